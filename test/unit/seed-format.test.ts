import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LinkageError } from '../../src/errors.ts';
import type { Fact, FactOf, FactType } from '../../src/model/facts.ts';
import type { SourceReading, SourceRecord } from '../../src/model/records.ts';
import { WHOLE } from '../../src/model/shares.ts';
import type { Thing } from '../../src/model/things.ts';
import { readDataset } from '../../src/sources/seed.ts';
import { readRegimes } from '../../src/sources/seed-regimes.ts';
import { fileWith } from '../fixtures/read-records.ts';

const FIXTURE = 'test/fixtures/seed-small';

describe('a small dataset in the seed format', () => {
  let reading: SourceReading;
  let records: SourceRecord[];
  beforeAll(async () => {
    reading = await readDataset(FIXTURE);
    records = [...(reading.records as Iterable<SourceRecord>)];
  });
  const fact = <T extends FactType>(key: string, type: T): FactOf<T> => {
    const found = records.find((record) => record.kind === 'fact' && record.fact.key === key);
    if (found?.kind !== 'fact' || found.fact.type !== type) throw new Error(`no ${type} ${key}`);
    return found.fact as FactOf<T>;
  };
  const thing = (key: string): Thing => {
    const found = records.find((record) => record.kind === 'thing' && record.thing.key === key);
    if (found?.kind !== 'thing') throw new Error(`no thing ${key}`);
    return found.thing;
  };
  const dates = ({ validFrom, validTo }: Fact): (string | undefined)[] => [validFrom?.text, validTo?.text];

  test('says which dataset it is, and a checksum that follows the bytes of all files', async () => {
    expect(reading.whole).toBe(true);
    expect(reading.dataset).toMatchObject({ id: 'small', names: { zh: '小型数据集', en: 'A small dataset' } });
    expect(reading.dataset.retrieved).toBe('2026-01-31');
    const same = await readDataset(FIXTURE);
    expect(same.dataset.checksum).toBe(reading.dataset.checksum);
    const folder = await copyWith('parties.yaml', 'A Holding, kind', 'A holding, kind');
    expect((await readDataset(folder)).dataset.checksum).not.toBe(reading.dataset.checksum);
  });

  test('records say the file and line where they stand', async () => {
    const line = await lineOf('parties.yaml', 'id: h2,');
    const found = records.find((record) => record.kind === 'fact' && record.fact.key === 'small/holding:h2');
    expect(found?.where).toBe(`parties.yaml:${line}`);
  });

  test('a code such as 3E001 stays text and becomes part of the key', () => {
    expect(thing('item:cn-items:3E001@first').properties).toMatchObject({ code: '3E001', list: 'list:cn-items' });
    expect(thing('item:cn-items:3E001@first').properties['entry']).toBe('cn-items/one');
  });

  test('shares are exact, open, intervals or unknown', () => {
    expect(fact('small/holding:h1', 'holding').share).toMatchObject({ min: 499_900_000, max: 499_900_000 });
    const interval = fact('small/holding:h2', 'holding');
    expect(interval.share).toEqual({ min: 250_000_001, max: 500_000_000, minOpen: true, maxOpen: false });
    expect(interval.right).toBe('votes');
    expect(fact('small/holding:h3', 'holding').share).toMatchObject({ min: 0, max: WHOLE });
    expect(fact('small/holding:h4', 'holding').share).toMatchObject({ min: 500_000_001, max: WHOLE, minOpen: true });
  });

  test('an officer has the words of the source and the offices that they name', () => {
    const officer = fact('small/officer:o1', 'officer');
    expect(officer).toMatchObject({
      officer: 'party:a',
      organisation: 'party:b',
      role: '董事长兼法定代表人',
      offices: ['director', 'legal-representative'],
    });
    expect(dates(officer)).toEqual(['2021-03', undefined]);
  });

  test('partial dates keep their text and span', () => {
    const { validFrom } = fact('small/holding:h1', 'holding');
    expect(validFrom?.text).toBe('2019');
    expect((validFrom?.latest ?? 0) - (validFrom?.earliest ?? 0)).toBe(364);
    expect(dates(fact('small/holding:h3', 'holding'))).toEqual(['2020-01-01', '2021-03']);
  });

  test('an entry stands in an edition until the next one that says something of it', () => {
    const first = fact('small/membership:cn-items:3E001@first/first', 'membership');
    expect(dates(first)).toEqual(['2020-07-01', '2023-01-01']);
    expect(first.change).toBe('kept');
    expect(dates(fact('small/membership:cn-items:3E001@first/second', 'membership'))).toEqual([
      '2023-01-01',
      undefined,
    ]);
    expect(dates(fact('small/membership:cn-items:9A012@first/first', 'membership'))).toEqual([
      '2020-07-01',
      '2023-01-01',
    ]);
    expect(() => fact('small/membership:cn-items:9A012@first/second', 'membership')).toThrow();
  });

  test('a classification without a date begins with its item, one with a date at that date', () => {
    expect(dates(fact('small/classification:narrow/cn-items:3E001@first', 'classification'))).toEqual([
      '2020-07-01',
      undefined,
    ]);
    expect(dates(fact('small/classification:narrow/cn-items:9A012@first', 'classification'))).toEqual([
      '2021',
      undefined,
    ]);
  });

  test('a listing at 12:01 in Beijing is in force from that minute, not from midnight', () => {
    const imposed = fact('small/event:cn-parties/公告1号', 'event');
    expect(imposed).toMatchObject({ subject: 'notice:公告1号', verb: 'imposed', verbOriginal: '列入' });
    expect(imposed.at).toEqual({ minute: Date.UTC(2025, 3, 10, 4, 1) / 60_000, zone: 'Asia/Shanghai', clock: true });
    expect(fact('small/listing:l1', 'listing').notice).toBe('公告1号');
  });

  test('a number with spaces cannot stand in a key: each listing then has its own event', () => {
    expect(fact('small/event:l3', 'event')).toMatchObject({ subject: 'small/listing:l3', notice: 'No. 2 of 2025' });
  });

  test('a row that repeats a listing is an event of it, not a second listing', () => {
    expect(fact('small/event:l4', 'event')).toMatchObject({ subject: 'small/listing:l1', verb: 'amended' });
    expect(() => fact('small/listing:l4', 'listing')).toThrow();
    expect(fact('small/event:l2/No.-9', 'event')).toMatchObject({ subject: 'small/listing:l2', verb: 'amended' });
  });

  test('a listing without a date of its own is valid from the day on which it was read, and has no event', () => {
    expect(dates(fact('small/listing:l5', 'listing'))).toEqual(['2025-12-31', undefined]);
    expect(() => fact('small/event:l5', 'event')).toThrow();
  });

  test('measures and address-only are per party where the row says so; the address of the notice belongs to its source', () => {
    const shared = fact('small/listing:l1', 'listing');
    expect(shared.measures).toMatchObject([{ act: 'sell-to', effect: 'barred', confidence: 'unverified' }]);
    expect(shared.confidence).toBe('seen');
    expect(shared.citations).toEqual([
      { source: 'source:register', url: 'https://notices.example/1', at: '公告1号' },
      { source: 'source:register', at: 'page 2' },
    ]);
    expect(fact('small/listing:l2', 'listing')).toMatchObject({ measures: [], addressOnly: true });
  });

  test('a period ends before its end, "until D" with the end of D', () => {
    const midnight = (year: number, month: number, day: number): number =>
      Date.UTC(year, month - 1, day - 1, 16) / 60_000;
    expect(fact('small/event:e1', 'event').until).toMatchObject({
      text: '90天',
      end: { minute: midnight(2025, 8, 12) },
    });
    const inclusive = fact('small/event:e2/list-version:cn-items@second', 'event');
    expect(inclusive.subject).toBe('small/list-version:cn-items@second');
    expect(inclusive.until).toMatchObject({ text: '至2026年11月10日', end: { minute: midnight(2026, 11, 11) } });
    expect(fact('small/event:e2/listing:l3', 'event').subject).toBe('small/listing:l3');
  });

  test('steps of a case carry their own confidence', () => {
    const { steps, deal } = fact('small/case:k1', 'case');
    expect(deal).toBe('small/deal:d1');
    expect(steps.map(({ kind, confidence }) => [kind, confidence])).toEqual([
      ['deal', 'seen'],
      ['order', 'unverified'],
    ]);
  });

  test('identifiers, scope terms and relations come through', () => {
    expect(thing('party:b').identifiers).toEqual([{ scheme: 'lei', value: '529900T8BM49AURSDO55' }]);
    expect(fact('small/scope:narrow/cn-law/7/关键技术', 'scope')).toMatchObject({ open: true, basis: 'analyst' });
    expect(fact('small/relation:broader-than/broad/narrow', 'relation')).toMatchObject({
      from: 'tech:broad',
      to: 'tech:narrow',
    });
    expect(fact('small/relation:r1', 'relation')).toMatchObject({ from: 'small/listing:l1', to: 'small/case:k1' });
  });

  test('the regimes are full keys', async () => {
    expect(await readRegimes(FIXTURE)).toEqual([
      {
        jurisdiction: 'CN',
        regime: 'EXPORT_CONTROL',
        lists: ['list:cn-items', 'list:cn-parties'],
        agencies: [],
        instruments: [],
        rules: [{ rule: 'some-rule', lists: ['list:cn-parties'] }],
      },
    ]);
  });
});

describe('a wrong file is named with its line and what was expected:', () => {
  const cases: [string, { file: string; old: string; now: string; says: RegExp }][] = [
    [
      'an unknown field',
      {
        file: 'parties.yaml',
        old: 'kind: company, country: CN',
        now: 'kind: company, land: CN',
        says: /"land" is not a field/,
      },
    ],
    [
      'a missing field',
      { file: 'parties.yaml', old: 'A Holding, kind: company, ', now: 'A Holding, ', says: /"kind" is missing/ },
    ],
    [
      'a date that does not exist',
      { file: 'parties.yaml', old: 'from: 2020-01-01', now: 'from: 2020-02-30', says: /2020-02-30/ },
    ],
    [
      'a month where a day is needed',
      { file: 'listings.yaml', old: 'date: 2025-05-14', now: 'date: 2025-05', says: /full date/ },
    ],
    [
      'a party that nothing describes',
      {
        file: 'parties.yaml',
        old: 'owner: a, asset: party:b',
        now: 'owner: nobody, asset: party:b',
        says: /party:nobody/,
      },
    ],
    ['a share above 100', { file: 'parties.yaml', old: '"49.99"', now: '"120"', says: /120/ }],
    ['a share that is no number', { file: 'parties.yaml', old: '"49.99"', now: 'half', says: /half/ }],
    [
      'an id that is there twice',
      { file: 'parties.yaml', old: 'id: h2', now: 'id: h1', says: /there twice.*parties\.yaml:\d+/ },
    ],
    [
      'an end before the beginning',
      { file: 'parties.yaml', old: 'to: 2021-03', now: 'to: 2019-12', says: /2019-12.*2020-01-01/ },
    ],
    ['an empty stretch', { file: 'parties.yaml', old: 'to: 2021-03', now: 'to: 2020-01-01', says: /exclusive/ }],
    [
      'a suspension that ends before it begins',
      {
        file: 'listings.yaml',
        old: 'until: {text: 90天, end: 2025-08-12}',
        now: 'until: {text: 90天, end: 2025-05-14}',
        says: /until/,
      },
    ],
    [
      'a law in force before it was made',
      {
        file: 'lists.yaml',
        old: 'effective: 2020-06-01',
        now: 'effective: 2019-06-01',
        says: /2019-06-01.*2020-01-01/,
      },
    ],
    [
      'a step out of order',
      { file: 'listings.yaml', old: 'date: 2025-02-03', now: 'date: 2024-02-03', says: /2024-02-03/ },
    ],
    [
      'an event on a notice that made no listing',
      { file: 'listings.yaml', old: 'on: ["notice:公告1号"]', now: 'on: ["notice:公告2号"]', says: /notice:公告2号/ },
    ],
    [
      'an edition that the list does not have',
      { file: 'lists.yaml', old: 'second: removed', now: 'third: removed', says: /cn-items@third/ },
    ],
    [
      'a source that nothing describes',
      {
        file: 'parties.yaml',
        old: 'means: board, sources: [register]',
        now: 'means: board, sources: [rumour]',
        says: /source:rumour/,
      },
    ],
    [
      'a word outside its vocabulary',
      { file: 'parties.yaml', old: 'means: board', now: 'means: magic', says: /means/ },
    ],
    ['a time that is none', { file: 'listings.yaml', old: '"12:01"', now: '"25:01"', says: /HH:MM/ }],
    [
      'an unknown section',
      { file: 'parties.yaml', old: 'controls:', now: 'control:', says: /"control" is not a section/ },
    ],
    ['a key that YAML has twice', { file: 'parties.yaml', old: 'means: board', now: 'id: c2', says: /unique/i }],
    [
      'a list in a regime that is none',
      {
        file: 'listings.yaml',
        old: 'lists: [cn-items, cn-parties]',
        now: 'lists: [cn-nothing]',
        says: /list:cn-nothing/,
      },
    ],
    [
      'a record without a name',
      { file: 'parties.yaml', old: 'id: plant, en: A plant', now: 'id: plant', says: /no name/ },
    ],
  ];

  test.each(cases)('%s', async (_, { file, old, now, says }) => {
    const problems = await problemsOf(await copyWith(file, old, now));
    const line = await lineOf(file, old);
    const named = problems.filter((problem) => problem.startsWith(`${file}:${line}: `));
    expect(named.join('\n'), problems.join('\n')).toMatch(says);
  });

  test('all problems of all files come together, each once', async () => {
    const folder = await copyWith('parties.yaml', '"49.99"', '"120"');
    await change(folder, 'listings.yaml', 'party: a, name: A Holding}', 'party: nobody, name: A Holding}');
    const problems = await problemsOf(folder);
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).toMatch(/parties\.yaml:\d+: "share".*\n?.*listings\.yaml:\d+: .*party:nobody/s);
  });

  test('a failed record does not make the others look wrong that refer to it', async () => {
    const problems = await problemsOf(
      await copyWith('parties.yaml', 'kind: company, country: CN', 'kind: firm, country: CN'),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/"kind"/);
  });

  test('the message shows twenty problems and counts the rest', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seed-format-'));
    folders.push(folder);
    const rows = Array.from(
      { length: 25 },
      (_, row) => `  - {id: p${row}, en: P, kind: firm, sources: [s], confidence: seen}`,
    );
    await writeFile(join(folder, 'many.yaml'), `dataset: {id: many, zh: 多, en: many}\nparties:\n${rows.join('\n')}\n`);
    const error = await failure(readDataset(folder));
    expect(error.message.split('\n').filter((line) => line.startsWith('many.yaml:'))).toHaveLength(20);
    expect(error.message).toMatch(/25 problems.*and 5 more/s);
    expect(error.details['problems']).toHaveLength(25);
  });

  test('a file that ends in the middle, an empty one and a folder that is not there are errors, not empty datasets', async () => {
    const folder = await copyWith('parties.yaml', 'id: s1, party: a', 'id: s1, party: [a');
    expect((await problemsOf(folder)).join('\n')).toMatch(/parties\.yaml:\d+/);
    await writeFile(join(folder, 'parties.yaml'), '');
    expect((await problemsOf(folder)).join('\n')).toMatch(/parties\.yaml:1: expected sections/);
    expect((await failure(readDataset(join(folder, 'nowhere')))).message).toMatch(/nowhere cannot be read/);
    expect((await failure(readRegimes(join(folder, 'nowhere')))).code).toBe('SOURCE_MALFORMED');
  });

  test('a reference out of the dataset is wrong unless the header names it as external', async () => {
    const old = 'from: listing:l1, to: case:k1';
    const folder = await copyWith('listings.yaml', old, 'from: listing:l1, to: other/case:k9');
    expect(await problemsOf(folder)).toEqual([
      `listings.yaml:${await lineOf('listings.yaml', old)}: nothing here has the key other/case:k9.`,
    ]);
    await change(folder, 'dataset.yaml', '[agency:cn-elsewhere]', '[agency:cn-elsewhere, other/case:k9]');
    await expect(readDataset(folder)).resolves.toMatchObject({ dataset: { id: 'small' } });
  });

  test('a dataset without its header', async () => {
    const folder = await copyWith('dataset.yaml', '  id: small\n', '');
    expect((await problemsOf(folder)).join('\n')).toMatch(/dataset\.yaml:3: "id" is missing/);
  });

  test('regimes with an unknown field or none at all', async () => {
    const wrong = await copyWith('listings.yaml', 'regime: EXPORT_CONTROL', 'regime: EXPORTS');
    expect((await failure(readRegimes(wrong))).message).toMatch(/listings\.yaml:\d+: "regime"/);
    const none = await copyWith('listings.yaml', 'regimes:', 'other:');
    expect((await failure(readRegimes(none))).message).toMatch(/no file has a section "regimes"/);
  });
});

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function copyWith(file: string, old: string, now: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seed-format-'));
  folders.push(folder);
  await cp(FIXTURE, folder, { recursive: true });
  await change(folder, file, old, now);
  return folder;
}

async function change(folder: string, file: string, old: string, now: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  if (!text.includes(old)) throw new Error(`${file} does not hold ${old}`);
  await writeFile(join(folder, file), text.replace(old, now));
}

async function lineOf(file: string, text: string): Promise<number> {
  const content = await readFile(join(FIXTURE, file), 'utf8');
  return content.slice(0, content.indexOf(text)).split('\n').length;
}

async function problemsOf(folder: string): Promise<readonly string[]> {
  const error = await failure(readDataset(folder));
  expect(error.code).toBe('SOURCE_MALFORMED');
  return error.details['problems'] as readonly string[];
}

async function failure(reading: Promise<unknown>): Promise<LinkageError> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LinkageError)) throw new Error(`expected a LinkageError, got ${String(error)}`);
  return error;
}

test('an alias without its anchor is one clear error of the file', async () => {
  const path = fileWith('aliased.yaml', 'dataset: {id: aliased, zh: 别名, en: Aliased}\nparties:\n  - *nowhere\n');
  await expect(readDataset(path)).rejects.toThrow(/aliased\.yaml: Unresolved alias/);
});
