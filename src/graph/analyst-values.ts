import { LinkageError } from '../errors.ts';

/** A value of an answer as JSON knows it. */
export type Cell = null | boolean | number | string | readonly Cell[] | { readonly [name: string]: Cell };

/** Bookkeeping of the importer that says nothing about the world. */
const INTERNAL = new Set(['hash', 'contentHash']);

/** Lists and maps within each other; readers of JSON that recurse could not take much more. */
const MAX_DEPTH = 100;

/**
 * A value of Neo4j as plain JSON. Whole numbers that a JavaScript number cannot hold, dates, times, durations and points
 * become text; a node {labels, properties}, a relationship {type, properties}, a path its nodes and relationships, each
 * relationship with `forward` false where the path goes against its direction. Bytes become hexadecimal text.
 * @throws LinkageError TOO_EXPENSIVE for a value that is nested too deeply
 */
export function toCell(value: unknown, depth = 0): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return toNumber(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (depth > MAX_DEPTH) {
    throw new LinkageError('TOO_EXPENSIVE', `A value is nested more than ${MAX_DEPTH} deep.`);
  }
  if (Array.isArray(value)) return value.map((part) => toCell(part, depth + 1));
  if (ArrayBuffer.isView(value)) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex');
  }
  return typeof value === 'object' ? objectToCell(value, depth) : String(value);
}

function toNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

interface DriverNode {
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: object;
}

interface DriverRelationship {
  readonly startNodeElementId: string;
  readonly type: string;
  readonly properties: object;
}

interface DriverPath {
  readonly start: DriverNode;
  readonly segments: readonly {
    readonly start: DriverNode;
    readonly relationship: DriverRelationship;
    readonly end: DriverNode;
  }[];
}

function objectToCell(value: object, depth: number): Cell {
  // A map may have any keys, those that mark the driver's own classes too: its prototype tells it apart.
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return mapToCell(value, depth);
  if ('__isNode__' in value) return nodeToCell(value as unknown as DriverNode, depth);
  if ('__isRelationship__' in value) return relationshipToCell(value as unknown as DriverRelationship, depth);
  if ('__isPath__' in value) return pathToCell(value as unknown as DriverPath, depth);
  if ('__isPoint__' in value) return pointToText(value as unknown as DriverPoint);
  return String(value);
}

function mapToCell(map: object, depth: number, without: ReadonlySet<string> = new Set()): Cell {
  const entries = Object.entries(map).filter(([name]) => !without.has(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, toCell(value, depth + 1)]));
}

function nodeToCell({ labels, properties }: DriverNode, depth: number): Cell {
  return { labels, properties: mapToCell(properties, depth, INTERNAL) };
}

function relationshipToCell(
  { type, properties }: DriverRelationship,
  depth: number,
): { readonly [name: string]: Cell } {
  return { type, properties: mapToCell(properties, depth, INTERNAL) };
}

function pathToCell({ start, segments }: DriverPath, depth: number): Cell {
  return {
    nodes: [start, ...segments.map(({ end }) => end)].map((node) => nodeToCell(node, depth)),
    relationships: segments.map((segment) => ({
      ...relationshipToCell(segment.relationship, depth),
      forward: segment.relationship.startNodeElementId === segment.start.elementId,
    })),
  };
}

interface DriverPoint {
  readonly srid: bigint | number;
  readonly x: number;
  readonly y: number;
  readonly z?: number | undefined;
}

function pointToText({ srid, x, y, z }: DriverPoint): string {
  return `point({srid: ${srid}, x: ${x}, y: ${y}${z === undefined ? '' : `, z: ${z}`}})`;
}
