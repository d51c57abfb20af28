import type { RegimeFill } from '../model/regime-fill.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';

/** The regime fill, looked up by list, agency and act. */
export interface RegimeIndex {
  /** The jurisdictions whose regimes are modelled, by their codes, in order. */
  readonly jurisdictions: readonly Jurisdiction[];
  readonly fills: readonly RegimeFill[];
  readonly byList: ReadonlyMap<string, RegimeFill>;
  readonly byAgency: ReadonlyMap<string, RegimeFill>;
  readonly byInstrument: ReadonlyMap<string, RegimeFill>;
}

export function indexRegimes(fills: readonly RegimeFill[]): RegimeIndex {
  const by = (keysOf: (fill: RegimeFill) => readonly string[]): ReadonlyMap<string, RegimeFill> =>
    new Map(fills.flatMap((fill) => keysOf(fill).map((key) => [key, fill] as const)));
  return {
    jurisdictions: [...new Set(fills.map(({ jurisdiction }) => jurisdiction))].sort(),
    fills,
    byList: by((fill) => fill.lists),
    byAgency: by((fill) => fill.agencies),
    byInstrument: by((fill) => fill.instruments),
  };
}
