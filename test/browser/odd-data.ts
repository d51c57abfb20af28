import type { ListingFact, RoleFact } from '../../src/model/facts.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { holding, listing, readingOf, thing } from '../integration/graph-readings.ts';

/** Names that would be markup, or would turn the direction of writing, if a page obeyed them. */
export const ODD_NAMES = {
  image: '<img src=x onerror="alert(1)">',
  script: '</script><script>alert(2)</script>',
  attribute: '"><svg onload=alert(3)>',
  turned: 'Turned \u202egnp.exe',
  isolated: '\u2067Isolated\u2066 Company',
  entity: '&lt;b&gt; &amp; Sons',
} as const;

/** As they can be read on a page. */
export const ODD_NAMES_SHOWN: Readonly<Record<keyof typeof ODD_NAMES, string>> = {
  ...ODD_NAMES,
  turned: 'Turned ⟦U+202E⟧gnp.exe',
  isolated: '⟦U+2067⟧Isolated⟦U+2066⟧ Company',
};

const CITED = [
  { source: 'source:odd', at: '<i>clause 3</i>', quote: '<script>alert(4)</script>', url: 'javascript:alert(5)' },
];

/** Parties of such names, listed, tied to a technology of such a name, and owners of each other. */
export function oddReading(): SourceReading {
  const ids = Object.keys(ODD_NAMES) as (keyof typeof ODD_NAMES)[];
  return readingOf(
    'odd',
    [
      thing('Source', 'odd', { names: { en: '<u>A source</u>' }, properties: { url: 'javascript:alert(6)' } }),
      thing('Technology', 'odd', { names: { zh: '<b>怪技术</b>', en: '<b>Odd technology</b>' } }),
      ...ids.map((id) =>
        thing('Party', `odd-${id}`, {
          names: { zh: `甲${ODD_NAMES[id]}`, en: ODD_NAMES[id], original: ODD_NAMES[id] },
          aliases: [`alias of ${ODD_NAMES[id]}`],
          properties: { kind: 'company', country: 'CN' },
        }),
      ),
    ],
    [
      ...ids.slice(1).map((id) => ({ ...holding('odd', 'odd-image', `odd-${id}`, '60'), citations: CITED })),
      ...ids.map((id) => oddListing(`odd-${id}`)),
      ...ids.map((id) => role('odd', `odd-${id}`, 'odd')),
    ],
  );
}

function oddListing(party: string): ListingFact {
  return listing('odd', party, {
    list: 'list:cn-ecl',
    listedName: '<b>Listed</b>',
    notice: '<i>2026-9</i>',
    madeUnder: [],
    citations: CITED,
    reason: { zh: '<b>理由</b>', en: '<b>Reason</b>' },
  });
}

export function role(dataset: string, party: string, technology: string): RoleFact {
  return {
    key: `${dataset}/role:${party}-${technology}`,
    dataset,
    confidence: 'seen',
    citations: dataset === 'odd' ? CITED : [{ source: 'source:notice' }],
    validFrom: null,
    validTo: null,
    type: 'role',
    party: `party:${party}`,
    technology: `tech:${technology}`,
    role: 'develops',
    basis: 'stated',
  };
}
