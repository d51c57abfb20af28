import type { Names } from '../model/vocabulary.ts';
import type { GraphView } from './view.ts';

export type Language = 'zh' | 'en';

/** A name in the asked language, else in another one, else the key: an answer never shows nothing. */
export function nameOf(view: GraphView, key: string, language: Language): string {
  const names = view.thing(key)?.names;
  if (names !== undefined) return pick(names, language) ?? key;
  const version = view.listVersion(key);
  if (version === undefined) return key;
  return `${nameOf(view, version.list, language)}${language === 'zh' ? '' : ' '}(${version.notice ?? version.edition})`;
}

function pick(names: Names, language: Language): string | undefined {
  return language === 'zh' ? (names.zh ?? names.original ?? names.en) : (names.en ?? names.original ?? names.zh);
}

/** Both names for JSON; a language that no source gives falls back, as in `nameOf`. */
export function namesOf(view: GraphView, key: string): { readonly zh: string; readonly en: string } {
  return { zh: nameOf(view, key, 'zh'), en: nameOf(view, key, 'en') };
}
