import type { ConvergenceAnswer, Scope, TechnologyAnswer } from '../analysis/convergence.ts';
import type { GraphView } from '../analysis/view.ts';
import { askWithout, type ConvergenceDifference, convergenceDifference } from '../analysis/what-if.ts';
import { LinkageError } from '../errors.ts';
import { REGIMES, type Regime, STRENGTHS } from '../model/vocabulary.ts';
import type { WhatIf } from '../model/what-if.ts';
import { asOfFrom, jurisdictionsFrom, type QuestionOptions } from './common-options.ts';
import { differencePart, differenceText } from './difference-text.ts';
import { type OpenStore, withStore } from './open-store.ts';
import { table } from './table.ts';
import { whatIfFrom } from './what-if.ts';

export interface ConvergenceOptions extends QuestionOptions {
  readonly within?: string;
  readonly across?: string;
  readonly technology?: string[];
  readonly strength?: string;
  readonly includeUnverified?: boolean;
  readonly regimes: string;
}

/** `regimelink convergence`. */
export async function convergenceCommand(options: ConvergenceOptions): Promise<string> {
  const scope = scopeFrom(options);
  const asOf = asOfFrom(options.asOf);
  const minRegimes = regimesFrom(options.regimes);
  const whatIf = await whatIfFrom(options.whatIf);
  return withStore(async (store) => {
    const answer = await askConvergence(store, { ...options, scope, asOf: asOf.text, minRegimes, whatIf });
    return options.json === true ? JSON.stringify(answer, null, 2) : convergenceText(answer, options.lang);
  });
}

export interface ConvergenceRequest {
  readonly scope: Scope;
  readonly asOf: string;
  readonly knownAt?: string | undefined;
  readonly technology?: readonly string[] | undefined;
  readonly strength?: string | undefined;
  readonly includeUnverified?: boolean | undefined;
  readonly minRegimes: number;
  readonly whatIf?: WhatIf | null | undefined;
}

/** `difference` where something is supposed. */
export async function askConvergence(
  { engine }: Pick<OpenStore, 'engine'>,
  request: ConvergenceRequest,
): Promise<ConvergenceAnswer & { readonly difference?: ConvergenceDifference }> {
  const includeUnverified = request.includeUnverified === true;
  const { whatIf = null, knownAt = null } = request;
  const view = await engine.view({ asOf: asOfFrom(request.asOf), knownAt, includeUnverified, whatIf });
  for (const key of request.technology ?? []) {
    if (view.thing(key)?.label !== 'Technology')
      throw new LinkageError('NOT_FOUND', `There is no technology ${key}.`, { key });
  }
  const question = {
    scope: request.scope,
    includeField: request.strength === 'field',
    includeUnverified,
    technologies: request.technology === undefined ? null : request.technology,
    minRegimes: request.minRegimes,
  };
  const ask = async (on: GraphView): Promise<ConvergenceAnswer> => engine.convergence(on, question);
  const answer = await ask(view);
  if (whatIf === null) return answer;
  return { ...answer, difference: convergenceDifference(await askWithout(view, ask), answer) };
}

function scopeFrom({ within, across }: ConvergenceOptions): Scope {
  if ((within === undefined) === (across === undefined)) {
    throw new LinkageError('BAD_USER_INPUT', 'Say either --within CN (one jurisdiction) or --across CN,US (several).');
  }
  const codes = jurisdictionsFrom(within ?? across ?? '');
  if (within === undefined) return { across: codes };
  const [one, ...more] = codes;
  if (one === undefined || more.length > 0)
    throw new LinkageError('BAD_USER_INPUT', '--within takes one jurisdiction; several go with --across.');
  return { within: one };
}

function regimesFrom(text: string): number {
  const count = Number(text);
  if (![1, 2, 3].includes(count)) throw new LinkageError('BAD_USER_INPUT', `--regimes "${text}": expected 1, 2 or 3.`);
  return count;
}

const WORDS = {
  zh: {
    heading: ['技术', '出口管制', '外商投资安全审查', '制裁与反制裁', '三项制度同时适用始于'],
    regime: { EXPORT_CONTROL: '出口管制', FDI_REVIEW: '外商投资安全审查', ANTI_SANCTION: '制裁与反制裁' },
    since: '三项制度同时适用始于',
    by: '不晚于',
    assumed: '（如无后续延期公告）',
    touches: '涉及',
    untouched: '未涉及',
    scope: { within: '单一法域', across: '跨法域' },
    asOf: '基准日',
    knownAt: '图版本',
    none: '没有符合条件的技术。',
    assumptions: '前提',
    notModelled: '未纳入',
    strength: { effect: '措施生效', status: '列名或案件', field: '同业' },
  },
  en: {
    heading: ['technology', 'export control', 'FDI security review', 'anti-sanction', 'all three since'],
    regime: {
      EXPORT_CONTROL: 'export control',
      FDI_REVIEW: 'FDI security review',
      ANTI_SANCTION: 'anti-sanction',
    },
    since: 'all three since',
    by: 'by ',
    assumed: ' (unless extended since)',
    touches: 'touches',
    untouched: 'untouched',
    scope: { within: 'within', across: 'across' },
    asOf: 'as of',
    knownAt: 'graph version',
    none: 'No technology meets the conditions.',
    assumptions: 'Assumptions',
    notModelled: 'Not modelled',
    strength: { effect: 'effect', status: 'status', field: 'field' },
  },
} as const;

/** Table for people: a technology a line, for each regime who touches it and since when. */
export function convergenceText(
  answer: ConvergenceAnswer & { readonly difference?: ConvergenceDifference },
  language: 'zh' | 'en',
): string {
  const words = WORDS[language];
  const scope =
    'within' in answer.scope
      ? `${words.scope.within} ${answer.scope.within}`
      : `${words.scope.across} ${answer.scope.across.join(', ')}`;
  const head = `${scope}; ${words.asOf} ${answer.asOf}; ${words.knownAt} ${answer.knownAt.version}`;
  const rows = answer.technologies.map((one) => [
    `${one.name[language]} (${one.id})`,
    ...REGIMES.map((regime) => cell(one, regime, language)),
    one.since === null ? '–' : sinceOf(one.since, one.sinceIsBound, language),
  ]);
  const body = rows.length === 0 ? words.none : table(words.heading, rows);
  const notes = [
    ...answer.assumptions.map(({ text, about }) => `${words.assumptions}: ${text[language]} (${about.length})`),
    ...answer.notModelled.map(({ text }) => `${words.notModelled}: ${text[language]}`),
  ];
  return [head, '', ...differenceLines(answer.difference, language), body, '', ...notes].join('\n');
}

function differenceLines(difference: ConvergenceDifference | undefined, language: 'zh' | 'en'): string[] {
  if (difference === undefined) return [];
  const label = { zh: WORDS.zh.heading[0], en: WORDS.en.heading[0] };
  const part = differencePart({ label, difference: difference.technologies, lineOf });
  return [differenceText([part], language), ''];
}

/** `Indium phosphide (tech:…): export control, FDI review; touches: 9; all three since 2026-01-02`. */
function lineOf(one: TechnologyAnswer, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const regimes = one.regimes.map((regime) => words.regime[regime]).join(', ') || words.untouched;
  const since = one.since === null ? '' : `; ${words.since} ${sinceOf(one.since, one.sinceIsBound, language)}`;
  return `${one.name[language]} (${one.id}): ${regimes}; ${words.touches} ${one.touches.length}${since}`;
}

/** `CN effect 2025-01-02 (+3)`: the strongest and oldest counting touch, and how many more there are. */
function cell(one: TechnologyAnswer, regime: Regime, language: 'zh' | 'en'): string {
  const touches = one.touches.filter((touch) => touch.regime === regime && touch.counts);
  const [first, ...more] = [...touches].sort(
    (a, b) =>
      STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || ((a.since ?? '') < (b.since ?? '') ? -1 : 1),
  );
  if (first === undefined) return '–';
  const words = WORDS[language];
  const since = sinceOf(first.since ?? '…', first.sinceIsBound, language);
  return `${first.jurisdiction} ${words.strength[first.strength]} ${since}${first.assumed ? words.assumed : ''}${more.length === 0 ? '' : ` (+${more.length})`}`;
}

/** A beginning; one that is only the date of an edition that was read is told as a bound. */
function sinceOf(date: string, isBound: boolean, language: 'zh' | 'en'): string {
  return `${isBound ? WORDS[language].by : ''}${date}`;
}
