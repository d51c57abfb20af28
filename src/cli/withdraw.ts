import { LinkageError } from '../errors.ts';
import { withdrawVersion } from '../graph/withdraw.ts';
import { progressTo } from '../progress.ts';
import { withGraph } from './open-store.ts';
import { table } from './table.ts';

export interface WithdrawCommandOptions {
  readonly why: string;
  readonly json?: boolean;
  readonly lang: 'zh' | 'en';
}

/** `regimelink withdraw`: takes back the import that made a version. @throws LinkageError BAD_USER_INPUT, NOT_FOUND */
export async function withdrawCommand(text: string, options: WithdrawCommandOptions): Promise<string> {
  if (!/^[1-9]\d*$/.test(text)) {
    throw new LinkageError('BAD_USER_INPUT', `"${text}" is no version: expected a whole number such as 12.`);
  }
  if (options.why.trim() === '') {
    throw new LinkageError('BAD_USER_INPUT', '--why is empty: say in a few words why the version is taken back.');
  }
  return withGraph(async ({ graph, config }) => {
    const report = await withdrawVersion(graph, Number(text), {
      actor: config.REGIMELINK_ACTOR,
      why: options.why.trim(),
      progress: progressTo(process.stderr),
    });
    if (options.json === true) return JSON.stringify(report, null, 2);
    const words = WORDS[options.lang];
    return table(
      [words.what, words.value],
      (Object.keys(report) as (keyof typeof report)[]).map((name) => [words[name], String(report[name])]),
    );
  });
}

const WORDS = {
  zh: {
    what: '项目',
    value: '值',
    dataset: '数据集',
    withdrawn: '撤回的版本',
    version: '新版本',
    closed: '不再采信',
    restored: '恢复',
    unseen: '最新文件中已不见',
  },
  en: {
    what: 'what',
    value: 'value',
    dataset: 'dataset',
    withdrawn: 'version taken back',
    version: 'new version',
    closed: 'no longer believed',
    restored: 'believed again',
    unseen: 'not in the newest file',
  },
} as const;
