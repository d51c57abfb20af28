import { WHOLE } from '../../model/shares.ts';
import type { Entry } from './contest.ts';
import { PUBLISHED, TODAY } from './generator.ts';
import { momentsOf } from './investors.ts';
import { ringSize } from './ring.ts';
import { type Inputs, node, type Places, python, type Workload } from './workload.ts';
import { LINKAGE_WORKLOADS } from './workloads-linkage.ts';
import { SERVER_WORKLOADS } from './workloads-server.ts';
import { cypherInvestors, STORE_WORKLOADS } from './workloads-store.ts';

const MAJORITY = WHOLE / 2 + 1;
const HALF = WHOLE / 2;
const ON = '2025-06-01';

function everybody(needed: number): Workload['entries'] {
  return (inputs: Inputs, places: Places): Entry[] => {
    const asked = [inputs.records, needed, TODAY, PUBLISHED] as const;
    const { twin, modules } = places.tools;
    const script = (name: string, file: string, ...more: readonly string[]): Entry => ({
      name,
      command: process.execPath,
      arguments: [`${places.peers}/peers/${file}`, ...asked.map(String), ...more],
    });
    return [
      {
        name: 'regimelink',
        command: process.execPath,
        arguments: node(places, 'ours-control.js', inputs.records, needed),
      },
      ...(twin === null ? [] : [{ name: 'Rust twin', command: twin, arguments: asked.map(String) }]),
      script('Map and objects', 'control_maps.mjs'),
      ...(modules === null ? [] : [script('graphology', 'control_graphology.mjs', modules)]),
      ...python(places, 'networkx', 'control_networkx.py', ...asked),
      ...python(places, 'DuckDB', 'control_duckdb.py', ...asked),
      ...python(places, 'clingo', 'control_clingo.py', ...asked),
    ];
  };
}

/** Scales up to which peers fit into the time and memory of an ordinary run. */
const STEEP = { clingo: 0.1, networkx: 1, graphology: 1, DuckDB: 1, 'Map and objects': 1 };
/** Below this a store would take longer to start than all the rest. */
const LEAST_FOR_STORES = 0.1;
const controlLimit: NonNullable<Workload['limit']> = (counts, { independentNs }) =>
  ((counts['scanned'] ?? 0) * independentNs) / 1e9;

export const WORKLOADS: readonly Workload[] = [
  {
    id: 'W5',
    title: 'The closure of every party alone, more than 50 %, certain and possible (bands)',
    goal: 'scale 10 in 1.5 s on one core; at most 1.3 times the Rust twin, 15 times faster than networkx, 40 times than DuckDB; growth at most 1.15',
    part: 'all',
    needs: 'records',
    entries: everybody(MAJORITY),
    largest: STEEP,
    limit: controlLimit,
  },
  {
    id: 'W5-half',
    title: 'The same at 50 % or more',
    goal: 'as W5',
    part: 'all',
    needs: 'records',
    entries: everybody(HALF),
    largest: { ...STEEP, clingo: 0.01, networkx: 0.1, graphology: 0.1, DuckDB: 0.1, 'Map and objects': 0.1 },
    limit: controlLimit,
  },
  {
    id: 'W4',
    title: 'What one investor controls, 1,000 mixed investors with the five largest hubs, one after the other',
    goal: 'p50 at most 50 µs, p99 at most 5 ms at scale 10; 10 times faster than networkx; p50 flat',
    part: 'p50',
    needs: 'records',
    entries: (inputs, places) => [
      {
        name: 'regimelink',
        command: process.execPath,
        arguments: node(places, 'ours-investors.js', inputs.records, MAJORITY),
      },
      ...python(
        places,
        'networkx',
        'investors_networkx.py',
        inputs.records,
        MAJORITY,
        TODAY,
        PUBLISHED,
        inputs.investors,
      ),
      ...python(places, 'igraph', 'investors_igraph.py', inputs.records, MAJORITY, TODAY, PUBLISHED, inputs.investors),
      ...python(places, 'SQLite', 'investors_sqlite.py', inputs.records, MAJORITY, TODAY, PUBLISHED, inputs.investors),
      ...graphologyInvestors(inputs, places),
      ...(inputs.scale < LEAST_FOR_STORES ? [] : [cypherInvestors(inputs, places)]),
    ],
    largest: { networkx: 1, igraph: 1, graphology: 1, SQLite: 1, 'Neo4j, Cypher in rounds': 0.1 },
  },
  {
    id: 'CSV',
    title: '`regimelink control --rule ofac-50` on a holdings file, from the start of the process to its end',
    goal: 'faster in all than a plain Python fixpoint on the same file',
    part: 'all',
    needs: 'csv',
    entries: (inputs, places) => [
      {
        name: 'regimelink',
        command: process.execPath,
        arguments: node(
          places,
          'run-command.js',
          `Node ${process.versions.node}`,
          process.execPath,
          `${places.dist}/cli/main.js`,
          'control',
          ...['--rule', 'ofac-50', '--holdings', inputs.csv, '--seeds', `@${inputs.seeds}`, '--as-of', ON],
          ...['--only', 'caught,indeterminate', '--proof', 'none', '--json'],
        ),
      },
      ...pythonCommand(inputs, places),
    ],
    largest: { 'plain Python': 1, regimelink: 1 },
  },
  {
    id: 'CSV-read',
    title: 'A holdings file read and indexed',
    goal: 'a million holdings in 2.5 s on one core',
    part: 'all',
    needs: 'csv',
    entries: (inputs, places) => [
      { name: 'regimelink', command: process.execPath, arguments: node(places, 'ours-read.js', inputs.csv) },
    ],
    largest: { regimelink: 10 },
  },
  {
    id: 'W6',
    title: 'Effective shares of 1,000 investors in everything below them (the linear system)',
    goal: 'one investor p50 at most 1 ms at scale 10, 5 times faster than scipy on one source',
    part: 'p50',
    needs: 'records',
    entries: (inputs, places) => [
      {
        name: 'regimelink',
        command: process.execPath,
        arguments: node(places, 'ours-effective.js', inputs.records, inputs.investors),
      },
      ...python(places, 'scipy splu', 'effective_scipy.py', inputs.records, TODAY, PUBLISHED, inputs.investors),
    ],
    largest: { 'scipy splu': 0.1 },
  },
  {
    id: 'W6-ring',
    title: 'The same in one ring: 300 companies at 0.1, 1,318 at 1, 10,000 at 10; 20 investors',
    goal: 'as W6',
    part: 'all',
    needs: 'ring',
    entries: (inputs, places) => [
      {
        name: 'regimelink',
        command: process.execPath,
        arguments: node(places, 'ours-effective.js', inputs.ring, inputs.ringInvestors),
      },
      ...python(places, 'scipy splu', 'effective_scipy.py', inputs.ring, TODAY, PUBLISHED, inputs.ringInvestors),
    ],
    size: ringSize,
  },
  {
    id: 'W10',
    title: 'The closure of 1,000 investors together at 20 pairs of a day and a version, each view from cold',
    goal: 'at most 1.3 times the question of today, cold against cold; the diff of two closures at most twice one closure',
    part: 'each date',
    needs: 'records',
    entries: (inputs, places) => [
      {
        name: 'regimelink',
        command: process.execPath,
        arguments: node(places, 'ours-dates.js', inputs.records, MAJORITY),
      },
      ...python(
        places,
        'numpy, rebuilt for each date',
        'dates_numpy.py',
        inputs.records,
        MAJORITY,
        inputs.investors,
        momentsOf()
          .map(([day, version]) => `${day}:${version}`)
          .join(','),
      ),
    ],
    largest: { 'numpy, rebuilt for each date': 1 },
  },
  ...SERVER_WORKLOADS,
  ...LINKAGE_WORKLOADS,
  ...STORE_WORKLOADS,
];

function graphologyInvestors(inputs: Inputs, places: Places): Entry[] {
  const { modules } = places.tools;
  if (modules === null) return [];
  const script = `${places.peers}/peers/investors_graphology.mjs`;
  const asked = [inputs.records, MAJORITY, TODAY, PUBLISHED, inputs.investors, modules];
  return [{ name: 'graphology', command: process.execPath, arguments: [script, ...asked.map(String)] }];
}

function pythonCommand(inputs: Inputs, places: Places): Entry[] {
  const { python: command } = places.tools;
  if (command === null) return [];
  const script = `${places.peers}/peers/csv_plain.py`;
  const given = node(places, 'run-command.js', 'Python', command, script, inputs.csv, inputs.seeds, ON);
  return [{ name: 'plain Python', command: process.execPath, arguments: given }];
}

/** Workloads of PERFORMANCE.md that this suite does not measure yet, and why. */
export const NOT_MEASURED: readonly { readonly id: string; readonly what: string; readonly why: string }[] = [
  { id: 'W9', what: 'screening of names', why: 'joins with names' },
];
