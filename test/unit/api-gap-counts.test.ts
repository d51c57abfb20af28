import { expect, test } from 'vitest';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { seedEngine } from '../fixtures/seed-engine.ts';

const { ask } = openApi(await seedEngine());

test('gaps are counted by kind and severity, kinds without any too', async () => {
  const { data, errors } = await ask(`{
    all: gaps(jurisdictions: ["US"]) { counts { kind total high medium low } gaps(first: 100) { totalCount edges { node { kind severity } } } }
    one: gaps(kinds: [MIRROR_GAP], jurisdictions: ["US"]) { counts { kind } }
  }`);
  expect(errors).toEqual([]);
  const counts = listAt(data, 'all', 'counts') as {
    kind: string;
    total: number;
    high: number;
    medium: number;
    low: number;
  }[];
  const found = listAt(data, 'all', 'gaps', 'edges').map(
    (edge) => at(edge, 'node') as { kind: string; severity: string },
  );
  expect(found.length).toBeGreaterThan(0);
  expect(counts).toHaveLength(7);
  for (const { kind, total, high, medium, low } of counts) {
    const severities = found.filter((one) => one.kind === kind).map(({ severity }) => severity);
    const number = (severity: string): number => severities.filter((one) => one === severity).length;
    expect([total, high, medium, low]).toEqual([severities.length, number('HIGH'), number('MEDIUM'), number('LOW')]);
  }
  expect(at(data, 'one', 'counts')).toEqual([{ kind: 'MIRROR_GAP' }]);
});

test('a kind that says nothing of some parties tells of how many, whatever it counts', async () => {
  const { data, errors } = await ask(`{
    all: gaps { counts { kind total notJudged { parties of } } notModelled { code text { en } } }
    none: gaps(kinds: [EFFECT_GAP], jurisdictions: ["NL"]) { counts { total notJudged { parties of } } }
  }`);
  expect(errors).toEqual([]);
  const judged = listAt(data, 'all', 'counts').filter((one) => at(one, 'notJudged') !== null);
  expect(judged.map((one) => at(one, 'kind'))).toEqual(['EFFECT_GAP']);
  const { parties, of } = at(judged[0], 'notJudged') as { parties: number; of: number };
  expect(parties).toBeGreaterThan(0);
  expect(of).toBeGreaterThanOrEqual(parties);
  const said = listAt(data, 'all', 'notModelled').find((one) => at(one, 'code') === 'ROLES_NOT_RECORDED');
  expect(at(said, 'text', 'en')).toContain(`Of ${of} countered parties ${parties} `);
  expect(at(data, 'none', 'counts')).toEqual([{ total: 0, notJudged: null }]);
});
