import { createHash } from 'node:crypto';
import type { ConvergenceAnswer, ConvergenceQuestion } from '../../analysis/convergence.ts';
import type { GapsQuestion } from '../../analysis/gaps.ts';
import { REGIMES } from '../../model/vocabulary.ts';
import { serveContestant } from './contestant.ts';
import { numberIn, technologyKey } from './linkage-facts.ts';
import { openWorld, timedAsync } from './linkage-world.ts';
import { printOf } from './pairs.ts';
import { median } from './statistics.ts';

/**
 * All technologies ranked by the regimes that touch them, and the touches of single ones with their evidence. The first
 * question of a view computes what the rules reach from the lists (`closures`); `converged` asks only for technologies
 * that all three regimes touch. Usage: SNAPSHOT.
 */
const [path = ''] = process.argv.slice(2);
const SINGLES = 100;

const ALL: ConvergenceQuestion = {
  scope: { across: ['CN', 'US'] },
  technologies: null,
  minRegimes: 1,
  includeField: false,
  includeUnverified: false,
};

/** Cuts out of all statements who owns what on the day, which peers do when they load. */
const NO_GAPS: GapsQuestion = {
  kinds: ['mirror-gap'],
  severities: ['high'],
  jurisdictions: null,
  party: null,
  technology: null,
  rules: null,
};

/** Technology, bits of regimes, and how many touches count in each, most regimes first and then by number. */
function ranked({ technologies }: ConvergenceAnswer): Int32Array {
  const rows = technologies.map(({ id, touches, regimes }) => {
    const counts = REGIMES.map((regime) => touches.filter((one) => one.counts && one.regime === regime).length);
    const bits = regimes.reduce((sum, regime) => sum + 2 ** REGIMES.indexOf(regime), 0);
    return { regimes: regimes.length, numbers: [numberIn(id), bits, ...counts] };
  });
  rows.sort((a, b) => b.regimes - a.regimes || (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0));
  return Int32Array.from(rows.flatMap(({ numbers }) => numbers));
}

function touchesIn({ technologies }: ConvergenceAnswer): string[] {
  return technologies.flatMap(({ id, touches }) =>
    touches.filter((one) => one.counts).map(({ regime, entry }) => `${numberIn(id)} ${regime} ${entry}`),
  );
}

await serveContestant(async () => {
  const { engine, freshView } = await openWorld(path);
  return async () => {
    const view = freshView();
    const none = { ...ALL, technologies: [] };
    const [, graph] = await timedAsync(() => engine.gaps(view, NO_GAPS));
    const [, closures] = await timedAsync(() => engine.convergence(view, none));
    // More regimes than there are: all touches are found and none is put into words, which is what peers do.
    const beyond = { ...ALL, minRegimes: REGIMES.length + 1 };
    const [, found] = await timedAsync(() => engine.convergence(view, beyond));
    const [answer, ranking] = await timedAsync(() => engine.convergence(view, ALL));
    const [, full] = await timedAsync(() => engine.convergence(view, { ...ALL, minRegimes: 3 }));
    const times: number[] = [];
    const touches: string[] = [];
    for (const { id } of answer.technologies.toSorted((a, b) => numberIn(a.id) - numberIn(b.id)).slice(0, SINGLES)) {
      const question = { ...ALL, technologies: [technologyKey(numberIn(id))] };
      const [one, seconds] = await timedAsync(() => engine.convergence(view, question));
      times.push(seconds);
      touches.push(...touchesIn(one));
    }
    const converged = answer.technologies.filter((one) => one.converged).length;
    return {
      seconds: { graph, closures, found, ranking, all: closures + ranking, converged: full, one: median(times) },
      prints: {
        ranking: printOf(ranked(answer)),
        touches: createHash('sha256').update(touches.sort().join('\n')).digest('hex'),
      },
      counts: { technologies: answer.technologies.length, converged, 'touches of single ones': touches.length },
    };
  };
});
