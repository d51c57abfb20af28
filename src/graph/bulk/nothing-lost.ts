import { LinkageError } from '../../errors.ts';
import type { SourceReading } from '../../model/records.ts';
import type { Graph } from '../client.ts';
import { readDatasets, readPublished } from '../read.ts';
import { DERIVED_SET } from '../schema.ts';

const CONNECTIONS = `
  CALL dbms.listConnections()
  YIELD userAgent
  WHERE userAgent = 'regimelink'
  RETURN count(*) AS count`;

/** Nodes that no file or computation brings back, from the count store. */
const OTHERS = `
  RETURN COUNT { () } - COUNT { (:Thing) } - COUNT { (:Fact) } - COUNT { (:Description) } - COUNT { (:Version) }
    - COUNT { (:Dataset) } - COUNT { (:GraphVersion) } - COUNT { (:Migration) }
    - COUNT { (:${DERIVED_SET}) } AS count`;

const HAS_SCHEMA = `
  MATCH (state:GraphVersion {id: 'v'})
  RETURN state.published AS published`;

/**
 * Checks that building a store anew from some files loses nothing that this one holds.
 * @throws LinkageError BAD_USER_INPUT that names what would be lost
 */
export async function checkNothingLost(graph: Graph, readings: readonly SourceReading[]): Promise<void> {
  if ((await graph.read(HAS_SCHEMA)).length === 0) return;
  const given = new Map<string, number>();
  for (const { dataset } of readings) given.set(dataset.id, (given.get(dataset.id) ?? 0) + 1);
  const held = new Map<string, number>();
  const { version } = await readPublished(graph);
  for (const { id } of await readDatasets(graph, { from: 0, to: version })) held.set(id, (held.get(id) ?? 0) + 1);
  const lost = [...held].flatMap(([id, versions]) => {
    const files = given.get(id) ?? 0;
    if (files === 0) return [`the dataset ${id}`];
    return files < versions ? [`${versions - files} of the ${versions} versions of ${id}`] : [];
  });
  const [others] = await graph.read<{ count: number }>(OTHERS);
  if (others !== undefined && others.count > 0) lost.push(`${others.count} nodes that came from no file`);
  if (lost.length === 0) return;
  throw new LinkageError(
    'BAD_USER_INPUT',
    `The store holds what these files do not bring back: ${lost.join(', ')}. Give those files too, in their order, or --replace to lose it.`,
    { lost },
  );
}

/** @throws LinkageError BAD_USER_INPUT when another program of ours is connected to a server */
export async function checkUnused(graph: Graph): Promise<void> {
  const [row] = await graph.read<{ count: number }>(CONNECTIONS);
  if (row === undefined || row.count <= 1) return;
  throw new LinkageError(
    'BAD_USER_INPUT',
    'Another program is connected to the store through the server in the background (regimelink serve, or another command): stop it, then load again.',
  );
}
