import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/web/words/en.ts';
import { zh } from '../../src/web/words/zh.ts';
import { at, listAt } from '../fixtures/api-client.ts';
import { type Look, type Looking, visit } from './looking.ts';
import { openSite, type Site } from './site.ts';
import { traceNumbers } from './traced-numbers.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WORDS = { zh, en } as const;
const NEXPERIA = '/party/party:nexperia?asOf=2026-08-01';

const on = (path: string, how: Look, act: (looking: Looking) => Promise<void>): Promise<void> =>
  visit(site, path, how, (_, looking) => act(looking));

const alert = (page: Page) => page.getByRole('alert');
const setting = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

describe.each(['zh', 'en'] as const)(
  'in %s a wrong setting is named with its value, and mended in one step:',
  (language) => {
    const words = WORDS[language];
    const refused = { refused: true };

    test.each([
      ['asOf', '/?asOf=garbage'],
      ['knownAt', '/?knownAt=99999'],
      ['knownAt', '/?knownAt=garbage'],
      ['within', '/?within=XX'],
      ['within', '/technology/tech:indium-phosphide?within=XX'],
      ['rule', '/party/party:nexperia?rule=nonsense'],
    ] as const)('%s in %s', (name, path) =>
      on(`${path}&lang=${language}`, refused, async ({ page, settle, expectAccessible }) => {
        const wrong = setting(page, name) ?? '';
        await alert(page).first().waitFor();
        // What befalls several parts is told once.
        expect(await alert(page).count()).toBe(1);
        const told = await alert(page).innerText();
        expect(told).toContain(wrong);
        expect(told).not.toContain('BAD_USER_INPUT');
        if (language === 'zh') expect(told).not.toMatch(/is not|expected|published/);
        await expectAccessible();
        await alert(page).getByRole('button', { name: words.takeBack[name] }).click();
        await alert(page).waitFor({ state: 'detached' });
        await settle();
        expect(setting(page, name)).toBeNull();
        await page.goBack();
        await alert(page).waitFor();
      }),
    );

    test('the sentence of the server stands behind its own words, marked as English', () =>
      on(`/?asOf=garbage&lang=${language}`, refused, async ({ page }) => {
        const sentence = alert(page).locator('details bdi');
        expect(await sentence.isVisible()).toBe(false);
        await alert(page).getByText(words.serversWords).click();
        expect(await sentence.isVisible()).toBe(true);
        expect(await sentence.innerText()).toContain('"garbage" is not a date');
        expect(await sentence.getAttribute('lang')).toBe('en');
      }));

    test('a scope that is not there stays visible as such in the choice, from which another is taken', () =>
      on(`/?within=XX&lang=${language}`, refused, async ({ page }) => {
        const choice = alert(page).getByRole('combobox');
        expect(await choice.inputValue()).toBe('XX');
        await choice.selectOption('CN');
        await alert(page).waitFor({ state: 'detached' });
        expect(setting(page, 'within')).toBe('CN');
      }));

    test('a rule that is not there is not shown as another one', () =>
      on(`/party/party:nexperia?rule=nonsense&lang=${language}`, refused, async ({ page }) => {
        const rule = page.locator('select#rule');
        expect(await rule.inputValue()).toBe('nonsense');
        expect(await rule.locator('option:checked').innerText()).toBe(words.noSuch('nonsense'));
      }));

    test('the rules that there are stand by their names', () =>
      on(`/party/party:nexperia?rule=nonsense&lang=${language}`, refused, async (looking) => {
        const { page } = looking;
        const rules = (await looking.heard()).findLast(({ operation }) => operation === 'Rules')?.data;
        const names = listAt(rules, 'rules').map((one) => String(at(one, 'names', language)));
        expect(names.length).toBeGreaterThan(5);
        await alert(page)
          .getByText(names[0] ?? '')
          .waitFor();
        const told = await alert(page).locator('p').first().innerText();
        for (const name of names) expect(told).toContain(name);
        for (const key of listAt(rules, 'rules').map((one) => String(at(one, 'id'))))
          expect(told).not.toMatch(new RegExp(`“${key}”`));
        expect((await traceNumbers(looking)).faults).toEqual([]);
      }));

    test('a rule that does not lead down is named as such under the technologies, and they are not asked for', () =>
      on(`/party/party:nexperia?rule=cfius-tid&lang=${language}`, {}, async (looking) => {
        const { page } = looking;
        const rules = (await looking.heard()).findLast(({ operation }) => operation === 'Rules')?.data;
        const rule = listAt(rules, 'rules').find((one) => at(one, 'id') === 'cfius-tid');
        const note = page.locator('section[aria-labelledby=technologies] .not-down');
        expect(await note.locator('[data-from]').innerText()).toBe(at(rule, 'names', language));
        expect(await note.innerText()).not.toContain('cfius-tid');
        expect(await alert(page).count()).toBe(0);
        expect((await looking.heard()).filter(({ operation }) => operation === 'PartyTechnologies')).toEqual([]);
      }));

    test('with no data known, nothing is said of a day up to which notices were read', () =>
      on(`/?knownAt=99999&lang=${language}`, refused, async ({ page }) => {
        await alert(page).first().waitFor();
        const help = await page.locator('section[aria-labelledby=changes] .help').innerText();
        expect(help).toBe(words.changes.help(null).join(''));
        expect(help).not.toContain(words.unknown);
      }));

    test('a place that is not in a list leads back to its beginning', () =>
      on(`${NEXPERIA}&after.owners=garbage&lang=${language}`, refused, async ({ page }) => {
        await alert(page).getByRole('button', { name: words.takeBack.after }).click();
        await page.locator('#owners').waitFor();
        expect(setting(page, 'after.owners')).toBeNull();
      }));

    test('an older version of the graph is told as such, with the way back', () =>
      on(`/?asOf=2026-08-01&knownAt=0&lang=${language}`, {}, async (looking) => {
        const { page } = looking;
        const known = page.locator('.known-at');
        expect(await known.innerText()).toContain('0');
        expect((await traceNumbers(looking)).faults).toEqual([]);
        await known.getByRole('button', { name: words.takeBack.knownAt }).click();
        await known.waitFor({ state: 'detached' });
        expect(setting(page, 'knownAt')).toBeNull();
      }));

    test.each(['2026年8月1日', '2026/8/1', '2026.8.1', '1 Aug 2026'])('the day may be written %s', (day) =>
      on(`/search?lang=${language}`, {}, async ({ page }) => {
        await page.locator('#as-of').fill(day);
        await page.locator('#as-of').press('Enter');
        await page.waitForURL((url) => url.searchParams.get('asOf') === '2026-08-01');
        expect(await page.locator('#as-of').getAttribute('aria-invalid')).toBe('false');
      }),
    );

    test('what is no day is refused in the page, by a sentence that belongs to the field', () =>
      on(`/search?lang=${language}`, {}, async ({ page, expectAccessible }) => {
        const field = page.locator('#as-of');
        await field.fill('1/8/2026');
        await field.press('Enter');
        expect(await field.getAttribute('aria-invalid')).toBe('true');
        const told = page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`);
        expect(await told.innerText()).toBe(words.asOfWrong);
        expect(setting(page, 'asOf')).toBeNull();
        await expectAccessible();
      }));

    test('a server that does not answer is told once on the page, and by the question box', () =>
      on(`/search?lang=${language}`, refused, async ({ page }) => {
        await page.route('**/graphql', (route) => route.abort());
        await page.getByRole('link', { name: 'Regimelink' }).click();
        await alert(page).first().waitFor();
        expect(await alert(page).count()).toBe(1);
        const told = await alert(page).innerText();
        expect(told).toContain(words.errors.UNREACHABLE);
        expect(told).not.toContain('UNREACHABLE');
        await page.locator('.question input').fill('indium');
        await page.locator('.question [role=status]').getByText(words.errors.UNREACHABLE).waitFor();
        await page.unroute('**/graphql');
        await alert(page).getByRole('button', { name: words.tryAgain }).click();
        await alert(page).waitFor({ state: 'detached' });
        await page.locator('#convergence').waitFor();
      }));
  },
);

test('the scope rules over the changes, too', () =>
  on('/?asOf=2026-10-01&within=US&lang=en', {}, async (looking) => {
    const answer = (await looking.heard()).findLast(({ operation }) => operation === 'DatedChanges')?.data;
    const found = listAt(answer, 'changes', 'changes', 'edges').map((edge) => at(edge, 'node', 'jurisdiction'));
    expect([...new Set(found)]).toEqual(['US']);
  }));

test.each([
  ['the rule', NEXPERIA, 'select#rule', 'rule'],
  ['the scope', '/technology/tech:indium-phosphide?asOf=2026-08-01', '#touches ~ div .scope select', 'within'],
])('leafing through %s by arrow keys is one step of the history, until the choice is left', (_, path, place, name) =>
  on(`${path}&lang=en`, {}, async ({ page }) => {
    const choice = page.locator(place);
    const entries = (): Promise<number> => page.evaluate(() => history.length);
    await choice.focus();
    const before = await entries();
    const first = setting(page, name);
    for (const _step of [1, 2, 3]) {
      const last = setting(page, name);
      await page.keyboard.press('ArrowDown');
      await page.waitForURL((url) => url.searchParams.get(name) !== last);
    }
    expect(await entries()).toBe(before + 1);
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get(name) === first);
    // After a step back, the next change is a step again and overwrites nothing.
    await choice.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL((url) => url.searchParams.get(name) !== first);
    expect(await entries()).toBe(before + 1);
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get(name) === first);
  }),
);

test('home says what it is in its title, and its tables in their captions', () =>
  on('/?asOf=2026-08-01&lang=zh', {}, async ({ page }) => {
    expect(await page.title()).toBe(`${zh.homeTitle} · Regimelink`);
    const captions = await page.locator('table > caption').allInnerTexts();
    expect(captions).toContain(zh.convergence.caption);
    expect(captions).toContain(zh.freshness.caption);
  }));

test('of picture and table, the one that is shown looks pressed', () =>
  on('/technology/tech:indium-phosphide?asOf=2026-08-01&lang=zh', {}, async ({ page }) => {
    const colour = (name: string): Promise<string> =>
      page.getByRole('button', { name, exact: true }).evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await colour(zh.picture.show)).not.toBe(await colour(zh.picture.table));
  }));
