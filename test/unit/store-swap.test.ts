import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type StorePaths, storePaths } from '../../src/graph/local/store-paths.ts';
import { buildingPlace, commitSwap, settleSwap, swapIn, swapSteps } from '../../src/graph/local/store-swap.ts';
import { noProgress } from '../../src/progress.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A store whose data say what they are, with a new one built beside it. */
function storeWith(old: boolean): StorePaths {
  const dataDir = mkdtempSync(join(tmpdir(), 'regimelink-swap-'));
  folders.push(dataDir);
  const store = storePaths(dataDir);
  const building = buildingPlace(store);
  for (const [home, what] of old
    ? [[store, 'old'] as const, [building, 'new'] as const]
    : [[building, 'new'] as const]) {
    mkdirSync(join(home.data, 'databases'), { recursive: true });
    writeFileSync(join(home.data, 'databases', 'what'), what);
    writeFileSync(home.password, 'secret\n');
  }
  return store;
}

function dataOf(store: StorePaths): string | null {
  const file = join(store.data, 'databases', 'what');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function leftovers(store: StorePaths): string[] {
  return readdirSync(store.home).filter((name) => !['data', 'password'].includes(name));
}

const CUTS = [0, 1, 2, 3, 4];

describe.each([
  { old: true, before: 'old' },
  { old: false, before: null },
])('a store that had data: $old', ({ old, before }) => {
  test('has as many steps as are tried below', () => {
    expect(swapSteps(storeWith(old))).toHaveLength(CUTS.length - 1);
  });

  test.each(CUTS)('cut off after %i steps of the swap has what it had before', async (done) => {
    const store = storeWith(old);
    for (const step of swapSteps(store).slice(0, done)) step();
    expect(await settleSwap(store, noProgress)).toBe(done > 0);
    expect(dataOf(store)).toBe(before);
    expect(leftovers(store)).toEqual([]);
    expect(await settleSwap(store, noProgress)).toBe(false);
    expect(dataOf(store)).toBe(before);
  });

  test('swapped and answered has the new data, also when clearing away is cut off', async () => {
    const store = storeWith(old);
    swapIn(store);
    expect(dataOf(store)).toBe('new');
    // The last moment before the old data go.
    rmSync(join(store.home, 'swap.json'));
    expect(await settleSwap(store, noProgress)).toBe(false);
    expect(dataOf(store)).toBe('new');
    expect(leftovers(store)).toEqual([]);
  });

  test('swapped and committed has the new data and its password', async () => {
    const store = storeWith(old);
    swapIn(store);
    commitSwap(store);
    await settleSwap(store, noProgress);
    expect(dataOf(store)).toBe('new');
    expect(readFileSync(store.password, 'utf8')).toBe('secret\n');
    expect(leftovers(store)).toEqual([]);
  });
});

test('putting back that is cut off itself goes on the next time', async () => {
  const store = storeWith(true);
  swapIn(store);
  // As after a kill between removing the new data and moving the old ones.
  rmSync(store.data, { recursive: true });
  expect(await settleSwap(store, noProgress)).toBe(true);
  expect(dataOf(store)).toBe('old');
});
