import { LinkageError } from '../errors.ts';
import { toAnalystError } from './analyst-errors.ts';
import { checkPlan } from './analyst-plan.ts';
import { checkText } from './analyst-text.ts';
import { type Cell, toCell } from './analyst-values.ts';
import { type Graph, type Parameters, wholeNumbers } from './client.ts';

export interface AnalystOptions {
  /** JSON values by name; whole numbers arrive as INTEGER. */
  readonly parameters?: Parameters | undefined;
  /** Rows at most, 1 to 10,000; 1,000 by default. */
  readonly limit?: number | undefined;
  /** Milliseconds until the server stops the statement, 30,000 by default and at most. */
  readonly timeoutMs?: number | undefined;
  /** Bytes of the answer as JSON, 4 MiB by default and at most. */
  readonly maxBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** `rows` have a cell for each column; `truncated`: there was more than may be answered. */
export interface AnalystAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly truncated: boolean;
}

export const DEFAULT_ROWS = 1_000;
export const MAX_ROWS = 10_000;
const MAX_TIMEOUT_MS = 30_000;
const GRACE_MS = 2_000;
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_PARAMETER_BYTES = 1024 * 1024;
const FETCH_ROWS = 1_000;
const EXPLAIN_PREFIX = 'EXPLAIN '.length;

/**
 * Answers a Cypher statement that somebody else wrote, without letting it change the graph or see beyond it.
 *
 * The text is looked at, then its plan (EXPLAIN), then it runs in READ access mode, once, within bounds of time, rows and
 * bytes. On Community Edition every database user may do everything, so this is the only fence before the server; an
 * operator who must rely on more gives analysts a second server on a copied store (README). Neo4j does not look at the
 * clock while it makes ready one single value, so a statement that returns a list of billions of numbers ends here in
 * time and goes on there until it is through.
 *
 * @throws LinkageError READ_ONLY for what is refused; BAD_USER_INPUT with `line` and `column` for a wrong statement;
 * TIMED_OUT; TOO_EXPENSIVE for too much memory or a row that is too large; GRAPH_UNAVAILABLE.
 */
export async function runAnalystCypher(
  graph: Graph,
  text: string,
  options: AnalystOptions = {},
): Promise<AnalystAnswer> {
  checkText(text);
  const limit = bounded('limit', options.limit ?? DEFAULT_ROWS, MAX_ROWS);
  const maxBytes = bounded('maxBytes', options.maxBytes ?? MAX_BYTES, MAX_BYTES);
  const timeoutMs = bounded('timeoutMs', options.timeoutMs ?? MAX_TIMEOUT_MS, MAX_TIMEOUT_MS);
  const parameters = parametersFrom(options.parameters ?? {});
  const began = Date.now();
  // The server keeps the time while a statement runs; while it plans one, or is beyond answering, nobody else does.
  const deadline = AbortSignal.timeout(timeoutMs + GRACE_MS);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([options.signal, deadline]);
  const translate = (error: unknown, prefix: number): unknown =>
    deadline.aborted && options.signal?.aborted !== true
      ? new LinkageError('TIMED_OUT', 'The question took longer than it may and was stopped.', {}, error)
      : toAnalystError(error, prefix);
  try {
    checkPlan(await graph.explain(text, parameters, { timeoutMs, signal }));
  } catch (error) {
    throw translate(error, EXPLAIN_PREFIX);
  }
  const rows = new Rows(limit, maxBytes);
  try {
    const { columns, cut } = await graph.readLines(text, parameters, {
      timeoutMs: Math.max(1, timeoutMs - (Date.now() - began)),
      signal,
      fetchSize: Math.min(limit + 1, FETCH_ROWS),
      // On the wire stand also ids and hashes that the answer leaves out.
      maxBytes: 2 * maxBytes,
      take: (values) => rows.take(values),
    });
    return { columns, rows: rows.taken, truncated: rows.truncated || cut };
  } catch (error) {
    throw translate(error, 0);
  }
}

/** Rows of an answer within its bounds. */
class Rows {
  readonly taken: Cell[][] = [];
  truncated = false;
  readonly #limit: number;
  #bytesLeft: number;

  constructor(limit: number, maxBytes: number) {
    this.#limit = limit;
    this.#bytesLeft = maxBytes;
  }

  take(values: readonly unknown[]): boolean {
    if (this.taken.length === this.#limit) {
      this.truncated = true;
      return false;
    }
    const row = values.map(toCell);
    this.#bytesLeft -= Buffer.byteLength(JSON.stringify(row)) + 1;
    if (this.#bytesLeft < 0) return this.#full();
    this.taken.push(row);
    return true;
  }

  #full(): false {
    if (this.taken.length === 0) {
      throw new LinkageError('TOO_EXPENSIVE', 'The first row alone is larger than an answer may be.');
    }
    this.truncated = true;
    return false;
  }
}

function bounded(argument: string, value: number, max: number): number {
  if (Number.isSafeInteger(value) && value >= 1 && value <= max) return value;
  throw new LinkageError('BAD_USER_INPUT', `${argument} must be a whole number between 1 and ${max}.`, { argument });
}

function parametersFrom(given: Parameters): Parameters {
  const bytes = Buffer.byteLength(JSON.stringify(given));
  if (bytes > MAX_PARAMETER_BYTES) {
    throw new LinkageError('BAD_USER_INPUT', `The parameters have ${bytes} bytes; at most ${MAX_PARAMETER_BYTES}.`, {
      argument: 'parameters',
    });
  }
  return wholeNumbers(given) as Parameters;
}
