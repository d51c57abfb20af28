import { DAY_MAX } from '../../model/days.ts';
import { WHOLE } from '../../model/shares.ts';
import type { EditionRow } from './editions.ts';
import { TODAY } from './generator.ts';
import { Stream } from './random.ts';
import { quantile } from './statistics.ts';

const CLIENTS = 8;
const OPERATIONS = 400;
const SEED = 12;
const MOST_TRIES = 1_000;

export interface MixedTimes {
  readonly seconds: Readonly<Record<string, number>>;
  readonly written: readonly EditionRow[];
}

/** Owners that questions are about. */
export function asksAbout(rows: readonly EditionRow[]): readonly string[] {
  return [...new Set(rows.map(({ owner }) => owner))].sort();
}

/** What a write adds: one owner wholly owns another. */
function newRow(turn: number, number: number, parties: readonly string[]): EditionRow {
  const owner = (turn * 1_009 + number * 37) % parties.length;
  const asset = (owner + 1 + ((turn * 2_003 + number * 53) % (parties.length - 1))) % parties.length;
  const ends = { owner: parties[owner] ?? '', asset: parties[asset] ?? '' };
  const share = { low: WHOLE, high: WHOLE, from: TODAY - 1, to: DAY_MAX };
  return { key: `register/new:${turn}/${number}`, ...ends, right: 'equity', ...share };
}

/**
 * Eight clients, each asking again as soon as it is answered: first questions only, then with every tenth a write. After
 * each write somebody asks about its owner until the answer names what he owns now.
 * @param ask whom a party controls
 * @param write gives the moment at which the row was committed
 */
export async function mixed(
  turn: number,
  parties: readonly string[],
  ask: (party: string) => Promise<readonly string[]>,
  write: (row: EditionRow) => Promise<number>,
): Promise<MixedTimes> {
  const random = new Stream(SEED, `mixed:${turn}`);
  const written: EditionRow[] = [];
  const visible: number[] = [];
  let writing: Promise<unknown> = Promise.resolve();

  const see = async (row: EditionRow): Promise<void> => {
    const committed = await write(row);
    for (let tries = 0; !(await ask(row.owner)).includes(row.asset); tries += 1)
      if (tries === MOST_TRIES) throw new RangeError(`${row.key} is not seen`);
    visible.push((performance.now() - committed) / 1000);
  };
  const run = async (writes: boolean): Promise<{ readonly all: number; readonly reads: readonly number[] }> => {
    const reads: number[] = [];
    let left = OPERATIONS;
    const begin = performance.now();
    const client = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        if (writes && left % 10 === 0) {
          const row = newRow(turn, left, parties);
          written.push(row);
          writing = writing.then(() => see(row));
          await writing;
          continue;
        }
        const asked = performance.now();
        await ask(parties[random.below(parties.length)] ?? '');
        reads.push((performance.now() - asked) / 1000);
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    return { all: (performance.now() - begin) / 1000, reads };
  };

  const alone = await run(false);
  const both = await run(true);
  return {
    seconds: {
      'visible p99': quantile(visible, 0.99),
      'visible p50': quantile(visible, 0.5),
      'read p50': quantile(both.reads, 0.5),
      'read p99': quantile(both.reads, 0.99),
      'read p50 without writes': quantile(alone.reads, 0.5),
      'read p99 without writes': quantile(alone.reads, 0.99),
      all: both.all,
    },
    written,
  };
}
