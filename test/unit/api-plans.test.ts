import { buildSchema, type GraphQLSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { executeByPlan } from '../../src/api/execution/execute.ts';
import { resolvers } from '../../src/api/resolvers/index.ts';
import { openApi } from '../fixtures/api-client.ts';
import { smallEngine } from '../fixtures/small-graph.ts';

const { ask } = openApi(smallEngine());

function slowSchema(resolve: Readonly<Record<string, (source: unknown, args: object) => unknown>>): GraphQLSchema {
  const schema = buildSchema('type Query { slow: Query  next: Query  items: [Query!]!  word(of: String): String }');
  for (const [name, one] of Object.entries(resolve)) {
    const field = schema.getQueryType()?.getFields()[name];
    if (field !== undefined) field.resolve = one;
  }
  return schema;
}

test('who leaves is not kept waiting by a resolver that never ends, and nothing more is resolved for him', async () => {
  const leaving = new AbortController();
  const asked: string[] = [];
  let release: (value: object) => void = () => undefined;
  const schema = slowSchema({
    slow: () => {
      asked.push('slow');
      return new Promise((resolve) => {
        release = resolve;
      });
    },
    word: () => {
      asked.push('word');
      return 'never';
    },
  });
  const answer = executeByPlan({ schema, document: parse('{ slow { word } }'), signal: leaving.signal });
  leaving.abort(new Error('left'));
  await expect(answer).rejects.toThrow('left');
  release({});
  await new Promise(setImmediate);
  expect(asked).toEqual(['slow']);
});

test('nothing is resolved for somebody who has left before', async () => {
  const schema = slowSchema({ word: () => expect.unreachable() });
  const signal = AbortSignal.abort(new Error('gone'));
  await expect(executeByPlan({ schema, document: parse('{ word }'), signal })).rejects.toThrow('gone');
});

test('a list in which some wait and one fails at once leaves nothing unhandled', async () => {
  const schema = slowSchema({ items: () => [Promise.reject(new Error('later')), new Error('at once')] });
  const { data, errors } = (await executeByPlan({ schema, document: parse('{ items { word } }') })) ?? {};
  expect(data).toBeNull();
  expect(errors?.at(-1)).toMatchObject({ message: 'at once', path: ['items', 1] });
  await new Promise(setImmediate);
});

test('arguments are the same for every item of a list, so nobody may change them', async () => {
  const schema = slowSchema({
    items: () => [{}, {}],
    word: (_, args) => Object.isFrozen(args) && JSON.stringify(args),
  });
  const answer = await executeByPlan({ schema, document: parse('{ items { word(of: "x") } }') });
  expect(answer?.data).toEqual({ items: [{ word: '{"of":"x"}' }, { word: '{"of":"x"}' }] });
});

test('no resolver looks at the state of the execution, which plans do not keep', () => {
  const functions = Object.entries(resolvers).flatMap(([type, fields]) =>
    Object.entries(fields).flatMap(([name, one]: [string, unknown]) =>
      typeof one === 'function' && !name.startsWith('_') ? [[`${type}.${name}`, one.length] as const] : [],
    ),
  );
  expect(functions.length).toBeGreaterThan(100);
  expect(functions.filter(([, parameters]) => parameters > 3)).toEqual([]);
});

test('each operation of a document is answered as itself, again and again', async () => {
  const query = 'query A { __typename } query B { party(id: "party:holder") { key } }';
  for (const round of [1, 2]) {
    expect((await ask(query, {}, 'A')).data, `${round}`).toEqual({ __typename: 'Query' });
    expect((await ask(query, {}, 'B')).data, `${round}`).toEqual({ party: { key: 'party:holder' } });
  }
});

test('the same document asked with other variables selects other fields', async () => {
  const query = `query ($full: Boolean!, $first: Int!) {
    party(id: "party:holder") { key ...Names @include(if: $full) owners(first: $first) @skip(if: $full) { edges { ownerKey } } }
  } fragment Names on Named { names { en } }`;
  const party = async (variables: object) => (await ask(query, { ...variables })).data?.['party'];
  const names = { key: 'party:holder', names: { en: 'English party:holder' } };
  expect(await party({ full: true, first: 1 })).toEqual(names);
  expect(await party({ full: false, first: 1 })).toMatchObject({ owners: { edges: [{}] } });
  expect(await party({ full: true, first: 2 })).toEqual(names);
});

test('an argument that may be only one of two is refused as a variable, too', async () => {
  const query = 'query ($scope: ConvergenceScope!) { convergence(scope: $scope) { asOf } }';
  const { data, errors } = await ask(query, { scope: { within: 'CN', across: ['CN'] } });
  expect(data).toBeNull();
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  expect((await ask(query, { scope: { within: 'CN' } })).errors).toEqual([]);
});
