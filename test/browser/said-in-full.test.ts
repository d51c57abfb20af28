import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/web/words/en.ts';
import { zh } from '../../src/web/words/zh.ts';
import { type Looking, look } from './looking.ts';
import { openSite, type Site } from './site.ts';
import { traceNumbers } from './traced-numbers.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function on(path: string, go: (page: Page, looking: Looking) => Promise<void>): Promise<void> {
  const looking = await look(site, path);
  try {
    await go(looking.page, looking);
    expect((await traceNumbers(looking)).faults).toEqual([]);
    await looking.expectAccessible();
  } finally {
    await looking.end();
  }
}

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('in %s', (language, words) => {
  test('each line of what changes names its list in its version, rule or law; items and parties open', () =>
    on(`/?asOf=2026-10-15&lang=${language}`, async (page, looking) => {
      const rows = page.locator('table.changes tbody tr');
      const where = await rows.locator('td:nth-child(3)').allInnerTexts();
      expect(where.length).toBeGreaterThan(8);
      for (const text of where) expect(text.split('\n')[0]).toMatch(/\p{L}{2}/u);
      const all = where.join('\n');
      for (const key of ['bis-affiliates', 'mofcom-61']) expect(all).not.toContain(key);
      expect(new Set(where.filter((text) => text.includes('商务部公告2025年第5'))).size).toBe(4);

      const versions = rows.filter({ hasText: '商务部公告2025年第56号' });
      await versions.locator('td:nth-child(4) summary').click();
      await looking.settle();
      await versions.locator('td:nth-child(4) li').first().waitFor();
      expect(await versions.locator('td:nth-child(4) li').allInnerTexts()).toEqual([
        expect.stringContaining('1C914'),
        expect.stringContaining('2B902'),
      ]);
      const measure = rows.filter({ hasText: '商务部公告2025年第21号' });
      await measure.locator('td:nth-child(4) summary').click();
      await expect.poll(() => measure.locator('td:nth-child(4) a').count()).toBe(16);
    }));

  test('an affiliate that is not listed stands apart from the listed one, with the rule', () =>
    on(`/?asOf=2026-08-01&lang=${language}&open=gaps/UNLISTED_AFFILIATE`, async (page) => {
      const gap = page.locator('.gaps .gap', { hasText: 'Nexperia' }).locator('p').first();
      const text = await gap.innerText();
      const [affiliate, listed, rule] =
        language === 'zh'
          ? ['Nexperia B.V.（未列名）', '由列名的闻泰科技股份有限公司', '依规则“过半数控制”涵盖']
          : ['(not listed)', 'Wingtech', 'by the rule “'];
      for (const part of [affiliate, listed, rule]) expect(text).toContain(part);
      expect(await gap.getByRole('link').count()).toBeGreaterThan(1);
    }));

  test('the codes of a technology are its own and those of broader ones, marked as such, with customs codes', () =>
    on(`/technology/tech:indium-phosphide?asOf=2026-08-01&lang=${language}`, async (page) => {
      const rows = page.locator('section[aria-labelledby=codes] tbody tr');
      const broader = language === 'zh' ? '化合物半导体与光子器件' : 'ompound semiconductor';
      const own = rows.filter({ hasText: '2853904051' });
      expect(await own.locator('td').first().innerText()).toBe('3C004.a');
      expect(await own.locator('td:nth-child(5)').innerText()).toBe(words.coverages.FULL);
      const inherited = rows.filter({ hasText: '2931900032' }).locator('td:nth-child(5)');
      expect(await inherited.innerText()).toContain(broader);
      expect(await inherited.getByRole('link').count()).toBe(1);
      expect(await rows.count()).toBe(7);
    }));

  test('a notice that is known by its address alone is a link, and conditions have the terms of the language', () =>
    on(`/party/party:national-endowment-for-democracy?asOf=2026-08-01&lang=${language}`, async (page) => {
      const link = page.locator('.listing').getByRole('link', { name: words.officialNotice }).first();
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/www\.fmprc\.gov\.cn\//);
      expect(await page.locator('main').innerText()).not.toContain('https://www.fmprc');
    }));
});

test('a condition of a licence has its Chinese term beside the original', () =>
  on('/party/party:wingtech-technology?asOf=2026-08-01&lang=zh', async (page) => {
    const wording = page.locator('.listing .clause', { hasText: 'presumption of denial' }).first();
    expect(await wording.innerText()).toMatch(/^推定拒绝 .*presumption of denial/);
  }));
