import type { ChangeAnswer, ChangesAnswer } from '../analysis/changes.ts';
import type { ControlAnswer, OutcomeAnswer, ProofItemAnswer } from '../analysis/control.ts';
import type { ConvergenceAnswer, TechnologyAnswer, TouchAnswer } from '../analysis/convergence.ts';
import type { Difference } from '../analysis/difference.ts';
import type { EffectiveAnswer, EffectiveShareAnswer } from '../analysis/effective.ts';
import type { Evidence } from '../analysis/evidence.ts';
import type {
  ExposureAnswer,
  Holder,
  PathAnswer,
  StepAnswer,
  TechnologyReached,
  UltimateOwner,
} from '../analysis/exposure-answer.ts';
import type { ListedOnTheWay } from '../analysis/exposure-listed.ts';
import type { GapKind } from '../analysis/gap.ts';
import type { GapAnswer, GapsAnswer } from '../analysis/gaps.ts';
import type { ListDiffAnswer, ListDiffEntry as ListDiffEntryAnswer } from '../analysis/list-diff.ts';
import type { NoticeAct } from '../analysis/notice-acts.ts';
import type { RuleAnswer } from '../analysis/rules.ts';
import type { SameSuggestion } from '../analysis/same-party.ts';
import type { SameSuggestionsAnswer } from '../analysis/same-suggestions.ts';
import type { GraphView } from '../analysis/view.ts';
import type { ExposureDifference } from '../analysis/what-if.ts';
import type { NoticeKeys } from '../graph/notice-search.ts';
import type { Hit } from '../graph/search.ts';
import type { AnswerFrame, Assumption } from '../model/answers.ts';
import type {
  ClassificationFact,
  ControlFact,
  EventFact,
  Fact,
  HoldingFact,
  ListingFact,
  ListVersionFact,
  Measure,
  MembershipFact,
  OfficerFact,
  RelationFact,
  Revision,
  RoleFact,
  SameFact,
} from '../model/facts.ts';
import type { Identifier, Thing } from '../model/things.ts';
import type { Names } from '../model/vocabulary.ts';
import type { CountablePage, Page, Placed } from './pages.ts';

/** What stands behind each GraphQL type: a thing or fact together with the view that it is looked at through. */
export interface ThingInView {
  readonly view: GraphView;
  readonly thing: Thing;
}

export interface FactInView<F extends Fact = Fact> {
  readonly view: GraphView;
  readonly fact: Revision<F>;
}

export type ListingInView = FactInView<ListingFact>;
export type ClassificationInView = FactInView<ClassificationFact>;
export type RoleInView = FactInView<RoleFact>;
export type EventInView = { readonly view: GraphView; readonly fact: EventFact };
export type SameInView = FactInView<SameFact>;
export type SameGround = SameFact['rule'];
export type SameSuggestionsInView = AnswerInView<SameSuggestionsAnswer>;
export type SameSuggestionInView = AnswerInView<SameSuggestion>;
export type SameSuggestionPage = Page<SameSuggestionInView>;
export type PlacedSameSuggestion = Placed<SameSuggestionInView>;

export type ListVersionInView = FactInView<ListVersionFact>;
export type MembershipInView = FactInView<MembershipFact>;

/** A relation as one end sees it: `other` is the key of the far end, `outward` whether the relation leads there. */
export interface RelationInView extends FactInView<RelationFact> {
  readonly other: string;
  readonly outward: boolean;
}

/** A holding as one end sees it: `other` is the key of the party at the far end. */
export interface HoldingInView extends FactInView<HoldingFact> {
  readonly other: string;
}

/** A recorded finding of control as one end sees it: `other` is the key of the party at the far end. */
export interface ControlFindingInView extends FactInView<ControlFact> {
  readonly other: string;
}

/** An office as one end sees it: `other` is the key of the party at the far end. */
export interface OfficerInView extends FactInView<OfficerFact> {
  readonly other: string;
}

export type ThingPage = Page<ThingInView>;
export type RolePage = Page<RoleInView>;
export type HoldingPage = CountablePage<HoldingInView>;
export type OfficerPage = CountablePage<OfficerInView>;
export type ControlFindingPage = CountablePage<ControlFindingInView>;
export type ConvergencePage = Page<TechnologyInView>;
export type TouchPage = Page<TouchInView>;

export type PlacedThing = Placed<ThingInView>;
export type PlacedRole = Placed<RoleInView>;
export type PlacedHolding = Placed<HoldingInView>;
export type PlacedOfficer = Placed<OfficerInView>;
export type PlacedControlFinding = Placed<ControlFindingInView>;
export type PlacedConvergence = Placed<TechnologyInView>;
export type PlacedTouch = Placed<TouchInView>;

export type ListVersionPage = Page<ListVersionInView>;
export type MembershipPage = Page<MembershipInView>;
export type ListingPage = Page<ListingInView>;
export type RelationPage = Page<RelationInView>;
export type ReachedPage = Page<ReachedInView>;
export type HolderPage = Page<HolderInView>;
export type OwnerPage = Page<OwnerInView>;
export type ListedPage = Page<ListedInView>;
export type GapPage = Page<GapInView>;
export type OutcomePage = Page<OutcomeInView>;

export type PlacedListVersion = Placed<ListVersionInView>;
export type PlacedMembership = Placed<MembershipInView>;
export type PlacedListing = Placed<ListingInView>;
export type PlacedRelation = Placed<RelationInView>;
export type PlacedReached = Placed<ReachedInView>;
export type PlacedHolder = Placed<HolderInView>;
export type PlacedOwner = Placed<OwnerInView>;
export type PlacedListed = Placed<ListedInView>;
export type PlacedGap = Placed<GapInView>;
export type PlacedOutcome = Placed<OutcomeInView>;

/** An answer to a question, or a part of one, with the view that it was computed on. */
export interface AnswerInView<A> {
  readonly view: GraphView;
  readonly answer: A;
}

export type ConvergenceInView = AskedInView<ConvergenceAnswer>;
export type FrameInView = AnswerInView<AnswerFrame>;
export type AssumptionInView = AnswerInView<Assumption>;
export type TechnologyInView = AnswerInView<TechnologyAnswer>;
export type ExposureInView = AskedInView<ExposureAnswer>;
export type ReachedInView = AnswerInView<TechnologyReached>;
export type HolderInView = AnswerInView<Holder>;
export type OwnerInView = AnswerInView<UltimateOwner>;
export type ListedInView = AnswerInView<ListedOnTheWay>;
export type PathInView = AnswerInView<PathAnswer>;
export type StepInView = AnswerInView<StepAnswer>;
export interface GapsInView extends AskedInView<GapsAnswer> {
  /** The kinds that were asked for; null = all. */
  readonly kinds: readonly GapKind[] | null;
}
export type GapInView = AnswerInView<GapAnswer>;
export type AffiliationInView = AnswerInView<
  GapAnswer & { readonly direction: NonNullable<GapAnswer['direction']>; readonly rule: string }
>;
/** An answer about two views, of which `before` is the earlier one: what is gone is looked up there. */
export interface ListDiffInView extends AnswerInView<ListDiffAnswer> {
  readonly before: GraphView;
}
export interface ListDiffEntryInView extends AnswerInView<ListDiffEntryAnswer> {
  readonly before: GraphView;
}
export type ListDiffEntryPage = Page<ListDiffEntryInView>;
export type PlacedListDiffEntry = Placed<ListDiffEntryInView>;
export type ChangesInView = AskedInView<ChangesAnswer>;
export type DatedChangeInView = AnswerInView<ChangeAnswer>;
export type DatedChangePage = Page<DatedChangeInView>;
export type PlacedDatedChange = Placed<DatedChangeInView>;
export type ControlInView = AskedInView<ControlAnswer>;
export type OutcomeInView = AnswerInView<OutcomeAnswer>;
export type EffectiveInView = AnswerInView<EffectiveAnswer>;
export type EffectiveShareInView = AnswerInView<EffectiveShareAnswer>;
export type EffectiveSharePage = Page<EffectiveShareInView>;
export type PlacedEffectiveShare = Placed<EffectiveShareInView>;
export type RuleInView = AnswerInView<RuleAnswer>;
export type ProofItemInView = AnswerInView<ProofItemAnswer>;

/** An answer that can be had again on another view, for the difference that a hypothesis makes. */
export interface AskedInView<A> extends AnswerInView<A> {
  readonly askAgain: (view: GraphView) => Promise<A>;
}

/** How parts of an answer differ; `view` is the one with the hypothesis. */
export interface DifferenceInView<P> {
  readonly view: GraphView;
  readonly difference: Difference<P>;
}

export type ChangeInView<P> = AnswerInView<Difference<P>['changed'][number]>;

export type TechnologyConvergenceDifferenceInView = DifferenceInView<TechnologyAnswer>;
export type TechnologyConvergenceChangeInView = ChangeInView<TechnologyAnswer>;
export type TechnologyConvergenceChangePage = Page<TechnologyConvergenceChangeInView>;
export type PlacedTechnologyConvergenceChange = Placed<TechnologyConvergenceChangeInView>;
export type TechnologyReachedDifferenceInView = DifferenceInView<TechnologyReached>;
export type TechnologyReachedChangeInView = ChangeInView<TechnologyReached>;
export type TechnologyReachedChangePage = Page<TechnologyReachedChangeInView>;
export type PlacedTechnologyReachedChange = Placed<TechnologyReachedChangeInView>;
export type UltimateOwnerDifferenceInView = DifferenceInView<UltimateOwner>;
export type UltimateOwnerChangeInView = ChangeInView<UltimateOwner>;
export type UltimateOwnerChangePage = Page<UltimateOwnerChangeInView>;
export type PlacedUltimateOwnerChange = Placed<UltimateOwnerChangeInView>;
export type ListedPartyDifferenceInView = DifferenceInView<ListedOnTheWay>;
export type ListedPartyChangeInView = ChangeInView<ListedOnTheWay>;
export type ListedPartyChangePage = Page<ListedPartyChangeInView>;
export type PlacedListedPartyChange = Placed<ListedPartyChangeInView>;
export type DatedChangeDifferenceInView = DifferenceInView<ChangeAnswer>;
export type DatedChangeChangeInView = ChangeInView<ChangeAnswer>;
export type DatedChangeChangePage = Page<DatedChangeChangeInView>;
export type PlacedDatedChangeChange = Placed<DatedChangeChangeInView>;
export type GapDifferenceInView = DifferenceInView<GapAnswer>;
export type GapChangeInView = ChangeInView<GapAnswer>;
export type GapChangePage = Page<GapChangeInView>;
export type PlacedGapChange = Placed<GapChangeInView>;
export type PartyOutcomeDifferenceInView = DifferenceInView<OutcomeAnswer>;
export type PartyOutcomeChangeInView = ChangeInView<OutcomeAnswer>;
export type PartyOutcomeChangePage = Page<PartyOutcomeChangeInView>;
export type PlacedPartyOutcomeChange = Placed<PartyOutcomeChangeInView>;

export interface ExposureDifferenceInView {
  readonly view: GraphView;
  readonly difference: ExposureDifference;
}

/** What a search found, and what it says about itself. */
export interface SearchInView {
  readonly view: GraphView;
  readonly text: string;
  readonly hits: readonly HitInView[];
  readonly hasMore: boolean;
  readonly frame: FrameInView;
}

export interface NoticeInView extends NoticeKeys {
  readonly view: GraphView;
}

export interface NoticeActInView {
  readonly view: GraphView;
  readonly act: NoticeAct;
}

export interface HitInView {
  readonly view: GraphView;
  readonly hit: Hit;
  /** What was looked for. */
  readonly text: string;
}

/** A fact of an answer, with the view that tells what it is about. */
export interface EvidenceInView extends Evidence {
  readonly view: GraphView;
}

export interface TouchInView extends TouchAnswer {
  readonly view: GraphView;
}

export interface MeasureInView {
  readonly view: GraphView;
  readonly measure: Measure;
}

export type MeasureScope = Measure['scope'];
export type MeasureEffect = Measure['effect'];
export type IdentifierScheme = Identifier['scheme'];

export type { ChangeKind, ChangeSubject } from '../analysis/change.ts';
export type { ControlOutcome, OutsideReason, ProofMode, StrictestOwners } from '../analysis/control.ts';
export type { PathOrder } from '../analysis/exposure.ts';
export type { ExposureOutcome } from '../analysis/exposure-answer.ts';
export type { LinkRelation } from '../analysis/fact-links.ts';
export type { GapKind, LagBound, Severity } from '../analysis/gap.ts';
export type { ListChange } from '../analysis/list-diff.ts';
export type { SameReasonCode } from '../analysis/same-party.ts';
export type Direction = ListedOnTheWay['direction'];
export type GapState = NonNullable<GapAnswer['state']>;
export type MembershipChange = MembershipFact['change'];
export type TieKind = StepAnswer['kind'];

export type NamesRow = Names;
