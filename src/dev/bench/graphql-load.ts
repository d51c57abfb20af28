import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { quantile } from './statistics.ts';

/**
 * Clients that each ask again as soon as they are answered, in a process of its own. One line of input is one
 * `LoadOrder`, one line of output its `LoadResult`. Usage: no arguments.
 */
export interface LoadOrder {
  readonly port: number;
  readonly body: string;
  readonly clients: number;
  readonly requests: number;
}

export interface LoadResult {
  /** Seconds of all requests together. */
  readonly all: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
  /** SHA-256 of the data of the answer. */
  readonly print: string;
}

function ask(agent: Agent, { port, body }: LoadOrder): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const options = { agent, host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers };
    const sent = request(options, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => resolve(Buffer.concat(pieces).toString()));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function load(order: LoadOrder): Promise<LoadResult> {
  // Of its own for each order: servers close what was idle between two.
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  let left = order.requests;
  let last = '';
  const begin = performance.now();
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const asked = performance.now();
      last = await ask(agent, order);
      times.push((performance.now() - asked) / 1000);
    }
  };
  await Promise.all(Array.from({ length: order.clients }, client));
  const all = (performance.now() - begin) / 1000;
  agent.destroy();
  const { data, errors } = JSON.parse(last) as { data?: unknown; errors?: unknown };
  if (data === undefined || data === null || errors !== undefined)
    throw new RangeError(`no answer in ${last.slice(0, 300)}`);
  const print = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  return { all, p50: quantile(times, 0.5), p99: quantile(times, 0.99), bytes: Buffer.byteLength(last), print };
}

process.stdin.setEncoding('utf8');
let rest = '';
for await (const piece of process.stdin) {
  const lines = `${rest}${piece}`.split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) process.stdout.write(`${JSON.stringify(await load(JSON.parse(line) as LoadOrder))}\n`);
}
