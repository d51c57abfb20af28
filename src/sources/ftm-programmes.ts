import type { FtmEntity } from './ftm-entity.ts';
import { type PartyList, partyList } from './party-lists.ts';

/** Programme ids of OpenSanctions that stand for one list. */
const LIST_OF_PROGRAMME: Readonly<Record<string, string>> = {
  'CN-CML': 'cn-cml',
  'CN-UEL': 'cn-uel',
  'CN-ECL': 'cn-ecl',
  'CN-ECWL': 'cn-watch-list',
  'CN-TAO-DIEHARD': 'cn-tao',
  'CN-TAO-ACCOMP': 'cn-tao',
  'US-BIS-EL': 'us-el',
  'US-BIS-MEU': 'us-meu',
  'US-BIS-MIEU': 'us-mieu',
  'US-BIS-UVL': 'us-uvl',
  'US-BIS-DPL': 'us-dpl',
  'US-DOD-1260H': 'us-1260h',
  'US-NS-CMIC': 'us-ns-cmic',
  'US-FCC': 'us-fcc-covered',
  'US-UFLPA': 'us-uflpa',
  'US-5949LIST': 'us-5949',
  'US-MCCAIN-889': 'us-889',
  'US-MCCAIN-1286': 'us-1286',
  'Nonproliferation Sanctions (ISN) - State Department': 'us-isn',
};

/** Programmes of the Chinese lists as the tables of OpenSanctions name them in words. */
const PROGRAMME_OF_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AFSL: 'CN-CML',
    'List of Targets of Countermeasures': 'CN-CML',
    'Decision on Countermeasures against U.S. military-industry enterprises and senior managers': 'CN-CML',
    'Decision on Countermeasures against U.S. Military-industry Enterprises': 'CN-CML',
    UEL: 'CN-UEL',
    'List of Export Controls': 'CN-ECL',
    'Export Control Watch List': 'CN-ECWL',
    'Diehard "Taiwan Independence" Separatists': 'CN-TAO-DIEHARD',
    'Henchmen and Accomplices of "Taiwan Independence"': 'CN-TAO-ACCOMP',
  }),
);

/** The programme that these words name; null for words that name none. */
export function programmeOfWords(words: string): string | null {
  return PROGRAMME_OF_WORDS.get(words) ?? null;
}

/** Datasets whose every designation stands on one list, whatever its programme: OFAC has many programmes and one list. */
const LIST_OF_DATASET: Readonly<Record<string, string>> = { us_ofac_sdn: 'us-sdn' };

/** A list on which a sanction puts its party. `suffix` tells several of one sanction apart. */
export interface NamedList {
  readonly list: PartyList;
  readonly suffix: string;
}

/**
 * The lists of a sanction: by its dataset, its programme ids, or else its programme in words. A programme that is not
 * known becomes a list of its own; with none stated the list is "programme not stated" of the dataset.
 */
export function listsOf(entity: FtmEntity, dataset: string): readonly NamedList[] {
  const byDataset = entity.datasets.map((one) => LIST_OF_DATASET[one]).find((id) => id !== undefined);
  const ids = entity.take('programId');
  if (byDataset !== undefined) return [{ list: partyList(byDataset), suffix: '' }];
  const jurisdiction = jurisdictionOf(entity);
  const named = ids.length > 0 ? ids : entity.take('program');
  if (named.length === 0) {
    const en = `${dataset}: programme not stated`;
    return [{ list: { id: `${dataset}-unstated`, en, zh: `${dataset}：未载明清单`, jurisdiction }, suffix: '' }];
  }
  return named.map((name) => {
    const known = LIST_OF_PROGRAMME[name];
    const own = ids.length > 0 ? slugOf(name) : `${dataset}-${slugOf(name)}`;
    return {
      list: known === undefined ? { id: own, en: name, jurisdiction } : partyList(known),
      suffix: named.length === 1 ? '' : `/${slugOf(name)}`,
    };
  });
}

/** Jurisdiction of the authority that imposed a sanction; null where none is stated, or one that is no country. */
export function jurisdictionOf(entity: FtmEntity): string | null {
  const [country] = entity.take('country');
  const code = (country ?? '').toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return code === 'GB' ? 'UK' : code;
}

/** Small letters, digits and hyphens; letters of other scripts stay. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
