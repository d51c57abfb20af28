/** Flags of an edge, in a byte with its right in the two lowest bits (2 = control finding). */
export const ULTIMATE = 4;
/** Several statements of one dataset were put together. */
export const MERGED = 8;
/** A statement that was passed over says otherwise. */
export const DISAGREED = 16;
/** Partial dates leave open whether it holds on the day. */
export const UNCERTAIN = 32;
export const MIN_OPEN = 64;
export const MAX_OPEN = 128;

export const rightOf = (kind: number): number => kind & 3;
