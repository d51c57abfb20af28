import { loadHoldings } from '../../cli/holdings.ts';
import { noProgress } from '../../progress.ts';
import { serveContestant } from './contestant.ts';

/** Reads and indexes a holdings file as the command does. Usage: CSV. */
const [path = ''] = process.argv.slice(2);

await serveContestant(async () => async () => {
  const begin = performance.now();
  const { columns } = await loadHoldings(path, noProgress);
  return {
    seconds: { all: (performance.now() - begin) / 1000 },
    prints: {},
    counts: { rows: columns.rows, parties: columns.parties },
  };
});
