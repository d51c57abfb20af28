import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/analysis/engine.ts';
import { askPicture } from '../../src/cli/picture.ts';
import type { PictureGraph } from '../../src/picture/picture-graph.ts';
import { TechnologyTouches, type TechnologyTouchesQuery } from '../../src/web/generated/operations.ts';
import { type Column, pictureOfTouches, REGIMES } from '../../src/web/picture-of-touches.ts';
import { type ApiClient, openApi } from '../fixtures/api-client.ts';
import { seedEngine } from '../fixtures/seed-engine.ts';

const AS_OF = '2026-08-01';
const INDIUM = 'tech:indium-phosphide';
let engine: Engine;
let api: ApiClient;
let technologies: string[];

beforeAll(async () => {
  engine = await seedEngine();
  api = openApi(engine);
  const { data } = await api.ask('{ technologies(first: 100) { edges { node { key } } } }');
  const found = data as { technologies: { edges: { node: { key: string } }[] } };
  technologies = found.technologies.edges.map(({ node }) => node.key);
});

/** The picture of the page, by the very questions of the page. */
async function onPage(technology: string, first = 50): Promise<PictureGraph> {
  const columns: Column[] = [];
  for (const regime of REGIMES) {
    const variables = { id: technology, regime, asOf: AS_OF, first };
    const { data, errors } = await api.ask(TechnologyTouches.text, variables, TechnologyTouches.name);
    expect(errors).toEqual([]);
    const { convergence } = data as unknown as TechnologyTouchesQuery;
    const touched = convergence?.technologies.edges[0]?.node;
    if (convergence === null || touched === undefined) throw new Error(`No answer on ${technology}.`);
    columns.push({ regime, answer: convergence, touched });
  }
  return pictureOfTouches(columns, 'en');
}

const onCommandLine = (technology: string): Promise<PictureGraph> =>
  askPicture({ engine }, technology, { asOf: AS_OF, lang: 'en' });

/** Links and boxes by id, without what is not drawn. */
function contents({ nodes, links }: PictureGraph): Map<string, unknown> {
  return new Map<string, unknown>([
    ...links.map((link) => [link.id, link] as const),
    ...nodes.map(({ hiddenNeighbours: _, ...node }) => [node.id, node] as const),
  ]);
}

test('the page and the command line draw the same of every technology', async () => {
  let whole = 0;
  for (const technology of technologies) {
    const [page, line] = await Promise.all([onPage(technology), onCommandLine(technology)]);
    expect(page.title).toBe(line.title);
    expect(page.remarks).toEqual(line.remarks);
    const [drawn, expected] = [contents(page), contents(line)];
    if (line.nodes.every(({ hiddenNeighbours = [] }) => hiddenNeighbours.length === 0)) {
      expect(drawn, technology).toEqual(expected);
      whole += line.links.length > 0 ? 1 : 0;
    } else {
      // The command line draws some of a long list, the page all that it was given; regimes add up with what is drawn.
      for (const id of expected.keys()) expect([...drawn.keys()], technology).toContain(id);
    }
  }
  expect(whole).toBeGreaterThan(5);
});

describe('of indium phosphide', () => {
  const linksOf = ({ links }: PictureGraph) => links.map(({ from, relation, to }) => `${from} ${relation} ${to}`);

  test('every link goes from what touches to what is touched, and says how', async () => {
    const picture = await onPage(INDIUM);
    const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
    const into = picture.links.filter(({ to }) => to === INDIUM);
    expect(into.length).toBeGreaterThan(5);
    expect(picture.links.filter(({ from }) => from === INDIUM)).toEqual([]);
    expect(linksOf(picture)).toContain(`tech:compound-semiconductors broader ${INDIUM}`);
    for (const { from, relation } of into) {
      const kind = nodes.get(from)?.kind;
      if (kind === 'item') expect(['full', 'parameters', 'control-point']).toContain(relation);
      if (kind === 'party') expect(['holds', 'develops', 'supplies', 'needs']).toContain(relation);
    }
    expect([...nodes.keys()].filter((id) => /^(agency|asset):/.test(id))).toEqual([]);
  });

  test('items have code and jurisdiction, links the regime that reaches by them, the case its outcome', async () => {
    const { nodes, links } = await onPage(INDIUM);
    const items = nodes.filter(({ kind }) => kind === 'item');
    expect(items.map(({ name }) => name.zh)).toContain('3C004.a 磷化铟');
    expect(items.every(({ jurisdiction }) => jurisdiction === 'CN' || jurisdiction === 'US')).toBe(true);
    const found = nodes.find(({ kind }) => kind === 'case');
    expect(found).toMatchObject({ regimes: ['FDI_REVIEW'], jurisdiction: 'US' });
    expect(found?.notes?.[0]?.zh).toBe('责令180日内剥离');
    expect(links.find(({ from }) => from === found?.id)).toMatchObject({
      relation: 'concerns',
      regimes: ['FDI_REVIEW'],
    });
  });

  test('what the answer leaves out is counted by regime, and comes with the next step', async () => {
    const some = await onPage(INDIUM, 1);
    const hidden = some.nodes.find(({ id }) => id === INDIUM)?.hiddenNeighbours ?? [];
    const all = await onPage(INDIUM);
    expect(hidden.map(({ relation }) => relation)).toContain('touches-EXPORT_CONTROL');
    expect(all.nodes.find(({ id }) => id === INDIUM)?.hiddenNeighbours).toBeUndefined();
    expect(all.links.length).toBeGreaterThan(some.links.length);
  });
});
