import { createHash } from 'node:crypto';
import { LinkageError } from '../errors.ts';
import type { SameFact } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import type { DatasetHeader, SourceReading } from '../model/records.ts';
import { BY_RULE, DECISIONS, type PartyRecord, pairId, type SamePair, sameByRule } from './same-party.ts';

/** Who decides what of two records, and why. */
export interface SameDecision {
  readonly party: string;
  readonly other: string;
  readonly verdict: SameFact['verdict'];
  readonly by: string;
  readonly why: string;
}

/**
 * What the rules conclude from all records, as a reading that takes the place of what they concluded before. A decision
 * of a person outweighs it.
 */
export function readingOfRules(records: readonly PartyRecord[]): SourceReading {
  const facts = sameByRule(records).map(factOfRule);
  return readingOf(BY_RULE, { zh: '按规则认定的同一主体', en: 'Same parties by rule' }, facts, {
    whole: true,
    revises: true,
  });
}

/**
 * A decision as a reading of one fact, so that its version is its own and can be withdrawn.
 * @throws LinkageError BAD_USER_INPUT for a party and itself, or without a reason
 */
export function readingOfDecision(decision: SameDecision): SourceReading {
  const { party, other, verdict, by } = decision;
  const why = decision.why.trim();
  if (party === other) throw new LinkageError('BAD_USER_INPUT', `${party} is one record: name two different ones.`);
  if (why === '') throw new LinkageError('BAD_USER_INPUT', 'A decision needs a reason: say in a few words why.');
  const fact = factOf(DECISIONS, { party, other, verdict, by, why, rule: 'decision' });
  return readingOf(DECISIONS, { zh: '人工认定', en: 'Decisions' }, [fact], { whole: false });
}

/** Key of the decision on two parties; there is one at a time. */
export function decisionKey(a: string, b: string): string {
  return keyOf(DECISIONS, a, b);
}

function factOfRule({ party, other, rule, why }: SamePair): SameFact {
  return factOf(BY_RULE, { party, other, rule, why, verdict: 'same', by: rule });
}

function factOf(
  dataset: string,
  { party: a, other: b, ...said }: Pick<SameFact, 'party' | 'other' | 'verdict' | 'by' | 'why' | 'rule'>,
): SameFact {
  const [party, other] = a < b ? [a, b] : [b, a];
  return {
    key: keyOf(dataset, party, other),
    type: 'same',
    dataset,
    party,
    other,
    ...said,
    confidence: 'seen',
    citations: [],
    validFrom: null,
    validTo: null,
  };
}

function keyOf(dataset: string, a: string, b: string): string {
  return factKey(dataset, `same:${pairId(a, b)}`);
}

function readingOf(
  id: string,
  names: DatasetHeader['names'],
  facts: readonly SameFact[],
  kind: Pick<SourceReading, 'whole' | 'revises'>,
): SourceReading {
  const checksum = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  return {
    dataset: { id, names, publisher: null, url: null, licence: null, retrieved: null, checksum },
    ...kind,
    records: facts.map((fact) => ({ kind: 'fact' as const, fact, where: fact.key })),
  };
}
