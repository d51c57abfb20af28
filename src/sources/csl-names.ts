/** A name without what a notice adds to it, and the further names that were written into it. */
export interface OwnName {
  readonly name: string;
  readonly aliases: readonly string[];
}

const AND_ITS_PARTS =
  /[,;]?\s+and\s+(any|its)\s+(successors?|sub-?units?|subsidiar(y|ies))\b.*$|[,;]?\s+and\s+its\s+sub-units\s+and\s+successors\b.*$/i;
const FOLLOWING = /[,;]?\s*\(?\s*a\.?k\.?a\.?,?\s+the following\b.*$/i;
const ALSO_KNOWN_AS = /[\s,;([]+a\.?k\.?a\b\.?,?\s*/i;

/** Entity List rows that name an address and nobody at it. */
const ADDRESS = /^Address\s+\d+\b/i;

/** Takes apart a name such as `PMC Wagner; and any successor, sub-unit, or subsidiary thereof`. */
export function ownName(written: string): OwnName {
  const plain = written.replace(AND_ITS_PARTS, '').replace(FOLLOWING, '').trim();
  const [name = '', ...aliases] = plain
    .split(ALSO_KNOWN_AS)
    .map(trimPart)
    .filter((part) => part !== '');
  return name === '' ? { name: written, aliases: [] } : { name, aliases };
}

export function isAddressOnly(written: string): boolean {
  return ADDRESS.test(written);
}

/** Brackets that were cut off from their other half. */
function trimPart(part: string): string {
  let text = part.replace(/[,;\s]+$/, '');
  for (const [open, close] of ['()', '[]'] as const) {
    if (open === undefined || close === undefined) continue;
    if (text.includes(close) && !text.includes(open)) text = text.replaceAll(close, '');
  }
  return text.trim();
}
