import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from './looking.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const MOST_SCRIPT_BYTES = 150_000;

test.each(['/', '/technology/tech:indium-phosphide', '/party/party:wingtech-technology'])(
  'the first view of %s loads less than 150 kB of script, compressed',
  async (path) => {
    const looking = await look(site, path);
    const scripts = await looking.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    );
    await looking.end();
    expect(scripts.length).toBeGreaterThan(0);
    let bytes = 0;
    for (const script of scripts) bytes += gzipSync(Buffer.from(await (await fetch(script)).arrayBuffer())).length;
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
  },
);
