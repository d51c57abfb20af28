import type { Assumption } from './answers.ts';
import type { PartialDate } from './days.ts';
import type { EventVerb, Fact } from './facts.ts';
import type { Thing } from './things.ts';
import type { Act, Basis, Coverage, Role } from './vocabulary.ts';

/** Dataset of facts that nobody has recorded. No import may bear this name. */
export const WHAT_IF = 'what-if';

/** Where a hypothetical record stands, for messages: `file.yaml:12`, or `whatIf.deals[0]` of a GraphQL argument. */
export interface RecordPlace {
  readonly where: string;
  /** The place of a part of the record. */
  at(...path: readonly (string | number)[]): RecordPlace;
}

export interface Placed<T> {
  readonly row: T;
  readonly place: RecordPlace;
}

/**
 * What somebody supposes, as written: dates and shares are texts, and things are named by their keys, with or without
 * the kind (`party:acme` or `acme`). It is read against a view (analysis/hypothesis.ts), which turns it into facts.
 */
export interface WhatIf {
  readonly parties: readonly Placed<NewPartyRow>[];
  readonly technologies: readonly Placed<NewTechnologyRow>[];
  readonly provisions: readonly Placed<NewProvisionRow>[];
  readonly versions: readonly Placed<NewVersionRow>[];
  readonly deals: readonly Placed<DealRow>[];
  readonly holdings: readonly Placed<HoldingRow>[];
  readonly controls: readonly Placed<ControlRow>[];
  readonly roles: readonly Placed<RoleRow>[];
  readonly listings: readonly Placed<ListingRow>[];
  readonly items: readonly Placed<ItemRow>[];
  readonly exceptions: readonly Placed<ItemRow>[];
  readonly classifications: readonly Placed<ClassificationRow>[];
  readonly scope: readonly Placed<ScopeRow>[];
  readonly events: readonly Placed<EventRow>[];
  readonly rules: readonly Placed<RuleRow>[];
  readonly end: readonly Placed<EndRow>[];
}

export const WHAT_IF_SECTIONS = [
  'parties',
  'technologies',
  'provisions',
  'versions',
  'deals',
  'holdings',
  'controls',
  'roles',
  'listings',
  'items',
  'exceptions',
  'classifications',
  'scope',
  'events',
  'rules',
  'end',
] as const satisfies readonly (keyof WhatIf)[];

interface Named {
  readonly id: string;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

export interface NewPartyRow extends Named {
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
}

export interface NewTechnologyRow extends Named {
  readonly broader?: readonly string[] | undefined;
}

/** `instrument` where it belongs to one of the graph; else `jurisdiction` says whose provision it is. */
export interface NewProvisionRow extends Named {
  readonly instrument?: string | undefined;
  readonly jurisdiction?: string | undefined;
}

export interface NewVersionRow {
  readonly list: string;
  readonly edition: string;
  readonly from?: string | undefined;
  readonly notice?: string | undefined;
}

/** `stake` and `votes` are what the investor holds after closing, in per cent. `seats` of `board`: more than half is a finding of control. */
export interface DealRow {
  readonly investor: string;
  readonly target: string;
  readonly stake?: string | undefined;
  readonly votes?: string | undefined;
  readonly seats?: string | undefined;
  readonly board?: string | undefined;
  readonly closing?: string | undefined;
  readonly sellers?: readonly { readonly party: string; readonly keeps: string }[] | undefined;
  readonly case?: DealCaseRow | undefined;
}

export interface DealCaseRow {
  readonly agency: string;
  readonly opened: string;
  readonly technologies: readonly string[];
}

interface Dated {
  readonly from?: string | undefined;
  /** Exclusive. */
  readonly to?: string | undefined;
}

export interface HoldingRow extends Dated {
  readonly owner: string;
  readonly asset: string;
  readonly share: string | { readonly min?: string | undefined; readonly max?: string | undefined };
  readonly right?: string | undefined;
  readonly nature?: string | undefined;
}

export interface ControlRow extends Dated {
  readonly controller: string;
  readonly controlled: string;
  readonly means?: string | undefined;
}

export interface RoleRow extends Dated {
  readonly technology: string;
  readonly role: Role;
  readonly parties: readonly string[];
  readonly basis?: Basis | undefined;
}

export interface ListingRow extends Dated {
  readonly party: string;
  readonly list: string;
  readonly name?: string | undefined;
  readonly notice?: string | undefined;
  readonly measures?: readonly MeasureRow[] | undefined;
  readonly addressOnly?: boolean | undefined;
}

export interface MeasureRow {
  readonly act: Act;
  readonly scope?: 'all' | 'dual-use' | 'named-items' | undefined;
  readonly effect?: 'barred' | 'conditioned' | undefined;
  readonly items?: readonly string[] | undefined;
  readonly authority?: string | undefined;
}

/** `edition`: of a version of the list that is there or is supposed here; left out: a version of its own. */
export interface ItemRow extends Dated {
  readonly list: string;
  readonly code: string;
  readonly edition?: string | undefined;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
  readonly level?: string | undefined;
  readonly hs?: readonly string[] | undefined;
  readonly eligible?: readonly string[] | undefined;
  readonly classifies?: readonly ItemCoverageRow[] | undefined;
}

export interface ItemCoverageRow {
  readonly technology: string;
  readonly coverage?: Coverage | undefined;
  readonly basis?: Basis | undefined;
  readonly point?: string | undefined;
}

export interface ClassificationRow extends Dated, ItemCoverageRow {
  readonly item: string;
}

export interface ScopeRow extends Dated {
  readonly provision: string;
  readonly technology: string;
  readonly term?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly open?: boolean | undefined;
}

/** `until` is the last day of a suspension: "until D" includes D. */
export interface RuleRow {
  readonly rule: string;
  readonly verb: EventVerb;
  readonly date?: string | undefined;
  readonly until?: string | undefined;
  readonly words?: string | undefined;
}

export interface EventRow extends Omit<RuleRow, 'rule'> {
  /** Keys of listings, notices (`notice:…`), list versions, items or cases. */
  readonly on: readonly string[];
}

/** `date` is the first day on which the fact no longer holds. */
export interface EndRow {
  readonly fact: string;
  readonly date?: string | undefined;
}

/** What is supposed, as things and facts on top of a version of the graph; plain data, so that it can go to a worker. */
export interface Hypothesis {
  readonly things: readonly Thing[];
  /** All of dataset `what-if`. */
  readonly facts: readonly Fact[];
  /** Recorded facts that are supposed to end (exclusive). */
  readonly ends: readonly { readonly fact: string; readonly at: PartialDate }[];
  /** What reading it took for granted. */
  readonly remarks: readonly Assumption[];
}
