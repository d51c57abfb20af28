import type { SourceReading } from '../../src/model/records.ts';
import { holding, listing, readingOf, thing } from '../integration/graph-readings.ts';
import { role } from './odd-data.ts';

export const HOLDERS = 100_000;
export const TOUCHES = 10_000;

/** A party with a hundred thousand holders, and a technology that ten thousand listed parties develop. */
export function largeReading(): SourceReading {
  const holders = Array.from({ length: HOLDERS }, (_, number) => `holder-${number}`);
  const makers = Array.from({ length: TOUCHES }, (_, number) => `maker-${number}`);
  return readingOf(
    'large',
    [
      thing('Source', 'notice'),
      thing('Technology', 'crowded', { names: { zh: '拥挤技术', en: 'Crowded technology' } }),
      thing('Party', 'held', { names: { zh: '众股东公司', en: 'Widely Held Works' } }),
      ...[...holders, ...makers].map((id) => thing('Party', id)),
    ],
    [
      ...holders.map((id, number) => holding('large', id, 'held', number === 0 ? '60' : '0.0001')),
      ...makers.map((id) =>
        listing('large', id, {
          list: 'list:cn-ecl',
          madeUnder: [],
          measures: [
            {
              act: 'sell-to',
              scope: 'dual-use',
              items: [],
              effect: 'barred',
              authority: null,
              confidence: 'seen',
              wording: null,
            },
          ],
        }),
      ),
      ...makers.map((id) => role('large', id, 'crowded')),
    ],
  );
}
