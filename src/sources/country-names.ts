import type { Tally } from './tally.ts';

/** Countries as the regulations write them, where that is not their name in plain English. */
const WRITTEN: Readonly<Record<string, string>> = {
  "CHINA, PEOPLE'S REPUBLIC OF": 'CN',
  "CHINA (PEOPLE'S REPUBLIC OF)": 'CN',
  CHINA: 'CN',
  'HONG KONG': 'HK',
  MACAU: 'MO',
  MACAO: 'MO',
  BURMA: 'MM',
  TURKEY: 'TR',
  TÜRKIYE: 'TR',
  'CRIMEA REGION OF UKRAINE': 'UA',
  'KOREA, SOUTH': 'KR',
  'KOREA, NORTH': 'KP',
  'KOREA, REPUBLIC OF': 'KR',
  "KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF": 'KP',
  'CONGO (DEMOCRATIC REPUBLIC OF THE)': 'CD',
  'CONGO, DEMOCRATIC REPUBLIC OF THE': 'CD',
  'CONGO (DEMOCRATIC REPUBLIC OF)': 'CD',
  'CONGO (REPUBLIC OF THE)': 'CG',
  "COTE D'IVOIRE": 'CI',
  'CZECH REPUBLIC': 'CZ',
  'THE NETHERLANDS': 'NL',
  'HOLY SEE': 'VA',
  'VATICAN CITY': 'VA',
  SWAZILAND: 'SZ',
  'EAST TIMOR': 'TL',
  CURACAO: 'CW',
  MACEDONIA: 'MK',
  'MICRONESIA (FEDERATED STATES OF)': 'FM',
  'MICRONESIA (FEDERATED STATE OF)': 'FM',
  'MICRONESIA, FEDERATED STATES OF': 'FM',
  'ST. KITTS & NEVIS': 'KN',
  'SAINT KITTS AND NEVIS': 'KN',
  'SAINT LUCIA': 'LC',
  'ST. LUCIA': 'LC',
  'SAINT VINCENT AND THE GRENADINES': 'VC',
  'ST. VINCENT & GRENADINES': 'VC',
  'SAO TOME & PRINCIPE': 'ST',
  'SAO TOME AND PRINCIPE': 'ST',
  'ST. MAARTEN': 'SX',
  'SINT MAARTEN (THE COUNTRY OF)': 'SX',
  'SINT MAARTEN (THE DUTCH TWO-FIFTHS OF THE ISLAND OF SAINT MARTIN)': 'SX',
  'SINT MAARTEN': 'SX',
  'BRUNEI DARUSSALAM': 'BN',
  'CABO VERDE': 'CV',
  'CAPE VERDE': 'CV',
  'GAMBIA, THE': 'GM',
  'BAHAMAS, THE': 'BS',
  'THE BAHAMAS': 'BS',
  'CHINA (PRC)': 'CN',
  'SOUTH SUDAN, REPUBLIC OF': 'SS',
  // Misspelt in the tables of the regulation.
  SEYCHELES: 'SC',
  "COTE D'LVOIRE": 'CI',
  'U.A.E': 'AE',
  UAE: 'AE',
  'U.K': 'GB',
  // As the United Nations write them.
  "DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA": 'KP',
  'REPUBLIC OF KOREA': 'KR',
  'SYRIAN ARAB REPUBLIC': 'SY',
  'DEMOCRATIC REPUBLIC OF THE CONGO': 'CD',
  'IRAN (ISLAMIC REPUBLIC OF)': 'IR',
  'UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND': 'GB',
  'UNITED STATES OF AMERICA': 'US',
  'RUSSIAN FEDERATION': 'RU',
  'UNITED REPUBLIC OF TANZANIA': 'TZ',
  'STATE OF PALESTINE': 'PS',
  'VIET NAM': 'VN',
  DPRK: 'KP',
  'CHINA, HONG KONG SPECIAL ADMINISTRATIVE REGION': 'HK',
  'CHINA, MACAO SPECIAL ADMINISTRATIVE REGION': 'MO',
};

const BY_NAME: ReadonlyMap<string, string> = namesOfRegions();

/** Two letters of ISO 3166-1 (`GB` for the United Kingdom) of a country as the regulations write it; null for what is none. */
export function codeOfCountry(written: string): string | null {
  const name = fold(written.replace(/\s*\[fn\d+\]/g, '').replace(/[\s.\d]+$/, ''));
  return BY_NAME.get(name) ?? null;
}

/** Codes of several countries, each once; a name that is not known is counted as dropped from `field`. */
export function codesOfCountries(names: readonly string[], field: string, tally: Tally): string[] {
  return [...new Set(names)].flatMap((name) => {
    const code = codeOfCountry(name);
    if (code === null) tally.drop(`${field} (a name that is not known)`);
    return code === null ? [] : [code];
  });
}

/** The country with which an address ends, past a postal code; null where it ends otherwise. */
export function countryOfAddress(address: string): string | null {
  const last =
    address
      .replace(/[\s.]+$/, '')
      .split(/,\s*/)
      .at(-1) ?? '';
  return codeOfCountry(last) ?? codeOfCountry(last.replace(/\b[\dA-Z]*\d[\dA-Z -]*\b/g, '').trim());
}

function namesOfRegions(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    // Codes that have gone, or that stand for no country, share names with those that do.
    if (
      [
        'AN',
        'BU',
        'CS',
        'DD',
        'FX',
        'NT',
        'SU',
        'TP',
        'UK',
        'VD',
        'XA',
        'XB',
        'YD',
        'YU',
        'ZR',
        'ZZ',
        'EU',
        'UN',
        'EZ',
        'HV',
        'NH',
        'RH',
        'DY',
        'NQ',
        'FQ',
        'PU',
        'MI',
        'PC',
        'JT',
        'WK',
        'CT',
        'PZ',
        'QO',
        'QU',
      ].includes(code)
    )
      continue;
    const name = names.of(code);
    if (name !== undefined) found.set(fold(name), code);
  }
  for (const [name, code] of Object.entries(WRITTEN)) found.set(fold(name), code);
  return found;
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll('\u2019', "'")
    .replaceAll('&', 'AND')
    .replace(/\bSAINT\b/g, 'ST.')
    .trim();
}
