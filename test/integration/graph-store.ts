import { inject } from 'vitest';
import { Graph } from '../../src/graph/client.ts';
import { migrate } from '../../src/graph/migrate.ts';
import { readRevisions } from '../../src/graph/read.ts';
import type { Revision } from '../../src/model/facts.ts';

/** Before the nodes: a node with very many relationships is too much to delete in one transaction. */
const LOOSEN = `
  MATCH ()-[relationship]->()
  WITH relationship
  LIMIT 20000
  DELETE relationship
  RETURN count(*) AS count`;

const EMPTY = `
  MATCH (node)
  WHERE NOT node:Migration AND NOT node:GraphVersion
  WITH node
  LIMIT 5000
  DETACH DELETE node
  RETURN count(*) AS count`;

const RESET = `
  MATCH (state:GraphVersion)
  SET state = {id: 'v', published: 0, described: 0, batch: 0}`;

const NODES = `
  MATCH (node)
  WHERE NOT node:GraphVersion AND NOT node:Migration AND NOT node:Dataset
  RETURN labels(node) AS labels, properties(node) AS properties`;

const RELATIONSHIPS = `
  MATCH (start)-[relationship]->(end)
  RETURN type(relationship) AS type,
         properties(relationship) AS properties,
         start.key AS start,
         end.key AS end`;

const STATE = `
  MATCH (state:GraphVersion {id: 'v'})
  RETURN state.published AS published, state.described AS described, state.staging AS staging`;

/** A connection to the private Neo4j of this test run, migrated and emptied. */
export async function openEmptyGraph(): Promise<Graph> {
  const graph = Graph.connect(inject('neo4j'));
  await migrate(graph);
  await emptyGraph(graph);
  return graph;
}

export async function emptyGraph(graph: Graph): Promise<void> {
  for (const statement of [LOOSEN, EMPTY]) {
    for (let left = true; left; ) {
      const [deleted] = await graph.write((run) => run<{ count: number }>(statement));
      left = deleted !== undefined && deleted.count > 0;
    }
  }
  await graph.write((run) => run(RESET));
}

/** Everything in the store but the lease, as sorted texts: equal dumps, equal stores. */
export async function dump(graph: Graph): Promise<string[]> {
  const rows = [...(await graph.read(NODES)), ...(await graph.read(RELATIONSHIPS)), ...(await graph.read(STATE))];
  return rows.map((row) => JSON.stringify(row, sorted)).sort();
}

/** All revisions that a reader at `to` sees, by key and version. */
export async function revisionsAt(graph: Graph, to: number, from = 0): Promise<Revision[]> {
  const all: Revision[] = [];
  for await (const revision of readRevisions(graph, { from, to })) all.push(revision);
  return all.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.recordedFrom - b.recordedFrom));
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
