import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/web/words/en.ts';
import { zh } from '../../src/web/words/zh.ts';
import { type Look, type Looking, look } from './looking.ts';
import { openSite, type Site } from './site.ts';
import { traceNumbers } from './traced-numbers.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const NOWHERE = '/nowhere';

/** Each kind of page, with more and with less on it. */
const PAGES: readonly (readonly [string, string])[] = [
  ['home', '/?asOf=2026-08-01'],
  ['home within one jurisdiction', '/?asOf=2026-01-01&within=CN'],
  ['a technology', '/technology/tech:indium-phosphide?asOf=2026-08-01'],
  ['a technology with a table for the picture', '/technology/tech:indium-phosphide?asOf=2026-08-01&show=table'],
  ['a technology of odd names', '/technology/tech:odd?asOf=2026-08-01'],
  ['a party', '/party/party:wingtech-technology?asOf=2026-08-01&rule=fisr-art4'],
  ['a party of an odd name', '/party/party:odd-turned?asOf=2026-08-01'],
  ['hits', '/search?asOf=2026-08-01&q=indium'],
  ['no page', NOWHERE],
];

/** Opens a page as it is addressed, does something with it, and fails on any fault that it had. */
async function on(path: string, language: string, how: Look, act: (looking: Looking) => Promise<void>): Promise<void> {
  const looking = await look(site, `${path}${path.includes('?') ? '&' : '?'}lang=${language}`, {
    ...how,
    ...(path === NOWHERE ? { status: 404 } : {}),
  });
  try {
    await act(looking);
  } finally {
    await looking.end();
  }
}

const overflow = ({ page }: Looking): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(['zh', 'en'])('in the language %s', (language) => {
  describe.each(PAGES)('%s', (_, path) => {
    test('tells of each number where it is from, opened or not, is accessible, and fits into narrow and wide', () =>
      on(path, language, {}, async (looking) => {
        const { page, settle } = looking;
        expect((await traceNumbers(looking)).faults).toEqual([]);
        await looking.expectAccessible();
        await openAll(looking, 40);
        expect((await traceNumbers(looking)).faults).toEqual([]);
        await looking.expectAccessible();
        expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language}`));
        for (const [width, colorScheme] of [
          [320, 'dark'],
          [2560, 'light'],
        ] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          await settle();
          expect(await overflow(looking), `${width} pixels`).toBe(0);
          await looking.expectAccessible();
        }
      }));
  });
});

/** Opens what can be opened, and what is in there, up to a number. */
async function openAll({ page, settle }: Looking, most: number): Promise<void> {
  await page.evaluate(async (left) => {
    const closed = (): HTMLElement | undefined =>
      [...document.querySelectorAll<HTMLElement>('main details:not([open]) > summary')].find((one) =>
        one.checkVisibility(),
      );
    for (let next = closed(), opened = 0; next !== undefined && opened < left; next = closed(), opened += 1) {
      next.click();
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    }
  }, most);
  await settle();
}

describe.each(['zh', 'en'])('with all evidence open, in the language %s,', (language) => {
  test.each([
    '/?asOf=2026-08-01',
    '/technology/tech:lithium-batteries?asOf=2026-08-01',
    '/technology/tech:indium-phosphide?asOf=2026-08-01',
    '/technology/tech:unmanned-aerial-vehicles?asOf=2026-08-01',
    '/party/party:nexperia?asOf=2026-08-01',
  ])('%s is nowhere wider than the screen', (path) =>
    on(`${path}&evidence=all`, language, {}, async (looking) => {
      for (const width of [320, 768, 800, 1000, 1280]) {
        await looking.page.setViewportSize({ width, height: 900 });
        expect(await overflow(looking), `${width} pixels`).toBe(0);
      }
    }),
  );
});

test.each([
  ['zh', zh],
  ['en', en],
] as const)('in %s an item without a code has none, and no key in its place', (language, { technology }) =>
  on('/technology/tech:lithium-batteries?asOf=2026-08-01', language, {}, async ({ page }) => {
    const codes = await page.locator('table.codes tbody tr > td:first-child').allInnerTexts();
    expect(codes).toContain(technology.noCode);
    expect(codes.filter((code) => code.includes(':'))).toEqual([]);
  }),
);

test.each([
  '/?asOf=2026-08-01',
  '/technology/tech:indium-phosphide?asOf=2026-08-01',
  '/party/party:nexperia?asOf=2026-08-01',
])('on paper %s has its content and no controls, and is no wider than the sheet', (path) =>
  on(path, 'zh', { width: 794, scheme: 'dark' }, async (looking) => {
    const { page } = looking;
    const shown = await page.locator('main h2').allInnerTexts();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main h2').filter({ visible: true }).allInnerTexts()).toEqual(shown);
    expect(await page.locator('button, select, input').filter({ visible: true }).count()).toBe(0);
    expect(await overflow(looking)).toBe(0);
    await looking.expectAccessible();
  }),
);

test('all evidence is opened at once, for paper with every source and its address, and the sheet says what it shows', () =>
  on('/party/party:nexperia?asOf=2026-08-01', 'en', {}, async (looking) => {
    const { page, settle } = looking;
    const facts = page.locator('main details.fact');
    expect(await facts.locator('.sources').count()).toBe(0);
    await page.getByLabel(en.allEvidence).check();
    await page.waitForURL(/evidence=all/);
    await settle();
    expect(await facts.count()).toBeGreaterThan(3);
    expect(await facts.locator('.fact-body').filter({ visible: true }).count()).toBe(await facts.count());
    expect((await traceNumbers(looking)).faults).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-only').innerText()).toContain('1 Aug 2026');
    expect(await page.locator('.print-only').innerText()).toContain(page.url());
  }));

test('a long code breaks and makes the table of codes no wider than the page', () =>
  on('/technology/tech:lithium-batteries?asOf=2026-08-01&evidence=all', 'en', {}, async (looking) => {
    await looking.page.evaluate(() => {
      for (const cell of document.querySelectorAll('table.codes tr:first-child td.code'))
        cell.textContent = `item:cn-catalogue:${'long-'.repeat(12)}code@2025`;
    });
    for (const width of [320, 768, 800, 1000, 1280]) {
      await looking.page.setViewportSize({ width, height: 900 });
      expect(await overflow(looking), `${width} pixels`).toBe(0);
    }
  }));

test.each([
  ['zh', zh, '《不可靠实体清单规定》第10条：处理措施'],
  ['en', en, 'Provisions on the Unreliable Entity List, Art. 10: Measures'],
] as const)('names in %s the law and the article that a listing is made under', (language, { party }, told) =>
  on('/party/party:alliant-techsystems-operations?asOf=2026-08-01', language, {}, async ({ page }) => {
    const under = page.locator('.listing dt', { hasText: new RegExp(`^${party.madeUnder}$`) }).locator('+ dd');
    expect((await under.allInnerTexts()).join(' ')).toContain(told);
  }),
);

describe('home', () => {
  test('opens what its answers rest on with all evidence, and the evidence of gaps once their kind is opened', () =>
    on('/?asOf=2026-08-01', 'en', {}, async ({ page, settle }) => {
      const facts = page.locator('main details.fact');
      const kind = page.locator('details.gap-kind', { hasText: en.gaps.kinds.MIRROR_GAP });
      expect(await facts.filter({ visible: true }).count()).toBe(0);
      await page.getByLabel(en.allEvidence).check();
      await settle();
      expect(await page.locator('main details.frame:not([open])').count()).toBe(0);
      expect(await facts.filter({ visible: true }).count()).toBeGreaterThan(0);
      expect(await facts.locator('.fact-body').filter({ visible: true }).count()).toBe(await facts.count());
      expect(await kind.locator('.gap').count()).toBe(0);
      await kind.locator('> summary').click();
      await kind.locator('.gap .fact-body').first().waitFor();
      expect(await kind.locator('.gap details:not([open]):not(.doubts)').count()).toBe(0);
    }));

  test.each([
    ['zh', '《不可靠实体清单规定》第10条：处理措施'],
    ['en', 'Provisions on the Unreliable Entity List, Art. 10: Measures'],
  ])('names in %s the law and the article of a provision that a gap rests on', (language, told) =>
    on('/?asOf=2026-08-01&open=gaps%2FMIRROR_GAP', language, {}, async (looking) => {
      expect(await looking.page.locator('.gap').first().innerText()).toContain(told);
      expect((await traceNumbers(looking)).faults).toEqual([]);
    }),
  );

  test('has numbers to be traced, and a wrong one or one from nowhere is told', () =>
    on('/?asOf=2026-08-01', 'en', {}, async (looking) => {
      const { count, faults } = await traceNumbers(looking);
      expect(count).toBeGreaterThan(50);
      expect(faults).toEqual([]);
      await looking.page.evaluate(() => {
        const number = document.querySelector('.number[data-from]');
        if (number !== null) number.textContent = `${number.textContent}1`;
        document.querySelector('main')?.append('7 regimes');
      });
      expect((await traceNumbers(looking)).faults).toEqual([
        expect.stringContaining('which reads'),
        expect.stringContaining('“7 regimes” says not where it is from'),
      ]);
    }));
});
