import { LinkageError } from '../errors.ts';
import { passesCheck } from '../model/identifiers.ts';
import type { SourceReading, SourceRecord } from '../model/records.ts';
import type { Identifier } from '../model/things.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import type { Progress } from '../progress.ts';
import { contentHash } from './canonical.ts';
import { hashOf } from './codec.ts';
import { checkDatasetId, NOTICE } from './collect.ts';
import { checkFact, checkThing } from './door.ts';
import { type End, endsOf, labelOfKey, sourceEnds } from './ends.ts';
import { LIST_JUDGED_FROM, LIST_MAY_LOSE } from './expectations.ts';
import { Cycles, ShareSums } from './validation-checks.ts';

/** What is wrong, or worth a look, in a file. Codes are public. */
export const FINDING_CODES = [
  'UNREADABLE',
  'RECORD_MALFORMED',
  'CONTRADICTION',
  'DUPLICATE',
  'WRONG_KIND_OF_END',
  'END_ELSEWHERE',
  'CYCLE',
  'SHARES_ABOVE_WHOLE',
  'IDENTIFIER_WRONG',
  'TOO_FEW_RECORDS',
  'LIST_LOST_ROWS',
  'SOURCE_REMARK',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** `error`: an import is refused; `warning`: it goes through. `where`: file and line, or path. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: FindingCode;
  readonly where: string;
  readonly text: BilingualText;
  /** How often it was found; `where` is the first place. */
  readonly count: number;
}

export interface Validation {
  readonly dataset: string;
  readonly whole: boolean;
  /** Records by kind: `thing:<label>` or a fact type. Those with errors are not among them. */
  readonly counts: Readonly<Record<string, number>>;
  /** Listings by list. */
  readonly lists: Readonly<Record<string, number>>;
  /** Source fields that were met and are not carried over, with how often. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly errorCount: number;
  readonly warningCount: number;
}

export interface ValidateOptions {
  readonly progress: Progress;
  /** Listings by list of an earlier edition of the same file: a list that lost many of them may have been cut. */
  readonly earlier?: Readonly<Record<string, number>> | undefined;
}

/** So many findings are told one by one; the rest is counted. */
const TOLD = 1_000;
const REPORT_EVERY = 10_000;
/** A list that lost so much of its rows deserves a look before it is an error. */
const LOST_WARNING = 0.2;

/**
 * Reads a whole file and tells everything that is wrong with it, without a store. Memory grows with the keys of the file.
 * What the file refers to and does not hold itself can only be found by an import, and is told as a warning.
 */
export async function validate(reading: SourceReading, options: ValidateOptions): Promise<Validation> {
  const validator = new Validator(reading.dataset.id);
  try {
    checkDatasetId(reading.dataset.id);
    for await (const record of reading.records) {
      validator.take(record);
      if (validator.read % REPORT_EVERY === 0) options.progress(`reading ${reading.dataset.id}`, validator.read);
    }
  } catch (error) {
    if (!(error instanceof LinkageError) || error.code !== 'SOURCE_MALFORMED') throw error;
    validator.unreadable(error);
  }
  return validator.end(reading, options.earlier);
}

/** What is told of a file that cannot even be opened as one of its format. */
export function unopened(error: LinkageError): Validation {
  const validator = new Validator('');
  validator.unreadable(error);
  return validator.end({ dataset: NO_DATASET, whole: false, records: [] }, undefined);
}

const NO_DATASET = {
  id: '',
  names: { zh: '', en: '' },
  publisher: null,
  url: null,
  licence: null,
  retrieved: null,
  checksum: '',
} as const;

interface Known {
  readonly hash: string;
  readonly where: string;
  readonly kind: string;
}

class Validator {
  read = 0;
  readonly #dataset: string;
  readonly #known = new Map<string, Known>();
  readonly #notices = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #lists = new Map<string, number>();
  readonly #ends = new Map<string, { end: End; where: string; count: number }>();
  readonly #cycles = new Cycles();
  readonly #sums = new ShareSums();
  readonly #findings: Finding[] = [];
  #errors = 0;
  #warnings = 0;

  constructor(dataset: string) {
    this.#dataset = dataset;
  }

  take(record: SourceRecord): void {
    this.read += 1;
    try {
      if (record.kind === 'thing') checkThing(record.thing, record.where);
      else checkFact(record.fact, this.#dataset, record.where);
    } catch (error) {
      if (!(error instanceof LinkageError)) throw error;
      this.#add('error', 'RECORD_MALFORMED', record.where, both(withoutPlace(error.message, record.where)));
      return;
    }
    if (!this.#isNew(record)) return;
    if (record.kind === 'fact') {
      this.#takeFact(record);
      return;
    }
    this.#look(sourceEnds(record.thing.citations, 'citations'), record.where);
    for (const identifier of record.thing.identifiers) this.#checkIdentifier(identifier, record.where);
  }

  unreadable(error: LinkageError): void {
    const { problems } = error.details;
    const all = Array.isArray(problems) ? problems.map(String) : [error.message];
    for (const problem of all) {
      const where = /^([^\s:]+:\d+): /.exec(problem)?.[1] ?? '';
      this.#add('error', 'UNREADABLE', where, both(withoutPlace(problem, where)));
    }
  }

  end(reading: SourceReading, earlier: ValidateOptions['earlier']): Validation {
    this.#checkEnds();
    for (const { relation, keys, where } of this.#cycles.find()) {
      const way = keys.join(' → ');
      this.#add('error', 'CYCLE', where, {
        zh: `${relation} 关系成环：${way}`,
        en: `${relation} leads back to where it began: ${way}`,
      });
    }
    for (const { asset, day, percent, where } of this.#sums.find()) {
      this.#add('warning', 'SHARES_ABOVE_WHOLE', where, {
        zh: `${asset} 的确定直接份额合计 ${percent}%${day === null ? '' : `（${day}）`}，超过 100%`,
        en: `the certain direct shares of ${asset} add up to ${percent} %${day === null ? '' : ` on ${day}`}, more than the whole`,
      });
    }
    for (const { what, atLeast } of reading.expects ?? []) {
      const found = this.#counts.get(what) ?? 0;
      if (found >= atLeast) continue;
      this.#add('error', 'TOO_FEW_RECORDS', '', {
        zh: `${what} 只有 ${found} 条，整份名单至少应有 ${atLeast} 条`,
        en: `${found} of ${what}, expected at least ${atLeast} of the whole list`,
      });
    }
    this.#checkLists(earlier ?? {});
    for (const { text, count, first } of reading.warnings?.() ?? [])
      this.#add('warning', 'SOURCE_REMARK', first, both(text), count);
    return {
      dataset: this.#dataset,
      whole: reading.whole,
      counts: Object.fromEntries(this.#counts),
      lists: Object.fromEntries([...this.#lists].sort(([a], [b]) => (a < b ? -1 : 1))),
      dropped: Object.fromEntries([...(reading.dropped?.() ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))),
      findings: this.#findings,
      errorCount: this.#errors,
      warningCount: this.#warnings,
    };
  }

  #isNew(record: SourceRecord): boolean {
    const { where } = record;
    const key = record.kind === 'thing' ? record.thing.key : record.fact.key;
    const hash = record.kind === 'thing' ? contentHash(record.thing) : hashOf(record.fact);
    const other = this.#known.get(key);
    if (other === undefined) {
      const kind = record.kind === 'thing' ? record.thing.label : record.fact.type;
      this.#known.set(key, { hash, where, kind });
      const what = record.kind === 'thing' ? `thing:${kind}` : kind;
      this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
      return true;
    }
    if (other.hash === hash) {
      this.#add('warning', 'DUPLICATE', where, {
        zh: `${key} 已在 ${other.where} 出现，内容相同，只计一次`,
        en: `${key} stands at ${other.where} already with the same content, and counts once`,
      });
    } else {
      this.#add('error', 'CONTRADICTION', where, {
        zh: `${key} 与 ${other.where} 的内容不同：一个键只能对应一项陈述`,
        en: `${key} says something else than at ${other.where}: a key stands for one statement`,
      });
    }
    return false;
  }

  #takeFact({ fact, where }: Extract<SourceRecord, { kind: 'fact' }>): void {
    if ((fact.type === 'listing' || fact.type === 'list-version') && fact.notice !== null)
      this.#notices.add(`${NOTICE}${fact.notice}`);
    if (fact.type === 'listing') this.#lists.set(fact.list, (this.#lists.get(fact.list) ?? 0) + 1);
    if (fact.type === 'relation') this.#cycles.add(fact, where);
    if (fact.type === 'holding') this.#sums.add(fact, where);
    this.#look(endsOf(fact), where);
  }

  #checkIdentifier(identifier: Identifier, where: string): void {
    if (passesCheck(identifier)) return;
    const { scheme, value } = identifier;
    this.#add('warning', 'IDENTIFIER_WRONG', where, {
      zh: `${scheme} ${value} 的格式或校验位不对：不据以认定同一主体`,
      en: `the ${scheme} ${value} is malformed or fails its check digit: no party is known by it`,
    });
  }

  #look(ends: readonly End[], where: string): void {
    for (const end of ends) {
      const id = `${end.key} ${end.labels.join()} ${end.types.join()}`;
      const other = this.#ends.get(id);
      if (other === undefined) this.#ends.set(id, { end, where, count: 1 });
      else other.count += 1;
    }
  }

  #checkEnds(): void {
    for (const { end, where, count } of this.#ends.values()) {
      if (end.notice === true && this.#notices.has(end.key)) continue;
      const label = labelOfKey(end.key);
      const kind = this.#known.get(end.key)?.kind;
      const isWrong =
        label !== undefined
          ? !end.labels.includes(label)
          : kind !== undefined && !end.types.some((one) => one === kind);
      if (isWrong) {
        const expected = [...end.labels, ...end.types].join(', ');
        this.#add(
          'error',
          'WRONG_KIND_OF_END',
          where,
          {
            zh: `${end.field} 为 ${end.key}，应为：${expected}`,
            en: `${end.field} is ${end.key}, expected one of ${expected}`,
          },
          count,
        );
      } else if (kind === undefined) {
        this.#add(
          'warning',
          'END_ELSEWHERE',
          where,
          {
            zh: `${end.field} ${end.key} 不在本文件中：导入时须已在库中`,
            en: `${end.field} ${end.key} is not in this file: an import needs it in the store`,
          },
          count,
        );
      }
    }
  }

  #checkLists(earlier: Readonly<Record<string, number>>): void {
    for (const [list, before] of Object.entries(earlier)) {
      const now = this.#lists.get(list) ?? 0;
      const lost = (before - now) / before;
      if (before < LIST_JUDGED_FROM || lost <= LOST_WARNING) continue;
      this.#add(lost >= LIST_MAY_LOSE ? 'error' : 'warning', 'LIST_LOST_ROWS', '', {
        zh: `${list} 由 ${before} 条减为 ${now} 条，减少 ${Math.round(lost * 100)}%`,
        en: `${list} has ${now} listings, ${before} in the earlier edition: ${Math.round(lost * 100)} % are gone`,
      });
    }
  }

  #add(severity: Finding['severity'], code: FindingCode, where: string, text: BilingualText, count = 1): void {
    if (severity === 'error') this.#errors += 1;
    else this.#warnings += 1;
    if (this.#findings.length < TOLD) this.#findings.push({ severity, code, where, text, count });
  }
}

/** Readers speak English alone. */
function both(text: string): BilingualText {
  return { zh: text, en: text };
}

function withoutPlace(message: string, where: string): string {
  return where !== '' && message.startsWith(`${where}: `) ? message.slice(where.length + 2) : message;
}
