import type { SourceReading } from '../../src/model/records.ts';
import { holding, listing, readingOf, thing } from '../integration/graph-readings.ts';
import { phasesReading } from '../integration/phase-readings.ts';
import { oddReading, role } from './odd-data.ts';
import { ownedReading } from './owned-data.ts';

export const MANY = { owners: 55, makers: 30 } as const;

/** A party with more owners than a picture brings at once, one of which has an owner of its own. */
function manyOwners(): SourceReading {
  const owners = Array.from({ length: MANY.owners }, (_, number) => `many-owner-${number}`);
  return readingOf(
    'many',
    [thing('Source', 'notice'), ...['many-works', 'many-parent', ...owners].map((id) => thing('Party', id))],
    [
      ...owners.map((id, number) => holding('many', id, 'many-works', number === 0 ? '40' : '1')),
      holding('many', 'many-parent', 'many-owner-0', '70'),
    ],
  );
}

/** A technology that more listed parties develop than a page brings at once. */
function manyMakers(): SourceReading {
  const makers = Array.from({ length: MANY.makers }, (_, number) => `busy-maker-${number}`);
  return readingOf(
    'busy',
    [thing('Source', 'notice'), thing('Technology', 'busy'), ...makers.map((id) => thing('Party', id))],
    [
      ...makers.map((id) => listing('busy', id, { list: 'list:cn-ecl', madeUnder: [] })),
      ...makers.map((id) => role('busy', id, 'busy')),
    ],
  );
}

/** What the tests of the pages look at besides the seed, read today: one store serves them all. */
export function smallReadings(): SourceReading[] {
  const retrieved = new Date().toISOString().slice(0, 10);
  return [oddReading(), ownedReading(), phasesReading(), manyOwners(), manyMakers()].map((reading) => ({
    ...reading,
    dataset: { ...reading.dataset, retrieved },
  }));
}
