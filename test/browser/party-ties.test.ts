import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/web/words/en.ts';
import { zh } from '../../src/web/words/zh.ts';
import { type Looking, look, visit } from './looking.ts';
import { openSite, type Site } from './site.ts';
import { MANY } from './small-data.ts';

const OWNERS = MANY.owners;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const on = (path: string, act: (page: Page, looking: Looking) => Promise<void>): Promise<void> =>
  visit(site, path, {}, act);

/** Keys of the parties in the picture, or of the links with a class. */
async function drawn(page: Page, what: string): Promise<string[]> {
  await page.locator('.picture svg').first().waitFor();
  const ids = await page
    .locator(`.picture ${what}`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-id') ?? ''));
  return [...new Set(ids)].sort();
}

const PARTIES = '[data-kind=party]';
const ENDED = '.rl-link.rl-ended';
const MORE = '[data-kind=more]';

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('in %s', (language, words) => {
  const phases = `/party/party:phases-works?asOf=2026-08-01&lang=${language}`;

  test('what has ended is dim in the picture and can be left out of it; the address says so; what is to come is in the rows', () =>
    on(phases, async (page, looking) => {
      const ended = await drawn(page, ENDED);
      expect(ended.length).toBe(16);
      expect(ended.every((id) => /ended|gone/.test(id))).toBe(true);
      expect((await drawn(page, PARTIES)).filter((id) => id.includes('coming'))).toEqual([]);

      await page.getByLabel(words.party.showEnded).uncheck();
      await page.waitForURL(/ended=hide/);
      await looking.settle();
      await page.locator(`.picture ${ENDED}`).first().waitFor({ state: 'detached' });
      expect(await drawn(page, PARTIES)).toEqual(
        ['current-1', 'current-2', 'open-1', 'open-2', 'works'].map((id) => `party:phases-${id}`),
      );
      const again = await look(site, page.url());
      expect(await drawn(again.page, PARTIES)).toEqual(await drawn(page, PARTIES));
      expect(await again.page.locator('main').innerText()).toBe(await page.locator('main').innerText());
      await again.end();
    }));

  test('owners of the day are apart from those of other days, and control and offices have their phases', () =>
    on(phases, async (page) => {
      const rows = async (name: string): Promise<string[]> => {
        const section = page.locator(`section[aria-labelledby=${name}]`);
        await section.locator('li').first().waitFor();
        return section.locator('li').allInnerTexts();
      };
      expect(await rows('owners')).toHaveLength(4);
      expect((await rows('owners')).join()).toMatch(/current-1.*open-1|open-1.*current-1/s);
      const other = await rows('other-owners');
      expect(other).toHaveLength(6);
      for (const row of other) {
        expect(row).toContain(words.party.phases[row.includes('coming') ? 'TO_COME' : 'ENDED']);
      }
      for (const [name, word] of [
        ['controllers', words.party.means.CONTRACT],
        ['controlled', words.party.means.CONTRACT],
        ['officers', words.party.officeKinds.DIRECTOR],
        ['offices', words.party.officeKinds.DIRECTOR],
      ] as const) {
        const all = await rows(name);
        expect(all, name).toHaveLength(10);
        for (const row of all) expect(row).toContain(word);
      }
    }));

  test('a picture grows by more owners of one party and by the owners of another; the address brings it back', () =>
    on(`/party/party:many-works?asOf=2026-08-01&lang=${language}`, async (page) => {
      expect(await drawn(page, PARTIES)).toHaveLength(11);
      expect(await page.locator(`.picture ${MORE}`).innerHTML()).toContain(String(OWNERS - 10));
      for (const count of [41, OWNERS + 1]) {
        await page.locator(`.picture ${MORE}`).click();
        await page.getByRole('button', { name: words.picture.more }).click();
        await expect.poll(async () => (await drawn(page, PARTIES)).length).toBe(count);
      }
      expect(await page.locator(`.picture ${MORE}`).count()).toBe(0);

      await page.locator('.picture [data-id="party:many-owner-0"]').click();
      await page.getByRole('button', { name: words.picture.expand }).click();
      await page.locator('.picture [data-id="party:many-parent"]').waitFor();

      const again = await look(site, page.url());
      await again.page.locator('.picture [data-id="party:many-parent"]').waitFor();
      expect(await drawn(again.page, PARTIES)).toEqual(await drawn(page, PARTIES));
      await again.end();

      await page.getByRole('button', { name: words.picture.collapse }).click();
      await page.locator('.picture [data-id="party:many-parent"]').waitFor({ state: 'detached' });
      expect(await drawn(page, PARTIES)).toHaveLength(OWNERS + 1);
    }));

  test('none of many owners reaches the party alone; each of them stands behind one line with its share', () =>
    on(`/party/party:many-works?asOf=2026-08-01&lang=${language}`, async (page) => {
      const outcome = page.locator('section[aria-labelledby=outcome]');
      await outcome.getByText(words.party.noneAlone).waitFor();
      expect(await outcome.locator('[data-outcome]').count()).toBe(0);
      await outcome.locator('summary').filter({ hasText: words.party.restAlone }).click();
      const rest = outcome.locator('[data-outcome=NOT_CAUGHT]');
      await rest.first().waitFor();
      expect(await outcome.innerText()).toContain(String(OWNERS + 1));
      const first = await rest.allInnerTexts();
      await outcome.locator('.pager button').last().click();
      await page.waitForURL(/after\.rest=/);
      await expect.poll(async () => (await rest.allInnerTexts()).filter((one) => first.includes(one))).toEqual([]);
    }));
});
