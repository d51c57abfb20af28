import type {
  AnsweredDataset,
  AnswerFrame,
  Assumption,
  AssumptionCode,
  DatasetVersion,
  NotModelled,
} from '../model/answers.ts';
import { type Freshness, freshnessOf, readOn } from '../model/freshness.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import type { GraphView } from './view.ts';

/** Collects assumptions while an answer is computed: one entry for each code and text, with all it is about. */
export class Assumptions {
  readonly #found = new Map<string, { code: AssumptionCode; text: BilingualText; about: Set<string> }>();

  add(code: AssumptionCode, text: BilingualText, about: string): void {
    const id = `${code}|${text.en}`;
    const entry = this.#found.get(id) ?? { code, text, about: new Set<string>() };
    entry.about.add(about);
    this.#found.set(id, entry);
  }

  list(): Assumption[] {
    return [...this.#found.values()]
      .map(({ code, text, about }) => ({ code, text, about: [...about].sort() }))
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.text.en < b.text.en ? -1 : 1));
  }
}

/** What every answer says about itself. */
export function frameOf(view: GraphView, assumptions: Assumptions, notModelled: readonly NotModelled[]): AnswerFrame {
  const { version, published } = view.request;
  if (view.overlay !== null) {
    for (const key of view.overlay.keys()) assumptions.add('HYPOTHETICAL', SUPPOSED, key);
    for (const { code, text, about } of view.overlay.hypothesis.remarks)
      for (const one of about) assumptions.add(code, text, one);
  }
  const latest = new Map(view.snapshot.datasets.filter((one) => one.version <= version).map((one) => [one.id, one]));
  const datasets = [...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => withFreshness(view, one));
  for (const { id, names, freshness } of datasets) {
    if (freshness?.state === 'stale') assumptions.add('SOURCE_STALE', staleText(names, freshness), id);
  }
  return {
    asOf: view.asOf.text,
    knownAt: { version, published },
    datasets,
    assumptions: assumptions.list(),
    notModelled,
  };
}

/** The newest day on which any dataset of the view was retrieved or imported: nothing later can be known. Null without data. */
export function lastReading(view: GraphView): string | null {
  const { version } = view.request;
  const read = view.snapshot.datasets.filter((one) => one.version <= version).map(readOn);
  return read.reduce<string | null>((last, one) => (last === null || one > last ? one : last), null);
}

function withFreshness(view: GraphView, dataset: DatasetVersion): AnsweredDataset {
  const { reading = null } = view.request;
  return { ...dataset, freshness: reading === null ? null : freshnessOf(dataset, reading.today, reading.rules) };
}

function staleText(names: BilingualText, { since, ageDays, staleDays, isRetrieved }: Freshness): BilingualText {
  return {
    zh: `数据集“${names.zh}”${isRetrieved ? '取得' : '导入'}于 ${since}，已 ${ageDays} 天，超过 ${staleDays} 天的时限：此后的变化不在其中`,
    en: `Dataset “${names.en}” was ${isRetrieved ? 'retrieved' : 'imported'} on ${since}, ${ageDays} days ago, more than the ${staleDays} that are allowed: what happened since is not in it`,
  };
}

/** What stands first in every answer under a hypothesis. */
export const SUPPOSED = {
  zh: '本答复以提问者假设的事实为前提，这些事实并无记录',
  en: 'The answer rests on facts that the asker supposes and nobody has recorded',
};
