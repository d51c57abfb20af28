import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { LinkageError } from '../errors.ts';
import { rebuildStore } from '../graph/bulk/rebuild.ts';
import { progressTo } from '../progress.ts';
import { openSource } from '../sources/open.ts';
import { readSeed } from '../sources/seed.ts';
import { countsOf, type FileReport, type ImportOptions, remarksOf } from './import-report.ts';
import { neo4jStartCommand } from './neo4j.ts';
import { packageRoot } from './package-root.ts';

const SEED = join(packageRoot(), 'seed');

/**
 * `regimelink import --bulk`: a new private store from the seed and files, built beside the old one and put into its
 * place. A server that `neo4j start` keeps in the background is stopped for it and started again.
 * @throws LinkageError BAD_USER_INPUT with what to do when the store is a server of the user's own
 */
export async function importBulk(files: readonly string[], options: ImportOptions): Promise<FileReport[]> {
  const config = readConfig();
  if (config.NEO4J_URI !== undefined) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      'NEO4J_URI names a server of your own, and --bulk builds a private store: import without --bulk, or unset NEO4J_URI, load, and bring the store over with `neo4j-admin database dump` and `load`.',
      { setting: 'NEO4J_URI' },
    );
  }
  const sources = [{ file: SEED, reading: await readSeed(SEED) }];
  for (const file of files) sources.push({ file, reading: await openSource(file, { format: options.format }) });
  const report = await rebuildStore(
    sources.map(({ reading }) => reading),
    {
      dataDir: config.REGIMELINK_DATA_DIR,
      cacheDir: config.REGIMELINK_CACHE_DIR,
      javaHome: config.JAVA_HOME,
      actor: config.REGIMELINK_ACTOR,
      progress: progressTo(process.stderr),
      force: options.force,
      replace: options.replace,
    },
  );
  if (report.wasInBackground) await neo4jStartCommand({});
  return sources.flatMap(({ file, reading }, place) => {
    const imported = report.files[place];
    return imported === undefined ? [] : [{ file, ...countsOf(imported), ...remarksOf(reading) }];
  });
}
