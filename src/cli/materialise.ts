import { derive } from '../analysis/derive.ts';
import { WorkerPool } from '../analysis/jobs/pool.ts';
import { dropDerived, replaceDerived } from '../graph/derived.ts';
import { progressTo } from '../progress.ts';
import { asOfFrom } from './common-options.ts';
import { withStore } from './open-store.ts';
import { table } from './table.ts';

export interface MaterialiseOptions {
  readonly rule: string;
  readonly seeds?: readonly string[];
  readonly drop?: boolean;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly json?: boolean;
  readonly lang: 'zh' | 'en';
}

/** `regimelink materialise`: writes what a rule gives as relationships for analysts' Cypher, or removes them. */
export async function materialiseCommand(options: MaterialiseOptions): Promise<string> {
  const jobs = new WorkerPool();
  return withStore(async ({ engine, graph, config }) => {
    const actor = config.REGIMELINK_ACTOR;
    if (options.drop === true) {
      const dropped = await dropDerived(graph, options.rule, { actor });
      if (options.json === true) return JSON.stringify({ rule: options.rule, dropped });
      return WORDS[options.lang][dropped ? 'dropped' : 'nothing'];
    }
    const view = await engine.view({
      asOf: asOfFrom(options.asOf),
      knownAt: options.knownAt ?? null,
      includeUnverified: false,
    });
    const { stamp, status, seeds, links } = await derive(engine, view, options.rule, options.seeds ?? []);
    const progress = progressTo(process.stderr);
    const counts = await replaceDerived(graph, stamp, links, {
      actor,
      onWritten: (count) => progress('writing derived relationships', count),
    });
    const report = { ...stamp, status, seeds: seeds.length, ...counts };
    if (options.json === true) return JSON.stringify(report, null, 2);
    const words = WORDS[options.lang];
    return table(
      [words.what, words.value],
      Object.entries(report).map(([what, value]) => [what, String(value)]),
    );
  }, jobs).finally(() => jobs.close());
}

const WORDS = {
  zh: { what: '项目', value: '值', dropped: '已删除', nothing: '没有可删除的内容' },
  en: { what: 'what', value: 'value', dropped: 'removed', nothing: 'there was nothing to remove' },
} as const;
