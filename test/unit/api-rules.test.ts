import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import type { Office } from '../../src/model/facts.ts';
import { exactShare } from '../../src/model/shares.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { GAP_FILLS } from './gap-world.ts';
import { World } from './world.ts';

/** A folder of the user's with one rule. */
const OWN = mkdtempSync(join(tmpdir(), 'rules-'));
afterAll(() => rmSync(OWN, { recursive: true }));
writeFileSync(
  join(OWN, 'own.yaml'),
  readFileSync('seed/rules/majority.yaml', 'utf8')
    .replace('rule: majority', 'rule: own')
    .replace('过半数控制', '自有规则')
    .replace('Control by majority\njur', 'Our own rule\njur'),
);

/** A world with a listed Japanese supplier, an American parent, a countered firm with people around it, and a manager who owns nothing. */
function rulesApi() {
  const world = new World();
  const party = (name: string, properties = {}): string => world.thing('Party', `party:${name}`, properties);
  for (const list of ['us-el', 'us-meu', 'us-uvl', 'cn-cml', 'us-sdn']) world.thing('ControlList', `list:${list}`);
  const holds = (owner: string, asset: string, share: string): void => {
    world.fact('holding', { owner: `party:${owner}`, asset: `party:${asset}`, share: exactShare(share) });
  };
  party('el', { country: 'CN' });
  party('meu', { country: 'CN' });
  party('affiliate', { country: 'JP' });
  party('unverified', { country: 'CN' });
  world.listing('party:el', 'list:us-el', '2020-01-01', { jurisdiction: 'US' });
  world.listing('party:meu', 'list:us-meu', '2020-01-01', { jurisdiction: 'US' });
  world.listing('party:unverified', 'list:us-uvl', '2020-01-01', { jurisdiction: 'US' });
  holds('el', 'affiliate', '25');
  holds('meu', 'affiliate', '30');
  holds('unverified', 'subsidiary', '60');
  for (const name of ['subsidiary', 'countered', 'boss', 'son', 'manager', 'director']) party(name);
  world.listing('party:countered', 'list:cn-cml', '2024-01-01');
  holds('boss', 'countered', '60');
  holds('countered', 'arm', '51');
  party('arm');
  world.fact('control', { controller: 'party:countered', controlled: 'party:son', means: 'family' });
  const officer = (name: string, offices: readonly Office[]): void => {
    world.fact('officer', { officer: `party:${name}`, organisation: 'party:countered', role: null, offices });
  };
  officer('manager', ['senior-manager']);
  officer('director', ['director']);
  const snapshot = world.snapshot();
  return openApi(new Engine(snapshot, fixedSource, GAP_FILLS, readRuleProfiles(['seed/rules', OWN])));
}

const { ask } = rulesApi();

const QUERY = `query ($rule: String!, $seeds: [ID!]!, $asOf: String) {
  control(rule: $rule, seeds: $seeds, asOf: $asOf, only: [CAUGHT, INDETERMINATE, NOT_CAUGHT]) {
    rule { id status effect direction }
    assumptions { code text { zh en } about }
    outcomes(first: 50) { edges { node {
      partyKey outcome ifInForce effect direction limb { id names { zh en } } outside toResolve { en } indicator { zh en }
      effects { listKey certain list { key } requirement { zh } review { en } }
      strictest { requirement { listKey } exceptions { listKey } review { listKey certain text { zh en } } }
      ties { type }
    } } }
  }
}`;

async function outcomes(rule: string, seeds: readonly string[], asOf: string) {
  const { data, errors } = await ask(QUERY, { rule, seeds: seeds.map((seed) => `party:${seed}`), asOf });
  expect(errors).toEqual([]);
  const control = at(data, 'control');
  const nodes = listAt(control, 'outcomes', 'edges').map((edge) => at(edge, 'node'));
  return { control, of: (party: string) => nodes.filter((node) => at(node, 'partyKey') === `party:${party}`) };
}

describe('rules over GraphQL', () => {
  test('tell the strictest of the owners, list by list', async () => {
    const { control, of } = await outcomes('bis-affiliates', ['el', 'meu'], '2025-10-15');
    expect(control).toMatchObject({ rule: { status: 'IN_FORCE', effect: 'LISTED_BY_LAW', direction: 'DOWN' } });
    expect(of('affiliate')).toMatchObject([
      {
        outcome: 'CAUGHT',
        effect: 'LISTED_BY_LAW',
        direction: 'DOWN',
        limb: null,
        effects: [
          { listKey: 'list:us-el', certain: true, list: { key: 'list:us-el' } },
          { listKey: 'list:us-meu', certain: true },
        ],
        strictest: {
          requirement: { listKey: 'list:us-el' },
          exceptions: { listKey: 'list:us-el' },
          review: { listKey: 'list:us-meu', text: { zh: '推定拒绝', en: 'presumption of denial' } },
        },
      },
    ]);
  });

  test('hold no outcome while the rule is stayed, but what it would be', async () => {
    const { control, of } = await outcomes('bis-affiliates', ['el', 'meu'], '2025-12-01');
    expect(control).toMatchObject({ rule: { status: 'SUSPENDED' } });
    expect(of('affiliate')).toMatchObject([{ outcome: null, ifInForce: 'CAUGHT' }]);
    const revived = await outcomes('bis-affiliates', ['el', 'meu'], '2026-11-10');
    expect(revived.of('affiliate')).toMatchObject([{ outcome: 'CAUGHT', ifInForce: null }]);
    expect(JSON.stringify(at(revived.control, 'assumptions'))).toContain('no notice of an extension is known');
  });

  test('do not start from the Unverified List, and say so', async () => {
    const { control, of } = await outcomes('bis-affiliates', ['unverified'], '2025-10-15');
    expect(of('subsidiary')).toMatchObject([{ outcome: 'NOT_CAUGHT', effect: null }]);
    expect(listAt(control, 'assumptions')).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'SEED_OUTSIDE_RULE', about: ['party:unverified'] })]),
    );
  });

  test('mark a minority as an indicator', async () => {
    const { of } = await outcomes('bis-affiliates', ['el'], '2025-10-15');
    expect(of('affiliate')).toMatchObject([{ outcome: 'NOT_CAUGHT', effect: 'INDICATOR', strictest: null }]);
    expect(at(of('affiliate')[0], 'indicator', 'en')).toContain('Red flag');
  });

  test('lead up to controllers, managers and kin, those without any holding too', async () => {
    const { control, of } = await outcomes('afsl-art5', ['countered'], '2026-08-01');
    expect(control).toMatchObject({ rule: { effect: 'CANDIDATE', direction: 'BOTH' } });
    const ways = (party: string): unknown[] =>
      of(party).map((node) => [at(node, 'outcome'), at(node, 'direction'), at(node, 'limb', 'id')].join(' '));
    expect(ways('arm')).toEqual(['CAUGHT DOWN art-5-4']);
    expect(ways('boss')).toEqual(['CAUGHT UP art-5-2-controller']);
    expect(ways('son')).toEqual(['CAUGHT DOWN art-5-1']);
    expect(ways('manager')).toEqual(['CAUGHT UP art-5-2-manager']);
    expect(ways('director')).toEqual(['INDETERMINATE UP art-5-2-manager']);
    expect(of('manager')).toMatchObject([{ effect: 'CANDIDATE', ties: [{ type: 'OFFICER' }] }]);
    expect(of('son')).toMatchObject([{ ties: [{ type: 'CONTROL' }] }]);
  });

  test('that look up are refused where a question leads down', async () => {
    const { errors } = await ask('{ exposure(party: "party:boss", rule: "cfius-tid") { partyKey } }');
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/cfius-tid does not lead from owners down .* who stands behind an investor/),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  test('are offered with their status at the date and what they can be asked for', async () => {
    const query = `query ($asOf: String) { rules(asOf: $asOf) {
      id names { zh en } status statusFrom statusTo effect direction jurisdiction eachAlone leadsDown
      seedListKeys seedLists { key } sources { id }
    } }`;
    const { data, errors } = await ask(query, { asOf: '2025-12-01' });
    expect(errors).toEqual([]);
    const offered = listAt(data, 'rules');
    expect(offered.map((one) => at(one, 'id'))).toEqual(
      readRuleProfiles(['seed/rules', OWN])
        .map(({ id }) => id)
        .sort(),
    );
    const named = (id: string) => offered.find((one) => at(one, 'id') === id);
    expect(named('own')).toMatchObject({ names: { zh: '自有规则', en: 'Our own rule' }, eachAlone: true });
    expect(named('majority')).toMatchObject({
      status: 'IN_FORCE',
      statusFrom: null,
      statusTo: null,
      effect: 'INDICATOR',
      direction: 'DOWN',
      jurisdiction: null,
      eachAlone: true,
      leadsDown: true,
      seedListKeys: [],
    });
    expect(named('bis-affiliates')).toMatchObject({
      status: 'SUSPENDED',
      statusFrom: '2025-11-10',
      statusTo: '2026-11-10',
      effect: 'LISTED_BY_LAW',
      jurisdiction: 'US',
      eachAlone: false,
      seedListKeys: expect.arrayContaining(['list:us-el', 'list:us-meu']),
      seedLists: expect.arrayContaining([{ key: 'list:us-el' }]),
    });
    expect(named('cfius-tid')).toMatchObject({ direction: 'UP', leadsDown: false });
    expect(listAt(named('bis-affiliates'), 'sources').length).toBeGreaterThan(0);
    const before = await ask(query, { asOf: '2025-09-28' });
    expect(listAt(before.data, 'rules').find((one) => at(one, 'id') === 'bis-affiliates')).toMatchObject({
      status: 'NOT_YET',
    });
  });

  test('lead to exposure exactly where they say that they lead down', async () => {
    const { data } = await ask('{ rules { id leadsDown } }');
    for (const rule of listAt(data, 'rules')) {
      const { errors } = await ask(
        'query ($rule: String!) { exposure(party: "party:boss", rule: $rule) { rule { id } } }',
        {
          rule: at(rule, 'id'),
        },
      );
      expect(errors.length === 0, String(at(rule, 'id'))).toBe(at(rule, 'leadsDown'));
    }
  });
});
