import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSource } from '../../src/sources/detect.ts';
import { openSource } from '../../src/sources/open.ts';
import { errorOf } from '../fixtures/read-records.ts';
import { SIMPLE_COUNTS } from './simple-counts.ts';

const DATA = '../shared/data';
const present = existsSync(DATA);

/** The rows of the table under a heading of docs/real-files.md, by their cells. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = readFileSync('docs/real-files.md', 'utf8').split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/^`|`$/g, '').replaceAll('&#124;', '|')),
  );
}

/** `*` is a part of a name, `**` any folders, `{a,b}` either. */
function patternOf(glob: string): RegExp {
  const parts = glob.split(/(\*\*\/|\*\*|\*|\{[^}]*\})/).map((part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part.startsWith('{')) return `(?:${part.slice(1, -1).replaceAll(',', '|')})`;
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

const imported = tableUnder('Imported').map(([glob = '', number, format, kind, counted = '', count, found, why]) => {
  return { glob, number, format, kind, counted, count, found, why };
});
const refused = tableUnder('Refused').map(([glob = '', number, reason = '', why]) => ({ glob, number, reason, why }));
const rows = [...refused, ...imported];

const files = !present
  ? []
  : readdirSync(DATA, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(DATA.length + 1)
          .split(sep)
          .join('/'),
      )
      .sort();

/** The files of each row: a file belongs to the first row that fits. */
const filesOf = new Map<string, string[]>(rows.map(({ glob }) => [glob, []]));
const belongingNowhere = files.filter((file) => {
  const row = rows.find(({ glob }) => patternOf(glob).test(file));
  filesOf.get(row?.glob ?? '')?.push(file);
  return row === undefined;
});

async function recordsOf(file: string, kind: string | undefined): Promise<number> {
  const reading = await openSource(join(DATA, file));
  let found = 0;
  for await (const record of reading.records) {
    if ((record.kind === 'thing' ? record.thing.label : record.fact.type) === kind) found += 1;
  }
  return found;
}

test('the page has rows, and each says why its counts differ, or says nothing', () => {
  expect([imported.length > 30, refused.length > 30]).toEqual([true, true]);
  for (const { glob, count, found, why } of imported) expect([glob, count === found]).toEqual([glob, why === '']);
  for (const { glob, why } of refused) expect([glob, why]).not.toEqual([glob, '']);
});

describe.skipIf(!present)('every file of the collection', () => {
  test('belongs to a row, and every row has as many files as it says', () => {
    expect(belongingNowhere).toEqual([]);
    for (const { glob, number } of rows) expect([glob, filesOf.get(glob)?.length]).toEqual([glob, Number(number)]);
  });

  test.each(imported)('$glob is imported', async ({ glob, format, kind, counted, count, found }) => {
    let [counts, records] = [0, 0];
    for (const file of filesOf.get(glob) ?? []) {
      expect([file, (await findSource(join(DATA, file))).format]).toEqual([file, format]);
      counts += SIMPLE_COUNTS[counted]?.(join(DATA, file)) ?? Number.NaN;
      records += await recordsOf(file, kind);
    }
    expect([counts, records]).toEqual([Number(count), Number(found)]);
  });

  test.each(refused)('$glob is refused', async ({ glob, reason }) => {
    for (const file of filesOf.get(glob) ?? []) {
      const error = await errorOf(() => openSource(join(DATA, file)));
      expect([file, error.code]).toEqual([file, 'SOURCE_MALFORMED']);
      expect(error.message).toMatch(/[\^(|]/.test(reason) ? new RegExp(reason) : reason);
      // The file is named, in a whole sentence; a list of problems may follow it.
      const [sentence] = error.message.split('\n');
      expect(sentence).toContain(file.replace(/^.*\//, ''));
      expect(sentence).toMatch(/\.$/);
    }
  });
});
