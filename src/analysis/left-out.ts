import type { RestedOn } from '../control/caveats.ts';
import { statementsLeftOut } from '../control/left-out.ts';
import { countsMeans } from '../control/ties.ts';
import type { OwnershipGraph } from '../control/view.ts';
import type { Assumption } from '../model/answers.ts';
import type { Day } from '../model/days.ts';
import type { Fact } from '../model/facts.ts';
import type { RuleDirection, RuleProfile } from '../model/profiles.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import type { Around } from './control-around.ts';
import { type PackedOutcomes, reachedIn } from './jobs/outcomes-job.ts';
import { MOST_NAMED } from './jobs/rule-job.ts';
import type { Steps } from './jobs/steps.ts';
import { columnView, type Ownership } from './ownership.ts';
import type { NotCountedTie, TieFact } from './rule-ties.ts';
import type { GraphView } from './view.ts';

/** Which kind of facts did not count because they are unverified, in words. */
export const LEFT_OUT = {
  holdings: {
    zh: '未核实的持股没有计入；计入后结论可能不同',
    en: 'Unverified holdings were left out; with them the outcome may be another',
  },
  ties: {
    zh: '未核实的控制认定或任职没有计入；计入后结论可能不同',
    en: 'Unverified findings of control or offices were left out; with them the outcome may be another',
  },
  listings: {
    zh: '未核实的列名没有计入；计入后结论可能不同',
    en: 'Unverified listings were left out; with them the outcome may be another',
  },
  roles: {
    zh: '未核实的技术角色没有计入；计入后结论可能不同',
    en: 'Unverified roles in technologies were left out; with them the outcome may be another',
  },
} as const satisfies Record<string, BilingualText>;

/** Says that facts were left out; nothing where there are none. */
export function leftOut(kind: keyof typeof LEFT_OUT, facts: Iterable<Pick<Fact, 'key'>>): Assumption[] {
  const about = [...new Set(Array.from(facts, ({ key }) => key))].sort().slice(0, MOST_NAMED);
  return about.length === 0 ? [] : [{ code: 'UNVERIFIED_LEFT_OUT', text: LEFT_OUT[kind], about }];
}

/** Parties beside which facts that do not count bear on the outcomes: `below` them for a rule that looks down, `above` for one that looks up. */
export interface Near {
  readonly holds: (party: number) => boolean;
  readonly held: (party: number) => boolean;
}

/**
 * What leads to the party asked about from above; where the rule looks up, what leads down from it, and who else holds those
 * below: a further holder may leave no room for what is open.
 */
export function nearParty(asked: number, { above, below }: Around): Near {
  return {
    holds: (party) => below.find(party) >= 0,
    held: (party) => above.find(party) >= 0 || (party !== asked && below.find(party) >= 0),
  };
}

/** What leads on from the seeds and the parties that a rule reached from them. */
export function* nearReached(
  { seeds, outcomes, usage, graph, parties }: ReachedFrom,
  direction: RuleDirection,
): Steps<Near> {
  const marks = new Uint8Array(parties);
  yield* reachedIn(outcomes, (party) => {
    marks[party] = TOLD;
  });
  for (const seed of seeds) marks[seed] ||= LEADS_ON;
  // Reached parties whose outcomes were not asked for have lent their holdings to those of others.
  let looked = 0;
  for (const edge of usage.edges.keys()) {
    marks[graph.owner[edge] ?? 0] ||= LEADS_ON;
    looked += 1;
    if (looked % STEP === 0) yield;
  }
  const isReached = (party: number): boolean => (marks[party] ?? 0) > 0;
  if (direction === 'up') return { holds: () => false, held: isReached };
  return { holds: isReached, held: direction === 'both' ? isReached : (party) => marks[party] === TOLD };
}

/** A seed, or an owner whose holdings counted; and a party that is caught, or may be, of which other holders bear on that too. */
const LEADS_ON = 1;
const TOLD = 2;

/** What a rule was asked and found; `parties`: every number is below it. */
export interface ReachedFrom {
  readonly seeds: Int32Array;
  readonly outcomes: PackedOutcomes;
  readonly usage: Pick<RestedOn, 'edges'>;
  readonly graph: OwnershipGraph;
  readonly parties: number;
}

/** Edges looked at between two rests. */
const STEP = 1_024;

/** The unverified holdings that a graph of a view left out near the parties that outcomes are about. */
export function* holdingFactsLeftOut(
  view: GraphView,
  ownership: Ownership,
  graph: OwnershipGraph,
  day: Day,
  near: Near,
): Steps<readonly Pick<Fact, 'key'>[]> {
  const { version, datasets, includeUnverified } = view.request;
  if (includeUnverified) return [];
  const seen = datasets === null ? null : columnView(view, ownership).datasets;
  const from = {
    columns: ownership.columns,
    graph,
    view: { version, datasets: seen, includeUnverified },
    day,
    ended: ownership.supposed?.ended ?? null,
    findings: false,
  };
  const numbers = yield* statementsLeftOut(from, { owner: near.holds, asset: near.held }, MOST_NAMED);
  return Array.from(numbers, (number) => ownership.fact(number));
}

/** The unverified findings and offices that a rule would look at near those parties. */
export function tiesLeftOut(ties: readonly NotCountedTie[], profile: RuleProfile, near: Near): TieFact[] {
  return ties
    .filter(({ holder, held }) => near.holds(holder) || near.held(held))
    .filter(({ fact }) => looksAt(profile, fact))
    .map(({ fact }) => fact);
}

function looksAt(profile: RuleProfile, fact: TieFact): boolean {
  if (fact.type === 'officer') return profile.limbs.some(({ by }) => by === 'officers');
  const { means } = fact;
  return (
    countsMeans(profile, means) || profile.limbs.some((limb) => limb.by === 'findings' && limb.means.includes(means))
  );
}
