import type { PartialDate } from '../model/days.ts';
import type { ControlMeans, Fact, FactBase, Nature } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import type { SourceRecord } from '../model/records.ts';
import { UNKNOWN_SHARE } from '../model/shares.ts';
import type { Confidence } from '../model/vocabulary.ts';
import { dayOf, type GleifFrame, leiKey, strangerRecord, takeLei } from './gleif-frame.ts';
import type { RecordTree } from './record-tree.ts';
import { malformedAt } from './text-stream.ts';

/** What a kind of relationship says of its start (the child) and its end (the parent). */
interface Meaning {
  /** The end controls the start by these means. */
  readonly control?: ControlMeans;
  /** One of them owns an unknown part of the other. */
  readonly holding?: { readonly owner: 'start' | 'end'; readonly nature: Nature };
}

/**
 * Consolidation of accounts is a finding of control and shows that some part is owned, never how much. A sub-fund is a
 * compartment of its umbrella, a fund is run by its manager under a contract. A feeder fund is the one that owns: it
 * puts its assets into the master, at the end of the relationship.
 */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  IS_DIRECTLY_CONSOLIDATED_BY: { control: 'other', holding: { owner: 'end', nature: 'direct' } },
  IS_ULTIMATELY_CONSOLIDATED_BY: { control: 'other', holding: { owner: 'end', nature: 'ultimate' } },
  IS_INTERNATIONAL_BRANCH_OF: { control: 'branch' },
  'IS_FUND-MANAGED_BY': { control: 'contract' },
  IS_SUBFUND_OF: { control: 'other' },
  IS_FEEDER_TO: { holding: { owner: 'start', nature: 'direct' } },
};

/** Registrations that never should have been, and those that only repeat another. */
const VOID: ReadonlySet<string> = new Set(['ANNULLED', 'DUPLICATE']);

const PERIODS = ['Relationship.RelationshipPeriods.RelationshipPeriod', 'Relationship.Period', 'relationship.periods'];

/** Control and holdings that a record of level 2 states, after the parties that it points to. */
export function* readGleifRelationship(frame: GleifFrame, record: RecordTree): Generator<SourceRecord> {
  const start = endOf(frame, record, 'StartNode', 'startNode');
  const end = endOf(frame, record, 'EndNode', 'endNode');
  const type = record.require('Relationship.RelationshipType', 'relationship.type');
  const stated = takeStated(frame, record);
  record.dropRest(frame.tally);
  if (stated === null) return;
  const meaning = MEANINGS[type];
  if (meaning === undefined) {
    frame.tally.warn(record.where, `the kind of relationship "${type.slice(0, 60)}" is unknown and was left out`);
    frame.tally.drop('relationship (of unknown kind)');
    return;
  }
  const id = ownIdOf(frame, start, type, end);
  if (id === null) {
    frame.tally.drop('relationship (says the same as another)');
    return;
  }
  for (const lei of [start, end]) yield* strangerRecord(frame, lei, record.where);
  for (const fact of factsOf(frame, meaning, { start, end, id, stated })) {
    yield { kind: 'fact', fact, where: record.where };
  }
}

interface Told {
  readonly start: string;
  readonly end: string;
  readonly id: string;
  readonly stated: Stated;
}

function factsOf(frame: GleifFrame, { control, holding }: Meaning, { start, end, id, stated }: Told): readonly Fact[] {
  const base = (kind: string): FactBase => ({
    key: factKey(frame.dataset, `${kind}:${id}`),
    dataset: frame.dataset,
    confidence: stated.confidence,
    citations: [{ source: frame.source, at: id, url: `https://search.gleif.org/#/record/${start}` }],
    validFrom: stated.from,
    validTo: stated.to,
  });
  const [child, parent] = [leiKey(start), leiKey(end)];
  const facts: Fact[] = [];
  if (control !== undefined) {
    facts.push({ ...base('control'), type: 'control', controller: parent, controlled: child, means: control });
  }
  if (holding !== undefined) {
    const [owner, asset] = holding.owner === 'end' ? [parent, child] : [child, parent];
    const { nature } = holding;
    const share = UNKNOWN_SHARE;
    facts.push({
      ...base('holding'),
      type: 'holding',
      owner,
      asset,
      right: 'equity',
      nature,
      share,
      stated: stated.on,
    });
  }
  return facts;
}

function endOf(frame: GleifFrame, record: RecordTree, cdf: string, api: string): string {
  const kind = record.take(`Relationship.${cdf}.NodeIDType`, `relationship.${api}.type`);
  if (kind !== null && kind !== 'LEI') {
    throw malformedAt(`${record.where} Relationship.${cdf}.NodeIDType`, `found "${kind.slice(0, 60)}": expected LEI`);
  }
  return takeLei(frame, record, `Relationship.${cdf}.NodeID`, `relationship.${api}.id`);
}

/** The index knows a relationship by its child and its kind: another parent takes the place of the one before. */
function ownIdOf({ used }: GleifFrame, start: string, type: string, end: string): string | null {
  const [short, long] = [`${start}/${type}`, `${start}/${type}/${end}`];
  if (!used.add(long)) return null;
  return used.add(short) ? short : long;
}

interface Stated {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly on: PartialDate | null;
  readonly confidence: Confidence;
}

/** Since when, until when and how surely it holds; null for a record that states nothing that ever held. */
function takeStated(frame: GleifFrame, record: RecordTree): Stated | null {
  const { tally } = frame;
  const status = record.take('Relationship.RelationshipStatus', 'relationship.status');
  const registration = record.take('Registration.RegistrationStatus', 'registration.status') ?? '';
  const updated = record.take('Registration.LastUpdateDate', 'registration.lastUpdateDate');
  const deleted = takeDeletion(record);
  const on = dayOf(record, updated, 'Registration.LastUpdateDate');
  const { from, to } = takePeriod(frame, record);
  if (deleted || VOID.has(registration)) {
    tally.drop(`relationship (${deleted ? 'deleted' : registration})`);
    return null;
  }
  if (registration === 'LAPSED') {
    tally.warn(record.where, 'a registration has lapsed: nobody has confirmed the relationship since');
  }
  const ended = status === 'INACTIVE' || registration === 'RETIRED';
  if (!ended && status !== 'ACTIVE') {
    tally.warn(record.where, `the status of a relationship is ${status ?? 'not stated'}: kept as unverified`);
    return { from, to, on, confidence: 'unverified' };
  }
  // An ended relationship without an end held no longer than until its last update.
  const until = to ?? (ended ? on : null);
  if (ended && (until === null || (from !== null && from.earliest >= until.latest))) {
    tally.warn(record.where, 'a relationship has ended and does not say when: left out');
    tally.drop('relationship (ended at an unknown time)');
    return null;
  }
  return { from, to: until, on, confidence: 'seen' };
}

/** Whether the record only says that it is no more. */
export function takeDeletion(record: RecordTree): boolean {
  return record.take('Extension.Deletion.DeletedAt', 'extension.deletedAt', 'DeletedAt') !== null;
}

/** The span of the periods of the relationship itself; those of accounts and documents say when it was looked at. */
function takePeriod(frame: GleifFrame, record: RecordTree): Pick<Stated, 'from' | 'to'> {
  const spans = PERIODS.flatMap((path) => record.all(path)).flatMap((period) => {
    const kind = period.all('PeriodType', 'periodType', 'type')[0]?.text.trim();
    if (kind !== 'RELATIONSHIP_PERIOD') return [];
    period.take('PeriodType', 'periodType', 'type');
    const dayAt = (...names: readonly string[]): PartialDate | null =>
      dayOf(record, period.take(...names), `RelationshipPeriod.${names[0]}`);
    return [{ from: dayAt('StartDate', 'startDate'), to: dayAt('EndDate', 'endDate') }];
  });
  const [first] = spans;
  if (first === undefined) return { from: null, to: null };
  const span = spans.reduce((all, one) => ({ from: earlier(all.from, one.from), to: later(all.to, one.to) }), first);
  if (span.from !== null && span.to !== null && span.from.earliest >= span.to.latest) {
    frame.tally.warn(
      record.where,
      'the period of a relationship ends on or before the day on which it begins: not used',
    );
    return { from: null, to: null };
  }
  return span;
}

/** No date is open: nothing is earlier than no beginning, and nothing later than no end. */
function earlier(one: PartialDate | null, other: PartialDate | null): PartialDate | null {
  if (one === null || other === null) return null;
  return one.earliest <= other.earliest ? one : other;
}

function later(one: PartialDate | null, other: PartialDate | null): PartialDate | null {
  if (one === null || other === null) return null;
  return one.latest >= other.latest ? one : other;
}
