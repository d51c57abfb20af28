import type { AnswerFrame, NotModelled } from '../model/answers.ts';
import { FACT_TYPES, type Fact, type FactType, type Revision, seenAt } from '../model/facts.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import { evidenceOf } from './evidence.ts';
import { Assumptions, frameOf } from './frame.ts';
import type { Steps } from './jobs/steps.ts';
import type { FieldChange } from './list-diff.ts';
import type { GraphView } from './view.ts';

/**
 * What became of a fact of a dataset. `ended`: it has an end now; `changed`: it says something else; `vanished`: the newest
 * file no longer holds it, but nothing says that it is over; `returned`: it had vanished; `withdrawn`: it is no longer believed.
 */
export const DATASET_CHANGES = ['added', 'returned', 'ended', 'changed', 'vanished', 'withdrawn'] as const;
export type DatasetChange = (typeof DATASET_CHANGES)[number];

export interface DatasetDiffEntry {
  readonly fact: string;
  readonly type: FactType;
  readonly change: DatasetChange;
  /** What it says now, or said before it was withdrawn. */
  readonly says: BilingualText;
  readonly fields: readonly FieldChange[];
}

export interface DatasetDiffAnswer extends AnswerFrame {
  readonly dataset: string;
  readonly from: AnswerFrame['knownAt'];
  /** Only types of which something has become different. */
  readonly counts: Readonly<Partial<Record<FactType, Readonly<Record<DatasetChange, number>>>>>;
  /** By type, kind of change and key. */
  readonly entries: readonly DatasetDiffEntry[];
}

/**
 * How the facts of a dataset differ between what two versions of the graph believe: of all types, at whatever date they
 * hold. Memory grows with what differs. `before` and `after` are views of one snapshot.
 */
export function* datasetDiff(before: GraphView, after: GraphView, dataset: string): Steps<DatasetDiffAnswer> {
  const entries: DatasetDiffEntry[] = [];
  const counts: Partial<Record<FactType, Record<DatasetChange, number>>> = {};
  for (const type of FACT_TYPES) {
    const found = yield* differencesOf(before, after, dataset, type);
    if (found.length === 0) continue;
    found.sort(inOrder);
    entries.push(...found);
    counts[type] = Object.fromEntries(
      DATASET_CHANGES.map((change) => [change, found.filter((entry) => entry.change === change).length]),
    ) as Record<DatasetChange, number>;
  }
  const { version, published } = before.request;
  return {
    ...frameOf(after, new Assumptions(), NOT_MODELLED),
    dataset,
    from: { version, published },
    counts,
    entries,
  };
}

function* differencesOf(
  before: GraphView,
  after: GraphView,
  dataset: string,
  type: FactType,
): Steps<DatasetDiffEntry[]> {
  const [was, is] = [before.request.version, after.request.version];
  const found: DatasetDiffEntry[] = [];
  const gone = new Map<string, Revision>();
  const come: Revision[] = [];
  for (const revision of before.snapshot.all(type)) {
    yield;
    if (revision.dataset !== dataset) continue;
    const [wasSeen, isSeen] = [seenAt(revision, was), seenAt(revision, is)];
    if (wasSeen && isSeen) {
      const missing = ({ request }: GraphView): boolean =>
        revision.unseenFrom !== null && revision.unseenFrom <= request.version;
      if (missing(before) !== missing(after))
        found.push(entryOf(after, revision, missing(after) ? 'vanished' : 'returned'));
    } else if (wasSeen) gone.set(revision.key, revision);
    else if (isSeen) come.push(revision);
  }
  for (const revision of come) {
    yield;
    const old = gone.get(revision.key);
    gone.delete(revision.key);
    const entry = old === undefined ? entryOf(after, revision, 'added') : compare(after, old, revision, was);
    if (entry !== null) found.push(entry);
  }
  for (const revision of gone.values()) found.push(entryOf(before, revision, 'withdrawn'));
  return found;
}

/** A fact that says the same in a new revision had been missing in a file: null where neither side knows of it. */
function compare(view: GraphView, old: Revision, now: Revision, was: number): DatasetDiffEntry | null {
  const fields = changedFields(old, now);
  const hadVanished = old.unseenFrom !== null && old.unseenFrom <= was;
  if (fields.length === 0) return hadVanished ? entryOf(view, now, 'returned') : null;
  const isEnd = old.validTo === null && now.validTo !== null;
  return { ...entryOf(view, now, isEnd ? 'ended' : 'changed'), fields };
}

function entryOf(view: GraphView, fact: Revision, change: DatasetChange): DatasetDiffEntry {
  return { fact: fact.key, type: fact.type, change, says: evidenceOf(view, fact).says, fields: [] };
}

/** What tells one revision from another, not one fact from another. */
const RECORDED: ReadonlySet<string> = new Set(['recordedFrom', 'recordedTo', 'unseenFrom', 'key', 'dataset', 'type']);

function changedFields(old: Fact, now: Fact): FieldChange[] {
  const [a, b]: Readonly<Record<string, unknown>>[] = [{ ...old }, { ...now }];
  if (a === undefined || b === undefined) return [];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((field) => !RECORDED.has(field) && JSON.stringify(a[field] ?? null) !== JSON.stringify(b[field] ?? null))
    .sort()
    .map((field) => ({ field, before: textOf(a[field]), after: textOf(b[field]) }));
}

/** Dates as the source writes them, texts as they are, all else as JSON. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'text' in value && typeof value.text === 'string') return value.text;
  return JSON.stringify(value);
}

function inOrder(a: DatasetDiffEntry, b: DatasetDiffEntry): number {
  const kind = DATASET_CHANGES.indexOf(a.change) - DATASET_CHANGES.indexOf(b.change);
  return kind !== 0 ? kind : a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0;
}

const NOT_MODELLED: readonly NotModelled[] = [
  {
    code: 'DESCRIPTIONS_NOT_COMPARED',
    text: {
      zh: '只比较事实；名称、地址等描述的变更不在其中',
      en: 'Only facts are compared; changes of descriptions, such as names and addresses, are not in it',
    },
  },
];
