import type { Expectation, SourceRecord } from '../model/records.ts';
import type { EcfrPart } from './ecfr-parts.ts';
import type { EcfrReader } from './ecfr-reader.ts';
import { directProductRule, EcfrRows, footnoteIn, type ListSupplement, supplementOf } from './ecfr-rows.ts';
import type { EcfrProvisions } from './ecfr-status.ts';
import type { EcfrBlock } from './ecfr-xml.ts';
import { ListedRows, RowCounts } from './listed-rows.ts';
import { Tally } from './tally.ts';

/** The Entity List had 3,415 rows on 2026-07-23; a part 744 with fewer than this is cut. */
const WHOLE_ENTITY_LIST = 2_500;

/** Lists of parties: Supplements 4, 6 and 7 of 15 CFR 744. */
export class EcfrLists implements EcfrReader {
  readonly #provisions: EcfrProvisions;
  readonly #tally: Tally;
  readonly #footnotes = new Map<string, string>();
  readonly #counts = new RowCounts();
  readonly #surveyed: EcfrRows;
  readonly #rows: EcfrRows;
  readonly #listed: ListedRows;
  #parties = 0;

  constructor(part: EcfrPart, provisions: EcfrProvisions, tally: Tally) {
    this.#provisions = provisions;
    this.#tally = tally;
    this.#surveyed = new EcfrRows(this.#footnotes, new Tally());
    this.#rows = new EcfrRows(this.#footnotes, tally);
    this.#listed = new ListedRows(part, this.#counts, tally);
  }

  /** Rows by party are counted, and the footnotes read that stand under the tables. */
  survey(block: EcfrBlock): void {
    const supplement = supplementOf(block);
    if (supplement === null || block.element !== 'TR') return;
    if (block.within === 'TFOOT') {
      const footnote = footnoteIn(block);
      if (footnote !== null) this.#footnotes.set(...footnote);
    } else if (block.within !== 'THEAD') {
      const row = this.#surveyed.read(block, supplement);
      if (row === null) return;
      this.#counts.add(row, supplement.list);
      this.#parties += 1;
    }
  }

  records(block: EcfrBlock): Iterable<SourceRecord> | null {
    const supplement = supplementOf(block);
    if (supplement === null || block.element !== 'TR') return null;
    if (block.within === 'THEAD') return [];
    if (block.within !== 'TFOOT') return this.#row(block, supplement);
    if (footnoteIn(block) === null) this.#tally.drop('TFOOT (no footnote)');
    return [];
  }

  end(): Iterable<SourceRecord> {
    return [];
  }

  expects(): readonly Expectation[] | null {
    return this.#parties < WHOLE_ENTITY_LIST ? null : [{ what: 'listing', atLeast: WHOLE_ENTITY_LIST }];
  }

  *#row(block: EcfrBlock, supplement: ListSupplement): Generator<SourceRecord> {
    const row = this.#rows.read(block, supplement);
    if (row === null) return;
    const articles = [supplement.section];
    for (const [, number = ''] of block.cells.join(' ').matchAll(/\[fn(\d+)\]/g)) {
      const rule = directProductRule(this.#footnotes.get(number) ?? '');
      if (rule !== null && !articles.includes(rule)) articles.push(rule);
    }
    for (const article of articles) yield* this.#provisions.provision(article, `\u00a7 ${article}`, block.where);
    const madeUnder = articles.map((article) => this.#provisions.keyOf(article));
    for (const record of this.#listed.records(row, supplement.list)) {
      if (record.kind === 'fact' && record.fact.type === 'listing') {
        yield { ...record, fact: { ...record.fact, madeUnder } };
      } else yield record;
    }
  }
}
