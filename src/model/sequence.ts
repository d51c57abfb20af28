/** A list that may be made as it is read. Arrays are sequences. */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number;
  at(place: number): T | undefined;
  slice(start: number, end: number): readonly T[];
}
