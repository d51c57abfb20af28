import { decisionKey, readingOfDecision, readingOfRules } from '../analysis/decide-same.ts';
import { loadParties } from '../analysis/load-parties.ts';
import type { SameSuggestion } from '../analysis/same-party.ts';
import type { GraphView } from '../analysis/view.ts';
import { LinkageError } from '../errors.ts';
import { importReading } from '../graph/load.ts';
import { withdrawVersion } from '../graph/withdraw.ts';
import type { SameFact } from '../model/facts.ts';
import { toKey } from '../model/keys.ts';
import { progressTo } from '../progress.ts';
import { asOfFrom } from './common-options.ts';
import { type OpenGraph, type OpenStore, withGraph, withStore } from './open-store.ts';
import { table } from './table.ts';

export interface SameOptions {
  readonly party?: string;
  /** Least score, 0 to 1. */
  readonly least?: string;
  readonly limit?: string;
  readonly verdict?: SameFact['verdict'];
  readonly why?: string;
  readonly json?: boolean;
  readonly lang: 'zh' | 'en';
}

/** `regimelink same suggest`: records that may be one party, with score and reasons. Nothing follows from a suggestion. */
export async function sameSuggestCommand(options: SameOptions): Promise<string> {
  const least = numberFrom('--least', options.least ?? '0.5', 1);
  const limit = numberFrom('--limit', options.limit ?? '50', Number.MAX_SAFE_INTEGER);
  return withStore(async ({ engine }) => {
    const view = await now({ engine });
    const party = options.party === undefined ? null : partyIn(view, options.party);
    const { suggestions: all } = await engine.sameSuggestions(view, { party, least });
    const shown = all.slice(0, limit);
    if (options.json === true) return JSON.stringify({ total: all.length, suggestions: shown }, null, 2);
    return suggestionsText(view, shown, all.length, options.lang);
  });
}

/** `regimelink same list`: what was decided, by rule or in person: who, when and why. */
export async function sameListCommand(options: SameOptions): Promise<string> {
  return withStore(async ({ engine }) => {
    const view = await now({ engine });
    const party = options.party === undefined ? null : partyIn(view, options.party);
    const published = new Map(engine.snapshot.datasets.map(({ version, imported }) => [version, imported]));
    const rows = [...view.all('same')]
      .filter((fact) => party === null || fact.party === party || fact.other === party)
      .map(({ key, party: a, other, verdict, rule, by, why, recordedFrom }) => {
        const when = published.get(recordedFrom) ?? null;
        return { key, party: a, other, verdict, rule, by, when, version: recordedFrom, why };
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    if (options.json === true) return JSON.stringify(rows, null, 2);
    const words = WORDS[options.lang];
    return rows.length === 0
      ? words.none
      : table(
          [...words.decisions],
          rows.map((row) => [
            row.party,
            row.other,
            words.verdict[row.verdict],
            words.rule[row.rule],
            row.by,
            row.when ?? '–',
            row.why,
          ]),
        );
  });
}

/** `regimelink same decide`: a decision of a person, which outweighs the rules. @throws LinkageError BAD_USER_INPUT, NOT_FOUND */
export async function sameDecideCommand(a: string, b: string, options: SameOptions): Promise<string> {
  return withStore(async (store) => {
    const { engine, config } = store;
    const view = await now(store);
    const reading = readingOfDecision({
      party: partyIn(view, a),
      other: partyIn(view, b),
      verdict: options.verdict ?? 'same',
      by: config.REGIMELINK_ACTOR,
      why: options.why ?? '',
    });
    const { version } = await engine.import(reading, { actor: config.REGIMELINK_ACTOR });
    await store.saveSnapshot();
    return answer({ key: decisionKey(toKey(a), toKey(b)), version }, options);
  });
}

/** `regimelink same undo`: takes back the decision on two parties, as if it had never been made. @throws LinkageError NOT_FOUND */
export async function sameUndoCommand(a: string, b: string, options: SameOptions): Promise<string> {
  return withStore(async (store) => {
    const { engine, graph, config } = store;
    const view = await now(store);
    const key = decisionKey(partyIn(view, a), partyIn(view, b));
    const decision = view.about('same', key).find((one) => one.key === key);
    if (decision === undefined) {
      throw new LinkageError('NOT_FOUND', `Nobody has decided on ${toKey(a)} and ${toKey(b)}.`, { key });
    }
    const why = options.why?.trim() ?? '';
    if (why === '')
      throw new LinkageError('BAD_USER_INPUT', '--why is empty: say in a few words why it is taken back.');
    const { version } = await withdrawVersion(graph, decision.recordedFrom, { actor: config.REGIMELINK_ACTOR, why });
    await engine.refresh();
    await store.saveSnapshot();
    return answer({ key, withdrawn: decision.recordedFrom, version }, options);
  });
}

/** `regimelink same run`: lets the rules conclude anew from all records. */
export async function sameRunCommand(options: SameOptions): Promise<string> {
  return withGraph(async (store) => answer(await runRules(store), options));
}

/** Concludes by rule which records are one party. `version` null: nothing new follows. */
export async function runRules({
  graph,
  config,
}: Pick<OpenGraph, 'graph' | 'config'>): Promise<{ readonly pairs: number; readonly version: number | null }> {
  const progress = progressTo(process.stderr);
  progress('comparing parties');
  const reading = readingOfRules(await loadParties(graph));
  const { version, facts } = await importReading(graph, reading, { actor: config.REGIMELINK_ACTOR, progress });
  const { added, changed, returned, unchanged } = facts;
  return { pairs: added + changed + returned + unchanged, version };
}

async function now({ engine }: Pick<OpenStore, 'engine'>): Promise<GraphView> {
  return engine.view({ asOf: asOfFrom(undefined), knownAt: null, includeUnverified: false });
}

function partyIn(view: GraphView, text: string): string {
  const key = toKey(text);
  if (view.thing(key)?.label === 'Party') return key;
  throw new LinkageError('NOT_FOUND', `There is no party ${key}.`, { key });
}

function numberFrom(option: string, text: string, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= most) return value;
  throw new LinkageError(
    'BAD_USER_INPUT',
    `${option} "${text}": expected a number from 0${most === 1 ? ' to 1' : ' on'}.`,
  );
}

const WORDS = {
  zh: {
    what: '项目',
    value: '值',
    none: '尚无认定。',
    nothing: '没有建议。',
    total: (shown: number, total: number) => `共 ${total} 项建议，列出 ${shown} 项；未经认定不产生任何效果`,
    suggestions: ['得分', '主体', '另一主体', '理由'],
    decisions: ['主体', '另一主体', '认定', '依据', '认定者', '时间', '理由'],
    verdict: { same: '同一', different: '不同' },
    rule: { identifier: '标识', name: '名称', decision: '人工' },
  },
  en: {
    what: 'what',
    value: 'value',
    none: 'Nothing has been decided yet.',
    nothing: 'There is no suggestion.',
    total: (shown: number, total: number) =>
      `${total} suggestions, ${shown} shown; nothing follows from them until somebody decides`,
    suggestions: ['score', 'party', 'other', 'reasons'],
    decisions: ['party', 'other', 'verdict', 'ground', 'by', 'when', 'why'],
    verdict: { same: 'same', different: 'different' },
    rule: { identifier: 'identifier', name: 'name', decision: 'person' },
  },
} as const;

function suggestionsText(
  view: GraphView,
  shown: readonly SameSuggestion[],
  total: number,
  language: 'zh' | 'en',
): string {
  const words = WORDS[language];
  if (shown.length === 0) return words.nothing;
  const nameOf = (key: string): string => {
    const { zh, en, original } = view.thing(key)?.names ?? {};
    const name = language === 'zh' ? (zh ?? original ?? en) : (en ?? original ?? zh);
    return name === undefined ? key : `${name} (${key})`;
  };
  const rows = shown.map(({ score, party, other, reasons }) => [
    score.toFixed(2),
    nameOf(party),
    nameOf(other),
    reasons.map(({ weight, text }) => `${weight > 0 ? '+' : '−'} ${text[language]}`).join('; '),
  ]);
  return `${table([...words.suggestions], rows)}\n${words.total(shown.length, total)}`;
}

function answer(report: Readonly<Record<string, unknown>>, { json, lang }: SameOptions): string {
  if (json === true) return JSON.stringify(report, null, 2);
  const words = WORDS[lang];
  return table(
    [words.what, words.value],
    Object.entries(report).map(([what, value]) => [what, value === null ? '–' : String(value)]),
  );
}
