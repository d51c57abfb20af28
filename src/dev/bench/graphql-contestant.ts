import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type RunResult, serveContestant } from './contestant.ts';
import type { LoadOrder, LoadResult } from './graphql-load.ts';
import { GRAPHQL_QUESTIONS } from './graphql-questions.ts';

const CLIENTS = 8;
const LOAD = fileURLToPath(new URL('graphql-load.js', import.meta.url));

/**
 * Makes a contestant of a server: clients in another process ask it all questions. What is compared is the time that the
 * server's process computes for one answer, so that it counts the same on one core and on two. The last argument of the program says how often each is asked.
 * @param start starts the server on a free port of 127.0.0.1 and gives the port
 */
export async function serveServer(start: () => Promise<number>, version: string): Promise<void> {
  const requests = Number(process.argv.at(-1));
  await serveContestant(async () => {
    const port = await start();
    const child = spawn(process.execPath, [LOAD], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const order = async (what: LoadOrder): Promise<LoadResult> => {
      child.stdin.write(`${JSON.stringify(what)}\n`);
      const { value } = await lines.next();
      if (value === undefined) throw new RangeError('the clients ended early');
      return JSON.parse(value) as LoadResult;
    };
    return async () => {
      const seconds: Record<string, number> = {};
      const prints: Record<string, string> = {};
      const counts: Record<string, number> = {};
      let all = 0;
      for (const { name, query, variables } of GRAPHQL_QUESTIONS) {
        const body = JSON.stringify({ query, variables });
        const before = process.cpuUsage();
        const result = await order({ port, body, clients: CLIENTS, requests });
        const { user, system } = process.cpuUsage(before);
        seconds[name] = (user + system) / 1e6 / requests;
        seconds[`p50 of ${name}`] = result.p50;
        seconds[`p99 of ${name}`] = result.p99;
        prints[name] = result.print;
        counts[`bytes of ${name}`] = result.bytes;
        all += result.all;
      }
      return { seconds: { ...seconds, all }, prints, counts } satisfies RunResult;
    };
  }, version);
}
