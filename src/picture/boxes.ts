import { REGIMES, type Regime } from '../model/vocabulary.ts';
import type { PictureNode } from './picture-graph.ts';

/** Boxes by id, to which what else is known of them is added as it is found. */
export class Boxes {
  readonly #boxes = new Map<string, PictureNode>();
  readonly #describe: (id: string) => PictureNode;

  /** `describe`: what a thing is, before anything is said of it in the picture. */
  constructor(describe: (id: string) => PictureNode) {
    this.#describe = describe;
  }

  get size(): number {
    return this.#boxes.size;
  }

  has(id: string): boolean {
    return this.#boxes.has(id);
  }

  /** Adds a box, or what is new of one that is there: regimes, notes and what is hidden come on top. */
  add(id: string, more: Partial<PictureNode> = {}): void {
    const before = this.#boxes.get(id) ?? this.#describe(id);
    const regimes = inOrderOfRegimes([...(before.regimes ?? []), ...(more.regimes ?? [])]);
    const notes = [...(before.notes ?? []), ...(more.notes ?? [])];
    const hidden = [...(before.hiddenNeighbours ?? []), ...(more.hiddenNeighbours ?? [])];
    this.#boxes.set(id, {
      ...before,
      ...more,
      ...(regimes.length > 0 && { regimes }),
      ...(notes.length > 0 && { notes: [...new Map(notes.map((note) => [note.en, note])).values()] }),
      ...(hidden.length > 0 && { hiddenNeighbours: hidden }),
    });
  }

  all(): PictureNode[] {
    return [...this.#boxes.values()];
  }
}

/** Each once, in the order in which regimes stand everywhere. */
export function inOrderOfRegimes(regimes: readonly Regime[]): Regime[] {
  return REGIMES.filter((one) => regimes.includes(one));
}
