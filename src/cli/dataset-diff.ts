import { DATASET_CHANGES, type DatasetChange, type DatasetDiffAnswer } from '../analysis/dataset-diff.ts';
import { LinkageError } from '../errors.ts';
import type { FactType } from '../model/facts.ts';
import { asOfFrom, type QuestionOptions } from './common-options.ts';
import { withStore } from './open-store.ts';
import { table } from './table.ts';

export interface DatasetDiffOptions extends QuestionOptions {
  readonly dataset: string;
  readonly from?: string;
  readonly fromVersion?: string;
  readonly change?: readonly string[];
}

/** `regimelink diff --dataset`. @throws LinkageError BAD_USER_INPUT, NOT_FOUND */
export async function datasetDiffCommand(options: DatasetDiffOptions): Promise<string> {
  const { dataset, change, json, lang } = options;
  if (options.fromVersion === undefined || options.from !== undefined || options.whatIf !== undefined) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      'A dataset is compared between two versions: say --from-version, and --known-at for the later one, without --from and --what-if.',
    );
  }
  const asOf = asOfFrom(options.asOf);
  const { fromVersion } = options;
  return withStore(async ({ engine }) => {
    const includeUnverified = true;
    const after = await engine.view({ asOf, knownAt: options.knownAt ?? null, includeUnverified });
    const before = await engine.view({ asOf, knownAt: fromVersion, includeUnverified });
    const answer = await engine.datasetDiff(before, after, dataset);
    const entries = answer.entries.filter((entry) => change === undefined || change.includes(entry.change));
    const shown = { ...answer, entries };
    return json === true ? JSON.stringify(shown, null, 2) : datasetDiffText(shown, lang);
  });
}

const WORDS = {
  zh: {
    change: {
      added: '新增',
      returned: '重新出现',
      ended: '终止',
      changed: '变更',
      vanished: '文件中已不见',
      withdrawn: '不再采信',
    },
    type: '事实',
    entries: ['变更', '事实', '内容', '前 → 后'],
    more: (count: number) => `另有 ${count} 项未列出；--json 列出全部`,
    version: (from: number, to: number) => `图版本 ${from} → ${to}`,
    none: '没有差异。',
  },
  en: {
    change: {
      added: 'added',
      returned: 'came back',
      ended: 'ended',
      changed: 'changed',
      vanished: 'vanished from the file',
      withdrawn: 'no longer believed',
    },
    type: 'facts',
    entries: ['change', 'fact', 'says', 'before → after'],
    more: (count: number) => `and ${count} more; --json has all of them`,
    version: (from: number, to: number) => `graph version ${from} → ${to}`,
    none: 'There is no difference.',
  },
} as const;

/** Longer texts are cut for the table, and so is the table itself; JSON has all of them. */
const LONGEST = 60;
const MOST_ROWS = 500;

/** Table for people: how many by type and change, then a fact a line. */
export function datasetDiffText(answer: DatasetDiffAnswer, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const { dataset, from, knownAt, counts, entries } = answer;
  const title = `${dataset}: ${words.version(from.version, knownAt.version)}`;
  const types = Object.entries(counts) as [FactType, Readonly<Record<DatasetChange, number>>][];
  if (types.length === 0) return `${title}\n${words.none}`;
  const summary = table(
    [words.type, ...DATASET_CHANGES.map((change) => words.change[change])],
    types.map(([type, own]) => [type, ...DATASET_CHANGES.map((change) => String(own[change]))]),
  );
  const rows = entries
    .slice(0, MOST_ROWS)
    .map(({ change, fact, says, fields }) => [
      words.change[change],
      fact,
      short(says[language]),
      fields.map(({ field, before, after }) => `${field}: ${short(before)} → ${short(after)}`).join('; ') || '–',
    ]);
  const rest = entries.length - rows.length;
  return [
    title,
    summary,
    ...(rows.length === 0 ? [] : [table([...words.entries], rows)]),
    ...(rest > 0 ? [words.more(rest)] : []),
    ...answer.notModelled.map(({ text }) => text[language]),
  ].join('\n');
}

function short(text: string | null): string {
  return text === null ? '–' : text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
