import type { Graph } from './client.ts';
import { DERIVED_SET, DERIVED_TYPE } from './schema.ts';
import { ALL_SHAPES, type Shape, type ShapeName } from './shapes.ts';

/** Size of the whole store, derived relationships apart. A change while `published` stands still and nothing is staged did not come from our writer. */
export interface StoreTotals {
  readonly nodes: number;
  readonly relationships: number;
  readonly staging: boolean;
}

const READ_TOTALS = `
  MATCH (state:GraphVersion {id: 'v'})
  RETURN state.leaseOwner IS NOT NULL OR state.staging IS NOT NULL AS staging,
         COUNT { () } - COUNT { (:${DERIVED_SET}) } AS nodes,
         COUNT { ()-->() } - COUNT { ()-[:${DERIVED_TYPE}]->() } AS relationships`;

const READ_STORE_ID = `
  CALL db.info() YIELD id
  RETURN id`;

/** The id that Neo4j gave the database when it was made. */
export async function readStoreId(graph: Graph): Promise<string> {
  const [row] = await graph.read<{ id: string }>(READ_STORE_ID);
  return row?.id ?? '';
}

// Each part is one look at Neo4j's count store, not a scan; count(*) beside a constant would scan.
const COUNT_SHAPES = `RETURN {${ALL_SHAPES.map(({ name, pattern }) => `${name}: COUNT { ${pattern} }`).join(', ')}} AS counts`;

/** Size of the store, from Neo4j's count store. */
export async function storeTotals(graph: Graph): Promise<StoreTotals> {
  const [row] = await graph.read<StoreTotals>(READ_TOTALS);
  return row ?? { nodes: 0, relationships: 0, staging: false };
}

/** The shapes of which the store holds any revision, so that nobody asks for the others one by one. */
export async function storedShapes(graph: Graph): Promise<readonly Shape[]> {
  const [row] = await graph.read<{ counts: Readonly<Record<ShapeName, number>> }>(COUNT_SHAPES);
  return ALL_SHAPES.filter((shape) => (row?.counts[shape.name] ?? 0) > 0);
}
