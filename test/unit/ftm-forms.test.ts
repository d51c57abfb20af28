import { describe, expect, test } from 'vitest';
import { openFtm } from '../../src/sources/ftm.ts';
import { openFtmStatements } from '../../src/sources/ftm-statements.ts';
import { recordsOf } from '../fixtures/ftm-forms.ts';
import { errorOf, fileWith, readRecords } from '../fixtures/read-records.ts';

const FLAT = 'test/fixtures/ftm/entities.ftm.jsonl';
const STATEMENTS = 'test/fixtures/ftm/statements.csv';
const SIMPLE = 'test/fixtures/ftm/targets.simple.csv';

test('the fixture gives the same records flat, nested and as statements', async () => {
  const flat = await recordsOf(await openFtm(FLAT));
  expect(await recordsOf(await openFtm('test/fixtures/ftm/targets.nested.jsonl'))).toEqual(flat);
  const stated = await recordsOf(await openFtm(STATEMENTS, { format: 'ftm-statements' }));
  expect(stated).toMatchObject({ records: flat.records });
});

const HEADER = 'canonical_id,entity_id,prop,prop_type,schema,value,dataset,external,last_seen';
const row = (...cells: readonly string[]): string => cells.join(',');
const table = (...rows: readonly string[]): string => fileWith('statements.csv', [HEADER, ...rows, ''].join('\n'));
const company = (id: string, name: string, dataset = 'aa'): string =>
  row(id, id, 'name', 'name', 'Company', name, dataset, 'f', '2026-01-01');

describe('a table of statements', () => {
  test('says what it does not carry over', async () => {
    const reading = await openFtm(STATEMENTS, { format: 'ftm-statements' });
    await readRecords(reading);
    const dropped = reading.dropped?.();
    expect(dropped?.get('row (external: found by enrichment, not adopted)')).toBe(1);
    expect(dropped?.get('origin')).toBeGreaterThan(50);
    expect(dropped?.get('Person.birthDate')).toBe(1);
  });

  test('resolves ends to the entities that they were merged into, and takes the narrower schema', async () => {
    const path = table(
      company('NK-1', 'Alpha'),
      row('NK-1', 'aa-1', 'country', 'country', 'LegalEntity', 'cn', 'aa', 'f', ''),
      company('NK-2', 'Beta'),
      row('o', 'o', 'owner', 'entity', 'Ownership', 'aa-1', 'aa', 'f', ''),
      row('o', 'o', 'asset', 'entity', 'Ownership', 'NK-2', 'aa', 'f', ''),
    );
    const read = await readRecords(await openFtm(path, { format: 'ftm-statements' }));
    expect(read.facts('holding')).toMatchObject([{ owner: 'party:os-NK-1', asset: 'party:os-NK-2' }]);
    expect(read.thing('party:os-NK-1').properties).toMatchObject({ kind: 'company', country: 'CN' });
  });

  test('of several datasets cites each of them, and quotes each where they differ', async () => {
    const own = (prop: string, type: string, value: string, dataset: string): string =>
      row('o', 'o', prop, type, 'Ownership', value, dataset, 'f', '');
    const path = table(
      company('p', 'Alpha'),
      company('p', 'Alpha Inc', 'bb'),
      company('q', 'Beta', 'bb'),
      ...['aa', 'bb'].flatMap((one) => [own('owner', 'entity', 'p', one), own('asset', 'entity', 'q', one)]),
      own('percentage', 'string', '25', 'aa'),
      own('percentage', 'string', '40', 'bb'),
      own('startDate', 'date', '2020', 'aa'),
      own('startDate', 'date', '2020', 'bb'),
      own('sourceUrl', 'url', 'https://example.org/b', 'bb'),
    );
    const reading = await openFtm(path, { format: 'ftm-statements', dataset: 'both' });
    const read = await readRecords(reading);
    expect(read.things('Source').map(({ key }) => key)).toEqual(['source:both', 'source:aa', 'source:bb']);
    expect(read.thing('party:os-p').citations).toEqual([
      { source: 'source:aa', at: 'p' },
      { source: 'source:bb', at: 'p' },
    ]);
    expect(read.thing('party:os-q').citations).toEqual([{ source: 'source:bb', at: 'q' }]);
    const [holding] = read.facts('holding');
    expect(holding?.share).toMatchObject({ min: 250_000_000, max: 400_000_000 });
    expect(holding?.citations).toEqual([
      { source: 'source:aa', at: 'o', quote: 'percentage: 25' },
      { source: 'source:bb', at: 'o', quote: 'percentage: 40' },
      { source: 'source:bb', at: 'o', url: 'https://example.org/b' },
    ]);
    expect(reading.warnings?.().map(({ text }) => text)).toContain(
      'datasets differ on Ownership.percentage: each is quoted with its source',
    );
  });

  test('whose entities are scattered is put together all the same, in parts', async () => {
    const rows = [company('p', 'Alpha'), company('q', 'Beta'), company('p', 'Alpha Two'), company('q', 'Beta Two')];
    const input = await openFtmStatements(table(...rows), 10);
    const found = [];
    for await (const entity of input.entities()) found.push([entity.id, entity.take('name')]);
    expect(found.sort()).toEqual([
      ['p', ['Alpha', 'Alpha Two']],
      ['q', ['Beta', 'Beta Two']],
    ]);
  });

  test.each([
    ['no rows', [], 'statements.csv: the file is empty: expected statements under its header.'],
    ['a row too short', ['p,p,name'], 'statements.csv:2: the row has 3 columns: expected 9, as in the header.'],
    [
      'an empty id',
      [row('', 'p', 'name', 'name', 'Company', 'A', 'aa', 'f', '')],
      'statements.csv:2: canonical_id is empty.',
    ],
    [
      'an entity that is two things',
      [company('p', 'A'), row('p', 'p', 'name', 'name', 'Person', 'A', 'aa', 'f', '')],
      'statements.csv:3: the entity p is a Person, before a Company: expected one schema.',
    ],
  ])('with %s is one clear error', async (_, rows, message) => {
    const error = await errorOf(() => openFtm(table(...rows), { format: 'ftm-statements' }));
    expect([error.code, error.message]).toEqual(['SOURCE_MALFORMED', message]);
  });

  test('without a column that it needs is one clear error', async () => {
    const path = fileWith('statements.csv', 'canonical_id,prop,value\na,b,c\n');
    expect((await errorOf(() => openFtm(path, { format: 'ftm-statements' }))).message).toBe(
      'statements.csv:1: the header lacks entity_id, schema, dataset: expected canonical_id, entity_id, prop, schema, value, dataset.',
    );
  });
});

describe('a table of targets', () => {
  const readAll = async () => {
    const reading = await openFtm(SIMPLE, { format: 'ftm-simple' });
    return { reading, read: await readRecords(reading) };
  };

  test('gives a party for each row, with the identifiers that tell what they are', async () => {
    const { reading, read } = await readAll();
    expect(reading.dataset).toMatchObject({ id: 'test-lists', publisher: 'OpenSanctions', retrieved: '2026-03-04' });
    expect(read.things('Party')).toHaveLength(6);
    expect(read.thing('party:os-NK-amber')).toMatchObject({
      names: { en: 'Amber Rotor Works Ltd', zh: '琥珀旋翼工厂' },
      aliases: ['Amber; Works'],
      identifiers: [
        { scheme: 'lei', value: '529900T8BM49AURSDO55' },
        { scheme: 'other', value: 'wikidata:Q424242' },
        { scheme: 'other', value: 'opensanctions:NK-amber' },
      ],
    });
    expect(reading.dropped?.().get('identifiers (kind not told)')).toBe(1);
  });

  test('gives each sanction its list by its words, and its day', async () => {
    const { read } = await readAll();
    const listed = read
      .facts('listing')
      .map(({ party, list, validFrom, validTo }) => [party, list, validFrom?.text, validTo?.text].join(' '));
    expect(listed.sort()).toEqual([
      'party:os-NK-amber list:cn-ecl 2025-01-02 ',
      'party:os-NK-amber list:cn-uel 2024-05-20 ',
      'party:os-xx-holdco list:cn-cml 2024-06-21 ',
      'party:os-xx-holdco list:cn-uel 2024-06-21 ',
      'party:os-xx-other list:cn-ecl 2023-01-01 ',
      'party:os-xx-other list:cn-watch-list 2023-01-01 ',
      'party:os-xx-person list:cn-uel 2023-02-16 2024-06-21',
      'party:os-xx-ship list:test-lists-unstated 2024-06-21 ',
    ]);
  });

  test('leaves open when a listing began where it cannot be told from its end', async () => {
    const { reading, read } = await readAll();
    const [ship] = read.facts('listing').filter(({ party }) => party === 'party:os-xx-ship');
    expect(ship?.validFrom?.earliest).toBeLessThan(ship?.validFrom?.latest ?? 0);
    expect(ship?.validTo).toBeNull();
    expect(read.facts('event').filter(({ subject }) => subject === ship?.key)).toEqual([]);
    expect(reading.warnings?.().map(({ text }) => text)).toContain(
      'a Sanction has several dates, of which the last may be its end: it begins between them',
    );
  });

  test('with one id twice is one clear error', async () => {
    const path = fileWith(
      'targets.simple.csv',
      'id,schema,name,aliases,countries,identifiers,sanctions,dataset\na,Company,A,,,,,T\na,Company,B,,,,,T\n',
    );
    expect((await errorOf(() => openFtm(path, { format: 'ftm-simple' }))).message).toBe(
      'targets.simple.csv:3: the entity a is there twice: expected each id once.',
    );
  });
});
