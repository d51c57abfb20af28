import type { OwnershipGraph } from '../control/view.ts';
import type { Day } from '../model/days.ts';
import type { AsOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { type Boundaries, boundariesOfRule, FactBoundaries, stretchOf } from './boundaries.ts';
import { graphOf } from './jobs/graph-parts.ts';
import { inSlices, type Steps } from './jobs/steps.ts';
import { LARGE, type Work } from './jobs/work.ts';
import { Lru } from './lru.ts';
import { columnView, type Ownership, ownershipGraph } from './ownership.ts';
import type { CaughtParty } from './rule-reach.ts';
import type { Snapshot } from './snapshot.ts';
import type { GraphView } from './view.ts';
import { viewKey } from './view-key.ts';

/** What one rule reaches from the parties listed for it, by representative. */
export type Reached = ReadonlyMap<string, readonly CaughtParty[]>;

/** Graphs kept at a time: one of ten million holdings is some 300 MB. */
const KEPT_GRAPHS = 2;
/** Caught parties kept at a time, over all rules, dates and versions; a closure that is empty counts as one. */
const KEPT_PARTIES = 300_000;

/** How often a closure or a graph was asked for, and was there or had to be computed. */
export interface ClosureCounts {
  readonly hits: number;
  readonly computed: number;
}

interface Kept {
  readonly version: number;
  readonly boundaries: Boundaries;
  readonly graphs: Lru<OwnershipGraph>;
  readonly reached: Lru<Reached>;
}

/**
 * What the rules reach from the listed parties, and the graphs of holdings that they run on, kept for every view that sees
 * the same: by version, datasets and confidence, and by the stretch between two boundaries in which the moment lies. A new
 * version of the snapshot begins anew. Of a view with hypothetical facts nothing is kept.
 */
export class Closures {
  readonly #snapshot: Snapshot;
  readonly #boundaries = new FactBoundaries();
  #kept: Kept | null = null;
  #hits = 0;
  #computed = 0;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  get counts(): ClosureCounts {
    return { hits: this.#hits, computed: this.#computed };
  }

  /** Reads in steps the dates of the facts, which the first question of a version would otherwise wait for. */
  prepare(): Steps<void> {
    return this.#boundaries.prepare(this.#snapshot);
  }

  /** Who owns what on a day, as a question sees it. */
  graph(view: GraphView, ownership: Ownership, day: Day): OwnershipGraph {
    const { graphs } = this.#present();
    return this.#once(graphs, this.#graphId(view, day), () => ownershipGraph(view, ownership, day));
  }

  /** The same, cut out of a large snapshot on another thread; with hypothetical facts on this one. @throws LinkageError, as `Jobs.run` */
  async graphFrom(view: GraphView, ownership: Ownership, day: Day, work: Work): Promise<OwnershipGraph> {
    const { columns } = ownership;
    if (columns.rows < LARGE || view.overlay !== null) return this.graph(view, ownership, day);
    if (this.#kept?.version !== this.#snapshot.version) await inSlices(this.prepare(), work.pace);
    const { graphs } = this.#present();
    const id = this.#graphId(view, day);
    const known = id === null ? undefined : graphs.get(id);
    if (known !== undefined) {
      this.#hits += 1;
      return known;
    }
    const job = { kind: 'graph', columns, view: columnView(view, ownership), day } as const;
    const [parts] = await work.jobs.run(job, work.pace.signal);
    if (parts === undefined) throw new RangeError('a job has a result');
    return this.#once(graphs, id, () => graphOf(parts, columns));
  }

  /** What `profile` reaches. `question` tells the regime and the lists that its seeds come from. */
  reach(view: GraphView, profile: RuleProfile, question: string, compute: () => Reached): Reached {
    return this.#once(this.#present().reached, this.#reachId(view, profile, question), compute);
  }

  knowsReach(view: GraphView, profile: RuleProfile, question: string): boolean {
    const id = this.#reachId(view, profile, question);
    return id !== null && this.#present().reached.get(id) !== undefined;
  }

  #graphId(view: GraphView, day: Day): string | null {
    const onDay: AsOf = { kind: 'date', text: '', day };
    return keyOf(view, stretchOf(this.#present().boundaries, onDay));
  }

  #reachId(view: GraphView, profile: RuleProfile, question: string): string | null {
    const { boundaries } = this.#present();
    const stretch = [stretchOf(boundaries, view.asOf), stretchOf(boundariesOfRule(profile), view.asOf)];
    return keyOf(view, ...stretch, profile.id, question);
  }

  #once<V>(kept: Lru<V>, id: string | null, compute: () => V): V {
    const known = id === null ? undefined : kept.get(id);
    if (known !== undefined) {
      this.#hits += 1;
      return known;
    }
    this.#computed += 1;
    const value = compute();
    if (id !== null) kept.set(id, value);
    return value;
  }

  #present(): Kept {
    const { version } = this.#snapshot;
    if (this.#kept?.version === version) return this.#kept;
    const graphs = new Lru<OwnershipGraph>(KEPT_GRAPHS, () => 1);
    const reached = new Lru<Reached>(KEPT_PARTIES, ({ size }) => size + 1);
    this.#kept = { version, boundaries: this.#boundaries.of(this.#snapshot), graphs, reached };
    return this.#kept;
  }
}

function keyOf(view: GraphView, ...rest: readonly string[]): string | null {
  const seen = viewKey(view);
  return seen === null ? null : JSON.stringify([seen, ...rest]);
}

const CLOSURES = new WeakMap<Snapshot, Closures>();

/** The closures of a snapshot. One snapshot is always asked with one set of rules, whose ids tell them apart. */
export function closuresOf(snapshot: Snapshot): Closures {
  const closures = CLOSURES.get(snapshot) ?? new Closures(snapshot);
  CLOSURES.set(snapshot, closures);
  return closures;
}
