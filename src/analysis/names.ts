import type { ListVersionFact } from '../model/facts.ts';
import type { Names } from '../model/vocabulary.ts';
import type { GraphView } from './view.ts';

export type Language = 'zh' | 'en';

/** A name in the asked language, else in another one, else the key: an answer never shows nothing. */
export function nameOf(view: GraphView, key: string, language: Language): string {
  const names = view.thing(key)?.names;
  if (names !== undefined) return pick(names, language) ?? key;
  const version = view.listVersion(key);
  return version === undefined ? key : versionName(view, version, language);
}

/** A version of a list: by the number of the notice that made it, else by its edition. */
export function versionName(view: GraphView, version: ListVersionFact, language: Language): string {
  const list = nameOf(view, version.list, language);
  const edition = editionName(version.edition, language);
  const notice = numberOf(version.notice);
  if (language === 'zh') return `${list}（${notice ?? edition}）`;
  return `${list} (${notice === null ? edition : `${edition}, ${notice}`})`;
}

/** `2025-no-10` is No. 10 of 2025; any other edition stands as it is written. */
function editionName(edition: string, language: Language): string {
  const [, year, numbers] = /^(\d{4})-no-(\d+(?:-\d+)*)$/.exec(edition) ?? [];
  if (year === undefined || numbers === undefined) return language === 'zh' ? `${edition}版` : `edition ${edition}`;
  const several = numbers.split('-');
  if (language === 'zh') return `${year}年第${several.join('、')}号`;
  return `${several.length > 1 ? 'Nos.' : 'No.'} ${several.join(', ')} of ${year}`;
}

/** The number of a notice. One that has none is known by its address, which is no number. */
export function numberOf(notice: string | null): string | null {
  return notice === null || /^https?:\/\//i.test(notice) ? null : notice;
}

/** An item as it is known: by its code, and `withList` by the list that the code is of. */
export function itemName(view: GraphView, key: string, language: Language, withList: boolean): string {
  const { code, list } = view.thing(key)?.properties ?? {};
  const name = nameOf(view, key, language);
  const parts = [
    ...(withList && typeof list === 'string' ? [nameOf(view, list, language)] : []),
    ...(typeof code === 'string' && code !== name ? [code] : []),
    name,
  ];
  return parts.join(' ');
}

function pick(names: Names, language: Language): string | undefined {
  return language === 'zh' ? (names.zh ?? names.original ?? names.en) : (names.en ?? names.original ?? names.zh);
}

/** Both names for JSON; a language that no source gives falls back, as in `nameOf`. */
export function namesOf(view: GraphView, key: string): { readonly zh: string; readonly en: string } {
  return { zh: nameOf(view, key, 'zh'), en: nameOf(view, key, 'en') };
}
