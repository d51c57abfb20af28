import type { Hash } from 'node:crypto';
import { basename } from 'node:path';
import { SaxesParser } from 'saxes';
import { LinkageError } from '../errors.ts';
import { RecordTree } from './record-tree.ts';
import { malformedAt, readText } from './text-stream.ts';

/** Which elements are records, and what the file is taken for in messages. */
export interface XmlKind {
  readonly records: ReadonlySet<string>;
  /** Elements that stand alone and are told beside the records. */
  readonly heads?: ReadonlySet<string>;
  readonly called: string;
}

/** The longest element known has some twenty thousand characters; a file without any is no data. */
const LONGEST_TEXT = 1_000_000;

/**
 * Streams the records of an XML file as trees, whatever prefixes it uses; memory holds one record at a time. Entities
 * that a file declares itself are refused by the parser, so none can grow.
 * @throws LinkageError SOURCE_MALFORMED that names the line.
 */
export async function* readXmlRecords(path: string, kind: XmlKind, digest?: Hash): AsyncGenerator<RecordTree> {
  const file = basename(path);
  const parser = new SaxesParser({ xmlns: false, position: true });
  const ready: RecordTree[] = [];
  const open: RecordTree[] = [];
  let unclosed = 0;
  const where = (): string => `${file}:${parser.line}`;
  parser.on('error', (cause) => {
    throw malformedAt(
      where(),
      `the file is not XML (${cause.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')})`,
      cause,
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    unclosed = 0;
    const plain = local(name);
    const parent = open.at(-1);
    if (parent === undefined && !kind.records.has(plain) && kind.heads?.has(plain) !== true) return;
    const node = parent === undefined ? new RecordTree(plain, where()) : parent.add(plain);
    open.push(node);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!attribute.startsWith('xmlns')) node.add(local(attribute)).text = String(value);
    }
  });
  const addText = (text: string): void => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    unclosed = 0;
    const node = open.pop();
    if (node !== undefined && open.length === 0) ready.push(node);
  });
  const write = (step: () => unknown): void => {
    try {
      step();
    } catch (cause) {
      // What the parser itself throws is never shown as it is.
      if (cause instanceof LinkageError) throw cause;
      throw malformedAt(where(), `the file is not XML: expected ${kind.called}`, cause);
    }
  };
  for await (const text of readText(path, digest)) {
    write(() => parser.write(text));
    unclosed += text.length;
    if (unclosed > LONGEST_TEXT + text.length) {
      throw malformedAt(
        where(),
        `more than ${LONGEST_TEXT} characters follow without an element that begins or ends: expected ${kind.called}`,
      );
    }
    yield* ready.splice(0);
  }
  write(() => parser.close());
  yield* ready.splice(0);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
