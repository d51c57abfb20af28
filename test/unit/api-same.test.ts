import { expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { at, openApi } from '../fixtures/api-client.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { published } from '../fixtures/histories.ts';
import { World } from './world.ts';

const said = { by: 'officer', why: 'checked the register', rule: 'decision' as const };

test('a party tells what was decided on its records: who, when and why, and what is not the same', async () => {
  const world = new World();
  for (const id of ['a', 'b', 'c']) world.thing('Party', `party:${id}`);
  const one = world.fact('same', {
    party: 'party:a',
    other: 'party:b',
    verdict: 'same',
    ...said,
    key: 'decisions/same:1',
  });
  const two = world.fact('same', {
    party: 'party:b',
    other: 'party:c',
    verdict: 'different',
    ...said,
    key: 'decisions/same:2',
  });
  const snapshot = world.snapshot();
  const { ask } = openApi(new Engine(snapshot, fixedSource, [], []));
  const { data, errors } = await ask(`{ party(id: "party:a") {
    sameAs { key }
    sameDecisions { keys parties { key } isSame ground by why version when evidence { fact says { zh } } }
  } }`);
  expect(errors).toEqual([]);
  expect(at(data, 'party', 'sameAs')).toEqual([{ key: 'party:b' }]);
  expect(at(data, 'party', 'sameDecisions')).toMatchObject([
    {
      keys: ['party:a', 'party:b'],
      parties: [{ key: 'party:a' }, { key: 'party:b' }],
      isSame: true,
      ground: 'DECISION',
      by: 'officer',
      why: 'checked the register',
      version: 1,
      when: published(1).imported,
      evidence: { fact: one },
    },
    { keys: ['party:b', 'party:c'], isSame: false, evidence: { fact: two } },
  ]);
});

test('suggestions are told with their reasons, page by page, but not what was decided, be it by way of a third record', async () => {
  const world = new World();
  const named = (id: string, name: string, country: string) => {
    world.thing('Party', `party:${id}`, { kind: 'company', country });
    const thing = world.things.get(`party:${id}`);
    if (thing !== undefined) world.things.set(thing.key, { ...thing, names: { en: name } });
  };
  named('a', 'Acme Ltd', 'CN');
  named('b', 'Acme Ltd', 'CN');
  named('c', 'Acme Ltd', 'CN');
  named('d', 'Acme Inc', 'US');
  named('e', 'Other', 'US');
  for (const other of ['party:b', 'party:c']) {
    world.fact('same', { party: 'party:a', other, verdict: 'same', ...said, key: `decisions/same:${other}` });
  }
  const snapshot = world.snapshot();
  const { ask } = openApi(new Engine(snapshot, fixedSource, [], []));
  const pageAfter = async (after: string | null, rest = '') => {
    const { data, errors } = await ask(
      `query ($after: String) { sameSuggestions(least: 0.1${rest}) { notModelled { code } suggestions(first: 2, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { node { keys parties { key } score reasons { code weight text { zh en } } } } } } }`,
      { after },
    );
    expect(errors).toEqual([]);
    return data;
  };
  const first = await pageAfter(null);
  expect(at(first, 'sameSuggestions', 'notModelled')).toEqual([{ code: 'SPELLINGS_NOT_COMPARED' }]);
  // The first three are one party already, though nobody has decided on b and c.
  expect(at(first, 'sameSuggestions', 'suggestions')).toMatchObject({
    totalCount: 3,
    pageInfo: { hasNextPage: true },
    edges: [
      {
        node: {
          keys: ['party:a', 'party:d'],
          parties: [{ key: 'party:a' }, { key: 'party:d' }],
          score: 0.2,
          reasons: [
            {
              code: 'SAME_NAME_WITHOUT_FORM',
              weight: 0.4,
              text: { en: 'equal name but for the legal form: acme' },
            },
            { code: 'OTHER_COUNTRY', weight: -0.3 },
            { code: 'SAME_KIND', weight: 0.1 },
          ],
        },
      },
      { node: { keys: ['party:b', 'party:d'] } },
    ],
  });
  const last = await pageAfter(String(at(first, 'sameSuggestions', 'suggestions', 'pageInfo', 'endCursor')));
  expect(at(last, 'sameSuggestions', 'suggestions')).toMatchObject({
    pageInfo: { hasNextPage: false },
    edges: [{ node: { keys: ['party:c', 'party:d'] } }],
  });
  // Under any of its records.
  const ofOne = await pageAfter(null, ', party: "party:b"');
  expect(at(ofOne, 'sameSuggestions', 'suggestions', 'totalCount')).toBe(3);
  const ofOther = await pageAfter(null, ', party: "party:e"');
  expect(at(ofOther, 'sameSuggestions', 'suggestions', 'totalCount')).toBe(0);
});

test.each([
  ['least: 1.5', 'BAD_USER_INPUT', 'least is 1.5, but must be from 0 to 1.'],
  ['party: "party:nobody"', 'NOT_FOUND', 'There is no party party:nobody.'],
])('suggestions with %s are refused', async (argument, code, message) => {
  const snapshot = new Snapshot({ version: 1, published: null, things: [], revisions: [], datasets: [published(1)] });
  const { ask } = openApi(new Engine(snapshot, fixedSource, [], []));
  const { errors } = await ask(`{ sameSuggestions(${argument}) { suggestions { totalCount } } }`);
  expect(errors).toMatchObject([{ message, extensions: { code } }]);
});
