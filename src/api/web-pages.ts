import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { LinkageError } from '../errors.ts';
import { toKey } from '../model/keys.ts';
import type { ThingLabel } from '../model/things.ts';

/** What the pages may do: their own scripts, styles and questions; nothing inline, nothing from elsewhere. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Addresses that the pages themselves read: all show the one document, which then asks for what they name. */
const PAGE = /^\/(?:$|search$|technology\/.|party\/.)/;

/** The address of a thing: what it is shown as, and its key or id. */
const THING = /^\/(technology|party)\/(.+)$/;
const LABELS = { technology: 'Technology', party: 'Party' } as const;

/** Names of files that change with what is in them. */
const HASHED = /^\/assets\//;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const A_YEAR = 'public, max-age=31536000, immutable';

type Body = Uint8Array<ArrayBuffer>;

/** A file of the pages; each packed form is made when somebody first asks for it. */
interface PageFile {
  readonly type: string;
  readonly plain: Body;
  gzip?: Body;
  brotli?: Body;
}

/**
 * Serves the built pages of a folder from memory. The page of a thing that is not there (`labelOf`) says so with status 404.
 * @throws LinkageError INTERNAL when the folder holds no built pages
 */
export function useWebPages(folder: string, labelOf: (key: string) => ThingLabel | undefined): Plugin {
  const files = readPages(folder);
  const document = files.get('/index.html');
  if (document === undefined) {
    throw new LinkageError('INTERNAL', `There are no built pages in ${folder}: run npm run build.`, { folder });
  }
  const answer = (file: PageFile, request: Request, fetchAPI: Fetched, status: number, caching: string): Response => {
    const { body, encoding } = bestOf(file, request.headers.get('accept-encoding') ?? '');
    const headers: Record<string, string> = {
      'content-type': file.type,
      'content-security-policy': PAGE_POLICY,
      'cache-control': caching,
      vary: 'accept-encoding',
      ...(encoding === null ? {} : { 'content-encoding': encoding }),
    };
    return new fetchAPI.Response(request.method === 'HEAD' ? null : body, { status, headers });
  };
  return {
    onRequest: ({ url, request, endResponse, fetchAPI }) => {
      if (!isReading(request)) return;
      const file = PAGE.test(url.pathname) ? document : files.get(url.pathname);
      if (file === undefined || url.pathname === '/index.html') return;
      const status = file === document && isMissing(url, labelOf) ? 404 : 200;
      endResponse(answer(file, request, fetchAPI, status, HASHED.test(url.pathname) ? A_YEAR : 'no-cache'));
    },
    // A reader who mistyped an address gets the page that says so.
    onResponse: ({ request, response, setResponse, fetchAPI }) => {
      if (response.status !== 404 || !isReading(request) || !/\btext\/html\b/.test(request.headers.get('accept') ?? ''))
        return;
      setResponse(answer(document, request, fetchAPI, 404, 'no-cache'));
    },
  };
}

/** Whether an address names a thing that is not there. What an older state of the graph held, `knownAt`, is left to the page. */
function isMissing({ pathname, searchParams }: URL, labelOf: (key: string) => ThingLabel | undefined): boolean {
  const [, page, path = ''] = THING.exec(pathname) ?? [];
  if ((page !== 'technology' && page !== 'party') || (searchParams.get('knownAt') ?? '') !== '') return false;
  try {
    return labelOf(toKey(decodeURIComponent(path))) !== LABELS[page];
  } catch {
    return true;
  }
}

type Fetched = { readonly Response: typeof Response };

function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

function readPages(folder: string): ReadonlyMap<string, PageFile> {
  const found = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(`/${relative(folder, path).split(sep).join('/')}`, { type, plain: new Uint8Array(readFileSync(path)) });
  }
  return found;
}

function bestOf(file: PageFile, accepted: string): { readonly body: Body; readonly encoding: string | null } {
  if (/\bbr\b/.test(accepted)) {
    file.brotli ??= new Uint8Array(brotliCompressSync(file.plain, BROTLI));
    return { body: file.brotli, encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepted)) {
    file.gzip ??= new Uint8Array(gzipSync(file.plain));
    return { body: file.gzip, encoding: 'gzip' };
  }
  return { body: file.plain, encoding: null };
}
