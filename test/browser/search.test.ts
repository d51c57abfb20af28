import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/web/words/en.ts';
import { zh } from '../../src/web/words/zh.ts';
import { MOUSE } from './hands.ts';
import { type Looking, visit } from './looking.ts';
import { openSite, type Site } from './site.ts';
import { traceNumbers } from './traced-numbers.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const on = (path: string, act: (looking: Looking) => Promise<void>): Promise<void> =>
  visit(site, path, {}, (_, looking) => act(looking));

const hits = (text: string, language: string): string =>
  `/search?q=${encodeURIComponent(text)}&asOf=2026-08-01&lang=${language}`;

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('in %s', (language, words) => {
  test('items of one code tell their jurisdictions apart, and open to list, technologies and sources', () =>
    on(hits('3A001', language), async (looking) => {
      const { page, settle } = looking;
      const chinese = page.locator('.hits details').filter({
        hasText: language === 'zh' ? /^物项\s*中国 3A001/ : /^item\s*China 3A001/,
      });
      const american = page
        .locator('.hits details')
        .filter({ hasText: language === 'zh' ? /^物项\s*美国 3A001/ : /^item\s*United States 3A001/ });
      await american.first().waitFor();
      await chinese.locator('> summary').click();
      await settle();
      const known = await chinese.innerText();
      expect(known).toContain(words.technology.list);
      expect(known).toContain(words.search.customsCode);
      expect(await chinese.locator('.sources a[href^=http]').count()).toBeGreaterThan(0);
      expect((await traceNumbers(looking)).faults).toEqual([]);
      await looking.expectAccessible();
      await chinese.locator('dd a[href*="/technology/"]').first().click();
      await page.waitForURL((url) => url.pathname.startsWith('/technology/'));
      await settle();
    }));

  test('an item that is suggested leads to its hit, opened', () =>
    on(`/?asOf=2026-08-01&lang=${language}`, async ({ page, settle }) => {
      await MOUSE.ask(page, '3A001', language === 'zh' ? /美国 3A001/ : /United States 3A001/);
      await page.waitForURL((url) => url.pathname === '/search');
      await settle();
      const opened = page.locator('.hits details[open]');
      expect(await opened.count()).toBe(1);
      expect(await opened.locator('summary').innerText()).toMatch(
        language === 'zh' ? /美国 3A001/ : /United States 3A001/,
      );
      await opened.locator('.sources').waitFor();
    }));

  test.each([
    ['list:cn-uel', '不可靠实体清单', words.gaps.agencies],
    ['instrument:cn-mofcom-2025-18', '钐、钆、铽、镝', words.labels.CONTROL_ITEM],
    ['provision:', '对美原则上不予许可', words.labels.INSTRUMENT],
  ])('%s opens to what is known of it', (key, text, told) =>
    on(hits(text, language), async (looking) => {
      const details = looking.page.locator('.hits details').first();
      await details.locator('> summary').click();
      await looking.settle();
      expect(new URL(looking.page.url()).searchParams.get('open')).toMatch(new RegExp(`^${key}`));
      expect(await details.innerText()).toContain(told);
      expect((await traceNumbers(looking)).faults).toEqual([]);
    }),
  );

  test('two announcements of one number stand apart, each with its agency and what it brought about', () =>
    on(hits('2025年第10号', language), async (looking) => {
      const { page } = looking;
      const notices = page.locator('section.notice');
      expect(await notices.count()).toBe(2);
      const [unreliable = '', mofcom = ''] = await notices.allInnerTexts();
      expect(unreliable).toContain('不可靠实体清单工作机制公告2025年第10号');
      expect(unreliable).toContain(words.labels.PARTY);
      expect(unreliable).not.toContain(words.labels.CONTROL_ITEM);
      expect(mofcom).toContain(language === 'zh' ? '磷化铟' : 'indium phosphide');
      expect(mofcom).not.toContain('TechInsights');
      for (const one of [unreliable, mofcom]) expect(one).toContain(words.gaps.agencies);
      // What stands with a notice stands nowhere else.
      expect(await page.locator('.hits').count()).toBe(0);
      expect((await traceNumbers(looking)).faults).toEqual([]);
      await looking.expectAccessible();
      await notices
        .nth(1)
        .getByRole('link', { name: /3C004\.a/ })
        .click();
      await page.locator('.hits details[open] .sources').waitFor();
    }));

  test('an announcement that suspends others says which, and until when', () =>
    on(hits('商务部公告2025年第70号', language), async (looking) => {
      const { page } = looking;
      const told = page.locator('.acted-on').first();
      await told.waitFor();
      const text = await told.innerText();
      for (const number of [55, 56, 57, 58, 62]) expect(text).toContain(`第${number}号`);
      expect(text).toContain(language === 'zh' ? '第61号' : 'No. 61 of 2025: ');
      expect(text).toContain(language === 'zh' ? '50%标准' : '50 percent standard');
      const row = page.locator('dl.facts > div', { has: page.locator('.acted-on') }).first();
      expect(await row.locator('dt').innerText()).toBe(words.party.verbs.SUSPENDED);
      expect(await row.locator('dd > .number').innerText()).toBe('7');
      expect((await traceNumbers(looking)).faults).toEqual([]);
      await looking.expectAccessible();
    }));

  test('an HS code tells which one of an item matched, and one that is not recorded that few are', async () => {
    await on(hits('28539090', language), async (looking) => {
      expect(await looking.page.locator('.hits').innerText()).toMatch(
        new RegExp(`${words.search.customsCode}${words.colon}28539090\\d+`),
      );
      expect(await looking.page.locator('main').innerText()).toContain(words.search.fewCustomsCodes);
      expect((await traceNumbers(looking)).faults).toEqual([]);
    });
    await on(hits('8541', language), async ({ page }) => {
      expect(await page.locator('main').innerText()).toContain(words.search.noCustomsCode);
      await page.locator('.question input').fill('8541');
      await page.locator('.question [role=status]').getByText(words.search.noCustomsCode).waitFor();
    });
  });
});
