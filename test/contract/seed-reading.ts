import type { Fact, FactOf, FactType } from '../../src/model/facts.ts';
import type { Thing } from '../../src/model/things.ts';
import { readSeed } from '../../src/sources/seed.ts';

/** The built-in seed as it is read, by key. */
export interface SeedContent {
  readonly things: ReadonlyMap<string, Thing>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly all: <T extends FactType>(type: T) => FactOf<T>[];
  /** The fact with this id of the seed's own, such as `listing:cn-227`. */
  readonly fact: <T extends FactType>(type: T, id: string) => FactOf<T>;
}

export async function loadSeed(): Promise<SeedContent> {
  const things = new Map<string, Thing>();
  const facts = new Map<string, Fact>();
  const reading = await readSeed('seed');
  for await (const record of reading.records) {
    if (record.kind === 'thing') things.set(record.thing.key, record.thing);
    else facts.set(record.fact.key, record.fact);
  }
  return {
    things,
    facts,
    all: <T extends FactType>(type: T) => [...facts.values()].filter((fact) => fact.type === type) as FactOf<T>[],
    fact: <T extends FactType>(type: T, id: string) => {
      const found = facts.get(`seed/${id}`);
      if (found?.type !== type) throw new Error(`the seed has no ${type} ${id}`);
      return found as FactOf<T>;
    },
  };
}

export const from = ({ validFrom }: Fact): string | undefined => validFrom?.text;
export const to = ({ validTo }: Fact): string | undefined => validTo?.text;

export function countBy<T>(rows: readonly T[], of: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[of(row)] = (counts[of(row)] ?? 0) + 1;
  return counts;
}
