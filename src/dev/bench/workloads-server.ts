import type { Entry } from './contest.ts';
import { node, type Places, type Workload } from './workload.ts';

/** How often each question is asked in a run, at small sizes and at others. */
const FEW = 40;
const MANY = 400;

function ours(places: Places, name: string, file: string, requests: number): Entry {
  return { name, command: process.execPath, arguments: node(places, file, requests) };
}

function peer(places: Places, name: string, requests: number): Entry[] {
  const { modules } = places.tools;
  if (modules === null) return [];
  const script = `${places.peers}/peers/graphql_servers.mjs`;
  return [{ name, command: process.execPath, arguments: [script, places.dist, modules, name, `${requests}`] }];
}

/** Servers and the clients that ask them. */
export const SERVER_WORKLOADS: readonly Workload[] = [
  {
    id: 'W11',
    title: 'GraphQL end to end: what the server computes for one answer, eight clients asking at once',
    goal: '200 paths of five steps in 1.5 times what bare HTTP takes, 20 paths in 3 times, hello in 700 µs',
    part: '200 paths',
    needs: 'folder',
    isSizeless: true,
    entries: ({ scale }, places) => {
      const requests = scale < 0.1 ? FEW : MANY;
      return [
        ours(places, 'regimelink', 'ours-graphql.js', requests),
        ours(places, 'bare HTTP, the answer picked by hand', 'bare-http.js', requests),
        ...['mercurius', 'mercurius-jit', 'apollo'].flatMap((name) => peer(places, name, requests)),
      ];
    },
    limit: (counts, { json }) => (counts['bytes of 200 paths'] ?? 0) / json,
  },
];
