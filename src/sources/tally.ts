import type { SourceWarning } from '../model/records.ts';

/** Different warnings that are kept apart; later ones are counted together, so that memory stays bounded. */
const KEPT = 1_000;
const OTHERS = 'other warnings';

/** What an importer met and did not carry over, and what deserves a look. */
export class Tally {
  readonly #dropped = new Map<string, number>();
  readonly #warnings = new Map<string, { count: number; readonly first: string }>();

  drop(field: string, count = 1): void {
    this.#dropped.set(field, (this.#dropped.get(field) ?? 0) + count);
  }

  warn(where: string, text: string): void {
    const slot = this.#warnings.has(text) || this.#warnings.size < KEPT ? text : OTHERS;
    const known = this.#warnings.get(slot);
    if (known === undefined) this.#warnings.set(slot, { count: 1, first: where });
    else known.count += 1;
  }

  dropped(): ReadonlyMap<string, number> {
    return new Map([...this.#dropped].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  warnings(): readonly SourceWarning[] {
    return [...this.#warnings].map(([text, { count, first }]) => ({ text, count, first }));
  }
}

/** The warning for an LEI whose check digits are wrong. */
export const WRONG_CHECK_DIGITS = 'a Legal Entity Identifier has wrong check digits and is kept as it is written';
