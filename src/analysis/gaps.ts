import { LinkageError } from '../errors.ts';
import type { AnswerFrame, NotModelled } from '../model/answers.ts';
import { parseDay } from '../model/days.ts';
import type { Fact } from '../model/facts.ts';
import { formatLocal, LOCAL_MAX } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import { assumeFor } from './convergence-assumptions.ts';
import { isDateOfReading } from './date-of-reading.ts';
import { type Evidence, evidenceOnce } from './evidence.ts';
import { Assumptions, frameOf, lastReading } from './frame.ts';
import {
  cutIn,
  type Finding,
  type FoundGap,
  GAP_KINDS,
  type GapContext,
  type GapKind,
  type LagBound,
  SEVERITIES,
  type Severity,
} from './gap.ts';
import { findUnlistedAffiliates } from './gap-affiliate.ts';
import { findLapsedControls } from './gap-control-lapsed.ts';
import { findControlScopeGaps } from './gap-control-scope.ts';
import { type Doubt, doubtOf } from './gap-doubts.ts';
import { findEffectGaps, rolesNotRecorded } from './gap-effect.ts';
import { daysBetween } from './gap-intervals.ts';
import { findLateControls } from './gap-late-control.ts';
import { findMirrorGaps } from './gap-mirror.ts';
import { listedIntervals, partyListsIn } from './gap-party-lists.ts';
import { findReviewScopeGaps } from './gap-review-scope.ts';
import type { Steps } from './jobs/steps.ts';
import { namesOf } from './names.ts';
import type { RegimeIndex } from './regimes.ts';
import { toMinute } from './touch.ts';
import type { GraphView } from './view.ts';

/** Filters; null = all. A party is found under any of its records. */
export interface GapsQuestion {
  readonly kinds: readonly GapKind[] | null;
  readonly severities: readonly Severity[] | null;
  readonly jurisdictions: readonly Jurisdiction[] | null;
  readonly party: string | null;
  readonly technology: string | null;
  /** Rule profiles for `unlisted-affiliate`; null = those of the regime fill, `majority` for lists that name none. */
  readonly rules: readonly string[] | null;
}

export interface GapAnswer {
  /** `gap:<kind>/<keys>`: the same gap has the same id at every date and in every version. */
  readonly id: string;
  readonly kind: GapKind;
  readonly severity: Severity;
  readonly jurisdiction: Jurisdiction;
  /** Dates on the calendar of the jurisdiction in which it stood; `to` is exclusive, null = no end known (`open`). */
  readonly from: string | null;
  /** Whether it began on `from` or before: a listing has no other date than that of the edition in which it was read. */
  readonly fromIsBound: boolean;
  readonly to: string | null;
  readonly open: boolean;
  /** `late-control` only: signed days from countermeasure to control listing; with `open`, the days so far. */
  readonly lagDays: number | null;
  /** What the days bound where a listing is dated by reading only; null = they are exact, or there are none. */
  readonly lagBound: LagBound | null;
  /** The same, counted from the day on which the legal basis existed, if that is later; null before it existed. */
  readonly lagFromLegalBasisDays: number | null;
  readonly lagFromLegalBasisBound: LagBound | null;
  readonly legalBasisSince: string | null;
  /** How much of an open lag the data vouch for; null where they reach up to the asked moment, or the lag is closed. */
  readonly lagAsRead: LagAsRead | null;
  readonly state: FoundGap['state'];
  readonly parties: readonly string[];
  readonly technologies: readonly string[];
  readonly lists: readonly string[];
  readonly rule: string | null;
  /** Of an affiliate that is not listed: whether those listed stand above it (`down`) or below; null for other kinds. */
  readonly direction: 'up' | 'down' | null;
  readonly unverified: boolean;
  /** Keys of the competent agencies, the one that could close the gap first. */
  readonly agencies: readonly string[];
  readonly provisions: readonly string[];
  readonly wouldBeFalseIf: readonly Doubt[];
  readonly evidence: readonly Evidence[];
}

/** Days of an open lag up to the last day on which data were read: it was at least as long, whatever came after. */
export interface LagAsRead {
  readonly days: number;
  /** The same from the day on which the legal basis existed; null where it did not exist yet. */
  readonly fromLegalBasisDays: number | null;
  readonly to: string;
}

/** Of so many parties that a kind is about (`of`), the facts that it looks at are not recorded for `parties`. */
export interface NotJudged {
  readonly kind: GapKind;
  readonly parties: number;
  readonly of: number;
}

export interface GapsAnswer extends AnswerFrame {
  readonly gaps: readonly GapAnswer[];
  /** Kinds that could not be judged of all parties that they are about: a count of such a kind is no clearance. */
  readonly notJudged: readonly NotJudged[];
  /** Names of every party, technology, list, agency and provision that the gaps refer to by key. */
  readonly names: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

/**
 * The gaps that stand at the asked moment (a `late-control` that has closed is told at every later one), found on
 * measures and effects. DOMAIN 4.3. Most severe first, then by kind, beginning and id.
 * @throws LinkageError BAD_USER_INPUT for a rule that is not known
 */
export function* gaps(
  view: GraphView,
  question: GapsQuestion,
  regimes: RegimeIndex,
  profiles: ReadonlyMap<string, RuleProfile>,
): Steps<GapsAnswer> {
  const unknown = question.rules?.find((rule) => !profiles.has(rule));
  if (unknown !== undefined) {
    const known = [...profiles.keys()].sort();
    throw new LinkageError('BAD_USER_INPUT', `There is no rule "${unknown}": expected ${known.join(', ')}.`, {
      argument: 'rules',
      value: unknown,
      known,
    });
  }
  const context: GapContext = { view, regimes, profiles, lists: partyListsIn(view, regimes), rules: question.rules };
  const accept = accepts(view, question);
  const found: FoundGap[] = [];
  for (const gap of find(context, question)) {
    yield;
    if (gap !== null && accept(gap)) found.push(gap);
  }
  const ordered = found.map(placed).sort(byPlace);
  const assumptions = new Assumptions();
  const answers: GapAnswer[] = [];
  const newIn = newFacts();
  const tell = evidenceOnce(view);
  const read = lastReading(view);
  for (const { gap } of ordered) {
    yield;
    assumeFor(view, { jurisdiction: gap.jurisdiction, facts: newIn(gap) }, assumptions);
    answers.push(answerOf(view, gap, read, tell));
  }
  const keys = answers.flatMap((gap) => [
    ...gap.parties,
    ...gap.technologies,
    ...gap.lists,
    ...gap.agencies,
    ...gap.provisions,
  ]);
  const unjudged = notJudged(context, question);
  return {
    ...frameOf(view, assumptions, [...unjudged.map(rolesMissing), ...NOT_MODELLED]),
    gaps: answers,
    notJudged: unjudged,
    names: Object.fromEntries([...new Set(keys)].sort().map((key) => [key, namesOf(view, key)])),
  };
}

function* find(context: GapContext, { kinds, technology }: GapsQuestion): Finding {
  const { view } = context;
  const technologies = (): string[] =>
    technology === null ? Array.from(view.things('Technology'), ({ key }) => key) : [technology];
  const finders: Readonly<Record<GapKind, () => Finding>> = {
    'effect-gap': () => findEffectGaps(context),
    'mirror-gap': () => findMirrorGaps(context),
    'late-control': () => findLateControls(context),
    'control-lapsed': () => findLapsedControls(context),
    'unlisted-affiliate': () => findUnlistedAffiliates(context),
    'review-scope-gap': () => findReviewScopeGaps(context, technologies()),
    'control-scope-gap': () => findControlScopeGaps(context, technologies()),
  };
  for (const kind of kinds ?? GAP_KINDS) yield* finders[kind]();
}

function accepts(view: GraphView, question: GapsQuestion): (gap: FoundGap) => boolean {
  const { severities, jurisdictions, technology } = question;
  const party = question.party === null ? null : view.representative(question.party);
  return (gap) =>
    (severities === null || severities.includes(gap.severity)) &&
    (jurisdictions === null || jurisdictions.includes(gap.jurisdiction)) &&
    (party === null || gap.parties.includes(party)) &&
    (technology === null || gap.technologies.includes(technology));
}

/** What a gap is sorted by, taken once. */
interface Placed {
  readonly gap: FoundGap;
  readonly place: readonly [severity: number, kind: number, from: number];
  readonly id: string;
}

function placed(gap: FoundGap): Placed {
  const place = [SEVERITIES.indexOf(gap.severity), GAP_KINDS.indexOf(gap.kind), gap.interval.from] as const;
  return { gap, place, id: idOf(gap) };
}

function byPlace({ place: a, id }: Placed, { place: b, id: other }: Placed): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (id < other ? -1 : 1);
}

function idOf({ kind, identity }: FoundGap): string {
  return `gap:${kind}/${identity.join('/')}`;
}

/** Facts of a gap of which no gap of its jurisdiction has told yet: each is asked once what it takes for granted. */
function newFacts(): (gap: FoundGap) => Fact[] {
  const seen = new Map<Jurisdiction, Set<Fact>>();
  return ({ jurisdiction, facts }) => {
    const known = seen.get(jurisdiction) ?? new Set();
    seen.set(jurisdiction, known);
    return facts.filter((fact) => {
      if (known.has(fact)) return false;
      known.add(fact);
      return true;
    });
  };
}

function answerOf(view: GraphView, gap: FoundGap, read: string | null, tell: (fact: Fact) => Evidence): GapAnswer {
  const to = gap.lag?.open === true ? null : formatLocal(Math.min(gap.interval.to, LOCAL_MAX));
  return {
    id: idOf(gap),
    kind: gap.kind,
    severity: gap.severity,
    jurisdiction: gap.jurisdiction,
    from: formatLocal(gap.interval.from),
    fromIsBound: beginsByReading(view, gap),
    to,
    open: to === null,
    lagDays: gap.lag?.days ?? null,
    lagBound: gap.lag?.bound ?? null,
    lagFromLegalBasisDays: gap.lag?.fromBasis ?? null,
    lagFromLegalBasisBound: gap.lag?.basisBound ?? null,
    legalBasisSince: gap.lag?.basisSince ?? null,
    lagAsRead: read === null ? null : lagAsRead(view, gap, read),
    state: gap.state,
    parties: gap.parties,
    technologies: gap.technologies,
    lists: gap.lists,
    rule: gap.rule,
    direction: gap.direction ?? null,
    unverified: gap.unverified,
    agencies: [...new Set(gap.agencies)],
    provisions: [...new Set(gap.provisions)],
    wouldBeFalseIf: gap.doubts.map(doubtOf),
    evidence: Array.from(new Set(gap.facts), tell),
  };
}

/** @param read the last day on which data were read */
function lagAsRead(view: GraphView, { jurisdiction, lag, interval }: FoundGap, read: string): LagAsRead | null {
  if (lag === null || !lag.open || lag.days === null) return null;
  const unread = daysBetween(toMinute(parseDay(read)), cutIn(view, jurisdiction));
  if (unread === null || unread <= 0 || interval.from >= toMinute(parseDay(read) + 1)) return null;
  const fromBasis = lag.fromBasis === null ? null : lag.fromBasis - unread;
  return {
    days: lag.days - unread,
    fromLegalBasisDays: fromBasis === null || fromBasis < 0 ? null : fromBasis,
    to: read,
  };
}

/** Whether some listing behind a gap began when it did, by a date that is only one of reading. */
function beginsByReading(view: GraphView, { facts, interval }: FoundGap): boolean {
  return facts.some(
    (fact) =>
      fact.type === 'listing' &&
      isDateOfReading(fact) &&
      listedIntervals(view, fact).some(({ from }) => from === interval.from),
  );
}

/** `effect-gap` looks at recorded roles alone: what it could not look at is said, so that "no gap" is not read as "clear". */
function notJudged(context: GapContext, { kinds, jurisdictions, party }: GapsQuestion): NotJudged[] {
  if (kinds !== null && !kinds.includes('effect-gap')) return [];
  const { countered, without } = rolesNotRecorded(context, jurisdictions, party);
  return without === 0 ? [] : [{ kind: 'effect-gap', parties: without, of: countered }];
}

function rolesMissing({ parties, of }: NotJudged): NotModelled {
  return {
    code: 'ROLES_NOT_RECORDED',
    text: {
      zh: `${of}个被反制主体中有${parties}个未录入“需要”或“掌握”何种技术，effect-gap 对其未作判断：没有缺口不等于没有问题`,
      en: `Of ${of} countered parties ${parties} have no record of what technology they need or hold; effect-gap says nothing of them: no gap is no clearance`,
    },
  };
}

const NOT_MODELLED: readonly NotModelled[] = [
  {
    code: 'KEY_CORE_FINDINGS',
    text: {
      zh: '图中尚无关键核心技术认定，control-scope-gap 不含“已认定而未管制”的情形',
      en: 'The graph holds no findings of key core technology yet, so control-scope-gap leaves out what was found key core and is not controlled',
    },
  },
  {
    code: 'UNPUBLISHED_DECISIONS',
    text: {
      zh: '未公布的名单、审查决定和许可不可知',
      en: 'Lists, review decisions and licences that are not published cannot be known',
    },
  },
  {
    code: 'OTHER_GAP_KINDS',
    text: {
      zh: '缺口目录的其他种类尚未计算',
      en: 'The other kinds of the gap catalogue are not computed yet',
    },
  },
];
