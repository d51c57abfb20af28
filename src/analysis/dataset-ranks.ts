/**
 * Numbers are below it: a row of the columns has 24 bits for them, and the upper half is left to datasets that are only
 * supposed, which come after all others.
 */
export const DATASET_RANKS = 1 << 23;

/**
 * Numbers for datasets that follow the order of their ids, because of two statements of equal standing that of the first
 * dataset wins. A new dataset gets a number between its neighbours, so that the numbers given out before stay.
 */
export class DatasetRanks {
  /** Ids in the order in which they came; facts name a dataset by its place here. */
  readonly #ids: string[] = [];
  readonly #places = new Map<string, number>();
  #ranks: number[] = [];

  get ids(): readonly string[] {
    return this.#ids;
  }

  idOf(place: number): string {
    return this.#ids[place] ?? '';
  }

  rankOf(place: number): number {
    return this.#ranks[place] ?? 0;
  }

  /** The rank of an id; undefined for a dataset without statements. */
  rank(id: string): number | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#ranks[place];
  }

  /** @returns the place of an id, and whether all numbers had to be given out anew to make room for it */
  add(id: string): { readonly place: number; readonly isRenumbered: boolean } {
    const known = this.#places.get(id);
    if (known !== undefined) return { place: known, isRenumbered: false };
    const place = this.#ids.push(id) - 1;
    this.#places.set(id, place);
    let [below, above] = [0, DATASET_RANKS];
    for (const [other, rank] of this.#ranks.entries()) {
      if ((this.#ids[other] ?? '') < id) below = Math.max(below, rank);
      else above = Math.min(above, rank);
    }
    this.#ranks.push(Math.floor((below + above) / 2));
    if (above - below > 1) return { place, isRenumbered: false };
    const sorted = [...this.#ids].sort();
    const step = Math.floor(DATASET_RANKS / (sorted.length + 1));
    this.#ranks = this.#ids.map((one) => (sorted.indexOf(one) + 1) * step);
    return { place, isRenumbered: true };
  }
}
