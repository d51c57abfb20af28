import { RECORDED_OPEN } from '../../model/columns.ts';
import { DAY_MAX, type Day, formatDay, type PartialDate } from '../../model/days.ts';
import type { HoldingFact, Right } from '../../model/facts.ts';
import type { SourceReading, SourceRecord } from '../../model/records.ts';
import type { Thing, ThingLabel } from '../../model/things.ts';
import { generateHoldings, partiesOf, TODAY } from './generator.ts';

/**
 * The generated holdings as a register publishes them: edition 0, and each later edition with one holding in a hundred
 * changed. Of these, half get another share, a quarter have ended, beside a quarter stands a new one.
 */
export interface EditionRow {
  readonly key: string;
  readonly owner: string;
  readonly asset: string;
  readonly right: Right;
  readonly low: number;
  readonly high: number;
  readonly from: Day;
  readonly to: Day;
}

const CHANGED = 100;
const GRID = 100_000;
const SHARES = 9_999;
export const DATASET = 'register';
const SOURCE = 'source:register';

export const partyKeyOf = (party: number): string => `party:${party}`;

/** All rows of an edition, in the order of the file. */
export function editionRows(scale: number, edition: number): EditionRow[] {
  const rows: EditionRow[] = [];
  let number = 0;
  generateHoldings(scale, (one) => {
    if (one.right === 'control' || one.recordedTo !== RECORDED_OPEN) return;
    number += 1;
    const { right, low, high, from, to } = one;
    const ends = { owner: partyKeyOf(one.owner), asset: partyKeyOf(one.asset) };
    const row = { key: `${DATASET}/holding:${number}`, ...ends, right, low, high, from, to };
    if (number % CHANGED !== 0 || edition === 0) {
      rows.push(row);
      return;
    }
    const kind = (number / CHANGED) % 4;
    if (kind < 2) rows.push({ ...row, ...shareAt(number, edition) });
    else if (kind === 2) rows.push({ ...row, from: Math.min(from, TODAY - 10_000), to: TODAY - edition });
    else rows.push(row);
    if (kind !== 3) return;
    for (let added = 1; added <= edition; added += 1)
      rows.push({ ...row, key: `${row.key}/${added}`, right: 'votes', ...shareAt(number, added), to: DAY_MAX });
  });
  return rows;
}

/** Of the rows of an edition those that the edition before did not have so. */
export function changedRows(rows: readonly EditionRow[], before: readonly EditionRow[]): EditionRow[] {
  const known = new Map(before.map((row) => [row.key, lineOf(row)]));
  return rows.filter((row) => known.get(row.key) !== lineOf(row));
}

/** A row as text, for fingerprints. */
export function lineOf({ key, owner, asset, right, low, high, from, to }: EditionRow): string {
  return [key, owner, asset, right, low, high, from, to].join(' ');
}

function shareAt(number: number, edition: number): { readonly low: number; readonly high: number } {
  const share = (((number * 31 + edition * 17) % SHARES) + 1) * GRID;
  return { low: share, high: share };
}

/** The rows as a source gives them; `whole`: with all parties, as the whole register. */
export function readingOf(rows: readonly EditionRow[], scale: number, edition: number, whole: boolean): SourceReading {
  return {
    dataset: {
      id: DATASET,
      names: { zh: '登记', en: 'Register' },
      publisher: null,
      url: null,
      licence: null,
      retrieved: formatDay(TODAY + edition),
      checksum: `${edition}`,
    },
    whole,
    records: recordsOf(rows, whole ? partiesOf(scale) : 0),
  };
}

function* recordsOf(rows: readonly EditionRow[], parties: number): Generator<SourceRecord> {
  if (parties > 0) yield { kind: 'thing', thing: thing('Source', SOURCE), where: 'source' };
  for (let party = 0; party < parties; party += 1)
    yield { kind: 'thing', thing: thing('Party', partyKeyOf(party)), where: `party ${party}` };
  for (const [at, row] of rows.entries()) yield { kind: 'fact', fact: factOf(row), where: `row ${at}` };
}

function thing(label: ThingLabel, key: string): Thing {
  const names = { en: key };
  return { label, key, names, aliases: [], properties: {}, identifiers: [], confidence: 'seen', citations: [] };
}

export function factOf(row: EditionRow): HoldingFact {
  return {
    type: 'holding',
    key: row.key,
    dataset: DATASET,
    owner: row.owner,
    asset: row.asset,
    right: row.right,
    nature: 'direct',
    share: { min: row.low, max: row.high, minOpen: false, maxOpen: false },
    stated: null,
    confidence: 'seen',
    citations: [{ source: SOURCE }],
    validFrom: dateOf(row.from),
    validTo: row.to >= DAY_MAX ? null : dateOf(row.to),
  };
}

/** A fact as a row again, for fingerprints. */
export function rowOfFact(fact: HoldingFact): EditionRow {
  const { key, owner, asset, right, share, validFrom, validTo } = fact;
  const [from, to] = [validFrom?.earliest ?? 0, validTo?.earliest ?? DAY_MAX];
  return { key, owner, asset, right, low: share.min, high: share.max, from, to };
}

function dateOf(day: Day): PartialDate {
  return { text: formatDay(day), earliest: day, latest: day };
}
