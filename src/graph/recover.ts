import { LinkageError } from '../errors.ts';
import { type Graph, int } from './client.ts';
import { describeThings } from './describe.ts';
import { Lease } from './lease.ts';
import { textsByShape } from './shapes.ts';
import { storedShapes } from './totals.ts';

/** `undone`: the version of a killed import that was taken back; `skipped`: a living writer holds the store. */
export interface Recovery {
  readonly undone: number | null;
  readonly skipped: boolean;
}

export interface RecoverOptions {
  readonly actor: string;
  /** Takes the store from a writer that may live: only right when this program has just started the server alone. */
  readonly takeOver?: boolean | undefined;
}

const BATCH_ROWS = 5_000;

/** Where the store stands. `staging`: the version of an import that is under way or was killed. */
export interface StoreState {
  readonly published: number;
  readonly described: number;
  readonly staging: number | null;
}

const READ_STATE = `
  MATCH (state:GraphVersion {id: 'v'})
  RETURN state.published AS published, state.described AS described, state.staging AS staging`;

/** Deletes a batch of revisions above the published version. */
export const DELETE_STAGED = textsByShape(
  ({ pattern, kind }) => `
  MATCH (state:GraphVersion {id: 'v'})
  WITH state.published AS published
  MATCH ${pattern}
  WHERE fact.recordedFrom > published
  WITH fact
  LIMIT $limit
  ${kind === 'node' ? 'DETACH DELETE' : 'DELETE'} fact
  RETURN count(*) AS count`,
);

const REOPEN = textsByShape(
  ({ pattern }) => `
  MATCH (state:GraphVersion {id: 'v'})
  WITH state.published AS published
  MATCH ${pattern}
  WHERE fact.recordedTo > published
  WITH fact
  LIMIT $limit
  REMOVE fact.recordedTo
  RETURN count(*) AS count`,
);

const SEE_AGAIN = textsByShape(
  ({ pattern }) => `
  MATCH (state:GraphVersion {id: 'v'})
  WITH state.published AS published
  MATCH ${pattern}
  WHERE fact.unseenFrom > published
  WITH fact
  LIMIT $limit
  REMOVE fact.unseenFrom
  RETURN count(*) AS count`,
);

const DELETE_THINGS = `
  MATCH (state:GraphVersion {id: 'v'})
  WITH state.published AS published
  MATCH (thing:Thing)
  WHERE thing.createdIn > published
  WITH thing
  LIMIT $limit
  DETACH DELETE thing
  RETURN count(*) AS count`;

const DELETE_VERSION = `
  MATCH (state:GraphVersion {id: 'v'})
  REMOVE state.staging
  WITH state.published AS published
  MATCH (version:Version)
  WHERE version.n > published
  DETACH DELETE version`;

/**
 * Takes back what a killed import staged and finishes copying descriptions of a published one. Done at each start of a
 * program; it does nothing while a living writer holds the store, whose staged work no reader sees anyway.
 */
export async function recover(graph: Graph, options: RecoverOptions): Promise<Recovery> {
  const lease = await Lease.tryAcquire(graph, options);
  if (lease === null) return { undone: null, skipped: true };
  try {
    const { staging } = await settle(graph, lease);
    return { undone: staging, skipped: false };
  } finally {
    await lease.release();
  }
}

/**
 * The same under a lease that is already held. Each statement reads the published version itself, so that no mistake
 * about where the store stands can delete what readers see.
 */
export async function settle(graph: Graph, lease: Lease): Promise<StoreState> {
  const [state] = await graph.read<StoreState>(READ_STATE);
  if (state === undefined) throw new LinkageError('GRAPH_UNAVAILABLE', 'The store has no schema yet.');
  if (state.staging !== null) {
    for (const { name } of await storedShapes(graph)) {
      for (const texts of [DELETE_STAGED, REOPEN, SEE_AGAIN]) await repeat(lease, texts[name]);
    }
    await repeat(lease, DELETE_THINGS);
    await lease.write((run) => run(DELETE_VERSION));
  }
  if (state.described < state.published) await describeThings(graph, lease, state.described, state.published);
  return state;
}

async function repeat(lease: Lease, cypher: string): Promise<void> {
  for (;;) {
    const rows = await lease.write((run) => run<{ count: number }>(cypher, { limit: int(BATCH_ROWS) }));
    // Null: the batch had been committed before its answer was lost, so more may be left.
    if (rows !== null && (rows[0]?.count ?? 0) < BATCH_ROWS) return;
  }
}
