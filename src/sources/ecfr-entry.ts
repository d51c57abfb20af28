/** What the cell of an entry says of a party. */
export interface EcfrEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly addresses: readonly string[];
  /** What stands in the cell and is neither: cross-references to other rows, headings above the name. */
  readonly asides: readonly string[];
}

/** Legal forms that follow the name after a comma: `Co., Ltd.`, `Sdn. Bhd.`, `S.A. de C.V.`. */
const FORM =
  /^(co|company|corp|corporation|inc|incorporated|ltd|limited|llc|l\.l\.c|llp|l\.p|lp|plc|pvt|pte|pty|sdn|bhd|gmbh|ag|kg|b\.?v|n\.?v|s\.?a|s\.?a\.?s|s\.?r\.?l|s\.?p\.?a|s\.?l|s\.?a\.?l|s\.?a\.?r\.?l|oy|oyj|ab|a\.?s|d\.?o\.?o|jsc|ojsc|pjsc|cjsc|zao|oao|ooo|pao|ao|ip|too|fze|fzco|fzc|fz|kft|k\.?k|jr|sr|ii|iii|a\/s|aps|e\.?v|ltda|de c\.?v)\b\.?/i;
/** The whole of a segment is made of legal forms. */
const ONLY_FORMS = new RegExp(`^(?:${FORM.source.slice(1)}[\\s&]*)+(?:\\([^)]*\\))?$`, 'i');
/** A segment begins with a legal form and goes on with an address, as a comma is missing between. */
const FORM_THEN_ADDRESS =
  /^((?:co\.?,? )?(?:ltd|limited|inc|llc)\b\.?)\s+((?:no\.?|floor|room|unit|suite|building|flat|p\.?o\.?|\d).*)$/i;
const MISSING_COMMA = /^(.*\b(?:ltd|limited|inc|llc)\.?)\s+((?:no\.|floor|room|unit|suite|flat)\s.*)$/i;

/** A heading within the cell, above the name; what it stands over may begin with a dash. */
const HEADING = /^((?:(?!a\.k\.a)[^\n,])*\bsubordinate institu\w+|affiliated entit\w+)\s*:?\s*(?:\n+|$)/i;
/** The name goes on past a comma where a part of the organisation is named. */
const ORGANISATION =
  /\b(joint[- ]stock company|public joint stock|[pco]?jsc|pao|ao|npo|kb|rkb|concern|design bureau|aircraft repair plant|plant|trv engineering|limited liability company)\b/i;
const PLACE =
  /\b(street|st|road|rd|no|building|bldg|floor|room|p\.?o|box|zone|park|avenue|ave|district|industrial|area)\b/i;
/** What an entry takes in, written where an address would stand. */
const INCLUDING = /^(including|this includes|to include)\b/i;
const ALIASES_FOLLOW = /[,;]?\s*\(?\s*(?:[af]\.?k\.?a\.?|d\/b\/a),?\s+the following\b[^:\n]*:?\s*/i;
const ALSO_KNOWN = /[,;]?\s*(\()?\s*\b(?:[afn]\.?k\.?a|d\.?b\.?a|d\/b\/a)\b\.?,?\s+/i;
const SEE_OTHER_ROWS =
  /\(?\s*\b(?:See|see also)\s+(?:also\s+)?(?:the\s+)?(?:alternate|additional|other)?\s*(?:address|entr|alias|list)[^)]*\)?\.?/gi;
const DASH = /^[\u2014\u2013-]{1,2}\s*/;

/**
 * Takes apart the cell of an entry: the name, its aliases after "a.k.a.", and the addresses. The text marks none of them,
 * so a name that holds a comma other than before a legal form is cut there.
 */
export function readEntry(cell: string): EcfrEntry {
  const asides: string[] = [];
  let text = cell.replace(SEE_OTHER_ROWS, (aside) => {
    asides.push(aside.trim());
    return '';
  });
  const heading = HEADING.exec(text);
  if (heading !== null) {
    asides.push((heading[1] ?? '').trim());
    text = text.slice(heading[0].length).replace(DASH, '');
  }
  text = text.trim();
  const entry = (written: string, aliases: readonly string[], rest: string): EcfrEntry => {
    const { name, formerly } = withoutFormer(trimName(written));
    const all = [...formerly, ...aliases].filter((one) => one !== '' && one !== name);
    return { name, aliases: [...new Set(all)], ...sortOut(rest, asides) };
  };
  const follow = ALIASES_FOLLOW.exec(text);
  if (follow !== null) {
    const { aliases, rest } = aliasLines(text.slice(follow.index + follow[0].length));
    return entry(text.slice(0, follow.index), aliases, rest);
  }
  const known = ALSO_KNOWN.exec(text);
  if (known !== null && isOfTheName(text.slice(0, known.index))) {
    const before = text.slice(0, known.index);
    const after = text.slice(known.index + known[0].length);
    if (known[1] === '(') {
      const close = after.indexOf(')');
      if (close === -1) return entry(before, splitAliases(after), '');
      return entry(before, splitAliases(after.slice(0, close)), after.slice(close + 1));
    }
    const { name: alias, rest } = splitName(after);
    return entry(before, splitAliases(alias), rest);
  }
  const { name, rest } = splitName(text);
  return entry(name, [], rest);
}

/** `X (f.k.a., Y; and Z)` before further aliases. */
function withoutFormer(name: string): { readonly name: string; readonly formerly: readonly string[] } {
  const found = /^(.*?)[,\s]*\(\s*[afn]\.?k\.?a\.?,?\s+(.*)\)$/is.exec(name);
  if (found === null) return { name, formerly: [] };
  return { name: trimName(found[1] ?? ''), formerly: splitAliases(found[2] ?? '') };
}

/** Aliases each on a line of its own that begins with a dash; what follows them are addresses. */
function aliasLines(text: string): { readonly aliases: readonly string[]; readonly rest: string } {
  const lines = text.split('\n');
  const aliases: string[] = [];
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    if (DASH.test(line)) aliases.push(trimAlias(line.replace(DASH, '')));
    else if (aliases.length > 0 || at > 0) break;
    else return { aliases: splitAliases(splitName(line).name), rest: lines.slice(at + 1).join('\n') };
  }
  return { aliases: aliases.filter((one) => one !== ''), rest: lines.slice(at).join('\n') };
}

/** `X, 12 Street, City`: the name ends at the first comma outside brackets that no legal form follows. */
function splitName(text: string): { readonly name: string; readonly rest: string } {
  const [line = '', ...others] = text.split('\n');
  const segments = segmentsOf(line);
  let name = segments[0] ?? '';
  let next = 1;
  let spilled = '';
  for (; next < segments.length; next += 1) {
    const segment = (segments[next] ?? '').trim();
    const mixed = FORM_THEN_ADDRESS.exec(segment);
    if (mixed !== null) {
      name += `, ${mixed[1]}`;
      spilled = `${mixed[2]}, `;
      next += 1;
      break;
    }
    const goesOn = next === 1 && ORGANISATION.test(segment) && !PLACE.test(segment) && !/\d{2,}\s*$/.test(segment);
    if (!ONLY_FORMS.test(segment) && !goesOn) break;
    name += `, ${segment}`;
  }
  const missing = spilled === '' ? MISSING_COMMA.exec(name) : null;
  if (missing !== null) {
    name = missing[1] ?? name;
    spilled = `${missing[2]}, `;
  }
  const rest = spilled + segments.slice(next).join(',').trim();
  return { name: trimName(name), rest: [rest, ...others].filter((one) => one.trim() !== '').join('\n') };
}

/** Parts between commas that stand in no brackets. */
function segmentsOf(text: string): readonly string[] {
  const segments: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if ((char === ',' || char === ';') && depth === 0) {
      segments.push(text.slice(from, at));
      from = at + 1;
    }
  }
  segments.push(text.slice(from));
  return segments;
}

/** Before "a.k.a." stands a name and no address yet: at most one comma that is not before a legal form. */
function isOfTheName(text: string): boolean {
  const [, ...others] = segmentsOf(text);
  return others.filter((segment) => !ONLY_FORMS.test(segment.trim())).length <= 1;
}

function splitAliases(text: string): readonly string[] {
  return text
    .split(/;\s*(?:and\s+)?|\s+and\s+a\.?k\.?a\.?,?\s+|,\s+a\.?k\.?a\.?,?\s+/i)
    .map(trimAlias)
    .filter((one) => one !== '');
}

/** The addresses of the rest of a cell; headings of further institutions and what an entry takes in are put aside. */
function sortOut(rest: string, before: readonly string[]): Pick<EcfrEntry, 'addresses' | 'asides'> {
  const addresses: string[] = [];
  const asides = [...before];
  for (const part of rest.split(/;\s*(?:and\s+)?|\n+/i)) {
    const text = part.replace(/^[\s,.)]*(?:and\s+)?|[\s,;]+$/g, '').trim();
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (HEADING.test(text) || DASH.test(text) || INCLUDING.test(text)) asides.push(text);
    else addresses.push(text);
  }
  return { addresses, asides };
}

function trimAlias(text: string): string {
  return text
    .replace(/[\s,;]*(?:\band)?[\s,;]*$/i, '')
    .replace(/(?<!\b(?:\w|\w\w|Ltd|Inc|Corp|LLC|Bhd|Tic|Sti|Pvt))\.$/, '')
    .trim();
}

function trimName(text: string): string {
  return text.replace(/^[\s,;]+|[\s,;]+$/g, '').trim();
}
