import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { LinkageError } from '../../src/errors.ts';
import { openApi, readAnswer } from '../fixtures/api-client.ts';
import { smallEngine } from '../fixtures/small-graph.ts';

const QUERY = JSON.stringify({ query: '{ technology(id: "tech:inp") { key } }' });
const JSON_TYPE = { 'content-type': 'application/json' };
const away = { ready: () => Promise.reject(new LinkageError('GRAPH_UNAVAILABLE', 'bolt://10.1.2.3:7687 refused')) };

const { api } = openApi(smallEngine());
const fetchPath = (path: string, init?: RequestInit): Promise<Response> =>
  api.fetch(new Request(`http://localhost${path}`, init));

test('a JSON question needs no header', async () => {
  const { status, data } = await readAnswer(
    await fetchPath('/graphql', { method: 'POST', headers: JSON_TYPE, body: QUERY }),
  );
  expect(status).toBe(200);
  expect(data).toEqual({ technology: { key: 'tech:inp' } });
});

const FORGEABLE: readonly (readonly [string, RequestInit, string])[] = [
  ['plain text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: QUERY }, ''],
  [
    'a form',
    { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={datasets{id}}' },
    '',
  ],
  ['a bare address', { method: 'GET' }, '?query={datasets{id}}'],
];

test.each(FORGEABLE)('what a page of another site could send as %s is refused', async (_, init, search) => {
  const { status, data, errors } = await readAnswer(await fetchPath(`/graphql${search}`, init));
  expect(status).toBe(403);
  expect(data).toBeNull();
  expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  const own = { ...init, headers: { ...init.headers, 'x-graphql-yoga-csrf': '1' } };
  expect((await fetchPath(`/graphql${search}`, own)).status, 'the header is what was missing').not.toBe(403);
});

test('no foreign page may read an answer, and none is told that it may ask', async () => {
  const headers = { ...JSON_TYPE, origin: 'https://evil.example' };
  const answer = await fetchPath('/graphql', { method: 'POST', headers, body: QUERY });
  expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  const preflight = await fetchPath('/graphql', {
    method: 'OPTIONS',
    headers: {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('several questions in one body are refused', async () => {
  const { data, errors } = await readAnswer(
    await fetchPath('/graphql', { method: 'POST', headers: JSON_TYPE, body: `[${QUERY},${QUERY}]` }),
  );
  expect(data).toBeNull();
  expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

test('a body above a megabyte is refused', async () => {
  const body = JSON.stringify({ query: '{ datasets { id } }', variables: { waste: 'x'.repeat(1_100_000) } });
  const { status, errors } = await readAnswer(
    await fetchPath('/graphql', { method: 'POST', headers: JSON_TYPE, body }),
  );
  expect(status).toBe(413);
  expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

test('GraphiQL comes whole: no script, style, picture or frame from another address', async () => {
  const page = await fetchPath('/graphql', { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).toContain('text/html');
  const html = await page.text();
  expect(html.length).toBeGreaterThan(1_000_000);
  const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, (block) =>
    block.slice(0, block.indexOf('>') + 1),
  );
  expect(markup).toContain('<script');
  expect(markup).not.toMatch(/<[^>]+\b(src|href)\s*=\s*["']?(https?:)?\/\//i);
  expect(html).not.toMatch(/@import\s+(url\()?["']?(https?:)?\/\//i);
  expect(html).not.toMatch(/\b(unpkg\.com|jsdelivr\.net|esm\.sh|cdnjs\.cloudflare\.com)\b/);
});

test.each(['/', '/graphql', '/health', '/ready', '/no-such-page'])(
  '%s cannot be framed, sniffed or followed',
  async (path) => {
    const { headers } = await fetchPath(path, { headers: { accept: 'text/html' } });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  },
);

test('an address that is none is not found', async () => {
  expect((await fetchPath('/no-such-page')).status).toBe(404);
});

test('health and readiness are told apart when the store is away', async () => {
  expect((await fetchPath('/health')).status).toBe(200);
  expect((await fetchPath('/ready')).status).toBe(200);
  const { api: alone } = openApi(smallEngine(), { graph: away });
  expect((await alone.fetch(new Request('http://localhost/health'))).status).toBe(200);
  const ready = await alone.fetch(new Request('http://localhost/ready'));
  expect(ready.status).toBe(503);
  const sentence = await ready.text();
  expect(sentence).toContain('The graph store does not answer.');
  expect(sentence).not.toContain('10.1.2.3');
});

test('a store that never says anything counts as away', async () => {
  const { api: silent } = openApi(smallEngine(), { graph: { ready: () => new Promise(() => undefined) } });
  expect((await silent.fetch(new Request('http://localhost/ready'))).status).toBe(503);
});

test('a store that comes back is seen', async () => {
  let there = false;
  let clock = Date.parse('2026-08-01T00:00:00Z');
  const { api: patient } = openApi(smallEngine(), {
    graph: { ready: () => (there ? Promise.resolve() : Promise.reject(new Error('away'))) },
    now: () => new Date(clock),
  });
  const status = async (): Promise<number> => (await patient.fetch(new Request('http://localhost/ready'))).status;
  expect(await status()).toBe(503);
  there = true;
  clock += 60_000;
  expect(await status()).toBe(200);
});

test.each([
  'evil.example',
  'evil.example:4000',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '169.254.1.1',
  '@localhost',
])('on loopback nobody is answered who calls us %s', async (host) => {
  const address = await listening();
  expect(await statusUnder(address, host)).toBe(421);
});

test.each(['localhost', 'LOCALHOST:4000', '127.0.0.1:4000', '127.0.0.2', '[::1]:4000'])(
  'on loopback we are also called %s',
  async (host) => {
    const address = await listening();
    expect(await statusUnder(address, host)).toBe(200);
  },
);

test('a foreign name is refused without a socket too', async () => {
  expect(
    (await api.fetch(new Request('http://evil.example/graphql', { headers: { accept: 'text/html' } }))).status,
  ).toBe(421);
});

test('a question over a real socket is answered', async () => {
  const address = await listening();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const answer = await readAnswer(
    await fetch(`${address}graphql`, { method: 'POST', headers: JSON_TYPE, body: QUERY }),
  );
  expect(answer.data).toEqual({ technology: { key: 'tech:inp' } });
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('after close nobody answers', async () => {
  const { api: closing } = openApi(smallEngine());
  const address = await closing.listen('127.0.0.1', 0);
  expect((await fetch(`${address}health`)).status).toBe(200);
  await closing.close();
  await expect(fetch(`${address}health`)).rejects.toThrow();
});

test('a taken port is said with what to do', async () => {
  const taken = Number(new URL(await listening()).port);
  const { api: second } = openApi(smallEngine());
  await expect(second.listen('127.0.0.1', taken)).rejects.toThrow(
    `Cannot listen on 127.0.0.1, port ${taken}: the port is taken; set REGIMELINK_HOST and REGIMELINK_PORT (0 takes a free port).`,
  );
  await second.close();
});

test.each(['0.0.0.0', '::', '192.168.1.10', 'example.org', '127.0.0.1.example.org', ''])(
  'listening on "%s" is refused while there is no authentication',
  async (host) => {
    const { api: bold } = openApi(smallEngine());
    const refusal = bold.listen(host, 0);
    await expect(refusal).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(refusal).rejects.toThrow(/there is no authentication yet.*REGIMELINK_UNAUTHENTICATED_BEYOND_LOOPBACK/);
  },
);

test('beyond loopback one must have said so, and then any name is answered', async () => {
  const { api: bold } = openApi(smallEngine(), {
    config: {
      REGIMELINK_HOST: '0.0.0.0',
      REGIMELINK_UNAUTHENTICATED_BEYOND_LOOPBACK: 'i-know-there-is-no-authentication-yet',
    },
  });
  onTestFinished(() => bold.close());
  const address = await bold.listen('0.0.0.0', 0);
  expect(await statusUnder(address.replace('0.0.0.0', '127.0.0.1'), 'graph.intern.example')).toBe(200);
});

async function listening(): Promise<string> {
  const { api: served } = openApi(smallEngine());
  onTestFinished(() => served.close());
  return served.listen('127.0.0.1', 0);
}

/** `fetch` would overwrite the Host header. */
function statusUnder(address: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(address);
    request({ host: '127.0.0.1', port, path: '/health', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
