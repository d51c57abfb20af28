import type { Hash } from 'node:crypto';
import { basename } from 'node:path';
import { malformedAt, readText } from './text-stream.ts';

/** A part of a JSON file: an element of the long list, or a member of the object around it. */
export type JsonPart =
  | { readonly kind: 'element'; readonly index: number; readonly value: unknown; readonly where: string }
  | { readonly kind: 'member'; readonly name: string; readonly value: unknown; readonly where: string };

/**
 * Streams a JSON file that is one list, or an object with one long list under one of `lists`; all other members are
 * given out whole. `where` is `file:line` on the line where the part begins, with its path.
 * @throws LinkageError SOURCE_MALFORMED that names line and path, for a file that ends in the middle too.
 */
export async function* readJsonParts(
  path: string,
  lists: ReadonlySet<string>,
  digest?: Hash,
): AsyncGenerator<JsonPart> {
  const text = new JsonText(readText(path, digest), basename(path));
  try {
    const opening = await text.next('the file');
    if (opening === '[') {
      yield* readElements(text, '');
    } else if (opening === '{') {
      yield* readMembers(text, lists);
    } else {
      throw text.wrong('the file', '[ or {');
    }
    await text.end();
  } finally {
    await text.close();
  }
}

async function* readMembers(text: JsonText, lists: ReadonlySet<string>): AsyncGenerator<JsonPart> {
  if ((await text.peek('the object')) === '}') {
    await text.next('the object');
    return;
  }
  for (;;) {
    const where = text.whereOf('');
    const name = await text.value('the name of a member');
    if (typeof name !== 'string') throw text.wrong('the object', 'the name of a member in quotes');
    if ((await text.next(name)) !== ':') throw text.wrong(name, ':');
    if (lists.has(name) && (await text.peek(name)) === '[') {
      await text.next(name);
      yield* readElements(text, name);
    } else {
      yield { kind: 'member', name, value: await text.value(name), where: `${where} ${name}` };
    }
    const after = await text.next('the object');
    if (after === '}') return;
    if (after !== ',') throw text.wrong('the object', ', or }');
  }
}

async function* readElements(text: JsonText, list: string): AsyncGenerator<JsonPart> {
  if ((await text.peek(list)) === ']') {
    await text.next(list);
    return;
  }
  for (let index = 0; ; index += 1) {
    const path = `${list}[${index}]`;
    await text.peek(path);
    const where = text.whereOf(path);
    yield { kind: 'element', index, value: await text.value(path), where };
    const after = await text.next(path);
    if (after === ']') return;
    if (after !== ',') throw text.wrong(path, ', or ]');
  }
}

/** A value is held whole; a longer one is no record, or a small packed file that unpacks without end. */
const LONGEST_VALUE = 33_554_432;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;

/** Takes a JSON text apart value by value, holding no more of it than one value and one chunk. */
class JsonText {
  readonly #chunks: AsyncGenerator<string>;
  readonly #file: string;
  #buffer = '';
  #at = 0;
  #line = 1;

  constructor(chunks: AsyncGenerator<string>, file: string) {
    this.#chunks = chunks;
    this.#file = file;
  }

  whereOf(path: string): string {
    return `${this.#file}:${this.#line}${path === '' ? '' : ` ${path}`}`;
  }

  wrong(path: string, expected: string): Error {
    return malformedAt(this.whereOf(''), `${path === '' ? 'the list' : path} is not JSON: expected ${expected}`);
  }

  /** The next character that is no space, not yet consumed. */
  async peek(path: string): Promise<string> {
    for (;;) {
      while (this.#at < this.#buffer.length) {
        const code = this.#buffer.charCodeAt(this.#at);
        if (code === NEWLINE) this.#line += 1;
        else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return this.#buffer[this.#at] ?? '';
        this.#at += 1;
      }
      if (!(await this.#more())) throw this.#cut(path);
    }
  }

  async next(path: string): Promise<string> {
    const found = await this.peek(path);
    this.#at += 1;
    return found;
  }

  async value(path: string): Promise<unknown> {
    await this.peek(path);
    const text = await this.#valueText(path);
    const line = this.#line;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#line += 1;
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw malformedAt(`${this.#file}:${line}`, `${path} is not JSON: expected a value`, cause);
    }
  }

  async end(): Promise<void> {
    do {
      if (this.#buffer.slice(this.#at).trim() !== '') throw this.wrong('the end of the file', 'nothing more');
      this.#at = this.#buffer.length;
    } while (await this.#more());
  }

  async close(): Promise<void> {
    await this.#chunks.return(undefined);
  }

  async #valueText(path: string): Promise<string> {
    let depth = 0;
    let quoted = false;
    let offset = 0;
    for (;;) {
      const buffer = this.#buffer;
      for (let at = this.#at + offset; at < buffer.length; at += 1) {
        const code = buffer.charCodeAt(at);
        if (quoted) {
          if (code === BACKSLASH) at += 1;
          else if (code === QUOTE) quoted = false;
          if (quoted || depth > 0) continue;
          return this.#consume(at + 1);
        }
        if (code === QUOTE) quoted = true;
        else if (code === 0x7b || code === 0x5b) depth += 1;
        else if (code === 0x7d || code === 0x5d) {
          depth -= 1;
          if (depth < 0) return this.#consume(at);
          if (depth === 0) return this.#consume(at + 1);
        } else if (depth === 0 && (code === 0x2c || code === 0x3a || code <= 0x20)) return this.#consume(at);
      }
      offset = this.#resumeAt(buffer, quoted);
      if (!(await this.#more())) throw this.#cut(path);
    }
  }

  /** A backslash at the end of a chunk belongs to the first character of the next. */
  #resumeAt(buffer: string, quoted: boolean): number {
    let backslashes = 0;
    while (quoted && buffer.charCodeAt(buffer.length - 1 - backslashes) === BACKSLASH) backslashes += 1;
    return buffer.length - this.#at - (backslashes % 2);
  }

  #consume(end: number): string {
    const text = this.#buffer.slice(this.#at, end);
    this.#at = end;
    return text;
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#buffer = this.#buffer.slice(this.#at) + value;
    this.#at = 0;
    if (this.#buffer.length > LONGEST_VALUE) {
      throw malformedAt(
        this.whereOf(''),
        `a value goes on for more than ${LONGEST_VALUE} characters: expected records, each closed before`,
      );
    }
    return true;
  }

  #cut(path: string): Error {
    return malformedAt(
      this.whereOf(''),
      `the file ends in the middle of ${path === '' ? 'the list' : path}: expected the rest of it`,
    );
  }
}
