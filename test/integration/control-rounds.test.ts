import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { parseDay } from '../../src/model/days.ts';
import { byCommand, verdictsByGroup } from '../fixtures/control/by-command.ts';
import { cypherVerdicts } from '../fixtures/control/cypher-rounds.ts';
import { largerGraph } from '../fixtures/control/larger-graph.ts';
import { Chance } from '../fixtures/control/random-graph.ts';
import { groupsOf, PLAIN_RULES } from '../fixtures/control/three-rules.ts';
import { openEmptyGraph } from './graph-store.ts';

const DAY = '2025-06-01';
const GRAPHS = 150;
/** The first statements of a fresh server are slow, more so on a busy machine. */
const TIMEOUT_MS = 300_000;

let store: Graph;
beforeAll(async () => {
  store = await openEmptyGraph();
});
afterAll(() => store.close());

describe('ownership control by rounds of Cypher', () => {
  it.each(PLAIN_RULES.map((rule, place) => ({ rule, first: 1_000_000 + place * GRAPHS })))(
    `catches whom the command catches, by $rule.id on ${GRAPHS} graphs`,
    async ({ rule, first }) => {
      const graphs = Array.from({ length: GRAPHS }, (_, number) => largerGraph(new Chance(first + number)));
      const components = graphs.flatMap((graph, number) =>
        [...groupsOf(graph, rule)].map(([group, seeds]) => ({ key: `${number}:${group}`, graph, seeds })),
      );
      const cypher = await cypherVerdicts(store, components, rule, parseDay(DAY));
      const { answer } = await byCommand(graphs, rule.id, DAY);
      const command = new Map<string, string>();
      for (const [number, groups] of verdictsByGroup(answer, graphs.length).entries()) {
        for (const [group, verdicts] of groups) {
          for (const [party, verdict] of Object.entries(verdicts)) command.set(`${number}:${group}/${party}`, verdict);
        }
      }
      expect(Object.fromEntries([...cypher].sort())).toEqual(Object.fromEntries([...command].sort()));
      for (const kind of ['caught', 'indeterminate'])
        expect([...cypher.values()].filter((verdict) => verdict === kind).length).toBeGreaterThan(GRAPHS / 3);
    },
    TIMEOUT_MS,
  );
});
