import { createHash } from 'node:crypto';
import { LinkageError } from '../errors.ts';
import { type Graph, int } from './client.ts';
import { MIGRATIONS, type Migration, schemaNames } from './schema.ts';

const ID_OF_MIGRATION =
  'CREATE CONSTRAINT migration_id IF NOT EXISTS FOR (migration:Migration) REQUIRE migration.id IS UNIQUE';

const READ_APPLIED = `
  MATCH (migration:Migration)
  RETURN migration.id AS id, migration.checksum AS checksum`;

const NOTE_APPLIED = `
  MERGE (migration:Migration {id: $id})
  ON CREATE SET migration.checksum = $checksum, migration.appliedAt = toString(datetime())`;

const AWAIT_INDEXES = 'CALL db.awaitIndexes($seconds)';

/** Building an index over what is there already takes its time only where much is there. */
const TIMEOUT_MS = 300_000;

const READ_INDEXES = `
  SHOW INDEXES
  YIELD name, state, type
  WHERE type <> 'LOOKUP'
  RETURN name, state`;

/**
 * Brings the schema of the store up to date and waits until every index is online. Applying twice, or going on after a
 * kill, gives the same schema. Returns the ids of the migrations that were applied now.
 * @throws LinkageError GRAPH_UNAVAILABLE when the store was made by another text of a migration, by a newer program, or an index failed.
 */
export async function migrate(
  graph: Graph,
  migrations: readonly Migration[] = MIGRATIONS,
  timeoutMs: number = TIMEOUT_MS,
): Promise<string[]> {
  await graph.write((run) => run(ID_OF_MIGRATION));
  const applied = new Map(
    (await graph.read<{ id: string; checksum: string }>(READ_APPLIED)).map(({ id, checksum }) => [id, checksum]),
  );
  for (const migration of migrations) checkUnchanged(migration, applied.get(migration.id));
  const unknown = [...applied.keys()].find((id) => !migrations.some((migration) => migration.id === id));
  if (unknown !== undefined) {
    throw new LinkageError(
      'GRAPH_UNAVAILABLE',
      `The store has migration ${unknown}, which this program does not know: it was made by a newer program.`,
      { migration: unknown },
    );
  }
  const pending = migrations.filter((migration) => !applied.has(migration.id));
  for (const migration of pending) {
    await graph.write(
      async (run) => {
        for (const text of migration.cypher) await run(text);
      },
      { timeoutMs },
    );
    await graph.write((run) => run(NOTE_APPLIED, { id: migration.id, checksum: checksumOf(migration) }));
  }
  if (pending.length > 0) {
    await graph.write((run) => run(AWAIT_INDEXES, { seconds: int(Math.ceil(timeoutMs / 1000)) }), { timeoutMs });
  }
  await checkOnline(graph, migrations);
  return pending.map((migration) => migration.id);
}

/** SHA-256 of the statements, spaces and line breaks apart. */
export function checksumOf(migration: Migration): string {
  const text = migration.cypher.map((statement) => statement.replaceAll(/\s+/g, ' ').trim()).join(';\n');
  return createHash('sha256').update(text).digest('hex');
}

function checkUnchanged(migration: Migration, checksum: string | undefined): void {
  if (checksum === undefined || checksum === checksumOf(migration)) return;
  throw new LinkageError(
    'GRAPH_UNAVAILABLE',
    `Migration ${migration.id} of the store is not the one of this program: its checksum differs.`,
    { migration: migration.id },
  );
}

async function checkOnline(graph: Graph, migrations: readonly Migration[]): Promise<void> {
  const rows = await graph.read<{ name: string; state: string }>(READ_INDEXES);
  const online = new Set(rows.filter((row) => row.state === 'ONLINE').map((row) => row.name));
  const missing = schemaNames(migrations).filter((name) => !online.has(name));
  if (missing.length === 0) return;
  throw new LinkageError(
    'GRAPH_UNAVAILABLE',
    `The store lacks ${missing.length} constraints or indexes, or they are not online: ${missing.slice(0, 5).join(', ')}.`,
    { missing },
  );
}
