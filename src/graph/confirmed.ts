import { createHash } from 'node:crypto';
import type { Collected } from './collect.ts';
import type { Changes } from './diff.ts';
import { DESCRIPTION_SHAPE, type ShapeName } from './shapes.ts';

/** Of 2^64 prints one in a million million would be taken for another among a million keys. */
const PRINT_BYTES = 8;

/**
 * What a file that is only a part of its dataset said again without a change, as text for its version: nothing else in
 * the store tells it from what the file was silent about, and a withdrawal of an earlier version must know. Null for nothing.
 */
export function packConfirmed(collected: Collected, { things, facts }: Changes): string | null {
  const prints: Buffer[] = [];
  for (const [number, same] of things.unchanged.entries()) {
    if (same === 1) {
      prints.push(printOf(DESCRIPTION_SHAPE.name, `${collected.dataset.id}/${collected.things.key(number)}`));
    }
  }
  for (const [number, same] of facts.unchanged.entries()) {
    if (same === 1) prints.push(printOf(null, collected.facts.key(number)));
  }
  return prints.length === 0 ? null : Buffer.concat(prints).toString('base64url');
}

/** The keys that `packConfirmed` took in. `shape` matters only as far as descriptions are no facts. */
export class Confirmed {
  readonly #prints = new Set<string>();

  constructor(text: string | null) {
    const all = Buffer.from(text ?? '', 'base64url');
    for (let at = 0; at < all.length; at += PRINT_BYTES) {
      this.#prints.add(all.toString('latin1', at, at + PRINT_BYTES));
    }
  }

  has(shape: ShapeName, key: string): boolean {
    return this.#prints.has(printOf(shape, key).toString('latin1'));
  }
}

function printOf(shape: ShapeName | null, key: string): Buffer {
  const kind = shape === DESCRIPTION_SHAPE.name ? 'description' : 'fact';
  return createHash('sha256').update(`${kind} ${key}`).digest().subarray(0, PRINT_BYTES);
}
