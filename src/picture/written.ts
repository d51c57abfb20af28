import type { Language } from './picture-graph.ts';

// Pictures are drawn by the pages and by the command line alike, and say dates and places as the pages do.

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A year, a month, a day or a local minute as the API writes them (2026, 2026-01, 2026-01-02, 2026-01-02T12:01). */
export function formatDate(text: string, language: Language): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(text);
  if (match === null) return text;
  const [, year = '', month, day, time, zone] = match;
  const clock = time === undefined ? '' : ` ${time}${zone === 'Z' ? ' UTC' : (zone ?? '')}`;
  if (language === 'zh') {
    return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}${clock}`;
  }
  const named = month === undefined ? '' : `${MONTHS[Number(month) - 1] ?? month} `;
  return `${day === undefined ? '' : `${Number(day)} `}${named}${year}${clock}`;
}

/**
 * Names of our own: where the data of Node and of browsers differ, so that a picture is the same wherever it is drawn, and
 * where Chinese authorities write another name.
 */
const OWN_NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  FK: { zh: '福克兰群岛（马尔维纳斯群岛）', en: 'Falkland Islands' },
  HK: { zh: '中国香港', en: 'Hong Kong, China' },
  MO: { zh: '中国澳门', en: 'Macao, China' },
  PS: { zh: '巴勒斯坦', en: 'Palestine' },
  TW: { zh: '中国台湾', en: 'Taiwan' },
};

const REGIONS = {
  zh: new Intl.DisplayNames(LOCALES.zh, { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames(LOCALES.en, { type: 'region', fallback: 'none' }),
};

/** The name of a jurisdiction or a country by its code, such as CN, EU or UK; a code that is none stays as it is. */
export function placeName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const own = Object.hasOwn(OWN_NAMES, code) ? OWN_NAMES[code] : undefined;
  if (own !== undefined) return own[language];
  const region = code === 'UK' ? 'GB' : code;
  // SU would be called Russia: of codes that are no longer in use Intl gives the name of one that is.
  const [today] = Intl.getCanonicalLocales(`und-${region}`);
  return today === `und-${region}` ? (REGIONS[language].of(region) ?? code) : code;
}
