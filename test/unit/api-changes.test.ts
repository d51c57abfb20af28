import { beforeAll, describe, expect, test } from 'vitest';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { seedEngine } from '../fixtures/seed-engine.ts';

let ask: ReturnType<typeof openApi>['ask'];
beforeAll(async () => {
  ask = openApi(await seedEngine()).ask;
});

const CHANGES = `query ($from: String, $to: String, $list: ID, $first: Int!, $after: String, $whatIf: WhatIfInput) {
  changes(from: $from, to: $to, list: $list, whatIf: $whatIf) {
    from to asOf knownAt { version }
    assumptions { code about }
    notModelled { code }
    changes(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node {
        key at kind subject jurisdiction listKey list { names { zh } } rule keys partyKeys parties { key } itemKeys acts
        before after notice words untilText untilEnd assumed unverified
        evidence { fact type sources { title } }
      } }
    }
    difference { added(first: 5) { totalCount edges { node { key at kind } } } removed { totalCount } changed { totalCount } }
  }
}`;

describe('what changes on 2026-11-10', () => {
  test('is told list by list, with evidence and what it assumes', async () => {
    const { data, errors } = await ask(CHANGES, { from: '2026-11-10', to: '2026-11-10', first: 50 });
    expect(errors).toEqual([]);
    const nodes = listAt(data, 'changes', 'changes', 'edges').map((edge) => at(edge, 'node'));
    const uel = nodes.find((node) => at(node, 'listKey') === 'list:cn-uel');
    expect(uel).toMatchObject({
      at: '2026-11-10',
      kind: 'REVIVES',
      subject: 'MEASURE',
      list: { names: { zh: '不可靠实体清单' } },
      before: 'SUSPENDED',
      after: 'IN_FORCE',
      words: null,
      untilText: '1年',
      untilEnd: '2026-11-10',
      assumed: true,
    });
    expect(listAt(uel, 'parties').map((party) => at(party, 'key'))).toEqual(at(uel, 'partyKeys'));
    for (const node of nodes.filter((one) => at(one, 'rule') === null)) {
      expect(listAt(node, 'evidence').length).toBeGreaterThan(0);
    }
    expect(at(data, 'changes', 'assumptions')).toContainEqual(expect.objectContaining({ code: 'NO_LATER_EVENT' }));
  });

  test('is the same page by page', async () => {
    const all = await ask(CHANGES, { from: '2025-01-01', to: '2026-12-31', first: 100 });
    const keys = listAt(all.data, 'changes', 'changes', 'edges').map((edge) => at(edge, 'node', 'key'));
    const walked: unknown[] = [];
    for (let after: unknown = null; ; ) {
      const { data } = await ask(CHANGES, { from: '2025-01-01', to: '2026-12-31', first: 7, after });
      const page = at(data, 'changes', 'changes');
      walked.push(...listAt(page, 'edges').map((edge) => at(edge, 'node', 'key')));
      if (at(page, 'pageInfo', 'hasNextPage') !== true) break;
      after = at(page, 'pageInfo', 'endCursor');
    }
    expect(walked.slice(0, 100)).toEqual(keys);
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked).toHaveLength(Number(at(all.data, 'changes', 'changes', 'totalCount')));
  });

  test('is otherwise if an extension is supposed', async () => {
    const whatIf = {
      events: [
        {
          on: ['notice:不可靠实体清单工作机制公告2025年第7号'],
          verb: 'SUSPENSION_EXTENDED',
          date: '2026-11-10',
          until: '2027-11-09',
        },
      ],
    };
    const { data, errors } = await ask(CHANGES, {
      from: '2026-11-10',
      to: '2026-11-10',
      list: 'list:cn-uel',
      first: 50,
      whatIf,
    });
    expect(errors).toEqual([]);
    const kinds = listAt(data, 'changes', 'changes', 'edges').map((edge) => at(edge, 'node', 'kind'));
    expect(kinds).toEqual(['EXTENDED']);
    expect(at(data, 'changes', 'difference')).toMatchObject({
      added: { totalCount: 1, edges: [{ node: { kind: 'EXTENDED' } }] },
      removed: { totalCount: 1 },
      changed: { totalCount: 0 },
    });
  });
});

test.each([
  [{ from: '2026-11-10', to: '2026-11-09', first: 1 }, /expected a later day/],
  [{ from: '2026-13-10', first: 1 }, /2026-13-10/],
  [{ list: 'list:none', first: 1 }, /no list list:none/],
])('a wrong question gets one clear error: %#', async (variables, message) => {
  const { errors } = await ask(CHANGES, variables);
  expect(errors.map(({ message: text }) => text).join()).toMatch(message);
});

test('the history of a technology has its items, parties and cases, with the steps of each review', async () => {
  const query = `query ($technology: ID) { changes(technology: $technology, from: "2015-01-01", to: "2026-12-31") {
    changes(first: 100) { totalCount edges { node {
      at kind subject itemKeys step { kind date text { zh en } } evidence { type about { key } sources { id } }
    } } } } }`;
  const { data, errors } = await ask(query, { technology: 'tech:ai-agent' });
  expect(errors).toEqual([]);
  const nodes = listAt(data, 'changes', 'changes', 'edges').map((edge) => at(edge, 'node'));
  const steps = nodes.filter((node) => at(node, 'kind') === 'STEP');
  expect(steps.map((node) => at(node, 'at'))).toContain('2026-04-27');
  expect(steps.find((node) => at(node, 'at') === '2026-04-27')).toMatchObject({
    subject: 'CASE',
    step: { kind: 'ORDER', date: '2026-04-27', text: { en: expect.stringContaining('forbids') } },
    evidence: expect.arrayContaining([expect.objectContaining({ type: 'CASE' })]),
  });
  const items = await ask(query, { technology: 'tech:personalised-push' });
  expect(
    listAt(items.data, 'changes', 'changes', 'edges').filter((edge) => listAt(edge, 'node', 'itemKeys').length > 0)
      .length,
  ).toBeGreaterThan(0);
  const none = await ask(query, { technology: 'tech:none' });
  expect(none.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});
