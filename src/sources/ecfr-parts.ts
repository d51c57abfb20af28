import type { EcfrBlock, EcfrDivision } from './ecfr-xml.ts';
import { malformedAt } from './text-stream.ts';

/** A part of the Code that is read, and what of the graph it belongs to. */
export interface EcfrPart {
  readonly title: number;
  readonly part: string;
  /** Id of the dataset: every part is one of its own, since each is downloaded for itself. */
  readonly dataset: string;
  readonly source: string;
  /** Id of the instrument whose provisions the sections are. */
  readonly instrument: string;
  readonly instrumentName: { readonly zh: string; readonly en: string };
  readonly names: { readonly zh: string; readonly en: string };
  readonly publisher: string;
}

const EAR = {
  title: 15,
  instrument: 'us-ear',
  instrumentName: { zh: '出口管理条例', en: 'Export Administration Regulations' },
  publisher: 'Bureau of Industry and Security',
} as const;

export const ECFR_PARTS: readonly EcfrPart[] = [
  {
    ...EAR,
    part: '738',
    dataset: 'us-ecfr-738',
    source: 'source:ecfr738',
    names: { zh: '美国联邦法规第15编第738部分（商业国家表）', en: '15 CFR part 738 (Commerce Country Chart)' },
  },
  {
    ...EAR,
    part: '740',
    dataset: 'us-ecfr-740',
    source: 'source:ecfr740',
    names: {
      zh: '美国联邦法规第15编第740部分（许可例外、国家组）',
      en: '15 CFR part 740 (license exceptions, country groups)',
    },
  },
  {
    ...EAR,
    part: '744',
    dataset: 'us-ecfr-744',
    source: 'source:ecfr744',
    names: {
      zh: '美国联邦法规第15编第744部分（实体清单、未经核实清单、军事最终用户清单）',
      en: '15 CFR part 744 (Entity List, Unverified List, Military End-User List)',
    },
  },
  {
    ...EAR,
    part: '774',
    dataset: 'us-ecfr-774',
    source: 'source:ecfr774',
    names: { zh: '美国联邦法规第15编第774部分（商业管制清单）', en: '15 CFR part 774 (Commerce Control List)' },
  },
  {
    title: 22,
    part: '121',
    dataset: 'us-ecfr-121',
    source: 'source:ecfr121',
    instrument: 'us-itar',
    instrumentName: { zh: '国际武器贸易条例', en: 'International Traffic in Arms Regulations' },
    names: { zh: '美国联邦法规第22编第121部分（军品管制清单）', en: '22 CFR part 121 (U.S. Munitions List)' },
    publisher: 'Directorate of Defense Trade Controls',
  },
  {
    title: 10,
    part: '110',
    dataset: 'us-ecfr-110',
    source: 'source:ecfr110',
    instrument: 'us-10cfr110',
    instrumentName: {
      zh: '核设备和核材料进出口条例',
      en: 'Export and Import of Nuclear Equipment and Material (10 CFR 110)',
    },
    names: {
      zh: '美国联邦法规第10编第110部分（核设备和核材料进出口）',
      en: '10 CFR part 110 (export and import of nuclear equipment and material)',
    },
    publisher: 'Nuclear Regulatory Commission',
  },
];

/**
 * The part that a file holds, by its first block.
 * @throws LinkageError SOURCE_MALFORMED for a part that is not read.
 */
export function partOf(block: EcfrBlock): EcfrPart {
  const division = block.divisions.find(({ element }) => element === 'DIV5');
  const title = titleOf(division);
  const found = ECFR_PARTS.find(({ part, title: own }) => part === division?.n && (title === null || title === own));
  if (found !== undefined) return found;
  const known = ECFR_PARTS.map(({ title: own, part }) => `${own} CFR ${part}`).join(', ');
  const said = division === undefined ? 'the file holds no part of the Code' : `part ${division.n} is not read`;
  throw malformedAt(block.where, `${said}: expected one of ${known}`);
}

/** @throws LinkageError SOURCE_MALFORMED for a block of another part than that with which the file begins. */
export function checkPart(block: EcfrBlock, { title, part }: EcfrPart): void {
  const other = block.divisions.find(({ element }) => element === 'DIV5');
  if (other === undefined || other.n === part) return;
  throw malformedAt(block.where, `part ${other.n} begins: expected ${title} CFR ${part} alone, one part in a file`);
}

function titleOf(division: EcfrDivision | undefined): number | null {
  const title = /^(\d+) CFR\b/.exec(division?.citation ?? '')?.[1];
  return title === undefined ? null : Number(title);
}
