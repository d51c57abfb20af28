import { z } from 'zod';
import { LinkageError } from '../errors.ts';
import type { RegimeFill } from '../model/regime-fill.ts';
import { readSeedFiles } from './seed-file.ts';
import { issuesAt, section } from './seed-section.ts';
import { id, jurisdiction, regime } from './seed-values.ts';

const fill = z.strictObject({
  jurisdiction,
  regime,
  lists: z.array(id).optional(),
  agencies: z.array(id).optional(),
  instruments: z.array(id).optional(),
  rules: z.array(z.strictObject({ rule: id, lists: z.array(id).min(1) })).optional(),
});

/** Which lists, agencies and acts fill which regime: checked with the rest of the seed, read by `readRegimes`. */
export const regimes = section([], fill, (draft, row, place) => {
  for (const [field, kind] of [
    ['lists', 'list'],
    ['agencies', 'agency'],
    ['instruments', 'instrument'],
  ] as const) {
    for (const [index, one] of (row[field] ?? []).entries()) draft.refer(`${kind}:${one}`, place.at(field, index));
  }
  for (const [index, rule] of (row.rules ?? []).entries()) {
    for (const [number, list] of rule.lists.entries())
      draft.refer(`list:${list}`, place.at('rules', index, 'lists', number));
  }
});

/**
 * The regime fill of a seed folder, as full keys.
 * @throws LinkageError SOURCE_MALFORMED that names file and line, also when the folder fills no regime.
 */
export async function readRegimes(folder: string): Promise<readonly RegimeFill[]> {
  const problems: string[] = [];
  const fills: RegimeFill[] = [];
  for (const file of await readSeedFiles(folder)) {
    problems.push(...file.problems);
    const rows = (file.content as { readonly regimes?: unknown } | undefined)?.regimes;
    if (!Array.isArray(rows)) continue;
    for (const [index, row] of rows.entries()) {
      const parsed = fill.safeParse(row);
      if (parsed.success) fills.push(fillOf(parsed.data));
      else problems.push(...issuesAt(parsed.error, row, file.place.at('regimes', index)));
    }
  }
  if (problems.length === 0 && fills.length === 0) problems.push(`${folder}: no file has a section "regimes".`);
  if (problems.length > 0) {
    throw new LinkageError('SOURCE_MALFORMED', `The regimes cannot be read.\n${problems.join('\n')}`, { problems });
  }
  return fills;
}

function fillOf(row: z.infer<typeof fill>): RegimeFill {
  const keys = (kind: string, ids: readonly string[] = []): readonly string[] => ids.map((one) => `${kind}:${one}`);
  return {
    jurisdiction: row.jurisdiction,
    regime: row.regime,
    lists: keys('list', row.lists),
    agencies: keys('agency', row.agencies),
    instruments: keys('instrument', row.instruments),
    rules: (row.rules ?? []).map(({ rule, lists }) => ({ rule, lists: keys('list', lists) })),
  };
}
