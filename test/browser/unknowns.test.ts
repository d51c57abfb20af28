import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/web/words/en.ts';
import { zh } from '../../src/web/words/zh.ts';
import { at } from '../fixtures/api-client.ts';
import { type Looking, visit } from './looking.ts';
import { openSite, type Site } from './site.ts';
import { traceNumbers } from './traced-numbers.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const on = (path: string, act: (page: Page, looking: Looking) => Promise<void>): Promise<void> =>
  visit(site, path, {}, act);

interface Count {
  readonly kind: string;
  readonly notJudged: { readonly parties: number; readonly of: number } | null;
}

interface Dataset {
  readonly names: { readonly zh: string; readonly en: string };
  readonly freshness: { readonly state: string; readonly since: string } | null;
}

/** What the page was answered. */
async function answersOf(looking: Looking, operation: string): Promise<unknown> {
  return (await looking.heard()).find((one) => one.operation === operation)?.data;
}

describe.each([
  ['zh', zh, '未核实的持股没有计入'],
  ['en', en, 'Unverified holdings were left out'],
] as const)('in %s a page says what is not known:', (language, words, holdingsLeftOut) => {
  test('how many unverified holdings an outcome left out, with the choice to count them', () =>
    on(`/party/party:teledyne-flir?lang=${language}&asOf=2026-08-01`, async (page, looking) => {
      const caution = page.locator('section[aria-labelledby=outcome] .caution');
      await caution.waitFor();
      expect(await caution.innerText()).toContain(holdingsLeftOut);
      expect(await caution.locator('.number').innerText()).toBe('1');
      await page.getByLabel(words.party.countUnverified).check();
      await page.waitForURL(/unverified=count/);
      await looking.settle();
      const caught = page.locator('[data-outcome=CAUGHT]');
      await caught.waitFor();
      expect(await caught.innerText()).toContain('100 %');
      expect(await page.locator('main').innerText()).not.toContain(holdingsLeftOut);
      await looking.expectAccessible();
    }));

  test('where a beginning is only the day of a reading, and a status only stands if nothing came after it', () =>
    on(
      `/party/party:semiconductor-manufacturing-international?lang=${language}&asOf=2026-11-20&rule=bis-affiliates`,
      async (page) => {
        const atLatest = String(words.sinceAtLatest('').join('')).trim();
        const listing = page
          .locator('article.listing', { hasText: words.party.actsOnList['list:us-ns-cmic'].INVEST })
          .first();
        await listing.waitFor();
        expect(await listing.innerText()).toContain(atLatest);
        const rule = page.locator('details.rule > summary');
        await rule.waitFor();
        expect(await rule.innerText()).toContain(words.unlessExtended);
      },
    ));

  test('which touches of a technology are only there if nobody extended a suspension, also in the picture and on the first page', async () => {
    await on(`/technology/tech:lithium-batteries?lang=${language}&asOf=2026-11-29`, async (page) => {
      const touch = page.locator('article.touch', { hasText: '3A001' }).first();
      await touch.waitFor();
      expect(await touch.innerText()).toContain(words.unlessExtended);
      const link = page.locator('.picture .rl-link title', { hasText: words.unlessExtended });
      await link.first().waitFor({ state: 'attached' });
    });
    await on(`/technology/tech:lithium-batteries?lang=${language}&asOf=2025-11-08`, async (page) => {
      await page.locator('article.touch').first().waitFor();
      expect(await page.locator('article.touch', { hasText: words.unlessExtended }).count()).toBe(0);
    });
    const home = `/?lang=${language}&asOf=2026-11-29&within=CN`;
    const places = ['convergence', 'technologies'] as const;
    let next = '';
    await on(home, async (_, looking) => {
      next = String(at(await answersOf(looking, 'Convergences'), ...places, 'pageInfo', 'endCursor'));
    });
    await on(`${home}&after.technologies=${encodeURIComponent(next)}`, async (page, looking) => {
      const rows = at(await answersOf(looking, 'Convergences'), ...places, 'edges');
      const lines = (rows as { node: { summary: { assumed: boolean }[] } }[]).flatMap(({ node }) => node.summary);
      const assumed = lines.filter((line) => line.assumed).length;
      expect(assumed).toBeGreaterThan(0);
      const section = page.locator('section[aria-labelledby=convergence]');
      expect(await section.locator('.tag.assumed', { hasText: words.unlessExtended }).count()).toBe(assumed);
    });
  });

  test('that all holdings of a party stand in an edition that was read, and its amendments in another', () =>
    on(`/party/party:aviation-industry-of-china?lang=${language}&asOf=2026-08-01`, async (page, looking) => {
      const holdings = page.locator(
        'section[aria-labelledby=ownership] article, section[aria-labelledby=ownership] li',
      );
      const atLatest = String(words.sinceAtLatest('').join('')).trim();
      await holdings.filter({ hasText: atLatest }).first().waitFor();
      const amended = page.locator('section[aria-labelledby=timeline] li', { hasText: words.changes.kinds.AMENDED });
      await amended.first().waitFor();
      expect(await amended.first().innerText()).toContain(words.changes.atLatest);
      await looking.settle();
    }));

  test('that the lists of a rule hold nobody, so that nothing is concluded', async () => {
    for (const rule of ['eu', 'uk']) {
      await on(`/party/party:nexperia?lang=${language}&asOf=2026-08-01&rule=${rule}`, async (page, looking) => {
        const section = page.locator('section[aria-labelledby=outcome]');
        await section.locator('.no-seed').waitFor();
        await looking.settle();
        expect(await section.locator('.no-seed').innerText()).toBe(words.party.noSeed);
        expect(await section.locator('[data-outcome]').count()).toBe(0);
        expect(await section.innerText()).not.toContain(words.party.noneAlone);
      });
    }
  });

  test('how long a lag has run at least, where the day lies after the last reading', () =>
    on(`/?lang=${language}&asOf=2099-01-01&open=gaps/LATE_CONTROL`, async (page, looking) => {
      const lags = page.locator('.lag-as-read');
      await lags.first().waitFor();
      await looking.settle();
      const nodes = at(await answersOf(looking, 'GapsOfKind'), 'gaps', 'gaps', 'edges') as {
        node: { lagDays: number; lagAsRead: { days: number; to: string } | null };
      }[];
      const read = nodes.flatMap(({ node }) => (node.lagAsRead === null ? [] : [{ ...node, ...node.lagAsRead }]));
      expect(read.length).toBeGreaterThan(0);
      expect(await lags.locator('.number').allInnerTexts()).toEqual(read.map(({ days }) => String(days)));
      expect(await lags.locator('time').first().getAttribute('datetime')).toBe(read[0]?.to);
      for (const { days, lagDays } of read) expect(days).toBeLessThan(lagDays);
      expect((await traceNumbers(looking)).faults).toEqual([]);
    }));

  test('on the first page too', () =>
    on(`/?lang=${language}&asOf=2026-08-01&within=US`, async (page) => {
      const atLatest = String(words.sinceAtLatest('').join('')).trim();
      const row = page.locator('section[aria-labelledby=convergence] tbody tr').first();
      await row.waitFor();
      expect(await row.innerText()).toContain(atLatest);
    }));

  test('of whom a kind of gap could not be judged, which data are too old, and up to which day notices were read', () =>
    on(`/?lang=${language}`, async (page, looking) => {
      const counts = await answersOf(looking, 'GapCounts');
      const effect = (at(counts, 'gaps', 'counts') as Count[]).find(({ kind }) => kind === 'EFFECT_GAP');
      expect(effect?.notJudged?.parties).toBeGreaterThan(0);
      const told = page.locator('.gap-kind', { hasText: words.gaps.kinds.EFFECT_GAP }).locator('.not-judged');
      expect(await told.innerText()).toMatch(/“需要”或“掌握”|need or hold/);
      const numbers = told.locator('.number');
      expect(await numbers.allInnerTexts()).toEqual([effect?.notJudged?.parties, effect?.notJudged?.of].map(String));

      const datasets = at(await answersOf(looking, 'Reach'), 'datasets') as Dataset[];
      const stale = datasets.filter(({ freshness }) => freshness?.state === 'STALE');
      const old = page.locator('.stale-data');
      expect(await old.count()).toBe(stale.length);
      for (const [place, { names }] of stale.entries())
        expect(await old.nth(place).innerText()).toContain(names[language]);
      const newest = datasets
        .map(({ freshness }) => freshness?.since ?? '')
        .sort()
        .at(-1);
      const help = page.locator('section[aria-labelledby=changes] .help time');
      expect(await help.getAttribute('datetime')).toBe(newest);
      expect(await page.locator('.day-ahead').count()).toBe(0);
    }));

  test('that a day lies ahead, and that what was before all records is no more than unrecorded', async () => {
    await on(`/?lang=${language}&asOf=2099-01-01`, async (page) => {
      await page.locator('.day-ahead').waitFor();
      expect(await page.locator('.day-ahead').innerText()).toBe(words.reach.ahead);
    });
    await on(`/?lang=${language}&asOf=1900-01-01`, async (page) => {
      const said = page.locator('section[aria-labelledby=convergence]');
      await said.getByText(words.convergence.none).waitFor();
      expect(words.convergence.none).toMatch(/就已记录的情况|As far as is recorded/);
    });
  });

  test('which links of the picture are unverified', () =>
    on(`/party/party:teledyne-flir?lang=${language}&asOf=2026-08-01`, async (page) => {
      const link = page.locator('.picture .rl-link.rl-unverified');
      await link.first().waitFor({ state: 'attached' });
      expect(await link.locator('title').first().textContent()).toContain(words.confidences.UNVERIFIED);
    }));
});
