import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOLDERS, largeReading, TOUCHES } from './large-data.ts';
import { type Looking, look } from './looking.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite([largeReading()]);
}, 600_000);
afterAll(() => site.close());

const MOST_NODES = 5_000;

const count = (number: number): string => new Intl.NumberFormat('en').format(number);
const nodes = ({ page }: Looking): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);

test('a party with a hundred thousand holders is a page of ordinary size that answers', async () => {
  // The rule that the page chooses takes each holder alone.
  const looking = await look(site, '/party/party:held?asOf=2026-08-01&lang=en');
  const { page } = looking;
  expect(await page.locator('main').innerText()).not.toContain('The question is too large');
  const owners = page.locator('section[aria-labelledby=owners]');
  expect(await owners.getByRole('heading').innerText()).toContain(count(HOLDERS));
  expect(await nodes(looking)).toBeLessThan(MOST_NODES);

  const first = await owners.locator('li').allInnerTexts();
  await owners.locator('.pager button').last().click();
  await page.waitForURL(/after\.owners=/);
  await looking.settle();
  const second = await owners.locator('li').allInnerTexts();
  expect(second.length).toBe(first.length);
  expect(second.filter((row) => first.includes(row))).toEqual([]);
  expect(await nodes(looking)).toBeLessThan(MOST_NODES);
  await looking.expectAccessible();
  await looking.end();
});

test('a technology with ten thousand touches is a page of ordinary size that answers', async () => {
  const looking = await look(site, '/technology/tech:crowded?asOf=2026-08-01&lang=en');
  const { page } = looking;
  const column = page.locator('[data-regime=EXPORT_CONTROL]');
  expect(await column.locator('> .detail').innerText()).toContain(count(TOUCHES));
  expect(await nodes(looking)).toBeLessThan(MOST_NODES);

  const first = await column.locator('article').allInnerTexts();
  await column.locator('.pager button').last().click();
  await page.waitForURL(/after\.export=/);
  await looking.settle();
  const second = await column.locator('article').allInnerTexts();
  expect(second.length).toBe(first.length);
  expect(second.filter((row) => first.includes(row))).toEqual([]);
  await column.locator('details.fact > summary').first().click();
  await column.locator('.sources').first().waitFor();
  expect(await nodes(looking)).toBeLessThan(MOST_NODES);
  await looking.end();
});
