import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { LinkageError } from '../../src/errors.ts';
import { shareToText } from '../../src/model/shares.ts';
import { type HoldingLine, readHoldingsCsv } from '../../src/sources/holdings-csv.ts';
import { type PartyLine, readPartiesCsv } from '../../src/sources/parties-csv.ts';

const HEADER = 'owner,asset,kind,min,max,from,to,source';

async function linesOf(text: string): Promise<HoldingLine[]> {
  const lines: HoldingLine[] = [];
  for await (const line of readHoldingsCsv(Readable.from([text]), 'holdings.csv')) lines.push(line);
  return lines;
}

async function refusalOf(text: string): Promise<LinkageError> {
  const error: unknown = await linesOf(text).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof LinkageError)) throw new Error(`accepted, or failed otherwise: ${String(error)}`);
  return error;
}

describe('holdings files', () => {
  it('give shares exactly, with open ends and unknown bounds', async () => {
    const rows = [
      'X,A,equity,50,50,,,',
      'X,B,votes,>50,<75,,,',
      'X,C,equity,,,,,',
      'X,D,equity,25,,,,',
      'X,E,equity,33.3333333,33.3333333,,,',
    ];
    const lines = await linesOf([HEADER, ...rows].join('\n'));
    expect(
      lines.map(({ holding }) => (holding === null ? '' : `${holding.right} ${shareToText(holding.share, 'en')}`)),
    ).toEqual(['equity 50 %', 'votes >50–<75 %', 'equity an unknown share', 'equity 25–100 %', 'equity 33.3333333 %']);
    expect(lines[4]?.holding?.share.min).toBe(333_333_333);
  });

  it('are read with columns in any order, a byte order mark, CRLF, blank lines and quotes', async () => {
    const text =
      '\uFEFFsource,nature,asset,owner,max,min,to,from,kind\r\n\r\nregister,component,"B, Ltd.",甲公司, 60 ,60,2021-05,2020,equity\r\n';
    const [line, ...others] = await linesOf(text);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      line: 3,
      owner: '甲公司',
      asset: 'B, Ltd.',
      source: 'register',
      holding: { nature: 'component' },
    });
    expect([line?.validFrom?.text, line?.validTo?.text]).toEqual(['2020', '2021-05']);
  });

  it('are counted in lines, whatever cells and blank lines they hold', async () => {
    const lines = await linesOf(`${HEADER}\n\n"X\nY",A,equity,1,1,,,s\n\nZ,A,equity,1,1,,,s\n`);
    expect(lines.map(({ line, owner }) => [line, owner])).toEqual([
      [3, 'X\nY'],
      [6, 'Z'],
    ]);
  });

  it('state a finding of control, with a share only where one is given', async () => {
    const lines = await linesOf(
      `${HEADER},control\nX,A,,,,,,s,board\nX,A,equity,20,20,,,s,contract\nX,A,equity,20,20,,,s,\n`,
    );
    expect(lines.map(({ control, holding }) => [control, holding?.right ?? null])).toEqual([
      ['board', null],
      ['contract', 'equity'],
      [null, 'equity'],
    ]);
  });

  it.each([
    ['a share that is no number', `${HEADER}\nX,A,equity,fifty,50,,,s`, 2, 'min', 'fifty'],
    ['a share above the whole', `${HEADER}\nX,A,equity,50,50,,,s\nX,A,equity,,150,,,s`, 3, 'max', '150'],
    ['a minimum above the maximum', `${HEADER}\nX,A,equity,60,50,,,s`, 2, 'min, max', '60'],
    ['a day that is none', `${HEADER}\nX,A,equity,50,50,2019-02-30,,s`, 2, 'from', '2019-02-30'],
    ['an end before the beginning', `${HEADER}\nX,A,equity,50,50,2020,2019,s`, 2, 'to', '2019 is before 2020'],
    ['a kind that is none', `${HEADER}\nX,A,shares,50,50,,,s`, 2, 'kind', 'expected equity, votes'],
    ['no kind', `${HEADER}\nX,A,,50,50,,,s`, 2, 'kind', 'expected equity or votes'],
    ['no owner', `${HEADER}\n,A,equity,50,50,,,s`, 2, 'owner', 'expected the name or key'],
    [
      'a nature that is none',
      `${HEADER},nature\nX,A,equity,50,50,,,s,indirect`,
      2,
      'nature',
      'direct, component, ultimate',
    ],
    ['a column that is none', `${HEADER},share\nX,A,equity,50,50,,,s,9`, 1, '"share"', 'expected owner'],
  ])('are refused for %s, with line and column', async (_, text, line, column, said) => {
    const error = await refusalOf(text);
    expect(error.code).toBe('SOURCE_MALFORMED');
    expect(error.details).toEqual({ file: 'holdings.csv', line, column });
    expect(error.message).toContain(`holdings.csv, line ${line}: column ${column}:`);
    expect(error.message).toContain(said);
  });

  it.each([
    ['a missing column', 'owner,asset,kind,min,max,from,to\nX,A,equity,50,50,,', 1, 'lacks source'],
    ['nothing at all', '', 1, 'empty'],
    ['a line with too few cells', `${HEADER}\nX,A,equity,50,50,,,s\nX,A,equity`, 3, ''],
    ['a quote that never closes', `${HEADER}\nX,"A,equity,50,50,,,s\n`, 2, ''],
  ])('are refused for %s, with the line', async (_, text, line, said) => {
    const error = await refusalOf(text);
    expect(error.code).toBe('SOURCE_MALFORMED');
    expect(error.details['line']).toBe(line);
    expect(error.message).toContain(said);
  });
});

describe('parties files', () => {
  const read = async (text: string): Promise<PartyLine[]> => {
    const lines: PartyLine[] = [];
    for await (const line of readPartiesCsv(Readable.from([text]), 'parties.csv')) lines.push(line);
    return lines;
  };

  const nothingMore = { programmes: [], government: false, field: null, joint: [] };

  it('give list, jurisdiction and address-only', async () => {
    expect(
      await read('party,jurisdiction,list,addressOnly\nX,CN,list:us-sdn,no\nP,,list:us-entity,yes\nU,US,,\n'),
    ).toEqual([
      { ...nothingMore, line: 2, party: 'X', lists: ['list:us-sdn'], jurisdiction: 'CN', addressOnly: false },
      { ...nothingMore, line: 3, party: 'P', lists: ['list:us-entity'], jurisdiction: null, addressOnly: true },
      { ...nothingMore, line: 4, party: 'U', lists: [], jurisdiction: 'US', addressOnly: false },
    ]);
  });

  it('are refused with line and column', async () => {
    await expect(read('party,jurisdiction\nX,China\n')).rejects.toThrow(
      'parties.csv, line 2: column jurisdiction: "China"',
    );
    await expect(read('party,addressOnly\nX,perhaps\n')).rejects.toThrow(
      'parties.csv, line 2: column addressOnly: "perhaps"',
    );
  });
});
