import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { LinkageError } from '../errors.ts';
import { type Placed, WHAT_IF_SECTIONS, type WhatIf } from '../model/what-if.ts';
import { parseSeedFile } from './seed-file.ts';
import { issuesAt } from './seed-section.ts';
import { act, basis, coverage, eventVerb, role, text } from './seed-values.ts';

const flag = z
  .enum(['yes', 'no', 'true', 'false'], 'expected yes or no')
  .transform((value) => value === 'yes' || value === 'true');
const named = { id: text, zh: text.optional(), en: text.optional() };
const dated = { from: text.optional(), to: text.optional() };
const covers = {
  technology: text,
  coverage: coverage.optional(),
  basis: basis.optional(),
  point: text.optional(),
};
const measure = z.strictObject({
  act,
  scope: z.enum(['all', 'dual-use', 'named-items']).optional(),
  effect: z.enum(['barred', 'conditioned']).optional(),
  items: z.array(text).optional(),
  authority: text.optional(),
});
const item = z.strictObject({
  list: text,
  code: text,
  edition: text.optional(),
  zh: text.optional(),
  en: text.optional(),
  level: text.optional(),
  hs: z.array(text).optional(),
  eligible: z.array(text).optional(),
  ...dated,
  classifies: z.array(z.strictObject(covers)).optional(),
});
const change = { verb: eventVerb, date: text.optional(), until: text.optional(), words: text.optional() };

/** Names and shapes as in the seed, without what only a record needs: ids of facts, sources, confidence. */
const ROWS = {
  parties: z.strictObject({ ...named, kind: text.optional(), country: text.optional() }),
  technologies: z.strictObject({ ...named, broader: z.array(text).optional() }),
  provisions: z.strictObject({ ...named, instrument: text.optional(), jurisdiction: text.optional() }),
  versions: z.strictObject({ list: text, edition: text, from: text.optional(), notice: text.optional() }),
  deals: z.strictObject({
    investor: text,
    target: text,
    stake: text.optional(),
    votes: text.optional(),
    seats: text.optional(),
    board: text.optional(),
    closing: text.optional(),
    sellers: z.array(z.strictObject({ party: text, keeps: text })).optional(),
    case: z.strictObject({ agency: text, opened: text, technologies: z.array(text).min(1) }).optional(),
  }),
  holdings: z.strictObject({
    owner: text,
    asset: text,
    share: z.union([text, z.strictObject({ min: text.optional(), max: text.optional() })]),
    right: text.optional(),
    nature: text.optional(),
    ...dated,
  }),
  controls: z.strictObject({ controller: text, controlled: text, means: text.optional(), ...dated }),
  roles: z.strictObject({ technology: text, role, parties: z.array(text).min(1), basis: basis.optional(), ...dated }),
  listings: z
    .strictObject({
      party: text,
      list: text,
      name: text.optional(),
      notice: text.optional(),
      measures: z.array(measure).optional(),
      'address-only': flag.optional(),
      ...dated,
    })
    .transform(({ 'address-only': addressOnly, ...row }) => ({ ...row, addressOnly })),
  items: item,
  exceptions: item,
  classifications: z.strictObject({ item: text, ...covers, ...dated }),
  scope: z.strictObject({
    provision: text,
    technology: text,
    term: text.optional(),
    basis: basis.optional(),
    open: flag.optional(),
    ...dated,
  }),
  events: z.strictObject({ on: z.union([text.transform((one) => [one]), z.array(text).min(1)]), ...change }),
  rules: z.strictObject({ rule: text, ...change }),
  end: z.strictObject({ fact: text, date: text.optional() }),
} satisfies { readonly [S in keyof WhatIf]: z.ZodType<WhatIf[S][number]['row']> };

/** At most so many problems are in the message; all are in the details. */
const SHOWN = 20;

/**
 * Reads what somebody supposes from a file in YAML or JSON.
 * @throws LinkageError BAD_USER_INPUT for a file that cannot be read, SOURCE_MALFORMED with all problems of its form,
 *   each as `file.yaml:line: field: what was expected`. Whether its keys lead anywhere is for the graph to say.
 */
export async function readWhatIf(path: string): Promise<WhatIf> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (cause) {
    throw new LinkageError('BAD_USER_INPUT', `The what-if file ${path} cannot be read.`, { file: path }, cause);
  }
  return parseWhatIf(content, basename(path));
}

/** As `readWhatIf`, from a text; `name` is for messages. */
export function parseWhatIf(content: string, name: string): WhatIf {
  const file = parseSeedFile(name, content);
  const problems = [...file.problems];
  const sections = file.content;
  if (problems.length === 0 && (typeof sections !== 'object' || sections === null || Array.isArray(sections)))
    problems.push(`${name}:1: expected sections such as "deals:" with their records.`);
  const found = (problems.length === 0 ? sections : {}) as Readonly<Record<string, unknown>>;
  for (const section of Object.keys(found)) {
    if (!(section in ROWS))
      problems.push(
        `${file.place.at(section).where}: "${section}" is not a section here: expected one of ${WHAT_IF_SECTIONS.join(', ')}.`,
      );
  }
  const read = <S extends keyof WhatIf>(section: S): WhatIf[S] => {
    const rows = found[section];
    const place = file.place.at(section);
    if (rows === undefined) return [];
    if (!Array.isArray(rows)) {
      problems.push(`${place.where}: section "${section}" is not a list: expected records that begin with "- ".`);
      return [];
    }
    const schema = ROWS[section] as z.ZodType<WhatIf[S][number]['row']>;
    return rows.flatMap((row, index): Placed<WhatIf[S][number]['row']>[] => {
      const parsed = schema.safeParse(row);
      if (parsed.success) return [{ row: parsed.data, place: place.at(index) }];
      problems.push(...issuesAt(parsed.error, row, place.at(index)));
      return [];
    }) as unknown as WhatIf[S];
  };
  const whatIf: WhatIf = {
    parties: read('parties'),
    technologies: read('technologies'),
    provisions: read('provisions'),
    versions: read('versions'),
    deals: read('deals'),
    holdings: read('holdings'),
    controls: read('controls'),
    roles: read('roles'),
    listings: read('listings'),
    items: read('items'),
    exceptions: read('exceptions'),
    classifications: read('classifications'),
    scope: read('scope'),
    events: read('events'),
    rules: read('rules'),
    end: read('end'),
  };
  if (problems.length > 0) throw malformed(name, problems);
  return whatIf;
}

function malformed(name: string, problems: readonly string[]): LinkageError {
  const rest = problems.length > SHOWN ? `\n… and ${problems.length - SHOWN} more.` : '';
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return new LinkageError(
    'SOURCE_MALFORMED',
    `The what-if file ${name} has ${count}; nothing was computed.\n${problems.slice(0, SHOWN).join('\n')}${rest}`,
    { file: name, problems },
  );
}
