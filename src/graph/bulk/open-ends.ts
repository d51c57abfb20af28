import type { Fact } from '../../model/facts.ts';
import type { Citation } from '../../model/vocabulary.ts';
import { NOTICE } from '../collect.ts';
import { type End, endsOf, labelOfKey, sourceEnds } from '../ends.ts';
import { Problems, unknownEnd, wrongKind } from '../known-ends.ts';
import { GrowingInts } from './growing.ts';
import type { Known } from './known.ts';

/** An open end is three numbers: who names it, what is named, and which of `#expected` says what may stand there. */
const OF_ONE = 3;

/**
 * Checks that everything that facts point to is in the file or in an earlier one, while the file streams by: an end
 * that is not known yet waits, as three numbers, until the file has been read.
 */
export class OpenEnds {
  readonly #known: Known;
  readonly #notices: ReadonlyMap<string, unknown>;
  readonly #ofFacts = new GrowingInts();
  readonly #ofThings = new GrowingInts();
  readonly #expected: End[] = [];
  readonly #expectedNumber = new Map<string, number>();
  readonly #problems = new Problems();

  /** @param notices those of all listings and list versions read so far, by text */
  constructor(known: Known, notices: ReadonlyMap<string, unknown>) {
    this.#known = known;
    this.#notices = notices;
  }

  addFact(number: number, fact: Fact): void {
    for (const end of endsOf(fact)) this.#add(number, end, this.#ofFacts);
  }

  addThing(number: number, citations: readonly Citation[]): void {
    for (const end of sourceEnds(citations, 'citations')) this.#add(number, end, this.#ofThings);
  }

  /** At the end of a file. @throws LinkageError SOURCE_MALFORMED that names the places */
  settle(): void {
    for (const open of [this.#ofFacts, this.#ofThings]) {
      for (let at = 0; at < open.length; at += OF_ONE) {
        const expected = this.#expected[open.get(at + 2)];
        if (expected === undefined) throw new RangeError('every open end says what it expects');
        const target = open.get(at + 1);
        const problem = this.#problemOf(target, { ...expected, key: this.#known.keyOf(target) }, open.get(at));
        if (problem !== null) this.#problems.add(problem);
      }
      open.clear();
    }
    this.#problems.throwIfAny();
  }

  #add(number: number, end: End, open: GrowingInts): void {
    const label = labelOfKey(end.key);
    if (label !== undefined && !end.labels.includes(label)) {
      this.#problems.add(wrongKind(end, this.#known.whereOf(number)));
      return;
    }
    const target = this.#known.numberOf(end.key);
    if (label !== undefined && this.#known.kindOf(target) !== 'mentioned') return;
    open.push(number, target, this.#numberOf(end));
  }

  #problemOf(target: number, end: End, number: number): string | null {
    const kind = this.#known.kindOf(target);
    if (kind === 'thing') return null;
    if (end.notice && this.#notices.has(end.key.slice(NOTICE.length)) && end.key.startsWith(NOTICE)) return null;
    if (kind === 'mentioned') return unknownEnd(end, this.#known.whereOf(number));
    return end.types.includes(kind) ? null : wrongKind(end, this.#known.whereOf(number));
  }

  #numberOf(end: End): number {
    const id = `${end.field}|${end.labels.join()}|${end.types.join()}|${end.notice === true}`;
    const known = this.#expectedNumber.get(id);
    if (known !== undefined) return known;
    this.#expectedNumber.set(id, this.#expected.push(end) - 1);
    return this.#expected.length - 1;
  }
}
