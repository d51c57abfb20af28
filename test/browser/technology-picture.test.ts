import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDate, placeName } from '../../src/picture/written.ts';
import { en } from '../../src/web/words/en.ts';
import { zh } from '../../src/web/words/zh.ts';
import { type Looking, look, visit } from './looking.ts';
import { openSite, type Site } from './site.ts';
import { MANY } from './small-data.ts';
import { traceNumbers } from './traced-numbers.ts';

const MAKERS = MANY.makers;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const on = (path: string, act: (page: Page, looking: Looking) => Promise<void>): Promise<void> =>
  visit(site, path, {}, act);

const parties = (page: Page): Promise<number> => page.locator('.picture [data-kind=party]').count();

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('in %s', (language, words) => {
  const indium = `/technology/tech:indium-phosphide?asOf=2026-08-01&lang=${language}`;

  test('an item of the picture tells its code, key and touches, and leads to the opened evidence', () =>
    on(indium, async (page, looking) => {
      const box = page.locator('.picture [data-id^="item:cn-dual-use:3C004.a"]');
      await box.focus();
      await page.keyboard.press('Enter');
      const told = page.locator('.picture-tools[aria-live]');
      await told.locator('.chosen-touches').waitFor();
      expect(await told.innerText()).toContain('3C004.a');
      expect(await told.locator('code').innerText()).toBe(await box.getAttribute('data-id'));
      expect((await traceNumbers(looking)).faults).toEqual([]);
      await looking.expectAccessible();

      const link = told.locator('.chosen-touches a').first();
      const says = await link.innerText();
      await link.click();
      const opened = page.locator('[data-regime=EXPORT_CONTROL] details.fact[open]');
      await opened.locator('.sources').waitFor();
      expect(await opened.locator('> summary').innerText()).toContain(says);
      expect(await opened.locator('> summary').evaluate((one) => one === document.activeElement)).toBe(true);
      const again = await look(site, page.url());
      await again.page.locator('[data-regime=EXPORT_CONTROL] details.fact[open] .sources').waitFor();
      await again.end();
    }));

  test('a case tells its outcome, and a party and a broader technology lead to their pages', () =>
    on(indium, async (page) => {
      const told = page.locator('.picture-tools[aria-live]');
      await page.locator('.picture [data-kind=case]').click();
      expect(await told.innerText()).toContain(language === 'zh' ? '责令180日内剥离' : 'Divestment ordered');
      await page.locator('.picture [data-kind=party]').first().click();
      await told.getByRole('link', { name: words.picture.open }).waitFor();
      await page.locator('.picture [data-id="tech:compound-semiconductors"]').click();
      await told.getByRole('link', { name: words.picture.open }).click();
      await page.waitForURL(/\/technology\/tech:compound-semiconductors/);
    }));

  test('a saved picture says what it shows: name, regimes, scope, day and version', () =>
    on(indium, async (page, looking) => {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: words.picture.saveSvg }).click();
      const svg = readFileSync(await (await saved).path(), 'utf8');
      const answer = (await looking.heard()).find(({ operation }) => operation === 'TechnologyTouches')?.data;
      const { convergence } = answer as {
        convergence: { knownAt: { version: number }; scope: { modelled: string[] } };
      };
      const title = /<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? '';
      for (const part of [
        language === 'zh' ? '磷化铟' : 'Indium phosphide',
        formatDate('2026-08-01', language),
        String(convergence.knownAt.version),
        ...convergence.scope.modelled.map((code) => placeName(code, language)),
      ]) {
        expect(title).toContain(part);
      }
      expect(svg).toContain(language === 'zh' ? '前提：' : 'Assumption: ');
      expect(svg).toContain(language === 'zh' ? '未纳入：' : 'Not modelled: ');
    }));

  test('what a regime has more comes into columns and picture by steps, and the address brings it back', () =>
    on(`/technology/tech:busy?asOf=2026-08-01&lang=${language}`, async (page) => {
      const more = page.locator('.picture [data-kind=more]');
      for (const count of [10, 25]) {
        await expect.poll(() => parties(page)).toBe(count);
        expect(await more.innerHTML()).toContain(String(MAKERS - count));
        await more.click();
        await page.getByRole('button', { name: words.picture.more }).click();
      }
      await expect.poll(() => parties(page)).toBe(MAKERS);
      expect(await more.count()).toBe(0);
      expect(await page.locator('[data-regime=EXPORT_CONTROL] article').count()).toBe(MAKERS);
      const again = await look(site, page.url());
      await expect.poll(() => parties(again.page)).toBe(MAKERS);
      await again.end();
    }));
});
