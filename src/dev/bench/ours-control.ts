import { closuresOfAll } from '../../control/all-closures.ts';
import type { Terms } from '../../control/fixpoint.ts';
import { type OwnershipGraph, viewOwnership } from '../../control/view.ts';
import { serveContestant, timed } from './contestant.ts';
import { TODAY } from './generator.ts';
import { Pairs, printOf } from './pairs.ts';
import { readRecords, viewOfToday } from './records.ts';

/** The kernel of the product on a file of records: the closure of every party alone. Usage: RECORDS NEEDED. */
const [path = '', needed = ''] = process.argv.slice(2);

function everybody(graph: OwnershipGraph, terms: Terms) {
  const certain = new Pairs();
  const possible = new Pairs();
  closuresOfAll(graph, terms, {
    certain: (seed, members, count) => certain.add(seed, members, count),
    possible: (seed, members, count) => possible.add(seed, members, count),
  });
  return { certain: certain.finish(), possible: possible.finish() };
}

/** Edges that nobody can do without looking at: the holdings of every party that controls somebody, and of its members. */
function scannedBy(graph: OwnershipGraph, pairs: Int32Array): number {
  const holdings = (party: number): number => (graph.outStart[party + 1] ?? 0) - (graph.outStart[party] ?? 0);
  let count = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const party = pairs[at] ?? 0;
    if (at === 0 || pairs[at - 2] !== party) count += holdings(party);
    count += holdings(pairs[at + 1] ?? 0);
  }
  return count;
}

await serveContestant(async () => {
  const columns = readRecords(path);
  const terms: Terms = { needed: Number(needed), counts: [true, false], findings: false, exempt: null };
  return () => {
    const [graph, view] = timed(() => viewOwnership(columns, viewOfToday(), TODAY));
    const [pairs, closures] = timed(() => everybody(graph, terms));
    return {
      seconds: { view, closures, all: view + closures },
      prints: { certain: printOf(pairs.certain), possible: printOf(pairs.possible) },
      counts: {
        'certain pairs': pairs.certain.length / 2,
        'possible pairs': pairs.possible.length / 2,
        scanned: scannedBy(graph, pairs.certain) + scannedBy(graph, pairs.possible),
      },
    };
  };
});
