import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTROL_OUTCOMES } from '../../src/analysis/control.ts';
import type { Engine } from '../../src/analysis/engine.ts';
import type { GraphView } from '../../src/analysis/view.ts';
import { parseDay } from '../../src/model/days.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { at, listAt } from '../fixtures/api-client.ts';
import { AS_OF, openSeededApi, type SeededApi } from './api-seeded.ts';

const WINGTECH = 'party:wingtech-technology';

let store: SeededApi;
let ask: SeededApi['ask'];
let count: SeededApi['count'];
let engine: Engine;
let view: GraphView;

beforeAll(async () => {
  store = await openSeededApi();
  ({ engine, view, ask, count } = store);
});

afterAll(() => store.graph.close());

/** Connections that were walked to their ends, as `Type.field`. */
const walked = new Set<string>();

interface Walk {
  /** `Type.field` of the connection. */
  readonly name: string;
  /** A query that takes `$first` and `$after`. */
  readonly query: string;
  /** Tells one entry from every other. */
  readonly idOf: (edge: unknown) => unknown;
  readonly connectionOf: (data: unknown) => unknown;
  readonly first?: number;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Follows the cursor to the end; gives the entries in order. @throws when a page is too long or an entry comes twice */
async function walk({ name, query, idOf, connectionOf, first = 7, variables = {} }: Walk): Promise<string[]> {
  const seen: string[] = [];
  let after: unknown = null;
  for (let more = true; more; ) {
    const { data, errors } = await ask(query, { ...variables, first, after });
    expect(errors, name).toEqual([]);
    const page = connectionOf(data);
    const edges = listAt(page, 'edges');
    expect(edges.length, name).toBeLessThanOrEqual(first);
    seen.push(...edges.map((edge) => JSON.stringify(idOf(edge))));
    more = at(page, 'pageInfo', 'hasNextPage') === true;
    if (more) expect(edges, `${name}: a page before the last is full`).toHaveLength(first);
    expect(at(page, 'pageInfo', 'endCursor'), name).toBe(edges.length === 0 ? null : at(edges.at(-1), 'cursor'));
    after = at(page, 'pageInfo', 'endCursor');
    expect(seen.length, `${name}: the walk ends`).toBeLessThan(20_000);
  }
  expect(new Set(seen).size, `${name}: nothing comes twice`).toBe(seen.length);
  walked.add(name);
  return seen;
}

const PAGE = 'first: $first, after: $after';
const HEAD = 'query ($first: Int!, $after: String)';
const REST = 'pageInfo { hasNextPage endCursor }';

/** Facts of which the dates leave it possible that they hold on the day. */
const HOLDS = `(fact.validFromEarliest IS NULL OR fact.validFromEarliest <= $day)
  AND (fact.validToLatest IS NULL OR fact.validToLatest > $day)`;

/** How the store writes the facts of connections of a party, and whether they lead from it to the others. */
const EDGES: Readonly<Record<string, readonly [type: string, toThem: boolean]>> = {
  owners: ['OWNS', false],
  holdings: ['OWNS', true],
  officers: ['OFFICER_OF', false],
  officerOf: ['OFFICER_OF', true],
  recordedControllers: ['CONTROLS_BY', false],
  recordedControlled: ['CONTROLS_BY', true],
};

describe('connections of things have as many entries as the store', () => {
  test.each([
    ['technologies', 'Technology', 7],
    ['parties', 'Party', 100],
    ['instruments', 'Instrument', 7],
    ['controlLists', 'ControlList', 7],
    ['controlItems', 'ControlItem', 50],
  ])('%s', async (field, label, first) => {
    const keys = await walk({
      name: `Query.${field}`,
      query: `${HEAD} { ${field}(${PAGE}) { totalCount edges { cursor node { key } } ${REST} } }`,
      idOf: (edge) => at(edge, 'node', 'key'),
      connectionOf: (data) => at(data, field),
      first,
    });
    const stored = await count(`MATCH (thing:${label}) WHERE thing.dataset IS NOT NULL RETURN count(*) AS count`);
    expect(keys).toHaveLength(stored);
    expect(stored).toBeGreaterThan(10);
    const { data } = await ask(`{ ${field}(first: 1) { totalCount } }`);
    expect(at(data, field, 'totalCount')).toBe(stored);
  });

  test.each([
    [
      'Technology.parties',
      'technology(id: "tech:unmanned-aerial-vehicles")',
      'parties',
      'evidence { fact }',
      `MATCH (:Technology {key: 'tech:unmanned-aerial-vehicles'})<-[fact:CONNECTED_WITH]-() WHERE ${HOLDS} RETURN count(*) AS count`,
    ],
    [
      'Party.owners',
      'party(id: "party:tiktok-usds-joint-venture")',
      'owners',
      'evidence { fact }',
      `MATCH ({key: 'party:tiktok-usds-joint-venture'})<-[fact:OWNS]-() WHERE ${HOLDS} RETURN count(*) AS count`,
    ],
    [
      'Party.holdings',
      'party(id: "party:aviation-industry-of-china")',
      'holdings',
      'evidence { fact }',
      `MATCH ({key: 'party:aviation-industry-of-china'})-[fact:OWNS]->() WHERE ${HOLDS} RETURN count(*) AS count`,
    ],
    [
      'Party.officers',
      'party(id: "party:officers-maker")',
      'officers',
      'officerKey role offices from certain evidence { fact }',
      `MATCH ({key: 'party:officers-maker'})<-[fact:OFFICER_OF]-() WHERE ${HOLDS} RETURN count(*) AS count`,
    ],
    [
      'Party.officerOf',
      'party(id: "party:officers-person-1")',
      'officerOf',
      'organisationKey node { key } evidence { fact }',
      `MATCH ({key: 'party:officers-person-1'})-[fact:OFFICER_OF]->() WHERE ${HOLDS} RETURN count(*) AS count`,
    ],
    [
      'Party.recordedControllers',
      'party(id: "party:phases-works")',
      'recordedControllers',
      'controllerKey means from certain evidence { fact }',
      `MATCH ({key: 'party:phases-works'})<-[fact:CONTROLS_BY]-() WHERE ${HOLDS} RETURN count(*) AS count`,
    ],
    [
      'Party.recordedControlled',
      'party(id: "party:phases-works")',
      'recordedControlled',
      'controlledKey node { key } evidence { fact }',
      `MATCH ({key: 'party:phases-works'})-[fact:CONTROLS_BY]->() WHERE ${HOLDS} RETURN count(*) AS count`,
    ],
    [
      'Instrument.provisions',
      'instrument(id: "instrument:cn-afsl")',
      'provisions',
      'node { key }',
      `MATCH (:Provision)-[:PROVISION_OF]->({key: 'instrument:cn-afsl'}) RETURN count(*) AS count`,
    ],
    [
      'Instrument.relations',
      'instrument(id: "instrument:cn-ecl")',
      'relations',
      'evidence { fact }',
      `MATCH ({key: 'instrument:cn-ecl'})-[fact]-()
       WHERE fact.relation IS NOT NULL AND type(fact) <> 'PROVISION_OF' AND ${HOLDS}
       RETURN count(DISTINCT fact.key) AS count`,
    ],
    [
      'ControlList.versions',
      'controlList(id: "list:cn-dual-use")',
      'versions',
      'node { key }',
      `MATCH (fact:ListVersion {list: 'list:cn-dual-use'}) RETURN count(*) AS count`,
    ],
    [
      'ControlList.items',
      'controlList(id: "list:cn-dual-use")',
      'items',
      'node { key }',
      `MATCH (item:ControlItem) WHERE item.key STARTS WITH 'item:cn-dual-use:' RETURN count(*) AS count`,
    ],
    [
      'ControlList.designations',
      'controlList(id: "list:cn-ecl")',
      'designations',
      'node { key }',
      `MATCH (fact:Listing {list: 'list:cn-ecl'}) RETURN count(*) AS count`,
    ],
  ])('%s', async (name, parent, field, entry, cypher) => {
    const entries = await walk({
      name,
      query: `${HEAD} { parent: ${parent} { ${field}(${PAGE}) { edges { cursor ${entry} } ${REST} } } }`,
      idOf: ({ cursor: _, ...edge }: Record<string, unknown>) => edge,
      connectionOf: (data) => at(data, 'parent', field),
      first: 3,
    } as Walk);
    const stored = await count(cypher);
    expect(stored, 'the case is worth a walk').toBeGreaterThan(3);
    expect(entries).toHaveLength(stored);
    const { data } = await ask(`{ parent: ${parent} { ${field}(first: 1) { totalCount } } }`);
    expect(at(data, 'parent', field, 'totalCount')).toBe(stored);
  });

  test.each(['owners', 'holdings', 'officers', 'officerOf', 'recordedControllers', 'recordedControlled'])(
    '%s, of every phase one after the other, as the dates in the store say',
    async (field) => {
      const [type, toThem] = EDGES[field] ?? ['', false];
      const PHASES = {
        CURRENT: HOLDS,
        TO_COME: 'fact.validFromEarliest > $day',
        ENDED: 'fact.validToLatest <= $day',
      };
      const query = (phases: string) => `${HEAD} { party(id: "party:phases-works") {
        ${field}(${PAGE}, phases: ${phases}) { totalCount edges { cursor phase evidence { fact } } ${REST} } } }`;
      const expected: string[] = [];
      for (const [phase, condition] of Object.entries(PHASES)) {
        const rows = await store.graph.read<{ key: string }>(
          `MATCH ({key: 'party:phases-works'})${toThem ? '-' : '<-'}[fact:${type}]${toThem ? '->' : '-'}()
           WHERE ${condition} RETURN fact.key AS key`,
          { day: parseDay(AS_OF) },
        );
        expect(rows.length, phase).toBeGreaterThan(1);
        const { data } = await ask(query(`[${phase}]`), { first: 100 });
        const edges = listAt(data, 'party', field, 'edges');
        expect(edges.map((edge) => at(edge, 'evidence', 'fact')).sort()).toEqual(rows.map(({ key }) => key).sort());
        expect(new Set(edges.map((edge) => at(edge, 'phase')))).toEqual(new Set([phase]));
        expect(at(data, 'party', field, 'totalCount')).toBe(rows.length);
        expected.push(...edges.map((edge) => String(at(edge, 'evidence', 'fact'))));
      }
      const all = await walk({
        name: `Party.${field}`,
        query: query('[ENDED, CURRENT, TO_COME]'),
        idOf: (edge) => at(edge, 'evidence', 'fact'),
        connectionOf: (data) => at(data, 'party', field),
        first: 3,
      });
      expect(all).toEqual(expected.map((key) => JSON.stringify(key)));
    },
  );

  test('ListVersion.members, of each version of a list', async () => {
    const { data } = await ask(
      '{ controlList(id: "list:cn-dual-use") { versions(first: 100) { edges { node { key } } } } }',
    );
    let all = 0;
    for (const edge of listAt(data, 'controlList', 'versions', 'edges')) {
      const key = String(at(edge, 'node', 'key'));
      const members = await walk({
        name: 'ListVersion.members',
        query: `${HEAD} { node(id: "${key}") { ... on ListVersion { members(${PAGE}) {
          edges { cursor node { itemKey change evidence { fact } item { code edition } } } ${REST} } } } }`,
        idOf: (member) => at(member, 'node', 'evidence', 'fact'),
        connectionOf: (answer) => at(answer, 'node', 'members'),
      });
      const stored = await count(
        'MATCH (:ControlItem)-[fact:LISTED_IN]->(:ListVersion {key: $key}) RETURN count(*) AS count',
        { key },
      );
      expect(members, key).toHaveLength(stored);
      all += stored;
    }
    expect(all).toBeGreaterThan(50);
  });
});

describe('connections of answers have as many entries as the answer', () => {
  test('Convergence.technologies', async () => {
    const names = await walk({
      name: 'Convergence.technologies',
      query: `${HEAD} { convergence(scope: { across: ["CN", "US"] }, asOf: "${AS_OF}") { technologies(${PAGE}) {
        edges { cursor node { technology { key } } } ${REST} } } }`,
      idOf: (edge) => at(edge, 'node', 'technology', 'key'),
      connectionOf: (data) => at(data, 'convergence', 'technologies'),
    });
    const { technologies } = await engine.convergence(view, {
      scope: { across: ['CN', 'US'] },
      includeField: false,
      includeUnverified: false,
      technologies: null,
      minRegimes: 1,
    });
    expect(names).toEqual(technologies.map(({ id }) => JSON.stringify(id)));
  });

  test('TechnologyConvergence.touchPage', async () => {
    const key = 'tech:indium-phosphide';
    const walkTouches = (regimes: string) =>
      walk({
        name: 'TechnologyConvergence.touchPage',
        query: `${HEAD} { convergence(technologies: ["${key}"], asOf: "${AS_OF}") { technologies { edges { node {
          touchPage(${PAGE}${regimes}) { edges { cursor node { regime entry evidence { fact } } } ${REST} } } } } } }`,
        idOf: (edge) => [at(edge, 'node', 'entry'), at(edge, 'node', 'evidence')],
        connectionOf: (data) => at(data, 'convergence', 'technologies', 'edges', 0, 'node', 'touchPage'),
        first: 3,
      });
    const { technologies } = await engine.convergence(view, {
      scope: { across: ['CN', 'US'] },
      includeField: false,
      includeUnverified: false,
      technologies: [key],
      minRegimes: 1,
    });
    const touches = technologies[0]?.touches ?? [];
    expect(new Set(await walkTouches('')).size).toBe(touches.length);
    const reviews = touches.filter(({ regime }) => regime === 'FDI_REVIEW');
    expect(reviews.length).toBeGreaterThan(0);
    expect(await walkTouches(' regimes: [FDI_REVIEW]')).toHaveLength(reviews.length);
  });

  test('Gaps.gaps', async () => {
    const keys = await walk({
      name: 'Gaps.gaps',
      query: `${HEAD} { gaps(asOf: "${AS_OF}") { gaps(${PAGE}) { edges { cursor node {
        key kind severity state lagDays partyKeys agencies { key } wouldBeFalseIf { code text { zh en } } evidence { fact }
      } } ${REST} } } }`,
      idOf: (edge) => at(edge, 'node', 'key'),
      connectionOf: (data) => at(data, 'gaps', 'gaps'),
      first: 40,
    });
    const none = { kinds: null, severities: null, jurisdictions: null, party: null, technology: null, rules: null };
    const { gaps } = await engine.gaps(view, none);
    expect(keys).toEqual(gaps.map(({ id }) => JSON.stringify(id)));
    expect(keys.length).toBeGreaterThan(40);
  });

  test('Changes.changes', async () => {
    const window = 'from: "2025-01-01", to: "2026-12-31"';
    const keys = await walk({
      name: 'Changes.changes',
      query: `${HEAD} { changes(${window}, asOf: "${AS_OF}") { changes(${PAGE}) { edges { cursor node {
        key at kind subject listKey keys partyKeys assumed evidence { fact }
      } } ${REST} } } }`,
      idOf: (edge) => at(edge, 'node', 'key'),
      connectionOf: (data) => at(data, 'changes', 'changes'),
    });
    const all = { kinds: null, subjects: null, jurisdictions: null, list: null, party: null, technology: null };
    const days = { from: parseDay('2025-01-01'), to: parseDay('2026-12-31') };
    const { changes } = await engine.changes(view, { ...all, ...days });
    expect(keys).toEqual(changes.map(({ id }) => JSON.stringify(id)));
    expect(keys.length).toBeGreaterThan(40);
  });

  test('ListDiff.entries', async () => {
    const keys = await walk({
      name: 'ListDiff.entries',
      query: `${HEAD} { listDiff(list: "list:cn-ecl", from: "2025-01-01", asOf: "${AS_OF}") { entries(${PAGE}) {
        edges { cursor node { key change partyKey notice fields { field before after } evidence { fact } } } ${REST} } } }`,
      idOf: (edge) => at(edge, 'node', 'key'),
      connectionOf: (data) => at(data, 'listDiff', 'entries'),
    });
    const before = await engine.view({ asOf: parseAsOf('2025-01-01'), knownAt: null, includeUnverified: false });
    const { entries } = await engine.listDiff(before, view, 'list:cn-ecl');
    expect(keys).toEqual(entries.map(({ id }) => JSON.stringify(id)));
    expect(keys.length).toBeGreaterThan(40);
  });

  const exposed = (inside: string): string =>
    `${HEAD} { exposure(party: "${WINGTECH}", asOf: "${AS_OF}") { ${inside} } }`;
  const exposure = (party: string) =>
    engine.exposure(view, { party, rule: 'majority', paths: 3, includeField: false, includeUnverified: false });

  test('Exposure.technologies, and the holders of each', async () => {
    const { technologies } = await exposure(WINGTECH);
    const ids = await walk({
      name: 'Exposure.technologies',
      query: exposed(`technologies(${PAGE}) { edges { cursor node {
        technologyKey outcome ifInForce share { minExact maxExact } paths { share { min } steps { ownerKey assetKey kind } }
        regimes touches { regime } } } ${REST} }`),
      idOf: (edge) => at(edge, 'node', 'technologyKey'),
      connectionOf: (data) => at(data, 'exposure', 'technologies'),
      first: 1,
    });
    expect(ids).toEqual(technologies.map(({ id }) => JSON.stringify(id)));
    expect(ids).toContain('"tech:compound-semiconductors"');
    let before: unknown = null;
    for (const { id, holders } of technologies) {
      const place = `first: 1${before === null ? '' : `, after: ${JSON.stringify(before)}`}`;
      const parties = await walk({
        name: 'TechnologyReached.holders',
        query: exposed(`technologies(${place}) { edges { cursor node { technologyKey holders(${PAGE}) {
          edges { cursor node { partyKey role evidence { fact } } } ${REST} } } } }`),
        idOf: (edge) => at(edge, 'node', 'evidence', 'fact'),
        connectionOf: (data) => {
          const edge = at(data, 'exposure', 'technologies', 'edges', 0);
          before = at(edge, 'cursor');
          expect(at(edge, 'node', 'technologyKey')).toBe(id);
          return at(edge, 'node', 'holders');
        },
        first: 1,
      });
      expect(parties).toEqual(holders.map(({ evidence }) => JSON.stringify(evidence.fact)));
    }
  });

  test('Exposure.owners and Exposure.listed', async () => {
    const party = 'party:tiktok-usds-joint-venture';
    const query = (inside: string) => `${HEAD} { exposure(party: "${party}", asOf: "${AS_OF}") { ${inside} } }`;
    const owners = await walk({
      name: 'Exposure.owners',
      query: query(`owners(${PAGE}) { edges { cursor node { partyKey outcome steps share { minExact } paths { steps {
        owner { key } share { minExact maxExact } evidence { fact } } } } } ${REST} }`),
      idOf: (edge) => at(edge, 'node', 'partyKey'),
      connectionOf: (data) => at(data, 'exposure', 'owners'),
      first: 2,
    });
    const answer = await exposure(party);
    expect([...owners].sort()).toEqual(answer.owners.map(({ id }) => JSON.stringify(id)).sort());
    expect(owners.length).toBeGreaterThan(3);
    const listed = await walk({
      name: 'Exposure.listed',
      query: exposed(`listed(${PAGE}) { edges { cursor node {
        partyKey direction steps listKey rule status since evidence { fact } } } ${REST} }`),
      idOf: (edge) => at(edge, 'node'),
      connectionOf: (data) => at(data, 'exposure', 'listed'),
      first: 1,
    });
    expect(listed).toHaveLength((await exposure(WINGTECH)).listed.length);
    expect(listed.length).toBeGreaterThan(0);
  });

  test('EffectiveShares.shares', async () => {
    const owner = 'party:aviation-industry-of-china';
    const shares = await walk({
      name: 'EffectiveShares.shares',
      query: `${HEAD} { party(id: "${owner}") { effectiveShares { shares(${PAGE}) { edges { cursor node {
        partyKey isDefined share { minExact maxExact } } } ${REST} } } } }`,
      idOf: (edge) => at(edge, 'node', 'partyKey'),
      connectionOf: (data) => at(data, 'party', 'effectiveShares', 'shares'),
      first: 2,
    });
    const stored = await count(
      `MATCH path = ({key: '${owner}'})-[:OWNS*1..8]->(asset)
       WHERE ALL(fact IN relationships(path) WHERE fact.right = 'equity' AND ${HOLDS})
       RETURN count(DISTINCT asset) AS count`,
    );
    expect(shares).toHaveLength(stored);
    expect(stored).toBeGreaterThan(2);
  });

  test('SameSuggestions.suggestions', async () => {
    const pairs = await walk({
      name: 'SameSuggestions.suggestions',
      query: `${HEAD} { sameSuggestions(least: 0, asOf: "${AS_OF}") { suggestions(${PAGE}) { edges { cursor node {
        keys parties { key } score reasons { code weight text { zh en } } } } ${REST} } } }`,
      idOf: (edge) => at(edge, 'node', 'keys'),
      connectionOf: (data) => at(data, 'sameSuggestions', 'suggestions'),
      first: 2,
    });
    const answer = await engine.sameSuggestions(view, { party: null, least: 0 });
    expect(pairs).toEqual(answer.suggestions.map(({ party, other }) => JSON.stringify([party, other])));
    expect(pairs.length).toBeGreaterThan(2);
  });

  test('Control.outcomes, also of everybody who is not caught', async () => {
    const seeds = ['party:aviation-industry-of-china', WINGTECH];
    const outcomes = await walk({
      name: 'Control.outcomes',
      query: `${HEAD} { control(rule: "majority", seeds: ${JSON.stringify(seeds)}, asOf: "${AS_OF}",
        only: [CAUGHT, INDETERMINATE, NOT_CAUGHT]) { rule { id status } outcomes(${PAGE}) { edges { cursor node {
        by partyKey outcome ifInForce sum { minExact maxExact } proof { tier ownerKey assetKey share { minExact } against }
      } } ${REST} } } }`,
      idOf: (edge) => [at(edge, 'node', 'by'), at(edge, 'node', 'partyKey')],
      connectionOf: (data) => at(data, 'control', 'outcomes'),
      first: 100,
    });
    const only = new Set(CONTROL_OUTCOMES);
    const answer = await engine.control(view, { rule: 'majority', seeds, only, proof: 'none' });
    expect([...outcomes].sort()).toEqual(
      [...answer.outcomes].map(({ by, party }) => JSON.stringify([by, party])).sort(),
    );
    expect(outcomes.length).toBeGreaterThan(100);
  });
});

describe('connections of differences have as many entries as they say', () => {
  const variables = {
    whatIf: {
      parties: [{ id: 'investor-x', en: 'Investor X', country: 'SG' }],
      technologies: [{ id: 'moon-dust', en: 'Moon dust' }],
      holdings: [
        { owner: 'investor-x', asset: 'wingtech-technology', share: '60', from: '2026-01-01' },
        { owner: 'wingtech-technology', asset: 'lockheed-martin', share: '60', from: '2026-01-01' },
        { owner: 'wingtech-technology', asset: 'skydio', share: '70', from: '2026-01-01' },
      ],
      roles: [{ technology: 'moon-dust', role: 'HOLDS', parties: ['wingtech-technology'] }],
      listings: [{ party: 'wingtech-technology', list: 'cn-cml' }],
      end: [{ fact: 'seed/classification:indium-phosphide/cn-dual-use:3C004.a@2025-02' }],
    },
  };
  const asked = `whatIf: $whatIf, asOf: "${AS_OF}"`;
  const exposed = `exposure(party: "${WINGTECH}", ${asked})`;

  test.each([
    [
      'TechnologyConvergenceDifference',
      `convergence(scope: { across: ["CN", "US"] }, ${asked})`,
      '',
      'technology { key }',
    ],
    ['GapDifference', `gaps(${asked})`, '', 'key'],
    ['DatedChangeDifference', `changes(from: "2025-01-01", to: "2027-12-31", ${asked})`, '', 'key'],
    ['TechnologyReachedDifference', exposed, 'technologies', 'technologyKey'],
    ['UltimateOwnerDifference', exposed, 'owners', 'partyKey'],
    ['ListedPartyDifference', exposed, 'listed', 'partyKey direction steps listKey rule'],
    ['PartyOutcomeDifference', `control(rule: "majority", seeds: ["${WINGTECH}"], ${asked})`, '', 'by partyKey'],
  ])('%s', async (type, question, part, id) => {
    let all = 0;
    for (const [field, entry] of [
      ['added', id],
      ['removed', id],
      ['changed', `before { ${id} } after { ${id} }`],
    ] as const) {
      const inside = `${field}(${PAGE}) { totalCount edges { cursor node { ${entry} } } ${REST} }`;
      let total: unknown = null;
      const entries = await walk({
        name: `${type}.${field}`,
        query: `query ($first: Int!, $after: String, $whatIf: WhatIfInput) {
          answer: ${question} { difference { ${part === '' ? inside : `${part} { ${inside} }`} } } }`,
        idOf: (edge) => at(edge, 'node'),
        connectionOf: (data) => {
          const difference = at(data, 'answer', 'difference');
          const page = at(part === '' ? difference : at(difference, part), field);
          total = at(page, 'totalCount');
          return page;
        },
        first: 2,
        variables,
      });
      expect(entries, field).toHaveLength(Number(total));
      all += entries.length;
    }
    expect(all, 'the hypothesis makes a difference here').toBeGreaterThan(0);
  });
});

test('no connection of the schema was left out', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const connections = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => String(field.type).replace('!', '').endsWith('Connection'))
    .map(({ type, field }) => `${type.name}.${field.name}`);
  expect([...walked].sort()).toEqual(connections.sort());
});
