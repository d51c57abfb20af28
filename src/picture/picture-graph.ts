import type { ShareJson } from '../model/shares.ts';
import type { Jurisdiction, Regime } from '../model/vocabulary.ts';

export type Language = 'zh' | 'en';

/** A text in one of the product's languages or both; the other one stands in for one that is missing. */
export interface Words {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

export const NODE_KINDS = [
  'party',
  'person',
  'technology',
  'item',
  'list',
  'listing',
  'case',
  'instrument',
  'more',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** Neighbours that are there and not drawn. `direction`: whether the links to them begin (`out`) or end (`in`) at the node. */
export interface HiddenNeighbours {
  readonly relation: string;
  readonly count: number;
  readonly direction?: 'in' | 'out' | undefined;
}

export interface PictureNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: Words;
  /** Regimes that touch it. */
  readonly regimes?: readonly Regime[] | undefined;
  readonly jurisdiction?: Jurisdiction | undefined;
  readonly listed?: boolean | undefined;
  /** What the picture is about. */
  readonly emphasised?: boolean | undefined;
  /** Lines under the name, such as the outcome of a rule. */
  readonly notes?: readonly Words[] | undefined;
  readonly hiddenNeighbours?: readonly HiddenNeighbours[] | undefined;
}

export interface PictureLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** A code of words.ts (`equity`, `supplies`, `on-list` …); any other is shown as it is. */
  readonly relation: string;
  /** Instead of the words for the relation. */
  readonly label?: Words | string | undefined;
  /** In per cent; absent or null where a link of this kind has no share. */
  readonly share?: ShareJson | null | undefined;
  /** Days as texts, also partial ones; the end is exclusive. */
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  /** It began on `validFrom` or before: no other date is known than that of an edition in which it was read. */
  readonly fromIsBound?: boolean | undefined;
  /** Regimes that reach what the picture is about by this link; one alone gives it its colour. */
  readonly regimes?: readonly Regime[] | undefined;
  /** No longer holds at the moment asked about. */
  readonly ended?: boolean | undefined;
  /** May hold or not: it cannot be told from what is known. */
  readonly possible?: boolean | undefined;
  /** Recorded, and not verified. */
  readonly unverified?: boolean | undefined;
  /** In force only if nobody extended a suspension that ran out. */
  readonly assumed?: boolean | undefined;
  /** Nobody has recorded it: it is part of a hypothesis. */
  readonly supposed?: boolean | undefined;
}

/** Part of a graph as a picture and its table show it. Links whose ends are not among the nodes stand in the table only. */
export interface PictureGraph {
  readonly title: string;
  readonly language: Language;
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
  /** What the answer behind the picture takes for granted and leaves out, in sentences. */
  readonly remarks?: readonly Words[] | undefined;
}

export function inLanguage(words: Words, language: Language): string {
  const other = language === 'zh' ? words.en : words.zh;
  return words[language] ?? other ?? '';
}

/** The same graph in an order that depends on its ids alone. Two nodes or links with one id are one. */
export function inOrder(graph: PictureGraph): PictureGraph {
  return { ...graph, nodes: sortedOnce(graph.nodes), links: sortedOnce(graph.links) };
}

function sortedOnce<T extends { readonly id: string }>(things: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const thing of things) {
    const other = byId.get(thing.id);
    if (other === undefined || JSON.stringify(thing) < JSON.stringify(other)) byId.set(thing.id, thing);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
