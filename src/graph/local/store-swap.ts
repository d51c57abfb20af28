import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../progress.ts';
import { stopLeftover } from './keep.mjs';
import { writeWhole } from './lock.mjs';
import { readPassword } from './password.ts';
import { SERVER_GRACE_MS } from './server.ts';
import { type StorePaths, storePathsAt } from './store-paths.ts';

/**
 * A store that is built beside another one takes its place by renaming the folders of data:
 *
 * 1. the marker `swap.json` is written; from here on the old store counts until the marker is gone,
 * 2. `data` becomes `data-before`, 3. the new `data` takes its place, and answers once,
 * 4. the marker is removed: now the new store counts, 5. the old one and the place of building are removed.
 *
 * Whoever opens the store looks first how far a swap has come. With a marker he puts the old data back, without one he
 * only clears away.
 */
interface Marker {
  /** Whether there was a store before. */
  readonly hadData: boolean;
}

/** Where a new store is built: a home of Neo4j of its own within that of the old one, so that renaming stays on one disk. */
export function buildingPlace(store: StorePaths): StorePaths {
  return storePathsAt(join(store.home, 'building'));
}

/**
 * Ends what a killed bulk load left, with the old store or the new one whole. The store must be locked.
 * @returns true when the old data were put back.
 */
export async function settleSwap(store: StorePaths, progress: Progress): Promise<boolean> {
  const building = buildingPlace(store);
  await stopLeftover(building.pid, SERVER_GRACE_MS, ({ pid }) => progress(`stopping a bulk load, process ${pid}`));
  const marker = readMarker(store);
  if (marker !== null) putBack(store, marker);
  rmSync(before(store), { recursive: true, force: true });
  rmSync(building.home, { recursive: true, force: true });
  return marker !== null;
}

/** Puts the new data into place. The old ones are kept until `commitSwap`. */
export function swapIn(store: StorePaths): void {
  for (const step of swapSteps(store)) step();
}

/** The steps of `swapIn`, for tests that stop between two of them. */
export function swapSteps(store: StorePaths): (() => void)[] {
  const building = buildingPlace(store);
  const hadData = existsSync(store.data);
  return [
    () => writeWhole(markerOf(store), JSON.stringify({ hadData } satisfies Marker)),
    // The password of a store that was there is that of the new one too.
    () => writeWhole(store.password, `${readPassword(building) ?? ''}\n`),
    () => hadData && move(store, store.data, before(store)),
    () => move(store, building.data, store.data),
  ];
}

/** The new store has answered: it counts from here on. */
export function commitSwap(store: StorePaths): void {
  rmSync(markerOf(store));
  sync(store.home);
  rmSync(before(store), { recursive: true, force: true });
  rmSync(buildingPlace(store).home, { recursive: true, force: true });
}

function putBack(store: StorePaths, { hadData }: Marker): void {
  const old = before(store);
  if (existsSync(old) || !hadData) {
    // Whatever is in place now came with the swap.
    rmSync(store.data, { recursive: true, force: true });
    if (hadData) move(store, old, store.data);
  }
  rmSync(markerOf(store));
}

function readMarker(store: StorePaths): Marker | null {
  try {
    return JSON.parse(readFileSync(markerOf(store), 'utf8')) as Marker;
  } catch {
    return null;
  }
}

function move(store: StorePaths, from: string, to: string): void {
  renameSync(from, to);
  sync(store.home);
}

/** A rename that a power cut must not undo. Windows has no such call for folders. */
function sync(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function markerOf(store: StorePaths): string {
  return join(store.home, 'swap.json');
}

function before(store: StorePaths): string {
  return join(store.home, 'data-before');
}
