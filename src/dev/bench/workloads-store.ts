import { WHOLE } from '../../model/shares.ts';
import type { Entry } from './contest.ts';
import { PUBLISHED, TODAY } from './generator.ts';
import { type Inputs, node, type Places, python, type Workload } from './workload.ts';

const MAJORITY = WHOLE / 2 + 1;

/** Our side is the store of the product; peers are Neo4j as one would use it by hand. */
const ours = (places: Places, file: string, ...given: readonly (string | number)[]): Entry => ({
  name: 'regimelink',
  command: process.execPath,
  arguments: node(places, file, ...given),
});

const cypher = (places: Places, name: string, file: string, ...given: readonly (string | number)[]): Entry => ({
  name,
  command: process.execPath,
  arguments: [`${places.peers}/peers/${file}`, places.dist, ...given.map(String)],
});

/** The same investors as a sample of W4, in set-based rounds. */
export function cypherInvestors(inputs: Inputs, places: Places): Entry {
  const given = [inputs.tables, inputs.scale, MAJORITY, TODAY, inputs.investors];
  return cypher(places, 'Neo4j, Cypher in rounds', 'investors_cypher.mjs', ...given);
}

/** The start of a program, again and again. */
const restarted = (places: Places, version: string, { name, command, arguments: given }: Entry): Entry => ({
  name,
  command: process.execPath,
  arguments: node(places, 'restart.js', version, command, ...given),
});

const LARGEST = { regimelink: 0.1 };

export const STORE_WORKLOADS: readonly Workload[] = [
  {
    id: 'W3',
    title: 'From the start of a process until it has read everybody and can answer',
    goal: 'scale 10 read from the saved snapshot in 0.5 s',
    part: 'until ready',
    needs: 'linkage',
    repeats: 2,
    entries: (inputs, places) => {
      const asked = [inputs.records, MAJORITY, TODAY, PUBLISHED, inputs.investors] as const;
      const { modules } = places.tools;
      const graphology = `${places.peers}/peers/investors_graphology.mjs`;
      return [
        restarted(
          places,
          `Node ${process.versions.node}, saved snapshot`,
          ours(places, 'ours-saved.js', inputs.snapshot, inputs.investors, MAJORITY),
        ),
        ...(modules === null
          ? []
          : [
              restarted(places, '0.26.0', {
                name: 'graphology',
                command: process.execPath,
                arguments: [graphology, ...asked.map(String), modules],
              }),
            ]),
        ...python(places, 'networkx', 'investors_networkx.py', ...asked).map((entry) =>
          restarted(places, '3.6.1', entry),
        ),
        ...python(places, 'igraph', 'investors_igraph.py', ...asked).map((entry) => restarted(places, '1.0.0', entry)),
      ];
    },
    largest: { networkx: 1, graphology: 1, igraph: 1 },
  },
  {
    id: 'W2',
    title: 'One holding in a hundred changes: the changed rows alone are imported',
    goal: 'at most 1.2 times bare MERGE, in memory at most a tenth of it',
    part: 'all',
    needs: 'folder',
    repeats: 2,
    entries: ({ tables, scale }, places) => [
      ours(places, 'ours-delta.js', tables, scale, 'delta'),
      cypher(places, 'Neo4j, MERGE by 10,000', 'store_cypher.mjs', tables, scale, 'delta'),
    ],
    largest: LARGEST,
  },
  {
    id: 'W2-whole',
    title: 'The same, but the whole new file is given',
    goal: 'as W2',
    part: 'all',
    needs: 'folder',
    repeats: 2,
    entries: ({ tables, scale }, places) => [
      ours(places, 'ours-delta.js', tables, scale, 'whole'),
      cypher(places, 'Neo4j, MERGE by 10,000', 'store_cypher.mjs', tables, scale, 'whole'),
    ],
    largest: LARGEST,
  },
  {
    id: 'W12',
    title: 'Eight clients ask whom somebody controls while every tenth request writes a holding: when it is seen',
    goal: 'seen 50 ms after the commit (p99) in the process that writes; reads lose less than a tenth',
    part: 'visible p99',
    needs: 'folder',
    repeats: 1,
    entries: ({ tables, scale }, places) => [
      ours(places, 'ours-mixed.js', tables, scale),
      cypher(places, 'Neo4j, Cypher in rounds', 'mixed_cypher.mjs', tables, scale, MAJORITY, TODAY),
    ],
    largest: LARGEST,
  },
  {
    id: 'W1',
    title: 'A register into an empty store, constraints and indexes online',
    goal: "1.6 times Neo4j's own importer from ready tables, 5 times faster than UNWIND by 10,000",
    part: 'all',
    needs: 'folder',
    repeats: 0,
    entries: ({ tables, scale }, places) => [
      ours(places, 'ours-bulk.js', tables, scale),
      cypher(places, 'neo4j-admin import', 'bulk_cypher.mjs', tables, scale, 'admin'),
      cypher(places, 'Neo4j, UNWIND by 10,000', 'bulk_cypher.mjs', tables, scale, 'unwind'),
    ],
    largest: LARGEST,
  },
];
