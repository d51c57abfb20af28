import { z } from 'zod';
import { LinkageError } from '../errors.ts';
import type { FreshnessRules, FreshnessTerms } from '../model/freshness.ts';
import { readSeedFiles } from './seed-file.ts';
import { issuesAt, section } from './seed-section.ts';
import { id } from './seed-values.ts';

const days = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a number of days: expected a whole number such as 30')
  .transform(Number);

const terms = z
  .strictObject({ dataset: id.optional(), 'fresh-days': days, 'stale-days': days })
  .refine((row) => row['fresh-days'] <= row['stale-days'], 'has fresh-days above stale-days');

/** How old sources may be: checked with the rest of the seed, read by `readFreshness`. */
export const freshness = section([], terms, () => undefined);

/**
 * The terms of freshness of a seed folder.
 * @throws LinkageError SOURCE_MALFORMED that names file and line, also when no line is for all other datasets.
 */
export async function readFreshness(folder: string): Promise<FreshnessRules> {
  const problems: string[] = [];
  const byDataset = new Map<string, FreshnessTerms>();
  let others: FreshnessTerms | null = null;
  for (const file of await readSeedFiles(folder)) {
    const rows = (file.content as { readonly freshness?: unknown } | undefined)?.freshness;
    if (!Array.isArray(rows)) continue;
    for (const [index, row] of rows.entries()) {
      const place = file.place.at('freshness', index);
      const parsed = terms.safeParse(row);
      if (!parsed.success) {
        problems.push(...issuesAt(parsed.error, row, place));
        continue;
      }
      const { dataset, 'fresh-days': freshDays, 'stale-days': staleDays } = parsed.data;
      if (dataset !== undefined) byDataset.set(dataset, { freshDays, staleDays });
      else if (others === null) others = { freshDays, staleDays };
      else problems.push(`${place.where}: a second line without "dataset".`);
    }
  }
  if (others === null && problems.length === 0) {
    problems.push(`${folder}: no line of a section "freshness" is without "dataset", for all others.`);
  }
  if (others === null || problems.length > 0) {
    throw new LinkageError('SOURCE_MALFORMED', `The terms of freshness cannot be read.\n${problems.join('\n')}`, {
      problems,
    });
  }
  return { others, byDataset };
}
