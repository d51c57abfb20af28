import { join } from 'node:path';
import { inputOf } from '../../analysis/hand-over.ts';
import { loadSnapshot } from '../../analysis/load-snapshot.ts';
import { importReading } from '../../graph/load.ts';
import { readRevisions } from '../../graph/read.ts';
import type { HoldingFact } from '../../model/facts.ts';
import { closeBenchStores, openFilledStore, printOfRows } from './bench-store.ts';
import { serveContestant } from './contestant.ts';
import { changedRows, editionRows, readingOf, rowOfFact } from './editions.ts';
import { timedAsync } from './linkage-world.ts';

/**
 * The next edition of a register by the ordinary import: the whole file, or only its changed rows (`delta`); and the
 * same in the facts in memory. Usage: FOLDER SCALE whole|delta.
 */
const [folder = '', size = '', mode = ''] = process.argv.slice(2);
const scale = Number(size);
const isWhole = mode === 'whole';

await serveContestant(
  async () => {
    let before = editionRows(scale, 0);
    const graph = await openFilledStore(
      join(folder, `store-ours-${mode}`),
      readingOf(before, scale, 0, true),
      before.length,
    );
    const [snapshot, bolt] = await timedAsync(() => loadSnapshot(graph));
    snapshot.prepare();
    let edition = 0;
    return async () => {
      edition += 1;
      const rows = editionRows(scale, edition);
      const changed = changedRows(rows, before);
      before = rows;
      const reading = readingOf(isWhole ? rows : changed, scale, edition, isWhole);
      let memory = 0;
      const [report, all] = await timedAsync(() =>
        importReading(graph, reading, {
          actor: 'bench',
          onPublished: (publication) => {
            const begin = performance.now();
            const input = inputOf(snapshot, publication);
            if (input === null) throw new RangeError('the publication does not follow on the facts in memory');
            snapshot.apply(input);
            memory = (performance.now() - begin) / 1000;
          },
        }),
      );
      const version = report.version ?? 0;
      const written: HoldingFact[] = [];
      for await (const revision of readRevisions(graph, { from: version - 1, to: version }))
        if (revision.type === 'holding' && revision.recordedTo === null) written.push(revision);
      return {
        seconds: { all, 'in memory': memory, 'all facts over Bolt': bolt },
        prints: { written: printOfRows(written.map(rowOfFact)) },
        counts: { rows: rows.length, changed: changed.length },
      };
    };
  },
  `Node ${process.versions.node}`,
  closeBenchStores,
);
