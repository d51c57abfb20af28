import type { AnswerFrame } from '../model/answers.ts';
import { unionOf } from '../model/days.ts';
import type { Fact } from '../model/facts.ts';
import { formatLocal, LOCAL_MIN, type LocalMinute, localCutOff } from '../model/moments.ts';
import type { Status } from '../model/status.ts';
import {
  type Basis,
  type Coverage,
  type Jurisdiction,
  REGIMES,
  type Regime,
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
  /** Dates on the calendar of the jurisdiction; `to` is exclusive; null = open. */
  readonly from: string | null;
  readonly to: string | null;
  /** It began on `from` or before: no other date is known than that of an edition in which it was read. */
  readonly fromIsBound: boolean;
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
    touches: now.map((touch) => touchAnswer(touch, counts(touch, counting), tell)),
  };
  return { answer, now };
}

/** Start of the stretch of one regime's touches that holds the asked moment, which one of them does. */
function startOf(view: GraphView, touches: readonly Touch[], regime: Regime): LocalMinute {
  const own = touches.filter((touch) => touch.regime === regime);
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

export function touchAnswer(touch: Touch, counted: boolean, tell: (fact: Fact) => Evidence): TouchAnswer {
  return {
    regime: touch.regime,
    jurisdiction: touch.jurisdiction,
    strength: touch.strength,
    status: touch.status,
    from: formatLocal(touch.from),
    to: formatLocal(touch.to),
    fromIsBound: startsByReading(touch.facts, touch.from),
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
