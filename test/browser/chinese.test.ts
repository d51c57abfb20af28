import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeName } from '../../src/web/format.ts';
import { zh } from '../../src/web/words/zh.ts';
import { type Looking, visit } from './looking.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const on = (path: string, act: (looking: Looking) => Promise<void>): Promise<void> =>
  visit(site, path, {}, (_, looking) => act(looking));

describe.each([
  '/?asOf=2026-08-01&lang=zh',
  '/technology/tech:indium-phosphide?asOf=2026-08-01&lang=zh',
  '/technology/tech:indium-phosphide?asOf=2026-08-01&show=table&lang=zh',
  '/party/party:nexperia?asOf=2026-08-01&rule=ofac-50&lang=zh',
  '/search?q=3A001&asOf=2026-08-01&lang=zh',
])('the Chinese page %s', (path) => {
  test('puts no half-width mark beside Chinese in words of its own', () =>
    on(path, async ({ page, settle }) => {
      const closed = page.locator('main details:not([open]) > summary');
      for (let opened = 0; opened < 25 && (await closed.count()) > 0; opened += 1) await closed.first().click();
      await settle();
      const found = await page.evaluate(() => {
        const data = '[data-from], [data-drawn-from], script, style';
        // A value of the data stands for itself, whatever is in it.
        const copy = document.body.cloneNode(true) as HTMLElement;
        for (const one of copy.querySelectorAll(data)) one.replaceWith('值');
        return [...copy.innerText.matchAll(/.{0,12}\p{Script=Han}\s?(?:[:,;(]|\)(?=\p{Script=Han})).{0,12}/gu)].map(
          ([one]) => one,
        );
      });
      expect(found).toEqual([]);
    }));

  test('writes every date of its pictures and their tables in Chinese', () =>
    on(path, async ({ page }) => {
      const drawn = await page.locator('[data-drawn-from]').allTextContents();
      expect(drawn.join(' ')).not.toMatch(/\d{4}-\d\d-\d\d/);
    }));
});

test('jurisdictions are named in the language of the page, in the choice of scope, in the sentence and in each touch', () =>
  on('/?asOf=2026-08-01&lang=zh', async ({ page }) => {
    const choice = page.locator('.scope select');
    expect(await choice.locator('option[value=CN]').innerText()).toBe(zh.within('中国'));
    expect(await choice.locator('option[value=UK]').innerText()).toBe(zh.within('英国'));
    expect(await page.locator('.table-head').first().innerText()).toContain('美国');
    const touching = await page.locator('#convergence ~ div td b').allInnerTexts();
    expect(touching).toContain('中国');
    expect(touching.filter((one) => /^[A-Z]{2}$/.test(one))).toEqual([]);
  }));

test('a country has the same name in this browser as where pictures are drawn without one', () =>
  on('/search?lang=zh', async ({ page }) => {
    const named = await page.evaluate(() => {
      const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
      const codes = letters.flatMap((one) => letters.map((other) => one + other));
      const names = {
        zh: new Intl.DisplayNames('zh-CN', { type: 'region' }),
        en: new Intl.DisplayNames('en-GB', { type: 'region' }),
      };
      return codes.map((code) => ({ code, zh: names.zh.of(code) ?? code, en: names.en.of(code) ?? code }));
    });
    const own = ['FK', 'HK', 'MO', 'PS', 'TW', 'UK'];
    const differing = named.filter(({ code, ...names }) => {
      const ours = { zh: placeName(code, 'zh'), en: placeName(code, 'en') };
      return !own.includes(code) && ours.zh !== code && (ours.zh !== names.zh || ours.en !== names.en);
    });
    expect(differing).toEqual([]);
    expect(named.filter(({ code }) => placeName(code, 'zh') !== code).length).toBeGreaterThan(200);
  }));
