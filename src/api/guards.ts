import { isIP } from 'node:net';
import type { Config } from '../config.ts';
import { LinkageError } from '../errors.ts';

/** Whether a host (a name or an address, without port) can be reached from this computer only. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** @throws LinkageError BAD_USER_INPUT for an address that others can reach, unless the setting says that this is meant */
export function checkBinding(host: string, config: Pick<Config, 'REGIMELINK_UNAUTHENTICATED_BEYOND_LOOPBACK'>): void {
  if (isLoopback(host) || config.REGIMELINK_UNAUTHENTICATED_BEYOND_LOOPBACK !== '') return;
  throw new LinkageError(
    'BAD_USER_INPUT',
    `Refusing to listen on ${host}: there is no authentication yet, so everybody who reaches that address could ask and change everything. Set REGIMELINK_HOST to 127.0.0.1, or, if a proxy of your own guards it, REGIMELINK_UNAUTHENTICATED_BEYOND_LOOPBACK to i-know-there-is-no-authentication-yet.`,
    { setting: 'REGIMELINK_HOST' },
  );
}

/**
 * Whether the Host header names us. A page of another site can make its own name point to this computer (DNS rebinding)
 * and would then count as same origin; so on loopback only loopback names and the configured one are answered.
 */
export function isOurHost(header: string | null | undefined, bound: string): boolean {
  if (!isLoopback(bound)) return true;
  const host = hostnameOf(header ?? '');
  return host !== null && (isLoopback(host) || host === bound.toLowerCase());
}

function hostnameOf(header: string): string | null {
  if (!/^[a-z0-9.:[\]-]+$/i.test(header)) return null;
  return URL.canParse(`http://${header}`) ? new URL(`http://${header}`).hostname : null;
}

/** Headers of every response. GraphiQL needs its inline script and its workers, but nobody needs another address. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy':
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; connect-src 'self' blob: data:",
};
