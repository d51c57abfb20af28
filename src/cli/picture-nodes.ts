import { namesOf } from '../analysis/names.ts';
import type { GraphView } from '../analysis/view.ts';
import type { AnswerFrame } from '../model/answers.ts';
import type { Describing } from '../model/things.ts';
import { type BilingualText, REGIMES } from '../model/vocabulary.ts';
import type { NodeKind, PictureNode, Words } from '../picture/picture-graph.ts';

/** A thing of the graph as a box: its names, kind and jurisdiction. */
export function nodeFor(view: GraphView, key: string): PictureNode {
  const thing = view.thing(key);
  const place = thing?.properties[thing.label === 'Party' || thing.label === 'Asset' ? 'country' : 'jurisdiction'];
  return {
    id: key,
    kind: thing?.properties['kind'] === 'person' ? 'person' : (KINDS[thing?.label ?? 'Party'] ?? 'party'),
    name: withCode(namesOf(view, key), thing?.properties['code']),
    ...(typeof place === 'string' && { jurisdiction: place }),
  };
}

/** Items are known by their codes, and several have one name. */
function withCode({ zh, en }: BilingualText, code: Describing | undefined): BilingualText {
  if (typeof code !== 'string' || zh === code) return { zh, en };
  return { zh: `${code} ${zh}`, en: `${code} ${en}` };
}

const KINDS: Readonly<Record<string, NodeKind>> = {
  Technology: 'technology',
  ControlItem: 'item',
  ControlList: 'list',
  Instrument: 'instrument',
  Provision: 'instrument',
};

/** Boxes by id, to which what else is known of them is added as it is found. */
export class Nodes {
  readonly #nodes = new Map<string, PictureNode>();
  readonly #view: GraphView;

  constructor(view: GraphView) {
    this.#view = view;
  }

  get size(): number {
    return this.#nodes.size;
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  /** Adds a box, or what is new of one that is there: regimes, notes and what is hidden come on top. */
  add(id: string, more: Partial<PictureNode> = {}): void {
    const before = this.#nodes.get(id) ?? nodeFor(this.#view, id);
    const regimes = REGIMES.filter(
      (one) => before.regimes?.includes(one) === true || more.regimes?.includes(one) === true,
    );
    const notes = [...(before.notes ?? []), ...(more.notes ?? [])];
    const hidden = [...(before.hiddenNeighbours ?? []), ...(more.hiddenNeighbours ?? [])];
    this.#nodes.set(id, {
      ...before,
      ...more,
      ...(regimes.length > 0 && { regimes }),
      ...(notes.length > 0 && { notes: [...new Map(notes.map((note) => [note.en, note])).values()] }),
      ...(hidden.length > 0 && { hiddenNeighbours: hidden }),
    });
  }

  all(): PictureNode[] {
    return [...this.#nodes.values()];
  }
}

/** What an answer takes for granted, with how many things it concerns, and what it leaves out. */
export function remarksFrom({ assumptions, notModelled }: Pick<AnswerFrame, 'assumptions' | 'notModelled'>): Words[] {
  return [
    ...assumptions.map(({ text, about }) => ({
      zh: `前提：${text.zh}（${about.length}）`,
      en: `Assumption: ${text.en} (${about.length})`,
    })),
    ...notModelled.map(({ text }) => ({ zh: `未纳入：${text.zh}`, en: `Not modelled: ${text.en}` })),
  ];
}
