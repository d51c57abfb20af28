import { basename } from 'node:path';
import { SaxesParser } from 'saxes';
import { LinkageError } from '../errors.ts';
import { GleifTree } from './gleif-tree.ts';
import { malformedAt, readText } from './text-stream.ts';

const RECORDS: ReadonlySet<string> = new Set(['LEIRecord', 'RelationshipRecord', 'Exception']);
const HEADS: ReadonlySet<string> = new Set(['LEIHeader', 'Header']);

/**
 * Streams the records of a common data file in XML (LEI-CDF, RR-CDF, reporting exceptions), whatever prefixes it uses.
 * @throws LinkageError SOURCE_MALFORMED that names the line, for another number of records than the head of the file says too.
 */
export async function* readGleifXml(path: string): AsyncGenerator<GleifTree> {
  const file = basename(path);
  const parser = new SaxesParser({ xmlns: false, position: true });
  const ready: GleifTree[] = [];
  const open: GleifTree[] = [];
  let said: number | null = null;
  let count = 0;
  const where = (): string => `${file}:${parser.line}`;
  parser.on('error', (cause) => {
    throw malformedAt(
      where(),
      `the file is not XML (${cause.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')})`,
      cause,
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain = local(name);
    const parent = open.at(-1);
    if (parent === undefined && !RECORDS.has(plain) && !HEADS.has(plain)) return;
    const node = parent === undefined ? new GleifTree(plain, where()) : parent.add(plain);
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
    const node = open.pop();
    if (node === undefined || open.length > 0) return;
    if (RECORDS.has(node.name)) {
      count += 1;
      ready.push(node);
    } else said = Number(node.take('RecordCount') ?? Number.NaN);
  });
  for await (const text of readText(path)) {
    write(() => parser.write(text), where);
    yield* ready.splice(0);
  }
  write(() => parser.close(), where);
  yield* ready.splice(0);
  if (said !== null && !Number.isNaN(said) && said !== count) {
    throw malformedAt(`${file} RecordCount`, `the file says that it has ${said} records but has ${count}`);
  }
}

/** What the parser itself throws is never shown as it is. */
function write(step: () => unknown, where: () => string): void {
  try {
    step();
  } catch (cause) {
    if (cause instanceof LinkageError) throw cause;
    throw malformedAt(where(), 'the file is not XML: expected a common data file', cause);
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
