import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBods } from '../../src/sources/bods.ts';
import { BODS_STATEMENT } from '../../src/sources/bods-shape.ts';
import { list } from '../../src/sources/shape.ts';
import { errorOf, readRecords } from '../fixtures/read-records.ts';

const DATA = '../shared/data/bods';
const TESTS = join(DATA, 'official-tests');
const present = existsSync(DATA);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.jsonl?$/.test(name))
    .map((name) => join(folder, name))
    .sort();
const statementsIn = (path: string): Record<string, unknown>[] => {
  const text = readFileSync(path, 'utf8');
  const whole = path.endsWith('.jsonl') ? `[${text.trim().split('\n').join(',')}]` : text;
  return JSON.parse(whole) as Record<string, unknown>[];
};
const shapeOf = list(BODS_STATEMENT);
let compiled: ((value: unknown) => boolean) | undefined;

/** The standard's own schema, read by a validator of JSON Schema: the second implementation of our rules. */
function schemaVerdict(): (value: unknown) => boolean {
  compiled ??= compileSchema();
  return compiled;
}

function compileSchema(): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false });
  const isDay = (text: string): boolean => {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  };
  ajv.addFormat('date', isDay);
  ajv.addFormat(
    'date-time',
    (text) => /^.{10}T.+(Z|[+-]\d\d:\d\d)$/.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
  );
  ajv.addFormat('uri', (text) => URL.canParse(text) && !/[^!-~]|%(?![\da-f]{2})|#.*#/i.test(text));
  // The names of its files, such as urn:entity, are none that the validator takes.
  const read = (name: string): object =>
    JSON.parse(
      readFileSync(join(DATA, 'schema', name), 'utf8').replaceAll('"urn:', '"https://bods.example/'),
    ) as object;
  for (const name of ['components.json', 'entity-record.json', 'person-record.json', 'relationship-record.json']) {
    ajv.addSchema(read(name));
  }
  const validate = ajv.compile(read('statement.json'));
  return (value) => validate(value) === true;
}

describe.skipIf(!present)("the verdicts of the standard's own conformance tests", () => {
  const expected = readFileSync(
    join(present ? TESTS : '.', present ? 'invalid-statements/expected_errors.csv' : 'package.json'),
    'utf8',
  );
  const cases = expected
    .trim()
    .split('\n')
    .map((line) => line.split(','));

  test('there are as many as the standard has', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(filesIn(join(TESTS, 'valid-statements')).length).toBeGreaterThanOrEqual(100);
  });

  test.each(cases)('%s is refused (%s) at %s', async (file = '', _keyword, path = '') => {
    const error = await errorOf(() => openBods(join(TESTS, 'invalid-statements', file)));
    expect(error.code).toBe('SOURCE_MALFORMED');
    expect(error.message).toMatch(/: expected .+\.$/);
    // A path of the standard begins with $ for the list; a file that is no list has none.
    if (path !== '$') expect(error.message).toMatch(new RegExp(`^${escaped(file)}:\\d+ ${escaped(path.slice(1))}: `));
  });

  test.each(filesIn(join(present ? TESTS : 'test', present ? 'valid-statements' : 'fixtures/bods')))(
    '%s is read',
    async (path) => {
      await readRecords(await openBods(path));
    },
  );
});

describe.skipIf(!present)("the standard's own schema", () => {
  test('judges every statement of every file as we do', () => {
    const isValid = schemaVerdict();
    const files = filesIn(DATA).filter((path) => !path.includes('/schema/'));
    const verdicts = files.map((path) => {
      const value = statementsIn(path);
      return { path, ours: shapeOf(value, '$') === null, theirs: isValid(value) };
    });
    expect(verdicts.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(300);
  });

  test('judges mutated statements as we do', () => {
    const isValid = schemaVerdict();
    const seeds = [
      ...filesIn(join(TESTS, 'valid-statements')),
      ...filesIn(join(DATA, 'official-examples')),
      'test/fixtures/bods/statements.json',
    ].flatMap(statementsIn);
    const places = seeds.flatMap((one, index) => pathsOf(one).map((path) => ({ index, path })));
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...REPLACEMENTS), ({ index, path }, replacement) => {
        const mutated = [mutate(seeds[index], path, replacement)];
        const [ours, theirs] = [shapeOf(mutated, '$') === null, isValid(mutated)];
        if (!theirs) refused += 1;
        if (ours !== theirs)
          throw new Error(`${path.join('.')} = ${JSON.stringify(replacement)}: ours ${ours}, schema ${theirs}`);
      }),
      { numRuns: 8_000, seed: 20_250_301 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });
});

describe.skipIf(!present)('real files', () => {
  const files = present
    ? ['opencheck-cache', 'opencheck-demo', 'official-examples', 'pypi-bods-v04-fixtures', 'bods-neo4j'].flatMap(
        (folder) => filesIn(join(DATA, folder)),
      )
    : [];

  test.each(files)('%s gives what an independent count finds, or is refused for a right reason', async (path) => {
    const statements = statementsIn(path);
    if (!schemaVerdict()(statements)) {
      const error = await errorOf(() => openBods(path));
      expect(error.message).toMatch(/(declarationSubject|statementId)/);
      return;
    }
    const reading = await openBods(path);
    const read = await readRecords(reading);
    // The last statement of each record: no file here has one twice out of order.
    const last = new Map(statements.map((one) => [one['recordId'], one]));
    const relationships = [...last.values()].filter(({ recordType }) => recordType === 'relationship');
    const interests = relationships.flatMap(({ recordDetails }) => interestsOf(recordDetails));
    const known = new Set(
      [...last.values()].filter(({ recordType }) => recordType !== 'relationship').map(({ recordId }) => recordId),
    );
    const ends = relationships.flatMap(({ recordDetails }) => {
      const { subject, interestedParty } = recordDetails as Record<string, unknown>;
      return [subject, interestedParty];
    });
    const strangers = new Set(ends.filter((end) => typeof end === 'string' && !known.has(end)));
    const unnamed = ends.filter((end) => typeof end === 'object');
    const kinds = (...types: readonly unknown[]): number => interests.filter(({ type }) => types.includes(type)).length;
    expect(read.things('Party')).toHaveLength(known.size + strangers.size + unnamed.length);
    expect(read.facts('holding').filter(({ right }) => right === 'votes')).toHaveLength(kinds('votingRights'));
    const surplus = interests.filter(
      ({ type, alone }) => type === 'rightsToSurplusAssetsOnDissolution' && alone,
    ).length;
    expect(read.facts('holding').filter(({ right }) => right === 'equity')).toHaveLength(
      kinds('shareholding', undefined) + surplus,
    );
    expect(read.facts('officer')).toHaveLength(kinds('boardMember', 'boardChair', 'seniorManagingOfficial'));
  });

  interface Counted {
    readonly type: unknown;
    readonly alone: boolean;
  }

  /** Interests that last at least a day; a relationship without any states one of unknown kind. */
  function interestsOf(details: unknown): readonly Counted[] {
    const { interests = [{}] } = details as { interests?: Record<string, unknown>[] };
    const alone = !interests.some(({ type }) => type === 'shareholding');
    return interests
      .filter(({ startDate = '', endDate = '9999' }) => String(endDate) > String(startDate))
      .map(({ type }) => ({ type, alone }));
  }

  test('are there', () => {
    expect(files.map((path) => basename(path)).length).toBeGreaterThan(40);
  });
});

type Path = readonly (string | number)[];

/** Values that are wrong somewhere and right elsewhere. */
const REPLACEMENTS: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  50,
  100,
  101,
  -1,
  0.5,
  '',
  'x',
  'XX',
  'XXXXXX',
  'XXXXXXX',
  'a text of many characters that is not short',
  'a text that goes on for so long that no identifier of a statement may have its length',
  '2020',
  '2020-05',
  '2020-13',
  '2020-02-29',
  '2021-02-29',
  '2020-05-04T10:00:00Z',
  '2020-05-04T10:00:00+08:00',
  '2020-05-04T10:00:00',
  'https://example.org/a?b=c#d',
  'urn:isbn:0451450523',
  'example.org/a',
  'https://example.org/ä',
  'https://example.org/%C3%A4#b',
  'https://example.org/a b',
  'https://example.org/100%',
  'https://example.org/a#b#c',
  '0.4',
  '0.4.1',
  'other',
  'trust',
  'nomination',
  'stateAgency',
  'registeredEntity',
  'arrangement',
  'stateBody',
  'entity',
  'person',
  'relationship',
  'new',
  'linking',
  'transformation',
  'commenting',
  'direct',
  'shareholding',
  'knownPerson',
  'legal',
  'registered',
  'residence',
  'placeOfBirth',
  'isin',
  'isPep',
  'officialRegister',
  [],
  ['x'],
  [1],
  [{}],
  {},
  { reason: 'unknown' },
  { reason: 'x' },
  { name: 'x' },
  { name: 'x', code: 'XX' },
  { name: 'x', code: 'XXX' },
  { type: 'state' },
  { scheme: 'x' },
  { exact: 101 },
  { exclusiveMinimum: 25, maximum: 50 },
];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key])),
  ];
}

/** A copy with another value at a path; undefined takes it out. */
function mutate(value: unknown, [step, ...rest]: Path, replacement: unknown): unknown {
  if (step === undefined) return replacement ?? null;
  if (Array.isArray(value)) {
    return value.map((one, index) => (index === step ? mutate(one, rest, replacement) : one));
  }
  const entries = Object.entries(value as object).flatMap(([key, one]) => {
    if (key !== step) return [[key, one]];
    return rest.length === 0 && replacement === undefined ? [] : [[key, mutate(one, rest, replacement)]];
  });
  return Object.fromEntries(entries) as unknown;
}

function escaped(text: string): string {
  return text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
