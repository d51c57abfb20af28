import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from './looking.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('the front page opens without a fault', async () => {
  const { page, ...looking } = await look(site, '/');
  expect(await page.title()).toContain('Regimelink');
  await looking.expectAccessible();
  await looking.end();
});
