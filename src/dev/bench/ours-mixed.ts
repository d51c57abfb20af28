import { join } from 'node:path';
import { Engine } from '../../analysis/engine.ts';
import { inputOf } from '../../analysis/hand-over.ts';
import { loadSnapshot, StoreSource } from '../../analysis/load-snapshot.ts';
import { packageRoot } from '../../cli/package-root.ts';
import { importReading } from '../../graph/load.ts';
import type { HoldingFact } from '../../model/facts.ts';
import { readRuleProfiles } from '../../sources/rule-profile.ts';
import { closeBenchStores, openFilledStore, printOfRows } from './bench-store.ts';
import { serveContestant } from './contestant.ts';
import { type EditionRow, editionRows, readingOf, rowOfFact } from './editions.ts';
import { asksAbout, mixed } from './mixed.ts';
import { viewOfToday } from './records.ts';

/** Questions about control while single rows are imported, in one process. Usage: FOLDER SCALE. */
const [folder = '', size = ''] = process.argv.slice(2);
const scale = Number(size);

await serveContestant(
  async () => {
    const rows = editionRows(scale, 0);
    const graph = await openFilledStore(join(folder, 'store-mixed'), readingOf(rows, scale, 0, true), rows.length);
    const snapshot = await loadSnapshot(graph);
    const source = new StoreSource(graph);
    const engine = new Engine(snapshot, source, [], readRuleProfiles([join(packageRoot(), 'seed', 'rules')]));
    await engine.prepare(new AbortController().signal);

    const ask = async (party: string): Promise<readonly string[]> => {
      const view = await engine.view({ asOf: viewOfToday().asOf, knownAt: null, includeUnverified: false });
      const only = new Set(['caught'] as const);
      const { outcomes } = await engine.control(view, { rule: 'majority', seeds: [party], only, proof: 'none' });
      return Array.from(outcomes, (one) => one.party);
    };
    /** @returns the moment at which the store had it */
    const write = async (row: EditionRow): Promise<number> => {
      let committed = 0;
      await importReading(graph, readingOf([row], scale, 0, false), {
        actor: 'bench',
        onPublished: (publication) => {
          committed = performance.now();
          const input = inputOf(snapshot, publication);
          if (input !== null) snapshot.apply(input);
        },
      });
      return committed;
    };

    let turn = 0;
    return async () => {
      turn += 1;
      const { seconds, written } = await mixed(turn, asksAbout(rows), ask, write);
      const found = written.flatMap(({ key }) =>
        snapshot.about('holding', key).filter((fact): fact is HoldingFact & typeof fact => fact.key === key),
      );
      return {
        seconds,
        prints: { written: printOfRows(found.map(rowOfFact)) },
        counts: { rows: rows.length, written: written.length },
      };
    };
  },
  `Node ${process.versions.node}`,
  closeBenchStores,
);
