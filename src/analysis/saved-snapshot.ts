import { COLD_NAMES, type ColdName } from './cold-columns.ts';
import type { KeyTableParts } from './key-table.ts';
import type { HoldingParts } from './packed-holdings.ts';
import { readSections, UnusableFile, writeSections } from './section-file.ts';
import { Snapshot, type SnapshotParts } from './snapshot.ts';

/** Which state of which store a file holds. */
export interface SavedState {
  /** Id of the database, given by Neo4j when it was made. */
  readonly store: string;
  readonly version: number;
  /** Moment of its publication: two histories of one store that was emptied meanwhile differ in it. */
  readonly published: string | null;
  readonly nodes: number;
  readonly relationships: number;
}

/** A snapshot out of a file, and what the file claims that it is. */
export interface SavedSnapshot {
  readonly state: SavedState;
  readonly snapshot: Snapshot;
}

/** Facts and things of one section: a JSON text has an end at half a gigabyte. */
const CHUNK = 20_000;
const TABLES = ['keys', 'parties', 'citations'] as const;

/** Saves a snapshot in the background. @returns whether it is there; not when the snapshot grew meanwhile */
export async function saveSnapshot(path: string, snapshot: Snapshot, state: SavedState): Promise<boolean> {
  const isStill = (): boolean => snapshot.version === state.version;
  const { holdings, things, facts, datasets } = snapshot.toParts();
  const contents = new Map<string, Uint8Array>();
  for (const [name, all] of [
    ['things', things],
    ['facts', facts],
  ] as const) {
    for (let at = 0; at < all.length; at += CHUNK) {
      contents.set(`${name}.${at / CHUNK}`, Buffer.from(JSON.stringify(all.slice(at, at + CHUNK))));
      await new Promise((resolve) => setImmediate(resolve));
      if (!isStill()) return false;
    }
  }
  contents.set('datasets', Buffer.from(JSON.stringify({ versions: datasets, ids: holdings.datasets })));
  contents.set('dates', Buffer.from(JSON.stringify(holdings.dates)));
  for (const name of COLD_NAMES) contents.set(`cold.${name}`, bytesOf(holdings.cold[name]));
  for (const table of TABLES) {
    for (const [part, values] of Object.entries(holdings[table])) contents.set(`${table}.${part}`, bytesOf(values));
  }
  return isStill() && (await writeSections(path, state, contents, isStill));
}

/**
 * Reads a saved snapshot with the state that it claims; null when there is none.
 * @throws UnusableFile for one that is damaged, cut off, or of another format
 */
export async function readSavedSnapshot(path: string): Promise<SavedSnapshot | null> {
  const file = await readSections(path);
  if (file === null) return null;
  const { sections } = file;
  const part = (name: string): Uint8Array<ArrayBuffer> => {
    const bytes = sections.get(name);
    if (bytes === undefined) throw new UnusableFile(`it lacks its part ${name}`);
    return bytes;
  };
  const json = (name: string): unknown => JSON.parse(Buffer.from(part(name)).toString('utf8'));
  const ints = (name: string): Int32Array<ArrayBuffer> => {
    const { buffer, byteOffset, byteLength } = part(name);
    return new Int32Array(buffer, byteOffset, byteLength / Int32Array.BYTES_PER_ELEMENT);
  };
  const table = (name: (typeof TABLES)[number]): KeyTableParts => {
    const ends = ints(`${name}.ends`);
    return {
      bytes: part(`${name}.bytes`),
      ends: new Uint32Array(ends.buffer, ends.byteOffset, ends.length),
      slots: ints(`${name}.slots`),
    };
  };
  const chunks = (name: string): unknown[] =>
    [...sections.keys()].filter((one) => one.startsWith(`${name}.`)).flatMap((one) => json(one) as unknown[]);
  const datasets = json('datasets') as { versions: SnapshotParts['datasets']; ids: readonly string[] };
  const holdings: HoldingParts = {
    cold: Object.fromEntries(COLD_NAMES.map((name) => [name, ints(`cold.${name}`)])) as Record<
      ColdName,
      Int32Array<ArrayBuffer>
    >,
    keys: table('keys'),
    parties: table('parties'),
    citations: table('citations'),
    datasets: datasets.ids,
    dates: json('dates') as HoldingParts['dates'],
  };
  const state = file.header as SavedState;
  const { version, published } = state;
  const things = chunks('things') as SnapshotParts['things'];
  const facts = chunks('facts') as SnapshotParts['facts'];
  const snapshot = Snapshot.fromParts({ version, published, things, facts, holdings, datasets: datasets.versions });
  return { state, snapshot };
}

function bytesOf(values: Int32Array | Uint32Array | Uint8Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
