import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../src/control/caveats.ts';
import { evaluate, newUsage } from '../../src/control/evaluate.ts';
import { termsOf } from '../../src/control/fixpoint.ts';
import { HoldingStore } from '../../src/control/holding-store.ts';
import { IntSlots } from '../../src/control/int-slots.ts';
import { PROOF_MODES, VERDICTS, type Verdict } from '../../src/control/proof.ts';
import { reachOwnership } from '../../src/control/reached-view.ts';
import { Watch } from '../../src/control/stop.ts';
import { type HoldingGraph, viewOwnership } from '../../src/control/view.ts';
import { parseDay } from '../../src/model/days.ts';
import { Chance } from '../fixtures/control/random-graph.ts';
import { builderOf, DAYS, PARTIES, partiesOf, randomRep, randomRows } from '../fixtures/control/random-rows.ts';
import { DAY, MAJORITY, OFAC_50, viewAt } from '../fixtures/control/statements.ts';

const PROFILES = [MAJORITY, OFAC_50, { ...MAJORITY, controlLimb: 'finding' as const }];

describe('holdings cut when they are asked for', () => {
  it('give the same outcomes, proofs and assumptions as those of the whole graph', () => {
    let reached = 0;
    for (let seed = 1; seed <= 1_500; seed += 1) {
      const chance = new Chance(seed);
      const rows = randomRows(chance, 0, null);
      const cut = chance.below(rows.length);
      const store = HoldingStore.build(builderOf(rows.slice(0, cut)), partiesOf(rows.slice(0, cut)));
      for (const row of rows.slice(cut)) store.append(row);
      const added = randomRows(chance, rows.length, 1);
      const overlay = chance.next() < 0.5 ? null : { rows: added, ended: new Set([chance.below(rows.length)]) };
      const rep = randomRep(chance, store.columns.parties);
      const view = viewAt(DAY, { rep, includeUnverified: chance.next() < 0.5 });
      const day = parseDay(chance.pick(DAYS));
      const terms = termsOf(chance.pick(PROFILES), day, null);
      const repOf = (party: number): number => rep?.[party] ?? party;
      const groups = chance
        .shuffle(Array.from({ length: PARTIES }, (_, party) => repOf(party)))
        .slice(0, 3)
        .map((party) => ({ by: party, seeds: [party], asked: [party] }));
      const options = {
        only: new Set<Verdict>(chance.next() < 0.5 ? VERDICTS : ['caught', 'indeterminate']),
        proof: chance.pick(PROOF_MODES),
        proofLimit: 100,
      };
      const told = (graph: HoldingGraph): unknown => {
        const usage = newUsage();
        const outcomes = [...evaluate(graph, terms, groups, options, usage)].map(({ proof, ...one }) => {
          if (one.verdict !== 'not-caught') reached += 1;
          const steps = proof.map(({ edge, ...step }) => ({
            ...step,
            holding: [graph.owner, graph.asset, graph.kind, graph.low, graph.high].map((column) => column[edge]),
            fact: graph.factOf(edge),
            tag: graph.tagOf(edge),
          }));
          return { ...one, steps };
        });
        const assumptions = assumptionsOf(graph, usage, (edge) => `${graph.factOf(edge)}`, String);
        return { outcomes, assumptions, ignored: usage.ignored.count > 0 };
      };
      const whole = told(viewOwnership(store.columns, view, day, overlay));
      expect(told(reachOwnership(store.columns, view, day, overlay)), `graph ${seed}`).toEqual(whole);
    }
    expect(reached).toBeGreaterThan(2_000);
  });

  it('cost what is reached, however large the graph', () => {
    const spent = [1_000, 100_000].map((size) => {
      const share = { min: 600_000_000, max: 600_000_000, minOpen: false, maxOpen: false };
      const [row] = randomRows(new Chance(1), 0, 1);
      if (row === undefined) throw new Error('no row');
      const always = { certain: { from: 0, to: 100_000 }, possible: { from: 0, to: 100_000 } };
      const holding = {
        ...row,
        right: 'equity',
        nature: 'direct',
        confidence: 'seen',
        share,
        validity: always,
      } as const;
      // Everybody holds the next but one; the last of all holds nobody, so that party 0 reaches ten others only.
      const rows = Array.from({ length: size }, (_, fact) => ({
        ...holding,
        owner: fact,
        asset: fact === 10 ? size + 1 : fact + 1,
        fact,
      }));
      const columns = builderOf(rows).build(size + 2, null);
      const watch = new Watch();
      const graph = reachOwnership(columns, viewAt(DAY), parseDay(DAY));
      const options = {
        only: new Set<Verdict>(['caught', 'indeterminate']),
        proof: 'short',
        proofLimit: 10,
        watch,
      } as const;
      const groups = [{ by: 0, seeds: [0], asked: [0] }];
      const outcomes = [...evaluate(graph, termsOf(MAJORITY, 0, null), groups, options, newUsage())];
      expect(outcomes).toHaveLength(11);
      return [watch.spent, graph.owner.length];
    });
    expect(spent[1]).toEqual(spent[0]);
  });
});

describe('slots of whole numbers', () => {
  it('are handed out in order, found again, and free after clearing', () => {
    const slots = new IntSlots();
    for (let round = 0; round < 30; round += 1) {
      const chance = new Chance(round);
      const known = new Map<number, number>();
      for (let times = chance.pick([3, 40, 5_000]); times > 0; times -= 1) {
        const key = chance.below(1 << 20) * chance.pick([1, 64, 1024]);
        if (!known.has(key)) expect(slots.find(key)).toBe(-1);
        const slot = known.get(key) ?? known.size;
        expect(slots.add(key)).toBe(slot);
        known.set(key, slot);
        expect(slots.find(key)).toBe(slot);
      }
      expect([...slots.keys()]).toEqual([...known.keys()]);
      slots.clear();
      expect(slots.count).toBe(0);
      for (const key of known.keys()) expect(slots.find(key)).toBe(-1);
    }
  });
});
