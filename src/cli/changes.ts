import type { ChangeKind, ChangeSubject } from '../analysis/change.ts';
import { type ChangeAnswer, type ChangesAnswer, DEFAULT_WINDOW_DAYS } from '../analysis/changes.ts';
import type { GraphView } from '../analysis/view.ts';
import { askWithout, changesDifference } from '../analysis/what-if.ts';
import { parseDay } from '../model/days.ts';
import { toKey } from '../model/keys.ts';
import { dayIn } from '../model/moments.ts';
import type { Status } from '../model/status.ts';
import { asOfFrom, jurisdictionsFrom, type QuestionOptions } from './common-options.ts';
import { differencePart, differenceText } from './difference-text.ts';
import { withStore } from './open-store.ts';
import { table } from './table.ts';
import { whatIfFrom } from './what-if.ts';

export interface ChangesOptions extends QuestionOptions {
  readonly from?: string;
  readonly to?: string;
  readonly kind?: ChangeKind[];
  readonly subject?: ChangeSubject[];
  /** `CN,US` */
  readonly jurisdiction?: string;
  readonly list?: string;
  readonly party?: string;
  readonly technology?: string;
}

/** `regimelink changes`. @throws LinkageError BAD_USER_INPUT, NOT_FOUND */
export async function changesCommand(options: ChangesOptions): Promise<string> {
  const asOf = asOfFrom(options.asOf);
  const from = options.from === undefined ? dayIn(asOf, 'UTC') : parseDay(options.from);
  const question = {
    from,
    to: options.to === undefined ? from + DEFAULT_WINDOW_DAYS : parseDay(options.to),
    kinds: options.kind ?? null,
    subjects: options.subject ?? null,
    jurisdictions: options.jurisdiction === undefined ? null : jurisdictionsFrom(options.jurisdiction),
    list: options.list === undefined ? null : toKey(options.list),
    party: options.party === undefined ? null : toKey(options.party),
    technology: options.technology === undefined ? null : toKey(options.technology),
  };
  const whatIf = await whatIfFrom(options.whatIf);
  return withStore(async ({ engine }) => {
    const view = await engine.view({ asOf, knownAt: options.knownAt ?? null, includeUnverified: false, whatIf });
    const ask = (on: GraphView): Promise<ChangesAnswer> => engine.changes(on, question);
    const answer = await ask(view);
    const before = whatIf === null ? null : await askWithout(view, ask);
    const difference = whatIf === null ? null : changesDifference(before, answer);
    const names = { ...before?.names, ...answer.names };
    if (options.json === true) {
      return JSON.stringify({ ...answer, names, ...(difference !== null && { difference }) }, null, 2);
    }
    const text = changesText(answer, options.lang);
    if (difference === null) return text;
    const part = differencePart({
      label: LABEL,
      difference: difference.changes,
      lineOf: (change, language) => rowOf({ names }, change, language).join(' | '),
    });
    return `${text}\n${differenceText([part], options.lang)}`;
  });
}

const LABEL = { zh: '变更', en: 'changes' } as const;

const WORDS = {
  zh: {
    heading: ['日期', '变更', '对象', '名单或规则', '涉及', '状态', '公告', '至'],
    kind: {
      starts: '生效',
      revives: '暂停期满恢复',
      resumed: '恢复执行',
      suspended: '暂停',
      extended: '继续暂停',
      stopped: '停止',
      removed: '移出',
      'never-took-effect': '未曾生效',
      amended: '调整',
      lapses: '到期',
      replaced: '由新版接续',
      step: '审查步骤',
    },
    subject: {
      rule: '规则',
      measure: '措施',
      listing: '列名',
      item: '物项',
      'list-version': '清单版本',
      instrument: '法律文件',
      case: '审查案件',
    },
    status: {
      'not-yet': '尚未生效',
      'in-force': '有效',
      suspended: '暂停',
      stopped: '停止',
      removed: '移出',
      never: '未曾生效',
    },
    window: (from: string, to: string) => `${from} 至 ${to}（含首尾两日）`,
    knownAt: '图版本',
    parties: (count: number) => `${count}个主体`,
    items: (count: number) => `${count}个物项`,
    assumed: '如无后续公告',
    atLatest: '不晚于该日',
    unverified: '未核实',
    none: '该期间没有已知的变更。',
    assumptions: '前提',
    notModelled: '未纳入',
  },
  en: {
    heading: ['date', 'change', 'of', 'list or rule', 'concerns', 'status', 'notice', 'until'],
    kind: {
      starts: 'starts',
      revives: 'suspension runs out',
      resumed: 'resumed',
      suspended: 'suspended',
      extended: 'suspension extended',
      stopped: 'stopped',
      removed: 'removed',
      'never-took-effect': 'never took effect',
      amended: 'amended',
      lapses: 'lapses',
      replaced: 'goes on in a new edition',
      step: 'step of review',
    },
    subject: {
      rule: 'rule',
      measure: 'measures',
      listing: 'listing',
      item: 'items',
      'list-version': 'list version',
      instrument: 'instrument',
      case: 'review case',
    },
    status: {
      'not-yet': 'not yet',
      'in-force': 'in force',
      suspended: 'suspended',
      stopped: 'stopped',
      removed: 'removed',
      never: 'never',
    },
    window: (from: string, to: string) => `${from} to ${to}, both days included`,
    knownAt: 'graph version',
    parties: (count: number) => `${count} parties`,
    items: (count: number) => `${count} items`,
    assumed: 'unless a notice comes before',
    atLatest: 'at the latest',
    unverified: 'unverified',
    none: 'No change is known in this time.',
    assumptions: 'Assumptions',
    notModelled: 'Not modelled',
  },
} as const;

/** Table for people: one change a line, in order of time. */
export function changesText(answer: ChangesAnswer, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const head = `${words.window(answer.from, answer.to)}; ${words.knownAt} ${answer.knownAt.version}`;
  const rows = answer.changes.map((change) => rowOf(answer, change, language));
  return [
    head,
    rows.length === 0 ? words.none : table([...words.heading], rows),
    ...answer.assumptions.map(({ text }) => `${words.assumptions}: ${text[language]}`),
    ...answer.notModelled.map(({ text }) => `${words.notModelled}: ${text[language]}`),
  ].join('\n');
}

/** So many names fit on a line; of more the number is told. */
const NAMED = 2;

function rowOf({ names }: Pick<ChangesAnswer, 'names'>, change: ChangeAnswer, language: 'zh' | 'en'): string[] {
  const words = WORDS[language];
  const name = (key: string): string => names[key]?.[language] ?? key;
  const status = (value: Status | null): string => (value === null ? '–' : words.status[value]);
  const { parties, items, keys, list, rule } = change;
  const some = (all: readonly string[], count: (many: number) => string): string[] =>
    all.length === 0 ? [] : [all.length > NAMED ? count(all.length) : all.map(name).join(', ')];
  const concerns = [...some(parties, words.parties), ...some(items, words.items)];
  const remarks = [
    ...(change.atIsBound ? [words.atLatest] : []),
    ...(change.assumed ? [words.assumed] : []),
    ...(change.unverified ? [words.unverified] : []),
  ];
  return [
    change.at,
    `${words.kind[change.kind]}${change.words === null ? '' : ` “${change.words}”`}${change.step === null ? '' : `: ${change.step.text[language]}`}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`,
    words.subject[change.subject],
    rule === null ? (list === null ? '–' : name(list)) : name(`rule:${rule}`),
    concerns.join('; ') || keys.map(name).slice(0, NAMED).join(', '),
    `${status(change.before)} → ${status(change.after)}`,
    change.notice ?? '–',
    change.until === null ? '–' : `${change.until.text}${change.until.end === null ? '' : ` (< ${change.until.end})`}`,
  ];
}
