import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { CERTAIN, ColumnsBuilder, type HoldingRow, type RankedColumns, tagBits } from '../control/columns.ts';
import type { Tie } from '../control/ties.ts';
import type { OwnershipGraph } from '../control/view.ts';
import { RECORDED_OPEN } from '../model/columns.ts';
import { DAY_MAX, DAY_MIN, type Day, holdsAt, type Validity, validityOf } from '../model/days.ts';
import { NATURES, type Nature, RIGHTS } from '../model/facts.ts';
import type { ShareInterval } from '../model/shares.ts';
import { CONFIDENCES } from '../model/vocabulary.ts';
import { WHAT_IF } from '../model/what-if.ts';
import type { Progress } from '../progress.ts';
import { ByteTable } from '../sources/byte-table.ts';
import { DateTable } from '../sources/date-table.ts';
import { BLOCK, type HoldingsSink, type PlainHolding, readHoldingsBytes } from '../sources/holdings-bytes.ts';
import { type HoldingLine, readHoldingsCsv } from '../sources/holdings-csv.ts';

/** A holdings file in memory. Parties are numbered in the order in which the file names them; a fact is its line. */
export interface HoldingsFile {
  readonly file: string;
  readonly columns: RankedColumns;
  readonly parties: readonly string[];
  readonly numberOf: { get(name: string): number | undefined };
  readonly facts: FactTable;
  /** Where supposed lines stand; their line numbers count down from -1. */
  readonly supposedAt?: readonly string[];
  /** Findings of control and senior managers, as they hold on a day. */
  tiesOn(day: Day): readonly Tie[];
}

/** What a proof cites of a fact, by its number. */
export interface FactTable {
  lineOf(fact: number): number;
  /** As written; null where the file says nothing. */
  fromOf(fact: number): string | null;
  toOf(fact: number): string | null;
  sourceOf(fact: number): string | null;
}

/**
 * Reads a holdings file into columns, by its bytes where it is an ordinary file.
 * @throws LinkageError SOURCE_MALFORMED naming file, line and column.
 */
export async function loadHoldings(file: string, progress: Progress, block = BLOCK): Promise<HoldingsFile> {
  const quick = new HoldingsIntake(progress);
  if (readHoldingsBytes(file, quick, block)) return quick.finish(file);
  return loadHoldingsExactly(file, createReadStream(file), progress);
}

/** The same with lines that are changed or added by supposition. */
export async function loadSupposed(file: string, supposed: SupposedLines, progress: Progress): Promise<HoldingsFile> {
  const intake = new HoldingsIntake(progress);
  for await (const line of readHoldingsCsv(createReadStream(file), file)) {
    const changed = supposed.change(line);
    if (changed !== null) intake.line(changed);
  }
  for (const [index, line] of supposed.lines.entries()) intake.line({ ...line, line: -1 - index });
  return { ...intake.finish(file), supposedAt: supposed.lines.map(({ where }) => where) };
}

/** What somebody supposes on top of a file: what becomes of its lines (null = gone), and lines of their own. */
export interface SupposedLines {
  readonly lines: readonly (Omit<HoldingLine, 'line'> & { readonly where: string })[];
  change(line: HoldingLine): HoldingLine | null;
}

/** The same, cell by cell as text: any file, any error. */
export async function loadHoldingsExactly(file: string, input: Readable, progress: Progress): Promise<HoldingsFile> {
  const intake = new HoldingsIntake(progress);
  for await (const line of readHoldingsCsv(input, file)) intake.line(line);
  return intake.finish(file);
}

/** Puts lines into columns and numbers their texts. */
class HoldingsIntake implements HoldingsSink {
  readonly parties = new ByteTable();
  readonly sources = new ByteTable();
  readonly dates = new DateTable();
  readonly #builder = new ColumnsBuilder();
  readonly #facts = new FactLines();
  readonly #ties: DatedTie[] = [];
  readonly #progress: Progress;
  #lines = 0;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  plain(one: PlainHolding): void {
    const fact = this.#facts.add(one.line, one.from, one.to, one.source);
    const [from, to] = [this.dates.dateOf(one.from), this.dates.dateOf(one.to)];
    const isCertain = (from === null || from.earliest === from.latest) && (to === null || to.earliest === to.latest);
    if (isCertain) {
      const bits = tagBits(one.right, one.nature, one.minOpen, one.maxOpen, SEEN, one.source);
      const [first, end] = [from?.earliest ?? DAY_MIN, to?.earliest ?? DAY_MAX];
      this.#builder.addCertain(one.owner, one.asset, bits, one.min, one.max, first, end, fact);
    } else {
      const share = { min: one.min, max: one.max, minOpen: one.minOpen, maxOpen: one.maxOpen };
      const right = RIGHTS[one.right] ?? RIGHTS[0];
      const nature = NATURES[one.nature] ?? NATURES[0];
      const validity = validityOf(from, to);
      const { owner, asset, source: dataset } = one;
      this.#builder.add({ ...RECORDED, owner, asset, right, nature, share, validity, dataset, fact });
    }
    this.#count();
  }

  line(line: HoldingLine): void {
    const owner = numberOf(this.parties, line.owner);
    const asset = numberOf(this.parties, line.asset);
    const dataset = numberOf(this.sources, line.source);
    const dates = [line.validFrom, line.validTo].map((date) => this.dates.numberOfText(date?.text ?? ''));
    const fact = this.#facts.add(line.line, dates[0] ?? 0, dates[1] ?? 0, dataset);
    addLine(this.#builder, line, owner, asset, dataset, fact);
    if (line.control !== null) {
      const validity = validityOf(line.validFrom, line.validTo);
      this.#ties.push({ holder: owner, held: asset, kind: line.control, fact, validity });
    }
    this.#count();
  }

  finish(file: string): HoldingsFile {
    const { parties } = this;
    const sources = this.sources.texts();
    const columns = this.#builder.build(parties.count, rankByName(sources));
    const facts = this.#facts.table(this.dates, sources);
    const ties = this.#ties;
    return {
      file,
      columns,
      parties: parties.texts(),
      numberOf: { get: (name) => parties.find(name) },
      facts,
      tiesOn: (day) => ties.flatMap((tie) => tieOn(tie, day) ?? []),
    };
  }

  #count(): void {
    this.#lines += 1;
    if (this.#lines % 250_000 === 0) this.#progress('reading holdings', this.#lines);
  }
}

const SEEN = CONFIDENCES.indexOf('seen');

/** What all lines of a file have in common. */
const RECORDED = { recordedFrom: 1, recordedTo: RECORDED_OPEN, confidence: 'seen', stated: DAY_MIN } as const;

function numberOf(table: ByteTable, text: string): number {
  const bytes = Buffer.from(text);
  return table.numberOf(bytes, 0, bytes.length);
}

export function nameOf(holdings: HoldingsFile, party: number): string {
  return holdings.parties[party] ?? '';
}

/** Key of a fact: the file and its line. */
export function factKey({ file, facts, supposedAt }: HoldingsFile, fact: number): string {
  const line = facts.lineOf(fact);
  return line < 0 ? (supposedAt?.[-1 - line] ?? WHAT_IF) : `${file}:${line}`;
}

/** Key of the fact behind an edge. */
export function factName(holdings: HoldingsFile, graph: OwnershipGraph, edge: number): string {
  return factKey(holdings, graph.factOf(edge));
}

interface DatedTie extends Omit<Tie, 'certain'> {
  readonly validity: Validity;
}

function tieOn({ validity, ...tie }: DatedTie, day: Day): Tie | null {
  if (!holdsAt(validity.possible, day)) return null;
  return { ...tie, certain: holdsAt(validity.certain, day) };
}

function addLine(
  builder: ColumnsBuilder,
  line: HoldingLine,
  owner: number,
  asset: number,
  dataset: number,
  fact: number,
): void {
  const { holding } = line;
  const validity = validityOf(line.validFrom, line.validTo);
  const add = (right: HoldingRow['right'], nature: Nature, share: ShareInterval): void =>
    builder.add({ ...RECORDED, owner, asset, right, nature, share, validity, dataset, fact });
  if (holding !== null) add(holding.right, holding.nature, holding.share);
  if (line.control !== null && line.control !== 'officer') add('control', 'direct', CERTAIN);
}

/** Place of each number in the order of the names. */
function rankByName(names: readonly string[]): Int32Array {
  const sorted = names.map((_, number) => number).sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  const rank = new Int32Array(sorted.length);
  for (const [place, number] of sorted.entries()) rank[number] = place;
  return rank;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Line, dates and source of each fact, as numbers. */
class FactLines {
  static readonly #WIDTH = 4;
  #cells = new Int32Array(1024 * FactLines.#WIDTH);
  #count = 0;

  add(line: number, from: number, to: number, source: number): number {
    const at = this.#count * FactLines.#WIDTH;
    if (at === this.#cells.length) {
      const wider = new Int32Array(at * 2);
      wider.set(this.#cells);
      this.#cells = wider;
    }
    this.#cells[at] = line;
    this.#cells[at + 1] = from;
    this.#cells[at + 2] = to;
    this.#cells[at + 3] = source;
    this.#count += 1;
    return this.#count - 1;
  }

  table(dates: DateTable, sources: readonly string[]): FactTable {
    const cell = (fact: number, place: number): number => this.#cells[fact * FactLines.#WIDTH + place] ?? 0;
    return {
      lineOf: (fact) => cell(fact, 0),
      fromOf: (fact) => dates.dateOf(cell(fact, 1))?.text ?? null,
      toOf: (fact) => dates.dateOf(cell(fact, 2))?.text ?? null,
      sourceOf: (fact) => sources[cell(fact, 3)] || null,
    };
  }
}
