/** Widths in em, a little more than those of DejaVu Sans, the widest of the usual fonts. */
const NARROW = /[ijl.,:;'|!()[\]{}` fIrt/\\-]/;
const BROAD = /[mwMW@%&—…]/;
const UPPER = /[A-ZÄÖÜ<>=+~#]/;
const FULL =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]/u;
const MARK = /\p{M}/u;

function widthOfCharacter(character: string): number {
  if (MARK.test(character)) return 0;
  if (FULL.test(character)) return 1;
  if (NARROW.test(character)) return 0.42;
  if (BROAD.test(character)) return 1;
  return UPPER.test(character) ? 0.75 : 0.64;
}

/** How wide a text is at most, in pixels. Nobody measures it: the same graph gives the same picture on every machine. */
export function widthOfText(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width * fontSize;
}

/**
 * A text as it may stand in a picture: one line, without controls, marks of direction or other invisible characters
 * (joiners stay, which several scripts need), and without halves of surrogate pairs.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(UNWRITABLE, '\ufffd')
    .trim();
}

/** Halves of surrogate pairs, and what Unicode says is no character. */
const UNWRITABLE = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** For text and attributes of XML. Takes what was cleaned: XML forbids most controls however they are written. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name among other words of a line: one that is written from right to left does not turn what stands beside it. */
export function isolated(text: string): string {
  const clean = cleanText(text);
  return RIGHT_TO_LEFT.test(clean) ? `\u2068${clean}\u2069` : clean;
}

export interface Wrapping {
  readonly width: number;
  readonly fontSize: number;
  readonly lines: number;
}

/** Lines no wider than asked; Chinese breaks anywhere, other scripts between words, a long word where it must. What does not fit ends in "…". */
export function wrapText(text: string, { width, fontSize, lines }: Wrapping): string[] {
  const room = width / fontSize;
  const wrapped: string[] = [];
  let line = '';
  let used = 0;
  const feed = (): void => {
    wrapped.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const word of wordsOf(cleanText(text))) {
    const wide = widthOfText(word, 1);
    if (used > 0 && used + widthOfText(word.trimEnd(), 1) > room) feed();
    if (wide <= room) {
      line += word;
      used += wide;
      continue;
    }
    for (const character of word) {
      const more = widthOfCharacter(character);
      if (used > 0 && used + more > room) feed();
      line += character;
      used += more;
    }
  }
  if (line !== '' || wrapped.length === 0) feed();
  if (wrapped.length <= lines) return wrapped;
  return [...wrapped.slice(0, lines - 1), shortened(wrapped[lines - 1] ?? '', room)];
}

function shortened(line: string, room: number): string {
  const kept = [...line];
  while (kept.length > 0 && widthOfText(`${kept.join('').trimEnd()}…`, 1) > room) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

/** Of Chinese and Korean, which break between any two characters; opening marks stay with what follows, closing ones with what is before. */
const BREAKING = String.raw`\u2e80-\u9fff\uac00-\ud7a3\uff00-\uffef`;
const OPENING = '[（《〈「『【“‘]';
const CLOSING = '[、。，；：！？）》〉」』】”’]';
const PIECE = new RegExp(
  String.raw`${OPENING}*(?:(?!${OPENING})[${BREAKING}]|(?:(?!${OPENING})[^\s${BREAKING}])+)${CLOSING}*\s*|${OPENING}+\s*`,
  'gu',
);

/** Pieces that stay together, each with the blank after it. */
function wordsOf(text: string): string[] {
  return text.match(PIECE) ?? [];
}
