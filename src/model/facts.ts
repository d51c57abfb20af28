import type { PartialDate } from './days.ts';
import type { Minute, Zone } from './moments.ts';
import type { ShareInterval } from './shares.ts';
import type { Act, Basis, BilingualText, Citation, Confidence, Coverage, Jurisdiction, Role } from './vocabulary.ts';

/** What every fact carries. `key` = dataset + the source's own id; dates are what the world says; `validTo` is exclusive. */
export interface FactBase {
  readonly key: string;
  readonly dataset: string;
  readonly confidence: Confidence;
  readonly citations: readonly Citation[];
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
}

/** Equity and votes are never added to each other. */
export const RIGHTS = ['equity', 'votes'] as const;
export type Right = (typeof RIGHTS)[number];

/** `ultimate` and `component` statements are never added to the direct one of the same two parties. */
export const NATURES = ['direct', 'component', 'ultimate'] as const;
export type Nature = (typeof NATURES)[number];

export const CONTROL_MEANS = ['board', 'contract', 'state', 'family', 'licence', 'branch', 'other'] as const;
export type ControlMeans = (typeof CONTROL_MEANS)[number];

/** A statement that `owner` holds part of `asset`. `stated` is the date of the statement, which ranks two statements of one holding. */
export interface HoldingFact extends FactBase {
  readonly type: 'holding';
  readonly owner: string;
  readonly asset: string;
  readonly right: Right;
  readonly nature: Nature;
  readonly share: ShareInterval;
  readonly stated: PartialDate | null;
}

/** A recorded finding that one party controls another without a share to say so. `branch`: a branch or office, which is the same person. */
export interface ControlFact extends FactBase {
  readonly type: 'control';
  readonly controller: string;
  readonly controlled: string;
  readonly means: ControlMeans;
}

/** Offices that rules distinguish; `other` where the words leave it open or name another one. */
export const OFFICES = ['director', 'senior-manager', 'legal-representative', 'other'] as const;
export type Office = (typeof OFFICES)[number];

/**
 * `officer` holds an office in `organisation`; both are parties, and a company may be a director. `role` is as the source
 * writes it. One person may hold several offices at once ("Director and General Manager"): `offices` is never empty.
 */
export interface OfficerFact extends FactBase {
  readonly type: 'officer';
  readonly officer: string;
  readonly organisation: string;
  readonly role: string | null;
  readonly offices: readonly Office[];
}

export interface RoleFact extends FactBase {
  readonly type: 'role';
  readonly party: string;
  readonly technology: string;
  readonly role: Role;
  readonly basis: Basis;
}

export interface ClassificationFact extends FactBase {
  readonly type: 'classification';
  readonly technology: string;
  readonly item: string;
  readonly coverage: Coverage;
  readonly basis: Basis;
  readonly controlPoint: string | null;
}

/** An item stands in a version of a list, while the fact is valid. */
export interface MembershipFact extends FactBase {
  readonly type: 'membership';
  readonly item: string;
  readonly listVersion: string;
  readonly change: 'added' | 'modified' | 'moved' | 'kept';
  readonly reason: BilingualText | null;
}

/** A provision of a review rule covers a technology. `open`: only by a general term that no text defines. */
export interface ScopeFact extends FactBase {
  readonly type: 'scope';
  readonly provision: string;
  readonly technology: string;
  readonly basis: Basis;
  readonly open: boolean;
  readonly term: string;
}

/** Decided by a person or by a rule (equal identifiers, equal folded name with country and kind). */
export interface SameFact extends FactBase {
  readonly type: 'same';
  readonly party: string;
  readonly other: string;
  readonly verdict: 'same' | 'different';
  readonly by: string;
  readonly rule: 'identifier' | 'name' | 'decision';
  readonly why: string;
}

export const RELATIONS = [
  'BROADER_THAN',
  'INPUT_TO',
  'PROVISION_OF',
  'BASED_ON',
  'REFERS_TO',
  'REPEALS',
  'RENUMBERS',
  'IMPLEMENTS',
  'COMPETENT_FOR',
  'SUPERSEDES',
  'COUNTERS',
  'ALIGNED_WITH',
  'FEEDS',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** A relation between two things (or facts, for COUNTERS and ALIGNED_WITH) that needs no fields of its own but these. */
export interface RelationFact extends FactBase {
  readonly type: 'relation';
  readonly relation: Relation;
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly properties: Readonly<Record<string, string>>;
}

/** A measure of a listing as a normalised act. `scope`: everything, dual-use items, or named items. */
export interface Measure {
  readonly act: Act;
  readonly scope: 'all' | 'dual-use' | 'named-items';
  readonly items: readonly string[];
  readonly effect: 'barred' | 'conditioned';
  readonly authority: string | null;
  readonly confidence: Confidence;
  readonly wording: string | null;
}

/** One designation of a party on a list; several on one list are possible. Its status is computed from events. */
export interface ListingFact extends FactBase {
  readonly type: 'listing';
  readonly party: string;
  readonly list: string;
  readonly listedName: string;
  readonly notice: string | null;
  readonly madeUnder: readonly string[];
  readonly measures: readonly Measure[];
  readonly reason: BilingualText | null;
  readonly addressOnly: boolean;
}

export const EVENT_VERBS = [
  'imposed',
  'amended',
  'suspended',
  'suspension-extended',
  'resumed',
  'stopped',
  'removed',
  'never-took-effect',
] as const;
export type EventVerb = (typeof EVENT_VERBS)[number];

/**
 * Something that happened to the status of a listing, an item, a list version, a case or a rule.
 *
 * `subject` is the key of that fact or thing; `notice` of a listing may stand for it (`notice:…`), then the event is one
 * of every listing made by that notice.
 * `at` has a clock time where the source gives one. `until` of a suspension: as written, and the exclusive end.
 */
export interface EventFact extends FactBase {
  readonly type: 'event';
  readonly subject: string;
  readonly verb: EventVerb;
  readonly verbOriginal: string;
  readonly at: EventTime;
  readonly until: { readonly text: string; readonly end: EventTime } | null;
  readonly notice: string | null;
  readonly jurisdiction: Jurisdiction;
}

/** `minute`: since 1970 UTC, the start of the day in the zone where no clock time is known. */
export interface EventTime {
  readonly minute: Minute;
  readonly zone: Zone;
  readonly clock: boolean;
}

export interface DealFact extends FactBase {
  readonly type: 'deal';
  readonly investors: readonly string[];
  readonly targets: readonly string[];
  readonly mode: 'shares' | 'assets' | 'greenfield' | 'licence' | 'team-hire';
  readonly stake: ShareInterval | null;
  readonly announced: PartialDate | null;
  readonly closed: PartialDate | null;
}

export const STEP_KINDS = ['deal', 'filing', 'opening', 'request', 'order', 'decision', 'withdrawal', 'other'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export interface CaseStep {
  readonly kind: StepKind;
  readonly date: PartialDate;
  readonly text: BilingualText;
  readonly confidence: Confidence;
  readonly citations: readonly Citation[];
}

/** Steps of kind filing, opening, request and order are steps of review: the first of them begins the touch. */
export interface CaseFact extends FactBase {
  readonly type: 'case';
  readonly agency: string;
  readonly jurisdiction: Jurisdiction;
  readonly deal: string | null;
  readonly names: { readonly zh: string; readonly en: string };
  readonly concerns: readonly { readonly technology: string; readonly basis: Basis }[];
  readonly steps: readonly CaseStep[];
  readonly outcome: 'prohibited' | 'divestment' | 'conditions' | 'cleared' | 'withdrawn' | 'pending' | 'unknown';
  readonly outcomeText: BilingualText;
  readonly madeUnder: readonly string[];
}

export interface ListVersionFact extends FactBase {
  readonly type: 'list-version';
  readonly list: string;
  readonly edition: string;
  readonly notice: string | null;
  readonly published: PartialDate | null;
}

export type Fact =
  | HoldingFact
  | ControlFact
  | OfficerFact
  | RoleFact
  | ClassificationFact
  | MembershipFact
  | ScopeFact
  | SameFact
  | RelationFact
  | ListingFact
  | EventFact
  | DealFact
  | CaseFact
  | ListVersionFact;

export type FactType = Fact['type'];
export const FACT_TYPES = [
  'holding',
  'control',
  'officer',
  'role',
  'classification',
  'membership',
  'scope',
  'same',
  'relation',
  'listing',
  'event',
  'deal',
  'case',
  'list-version',
] as const satisfies readonly FactType[];

export type FactOf<T extends FactType> = Extract<Fact, { type: T }>;

/**
 * What the database believes of a fact, and since when. Versions are whole numbers of the graph; `recordedTo` null =
 * still believed. `unseenFrom`: the version whose file no longer holds the fact: still in force, said among the assumptions.
 */
export interface Recorded {
  readonly recordedFrom: number;
  readonly recordedTo: number | null;
  readonly unseenFrom: number | null;
}

export type Revision<F extends Fact = Fact> = F & Recorded;

/** Whether a reader that has pinned `version` sees a revision. */
export function seenAt(recorded: Recorded, version: number): boolean {
  return recorded.recordedFrom <= version && (recorded.recordedTo === null || recorded.recordedTo > version);
}

/** A revision as a reader that has pinned `version` sees it: what later versions did to it has not happened yet. */
export function asSeenAt<T extends Recorded>(revision: T, version: number): T {
  const { recordedTo, unseenFrom } = revision;
  const isClosedLater = recordedTo !== null && recordedTo > version;
  const isUnseenLater = unseenFrom !== null && unseenFrom > version;
  if (!isClosedLater && !isUnseenLater) return revision;
  return {
    ...revision,
    recordedTo: isClosedLater ? null : recordedTo,
    unseenFrom: isUnseenLater ? null : unseenFrom,
  };
}
