import { Buffer } from 'node:buffer';
import { LinkageError } from '../errors.ts';

const KEY = /^[a-z][a-z-]*:[^\s]+$/;

/** Whether a text has the form of a key: `tech:rare-earth-separation`, `item:cn-dual-use:3C004.a@2025-02`, `seed/listing:cn-227`. */
export function isKey(text: string): boolean {
  return KEY.test(text.includes('/') && /^[a-z0-9-]+\//.test(text) ? text.slice(text.indexOf('/') + 1) : text);
}

/** Opaque global id of GraphQL: base64url of the key. */
export function toGlobalId(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/**
 * Takes a key or a global id and gives the key.
 * @throws LinkageError BAD_USER_INPUT for a text that is neither, an id that does not re-encode to itself included.
 */
export function toKey(idOrKey: string): string {
  if (isKey(idOrKey)) return idOrKey;
  const key = Buffer.from(idOrKey, 'base64url').toString('utf8');
  if (isKey(key) && toGlobalId(key) === idOrKey) return key;
  throw new LinkageError(
    'BAD_USER_INPUT',
    `"${idOrKey}" is neither a key such as tech:indium-phosphide nor an id of this graph.`,
    { expected: 'key', value: idOrKey },
  );
}

/** Key of a fact: the dataset and the source's own id. */
export function factKey(dataset: string, ownId: string): string {
  return `${dataset}/${ownId}`;
}
