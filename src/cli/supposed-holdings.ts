import { eventOf } from '../analysis/hypothesis-events.ts';
import { LinkageError } from '../errors.ts';
import { type Day, formatDay, type PartialDate, parseDay, parsePartialDate } from '../model/days.ts';
import { CONTROL_MEANS, type EventFact, NATURES, RIGHTS } from '../model/facts.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { parseSupposedShare } from '../model/shares.ts';
import {
  type ControlRow,
  type HoldingRow,
  type Placed,
  type RecordPlace,
  type RuleRow,
  WHAT_IF,
  WHAT_IF_SECTIONS,
  type WhatIf,
} from '../model/what-if.ts';
import type { HoldingLine } from '../sources/holdings-csv.ts';
import type { SupposedLines } from './holdings.ts';

/** What can be supposed of a table of holdings; everything else is about things that only a graph has. */
const SECTIONS = ['holdings', 'controls', 'rules'] as const;

type SupposedLine = SupposedLines['lines'][number];

/**
 * What a what-if file says of a table of holdings: a holding stands from its day on in place of the lines of the same
 * owner, asset, right and nature; a finding of control is one more line. Parties are named as the table names them.
 * @throws LinkageError BAD_USER_INPUT naming the line of the what-if file
 */
export function supposedLines(whatIf: WhatIf, today: Day): SupposedLines {
  for (const section of WHAT_IF_SECTIONS) {
    const [first] = whatIf[section];
    if (first !== undefined && !SECTIONS.some((one) => one === section)) {
      const text = `"${section}" is about things that a table of holdings has not: expected ${SECTIONS.join(', ')}.`;
      throw new LinkageError('BAD_USER_INPUT', `${first.place.where}: ${text}`);
    }
  }
  const holdings = whatIf.holdings.map((one) => holdingLine(one, today));
  const controls = whatIf.controls.map((one) => controlLine(one, today));
  const starts = new Map(holdings.flatMap((one) => [[identityOf(one), one.validFrom?.earliest ?? today] as const]));
  return {
    lines: [...holdings.filter(({ holding }) => holding !== null && holding.share.max > 0), ...controls],
    change: (line) => {
      const start = line.holding === null ? undefined : starts.get(identityOf(line));
      return start === undefined ? line : endedBy(line, start);
    },
  };
}

/** The events of a rule with those that are supposed of it. @throws LinkageError BAD_USER_INPUT, as `supposedLines` */
export function supposedProfile(profile: RuleProfile, whatIf: WhatIf, today: Day): RuleProfile {
  const events = whatIf.rules
    .filter(({ row }) => row.rule.replace(/^rule:/, '') === profile.id)
    .map((one, index) => ruleEvent(profile, one, today, index));
  return events.length === 0 ? profile : { ...profile, events: [...profile.events, ...events] };
}

function holdingLine({ row, place }: Placed<HoldingRow>, today: Day): SupposedLine {
  return {
    ...base(place),
    owner: row.owner,
    asset: row.asset,
    holding: {
      right: choice(row.right ?? 'equity', RIGHTS, place, 'right'),
      nature: choice(row.nature ?? 'direct', NATURES, place, 'nature'),
      share: read(() => parseSupposedShare(row.share), place, 'share'),
    },
    control: null,
    ...dates(row, place, today),
  };
}

function controlLine({ row, place }: Placed<ControlRow>, today: Day): SupposedLine {
  return {
    ...base(place),
    owner: row.controller,
    asset: row.controlled,
    holding: null,
    control: choice(row.means ?? 'other', CONTROL_MEANS, place, 'means'),
    ...dates(row, place, today),
  };
}

function base({ where }: RecordPlace): Pick<SupposedLine, 'where' | 'source'> {
  return { where, source: WHAT_IF };
}

function dates(
  { from, to }: Pick<HoldingRow, 'from' | 'to'>,
  place: RecordPlace,
  today: Day,
): Pick<SupposedLine, 'validFrom' | 'validTo'> {
  return {
    validFrom: from === undefined ? dayAs(today) : read(() => parsePartialDate(from), place, 'from'),
    validTo: to === undefined ? null : read(() => parsePartialDate(to), place, 'to'),
  };
}

function dayAs(day: Day): PartialDate {
  return { text: formatDay(day), earliest: day, latest: day };
}

function identityOf({ owner, asset, holding }: Pick<HoldingLine, 'owner' | 'asset' | 'holding'>): string {
  return JSON.stringify([owner, asset, holding?.right, holding?.nature]);
}

/** A line until the day from which another stands in its place; null where it would begin later. */
function endedBy(line: HoldingLine, start: Day): HoldingLine | null {
  const { validFrom, validTo } = line;
  if (validFrom !== null && validFrom.earliest >= start) return null;
  return validTo !== null && validTo.latest <= start ? line : { ...line, validTo: dayAs(start) };
}

function ruleEvent(profile: RuleProfile, { row, place }: Placed<RuleRow>, today: Day, index: number): EventFact {
  const dayIn = (text: string, field: string): PartialDate => dayAs(read(() => parseDay(text), place, field));
  const begins = row.date === undefined ? dayAs(today) : dayIn(row.date, 'date');
  return {
    ...eventOf(row, begins, profile.jurisdiction ?? '', {
      day: (text) => dayIn(text, 'until'),
      problem: (text) => {
        throw new LinkageError('BAD_USER_INPUT', `${place.at('until').where}: ${text}`);
      },
    }),
    key: `${WHAT_IF}/event:rule:${profile.id}/${index}`,
    dataset: WHAT_IF,
    citations: [],
    confidence: 'unverified',
    validFrom: begins,
    validTo: null,
    subject: `rule:${profile.id}`,
  };
}

function choice<T extends string>(text: string, choices: readonly T[], place: RecordPlace, field: string): T {
  const found = choices.find((one) => one === text);
  if (found === undefined) throw wrong(place, field, `"${text}" is not known: expected one of ${choices.join(', ')}.`);
  return found;
}

function read<T>(value: () => T, place: RecordPlace, field: string): T {
  try {
    return value();
  } catch (error) {
    if (!(error instanceof LinkageError)) throw error;
    throw wrong(place, field, error.message);
  }
}

function wrong(place: RecordPlace, field: string, text: string): LinkageError {
  return new LinkageError('BAD_USER_INPUT', `${place.at(field).where}: "${field}": ${text}`);
}
