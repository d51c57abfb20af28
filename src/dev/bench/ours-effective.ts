import { prepareEffective } from '../../control/effective.ts';
import { viewOwnership } from '../../control/view.ts';
import { serveContestant, timed } from './contestant.ts';
import { TODAY } from './generator.ts';
import { readInvestors } from './investors.ts';
import { printOf } from './pairs.ts';
import { readRecords, viewOfToday } from './records.ts';
import { quantile } from './statistics.ts';

/** Effective shares of each investor in everything below. Usage: RECORDS INVESTORS. */
const [path = '', list = ''] = process.argv.slice(2);

/** Millionths with an odd offset, so that solvers that differ in the twelfth decimal round alike. */
const ROUNDING = 0.123;
const LEAST = 1e-6;

await serveContestant(async () => {
  const columns = readRecords(path);
  const graph = viewOwnership(columns, viewOfToday(), TODAY);
  const investors = readInvestors(list);
  return () => {
    const [shareOf, prepare] = timed(() => prepareEffective(graph));
    const times = new Float64Array(investors.length);
    const numbers: number[] = [];
    for (const [place, investor] of investors.entries()) {
      const [{ shares }, seconds] = timed(() => shareOf(investor));
      times[place] = seconds;
      for (const { party, min } of shares) {
        if (min >= LEAST) numbers.push(investor, party, Math.floor(min * 1e6 + ROUNDING));
      }
    }
    const all = times.reduce((sum, one) => sum + one, 0);
    return {
      seconds: { prepare, all, p50: quantile(times, 0.5), p99: quantile(times, 0.99), most: quantile(times, 1) },
      prints: { 'least shares': printOf(Int32Array.from(numbers)) },
      counts: { investors: investors.length, shares: numbers.length / 3 },
    };
  };
});
