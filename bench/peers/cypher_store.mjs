// What the peers on Neo4j share: a register as one would write it by hand, parties and what they hold, no versions, no
// evidence; MERGE in batches of 10,000 with an index on the key; and aggregated control in rounds, a statement each.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const fromDist = (dist, file) => import(pathToFileURL(join(dist, 'dev', 'bench', file)).href);
export const VERSION = 'Neo4j 5.26';

const SCHEMA = [
  'CREATE CONSTRAINT party IF NOT EXISTS FOR (party:Party) REQUIRE party.id IS UNIQUE',
  'CREATE INDEX holds IF NOT EXISTS FOR ()-[holds:HOLDS]-() ON (holds.key)',
];
const PARTIES = 'UNWIND $rows AS id MERGE (:Party {id: id})';
const VALUES =
  'SET holds.right = row.right, holds.low = row.low, holds.high = row.high, holds.from = row.from, holds.to = row.to';
const ENDS = 'UNWIND $rows AS row MATCH (owner:Party {id: row.owner}) MATCH (asset:Party {id: row.asset})';
const FIRST = `${ENDS} CREATE (owner)-[holds:HOLDS {key: row.key}]->(asset) ${VALUES}`;
const LATER = `${ENDS} MERGE (owner)-[holds:HOLDS {key: row.key}]->(asset) ${VALUES}`;
const READ = `
  UNWIND $keys AS key
  MATCH (owner:Party)-[holds:HOLDS {key: key}]->(asset:Party)
  RETURN holds {.key, owner: owner.id, asset: asset.id, .right, .low, .high, .from, .to} AS row`;
const ALL = `
  MATCH (owner:Party)-[holds:HOLDS]->(asset:Party)
  RETURN holds {.key, owner: owner.id, asset: asset.id, .right, .low, .high, .from, .to} AS row`;
const ROUND = `
  UNWIND $found AS id
  MATCH (owner:Party {id: id})-[holds:HOLDS]->(asset:Party)
  WHERE holds.right = 'equity' AND holds.from <= $day AND $day < holds.to AND owner <> asset
  RETURN asset.id AS asset, sum(holds.low) AS low`;

const BATCH = 10_000;
const inBatches = async (graph, statement, rows) => {
  for (let at = 0; at < rows.length; at += BATCH) {
    await graph.write((run) => run(statement, { rows: rows.slice(at, at + BATCH) }));
  }
};

export const partiesOf = (rows) => [...new Set(rows.flatMap(({ owner, asset }) => [owner, asset]))];

/** Makes the constraint and the index, and waits until they are there. */
export async function index(graph) {
  for (const statement of SCHEMA) await graph.write((run) => run(statement));
  await graph.read('CALL db.awaitIndexes(300)', {}, { timeoutMs: 300_000 });
}

/** Fills an empty store. */
export async function fill(graph, rows) {
  await index(graph);
  await inBatches(graph, PARTIES, partiesOf(rows));
  await inBatches(graph, FIRST, rows);
}

export const mergeRows = (graph, rows) => inBatches(graph, LATER, rows);

export async function readAll(graph) {
  return (await graph.read(ALL, {}, { timeoutMs: 300_000, fetchSize: BATCH })).map(({ row }) => row);
}

export async function readRows(graph, keys) {
  return (await graph.read(READ, { keys })).map(({ row }) => row);
}

/** Whom one investor controls with at least `needed` billionths: each round asks only about those that came last. */
export async function closureOf(graph, investor, needed, day) {
  const inside = new Set([investor]);
  const sums = new Map();
  for (let found = [investor]; found.length > 0; ) {
    const rows = await graph.read(ROUND, { found, day });
    found = [];
    for (const { asset, low } of rows) {
      const sum = (sums.get(asset) ?? 0) + low;
      sums.set(asset, sum);
      if (sum < needed || inside.has(asset)) continue;
      inside.add(asset);
      found.push(asset);
    }
  }
  inside.delete(investor);
  return [...inside];
}
