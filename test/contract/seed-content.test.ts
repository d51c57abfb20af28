import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/model/facts.ts';
import { isKey } from '../../src/model/keys.ts';
import { parseAsOf, zoneOf } from '../../src/model/moments.ts';
import { type Status, statusAt, statusSpans } from '../../src/model/status.ts';
import { readRegimes } from '../../src/sources/seed-regimes.ts';
import { countBy, from, loadSeed, to } from './seed-reading.ts';

const { things, facts, all, fact } = await loadSeed();
const regimes = await readRegimes('seed');

/** Status as a reader of the facts would compute it: events of the subject itself and of its notice. */
function status(subject: string, asOf: string, notice: string | null = null, jurisdiction = 'CN'): Status {
  const events = all('event').filter((event) => event.subject === subject || event.subject === `notice:${notice}`);
  return statusAt(statusSpans(events), parseAsOf(asOf), zoneOf(jurisdiction)).status;
}
const listingStatus = (id: string, asOf: string): Status => {
  const listing = fact('listing', `listing:${id}`);
  return status(listing.key, asOf, listing.notice);
};

describe('every record of the seed', () => {
  test('has a well-formed key, at least one name and a source', () => {
    expect([...things.keys(), ...facts.keys()].filter((key) => !isKey(key))).toEqual([]);
    for (const { key, names, label, citations } of things.values()) {
      expect(Object.keys(names).length, key).toBeGreaterThan(0);
      if (label !== 'Source') expect(citations.length, key).toBeGreaterThan(0);
    }
    for (const { key, citations } of facts.values()) expect(citations.length, key).toBeGreaterThan(0);
  });

  test('names only things and facts that are there', () => {
    const there = (key: string): boolean => things.has(key) || facts.has(key);
    const notices = new Set(all('listing').map(({ notice }) => `notice:${notice}`));
    for (const one of facts.values()) {
      for (const { source } of one.citations)
        expect(things.get(source)?.label, `${one.key} cites ${source}`).toBe('Source');
      for (const key of referencesOf(one)) expect(there(key) || notices.has(key), `${one.key} → ${key}`).toBe(true);
    }
  });

  test('is unverified where only general knowledge stands behind it', () => {
    const bare = [...facts.values(), ...things.values()].filter(
      ({ citations, confidence }) =>
        citations.length > 0 &&
        citations.every(({ source }) => source === 'source:general-knowledge') &&
        confidence !== 'unverified',
    );
    expect(bare.map(({ key }) => key)).toEqual([]);
  });

  test('no fact rests on nothing but a list with a non-commercial licence', () => {
    const bound = new Set(['source:os-cn', 'source:os-1260h']);
    const resting = all('listing').filter(({ citations }) => citations.every(({ source }) => bound.has(source)));
    expect(resting.map(({ key }) => key)).toEqual([]);
  });
});

describe('what the first questions need', () => {
  test('indium phosphide: item 3C004.a, in force since 2025-02-04, covered in full and alone', () => {
    const classified = all('classification').filter(({ technology }) => technology === 'tech:indium-phosphide');
    expect(classified.map(({ item, coverage, validFrom }) => [item, coverage, validFrom?.text])).toEqual([
      ['item:cn-dual-use:3C004.a@2025-02', 'full', '2025-02-04'],
    ]);
    const memberships = all('membership').filter(({ item }) => item === 'item:cn-dual-use:3C004.a@2025-02');
    expect(memberships.map((one) => [from(one), to(one), one.change, one.confidence])).toEqual([
      ['2025-02-04', undefined, 'added', 'seen-secondary'],
    ]);
    expect(all('scope').filter(({ technology }) => technology === 'tech:indium-phosphide')).toEqual([]);
    expect(fact('relation', 'relation:broader-than/compound-semiconductors/indium-phosphide').from).toBe(
      'tech:compound-semiconductors',
    );
  });

  test('the HieFo order of 2026-01-02 concerns indium phosphide by the decision itself, and is the only case that does', () => {
    const concerning = all('case').filter(({ concerns }) =>
      concerns.some(({ technology }) => technology === 'tech:indium-phosphide'),
    );
    expect(concerning.map(({ key }) => key)).toEqual(['seed/case:us-hiefo']);
    const { steps, outcome, concerns, agency, confidence } = fact('case', 'case:us-hiefo');
    expect(steps.map(({ kind, date }) => [kind, date.text])).toEqual([
      ['deal', '2024-04-30'],
      ['order', '2026-01-02'],
    ]);
    expect({ outcome, agency, confidence }).toEqual({
      outcome: 'divestment',
      agency: 'agency:us-potus',
      confidence: 'seen-secondary',
    });
    expect(concerns).toEqual([{ technology: 'tech:indium-phosphide', basis: 'decision' }]);
  });

  test('Intelligent Epitaxy: control list 2025-01-02, countermeasure list 2025-12-26, develops by an analyst', () => {
    const listings = all('listing').filter(({ party }) => party === 'party:intelligent-epitaxy-technology');
    expect(listings.map((one) => [one.list, from(one), one.confidence])).toEqual([
      ['list:cn-ecl', '2025-01-02', 'seen-secondary'],
      ['list:cn-cml', '2025-12-26', 'seen-secondary'],
    ]);
    const developing = all('role').filter(
      ({ technology, role }) => technology === 'tech:indium-phosphide' && role === 'develops',
    );
    expect(developing.map(({ party, basis }) => [party, basis]).sort()).toEqual([
      ['party:iii-v-lab', 'analyst'],
      ['party:inpact', 'analyst'],
      ['party:intelligent-epitaxy-technology', 'analyst'],
    ]);
  });

  test('personalised push: one entry under two codes, covered from 2020-08-28 and not the day before', () => {
    const covering = all('classification').filter(
      ({ technology, controlPoint }) => technology === 'tech:personalised-push' && controlPoint !== null,
    );
    expect(covering.map((one) => [one.item, from(one), to(one), one.coverage])).toEqual([
      ['item:cn-catalogue:056101X@2020', '2020-08-28', '2023-12-21', 'control-point'],
      ['item:cn-catalogue:086501X@2023', '2023-12-21', undefined, 'control-point'],
    ]);
    const existing = all('membership').filter(({ item }) => item === 'item:cn-catalogue:056101X@2020');
    expect(existing.map((one) => [from(one), to(one), one.change])).toEqual([
      ['2008-11-01', '2020-08-28', 'kept'],
      ['2020-08-28', '2023-12-21', 'modified'],
    ]);
    const entries = ['056101X@2020', '086501X@2023'].map(
      (code) => things.get(`item:cn-catalogue:${code}`)?.properties['entry'],
    );
    expect(new Set(entries)).toEqual(new Set(['cn-catalogue/information-processing-technology']));
    expect(fact('relation', 'relation:renumbers/cn-catalogue:086501X@2023').to).toBe('item:cn-catalogue:056101X@2020');
  });

  test('Lockheed Martin: unreliable entity 2023-02-16, control list 2025-01-02 (worked example 6)', () => {
    const listings = all('listing').filter(({ party }) => party === 'party:lockheed-martin');
    expect(listings.map((one) => [one.list, from(one)])).toEqual([
      ['list:cn-uel', '2023-02-16'],
      ['list:cn-ecl', '2025-01-02'],
    ]);
    const days = listings.map(({ validFrom }) => validFrom?.earliest ?? 0);
    expect((days[1] ?? 0) - (days[0] ?? 0)).toBe(686);
  });

  test.each([
    ['T45, before', 'cn-268', '2025-05-01', 'in-force'],
    ['T44, first suspension', 'cn-268', '2025-06-30', 'suspended'],
    ['second suspension', 'cn-268', '2025-09-01', 'suspended'],
    ['a year', 'cn-268', '2026-01-01', 'suspended'],
    ['its last day', 'cn-268', '2026-11-09', 'suspended'],
    ['the day after', 'cn-268', '2026-11-10', 'in-force'],
    ['T47, a minute before', 'cn-340', '2025-04-10T04:00:00Z', 'not-yet'],
    ['T48, a minute after', 'cn-340', '2025-04-10T04:02:00Z', 'in-force'],
    ['No. 22/2025 too begins at 12:01', 'cn-284', '2025-04-10T04:00:00Z', 'not-yet'],
    ['and on that day as a whole', 'cn-284', '2025-04-10', 'in-force'],
    ['T49, Hanwha', 'cn-351', '2026-01-01', 'suspended'],
    ['No. 13/2025 stopped', 'cn-253', '2025-11-10', 'stopped'],
    ['unreliable entities No. 6 stopped', 'cn-uel-2025-6', '2025-11-10', 'stopped'],
    ['the two banks removed', 'cn-350', '2026-04-24', 'removed'],
    ['a listing that nothing happened to', 'cn-227', '2026-08-01', 'in-force'],
  ] satisfies [string, string, string, Status][])('%s: %s on %s is %s', (_, id, asOf, expected) => {
    expect(listingStatus(id, asOf)).toBe(expected);
  });

  test('No. 70/2025 suspends six announcements to 2026-11-10 inclusive, and not No. 18/2025', () => {
    for (const number of [55, 56, 57, 58, 62]) {
      const version = `seed/list-version:cn-dual-use@2025-no-${number}`;
      expect(facts.get(version)?.type, version).toBe('list-version');
      expect(status(version, '2026-11-10'), version).toBe('suspended');
      expect(status(version, '2026-11-11'), version).toBe('in-force');
    }
    expect(status('instrument:cn-mofcom-2025-61', '2026-11-10')).toBe('suspended');
    expect(status('seed/list-version:cn-dual-use@2025-no-18', '2026-01-01')).toBe('in-force');
    expect(all('event').filter(({ subject }) => subject.endsWith('2025-no-18'))).toEqual([]);
  });

  test('the American stay ends with 2026-11-09, in New York', () => {
    const at = (asOf: string): Status => status('instrument:us-affiliates-rule', asOf, null, 'US');
    expect([at('2025-09-28'), at('2025-10-15'), at('2025-12-01'), at('2026-11-09'), at('2026-11-10')]).toEqual([
      'not-yet',
      'in-force',
      'suspended',
      'suspended',
      'in-force',
    ]);
  });

  test('graphite went from temporary control to the list, or free, on 2023-12-01', () => {
    const temporary = all('membership').filter(({ item }) => item.startsWith('item:cn-temporary-control:'));
    expect(temporary.map(to)).toEqual(['2023-12-01', '2023-12-01']);
    const listed = all('membership').filter(
      ({ listVersion }) => listVersion === 'seed/list-version:cn-dual-use@2023-no-39',
    );
    expect(listed.map((one) => [from(one), one.change])).toEqual([
      ['2023-12-01', 'moved'],
      ['2023-12-01', 'moved'],
    ]);
  });
});

describe('corrections', () => {
  test('rows of the countermeasure list carry name, date and address, no measures, and say that the notice was not opened', () => {
    const rows = all('listing').filter(({ list }) => list === 'list:cn-cml');
    for (const { key, measures, confidence, citations, notice } of rows) {
      expect(measures, key).toEqual([]);
      expect(confidence, key).toBe('seen-secondary');
      expect(citations[0]?.at, key).toBe('notice not opened');
      expect(citations[0]?.url, key).toMatch(/^https?:\/\/[a-z.]*(mfa|fmprc|mofcom|china-embassy)\.gov\.cn\//);
      expect(notice, key).not.toBeNull();
    }
  });

  test('measures of unreliable entities are unverified though the listings were seen', () => {
    const rows = all('listing').filter(({ list }) => list === 'list:cn-uel');
    expect(new Set(rows.map(({ confidence }) => confidence))).toEqual(new Set(['seen-secondary']));
    expect(new Set(rows.flatMap(({ measures }) => measures.map(({ confidence }) => confidence)))).toEqual(
      new Set(['unverified']),
    );
  });

  test('Anduril is one party with one listing on each list', () => {
    expect(things.has('party:anduril')).toBe(false);
    const listings = all('listing').filter(({ party }) => party === 'party:anduril-industries');
    expect(listings.map(({ list }) => list).sort()).toEqual(['list:cn-cml', 'list:cn-ecl', 'list:cn-uel']);
  });

  test('no party stands twice on one list, but where an edition ended and a later one names it again', () => {
    const twice = countBy(all('listing'), ({ party, list }) => `${party} ${list}`);
    expect(
      Object.keys(twice)
        .filter((one) => (twice[one] ?? 0) > 1)
        .sort(),
    ).toEqual([
      'party:changxin-memory-technologies list:us-1260h',
      // Two decisions: the listing of 2025-02-04 and the measure of 2025-03-04.
      'party:illumina list:cn-uel',
      'party:yangtze-memory-technologies list:us-1260h',
    ]);
  });

  test('review scope is an analyst’s mapping, open where the term is 关键技术; EAR99 is no item', () => {
    expect(all('scope').length).toBeGreaterThan(0);
    for (const { key, basis, open, term } of all('scope')) {
      expect(basis, key).toBe('analyst');
      expect(open, key).toBe(term === '关键技术');
    }
    expect([...things.keys()].filter((key) => key.includes('EAR99'))).toEqual([]);
  });

  test('technology tags are roles of kind field; nobody is said to need or supply anything', () => {
    // 24 in the worked chains; 377 pairs of a party and a tag, 23 of which are among the 24; the asset of the HieFo order.
    expect(countBy(all('role'), ({ role }) => role)).toEqual({ develops: 24, holds: 1, field: 377 - 23 });
    expect(
      new Set(
        all('role')
          .filter(({ role }) => role !== 'holds')
          .map(({ basis }) => basis),
      ),
    ).toEqual(new Set(['analyst']));
  });

  test('reviews known only from memory stay unverified', () => {
    expect(countBy(all('case'), ({ confidence }) => confidence)).toEqual({
      seen: 3,
      'seen-secondary': 8,
      unverified: 21,
    });
    expect(fact('case', 'case:us-plm').confidence).toBe('unverified');
  });

  test('equal codes of two countries are two items', () => {
    expect(things.get('item:cn-dual-use:3A001@2025-10')?.names.zh).toMatch(/锂电池/);
    expect(things.get('item:us-ccl:3A001@2026-07')?.names.en).toMatch(/Electronic items/i);
  });
});

describe('the regimes', () => {
  test('name only what the seed describes, and only rules that have a file', () => {
    for (const { lists, agencies, instruments, rules } of regimes) {
      for (const key of [...lists, ...agencies, ...instruments, ...rules.flatMap((rule) => rule.lists)]) {
        expect(things.has(key), key).toBe(true);
      }
      for (const { rule } of rules) expect(existsSync(`seed/rules/${rule}.yaml`), rule).toBe(true);
    }
  });

  test('no list and no agency fills two regimes', () => {
    const filled = regimes.flatMap(({ lists, agencies }) => [...lists, ...agencies]);
    expect(new Set(filled).size).toBe(filled.length);
  });

  test('China and the United States each have all three', () => {
    for (const jurisdiction of ['CN', 'US']) {
      expect(regimes.filter((fill) => fill.jurisdiction === jurisdiction).map(({ regime }) => regime)).toEqual([
        'EXPORT_CONTROL',
        'FDI_REVIEW',
        'ANTI_SANCTION',
      ]);
    }
  });

  test('every agency that decides a case belongs to one', () => {
    const agencies = new Set(regimes.flatMap((fill) => fill.agencies));
    expect(
      all('case')
        .filter(({ agency }) => !agencies.has(agency))
        .map(({ key }) => key),
    ).toEqual([]);
  });
});

function referencesOf(one: Fact): string[] {
  switch (one.type) {
    case 'holding':
      return [one.owner, one.asset];
    case 'control':
      return [one.controller, one.controlled];
    case 'officer':
      return [one.officer, one.organisation];
    case 'role':
      return [one.party, one.technology];
    case 'classification':
      return [one.technology, one.item];
    case 'membership':
      return [one.item, one.listVersion];
    case 'scope':
      return [one.provision, one.technology];
    case 'same':
      return [one.party, one.other];
    case 'relation':
      return [one.from, one.to];
    case 'listing':
      return [one.party, one.list, ...one.madeUnder, ...one.measures.flatMap(({ authority }) => authority ?? [])];
    case 'event':
      return [one.subject];
    case 'deal':
      return [...one.investors, ...one.targets];
    case 'case':
      return [
        one.agency,
        ...(one.deal === null ? [] : [one.deal]),
        ...one.concerns.map(({ technology }) => technology),
        ...one.madeUnder,
      ];
    case 'list-version':
      return [one.list];
  }
}
