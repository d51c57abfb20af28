import { prepareRuns, type Terms } from '../../control/fixpoint.ts';
import { viewOwnership } from '../../control/view.ts';
import { formatDay } from '../../model/days.ts';
import { serveContestant, timed } from './contestant.ts';
import { PUBLISHED, TODAY } from './generator.ts';
import { investorsOf, momentsOf } from './investors.ts';
import { printOf } from './pairs.ts';
import { readRecords, viewOfToday } from './records.ts';

/**
 * The closure of all investors as one set of seeds, today and at 20 random pairs of a day and a version; each with a view
 * of its own. The check is a graph that holds only what held then. Usage: RECORDS NEEDED.
 */
const [path = '', needed = ''] = process.argv.slice(2);

await serveContestant(async () => {
  const columns = readRecords(path);
  const terms: Terms = { needed: Number(needed), counts: [true, false], findings: false, exempt: null };
  const investors = investorsOf(viewOwnership(columns, viewOfToday(), TODAY));
  const closureAt = (day: number, version: number): Int32Array => {
    const graph = viewOwnership(columns, viewOfToday(formatDay(day), version), day);
    return prepareRuns(graph, terms)(investors).low.members.slice().sort();
  };
  const moments = momentsOf();
  return () => {
    const [today, todaySeconds] = timed(() => closureAt(TODAY, PUBLISHED));
    const [then, thenSeconds] = timed(() => moments.map(([day, version]) => closureAt(day, version)));
    const [changed, diff] = timed(() => {
      const before = new Set(then[0]);
      const after = new Set(today);
      return [...today].filter((one) => !before.has(one)).length + [...before].filter((one) => !after.has(one)).length;
    });
    return {
      seconds: { today: todaySeconds, 'each date': thenSeconds / moments.length, diff, all: thenSeconds },
      prints: { closures: printOf(Int32Array.from(then.flatMap((one) => [one.length, ...one]))) },
      counts: { 'members today': today.length, 'changed since the first date': changed },
    };
  };
});
