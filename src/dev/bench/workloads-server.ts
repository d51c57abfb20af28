import type { Entry } from './contest.ts';
import { node, type Places, type Workload } from './workload.ts';

function ours(places: Places, name: string, file: string): Entry {
  return { name, command: process.execPath, arguments: node(places, file) };
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
    entries: (_, places) => [
      ours(places, 'regimelink', 'ours-graphql.js'),
      ours(places, 'bare HTTP, the answer picked by hand', 'bare-http.js'),
    ],
    limit: (counts, { json }) => (counts['bytes of 200 paths'] ?? 0) / json,
  },
];
