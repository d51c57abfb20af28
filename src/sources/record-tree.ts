import type { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

/** Nobody nests records so deep; a file that does is no data. */
const DEEPEST = 32;
/** The longest record known has about a thousand values. */
const MOST_NODES = 20_000;

/**
 * A record of a register or list, of whichever form: elements of XML, columns of CSV and members of JSON are the same
 * tree. Attributes are children; several values of one name are several children.
 */
export class RecordTree {
  readonly where: string;
  readonly name: string;
  text = '';
  /** Whether it is carried over, or decides what is. */
  read = false;
  readonly children: RecordTree[] = [];
  readonly #depth: number;
  readonly #size: { nodes: number };

  constructor(name: string, where: string, parent?: RecordTree) {
    this.name = name;
    this.where = where;
    this.#depth = parent === undefined ? 0 : parent.#depth + 1;
    this.#size = parent === undefined ? { nodes: 0 } : parent.#size;
    this.#size.nodes += 1;
    if (this.#depth > DEEPEST || this.#size.nodes > MOST_NODES) {
      throw malformedAt(
        where,
        `the record is deeper or longer than any of such a list: expected one record, not a file of another kind`,
      );
    }
  }

  /** @throws LinkageError SOURCE_MALFORMED for a record without end. */
  add(name: string): RecordTree {
    const child = new RecordTree(name, this.where, this);
    this.children.push(child);
    return child;
  }

  /** A child by name and place among its equals (from 0), made where it is missing. */
  childAt(name: string, place: number): RecordTree {
    let seen = 0;
    for (const child of this.children) {
      if (child.name !== name) continue;
      if (seen === place) return child;
      seen += 1;
    }
    let made = this.add(name);
    for (; seen < place; seen += 1) made = this.add(name);
    return made;
  }

  /** Everything at the first of the paths, such as `Entity.LegalName`, at which there is anything. */
  all(...paths: readonly string[]): readonly RecordTree[] {
    const found: RecordTree[] = [];
    for (const path of paths) {
      this.#gather(stepsOf(path), 0, found);
      if (found.length > 0) break;
    }
    return found;
  }

  /** The first text at the paths that is not empty; all of them count as read. */
  take(...paths: readonly string[]): string | null {
    return this.takeAll(...paths)[0] ?? null;
  }

  /** All texts at the paths that are not empty. */
  takeAll(...paths: readonly string[]): readonly string[] {
    const found: RecordTree[] = [];
    for (const path of paths) this.#gather(stepsOf(path), 0, found);
    const texts: string[] = [];
    for (const node of found) {
      node.read = true;
      const text = node.text.trim();
      if (text !== '') texts.push(text);
    }
    return texts;
  }

  /** As `take`. @throws LinkageError SOURCE_MALFORMED where there is none. */
  require(...paths: readonly string[]): string {
    const found = this.take(...paths);
    if (found === null) throw malformedAt(this.where, `"${paths[0]}" is missing: expected it in every record`);
    return found;
  }

  /** Takes everything below, where the record as a whole is counted. */
  takeWhole(): void {
    for (const child of this.children) {
      child.read = true;
      child.takeWhole();
    }
  }

  /** Counts what nobody took, under its path without places. */
  dropRest(tally: Tally, path: readonly string[] = []): void {
    for (const child of this.children) {
      if (child.read && child.children.length === 0) continue;
      const at = [...path, child.name];
      if (!child.read && child.text.trim() !== '') tally.drop(at.join('.'));
      child.dropRest(tally, at);
    }
  }

  #gather(steps: readonly string[], from: number, found: RecordTree[]): void {
    for (const child of this.children) {
      if (child.name !== steps[from]) continue;
      if (from === steps.length - 1) found.push(child);
      else child.#gather(steps, from + 1, found);
    }
  }
}

/** The paths that readers ask for are few, and asked for in every record. */
const STEPS = new Map<string, readonly string[]>();

function stepsOf(path: string): readonly string[] {
  const known = STEPS.get(path);
  if (known !== undefined) return known;
  const steps = path.split('.');
  STEPS.set(path, steps);
  return steps;
}

/**
 * Adds a JSON value. The golden copy writes the text of an element as `$`, its attributes with `@`, and keeps prefixes.
 * @throws LinkageError SOURCE_MALFORMED as `add`.
 */
export function addJson(parent: RecordTree, name: string, value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value) addJson(parent, name, one);
    return;
  }
  if (value === null || value === undefined) return;
  const node = parent.add(name);
  if (typeof value !== 'object') {
    node.text = String(value);
    return;
  }
  for (const [member, inner] of Object.entries(value)) {
    if (member === '$' && typeof inner !== 'object') node.text = String(inner);
    else addJson(node, member.replace(/^@?(?:[\w-]+:)?/, ''), inner);
  }
}
