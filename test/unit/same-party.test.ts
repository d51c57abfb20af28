import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PartyRecord, pairId, type SameWanted, sameByRule, suggestSame } from '../../src/analysis/same-party.ts';
import { hasRightCheckDigits, hasRightUsccSign, isUscc } from '../../src/model/identifiers.ts';
import type { Identifier } from '../../src/model/things.ts';
import { atOnce } from '../fixtures/at-once.ts';

const LEI = '5493001KJTIIGC8Y1R12';
const USCC = '914403001922038216';

function party(
  key: string,
  name: string,
  rest: Partial<PartyRecord> & { country?: string; kind?: string } = {},
): PartyRecord {
  const { country, kind = 'company', ...more } = rest;
  return {
    key: `party:${key}`,
    names: { en: name },
    aliases: [],
    identifiers: [],
    properties: { kind, ...(country !== undefined && { country }) },
    ...more,
  };
}
const id = (scheme: Identifier['scheme'], value: string): Identifier[] => [{ scheme, value }];
const suggested = (records: readonly PartyRecord[], decided: ReadonlySet<string>, wanted?: SameWanted) =>
  atOnce(suggestSame(records, (a, b) => decided.has(pairId(a, b)), wanted));
const ruled = (...records: PartyRecord[]) =>
  sameByRule(records).map(({ party: a, other, rule }) => `${rule} ${a} ${other}`);

describe('check digits', () => {
  test.each([LEI, '506700GE1G29325QX363'])('the LEI %s is right, and no longer with one digit for another', (lei) => {
    expect(hasRightCheckDigits(lei)).toBe(true);
    for (let place = 0; place < lei.length; place += 1) {
      // A letter stands for two digits, so that a letter for a digit may pass: the standard promises no more.
      if (!/\d/.test(lei[place] ?? '')) continue;
      const other = lei[place] === '7' ? '8' : '7';
      expect(hasRightCheckDigits(lei.slice(0, place) + other + lei.slice(place + 1))).toBe(false);
    }
  });

  test('a unified social credit code is right by one of its signs alone', () => {
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { minLength: 17, maxLength: 17 }), (body) => {
        const right = [...signs].filter((sign) => hasRightUsccSign(body.join('') + sign));
        expect(right).toHaveLength(1);
        // GB 32100-2015, written out: the sum of value times weight and the check value is a multiple of 31.
        const sum = body.reduce((total, sign, place) => total + BigInt(signs.indexOf(sign)) * 3n ** BigInt(place), 0n);
        expect((sum + BigInt(signs.indexOf(right[0] ?? ''))) % 31n).toBe(0n);
      }),
    );
    expect([isUscc(USCC), hasRightUsccSign(USCC)]).toEqual([true, true]);
    expect(isUscc(USCC.replace('9', 'O'))).toBe(false);
  });
});

describe('two records are one party by rule', () => {
  test('by an equal identifier, whatever their names', () => {
    expect(
      ruled(
        party('a', 'A', { identifiers: id('lei', LEI) }),
        party('b', 'B', { identifiers: id('lei', LEI.toLowerCase()) }),
      ),
    ).toEqual(['identifier party:a party:b']);
    expect(
      ruled(party('a', 'A', { identifiers: id('ofac', '1') }), party('b', 'B', { identifiers: id('csl', '1') })),
    ).toEqual([]);
  });

  test('never by an identifier that fails its own check', () => {
    const wrong = LEI.replace('R12', 'R13');
    expect(
      ruled(party('a', 'A', { identifiers: id('lei', wrong) }), party('b', 'B', { identifiers: id('lei', wrong) })),
    ).toEqual([]);
  });

  test('by a registration number only within one country', () => {
    const number = { identifiers: id('registration', '12345678') };
    expect(
      ruled(party('a', 'A', { ...number, country: 'UK' }), party('b', 'B', { ...number, country: 'UK' })),
    ).toHaveLength(1);
    expect(ruled(party('a', 'A', { ...number, country: 'UK' }), party('b', 'B', { ...number, country: 'DE' }))).toEqual(
      [],
    );
    expect(ruled(party('a', 'A', number), party('b', 'B', number))).toEqual([]);
  });

  test('by an equal folded name with equal country and kind, and not if one of them is missing', () => {
    const [a, b] = [party('a', 'ＡＣＭＥ Corp.', { country: 'US' }), party('b', 'acme corp', { country: 'US' })];
    expect(ruled(a, b)).toEqual(['name party:a party:b']);
    expect(ruled(a, party('b', 'acme corp', { country: 'CN' }))).toEqual([]);
    expect(ruled(a, party('b', 'acme corp'))).toEqual([]);
    expect(ruled(a, party('b', 'acme corp', { country: 'US', kind: 'public-body' }))).toEqual([]);
  });

  test('never by the name alone where they are persons, or have different identifiers of their own', () => {
    const person = { country: 'CN', kind: 'person' };
    expect(ruled(party('a', '张伟', person), party('b', '张伟', person))).toEqual([]);
    const us = { country: 'US' };
    expect(
      ruled(
        party('a', 'Acme', { ...us, identifiers: id('lei', LEI) }),
        party('b', 'Acme', { ...us, identifiers: id('lei', '506700GE1G29325QX363') }),
      ),
    ).toEqual([]);
  });

  test('not by what stands in place of an identifier on many records', () => {
    const many = Array.from({ length: 21 }, (_, place) =>
      party(`p${place}`, `P${place}`, { identifiers: id('csl', 'unknown') }),
    );
    expect(ruled(...many)).toEqual([]);
  });

  test('whatever the order of the records', () => {
    const record = fc.record({
      name: fc.constantFrom('x', 'y'),
      country: fc.constantFrom('CN', 'US'),
      value: fc.constantFrom('1', '2', '3'),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), fc.nat(7), (rows, turn) => {
        const all = rows.map(({ name, country, value }, place) =>
          party(`p${place}`, name, { country, identifiers: id('ofac', value) }),
        );
        const turned = [...all.slice(turn), ...all.slice(0, turn)];
        expect(sameByRule(turned)).toEqual(sameByRule(all));
        // Of everybody with one identifier all are joined, and nobody else by it.
        const joined = sameByRule(all).filter(({ rule }) => rule === 'identifier');
        const expected = new Set(rows.map(({ value }) => value)).size;
        expect(joined).toHaveLength(rows.length - expected);
      }),
    );
  });
});

describe('suggestions', () => {
  test('say what speaks for and against, and how much', () => {
    const [found] = suggested(
      [party('a', 'Acme Co., Ltd.', { country: 'US' }), party('b', 'ACME Inc', { country: 'CN' })],
      new Set(),
    );
    expect(found).toMatchObject({ party: 'party:a', other: 'party:b', score: 0.2 });
    expect(found?.reasons.map(({ code }) => code)).toEqual(['SAME_NAME_WITHOUT_FORM', 'OTHER_COUNTRY', 'SAME_KIND']);
  });

  test('find Chinese names without their legal form, and aliases', () => {
    const [found] = suggested(
      [
        party('a', 'x', { names: { zh: '华为技术有限公司' } }),
        party('b', 'y', { names: { zh: '某公司' }, aliases: ['华为技术股份有限公司'] }),
      ],
      new Set(),
    );
    expect(found?.reasons.map(({ code }) => code)).toEqual(['SAME_NAME_WITHOUT_FORM', 'SAME_KIND']);
  });

  test('leave out what was decided, and are narrowed by party and score', () => {
    const records = [party('a', 'Acme'), party('b', 'Acme'), party('c', 'Acme')];
    const all = suggested(records, new Set());
    expect(all).toHaveLength(3);
    expect(suggested(records, new Set([pairId('party:b', 'party:a')]))).toHaveLength(2);
    expect(suggested(records, new Set(), { party: new Set(['party:c']) })).toHaveLength(2);
    expect(suggested(records, new Set(), { least: 0.9 })).toEqual([]);
  });
});
