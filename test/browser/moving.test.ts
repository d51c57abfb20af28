import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/web/words/en.ts';
import { type Look, type Looking, visit } from './looking.ts';
import { openSite, type Site } from './site.ts';

/** A party with three pages of owners, side by side in the picture. */
const WIDE = '/party/party:many-works?asOf=2026-08-01&lang=en';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const on = (path: string, how: Look, act: (page: Page, looking: Looking) => Promise<void>): Promise<void> =>
  visit(site, path, how, act);

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const place = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));

test.each([320, 1280])('back leads to where a page of %i pixels was left, forward too', (width) =>
  on('/?asOf=2026-08-01&lang=en', { width }, async (page, looking) => {
    const link = page.locator('main a[href^="/technology/"], main a[href^="/party/"]').last();
    await link.scrollIntoViewIfNeeded();
    const left = await place(page);
    expect(left).toBeGreaterThan(300);
    await link.click();
    await page.waitForURL(/\/(technology|party)\//);
    await looking.settle();
    expect(await place(page)).toBe(0);
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => (history.state as { place?: number } | null)?.place)).toBe(400);

    await page.goBack();
    await expect.poll(() => place(page)).toBe(left);
    await page.goForward();
    await expect.poll(() => place(page)).toBe(400);
    await page.reload();
    await expect.poll(() => place(page)).toBe(400);
  }),
);

test('the next page of a list begins with the focus on its heading', () =>
  on(WIDE, {}, async (page, looking) => {
    const owners = page.locator('section[aria-labelledby=owners]');
    await owners.getByRole('button', { name: en.next }).click();
    await page.waitForURL(/after\.owners=/);
    await looking.settle();
    await expect.poll(() => focused(page)).toMatch(new RegExp(`^${en.party.owners}`));
    await owners.getByRole('button', { name: en.next }).press('Enter');
    await expect.poll(() => owners.locator('li').count()).toBe(15);
    expect(await focused(page)).toMatch(new RegExp(`^${en.party.owners}`));
  }));

test('by keys alone: a box leads to what can be done with it, Escape back to it; what it opens is a step that back undoes', () =>
  on(WIDE, {}, async (page) => {
    const box = page.locator('.picture [data-id="party:many-owner-0"]');
    await box.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^many-owner-0/);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe('party:many-owner-0');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/open=expand/);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('open'));
    await page.getByRole('button', { name: en.picture.expand }).waitFor();
  }));

test('a wide picture shows its subject first, and can be made to fit and larger', () =>
  on(WIDE, { width: 320 }, async (page) => {
    const picture = page.locator('.picture');
    const svg = picture.locator('svg').first();
    await svg.waitFor();
    const widthOf = async (what: typeof svg): Promise<number> => (await what.boundingBox())?.width ?? 0;
    const inSight = await picture.locator('.rl-subject').evaluate((subject) => {
      const outer = subject.closest('.picture')?.getBoundingClientRect();
      const inner = subject.getBoundingClientRect();
      const middle = [inner.left + inner.width / 2, inner.top + inner.height / 2] as const;
      return (
        outer !== undefined &&
        middle[0] > outer.left &&
        middle[0] < outer.right &&
        middle[1] > outer.top &&
        middle[1] < outer.bottom
      );
    });
    expect(inSight).toBe(true);
    const first = await widthOf(svg);
    expect(first).toBeGreaterThan(320);
    await page.getByRole('button', { name: en.picture.fit }).click();
    await expect.poll(() => widthOf(svg)).toBeLessThanOrEqual(await widthOf(picture));
    await page.getByRole('button', { name: en.picture.larger }).click();
    await expect.poll(() => widthOf(svg)).toBeGreaterThan(320);
  }));

test('a card of the table twin has no field without a value', () =>
  on(`${WIDE}&show=table`, { width: 320 }, async (page) => {
    const cells = page.locator('.picture-view td').filter({ visible: true });
    await cells.first().waitFor();
    expect((await cells.allInnerTexts()).filter((text) => text.trim() === '')).toEqual([]);
  }));
