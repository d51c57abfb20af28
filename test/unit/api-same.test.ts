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
  const snapshot = new Snapshot({
    version: 1,
    published: null,
    things: world.things.values(),
    revisions: world.revisions,
    datasets: [published(1)],
  });
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
