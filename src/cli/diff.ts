import type { DatasetChange } from '../analysis/dataset-diff.ts';
import type { ListChange, ListDiffAnswer, ListDiffEntry } from '../analysis/list-diff.ts';
import { LinkageError } from '../errors.ts';
import type { DatasetVersion } from '../model/answers.ts';
import { toKey } from '../model/keys.ts';
import { asOfFrom, type QuestionOptions } from './common-options.ts';
import { datasetDiffCommand } from './dataset-diff.ts';
import { withStore } from './open-store.ts';
import { table } from './table.ts';
import { whatIfFrom } from './what-if.ts';

export interface DiffOptions extends QuestionOptions {
  readonly from?: string;
  readonly fromVersion?: string;
  readonly change?: (ListChange | DatasetChange)[];
  readonly dataset?: string;
}

/** `regimelink diff`, of a list or, with `--dataset`, of a dataset. @throws LinkageError BAD_USER_INPUT, NOT_FOUND */
export async function diffCommand(list: string | undefined, options: DiffOptions): Promise<string> {
  const { json, lang, dataset } = options;
  if (dataset !== undefined) {
    if (list === undefined) return datasetDiffCommand({ ...options, dataset });
    throw new LinkageError('BAD_USER_INPUT', 'A list and --dataset are two questions: give one of them.');
  }
  if (list === undefined) {
    return withStore(async ({ engine }) => {
      const { datasets } = engine.snapshot;
      return json === true ? JSON.stringify(datasets, null, 2) : versionsText(datasets, lang);
    });
  }
  if (options.from === undefined && options.fromVersion === undefined) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      'Say from where: --from with a date, --from-version with a version, or both.',
    );
  }
  const asOf = asOfFrom(options.asOf);
  const from = options.from === undefined ? asOf : asOfFrom(options.from);
  const whatIf = await whatIfFrom(options.whatIf);
  return withStore(async ({ engine }) => {
    const knownAt = options.knownAt ?? null;
    const includeUnverified = false;
    const after = await engine.view({ asOf, knownAt, includeUnverified, whatIf });
    const before = await engine.view({ asOf: from, knownAt: options.fromVersion ?? knownAt, includeUnverified });
    const answer = await engine.listDiff(before, after, toKey(list));
    const { change } = options;
    const shown =
      change === undefined
        ? answer
        : { ...answer, entries: answer.entries.filter((one) => change.includes(one.change)) };
    return json === true ? JSON.stringify(shown, null, 2) : diffText(shown, lang);
  });
}

const WORDS = {
  zh: {
    heading: ['变更', '条目', '公告', '前 → 后', '理由'],
    change: { added: '新增', removed: '移出', vanished: '文件中已不见', withdrawn: '不再采信', changed: '变更' },
    field: {
      status: '状态',
      name: '名称',
      notice: '公告',
      measures: '措施',
      madeUnder: '依据',
      reason: '理由',
      from: '自',
      to: '至',
      addressOnly: '仅地址',
    },
    side: (asOf: string, version: number) => `${asOf}（图版本 ${version}）`,
    onlyRecorded: '仅为补录或更正',
    modified: '来源注明有修改，未载前文',
    none: '没有差异。',
    versions: ['版本', '数据集', '导入', '取得', '校验和', '撤回'],
    assumptions: '前提',
  },
  en: {
    heading: ['change', 'entry', 'notice', 'before → after', 'reason'],
    change: {
      added: 'added',
      removed: 'removed',
      vanished: 'vanished from the file',
      withdrawn: 'no longer believed',
      changed: 'changed',
    },
    field: {},
    side: (asOf: string, version: number) => `${asOf} (graph version ${version})`,
    onlyRecorded: 'only recorded or corrected',
    modified: 'the source says modified; its earlier wording is not held',
    none: 'There is no difference.',
    versions: ['version', 'dataset', 'imported', 'retrieved', 'checksum', 'takes back'],
    assumptions: 'Assumptions',
  },
} as const;

type Language = 'zh' | 'en';

/** Table for people: an entry a line. */
export function diffText(answer: ListDiffAnswer, language: Language): string {
  const words = WORDS[language];
  const { list, from, names, entries } = answer;
  const sides = [from, answer].map(({ asOf, knownAt }) => words.side(asOf, knownAt.version));
  const rows = entries.map((entry) => [
    `${words.change[entry.change]}${entry.onlyRecorded && entry.change !== 'withdrawn' ? ` (${words.onlyRecorded})` : ''}`,
    nameOfEntry(answer, entry, language),
    entry.notice ?? '–',
    fieldsText(entry, language),
    entry.reason?.[language] ?? '–',
  ]);
  return [
    `${names[list]?.[language] ?? list}: ${sides.join(' → ')}`,
    rows.length === 0 ? words.none : table([...words.heading], rows),
    ...answer.assumptions.map(({ text }) => `${words.assumptions}: ${text[language]}`),
  ].join('\n');
}

function nameOfEntry({ names }: ListDiffAnswer, { party, item, code, id }: ListDiffEntry, language: Language): string {
  const key = party ?? item;
  const name = key === null ? id : (names[key]?.[language] ?? key);
  return code === null || code === name ? name : `${code} ${name}`;
}

/** Longer values are cut for the table; JSON has all of them. */
const LONGEST = 60;

function fieldsText({ change, fields }: ListDiffEntry, language: Language): string {
  const words = WORDS[language];
  if (change !== 'changed') return '–';
  if (fields.length === 0) return words.modified;
  const labels: Readonly<Record<string, string>> = words.field;
  const short = (text: string | null): string =>
    text === null ? '–' : text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return fields
    .map(({ field, before, after }) => `${labels[field] ?? field}: ${short(before)} → ${short(after)}`)
    .join('; ');
}

const SHORT_CHECKSUM = 12;

function versionsText(datasets: readonly DatasetVersion[], language: Language): string {
  return table(
    [...WORDS[language].versions],
    datasets.map(({ version, id, imported, retrieved, checksum, withdraws }) => [
      String(version),
      id,
      imported,
      retrieved ?? '–',
      checksum.slice(0, SHORT_CHECKSUM),
      withdraws === null || withdraws === undefined ? '–' : String(withdraws),
    ]),
  );
}
