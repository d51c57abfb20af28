import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/graph/canonical.ts';
import { collectReading } from '../../src/graph/collect.ts';
import { checkFact, checkThing } from '../../src/graph/door.ts';
import { endsOf, labelOfKey } from '../../src/graph/ends.ts';
import { parsePartialDate } from '../../src/model/days.ts';
import type { Fact } from '../../src/model/facts.ts';
import { WHOLE } from '../../src/model/shares.ts';
import { KEY_PREFIX, THING_LABELS, type Thing } from '../../src/model/things.ts';
import { noProgress } from '../../src/progress.ts';
import { event, holding, listing, membership, readingOf, thing } from '../integration/graph-readings.ts';

const check = (fact: unknown) => () => checkFact(fact as Fact, 'd', 'x.yaml:7');
const good = holding('d', 'a', 'b', '25');

describe('the door for facts', () => {
  test('lets a sound fact in', () => {
    expect(check(good)).not.toThrow();
  });

  test.each([
    ['a share above the whole', { ...good, share: { ...good.share, max: WHOLE + 1 } }, 'share.max'],
    [
      'a minimum above the maximum',
      { ...good, share: { ...good.share, min: 300_000_000 } },
      'minimum above its maximum',
    ],
    ['a share in fractions of a billionth', { ...good, share: { ...good.share, min: 0.5 } }, 'share.min'],
    ['a word outside the vocabulary', { ...good, right: 'shares' }, 'right'],
    ['a missing field', { ...good, owner: undefined }, 'owner'],
    ['a field that would be lost', { ...good, note: 'x' }, 'note'],
    ['a citation without a source', { ...good, citations: [{ at: 'art. 1' }] }, 'citations.0.source'],
    ['another dataset', { ...good, dataset: 'e' }, 'does not belong to the dataset "d"'],
    ['a key of another dataset', { ...good, key: 'e/holding:a-b' }, 'expected a key d/'],
    ['an unknown type', { ...good, type: 'rumour' }, '"rumour" is not a type of fact'],
    ['a relation of an unknown kind', { ...good, type: 'relation', relation: 'LIKES' }, 'relation'],
  ])('refuses %s and names the place', (_what, fact, message) => {
    expect(check(fact)).toThrow(message);
    expect(check(fact)).toThrow(/^x\.yaml:7: /);
  });

  test.each([
    ['2021', '2020', false],
    ['2020-01-01', '2020-01-01', false],
    ['2020-01-01', '2020-01-02', true],
    ['2020', '2020', true],
    ['2020-06', '2020', true],
  ])('takes a validity from %s to %s: %s', (from, to, taken) => {
    const fact = { ...good, validFrom: parsePartialDate(from), validTo: parsePartialDate(to) };
    if (taken) expect(check(fact)).not.toThrow();
    else expect(check(fact)).toThrow('is no time at all');
  });

  test('refuses a suspension that ends before it begins', () => {
    const sound = event('d', 'x', 'd/listing:a');
    const until = { text: 'earlier', end: { ...sound.at, minute: sound.at.minute - 1 } };
    expect(check({ ...sound, until })).toThrow('until: ends before the event');
  });
});

describe('the door for things', () => {
  const enter = (one: Partial<Thing>) => () => checkThing({ ...thing('Party', 'a'), ...one }, 'x.yaml:7');

  test('lets a sound thing in', () => {
    expect(enter({ properties: { country: 'CN', level: 3, hs: ['1', '2'], core: true } })).not.toThrow();
  });

  test.each<[string, Partial<Thing>, string]>([
    ['a key of another label', { key: 'tech:a' }, 'begins with "party:"'],
    ['a thing without a name', { names: {} }, 'has no name'],
    ['an empty name', { names: { en: '' } }, 'names.en'],
    ['a key with a space', { key: 'party:a b' }, 'key'],
  ])('refuses %s', (_what, one, message) => {
    expect(enter(one)).toThrow(message);
  });
});

describe('collecting a reading', () => {
  test('counts a record once that stands there twice', async () => {
    const collected = await collectReading(readingOf('d', [], [good, { ...good }]), noProgress);
    expect(collected.facts.size).toBe(1);
  });

  test('refuses an id of a dataset that could not be told from a key', async () => {
    await expect(collectReading(readingOf('A/b', [], []), noProgress)).rejects.toMatchObject({
      code: 'SOURCE_MALFORMED',
    });
  });

  test('says the same of the same content in another order, and another of another', async () => {
    const hashOf = async (facts: readonly Fact[], whole = true) =>
      (await collectReading(readingOf('d', [], facts, { whole }), noProgress)).contentHash;
    const other = holding('d', 'b', 'c', '1');
    expect(await hashOf([good, other])).toBe(await hashOf([other, good]));
    expect(await hashOf([good])).not.toBe(await hashOf([good, other]));
    expect(await hashOf([good])).not.toBe(await hashOf([good], false));
  });
});

describe('ends', () => {
  test('of a listing are its party, list, laws, items of measures that are written as keys, and sources', () => {
    const measure = {
      act: 'sell-to',
      scope: 'named-items',
      items: ['基因测序仪', 'item:x'],
      effect: 'barred',
      authority: null,
      confidence: 'seen',
      wording: null,
    } as const;
    expect(endsOf(listing('d', 'a', { measures: [measure] })).map(({ field, key }) => [field, key])).toEqual([
      ['party', 'party:a'],
      ['list', 'list:export'],
      ['madeUnder[0]', 'provision:article-1'],
      ['measures[0].items[1]', 'item:x'],
      ['citations[0].source', 'source:notice'],
    ]);
  });

  test('that are facts are told from things by their keys', () => {
    expect(labelOfKey(membership('d', 'x', '2025').listVersion)).toBeUndefined();
    for (const label of THING_LABELS) expect(labelOfKey(`${KEY_PREFIX[label]}:x`)).toBe(label);
    expect(labelOfKey('notice:2025-1')).toBeUndefined();
  });
});

describe('canonical JSON', () => {
  test('orders fields at every depth and leaves absent ones out', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined, a: null }], a: 'x' })).toBe('{"a":"x","b":[{"a":null,"d":1}]}');
  });

  test('is the JSON of the same value with its fields put in order', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 3, withNullPrototype: false }), (value) => {
        expect(canonicalJson(value)).toBe(JSON.stringify(inOrder(value)) ?? 'null');
      }),
      { numRuns: 1_000 },
    );
  });

  function inOrder(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(inOrder);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).filter(([, part]) => part !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(fields.map(([name, part]) => [name, inOrder(part)]));
  }
});
