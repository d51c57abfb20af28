import type { SourceReading } from '../../src/model/records.ts';
import { holding, listing, readingOf, thing } from '../integration/graph-readings.ts';

/** A company that two parties on the list of specially designated nationals own together by more than half: 30 + 25 per cent. */
export const OWNED = {
  key: 'party:sample-owned',
  zh: '样本精密仪器公司',
  en: 'Sample Precision Instruments',
  shares: ['30 %', '25 %'],
  sum: '55 %',
} as const;

export function ownedReading(): SourceReading {
  return readingOf(
    'owned',
    [
      thing('Source', 'owned', { names: { zh: '样本登记簿', en: 'Sample register' } }),
      thing('Party', 'sample-owned', {
        names: { zh: OWNED.zh, en: OWNED.en },
        properties: { kind: 'company', country: 'AE' },
      }),
      thing('Party', 'sample-first', { names: { zh: '样本甲控股', en: 'Sample First Holding' } }),
      thing('Party', 'sample-second', { names: { zh: '样本乙控股', en: 'Sample Second Holding' } }),
    ],
    [
      cited(holding('owned', 'sample-first', 'sample-owned', '30')),
      cited(holding('owned', 'sample-second', 'sample-owned', '25')),
      cited(listing('owned', 'sample-first', { list: 'list:us-sdn', madeUnder: [] })),
      cited(listing('owned', 'sample-second', { list: 'list:us-sdn', madeUnder: [] })),
    ],
  );
}

function cited<T extends { readonly citations: unknown }>(fact: T): T {
  return { ...fact, citations: [{ source: 'source:owned' }] };
}
