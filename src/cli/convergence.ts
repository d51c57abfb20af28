import type { ConvergenceAnswer, Scope, TechnologyAnswer } from '../analysis/convergence.ts';
import { LinkageError } from '../errors.ts';
import { REGIMES, type Regime, STRENGTHS, type Strength } from '../model/vocabulary.ts';
import { asOfFrom, jurisdictionsFrom, type QuestionOptions } from './common-options.ts';
import { type OpenStore, withStore } from './open-store.ts';
import { table } from './table.ts';

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
  return withStore(async (store) => {
    const answer = await askConvergence(store, { ...options, scope, asOf: asOf.text, minRegimes });
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
}

export async function askConvergence({ engine }: OpenStore, request: ConvergenceRequest): Promise<ConvergenceAnswer> {
  const includeUnverified = request.includeUnverified === true;
  const view = await engine.view({ asOf: asOfFrom(request.asOf), knownAt: request.knownAt ?? null, includeUnverified });
  for (const key of request.technology ?? []) {
    if (view.thing(key)?.label !== 'Technology')
      throw new LinkageError('NOT_FOUND', `There is no technology ${key}.`, { key });
  }
  return engine.convergence(view, {
    scope: request.scope,
    includeField: request.strength === 'field',
    includeUnverified,
    technologies: request.technology === undefined ? null : request.technology,
    minRegimes: request.minRegimes,
  });
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
    heading: ['技术', '出口管制', '外资安全审查', '反制裁', '三者并存始于'],
    scope: { within: '单一法域', across: '跨法域' },
    asOf: '基准日',
    knownAt: '图版本',
    none: '没有符合条件的技术。',
    assumptions: '前提',
    notModelled: '未纳入',
    strength: { effect: '措施生效', status: '列名或案件', field: '同业' },
  },
  en: {
    heading: ['technology', 'export control', 'FDI review', 'anti-sanction', 'all three since'],
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
export function convergenceText(answer: ConvergenceAnswer, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const scope =
    'within' in answer.scope
      ? `${words.scope.within} ${answer.scope.within}`
      : `${words.scope.across} ${answer.scope.across.join(', ')}`;
  const head = `${scope}; ${words.asOf} ${answer.asOf}; ${words.knownAt} ${answer.knownAt.version}`;
  const rows = answer.technologies.map((one) => [
    `${one.name[language]} (${one.id})`,
    ...REGIMES.map((regime) => cell(one, regime, words.strength)),
    one.since ?? '–',
  ]);
  const body = rows.length === 0 ? words.none : table(words.heading, rows);
  const notes = [
    ...answer.assumptions.map(({ text, about }) => `${words.assumptions}: ${text[language]} (${about.length})`),
    ...answer.notModelled.map(({ text }) => `${words.notModelled}: ${text[language]}`),
  ];
  return [head, '', body, '', ...notes].join('\n');
}

/** `CN effect 2025-01-02 (+3)`: the strongest and oldest counting touch, and how many more there are. */
function cell(one: TechnologyAnswer, regime: Regime, words: Readonly<Record<Strength, string>>): string {
  const touches = one.touches.filter((touch) => touch.regime === regime && touch.counts);
  const [first, ...more] = [...touches].sort(
    (a, b) =>
      STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || ((a.from ?? '') < (b.from ?? '') ? -1 : 1),
  );
  if (first === undefined) return '–';
  return `${first.jurisdiction} ${words[first.strength]} ${first.from ?? '…'}${more.length === 0 ? '' : ` (+${more.length})`}`;
}
