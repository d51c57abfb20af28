import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PictureNode } from '../../src/picture/picture-graph.ts';
import { type DrawnFact, type DrawnTouch, drawTouches } from '../../src/picture/touches.ts';

const T = 'tech:t';

const factArb = (touch: string): fc.Arbitrary<DrawnFact[]> =>
  fc
    .record({
      list: fc.constantFrom('list:a', 'list:b'),
      party: fc.constantFrom('party:p', 'party:q'),
      from: fc.constantFrom(null, '2020', '2021-05-01'),
    })
    .map(({ list, party, from }) => [
      fact(touch, from, { from: list, to: party, relation: 'lists' }),
      fact(`role ${party}`, null, { from: party, to: T, relation: 'develops' }),
    ]);

function fact(key: string, from: string | null, link: Omit<DrawnFact['links'][number], 'share'>): DrawnFact {
  const plain = { to: null, fromIsBound: false, ended: false, supposed: false, unverified: false, reviewCase: null };
  return { ...plain, fact: key, from, links: [{ ...link, share: null }] };
}

const touchesArb: fc.Arbitrary<DrawnTouch[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .record({
            regime: fc.constantFrom('EXPORT_CONTROL' as const, 'ANTI_SANCTION' as const),
            counts: fc.boolean(),
            isReason: fc.boolean(),
            facts: factArb(`listing ${number}`),
          })
          .map(({ regime, counts, isReason, facts }) => ({
            ...{ regime, counts, facts },
            jurisdiction: 'CN',
            status: null,
            ...{
              from: `2022-01-0${(number % 9) + 1}`,
              to: null,
              fromIsBound: number % 2 === 0,
              assumed: number % 3 === 0,
              inherited: false,
            },
            entry: isReason ? 'act' : `listing ${number}`,
          })),
      ),
    ),
  );

const around = {
  technology: T,
  regimes: [],
  describe: (id: string): PictureNode => ({ id, kind: 'party', name: { en: id } }),
  hidden: [],
};
const byId = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

test('the order of touches changes nothing; no list has more of them than may be drawn, and each is drawn or counted', () => {
  const withOrder = touchesArb.chain((touches) =>
    fc.tuple(fc.constant(touches), fc.shuffledSubarray(touches, { minLength: touches.length })),
  );
  fc.assert(
    fc.property(withOrder, fc.integer({ min: 1, max: 4 }), ([touches, shuffled], mostOfOne) => {
      const drawn = drawTouches(touches, { ...around, mostOfOne });
      const again = drawTouches(shuffled, { ...around, mostOfOne });
      expect(byId(again.nodes)).toEqual(byId(drawn.nodes));
      expect(byId(again.links)).toEqual(byId(drawn.links));
      const counting = touches.filter(({ counts }) => counts);
      for (const list of ['list:a', 'list:b']) {
        const all = counting.filter(({ facts }) => facts[0]?.links[0]?.from === list);
        const shown = drawn.links.filter(({ from }) => from === list).length;
        expect(shown).toBe(Math.min(all.length, mostOfOne));
        const hidden = drawn.nodes.find(({ id }) => id === list)?.hiddenNeighbours?.[0]?.count ?? 0;
        // Touches left out are counted by what touches, as a reader would.
        const left = new Set(all.map(({ entry }) => entry));
        expect(hidden).toBeLessThanOrEqual(left.size);
        expect(hidden > 0).toBe(all.length > mostOfOne);
      }
    }),
  );
});
