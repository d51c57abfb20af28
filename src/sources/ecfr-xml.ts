import type { Hash } from 'node:crypto';
import { basename } from 'node:path';
import { SaxesParser } from 'saxes';
import { LinkageError } from '../errors.ts';
import { malformedAt, readText } from './text-stream.ts';

/** A part, section, appendix or what else the text is divided into: `DIV5` to `DIV9`. */
export interface EcfrDivision {
  readonly element: string;
  /** `744`, `744.11`, `Supplement No. 4 to Part 744`. */
  readonly n: string;
  /** Citation that the division gives of itself, such as `15 CFR Part 744`; null where it gives none. */
  readonly citation: string | null;
}

/**
 * A piece of the text that is read as one: a heading, a paragraph, a row of a table, a note. `text` has line breaks for
 * `<br/>` and footnote marks as `[fn1]`; `cells` are those of a row, `within` the part of the table it stands in.
 */
export interface EcfrBlock {
  readonly element: string;
  readonly text: string;
  readonly cells: readonly string[];
  readonly within: 'THEAD' | 'TBODY' | 'TFOOT' | null;
  /** Which table of the file it stands in, from 1; 0 outside of tables. */
  readonly table: number;
  /** It begins in bold type, as headings of entries do. */
  readonly bold: boolean;
  /** From the outermost to the innermost; at least one. */
  readonly divisions: readonly EcfrDivision[];
  readonly where: string;
}

/** Elements that hold blocks and are none themselves. */
const HOLDERS: ReadonlySet<string> = new Set(['DIV', 'TABLE', 'EXTRACT', 'DLPSTEXTCLASS', 'TEXT', 'BODY', 'ECFRBRWS']);
const TABLE_PARTS: ReadonlySet<string> = new Set(['THEAD', 'TBODY', 'TFOOT']);
/** Within a note each of these begins a line of its own. */
const LINES: ReadonlySet<string> = new Set(['br', 'BR', 'P', 'FP', 'HED', 'PSPACE', 'HD1', 'HD2', 'HD3', 'LI']);
const CELLS: ReadonlySet<string> = new Set(['TD', 'TH']);

/** The longest paragraph known has some twenty thousand characters. */
const LONGEST_BLOCK = 1_000_000;
const DEEPEST = 64;

/**
 * Streams a part of the Electronic Code of Federal Regulations block by block.
 * @throws LinkageError SOURCE_MALFORMED that names the line.
 */
export async function* readEcfrXml(path: string, digest?: Hash): AsyncGenerator<EcfrBlock> {
  const reading = new EcfrReading(basename(path));
  for await (const text of readText(path, digest)) {
    reading.write(text);
    yield* reading.ready.splice(0);
  }
  reading.close();
  yield* reading.ready.splice(0);
}

/** The block that is open: how deep it began, and what it holds so far. */
interface OpenBlock {
  readonly depth: number;
  readonly element: string;
  readonly where: string;
  text: string;
  readonly cells: string[];
  /** The element of a footnote mark that is open, or empty. */
  mark: string;
  bold: boolean;
}

class EcfrReading {
  readonly ready: EcfrBlock[] = [];
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #file: string;
  readonly #open: string[] = [];
  readonly #divisions: EcfrDivision[] = [];
  #within: EcfrBlock['within'] = null;
  #tables = 0;
  #inTable = false;
  /** Characters since an element began or ended, by whole pieces of the file. */
  #unclosed = 0;
  #block: OpenBlock | null = null;

  constructor(file: string) {
    this.#file = file;
    this.#parser.on('error', (cause) => {
      const said = cause.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
      throw malformedAt(this.#where, `the file is not XML (${said})`, cause);
    });
    this.#parser.on('opentag', ({ name, attributes }) => this.#begin(name, attributes));
    this.#parser.on('closetag', ({ name }) => this.#end(name));
    this.#parser.on('text', (text) => this.#add(text));
    this.#parser.on('cdata', (text) => this.#add(text));
  }

  write(text: string): void {
    this.#step(() => this.#parser.write(text));
    // The parser keeps what is never closed until the end of the file.
    this.#unclosed += text.length;
    if (this.#unclosed > LONGEST_BLOCK + text.length) {
      throw malformedAt(
        this.#where,
        `more than ${LONGEST_BLOCK} characters follow without an element that begins or ends: expected paragraphs`,
      );
    }
  }

  close(): void {
    this.#step(() => this.#parser.close());
  }

  get #where(): string {
    return `${this.#file}:${this.#parser.line}`;
  }

  /** What the parser itself throws is never shown as it is. */
  #step(step: () => unknown): void {
    try {
      step();
    } catch (cause) {
      if (cause instanceof LinkageError) throw cause;
      throw malformedAt(this.#where, 'the file is not XML: expected a part of the Code of Federal Regulations', cause);
    }
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#unclosed = 0;
    this.#open.push(name);
    if (this.#open.length > DEEPEST) {
      throw malformedAt(this.#where, `elements are nested more than ${DEEPEST} deep: expected a part of the Code`);
    }
    const block = this.#block;
    if (block !== null) {
      if (CELLS.has(name)) block.cells.push('');
      else if (LINES.has(name)) this.#append(block, '\n');
      else if (name === 'B' && block.text.trim() === '') block.bold = true;
      else if (name === 'sup' || name === 'SU') block.mark = name;
      return;
    }
    if (/^DIV\d$/.test(name)) {
      this.#divisions.push({ element: name, n: attributes['N'] ?? '', citation: citationIn(attributes) });
    } else if (TABLE_PARTS.has(name)) this.#within = name as EcfrBlock['within'];
    else if (name === 'TABLE') {
      this.#tables += 1;
      this.#inTable = true;
    } else if (!HOLDERS.has(name)) {
      if (this.#divisions.length === 0) return;
      const where = this.#where;
      this.#block = { depth: this.#open.length, element: name, where, text: '', cells: [], mark: '', bold: false };
    }
  }

  #end(name: string): void {
    this.#unclosed = 0;
    const block = this.#block;
    if (block !== null && block.depth === this.#open.length) {
      const { element, where } = block;
      this.ready.push({
        element,
        where,
        text: tidy(block.text),
        cells: block.cells.map(tidy),
        within: this.#within,
        table: this.#inTable ? this.#tables : 0,
        bold: block.bold,
        divisions: [...this.#divisions],
      });
      this.#block = null;
    } else if (block === null) {
      if (/^DIV\d$/.test(name)) this.#divisions.pop();
      if (TABLE_PARTS.has(name)) this.#within = null;
      if (name === 'TABLE') this.#inTable = false;
    } else if (name === block.mark) block.mark = '';
    this.#open.pop();
  }

  #add(text: string): void {
    const block = this.#block;
    if (block === null || text === '') return;
    // Breaks of lines in the file are no breaks of the text: those are elements.
    const plain = text.replace(/[ \t\r\n]+/g, ' ');
    this.#append(block, block.mark !== '' && /^\s*\d{1,2}\s*$/.test(plain) ? ` [fn${plain.trim()}] ` : plain);
  }

  #append(block: OpenBlock, added: string): void {
    const last = block.cells.length - 1;
    if (last >= 0) block.cells[last] += added;
    else block.text += added;
    if (block.text.length + (block.cells[last]?.length ?? 0) > LONGEST_BLOCK) {
      throw malformedAt(
        block.where,
        `<${block.element}> has more than ${LONGEST_BLOCK} characters: expected a paragraph`,
      );
    }
  }
}

/** The metadata are JSON in an attribute, in some files escaped twice. */
function citationIn(attributes: Readonly<Record<string, string>>): string | null {
  const metadata = (attributes['hierarchy_metadata'] ?? '').replaceAll('&quot;', '"');
  return /"citation"\s*:\s*"([^"]*)"/.exec(metadata)?.[1] ?? null;
}

function tidy(text: string): string {
  return text
    .replace(/ ?\[fn(\d+)\] ?\u2044 ?/g, ' $1/')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim();
}
