import { describe, expect, test } from 'vitest';
import { cypherText } from '../../src/cli/cypher.ts';
import { checkPlan } from '../../src/graph/analyst-plan.ts';
import { checkText } from '../../src/graph/analyst-text.ts';
import { fenceConnection } from '../../src/graph/analyst-wire.ts';
import type { PlanOperator } from '../../src/graph/client.ts';

function operator(name: string, details = '', ...children: PlanOperator[]): PlanOperator {
  return { name, details, children };
}

const reading = (plan: PlanOperator) => () => checkPlan({ type: 'r', plan });

describe('a plan is refused', () => {
  test.each(['w', 'rw', 's', 'x'])('that is of type %s', (type) => {
    expect(() => checkPlan({ type, plan: operator('ProduceResults') })).toThrow(
      expect.objectContaining({ code: 'READ_ONLY' }),
    );
  });

  test.each([
    'LoadCSV',
    'LoadParquet',
    'TerminateTransactions',
    'ShowSettings',
    'ShowAnythingNew',
    'AdministrationCommand',
    'TransactionApply',
    'TransactionForeach',
    'RunQueryAt',
    'Create',
    'Foreach',
    'LockingMerge',
    'NeverHeardOf',
  ])('with the operator %s anywhere in it', (name) => {
    const plan = operator('ProduceResults', '', operator('Apply', '', operator('Argument'), operator(name)));
    expect(reading(plan)).toThrow(expect.objectContaining({ code: 'READ_ONLY' }));
  });

  test.each([
    ['a procedure', operator('ProcedureCall', 'apoc.load.json($a) :: (value :: MAP)')],
    ['an eager procedure', operator('Eager ProcedureCall', 'dbms.listConfig() :: ()')],
    ['a procedure without a name', operator('ProcedureCall', '')],
    [
      'a procedure in an expression',
      operator('Projection', '[x IN $l | COLLECT { ResolvedCall(db.info() :: id :: STRING)'),
    ],
    ['a file in an expression', operator('Projection', '[x IN $l | COLLECT { LOAD CSV FROM $u AS r RETURN r }]')],
    ['a function of a plug-in', operator('Filter', 'apoc.util.sleep($autoint_0) = n.x')],
    ['a quoted function of a plug-in', operator('Filter', '`apoc`.`util`.sleep($autoint_0) = n.x')],
  ])('that calls %s', (_what, plan) => {
    expect(reading(plan)).toThrow(expect.objectContaining({ code: 'READ_ONLY' }));
  });
});

test.each([
  'NodeByLabelScan',
  'NodeIndexSeekByRange',
  'NodeUniqueIndexSeek',
  'DirectedRelationshipTypeScan',
  'UndirectedRelationshipIndexContainsScan',
  'PartitionedUnionNodeByLabelsScan',
  'MultiNodeIndexSeek',
  'AllNodesScan',
  'DirectedAllRelationshipsScan',
  'NodeByElementIdSeek',
  'Expand(All)',
  'OptionalExpand(Into)',
  'VarLengthExpand(Pruning,BFS,All)',
  'Repeat(Trail)',
  'StatefulShortestPath(Into)',
  'SelectOrAntiSemiApply',
  'LetSelectOrSemiApply',
  'AntiSemiApply',
  'RollUpApply',
  'NodeLeftOuterHashJoin',
  'EagerAggregation',
  'OrderedDistinct',
  'PartialTop',
  'TriadicSelection',
])('a plan may hold the operator %s', (name) => {
  expect(
    reading(
      operator('ProduceResults', 'n', operator(name, 'date.truncate($autostring_0, n.day) = n.x AND (n.y IS NULL)')),
    ),
  ).not.toThrow();
});

describe('a text made to be slow to look at is looked at quickly:', () => {
  test.each([
    ['names', `CALL ${'a'.repeat(19_000)}`],
    ['dots', `CALL ${'a.'.repeat(9_000)}`],
    ['line comments', `CALL ${'//'.repeat(9_000)}`],
    ['line comments at the beginning', '//'.repeat(9_500)],
    ['block comments', `CALL ${'/**/'.repeat(4_500)}`],
    ['open block comments', `CALL a${'/*'.repeat(9_000)}`],
    ['backticks', `CALL ${'`'.repeat(19_000)}`],
    ['many calls', 'CALL a'.repeat(3_000)],
    ['many loads', 'LOAD '.repeat(3_900)],
  ])('%s', (_what, text) => {
    const began = performance.now();
    try {
      checkText(text);
    } catch {
      // Whether it is refused is not the question here.
    }
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

test('a driver without a socket to watch is not used', async () => {
  await expect(fenceConnection({}, 1_000, undefined)).rejects.toMatchObject({ code: 'INTERNAL' });
});

describe('the table of an answer', () => {
  const answer = {
    columns: ['key', 'value'],
    rows: [
      ['party:a', null],
      ['party:b', { labels: ['Party'] }],
      ['party:c', '长'.repeat(200)],
      ['\u001b[31mred', 1.5],
    ],
    truncated: true,
  };

  test('shows texts as they are, other values as JSON, absent ones as a dash, long ones cut', () => {
    const lines = cypherText(answer, 'en').split('\n');
    expect(lines[0]).toMatch(/^key +value$/);
    expect(lines[2]).toMatch(/^party:a +–$/);
    expect(lines[3]).toMatch(/^party:b +{"labels":\["Party"\]}$/);
    expect(lines[4]).toMatch(/^party:c +长{79}…$/);
    expect(lines[5]).toMatch(/^ \[31mred +1\.5$/);
  });

  test('says how many rows there are and whether there were more, in both languages', () => {
    expect(cypherText(answer, 'en')).toMatch(/\n4 rows\n.*more rows/);
    expect(cypherText(answer, 'zh')).toMatch(/\n4 行\n结果已截断/);
    expect(cypherText({ ...answer, truncated: false }, 'en')).toMatch(/\n4 rows$/);
  });
});
