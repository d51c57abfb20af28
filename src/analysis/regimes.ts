import type { RegimeFill } from '../model/regime-fill.ts';

/** The regime fill, looked up by list, agency and act. */
export interface RegimeIndex {
  readonly fills: readonly RegimeFill[];
  readonly byList: ReadonlyMap<string, RegimeFill>;
  readonly byAgency: ReadonlyMap<string, RegimeFill>;
  readonly byInstrument: ReadonlyMap<string, RegimeFill>;
}

export function indexRegimes(fills: readonly RegimeFill[]): RegimeIndex {
  const by = (keysOf: (fill: RegimeFill) => readonly string[]): ReadonlyMap<string, RegimeFill> =>
    new Map(fills.flatMap((fill) => keysOf(fill).map((key) => [key, fill] as const)));
  return {
    fills,
    byList: by((fill) => fill.lists),
    byAgency: by((fill) => fill.agencies),
    byInstrument: by((fill) => fill.instruments),
  };
}
