import { type DescriptionAnswer, describe } from '../analysis/description.ts';
import { LinkageError } from '../errors.ts';
import { searchThings } from '../graph/search.ts';
import { thingsByKeys } from '../graph/things.ts';
import { toKey } from '../model/keys.ts';
import type { ThingLabel } from '../model/things.ts';
import { asOfFrom, type QuestionOptions } from './common-options.ts';
import { withGraph, withStore } from './open-store.ts';
import { table } from './table.ts';

/** `regimelink show KEY`: a technology, party, list, item, instrument … with every fact about it and its sources. */
export async function showCommand(id: string, options: QuestionOptions): Promise<string> {
  const key = toKey(id);
  const asOf = asOfFrom(options.asOf);
  return withStore(async ({ engine }) => {
    const view = await engine.view({ asOf, knownAt: options.knownAt ?? null, includeUnverified: true });
    const answer = describe(view, key);
    if (answer === null) throw new LinkageError('NOT_FOUND', `The graph knows nothing of ${key}.`, { key });
    return options.json === true ? JSON.stringify(answer, null, 2) : describeText(answer, options.lang);
  });
}

const WORDS = {
  zh: {
    facts: '事实',
    from: '起',
    to: '止',
    confidence: '可信度',
    source: '来源',
    kind: '类别',
    name: '名称',
    none: '没有找到。',
  },
  en: {
    facts: 'fact',
    from: 'from',
    to: 'to',
    confidence: 'confidence',
    source: 'source',
    kind: 'kind',
    name: 'name',
    none: 'Nothing was found.',
  },
} as const;

function describeText(answer: DescriptionAnswer, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const properties = Object.entries(answer.properties).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : String(value),
  ]);
  const facts = answer.facts.map((fact) => [
    fact.says[language],
    fact.from ?? '–',
    fact.to ?? '–',
    fact.confidence,
    fact.sources.map(({ title, url }) => url ?? title).join(' '),
  ]);
  return [
    `${answer.name[language]} (${answer.id})`,
    ...(answer.aliases.length > 0 ? [answer.aliases.join('; ')] : []),
    ...(properties.length > 0 ? ['', table([words.kind, answer.label], properties)] : []),
    '',
    table([words.facts, words.from, words.to, words.confidence, words.source], facts),
  ].join('\n');
}

export interface SearchOptions {
  readonly label?: ThingLabel[];
  readonly limit: string;
  readonly json?: boolean;
  readonly lang: 'zh' | 'en';
}

/** `regimelink search TEXT`: things by any of their names, aliases or codes, in either language. */
export async function searchCommand(text: string, options: SearchOptions): Promise<string> {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) {
    throw new LinkageError('BAD_USER_INPUT', `--limit "${options.limit}": expected a whole number from 1 to 1000.`);
  }
  return withGraph(async ({ graph }) => {
    const hits = await searchThings(graph, text, { labels: options.label ?? [], limit });
    const things = await thingsByKeys(
      graph,
      hits.map(({ key }) => key),
    );
    const found = hits.map(({ key, label, score, exact }, place) => ({
      key,
      label,
      score,
      exact,
      names: things[place]?.names ?? {},
    }));
    if (options.json === true) return JSON.stringify(found, null, 2);
    const words = WORDS[options.lang];
    if (found.length === 0) return words.none;
    return table(
      [words.kind, words.name, 'key'],
      found.map(({ key, label, names }) => [
        label,
        [names.zh, names.en ?? names.original].filter((one) => one !== undefined).join(' / '),
        key,
      ]),
    );
  });
}
