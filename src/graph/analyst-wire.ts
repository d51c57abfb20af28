import type { Socket } from 'node:net';
import { LinkageError } from '../errors.ts';

/** A watch over one connection while a statement of a stranger runs on it. */
export interface Fence {
  /** The error to tell when more arrived than was allowed; null as long as it did not. */
  exceeded(): LinkageError | null;
  release(): void;
}

/**
 * Cuts the connection of a session once the server has sent more than `maxBytes` on it, or when `signal` aborts.
 *
 * A row limit is not enough: one cell can be a list of millions of numbers, and the driver reads a row to its end before
 * anybody sees it. Nor is a polite end: a server that is lost in one value answers no RESET.
 * The driver offers neither, so this reaches for the socket beneath it and refuses to go on where it finds none.
 * @throws LinkageError INTERNAL when the driver has no such socket
 */
export async function fenceConnection(
  session: unknown,
  maxBytes: number,
  signal: AbortSignal | undefined,
): Promise<Fence> {
  const socket = await socketOf(session);
  let received = 0;
  let error: LinkageError | null = null;
  const count = (chunk: Uint8Array): void => {
    received += chunk.length;
    if (received <= maxBytes || error !== null) return;
    error = new LinkageError(
      'TOO_EXPENSIVE',
      `The answer is larger than ${maxBytes} bytes: return fewer properties, shorter lists or fewer rows.`,
      { maxBytes },
    );
    socket.destroy(error);
  };
  // Without an error the driver would go on waiting for the answer.
  const cut = (): void => void socket.destroy(new Error('cancelled'));
  socket.on('data', count);
  signal?.addEventListener('abort', cut, { once: true });
  return {
    exceeded: () => error,
    release: () => {
      socket.off('data', count);
      signal?.removeEventListener('abort', cut);
    },
  };
}

async function socketOf(session: unknown): Promise<Socket> {
  const holder = part(session, '_readConnectionHolder');
  const getConnection = part(holder, 'getConnection');
  let connection: unknown = typeof getConnection === 'function' ? await getConnection.call(holder) : undefined;
  // Connections of a pool may be wrapped, each time in one that says what to do with errors.
  while (part(connection, '_delegate') !== undefined) connection = part(connection, '_delegate');
  const socket = part(part(connection, '_ch'), '_conn');
  if (isSocket(socket)) return socket;
  throw new LinkageError('INTERNAL', 'This version of neo4j-driver does not let the size of an answer be limited.');
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function isSocket(value: unknown): value is Socket {
  return typeof part(value, 'destroy') === 'function' && typeof part(value, 'off') === 'function';
}
