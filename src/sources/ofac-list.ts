import type { DatasetHeader, Expectation } from '../model/records.ts';
import { type PartyList, partyList } from './party-lists.ts';

/** A dataset that OFAC gives out, in whatever form: editions in several forms are one dataset, so a later one is a difference. */
export interface OfacDataset {
  readonly id: string;
  readonly source: string;
  readonly names: { readonly zh: string; readonly en: string };
  readonly url: string;
  /** The least number of entries that the whole of it has had for many years. */
  readonly wholeFrom: number;
}

export const OFAC_SDN: OfacDataset = {
  id: 'us-ofac-sdn',
  source: 'source:us-ofac-sdn',
  names: { zh: '美国特别指定国民清单', en: 'US list of Specially Designated Nationals' },
  url: 'https://sanctionslist.ofac.treas.gov/Home/SdnList',
  wholeFrom: 5_000,
};

/** All lists of OFAC but that of Specially Designated Nationals, which it gives out together. */
export const OFAC_OTHER_LISTS: OfacDataset = {
  id: 'us-ofac-cons',
  source: 'source:us-ofac-cons',
  names: { zh: '美国财政部综合制裁名单（特别指定国民以外）', en: 'US Consolidated Sanctions List (other than SDN)' },
  url: 'https://sanctionslist.ofac.treas.gov/Home/ConsolidatedList',
  wholeFrom: 300,
};

export function ofacHeader(dataset: OfacDataset, retrieved: string | null, checksum: string): DatasetHeader {
  const { id, names, url } = dataset;
  return {
    id,
    names,
    publisher: 'Office of Foreign Assets Control',
    url,
    licence: 'public domain (US government)',
    retrieved,
    checksum,
  };
}

export function ofacExpectations(dataset: OfacDataset, whole: boolean): readonly Expectation[] {
  return whole ? [{ what: 'listing', atLeast: dataset.wholeFrom }] : [];
}

const LIST_OF_NAME: readonly (readonly [RegExp, string])[] = [
  [/^sdn\b|specially designated/i, 'us-sdn'],
  [/palestinian legislative/i, 'us-plc'],
  [/sectoral/i, 'us-ssi'],
  [/evaders/i, 'us-fse'],
  [/menu-based|\bmbs\b/i, 'us-mbs'],
  [/military-industrial|\bcmic\b/i, 'us-ns-cmic'],
  [/communist chinese|\bccmc\b/i, 'us-ccmc'],
  [/\bcapta\b|correspondent account/i, 'us-cap'],
  [/iran(ian)? sanctions act/i, 'us-ns-isa'],
  [/\b13599\b/, 'us-13599'],
  [/\b561\b/, 'us-561'],
];

/** The name under which OFAC puts all its other lists together; it stands for those lists and is none itself. */
const TOGETHER = /^consolidated list$/i;

/** Programmes of one list only, as the Consolidated Screening List puts them; the first that fits decides. */
const LIST_OF_PROGRAMME: readonly (readonly [RegExp, string])[] = [
  [/^NS-PLC/, 'us-plc'],
  [/^CMIC/, 'us-ns-cmic'],
  [/^CCMC/, 'us-ccmc'],
  [/^FSE/, 'us-fse'],
  [/^561-/, 'us-cap'],
  [/^561/, 'us-561'],
  [/^UKRAINE-EO13662/, 'us-ssi'],
  [/^(HKAA|CAATSA - RUSSIA|PEESA|BURMA-EO14014|ILLICIT-DRUGS-EO14059|RUSSIA-EO14024)/, 'us-mbs'],
  [/^IRAN$/, 'us-13599'],
];

/** The list of that name at OFAC; `together` for all its other lists as one, null for a name that is not known. */
export function listOfOfacName(name: string): PartyList | 'together' | null {
  if (TOGETHER.test(name.trim())) return 'together';
  const id = LIST_OF_NAME.find(([words]) => words.test(name.trim()))?.[1];
  return id === undefined ? null : partyList(id);
}

/** The list, other than that of Specially Designated Nationals, that the programmes of an entry tell; null where none does. */
export function listOfOfacProgrammes(programmes: readonly string[]): PartyList | null {
  const id = LIST_OF_PROGRAMME.find(([words]) => programmes.some((programme) => words.test(programme.trim())))?.[1];
  return id === undefined ? null : partyList(id);
}
