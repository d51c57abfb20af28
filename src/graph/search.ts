import type { Thing, ThingLabel } from '../model/things.ts';
import { type Graph, int } from './client.ts';
import { fold, searchedTexts } from './descriptions.ts';
import { labelOfKey } from './ends.ts';
import { keysByNotice, noticesMeant } from './notice-search.ts';
import { NAMES_INDEX } from './schema.ts';

/**
 * A thing that was found. `score` is for ranking only, and 0 where a plain look into the texts, or a notice, found it;
 * `exact`: one of its names, aliases or codes is the text itself.
 */
export interface Hit {
  readonly key: string;
  readonly label: ThingLabel;
  readonly score: number;
  readonly exact: boolean;
}

export interface SearchOptions {
  /** Only things of these labels; empty = of all. */
  readonly labels: readonly ThingLabel[];
  readonly limit: number;
}

const BY_INDEX = `
  CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', $query, $options)
  YIELD node, score
  WHERE size($labels) = 0 OR any(label IN labels(node) WHERE label IN $labels)
  WITH node, score LIMIT $ranked
  WITH node, score, [
    text IN coalesce(node.folded, []) + [code IN coalesce(node.codes, []) | toLower(code)] WHERE text STARTS WITH $text
  ] AS begun
  RETURN node.key AS key, score,
    CASE WHEN $text IN begun THEN 2 WHEN size(begun) > 0 THEN 1 ELSE 0 END AS begins,
    reduce(least = null, text IN begun | CASE WHEN least < size(text) THEN least ELSE size(text) END) AS length
  ORDER BY begins DESC, length, score DESC, key
  LIMIT $limit`;

const BY_TEXT = `
  MATCH (thing:Thing)
  WHERE thing.searchText CONTAINS $text
    AND (size($labels) = 0 OR any(label IN labels(thing) WHERE label IN $labels))
  RETURN thing.key AS key, 0.0 AS score, 0 AS begins
  ORDER BY key
  LIMIT $limit`;

/** So many of the best are looked at again for those that are, or begin with, the text. */
const RANKED = 500;

/**
 * Things whose names, aliases or codes contain all words of `text`, the last of which may be unfinished: first those that
 * have the very text as a name or code, then those of which one begins with it, the shortest first, then the best. The index holds pairs
 * of Chinese characters, so a single one, and whatever the index does not find, is looked for inside the texts. Of a text
 * that names a notice, what the notice was made for comes last.
 */
export async function searchThings(graph: Graph, text: string, { labels, limit }: SearchOptions): Promise<Hit[]> {
  const folded = fold(text).trim();
  if (folded === '') return [];
  const ranked = int(Math.max(RANKED, limit));
  const parameters = { labels, limit: int(limit), ranked, text: folded };
  // What has another label must not take the places of those asked for.
  const options = labels.length === 0 ? { limit: ranked } : {};
  const notices = noticesMeant(text);
  const query = toLucene(folded, notices);
  const found = [...folded].length === 1 ? [] : await graph.read<Row>(BY_INDEX, { ...parameters, query, options });
  const rows = found.length > 0 ? found : await graph.read<Row>(BY_TEXT, parameters);
  const known = new Set(rows.map(({ key }) => key));
  const ofNotices = await keysByNotice(graph, notices, labels, limit);
  const others = ofNotices.flatMap((key) => (known.has(key) ? [] : [{ key, score: 0, begins: 0 }]));
  return [...rows, ...others].slice(0, limit).flatMap(({ key, score, begins }) => {
    const label = labelOfKey(key);
    return label === undefined ? [] : [{ key, label, score, exact: begins === 2 }];
  });
}

interface Row {
  readonly key: string;
  readonly score: number;
  readonly begins: number;
}

/** The name, alias or code by which a thing was found: the text itself, else one that begins with it or has it inside; null where its words stand apart. */
export function matchedIn(thing: Thing, text: string): string | null {
  const folded = fold(text).trim();
  const texts = searchedTexts(thing);
  return (
    texts.find((one) => fold(one) === folded) ??
    texts.find((one) => fold(one).startsWith(folded)) ??
    texts.find((one) => fold(one).includes(folded)) ??
    null
  );
}

/**
 * A query for all words of a text, each as it stands, the last one also as the beginning of a word: no operator of Lucene,
 * no fuzziness. `phrases` are other ways to write the text, one of which is enough.
 */
export function toLucene(text: string, phrases: readonly string[] = []): string {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const all = words.map((word, place) => `+${place === words.length - 1 ? unfinished(word) : quoted(word)}`).join(' ');
  return phrases.length === 0 ? all : [`(${all})`, ...phrases.map((phrase) => `${quoted(phrase)}^4`)].join(' ');
}

/** What the index has whole: words of letters and digits, of which one letter begins too many; of Chinese, pairs, which one character begins. */
const HAS_BEGINNING = /^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]{2,}|\p{Script=Han})$/u;

function unfinished(word: string): string {
  // A number of the customs tariff is written with or without dots, and stored without.
  const plain = /^\d[\d.]+\d$/.test(word) ? word.replaceAll('.', '') : word;
  return HAS_BEGINNING.test(plain) ? `(${quoted(word)}^2 ${plain}*)` : quoted(word);
}

function quoted(text: string): string {
  return `"${escapeLucene(text)}"`;
}

/** The text with every character that Lucene's query syntax gives a meaning to taken literally. */
export function escapeLucene(text: string): string {
  return text.replaceAll(/[+\-&|!(){}[\]^"~*?:\\/]/g, '\\$&');
}
