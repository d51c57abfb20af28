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
    part: '744',
    dataset: 'us-ecfr-744',
    source: 'source:ecfr744',
    names: {
      zh: '美国联邦法规第15编第744部分（实体清单、未经核实清单、军事最终用户清单）',
      en: '15 CFR part 744 (Entity List, Unverified List, Military End-User List)',
    },
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

function titleOf(division: EcfrDivision | undefined): number | null {
  const title = /^(\d+) CFR\b/.exec(division?.citation ?? '')?.[1];
  return title === undefined ? null : Number(title);
}
