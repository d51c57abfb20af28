import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDate } from '../../src/web/format.ts';
import { en } from '../../src/web/words/en.ts';
import { zh } from '../../src/web/words/zh.ts';
import { at, listAt } from '../fixtures/api-client.ts';
import { type Hand, KEYBOARD, MOUSE } from './hands.ts';
import { type Looking, look } from './looking.ts';
import { OWNED } from './owned-data.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WORDS = { zh, en } as const;
const INDIUM = { zh: '磷化铟', en: 'Indium phosphide' } as const;
const INDIUM_PAGE = '/technology/tech:indium-phosphide';

/** Every journey in each language, with each hand, on the narrowest and the widest page. */
const WAYS = [
  ['zh', MOUSE, 320],
  ['zh', KEYBOARD, 2560],
  ['en', MOUSE, 2560],
  ['en', KEYBOARD, 320],
] as const;

describe.each(WAYS.map(([language, hand, width]) => ({ language, hand, width, means: hand.means })))(
  'in $language by $means on $width pixels',
  ({ language, hand, width }) => {
    const words = WORDS[language];

    async function going(path: string, go: (page: Page, looking: Looking) => Promise<void>): Promise<void> {
      const looking = await look(site, path, { width, locale: language === 'zh' ? 'zh-CN' : 'en-GB' });
      try {
        await go(looking.page, looking);
      } finally {
        await looking.end();
      }
    }

    test('indium phosphide is found, and one piece of evidence opened to its source and clause; back leads home again', () =>
      going(`/?asOf=2026-08-01&lang=${language}`, async (page, looking) => {
        await hand.ask(page, INDIUM[language], new RegExp(`^${words.labels.TECHNOLOGY} ${INDIUM[language]}`));
        await heading(page, INDIUM[language]);
        await looking.settle();
        const cited = await citedEvidence(looking);
        const fact = page
          .locator('[data-regime=EXPORT_CONTROL] details.fact')
          .filter({ hasText: cited.says[language] })
          .first();
        await hand.press(fact.locator('summary'));
        await expectCited(page, cited);

        const linked = page.url();
        await page.goBack();
        await page.getByRole('heading', { name: words.convergence.heading }).waitFor();
        expect(new URL(page.url()).pathname).toBe('/');
        await page.goForward();
        await heading(page, INDIUM[language]);
        await expectCited(page, cited);

        const again = await look(site, linked, { width });
        await heading(again.page, INDIUM[language]);
        await expectCited(again.page, cited);
        await looking.settle();
        expect(await again.page.locator('main').innerText()).toBe(await page.locator('main').innerText());
        await again.end();
      }));

    test('two regimes touch it on 2026-01-01, and three on 2026-08-01', () =>
      going(`${INDIUM_PAGE}?asOf=2026-03-01&lang=${language}`, async (page) => {
        const touching = page.locator('p.outcome');
        const untouched = page.locator('[data-regime=FDI_REVIEW]').getByText(words.technology.noTouch);
        await touching.waitFor();
        await lookAt(hand, page, '2026-01-01');
        await untouched.waitFor();
        expect(await touching.innerText()).toMatch(/^\D*2\D*$/);
        await lookAt(hand, page, '2026-08-01');
        await untouched.waitFor({ state: 'detached' });
        expect(await touching.innerText()).toContain(formatDate('2026-01-02', language));

        await page.goBack();
        await untouched.waitFor();
        expect(new URL(page.url()).searchParams.get('asOf')).toBe('2026-01-01');
      }));

    test('a party is found by its Chinese name, and it can be read why a rule catches it, with the arithmetic', () =>
      going(`/?asOf=2026-08-01&lang=${language}`, async (page) => {
        await hand.ask(page, OWNED.zh, new RegExp(OWNED[language]));
        await heading(page, OWNED[language]);
        await hand.choose(page.locator('select#rule'), 'ofac-50');
        const caught = page.locator('[data-outcome=CAUGHT]');
        await caught.waitFor();
        expect(new URL(page.url()).searchParams.get('rule')).toBe('ofac-50');
        expect(await caught.innerText()).toContain(words.party.outcomes.CAUGHT);
        expect(await caught.locator('> p').first().innerText()).toContain(OWNED.sum);
        expect(await caught.locator('tbody [data-share]').allInnerTexts()).toEqual([...OWNED.shares]);
        const evidence = caught.locator('tbody details.fact').first();
        await hand.press(evidence.locator('summary'));
        await evidence.locator('.sources').waitFor();

        const linked = await look(site, page.url(), { width });
        await linked.page.locator('[data-outcome=CAUGHT] .sources').waitFor();
        expect(await linked.page.locator('[data-outcome=CAUGHT]').innerText()).toBe(await caught.innerText());
        await linked.end();
      }));
  },
);

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function lookAt(hand: Hand, page: Page, day: string): Promise<void> {
  await hand.lookAt(page, day);
  await page.waitForURL((url) => url.searchParams.get('asOf') === day);
}

interface Cited {
  readonly says: Readonly<Record<'zh' | 'en', string>>;
  readonly title: string;
  readonly url: string;
  readonly at: string;
}

/** The first evidence of export control, in the answer that the page got, with a source on the web and a clause. */
async function citedEvidence(looking: Looking): Promise<Cited> {
  const facts = (await looking.heard())
    .filter(({ operation }) => operation === 'TechnologyTouches')
    .flatMap(({ data }) => listAt(data, 'convergence', 'technologies', 'edges'))
    .flatMap((edge) => listAt(edge, 'node', 'touchPage', 'edges'))
    .filter((edge) => at(edge, 'node', 'regime') === 'EXPORT_CONTROL')
    .flatMap((edge) => listAt(edge, 'node', 'evidence'));
  for (const fact of facts) {
    const source = listAt(fact, 'sources').find((one) => at(one, 'url') !== null && at(one, 'at') !== null);
    if (source !== undefined) return { says: at(fact, 'says'), ...(source as object) } as Cited;
  }
  throw new Error('no evidence of export control cites a clause on the web');
}

async function expectCited(page: Page, { title, url, at: clause }: Cited): Promise<void> {
  const sources = page.locator('[data-regime=EXPORT_CONTROL] details.fact[open] .sources');
  const link = sources.getByRole('link', { name: title });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe(url);
  expect(await sources.locator('.clause').allInnerTexts()).toContainEqual(expect.stringContaining(clause));
}
