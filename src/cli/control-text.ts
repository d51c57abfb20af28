import type { RuleEffect } from '../model/profiles.ts';
import type { ControlJson, ControlStream } from './control.ts';
import { ControlRemarks, listOf } from './control-remarks.ts';
import { differencePart, differenceText } from './difference-text.ts';
import type { EffectiveRow, EffectiveShareJson, EffectiveStream } from './effective.ts';
import type { OutcomeJson } from './outcome-json.ts';
import { tableLines } from './table.ts';

type Language = 'zh' | 'en';
type OutcomeWords = Readonly<Record<OutcomeJson['outcome'], string>>;

const CAUGHT: Readonly<Record<Language, OutcomeWords>> = {
  zh: { caught: '涵盖', indeterminate: '不能确定', 'not-caught': '未涵盖' },
  en: { caught: 'caught', indeterminate: 'indeterminate', 'not-caught': 'not caught' },
};
const CANDIDATE: Readonly<Record<Language, OutcomeWords>> = {
  zh: { caught: '候选', indeterminate: '不能确定', 'not-caught': '不属于候选' },
  en: { caught: 'candidate', indeterminate: 'open', 'not-caught': 'no candidate' },
};
const INDICATED: Readonly<Record<Language, OutcomeWords>> = {
  zh: { caught: '符合', indeterminate: '不能确定', 'not-caught': '不符合' },
  en: { caught: 'meets the rule', indeterminate: 'open', 'not-caught': 'does not' },
};

/** Words follow the computation: only a law or policy catches anybody. */
const OUTCOME_WORDS: Readonly<Record<RuleEffect, Readonly<Record<Language, OutcomeWords>>>> = {
  'listed-by-law': CAUGHT,
  policy: CAUGHT,
  candidate: CANDIDATE,
  indicator: INDICATED,
};

const WORDS = {
  zh: {
    heading: ['由', '当事方', '结论', '合计', '依据'],
    effective: ['由', '当事方', '实际份额'],
    status: { 'in-force': '有效', 'not-yet': '尚未生效', suspended: '暂停', ended: '已终止' },
    effect: {
      'listed-by-law': '所涵盖者依法等同列入',
      policy: '所涵盖者适用政策或推定，本身没有列入名单',
      candidate: '只是候选：须有决定或进一步检验，本身没有法律后果',
      indicator: '只是指标：不产生任何法律后果',
    },
    ifInForce: '该规则当日不生效。假如生效：',
    up: '上溯',
    outside: { place: '所在地不在规则之内', field: '领域不在规则之内' },
    joint: '共同安排',
    assumed: '前提',
    missing: '未计入',
    none: '没有可列出的结论。',
    noSeed: '所给数据中没有任何主体列于该规则所依据的名单，因此不能得出任何结论。',
  },
  en: {
    heading: ['by', 'party', 'outcome', 'sum', 'because'],
    effective: ['by', 'party', 'effective share'],
    status: { 'in-force': 'in force', 'not-yet': 'not yet in force', suspended: 'suspended', ended: 'ended' },
    effect: {
      'listed-by-law': 'who is caught is treated by law like the listed party',
      policy: 'a policy or presumption applies to who is caught; they are not listed',
      candidate: 'candidates only: a decision or a further test is needed, nothing follows by itself',
      indicator: 'an indicator only: no legal effect follows',
    },
    ifInForce: 'The rule is not in force on that day. If it were:',
    up: 'behind the seed',
    outside: { place: 'place outside the rule', field: 'field outside the rule' },
    joint: 'joint arrangement',
    assumed: 'assumed',
    missing: 'not modelled',
    none: 'No outcomes to list.',
    noSeed: 'No party of the data given is on a list that the rule starts from: nothing can be concluded.',
  },
} as const;

/** Rows by which the columns of a table are measured: they are held back until then, a longer table is not. */
const MEASURED = 1_000;

/** The answer of `regimelink control` as a table for a terminal, line by line as its outcomes come. */
export function* controlText(answer: ControlStream | EffectiveStream, language: Language): Generator<string> {
  for (const line of textLines(answer, language)) yield `${line}\n`;
}

function* textLines(answer: ControlStream | EffectiveStream, language: Language): Generator<string> {
  const words = WORDS[language];
  const remarks = new ControlRemarks(language);
  let after: Pick<ControlJson, 'assumptions' | 'notModelled' | 'indicators'>;
  if ('effective' in answer) {
    yield* [answer.asOf, ''];
    yield* tableOrNone(words.effective, effectiveRows(answer), words.none);
    after = answer.after();
  } else {
    yield* [`${answer.rule}  ${answer.asOf}  ${words.status[answer.status]}`, words.effect[answer.effect], ''];
    if (answer.status !== 'in-force') yield* [words.ifInForce, ''];
    const rows = outcomeRows(answer, remarks, language);
    // Without a start every outcome says "not caught", which it cannot know; they are taken all the same for what follows.
    if (answer.seedCount === 0) {
      for (const _ of rows);
      yield words.noSeed;
    } else yield* tableOrNone(words.heading, rows, words.none);
    after = answer.after();
  }
  for (const remark of remarks.lines(after.indicators)) yield* ['', remark];
  for (const { text, about } of after.assumptions) yield* ['', `${words.assumed}: ${text[language]}${listOf(about)}`];
  for (const { text } of after.notModelled) yield* ['', `${words.missing}: ${text[language]}`];
  yield* differenceLines(answer, language);
}

/** What a supposition changes; nothing where nothing is supposed. */
function* differenceLines(answer: ControlStream | EffectiveStream, language: Language): Generator<string> {
  if (answer.difference === undefined) return;
  const words = WORDS[language];
  const label = { zh: WORDS.zh.heading[2], en: WORDS.en.heading[2] };
  if ('effective' in answer) {
    const lineOf = ({ by, party, share }: EffectiveRow): string => `${by} → ${party}: ${effectiveText(share)}`;
    yield* ['', differenceText([differencePart({ label, difference: answer.difference(), lineOf })], language)];
    return;
  }
  const { status, ...difference } = answer.difference();
  const outcomeWords = OUTCOME_WORDS[answer.effect][language];
  const lineOf = ({ by, party, outcome, sum }: OutcomeJson): string =>
    `${by === null ? '' : `${by} → `}${party}: ${outcomeWords[outcome]} (${shareText(sum)})`;
  yield* ['', differenceText([differencePart({ label, difference, lineOf })], language)];
  if (status.before !== status.after) yield `${words.status[status.before]} → ${words.status[status.after]}`;
}

function* tableOrNone(heading: readonly string[], rows: Generator<readonly string[]>, none: string): Generator<string> {
  const first = rows.next();
  if (first.done === true) {
    yield none;
    return;
  }
  function* all(): Generator<readonly string[]> {
    yield first.value as readonly string[];
    yield* rows;
  }
  yield* tableLines(heading, all(), MEASURED);
}

function* effectiveRows({ effective }: EffectiveStream): Generator<readonly string[]> {
  for (const { by, party, share } of effective) yield [by, party, effectiveText(share)];
}

function* outcomeRows(
  { outcomes, effect }: ControlStream,
  remarks: ControlRemarks,
  language: Language,
): Generator<readonly string[]> {
  const outcomeWords = OUTCOME_WORDS[effect][language];
  for (const one of outcomes) {
    remarks.see(one);
    yield [one.by ?? '', one.party, outcomeWords[one.outcome], shareText(one.sum), reasonOf(one, language)];
  }
}

function effectiveText(share: EffectiveShareJson): string {
  return typeof share === 'number' ? `${share} %` : `${share.min}–${share.max} %`;
}

function shareText(share: {
  readonly min: number;
  readonly max: number;
  readonly minOpen?: true;
  readonly maxOpen?: true;
}): string {
  const low = `${share.minOpen === true ? '>' : ''}${share.min}`;
  const high = `${share.maxOpen === true ? '<' : ''}${share.max}`;
  return low === high ? `${low} %` : `${low}–${high} %`;
}

/** The last step of the proof (who holds what of the party itself, or of the seed), and by which way of the rule. */
function reasonOf({ party, proof, direction, limbText, outside, jointWith }: OutcomeJson, language: Language): string {
  const words = WORDS[language];
  const last = proof.filter(
    (step) => (direction === 'up' ? step.owner : step.asset) === party && step.against !== true,
  );
  const held = last.map((step) => {
    const other = direction === 'up' ? step.asset : step.owner;
    const isShare = step.kind === 'equity' || step.kind === 'votes';
    return isShare ? `${other} ${shareText(step)}` : `${other} (${step.kind})`;
  });
  const notes = [
    ...(direction === 'up' ? [words.up] : []),
    ...(limbText === undefined ? [] : [limbText[language]]),
    ...(outside === undefined ? [] : [words.outside[outside]]),
    ...(jointWith === undefined ? [] : [`${words.joint}: ${jointWith.join(', ')}`]),
  ];
  return [held.join(' + '), ...notes].filter((part) => part !== '').join('; ');
}
