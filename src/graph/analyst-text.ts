import { LinkageError } from '../errors.ts';

/** Longest statement, in UTF-16 units. */
export const MAX_TEXT = 20_000;

/**
 * Procedures that a statement may call: they read names out of the schema, or search. Built-in ones cannot be switched
 * off on the server (its allow-list concerns plug-ins), so this list is what stands before them.
 */
export const ALLOWED_PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'db.schema.visualization',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.index.fulltext.querynodes',
  'db.index.fulltext.queryrelationships',
]);

const NAME = '(?:[\\p{L}_][\\p{L}\\p{N}_]*|`(?:[^`]|``)*`)';
/** Each begins and ends in one way only: a text made of them must not make the search try all ways to cut it. */
const COMMENT = '/\\*(?:[^*]|\\*(?!/))*\\*/|//[^\\n\\r]*(?:[\\n\\r]|$)';
/** What stands between two words and means nothing: comments, and every character that begins no word and no bracket. */
const GAP = `(?:${COMMENT}|[^\\p{L}\\p{N}_\`({/.])*`;
const CALLED = new RegExp(`\\bCALL${GAP}(${NAME}(?:${GAP}\\.${GAP}${NAME})*)${GAP}\\(`, 'giu');
const FIRST_WORD = new RegExp(`^${GAP}([\\p{L}_]+)`, 'u');
const PART = new RegExp(`${COMMENT}|(${NAME})`, 'gu');
/** The text may spell any character as an escape, keywords and quotes too. */
const ESCAPED_ASCII = /\\u+00[0-7][0-9a-f]/i;
const LOAD_CSV = /\bLOAD\b[\s\S]*\bCSV\b/i;

const REFUSED_FIRST: Readonly<Record<string, string>> = {
  EXPLAIN: 'Leave out EXPLAIN: plans are not answered, only rows.',
  PROFILE: 'Leave out PROFILE: plans are not answered, only rows.',
  CYPHER: 'Leave out CYPHER and its options: the server chooses how a statement runs.',
  USE: 'Leave out USE: a statement reads the one database of this product.',
};

/**
 * Refuses by the text alone. It does not parse: it would rather refuse a harmless text, which can say the same with a
 * parameter, than be led astray by one that is made to be read differently here and by Neo4j.
 * @throws LinkageError BAD_USER_INPUT, READ_ONLY
 */
export function checkText(text: string): void {
  if (text.trim() === '') throw new LinkageError('BAD_USER_INPUT', 'The statement is empty.');
  if (text.length > MAX_TEXT) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      `The statement has ${text.length} characters; at most ${MAX_TEXT} are allowed. Long lists can travel as parameters.`,
      { length: text.length, max: MAX_TEXT },
    );
  }
  if (ESCAPED_ASCII.test(text)) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      'Write ASCII characters as they are, not as \\u escapes; a text with odd characters can travel as a parameter.',
    );
  }
  const first = FIRST_WORD.exec(text)?.[1]?.toUpperCase() ?? '';
  const why = Object.hasOwn(REFUSED_FIRST, first) ? REFUSED_FIRST[first] : undefined;
  if (why !== undefined) throw new LinkageError('BAD_USER_INPUT', why, { word: first });
  if (LOAD_CSV.test(text)) throw refusedOperator('LoadCSV');
  for (const [, name = ''] of text.matchAll(CALLED)) checkProcedure(name);
}

/** @throws LinkageError READ_ONLY for a procedure that is not in the list */
export function checkProcedure(written: string): void {
  const name = nameOf(written);
  if (ALLOWED_PROCEDURES.has(name.toLowerCase())) return;
  throw new LinkageError('READ_ONLY', `The procedure ${name} may not be called here.`, { procedure: name });
}

/** `db . \`labels\`` → `db.labels`. */
function nameOf(written: string): string {
  return [...written.matchAll(PART)]
    .flatMap(([, name]) => (name === undefined ? [] : [name.replace(/^`(.*)`$/s, '$1').replaceAll('``', '`')]))
    .join('.');
}

/** What the sentence for a refused operator of a plan is. */
export function refusedOperator(operator: string): LinkageError {
  const sentence = SENTENCES.find(([pattern]) => pattern.test(operator))?.[1];
  return new LinkageError('READ_ONLY', sentence ?? `The operation ${operator} is not allowed here.`, { operator });
}

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^Load/, 'LOAD CSV is not allowed here: a statement reads the graph, no files and no addresses.'],
  [/^Terminate/, 'TERMINATE is not allowed here: a statement reads the graph and leaves the server alone.'],
  [/^Show/, 'SHOW is not allowed here: a statement reads the graph, not the server.'],
  [/Administration/, 'Administration is not allowed here: a statement reads the graph.'],
  [/^Transaction/, 'IN TRANSACTIONS is not allowed here: a statement reads in one transaction.'],
];
