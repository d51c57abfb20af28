import type { Limb } from '../model/profiles.ts';
import { type ShareInterval, WHOLE } from '../model/shares.ts';
import type { Outcome, Usage } from './evaluate.ts';
import { type Terms, thresholdOf } from './fixpoint.ts';
import {
  type HoldingsWithin,
  holdingsWithin,
  isLookedAt,
  type Multiplied,
  multipliedShare,
  multiply,
  neededFine,
  standingAbove,
  standingBelow,
} from './multiplied.ts';
import type { ProofStep, Verdict } from './proof.ts';
import { type RuleOutcome, type RuleQuestion, ruleOutcome, toldParties } from './rule-outcome.ts';
import type { AskedGroup } from './seed-groups.ts';
import { markHoldings } from './standing-behind.ts';
import { Watch } from './stop.ts';
import { NOTHING } from './sums.ts';
import { type OwnershipGraph, rightOf } from './view.ts';

/** The holders that catch a seed, as `prepareHoldersOf` finds them. */
export type HoldersOf = (seed: number) => readonly Outcome[];

/**
 * Those who stand behind the seeds of a group by a limb `shares` or `government`. `by` of an outcome is the group's.
 * `holdersOf` answers for rules that cascade; the others multiply.
 */
export function* upwardOutcomes(
  question: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  group: AskedGroup,
  limb: Limb | null,
  holdersOf: HoldersOf,
  usage: Usage,
): Generator<RuleOutcome> {
  const best = new Map<number, RuleOutcome>();
  const asked = new Set(group.asked);
  for (const seed of upwardSeeds(group)) {
    const found =
      question.profile.tiers === 'cascade'
        ? holdersOf(seed).map((outcome) => ({ outcome, partners: [] }))
        : multipliedAbove(question, graph, terms, asked, seed, limb, usage);
    for (const { outcome, partners } of found) {
      const { by: holder } = outcome;
      if (holder === null || asked.has(holder)) continue;
      const known = best.get(holder);
      if (known !== undefined && (known.verdict === 'caught' || outcome.verdict !== 'caught')) continue;
      const named = { ...ruleOutcome(outcome), by: group.by, party: holder, partners };
      best.set(holder, { ...named, direction: 'up', limb: limb?.id ?? null });
    }
  }
  yield* best.values();
}

/** The seeds of a group that others stand behind: who stands behind those that the seed acts jointly with does not stand behind the seed. */
export function upwardSeeds({ seeds, partners }: AskedGroup): readonly number[] {
  return seeds.filter((one) => !partners.includes(one));
}

interface Found {
  readonly outcome: Outcome;
  readonly partners: readonly number[];
}

function* multipliedAbove(
  question: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  asked: ReadonlySet<number>,
  seed: number,
  limb: Limb | null,
  usage: Usage,
): Generator<Found> {
  const above = new Set(standingAbove(graph, terms, [seed], question.options.watch));
  for (const party of above) if (terms.exempt?.[party] === 1) above.delete(party);
  for (const party of above) markHoldings(graph, terms, party, usage);
  const { profile, day, options, partnersOf, traitsOf } = question;
  const { watch = new Watch() } = options;
  const isGovernment = limb?.by === 'government';
  const told = options.parties == null ? null : new Set(options.parties);
  const threshold = thresholdOf(profile, day);
  const needed = isGovernment ? neededFine({ ...threshold, share: limb.share }) : neededFine(threshold);
  // All that does not depend on the holder is found once for the seed, and only if some holder asks for it.
  const holdings = once(() => countedHoldings(graph, terms, above));
  const steps = once(() => edgesWithin(graph, terms, above));
  const stake = once(() => (isGovernment ? stakeOf(question, graph, terms, seed) : 'caught'));
  for (const holder of above) {
    if (asked.has(holder) || told?.has(holder) === false || (isGovernment && traitsOf(holder)?.government !== true))
      continue;
    const partners = profile.jointArrangements ? partnersOf(holder).filter((one) => one !== seed) : [];
    const sources = [holder, ...partners];
    const own = verdictBy(holdings(), sources, parentOf(question), seed, needed, watch);
    if (own === null || stake() === 'not-caught') continue;
    const verdict = own.verdict === 'caught' && stake() === 'caught' ? 'caught' : 'indeterminate';
    const proof = options.proof === 'none' ? [] : stepsBetween(graph, sources, steps(), options.proofLimit);
    yield { outcome: { by: holder, party: seed, verdict, sum: own.sum, proof, continued: [] }, partners };
  }
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** The holdings in some parties, for each right that the rule counts. */
function countedHoldings(graph: OwnershipGraph, terms: Terms, within: ReadonlySet<number>): readonly HoldingsWithin[] {
  return ([0, 1] as const).filter((right) => terms.counts[right]).map((right) => holdingsWithin(graph, right, within));
}

/** Whether the seed itself reaches the threshold in a party of the rule's jurisdiction: open where the place, or the stake, is not known. */
function stakeOf(question: RuleQuestion, graph: OwnershipGraph, terms: Terms, seed: number): Verdict {
  const { profile, day, traitsOf, options } = question;
  const { watch = new Watch() } = options;
  const below = standingBelow(graph, terms, [seed]);
  const needed = neededFine(thresholdOf(profile, day));
  const shares = countedHoldings(graph, terms, below).map((one) => multiply(one, [seed], parentOf(question), watch));
  let best: Verdict = below.size === 1 ? 'indeterminate' : 'not-caught';
  for (const party of below) {
    const place = traitsOf(party)?.jurisdiction ?? null;
    if (party === seed || (place !== null && place !== profile.jurisdiction)) continue;
    const verdicts = shares.map((one) => verdictAt(one, party, needed));
    if (verdicts.includes('caught') && place !== null) return 'caught';
    if (verdicts.some((verdict) => verdict !== 'not-caught')) best = 'indeterminate';
  }
  return best;
}

interface Reached {
  readonly verdict: 'caught' | 'indeterminate';
  readonly sum: ShareInterval;
}

/** Of the rights that the rule counts, the one that comes nearest; null when none can reach the threshold. */
function verdictBy(
  holdings: readonly HoldingsWithin[],
  sources: readonly number[],
  parent: number,
  party: number,
  needed: bigint,
  watch: Watch,
): Reached | null {
  let best: Reached | null = null;
  for (const ofRight of holdings) {
    const shares = multiply(ofRight, sources, parent, watch);
    const verdict = verdictAt(shares, party, needed);
    if (verdict === 'caught') return { verdict, sum: multipliedShare(shares, party) };
    if (verdict === 'indeterminate') best ??= { verdict, sum: multipliedShare(shares, party) };
  }
  return best;
}

function verdictAt({ low, high }: Multiplied, party: number, needed: bigint): Verdict {
  if ((low.get(party) ?? 0n) >= needed) return 'caught';
  return (high.get(party) ?? 0n) >= needed ? 'indeterminate' : 'not-caught';
}

function parentOf({ profile }: RuleQuestion): number {
  return profile.tiers === 'cascade-at-parent' ? profile.parentShare : WHOLE + 1;
}

/** What the seeds of a group hold of each party below by multiplying, for rules that look down and do not cascade. */
export function* multipliedBelow(
  question: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  group: AskedGroup,
  usage: Usage,
): Generator<RuleOutcome> {
  const { profile, day, options } = question;
  const { watch = new Watch() } = options;
  const below = new Set(standingBelow(graph, terms, group.seeds));
  for (const party of below) markHoldings(graph, terms, party, usage);
  for (const seed of group.seeds) below.delete(seed);
  if (terms.exempt !== null) for (const party of below) if (terms.exempt[party] === 1) below.delete(party);
  const needed = neededFine(thresholdOf(profile, day));
  const shares = countedHoldings(graph, terms, below).map((one) =>
    multiply(one, group.seeds, parentOf(question), watch),
  );
  const asked = new Set(group.asked);
  for (const party of toldParties(question, graph)) {
    if (asked.has(party)) continue;
    const found = shares.map((one) => ({ verdict: verdictAt(one, party, needed), sum: multipliedShare(one, party) }));
    const best = found.sort((a, b) => RANK[b.verdict] - RANK[a.verdict] || b.sum.max - a.sum.max)[0];
    const above = best === undefined || options.proof === 'none' ? null : standingAbove(graph, terms, [party]);
    const proof =
      above === null ? [] : stepsBetween(graph, group.seeds, edgesWithin(graph, terms, above), options.proofLimit);
    yield ruleOutcome({
      by: group.by,
      party,
      verdict: best?.verdict ?? 'not-caught',
      sum: best?.sum ?? NOTHING.share,
      proof: (best?.sum.max ?? 0) > 0 ? proof : [],
      continued: [],
    });
  }
}

const RANK: Readonly<Record<Verdict, number>> = { caught: 2, indeterminate: 1, 'not-caught': 0 };

/** The holdings in the parties `within` that the rule looks at, findings left out: edges by owner, in order. */
function edgesWithin(
  graph: OwnershipGraph,
  terms: Terms,
  within: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const edges: number[] = [];
  const { inStart, inEdge } = graph;
  for (const party of within) {
    for (let place = inStart[party] ?? 0; place < (inStart[party + 1] ?? 0); place += 1) {
      const edge = inEdge[place] ?? 0;
      if (rightOf(graph.kind[edge] ?? 0) <= 1 && isLookedAt(graph, terms, edge)) edges.push(edge);
    }
  }
  const byOwner = new Map<number, number[]>();
  for (const edge of edges.sort((a, b) => a - b)) {
    const owner = graph.owner[edge] ?? 0;
    const known = byOwner.get(owner);
    if (known === undefined) byOwner.set(owner, [edge]);
    else known.push(edge);
  }
  return byOwner;
}

/** The holdings on all ways from the sources along `edgesOf`, nearest first; the tier counts from the sources. */
function stepsBetween(
  graph: OwnershipGraph,
  sources: readonly number[],
  edgesOf: ReadonlyMap<number, readonly number[]>,
  limit: number,
): ProofStep[] {
  const tiers = new Map(sources.map((source) => [source, 0]));
  const steps: ProofStep[] = [];
  for (const [owner, tier] of tiers) {
    for (const edge of edgesOf.get(owner) ?? []) {
      const asset = graph.asset[edge] ?? 0;
      if (steps.length < limit) steps.push({ tier: tier + 1, edge, against: false });
      if (!tiers.has(asset)) tiers.set(asset, tier + 1);
    }
  }
  return steps;
}
