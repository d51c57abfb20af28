import type { Entry } from './contest.ts';
import type { Machine } from './machine.ts';
import type { Tools } from './tools.ts';

/** The files of one scale, made once. */
export interface Inputs {
  readonly scale: number;
  readonly records: string;
  readonly csv: string;
  readonly seeds: string;
  readonly investors: string;
  /** The world with technologies, lists and cases as the product saves it, and the folder of its tables for peers. */
  readonly snapshot: string;
  readonly tables: string;
  readonly ring: string;
  readonly ringInvestors: string;
}

/** `linkage` includes the records; `folder`: the programs make there what they need. */
export type Needs = 'records' | 'csv' | 'linkage' | 'ring' | 'folder';

export interface Places {
  /** Folder of the compiled program. */
  readonly dist: string;
  /** Folder of the peers' code. */
  readonly peers: string;
  readonly tools: Tools;
}

/** One question of the benchmark. The first entry is ours; the others are held against it. */
export interface Workload {
  readonly id: string;
  readonly title: string;
  /** What PERFORMANCE.md asks for, in its words. */
  readonly goal: string;
  /** Part of the seconds that is compared and grows. */
  readonly part: string;
  readonly needs: Needs;
  readonly entries: (inputs: Inputs, places: Places) => readonly Entry[];
  /** Largest scale of a peer whose growth is known to be steep. */
  readonly largest?: Readonly<Record<string, number>>;
  /** True where all sizes are in one run, whatever the scale. */
  readonly isSizeless?: boolean;
  /** Repeats at most; 0: one run, which then counts. */
  readonly repeats?: number;
  /** What grows with the scale, where it is not the graph of the holdings. */
  readonly size?: (scale: number) => number;
  /** Least seconds that the machine allows, from the counts of the first entry. */
  readonly limit?: (counts: Readonly<Record<string, number>>, machine: Machine) => number;
}

export const node = (places: Places, file: string, ...given: readonly (string | number)[]): readonly string[] => [
  `${places.dist}/dev/bench/${file}`,
  ...given.map(String),
];

/** A peer in Python; nothing where Python is missing. */
export function python(places: Places, name: string, file: string, ...given: readonly (string | number)[]): Entry[] {
  const { python: command } = places.tools;
  if (command === null) return [];
  return [{ name, command, arguments: [`${places.peers}/peers/${file}`, ...given.map(String)] }];
}
