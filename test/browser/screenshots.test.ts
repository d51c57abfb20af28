import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './looking.ts';
import { openSite, type Site } from './site.ts';

/** Where the pictures of the documentation go: `docs/screenshots`. */
const FOLDER = process.env['REGIMELINK_SCREENSHOTS'] ?? '';

const SHOWN: readonly (readonly [string, string, 'light' | 'dark'])[] = [
  ['home-zh', '/?asOf=2026-08-01&lang=zh', 'light'],
  ['home-en', '/?asOf=2026-08-01&lang=en', 'light'],
  ['technology-zh', '/technology/tech:indium-phosphide?asOf=2026-08-01&lang=zh', 'light'],
  ['technology-en', '/technology/tech:indium-phosphide?asOf=2026-08-01&lang=en', 'dark'],
  ['party-zh', '/party/party:wingtech-technology?asOf=2026-08-01&rule=fisr-art4&lang=zh', 'light'],
  ['party-en', '/party/party:nexperia?asOf=2026-08-01&rule=majority&lang=en', 'light'],
];

describe('pictures of the pages', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite([]);
    mkdirSync(FOLDER, { recursive: true });
  });
  afterAll(() => site.close());

  test.each(SHOWN)('%s', async (name, path, scheme) => {
    const looking = await look(site, path, { width: 1280, height: 800, scheme });
    const file = join(FOLDER, `${name}.png`);
    await looking.page.screenshot({ path: file });
    await looking.end();
    expect(statSync(file).size).toBeGreaterThan(10_000);
  });
});
