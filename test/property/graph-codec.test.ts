import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, fromProperties, hashOf, toProperties, toRevision } from '../../src/graph/codec.ts';
import { checkFact } from '../../src/graph/door.ts';
import { FACT_TYPES, type Fact } from '../../src/model/facts.ts';
import { arbitraryFact, type Ends } from './graph-facts.ts';

const ENDS: Ends = {
  parties: ['party:a', 'party:b'],
  technologies: ['tech:a'],
  items: ['item:a'],
  lists: ['list:a'],
  provisions: ['provision:a'],
  agencies: ['agency:a'],
  sources: ['source:a'],
  listVersions: ['d/version:a'],
  deals: ['d/deal:a'],
  listings: ['d/listing:a'],
};
const fact = arbitraryFact('d', ENDS);

describe('storing facts as properties', () => {
  test('gives back every fact of every type exactly', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(fact, (one) => {
        met.add(one.type);
        expect(fromProperties(one.type, toProperties(one))).toEqual(one);
      }),
      { numRuns: 2_000 },
    );
    expect([...met].sort()).toEqual([...FACT_TYPES].sort());
  });

  test('gives back a revision from the packed values of a read', () => {
    fc.assert(
      fc.property(fact, fc.nat(), fc.option(fc.nat()), fc.option(fc.nat()), (one, from, to, unseen) => {
        const properties = toProperties(one);
        const values = columnsOf(one.type).map((name) => properties[name] ?? null);
        expect(toRevision(one.type, [...values, from, to, unseen])).toEqual({
          ...one,
          recordedFrom: from,
          recordedTo: to,
          unseenFrom: unseen,
        });
      }),
    );
  });

  test('uses only values that Neo4j can store', () => {
    fc.assert(
      fc.property(fact, (one) => {
        for (const value of Object.values(toProperties(one))) {
          const scalars = Array.isArray(value) ? value : [value];
          for (const scalar of scalars) expect(['string', 'number', 'boolean', 'object']).toContain(typeof scalar);
          if (typeof value === 'object' && !Array.isArray(value)) expect(value).toBeNull();
        }
      }),
    );
  });

  test('lets every generated fact through the door', () => {
    fc.assert(
      fc.property(fact, (one) => {
        expect(() => checkFact(one, 'd', 'line 1')).not.toThrow();
      }),
    );
  });
});

describe('the hash of a fact', () => {
  test('does not depend on the order of fields, nor on recorded times', () => {
    fc.assert(
      fc.property(fact, (one) => {
        const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as Fact;
        const revision = { ...one, recordedFrom: 4, recordedTo: 7, unseenFrom: null };
        expect(hashOf(turned)).toBe(hashOf(one));
        expect(hashOf(revision)).toBe(hashOf(one));
      }),
    );
  });

  test('differs for facts that differ', () => {
    fc.assert(
      fc.property(fact, fact, (one, other) => {
        expect(hashOf(one)).not.toBe(hashOf({ ...other, key: `${one.key}x` }));
        expect(hashOf({ ...one, confidence: 'seen' })).not.toBe(hashOf({ ...one, confidence: 'unverified' }));
      }),
    );
  });
});
