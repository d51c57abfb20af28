import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/analysis/engine.ts';
import { askPicture, type PictureOptions, textOf, writePicture } from '../../src/cli/picture.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { REGIMES } from '../../src/model/vocabulary.ts';
import { drawPicture } from '../../src/picture/draw-picture.ts';
import type { PictureGraph, PictureNode } from '../../src/picture/picture-graph.ts';
import { seedEngine } from '../fixtures/seed-engine.ts';

const AS_OF = '2026-08-01';
/** Facts that are links of a picture. */
const DRAWN: ReadonlySet<string> = new Set([
  'classification',
  'membership',
  'role',
  'listing',
  'holding',
  'control',
  'case',
]);
let engine: Engine;
let folder: string;

beforeAll(async () => {
  engine = await seedEngine();
  folder = mkdtempSync(join(tmpdir(), 'regimelink-picture-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (key: string, options: Partial<PictureOptions> = {}): Promise<PictureGraph> =>
  askPicture({ engine }, key, { asOf: AS_OF, lang: 'en', ...options });
const nodeIn = (graph: PictureGraph, id: string): PictureNode | undefined => graph.nodes.find((node) => node.id === id);
const linksIn = (graph: PictureGraph) => graph.links.map(({ from, relation, to }) => [from, relation, to]);
const notesOf = (node: PictureNode | undefined): (string | undefined)[] => (node?.notes ?? []).map(({ en }) => en);

describe('a party', () => {
  test('stands between its owners, with what a rule says from each, and what it has to do with', async () => {
    const graph = await ask('party:nexperia');
    expect(linksIn(graph)).toEqual([
      ['party:wingtech-technology', 'equity', 'party:nexperia'],
      ['party:nexperia', 'develops', 'tech:compound-semiconductors'],
    ]);
    const owner = nodeIn(graph, 'party:wingtech-technology');
    expect(owner).toMatchObject({ kind: 'party', jurisdiction: 'CN', listed: true, regimes: ['EXPORT_CONTROL'] });
    expect(notesOf(owner)).toEqual([
      'effective share 100 %',
      'this owner alone: caught',
      'Entity List (in force, since 2024-12-02)',
    ]);
    expect(graph.links[0]).toMatchObject({ share: { min: 100, max: 100 }, validFrom: '2019', ended: false });
    expect(nodeIn(graph, 'party:nexperia')?.emphasised).toBe(true);
    expect(nodeIn(graph, 'tech:compound-semiconductors')?.regimes).toContain('EXPORT_CONTROL');
  });

  test('says what a rule would say that is suspended, in both languages, and what it takes for granted', async () => {
    const graph = await ask('party:wingtech-technology', { rule: 'bis-affiliates', lang: 'zh' });
    expect(nodeIn(graph, 'party:nexperia')?.notes).toEqual([
      { zh: '若规则有效：涵盖', en: 'if the rule were in force: caught' },
    ]);
    expect(graph.title).toContain('暂停');
    expect(graph.remarks?.some(({ zh }) => zh?.startsWith('前提：'))).toBe(true);
  });

  test('has past holdings when they are asked for, dated and ended', async () => {
    const past = (graph: PictureGraph) => graph.links.filter(({ ended }) => ended === true);
    expect(past(await ask('party:nexperia'))).toEqual([]);
    expect(past(await ask('party:nexperia', { ended: true }))).toMatchObject([
      { relation: 'control', to: 'party:nexperia', validFrom: '2025-09-30', validTo: '2025-11', possible: false },
    ]);
  });

  test('says which holdings are supposed', async () => {
    const file = join(folder, 'deal.yaml');
    writeFileSync(
      file,
      'parties: [{id: investor-x, zh: 投资人甲, en: Investor X, kind: fund, country: SG}]\n' +
        'holdings: [{owner: investor-x, asset: nexperia, share: 34}]\n',
    );
    const graph = await ask('party:nexperia', { whatIf: file });
    expect(graph.links.map(({ from, supposed }) => [from, supposed])).toEqual([
      ['party:investor-x', true],
      ['party:wingtech-technology', false],
      ['party:nexperia', false],
    ]);
  });

  test('counts what it does not draw', async () => {
    const graph = await ask('party:aviation-industry-of-china');
    const held = linksIn(graph).filter(([from]) => from === 'party:aviation-industry-of-china').length;
    const hidden = nodeIn(graph, 'party:aviation-industry-of-china')?.hiddenNeighbours ?? [];
    expect(hidden).toMatchObject([{ relation: 'equity', direction: 'out' }]);
    const all = new Set(
      [...(await engine.view({ asOf: parseAsOf(AS_OF), knownAt: null, includeUnverified: false })).all('holding')]
        .filter(({ owner, validTo }) => owner === 'party:aviation-industry-of-china' && validTo === null)
        .map(({ asset }) => asset),
    );
    expect(held + (hidden[0]?.count ?? 0)).toBe(all.size);
  });
});

describe('a technology', () => {
  test('is touched by lists through items and parties, by cases and by acts', async () => {
    const graph = await ask('tech:indium-phosphide');
    expect(nodeIn(graph, 'tech:indium-phosphide')).toMatchObject({ emphasised: true, regimes: REGIMES });
    const links = linksIn(graph);
    expect(links).toContainEqual(['list:cn-ecl', 'lists', 'party:intelligent-epitaxy-technology']);
    expect(links).toContainEqual(['party:intelligent-epitaxy-technology', 'develops', 'tech:indium-phosphide']);
    expect(links).toContainEqual(['tech:compound-semiconductors', 'broader', 'tech:indium-phosphide']);
    const reviewed = graph.nodes.find(({ kind }) => kind === 'case');
    expect(reviewed?.regimes).toEqual(['FDI_REVIEW']);
    expect(links).toContainEqual([reviewed?.id, 'concerns', 'tech:indium-phosphide']);
  });

  test('of the seed: every regime that touches it is drawn, no link ends nowhere, and what is left out is counted', async () => {
    const view = await engine.view({ asOf: parseAsOf(AS_OF), knownAt: null, includeUnverified: false });
    const across = [...new Set(engine.regimes.fills.map(({ jurisdiction }) => jurisdiction))];
    const counting = { includeField: false, includeUnverified: false };
    const { technologies } = await engine.convergence(view, {
      scope: { across },
      technologies: null,
      minRegimes: 1,
      ...counting,
    });
    expect(technologies.length).toBeGreaterThan(20);
    for (const { id, regimes, touches } of technologies) {
      const { nodes, links } = await ask(id);
      const ids = new Set(nodes.map((node) => node.id));
      expect(links.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
      const sources = nodes.filter(({ kind }) => kind !== 'technology');
      expect(REGIMES.filter((one) => sources.some((node) => node.regimes?.includes(one) === true))).toEqual(regimes);
      const hidden = nodes.flatMap((node) => node.hiddenNeighbours ?? []).reduce((sum, { count }) => sum + count, 0);
      const facts = new Set(links.map((link) => link.id.slice(0, link.id.lastIndexOf(' '))));
      const undrawn = touches.filter(
        (touch) => touch.counts && touch.evidence.some(({ fact, type }) => DRAWN.has(type) && !facts.has(fact)),
      );
      expect(new Set(undrawn.map(({ entry }) => entry)).size, id).toBe(hidden);
      expect(drawPicture({ title: '', language: 'en', nodes, links }).truncated).toBe(false);
    }
  });

  test('within some jurisdictions only', async () => {
    const { nodes } = await ask('tech:indium-phosphide', { across: 'CN' });
    expect(nodes.some(({ jurisdiction }) => jurisdiction === 'CN')).toBe(true);
    expect(
      nodes.filter(({ kind }) => kind === 'list' || kind === 'case').map((node) => node.jurisdiction),
    ).not.toContain('US');
  });
});

describe('the command', () => {
  test('refuses in one sentence what has no picture', async () => {
    await expect(ask('party:nobody')).rejects.toThrow('There is no party or technology party:nobody.');
    await expect(ask('list:us-el')).rejects.toThrow('There is no party or technology list:us-el.');
    await expect(ask('party:nexperia', { depth: '0' })).rejects.toThrow('--depth "0": expected a whole number from 1');
    await expect(ask('party:nexperia', { rule: 'no-such' })).rejects.toThrow('There is no rule "no-such"');
    await expect(ask('party:nexperia', { across: 'CN' })).rejects.toThrow('--across is for pictures of technologies');
    await expect(ask('tech:indium-phosphide', { depth: '2' })).rejects.toThrow('--depth is for pictures of parties');
  });

  test('writes what the name of the file says, and prints a table without one', async () => {
    const graph = await ask('party:nexperia', { lang: 'zh' });
    const write = async (name: string): Promise<string> => {
      const path = join(folder, name);
      expect(await writePicture(graph, path, 'dark')).toBe(path);
      return readFileSync(path, 'utf8');
    };
    expect(await write('a.svg')).toMatch(/^<svg [^>]*role="img".*<\/svg>\n$/s);
    expect(JSON.parse(await write('a.json'))).toMatchObject({ title: graph.title, language: 'zh' });
    expect(await write('a.CSV')).toContain('link,');
    expect(textOf(graph)).toMatch(/闻泰科技股份有限公司 +股权 +Nexperia B\.V\. +100 %/);
    await expect(writePicture(graph, join(folder, 'a.gif'), 'dark')).rejects.toThrow('.svg, .png, .json, .csv');
    await expect(writePicture(graph, join(folder, 'no', 'a.svg'), 'dark')).rejects.toThrow('cannot be written: ENOENT');
  });
});
