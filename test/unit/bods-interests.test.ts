import { describe, expect, test } from 'vitest';
import { exactShare, formatPercent, parseShare, UNKNOWN_SHARE } from '../../src/model/shares.ts';
import { entity, interest, person, readStatementsOf, relationship } from '../fixtures/bods-statements.ts';
import { ask, OFAC_50 } from '../fixtures/control/statements.ts';

const pair = [entity('a'), person('p')];
const withInterests = async (...interests: Record<string, unknown>[]) =>
  (await readStatementsOf([...pair, relationship('r', 'p', 'a', interests)])).read;

describe('an interest', () => {
  test.each([
    ['shareholding', 'holding', { right: 'equity' }],
    ['votingRights', 'holding', { right: 'votes' }],
    ['rightsToSurplusAssetsOnDissolution', 'holding', { right: 'equity' }],
    ['appointmentOfBoard', 'control', { means: 'board' }],
    ['otherInfluenceOrControl', 'control', { means: 'other' }],
    ['controlViaCompanyRulesOrArticles', 'control', { means: 'other' }],
    ['controlByLegalFramework', 'control', { means: 'other' }],
    ['trustee', 'control', { means: 'contract' }],
    ['protector', 'control', { means: 'contract' }],
    ['nominator', 'control', { means: 'contract' }],
    ['rightsGrantedByContract', 'control', { means: 'contract' }],
    ['boardMember', 'officer', { offices: ['director'] }],
    ['boardChair', 'officer', { offices: ['director'] }],
    ['seniorManagingOfficial', 'officer', { offices: ['senior-manager'] }],
  ] as const)('%s is a fact of type %s', async (type, factType, shape) => {
    const found = (await withInterests(interest(type))).facts(factType);
    expect(found).toMatchObject([shape]);
  });

  test.each([
    'settlor',
    'beneficiaryOfLegalArrangement',
    'rightsToProfitOrIncome',
    'conditionalRightsGrantedByContract',
    'enjoymentAndUseOfAssets',
    'rightToProfitOrIncomeFromAssets',
    'nominee',
  ])('%s is neither share nor control, and counted', async (type) => {
    const { reading: one, read: found } = await readStatementsOf([
      ...pair,
      relationship('r', 'p', 'a', [interest(type)]),
    ]);
    expect(found.records.filter(({ kind }) => kind === 'fact')).toEqual([]);
    expect(one.dropped?.().get(`relationship.interests (${type}: neither share nor control)`)).toBe(1);
  });

  test.each(['unknownInterest', 'unpublishedInterest', undefined])(
    'of kind %s is a holding of unknown share, whatever stands beside it',
    async (type) => {
      const one = { ...(type !== undefined && { type }), directOrIndirect: 'direct', share: { exact: 60 } };
      expect((await withInterests(one)).facts('holding')).toMatchObject([{ right: 'equity', share: UNKNOWN_SHARE }]);
    },
  );

  test('that is not stated at all is a holding of unknown share', async () => {
    const { read: found } = await readStatementsOf([...pair, relationship('r', 'p', 'a', null)]);
    expect(found.facts('holding')).toMatchObject([{ share: UNKNOWN_SHARE, nature: 'component' }]);
  });

  test('in surplus assets counts only where no shares are stated', async () => {
    const both = await withInterests(interest('shareholding'), interest('rightsToSurplusAssetsOnDissolution'));
    expect(both.facts('holding')).toHaveLength(1);
  });

  test('in a part of the board is control only where it is a majority for certain', async () => {
    const board = async (share: object) =>
      (await withInterests(interest('appointmentOfBoard', { share }))).facts('control').length;
    expect(await board({ exact: 50 })).toBe(0);
    expect(await board({ minimum: 25, maximum: 75 })).toBe(0);
    expect(await board({ exclusiveMinimum: 50 })).toBe(1);
    expect(await board({})).toBe(1);
  });

  test('of a settlor is control where the statement calls him the beneficial owner', async () => {
    const found = await withInterests(interest('settlor', { beneficialOwnershipOrControl: true }));
    expect(found.facts('control')).toHaveLength(1);
  });

  test('by the law is control by a state where a state holds it', async () => {
    const state = entity('s', { entityType: { type: 'state' }, name: 'The State' });
    const law = relationship('r', 's', 'a', [interest('controlByLegalFramework')]);
    const { read: found } = await readStatementsOf([entity('a'), state, law]);
    expect(found.facts('control')).toMatchObject([{ means: 'state' }]);
    expect(found.thing('party:bods-test-s').properties['kind']).toBe('public-body');
  });

  test.each([
    [{ exact: 12.5 }, exactShare('12.5')],
    [{ exact: 40, minimum: 25, maximum: 50 }, exactShare('40')],
    [{ minimum: 25, maximum: 50 }, parseShare('25', '50')],
    [{ exclusiveMinimum: 25, exclusiveMaximum: 75 }, parseShare('>25', '<75')],
    [{ minimum: 25, exclusiveMinimum: 25, maximum: 75, exclusiveMaximum: 80 }, parseShare('>25', '75')],
    [{ minimum: 30, exclusiveMinimum: 25 }, parseShare('30', '')],
    [{ maximum: 10 }, parseShare('', '10')],
    [{ exact: 1e-7 }, exactShare('0.0000001')],
    [{ exact: 33.333333333333336 }, exactShare('33.333333333333336')],
    [{ exact: 0 }, exactShare('0')],
    [{}, UNKNOWN_SHARE],
  ])('with the share %j', async (share, expected) => {
    expect((await withInterests(interest('shareholding', { share }))).facts('holding')).toMatchObject([
      { share: expected },
    ]);
  });

  test('with a share that is empty is read as unknown and warned of', async () => {
    const empty = interest('shareholding', { share: { minimum: 60, maximum: 40 } });
    const { reading: one, read: found } = await readStatementsOf([...pair, relationship('r', 'p', 'a', [empty])]);
    expect(found.facts('holding')).toMatchObject([{ share: UNKNOWN_SHARE }]);
    expect(one.warnings?.()).toMatchObject([
      { text: 'a share from "60" to "40" per cent is empty and is read as unknown', count: 1 },
    ]);
  });

  test('that ends when it begins is left out and warned of', async () => {
    const none = interest('shareholding', { startDate: '2020-01-01', endDate: '2020-01-01' });
    const { reading: one, read: found } = await readStatementsOf([...pair, relationship('r', 'p', 'a', [none])]);
    expect(found.facts('holding')).toEqual([]);
    expect(one.warnings?.()).toHaveLength(1);
  });

  test('of one kind that stands there twice is two facts', async () => {
    const found = await withInterests(
      interest('shareholding', { share: { exact: 30 }, endDate: '2020-01-01' }),
      interest('shareholding', { share: { exact: 60 }, startDate: '2020-01-01' }),
    );
    expect(found.facts('holding').map(({ key }) => key)).toEqual([
      'bods-test/holding:r/shareholding',
      'bods-test/holding:r/shareholding.2',
    ]);
  });
});

describe('the nature of a holding', () => {
  const natureWith = async (level: string | undefined, details: Record<string, unknown>) => {
    const one = { type: 'shareholding', ...(level !== undefined && { directOrIndirect: level }) };
    const { read: found } = await readStatementsOf([...pair, relationship('r', 'p', 'a', [one], details)]);
    return found.facts('holding').map(({ nature }) => nature);
  };

  test.each([
    ['direct', {}, 'direct'],
    ['direct', { isComponent: true }, 'component'],
    ['indirect', {}, 'ultimate'],
    ['indirect', { componentRecords: ['x', 'y'] }, 'ultimate'],
    ['unknown', {}, 'component'],
    ['unknown', { componentRecords: ['x'] }, 'ultimate'],
    [undefined, {}, 'component'],
  ] as const)('that is %s with %j is %s', async (level, details, nature) => {
    expect(await natureWith(level, details)).toEqual([nature]);
  });

  test('keeps an indirect share apart from the links that it runs through', async () => {
    const { read: found } = await readStatementsOf([
      ...pair,
      entity('b', { isComponent: true }),
      relationship('ba', 'b', 'a', [interest('shareholding', { share: { exact: 40 } })], { isComponent: true }),
      relationship('pb', 'p', 'b', [interest('shareholding', { share: { exact: 100 } })], { isComponent: true }),
      relationship('pa', 'p', 'a', [interest('shareholding', { directOrIndirect: 'indirect', share: { exact: 40 } })], {
        componentRecords: ['b', 'ba', 'pb'],
      }),
    ]);
    expect(found.facts('holding').map(({ owner, asset, nature }) => [owner.at(-1), asset.at(-1), nature])).toEqual([
      ['b', 'a', 'component'],
      ['p', 'b', 'component'],
      ['p', 'a', 'ultimate'],
    ]);
  });

  test('lets no rule conclude from an indirect share and its links together what neither shows', async () => {
    const chain = async (exact: number) => {
      const { read: found } = await readStatementsOf([
        ...pair,
        entity('b', { isComponent: true }),
        relationship('ba', 'b', 'a', [interest('shareholding', { share: { exact } })], { isComponent: true }),
        relationship('pb', 'p', 'b', [interest('shareholding', { share: { exact: 100 } })], { isComponent: true }),
        relationship('pa', 'p', 'a', [interest('shareholding', { directOrIndirect: 'indirect', share: { exact } })], {
          componentRecords: ['b', 'ba', 'pb'],
        }),
      ]);
      const edges = found
        .facts('holding')
        .map(({ owner, asset, share, nature }) => `${owner}>${asset} ${formatPercent(share.min)} ${nature}`);
      return ask({ edges, profile: OFAC_50, seeds: ['party:bods-test-p'] }).verdicts['party:bods-test-a'];
    };
    expect(await chain(40)).not.toBe('caught');
    expect(await chain(50)).toBe('caught');
  });
});
