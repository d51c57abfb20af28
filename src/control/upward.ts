import type { Limb } from '../model/profiles.ts';
import { type ShareInterval, WHOLE } from '../model/shares.ts';
import type { Outcome, Usage } from './evaluate.ts';
import { type Terms, thresholdOf } from './fixpoint.ts';
import {
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
  const above = new Set(standingAbove(graph, terms, [seed]));
  for (const party of above) if (terms.exempt?.[party] === 1) above.delete(party);
  for (const party of above) markHoldings(graph, terms, party, usage);
  for (const holder of above) {
    if (asked.has(holder)) continue;
    const found = multiplied(question, graph, terms, above, holder, seed, limb);
    if (found !== null) yield found;
  }
}

function multiplied(
  question: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  above: ReadonlySet<number>,
  holder: number,
  seed: number,
  limb: Limb | null,
): Found | null {
  const { profile, day, options, partnersOf, traitsOf } = question;
  const isGovernment = limb?.by === 'government';
  if (isGovernment && traitsOf(holder)?.government !== true) return null;
  const partners = profile.jointArrangements ? partnersOf(holder).filter((one) => one !== seed) : [];
  const sources = [holder, ...partners];
  const threshold = thresholdOf(profile, day);
  const needed = isGovernment ? neededFine({ ...threshold, share: limb.share }) : neededFine(threshold);
  const own = verdictBy(graph, terms, sources, parentOf(question), above, seed, needed);
  if (own === null) return null;
  const stake = isGovernment ? stakeOf(question, graph, terms, seed) : 'caught';
  if (stake === 'not-caught') return null;
  const verdict = own.verdict === 'caught' && stake === 'caught' ? 'caught' : 'indeterminate';
  const proof = options.proof === 'none' ? [] : stepsBetween(graph, terms, sources, above, options.proofLimit);
  return { outcome: { by: holder, party: seed, verdict, sum: own.sum, proof, continued: [] }, partners };
}

/** Whether the seed itself reaches the threshold in a party of the rule's jurisdiction: open where the place, or the stake, is not known. */
function stakeOf(
  { profile, day, traitsOf, ...rest }: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  seed: number,
): Verdict {
  const below = standingBelow(graph, terms, [seed]);
  const needed = neededFine(thresholdOf(profile, day));
  let best: Verdict = below.size === 1 ? 'indeterminate' : 'not-caught';
  for (const party of below) {
    const place = traitsOf(party)?.jurisdiction ?? null;
    if (party === seed || (place !== null && place !== profile.jurisdiction)) continue;
    const found = verdictBy(graph, terms, [seed], parentOf({ profile, day, traitsOf, ...rest }), below, party, needed);
    if (found?.verdict === 'caught' && place !== null) return 'caught';
    if (found !== null) best = 'indeterminate';
  }
  return best;
}

interface Reached {
  readonly verdict: 'caught' | 'indeterminate';
  readonly sum: ShareInterval;
}

/** Of the rights that the rule counts, the one that comes nearest; null when none can reach the threshold. */
function verdictBy(
  graph: OwnershipGraph,
  terms: Terms,
  sources: readonly number[],
  parent: number,
  within: ReadonlySet<number>,
  party: number,
  needed: bigint,
): Reached | null {
  let best: Reached | null = null;
  for (const right of [0, 1] as const) {
    if (!terms.counts[right]) continue;
    const shares = multiply(graph, sources, right, parent, within);
    const verdict = verdictAt(shares, party, needed);
    if (verdict === 'not-caught' || best?.verdict === 'caught') continue;
    if (best === null || verdict === 'caught') best = { verdict, sum: multipliedShare(shares, party) };
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
  const below = new Set(standingBelow(graph, terms, group.seeds));
  for (const party of below) markHoldings(graph, terms, party, usage);
  for (const seed of group.seeds) below.delete(seed);
  if (terms.exempt !== null) for (const party of below) if (terms.exempt[party] === 1) below.delete(party);
  const needed = neededFine(thresholdOf(profile, day));
  const shares = ([0, 1] as const)
    .filter((right) => terms.counts[right])
    .map((right) => multiply(graph, group.seeds, right, parentOf(question), below));
  const asked = new Set(group.asked);
  for (const party of toldParties(question, graph)) {
    if (asked.has(party)) continue;
    const found = shares.map((one) => ({ verdict: verdictAt(one, party, needed), sum: multipliedShare(one, party) }));
    const best = found.sort((a, b) => RANK[b.verdict] - RANK[a.verdict] || b.sum.max - a.sum.max)[0];
    const above = best === undefined || options.proof === 'none' ? null : standingAbove(graph, terms, [party]);
    const proof = above === null ? [] : stepsBetween(graph, terms, group.seeds, above, options.proofLimit);
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

/** The holdings on all ways from the sources through the parties `within`, nearest first; the tier counts from the sources. */
function stepsBetween(
  graph: OwnershipGraph,
  terms: Terms,
  sources: readonly number[],
  within: ReadonlySet<number>,
  limit: number,
): ProofStep[] {
  const tiers = new Map(sources.map((source) => [source, 0]));
  const steps: ProofStep[] = [];
  for (const [owner, tier] of tiers) {
    for (let edge = graph.outStart[owner] ?? 0; edge < (graph.outStart[owner + 1] ?? 0); edge += 1) {
      const asset = graph.asset[edge] ?? 0;
      if (!within.has(asset) || rightOf(graph.kind[edge] ?? 0) > 1 || !isLookedAt(graph, terms, edge)) continue;
      if (steps.length < limit) steps.push({ tier: tier + 1, edge, against: false });
      if (!tiers.has(asset)) tiers.set(asset, tier + 1);
    }
  }
  return steps;
}
