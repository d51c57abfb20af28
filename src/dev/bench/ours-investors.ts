import { prepareRuns, type Terms } from '../../control/fixpoint.ts';
import { viewOwnership } from '../../control/view.ts';
import { serveContestant } from './contestant.ts';
import { TODAY } from './generator.ts';
import { investorsOf, isSampled } from './investors.ts';
import { Pairs, printOf } from './pairs.ts';
import { readRecords, viewOfToday } from './records.ts';
import { quantile } from './statistics.ts';

/** The kernel asked about one investor after the other, on one prepared view. Usage: RECORDS NEEDED. */
const [path = '', needed = ''] = process.argv.slice(2);

await serveContestant(async () => {
  const columns = readRecords(path);
  const terms: Terms = { needed: Number(needed), counts: [true, false], findings: false, exempt: null };
  const graph = viewOwnership(columns, viewOfToday(), TODAY);
  const investors = investorsOf(graph);
  return () => {
    const runOf = prepareRuns(graph, terms);
    const certain = new Pairs();
    const sample = new Pairs();
    const times = new Float64Array(investors.length);
    for (const [place, investor] of investors.entries()) {
      const begin = performance.now();
      const { low } = runOf([investor]);
      times[place] = (performance.now() - begin) / 1000;
      const members = low.members.slice(low.seeds);
      certain.add(investor, members);
      if (isSampled(place)) sample.add(investor, members);
    }
    const pairs = certain.finish();
    return {
      seconds: {
        all: times.reduce((sum, one) => sum + one, 0),
        p50: quantile(times, 0.5),
        p99: quantile(times, 0.99),
        most: quantile(times, 1),
      },
      prints: { certain: printOf(pairs), 'certain of the sample': printOf(sample.finish()) },
      counts: { investors: investors.length, 'certain pairs': pairs.length / 2 },
    };
  };
});
