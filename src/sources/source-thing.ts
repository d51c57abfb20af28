import type { DatasetHeader } from '../model/records.ts';
import type { Thing } from '../model/things.ts';
import type { Confidence } from '../model/vocabulary.ts';

/** The source of everything that was read from one file: the dataset itself. */
export function sourceThing(
  key: string,
  { names, url, retrieved }: DatasetHeader,
  kind: 'primary-data' | 'primary-text' | 'secondary-list' = 'primary-data',
  confidence: Confidence = 'seen',
): Thing {
  return {
    label: 'Source',
    key,
    names: { zh: names.zh, en: names.en },
    aliases: [],
    properties: { kind, ...(url !== null && { url }), ...(retrieved !== null && { date: retrieved }) },
    identifiers: [],
    confidence,
    citations: [],
  };
}
