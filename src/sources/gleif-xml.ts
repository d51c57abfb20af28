import { basename } from 'node:path';
import type { RecordTree } from './record-tree.ts';
import { malformedAt } from './text-stream.ts';
import { readXmlRecords, type XmlKind } from './xml-records.ts';

const KIND: XmlKind = {
  records: new Set(['LEIRecord', 'RelationshipRecord', 'Exception']),
  heads: new Set(['LEIHeader', 'Header']),
  called: 'a common data file',
};

/**
 * Streams the records of a common data file in XML (LEI-CDF, RR-CDF, reporting exceptions), whatever prefixes it uses.
 * @throws LinkageError SOURCE_MALFORMED that names the line, for another number of records than the head of the file says too.
 */
export async function* readGleifXml(path: string): AsyncGenerator<RecordTree> {
  let said: number | null = null;
  let count = 0;
  for await (const node of readXmlRecords(path, KIND)) {
    if (KIND.records.has(node.name)) {
      count += 1;
      yield node;
    } else said = Number(node.take('RecordCount') ?? Number.NaN);
  }
  if (said !== null && !Number.isNaN(said) && said !== count) {
    throw malformedAt(`${basename(path)} RecordCount`, `the file says that it has ${said} records but has ${count}`);
  }
}
