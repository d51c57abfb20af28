import { describe, expect, it } from 'vitest';
import type { RuleProfile } from '../../src/model/profiles.ts';
import { exactShare } from '../../src/model/shares.ts';
import { standingOn } from '../fixtures/control/calendar.ts';
import { naiveVerdicts } from '../fixtures/control/naive-rule.ts';
import { Chance, randomStatements } from '../fixtures/control/random-graph.ts';
import { askStatements, columnsOf, DAY, MAJORITY, OFAC_50 } from '../fixtures/control/statements.ts';

const PROFILES: readonly RuleProfile[] = [
  MAJORITY,
  OFAC_50,
  { ...MAJORITY, controlLimb: 'finding' },
  {
    ...OFAC_50,
    rights: ['equity', 'votes'],
    thresholds: [{ from: 0, share: exactShare('25').min, operator: 'at-least' }],
  },
];

describe('the kernel against a naive implementation', () => {
  it('agrees on six thousand random graphs', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 6_000; seed += 1) {
      const chance = new Chance(seed);
      const statements = randomStatements(chance);
      const names = [...new Set(statements.flatMap(({ owner, asset }) => [owner, asset]))];
      const seeds = chance.shuffle(names).slice(0, 1 + chance.below(2));
      const profile = chance.pick(PROFILES);
      const date = chance.pick([DAY, DAY, '2025-06-15', '2024-06-01', '2020-06-30']);
      const version = 1 + chance.below(2);
      const includeUnverified = chance.next() < 0.3;
      const [first = '', second = ''] = chance.shuffle(names);
      const merges = chance.next() < 0.4 && second !== '' ? new Map([[second, first]]) : new Map<string, string>();
      const sameAs = (party: string): string => merges.get(party) ?? party;

      const { parties, numberOf } = columnsOf(statements, seeds);
      const rep = merges.size === 0 ? null : Int32Array.from(parties, (name) => numberOf.get(sameAs(name)) ?? -1);
      const answer = askStatements({
        statements,
        profile,
        seeds,
        date,
        view: { version, includeUnverified, rep },
        proof: 'none',
        sameAs,
      });
      const expected = naiveVerdicts({
        statements,
        seeds,
        rights: profile.rights,
        needed: BigInt(answer.terms.needed),
        findings: profile.controlLimb === 'finding',
        version,
        includeUnverified,
        sameAs,
        holds: standingOn(date),
      });
      for (const verdict of Object.values(expected)) seen.add(verdict);
      expect(answer.verdicts, `graph ${seed}`).toEqual(expected);
    }
    expect([...seen].sort()).toEqual(['caught', 'indeterminate', 'not-caught']);
  });
});
