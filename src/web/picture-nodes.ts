import type { NodeKind, PictureLink, Words } from '../picture/picture-graph.ts';
import type { NameFragment } from './generated/operations.ts';

const KINDS: Readonly<Record<string, NodeKind>> = {
  tech: 'technology',
  item: 'item',
  list: 'list',
  instrument: 'instrument',
  provision: 'instrument',
  case: 'case',
};

/** What a thing is drawn as, by the first part of its key. */
export function nodeKindOf(key: string): NodeKind {
  return KINDS[key.split(':')[0] ?? ''] ?? 'party';
}

type Named = Pick<NameFragment, 'key' | 'names'>;

/** The names of a thing as a picture takes them; its key where it has none. */
export function pictureName({ key, names: { zh, en, original } }: Named): Words {
  return { zh: zh ?? original ?? undefined, en: en ?? original ?? zh ?? key };
}

type Share = NonNullable<PictureLink['share']>;

/** A share of an answer as a picture takes it: open ends are told only where they are. */
export function pictureShare({
  min,
  max,
  minOpen,
  maxOpen,
}: Pick<Share, 'min' | 'max'> & { readonly minOpen: boolean; readonly maxOpen: boolean }): Share {
  return { min, max, ...(minOpen && { minOpen }), ...(maxOpen && { maxOpen }) };
}
