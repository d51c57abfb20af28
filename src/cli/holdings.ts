import { createReadStream } from 'node:fs';
import { CERTAIN, ColumnsBuilder, type HoldingRow, type RankedColumns } from '../control/columns.ts';
import { RECORDED_OPEN } from '../model/columns.ts';
import { DAY_MIN, validityOf } from '../model/days.ts';
import type { Nature } from '../model/facts.ts';
import type { ShareInterval } from '../model/shares.ts';
import type { Progress } from '../progress.ts';
import { type HoldingLine, readHoldingsCsv } from '../sources/holdings-csv.ts';

/** A holdings file in memory. Parties are numbered in the order in which the file names them; a fact is its line. */
export interface HoldingsFile {
  readonly file: string;
  readonly columns: RankedColumns;
  readonly parties: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly facts: FactTable;
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
 * Streams a holdings file into columns.
 * @throws LinkageError SOURCE_MALFORMED naming file, line and column.
 */
export async function loadHoldings(file: string, progress: Progress): Promise<HoldingsFile> {
  const builder = new ColumnsBuilder();
  const parties = new Numbering();
  const sources = new Numbering();
  const facts = new FactLines();
  let lines = 0;
  for await (const line of readHoldingsCsv(createReadStream(file), file)) {
    addLine(
      builder,
      line,
      parties.numberOf(line.owner),
      parties.numberOf(line.asset),
      sources.numberOf(line.source),
      facts.add(line),
    );
    lines += 1;
    if (lines % 250_000 === 0) progress('reading holdings', lines);
  }
  const columns = builder.build(parties.names.length, sources.rankByName());
  return { file, columns, parties: parties.names, numberOf: parties.numbers, facts: facts.table() };
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
    builder.add({
      owner,
      asset,
      right,
      nature,
      share,
      validity,
      recordedFrom: 1,
      recordedTo: RECORDED_OPEN,
      dataset,
      confidence: 'seen',
      stated: DAY_MIN,
      fact,
    });
  if (holding !== null) add(holding.right, holding.nature, holding.share);
  if (line.control !== null) add('control', 'direct', CERTAIN);
}

/** Hands out numbers for names. */
class Numbering {
  readonly names: string[] = [];
  readonly numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.names.push(name);
    this.numbers.set(name, number);
    return number;
  }

  /** Place of each number in the order of the names. */
  rankByName(): Int32Array {
    const sorted = this.names
      .map((_, number) => number)
      .sort((a, b) => compare(this.names[a] ?? '', this.names[b] ?? ''));
    const rank = new Int32Array(sorted.length);
    for (const [place, number] of sorted.entries()) rank[number] = place;
    return rank;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Dates and sources repeat, so each text is kept once. */
class FactLines {
  readonly #lines: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #source: number[] = [];
  readonly #dates = new Numbering();
  readonly #sources = new Numbering();

  add(line: HoldingLine): number {
    this.#lines.push(line.line);
    this.#from.push(this.#dates.numberOf(line.validFrom?.text ?? ''));
    this.#to.push(this.#dates.numberOf(line.validTo?.text ?? ''));
    this.#source.push(this.#sources.numberOf(line.source));
    return this.#lines.length - 1;
  }

  table(): FactTable {
    const dates = this.#dates.names;
    const sources = this.#sources.names;
    return {
      lineOf: (fact) => this.#lines[fact] ?? 0,
      fromOf: (fact) => dates[this.#from[fact] ?? 0] || null,
      toOf: (fact) => dates[this.#to[fact] ?? 0] || null,
      sourceOf: (fact) => sources[this.#source[fact] ?? 0] || null,
    };
  }
}
