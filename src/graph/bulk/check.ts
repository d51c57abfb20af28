import { isDeepStrictEqual } from 'node:util';
import { LinkageError } from '../../errors.ts';
import { type Graph, wholeNumbers } from '../client.ts';
import type { Properties } from '../fields.ts';
import type { TableFiles } from './csv-table.ts';
import type { GraphFiles } from './graph-files.ts';

const TOTALS = `
  RETURN COUNT { () } - COUNT { (:Migration) } - COUNT { (:GraphVersion) } AS nodes,
         COUNT { ()-->() } AS relationships`;

/** Names come from our own closed lists of labels and types. */
const nodesOf = (labels: string): string => `(fact:${labels})`;
const relationshipsOf = (type: string): string => `()-[fact:${type}]->()`;
const countOf = (pattern: string): string => `RETURN COUNT { ${pattern} } AS count`;
const ofKeys = (pattern: string): string => `
  UNWIND $keys AS key
  MATCH ${pattern}
  WHERE fact.key = key
  RETURN properties(fact) AS properties`;
const setLeftOut = (pattern: string): string => `
  UNWIND $rows AS row
  MATCH ${pattern}
  WHERE fact.key = row.key
  SET fact[row.name] = row.value
  RETURN count(fact) AS count`;

/** The pattern that binds the rows of each table as `fact`. */
function* patternsOf(files: GraphFiles): Generator<readonly [pattern: string, table: TableFiles]> {
  for (const table of files.nodes) yield [nodesOf(table.name), table];
  for (const table of files.relationships) yield [relationshipsOf(table.name), table];
}

/** Sets the values that the tables could not carry. */
export async function setLeftOutValues(graph: Graph, files: GraphFiles): Promise<void> {
  for (const [pattern, { name, leftOut }] of patternsOf(files)) {
    if (leftOut.length === 0) continue;
    const [found] = await graph.write((run) =>
      run<{ count: number }>(setLeftOut(pattern), { rows: wholeNumbers(leftOut) }),
    );
    if (found?.count !== leftOut.length) throw differs(`${found?.count ?? 0} rows of ${name}`, `${leftOut.length}`);
  }
}

/**
 * Compares a store with the tables that it was built from: the number of rows of each and of all, and some rows value by
 * value.
 * @throws LinkageError INTERNAL that names the difference
 */
export async function checkBuilt(graph: Graph, files: GraphFiles): Promise<void> {
  for (const [pattern, { name, rows, samples }] of patternsOf(files)) {
    const [found] = await graph.read<{ count: number }>(countOf(pattern));
    if (found?.count !== rows) throw differs(`${found?.count ?? 0} rows of ${name}`, `${rows}`);
    const wanted = samples.map(stored).filter(({ key }) => key !== undefined);
    const keys = wanted.map(({ key }) => key);
    const met = await graph.read<{ properties: Properties }>(ofKeys(pattern), { keys });
    for (const row of wanted) {
      if (!met.some(({ properties }) => isDeepStrictEqual(properties, row))) {
        throw differs(`no row of ${name} with all values of ${String(row['key'])}`, 'one');
      }
    }
  }
  const [totals] = await graph.read<{ nodes: number; relationships: number }>(TOTALS);
  const rowsOf = (tables: readonly TableFiles[]): number => tables.reduce((sum, { rows }) => sum + rows, 0);
  const nodes = rowsOf(files.nodes);
  const relationships = rowsOf(files.relationships);
  if (totals?.nodes !== nodes) throw differs(`${totals?.nodes ?? 0} nodes`, `${nodes}`);
  if (totals.relationships !== relationships) {
    throw differs(`${totals.relationships} relationships`, `${relationships}`);
  }
}

/** Properties as a store gives them back. */
function stored(row: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

function differs(found: string, expected: string): LinkageError {
  return new LinkageError('INTERNAL', `The new store has ${found}, expected ${expected}; the old one was kept.`);
}
