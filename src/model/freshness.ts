import type { DatasetVersion } from './answers.ts';
import { type Day, parseDay } from './days.ts';

/** How old the reading of a source may be, in days: up to `freshDays` fresh, up to `staleDays` ageing, then stale. */
export interface FreshnessTerms {
  readonly freshDays: number;
  readonly staleDays: number;
}

/** Terms by the id of a dataset, and those of all others. */
export interface FreshnessRules {
  readonly others: FreshnessTerms;
  readonly byDataset: ReadonlyMap<string, FreshnessTerms>;
}

export const FRESHNESS_STATES = ['fresh', 'ageing', 'stale'] as const;
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

/** `since`: the day on which the file was retrieved or, where that is not known, imported – then it may be older. */
export interface Freshness extends FreshnessTerms {
  readonly state: FreshnessState;
  readonly ageDays: number;
  readonly since: string;
  readonly isRetrieved: boolean;
}

/** How fresh a dataset is on a day. A day before it was read makes it fresh: its age is 0. */
export function freshnessOf(
  { id, retrieved, imported }: Pick<DatasetVersion, 'id' | 'retrieved' | 'imported'>,
  today: Day,
  { others, byDataset }: FreshnessRules,
): Freshness {
  const terms = byDataset.get(id) ?? others;
  const since = readOn({ retrieved, imported });
  const ageDays = Math.max(0, today - parseDay(since));
  const state = ageDays <= terms.freshDays ? 'fresh' : ageDays <= terms.staleDays ? 'ageing' : 'stale';
  return { ...terms, state, ageDays, since, isRetrieved: retrieved !== null };
}

/** The day on which a dataset was retrieved or, where that is not known, imported. */
export function readOn({ retrieved, imported }: Pick<DatasetVersion, 'retrieved' | 'imported'>): string {
  return (retrieved ?? imported).slice(0, DAY_LETTERS);
}

const DAY_LETTERS = '2026-08-24'.length;
