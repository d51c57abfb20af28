import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { MAX_COST, MAX_DEPTH, MAX_TOKENS } from '../../src/api/limits.ts';
import { openApi } from '../fixtures/api-client.ts';
import { smallEngine } from '../fixtures/small-graph.ts';

const { ask } = openApi(smallEngine());

const nest = (first: string): string =>
  `parties(first: ${first}) { edges { node { owners(first: ${first}) { edges { node { holdings(first: ${first}) { edges { ownerKey } } } } } } } }`;

const THREE_WAYS: readonly (readonly [string, string, Record<string, unknown>])[] = [
  ['as literals', `{ ${nest('100')} }`, {}],
  ['as a variable', `query ($n: Int!) { ${nest('$n')} }`, { n: 100 }],
  ['as the default of a variable', `query ($n: Int! = 100) { ${nest('$n')} }`, {}],
];

test.each(THREE_WAYS)(
  'three nested pages of a hundred are refused %s, at the same cost',
  async (_, query, variables) => {
    const { data, errors } = await ask(query, variables);
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    // Each tier is a page of a hundred times its selection: edges and ownerKey inside, edges, node and the next tier around.
    const cost = 1 + 100 * (1 + (1 + (1 + 100 * (1 + (1 + (1 + 100 * (1 + 1)))))));
    expect(errors[0]?.extensions).toEqual({ code: 'TOO_EXPENSIVE', cost, limit: MAX_COST });
  },
);

test('the default page size counts where no size is written', async () => {
  const query = '{ parties { edges { node { owners { edges { node { owners { edges { node { key } } } } } } } } } }';
  const { errors } = await ask(query);
  expect(errors[0]?.extensions['code']).toBe('TOO_EXPENSIVE');
  expect(
    (await ask(query.replaceAll('owners', 'owners(first: 5)').replace('parties', 'parties(first: 5)'))).errors,
  ).toEqual([]);
});

test('a negative page earns no credit for the rest', async () => {
  const { errors } = await ask(`{ cheap: ${nest('-100')} dear: ${nest('100')} }`);
  expect(errors[0]?.extensions['code']).toBe('TOO_EXPENSIVE');
});

test('the same question under thirty names is refused', async () => {
  const once = (name: number): string => `q${name}: convergence(scope: { within: "CN" }) { asOf }`;
  const { errors } = await ask(`{ ${Array.from({ length: 30 }, (_, name) => once(name)).join(' ')} }`);
  expect(errors[0]?.extensions['code']).toBe('TOO_EXPENSIVE');
  expect((await ask(`{ ${once(1)} ${once(2)} }`)).errors).toEqual([]);
});

test.each([
  ['exposure(party: "party:holder") { asOf }'],
  ['gaps { asOf }'],
  ['control(rule: "majority", seeds: ["party:holder"]) { asOf }'],
  ['cypher(text: "RETURN 1") { columns }'],
  ['party(id: "party:holder") { effectiveShares { throughItself } }'],
  ['search(text: "x", first: 100) { hits { key label } }'],
])('%s under sixty names is refused', async (question) => {
  const { errors } = await ask(`{ ${Array.from({ length: 60 }, (_, name) => `q${name}: ${question}`).join(' ')} }`);
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['TOO_EXPENSIVE']);
});

test('many ids cost as many things', async () => {
  const ids = Array.from({ length: 100 }, () => 'party:holder');
  const query =
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Party { owners(first: 100) { edges { ownerKey } } } } }';
  expect((await ask(query, { ids })).errors[0]?.extensions['code']).toBe('TOO_EXPENSIVE');
  expect((await ask(query, { ids: ids.slice(0, 3) })).errors).toEqual([]);
});

test('a document of too many words is refused before it is read to the end', async () => {
  const { errors } = await ask(`{ ${'__typename '.repeat(MAX_TOKENS)} }`);
  expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_EXPENSIVE', limit: MAX_TOKENS });
  expect(errors[0]?.message).toBe(`The document is longer than ${MAX_TOKENS} tokens.`);
});

test('a deep document is refused, also when its depth hides in fragments', async () => {
  const deep = (depth: number, inner: string): string =>
    depth === 0 ? inner : `broader { ${deep(depth - 1, inner)} }`;
  const open = await ask(`{ technology(id: "tech:inp") { ${deep(MAX_DEPTH, 'key')} } }`);
  expect(open.errors[0]?.extensions).toMatchObject({ code: 'TOO_EXPENSIVE', depth: MAX_DEPTH + 2, limit: MAX_DEPTH });
  const hidden = await ask(
    `{ technology(id: "tech:inp") { ...A } }
     fragment A on Technology { ${deep(MAX_DEPTH / 2, '...B')} }
     fragment B on Technology { ${deep(MAX_DEPTH / 2, 'key')} }`,
  );
  expect(hidden.errors[0]?.extensions).toMatchObject({ code: 'TOO_EXPENSIVE', depth: MAX_DEPTH + 2 });
});

test('fragments that double at each of sixty steps are refused quickly', async () => {
  const steps = Array.from(
    { length: 60 },
    (_, step) => `fragment F${step} on Query { ...F${step + 1} a${step}: __typename ...F${step + 1} }`,
  );
  const started = performance.now();
  const { data, errors } = await ask(`{ ...F0 } ${steps.join(' ')} fragment F60 on Query { __typename }`);
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(data).toBeNull();
  expect(errors[0]?.extensions['code']).toBe('TOO_EXPENSIVE');
});

test('the schema can be read by tools', async () => {
  const { data, errors } = await ask(getIntrospectionQuery());
  expect(errors).toEqual([]);
  expect(data).toHaveProperty('__schema');
});
