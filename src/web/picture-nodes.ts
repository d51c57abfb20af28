import type { NodeKind } from '../picture/picture-graph.ts';

const KINDS: Readonly<Record<string, NodeKind>> = {
  tech: 'technology',
  party: 'party',
  item: 'item',
  list: 'list',
  instrument: 'instrument',
  provision: 'instrument',
  case: 'case',
};

/** What a thing is drawn as, by the first part of its key. */
export function nodeKindOf(key: string): NodeKind {
  return KINDS[key.split(':')[0] ?? ''] ?? 'instrument';
}
