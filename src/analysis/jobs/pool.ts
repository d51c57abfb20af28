import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { LinkageError } from '../../errors.ts';
import { CHUNK, type Job, type JobResult } from './job.ts';
import type { JobCounts, Jobs } from './jobs.ts';
import { type Answer, newBoard, stop } from './orders.ts';
import { chunksOf } from './outcomes-job.ts';
import { ruleChunksIn } from './rule-job.ts';

export interface PoolOptions {
  /** Threads at most; by the cores of the machine where it is left out. */
  readonly workers?: number;
  /** Jobs that may wait for a free thread. */
  readonly queue?: number;
  /** The compiled entry of a worker. */
  readonly script?: URL;
}

const MOST_WORKERS = 8;
const QUEUE = 32;

/** One thread's share of a job. */
interface Order {
  readonly id: number;
  readonly running: Running;
}

interface Running {
  readonly job: Job;
  readonly board: Int32Array;
  readonly results: JobResult[Job['kind']][];
  /** Shares that have not come back. */
  open: number;
  ended: boolean;
  readonly resolve: (results: JobResult[Job['kind']][]) => void;
  readonly reject: (reason: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  order: Order | null;
}

/**
 * Worker threads over shared memory. Threads begin when there is work for them and stay; one that crashes fails its job and
 * is replaced. A job of many seeds is shared by all threads but one, which stays free for the next question. When the asker
 * leaves, its threads stop at the next seed and take the next job.
 */
export class WorkerPool implements Jobs {
  readonly #most: number;
  readonly #room: number;
  readonly #script: URL;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Order[] = [];
  readonly #counted = { done: 0, stopped: 0, failed: 0, crashed: 0 };
  #orders = 0;
  #running = 0;
  #closed = false;

  constructor(options: PoolOptions = {}) {
    this.#most = options.workers ?? Math.max(2, Math.min(MOST_WORKERS, availableParallelism()));
    this.#room = options.queue ?? QUEUE;
    this.#script = options.script ?? new URL('./worker.js', import.meta.url);
  }

  get counts(): JobCounts {
    const waiting = new Set(this.#waiting.map(({ running }) => running)).size;
    return { workers: this.#threads.size, running: this.#running - waiting, waiting, ...this.#counted };
  }

  async run<J extends Job>(job: J, signal: AbortSignal): Promise<readonly JobResult[J['kind']][]> {
    signal.throwIfAborted();
    if (this.#closed) throw new LinkageError('BUSY', 'The server is closing. Ask again when it is back.');
    if (this.#waiting.length > 0 && this.counts.waiting >= this.#room) {
      throw new LinkageError(
        'BUSY',
        `${this.#room} long computations are waiting already. Ask again in a moment, or for less.`,
        { limit: this.#room },
      );
    }
    const shares = Math.max(1, Math.min(chunksIn(job), this.#most - 1));
    this.#running += 1;
    let leave: (() => void) | undefined;
    try {
      return await new Promise<JobResult[J['kind']][]>((resolve, reject) => {
        const running: Running = {
          job,
          board: newBoard(),
          results: [],
          open: shares,
          ended: false,
          resolve: resolve as Running['resolve'],
          reject,
        };
        leave = () => {
          this.#counted.stopped += 1;
          this.#end(running, signal.reason);
        };
        signal.addEventListener('abort', leave, { once: true });
        for (let share = 0; share < shares; share += 1) {
          this.#orders += 1;
          this.#waiting.push({ id: this.#orders, running });
        }
        this.#hand();
      });
    } finally {
      this.#running -= 1;
      if (leave !== undefined) signal.removeEventListener('abort', leave);
    }
  }

  /** Ends every thread; jobs under way are refused. */
  async close(): Promise<void> {
    this.#closed = true;
    const threads = [...this.#threads];
    const orders = [...this.#waiting, ...threads.flatMap(({ order }) => order ?? [])];
    const closing = new LinkageError('BUSY', 'The server is closing. Ask again when it is back.');
    for (const { running } of orders) this.#end(running, closing);
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  /** Gives waiting orders to free threads, and begins new threads while there is room for them. */
  #hand(): void {
    while (this.#waiting.length > 0) {
      const free = [...this.#threads].find(({ order }) => order === null);
      const thread = free ?? (this.#threads.size < this.#most ? this.#begin() : null);
      if (thread === null) return;
      const order = this.#waiting.shift();
      if (order === undefined) return;
      thread.order = order;
      thread.worker.ref();
      thread.worker.postMessage({ id: order.id, job: order.running.job, board: order.running.board });
    }
  }

  #begin(): Thread {
    const worker = new Worker(this.#script);
    const thread: Thread = { worker, order: null };
    this.#threads.add(thread);
    worker.on('message', (answer: Answer) => this.#take(thread, answer));
    worker.on('error', (error: NodeJS.ErrnoException) => this.#lose(thread, error));
    worker.on('exit', (code) => this.#lose(thread, new Error(`a worker thread ended with code ${code}`)));
    worker.unref();
    return thread;
  }

  #take(thread: Thread, answer: Answer): void {
    const { order } = thread;
    if (order === null || order.id !== answer.id) return;
    thread.order = null;
    thread.worker.unref();
    const { running } = order;
    running.open -= 1;
    if ('refused' in answer) {
      const { code, message, details } = answer.refused;
      this.#fail(running, new LinkageError(code, message, details));
    } else if ('failed' in answer) {
      this.#fail(running, new LinkageError('INTERNAL', 'A long computation failed.', {}, answer.failed));
    } else if ('result' in answer && !running.ended) {
      running.results.push(answer.result);
      if (running.open === 0) {
        running.ended = true;
        this.#counted.done += 1;
        running.resolve(running.results);
      }
    }
    this.#hand();
  }

  #lose(thread: Thread, error: NodeJS.ErrnoException): void {
    if (!this.#threads.delete(thread)) return;
    if (this.#closed) return;
    this.#counted.crashed += 1;
    if (thread.order !== null) this.#fail(thread.order.running, crash(error));
    this.#hand();
  }

  #fail(running: Running, error: LinkageError): void {
    if (!running.ended) this.#counted.failed += 1;
    this.#end(running, error);
  }

  /** Tells the asker, the threads on the job, and forgets the shares that nobody has begun. */
  #end(running: Running, reason: unknown): void {
    if (running.ended) return;
    running.ended = true;
    stop(running.board);
    for (let place = this.#waiting.length - 1; place >= 0; place -= 1) {
      if (this.#waiting[place]?.running === running) this.#waiting.splice(place, 1);
    }
    running.reject(reason);
  }
}

function chunksIn(job: Job): number {
  switch (job.kind) {
    case 'graph':
      return 1;
    case 'outcomes':
      return chunksOf(job.seeds);
    case 'rule':
      return ruleChunksIn(job);
    case 'effective':
      return Math.ceil(job.owners.length / CHUNK);
  }
}

function crash(error: NodeJS.ErrnoException): LinkageError {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new LinkageError('TOO_EXPENSIVE', 'The computation ran out of memory. Ask for fewer seeds or outcomes.');
  }
  return new LinkageError('INTERNAL', 'A worker thread ended in the middle of a computation.', {}, error);
}
