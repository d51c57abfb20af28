import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PathAnswer } from '../../analysis/exposure-answer.ts';
import { parseAsOf } from '../../model/moments.ts';
import type { ShareJson } from '../../model/shares.ts';
import { serveServer } from './graphql-contestant.ts';
import type { GraphqlQuestion } from './graphql-questions.ts';
import { NOW, pathsEngine } from './paths-world.ts';

/** What no server can do without: the body read, the question asked, the answer picked and written, all by hand. */
const engine = pathsEngine();

async function answer({ query, variables }: GraphqlQuestion): Promise<unknown> {
  if (!query.includes('exposure')) return { __typename: 'Query' };
  const asOf = parseAsOf(NOW.toISOString().slice(0, 10));
  const view = await engine.view({ asOf, knownAt: null, includeUnverified: false });
  const { technologies } = await engine.exposure(view, {
    party: variables.party,
    rule: 'majority',
    paths: variables.paths,
    pathsBy: 'share',
    includeField: false,
    includeUnverified: false,
  });
  const edges = technologies
    .slice(0, variables.technologies)
    .map(({ id, paths }) => ({ node: { technologyKey: id, paths: paths.map(pathOf) } }));
  return { exposure: { technologies: { edges } } };
}

function pathOf({ share, steps }: PathAnswer): unknown {
  return {
    share: shareOf(share),
    steps: steps.map((step) => ({
      ownerKey: step.owner,
      assetKey: step.asset,
      kind: step.kind.toUpperCase(),
      share: shareOf(step.share),
    })),
  };
}

const shareOf = (share: ShareJson | null): unknown => share && { min: share.min, max: share.max };

await serveServer(
  () =>
    new Promise((resolve) => {
      const server = createServer(async (request, response) => {
        const pieces: Buffer[] = [];
        for await (const piece of request) pieces.push(piece as Buffer);
        const question = JSON.parse(Buffer.concat(pieces).toString()) as GraphqlQuestion;
        const body = JSON.stringify({ data: await answer(question) });
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
        response.end(body);
      });
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    }),
  `Node ${process.versions.node}`,
);
