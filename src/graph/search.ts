import type { ThingLabel } from '../model/things.ts';
import { type Graph, int } from './client.ts';
import { fold } from './descriptions.ts';
import { labelOfKey } from './ends.ts';
import { NAMES_INDEX } from './schema.ts';

/** A thing that was found; `score` is for ranking only and 0 where a plain look into the texts found it. */
export interface Hit {
  readonly key: string;
  readonly label: ThingLabel;
  readonly score: number;
}

export interface SearchOptions {
  /** Only things of these labels; empty = of all. */
  readonly labels: readonly ThingLabel[];
  readonly limit: number;
}

const BY_INDEX = `
  CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', $query)
  YIELD node, score
  WHERE size($labels) = 0 OR any(label IN labels(node) WHERE label IN $labels)
  RETURN node.key AS key, score
  ORDER BY score DESC, key
  LIMIT $limit`;

const BY_TEXT = `
  MATCH (thing:Thing)
  WHERE thing.searchText CONTAINS $text
    AND (size($labels) = 0 OR any(label IN labels(thing) WHERE label IN $labels))
  RETURN thing.key AS key, 0.0 AS score
  ORDER BY key
  LIMIT $limit`;

/**
 * Things whose names, aliases or codes contain all words of `text`, best first. The index holds pairs of Chinese
 * characters, so a single one, and whatever the index does not find, is looked for inside the texts.
 */
export async function searchThings(graph: Graph, text: string, { labels, limit }: SearchOptions): Promise<Hit[]> {
  const folded = fold(text).trim();
  if (folded === '') return [];
  const parameters = { labels, limit: int(limit) };
  const found =
    [...folded].length === 1 ? [] : await graph.read<Row>(BY_INDEX, { ...parameters, query: toLucene(folded) });
  const rows = found.length > 0 ? found : await graph.read<Row>(BY_TEXT, { ...parameters, text: folded });
  return rows.flatMap(({ key, score }) => {
    const label = labelOfKey(key);
    return label === undefined ? [] : [{ key, label, score }];
  });
}

interface Row {
  readonly key: string;
  readonly score: number;
}

/** A query for all words of a text, each as it stands: no operator of Lucene, no fuzziness. */
export function toLucene(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return words.map((word) => `+"${escapeLucene(word)}"`).join(' ');
}

/** The text with every character that Lucene's query syntax gives a meaning to taken literally. */
export function escapeLucene(text: string): string {
  return text.replaceAll(/[+\-&|!(){}[\]^"~*?:\\/]/g, '\\$&');
}
