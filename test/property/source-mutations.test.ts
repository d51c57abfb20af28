import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LinkageError } from '../../src/errors.ts';
import { collectReading } from '../../src/graph/collect.ts';
import type { SourceFormat } from '../../src/sources/detect.ts';
import { openSource } from '../../src/sources/open.ts';
import { fileWith } from '../fixtures/read-records.ts';

const FIXTURES = [
  'bods/statements.json',
  'bods/older.json',
  'gleif/lei.xml',
  'gleif/rr.xml',
  'gleif/repex.xml',
  'gleif/lei.csv',
  'gleif/rr.csv',
  'gleif/repex.csv',
  'gleif/api-lei.json',
  'gleif/api-rr.json',
  'gleif/golden-lei.json',
  'ecfr/part-744.xml',
  'ecfr/part-774.xml',
  'ecfr/part-738.xml',
  'ecfr/part-740.xml',
  'ecfr/part-121.xml',
  'ftm/targets.nested.jsonl',
  'ftm/targets.simple.csv',
  'ftm/statements.csv',
  'tables/chinese-designations.csv',
] as const;

/** A folder is called after its format, which the forms of FollowTheMoney share. */
const FORMS: Readonly<Record<string, SourceFormat>> = {
  'ftm/targets.simple.csv': 'ftm-simple',
  'ftm/statements.csv': 'ftm-statements',
  'tables/chinese-designations.csv': 'designations',
};
const FORMAT = (name: string) => FORMS[name] ?? (name.slice(0, name.indexOf('/')) as SourceFormat);

/** One change of the bytes of a file; places are parts of its length, in ten thousandths. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(10_000), length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(10_000), length: fc.integer({ min: 1, max: 2_000 }) }),
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(10_000), length: fc.integer({ min: 0, max: 255 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(10_000),
    text: fc.constantFrom(
      '"',
      '{',
      '}',
      '[',
      ']',
      '<',
      '</x>',
      '<!--',
      '<![CDATA[',
      '&amp;',
      '&#0;',
      ',',
      '\n',
      '\r',
      '\u0000',
      '\uFEFF',
      'null',
      '1e400',
      '-1',
      '[[[[[[[[',
      '"__proto__":{"a":1},',
      '"recordId":"x",',
      '2024-02-31',
      '\ud800',
    ),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(bytes: Buffer, one: Change): Buffer {
  const at = Math.floor((one.at / 10_000) * bytes.length);
  switch (one.kind) {
    case 'cut':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + one.length)]);
    case 'repeat':
      return Buffer.concat([bytes.subarray(0, at + one.length), bytes.subarray(at)]);
    case 'flip': {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = one.length;
      return copy;
    }
    case 'insert':
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(one.text), bytes.subarray(at)]);
  }
}

/** Whether the source was read; anything else than a LinkageError with a whole sentence fails. */
async function isRead(path: string, name: string, content: Buffer): Promise<boolean> {
  writeFileSync(path, content);
  try {
    const collected = await collectReading(await openSource(path, { format: FORMAT(name) }), () => undefined);
    collected.close();
    return true;
  } catch (error) {
    if (!(error instanceof LinkageError)) throw error;
    expect(error.message).toMatch(/\.$/);
    expect(error.code).not.toBe('INTERNAL');
    return false;
  }
}

describe.each(FIXTURES)('%s with damaged bytes', (name) => {
  test('is read, or refused in one sentence', async () => {
    const whole = readFileSync(`test/fixtures/${name}`);
    const path = fileWith(name.replace(/^.*\//, ''), whole);
    const counts = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const damaged = changes.reduce(apply, whole);
        counts[(await isRead(path, name, damaged)) ? 'read' : 'refused'] += 1;
      }),
      { numRuns: 150, seed: 442 },
    );
    // A mutation that is never read, or never refused, would try nothing.
    expect(counts.refused).toBeGreaterThan(10);
    expect(counts.read).toBeGreaterThan(0);
  });
});
