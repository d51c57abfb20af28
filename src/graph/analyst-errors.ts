import { LinkageError } from '../errors.ts';

/** Errors that whoever wrote the statement can mend; https://neo4j.com/docs/status-codes/5/. */
const OF_THE_STATEMENT = /^Neo\.ClientError\.(Statement|Procedure|Schema|Fabric|General|Database|Request)\./;
const TOO_DEEP = /stack ?overflow|Maximum call stack/i;
const POSITION = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/;

/**
 * What an analyst is told: an error that lies in the statement with Neo4j's words and the place in the text, everything
 * else as it is. `prefix`: characters that stood before the text when Neo4j read it.
 */
export function toAnalystError(error: unknown, prefix: number): unknown {
  if (!(error instanceof LinkageError) || !(error.cause instanceof Error)) return error;
  const status = String(error.details['status'] ?? '');
  const words = error.cause.message;
  if (error.code === 'INTERNAL' && TOO_DEEP.test(words)) {
    return new LinkageError('TOO_EXPENSIVE', 'The statement is nested too deeply.', { status }, error.cause);
  }
  if (error.code !== 'INTERNAL' || !OF_THE_STATEMENT.test(status)) return error;
  const [sentence = ''] = words.split(/\s*\(line \d+, column \d+ \(offset: \d+\)\)/);
  const place = placeOf(words, prefix);
  const at = place === null ? '' : ` (line ${place.line}, column ${place.column})`;
  return new LinkageError('BAD_USER_INPUT', `${sentence}${at}`, { status, ...place }, error.cause);
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Line 0 means that Neo4j does not know. */
function placeOf(words: string, prefix: number): Place | null {
  const [, line = 0, column = 0, offset = 0] = (POSITION.exec(words) ?? []).map(Number);
  if (line === 0) return null;
  return { line, column: line === 1 ? Math.max(1, column - prefix) : column, offset: Math.max(0, offset - prefix) };
}
