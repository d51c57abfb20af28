import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import type { Site } from './site.ts';

/** How somebody looks at the pages. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** What the browser says that it would like to read. */
  readonly locale?: string;
  /** What the server says of the address: 404 for one that leads nowhere; 200 where it is left out. */
  readonly status?: number;
  /** What is asked is to be refused, or not to be answered: that is no fault then. */
  readonly refused?: boolean;
}

/** An answer that the page got from GraphQL. */
export interface Heard {
  readonly operation: string;
  /** Under which name the server keeps it in its log. */
  readonly request: string;
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** One page under watch. */
export interface Looking {
  readonly page: Page;
  /** Every answer of GraphQL, in the order of arrival, once its body is there. */
  heard(): Promise<readonly Heard[]>;
  /** Waits until the page shows the answers of what it asked. */
  settle(): Promise<void>;
  /** Fails when the page has complained, broken the content security policy, or not got something it asked for. */
  expectNoFault(): void;
  /** Fails on what axe calls serious or critical. */
  expectAccessible(): Promise<void>;
  /** Closes the page. @throws when it had a fault */
  end(): Promise<void>;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens `path` of the site and goes on when the page has its answers. */
export async function look(site: Site, path: string, how: Look = {}): Promise<Looking> {
  const context = await site.browser.newContext({
    baseURL: site.address,
    viewport: { width: how.width ?? 1280, height: how.height ?? 900 },
    colorScheme: how.scheme ?? 'light',
    locale: how.locale ?? 'en',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const heard: Promise<Heard | null>[] = [];
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  const status = how.status ?? 200;
  page.on('console', (message) => {
    if (status !== 200 && message.text().includes(`status of ${status} `)) return;
    if (how.refused === true && message.location().url.endsWith('/graphql')) return;
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('requestfailed', (request) => {
    // A page that is left, or a question that a newer one replaces, ends its requests itself.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED' && how.refused !== true)
      faults.push(`failed: ${request.method()} ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.address))
      faults.push(`asked elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && how.refused !== true && !response.request().isNavigationRequest())
      faults.push(`${response.status()}: ${response.url()}`);
    if (new URL(response.url()).pathname === '/graphql')
      heard.push(readHeard(response, how.refused === true ? [] : faults));
  });
  const answered = await page.goto(path, { waitUntil: 'networkidle' });
  if (answered?.status() !== status) faults.push(`${path} is answered with ${answered?.status()}`);
  await settle(page);
  const looking: Looking = {
    page,
    settle: () => settle(page),
    heard: async () => (await Promise.all(heard)).filter((one) => one !== null),
    expectNoFault: () => expect(faults).toEqual([]),
    expectAccessible: async () => {
      await page.evaluate(AXE);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as AxeWindow).axe.run(document, {
          resultTypes: ['violations'],
        });
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
      });
      expect(found).toEqual([]);
    },
    end: async () => {
      await context.close();
      looking.expectNoFault();
    },
  };
  return looking;
}

/** Until some frames in a row say of nothing that it is being asked: what was done last may show only in the next one. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((settled) => {
        let quiet = 0;
        const check = (): void => {
          quiet = document.querySelector('.loading, [aria-busy="true"]') === null ? quiet + 1 : 0;
          if (quiet === 5) settled();
          else requestAnimationFrame(check);
        };
        check();
      }),
  );
}

interface AxeWindow {
  readonly axe: {
    run(
      where: Document,
      options: object,
    ): Promise<{ violations: { id: string; help: string; impact: string | null; nodes: { html: string }[] }[] }>;
  };
}

async function readHeard(response: Response, faults: string[]): Promise<Heard | null> {
  const asked = response.request().postDataJSON() as { operationName?: string } | null;
  try {
    const { data, errors } = (await response.json()) as { data: Heard['data']; errors?: { message: string }[] };
    for (const { message } of errors ?? []) faults.push(`graphql: ${message}`);
    return { operation: asked?.operationName ?? '', request: response.headers()['x-request-id'] ?? '', data };
  } catch {
    return null;
  }
}

/** Looks at a page of the site, and fails on any fault that it had. */
export async function visit(
  site: Site,
  path: string,
  how: Look,
  act: (page: Page, looking: Looking) => Promise<void>,
): Promise<void> {
  const looking = await look(site, path, how);
  try {
    await act(looking.page, looking);
  } finally {
    await looking.end();
  }
}
