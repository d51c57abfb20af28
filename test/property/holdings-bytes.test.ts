import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HoldingsFile, loadHoldings, loadHoldingsExactly } from '../../src/cli/holdings.ts';
import { COLUMN_NAMES } from '../../src/control/columns.ts';
import { LinkageError } from '../../src/errors.ts';
import { noProgress } from '../../src/progress.ts';
import { ByteTable } from '../../src/sources/byte-table.ts';
import { DateTable } from '../../src/sources/date-table.ts';
import { BLOCK, type HoldingsSink, readHoldingsBytes } from '../../src/sources/holdings-bytes.ts';
import { Chance } from '../fixtures/control/random-graph.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimelink-bytes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COLUMNS = ['owner', 'asset', 'kind', 'min', 'max', 'from', 'to', 'source', 'nature', 'control'];
const NAMES = [
  'X',
  'A',
  '甲公司',
  '“引号”有限公司',
  'B, Ltd.',
  ' X ',
  'X\u00a0',
  '\u3000X',
  'é',
  'かな',
  'a"b',
  'two\nlines',
  'p7',
  '７',
];
const BOUNDS = [
  '',
  '0',
  '50',
  '50',
  '49.99',
  '>50',
  '<75',
  '100',
  '33.3333333',
  '12.123456789',
  '007',
  '50.',
  '.5',
  '101',
  '-1',
  '>100',
  '<0',
  ' 25 ',
  '1e2',
  '> 5',
];
const DATES = ['', '', '', '2019', '2019-03', '2019-03-07', '2019-02-30', '2030-01-01', '20190307', 'x'];
const KINDS = ['equity', 'equity', 'equity', 'votes', 'votes ', '', 'share'];
const NATURES = ['', '', 'direct', 'component', 'ultimate', 'other'];
const CONTROLS = ['', '', '', '', 'board', 'x'];
const SOURCES = ['', 'registry', '登记', 'a'.repeat(70_000)];

/** What all parts of a file that was read say, or the error that it gave. */
async function told(load: Promise<HoldingsFile>): Promise<unknown> {
  try {
    const { file, columns, parties, facts } = await load;
    const rows = COLUMN_NAMES.map((name) => [...columns[name].subarray(0, columns.rows)]);
    const cited = Array.from({ length: Math.max(0, ...columns.fact) + 1 }, (_, fact) => [
      facts.lineOf(fact),
      facts.fromOf(fact),
      facts.toOf(fact),
      facts.sourceOf(fact),
    ]);
    return { file, rows, parties, cited, outStart: [...columns.outStart], inRow: [...columns.inRow] };
  } catch (cause) {
    if (!(cause instanceof LinkageError)) throw cause;
    return { code: cause.code, message: cause.message, details: cause.details };
  }
}

/** Whether the quick reader read a file by itself, and how many of its lines it left to the other. */
function quickly(path: string): { readonly done: boolean; readonly plain: number; readonly left: number } {
  let plain = 0;
  let left = 0;
  const sink: HoldingsSink = {
    parties: new ByteTable(),
    sources: new ByteTable(),
    dates: new DateTable(),
    plain: () => {
      plain += 1;
    },
    line: () => {
      left += 1;
    },
  };
  return { done: readHoldingsBytes(path, sink, BLOCK), plain, left };
}

function cellText(chance: Chance, text: string, quotes: number): string {
  const mustQuote = /[",\n]/.test(text) && chance.next() < 0.9;
  return mustQuote || chance.next() < quotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file of lines most of which are right (`wrong` = how often a cell is anything). */
function randomFile(chance: Chance, wrong: number): Buffer {
  const columns = chance.shuffle(COLUMNS.slice(0, 8 + chance.below(3)));
  const ending = chance.pick(['\n', '\n', '\r\n']);
  const quotes = chance.pick([0, 0, 0.2, 1]);
  const pick = (choices: readonly string[], right: readonly string[]): string =>
    chance.pick(chance.next() < wrong ? choices : right);
  const lines = [columns.map((name) => cellText(chance, name, quotes)).join(',')];
  for (let count = chance.below(8); count > 0; count -= 1) {
    const bound = pick(BOUNDS, ['', '25', '50', '33.3333333', '7.5']);
    const cells: Record<string, string> = {
      owner: pick(NAMES, NAMES.slice(0, 5)),
      asset: pick(NAMES, ['B', '乙', 'C, D']),
      kind: pick(KINDS, ['equity', 'votes']),
      min: bound,
      max: pick(BOUNDS, [bound, '75', '100', '']),
      from: pick(DATES, ['', '2019-03-07', '2018']),
      to: pick(DATES, ['', '2030-01-01']),
      source: pick(SOURCES, ['', 'registry', '登记']),
      nature: pick(NATURES, ['', 'direct', 'component']),
      control: pick(CONTROLS, ['', '', '', 'board']),
    };
    lines.push(columns.map((name) => cellText(chance, cells[name] ?? '', quotes)).join(','));
    if (chance.next() < 0.1) lines.push(chance.pick(['', '  ', '""']));
  }
  const text = `${chance.next() < 0.2 ? '\uFEFF' : ''}${lines.join(ending)}${chance.next() < 0.7 ? ending : ''}`;
  return Buffer.from(text);
}

/** Damage as files have it: cut off, bytes changed, another encoding, line ends mixed. */
function damaged(chance: Chance, bytes: Buffer): Buffer {
  const at = chance.below(bytes.length + 1);
  switch (chance.below(6)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.from(bytes.toString(), 'utf16le');
    case 2:
      return Buffer.from(bytes.toString(), 'latin1');
    case 3:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(chance.pick(['"', ',', '\n', '\r', '\r\n', ' ', '\0', '\uFEFF'])),
        bytes.subarray(at),
      ]);
    case 4:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([0x80 + chance.below(128)]), bytes.subarray(at)]);
    default:
      return Buffer.from(bytes.toString().replace(/\n/g, () => chance.pick(['\n', '\r\n', '\r'])));
  }
}

describe('a holdings file read by its bytes', () => {
  it('gives what the exact reader gives, or its error, for right, wrong and damaged files in blocks of any size', async () => {
    const counts = { right: 0, refused: 0, quick: 0, left: 0, plain: 0 };
    for (let seed = 1; seed <= 500; seed += 1) {
      const chance = new Chance(seed);
      const whole = randomFile(chance, chance.pick([0, 0.05, 0.5]));
      const bytes = chance.next() < 0.4 ? damaged(chance, whole) : whole;
      const path = join(folder, 'file.csv');
      writeFileSync(path, bytes);
      const expected = await told(loadHoldingsExactly(path, createReadStream(path), noProgress));
      const block = chance.pick([BLOCK, 64, 300, 4096]);
      expect(await told(loadHoldings(path, noProgress, block)), `file ${seed}`).toEqual(expected);
      const { done, plain, left } = quickly(path);
      counts.right += 'rows' in (expected as object) ? 1 : 0;
      counts.refused += 'code' in (expected as object) ? 1 : 0;
      counts.quick += done ? 1 : 0;
      counts.plain += plain;
      counts.left += left;
    }
    expect(counts.right).toBeGreaterThan(120);
    expect(counts.refused).toBeGreaterThan(120);
    // Nearly all that is right is read by bytes, and most of its lines without the other reader's help.
    expect(counts.quick).toBeGreaterThan(counts.right * 0.85);
    expect(counts.plain).toBeGreaterThan(counts.left);
  });

  it('takes plain quotes, open ends, partial dates and CRLF at full speed', () => {
    const path = join(folder, 'plain.csv');
    const lines = [
      '"owner",asset,kind,min,max,from,to,source',
      '"B, Ltd.",甲,equity,>50,<75,2019,2030-05,s',
      'X,"",votes,,,,,',
    ];
    writeFileSync(path, `\uFEFF${lines.slice(0, 2).join('\r\n')}\r\n`);
    expect(quickly(path)).toEqual({ done: true, plain: 1, left: 0 });
    writeFileSync(path, lines.join('\n'));
    expect(quickly(path).done).toBe(false);
    expect(quickly(join(folder, 'none.csv')).done).toBe(false);
  });
});

describe('a table of bytes', () => {
  it('numbers texts in order of mention and finds them again, however many', () => {
    const table = new ByteTable();
    const texts = Array.from({ length: 20_000 }, (_, number) => `公司 ${number * 7919}`);
    for (const [number, text] of [...texts.entries(), ...texts.entries()]) {
      const bytes = Buffer.from(`..${text}.`);
      expect(table.numberOf(bytes, 2, bytes.length - 1)).toBe(number);
    }
    expect(table.texts()).toEqual(texts);
    expect(texts.map((text) => table.find(text))).toEqual([...texts.keys()]);
    expect(table.find('公司')).toBeUndefined();
  });
});
