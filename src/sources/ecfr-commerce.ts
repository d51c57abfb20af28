import type { Expectation, SourceRecord } from '../model/records.ts';
import { EcfrItems } from './ecfr-items.ts';
import type { EcfrPart } from './ecfr-parts.ts';
import type { EcfrReader } from './ecfr-reader.ts';
import type { EcfrBlock } from './ecfr-xml.ts';
import type { Tally } from './tally.ts';

const CCL = { id: 'us-ccl', zh: '商业管制清单', en: 'Commerce Control List', kind: 'dual-use' };
/** The list had 633 entries on 2026-07-23; one with fewer than this is cut. */
const WHOLE_LIST = 500;
const SUPPLEMENT = /^Supplement No\. 1 to Part 774$/i;
const HEADING = /^(\d[A-E]\d{3})\b[\s.]*(.*)$/s;
const REASONS = /^Reasons? for Control:\s*(.*)$/i;
const EXCEPTION = /^(?:LVS|GBS|TSR|STA|IEC|NAC|NAC\/ACA|ACA|CIV|APR|APP|Special Conditions for STA)\s*:/;
const RELATED = /^Related Controls?:\s*(.*)$/is;
const ITEMS = /^Items\b:?\s*(.*)$/is;
const DESIGNATOR = /^([a-z](?:\.(?:[a-z]|\d{1,2}))*)\.\s+(.+)$/s;
const COLUMN = /\b([A-Z]{2}) Columns? (\d)(?:(?:,? and |, ?)(\d))?/g;

interface OpenEntry {
  readonly code: string;
  readonly name: string;
  readonly where: string;
  readonly reasons: string[];
  readonly columns: Set<string>;
  readonly special: Set<string>;
  readonly exceptions: string[];
  readonly points: string[];
  readonly subcodes: string[];
  related: string;
}

/** The entries of the Commerce Control List, Supplement No. 1 to 15 CFR 774. */
export class EcfrCommerce implements EcfrReader {
  readonly #items: EcfrItems;
  readonly #tally: Tally;
  #entries = 0;
  #open: OpenEntry | null = null;
  /** The table of licence requirements that is open: its header names the Country Chart. */
  #licences = 0;

  constructor(part: EcfrPart, tally: Tally) {
    this.#items = new EcfrItems(part, CCL);
    this.#tally = tally;
  }

  survey(block: EcfrBlock): void {
    if (isEntry(block)) this.#entries += 1;
  }

  records(block: EcfrBlock): Iterable<SourceRecord> | null {
    if (!SUPPLEMENT.test(block.divisions.at(-1)?.n ?? '')) return null;
    if (isEntry(block)) return this.#begin(block);
    const open = this.#open;
    if (open === null) return null;
    if (block.element === 'TR') return this.#licence(open, block) ? [] : null;
    return readLine(open, block) ? [] : null;
  }

  *end(): Generator<SourceRecord> {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    const { code, name, where, reasons, columns, special, exceptions, points, subcodes, related } = open;
    if (this.#items.has(code)) {
      this.#tally.warn(where, `the entry ${code} stands in the list a second time and was left out`);
      this.#tally.drop('entry (a second time)');
      return;
    }
    const properties = {
      reasons,
      columns: [...columns].sort(),
      special: [...special],
      exceptions,
      points,
      subcodes,
      relatedControls: related,
    };
    yield* this.#items.records({ code, name, where, properties });
  }

  expects(): readonly Expectation[] | null {
    return this.#entries < WHOLE_LIST ? null : [{ what: 'thing:ControlItem', atLeast: WHOLE_LIST }];
  }

  *#begin(block: EcfrBlock): Generator<SourceRecord> {
    yield* this.end();
    const [, code = '', heading = ''] = HEADING.exec(plain(block.text)) ?? [];
    if (heading === '' || /^\[Reserved\]/i.test(heading)) {
      this.#tally.drop('entry (reserved)');
      return;
    }
    this.#open = {
      code,
      name: heading,
      where: block.where,
      reasons: [],
      columns: new Set(),
      special: new Set(),
      exceptions: [],
      points: [],
      subcodes: [],
      related: '',
    };
  }

  /** A row of the table "Control(s) | Country Chart"; other tables are of the text. */
  #licence(open: OpenEntry, block: EcfrBlock): boolean {
    const cells = block.cells.map(plain);
    if (block.within === 'THEAD') {
      if (cells.some((cell) => /country\s*chart/i.test(cell)) || /^control\(s\)$/i.test(cells[0] ?? '')) {
        this.#licences = block.table;
      }
      return this.#licences === block.table;
    }
    if (this.#licences !== block.table || block.within === 'TFOOT') return false;
    const [control = '', requirement = ''] = cells;
    // Where the second cell is blank the first says both.
    const said = requirement === '' ? control : requirement;
    if (said === '') return true;
    const columns = [...said.matchAll(COLUMN)];
    for (const [, reason, one, other] of columns) {
      open.columns.add(`${reason} ${one}`);
      if (other !== undefined) open.columns.add(`${reason} ${other}`);
    }
    if (columns.length === 0) open.special.add(said);
    return true;
  }
}

/** The heading of an entry begins in bold type; a reference to one does not. */
function isEntry(block: EcfrBlock): boolean {
  if (!SUPPLEMENT.test(block.divisions.at(-1)?.n ?? '')) return false;
  return block.bold && /^(FP|FP-1|FP-2|FP1-2|P)$/.test(block.element) && HEADING.test(plain(block.text));
}

/** Whether a line of an entry is carried over. */
function readLine(open: OpenEntry, block: EcfrBlock): boolean {
  const text = plain(block.text);
  const reasons = REASONS.exec(text)?.[1];
  if (reasons !== undefined) {
    open.reasons.push(
      ...reasons
        .split(/[,;]|\band\b/)
        .map(trimmed)
        .filter((one) => /^[A-Z]{2}$/.test(one)),
    );
    return open.reasons.length > 0;
  }
  if (EXCEPTION.test(text)) {
    open.exceptions.push(text);
    return true;
  }
  const related = RELATED.exec(text)?.[1];
  if (related !== undefined) {
    open.related = /^N\/A\.?$/i.test(related) ? '' : related;
    return true;
  }
  if (block.element !== 'P' && block.element !== 'FP') return false;
  const [, designator, said] = DESIGNATOR.exec(ITEMS.exec(text)?.[1] ?? text) ?? [];
  if (designator === undefined || said === undefined) return false;
  open.subcodes.push(designator);
  if (designator.length === 1) open.points.push(`${designator}. ${said}`);
  return true;
}

function plain(text: string): string {
  return text
    .replace(/\s*\[fn\d+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function trimmed(text: string): string {
  return text.replace(/[.\s]+$/, '').trim();
}
