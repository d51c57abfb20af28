import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCsl } from '../../src/sources/csl.ts';
import { detectFormat } from '../../src/sources/detect.ts';
import { openFtm } from '../../src/sources/ftm.ts';
import { errorOf, type ReadRecords, readRecords } from '../fixtures/read-records.ts';

const DATA = '../shared/data';
const FTM = join(DATA, 'opensanctions');
const CSL = join(DATA, 'us-csl');

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** The independent count: the file parsed in one go, without any code of the importers. */
function entitiesOf(path: string): readonly Entity[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Entity);
}

const ofSchema = (entities: readonly Entity[], ...schemata: readonly string[]): readonly Entity[] =>
  entities.filter(({ schema }) => schemata.includes(schema));
const sizeOf = (entity: Entity, property: string): number => new Set(entity.properties[property]).size;

async function countsOf(path: string): Promise<{ read: ReadRecords; counts: Record<string, number> }> {
  const read = await readRecords(await openFtm(path));
  const counts = {
    parties: read.things('Party').length,
    listings: read.facts('listing').length,
    holdings: read.facts('holding').length,
    officers: read.facts('officer').length,
  };
  return { read, counts };
}

describe.skipIf(!existsSync('../shared'))('the real files', () => {
  test.each(['cn_sanctions', 'us_dod_chinese_milcorps'])(
    '%s yields what an independent count finds',
    async (folder) => {
      const path = join(FTM, folder, 'entities.ftm.json');
      const entities = entitiesOf(path);
      // One listing for each programme; with one programme (or none) one for each date.
      const listings = ofSchema(entities, 'Sanction').map((sanction) => {
        const [programmes, dates] = [sizeOf(sanction, 'programId'), sizeOf(sanction, 'startDate')];
        return programmes > 1 ? programmes : Math.max(1, dates);
      });
      const { counts } = await countsOf(path);
      expect(await detectFormat(path)).toBe('ftm');
      expect(counts).toEqual({
        parties: ofSchema(entities, 'Company', 'Organization', 'Person').length,
        listings: listings.reduce((sum, count) => sum + count, 0),
        holdings: ofSchema(entities, 'Ownership').length,
        officers: ofSchema(entities, 'Directorship').length,
      });
    },
  );

  test('the Chinese lists carry as many designations as the table that the export was made from', async () => {
    const { read } = await countsOf(join(FTM, 'cn_sanctions', 'entities.ftm.json'));
    const byList = new Map<string, number>();
    for (const { list } of read.facts('listing')) byList.set(list, (byList.get(list) ?? 0) + 1);
    // Rows of the table by its column "List"; the merged sanctions have lost repeated rows of one party on one list.
    expect(Object.fromEntries(byList)).toMatchObject({
      'list:cn-ecl': 153,
      'list:cn-watch-list': 40,
      'list:cn-uel': 66,
      'list:cn-tao': 15 + 12,
    });
  });

  test('the whole American list yields one party for each number, one listing for each row', async () => {
    const path = join(CSL, 'csl_compact_2026-07-31.json');
    const whole = JSON.parse(readFileSync(path, 'utf8')) as {
      entries: { e?: string; s: number }[];
      entryCount: number;
    };
    const numbers = new Set(whole.entries.map(({ e }) => e).filter((number) => number !== undefined));
    const reading = await openCsl(path);
    const read = await readRecords(reading);
    const parties = read.things('Party');
    const repeated = reading.dropped?.().get('row (says the same as another)') ?? 0;
    expect(whole.entryCount).toBe(25_921);
    expect(parties.filter(({ key }) => key.startsWith('party:ofac-'))).toHaveLength(numbers.size);
    expect(read.facts('listing').length + repeated).toBe(whole.entries.length);
    expect(repeated).toBeLessThan(15);
    expect(parties.length).toBeGreaterThanOrEqual(reading.expects?.[0]?.atLeast ?? Number.POSITIVE_INFINITY);
  });

  test('the sample in CSV yields one listing for each row', async () => {
    const read = await readRecords(await openCsl(join(CSL, 'csl_trade_gov_2019_sample.csv')));
    expect(read.facts('listing')).toHaveLength(115);
  });

  test('rows of every list of the API yield one listing each', async () => {
    const folder = join(CSL, 'ita-api-json');
    for (const list of readdirSync(folder)) {
      const path = join(folder, list, 'expected_results.json');
      const rows = JSON.parse(readFileSync(path, 'utf8')) as unknown[];
      const reading = await openCsl(path);
      expect(reading.whole, list).toBe(false);
      expect((await readRecords(reading)).facts('listing'), list).toHaveLength(rows.length);
    }
  });

  test('the broken list is one clear error', async () => {
    const error = await errorOf(() => openCsl(join(CSL, 'invalid_csl.csv')));
    expect(error).toMatchObject({
      code: 'SOURCE_MALFORMED',
      message: 'invalid_csl.csv:2: the row has 2 columns: expected 28, as in the header.',
    });
  });

  test('a stream without sanctions yields its parties and counts the rest', async () => {
    const path = join(FTM, 'fixtures-yente', 'parteispenden', 'entities.ftm.json');
    const entities = entitiesOf(path);
    const reading = await openFtm(path);
    const read = await readRecords(reading);
    expect(read.things('Party')).toHaveLength(ofSchema(entities, 'Company', 'Organization', 'Person').length);
    expect(reading.dropped?.().get('Payment')).toBe(ofSchema(entities, 'Payment').length);
  });
});
