import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSource } from '../../src/sources/open.ts';
import { flatEntities, lines, nestedExport, reachedFrom, recordsOf } from '../fixtures/ftm-forms.ts';
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
