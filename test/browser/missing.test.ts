import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/web/words/en.ts';
import { zh } from '../../src/web/words/zh.ts';
import { look } from './looking.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('in %s', (language, words) => {
  test.each([
    ['/technology/tech:nonsense', words.missing.technology('tech:nonsense')],
    ['/technology/nonsense', words.missing.technology('nonsense')],
    ['/party/party:nonsense', words.missing.party('party:nonsense')],
  ])('%s says what is missing, in its title too', async (path, told) => {
    const looking = await look(site, `${path}?lang=${language}`, { status: 404, refused: true });
    await looking.page.getByRole('heading', { level: 1, name: told }).waitFor();
    expect(await looking.page.title()).toBe(`${told} · Regimelink`);
    expect(await looking.page.locator('main').innerText()).toContain(words.missing.help);
    await looking.expectAccessible();
    await looking.end();
  });

  test.each([
    ['/party/tech:indium-phosphide', '/technology/tech:indium-phosphide'],
    ['/technology/party:nexperia', '/party/party:nexperia'],
    ['/technology/list:cn-uel', '/search'],
  ])('%s leads to %s', async (path, right) => {
    const looking = await look(site, `${path}?asOf=2026-08-01&lang=${language}`, { status: 404 });
    await looking.page.locator('main h1 ~ p a').first().click();
    await looking.page.waitForURL((url) => url.pathname === right);
    await looking.settle();
    await looking.end();
  });
});
