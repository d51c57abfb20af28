import type { ControlJson } from './control.ts';
import type { EffectiveJson } from './effective.ts';
import type { OutcomeJson } from './outcome-json.ts';
import { table } from './table.ts';

type Language = 'zh' | 'en';

const WORDS = {
  zh: {
    heading: ['由', '当事方', '结论', '合计', '依据'],
    effective: ['由', '当事方', '实际份额'],
    outcome: { caught: '涵盖', indeterminate: '不能确定', 'not-caught': '未涵盖' },
    status: { 'in-force': '有效', 'not-yet': '尚未生效', suspended: '暂停', ended: '已终止' },
    ifInForce: '该规则当日不生效。假如生效：',
    assumed: '前提',
    missing: '未计入',
    none: '没有可列出的结论。',
  },
  en: {
    heading: ['by', 'party', 'outcome', 'sum', 'because'],
    effective: ['by', 'party', 'effective share'],
    outcome: { caught: 'caught', indeterminate: 'indeterminate', 'not-caught': 'not caught' },
    status: { 'in-force': 'in force', 'not-yet': 'not yet in force', suspended: 'suspended', ended: 'ended' },
    ifInForce: 'The rule is not in force on that day. If it were:',
    assumed: 'assumed',
    missing: 'not modelled',
    none: 'No outcomes to list.',
  },
} as const;

/** The answer of `regimelink control` as a table for a terminal. */
export function renderControl(answer: ControlJson | EffectiveJson, language: Language): string {
  const words = WORDS[language];
  const lines: string[] = [];
  if ('effective' in answer) {
    lines.push(answer.asOf, '');
    const rows = answer.effective.map(({ by, party, share }) => [by, party, effectiveText(share)]);
    lines.push(rows.length === 0 ? words.none : table(words.effective, rows));
  } else {
    lines.push(`${answer.rule}  ${answer.asOf}  ${words.status[answer.status]}`, '');
    if (answer.ifInForce !== undefined) lines.push(words.ifInForce, '');
    const outcomes = answer.ifInForce ?? answer.outcomes;
    const rows = outcomes.map((one) => [
      one.by ?? '',
      one.party,
      words.outcome[one.outcome],
      sumText(one),
      reasonOf(one),
    ]);
    lines.push(rows.length === 0 ? words.none : table(words.heading, rows));
  }
  for (const { text, about } of answer.assumptions)
    lines.push('', `${words.assumed}: ${text[language]}${listOf(about)}`);
  for (const { text } of answer.notModelled) lines.push('', `${words.missing}: ${text[language]}`);
  return lines.join('\n');
}

function effectiveText(share: EffectiveJson['effective'][number]['share']): string {
  return typeof share === 'number' ? `${share} %` : `${share.min}–${share.max} %`;
}

function sumText({ sum }: OutcomeJson): string {
  return shareText(sum);
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

/** The last step of the proof: who holds what of the party itself. */
function reasonOf({ party, proof }: OutcomeJson): string {
  return proof
    .filter((step) => step.asset === party && step.against !== true)
    .map((step) => (step.kind === 'control' ? `${step.owner} (${step.kind})` : `${step.owner} ${shareText(step)}`))
    .join(' + ');
}

const SHOWN = 5;

function listOf(about: readonly string[]): string {
  if (about.length === 0) return '';
  const more = about.length > SHOWN ? ` +${about.length - SHOWN}` : '';
  return ` (${about.slice(0, SHOWN).join(', ')}${more})`;
}
