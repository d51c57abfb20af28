import { CONTROL_TAG } from './columns.ts';
import { type Closure, hasDirectBefore, highestSum, type Run, type Terms, ultimateExcess } from './fixpoint.ts';
import { certainHolders, heldIn } from './held-in.ts';
import { type HoldingGraph, rightOf, ULTIMATE } from './view.ts';

export const VERDICTS = ['caught', 'indeterminate', 'not-caught'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const PROOF_MODES = ['none', 'short', 'full'] as const;
export type ProofMode = (typeof PROOF_MODES)[number];

/**
 * One holding of a derivation. Seeds are tier 0; the asset of a step is one tier below the deepest owner that its
 * certificate needs. `against`: a holder outside the set, whose minimum keeps the sum below the threshold.
 */
export interface ProofStep {
  readonly tier: number;
  readonly edge: number;
  readonly against: boolean;
}

/** `continued`: parties whose own outcome holds the rest of a derivation that is longer than the limit. */
export interface Proof {
  readonly steps: readonly ProofStep[];
  readonly continued: readonly number[];
}

const NO_PROOF: Proof = { steps: [], continued: [] };

/**
 * Derivations of the outcomes of one run, valid as long as the run.
 *
 * `short`: at each party the fewest holdings that reach the threshold (largest first), over only the ancestors needed.
 * `full`: all holdings of members. Caught is derived from the low run, the rest from the high one; of a party that is
 * not caught the proof shows what the possibly caught ones hold, and who holds against them. `limit`: number of steps
 * after which a derivation refers to the outcomes of the owners.
 */
export function prepareProofs(
  graph: HoldingGraph,
  terms: Terms,
  run: Run,
  mode: ProofMode,
  limit: number,
): (party: number, verdict: Verdict, residual: boolean) => Proof {
  if (mode === 'none') return () => NO_PROOF;
  let low: Derivation | null = null;
  let high: Derivation | null = null;
  return (party, verdict, residual) => {
    if (verdict === 'caught') {
      low ??= derive(graph, terms, run.low, false);
      return ofMember(graph, terms, low, party, mode, limit);
    }
    high ??= derive(graph, terms, run.high, true);
    if (verdict === 'indeterminate') return ofMember(graph, terms, high, party, mode, limit);
    const held = holdingsOf(graph, terms, run.high, party);
    const proof = collect(graph, terms, high, party, held, mode, limit);
    const tier = Math.max(0, ...proof.steps.map((step) => step.tier));
    const against = residual ? holdersAgainst(graph, terms, run.high, party) : [];
    return { ...proof, steps: [...proof.steps, ...against.map((edge) => ({ tier, edge, against: true }))] };
  };
}

/** The shortest derivation of a party of a low run, valid as long as the run. `limit` as in `prepareProofs`. */
export function prepareCaughtProofs(
  graph: HoldingGraph,
  terms: Terms,
  low: Closure,
  limit: number,
): (party: number) => Proof {
  let derivation: Derivation | null = null;
  return (party) => {
    derivation ??= derive(graph, terms, low, false);
    return ofMember(graph, terms, derivation, party, 'short', limit);
  };
}

function ofMember(
  graph: HoldingGraph,
  terms: Terms,
  derivation: Derivation,
  party: number,
  mode: ProofMode,
  limit: number,
): Proof {
  const certificate = derivation.certificateAt(derivation.closure.placeOf(party));
  return collect(graph, terms, derivation, party, certificate, mode, limit);
}

/** What members of a closure follow from, found when it is asked for: one party may be asked about in a closure of many. */
interface Derivation {
  readonly closure: Closure;
  /** Tier of a member, by its place; 0 for a party outside. */
  tierAt(place: number): number;
  /** The least certificate of a member, by its place; it only cites members of a lower place. */
  certificateAt(place: number): readonly number[];
}

const NO_CERTIFICATE: readonly number[] = [];

function derive(graph: HoldingGraph, terms: Terms, closure: Closure, highest: boolean): Derivation {
  const certificates: (readonly number[] | undefined)[] = [];
  /** Tier + 1 of each member, by its place; 0 = not yet found. */
  const found = new Int32Array(closure.members.length);
  const certificateAt = (place: number): readonly number[] => {
    if (place < closure.seeds) return NO_CERTIFICATE;
    const known = certificates[place] ?? certify(graph, terms, closure, place, highest);
    certificates[place] = known;
    return known;
  };
  const placesCited = (place: number): number[] =>
    certificateAt(place).map((edge) => closure.placeOf(graph.owner[edge] ?? 0));
  /** With a stack of its own, since chains are longer than that of calls. */
  const findTier = (asked: number): void => {
    const stack = [asked];
    for (let place = stack.at(-1); place !== undefined; place = stack.at(-1)) {
      let tier = 0;
      let isOpen = false;
      for (const cited of placesCited(place)) {
        if (cited >= closure.seeds && found[cited] === 0) {
          stack.push(cited);
          isOpen = true;
        }
        tier = Math.max(tier, cited < closure.seeds ? 1 : (found[cited] ?? 0));
      }
      if (isOpen) continue;
      found[place] = tier + 1;
      stack.pop();
    }
  };
  const tierAt = (place: number): number => {
    if (place < closure.seeds) return 0;
    if (found[place] === 0) findTier(place);
    return (found[place] ?? 1) - 1;
  };
  return { closure, certificateAt, tierAt };
}

/** What one holder has of one right: his direct edge, his ultimate one, or both. */
interface Stake {
  readonly edges: readonly number[];
  readonly low: number;
  readonly most: number;
  readonly ultimate: number;
}

function certify(
  graph: HoldingGraph,
  terms: Terms,
  closure: Closure,
  place: number,
  highest: boolean,
): readonly number[] {
  const party = closure.members[place] ?? 0;
  let best: readonly number[] | null = null;
  const offer = (edges: readonly number[]): void => {
    if (best === null || edges.length < best.length) best = edges;
  };
  const earlier = holdingsOf(graph, terms, closure, party).filter(
    (edge) => closure.placeOf(graph.owner[edge] ?? 0) < place,
  );
  for (const right of [0, 1] as const) {
    const edges = earlier.filter((edge) => rightOf(graph.kind[edge] ?? 0) === right);
    if (!highest) {
      const alone = edges.find((edge) => isUltimate(graph, edge) && (graph.low[edge] ?? 0) >= terms.needed);
      if (alone !== undefined) offer([alone]);
    }
    const stakes = highest ? highStakes(graph, edges) : lowStakes(graph, edges);
    const total = graph.leastTotal(party, right);
    const enough = fewest(stakes, (low, most, ultimate) =>
      highest ? highestSum(low, most, ultimate, total) >= terms.needed : low >= terms.needed,
    );
    if (enough !== null) offer(enough);
  }
  const finding = earlier.find(
    (edge) => rightOf(graph.kind[edge] ?? 0) === CONTROL_TAG && shareOf(graph, edge, highest) > 0,
  );
  if (finding !== undefined) offer([finding]);
  return best ?? [];
}

function shareOf(graph: HoldingGraph, edge: number, highest: boolean): number {
  return (highest ? graph.high[edge] : graph.low[edge]) ?? 0;
}

function isUltimate(graph: HoldingGraph, edge: number): boolean {
  return ((graph.kind[edge] ?? 0) & ULTIMATE) !== 0;
}

function lowStakes(graph: HoldingGraph, edges: readonly number[]): Stake[] {
  const direct = edges.filter((edge) => !isUltimate(graph, edge) && (graph.low[edge] ?? 0) > 0);
  return direct
    .map((edge) => ({ edges: [edge], low: graph.low[edge] ?? 0, most: graph.high[edge] ?? 0, ultimate: 0 }))
    .sort((a, b) => b.low - a.low);
}

function highStakes(graph: HoldingGraph, edges: readonly number[]): Stake[] {
  const stakes: Stake[] = [];
  for (const edge of edges) {
    const high = graph.high[edge] ?? 0;
    if (!isUltimate(graph, edge)) {
      stakes.push({ edges: [edge], low: graph.low[edge] ?? 0, most: high, ultimate: 0 });
      continue;
    }
    const direct = hasDirectBefore(graph, edge) ? stakes.pop() : undefined;
    stakes.push({
      edges: [...(direct?.edges ?? []), edge],
      low: direct?.low ?? 0,
      most: (direct?.most ?? 0) + ultimateExcess(graph, edge),
      ultimate: high,
    });
  }
  return stakes.filter(({ most }) => most > 0).sort((a, b) => b.most - a.most);
}

/** Takes the largest first until they are enough; null when all together are not. */
function fewest(
  stakes: readonly Stake[],
  isEnough: (low: number, most: number, ultimate: number) => boolean,
): readonly number[] | null {
  const taken: number[] = [];
  let low = 0;
  let most = 0;
  let ultimate = 0;
  for (const stake of stakes) {
    taken.push(...stake.edges);
    low += stake.low;
    most += stake.most;
    ultimate += stake.ultimate;
    if (isEnough(low, most, ultimate)) return taken;
  }
  return null;
}

/** Edges into a party, of members of the closure, that the rule looks at. */
function holdingsOf(graph: HoldingGraph, terms: Terms, closure: Closure, party: number): number[] {
  return Array.from(
    heldIn(graph, closure, party).filter((edge) => counts(graph, terms, edge) && (graph.high[edge] ?? 0) > 0),
  );
}

function holdersAgainst(graph: HoldingGraph, terms: Terms, closure: Closure, party: number): number[] {
  return Array.from(
    certainHolders(graph, party).edges.filter(
      (edge) =>
        counts(graph, terms, edge) &&
        rightOf(graph.kind[edge] ?? 0) !== CONTROL_TAG &&
        !isUltimate(graph, edge) &&
        closure.placeOf(graph.owner[edge] ?? 0) < 0,
    ),
  );
}

function counts(graph: HoldingGraph, terms: Terms, edge: number): boolean {
  const right = rightOf(graph.kind[edge] ?? 0);
  return right === CONTROL_TAG ? terms.findings : terms.counts[right as 0 | 1];
}

/** Follows the certificates back to the seeds, nearest first, and orders the steps from the seeds down. */
function collect(
  graph: HoldingGraph,
  terms: Terms,
  derivation: Derivation,
  party: number,
  certificate: readonly number[],
  mode: ProofMode,
  limit: number,
): Proof {
  const { closure, certificateAt, tierAt } = derivation;
  const steps: ProofStep[] = [];
  const continued: number[] = [];
  const queue = [party];
  const seen = new Set(queue);
  for (let head = 0; head < queue.length; head += 1) {
    const asset = queue[head] ?? 0;
    const least = head === 0 ? certificate : certificateAt(closure.placeOf(asset));
    const edges = mode === 'full' ? holdingsOf(graph, terms, closure, asset) : least;
    if (head > 0 && steps.length + edges.length > limit) {
      continued.push(asset);
      continue;
    }
    const tier = Math.max(0, ...least.map((edge) => 1 + tierAt(closure.placeOf(graph.owner[edge] ?? 0))));
    for (const edge of edges) {
      steps.push({ tier, edge, against: false });
      const owner = graph.owner[edge] ?? 0;
      if (closure.placeOf(owner) < closure.seeds || seen.has(owner)) continue;
      seen.add(owner);
      queue.push(owner);
    }
  }
  return { steps: steps.sort((a, b) => a.tier - b.tier), continued };
}
