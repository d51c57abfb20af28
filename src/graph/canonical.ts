import { hash } from 'node:crypto';

/** JSON with fields in the order of their names and without absent ones: equal content, equal text. */
export function canonicalJson(value: unknown): string {
  return written(value) ?? 'null';
}

/** SHA-256 over the canonical JSON, as base64url (43 characters). */
export function contentHash(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'base64url');
}

/** Undefined for what JSON does not know. Written by hand, because every record of an import goes through it. */
function written(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((part) => written(part) ?? 'null').join(',')}]`;
  let text = '';
  for (const [name, start] of namesOf(value)) {
    const part = (value as Readonly<Record<string, unknown>>)[name];
    if (part === undefined) continue;
    const json = written(part);
    if (json !== undefined) text += `${text === '' ? '' : ','}${start}${json}`;
  }
  return `{${text}}`;
}

type Names = readonly (readonly [name: string, start: string])[];

/** Names in order with the JSON that begins their fields, by the names as they stand. Records have few shapes. */
const ORDERS = new Map<string, Names>();
const ORDERS_KEPT = 10_000;

function namesOf(value: object): Names {
  const names = Object.keys(value);
  const shape = names.join('\u0000');
  const known = ORDERS.get(shape);
  // A name may hold the separator.
  if (known?.length === names.length && known.every(([name]) => Object.hasOwn(value, name))) return known;
  const order = names.sort(byName).map((name) => [name, `${JSON.stringify(name)}:`] as const);
  if (ORDERS.size < ORDERS_KEPT) ORDERS.set(shape, order);
  return order;
}

/** Whole numbers first and by value, as JavaScript orders the fields of an object; then by code units. */
function byName(a: string, b: string): number {
  const [isIndexA, isIndexB] = [isIndex(a), isIndex(b)];
  if (isIndexA && isIndexB) return Number(a) - Number(b);
  if (isIndexA !== isIndexB) return isIndexA ? -1 : 1;
  return a < b ? -1 : 1;
}

function isIndex(name: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(name) && Number(name) < 2 ** 32 - 1;
}
