import type { Expectation, SourceRecord } from '../model/records.ts';
import { EcfrItems } from './ecfr-items.ts';
import type { EcfrPart } from './ecfr-parts.ts';
import type { EcfrReader } from './ecfr-reader.ts';
import type { EcfrBlock } from './ecfr-xml.ts';

const USML = { id: 'us-usml', zh: '美国军品管制清单', en: 'U.S. Munitions List', kind: 'munitions' };
/** The list has had twenty-one categories since 1993. */
const CATEGORIES = 21;
const HEADING = /^Category ([IVX]+)\s*\u2014\s*(.+)$/;
/** `* (a) Firearms`, `(j)-(w) [Reserved]`; the asterisk marks significant military equipment. */
const PARAGRAPH = /^(?:\* ?)?\(([a-z])\)(?:\s?[-\u2013]\s?\(([a-z])\))?\s/;

/** The categories of the Munitions List, 22 CFR 121.1, with their lettered paragraphs. */
export class EcfrMunitions implements EcfrReader {
  readonly #items: EcfrItems;
  #open: { readonly code: string; readonly name: string; readonly where: string; readonly points: string[] } | null =
    null;
  #last = '';
  /** The paragraph before is numbered and opens a series of Roman numerals, of which the first looks like a letter. */
  #numerals = false;
  #categories = 0;

  constructor(part: EcfrPart) {
    this.#items = new EcfrItems(part, USML);
  }

  survey(block: EcfrBlock): void {
    if (headingIn(block) !== null) this.#categories += 1;
  }

  records(block: EcfrBlock): Iterable<SourceRecord> | null {
    const heading = headingIn(block);
    if (heading !== null) {
      const before = [...this.end()];
      this.#open = { ...heading, where: block.where, points: [] };
      this.#last = '';
      return before;
    }
    if (block.divisions.at(-1)?.n !== '121.1') return null;
    if (block.element !== 'P') return null;
    const found = PARAGRAPH.exec(block.text);
    const isNumeral = this.#numerals && found?.[1] === 'i';
    this.#numerals = /^(?:\* ?)?\(\d+\).*(?::|as follows\W*)$/s.test(block.text);
    // A paragraph is the letter that comes next.
    if (this.#open === null || isNumeral || found?.[1] === undefined || !follows(this.#last, found[1])) return null;
    this.#last = found[2] ?? found[1];
    if (!/\[Reserved\]/.test(block.text)) this.#open.points.push(block.text);
    return [];
  }

  *end(): Generator<SourceRecord> {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    const { code, name, where, points } = open;
    yield* this.#items.records({ code, name, where, properties: { points } });
  }

  expects(): readonly Expectation[] | null {
    return this.#categories < CATEGORIES ? null : [{ what: 'thing:ControlItem', atLeast: CATEGORIES }];
  }
}

function headingIn(block: EcfrBlock): { readonly code: string; readonly name: string } | null {
  const found = block.element === 'HD1' ? HEADING.exec(block.text.replace(/\s+/g, ' ')) : null;
  return found?.[1] === undefined || found[2] === undefined ? null : { code: found[1], name: found[2] };
}

function follows(last: string, letter: string): boolean {
  return letter === (last === '' ? 'a' : String.fromCharCode(last.charCodeAt(0) + 1));
}
