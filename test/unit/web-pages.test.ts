import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toGlobalId } from '../../src/model/keys.ts';
import { openApi } from '../fixtures/api-client.ts';
import { smallEngine } from '../fixtures/small-graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'regimelink-pages-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>pages</title>');
writeFileSync(join(folder, 'assets', 'index-abc.js'), `// ${'x'.repeat(5_000)}`);
writeFileSync(join(folder, 'notes.txt'), 'not for readers');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { api } = openApi(smallEngine(), { pages: folder });
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  api.fetch(new Request(`http://localhost${path}`, { headers }));

test.each(['/', '/technology/tech:inp', '/party/party:holder', `/party/${toGlobalId('party:holder')}`, '/search?q=x'])(
  '%s shows the one document',
  async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<title>pages</title>');
  },
);

test.each([
  ['/technology/tech:nonsense', 404],
  ['/party/tech:inp', 404],
  ['/technology/party:holder', 404],
  ['/party/party:a/b', 404],
  ['/party/nonsense', 404],
  ['/party/%E0%A4%A', 404],
  // An older state of the graph may hold what this one does not.
  ['/party/party:a/b?knownAt=1', 200],
])('%s shows the document with status %i', async (path, status) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain('<title>pages</title>');
});

test('no script, style, picture or question from elsewhere, and none inline', async () => {
  const policy = (await get('/')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
});

test('what changes its name with its content may be kept, and comes packed', async () => {
  const packed = await get('/assets/index-abc.js', { 'accept-encoding': 'gzip, br' });
  expect(packed.headers.get('cache-control')).toContain('immutable');
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect((await packed.arrayBuffer()).byteLength).toBeLessThan(1_000);
  const plain = await get('/assets/index-abc.js');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toHaveLength(5_003);
});

test.each(['/technology/', '/nowhere', '/assets/none.js', '/notes.txt', '/index.html', '/assets/../../package.json'])(
  '%s is not there',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test('a folder without built pages is said at once', () => {
  expect(() => openApi(smallEngine(), { pages: join(folder, 'assets') })).toThrow(/no built pages.*npm run build/);
});
