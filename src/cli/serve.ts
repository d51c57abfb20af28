import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { WorkerPool } from '../analysis/jobs/pool.ts';
import { createApi } from '../api/server.ts';
import { whenToldToStop } from '../graph/local/shutdown.ts';
import { progressTo } from '../progress.ts';
import { asOfFrom } from './common-options.ts';
import { askConvergence, convergenceText } from './convergence.ts';
import { type OpenStore, openStoreOrSaved } from './open-store.ts';
import { packageRoot } from './package-root.ts';

/** Other processes on the same store publish versions: ask for them once a second. */
const REFRESH_MS = 1_000;

/** `regimelink serve`: opens the store, serves, prints the addresses and the first answer, and ends when told to. */
export async function serveCommand(options: { readonly lang: 'zh' | 'en' }): Promise<void> {
  const stop = new AbortController();
  const told = whenToldToStop(true).then((reason) => {
    stop.abort(new Error(`stopped by ${reason}`));
    return reason;
  });
  const jobs = new WorkerPool();
  let store: OpenStore;
  try {
    store = await openStoreOrSaved(progressTo(process.stderr), stop.signal, jobs);
  } catch (error) {
    if (stop.signal.aborted) return;
    throw error;
  }
  const logger = pino({ level: store.config.REGIMELINK_LOG_LEVEL }, pino.destination(2));
  const { engine, graph, config } = store;
  const pages = join(packageRoot(), 'dist', 'web');
  const api = createApi({ engine, graph, readiness: store, config, logger, pages });
  try {
    const address = await api.listen(store.config.REGIMELINK_HOST, store.config.REGIMELINK_PORT);
    process.stdout.write(await greeting(store, address, options.lang));
    const preparing = store.engine.prepare(stop.signal).catch((error) => {
      if (!stop.signal.aborted) logger.warn(error, 'the first import will take longer');
    });
    const refreshing = keepFresh(store, stop.signal, logger);
    const lost = await Promise.race([told.then(() => null), store.lost]);
    stop.abort();
    await Promise.all([preparing, refreshing]);
    if (lost !== null) throw lost;
  } finally {
    await api.close();
    await jobs.close();
    await store.close();
  }
}

/** Says once that the store went away, and once that it is back. */
async function keepFresh(store: OpenStore, signal: AbortSignal, logger: Logger): Promise<void> {
  for (let wasAway = false; !signal.aborted; ) {
    await delay(REFRESH_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      await store.engine.refresh();
      if (wasAway) logger.warn('the store answers again');
      wasAway = false;
    } catch (error) {
      if (!wasAway) logger.warn(error, 'the store could not be asked for new versions');
      wasAway = true;
    }
    void store.saveSnapshot();
  }
}

const WORDS = {
  zh: { serving: 'Regimelink 已就绪', first: '三项制度同时涉及的技术' },
  en: { serving: 'Regimelink is ready', first: 'Technologies that all three regimes touch' },
} as const;

/** Addresses, and the technologies that all three regimes touch. */
async function greeting(store: OpenStore, address: string, language: 'zh' | 'en'): Promise<string> {
  const words = WORDS[language];
  const answer = await askConvergence(store, {
    scope: { across: store.engine.regimes.jurisdictions },
    asOf: asOfFrom(undefined).text,
    minRegimes: 3,
  });
  return `${words.serving}: ${address}\n  GraphQL ${address}graphql\n\n${words.first}\n${convergenceText(answer, language)}\n`;
}
