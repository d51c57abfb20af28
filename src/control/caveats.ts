import type { Assumption, AssumptionCode, NotModelled } from '../model/answers.ts';
import { type Day, holdsAt } from '../model/days.ts';
import type { DatedText, RuleProfile } from '../model/profiles.ts';
import { WHOLE } from '../model/shares.ts';
import type { StatusSpan } from '../model/status.ts';
import { type BilingualText, CONFIDENCES } from '../model/vocabulary.ts';
import { CONTROL_TAG, confidenceOfTag } from './columns.ts';
import { DISAGREED, type HoldingGraph, MERGED, rightOf, ULTIMATE, UNCERTAIN } from './view.ts';

const UNVERIFIED = CONFIDENCES.indexOf('unverified');

const TEXTS = {
  STATEMENTS_DISAGREE: {
    zh: '不同来源对同一持股的说法不一；采用排序在先的一项。',
    en: 'Sources disagree on one holding; the statement that ranks first was taken.',
  },
  STATEMENTS_MERGED: {
    zh: '同一数据集对同一持股有多项同时有效的记录：下限取其中最大者，上限取总和（不超过全部）。',
    en: 'One dataset has several statements of one holding that are valid together: the largest minimum and the capped sum of the maxima were taken.',
  },
  UNKNOWN_SHARE_AS_INTERVAL: {
    zh: '持股比例不明，按 0 至 100 % 计算。',
    en: 'A share is unknown and was computed as anything from 0 to 100 per cent.',
  },
  PARTIAL_DATE_CERTAIN_PART: {
    zh: '日期不完整，该日是否持有不能确定：确定的结论不计入该持股，可能的结论计入。',
    en: 'Partial dates leave open whether a holding existed on the day: certain conclusions leave it out, possible ones count it.',
  },
  UNDATED_VALID_ALWAYS: {
    zh: '没有日期的持股，视为任何时候都有效。',
    en: 'A holding without dates is taken to be valid at all times.',
  },
  RESIDUAL_OF_ONE_CLASS: {
    zh: '“未涵盖”的结论依赖其他持有人的确定比例；前提是所有持股属于同一类别，合计不超过 100 %。',
    en: '"Not caught" rests on the certain share of other holders, which assumes that all shares belong to one class and add up to no more than 100 per cent.',
  },
  UNVERIFIED_INCLUDED: {
    zh: '按要求计入了未经核实的事实。',
    en: 'Unverified facts count, as asked.',
  },
  NO_LATER_EVENT: {
    zh: '已知的最后一项事件之后，规则的状态视为没有再变化。',
    en: 'The status of the rule is taken not to have changed after its last known event.',
  },
} as const satisfies Partial<Record<AssumptionCode, BilingualText>>;

/** What outcomes rested on, as it is read here. */
export interface RestedOn {
  readonly edges: { keys(): Iterable<number> };
  readonly residual: { keys(): Iterable<number> };
  readonly ignored: { keys(): Iterable<number> };
}

/** A computation that yields wherever it may rest. */
type InSteps<T> = Generator<void, T, void>;

/** Edges or parties looked at between two rests. */
const STEP = 256;

/**
 * What the outcomes took for granted. `factOf` names the fact behind an edge, `partyOf` a party; `most` facts are named for
 * each at most, and no others are asked for.
 */
export function* assumptionsIn(
  graph: HoldingGraph,
  usage: RestedOn,
  factOf: (edge: number) => string,
  partyOf: (party: number) => string,
  most = Number.POSITIVE_INFINITY,
): InSteps<Assumption[]> {
  const about = new Map<keyof typeof TEXTS, Set<string>>();
  const note = (code: keyof typeof TEXTS, nameOf: (number: number) => string, number: number): void => {
    const found = about.get(code);
    if (found === undefined) about.set(code, new Set([nameOf(number)]));
    else if (found.size < most) found.add(nameOf(number));
  };
  let looked = 0;
  for (const edge of usage.edges.keys()) {
    const flags = graph.kind[edge] ?? 0;
    const certain = (flags & UNCERTAIN) === 0;
    if ((flags & DISAGREED) !== 0) note('STATEMENTS_DISAGREE', factOf, edge);
    if ((flags & MERGED) !== 0) note('STATEMENTS_MERGED', factOf, edge);
    if (confidenceOfTag(graph.tagOf(edge)) === UNVERIFIED) note('UNVERIFIED_INCLUDED', factOf, edge);
    if (!certain) note('PARTIAL_DATE_CERTAIN_PART', factOf, edge);
    if (certain && rightOf(flags) !== CONTROL_TAG && graph.low[edge] === 0 && graph.high[edge] === WHOLE) {
      note('UNKNOWN_SHARE_AS_INTERVAL', factOf, edge);
    }
    if (graph.isUndated(edge)) note('UNDATED_VALID_ALWAYS', factOf, edge);
    looked += 1;
    if (looked % STEP === 0) yield;
  }
  for (const party of usage.residual.keys()) {
    note('RESIDUAL_OF_ONE_CLASS', partyOf, party);
    looked += 1;
    if (looked % STEP === 0) yield;
  }
  return [...about].map(([code, what]) => assume(code, [...what].sort())).sort(byCode);
}

/** The same at once. */
export function assumptionsOf(...asked: Parameters<typeof assumptionsIn>): Assumption[] {
  return atOnce(assumptionsIn(...asked));
}

function atOnce<T>(steps: InSteps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** An assumption with its text in both languages. */
export function assume(code: keyof typeof TEXTS, about: readonly string[]): Assumption {
  return { code, text: TEXTS[code], about };
}

function byCode(a: Assumption, b: Assumption): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** What the rule's own file says that it takes for granted on a day. */
export function ruleAssumptions(profile: RuleProfile, day: Day): Assumption[] {
  return textsOn(profile.assumptions, day).map((text) => ({
    code: 'RULE_ASSUMES',
    text,
    about: [`rule:${profile.id}`],
  }));
}

function textsOn(texts: readonly DatedText[], day: Day): BilingualText[] {
  return texts.filter((text) => holdsAt(text, day)).map(({ zh, en }) => ({ zh, en }));
}

/** Said of a rule whose status on the day follows from its last known event. */
export function statusAssumption(profile: RuleProfile, span: StatusSpan): Assumption[] {
  if (!span.open || span.event === null) return [];
  return [assume('NO_LATER_EVENT', [`rule:${profile.id}`, span.event.key])];
}

/** What the rule's own file says is left out, and what the computation leaves out. */
export function* notModelledIn(
  profile: RuleProfile,
  day: Day,
  graph: HoldingGraph,
  usage: RestedOn,
): InSteps<NotModelled[]> {
  const notes: NotModelled[] = textsOn(profile.notModelled, day).map((text) => ({ code: 'RULE_LEAVES_OUT', text }));
  let looked = 0;
  for (const edge of usage.edges.keys()) {
    if (((graph.kind[edge] ?? 0) & ULTIMATE) !== 0) {
      notes.push(ULTIMATE_AT_ITS_WORD);
      break;
    }
    looked += 1;
    if (looked % STEP === 0) yield;
  }
  for (const _ of usage.ignored.keys()) {
    notes.push(FINDINGS_IGNORED);
    break;
  }
  return notes;
}

/** The same at once. */
export function notModelledOf(...asked: Parameters<typeof notModelledIn>): NotModelled[] {
  return atOnce(notModelledIn(...asked));
}

const ULTIMATE_AT_ITS_WORD: NotModelled = {
  code: 'ULTIMATE_SHARE_AT_ITS_WORD',
  text: {
    zh: '最终持股的说法按其本身计算：不检查其中间环节，确定的结论也不把它与其他持股相加。',
    en: 'A statement of an ultimate share is taken at its word: the chain behind it is not checked, and no certain conclusion adds it to other holdings.',
  },
};

const FINDINGS_IGNORED: NotModelled = {
  code: 'CONTROL_FINDINGS_IGNORED',
  text: {
    zh: '该规则只看股权，不看以其他方式取得的控制；有关控制的记录没有计入。',
    en: 'This rule looks at shares only, not at control by other means; recorded findings of control were left out.',
  },
};
