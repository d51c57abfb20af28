import { factKey } from '../model/keys.ts';
import type { SourceRecord } from '../model/records.ts';
import { UNKNOWN_SHARE } from '../model/shares.ts';
import { type GleifFrame, leiKey, strangerRecord, takeLei } from './gleif-frame.ts';
import { takeDeletion } from './gleif-ties.ts';
import type { RecordTree } from './record-tree.ts';
import { malformedAt } from './text-stream.ts';

/** Reasons of structure: owned by persons, by nobody who consolidates, or by somebody who has no identifier. */
const STRUCTURAL: ReadonlySet<string> = new Set(['NATURAL_PERSONS', 'NO_KNOWN_PERSON', 'NON_CONSOLIDATING', 'NO_LEI']);

/** Reasons for which a parent that there may be is withheld; all but the first are out of use and still in the file. */
const WITHHELD: ReadonlySet<string> = new Set([
  'NON_PUBLIC',
  'BINDING_LEGAL_COMMITMENTS',
  'LEGAL_OBSTACLES',
  'DISCLOSURE_DETRIMENTAL',
  'DETRIMENT_NOT_EXCLUDED',
  'CONSENT_NOT_OBTAINED',
]);

const CATEGORIES = {
  DIRECT_ACCOUNTING_CONSOLIDATION_PARENT: { nature: 'direct', zh: '直接母公司', en: 'direct parent' },
  ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT: { nature: 'ultimate', zh: '最终母公司', en: 'ultimate parent' },
} as const;

/** An owner of unknown name and share, where a parent is withheld; nothing else. */
export function* readGleifException(frame: GleifFrame, record: RecordTree): Generator<SourceRecord> {
  const { tally, dataset, source, used } = frame;
  const lei = takeLei(frame, record, 'LEI', 'lei');
  const category = record.require('ExceptionCategory', 'Exception.Category', 'category');
  const reasons = record.takeAll('ExceptionReason', 'Exception.Reason', 'reason');
  const deleted = takeDeletion(record);
  record.dropRest(tally);
  const told = CATEGORIES[category as keyof typeof CATEGORIES];
  if (!Object.hasOwn(CATEGORIES, category)) {
    const expected = Object.keys(CATEGORIES).join(', ');
    throw malformedAt(
      `${record.where} ExceptionCategory`,
      `found "${category.slice(0, 60)}": expected one of ${expected}`,
    );
  }
  if (deleted) {
    tally.drop('exception (deleted)');
    return;
  }
  for (const reason of reasons.filter((one) => !STRUCTURAL.has(one) && !WITHHELD.has(one))) {
    tally.warn(
      record.where,
      `the reason "${reason.slice(0, 60)}" is unknown and read as one that withholds the parent`,
    );
  }
  const withheld = reasons.filter((reason) => !STRUCTURAL.has(reason));
  if (withheld.length === 0) {
    tally.drop(`exception (${reasons[0] ?? 'without a reason'}: no parent is withheld)`);
    return;
  }
  const id = `${lei}/${category}`;
  if (!used.add(id)) {
    tally.drop('exception (says the same as another)');
    return;
  }
  yield* strangerRecord(frame, lei, record.where);
  const owner = `party:gleif-withheld-${lei}-${told.nature}`;
  const citations = [{ source, at: id, url: `https://search.gleif.org/#/record/${lei}` }];
  yield {
    kind: 'thing',
    thing: {
      label: 'Party',
      key: owner,
      names: { zh: `${lei} 未披露的${told.zh}`, en: `Withheld ${told.en} of ${lei}` },
      aliases: [],
      properties: { kind: 'unknown', unspecifiedReason: withheld },
      identifiers: [],
      confidence: 'unverified',
      citations,
    },
    where: record.where,
  };
  yield {
    kind: 'fact',
    fact: {
      key: factKey(dataset, `holding:${id}`),
      dataset,
      confidence: 'seen',
      citations,
      validFrom: null,
      validTo: null,
      type: 'holding',
      owner,
      asset: leiKey(lei),
      right: 'equity',
      nature: told.nature,
      share: UNKNOWN_SHARE,
      stated: null,
    },
    where: record.where,
  };
}
