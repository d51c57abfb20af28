import type { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

/** Nobody nests records so deep; a file that does is no data. */
const DEEPEST = 32;
/** The longest record known has about a thousand values. */
const MOST_NODES = 20_000;

/**
 * A record of the Global LEI Index, of whichever form: elements of XML, columns of CSV and members of JSON are the same
 * tree. Attributes are children; several values of one name are several children.
 */
export class GleifTree {
  readonly where: string;
  readonly name: string;
  text = '';
  /** Whether it is carried over, or decides what is. */
  read = false;
  readonly children: GleifTree[] = [];
  readonly #depth: number;
  readonly #size: { nodes: number };

  constructor(name: string, where: string, parent?: GleifTree) {
    this.name = name;
    this.where = where;
    this.#depth = parent === undefined ? 0 : parent.#depth + 1;
    this.#size = parent === undefined ? { nodes: 0 } : parent.#size;
    this.#size.nodes += 1;
    if (this.#depth > DEEPEST || this.#size.nodes > MOST_NODES) {
      throw malformedAt(
        where,
        `the record is deeper or longer than any of the index: expected one record, not a file of another kind`,
      );
    }
  }

  /** @throws LinkageError SOURCE_MALFORMED for a record without end. */
  add(name: string): GleifTree {
    const child = new GleifTree(name, this.where, this);
    this.children.push(child);
    return child;
  }

  /** A child by name and place among its equals (from 0), made where it is missing. */
  childAt(name: string, place: number): GleifTree {
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

  /** Everything at one of the paths, such as `Entity.LegalName`. */
  all(...paths: readonly string[]): readonly GleifTree[] {
    for (const path of paths) {
      let found: readonly GleifTree[] = [this];
      for (const step of path.split('.'))
        found = found.flatMap(({ children }) => children.filter(({ name }) => name === step));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The first text at the paths that is not empty; all of them count as read. */
  take(...paths: readonly string[]): string | null {
    let first: string | null = null;
    for (const path of paths) {
      for (const node of this.all(path)) {
        node.read = true;
        if (first === null && node.text.trim() !== '') first = node.text.trim();
      }
    }
    return first;
  }

  /** All texts at the paths that are not empty. */
  takeAll(...paths: readonly string[]): readonly string[] {
    return paths.flatMap((path) =>
      this.all(path).flatMap((node) => {
        node.read = true;
        return node.text.trim() === '' ? [] : [node.text.trim()];
      }),
    );
  }

  /** As `take`. @throws LinkageError SOURCE_MALFORMED where there is none. */
  require(...paths: readonly string[]): string {
    const found = this.take(...paths);
    if (found === null) throw malformedAt(this.where, `"${paths[0]}" is missing: expected it in every record`);
    return found;
  }

  /** Counts what nobody took, under its path without places. */
  dropRest(tally: Tally, path = ''): void {
    for (const child of this.children) {
      const at = path === '' ? child.name : `${path}.${child.name}`;
      if (!child.read && child.text.trim() !== '') tally.drop(at);
      child.dropRest(tally, at);
    }
  }
}

/**
 * Adds a JSON value. The golden copy writes the text of an element as `$`, its attributes with `@`, and keeps prefixes.
 * @throws LinkageError SOURCE_MALFORMED as `add`.
 */
export function addJson(parent: GleifTree, name: string, value: unknown): void {
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
