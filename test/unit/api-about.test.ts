import { expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { parsePartialDate } from '../../src/model/days.ts';
import { exactShare } from '../../src/model/shares.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { smallEngine } from '../fixtures/small-graph.ts';
import { addItem, GAP_FILLS, gapWorld, P, RULES, T } from './gap-world.ts';

const world = gapWorld();
world.thing('Party', P);
world.thing('Party', 'party:buyer');
world.thing('Agency', 'agency:us-cfius');
world.thing('Provision', 'provision:cn-fisr/4');
world.thing('ControlList', 'list:cn-dual-use', { jurisdiction: 'CN' });
const item = addItem(world, '2024-01-01');
const holding = world.fact('holding', { owner: 'party:nowhere', asset: P, share: exactShare('10') });
world.thing('Party', 'party:arm');
world.fact('holding', { owner: P, asset: 'party:arm', share: exactShare('60') });
const role = world.fact('role', { party: P, technology: T, role: 'needs' });
const scope = world.fact('scope', { provision: 'provision:cn-fisr/4', technology: T });
const listing = world.listing(P, 'list:cn-cml', '2024-02-01', { notice: 'N7' });
const version = world.fact('list-version', { list: 'list:cn-dual-use', edition: '2', notice: 'N7' });
const counters = world.fact('relation', { relation: 'COUNTERS', from: listing, to: version });
const ofNotice = world.event('notice:N7', 'suspended', '2024-03-01');
const ofRule = world.event('rule:half', 'suspended', '2024-03-01');
const deal = world.fact('deal', { investors: ['party:buyer'], targets: [P] });
const review = world.fact('case', {
  agency: 'agency:us-cfius',
  jurisdiction: 'US',
  deal,
  concerns: [{ technology: T, basis: 'stated' }],
  steps: [
    {
      kind: 'order',
      date: parsePartialDate('2024-05-01'),
      text: { zh: '命令', en: 'Order' },
      confidence: 'seen',
      citations: [],
    },
  ],
});
const imposed = world.revisions.find((one) => one.type === 'event' && one.subject === listing)?.key ?? '';
const membership = world.revisions.find(({ type }) => type === 'membership')?.key ?? '';
const classification = world.revisions.find(({ type }) => type === 'classification')?.key ?? '';
const firstVersion = world.revisions.find(({ type }) => type === 'list-version')?.key ?? '';

const snapshot = world.snapshot();
const { ask } = openApi(new Engine(snapshot, fixedSource, GAP_FILLS, [...RULES.values()]));

const CML = 'list:cn-cml';
const DUAL = 'list:cn-dual-use';

test.each([
  ['a holding', holding, ['party:nowhere', P], [P]],
  ['a role', role, [P, T], [P, T]],
  ['a classification', classification, [T, item], [T, item]],
  ['a scope term', scope, ['provision:cn-fisr/4', T], ['provision:cn-fisr/4', T]],
  ['a membership', membership, [item, firstVersion, DUAL], [item, DUAL]],
  ['a listing', listing, [P, CML], [P, CML]],
  ['an event on a listing', imposed, [listing, P, CML], [P, CML]],
  ['an event on a notice', ofNotice, ['notice:N7', CML, DUAL], [CML, DUAL]],
  ['an event on a rule', ofRule, ['rule:half'], []],
  ['a relation of two facts', counters, [listing, P, CML, version, DUAL], [P, CML, DUAL]],
  ['a deal', deal, ['party:buyer', P], ['party:buyer', P]],
  ['a case', review, ['agency:us-cfius', T, deal, 'party:buyer', P], ['agency:us-cfius', T, 'party:buyer', P]],
])('%s says what it is about', async (_, fact, aboutKeys, described) => {
  const { data, errors } = await ask(
    `query ($id: ID!) { node(id: $id) {
      ... on Fact { evidence { ...about } } ... on Listing { evidence { ...about } } } }
    fragment about on Evidence { aboutKeys about { key names { en } } }`,
    { id: fact },
  );
  expect(errors).toEqual([]);
  const about = described.map((key) => ({ key, names: { en: key } }));
  expect(at(data, 'node', 'evidence')).toEqual({ aboutKeys, about });
});

test('so does the evidence of every kind of answer', async () => {
  const about = 'evidence { type about { key } }';
  const { data, errors } = await ask(`{
    convergence(scope: { across: ["CN", "US"] }) { technologies { edges { node { touches { ${about} } } } } }
    exposure(party: "${P}", asOf: "2024-02-15") {
      listed { edges { node { ${about} } } }
      technologies { edges { node { holders { edges { node { ${about} } } } touches { ${about} } } } }
      owners { edges { node { paths { steps { ${about} } } } } }
    }
    control(rule: "majority", seeds: ["${P}"], asOf: "2024-02-15") { outcomes { edges { node { proof { ${about} } } } } }
    gaps(kinds: [EFFECT_GAP, MIRROR_GAP], asOf: "2024-02-15") { gaps { edges { node { ${about} } } } }
    changes(from: "2024-01-01", to: "2024-12-31") { changes { edges { node { ${about} } } } }
    listDiff(list: "${CML}", from: "2023-01-01", asOf: "2024-02-15") { entries { edges { node { ${about} } } } }
  }`);
  expect(errors).toEqual([]);
  for (const path of [
    ['convergence', 'technologies', 'edges', 0, 'node', 'touches', 0],
    ['exposure', 'listed', 'edges', 0, 'node'],
    ['exposure', 'technologies', 'edges', 0, 'node', 'holders', 'edges', 0, 'node'],
    ['exposure', 'technologies', 'edges', 0, 'node', 'touches', 0],
    ['exposure', 'owners', 'edges', 0, 'node', 'paths', 0, 'steps', 0],
    ['control', 'outcomes', 'edges', 0, 'node', 'proof', 0],
    ['gaps', 'gaps', 'edges', 0, 'node'],
    ['changes', 'changes', 'edges', 0, 'node'],
    ['listDiff', 'entries', 'edges', 0, 'node'],
  ]) {
    const evidence = [at(data, ...path, 'evidence')].flat();
    expect(evidence.length).toBeGreaterThan(0);
    for (const fact of evidence) expect(listAt(fact, 'about').length, path.join('.')).toBeGreaterThan(0);
  }
});

test('what is supposed is about what is supposed', async () => {
  const { data, errors } = await openApi(smallEngine()).ask(
    `query ($whatIf: WhatIfInput) { convergence(scope: { across: ["CN", "US"] }, whatIf: $whatIf) {
      technologies { edges { node { technology { key } touches { evidence { type about { key } } } } } } } }`,
    {
      whatIf: {
        technologies: [{ id: 'new', en: 'New' }],
        items: [{ list: 'list:cn-dual-use', code: '9Z999', classifies: [{ technology: 'tech:new' }] }],
      },
    },
  );
  expect(errors).toEqual([]);
  const edges = listAt(data, 'convergence', 'technologies', 'edges');
  const supposed = edges.find((edge) => at(edge, 'node', 'technology', 'key') === 'tech:new');
  const evidence = listAt(supposed, 'node', 'touches', 0, 'evidence');
  const classified = evidence.find((fact) => at(fact, 'type') === 'CLASSIFICATION');
  expect(listAt(classified, 'about').map((one) => at(one, 'key'))).toEqual([
    'tech:new',
    expect.stringContaining('9Z999'),
  ]);
});
