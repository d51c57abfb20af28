import { GAP_KINDS, type GapKind, type LagBound, SEVERITIES, type Severity } from '../analysis/gap.ts';
import type { GapAnswer, GapsAnswer } from '../analysis/gaps.ts';
import type { GraphView } from '../analysis/view.ts';
import { askWithout, type GapsDifference, gapsDifference } from '../analysis/what-if.ts';
import { LinkageError } from '../errors.ts';
import { toKey } from '../model/keys.ts';
import type { WhatIf } from '../model/what-if.ts';
import { asOfFrom, jurisdictionsFrom, type QuestionOptions } from './common-options.ts';
import { differencePart, differenceText } from './difference-text.ts';
import { type OpenStore, withStore } from './open-store.ts';
import { table } from './table.ts';
import { whatIfFrom } from './what-if.ts';

export interface GapsOptions extends QuestionOptions {
  readonly kind?: string[];
  readonly severity?: string[];
  /** `CN,US` */
  readonly jurisdiction?: string;
  readonly party?: string;
  readonly technology?: string;
  readonly rule?: string[];
  readonly includeUnverified?: boolean;
}

/** `regimelink gaps`. */
export async function gapsCommand(options: GapsOptions): Promise<string> {
  const asOf = asOfFrom(options.asOf).text;
  const kinds = choicesFrom('--kind', options.kind, GAP_KINDS);
  const severities = choicesFrom('--severity', options.severity, SEVERITIES);
  const jurisdictions = options.jurisdiction === undefined ? null : jurisdictionsFrom(options.jurisdiction);
  const whatIf = await whatIfFrom(options.whatIf);
  return withStore(async (store) => {
    const answer = await askGaps(store, { ...options, asOf, kinds, severities, jurisdictions, whatIf });
    return options.json === true ? JSON.stringify(answer, null, 2) : gapsText(answer, options.lang);
  });
}

export interface GapsRequest {
  readonly asOf: string;
  readonly knownAt?: string | undefined;
  readonly kinds: readonly GapKind[] | null;
  readonly severities: readonly Severity[] | null;
  readonly jurisdictions: readonly string[] | null;
  readonly party?: string | undefined;
  readonly technology?: string | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly includeUnverified?: boolean | undefined;
  readonly whatIf?: WhatIf | null | undefined;
}

/**
 * `difference` where something is supposed; `names` then has those of vanished gaps, too.
 * @throws LinkageError, as `Engine.gaps`
 */
export async function askGaps(
  { engine }: Pick<OpenStore, 'engine'>,
  request: GapsRequest,
): Promise<GapsAnswer & { readonly difference?: GapsDifference }> {
  const includeUnverified = request.includeUnverified === true;
  const { whatIf = null, knownAt = null } = request;
  const view = await engine.view({ asOf: asOfFrom(request.asOf), knownAt, includeUnverified, whatIf });
  const question = {
    kinds: request.kinds,
    severities: request.severities,
    jurisdictions: request.jurisdictions,
    party: request.party === undefined ? null : toKey(request.party),
    technology: request.technology === undefined ? null : toKey(request.technology),
    rules: request.rule ?? null,
  };
  const ask = async (on: GraphView): Promise<GapsAnswer> => engine.gaps(on, question);
  const answer = await ask(view);
  if (whatIf === null) return answer;
  const before = await askWithout(view, ask);
  return { ...answer, names: { ...before?.names, ...answer.names }, difference: gapsDifference(before, answer) };
}

function choicesFrom<T extends string>(
  option: string,
  given: readonly string[] | undefined,
  choices: readonly T[],
): readonly T[] | null {
  if (given === undefined) return null;
  return given
    .flatMap((text) => text.split(','))
    .map((text) => {
      const found = choices.find((one) => one === text.trim());
      if (found === undefined)
        throw new LinkageError('BAD_USER_INPUT', `${option} "${text}": expected ${choices.join(', ')}.`);
      return found;
    });
}

const WORDS = {
  zh: {
    heading: ['缺口', '严重程度', '主体', '技术', '名单', '自', '至', '滞后（天）', '主管机关'],
    severity: { high: '高', medium: '中', low: '低' },
    kind: {
      'effect-gap': '效力缺口',
      'mirror-gap': '镜像缺口',
      'late-control': '管制滞后',
      'control-lapsed': '管制失效',
      'unlisted-affiliate': '未列关联方',
      'review-scope-gap': '审查范围缺口',
      'control-scope-gap': '管制范围缺口',
    },
    state: { outside: '不在范围内', 'not-defined': '未界定' },
    running: '仍在继续',
    asRead: '就已读取的数据仍在继续，数据截至',
    bound: { 'at-least': '至少', 'at-most': '至多', indefinite: '不定，按所读版本日期计' },
    by: '不晚于',
    fromBasis: '自法律依据起',
    unverified: '未核实',
    asOf: '基准日',
    knownAt: '图版本',
    none: '没有符合条件的缺口。',
    falseIf: '在下列情况下不成立',
    assumptions: '前提',
    notModelled: '未纳入',
  },
  en: {
    heading: ['gap', 'severity', 'party', 'technology', 'lists', 'from', 'to', 'lag (days)', 'agency'],
    severity: { high: 'high', medium: 'medium', low: 'low' },
    kind: {
      'effect-gap': 'effect gap',
      'mirror-gap': 'mirror gap',
      'late-control': 'late control',
      'control-lapsed': 'control lapsed',
      'unlisted-affiliate': 'unlisted affiliate',
      'review-scope-gap': 'review scope gap',
      'control-scope-gap': 'control scope gap',
    },
    state: { outside: 'outside', 'not-defined': 'not defined' },
    running: 'running',
    asRead: 'running as far as data tell, read up to',
    bound: { 'at-least': 'at least ', 'at-most': 'at most ', indefinite: 'not known, by dates of reading ' },
    by: 'by ',
    fromBasis: 'from legal basis',
    unverified: 'unverified',
    asOf: 'as of',
    knownAt: 'graph version',
    none: 'No gap meets the conditions.',
    falseIf: 'Would be false if',
    assumptions: 'Assumptions',
    notModelled: 'Not modelled',
  },
} as const;

/** Table for people: a gap a line, then what would make the kinds shown false. */
export function gapsText(answer: GapsAnswer & { readonly difference?: GapsDifference }, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const name = (key: string): string => answer.names[key]?.[language] ?? key;
  const head = `${words.asOf} ${answer.asOf}; ${words.knownAt} ${answer.knownAt.version}`;
  const rows = answer.gaps.map((gap) => [
    `${words.kind[gap.kind]}${gap.state === null ? '' : ` (${words.state[gap.state]})`}`,
    `${words.severity[gap.severity]}${gap.unverified ? ` (${words.unverified})` : ''}`,
    gap.parties.map(name).join(' ← ') || '–',
    gap.technologies.map(name).join(', ') || '–',
    gap.lists.map((key) => key.replace('list:', '')).join(', '),
    gap.from === null ? '…' : `${gap.fromIsBound ? words.by : ''}${gap.from}`,
    gap.to ?? '–',
    lagText(gap, language),
    gap.agencies[0] === undefined ? '–' : name(gap.agencies[0]),
  ]);
  const body = rows.length === 0 ? words.none : table(words.heading, rows);
  const notes = [
    ...doubtLines(answer, language),
    ...answer.assumptions.map(({ text, about }) => `${words.assumptions}: ${text[language]} (${about.length})`),
    ...answer.notModelled.map(({ text }) => `${words.notModelled}: ${text[language]}`),
  ];
  return [head, '', ...differenceLines(answer, language), body, '', ...notes].join('\n');
}

function differenceLines(
  { difference, names }: GapsAnswer & { readonly difference?: GapsDifference },
  language: 'zh' | 'en',
): string[] {
  if (difference === undefined) return [];
  const label = { zh: WORDS.zh.heading[0], en: WORDS.en.heading[0] };
  const lineOf = (gap: GapAnswer, inLanguage: 'zh' | 'en'): string => {
    const words = WORDS[inLanguage];
    const about = [...gap.parties, ...gap.technologies].map((key) => names[key]?.[inLanguage] ?? key);
    const lists = gap.lists.map((key) => key.replace('list:', '')).join(', ');
    const lag = gap.lagDays === null ? '' : `, ${lagText(gap, inLanguage)}`;
    return `${words.kind[gap.kind]} (${words.severity[gap.severity]}): ${about.join(' / ')}${lists === '' ? '' : ` [${lists}]`}, ${gap.from ?? '…'} – ${gap.to ?? ''}${lag}`;
  };
  return [differenceText([differencePart({ label, difference: difference.gaps, lineOf })], language), ''];
}

function lagText(gap: GapAnswer, language: 'zh' | 'en'): string {
  if (gap.lagDays === null) return '–';
  const words = WORDS[language];
  const running = gap.open ? ` (${words.running})` : '';
  const days = (count: number, bound: LagBound | null): string => `${bound === null ? '' : words.bound[bound]}${count}`;
  const basisOf = (count: number | null, bound: LagBound | null): string =>
    count === null ? '' : `; ${words.fromBasis} ${days(count, bound)}`;
  if (gap.lagAsRead !== null) {
    const { days: count, fromLegalBasisDays, to } = gap.lagAsRead;
    return `${days(count, 'at-least')} (${words.asRead} ${to})${basisOf(fromLegalBasisDays, 'at-least')}`;
  }
  const basis = basisOf(gap.lagFromLegalBasisDays, gap.lagFromLegalBasisBound);
  return `${days(gap.lagDays, gap.lagBound)}${running}${basis}`;
}

/** One line for each reason, with the kinds of gap that it would make false. */
function doubtLines({ gaps: found }: GapsAnswer, language: 'zh' | 'en'): string[] {
  const words = WORDS[language];
  const kinds = new Map<string, Set<string>>();
  for (const gap of found) {
    for (const { text } of gap.wouldBeFalseIf) {
      const about = kinds.get(text[language]) ?? new Set<string>();
      kinds.set(text[language], about.add(words.kind[gap.kind]));
    }
  }
  return [...kinds].map(([text, about]) => `${words.falseIf}: ${text} (${[...about].join(', ')})`);
}
