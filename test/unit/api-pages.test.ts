import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountablePage, type Page, pageAmong, pageOf, sortByPosition } from '../../src/api/pages.ts';
import { shareFromJson, shareToJson, WHOLE } from '../../src/model/shares.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { smallEngine, thing } from '../fixtures/small-graph.ts';

const MANY = Array.from({ length: 253 }, (_, place) => thing('Party', `party:many-${(place * 37) % 253}`));
const { ask } = openApi(smallEngine(MANY));

test.each([7, 100])('pages of %i show each of more than 250 parties once, by key', async (first) => {
  const seen: string[] = [];
  let after: unknown = null;
  for (let more = true; more; ) {
    const { data, errors } = await ask(
      `query ($first: Int!, $after: String) { parties(first: $first, after: $after) {
        totalCount edges { cursor node { key } } pageInfo { hasNextPage endCursor } } }`,
      { first, after },
    );
    expect(errors).toEqual([]);
    const edges = listAt(data, 'parties', 'edges');
    expect(edges.length).toBeLessThanOrEqual(first);
    expect(at(data, 'parties', 'totalCount')).toBe(256);
    expect(at(data, 'parties', 'pageInfo', 'endCursor')).toBe(at(edges.at(-1), 'cursor'));
    seen.push(...edges.map((edge) => String(at(edge, 'node', 'key'))));
    more = at(data, 'parties', 'pageInfo', 'hasNextPage') === true;
    after = at(data, 'parties', 'pageInfo', 'endCursor');
    expect(seen.length, 'the walk ends').toBeLessThanOrEqual(256);
  }
  expect(seen).toHaveLength(256);
  expect(seen).toEqual([...new Set(seen)].sort());
});

test('holdings are walked one by one in the order of their shares, equal positions told apart by key', async () => {
  const walked: unknown[] = [];
  let after: unknown = null;
  for (let more = true; more; ) {
    const { data, errors } = await ask(
      `query ($after: String) { party(id: "party:holder", asOf: "2026-06-15") { owners(first: 1, after: $after) {
        edges { ownerKey } pageInfo { hasNextPage endCursor } } } }`,
      { after },
    );
    expect(errors).toEqual([]);
    walked.push(at(data, 'party', 'owners', 'edges', 0, 'ownerKey'));
    more = at(data, 'party', 'owners', 'pageInfo', 'hasNextPage') === true;
    after = at(data, 'party', 'owners', 'pageInfo', 'endCursor');
    expect(walked.length).toBeLessThanOrEqual(4);
  }
  expect(walked).toEqual(['party:silent', 'party:parent', 'party:parent', 'party:nowhere']);
});

test('an entry that comes between two pages moves none of the others', () => {
  const position = (text: string): readonly string[] => [text];
  const page = pageOf('letters', ['b', 'd', 'f'], position, { first: 2 });
  const after = page.edges.at(-1)?.cursor ?? null;
  const next = pageOf('letters', ['a', 'b', 'c', 'd', 'e', 'f'], position, { first: 2, after });
  expect(next.edges.map(({ item }) => item)).toEqual(['e', 'f']);
  expect(next.hasNextPage).toBe(false);
  const gone = pageOf('letters', ['b', 'f'], position, { first: 2, after });
  expect(gone.edges.map(({ item }) => item)).toEqual(['f']);
});

const foreign = Buffer.from(JSON.stringify(['Technology', 'tech:inp'])).toString('base64url');
const spaced = Buffer.from('[ "Party", "party:holder" ]').toString('base64url');
const bare = Buffer.from('["Party"]').toString('base64url');
const nested = Buffer.from('["Party",["party:holder"]]').toString('base64url');

test.each(['', 'nonsense', '!!', foreign, spaced, bare, nested])(
  'the cursor "%s" is refused in words',
  async (after) => {
    const { data, errors } = await ask('query ($after: String) { parties(after: $after) { totalCount } }', { after });
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'after', value: after });
    expect(errors[0]?.message).toBe(`after is "${after}", which is not a cursor of this list.`);
  },
);

test.each([0, -1, 101])('first: %i is refused in words', async (first) => {
  const { errors } = await ask(`{ parties(first: ${first}) { totalCount } }`);
  expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  expect(errors[0]?.message).toBe(`first is ${first}, but must be between 1 and 100.`);
});

test('pages taken from entries in any order are those of the sorted list', () => {
  const entry = fc.record({ share: fc.integer({ min: 0, max: 3 }), key: fc.string(), shown: fc.boolean() });
  const entries = fc.uniqueArray(entry, { selector: ({ key }) => key, maxLength: 40 });
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 12 }), (all, first) => {
      const positionOf = ({ share, key }: (typeof all)[number]) => [-share, key];
      const isShown = ({ shown }: (typeof all)[number]): boolean => shown;
      const sorted = sortByPosition(all.filter(isShown), positionOf);
      let after: string | null = null;
      for (let more = true; more; ) {
        const expected: Page<(typeof all)[number]> = pageOf('entries', sorted, positionOf, { first, after });
        const page: CountablePage<(typeof all)[number]> = pageAmong('entries', () => all, positionOf, isShown, {
          first,
          after,
        });
        const { edges, hasNextPage } = page;
        expect(page.count()).toBe(expected.totalCount);
        expect({ edges, hasNextPage }).toEqual({ edges: expected.edges, hasNextPage: expected.hasNextPage });
        more = hasNextPage;
        after = edges.at(-1)?.cursor ?? null;
      }
    }),
  );
});

test('a share that was shown in per cent comes back to the billionth', () => {
  const billionths = fc.integer({ min: 0, max: WHOLE });
  fc.assert(
    fc.property(billionths, billionths, fc.boolean(), fc.boolean(), (a, b, minOpen, maxOpen) => {
      const share = {
        min: Math.min(a, b) + (minOpen ? 1 : 0),
        max: Math.max(a, b) - (maxOpen ? 1 : 0),
        minOpen,
        maxOpen,
      };
      expect(shareFromJson(shareToJson(share))).toEqual(share);
    }),
  );
});
