import { ownershipOf } from '../../analysis/ownership.ts';
import { readSavedSnapshot } from '../../analysis/saved-snapshot.ts';
import { prepareRuns, type Terms } from '../../control/fixpoint.ts';
import { viewOwnership } from '../../control/view.ts';
import { serveContestant } from './contestant.ts';
import { TODAY } from './generator.ts';
import { readInvestors } from './investors.ts';
import { numberIn, partyKey } from './linkage-facts.ts';
import { Pairs, printOf } from './pairs.ts';
import { viewOfToday } from './records.ts';

/** The product's saved snapshot, and the closures of the investors from it. Usage: SNAPSHOT INVESTORS NEEDED. */
const [path = '', list = '', needed = ''] = process.argv.slice(2);

await serveContestant(async () => {
  const saved = await readSavedSnapshot(path);
  if (saved === null) throw new RangeError(`there is no file ${path}`);
  const { columns, numberOf, party } = ownershipOf(saved.snapshot);
  const graph = viewOwnership(columns, viewOfToday(), TODAY);
  const terms: Terms = { needed: Number(needed), counts: [true, false], findings: false, exempt: null };
  const investors = readInvestors(list);
  return () => {
    const runOf = prepareRuns(graph, terms);
    const certain = new Pairs();
    for (const investor of investors) {
      const number = numberOf(partyKey(investor));
      if (number === undefined) continue;
      const { low } = runOf([number]);
      certain.add(
        investor,
        low.members.slice(low.seeds).map((member) => numberIn(party(member))),
      );
    }
    const pairs = certain.finish();
    return {
      seconds: { all: 0 },
      prints: { certain: printOf(pairs) },
      counts: { investors: investors.length, 'certain pairs': pairs.length / 2 },
    };
  };
});
