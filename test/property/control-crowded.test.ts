import { expect, it } from 'vitest';
import { assumptionsOf } from '../../src/control/caveats.ts';
import { PROOF_MODES } from '../../src/control/proof.ts';
import type { RuleProfile } from '../../src/model/profiles.ts';
import { Chance, randomEdges } from '../fixtures/control/random-graph.ts';
import { askStatements, DAY, MAJORITY, OFAC_50, read, type Statement } from '../fixtures/control/statements.ts';

const PROFILES: readonly RuleProfile[] = [MAJORITY, OFAC_50, { ...MAJORITY, controlLimb: 'finding' }];
const CROWD = 70;
const BANDS = ['20', '30', '10', '[>5,60]', '[>25,50]', '[10,<70]', '[>0,]', 'unknown'];

/** Several holders of one party, whose minima stand against each other. */
function rivals(chance: Chance): string[] {
  return Array.from({ length: 2 + chance.below(6) }, (_, holder) =>
    `p${holder + 1}>p0 ${chance.pick(BANDS)} ${chance.pick(['', '', 'votes'])}`.trim(),
  );
}

it('a crowd of holders who hold nothing changes nothing of what is said, proved and taken for granted', () => {
  let [against, open] = [0, 0];
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const chance = new Chance(seed);
    const statements = (chance.next() < 0.8 ? rivals(chance) : randomEdges(chance)).map(read);
    const names = [...new Set(statements.flatMap(({ owner, asset }) => [owner, asset]))];
    const seeds = chance.shuffle(names).slice(0, 1 + chance.below(2));
    const profile = chance.pick(PROFILES);
    const date = chance.pick([DAY, '2025-06-15', '2020-06-30']);
    const proof = chance.pick(PROOF_MODES);
    const crowd = names.flatMap((name) => Array.from({ length: CROWD }, (_, holder) => read(`h${holder}>${name} 0`)));

    const told = (all: readonly Statement[]) => {
      const { graph, outcomes, usage, parties } = askStatements({ statements: all, profile, seeds, date, proof });
      const holdingOf = (edge: number) => [graph.owner, graph.asset, graph.kind].map((column) => column[edge]);
      return {
        outcomes: outcomes
          .filter(({ party }) => names.includes(parties[party] ?? ''))
          .map(({ proof: steps, ...one }) => ({
            ...one,
            steps: steps.map(({ edge, ...step }) => ({ ...step, holding: holdingOf(edge) })),
          })),
        assumptions: assumptionsOf(graph, usage, (edge) => String(holdingOf(edge)), String),
      };
    };
    const plain = told(statements);
    expect(told([...statements, ...crowd]), `graph ${seed}`).toEqual(plain);
    against += plain.outcomes.filter(({ steps }) => steps.some((step) => step.against)).length;
    open += plain.outcomes.filter(({ sum }) => sum.maxOpen).length;
  }
  expect(Math.min(against, open)).toBeGreaterThan(20);
});

it('of a crowd with open minima, all but the seed stand against it, and leave less than the rest of their plain bounds', () => {
  const crowd = Array.from({ length: CROWD }, (_, holder) => `h${holder}>p [>0.5,1]`);
  const statements = ['x>p [>10,60]', 'y>p 30', ...crowd].map(read);
  const { graph, outcomes, numberOf, sumOf } = askStatements({ statements, profile: MAJORITY, seeds: ['x'] });
  expect(sumOf('p')).toEqual({ min: 100_000_001, minOpen: true, max: 349_999_999, maxOpen: true });
  const proof = outcomes.find(({ party }) => party === numberOf.get('p'))?.proof ?? [];
  const holders = proof.filter((step) => step.against).map(({ edge }) => graph.owner[edge]);
  expect(holders).toHaveLength(CROWD + 1);
  expect(holders).not.toContain(numberOf.get('x'));
});
