import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSource } from '../../src/sources/open.ts';
import { flatEntities, lines, nestedExport, reachedFrom, recordsOf, statementsOf } from '../fixtures/ftm-forms.ts';
import { fileWith } from '../fixtures/read-records.ts';

test('the same data nested and flat give the same records', async () => {
  const [flat, nested] = [fileWith('flat.json', ''), fileWith('nested.json', '')];
  await fc.assert(
    fc.asyncProperty(flatEntities, fc.nat(62), async (entities, chosen) => {
      const targets = new Set(
        entities.filter(({ id }, index) => id.startsWith('p') && (chosen >> index) % 2 === 0).map(({ id }) => id),
      );
      fc.pre(targets.size > 0);
      writeFileSync(flat, lines(reachedFrom(entities, targets)));
      writeFileSync(nested, nestedExport(entities, targets));
      expect(await recordsOf(await openSource(nested))).toEqual(await recordsOf(await openSource(flat)));
    }),
    { numRuns: 300 },
  );
});

test('the same data as statements in any order and flat give the same records', async () => {
  const [flat, stated] = [fileWith('flat.json', ''), fileWith('statements.csv', '')];
  await fc.assert(
    fc.asyncProperty(flatEntities, fc.nat(), fc.boolean(), async (entities, seed, isShuffled) => {
      const [header = '', ...rows] = statementsOf(entities);
      const order = new Map(rows.map((row, index) => [row, isShuffled ? (index * 7919 + seed) % 101 : index]));
      rows.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      writeFileSync(flat, lines(entities));
      writeFileSync(stated, [header, ...rows, ''].join('\n'));
      const [one, other] = [await recordsOf(await openSource(stated)), await recordsOf(await openSource(flat))];
      expect(one).toMatchObject({ records: other.records });
    }),
    { numRuns: 200 },
  );
});
