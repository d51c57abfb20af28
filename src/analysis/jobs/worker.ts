import { parentPort } from 'node:worker_threads';
import { LinkageError } from '../../errors.ts';
import { sharedParts } from './graph-parts.ts';
import { Stopped } from './job.ts';
import type { Answer, Order } from './orders.ts';
import { shareOf } from './orders.ts';
import { runJob } from './run-job.ts';

/** Entry of a worker thread: does one order after the other, and says how each ended. */
const port = parentPort;
if (port === null) throw new Error('worker.ts is the entry of a worker thread.');

port.on('message', (order: Order) => {
  const answer = answerTo(order);
  port.postMessage(answer, buffersIn(answer));
});

function answerTo({ id, job, board }: Order): Answer {
  try {
    const result = runJob(job, shareOf(board));
    // The thread that asked sends a graph on to others: it is moved once, to where all can read it.
    return { id, result: 'outStart' in result ? sharedParts(result) : result };
  } catch (error) {
    if (error instanceof Stopped) return { id, stopped: true };
    if (error instanceof LinkageError)
      return { id, refused: { code: error.code, message: error.message, details: error.details } };
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Memory of a result that belongs to it alone, to be handed over. */
function buffersIn(answer: Answer): ArrayBuffer[] {
  if (!('result' in answer) || !('chunks' in answer.result)) return [];
  return answer.result.chunks.flatMap((chunk) =>
    Object.values(chunk).flatMap((part: unknown) =>
      ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer ? [part.buffer] : [],
    ),
  );
}
