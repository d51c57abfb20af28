import type { Identifier, PartyKind, Thing } from '../model/things.ts';
import { ownName } from './csl-names.ts';
import type { CslId, CslRow } from './csl-row.ts';
import { countryCode, nameThing } from './name-scripts.ts';
import type { Tally } from './tally.ts';

/** Legal forms that make a name that of a company; a row that says only "Entity" may be a ministry too. */
const COMPANY_FORM =
  /\b(co|corp|corporation|company|inc|incorporated|ltd|limited|llc|l\.l\.c|llp|plc|gmbh|ag|kg|bv|b\.v|nv|n\.v|s\.?a|s\.?a\.?s|s\.?r\.?l|s\.?p\.?a|sarl|oy|ab|as|a\/s|jsc|ojsc|pjsc|cjsc|ooo|oao|zao|pao|pte|pty|sdn bhd|fze|fzco|fzc|kft|joint stock company)\b\.?/i;

/** Countries that are written out, or under a name of their own. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  PRC: 'CN',
  MACAU: 'MO',
  TURKIYE: 'TR',
  'MAN, ISLE OF': 'IM',
};

/** Types of numbers that identify a party: what stands in the type, and the scheme. */
const SCHEMES: readonly (readonly [RegExp, (id: CslId, country: string | null) => Identifier | null])[] = [
  [/unified social credit|uscc/i, ({ number }) => ({ scheme: 'uscc', value: number })],
  [/legal entity (identifier|number)|\blei\b/i, ({ number }) => ({ scheme: 'lei', value: number })],
  [/^un reference$/i, ({ number }) => ({ scheme: 'other', value: `un:${number}` })],
  [/swift|\bbic\b/i, ({ number }) => ({ scheme: 'other', value: `bic:${number.replace(/\s+/g, '')}` })],
  [/\bimo\b|vessel registration/i, ({ number }) => imo(number)],
  [
    /^(registration (id|number)|company number|commercial registry number|business registration number|registered charity no\.?|enterprise number|c\.?r\.? no\.?)$/i,
    (id, country) => {
      const home = countryCode(id.country ?? '') ?? country;
      return home === null ? null : { scheme: 'registration', value: `${home}:${id.number}` };
    },
  ],
];

/** Description of the party of one row. */
export function partyOf(row: CslRow, partyId: string, source: string, tally: Tally): Thing {
  const own = ownName(row.name);
  const { names, aliases } = nameThing([own.name], [...own.aliases, ...[...row.altNames].sort()]);
  const countries = countriesOf(row.countries, 'countries', tally);
  const nationalities = countriesOf(row.nationalities, 'nationalities', tally);
  const [country = nationalities[0]] = countries;
  return {
    label: 'Party',
    key: `party:${partyId}`,
    names,
    aliases,
    properties: {
      kind: kindOf(row),
      ...(row.type !== null && { type: row.type }),
      ...(country !== undefined && { country }),
      ...(countries.length > 1 && { countries }),
      ...(nationalities.length > 0 && { nationalities }),
      ...(row.addresses.length > 0 && { addresses: row.addresses }),
      ...(row.programmes.length > 0 && { programmes: row.programmes }),
      ...(row.weakNames !== undefined && row.weakNames.length > 0 && { weakNames: row.weakNames }),
      ...Object.fromEntries(Object.entries(row.described ?? {}).filter(([, values]) => values.length > 0)),
    },
    identifiers: identifiersOf(row, country ?? null, tally),
    confidence: 'seen',
    citations: [{ source, ...(row.listUrl !== null && { url: row.listUrl }) }],
  };
}

/**
 * One description of a party from those of several rows, in any order of the rows: names of the first, everything else
 * from all. `parts` holds at least one.
 */
export function mergeParties(parts: readonly Thing[]): Thing {
  const [first, ...others] = [...parts].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (first === undefined) throw new RangeError('there is nothing to merge');
  return others.reduce(mergeTwo, first);
}

function mergeTwo(merged: Thing, one: Thing): Thing {
  const names = [one.names.zh, one.names.en, one.names.original].filter((name) => name !== undefined);
  const own = new Set([merged.names.zh, merged.names.en, merged.names.original]);
  return {
    ...merged,
    aliases: [...new Set([...merged.aliases, ...one.aliases, ...names])].filter((name) => !own.has(name)).sort(),
    properties: mergeProperties(merged.properties, one.properties),
    identifiers: uniqueBy([...merged.identifiers, ...one.identifiers], ({ scheme, value }) => `${scheme} ${value}`),
    citations: uniqueBy([...merged.citations, ...one.citations], (citation) => JSON.stringify(citation)),
  };
}

function mergeProperties(a: Thing['properties'], b: Thing['properties']): Thing['properties'] {
  const merged: Record<string, Thing['properties'][string]> = { ...b, ...a };
  for (const [name, value] of Object.entries(b)) {
    const own = a[name];
    if (Array.isArray(value) && Array.isArray(own)) merged[name] = [...new Set([...own, ...value])];
  }
  return merged;
}

function uniqueBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

/** Whether a name has the legal form of a company. */
export function hasCompanyForm(name: string): boolean {
  return COMPANY_FORM.test(name);
}

function kindOf(row: CslRow): PartyKind {
  if (row.type === 'Individual') return 'person';
  if (row.type === 'Vessel' || row.type === 'Aircraft') return 'unknown';
  return hasCompanyForm(ownName(row.name).name) ? 'company' : 'unknown';
}

function countriesOf(texts: readonly string[], field: string, tally: Tally): readonly string[] {
  const codes = new Set<string>();
  for (const text of texts) {
    const code = countryCode(COUNTRY_NAMES[text.toUpperCase()] ?? text);
    if (code === null) tally.drop(`${field} (no country of two letters)`);
    else codes.add(code);
  }
  return [...codes];
}

function identifiersOf(row: CslRow, country: string | null, tally: Tally): readonly Identifier[] {
  const found: Identifier[] = row.entityNumber === null ? [] : [{ scheme: 'ofac', value: row.entityNumber }];
  for (const id of row.ids) {
    const scheme = SCHEMES.find(([types]) => types.test(id.type))?.[1];
    const identifier = scheme === undefined || id.number === '' ? null : scheme(id, country);
    if (identifier === null) tally.drop(`ids: ${id.type === '' ? '(no type)' : id.type}`);
    else found.push(identifier);
  }
  return uniqueBy(found, ({ scheme, value }) => `${scheme} ${value}`);
}

function imo(number: string): Identifier | null {
  const digits = /\d{7}/.exec(number)?.[0];
  return digits === undefined ? null : { scheme: 'other', value: `imo:${digits}` };
}
