import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LinkageError } from '../errors.ts';
import type { Graph, Parameters, Run } from './client.ts';
import { int } from './client.ts';

/** A lease that was not renewed for so long belongs to a dead writer. */
const LEASE_MS = 20_000;
const RENEW_MS = 5_000;
const POLL_MS = 200;
const WAIT_MS = 120_000;

export interface LeaseOptions {
  /** Who writes; named to those who wait. */
  readonly actor: string;
  /** How long to wait for another writer; 0 = do not wait. */
  readonly waitMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Takes the lease even from a writer that may live: only for a store that this program has just started alone. */
  readonly takeOver?: boolean | undefined;
}

const READ_HOLDER = `
  MATCH (state:GraphVersion {id: 'v'})
  RETURN state.leaseOwner IS NULL OR state.leaseUntil < timestamp() AS free, state.leaseActor AS actor`;

// The first SET takes the write lock of the node, so that what follows reads what other writers have committed.
const TAKE = `
  MATCH (state:GraphVersion {id: 'v'})
  SET state.turns = coalesce(state.turns, 0) + 1
  WITH state
  WHERE $takeOver OR state.leaseOwner IS NULL OR state.leaseUntil < timestamp() OR state.leaseOwner = $owner
  SET state.leaseOwner = $owner,
      state.leaseActor = $actor,
      state.leaseUntil = timestamp() + $leaseMs,
      state.batch = 0
  RETURN state.leaseOwner AS owner`;

const HOLD = `
  MATCH (state:GraphVersion {id: 'v'})
  SET state.turns = state.turns + 1
  WITH state
  WHERE state.leaseOwner = $owner
  WITH state, state.batch >= $batch AS done
  SET state.leaseUntil = timestamp() + $leaseMs,
      state.batch = CASE WHEN done THEN state.batch ELSE $batch END
  RETURN done`;

const RENEW = `
  MATCH (state:GraphVersion {id: 'v'})
  WHERE state.leaseOwner = $owner
  SET state.leaseUntil = timestamp() + $leaseMs`;

const RELEASE = `
  MATCH (state:GraphVersion {id: 'v'})
  WHERE state.leaseOwner = $owner
  REMOVE state.leaseOwner, state.leaseActor, state.leaseUntil`;

/**
 * The right to write, held by one writer of the store at a time. Every transaction that goes through `write` begins by
 * proving it, so a writer that was taken for dead cannot write any more.
 */
export class Lease {
  readonly #graph: Graph;
  readonly #owner: string;
  readonly #timer: NodeJS.Timeout;
  #batch = 0;

  private constructor(graph: Graph, owner: string) {
    this.#graph = graph;
    this.#owner = owner;
    // A failed renewal needs no answer: the next transaction finds out whether the lease is still held.
    this.#timer = setInterval(() => void this.#run(RENEW).catch(() => undefined), RENEW_MS);
    this.#timer.unref();
  }

  /** Waits until no other writer holds the lease. @throws LinkageError TIMED_OUT when it is not free in time or the wait is cancelled. */
  static async acquire(graph: Graph, options: LeaseOptions): Promise<Lease> {
    const waitMs = options.waitMs ?? WAIT_MS;
    const end = Date.now() + waitMs;
    for (;;) {
      const lease = await Lease.tryAcquire(graph, options);
      if (lease !== null) return lease;
      if (Date.now() >= end) {
        const [holder] = await graph.read<{ actor: string | null }>(READ_HOLDER);
        throw new LinkageError(
          'TIMED_OUT',
          `Another import (by ${holder?.actor ?? 'somebody'}) is writing to the store; waited ${Math.round(waitMs / 1000)} s for it to end. Try again later.`,
        );
      }
      await pause(options.signal);
    }
  }

  /** The lease, or null when a living writer holds it. */
  static async tryAcquire(graph: Graph, options: LeaseOptions): Promise<Lease | null> {
    const takeOver = options.takeOver === true;
    const [holder] = await graph.read<{ free: boolean }>(READ_HOLDER);
    if (holder === undefined) {
      throw new LinkageError('GRAPH_UNAVAILABLE', 'The store has no schema yet: it must be migrated first.');
    }
    if (!holder.free && !takeOver) return null;
    const owner = randomUUID();
    const [taken] = await graph.write((run) =>
      run(TAKE, { owner, actor: options.actor, leaseMs: int(LEASE_MS), takeOver }),
    );
    return taken === undefined ? null : new Lease(graph, owner);
  }

  /**
   * One transaction under the lease, which takes effect once even when the answer to its commit is lost and the driver
   * repeats it; then the result is null.
   * @throws LinkageError TIMED_OUT when another writer has taken the lease meanwhile.
   */
  async write<T>(work: (run: Run) => Promise<T>, signal?: AbortSignal): Promise<T | null> {
    this.#batch += 1;
    const batch = this.#batch;
    return this.#graph.write(
      async (run) => {
        const [held] = await run<{ done: boolean }>(HOLD, {
          owner: this.#owner,
          batch: int(batch),
          leaseMs: int(LEASE_MS),
        });
        if (held === undefined) {
          throw new LinkageError(
            'TIMED_OUT',
            'This import stood still for too long and another writer has taken its place; nothing of it was published.',
          );
        }
        return held.done ? null : await work(run);
      },
      { signal },
    );
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#run(RELEASE);
  }

  /** Lets the lease run out instead of giving it back: the store is away, or another writer has it. */
  abandon(): void {
    clearInterval(this.#timer);
  }

  async #run(cypher: string): Promise<void> {
    const parameters: Parameters = { owner: this.#owner, leaseMs: int(LEASE_MS) };
    await this.#graph.write((run) => run(cypher, parameters));
  }
}

async function pause(signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(POLL_MS, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    throw new LinkageError('TIMED_OUT', 'Waiting for the store was cancelled.', {}, error);
  }
}
