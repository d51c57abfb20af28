import { randomUUID } from 'node:crypto';
import { type Graph, int, wholeNumbers } from './client.ts';
import { Lease, type LeaseOptions } from './lease.ts';
import { DERIVED_SET, DERIVED_TYPE } from './schema.ts';

/**
 * Relationships that a rule was computed to give, for analysts' Cypher alone: no question reads them, they belong to no
 * version, and an import neither makes nor ends them. `by` is the seed alone from which it follows, or where the rule
 * adds up all seeds a holder whose share was counted.
 */
export interface DerivedLink {
  readonly party: string;
  readonly by: string;
  readonly outcome: 'caught' | 'indeterminate';
  /** `up`: the party stands behind the seed. */
  readonly direction: 'down' | 'up';
  /** What it means to be caught; `indicator` is only worth a look. */
  readonly effect: string;
  /** The sum that the rule compared with its threshold, in billionths. */
  readonly min: number;
  readonly max: number;
}

/** What all links of one set have in common. */
export interface DerivedStamp {
  readonly rule: string;
  /** SHA-256 over the rule profile. */
  readonly ruleChecksum: string;
  readonly graphVersion: number;
  /** The date or moment asked for. */
  readonly asOf: string;
}

export interface DerivedCounts {
  readonly caught: number;
  readonly indeterminate: number;
}

export interface DerivedOptions extends LeaseOptions {
  readonly onWritten?: ((links: number) => void) | undefined;
}

const BATCH_ROWS = 2_000;

const WRITE = `
  UNWIND $rows AS row
  MATCH (party:Thing {key: row.party})
  MATCH (by:Thing {key: row.by})
  CREATE (party)-[link:${DERIVED_TYPE}]->(by)
  SET link = $stamp, link.outcome = row.outcome, link.direction = row.direction,
      link.effect = row.effect, link.min = row.min, link.max = row.max`;

const FLIP = `
  MERGE (set:${DERIVED_SET} {rule: $rule})
  SET set = $set, set.at = toString(datetime({epochMillis: timestamp()}))`;

const DROP = `
  MATCH (set:${DERIVED_SET} {rule: $rule})
  DELETE set
  RETURN count(*) AS count`;

const READ_RUNS = `
  MATCH (set:${DERIVED_SET})
  RETURN collect(set.run) AS runs`;

const CLEAR = `
  MATCH ()-[link:${DERIVED_TYPE}]->()
  WHERE NOT link.run IN $runs
  WITH link
  LIMIT $limit
  DELETE link
  RETURN count(*) AS count`;

/**
 * Replaces what a rule was computed to give. The new set is written under a run of its own and counts from one small
 * transaction on; a kill leaves the old set or the new one, and what it left is cleared away by the next call.
 * @throws LinkageError TIMED_OUT when another writer does not end
 */
export async function replaceDerived(
  graph: Graph,
  stamp: DerivedStamp,
  links: AsyncIterable<DerivedLink>,
  options: DerivedOptions,
): Promise<DerivedCounts> {
  return underLease(graph, options, async (lease) => {
    const run = randomUUID();
    const counts = { caught: 0, indeterminate: 0 };
    let rows: DerivedLink[] = [];
    const flush = async (): Promise<void> => {
      const parameters = { rows: wholeNumbers(rows), stamp: wholeNumbers({ ...stamp, run }) };
      await lease.write((write) => write(WRITE, parameters), options.signal);
      rows = [];
      options.onWritten?.(counts.caught + counts.indeterminate);
    };
    for await (const link of links) {
      counts[link.outcome] += 1;
      rows.push(link);
      if (rows.length === BATCH_ROWS) await flush();
    }
    if (rows.length > 0) await flush();
    const set = wholeNumbers({ ...stamp, run, ...counts });
    await lease.write((write) => write(FLIP, { rule: stamp.rule, set }), options.signal);
    await clear(graph, lease);
    return counts;
  });
}

/** Removes what a rule was computed to give; false when there was nothing. */
export async function dropDerived(graph: Graph, rule: string, options: LeaseOptions): Promise<boolean> {
  return underLease(graph, options, async (lease) => {
    const rows = await lease.write((write) => write<{ count: number }>(DROP, { rule }));
    await clear(graph, lease);
    return (rows?.[0]?.count ?? 0) > 0;
  });
}

/** Deletes the links of sets that do not count: earlier ones, dropped ones, and those of a killed run. */
async function clear(graph: Graph, lease: Lease): Promise<void> {
  const [found] = await graph.read<{ runs: string[] }>(READ_RUNS);
  const runs = found?.runs ?? [];
  for (;;) {
    const rows = await lease.write((write) => write<{ count: number }>(CLEAR, { runs, limit: int(BATCH_ROWS) }));
    // Null: the batch had been committed before its answer was lost, so more may be left.
    if (rows !== null && (rows[0]?.count ?? 0) < BATCH_ROWS) return;
  }
}

async function underLease<T>(graph: Graph, options: LeaseOptions, work: (lease: Lease) => Promise<T>): Promise<T> {
  const lease = await Lease.acquire(graph, options);
  try {
    return await work(lease);
  } finally {
    await lease.release();
  }
}
