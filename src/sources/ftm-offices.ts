import type { Office } from '../model/facts.ts';

/**
 * Offices by the words of a role. Senior managers are those of Article 265(1) of the Company Law of China: managers, deputy
 * managers, the head of finance, the secretary of the board, and their foreign counterparts, the chief officers and
 * presidents. A "director of sales" or the "deputy director" of an institute sits on no board, and a supervisor (监事) is
 * neither director nor senior manager: their words are kept, their office is `other`.
 */
const WORDS: readonly { readonly office: Office; readonly words: RegExp }[] = [
  {
    office: 'director',
    words:
      /(?:^|[,;/&]|\band\b|\b(?:executive|non-?executive|non executive|independent|managing|board|company|sole|outside|alternate|nominee|corporate))\s*directors?(?!hip)(?!\s+(?:of|for|general)\b)\b|\b(?:board member|member of the board|member of the board of directors)\b|\bchair(?:man|woman|person)?\b(?!\s+of the supervisory)|董事(?!会秘书)/i,
  },
  {
    office: 'senior-manager',
    words:
      /\bchief\b[\w ]{0,30}\bofficer\b|\b(?:CEO|CFO|COO|CTO|CIO)\b|\bgeneral manager\b|\bpresident\b|\bmanaging director\b|\b(?:board|company|corporate) secretary\b|\bsecretary (?:of|to) the board\b|总经理|总裁|首席.{1,8}官|财务负责人|财务总监|董事会秘书|行长/i,
  },
  { office: 'legal-representative', words: /\blegal representative\b|法定代表人|法人代表/i },
];

/** The offices that the roles of one directorship name; `other` alone where none is clear, or no role is given. */
export function officesOf(roles: readonly string[]): readonly Office[] {
  const found = WORDS.filter(({ words }) => roles.some((role) => words.test(role))).map(({ office }) => office);
  return found.length === 0 ? ['other'] : found;
}
