import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../src/sources/detect.ts';
import { openGleif } from '../../src/sources/gleif.ts';
import { errorOf, readRecords } from '../fixtures/read-records.ts';

const DATA = '../shared/data/gleif/api-json';
const present = existsSync(DATA);

interface Answer {
  readonly meta?: { readonly goldenCopy?: { readonly publishDate: string } };
  readonly data: Row | readonly Row[];
}
interface Row {
  readonly type: string;
  readonly attributes: Readonly<Record<string, never>>;
}

const files = present
  ? readdirSync(DATA, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
  : [];
/** The independent count: the file parsed in one go, without any code of the importer. */
const rowsOf = (name: string): readonly Row[] => {
  const { data } = JSON.parse(readFileSync(join(DATA, name), 'utf8')) as Answer;
  return Array.isArray(data) ? (data as readonly Row[]) : [data as Row];
};
const at = (row: Row, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], row.attributes);

const WITHHELD = ['NON_PUBLIC', 'BINDING_LEGAL_COMMITMENTS', 'LEGAL_OBSTACLES', 'CONSENT_NOT_OBTAINED'];

describe.skipIf(!present)('real answers of the GLEIF API', () => {
  test('are there', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  test.each(files)('%s gives what an independent count finds, or is refused for a right reason', async (name) => {
    const path = join(DATA, name);
    const rows = rowsOf(name);
    const [first] = rows;
    if (first === undefined || ['isins', 'entity-legal-forms'].includes(first.type)) {
      const error = await errorOf(() => openGleif(path));
      expect(error.message).toMatch(
        first === undefined
          ? /: the file holds no record: expected one of lei-records/
          : /\.type: found "(isins|entity-legal-forms)": expected one of /,
      );
      return;
    }
    expect(await detectFormat(path)).toBe('gleif');
    const reading = await openGleif(path);
    const read = await readRecords(reading);
    expect([reading.whole, reading.dataset.retrieved]).toEqual([false, '2025-05-15']);
    const parties = read.things('Party').map(({ key }) => key);
    if (first.type === 'lei-records') {
      expect(new Set(parties)).toEqual(new Set(rows.map((row) => `party:lei-${String(at(row, 'lei'))}`)));
      for (const row of rows) {
        const { names, aliases } = read.thing(`party:lei-${String(at(row, 'lei'))}`);
        const known = [...Object.values(names), ...aliases];
        expect(known).toContain(String(at(row, 'entity', 'legalName', 'name')));
      }
    } else if (first.type === 'relationship-records') {
      const ends = rows.flatMap((row) => [
        at(row, 'relationship', 'startNode', 'id'),
        at(row, 'relationship', 'endNode', 'id'),
      ]);
      expect(new Set(parties)).toEqual(new Set(ends.map((lei) => `party:lei-${String(lei)}`)));
      // Every relationship there is a consolidation that holds: a finding and a holding each, from parent to child.
      const pairs = rows.map((row) =>
        [at(row, 'relationship', 'endNode', 'id'), at(row, 'relationship', 'startNode', 'id')].join(' '),
      );
      const found = read
        .facts('control')
        .map(({ controller, controlled }) => `${controller.slice(10)} ${controlled.slice(10)}`);
      expect(found.sort()).toEqual(pairs.sort());
      expect(read.facts('holding')).toHaveLength(rows.length);
      expect(read.facts('holding').every(({ share }) => share.min === 0 && share.max === 1_000_000_000)).toBe(true);
      const open = read.facts('control').filter(({ validFrom, validTo }) => validFrom !== null && validTo === null);
      expect(open).toHaveLength(rows.length);
    } else {
      const withheld = rows.filter((row) => WITHHELD.includes(String(at(row, 'reason'))));
      expect(read.facts('holding')).toHaveLength(withheld.length);
      expect(parties).toHaveLength(withheld.length * 2);
    }
  });
});
