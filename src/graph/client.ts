import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, {
  type BookmarkManager,
  type Driver,
  type Integer,
  type ManagedTransaction,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { LinkageError } from '../errors.ts';
import { type Fence, fenceConnection } from './analyst-wire.ts';
import { isSchemaInMotion, toLinkageError } from './driver-errors.ts';

/** Where the store is. `uri`: bolt://, neo4j://, neo4j+s:// … */
export interface GraphConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A whole number of Cypher: a plain JavaScript number is sent as a FLOAT. */
export type CypherInteger = Integer;
export type Parameters = Readonly<Record<string, unknown>>;

/** `timeoutMs`: the server stops the transaction after it; `signal`: stops waiting and the transaction. */
export interface CallOptions {
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Records that are fetched at once while streaming. */
  readonly fetchSize?: number | undefined;
}

/** How a statement of an analyst runs: nothing it answers is held beyond these bounds. */
export interface LineOptions extends CallOptions {
  /** Bytes that the server may send before the connection is cut. */
  readonly maxBytes: number;
  /** Takes the values of one row, whole numbers as bigint; false = enough. */
  readonly take: (values: readonly unknown[]) => boolean;
}

/** Runs one statement inside a transaction that `Graph.write` holds. */
export type Run = <Row>(cypher: string, parameters?: Parameters) => Promise<Row[]>;

/** An operator of a plan, as EXPLAIN tells it. */
export interface PlanOperator {
  readonly name: string;
  readonly details: string;
  readonly children: readonly PlanOperator[];
}

const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 300_000;
/** A failed interactive read is tried again for so long; the default of 30 s repeats an out-of-memory error for 36 s. */
const READ_RETRY_MS = 2_000;
const WRITE_RETRY_MS = 30_000;
const FETCH_SIZE = 1_000;
/** While indexes fill, Neo4j may give up planning a statement; nothing of it has run then. */
const PLANNING_RETRIES = 10;
const PLANNING_PAUSE_MS = 200;
/** Connections of their own, so that analysts cannot use up those of everybody else. */
const ANALYST_CONNECTIONS = 8;

/**
 * The store of record. Holds the drivers of this process: one for interactive reads, one for writes, which may be
 * retried for longer, one for statements that analysts write. Every error that leaves it is a LinkageError.
 */
export class Graph {
  readonly uri: string;
  readonly #database: string;
  readonly #reader: Driver;
  readonly #writer: Driver;
  readonly #analyst: Driver;
  readonly #bookmarks: BookmarkManager;

  private constructor(config: GraphConfig) {
    this.uri = config.uri;
    this.#database = config.database;
    this.#bookmarks = neo4j.bookmarkManager();
    this.#reader = openDriver(config, READ_RETRY_MS);
    this.#writer = openDriver(config, WRITE_RETRY_MS);
    this.#analyst = openDriver(config, 0, { useBigInt: true, maxConnectionPoolSize: ANALYST_CONNECTIONS });
  }

  /** Makes the drivers; the network is touched by the first question or by `ready()`. @throws LinkageError BAD_USER_INPUT for a wrong address */
  static connect(config: GraphConfig): Graph {
    try {
      return new Graph(config);
    } catch (error) {
      throw new LinkageError(
        'BAD_USER_INPUT',
        `NEO4J_URI "${config.uri}" is not an address of a Neo4j server.`,
        { setting: 'NEO4J_URI' },
        error,
      );
    }
  }

  /** @throws LinkageError GRAPH_UNAVAILABLE when the store does not answer or refuses the user. */
  async ready(): Promise<void> {
    await this.read('RETURN 1 AS one');
  }

  /** All rows of a read, in one managed transaction, which may be repeated for two seconds. */
  async read<Row>(cypher: string, parameters: Parameters = {}, options: CallOptions = {}): Promise<Row[]> {
    return this.#with(this.#reader, 'READ', options, (session) =>
      session.executeRead((transaction) => collect<Row>(transaction, cypher, parameters), {
        timeout: options.timeoutMs ?? READ_TIMEOUT_MS,
        metadata: { app: 'regimelink' },
      }),
    );
  }

  /** Rows as they come, for answers that memory should not hold twice. Not repeated: rows may have been used already. */
  async *stream<Row>(cypher: string, parameters: Parameters = {}, options: CallOptions = {}): AsyncGenerator<Row> {
    const session = this.#open(this.#reader, 'READ', options.fetchSize ?? FETCH_SIZE);
    const stop = stopOnAbort(session, options.signal);
    try {
      const transaction = await session.beginTransaction({
        timeout: options.timeoutMs ?? WRITE_TIMEOUT_MS,
        metadata: { app: 'regimelink' },
      });
      for await (const record of transaction.run(cypher, { ...parameters })) {
        yield record.toObject() as Row;
      }
      await transaction.commit();
    } catch (error) {
      throw this.#translate(error, options.signal);
    } finally {
      stop();
      await session.close();
    }
  }

  /**
   * One managed write transaction. `work` may run more than once, with nothing kept of the earlier runs – except when the
   * answer to a commit was lost: work that must happen once says so to itself (see lease.ts).
   */
  async write<T>(work: (run: Run) => Promise<T>, options: CallOptions = {}): Promise<T> {
    return this.#with(this.#writer, 'WRITE', options, (session) =>
      session.executeWrite(
        (transaction) => work((cypher, parameters = {}) => collect(transaction, cypher, parameters)),
        { timeout: options.timeoutMs ?? WRITE_TIMEOUT_MS, metadata: { app: 'regimelink' } },
      ),
    );
  }

  /** Plans a statement that somebody else wrote, without running it. `type`: r, w, rw or s (schema, server). */
  async explain(
    cypher: string,
    parameters: Parameters = {},
    options: CallOptions = {},
  ): Promise<{ type: string; plan: PlanOperator }> {
    return this.#fenced(options, Number.POSITIVE_INFINITY, async (transaction) => {
      const { summary } = await transaction.run(`EXPLAIN ${cypher}`, { ...parameters });
      if (summary.plan === false) throw new LinkageError('INTERNAL', 'Neo4j gave no plan.');
      return { type: summary.queryType, plan: toOperator(summary.plan) };
    });
  }

  /**
   * Hands the rows of a read to `take` until it has enough, once and never repeated. Gives the names of the columns, and
   * `cut` when the server sent more than `maxBytes`, so that only the first rows were read.
   * @throws LinkageError TOO_EXPENSIVE when not even one row fits
   */
  async readLines(
    cypher: string,
    parameters: Parameters,
    options: LineOptions,
  ): Promise<{ readonly columns: readonly string[]; readonly cut: boolean }> {
    return this.#fenced(options, options.maxBytes, async (transaction, fence) => {
      const result = transaction.run(cypher, { ...parameters });
      const columns = await result.keys();
      let rows = 0;
      try {
        for await (const record of result) {
          if (!options.take([...record.values()])) break;
          rows += 1;
        }
      } catch (error) {
        if (fence.exceeded() === null || rows === 0) throw error;
      }
      return { columns, cut: fence.exceeded() !== null };
    });
  }

  async #fenced<T>(
    options: CallOptions,
    maxBytes: number,
    work: (transaction: Transaction, fence: Fence) => Promise<T>,
  ): Promise<T> {
    return this.#with(this.#analyst, 'READ', options, async (session) => {
      const transaction = await session.beginTransaction({
        timeout: options.timeoutMs ?? READ_TIMEOUT_MS,
        metadata: { app: 'regimelink' },
      });
      const fence = await fenceConnection(session, maxBytes, options.signal);
      try {
        return await work(transaction, fence);
      } catch (error) {
        throw fence.exceeded() ?? error;
      } finally {
        fence.release();
      }
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.#reader.close(), this.#writer.close(), this.#analyst.close()]);
  }

  async #with<T>(
    driver: Driver,
    mode: 'READ' | 'WRITE',
    options: CallOptions,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const session = this.#open(driver, mode, options.fetchSize ?? FETCH_SIZE);
    const stop = stopOnAbort(session, options.signal);
    try {
      for (let left = PLANNING_RETRIES; ; left -= 1) {
        options.signal?.throwIfAborted();
        try {
          return await work(session);
        } catch (error) {
          if (left === 0 || !isSchemaInMotion(error)) throw error;
        }
        await sleep(PLANNING_PAUSE_MS);
      }
    } catch (error) {
      throw this.#translate(error, options.signal);
    } finally {
      stop();
      await session.close();
    }
  }

  #open(driver: Driver, mode: 'READ' | 'WRITE', fetchSize: number): Session {
    return driver.session({
      database: this.#database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      fetchSize,
    });
  }

  #translate(error: unknown, signal: AbortSignal | undefined): LinkageError {
    if (signal?.aborted === true && !(error instanceof LinkageError)) {
      return new LinkageError('TIMED_OUT', 'The question was cancelled.', {}, error);
    }
    return toLinkageError(error, this.uri);
  }
}

/** A whole number for Cypher (`LIMIT $limit` refuses a FLOAT). */
export function int(value: number): CypherInteger {
  return neo4j.int(value);
}

/** The same value with every whole number in it, however deep, as a whole number of Cypher. */
export function wholeNumbers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(wholeNumbers);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wholeNumbers(part)]));
  }
  return value;
}

function openDriver(
  config: GraphConfig,
  retryMs: number,
  special: { readonly useBigInt: boolean; readonly maxConnectionPoolSize?: number } = { useBigInt: false },
): Driver {
  return neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
    disableLosslessIntegers: true,
    ...special,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxTransactionRetryTime: retryMs,
    fetchSize: FETCH_SIZE,
    userAgent: 'regimelink',
  });
}

async function collect<Row>(transaction: ManagedTransaction, cypher: string, parameters: Parameters): Promise<Row[]> {
  const { records } = await transaction.run(cypher, { ...parameters });
  return records.map((record) => record.toObject() as Row);
}

/** Closing the session resets its connection, which ends the transaction on the server too. */
function stopOnAbort(session: Session, signal: AbortSignal | undefined): () => void {
  const stop = (): void => void session.close().catch(() => undefined);
  signal?.addEventListener('abort', stop, { once: true });
  return () => signal?.removeEventListener('abort', stop);
}

interface DriverPlan {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly DriverPlan[];
}

function toOperator(plan: DriverPlan): PlanOperator {
  return {
    name: plan.operatorType.split('@')[0] ?? '',
    details: String(plan.arguments['Details'] ?? ''),
    children: plan.children.map(toOperator),
  };
}
