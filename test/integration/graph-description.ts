import type { Graph } from '../../src/graph/client.ts';

/** What a clock or the turns of writers decide, by label. */
const CHANCE: Readonly<Record<string, readonly string[]>> = {
  Version: ['started', 'published', 'publishedMs'],
  Dataset: ['checked'],
  Migration: ['appliedAt'],
  GraphVersion: ['batch', 'turns'],
};

const NODES = `
  MATCH (node)
  RETURN labels(node) AS labels, properties(node) AS properties,
         [name IN keys(node) | name + ' ' + valueType(node[name])] AS types`;

const RELATIONSHIPS = `
  MATCH (start)-[relationship]->(end)
  RETURN type(relationship) AS type, properties(relationship) AS properties,
         [name IN keys(relationship) | name + ' ' + valueType(relationship[name])] AS types,
         labels(start) AS startLabels, start.key AS startKey, start.recordedFrom AS startFrom,
         labels(end) AS endLabels, end.key AS endKey, end.recordedFrom AS endFrom`;

const INDEXES = `
  SHOW INDEXES
  YIELD name, state, type, entityType, labelsOrTypes, properties, owningConstraint, options
  WHERE type <> 'LOOKUP'
  RETURN *`;

const CONSTRAINTS = `
  SHOW CONSTRAINTS
  YIELD name, type, entityType, labelsOrTypes, properties
  RETURN *`;

interface Row {
  readonly labels?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly types?: readonly string[];
}

/** Everything in a store as sorted texts, values with their types: equal descriptions, equal stores. */
export async function describeStore(
  graph: Graph,
): Promise<Record<'nodes' | 'relationships' | 'schema', readonly string[]>> {
  return {
    nodes: (await graph.read<Row>(NODES)).map(nodeText).sort(),
    relationships: (await graph.read<Row>(RELATIONSHIPS)).map((row) => textOf(row)).sort(),
    schema: [...(await graph.read(INDEXES)), ...(await graph.read(CONSTRAINTS))].map((row) => textOf(row)).sort(),
  };
}

function nodeText({ labels = [], properties = {}, types = [] }: Row): string {
  const chance = labels.flatMap((label) => CHANCE[label] ?? []);
  const kept = Object.entries(properties).map(([name, value]) => [name, chance.includes(name) ? 'some' : value]);
  // How often a writer took a turn also decides whether the count is there at all.
  const steady = ([name]: readonly unknown[]): boolean =>
    !labels.includes('GraphVersion') || !chance.includes(`${name}`);
  const typed = types.filter((type) => steady(type.split(' ')));
  return textOf({ labels, properties: Object.fromEntries(kept.filter(steady)), types: typed });
}

/** JSON with fields in order; labels and types of values are sets. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown) => {
    if (Array.isArray(part)) return /labels|types/i.test(name) ? [...part].sort() : part;
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
