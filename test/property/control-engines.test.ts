import { describe, expect, it } from 'vitest';
import { type RawStatement, verifyProof } from '../../src/control/verify.ts';
import { aspClosures } from '../fixtures/control/asp-rule.ts';
import { byCommand, verdictsByGroup } from '../fixtures/control/by-command.ts';
import { standingOn } from '../fixtures/control/calendar.ts';
import { type LargerGraph, largerGraph } from '../fixtures/control/larger-graph.ts';
import { naiveVerdicts } from '../fixtures/control/naive-rule.ts';
import { Chance } from '../fixtures/control/random-graph.ts';
import { groupsOf, PLAIN_RULES, type PlainRule } from '../fixtures/control/three-rules.ts';

const DAY = '2025-06-01';
const GRAPHS_OF_A_RULE = 600;
const TIMEOUT_MS = 180_000;

const graphsOf = (first: number): LargerGraph[] =>
  Array.from({ length: GRAPHS_OF_A_RULE }, (_, number) => largerGraph(new Chance(first + number)));

/** What the naive implementation says but "not caught", which the command was asked to leave out. */
function naively(graph: LargerGraph, rule: PlainRule, seeds: readonly string[]): Record<string, string> {
  const verdicts = naiveVerdicts({
    statements: graph.statements,
    seeds,
    rights: rule.rights,
    needed: BigInt(rule.needed),
    findings: rule.findings,
    version: 1,
    includeUnverified: true,
    sameAs: (party) => party,
    holds: standingOn(DAY),
  });
  return Object.fromEntries(Object.entries(verdicts).filter(([, verdict]) => verdict !== 'not-caught'));
}

describe.each(PLAIN_RULES.map((rule, place) => ({ rule, first: 1 + place * 100_000 })))(
  '$rule.id',
  ({ rule, first }) => {
    it(
      `is the same to the command, to clingo and to the naive implementation on ${GRAPHS_OF_A_RULE} graphs`,
      async () => {
        const graphs = graphsOf(first);
        const { answer } = await byCommand(graphs, rule.id, DAY);
        const found = verdictsByGroup(answer, graphs.length);
        const questions = graphs.map((graph) => ({
          statements: graph.statements,
          groups: [...groupsOf(graph, rule).values()],
        }));
        const { low, high } = await aspClosures(questions, rule, DAY);
        const counts = { caught: 0, indeterminate: 0 };
        for (const [number, graph] of graphs.entries()) {
          for (const [place, [group, seeds]] of [...groupsOf(graph, rule)].entries()) {
            const say = `graph ${first + number}, seeds ${seeds.join(' ')}`;
            const command = found[number]?.get(group) ?? {};
            expect(command, `${say}: command and naive`).toEqual(naively(graph, rule, seeds));
            const caught = [...(low[number]?.[place] ?? [])].filter((party) => !seeds.includes(party));
            const possible = [...(high[number]?.[place] ?? [])].filter((party) => !seeds.includes(party));
            const clingo = Object.fromEntries(
              possible.map((party) => [party, caught.includes(party) ? 'caught' : 'indeterminate']),
            );
            expect(command, `${say}: command and clingo`).toEqual(clingo);
            counts.caught += caught.length;
            counts.indeterminate += possible.length - caught.length;
          }
        }
        expect(counts.caught).toBeGreaterThan(GRAPHS_OF_A_RULE / 2);
        expect(counts.indeterminate).toBeGreaterThan(GRAPHS_OF_A_RULE / 2);
      },
      TIMEOUT_MS,
    );
  },
);

describe('proofs of the command', () => {
  it('add up from the lines of the file that they cite', async () => {
    const rule = PLAIN_RULES[2] ?? expect.unreachable('three rules');
    const graphs = graphsOf(500_000).slice(0, 300);
    const { answer, lines } = await byCommand(graphs, rule.id, DAY);
    const raw = graphs.map((graph, number) => rawOf(graph, number));
    const lineOf = new Map(raw.flat().map((one, at) => [one, at + 2]));
    expect(lines.length).toBe(raw.flat().length + 2);
    let checked = 0;
    for (const outcome of answer.outcomes) {
      const number = Number(outcome.party.split('/')[0]);
      const statements = (raw[number] ?? []).flatMap((one) =>
        one.standing === 'no' ? [] : [{ ...one.raw, fact: `${lineOf.get(one)}` }],
      );
      const bound = outcome.outcome === 'caught' ? 'min' : 'max';
      const cited = outcome.proof.map((item) => ({
        tier: item.tier,
        owner: item.owner,
        asset: item.asset,
        kind: item.kind,
        ultimate: item.nature === 'ultimate',
        min: Math.round(item.min * 1e7) + (item.minOpen ? 1 : 0),
        max: Math.round(item.max * 1e7) - (item.maxOpen ? 1 : 0),
        fact: item.fact.slice(item.fact.lastIndexOf(':') + 1),
      }));
      const seeds = (graphs[number]?.seeds ?? []).map((seed) => `${number}/${seed}`);
      const claim = { seeds, party: outcome.party, needed: rule.needed, bound } as const;
      expect(verifyProof(cited, statements, claim), `graph ${500_000 + number}, ${outcome.party}`).toBeNull();
      checked += 1;
    }
    expect(checked).toBeGreaterThan(1_000);
  });
});

/** The statements of a graph as the lines of the file give them, in the order of the file. */
function rawOf(graph: LargerGraph, number: number) {
  const standingOf = standingOn(DAY);
  return graph.statements.map((one) => {
    const standing = standingOf(one);
    const raw: RawStatement = {
      fact: '',
      owner: `${number}/${one.owner}`,
      asset: `${number}/${one.asset}`,
      kind: one.right,
      ultimate: one.nature === 'ultimate',
      min: standing === 'yes' ? one.share.min : 0,
      max: one.share.max,
      maxOpen: one.share.maxOpen,
    };
    return { standing, raw };
  });
}
