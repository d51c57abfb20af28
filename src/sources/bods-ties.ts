import { type PartialDate, parsePartialDate } from '../model/days.ts';
import type { Fact, FactBase } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import type { SourceRecord } from '../model/records.ts';
import {
  type BodsFrame,
  citationOf,
  confidenceOf,
  namelessParty,
  objectsIn,
  ownId,
  partyKey,
  READ_AROUND,
  statedOn,
} from './bods-frame.ts';
import { type Around, type Interest, readInterest, UNSTATED } from './bods-interest.ts';
import type { BodsStatement } from './bods-statement.ts';
import { withheldIn } from './bods-survey.ts';
import { isJsonObject } from './shape.ts';
import { dropUnread, type ReadMembers } from './unread.ts';

const READ_RELATIONSHIP: ReadMembers = {
  isComponent: true,
  componentRecords: true,
  componentStatementIDs: true,
  subject: true,
  interestedParty: true,
  interests: {
    type: true,
    directOrIndirect: true,
    interestLevel: true,
    details: true,
    share: true,
    startDate: true,
    endDate: true,
  },
};

/** Reasons that say that there is no owner to be named; all others leave open who it is. */
const NO_OWNER: ReadonlySet<string> = new Set(['noBeneficialOwners', 'noNotifiableOwners']);

interface Ends {
  readonly owner: string;
  readonly asset: string;
}

/** Holdings, findings of control and offices that a relationship states, after those parties that only it knows of. */
export function* readRelationship(frame: BodsFrame, statement: BodsStatement): Generator<SourceRecord> {
  const { details, fields, old } = statement;
  if (old) dropUnread(frame.tally, fields, { ...READ_AROUND, ...READ_RELATIONSHIP }, 'relationship');
  else {
    dropUnread(frame.tally, fields, READ_AROUND, '');
    dropUnread(frame.tally, details, READ_RELATIONSHIP, 'relationship');
  }
  const withheld = withheldIn(details);
  if (withheld !== null && NO_OWNER.has(withheld.reason)) {
    frame.tally.drop(`relationship (says that there is no owner: ${withheld.reason})`);
    return;
  }
  const ends = { owner: '', asset: '' };
  for (const [end, field] of [
    ['asset', 'subject'],
    ['owner', 'interestedParty'],
  ] as const) {
    const { key, party } = endOf(frame, statement, field);
    if (party !== null) yield party;
    ends[end] = key;
  }
  for (const fact of factsOf(frame, statement, ends)) yield { kind: 'fact', fact, where: statement.where };
}

function endOf(
  frame: BodsFrame,
  statement: BodsStatement,
  field: 'subject' | 'interestedParty',
): { readonly key: string; readonly party: SourceRecord | null } {
  const value = statement.details[field];
  const id = typeof value === 'string' ? value : isJsonObject(value) ? referenceIn(value) : undefined;
  if (id === undefined) return unspecifiedEnd(frame, statement, field);
  const record = frame.survey.recordOf(id);
  const key = partyKey(frame, record);
  const kind = frame.survey.kindOf(record);
  if ((kind !== undefined && kind !== 'relationship') || frame.absent.has(record)) return { key, party: null };
  frame.absent.add(record);
  frame.tally.warn(
    statement.where,
    'a relationship names a record that is not in the file: kept as a party under its id',
  );
  const party = namelessParty(frame, key, { original: record === '' ? '?' : record }, {}, statement);
  return { key, party };
}

function referenceIn(value: Readonly<Record<string, unknown>>): string | undefined {
  const id = value['describedByEntityStatement'] ?? value['describedByPersonStatement'];
  return typeof id === 'string' ? id : undefined;
}

function unspecifiedEnd(
  frame: BodsFrame,
  statement: BodsStatement,
  field: 'subject' | 'interestedParty',
): { readonly key: string; readonly party: SourceRecord } {
  const value = statement.details[field];
  const given = isJsonObject(value) ? (isJsonObject(value['unspecified']) ? value['unspecified'] : value) : {};
  const [suffix, names] =
    field === 'subject'
      ? (['unknown-subject', { zh: '未说明的标的', en: 'Unspecified subject' }] as const)
      : (['unknown-owner', { zh: '未说明的所有人', en: 'Unspecified owner' }] as const);
  const key = `${partyKey(frame, frame.survey.recordOf(statement.record))}/${suffix}`;
  const { reason, description } = given as Readonly<Record<string, unknown>>;
  const properties = {
    unspecifiedReason: typeof reason === 'string' && reason !== '' ? reason : 'unknown',
    ...(typeof description === 'string' && description !== '' && { unspecifiedDescription: description }),
  };
  return { key, party: namelessParty(frame, key, names, properties, statement) };
}

function* factsOf(frame: BodsFrame, statement: BodsStatement, ends: Ends): Generator<Fact> {
  const { details } = statement;
  const stated = objectsIn(details['interests']);
  const components = details['componentRecords'] ?? details['componentStatementIDs'];
  const owner = ownerOf(frame, statement);
  const around: Around = {
    isComponent: details['isComponent'] === true,
    hasComponents: Array.isArray(components) && components.length > 0,
    ownerIsState: owner === 'state',
    hasShareholding: stated.some(({ type }) => type === 'shareholding'),
  };
  const used = new Map<string, number>();
  for (const one of stated.length === 0 ? [UNSTATED] : stated) {
    const interest = readInterest(one, around);
    if (interest.remark !== null) frame.tally.warn(statement.where, interest.remark);
    if (interest.reading.is === 'nothing') {
      frame.tally.drop(`relationship.interests (${interest.type}: neither share nor control)`);
      continue;
    }
    // The same kind may stand there several times, such as before and after a change.
    const number = (used.get(interest.type) ?? 0) + 1;
    used.set(interest.type, number);
    const suffix = `${interest.type}${number === 1 ? '' : `.${number}`}`;
    const fact = factOf(frame, statement, ends, interest, suffix);
    if (fact !== null) yield fact;
  }
}

function ownerOf(frame: BodsFrame, { details }: BodsStatement): string | undefined {
  const value = details['interestedParty'];
  const id = typeof value === 'string' ? value : isJsonObject(value) ? referenceIn(value) : undefined;
  return id === undefined ? undefined : frame.survey.kindOf(frame.survey.recordOf(id));
}

function factOf(
  frame: BodsFrame,
  statement: BodsStatement,
  { owner, asset }: Ends,
  interest: Interest,
  suffix: string,
): Fact | null {
  const { reading, details, type } = interest;
  const validFrom = dateOf(interest.from);
  // The day on which a record was closed is no more than the last on which the interest can have held.
  const validTo = dateOf(interest.to) ?? (statement.closed ? statedOn(statement) : null);
  if (validFrom !== null && validTo !== null && validFrom.earliest >= validTo.latest) {
    frame.tally.warn(statement.where, 'an interest ends on or before the day on which it begins and was left out');
    frame.tally.drop('relationship.interests (ends before it begins)');
    return null;
  }
  const base = (kind: string): FactBase => ({
    key: factKey(frame.dataset, `${kind}:${ownId(frame.survey.recordOf(statement.record))}/${suffix}`),
    dataset: frame.dataset,
    confidence: confidenceOf(statement),
    citations: [citationOf(frame, statement, details)],
    validFrom,
    validTo,
  });
  switch (reading.is) {
    case 'holding': {
      const { nature, share } = interest;
      const stated = statedOn(statement);
      return { ...base('holding'), type: 'holding', owner, asset, right: reading.right, nature, share, stated };
    }
    case 'control':
      return { ...base('control'), type: 'control', controller: owner, controlled: asset, means: reading.means };
    case 'office': {
      const role = details === null ? type : `${type}: ${details}`;
      const offices = [reading.office];
      return { ...base('officer'), type: 'officer', officer: owner, organisation: asset, role, offices };
    }
    case 'nothing':
      return null;
  }
}

function dateOf(text: string | null): PartialDate | null {
  return text === null ? null : parsePartialDate(text.slice(0, 10));
}
