import { LinkageError } from '../errors.ts';
import type { AnswerFrame, NotModelled } from '../model/answers.ts';
import { type Day, formatDay } from '../model/days.ts';
import type { Fact, StepKind } from '../model/facts.ts';
import { formatLocal } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { Status } from '../model/status.ts';
import type { Act, BilingualText, Jurisdiction } from '../model/vocabulary.ts';
import type { ChangeKind, ChangeSubject, FoundChange } from './change.ts';
import { type Within, withinParty, withinTechnology } from './changes-within.ts';
import { assumeFor } from './convergence-assumptions.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { findChanges } from './find-changes.ts';
import { Assumptions, frameOf } from './frame.ts';
import type { Steps } from './jobs/steps.ts';
import { namesOf } from './names.ts';
import { toMinutes } from './touch.ts';
import type { GraphView } from './view.ts';

/** Both days belong to the question, each on the calendar of the issuer. Filters; null = all. */
export interface ChangesQuestion {
  readonly from: Day;
  readonly to: Day;
  readonly kinds: readonly ChangeKind[] | null;
  readonly subjects: readonly ChangeSubject[] | null;
  readonly jurisdictions: readonly Jurisdiction[] | null;
  readonly list: string | null;
  /** Under any of its records. */
  readonly party: string | null;
  /** What has to do with it at any time, as `withinTechnology` finds it. */
  readonly technology: string | null;
}

/** What happens at one time, by one notice, to everything of one list or to one rule or thing. */
export interface ChangeAnswer {
  /** `change:…`: the same change has the same id in every version and window. */
  readonly id: string;
  /** Day, or day and time, on the clock of the issuer. */
  readonly at: string;
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  readonly jurisdiction: Jurisdiction | null;
  readonly list: string | null;
  readonly rule: string | null;
  /** Keys of the listings, items, list versions or rules that change. */
  readonly keys: readonly string[];
  readonly parties: readonly string[];
  readonly items: readonly string[];
  /** What the measures concerned bar or condition. */
  readonly acts: readonly Act[];
  /** Null for what is no change of status. */
  readonly before: Status | null;
  readonly after: Status | null;
  readonly notice: string | null;
  /** The verb of the source as written; null where a date alone brings the change. */
  readonly words: string | null;
  /** Of a suspension: its end as written, and the first moment after it. */
  readonly until: { readonly text: string; readonly end: string | null } | null;
  /** Of a review case: what kind of step it is, in words, and its date as the source gives it; null for the rest. */
  readonly step: { readonly kind: StepKind; readonly text: BilingualText; readonly date: string } | null;
  /** Holds only if no notice comes between: none is known. */
  readonly assumed: boolean;
  /** It happened on `at` or before: no other date is known than that of an edition that was read. */
  readonly atIsBound: boolean;
  readonly unverified: boolean;
  readonly evidence: readonly Evidence[];
}

/** Days that a window has where its end is not asked for. */
export const DEFAULT_WINDOW_DAYS = 90;

export interface ChangesAnswer extends AnswerFrame {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly ChangeAnswer[];
  /** Names of every party, item, list and rule that the changes refer to by key. */
  readonly names: Readonly<Record<string, BilingualText>>;
}

/**
 * What starts, lapses, revives or is suspended, extended, stopped or removed between two days, for rules, measures,
 * listings and items, also ahead of the asked moment: then with what it assumes. DOMAIN 4.5. In order of time.
 * @throws LinkageError BAD_USER_INPUT where the second day is before the first
 */
export function* changes(
  view: GraphView,
  question: ChangesQuestion,
  profiles: ReadonlyMap<string, RuleProfile>,
): Steps<ChangesAnswer> {
  const { from, to } = question;
  if (to < from) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      `"to" is ${formatDay(to)}, before "from", ${formatDay(from)}: expected a later day.`,
    );
  }
  const window = toMinutes({ from, to: to + 1 });
  const within = withinOf(view, question);
  const accept = accepts(view, question);
  const groups = new Map<string, FoundChange[]>();
  for (const found of findChanges(view, profiles, window, within)) {
    yield;
    if (found === null || !accept(found)) continue;
    const id = idOf(found);
    const others = groups.get(id);
    if (others === undefined) groups.set(id, [found]);
    else others.push(found);
  }
  const assumptions = new Assumptions();
  const answers: ChangeAnswer[] = [];
  for (const [id, group] of [...groups].sort(([a, [x]], [b, [y]]) => (x?.at ?? 0) - (y?.at ?? 0) || (a < b ? -1 : 1))) {
    yield;
    answers.push(answerOf(view, id, group, assumptions));
  }
  return {
    ...frameOf(view, assumptions, [UNPUBLISHED]),
    from: formatDay(from),
    to: formatDay(to),
    changes: answers,
    names: namesIn(view, answers, profiles),
  };
}

/** Where both are asked for, what has to do with the technology is searched for what concerns the party. */
function withinOf(view: GraphView, { party, technology }: ChangesQuestion): Within | null {
  if (technology !== null) return withinTechnology(view, technology);
  return party === null ? null : withinParty(view, party);
}

function accepts(view: GraphView, question: ChangesQuestion): (found: FoundChange) => boolean {
  const { kinds, subjects, jurisdictions, list } = question;
  const party = question.party === null ? null : view.representative(question.party);
  return (found) =>
    (kinds === null || kinds.includes(found.kind)) &&
    (subjects === null || subjects.includes(found.subject)) &&
    (jurisdictions === null || (found.jurisdiction !== null && jurisdictions.includes(found.jurisdiction))) &&
    (list === null || found.list === list) &&
    (party === null || found.parties.includes(party));
}

/** Changes with one id are told as one: what one notice does on one day to many parties is one thing to know. */
function idOf({ at, kind, subject, under, notice, words, until, step }: FoundChange): string {
  const told = [
    formatLocal(at) ?? '',
    kind,
    subject,
    under,
    notice ?? '',
    words ?? step?.place ?? '',
    until?.text ?? '',
  ];
  return `change:${told.join('/')}`;
}

function answerOf(view: GraphView, id: string, group: readonly FoundChange[], assumptions: Assumptions): ChangeAnswer {
  const [first] = group;
  if (first === undefined) throw new RangeError(`${id} is no change`);
  const facts = [...new Set(group.flatMap((one) => one.facts))].sort(eventsFirst);
  const assumed = group.some((one) => one.assumed);
  // Only what the date itself rests on: the status of a listing at the asked moment is another question.
  const dated = facts.filter(({ type }) => type === 'event' || type === 'membership');
  assumeFor(view, { facts: dated, jurisdiction: first.jurisdiction ?? '' }, assumptions);
  if (first.step !== undefined && first.step.date.earliest !== first.step.date.latest)
    assumptions.add('PARTIAL_DATE_CERTAIN_PART', STEP_IN_PART, first.key);
  if (assumed) for (const { key } of group) assumptions.add('NO_LATER_EVENT', UNLESS_EXTENDED, key);
  const { until } = first;
  return {
    id,
    at: formatLocal(first.at) ?? '',
    kind: first.kind,
    subject: first.subject,
    jurisdiction: first.jurisdiction,
    list: first.list,
    rule: first.rule,
    keys: distinct(group.map(({ key }) => key)),
    parties: distinct(group.flatMap(({ parties }) => parties)),
    items: distinct(group.flatMap(({ items }) => items)),
    acts: distinct(group.flatMap(({ acts }) => acts)),
    before: first.before,
    after: first.after,
    notice: first.notice,
    words: first.words,
    until: until === null ? null : { text: until.text, end: formatLocal(until.end) },
    step: stepOf(first),
    assumed,
    atIsBound: group.every((one) => one.atIsBound),
    unverified: first.step?.unverified === true || facts.some(({ confidence }) => confidence === 'unverified'),
    evidence: facts.map((fact) => evidenceOf(view, fact)),
  };
}

function stepOf({ step }: FoundChange): ChangeAnswer['step'] {
  return step === undefined ? null : { kind: step.kind, text: step.text, date: step.date.text };
}

function eventsFirst(a: Fact, b: Fact): number {
  return Number(b.type === 'event') - Number(a.type === 'event') || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function distinct<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}

function namesIn(
  view: GraphView,
  answers: readonly ChangeAnswer[],
  profiles: ReadonlyMap<string, RuleProfile>,
): Record<string, BilingualText> {
  const names: Record<string, BilingualText> = {};
  for (const { parties, items, list, rule, keys, subject } of answers) {
    const things = subject === 'measure' || subject === 'listing' || subject === 'item' ? [] : keys;
    for (const key of [...parties, ...items, ...things, ...(list === null ? [] : [list])])
      names[key] ??= namesOf(view, key);
    const profile = rule === null ? undefined : profiles.get(rule);
    if (profile !== undefined) names[`rule:${profile.id}`] = profile.names;
  }
  return names;
}

const UNLESS_EXTENDED = {
  zh: '截至所知尚无后续公告：若届时未再延期，则自该日起恢复执行',
  en: 'No later notice is known: it comes back on this date unless it is extended before',
};

const STEP_IN_PART = {
  zh: '审查步骤的日期不完整，列在该月或该年的最后一日',
  en: 'The date of a step of review is partial; it stands at the last day of its month or year',
};

const UNPUBLISHED: NotModelled = {
  code: 'UNPUBLISHED_DECISIONS',
  text: {
    zh: '未公布的公告与尚未录入的公告不在其中',
    en: 'Notices that are not published, or not recorded yet, are not among the changes',
  },
};
