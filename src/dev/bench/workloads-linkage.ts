import type { Entry } from './contest.ts';
import { PUBLISHED, TODAY } from './generator.ts';
import { type Inputs, node, type Places, python, type Workload } from './workload.ts';

/** Scale 10 has 1.2 million facts besides eleven million holdings: more than Node gives a program by itself. */
const HEAP = '--max-old-space-size=12288';

function ours(places: Places, file: string, inputs: Inputs): Entry {
  return {
    name: 'regimelink',
    command: process.execPath,
    arguments: [HEAP, ...node(places, file, inputs.snapshot)],
  };
}

function peer(places: Places, name: string, file: string, inputs: Inputs): Entry[] {
  return python(places, name, file, inputs.records, inputs.tables, TODAY, PUBLISHED);
}

/** Questions that join lists, technologies and cases with the holdings. */
export const LINKAGE_WORKLOADS: readonly Workload[] = [
  {
    id: 'W7',
    title: 'All technologies ranked by the regimes that touch them, and the touches of single ones with their evidence',
    goal: 'scale 10: all 5,000 technologies in 150 ms once it is known what the rules reach, one technology (of 100, median) in 2 ms',
    part: 'found',
    needs: 'linkage',
    entries: (inputs, places) => [
      ours(places, 'ours-convergence.js', inputs),
      ...peer(places, 'SQLite', 'convergence_sqlite.py', inputs),
      ...peer(places, 'pandas', 'convergence_pandas.py', inputs),
    ],
  },
  {
    id: 'W8',
    title: 'Gaps of eight lists of parties, those through ownership too',
    goal: 'scale 10 in 50 ms once it is known who owns what on the day',
    part: 'found',
    needs: 'linkage',
    entries: (inputs, places) => [
      ours(places, 'ours-gaps.js', inputs),
      ...peer(places, 'Python sets', 'gaps_sets.py', inputs),
      ...peer(places, 'SQLite', 'gaps_sqlite.py', inputs),
    ],
  },
];
