import { describe, expect, it } from 'vitest';
import { type Caught, prepareCaught } from '../../src/control/caught.ts';
import { evaluate, newUsage } from '../../src/control/evaluate.ts';
import { Chance, randomEdges } from '../fixtures/control/random-graph.ts';
import { ask, MAJORITY, OFAC_50 } from '../fixtures/control/statements.ts';

const GRAPHS = 400;
const ONLY_CAUGHT = { only: new Set(['caught'] as const), proof: 'short' as const, proofLimit: 20 };

/** All of it, the proof taken after every group has been run. */
const told = ({ by, party, proof }: Caught) => ({ by, party, proof });

describe('what is certainly caught', () => {
  it('is what the full evaluation says, with the same derivation, for all groups and for those that are wanted', () => {
    let found = 0;
    for (let seed = 1; seed <= GRAPHS; seed += 1) {
      const chance = new Chance(seed);
      const profile = chance.pick([MAJORITY, OFAC_50]);
      const { graph, terms, parties } = ask({ edges: randomEdges(chance), profile, seeds: [] });
      const numbers = Array.from(parties.keys());
      const groups = [
        ...numbers.map((party) => ({ by: party, seeds: [party] })),
        { by: null, seeds: chance.shuffle(numbers).slice(0, 3) },
      ];
      const wanted = new Set(chance.shuffle(numbers).slice(0, Math.ceil(numbers.length / 2)));
      const asked = groups.map((group) => ({ ...group, asked: group.seeds }));
      const expected = [...evaluate(graph, terms, asked, ONLY_CAUGHT, newUsage())].map(({ by, party, proof }) => ({
        by,
        party,
        proof,
      }));
      const all = groups.map((group) => ({ ...group, wanted: null }));
      const caughtBy = prepareCaught(graph, terms, ONLY_CAUGHT.proofLimit);
      expect(all.flatMap(caughtBy).map(told), `graph ${seed}`).toEqual(expected);
      const some = groups.map((group) => ({ ...group, wanted }));
      expect(some.flatMap(caughtBy).map(told), `graph ${seed}`).toEqual(
        expected.filter(({ party }) => wanted.has(party)),
      );
      found += expected.length;
    }
    expect(found).toBeGreaterThan(GRAPHS / 2);
  });
});
