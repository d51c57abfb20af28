import { expect, test } from 'vitest';
import type { Engine } from '../../src/analysis/engine.ts';
import { LinkageError } from '../../src/errors.ts';
import { openApi } from '../fixtures/api-client.ts';
import { smallEngine } from '../fixtures/small-graph.ts';

const { ask } = openApi(smallEngine());

const REFUSED: readonly (readonly [string, string, string, string])[] = [
  [
    'a moment without zone',
    '{ datasets: technologies(asOf: "2026-08-01T10:00") { totalCount } }',
    'BAD_USER_INPUT',
    '"2026-08-01T10:00" is not a moment with a zone, such as 2025-04-10T04:02:00Z.',
  ],
  [
    'a day that never was',
    '{ technologies(asOf: "2025-02-30") { totalCount } }',
    'BAD_USER_INPUT',
    '"2025-02-30" is not a date such as 2025, 2025-02 or 2025-02-04.',
  ],
  [
    'a version to come',
    '{ datasets(knownAt: "9") { id } }',
    'BAD_USER_INPUT',
    'knownAt 9 is not published yet; the last version is 2.',
  ],
  [
    'an id that is none',
    '{ node(id: "%%") { key } }',
    'BAD_USER_INPUT',
    '"%%" is neither a key such as tech:indium-phosphide nor an id of this graph.',
  ],
  [
    'a jurisdiction without regimes',
    '{ convergence(scope: { across: ["CN", "XX"] }) { asOf } }',
    'BAD_USER_INPUT',
    'No regimes are recorded for "XX"; there are some for CN, US.',
  ],
  [
    'no jurisdiction at all',
    '{ convergence(scope: { across: [] }) { asOf } }',
    'BAD_USER_INPUT',
    'across must name at least one jurisdiction.',
  ],
  [
    'four regimes',
    '{ convergence(scope: { within: "CN" }, minRegimes: 4) { asOf } }',
    'BAD_USER_INPUT',
    'minRegimes is 4, but must be between 0 and 3.',
  ],
  [
    'an unknown technology',
    '{ convergence(scope: { within: "CN" }, technologies: ["tech:none"]) { asOf } }',
    'NOT_FOUND',
    'There is no technology tech:none.',
  ],
  [
    'too many ids',
    `{ nodes(ids: [${'"tech:inp",'.repeat(101)}]) { key } }`,
    'BAD_USER_INPUT',
    'ids holds 101 ids; at most 100.',
  ],
];

test.each(REFUSED)('%s is refused with a code and a sentence', async (_, query, code, message) => {
  const { errors } = await ask(query);
  expect(errors.map((error) => [error.extensions['code'], error.message])).toEqual([[code, message]]);
});

test.each([
  ['{ technologies(asOf: "garbage") { totalCount } }', { argument: 'asOf', value: 'garbage' }],
  ['{ datasets(knownAt: "9") { id } }', { argument: 'knownAt', value: '9', last: 2 }],
  ['{ datasets(knownAt: "garbage") { id } }', { argument: 'knownAt', value: 'garbage' }],
  ['{ convergence(scope: { within: "XX" }) { asOf } }', { argument: 'scope', value: 'XX', known: ['CN', 'US'] }],
  ['{ gaps(jurisdictions: ["XX"]) { asOf } }', { argument: 'jurisdictions', value: 'XX', known: ['CN', 'US'] }],
  ['{ changes(from: "garbage") { from } }', { argument: 'from', value: 'garbage' }],
  ['{ exposure(party: "party:holder", rule: "none") { asOf } }', { argument: 'rule', value: 'none', known: [] }],
  ['{ control(party: "party:holder", rule: "none") { asOf } }', { argument: 'rule', value: 'none', known: [] }],
  ['{ technologies(after: "garbage") { totalCount } }', { argument: 'after', value: 'garbage' }],
  ['{ technology(id: "garbage") { key } }', { expected: 'key', value: 'garbage' }],
])('%s is refused with what a page needs to say so in its own words', async (query, details) => {
  const { errors } = await ask(query);
  expect(errors.map((error) => error.extensions)).toEqual([{ code: 'BAD_USER_INPUT', ...details }]);
});

test('a document that cannot be parsed or does not fit the schema keeps the code of GraphQL', async () => {
  expect((await ask('{ datasets')).errors[0]?.extensions['code']).toBe('GRAPHQL_PARSE_FAILED');
  expect((await ask('{ nothingLikeThis }')).errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  const both = await ask('{ convergence(scope: { within: "CN", across: ["US"] }) { asOf } }');
  expect(both.errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
});

const BAD_VARIABLES: readonly (readonly [string, string, Record<string, unknown>])[] = [
  ['of the wrong type', 'query ($first: Int!) { parties(first: $first) { totalCount } }', { first: 'ten' }],
  ['that is missing', 'query ($id: ID!) { node(id: $id) { key } }', {}],
  ['that is null where none may be', 'query ($first: Int) { parties(first: $first) { totalCount } }', { first: null }],
  [
    'that fills both sides of a scope',
    'query ($scope: ConvergenceScope!) { convergence(scope: $scope) { asOf } }',
    { scope: { within: 'CN', across: ['US'] } },
  ],
];

test.each(BAD_VARIABLES)('a variable %s is the caller’s mistake', async (_, query, variables) => {
  const { data, errors } = await ask(query, variables);
  expect(data).toBeNull();
  expect(errors.map((error) => error.extensions['code'])).toEqual(['BAD_USER_INPUT']);
});

test.each([
  ['{ __typename }', 'Other'],
  ['query A { __typename } query B { __typename }', undefined],
  ['query A { __typename } query B { __typename }', 'C'],
])('%s with the operation name %s is refused', async (query, operationName) => {
  const { data, errors } = await ask(query, {}, operationName);
  expect(data).toBeNull();
  expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

/** An engine that breaks in the middle of a question. */
function brokenEngine(error: Error): Engine {
  const engine = smallEngine();
  engine.view = () => Promise.reject(error);
  return engine;
}

test('an unexpected error shows neither its message nor its stack, and is logged under the id that is shown', async () => {
  const { ask: askBroken, log } = openApi(brokenEngine(new Error('password=hunter2 at /srv/secret')));
  const { text, errors, headers } = await askBroken('{ technology(id: "tech:inp") { key } }');
  expect(text).not.toMatch(/hunter2|secret|stack|node_modules/);
  const requestId = errors[0]?.extensions['requestId'];
  expect(errors[0]?.extensions['code']).toBe('INTERNAL');
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('x-request-id')).toBe(requestId);
  const lines = log.map((line) => JSON.parse(line));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ requestId, err: { message: 'password=hunter2 at /srv/secret' } });
});

test('our own error shows its sentence, code and data, but not its cause', async () => {
  const cause = new Error('driver says: bolt://secret');
  const broken = openApi(
    brokenEngine(new LinkageError('GRAPH_UNAVAILABLE', 'The store is away.', { waitedMs: 5 }, cause)),
  );
  const { text, errors } = await broken.ask('{ datasets { id } }');
  expect(errors[0]).toMatchObject({
    message: 'The store is away.',
    extensions: { code: 'GRAPH_UNAVAILABLE', waitedMs: 5 },
  });
  expect(text).not.toContain('secret');
});

test('our own INTERNAL is masked like any other', async () => {
  const { ask: askBroken } = openApi(brokenEngine(new LinkageError('INTERNAL', 'inner workings')));
  const { text, errors } = await askBroken('{ datasets { id } }');
  expect(errors[0]?.extensions['code']).toBe('INTERNAL');
  expect(text).not.toContain('inner workings');
});

test('what cannot be written as the schema says is our mistake, not the caller’s', async () => {
  const engine = smallEngine();
  Object.defineProperty(engine.snapshot.thing('party:holder'), 'confidence', { value: 'rumour' });
  const { errors } = await openApi(engine).ask('{ party(id: "party:holder") { confidence } }');
  expect(errors[0]?.extensions['code']).toBe('INTERNAL');
  expect(errors[0]?.message).not.toContain('rumour');
});

test('a question that takes too long ends with TIMED_OUT', async () => {
  const engine = smallEngine();
  engine.view = () => new Promise(() => undefined);
  const { ask: askSlow } = openApi(engine, { deadlineMs: 50 });
  const { errors } = await askSlow('{ datasets { id } }');
  expect(errors.map((error) => error.extensions)).toEqual([{ code: 'TIMED_OUT', limitMs: 50 }]);
});

test('all questions of a request see one version, even when another is published meanwhile', async () => {
  const engine = smallEngine();
  const view = engine.view.bind(engine);
  engine.view = async (options) => {
    const { datasets } = engine.snapshot;
    engine.snapshot.apply({
      version: engine.snapshot.version + 1,
      published: null,
      things: [],
      revisions: [],
      datasets,
    });
    return view(options);
  };
  const { data } = await openApi(engine).ask(
    `{ a: convergence(scope: { within: "CN" }, asOf: "2026-01-01") { knownAt { version } }
       b: convergence(scope: { within: "CN" }, asOf: "2026-02-01") { knownAt { version } } }`,
  );
  expect(data).toEqual({ a: { knownAt: { version: 2 } }, b: { knownAt: { version: 2 } } });
});
