import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Looking, look } from './looking.ts';
import { ODD_NAMES, ODD_NAMES_SHOWN } from './odd-data.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What no page of ours makes of text: elements that only the names ask for, handlers in attributes, links that run. */
async function expectNoMarkupFromText({ page }: Looking): Promise<void> {
  const found = await page.evaluate(() => {
    const asked = [...document.body.querySelectorAll('img, script, iframe, object, main i, main u, main b b')];
    const handlers = [...document.querySelectorAll('*')].filter((one) =>
      [...one.attributes].some(({ name }) => name.startsWith('on')),
    );
    const links = [...document.querySelectorAll('a')].filter(({ protocol }) => !/^https?:$/.test(protocol));
    return [...asked, ...handlers, ...links].map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
  expect(found).toEqual([]);
}

describe.each(Object.keys(ODD_NAMES) as (keyof typeof ODD_NAMES)[])('a party whose name is of the kind “%s”', (id) => {
  test('is headed, titled and told by that very text', async () => {
    const looking = await look(site, `/party/party:odd-${id}?asOf=2026-08-01&lang=en`);
    const { page } = looking;
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(ODD_NAMES_SHOWN[id]);
    expect(await page.title()).toBe(`${ODD_NAMES_SHOWN[id]} · Regimelink`);
    expect(await page.locator('main').innerText()).toContain(`alias of ${ODD_NAMES_SHOWN[id]}`);
    await expectNoMarkupFromText(looking);
    await looking.end();
  });

  test('is suggested and found by it', async () => {
    const looking = await look(site, '/?asOf=2026-08-01&lang=en');
    const { page } = looking;
    await page.getByRole('combobox').and(page.locator('input')).fill(ODD_NAMES[id]);
    await page.getByRole('option').filter({ hasText: ODD_NAMES_SHOWN[id] }).first().waitFor();
    await expectNoMarkupFromText(looking);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?/);
    await page.locator('main').getByText(ODD_NAMES_SHOWN[id]).first().waitFor();
    await expectNoMarkupFromText(looking);
    await looking.end();
  });
});

test.each(['', '&show=table'])(
  'a technology, its touches, sources, quotations and picture%s show markup as text',
  async (show) => {
    const looking = await look(site, `/technology/tech:odd?asOf=2026-08-01&lang=en${show}`);
    const { page } = looking;
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('<b>Odd technology</b>');
    await page.locator('[data-regime] details.fact > summary').first().click();
    const source = page.locator('[data-regime] .sources').first();
    expect(await source.innerText()).toContain('<u>A source</u>');
    expect(await source.innerText()).toContain('<i>clause 3</i>');
    expect(await source.innerText()).toContain('<script>alert(4)</script>');
    for (const name of Object.values(ODD_NAMES_SHOWN)) {
      expect(await page.locator('main').innerText()).toContain(name);
    }
    await expectNoMarkupFromText(looking);
    await looking.end();
  },
);
