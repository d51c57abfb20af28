import type { PartialDate } from '../model/days.ts';
import type { Fact, FactBase } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import type { SourceRecord } from '../model/records.ts';
import type { Thing } from '../model/things.ts';
import type { Citation } from '../model/vocabulary.ts';
import type { FtmEntity } from './ftm-entity.ts';
import { slugOf } from './ftm-programmes.ts';
import type { FtmSurvey } from './ftm-survey.ts';
import type { Tally } from './tally.ts';

/** What the reading of every entity of one file needs. */
export interface FtmFrame {
  readonly dataset: string;
  readonly source: string;
  readonly survey: FtmSurvey;
  readonly tally: Tally;
  /** Whether the last of several dates of a sanction may be its end. */
  readonly isDateUnclear: boolean;
  /** The dataset that lists without a name of their own are called after. */
  readonly lists: string;
  /** Whether the address of a sanction is that of the announcement that made it. */
  readonly isNoticeAddress: boolean;
  /** References that lead nowhere, each with its line. */
  readonly unresolved: string[];
}

/**
 * Key of the party or asset with an id of the file; null when the id is that of something that is not carried over.
 * An id that is not in the file is noted in `unresolved`.
 */
export function keyOfEntity(frame: FtmFrame, id: string, from: FtmEntity, property: string): string | null {
  const kind = frame.survey.kinds.get(id);
  if (kind === undefined) {
    frame.unresolved.push(`${from.where}: ${from.schema}.${property} is ${id}, which is not in the file.`);
    return null;
  }
  if (kind !== 'other') return ownKey(frame, kind, id);
  frame.tally.drop(`${from.schema} (${property} is neither party nor asset)`);
  return null;
}

/** Ids of OpenSanctions mean the same in all its datasets, others only within their own file. */
export function ownKey(frame: FtmFrame, kind: 'party' | 'asset', id: string): string {
  return `${kind}:${frame.survey.openSanctions ? 'os' : frame.dataset}-${id}`;
}

/** Properties of relations of which two datasets may say different things that both cannot be so. */
const DISPUTED = ['percentage', 'startDate', 'endDate', 'date', 'status', 'role', 'programId'] as const;

/**
 * One citation for each address and each reason; reasons are quoted as the source writes them. Where several datasets
 * speak, each is cited, and quoted where they differ.
 */
export function citationsOf(frame: FtmFrame, entity: FtmEntity, reasons: readonly string[] = []): readonly Citation[] {
  if (entity.stated.length > 0) {
    entity.take('sourceUrl');
    return statedCitations(frame, entity);
  }
  const base: Citation = { source: frame.source, at: entity.id };
  const urls = entity.take('sourceUrl').map((url): Citation => ({ ...base, url }));
  const quotes = reasons.map((quote): Citation => ({ ...base, quote }));
  return urls.length + quotes.length === 0 ? [base] : [...quotes, ...urls];
}

function statedCitations(frame: FtmFrame, entity: FtmEntity): readonly Citation[] {
  const isRelation = frame.survey.kinds.get(entity.id) === 'other';
  const textOf = (values: readonly string[] | undefined): string => [...(values ?? [])].sort().join(', ');
  const disputed = DISPUTED.filter((property) => {
    const said = entity.stated.map(({ properties }) => textOf(properties[property])).filter((text) => text !== '');
    return isRelation && new Set(said).size > 1;
  });
  for (const property of disputed) {
    frame.tally.warn(entity.where, `datasets differ on ${entity.schema}.${property}: each is quoted with its source`);
  }
  return entity.stated.flatMap(({ dataset, properties }) => {
    const base: Citation = { source: sourceOfDataset(dataset), at: entity.id };
    const quote = disputed
      .filter((property) => textOf(properties[property]) !== '')
      .map((property) => `${property}: ${textOf(properties[property])}`)
      .join('; ');
    const urls = properties['sourceUrl'] ?? [];
    return [
      ...(quote === '' ? [] : [{ ...base, quote }]),
      ...(isRelation ? (properties['reason'] ?? []).map((reason): Citation => ({ ...base, quote: reason })) : []),
      ...urls.map((url): Citation => ({ ...base, url })),
      ...(quote === '' && urls.length === 0 ? [base] : []),
    ];
  });
}

/** The source that stands for one dataset of a file that several speak in. */
export function sourceOfDataset(dataset: string): string {
  return `source:${slugOf(dataset)}`;
}

/** The fields that all facts share; `ownId` is the id of the source with its kind. */
export function baseOf(
  frame: FtmFrame,
  ownId: string,
  citations: readonly Citation[],
  validFrom: PartialDate | null,
  validTo: PartialDate | null,
): FactBase {
  const { dataset } = frame;
  return { key: factKey(dataset, ownId), dataset, confidence: 'seen-secondary', citations, validFrom, validTo };
}

/** Whether the dates leave any time at all; if not, that is warned of and the fact must be left out. */
export function leavesTime(
  frame: FtmFrame,
  entity: FtmEntity,
  from: PartialDate | null,
  to: PartialDate | null,
): boolean {
  if (from === null || to === null || from.earliest < to.latest) return true;
  frame.tally.warn(entity.where, `a ${entity.schema} ends on or before the day on which it begins and was left out`);
  frame.tally.drop(`${entity.schema} (ends before it begins)`);
  return false;
}

export function thingRecord(thing: Thing, entity: FtmEntity): SourceRecord {
  return { kind: 'thing', thing, where: entity.where };
}

export function factRecord(fact: Fact, entity: FtmEntity): SourceRecord {
  return { kind: 'fact', fact, where: entity.where };
}
