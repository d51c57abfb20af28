import type { PartialDate } from '../model/days.ts';
import type { Fact, StepKind } from '../model/facts.ts';
import type { LocalMinute } from '../model/moments.ts';
import type { Status, StatusSpan } from '../model/status.ts';
import type { Act, BilingualText, Jurisdiction } from '../model/vocabulary.ts';

/**
 * What happens on a date. `revives`: a suspension runs out and nothing later is known; `resumed`: a notice ends it
 * earlier; `lapses`: a term ends without a notice; `replaced`: what follows at once goes on with it, an entry
 * in the next edition; `step`: a review case goes on.
 */
export const CHANGE_KINDS = [
  'starts',
  'revives',
  'resumed',
  'suspended',
  'extended',
  'stopped',
  'removed',
  'never-took-effect',
  'amended',
  'lapses',
  'replaced',
  'step',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** To what it happens. A suspension touches the measures of a listing: the party stays listed. */
export const CHANGE_SUBJECTS = ['rule', 'measure', 'listing', 'item', 'list-version', 'instrument', 'case'] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

/** A change of one subject, before those of one notice are told together. `at`: on the clock of its issuer. */
export interface FoundChange {
  readonly at: LocalMinute;
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  readonly jurisdiction: Jurisdiction | null;
  /** The list, rule or thing under which changes are told together. */
  readonly under: string;
  readonly list: string | null;
  readonly rule: string | null;
  readonly key: string;
  readonly parties: readonly string[];
  readonly items: readonly string[];
  readonly acts: readonly Act[];
  readonly before: Status | null;
  readonly after: Status | null;
  readonly notice: string | null;
  readonly words: string | null;
  readonly until: { readonly text: string; readonly end: LocalMinute } | null;
  /** Nothing later is known, so it holds only if nothing comes between. */
  readonly assumed: boolean;
  /** It happened then or before: the day is only that of an edition that was read. */
  readonly atIsBound: boolean;
  /** Of a review case: its step, with its place among those of the case. */
  readonly step?: {
    readonly place: number;
    readonly kind: StepKind;
    readonly text: BilingualText;
    readonly date: PartialDate;
    readonly unverified: boolean;
  };
  readonly facts: readonly Fact[];
}

/** Minutes of local time, half-open. */
export interface Window {
  readonly from: LocalMinute;
  readonly to: LocalMinute;
}

/** What a span of a status history begins with; null where it is no change. */
export function kindOf(span: StatusSpan): ChangeKind | null {
  if (span.lapsed) return 'revives';
  switch (span.event?.verb) {
    case undefined:
      return null;
    case 'imposed':
      return 'starts';
    case 'suspension-extended':
      return 'extended';
    default:
      return span.event?.verb ?? null;
  }
}
