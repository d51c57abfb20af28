import type { Names } from '../model/vocabulary.ts';

const HAN = /\p{Script=Han}/u;
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LATIN = /\p{Script=Latin}/u;

export type Script = 'zh' | 'en' | 'original';

/** By its script: Han without kana or Hangul is taken as Chinese, Latin as English, all else as the source's own. */
export function scriptOf(name: string): Script {
  if (HAN.test(name)) return KANA_OR_HANGUL.test(name) ? 'original' : 'zh';
  return LATIN.test(name) ? 'en' : 'original';
}

/**
 * One name per language, the first that there is among `names`, else among `aliases`; the rest are aliases, sorted.
 * The name in another script is kept as `original`. At least one of `names` must not be empty.
 */
export function nameThing(
  names: readonly string[],
  aliases: readonly string[],
): { readonly names: Names; readonly aliases: readonly string[] } {
  const all = [...names, ...aliases];
  const first = (script: Script): string | undefined => all.find((name) => scriptOf(name) === script);
  const [zh, en, original] = [first('zh'), first('en'), first('original')];
  const chosen = new Set([zh, en, original]);
  return {
    names: {
      ...(zh !== undefined && { zh }),
      ...(en !== undefined && { en }),
      ...(original !== undefined && { original }),
    },
    aliases: [...new Set(all)].filter((name) => !chosen.has(name)).sort(),
  };
}

/** A country code as the graph writes it: capitals, `UK` for the United Kingdom; null for what is no code of two letters. */
export function countryCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return code === 'GB' ? 'UK' : code;
}
