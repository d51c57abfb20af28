import { createHash } from 'node:crypto';
import type { GapAnswer, GapsQuestion } from '../../analysis/gaps.ts';
import { serveContestant } from './contestant.ts';
import { numberIn } from './linkage-facts.ts';
import { openWorld, timedAsync } from './linkage-world.ts';

/**
 * Gaps of eight lists of parties: parties under a listed one or above it that are not on the list themselves, and
 * countered parties that are not on the control list. The first question of a view cuts out of all statements who owns
 * what on the day (`graph`), which peers do when they load. Usage: SNAPSHOT.
 */
const [path = ''] = process.argv.slice(2);

const ALL: GapsQuestion = {
  kinds: ['mirror-gap', 'unlisted-affiliate'],
  severities: null,
  jurisdictions: null,
  party: null,
  technology: null,
  rules: null,
};

/** `mirror-gap P` or `unlisted-affiliate LIST below P`, the party by its number. */
function lineOf({ kind, id, parties }: GapAnswer): string {
  const party = numberIn(parties[0] ?? '');
  if (kind === 'mirror-gap') return `${kind} ${party}`;
  const [, , list, direction] = id.split('/');
  return `${kind} ${list} ${direction} ${party}`;
}

await serveContestant(async () => {
  const { engine, freshView } = await openWorld(path);
  return async () => {
    const view = freshView();
    const [, graph] = await timedAsync(() => engine.gaps(view, { ...ALL, kinds: ['mirror-gap'] }));
    // None of these gaps is of severity high: all are found and none is put into words, which is what peers do.
    const [, found] = await timedAsync(() => engine.gaps(view, { ...ALL, severities: ['high'] }));
    const [{ gaps }, all] = await timedAsync(() => engine.gaps(view, ALL));
    const lines = gaps.map(lineOf).sort();
    const below = lines.filter((line) => line.includes(' below ')).length;
    const above = lines.filter((line) => line.includes(' above ')).length;
    return {
      seconds: { graph, found, all },
      prints: { gaps: createHash('sha256').update(lines.join('\n')).digest('hex') },
      counts: { gaps: lines.length, below, above },
    };
  };
});
