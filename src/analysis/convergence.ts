import type { AnswerFrame } from '../model/answers.ts';
import { unionOf } from '../model/days.ts';
import type { Fact } from '../model/facts.ts';
import { groupBy } from '../model/group-by.ts';
import { formatLocal, LOCAL_MIN, type LocalMinute, localCutOff } from '../model/moments.ts';
import type { Status } from '../model/status.ts';
import {
  type Basis,
  type Coverage,
  type Jurisdiction,
  REGIMES,
  type Regime,
  STRENGTHS,
  type Strength,
} from '../model/vocabulary.ts';
import { assumeFor, SCOPE_NOT_MODELLED } from './convergence-assumptions.ts';
import { startsByReading } from './date-of-reading.ts';
import { type Evidence, evidenceOnce } from './evidence.ts';
import { Assumptions, frameOf } from './frame.ts';
import type { Steps } from './jobs/steps.ts';
import { namesOf } from './names.ts';
import type { RegimeIndex } from './regimes.ts';
import type { RuleReach } from './rule-reach.ts';
import { type Counting, counts, type Touch, touchesAt } from './touch.ts';
import { touchesInAll, touchesInEach } from './touches.ts';
import type { GraphView } from './view.ts';

/** Convergence is asked within one jurisdiction or across several, and always labelled so. */
export type Scope = { readonly within: Jurisdiction } | { readonly across: readonly Jurisdiction[] };

export interface ConvergenceQuestion extends Counting {
  readonly scope: Scope;
  /** Only these technologies; null = all. */
  readonly technologies: readonly string[] | null;
  /** Only technologies that at least so many regimes touch (1 to 3). */
  readonly minRegimes: number;
}

export interface TouchAnswer {
  readonly regime: Regime;
  readonly jurisdiction: Jurisdiction;
  readonly strength: Strength;
  readonly status: Status;
  /** That status rests on a suspension that ran out, no later notice being known. */
  readonly assumed: boolean;
  /** Dates on the calendar of the jurisdiction; `to` is exclusive; null = open. */
  readonly from: string | null;
  readonly to: string | null;
  /** It began on `from` or before: no other date is known than that of an edition in which it was read. */
  readonly fromIsBound: boolean;
  /** Since when its entry has touched so without a break, under all its codes and editions; null = open. */
  readonly since: string | null;
  readonly sinceIsBound: boolean;
  /** The fact that `since` rests on; null where it is no earlier than `from`. */
  readonly sinceEvidence: Evidence | null;
  /** Ownership steps between the listed party and the one that has to do with the technology; 0 = direct. */
  readonly steps: number;
  readonly basis: Basis;
  readonly coverage: Coverage | null;
  readonly inherited: boolean;
  readonly weak: boolean;
  readonly unverified: boolean;
  /** Whether the touch counts towards convergence under what was asked. */
  readonly counts: boolean;
  readonly entry: string;
  readonly evidence: readonly Evidence[];
}

/** Since when the touches of one regime of one jurisdiction have stood without a break in the strongest way that they have now. */
export interface Standing {
  readonly regime: Regime;
  readonly jurisdiction: Jurisdiction;
  readonly strength: Strength;
  readonly since: string | null;
  readonly sinceIsBound: boolean;
}

export interface TechnologyAnswer {
  /** Key of the technology. */
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Regimes with a touch that counts at the asked moment, in the order export control, FDI review, anti-sanction. */
  readonly regimes: readonly Regime[];
  readonly converged: boolean;
  /** First day since which all three regimes have touched without a break; null while fewer than three touch. */
  readonly since: string | null;
  /** They have since that day or before: the last of them to begin is known only from an edition that was read. */
  readonly sinceIsBound: boolean;
  /** By regime and jurisdiction: of the touches that count, of all where none counts. */
  readonly standing: readonly Standing[];
  readonly touches: readonly TouchAnswer[];
}

export interface ConvergenceAnswer extends AnswerFrame {
  readonly scope: Scope;
  readonly technologies: readonly TechnologyAnswer[];
}

/**
 * Where the three regimes touch the same technology at the asked moment, with the evidence of each touch. DOMAIN 4.2.
 * Technologies with most regimes first, then those converged longest, then by key.
 */
export function* convergence(
  view: GraphView,
  question: ConvergenceQuestion,
  regimes: RegimeIndex,
  reach: RuleReach,
): Steps<ConvergenceAnswer> {
  const assumptions = new Assumptions();
  const jurisdictions = new Set('within' in question.scope ? [question.scope.within] : question.scope.across);
  const technologies = question.technologies ?? Array.from(view.things('Technology'), ({ key }) => key);
  const touchesIn =
    question.technologies === null ? touchesInAll(view, regimes, reach) : touchesInEach(view, regimes, reach);
  const answers: TechnologyAnswer[] = [];
  const tell = evidenceOnce(view);
  for (const technology of technologies) {
    yield;
    const touches = touchesIn(technology).filter(({ jurisdiction }) => jurisdictions.has(jurisdiction));
    const found = answerFor(view, technology, touches, question, tell);
    if (found === null) continue;
    answers.push(found.answer);
    for (const touch of found.now) assumeFor(view, touch, assumptions);
  }
  answers.sort(
    (a, b) => b.regimes.length - a.regimes.length || compare(a.since ?? '9', b.since ?? '9') || compare(a.id, b.id),
  );
  return { ...frameOf(view, assumptions, [SCOPE_NOT_MODELLED]), scope: question.scope, technologies: answers };
}

/** Null where fewer regimes touch than were asked for: then nothing is put into words. */
function answerFor(
  view: GraphView,
  technology: string,
  touches: readonly Touch[],
  counting: Counting & Pick<ConvergenceQuestion, 'minRegimes'>,
  tell: (fact: Fact) => Evidence,
): { readonly answer: TechnologyAnswer; readonly now: readonly Touch[] } | null {
  const counted = touches.filter((touch) => counts(touch, counting));
  const touched = REGIMES.filter((regime) =>
    counted.some((touch) => touch.regime === regime && touchesAt(touch, view)),
  );
  if (touched.length < counting.minRegimes) return null;
  const converged = touched.length === REGIMES.length;
  const now = touches.filter((touch) => touchesAt(touch, view)).sort(byRegimeAndDate);
  const starts = converged ? REGIMES.map((regime) => startOf(view, counted, regime)) : [LOCAL_MIN];
  const since = Math.max(...starts);
  const answer = {
    id: technology,
    name: namesOf(view, technology),
    regimes: touched,
    converged,
    since: formatLocal(since),
    sinceIsBound: beginsByReadingAlone(counted, since),
    standing: standingOf(view, now, touches, counting),
    touches: touchAnswers(view, now, touches, (touch) => counts(touch, counting), tell),
  };
  return { answer, now };
}

function standingOf(
  view: GraphView,
  now: readonly Touch[],
  touches: readonly Touch[],
  counting: Counting,
): readonly Standing[] {
  // Told in the order of `now`: by regime, then by jurisdiction.
  return [...groupBy(now, ({ regime, jurisdiction }) => `${regime} ${jurisdiction}`).values()].flatMap((own) => {
    const [first] = own;
    const doesCount = own.some((touch) => counts(touch, counting));
    const isTaken = (touch: Touch): boolean => !doesCount || counts(touch, counting);
    const taken = own.filter(isTaken);
    const strength = STRENGTHS.find((one) => taken.some((touch) => touch.strength === one));
    if (first === undefined || strength === undefined) return [];
    const { regime, jurisdiction } = first;
    const isAlike = (touch: Touch): boolean =>
      touch.strength === strength && touch.regime === regime && touch.jurisdiction === jurisdiction && isTaken(touch);
    const alike = touches.filter(isAlike);
    return [{ regime, jurisdiction, strength, ...toldSince(alike, stretchAt(view, alike)) }];
  });
}

function toldSince(touches: readonly Touch[], start: LocalMinute): Pick<Standing, 'since' | 'sinceIsBound'> {
  return { since: formatLocal(start), sinceIsBound: beginsByReadingAlone(touches, start) };
}

function startOf(view: GraphView, touches: readonly Touch[], regime: Regime): LocalMinute {
  return stretchAt(
    view,
    touches.filter((touch) => touch.regime === regime),
  );
}

/** Start of the stretch of touches that holds the asked moment, which one of them does. */
function stretchAt(view: GraphView, own: readonly Touch[]): LocalMinute {
  const holding = own.find((touch) => touchesAt(touch, view));
  if (holding === undefined) return LOCAL_MIN;
  const cut = localCutOff(view.asOf, holding.zone);
  return unionOf(own).find(({ from, to }) => from <= cut && cut < to)?.from ?? holding.from;
}

/** Whether every touch that begins at a minute does so by a date of reading. */
function beginsByReadingAlone(touches: readonly Touch[], since: LocalMinute): boolean {
  const beginning = touches.filter(({ from }) => from === since);
  return beginning.length > 0 && beginning.every(({ facts, from }) => startsByReading(facts, from));
}

/** Touches as they are told, `now` those of them that touch at the asked moment. */
export function touchAnswers(
  view: GraphView,
  now: readonly Touch[],
  touches: readonly Touch[],
  countsIn: (touch: Touch) => boolean,
  tell: (fact: Fact) => Evidence,
): readonly TouchAnswer[] {
  const byEntry = groupBy(touches, ({ entry }) => entry);
  return now.map((touch) => {
    // What does not count lends nothing to what does.
    const own = (byEntry.get(touch.entry) ?? []).filter(
      (one) =>
        one.regime === touch.regime &&
        one.jurisdiction === touch.jurisdiction &&
        one.strength === touch.strength &&
        (!countsIn(touch) || countsIn(one)),
    );
    if (own.length <= 1) return touchAnswer(touch, null, countsIn(touch), tell);
    const start = stretchAt(view, own);
    const before = start === touch.from ? [] : own.filter(({ from }) => from === start).flatMap(({ facts }) => facts);
    const [first] = before;
    const begins = before.find(({ type }) => type === 'membership' || type === 'listing') ?? first;
    const since = { ...toldSince(own, start), sinceEvidence: begins === undefined ? null : tell(begins) };
    return touchAnswer(touch, since, countsIn(touch), tell);
  });
}

function touchAnswer(
  touch: Touch,
  unbroken: Pick<TouchAnswer, 'since' | 'sinceIsBound' | 'sinceEvidence'> | null,
  counted: boolean,
  tell: (fact: Fact) => Evidence,
): TouchAnswer {
  const from = formatLocal(touch.from);
  const fromIsBound = startsByReading(touch.facts, touch.from);
  return {
    regime: touch.regime,
    jurisdiction: touch.jurisdiction,
    strength: touch.strength,
    status: touch.status,
    assumed: touch.assumed,
    from,
    to: formatLocal(touch.to),
    fromIsBound,
    ...(unbroken ?? { since: from, sinceIsBound: fromIsBound, sinceEvidence: null }),
    steps: touch.steps,
    basis: touch.basis,
    coverage: touch.coverage,
    inherited: touch.inherited,
    weak: touch.weak,
    unverified: touch.unverified,
    counts: counted,
    entry: touch.entry,
    evidence: Array.from(new Set(touch.facts), tell),
  };
}

function byRegimeAndDate(a: Touch, b: Touch): number {
  return (
    REGIMES.indexOf(a.regime) - REGIMES.indexOf(b.regime) ||
    compare(a.jurisdiction, b.jurisdiction) ||
    Number(a.inherited) - Number(b.inherited) ||
    a.from - b.from ||
    compare(a.entry, b.entry)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
