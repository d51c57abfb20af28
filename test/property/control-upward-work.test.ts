import { describe, expect, it } from 'vitest';
import { applyRule } from '../../src/control/apply-rule.ts';
import { VERDICTS, type Verdict } from '../../src/control/proof.ts';
import type { RuleOutcome } from '../../src/control/rule-outcome.ts';
import { Watch } from '../../src/control/stop.ts';
import { type OwnershipGraph, viewOwnership } from '../../src/control/view.ts';
import { parseDay } from '../../src/model/days.ts';
import type { RuleProfile } from '../../src/model/profiles.ts';
import { readRuleProfile } from '../../src/sources/rule-profile.ts';
import { Chance } from '../fixtures/control/random-graph.ts';
import { randomWorld } from '../fixtures/control/random-world.ts';
import { columnsOf, read, viewAt } from '../fixtures/control/statements.ts';

const DATE = '2026-12-01';
const AFSL = readRuleProfile('seed/rules/afsl-art5.yaml');
const FISR = readRuleProfile('seed/rules/fisr-art4.yaml');
const CFIUS = readRuleProfile('seed/rules/cfius-tid.yaml');
const REACHED: ReadonlySet<Verdict> = new Set(['caught', 'indeterminate']);

function ask(
  profile: RuleProfile,
  graph: OwnershipGraph,
  asked: readonly number[],
  fieldOf: (party: number) => string | null,
  only: ReadonlySet<Verdict>,
  watch = new Watch(),
): RuleOutcome[] {
  const applied = applyRule({
    profile,
    graph,
    day: parseDay(DATE),
    asked,
    eachAlone: true,
    traitsOf: (party) => ({ listings: [], jurisdiction: null, government: false, field: fieldOf(party) }),
    ties: [],
    partnersOf: () => [],
    options: { only, proof: 'short', proofLimit: 100, watch },
  });
  return [...applied.outcomes()];
}

describe('rules that look up, or at fields', () => {
  it('follow a holder down once for all seeds below it', () => {
    const edges = Array.from({ length: 1_000 }, (_, party) => `hub>p${party} 60`);
    const { columns, numberOf } = columnsOf(['top>hub 51', ...edges].map(read));
    const graph = viewOwnership(columns, viewAt(DATE), parseDay(DATE));
    const seeds = Array.from({ length: 500 }, (_, party) => numberOf.get(`p${party}`) ?? -1);
    const spent = (count: number): number => {
      const watch = new Watch();
      const outcomes = ask(AFSL, graph, seeds.slice(0, count), () => null, REACHED, watch);
      expect(outcomes.map(({ verdict, direction }) => `${verdict} ${direction}`)).toEqual(
        Array.from({ length: count * 2 }, () => 'caught up'),
      );
      return watch.spent;
    };
    // Each further seed costs what stands around it alone; the thousand holdings of the hub are not looked at again.
    expect(spent(500) - spent(10)).toBeLessThan(490 * 20);
  });

  it('multiply along what a holder leads to, not along all holders of a seed', () => {
    const spent = (holders: number): number => {
      const edges = Array.from({ length: holders }, (_, holder) => [
        `h${holder}>seed ${holder === 0 ? '26' : '0.001'} votes`,
        `top${holder}>h${holder} 60 votes`,
      ]);
      const { columns, numberOf } = columnsOf(edges.flat().map(read));
      const graph = viewOwnership(columns, viewAt(DATE), parseDay(DATE));
      const watch = new Watch();
      const outcomes = ask(CFIUS, graph, [numberOf.get('seed') ?? -1], () => null, REACHED, watch);
      expect(outcomes.filter(({ verdict }) => verdict === 'caught').map(({ party }) => party)).toEqual([
        numberOf.get('h0'),
        numberOf.get('top0'),
      ]);
      return watch.spent;
    };
    expect(spent(2_000)).toBeLessThan(spent(1_000) * 2.5);
  });

  it('tell the same of those that are reached, whether the rest is told or not', () => {
    let byField = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const chance = new Chance(seed);
      const world = randomWorld(chance);
      const { columns } = columnsOf(
        world.statements.map(({ statement }) => statement),
        world.parties,
      );
      const graph = viewOwnership(columns, viewAt(DATE), parseDay(DATE));
      const fields = (FISR.fields?.fields ?? []).map(({ id }) => id);
      const given = Array.from({ length: graph.parties }, () => [null, ...fields][chance.below(fields.length + 1)]);
      for (const profile of [AFSL, FISR]) {
        const asked = [0, 1, 2].filter((party) => party < graph.parties);
        const fieldOf = (party: number): string | null => given[party] ?? null;
        const all = ask(profile, graph, asked, fieldOf, new Set(VERDICTS)).filter(({ verdict }) =>
          REACHED.has(verdict),
        );
        const reached = ask(profile, graph, asked, fieldOf, REACHED);
        const byName = (list: readonly RuleOutcome[]): string[] => list.map((one) => JSON.stringify(one)).sort();
        expect(byName(reached), `${profile.id}, world ${seed}`).toEqual(byName(all));
        const anyShare = profile.limbs.find(({ by }) => by === 'any-share')?.id;
        byField += reached.filter(({ limb }) => anyShare !== undefined && limb === anyShare).length;
      }
    }
    expect(byField).toBeGreaterThan(50);
  });
});
