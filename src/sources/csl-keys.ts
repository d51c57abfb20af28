import { createHash } from 'node:crypto';
import { codeOfCountry } from './country-names.ts';
import { ownName } from './csl-names.ts';
import type { CslRow } from './csl-row.ts';
import type { PartyList } from './party-lists.ts';

/** `89 FR 14388` in all its spellings. */
const CITATION = /(\d+)[\s.]*F\.?\s*R\.?\s*(\d+)/i;
const SHOWN_OF_NAME = 40;

/** The first notice of the Federal Register that a row names, in one spelling; as written where it is no page. */
export function firstNotice(notice: string | null): string | null {
  if (notice === null) return null;
  const found = CITATION.exec(notice);
  return found === null ? notice : `${found[1]} FR ${found[2]}`;
}

/** The year of a volume of the Federal Register: volume 1 is 1936. Null for what is no page of it. */
export function yearOfNotice(notice: string | null): string | null {
  const volume = Number(/^(\d+) FR \d+$/.exec(notice ?? '')?.[1] ?? Number.NaN);
  return Number.isNaN(volume) || volume < 1 || volume > 200 ? null : String(volume + 1935);
}

/**
 * How the party of a row is told from others of its name and country, on lists that the regulation prints and other
 * editions cite otherwise. `year`: of the first notice, because the regulation cites the page of the entry, the screening
 * list the page on which the rule begins. `nothing`: some editions have no notice, and of 222 and 70 entries on 2026-07-31
 * no two share name and country.
 */
const TOLD_BY: ReadonlyMap<string, 'year' | 'nothing'> = new Map([
  ['us-el', 'year'],
  ['us-uvl', 'nothing'],
  ['us-meu', 'nothing'],
]);

/**
 * Own id of the party of a row. At OFAC it has a number; elsewhere the id of the source is a hash of the text that
 * changes with it, so the party is known by list, name, first country and first notice, or what `TOLD_BY` says instead.
 */
export function partyIdOf(row: CslRow, list: PartyList): string {
  if (row.partyId !== undefined) return row.partyId;
  if (row.entityNumber !== null) return `ofac-${row.entityNumber}`;
  const name = ownName(row.name).name;
  const identity = [list.id, fold(name), ...placeAndNotice(row, list)];
  return `csl-${list.id.replace(/^us-/, '')}-${slugOf(name)}-${hashOf(identity)}`;
}

function placeAndNotice({ countries: [country = ''], notice }: CslRow, list: PartyList): readonly string[] {
  const first = firstNotice(notice) ?? '';
  const told = TOLD_BY.get(list.id);
  if (told === undefined) return [country, first];
  const code = codeOfCountry(country) ?? country;
  // The regulation has had Hong Kong under China since the end of 2020, the screening list keeps it apart.
  return [code === 'HK' ? 'CN' : code, told === 'year' ? (yearOfNotice(first) ?? first) : ''];
}

/** Own id of the listing; rows that share party and list are told apart by the hash of what they say. */
export function listingIdOf(list: PartyList, partyId: string): string {
  return `${list.id}/${partyId}`;
}

/** Eight hexadecimal digits of a hash over any JSON value. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SHOWN_OF_NAME)
    .replace(/^-|-$/g, '');
}
