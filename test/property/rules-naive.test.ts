import { describe, expect, it } from 'vitest';
import { applyRule } from '../../src/control/apply-rule.ts';
import { VERDICTS } from '../../src/control/proof.ts';
import type { Tie } from '../../src/control/ties.ts';
import { viewOwnership } from '../../src/control/view.ts';
import { parseDay } from '../../src/model/days.ts';
import type { RuleProfile } from '../../src/model/profiles.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { naiveAnswer, type Verdicts } from '../fixtures/control/naive-rules.ts';
import { Chance } from '../fixtures/control/random-graph.ts';
import { randomWorld, type World } from '../fixtures/control/random-world.ts';
import { columnsOf, viewAt } from '../fixtures/control/statements.ts';

const DATE = '2026-12-01';

/** What the kernel says, as `by party direction limb` → verdict, without those that are not caught. */
function answerOf(profile: RuleProfile, world: World, asked: readonly string[]): Verdicts {
  const statements = world.statements.map(({ statement }) => statement);
  const { columns, parties, numberOf } = columnsOf(statements, world.parties);
  const number = (party: string): number => numberOf.get(party) ?? -1;
  const findings = world.statements.flatMap(({ statement, means }): Tie[] =>
    means === null || statement.owner === statement.asset
      ? []
      : [{ holder: number(statement.owner), held: number(statement.asset), kind: means, certain: true, fact: 0 }],
  );
  const officers = world.officers.map(
    ({ holder, held }): Tie => ({
      holder: number(holder),
      held: number(held),
      kind: 'officer',
      certain: true,
      fact: 0,
    }),
  );
  const applied = applyRule({
    profile,
    graph: viewOwnership(columns, viewAt(DATE), parseDay(DATE)),
    day: parseDay(DATE),
    asked: asked.map(number),
    eachAlone: false,
    traitsOf: (party) => world.traits.get(parties[party] ?? ''),
    ties: [...findings, ...officers],
    partnersOf: (party) =>
      world.joint
        .filter((pact) => pact.includes(parties[party] ?? ''))
        .flatMap((pact) => pact.map(number).filter((one) => one !== party)),
    options: { only: new Set(VERDICTS), proof: 'short', proofLimit: 1_000 },
  });
  const found: Record<string, string> = {};
  const told = new Set<string>();
  for (const { by, party, verdict, direction, limb } of applied.outcomes()) {
    told.add(`${by} ${party}`);
    const name = `${by === null ? '-' : parties[by]} ${parties[party]} ${direction} ${limb ?? '-'}`;
    if (verdict !== 'not-caught') found[name] = verdict;
  }
  expect(told.size).toBeGreaterThanOrEqual(world.parties.length - asked.length - 1);
  return found;
}

describe('every rule against a second implementation', () => {
  it.each(readRuleProfiles(['seed/rules']).map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 700; seed += 1) {
      const chance = new Chance(seed);
      const world = randomWorld(chance);
      const asked = chance.shuffle(world.parties).slice(0, 1 + chance.below(2));
      const expected = naiveAnswer(id, world, asked);
      expect(answerOf(profile, world, asked), `world ${seed}`).toEqual(expected);
      for (const [way, verdict] of Object.entries(expected))
        seen.add(`${way.split(' ').slice(2).join(' ')} ${verdict}`);
    }
    // Every way of the rule was met, caught and not known.
    for (const { id: limb } of profile.limbs)
      expect(
        [...seen].some((one) => one.includes(` ${limb} `)),
        limb,
      ).toBe(true);
    expect([...seen].some((one) => one.endsWith(' caught'))).toBe(true);
    expect([...seen].some((one) => one.endsWith(' indeterminate'))).toBe(true);
  });
});
