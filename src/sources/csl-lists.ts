import { type PartyList, partyList } from './party-lists.ts';
import type { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

/** Short names that stand in brackets in the names of the sources. */
const LIST_OF_SHORT_NAME: Readonly<Record<string, string>> = {
  EL: 'us-el',
  UVL: 'us-uvl',
  MEU: 'us-meu',
  DPL: 'us-dpl',
  SDN: 'us-sdn',
  CMIC: 'us-ns-cmic',
  'NS-CMIC': 'us-ns-cmic',
  CCMC: 'us-ccmc',
  DTC: 'us-dtc-debarred',
  ISN: 'us-isn',
  SSI: 'us-ssi',
  'NS-MBS': 'us-mbs',
  MBS: 'us-mbs',
  CAP: 'us-cap',
  PLC: 'us-plc',
  FSE: 'us-fse',
  '13599': 'us-13599',
  '561': 'us-561',
  'NS-ISA': 'us-ns-isa',
  ISA: 'us-ns-isa',
};

const SHORT_NAME = /\(([A-Z0-9-]+)(?: List)?\)/;

/**
 * The list that a source of the Consolidated Screening List names: `Entity List (EL) - Bureau of Industry and Security`.
 * A list with an unknown short name is taken as a new one, with a warning.
 * @throws LinkageError SOURCE_MALFORMED for a text that names no list.
 */
export function listOfSource(source: string, where: string, tally?: Tally): PartyList {
  const short = SHORT_NAME.exec(source)?.[1];
  if (short === undefined) {
    throw malformedAt(
      where,
      `"${source}" is no source: expected one such as "Entity List (EL) - Bureau of Industry and Security"`,
    );
  }
  const known = LIST_OF_SHORT_NAME[short];
  if (known !== undefined) return partyList(known);
  tally?.warn(where, `the list "${source}" is unknown and taken as a new one`);
  return { id: `us-${short.toLowerCase()}`, en: source.replace(/ - .*$/, ''), jurisdiction: 'US' };
}
