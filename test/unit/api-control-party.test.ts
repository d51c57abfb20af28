import { expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { exactShare, parseShare } from '../../src/model/shares.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { GAP_FILLS } from './gap-world.ts';
import { World } from './world.ts';

/** Two blocked holders of a quarter each, a holder of the rest, one company far away with an unknown holder, one without holdings. */
function openWorld() {
  const world = new World();
  for (const list of ['us-sdn', 'cn-ecl']) world.thing('ControlList', `list:${list}`);
  const holds = (owner: string, asset: string, share: string): void => {
    for (const name of [owner, asset]) world.thing('Party', `party:${name}`);
    const known = share === '' ? parseShare('', '') : exactShare(share);
    world.fact('holding', { owner: `party:${owner}`, asset: `party:${asset}`, share: known });
  };
  holds('x', 'target', '25');
  holds('y', 'target', '25');
  holds('z', 'target', '50');
  holds('target', 'below', '100');
  holds('x', 'minority', '10');
  holds('far', 'away', '');
  world.thing('Party', 'party:alone');
  world.thing('Party', 'party:rumoured');
  world.fact('holding', {
    key: 'holding:rumour',
    owner: 'party:x',
    asset: 'party:rumoured',
    share: exactShare('100'),
    confidence: 'unverified',
  });
  for (const name of ['x', 'y', 'far'])
    world.listing(`party:${name}`, 'list:us-sdn', '2020-01-01', { jurisdiction: 'US' });
  world.listing('party:x', 'list:cn-ecl', '2025-01-01');
  const snapshot = world.snapshot();
  return openApi(new Engine(snapshot, fixedSource, GAP_FILLS, readRuleProfiles(['seed/rules'])));
}

const { ask } = openWorld();

async function of(party: string, rule: string, more = '') {
  const { data, errors } = await ask(
    `query ($rule: String!, $party: ID!) {
      control(rule: $rule, party: $party, only: [CAUGHT, INDETERMINATE, NOT_CAUGHT] ${more}) {
        partyIsSeed seedCount assumptions { code about }
        outcomes { totalCount edges { node {
          by partyKey outcome ifInForce sum { min max } indicator { en } proof { ownerKey assetKey }
        } } }
      }
    }`,
    { rule, party: `party:${party}` },
  );
  expect(errors).toEqual([]);
  const nodes = listAt(data, 'control', 'outcomes', 'edges').map((edge) => at(edge, 'node'));
  expect(at(data, 'control', 'outcomes', 'totalCount')).toBe(nodes.length);
  for (const node of nodes) expect(at(node, 'partyKey')).toBe(`party:${party}`);
  return { control: at(data, 'control'), nodes };
}

test('a rule that takes its listed parties together says one thing of the party, with its proof', async () => {
  const { control, nodes } = await of('below', 'ofac-50');
  expect(nodes).toMatchObject([{ by: null, outcome: 'CAUGHT', sum: { min: 100 } }]);
  expect(new Set(listAt(nodes[0], 'proof').map((step) => at(step, 'ownerKey')))).toEqual(
    new Set(['party:x', 'party:y', 'party:target']),
  );
  expect(control).toMatchObject({ partyIsSeed: false });
  expect(JSON.stringify(at(control, 'assumptions')), 'the unknown share is of another company').not.toContain(
    'party:far',
  );
  expect(listAt(control, 'assumptions').map((one) => at(one, 'code'))).not.toContain('UNKNOWN_SHARE_AS_INTERVAL');
});

test('a party that is not caught is told so, with what is held of it', async () => {
  expect((await of('minority', 'ofac-50')).nodes).toMatchObject([
    {
      by: null,
      outcome: 'NOT_CAUGHT',
      sum: { min: 10, max: 10 },
      indicator: { en: expect.stringContaining('Red flag') },
    },
  ]);
  const unrelated = await of('z', 'ofac-50');
  expect(unrelated.nodes).toMatchObject([{ by: null, outcome: 'NOT_CAUGHT', sum: { min: 0, max: 0 }, proof: [] }]);
  expect(listAt(unrelated.control, 'assumptions').map((one) => at(one, 'code'))).not.toContain('NO_SEED');
  for (const rule of ['ofac-50', 'mofcom-61', 'majority', 'afsl-art5', 'cfius-tid'])
    expect((await of('alone', rule)).nodes, rule).toHaveLength(1);
});

test('of how many parties a rule starts is told: from none where its lists hold nobody on that day', async () => {
  expect((await of('alone', 'ofac-50')).control).toMatchObject({ seedCount: 3 });
  expect((await of('alone', 'ofac-50', 'asOf: "2019-12-31"')).control).toMatchObject({ seedCount: 0 });
  expect((await of('alone', 'eu')).control).toMatchObject({ seedCount: 0 });
});

test('an open outcome names what it rests on', async () => {
  const { control, nodes } = await of('away', 'ofac-50');
  expect(nodes).toMatchObject([{ outcome: 'INDETERMINATE' }]);
  expect(listAt(control, 'assumptions').map((one) => at(one, 'code'))).toContain('UNKNOWN_SHARE_AS_INTERVAL');
});

test('a rule that looks at each alone names the seed of each outcome; those that hold nothing are left out', async () => {
  const { nodes } = await of('target', 'mofcom-61', 'asOf: "2025-10-20"');
  expect(nodes).toMatchObject([{ by: 'party:x', outcome: 'NOT_CAUGHT', sum: { min: 25 } }]);
  const suspended = await of('target', 'mofcom-61', 'asOf: "2026-01-01"');
  expect(suspended.nodes).toMatchObject([{ by: 'party:x', outcome: null, ifInForce: 'NOT_CAUGHT' }]);
});

test('a rule without lists looks at everybody above, each alone', async () => {
  const { nodes } = await of('below', 'majority');
  expect(nodes.map((node) => [at(node, 'by'), at(node, 'outcome')])).toEqual([
    ['party:target', 'CAUGHT'],
    ['party:x', 'NOT_CAUGHT'],
    ['party:y', 'NOT_CAUGHT'],
    ['party:z', 'NOT_CAUGHT'],
  ]);
});

test('a listed party is a seed, and its outcome follows from the others', async () => {
  const { control, nodes } = await of('x', 'ofac-50');
  expect(control).toMatchObject({ partyIsSeed: true });
  expect(nodes).toMatchObject([{ by: null, outcome: 'NOT_CAUGHT' }]);
});

test('seeds may be named beside the party, and a party that is not there is an error', async () => {
  expect((await of('target', 'ofac-50', 'seeds: ["party:x"]')).nodes).toMatchObject([
    { outcome: 'NOT_CAUGHT', sum: { min: 25 } },
  ]);
  expect((await of('target', 'ofac-50', 'list: "list:us-sdn"')).nodes).toMatchObject([{ outcome: 'CAUGHT' }]);
  const { errors } = await ask('{ control(rule: "ofac-50", party: "party:none") { partyIsSeed } }');
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('unverified holdings beside the party, or beside those reached from seeds, are named as left out, and count when asked', async () => {
  const leftOut = async (question: string) => {
    const { data, errors } = await ask(`{ control(rule: "ofac-50", ${question}) {
      assumptions { code about text { zh en } }
      outcomes { edges { node { partyKey outcome } } }
    } }`);
    expect(errors).toEqual([]);
    const notes = listAt(data, 'control', 'assumptions').filter((one) => at(one, 'code') === 'UNVERIFIED_LEFT_OUT');
    return { notes, outcomes: listAt(data, 'control', 'outcomes', 'edges').map((edge) => at(edge, 'node')) };
  };
  const of = await leftOut('party: "party:rumoured", only: [CAUGHT, NOT_CAUGHT]');
  expect(of.outcomes).toMatchObject([{ outcome: 'NOT_CAUGHT' }]);
  expect(of.notes).toMatchObject([
    {
      about: ['holding:rumour'],
      text: { zh: expect.stringContaining('未核实的持股'), en: expect.stringContaining('left out') },
    },
  ]);
  expect(await leftOut('party: "party:rumoured", only: [CAUGHT], includeUnverified: true')).toMatchObject({
    notes: [],
    outcomes: [{ outcome: 'CAUGHT' }],
  });
  expect((await leftOut('seeds: ["party:x"]')).notes).toMatchObject([{ about: ['holding:rumour'] }]);
  expect((await leftOut('seeds: ["party:far"]')).notes, 'it lies elsewhere').toEqual([]);
  const shares = await ask(`{ party(id: "party:x") { effectiveShares { assumptions { code about } } } }`);
  expect(listAt(shares.data, 'party', 'effectiveShares', 'assumptions')).toContainEqual({
    code: 'UNVERIFIED_LEFT_OUT',
    about: ['holding:rumour'],
  });
});
