// Written from schema.graphql by `npm run generate`; changes here are lost.
import type { AssumptionCode } from '../../model/answers.ts';
import type { FactType } from '../../model/facts.ts';
import type { Confidence } from '../../model/vocabulary.ts';
import type { Basis } from '../../model/vocabulary.ts';
import type { Regime } from '../../model/vocabulary.ts';
import type { Strength } from '../../model/vocabulary.ts';
import type { Status } from '../../model/status.ts';
import type { Coverage } from '../../model/vocabulary.ts';
import type { Role as RoleKind } from '../../model/vocabulary.ts';
import type { PartyKind } from '../../model/things.ts';
import type { Right } from '../../model/facts.ts';
import type { Nature as HoldingNature } from '../../model/facts.ts';
import type { Office } from '../../model/facts.ts';
import type { ControlMeans } from '../../model/facts.ts';
import type { Phase } from '../phases.ts';
import type { LinkRelation } from '../models.ts';
import type { Act } from '../../model/vocabulary.ts';
import type { MeasureScope } from '../models.ts';
import type { MeasureEffect } from '../models.ts';
import type { IdentifierScheme } from '../models.ts';
import type { ThingLabel } from '../../model/things.ts';
import type { MembershipChange } from '../models.ts';
import type { Relation as RelationKind } from '../../model/facts.ts';
import type { ControlOutcome } from '../models.ts';
import type { ExposureOutcome } from '../models.ts';
import type { TieKind } from '../models.ts';
import type { Direction } from '../models.ts';
import type { FreshnessState } from '../../model/freshness.ts';
import type { ChangeKind } from '../models.ts';
import type { ChangeSubject } from '../models.ts';
import type { StepKind } from '../../model/facts.ts';
import type { ListChange } from '../models.ts';
import type { SameGround } from '../models.ts';
import type { SameReasonCode } from '../models.ts';
import type { PathOrder } from '../models.ts';
import type { GapKind } from '../models.ts';
import type { Severity } from '../models.ts';
import type { LagBound } from '../models.ts';
import type { GapState } from '../models.ts';
import type { ProofMode } from '../models.ts';
import type { RuleEffect } from '../../model/profiles.ts';
import type { RuleDirection } from '../../model/profiles.ts';
import type { OutsideReason } from '../models.ts';
import type { EventVerb } from '../../model/facts.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ThingInView, ListingInView, FactInView, EventInView, ClassificationInView, RoleInView, SameInView, SameSuggestionsInView, SameSuggestionPage, PlacedSameSuggestion, SameSuggestionInView, ThingPage, PlacedThing, RolePage, PlacedRole, HoldingPage, PlacedHolding, OfficerPage, PlacedOfficer, ControlFindingPage, PlacedControlFinding, ListVersionInView, ListVersionPage, PlacedListVersion, MembershipInView, MembershipPage, PlacedMembership, ListingPage, PlacedListing, RelationPage, PlacedRelation, SearchInView, NoticeInView, NoticeActInView, HitInView, ExposureInView, ReachedInView, ReachedPage, PlacedReached, HolderInView, HolderPage, PlacedHolder, OwnerInView, OwnerPage, PlacedOwner, ListedInView, ListedPage, PlacedListed, PathInView, StepInView, ListDiffInView, ListDiffEntryInView, ListDiffEntryPage, PlacedListDiffEntry, ChangesInView, DatedChangeInView, DatedChangePage, PlacedDatedChange, DatedChangeDifferenceInView, DatedChangeChangeInView, DatedChangeChangePage, PlacedDatedChangeChange, GapsInView, GapInView, AffiliationInView, GapPage, PlacedGap, ControlInView, OutcomeInView, OutcomePage, PlacedOutcome, EffectiveInView, EffectiveShareInView, EffectiveSharePage, PlacedEffectiveShare, ProofItemInView, RuleInView, ConvergenceInView, ConvergencePage, PlacedConvergence, TechnologyInView, TouchPage, PlacedTouch, TechnologyConvergenceDifferenceInView, TechnologyConvergenceChangePage, PlacedTechnologyConvergenceChange, TechnologyConvergenceChangeInView, TechnologyReachedDifferenceInView, TechnologyReachedChangePage, PlacedTechnologyReachedChange, TechnologyReachedChangeInView, UltimateOwnerDifferenceInView, UltimateOwnerChangePage, PlacedUltimateOwnerChange, UltimateOwnerChangeInView, ListedPartyDifferenceInView, ListedPartyChangePage, PlacedListedPartyChange, ListedPartyChangeInView, GapDifferenceInView, GapChangePage, PlacedGapChange, GapChangeInView, PartyOutcomeDifferenceInView, PartyOutcomeChangePage, PlacedPartyOutcomeChange, PartyOutcomeChangeInView, ExposureDifferenceInView, TouchInView, EvidenceInView, AssumptionInView, FrameInView, NamesRow, MeasureInView, StrictestOwners } from '../models.ts';
import type { ShareInterval } from '../../model/shares.ts';
import type { ApiContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Any value of JSON. */
  JSON: { input: unknown; output: unknown; }
};

/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type Query = {
  /** The thing or fact with this id or key; null when there is none. */
  readonly node?: Maybe<Node>;
  /** Several things or facts, in the order of `ids`, with null where there is none. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** A technology (技术); null when there is none with this key. */
  readonly technology?: Maybe<Technology>;
  /** All technologies, by key. */
  readonly technologies: TechnologyConnection;
  /** A party (主体); null when there is none with this key. */
  readonly party?: Maybe<Party>;
  /** All parties, by key. */
  readonly parties: PartyConnection;
  /** A law, regulation or rule (法律文件); null when there is none with this key. */
  readonly instrument?: Maybe<Instrument>;
  /** All laws, regulations and rules, by key. */
  readonly instruments: InstrumentConnection;
  /** A list of items or parties (清单); null when there is none with this key. */
  readonly controlList?: Maybe<ControlList>;
  /** All lists of items and of parties, by key. */
  readonly controlLists: ControlListConnection;
  /** An entry of a control list (管制物项); null when there is none with this key. */
  readonly controlItem?: Maybe<ControlItem>;
  /** All entries of control lists, by key. */
  readonly controlItems: ControlItemConnection;
  /** Things whose names, aliases or codes (of items and customs, of laws and announcements, of parties) contain all words of a text, in Chinese or English, a single character too; the last word may be unfinished. First those that have the very text, then those that begin with it, then the best; for the number of an announcement also its lists, items and parties. Asks the store, so GRAPH_UNAVAILABLE while it is away. */
  readonly search?: Maybe<SearchResult>;
  /** Where export control (出口管制), FDI security review (外商投资安全审查) and anti-sanction measures (反外国制裁) touch the same technology, with the evidence of each touch. */
  readonly convergence?: Maybe<Convergence>;
  /** What a party reaches (风险敞口): up to its ultimate owners, down to technologies, with the outcome under a rule, shares, paths, the listed parties on the way and the touches of each technology. */
  readonly exposure?: Maybe<Exposure>;
  /** What the regimes leave open (缺口) at the asked moment, found on measures and their effects; a late control that has been closed is told at every later moment. */
  readonly gaps?: Maybe<Gaps>;
  /** Who is caught by a rule of ownership or control (控制认定) from seeds, over the holdings of the graph, with a derivation for each outcome. */
  readonly control?: Maybe<Control>;
  /**
   * How a list differs between two moments, two versions of the graph, or both: what was added, removed by a notice,
   * vanished from the newest file, withdrawn, or changed (名单比对). Null for a list that is not known.
   */
  readonly listDiff?: Maybe<ListDiff>;
  /**
   * What starts, lapses, revives or is suspended, extended, stopped or removed between two days, for rules, measures,
   * listings and items, also ahead: then with what it assumes (变更日程).
   */
  readonly changes?: Maybe<Changes>;
  /** Records that may be one party (同一主体建议), with what speaks for and against it, and on which nobody has decided; nothing follows from a suggestion until somebody decides. */
  readonly sameSuggestions?: Maybe<SameSuggestions>;
  /** All rules of ownership and control that `control`, `exposure` and `gaps` can name (控制规则), the product's own and those of the user's folder, by name. */
  readonly rules: ReadonlyArray<AppliedRule>;
  /** Answers a statement in Cypher, for reading only: one that could change the graph or see beyond it is refused with READ_ONLY. It sees the whole store, every version that was ever recorded: what holds when, and since when it is believed, is for the statement to say. */
  readonly cypher?: Maybe<CypherResult>;
  /** The version of each dataset that was in the graph. */
  readonly datasets: ReadonlyArray<DatasetVersion>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryTechnologyArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryTechnologiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryPartyArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryPartiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryInstrumentArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryInstrumentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryControlListArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryControlListsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryControlItemArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryControlItemsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  labels?: InputMaybe<ReadonlyArray<ThingLabel>>;
  first: Scalars['Int']['input'];
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryConvergenceArgs = {
  scope?: InputMaybe<ConvergenceScope>;
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
  includeField: Scalars['Boolean']['input'];
  includeUnverified: Scalars['Boolean']['input'];
  technologies?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  minRegimes: Scalars['Int']['input'];
  whatIf?: InputMaybe<WhatIfInput>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryExposureArgs = {
  party: Scalars['ID']['input'];
  rule: Scalars['String']['input'];
  paths: Scalars['Int']['input'];
  pathsBy: PathOrder;
  includeField: Scalars['Boolean']['input'];
  includeUnverified: Scalars['Boolean']['input'];
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
  whatIf?: InputMaybe<WhatIfInput>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryGapsArgs = {
  kinds?: InputMaybe<ReadonlyArray<GapKind>>;
  severities?: InputMaybe<ReadonlyArray<Severity>>;
  jurisdictions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  party?: InputMaybe<Scalars['ID']['input']>;
  technology?: InputMaybe<Scalars['ID']['input']>;
  rules?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  includeUnverified: Scalars['Boolean']['input'];
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
  whatIf?: InputMaybe<WhatIfInput>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryControlArgs = {
  rule: Scalars['String']['input'];
  party?: InputMaybe<Scalars['ID']['input']>;
  seeds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  list?: InputMaybe<Scalars['ID']['input']>;
  allParties: Scalars['Boolean']['input'];
  only: ReadonlyArray<ControlOutcome>;
  proof: ProofMode;
  includeUnverified: Scalars['Boolean']['input'];
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
  whatIf?: InputMaybe<WhatIfInput>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryListDiffArgs = {
  list: Scalars['ID']['input'];
  from?: InputMaybe<Scalars['String']['input']>;
  fromKnownAt?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
  whatIf?: InputMaybe<WhatIfInput>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryChangesArgs = {
  from?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  subjects?: InputMaybe<ReadonlyArray<ChangeSubject>>;
  jurisdictions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  list?: InputMaybe<Scalars['ID']['input']>;
  party?: InputMaybe<Scalars['ID']['input']>;
  technology?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
  whatIf?: InputMaybe<WhatIfInput>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QuerySameSuggestionsArgs = {
  party?: InputMaybe<Scalars['ID']['input']>;
  least: Scalars['Float']['input'];
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryRulesArgs = {
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryCypherArgs = {
  text: Scalars['String']['input'];
  params?: InputMaybe<Scalars['JSON']['input']>;
  limit: Scalars['Int']['input'];
};


/** The questions. Every answer says its date, the version of the graph and the datasets that it rests on. */
export type QueryDatasetsArgs = {
  knownAt?: InputMaybe<Scalars['String']['input']>;
};

/** The scope of a convergence question: exactly one of the two. */
export type ConvergenceScope =
  /** One jurisdiction by its code, such as CN: all regimes must be of this one. */
  { readonly within: Scalars['String']['input']; readonly across?: never; }
  |  /** Several jurisdictions, such as CN and US: a regime of any of them touches. */
  { readonly within?: never; readonly across: ReadonlyArray<Scalars['String']['input']>; };

/** Anything with a key: a thing (technology, party, item …) or a fact (listing, holding …). */
export type Node = {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
};

/** A thing with names. Names and other descriptions are the current ones; they do not follow `knownAt`. */
export type Named = {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
};

/** What every answer says about itself. */
export type Answer = {
  /** The date or moment that was asked for. */
  readonly asOf: Scalars['String']['output'];
  /** The version of the graph that was read. */
  readonly knownAt: KnownAt;
  /** The version of each dataset that the answer rests on. */
  readonly datasets: ReadonlyArray<DatasetVersion>;
  /** What the answer takes for granted. */
  readonly assumptions: ReadonlyArray<Assumption>;
  /** What the answer does not contain because it is not modelled or cannot be known. */
  readonly notModelled: ReadonlyArray<NotModelled>;
};

/** A name in the two languages of the product and in that of the source. Null = no source gives it. */
export type Names = {
  /** Chinese (zh-CN). */
  readonly zh?: Maybe<Scalars['String']['output']>;
  /** English. */
  readonly en?: Maybe<Scalars['String']['output']>;
  /** As the source writes it. */
  readonly original?: Maybe<Scalars['String']['output']>;
};

/** A text of the product in both languages. */
export type Text = {
  /** Chinese (zh-CN). */
  readonly zh: Scalars['String']['output'];
  /** English. */
  readonly en: Scalars['String']['output'];
};

/** Whether and how a page goes on. */
export type PageInfo = {
  /** Whether more follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Cursor of the last entry, for `after`; null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** What an answer rests on. */
export type Frame = Answer & {
  /** The date or moment that was asked for. */
  readonly asOf: Scalars['String']['output'];
  /** The version of the graph that was read. */
  readonly knownAt: KnownAt;
  /** The version of each dataset that the answer rests on. */
  readonly datasets: ReadonlyArray<DatasetVersion>;
  /** What the answer takes for granted. */
  readonly assumptions: ReadonlyArray<Assumption>;
  /** What the answer does not contain because it is not modelled or cannot be known. */
  readonly notModelled: ReadonlyArray<NotModelled>;
};

/** A published version of the graph. */
export type KnownAt = {
  /** Number of the version; 0 = the empty graph. */
  readonly version: Scalars['Int']['output'];
  /** Moment of publication, ISO 8601; null = unknown. */
  readonly published?: Maybe<Scalars['String']['output']>;
};

/** A dataset (数据集) as it was imported into one version of the graph. */
export type DatasetVersion = {
  /** Name of the dataset, the first part of the keys of its facts. */
  readonly id: Scalars['ID']['output'];
  /** Version of the graph that this import published. */
  readonly version: Scalars['Int']['output'];
  /** Names of the dataset. */
  readonly names: Text;
  /** Day on which the file was fetched from its publisher; null = unknown. */
  readonly retrieved?: Maybe<Scalars['String']['output']>;
  /** Moment of the import, ISO 8601. */
  readonly imported: Scalars['String']['output'];
  /** SHA-256 of the bytes read, hexadecimal. */
  readonly checksum: Scalars['String']['output'];
  /** Licence of the data; null = unknown. */
  readonly licence?: Maybe<Scalars['String']['output']>;
  /** Version that this one took back; null for an import. The other fields then speak of the newest file that is left. */
  readonly withdraws?: Maybe<Scalars['Int']['output']>;
  /** How fresh the reading is on the day of the question. */
  readonly freshness?: Maybe<Freshness>;
};

/** How old the reading of a source is, against the terms that are set for it (seed/freshness.yaml). */
export type Freshness = {
  /** Fresh, ageing or stale. */
  readonly state: FreshnessState;
  /** Days since the file was retrieved or, where that is not known, imported. */
  readonly ageDays: Scalars['Int']['output'];
  /** The day from which the age is counted. */
  readonly since: Scalars['String']['output'];
  /** Whether that is the day of retrieval; otherwise the file may be older. */
  readonly isRetrieved: Scalars['Boolean']['output'];
  /** Up to so many days it is fresh. */
  readonly freshDays: Scalars['Int']['output'];
  /** After so many days it is stale. */
  readonly staleDays: Scalars['Int']['output'];
};

export type { FreshnessState };

/** Something that an answer takes for granted (假定). */
export type Assumption = {
  /** What kind of assumption. */
  readonly code: AssumptionCode;
  /** The assumption in words. */
  readonly text: Text;
  /** Keys of the facts and things it is about, in the order of keys, 10,000 at most; empty = the whole answer. */
  readonly about: ReadonlyArray<Scalars['String']['output']>;
  /** How many keys `about` has; 10,000 stands for so many or more. */
  readonly aboutCount: Scalars['Int']['output'];
  /** The facts among `about`, with their sources. */
  readonly facts: ReadonlyArray<Evidence>;
  /** The described things among `about`. */
  readonly things: ReadonlyArray<Named>;
};


/** Something that an answer takes for granted (假定). */
export type AssumptionAboutArgs = {
  first: Scalars['Int']['input'];
};


/** Something that an answer takes for granted (假定). */
export type AssumptionFactsArgs = {
  first: Scalars['Int']['input'];
};


/** Something that an answer takes for granted (假定). */
export type AssumptionThingsArgs = {
  first: Scalars['Int']['input'];
};

/** Something that an answer leaves out (未建模). */
export type NotModelled = {
  /** Stable code. */
  readonly code: Scalars['String']['output'];
  /** What is left out, and why. */
  readonly text: Text;
};

export type { AssumptionCode };

/** One fact that an answer rests on, with what a reader needs to check it. */
export type Evidence = {
  /** Key of the fact. */
  readonly fact: Scalars['String']['output'];
  /** Kind of the fact. */
  readonly type: FactType;
  /** What the fact says, in a sentence. */
  readonly says: Text;
  /**
   * The things that it is about, in its own order, as far as they are described: owner and holding, party and list, item
   * and list, both ends of a relation. Of an event on a listing, a version of a list or a case: what that one is about.
   */
  readonly about: ReadonlyArray<Named>;
  /** Keys of what it is about, in the same order, also of what is not described or is a fact itself, such as the listing that an event happened to. */
  readonly aboutKeys: ReadonlyArray<Scalars['String']['output']>;
  /** Since when, as the source gives it (a day, month, year, or a local date and time for events); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** Exclusive end as the source gives it; of an event such as a suspension the day before which it lasts, as its notice means it, whose own words stand in `says`; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Where its dates stand against the day asked about; an end in a year or month that is not over has not come. */
  readonly phase: Phase;
  /** Whether it began on `from` or before: no other date is known than that of an edition in which it was read (至迟自). */
  readonly fromIsBound: Scalars['Boolean']['output'];
  /** How well the fact is founded. */
  readonly confidence: Confidence;
  /** Supposed by the asker, or ended by supposition (假设): nobody has recorded it so. */
  readonly hypothetical: Scalars['Boolean']['output'];
  /** What a tie to a technology rests on; null for facts that are no such tie. */
  readonly basis?: Maybe<Basis>;
  /** Version of the graph since which the fact is believed; null = not recorded. */
  readonly recordedFrom?: Maybe<Scalars['Int']['output']>;
  /** The steps that it makes on the way from a list, a case or an act to a technology, each in its direction; empty for a fact that ties nothing so, such as an event. */
  readonly links: ReadonlyArray<EvidenceLink>;
  /** The review case that it is, with its outcome; null for a fact of another type. */
  readonly reviewCase?: Maybe<ReviewCase>;
  /** Where it was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
};

/** One step between two things that a fact ties together (联系). */
export type EvidenceLink = {
  /** Key of the thing at which the step begins, such as a list, a party or the broader technology. */
  readonly from: Scalars['String']['output'];
  /** Key of the thing to which it leads. */
  readonly to: Scalars['String']['output'];
  /** What the step says. */
  readonly relation: LinkRelation;
  /** The share, of a holding of equity or votes; null for other steps. */
  readonly share?: Maybe<Share>;
};

export type { LinkRelation };

/** A case of the review of investments (审查案件). */
export type ReviewCase = {
  /** Key of the case. */
  readonly key: Scalars['String']['output'];
  /** What it is called. */
  readonly names: Text;
  /** Jurisdiction by its code, such as US. */
  readonly jurisdiction: Scalars['String']['output'];
  /** How it ended, or where it stands. */
  readonly outcome: Text;
};

/** A source (来源) of a fact, and the place in it. */
export type EvidenceSource = {
  /** Key of the source. */
  readonly id: Scalars['String']['output'];
  /** Title in the original language. */
  readonly title: Scalars['String']['output'];
  /** Address; null = none recorded. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Date of the source; null = unknown. */
  readonly date?: Maybe<Scalars['String']['output']>;
  /** Place in the source, such as an article or a row; null = not recorded. */
  readonly at?: Maybe<Scalars['String']['output']>;
  /** The clause in the original language; null = not recorded. */
  readonly quote?: Maybe<Scalars['String']['output']>;
};

export type { FactType };

export type { Confidence };

export type { Basis };

export type { Regime };

export type { Strength };

export type { Status };

export type { Coverage };

/** A decision on two records (同一主体认定). */
export type SameDecision = {
  /** Keys of the two records. */
  readonly keys: ReadonlyArray<Scalars['String']['output']>;
  /** The two records, as far as they are described. */
  readonly parties: ReadonlyArray<Party>;
  /** Whether they were found to be one party. */
  readonly isSame: Scalars['Boolean']['output'];
  /** By a rule (equal identifiers; equal name, country and kind), or by a person, who outweighs the rules. */
  readonly ground: SameGround;
  /** Who decided. */
  readonly by: Scalars['String']['output'];
  /** The reason that was recorded with it. */
  readonly why: Scalars['String']['output'];
  /** Version of the graph since which it holds. */
  readonly version: Scalars['Int']['output'];
  /** When that version was published, ISO 8601; null = unknown. */
  readonly when?: Maybe<Scalars['String']['output']>;
  /** The decision as a fact. */
  readonly evidence: Evidence;
};

export type { SameGround };

/** Records that may be one party, on which nobody has decided (同一主体建议). */
export type SameSuggestions = Answer & {
  /** The date or moment that was asked for. */
  readonly asOf: Scalars['String']['output'];
  /** The version of the graph that was read. */
  readonly knownAt: KnownAt;
  /** The version of each dataset that the answer rests on. */
  readonly datasets: ReadonlyArray<DatasetVersion>;
  /** What the answer takes for granted. */
  readonly assumptions: ReadonlyArray<Assumption>;
  /** What the answer does not contain because it is not modelled or cannot be known. */
  readonly notModelled: ReadonlyArray<NotModelled>;
  /** The suggestions: the best first, then by keys. */
  readonly suggestions: SameSuggestionConnection;
};


/** Records that may be one party, on which nobody has decided (同一主体建议). */
export type SameSuggestionsSuggestionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of suggestions: the best first, then by keys. */
export type SameSuggestionConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<SameSuggestionEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of SameSuggestionConnection. */
export type SameSuggestionEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The suggestion. */
  readonly node: SameSuggestion;
};

/** Two records that may be one party (同一主体建议). */
export type SameSuggestion = {
  /** Keys of the two records. */
  readonly keys: ReadonlyArray<Scalars['String']['output']>;
  /** The two records, as far as they are described. */
  readonly parties: ReadonlyArray<Party>;
  /** How much speaks for it, 0 to 1: the sum of the weights of the reasons. */
  readonly score: Scalars['Float']['output'];
  /** What speaks for and against it. */
  readonly reasons: ReadonlyArray<SameReason>;
};

/** Something that speaks for two records being one party, or against it (理由). */
export type SameReason = {
  /** What kind of reason. */
  readonly code: SameReasonCode;
  /** Above 0 it speaks for, below 0 against. */
  readonly weight: Scalars['Float']['output'];
  /** The reason in words. */
  readonly text: Text;
};

export type { SameReasonCode };

export type { RoleKind };

export type { PartyKind };

export type { Right };

export type { HoldingNature };

export type { Act };

export type { MeasureScope };

export type { MeasureEffect };

export type { IdentifierScheme };

/** A key technology (技术). */
export type Technology = Node & Named & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
  /** Technologies that this one is part of. */
  readonly broader: ReadonlyArray<Technology>;
  /** Technologies that are part of this one. */
  readonly narrower: ReadonlyArray<Technology>;
  /** Items of control lists under which it falls by itself (those of broader technologies are not repeated), at `asOf`. */
  readonly classifications: ReadonlyArray<Classification>;
  /** Items under which its broader technologies fall, at `asOf`; by their parameters they cover this one too. Its own ones are left out. */
  readonly inheritedClassifications: ReadonlyArray<Classification>;
  /** Parties and assets (资产) that hold, develop, supply or need it, or are in its field, at `asOf`. */
  readonly parties: TechnologyPartyConnection;
  /** What the facts shown here rest on: date, version, datasets and assumptions. */
  readonly frame: Frame;
};


/** A key technology (技术). */
export type TechnologyPartiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of technologies, by key. */
export type TechnologyConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<TechnologyEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of TechnologyConnection. */
export type TechnologyEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The technology. */
  readonly node: Technology;
};

/** A technology falls under an item of a control list. */
export type Classification = {
  /** The technology; null where it is not described. */
  readonly technology?: Maybe<Technology>;
  /** The item; null where it is not described. */
  readonly item?: Maybe<ControlItem>;
  /** Key of the item. */
  readonly itemKey: Scalars['String']['output'];
  /** The list of the item; null = unknown. */
  readonly list?: Maybe<ControlList>;
  /** Code of the item, such as 3C004.a; equal codes of two lists are different items; null = unknown. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Edition of the list in which the code stands; null = unknown. */
  readonly edition?: Maybe<Scalars['String']['output']>;
  /** How much of the technology the item covers. */
  readonly coverage: Coverage;
  /** The control point (控制要点) as written; null = none. */
  readonly controlPoint?: Maybe<Scalars['String']['output']>;
  /** What the classification rests on. */
  readonly basis: Basis;
  /** First day as the source gives it (a year or a month is possible); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether it began on `from` or before: no other date is known than that of an edition in which it was read (至迟自). */
  readonly fromIsBound: Scalars['Boolean']['output'];
  /** Whether the fact holds at `asOf` on every reading of its dates; false where a partial date leaves it open. Days are counted in UTC where `asOf` is a moment. */
  readonly certain: Scalars['Boolean']['output'];
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

/** A page of parties and assets tied to a technology, by key of party, then of fact. */
export type TechnologyPartyConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<TechnologyPartyEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of TechnologyPartyConnection. */
export type TechnologyPartyEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The party or asset; null where it is not described. */
  readonly node?: Maybe<Named>;
  /** Key of the party or asset. */
  readonly partyKey: Scalars['String']['output'];
  /** What the party has to do with the technology. */
  readonly role: RoleKind;
  /** What the tie rests on. */
  readonly basis: Basis;
  /** First day as the source gives it (a year or a month is possible); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether the fact holds at `asOf` on every reading of its dates; false where a partial date leaves it open. Days are counted in UTC where `asOf` is a moment. */
  readonly certain: Scalars['Boolean']['output'];
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

/** Who owns, invests, develops, needs or is listed (主体). Facts of all records of the same party are shown. */
export type Party = Node & Named & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
  /** Kind of party. */
  readonly kind: PartyKind;
  /** Country or region by its two-letter code; null = unknown. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** Official numbers. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Other records decided to be the same party, by rule or in person. */
  readonly sameAs: ReadonlyArray<Party>;
  /** What was decided on its records: who, when and why; also that two are not the same. */
  readonly sameDecisions: ReadonlyArray<SameDecision>;
  /** Designations on lists, also ended and suspended ones, by key. */
  readonly listings: ReadonlyArray<Listing>;
  /** What the party has to do with technologies, at `asOf`. */
  readonly roles: ReadonlyArray<PartyRole>;
  /** Who holds part of the party: every statement valid at `asOf`, and others where `phases` asks for them, phase by phase, the largest certain share first. Statements of one holding are not merged here. */
  readonly owners: HoldingConnection;
  /** What the party holds part of: every statement valid at `asOf`, and others where `phases` asks for them, phase by phase, the largest certain share first. Statements of one holding are not merged here. */
  readonly holdings: HoldingConnection;
  /**
   * How much of the equity of the party its direct owners hold together by what is recorded and verified (已记录股权合计), at
   * `asOf`; statements of one holding count once, as the rules count them. What is missing to 100 is not recorded: unknown,
   * not nobody's.
   */
  readonly recordedEquity: Share;
  /** Who holds an office in the party (任职人员): every statement valid at `asOf`, and others where `phases` asks for them, phase by phase, then by office and key of the officer. */
  readonly officers: OfficerConnection;
  /** The organisations in which the party holds an office (任职机构): every statement valid at `asOf`, and others where `phases` asks for them, phase by phase, then by office and key of the organisation. */
  readonly officerOf: OfficerConnection;
  /** Who is recorded to control the party by other means than a share (控制认定): what a source states, not what a rule computes. Phase by phase, then by key of the controller. */
  readonly recordedControllers: ControlFindingConnection;
  /** Whom the party is recorded to control by other means than a share (控制认定): what a source states, not what a rule computes. Phase by phase, then by key of the party controlled. */
  readonly recordedControlled: ControlFindingConnection;
  /** How much the party holds of others over all paths, at `asOf`, from direct equity (实际份额); with cross-holdings, the solution of the linear system. It says nothing of control. */
  readonly effectiveShares: EffectiveShares;
  /** What the facts shown here rest on: date, version, datasets and assumptions. */
  readonly frame: Frame;
};


/** Who owns, invests, develops, needs or is listed (主体). Facts of all records of the same party are shown. */
export type PartyOwnersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  phases: ReadonlyArray<Phase>;
};


/** Who owns, invests, develops, needs or is listed (主体). Facts of all records of the same party are shown. */
export type PartyHoldingsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  phases: ReadonlyArray<Phase>;
};


/** Who owns, invests, develops, needs or is listed (主体). Facts of all records of the same party are shown. */
export type PartyOfficersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  phases: ReadonlyArray<Phase>;
};


/** Who owns, invests, develops, needs or is listed (主体). Facts of all records of the same party are shown. */
export type PartyOfficerOfArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  phases: ReadonlyArray<Phase>;
};


/** Who owns, invests, develops, needs or is listed (主体). Facts of all records of the same party are shown. */
export type PartyRecordedControllersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  phases: ReadonlyArray<Phase>;
};


/** Who owns, invests, develops, needs or is listed (主体). Facts of all records of the same party are shown. */
export type PartyRecordedControlledArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  phases: ReadonlyArray<Phase>;
};

/** A page of parties, by key. */
export type PartyConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<PartyEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of PartyConnection. */
export type PartyEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The party. */
  readonly node: Party;
};

/** An official number of a party. */
export type Identifier = {
  /** Who gives the number. */
  readonly scheme: IdentifierScheme;
  /** The number. */
  readonly value: Scalars['String']['output'];
};

/** What a party has to do with a technology. */
export type PartyRole = {
  /** The technology; null where it is not described. */
  readonly technology?: Maybe<Technology>;
  /** What the party has to do with it. */
  readonly role: RoleKind;
  /** What the tie rests on. */
  readonly basis: Basis;
  /** First day as the source gives it (a year or a month is possible); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether the fact holds at `asOf` on every reading of its dates; false where a partial date leaves it open. Days are counted in UTC where `asOf` is a moment. */
  readonly certain: Scalars['Boolean']['output'];
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

/** A page of statements of holdings, the largest certain share first, then by key of the fact. */
export type HoldingConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<HoldingEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of HoldingConnection. */
export type HoldingEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The party at the other end: the owner in `owners`, the company held in `holdings`; null where it is not described. */
  readonly node?: Maybe<Party>;
  /** Key of the owner. */
  readonly ownerKey: Scalars['String']['output'];
  /** Key of the party held. */
  readonly assetKey: Scalars['String']['output'];
  /** What the share is a share of. */
  readonly right: Right;
  /** Nature of the statement. */
  readonly nature: HoldingNature;
  /** The share; null = the source gives none (unknown, not zero). */
  readonly share?: Maybe<Share>;
  /** First day as the source gives it (a year or a month is possible); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether it began on `from` or before: no other date is known than that of an edition in which it was read (至迟自). */
  readonly fromIsBound: Scalars['Boolean']['output'];
  /** Date of the statement; null = unknown. */
  readonly stated?: Maybe<Scalars['String']['output']>;
  /** Whether the fact holds at `asOf` on every reading of its dates; false where a partial date leaves it open. Days are counted in UTC where `asOf` is a moment. */
  readonly certain: Scalars['Boolean']['output'];
  /** Where the fact stands against `asOf`. */
  readonly phase: Phase;
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

/** A page of statements of an office, by office, then by key of the party at the other end. */
export type OfficerConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<OfficerEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of OfficerConnection. */
export type OfficerEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The party at the other end: the officer in `officers`, the organisation in `officerOf`; null where it is not described. */
  readonly node?: Maybe<Party>;
  /** Key of the officer, a person or a company. */
  readonly officerKey: Scalars['String']['output'];
  /** Key of the organisation. */
  readonly organisationKey: Scalars['String']['output'];
  /** The role as the source writes it, in its language; null = the source gives none. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** The offices that the role names, never empty: `OTHER` alone where the words name none of the others clearly. */
  readonly offices: ReadonlyArray<Office>;
  /** First day as the source gives it (a year or a month is possible); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether the fact holds at `asOf` on every reading of its dates; false where a partial date leaves it open. Days are counted in UTC where `asOf` is a moment. */
  readonly certain: Scalars['Boolean']['output'];
  /** Where the fact stands against `asOf`. */
  readonly phase: Phase;
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

export type { Office };

/** A page of recorded findings of control, by phase, then by key of the party at the other end. */
export type ControlFindingConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<ControlFindingEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of ControlFindingConnection. */
export type ControlFindingEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The party at the other end: the controller in `recordedControllers`, the party controlled in `recordedControlled`; null where it is not described. */
  readonly node?: Maybe<Party>;
  /** Key of the controller. */
  readonly controllerKey: Scalars['String']['output'];
  /** Key of the party that is controlled. */
  readonly controlledKey: Scalars['String']['output'];
  /** How it is controlled, as far as the source says. */
  readonly means: ControlMeans;
  /** First day as the source gives it (a year or a month is possible); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether the fact holds at `asOf` on every reading of its dates; false where a partial date leaves it open. Days are counted in UTC where `asOf` is a moment. */
  readonly certain: Scalars['Boolean']['output'];
  /** Where the fact stands against `asOf`. */
  readonly phase: Phase;
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

export type { ControlMeans };

export type { Phase };

/** What is known of a share, in per cent of the whole (not a fraction): 25 means a quarter. An exact share has equal ends. */
export type Share = {
  /** Lower end in per cent, 0 to 100. */
  readonly min: Scalars['Float']['output'];
  /** Upper end in per cent, 0 to 100. */
  readonly max: Scalars['Float']['output'];
  /** Lower end in per cent as exact decimal text, at most 7 decimals. */
  readonly minExact: Scalars['String']['output'];
  /** Upper end in per cent as exact decimal text, at most 7 decimals. */
  readonly maxExact: Scalars['String']['output'];
  /** Whether the share is more than `min` and not equal to it. */
  readonly minOpen: Scalars['Boolean']['output'];
  /** Whether the share is less than `max` and not equal to it. */
  readonly maxOpen: Scalars['Boolean']['output'];
};

/** One designation of a party on a list (列名); several on one list are possible. */
export type Listing = Node & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** The party; null where it is not described. */
  readonly party?: Maybe<Party>;
  /** The list; null where it is not described. */
  readonly list?: Maybe<ControlList>;
  /** Key of the list. */
  readonly listKey: Scalars['String']['output'];
  /** The name as listed. */
  readonly listedName: Scalars['String']['output'];
  /** The notice that made the listing (公告); null = unknown. */
  readonly notice?: Maybe<Scalars['String']['output']>;
  /** Provisions and instruments under which it was made, where described. */
  readonly madeUnder: ReadonlyArray<Named>;
  /** Reason given; null = none recorded. */
  readonly reason?: Maybe<Text>;
  /** Whether only an address is listed. */
  readonly addressOnly: Scalars['Boolean']['output'];
  /** What the listing does, as normalised acts; empty = not recorded. */
  readonly measures: ReadonlyArray<Measure>;
  /** Status at `asOf`, computed from dated events. */
  readonly status: ListingStatus;
  /** Everything that is known to have happened to its status, later than `asOf` too, by its own notices and that of its announcement, in order of time. */
  readonly events: ReadonlyArray<StatusEvent>;
  /** First day as the source gives it (a year or a month is possible); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether it began on `from` or before: no other date is known than that of an edition in which it was read (至迟自). */
  readonly fromIsBound: Scalars['Boolean']['output'];
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

/** What a listing does to one act. */
export type Measure = {
  /** The act. */
  readonly act: Act;
  /** What it reaches. */
  readonly scope: MeasureScope;
  /** The items named, where `scope` is NAMED_ITEMS and they are described. */
  readonly items: ReadonlyArray<ControlItem>;
  /** Barred or conditioned. */
  readonly effect: MeasureEffect;
  /** Key of the enforcing agency; null = unknown. */
  readonly authority?: Maybe<Scalars['String']['output']>;
  /** The enforcing agency; null = unknown or not described. */
  readonly agency?: Maybe<Agency>;
  /** How well the measure is founded. */
  readonly confidence: Confidence;
  /** The words of the notice; null = not recorded. */
  readonly wording?: Maybe<Scalars['String']['output']>;
};

/** The status of a listing at a moment, and the span of time with this status. */
export type ListingStatus = {
  /** The status. */
  readonly status: Status;
  /** Beginning of the span, local date or date and time in the zone of the issuer; null = open or unknown. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** Exclusive end of the span, local date or date and time in the zone of the issuer; null = no end is known. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether it began on `from` or before: no other date is known than that of an edition in which it was read (至迟自). */
  readonly fromIsBound: Scalars['Boolean']['output'];
  /** Whether it holds only if nothing came after the last known event: a suspension has run out, and no later notice is known. */
  readonly assumed: Scalars['Boolean']['output'];
  /** Whether the span began because a suspension ran out, not by a notice; the frame then says what is assumed. */
  readonly lapsed: Scalars['Boolean']['output'];
  /** The event that began the span; null = none recorded. */
  readonly event?: Maybe<Evidence>;
};

/** Something that happened to a status on a date. */
export type StatusEvent = {
  /** What happened. */
  readonly verb: EventVerb;
  /** The verb of the source as written, such as 继续暂停. */
  readonly words: Scalars['String']['output'];
  /** Day, or day and time where the source gives one, on the clock of the issuer. */
  readonly at: Scalars['String']['output'];
  /** End of a suspension as written, such as 1年; null = none given. */
  readonly untilText?: Maybe<Scalars['String']['output']>;
  /** First moment after the end of a suspension, on the clock of the issuer; null = none given. */
  readonly untilEnd?: Maybe<Scalars['String']['output']>;
  /** The notice that brought it (公告); null = unknown. */
  readonly notice?: Maybe<Scalars['String']['output']>;
  /** The event as a fact, with its sources. */
  readonly evidence: Evidence;
};

/** A fact that is neither a listing nor a version of a list, such as a holding, a role or an event. */
export type Fact = Node & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Kind of the fact. */
  readonly type: FactType;
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

/** An entry of a control list (管制物项). Its identity is list, code and edition. */
export type ControlItem = Node & Named & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
  /** The list; null where it is not described. */
  readonly list?: Maybe<ControlList>;
  /** Code of the entry; null = unknown. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Edition in which the code stands; null = unknown. */
  readonly edition?: Maybe<Scalars['String']['output']>;
  /** One name for the same entry under its codes of several editions; null = unknown. */
  readonly entry?: Maybe<Scalars['String']['output']>;
  /** Customs codes (HS 编码); empty = none recorded. */
  readonly hsCodes: ReadonlyArray<Scalars['String']['output']>;
  /** Level of control, such as prohibited or restricted; null = unknown. */
  readonly level?: Maybe<Scalars['String']['output']>;
  /** Technologies that fall under the item, at `asOf`. */
  readonly classifications: ReadonlyArray<Classification>;
  /** The versions of the list in which it has stood, earlier and later ones too, by edition. */
  readonly memberships: ReadonlyArray<Membership>;
  /** What the facts shown here rest on: date, version, datasets and assumptions. */
  readonly frame: Frame;
};

/** A page of entries of control lists, by key. */
export type ControlItemConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<ControlItemEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of ControlItemConnection. */
export type ControlItemEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: ControlItem;
};

/** An item stands in a version of its list. */
export type Membership = {
  /** The item; null where it is not described. */
  readonly item?: Maybe<ControlItem>;
  /** Key of the item. */
  readonly itemKey: Scalars['String']['output'];
  /** The version of the list; null where it is not recorded. */
  readonly version?: Maybe<ListVersion>;
  /** Key of the version of the list. */
  readonly versionKey: Scalars['String']['output'];
  /** What this version did to the item. */
  readonly change: MembershipChange;
  /** Reason given; null = none recorded. */
  readonly reason?: Maybe<Text>;
  /** First day as the source gives it (a year or a month is possible); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether the fact holds at `asOf` on every reading of its dates; false where a partial date leaves it open. Days are counted in UTC where `asOf` is a moment. */
  readonly certain: Scalars['Boolean']['output'];
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

export type { MembershipChange };

/** A list of items or parties (清单). */
export type ControlList = Node & Named & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
  /** Jurisdiction by its code, such as CN or US; null = unknown. */
  readonly jurisdiction?: Maybe<Scalars['String']['output']>;
  /** The regime that it is a list of; null for one that fills none, such as a country chart. */
  readonly regime?: Maybe<Regime>;
  /** Kind of list; null = unknown. */
  readonly listKind?: Maybe<Scalars['String']['output']>;
  /** Agencies that keep it or are competent for it, as far as recorded. */
  readonly agencies: ReadonlyArray<Agency>;
  /** Its dated versions, earlier and later ones too, by edition. */
  readonly versions: ListVersionConnection;
  /** The entries under all their codes and editions, by key; empty for a list of parties. */
  readonly items: ControlItemConnection;
  /** Designations on the list, also ended and suspended ones, by key; empty for a list of items. */
  readonly designations: ListingConnection;
  /** What the facts shown here rest on: date, version, datasets and assumptions. */
  readonly frame: Frame;
};


/** A list of items or parties (清单). */
export type ControlListVersionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A list of items or parties (清单). */
export type ControlListItemsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A list of items or parties (清单). */
export type ControlListDesignationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of lists, by key. */
export type ControlListConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<ControlListEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of ControlListConnection. */
export type ControlListEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The list. */
  readonly node: ControlList;
};

/** A page of versions of a list, by edition, then by key. */
export type ListVersionConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<ListVersionEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of ListVersionConnection. */
export type ListVersionEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The version. */
  readonly node: ListVersion;
};

/** A page of designations on a list, by key. */
export type ListingConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<ListingEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of ListingConnection. */
export type ListingEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The designation. */
  readonly node: Listing;
};

/** A dated version of a list (清单版本). */
export type ListVersion = Node & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** The list; null where it is not described. */
  readonly list?: Maybe<ControlList>;
  /** Name of the edition, such as a year or the number of an announcement; never null here. */
  readonly edition?: Maybe<Scalars['String']['output']>;
  /** The notice that made it (公告); null = unknown. */
  readonly notice?: Maybe<Scalars['String']['output']>;
  /** Day of publication as the source gives it; null = unknown. */
  readonly published?: Maybe<Scalars['String']['output']>;
  /** Status at `asOf`, computed from dated events. */
  readonly status: ListingStatus;
  /** Everything that is known to have happened to its status, later than `asOf` too, by its own notices and that of its announcement, in order of time. */
  readonly events: ReadonlyArray<StatusEvent>;
  /** The items that stand in it, by key of the item. */
  readonly members: MembershipConnection;
  /** First day as the source gives it (a year or a month is possible); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether the fact holds at `asOf` on every reading of its dates; false where a partial date leaves it open. Days are counted in UTC where `asOf` is a moment. */
  readonly certain: Scalars['Boolean']['output'];
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};


/** A dated version of a list (清单版本). */
export type ListVersionMembersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of items in a version of a list, by key of the item. */
export type MembershipConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<MembershipEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of MembershipConnection. */
export type MembershipEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item in the version. */
  readonly node: Membership;
};

/** A law, regulation or rule (法律文件). */
export type Instrument = Node & Named & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
  /** Jurisdiction by its code, such as CN or US; null = unknown. */
  readonly jurisdiction?: Maybe<Scalars['String']['output']>;
  /** Level, such as statute or department rule; null = unknown. */
  readonly level?: Maybe<Scalars['String']['output']>;
  /** Day of entry into force; null = unknown. */
  readonly effective?: Maybe<Scalars['String']['output']>;
  /** Official number; null = unknown. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Who issued it, as written; null = unknown. */
  readonly issuer?: Maybe<Scalars['String']['output']>;
  /** Day of promulgation; null = unknown. */
  readonly promulgated?: Maybe<Scalars['String']['output']>;
  /** First day on which this version no longer holds; null = none known. */
  readonly ended?: Maybe<Scalars['String']['output']>;
  /** Its articles as far as they are described, by key. */
  readonly provisions: ProvisionConnection;
  /** How it stands to other laws, lists and agencies, at `asOf`: by kind of relation, then by key of the other end. Its own articles are left out. */
  readonly relations: RelationConnection;
  /** What the facts shown here rest on: date, version, datasets and assumptions. */
  readonly frame: Frame;
};


/** A law, regulation or rule (法律文件). */
export type InstrumentProvisionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A law, regulation or rule (法律文件). */
export type InstrumentRelationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of laws, regulations and rules, by key. */
export type InstrumentConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<InstrumentEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of InstrumentConnection. */
export type InstrumentEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The law, regulation or rule. */
  readonly node: Instrument;
};

/** A page of articles, by key. */
export type ProvisionConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<ProvisionEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of ProvisionConnection. */
export type ProvisionEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The article. */
  readonly node: Provision;
};

/** A page of relations of a thing, by kind, then by key of the other end. */
export type RelationConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<RelationEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of RelationConnection. */
export type RelationEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The other end; null where it is neither described nor recorded. */
  readonly node?: Maybe<Node>;
  /** Key of the other end. */
  readonly nodeKey: Scalars['String']['output'];
  /** Kind of relation. */
  readonly relation: RelationKind;
  /** Whether it leads from the thing asked about to the other end, and not back. */
  readonly outward: Scalars['Boolean']['output'];
  /** What the relation rests on. */
  readonly basis: Basis;
  /** First day as the source gives it (a year or a month is possible); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether the fact holds at `asOf` on every reading of its dates; false where a partial date leaves it open. Days are counted in UTC where `asOf` is a moment. */
  readonly certain: Scalars['Boolean']['output'];
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

export type { RelationKind };

/** An article of a version of an instrument (条款). */
export type Provision = Node & Named & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
  /** Jurisdiction by its code, such as CN or US; null = unknown. */
  readonly jurisdiction?: Maybe<Scalars['String']['output']>;
  /** The instrument; null where it is not described. */
  readonly instrument?: Maybe<Instrument>;
  /** Number of the article; null = unknown. */
  readonly article?: Maybe<Scalars['String']['output']>;
};

/** Who is competent (主管机关). */
export type Agency = Node & Named & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
  /** Jurisdiction by its code, such as CN or US; null = unknown. */
  readonly jurisdiction?: Maybe<Scalars['String']['output']>;
};

/** What a deal can buy besides a party (资产). */
export type Asset = Node & Named & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
};

/** A publication in which facts were read (来源). */
export type Source = Node & Named & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
  /** Address; null = none recorded. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Date; null = unknown. */
  readonly date?: Maybe<Scalars['String']['output']>;
  /** Kind of publication; null = unknown. */
  readonly sourceKind?: Maybe<Scalars['String']['output']>;
};

/** A country or region (国家和地区). */
export type Country = Node & Named & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
};

/** A group of countries in a rule (国家组别). */
export type CountryGroup = Node & Named & {
  /** Opaque global id: the base64url of `key`. Look-ups take either. */
  readonly id: Scalars['ID']['output'];
  /** Stable, readable key, the same in the store, in JSON of the command line and in page addresses. */
  readonly key: Scalars['String']['output'];
  /** Names in both languages and as the source writes it. */
  readonly names: Names;
  /** Other names, in any language. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** How well the description is founded. */
  readonly confidence: Confidence;
  /** Where the description was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
};

/** Where the three regimes touch the same technology at `asOf` (三制度交汇). */
export type Convergence = Answer & {
  /** The date or moment that was asked for. */
  readonly asOf: Scalars['String']['output'];
  /** The version of the graph that was read. */
  readonly knownAt: KnownAt;
  /** The version of each dataset that the answer rests on. */
  readonly datasets: ReadonlyArray<DatasetVersion>;
  /** What the answer takes for granted. */
  readonly assumptions: ReadonlyArray<Assumption>;
  /** What the answer does not contain because it is not modelled or cannot be known. */
  readonly notModelled: ReadonlyArray<NotModelled>;
  /** Within one jurisdiction or across several. */
  readonly scope: Scope;
  /** The technologies: those with most regimes first, then those converged longest, then by key. */
  readonly technologies: TechnologyConvergenceConnection;
  /** How the technologies differ from the same question without `whatIf`; null where nothing is supposed. */
  readonly difference?: Maybe<TechnologyConvergenceDifference>;
};


/** Where the three regimes touch the same technology at `asOf` (三制度交汇). */
export type ConvergenceTechnologiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The scope that was asked for; one of the two is null. */
export type Scope = {
  /** The one jurisdiction. */
  readonly within?: Maybe<Scalars['String']['output']>;
  /** The jurisdictions. */
  readonly across?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The jurisdictions whose regimes are modelled, by their codes: what can be asked for. */
  readonly modelled: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of technologies with their touches, those with most regimes first, then those converged longest, then by key. */
export type TechnologyConvergenceConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<TechnologyConvergenceEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of TechnologyConvergenceConnection. */
export type TechnologyConvergenceEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The technology with its touches. */
  readonly node: TechnologyConvergence;
};

/** A technology with the regimes that touch it at `asOf`. */
export type TechnologyConvergence = {
  /** The technology. */
  readonly technology: Technology;
  /** Regimes with a touch that counts. */
  readonly regimes: ReadonlyArray<Regime>;
  /** Whether all three regimes touch. */
  readonly converged: Scalars['Boolean']['output'];
  /** First day, on the issuer’s calendar, since which all three regimes have touched without a break; null while fewer than three touch or no beginning is known. */
  readonly since?: Maybe<Scalars['String']['output']>;
  /** Whether they have since that day or before: the last to begin is known only from an edition that was read (至迟自). */
  readonly sinceIsBound: Scalars['Boolean']['output'];
  /** The touches at `asOf`, also those that do not count. */
  readonly touches: ReadonlyArray<Touch>;
  /** The same touches in pages, by regime, jurisdiction, beginning and entry: for technologies with thousands of them. */
  readonly touchPage: TouchConnection;
  /** The touches counted, a line for each regime of each jurisdiction that has one. */
  readonly summary: ReadonlyArray<RegimeTouches>;
};


/** A technology with the regimes that touch it at `asOf`. */
export type TechnologyConvergenceTouchPageArgs = {
  regimes?: InputMaybe<ReadonlyArray<Regime>>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Touches in pages. */
export type TouchConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<TouchEdge>;
  /** Whether there is more, and where it begins. */
  readonly pageInfo: PageInfo;
  /** Number of touches on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A touch at its place in the order of the pages. */
export type TouchEdge = {
  /** Where the page after this entry begins. */
  readonly cursor: Scalars['String']['output'];
  /** The touch. */
  readonly node: Touch;
};

/** What one regime of one jurisdiction has to do with a technology, in numbers. */
export type RegimeTouches = {
  /** The regime. */
  readonly regime: Regime;
  /** The jurisdiction by its code. */
  readonly jurisdiction: Scalars['String']['output'];
  /** The strongest among the touches that count, of all where none counts: effect before status before field. */
  readonly strength: Strength;
  /** Since when touches of this strength have stood without a break, under whatever codes and editions, on the calendar of the jurisdiction: of those that count, of all where none counts; null = open or unknown. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** Whether they have since that day or before: no other date is known than that of an edition in which it was read (至迟自). */
  readonly fromIsBound: Scalars['Boolean']['output'];
  /** Whether that strength or `from` rests on nothing but suspensions that ran out, no later notice being known (如无后续延期公告). */
  readonly assumed: Scalars['Boolean']['output'];
  /** Number of touches. */
  readonly total: Scalars['Int']['output'];
  /** Number of those that count towards convergence under what was asked. */
  readonly counting: Scalars['Int']['output'];
  /** Whether every touch that was taken rests on an unverified fact. */
  readonly unverified: Scalars['Boolean']['output'];
};

/** One regime of one jurisdiction touches a technology (触及). */
export type Touch = {
  /** The regime. */
  readonly regime: Regime;
  /** The jurisdiction by its code. */
  readonly jurisdiction: Scalars['String']['output'];
  /** How it touches. */
  readonly strength: Strength;
  /** Status of the listing, item or case at `asOf`. */
  readonly status: Status;
  /** Whether that status, and `from` where it began with it, rests on a suspension that ran out, no later notice being known (如无后续延期公告); the frame then says what is assumed. */
  readonly assumed: Scalars['Boolean']['output'];
  /** Beginning, on the calendar of the jurisdiction; null = open or unknown. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** Exclusive end, on the calendar of the jurisdiction; null = none known. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether it began on `from` or before: no other date is known than that of an edition in which it was read (至迟自). */
  readonly fromIsBound: Scalars['Boolean']['output'];
  /** Since when its entry has touched in this way without a break, under all its codes and editions; `from` is when the present one began. Null = open or unknown. */
  readonly since?: Maybe<Scalars['String']['output']>;
  /** Whether it has since that day or before: no other date is known than that of an edition in which it was read (至迟自). */
  readonly sinceIsBound: Scalars['Boolean']['output'];
  /** The fact that `since` rests on; null where it is no earlier than `from`. */
  readonly sinceEvidence?: Maybe<Evidence>;
  /** Ownership steps between the listed party and the one tied to the technology; 0 = direct. */
  readonly steps: Scalars['Int']['output'];
  /** What the tie to the technology rests on. */
  readonly basis: Basis;
  /** How much of the technology an item covers; null where no item is the reason. */
  readonly coverage?: Maybe<Coverage>;
  /** Whether the item stands on a broader technology and touches by its parameters only. */
  readonly inherited: Scalars['Boolean']['output'];
  /** Whether the item is controlled for anti-terrorism reasons only. */
  readonly weak: Scalars['Boolean']['output'];
  /** Whether the touch rests on an unverified fact. */
  readonly unverified: Scalars['Boolean']['output'];
  /** Whether it counts towards convergence under what was asked. */
  readonly counts: Scalars['Boolean']['output'];
  /** What the touch is about once, under all codes and editions: an entry of a list, a listing, a case. */
  readonly entry: Scalars['String']['output'];
  /** The facts it rests on. */
  readonly evidence: ReadonlyArray<Evidence>;
};

export type { ThingLabel };

/** What a search found. */
export type SearchResult = {
  /** The things found, the best first. */
  readonly hits: ReadonlyArray<SearchHit>;
  /** Whether there are more than were asked for. */
  readonly hasMore: Scalars['Boolean']['output'];
  /** What the notices that the text names brought about, notice by notice: bodies number theirs each for itself. Empty where the text names none. */
  readonly notices: ReadonlyArray<NoticeEffects>;
  /** What the facts shown with the things rest on: date, version and datasets. */
  readonly frame: Frame;
};

/** What one notice brought about (公告), as far as facts name it. */
export type NoticeEffects = {
  /** The notice as the facts name it. */
  readonly notice: Scalars['String']['output'];
  /** The announcement itself; null where it is not described. */
  readonly announcement?: Maybe<Instrument>;
  /** Agencies competent for the announcement and its lists, as far as recorded. */
  readonly agencies: ReadonlyArray<Agency>;
  /** The lists that it changed. */
  readonly lists: ReadonlyArray<ControlList>;
  /** How many items it brought or changed. */
  readonly itemCount: Scalars['Int']['output'];
  /** The first twenty of them, by key. */
  readonly items: ReadonlyArray<ControlItem>;
  /** How many parties it listed, or changed the listings of. */
  readonly partyCount: Scalars['Int']['output'];
  /** The first twenty of them, by key. */
  readonly parties: ReadonlyArray<Party>;
  /** What it does to what was there before, by time: suspends, extends, stops, removes or amends; also rules that are known here. */
  readonly acts: ReadonlyArray<NoticeAct>;
};

/** What a notice does on one day, in one way, to what was there before (所作变动). */
export type NoticeAct = {
  /** What it does. */
  readonly verb: EventVerb;
  /** The verb of the source as written, such as 暂停实施. */
  readonly words: Scalars['String']['output'];
  /** Day, or day and time where the source gives one, on the clock of the issuer. */
  readonly at: Scalars['String']['output'];
  /** End of a suspension as written, such as 1年; null = none given. */
  readonly untilText?: Maybe<Scalars['String']['output']>;
  /** First moment after the end of a suspension, on the clock of the issuer; null = none given. */
  readonly untilEnd?: Maybe<Scalars['String']['output']>;
  /** To how many things: versions of lists, listings, laws, announcements, provisions, items and rules. */
  readonly total: Scalars['Int']['output'];
  /** The first twenty versions of lists among them, by key. */
  readonly versions: ReadonlyArray<ListVersion>;
  /** The first twenty laws, announcements, provisions, items and the like among them, by key, as far as they are described. */
  readonly things: ReadonlyArray<Named>;
  /** How many parties the listings among them are of. */
  readonly partyCount: Scalars['Int']['output'];
  /** The first twenty of these parties, by key. */
  readonly parties: ReadonlyArray<Party>;
  /** What the rules among them are called. */
  readonly rules: ReadonlyArray<Text>;
};

/** A thing that was found. */
export type SearchHit = {
  /** The thing; null while it is newer than the facts in memory. */
  readonly node?: Maybe<Named>;
  /** Key of the thing. */
  readonly key: Scalars['String']['output'];
  /** Kind of thing. */
  readonly label: ThingLabel;
  /** For ranking within one answer only; 0 where the text was found inside a word, or a notice led to the thing. */
  readonly score: Scalars['Float']['output'];
  /** Whether the text itself is a name, alias or code of the thing. */
  readonly exact: Scalars['Boolean']['output'];
  /** The name, alias or code that has the text in it; null where its words stand apart or a notice led to the thing. */
  readonly matched?: Maybe<Scalars['String']['output']>;
};

/** Rows that a statement in Cypher answered. */
export type CypherResult = {
  /** Names of the columns. */
  readonly columns: ReadonlyArray<Scalars['String']['output']>;
  /** The rows, each an array with a value for each column. */
  readonly rows: ReadonlyArray<Scalars['JSON']['output']>;
  /** Whether there were more rows than may be answered. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** A rule of ownership or control, as it is applied. */
export type AppliedRule = {
  /** Name of the rule. */
  readonly id: Scalars['String']['output'];
  /** The rule in words. */
  readonly names: Text;
  /** Status of the rule at `asOf`. */
  readonly status: Status;
  /** Whether that status holds only if nothing came after the last known event: a suspension has run out, and no later notice is known. */
  readonly statusAssumed: Scalars['Boolean']['output'];
  /** What being caught means under it: words of an answer go no further than this. */
  readonly effect: RuleEffect;
  /** Whether it leads from its seeds down to what they own, up to who stands behind them, or both. */
  readonly direction: RuleDirection;
  /** Beginning of the span with this status, local date or date and time in the zone of the rule; null = open or unknown. */
  readonly statusFrom?: Maybe<Scalars['String']['output']>;
  /** Exclusive end of the span with this status, local date or date and time in the zone of the rule; null = no end is known. */
  readonly statusTo?: Maybe<Scalars['String']['output']>;
  /** Jurisdiction by its code; null for a computation that is no law. */
  readonly jurisdiction?: Maybe<Scalars['String']['output']>;
  /** Whether it looks at each seed alone and not at all of them together; then each outcome names its seed. */
  readonly eachAlone: Scalars['Boolean']['output'];
  /** Whether it can be followed from owners down tier by tier, so that `exposure` and `gaps` can be asked with it; `control` can with every rule. */
  readonly leadsDown: Scalars['Boolean']['output'];
  /** The lists whose parties it starts from, as far as they are described; empty for a rule that starts from whom the question names. */
  readonly seedLists: ReadonlyArray<ControlList>;
  /** Keys of the lists whose parties it starts from. */
  readonly seedListKeys: ReadonlyArray<Scalars['String']['output']>;
  /** Where the rule was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
};

export type { RuleEffect };

export type { RuleDirection };

/** A way in which a rule reaches parties, such as a numbered limb of an article. */
export type RuleLimb = {
  /** Its name within the rule. */
  readonly id: Scalars['String']['output'];
  /** It in words. */
  readonly names: Text;
};

/** What an owner on a list brings with it, for rules over several lists. */
export type OwnerEffect = {
  /** The list; null where it is not described. */
  readonly list?: Maybe<Named>;
  /** Key of the list. */
  readonly listKey: Scalars['String']['output'];
  /** Whether somebody on it is an owner whatever the unknown shares are. */
  readonly certain: Scalars['Boolean']['output'];
  /** What needs a licence. */
  readonly requirement: Text;
  /** Which licence exceptions are left. */
  readonly exceptions: Text;
  /** How applications are judged. */
  readonly review: Text;
};

/** The strictest of the owners in one respect. */
export type StrictestEffect = {
  /** Key of the list that gives it. */
  readonly listKey: Scalars['String']['output'];
  /** Whether somebody on it is an owner whatever the unknown shares are. */
  readonly certain: Scalars['Boolean']['output'];
  /** What it says. */
  readonly text: Text;
};

/** The most restrictive of the owners of a party, each respect for itself. */
export type Strictest = {
  /** The most restrictive licence requirement. */
  readonly requirement: StrictestEffect;
  /** The narrowest eligibility for licence exceptions. */
  readonly exceptions: StrictestEffect;
  /** The most restrictive licence review policy. */
  readonly review: StrictestEffect;
};

export type { OutsideReason };

export type { ControlOutcome };

export type { ExposureOutcome };

export type { TieKind };

/** What a party reaches, upward and downward (风险敞口). */
export type Exposure = Answer & {
  /** The date or moment that was asked for. */
  readonly asOf: Scalars['String']['output'];
  /** The version of the graph that was read. */
  readonly knownAt: KnownAt;
  /** The version of each dataset that the answer rests on. */
  readonly datasets: ReadonlyArray<DatasetVersion>;
  /** What the answer takes for granted. */
  readonly assumptions: ReadonlyArray<Assumption>;
  /** What the answer does not contain because it is not modelled or cannot be known. */
  readonly notModelled: ReadonlyArray<NotModelled>;
  /** The party or asset asked about; null where it is not described. */
  readonly party?: Maybe<Named>;
  /** Key of the party as asked. */
  readonly partyKey: Scalars['String']['output'];
  /** All keys under which the party is recorded. */
  readonly records: ReadonlyArray<Scalars['String']['output']>;
  /** The rule by which outcomes are told. */
  readonly rule: AppliedRule;
  /** Technologies of the party and of those below: strongest outcome first, then largest share, then by key. */
  readonly technologies: TechnologyReachedConnection;
  /** Owners at the ends of the chains: fewest steps first, then by key. */
  readonly owners: UltimateOwnerConnection;
  /** Whether there are more ultimate owners than are told. */
  readonly ownersTruncated: Scalars['Boolean']['output'];
  /** Listed parties on the way: upward, the party itself, downward; nearest first, then by key. */
  readonly listed: ListedPartyConnection;
  /** How many parties were reached. */
  readonly reached: Reached;
  /** How the answer differs from the same question without `whatIf`; null where nothing is supposed. */
  readonly difference?: Maybe<ExposureDifference>;
};


/** What a party reaches, upward and downward (风险敞口). */
export type ExposureTechnologiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What a party reaches, upward and downward (风险敞口). */
export type ExposureOwnersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What a party reaches, upward and downward (风险敞口). */
export type ExposureListedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How many parties an exposure reached. */
export type Reached = {
  /** Above the party. */
  readonly up: Scalars['Int']['output'];
  /** Below the party. */
  readonly down: Scalars['Int']['output'];
};

/** A page of technologies reached: strongest outcome first, then largest share, then by key. */
export type TechnologyReachedConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<TechnologyReachedEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of TechnologyReachedConnection. */
export type TechnologyReachedEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The technology with the way to it. */
  readonly node: TechnologyReached;
};

/** A technology that a party reaches. */
export type TechnologyReached = {
  /** The technology; null where it is not described. */
  readonly technology?: Maybe<Technology>;
  /** Key of the technology. */
  readonly technologyKey: Scalars['String']['output'];
  /** Outcome for the nearest holder; null while the rule is not in force. */
  readonly outcome?: Maybe<ExposureOutcome>;
  /** What it would be if the rule were in force; null while it is. */
  readonly ifInForce?: Maybe<ExposureOutcome>;
  /** Effective share in the nearest holder, over all paths. */
  readonly share: Share;
  /** The best paths to the nearest holder; empty for the party’s own technology. */
  readonly paths: ReadonlyArray<OwnershipPath>;
  /** Whether there are more paths. */
  readonly truncated: Scalars['Boolean']['output'];
  /** Parties that have to do with the technology: strongest outcome first, then largest share, then fewest steps, then by key. */
  readonly holders: TechnologyHolderConnection;
  /** Regimes with a touch that counts at `asOf`. */
  readonly regimes: ReadonlyArray<Regime>;
  /** The touches at `asOf`, also those that do not count. */
  readonly touches: ReadonlyArray<Touch>;
};


/** A technology that a party reaches. */
export type TechnologyReachedHoldersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of parties by which a technology is reached: strongest outcome first, then largest share, then fewest steps, then by key. */
export type TechnologyHolderConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<TechnologyHolderEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of TechnologyHolderConnection. */
export type TechnologyHolderEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The party with what it has to do with the technology. */
  readonly node: TechnologyHolder;
};

/** A party below, or the one asked about, that has to do with a technology. */
export type TechnologyHolder = {
  /** The party; null where it is not described. */
  readonly party?: Maybe<Named>;
  /** Key of the party. */
  readonly partyKey: Scalars['String']['output'];
  /** What it has to do with the technology. */
  readonly role: RoleKind;
  /** What the tie rests on. */
  readonly basis: Basis;
  /** What the rule says of the party; null while the rule is not in force. */
  readonly outcome?: Maybe<ExposureOutcome>;
  /** What it would be if the rule were in force; null while it is. */
  readonly ifInForce?: Maybe<ExposureOutcome>;
  /** Effective share in the party, over all paths; 0 where only votes or findings lead there. */
  readonly share: Share;
  /** Ownership steps; 0 = the party asked about. */
  readonly steps: Scalars['Int']['output'];
  /** The tie itself with its sources. */
  readonly evidence: Evidence;
};

/** A page of ultimate owners: fewest steps first, then by key. */
export type UltimateOwnerConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<UltimateOwnerEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of UltimateOwnerConnection. */
export type UltimateOwnerEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The owner with the ways from it. */
  readonly node: UltimateOwner;
};

/** An owner at the end of a chain: nobody is known to own it, or it stands in a ring that nobody outside owns. */
export type UltimateOwner = {
  /** The owner; null where it is not described. */
  readonly party?: Maybe<Named>;
  /** Key of the owner. */
  readonly partyKey: Scalars['String']['output'];
  /** What the rule says of the party asked about, with this owner alone as seed; null while the rule is not in force. */
  readonly outcome?: Maybe<ControlOutcome>;
  /** What it would be if the rule were in force; null while it is. */
  readonly ifInForce?: Maybe<ControlOutcome>;
  /** Effective share of the owner in the party asked about, over all paths. */
  readonly share: Share;
  /** Ownership steps down to the party asked about. */
  readonly steps: Scalars['Int']['output'];
  /** Whether it stands in a ring of cross-holdings that nobody outside owns. */
  readonly ring: Scalars['Boolean']['output'];
  /** The best paths. */
  readonly paths: ReadonlyArray<OwnershipPath>;
  /** Whether there are more paths. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** A path from an owner to what it owns. */
export type OwnershipPath = {
  /** Product of the shares of its steps; null where a step has none. */
  readonly share?: Maybe<Share>;
  /** The steps, from the owner down. */
  readonly steps: ReadonlyArray<OwnershipStep>;
};

/** One step of a path. */
export type OwnershipStep = {
  /** The owner; null where it is not described. */
  readonly owner?: Maybe<Named>;
  /** Key of the owner. */
  readonly ownerKey: Scalars['String']['output'];
  /** What is owned; null where it is not described. */
  readonly asset?: Maybe<Named>;
  /** Key of what is owned. */
  readonly assetKey: Scalars['String']['output'];
  /** Equity, votes or a finding. */
  readonly kind: TieKind;
  /** Nature of the statement. */
  readonly nature: HoldingNature;
  /** The share, its maximum leaving room for the minima of the other holders; null for a finding. */
  readonly share?: Maybe<Share>;
  /** First day as the source gives it; null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

/** A page of listed parties: upward, the party itself, downward; nearest first, then by key. */
export type ListedPartyConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<ListedPartyEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of ListedPartyConnection. */
export type ListedPartyEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The listed party. */
  readonly node: ListedParty;
};

/** A listed party on the way of an exposure, or one that a rule of the regimes catches from a list. */
export type ListedParty = {
  /** The party; null where it is not described. */
  readonly party?: Maybe<Named>;
  /** Key of the party. */
  readonly partyKey: Scalars['String']['output'];
  /** Where it stands from the party asked about. */
  readonly direction: Direction;
  /** Ownership steps from the party asked about. */
  readonly steps: Scalars['Int']['output'];
  /** The list; null where no list names the party and a rule catches it. */
  readonly list?: Maybe<ControlList>;
  /** Key of the list; null where a rule catches the party. */
  readonly listKey?: Maybe<Scalars['String']['output']>;
  /** Name of the rule that catches the party; null where a list names it. */
  readonly rule?: Maybe<Scalars['String']['output']>;
  /** The jurisdiction by its code; null = unknown. */
  readonly jurisdiction?: Maybe<Scalars['String']['output']>;
  /** Status at `asOf`. */
  readonly status: Status;
  /** Listed, or caught at least, since this day of the jurisdiction’s calendar; null = not known. */
  readonly since?: Maybe<Scalars['String']['output']>;
  /** Whether it has since that day or before: no other date is known than that of an edition in which it was read (至迟自). */
  readonly sinceIsBound: Scalars['Boolean']['output'];
  /** The facts it rests on. */
  readonly evidence: ReadonlyArray<Evidence>;
};

export type { PathOrder };

export type { Direction };

/** How a list differs between two moments or versions (名单比对). What it says of itself is that of the later side. */
export type ListDiff = Answer & {
  /** The later date or moment. */
  readonly asOf: Scalars['String']['output'];
  /** The version of the graph that was read on the later side. */
  readonly knownAt: KnownAt;
  /** The version of each dataset that the later side rests on. */
  readonly datasets: ReadonlyArray<DatasetVersion>;
  /** What the later side takes for granted. */
  readonly assumptions: ReadonlyArray<Assumption>;
  /** What the answer does not contain because it is not modelled or cannot be known. */
  readonly notModelled: ReadonlyArray<NotModelled>;
  /** Key of the list. */
  readonly listKey: Scalars['String']['output'];
  /** The list, where it is described. */
  readonly list?: Maybe<ControlList>;
  /** The earlier date or moment. */
  readonly from: Scalars['String']['output'];
  /** The version of the graph that was read on the earlier side. */
  readonly fromKnownAt: KnownAt;
  /** How many entries there are of each kind. */
  readonly counts: ListDiffCounts;
  /** The entries that differ: by kind, then by key. */
  readonly entries: ListDiffEntryConnection;
};


/** How a list differs between two moments or versions (名单比对). What it says of itself is that of the later side. */
export type ListDiffEntriesArgs = {
  changes?: InputMaybe<ReadonlyArray<ListChange>>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How many entries of a list differ, by kind. */
export type ListDiffCounts = {
  /** New on the list. */
  readonly added: Scalars['Int']['output'];
  /** Removed by a notice or by their own end. */
  readonly removed: Scalars['Int']['output'];
  /** No longer in the newest file, without a notice. */
  readonly vanished: Scalars['Int']['output'];
  /** Whose record is no longer believed. */
  readonly withdrawn: Scalars['Int']['output'];
  /** Still there and not the same. */
  readonly changed: Scalars['Int']['output'];
};

export type { ListChange };

/** A page of entries of a list that differ. */
export type ListDiffEntryConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<ListDiffEntryEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of ListDiffEntryConnection. */
export type ListDiffEntryEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: ListDiffEntry;
};

/** An entry of a list that differs. */
export type ListDiffEntry = {
  /** The entry: the key of a listing, or the name of an item through all its codes. */
  readonly key: Scalars['String']['output'];
  /** What became of it. */
  readonly change: ListChange;
  /** Key of the party; null for an item. */
  readonly partyKey?: Maybe<Scalars['String']['output']>;
  /** The party, where it is described. */
  readonly party?: Maybe<Party>;
  /** Key of the item; null for a party. */
  readonly itemKey?: Maybe<Scalars['String']['output']>;
  /** The item, where it is described. */
  readonly item?: Maybe<ControlItem>;
  /** Code of the item; null for a party, or unknown. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The notice that removed it, or that made it; null = unknown. */
  readonly notice?: Maybe<Scalars['String']['output']>;
  /** Why, where the list or a notice says so. */
  readonly reason?: Maybe<Text>;
  /** Whether it stood so before already and was only recorded, or corrected, between the two versions. */
  readonly onlyRecorded: Scalars['Boolean']['output'];
  /** What it said before and says after, field by field; empty for what only came or went, and where the source calls it modified without its earlier wording. */
  readonly fields: ReadonlyArray<FieldChange>;
  /** The facts that it rests on. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** A field of an entry before and after. */
export type FieldChange = {
  /** Name of the field. */
  readonly field: Scalars['String']['output'];
  /** What it said; null = nothing. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** What it says; null = nothing. */
  readonly after?: Maybe<Scalars['String']['output']>;
};

/** What changes between two days (变更日程). */
export type Changes = Answer & {
  /** The date or moment that was asked for. */
  readonly asOf: Scalars['String']['output'];
  /** The version of the graph that was read. */
  readonly knownAt: KnownAt;
  /** The version of each dataset that the answer rests on. */
  readonly datasets: ReadonlyArray<DatasetVersion>;
  /** What the answer takes for granted. */
  readonly assumptions: ReadonlyArray<Assumption>;
  /** What the answer does not contain because it is not modelled or cannot be known. */
  readonly notModelled: ReadonlyArray<NotModelled>;
  /** First day of the window. */
  readonly from: Scalars['String']['output'];
  /** Last day of the window, inclusive. */
  readonly to: Scalars['String']['output'];
  /** The changes in order of time, then by key. */
  readonly changes: DatedChangeConnection;
  /** How the changes differ from the same question without `whatIf`; null where nothing is supposed. */
  readonly difference?: Maybe<DatedChangeDifference>;
};


/** What changes between two days (变更日程). */
export type ChangesChangesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of changes in order of time. */
export type DatedChangeConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<DatedChangeEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of DatedChangeConnection. */
export type DatedChangeEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: DatedChange;
};

export type { ChangeKind };

/** A step of a deal or of its review (审查步骤). */
export type ReviewStep = {
  /** What kind of step. */
  readonly kind: StepKind;
  /** The step in words. */
  readonly text: Text;
  /** Its date as the source gives it; one by month or year is told at its last day. */
  readonly date: Scalars['String']['output'];
};

export type { StepKind };

export type { ChangeSubject };

/** What happens at one time, by one notice, to everything of one list or to one rule or thing. */
export type DatedChange = {
  /** Stable key: the same change has the same key in every window and version. */
  readonly key: Scalars['String']['output'];
  /** Day, or day and time, on the clock of the issuer. */
  readonly at: Scalars['String']['output'];
  /** Whether it happened on `at` or before: no other date is known than that of an edition that was read (至迟自). */
  readonly atIsBound: Scalars['Boolean']['output'];
  /** What happens. */
  readonly kind: ChangeKind;
  /** To what. */
  readonly subject: ChangeSubject;
  /** Jurisdiction by its code; null = unknown. */
  readonly jurisdiction?: Maybe<Scalars['String']['output']>;
  /** Key of the list; null where none is concerned. */
  readonly listKey?: Maybe<Scalars['String']['output']>;
  /** The list, where it is described. */
  readonly list?: Maybe<ControlList>;
  /** Name of the rule; null where none is concerned. */
  readonly rule?: Maybe<Scalars['String']['output']>;
  /** What the rule is called; null where none is concerned or it is not known here. */
  readonly ruleNames?: Maybe<Text>;
  /** Keys of the listings, items, list versions or rules that change. */
  readonly keys: ReadonlyArray<Scalars['String']['output']>;
  /** The laws, announcements and provisions among them, as far as they are described. */
  readonly instruments: ReadonlyArray<Named>;
  /** The versions of a list among them. */
  readonly versions: ReadonlyArray<ListVersion>;
  /** Keys of the parties concerned. */
  readonly partyKeys: ReadonlyArray<Scalars['String']['output']>;
  /** The parties, as far as they are described. */
  readonly parties: ReadonlyArray<Named>;
  /** Keys of the items concerned. */
  readonly itemKeys: ReadonlyArray<Scalars['String']['output']>;
  /** What the measures concerned bar or condition. */
  readonly acts: ReadonlyArray<Act>;
  /** Status before; null for what is no change of status. */
  readonly before?: Maybe<Status>;
  /** Status from then on; null for what is no change of status. */
  readonly after?: Maybe<Status>;
  /** The notice (公告); null = none, a date alone brings the change, or unknown. */
  readonly notice?: Maybe<Scalars['String']['output']>;
  /** The verb of the source as written, such as 继续暂停; null = none. */
  readonly words?: Maybe<Scalars['String']['output']>;
  /** End of a suspension as written, such as 1年; null = none given. */
  readonly untilText?: Maybe<Scalars['String']['output']>;
  /** First moment after the end of a suspension, on the clock of the issuer; null = none given. */
  readonly untilEnd?: Maybe<Scalars['String']['output']>;
  /** The step of a review case; null for what is none. */
  readonly step?: Maybe<ReviewStep>;
  /** Whether it holds only if no notice comes between: none is known. */
  readonly assumed: Scalars['Boolean']['output'];
  /** Whether it rests on facts that are not verified. */
  readonly unverified: Scalars['Boolean']['output'];
  /** The facts that it rests on, events first. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** How changes differ under a hypothesis. */
export type DatedChangeDifference = {
  /** What the hypothesis adds. */
  readonly added: DatedChangeConnection;
  /** What vanishes under the hypothesis. */
  readonly removed: DatedChangeConnection;
  /** What is there with and without it, but not the same. */
  readonly changed: DatedChangeChangeConnection;
};


/** How changes differ under a hypothesis. */
export type DatedChangeDifferenceAddedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How changes differ under a hypothesis. */
export type DatedChangeDifferenceRemovedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How changes differ under a hypothesis. */
export type DatedChangeDifferenceChangedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of changes that are not the same under a hypothesis. */
export type DatedChangeChangeConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<DatedChangeChangeEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of DatedChangeChangeConnection. */
export type DatedChangeChangeEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: DatedChangeChange;
};

/** A change with and without a hypothesis. */
export type DatedChangeChange = {
  /** Without the hypothesis. */
  readonly before: DatedChange;
  /** Under the hypothesis. */
  readonly after: DatedChange;
};

/** What the regimes leave open (缺口) at `asOf`. */
export type Gaps = Answer & {
  /** The date or moment that was asked for. */
  readonly asOf: Scalars['String']['output'];
  /** The version of the graph that was read. */
  readonly knownAt: KnownAt;
  /** The version of each dataset that the answer rests on. */
  readonly datasets: ReadonlyArray<DatasetVersion>;
  /** What the answer takes for granted. */
  readonly assumptions: ReadonlyArray<Assumption>;
  /** What the answer does not contain because it is not modelled or cannot be known. */
  readonly notModelled: ReadonlyArray<NotModelled>;
  /** The gaps: most severe first, then by kind, beginning and key. */
  readonly gaps: GapConnection;
  /** How many gaps there are, a line for each kind that was asked for, also where there is none. */
  readonly counts: ReadonlyArray<GapCount>;
  /** How the gaps differ from the same question without `whatIf`; null where nothing is supposed. */
  readonly difference?: Maybe<GapDifference>;
};


/** What the regimes leave open (缺口) at `asOf`. */
export type GapsGapsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The gaps of one kind, counted. */
export type GapCount = {
  /** The kind. */
  readonly kind: GapKind;
  /** Number of gaps of this kind. */
  readonly total: Scalars['Int']['output'];
  /** Number of those of severity HIGH. */
  readonly high: Scalars['Int']['output'];
  /** Number of those of severity MEDIUM. */
  readonly medium: Scalars['Int']['output'];
  /** Number of those of severity LOW. */
  readonly low: Scalars['Int']['output'];
  /** Of whom the kind could not be judged, since the facts that it looks at are not recorded (未作判断): no gap is then no clearance; null = of everybody it is about. */
  readonly notJudged?: Maybe<NotJudged>;
};

/** Parties of which a kind of gap says nothing. */
export type NotJudged = {
  /** How many of them have no record of what the kind looks at, such as a role in a technology. */
  readonly parties: Scalars['Int']['output'];
  /** How many parties the kind is about. */
  readonly of: Scalars['Int']['output'];
};

/** A page of gaps: most severe first, then by kind, beginning and key. */
export type GapConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<GapEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of GapConnection. */
export type GapEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The gap. */
  readonly node: Gap;
};

/** An open lag up to the last day on which data were read: it was at least as long, whatever came after (滞后至少). */
export type LagAsRead = {
  /** Days from the countermeasure up to that day. */
  readonly days: Scalars['Int']['output'];
  /** The same, counted from the day on which the legal basis existed, if that is later; null where it did not exist yet. */
  readonly fromLegalBasisDays?: Maybe<Scalars['Int']['output']>;
  /** The day. */
  readonly to: Scalars['String']['output'];
};

export type { LagBound };

/** Something that the regimes leave open (缺口). */
export type Gap = {
  /** Stable key: the same gap has the same key at every date and in every version. */
  readonly key: Scalars['String']['output'];
  /** Kind of gap. */
  readonly kind: GapKind;
  /** How severe it is. */
  readonly severity: Severity;
  /** The jurisdiction that could close it, by its code. */
  readonly jurisdiction: Scalars['String']['output'];
  /** Since when it has stood, on the calendar of the jurisdiction; null = not known. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** Whether it began on `from` or before: a listing has no other date than that of the edition in which it was read. */
  readonly fromIsBound: Scalars['Boolean']['output'];
  /** Exclusive end on that calendar; null = no end is known. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** Whether no end is known. */
  readonly open: Scalars['Boolean']['output'];
  /** LATE_CONTROL only: signed days from countermeasure to control listing, or so far where there is none; null = not known. */
  readonly lagDays?: Maybe<Scalars['Int']['output']>;
  /** What `lagDays` bounds, where a listing is dated only by the edition in which it was read; null = the days are exact, or there are none. */
  readonly lagBound?: Maybe<LagBound>;
  /** The same, counted from the day on which the legal basis existed, if that is later; null = not known. */
  readonly lagFromLegalBasisDays?: Maybe<Scalars['Int']['output']>;
  /** What `lagFromLegalBasisDays` bounds; null = the days are exact, or there are none. */
  readonly lagFromLegalBasisBound?: Maybe<LagBound>;
  /** Day since which the legal basis has existed; null = not known. */
  readonly legalBasisSince?: Maybe<Scalars['String']['output']>;
  /** How much of an open lag the data vouch for, where `asOf` is later than the last day on which data were read; null where it is not, or the lag is closed. */
  readonly lagAsRead?: Maybe<LagAsRead>;
  /** How it stands to the scope in question; null for kinds that ask for no scope. */
  readonly state?: Maybe<GapState>;
  /** Keys of the parties, the one that the gap is about first. */
  readonly partyKeys: ReadonlyArray<Scalars['String']['output']>;
  /** The parties, as far as they are described. */
  readonly parties: ReadonlyArray<Named>;
  /** Keys of the technologies. */
  readonly technologyKeys: ReadonlyArray<Scalars['String']['output']>;
  /** The technologies, as far as they are described. */
  readonly technologies: ReadonlyArray<Technology>;
  /** Keys of the lists. */
  readonly listKeys: ReadonlyArray<Scalars['String']['output']>;
  /** The lists, as far as they are described. */
  readonly lists: ReadonlyArray<ControlList>;
  /** Name of the rule by which an affiliate is caught; null for other kinds. */
  readonly rule?: Maybe<Scalars['String']['output']>;
  /** UNLISTED_AFFILIATE only: which party is listed, which is not, and by what rule the one leads to the other; null for other kinds. */
  readonly affiliation?: Maybe<Affiliation>;
  /** Whether it rests on an unverified fact, or on a notice that was not opened. */
  readonly unverified: Scalars['Boolean']['output'];
  /** Keys of the competent agencies, the one that could close the gap first. */
  readonly agencyKeys: ReadonlyArray<Scalars['String']['output']>;
  /** The competent agencies, as far as they are described. */
  readonly agencies: ReadonlyArray<Agency>;
  /** Keys of the provisions and instruments. */
  readonly provisionKeys: ReadonlyArray<Scalars['String']['output']>;
  /** The provisions and instruments, as far as they are described. */
  readonly provisions: ReadonlyArray<Named>;
  /** What would make it false. */
  readonly wouldBeFalseIf: ReadonlyArray<Doubt>;
  /** The facts it rests on. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** How a party that is not listed is tied to those that are (未列关联方). */
export type Affiliation = {
  /** Key of the party that is not listed itself. */
  readonly partyKey: Scalars['String']['output'];
  /** That party; null where it is not described. */
  readonly party?: Maybe<Named>;
  /** Keys of the listed parties that lead to it. */
  readonly listedKeys: ReadonlyArray<Scalars['String']['output']>;
  /** Those parties, as far as they are described. */
  readonly listed: ReadonlyArray<Named>;
  /** DOWN where the listed ones hold it, UP where it holds them. */
  readonly direction: Direction;
  /** Name of the rule. */
  readonly rule: Scalars['String']['output'];
  /** What the rule is called; null where it is not known here. */
  readonly ruleNames?: Maybe<Text>;
};

/** Something that would make a gap false. */
export type Doubt = {
  /** Stable code. */
  readonly code: Scalars['String']['output'];
  /** What would make it false, in words. */
  readonly text: Text;
};

export type { GapKind };

export type { Severity };

export type { GapState };

/** How much one party holds of others over all paths (实际份额). */
export type EffectiveShares = Answer & {
  /** The date or moment that was asked for. */
  readonly asOf: Scalars['String']['output'];
  /** The version of the graph that was read. */
  readonly knownAt: KnownAt;
  /** The version of each dataset that the answer rests on. */
  readonly datasets: ReadonlyArray<DatasetVersion>;
  /** What the answer takes for granted. */
  readonly assumptions: ReadonlyArray<Assumption>;
  /** What the answer does not contain because it is not modelled or cannot be known. */
  readonly notModelled: ReadonlyArray<NotModelled>;
  /** Whether the party stands in a ring of holdings (交叉持股): then what it holds through itself is counted too, and shares may add up to more than the whole. */
  readonly throughItself: Scalars['Boolean']['output'];
  /** The parties of which it holds something, or may: the largest certain share first, then by key. */
  readonly shares: EffectiveShareConnection;
};


/** How much one party holds of others over all paths (实际份额). */
export type EffectiveSharesSharesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of effective shares. */
export type EffectiveShareConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<EffectiveShareEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An effective share on a page. */
export type EffectiveShareEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The share. */
  readonly node: EffectiveShare;
};

/** The share of one party in another over all paths. */
export type EffectiveShare = {
  /** What is held; null where it is not described. */
  readonly party?: Maybe<Named>;
  /** Key of what is held. */
  readonly partyKey: Scalars['String']['output'];
  /** The share in the whole; bounds where holdings on the way are intervals. */
  readonly share: Share;
  /** Whether the share has a definite value. False behind a ring of holdings that nobody outside owns anything of; it is given as 0 to 100 then. */
  readonly isDefined: Scalars['Boolean']['output'];
};

/** Outcomes of a rule from seeds, over the holdings of the graph. */
export type Control = Answer & {
  /** The date or moment that was asked for. */
  readonly asOf: Scalars['String']['output'];
  /** The version of the graph that was read. */
  readonly knownAt: KnownAt;
  /** The version of each dataset that the answer rests on. */
  readonly datasets: ReadonlyArray<DatasetVersion>;
  /** What the answer takes for granted. */
  readonly assumptions: ReadonlyArray<Assumption>;
  /** What the answer does not contain because it is not modelled or cannot be known. */
  readonly notModelled: ReadonlyArray<NotModelled>;
  /** The rule. */
  readonly rule: AppliedRule;
  /** Whether the party that was asked about is itself one that the rule starts from, such as a listed one; its outcomes tell what follows from the others. False where no party was asked about. */
  readonly partyIsSeed: Scalars['Boolean']['output'];
  /** How many parties the question starts from, before the rule leaves any out: those that are given, or stand on the lists in force at `asOf`; with `party`, of a rule that starts from everybody those only that may have to do with it. 0 of a rule with lists: none of the data loaded puts anybody on them, so that nothing can be concluded, whatever `outcomes` says. */
  readonly seedCount: Scalars['Int']['output'];
  /** The outcomes: by seed where each is looked at alone, then by key of the party. */
  readonly outcomes: PartyOutcomeConnection;
  /** How the outcomes differ from the same question without `whatIf`; null where nothing is supposed. */
  readonly difference?: Maybe<PartyOutcomeDifference>;
};


/** Outcomes of a rule from seeds, over the holdings of the graph. */
export type ControlOutcomesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of outcomes: by seed where each is looked at alone, then by key of the party. */
export type PartyOutcomeConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<PartyOutcomeEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of PartyOutcomeConnection. */
export type PartyOutcomeEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The outcome. */
  readonly node: PartyOutcome;
};

/** What a rule says of one party. */
export type PartyOutcome = {
  /** Key of the seed from which it follows; null where the rule looks at all seeds together. */
  readonly by?: Maybe<Scalars['String']['output']>;
  /** The seed from which it follows; null where the rule looks at all seeds together, and where it is not described. */
  readonly byParty?: Maybe<Named>;
  /** The party; null where it is not described. */
  readonly party?: Maybe<Named>;
  /** Key of the party. */
  readonly partyKey: Scalars['String']['output'];
  /** What the rule says of the party; null while the rule is not in force. */
  readonly outcome?: Maybe<ControlOutcome>;
  /** What it would be if the rule were in force; null while it is. */
  readonly ifInForce?: Maybe<ControlOutcome>;
  /** Sum of what the caught (for INDETERMINATE and NOT_CAUGHT: the possibly caught) hold of it. */
  readonly sum: Share;
  /** The derivation, from the seeds down. */
  readonly proof: ReadonlyArray<ProofItem>;
  /** Keys of parties whose own outcomes hold the rest of a long derivation. */
  readonly proofContinues: ReadonlyArray<Scalars['String']['output']>;
  /** What being caught means here; INDICATOR for a minority share that is worth a look; null where the party is simply not caught. */
  readonly effect?: Maybe<RuleEffect>;
  /** UP where the party stands behind the seed, DOWN where the seed stands above it. */
  readonly direction: Direction;
  /** The way in which the rule reached the party; null where the rule has one way only. `finding`: only a recorded finding of control decided. */
  readonly limb?: Maybe<RuleLimb>;
  /** Why a party that is reached is no subject of the rule; null = it is, or it is not reached. */
  readonly outside?: Maybe<OutsideReason>;
  /** What the owners bring with them, list by list; empty where the rule looks at one list only, or theirs are not known. */
  readonly effects: ReadonlyArray<OwnerEffect>;
  /** The most restrictive of these; null where there are none. */
  readonly strictest?: Maybe<Strictest>;
  /** What is to be done about an open outcome; null where there is nothing to say. */
  readonly toResolve?: Maybe<Text>;
  /** A red flag that is no outcome of the rule; null = none. */
  readonly indicator?: Maybe<Text>;
  /** Ties without a share that the outcome rests on, such as an office or kinship, with their sources. */
  readonly ties: ReadonlyArray<Evidence>;
};

export type { ProofMode };

/** A holding or finding in a derivation. */
export type ProofItem = {
  /** Steps from the seeds. */
  readonly tier: Scalars['Int']['output'];
  /** The owner; null where it is not described. */
  readonly owner?: Maybe<Named>;
  /** Key of the owner. */
  readonly ownerKey: Scalars['String']['output'];
  /** What is owned; null where it is not described. */
  readonly asset?: Maybe<Named>;
  /** Key of what is owned. */
  readonly assetKey: Scalars['String']['output'];
  /** Equity, votes or a finding. */
  readonly kind: TieKind;
  /** Nature of the statement. */
  readonly nature: HoldingNature;
  /** The share as it was counted; null for a finding. */
  readonly share?: Maybe<Share>;
  /** Whether the holder is outside, and the minimum of the share keeps the sum below the threshold. */
  readonly against: Scalars['Boolean']['output'];
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

/** How the technologies differ from the answer without the hypothesis (假设前后之差). */
export type TechnologyConvergenceDifference = {
  /** What the hypothesis adds. */
  readonly added: TechnologyConvergenceConnection;
  /** What vanishes under the hypothesis. */
  readonly removed: TechnologyConvergenceConnection;
  /** What is there with and without it, but not the same. */
  readonly changed: TechnologyConvergenceChangeConnection;
};


/** How the technologies differ from the answer without the hypothesis (假设前后之差). */
export type TechnologyConvergenceDifferenceAddedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the technologies differ from the answer without the hypothesis (假设前后之差). */
export type TechnologyConvergenceDifferenceRemovedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the technologies differ from the answer without the hypothesis (假设前后之差). */
export type TechnologyConvergenceDifferenceChangedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of changes. */
export type TechnologyConvergenceChangeConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<TechnologyConvergenceChangeEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of TechnologyConvergenceChangeConnection. */
export type TechnologyConvergenceChangeEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: TechnologyConvergenceChange;
};

/** How a technology changes under a hypothesis. */
export type TechnologyConvergenceChange = {
  /** Without the hypothesis. */
  readonly before: TechnologyConvergence;
  /** Under the hypothesis. */
  readonly after: TechnologyConvergence;
};

/** How the technologies reached differ from the answer without the hypothesis (假设前后之差). */
export type TechnologyReachedDifference = {
  /** What the hypothesis adds. */
  readonly added: TechnologyReachedConnection;
  /** What vanishes under the hypothesis. */
  readonly removed: TechnologyReachedConnection;
  /** What is there with and without it, but not the same. */
  readonly changed: TechnologyReachedChangeConnection;
};


/** How the technologies reached differ from the answer without the hypothesis (假设前后之差). */
export type TechnologyReachedDifferenceAddedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the technologies reached differ from the answer without the hypothesis (假设前后之差). */
export type TechnologyReachedDifferenceRemovedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the technologies reached differ from the answer without the hypothesis (假设前后之差). */
export type TechnologyReachedDifferenceChangedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of changes. */
export type TechnologyReachedChangeConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<TechnologyReachedChangeEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of TechnologyReachedChangeConnection. */
export type TechnologyReachedChangeEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: TechnologyReachedChange;
};

/** How a technology reached changes under a hypothesis. */
export type TechnologyReachedChange = {
  /** Without the hypothesis. */
  readonly before: TechnologyReached;
  /** Under the hypothesis. */
  readonly after: TechnologyReached;
};

/** How the ultimate owners differ from the answer without the hypothesis (假设前后之差). */
export type UltimateOwnerDifference = {
  /** What the hypothesis adds. */
  readonly added: UltimateOwnerConnection;
  /** What vanishes under the hypothesis. */
  readonly removed: UltimateOwnerConnection;
  /** What is there with and without it, but not the same. */
  readonly changed: UltimateOwnerChangeConnection;
};


/** How the ultimate owners differ from the answer without the hypothesis (假设前后之差). */
export type UltimateOwnerDifferenceAddedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the ultimate owners differ from the answer without the hypothesis (假设前后之差). */
export type UltimateOwnerDifferenceRemovedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the ultimate owners differ from the answer without the hypothesis (假设前后之差). */
export type UltimateOwnerDifferenceChangedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of changes. */
export type UltimateOwnerChangeConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<UltimateOwnerChangeEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of UltimateOwnerChangeConnection. */
export type UltimateOwnerChangeEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: UltimateOwnerChange;
};

/** How an ultimate owner changes under a hypothesis. */
export type UltimateOwnerChange = {
  /** Without the hypothesis. */
  readonly before: UltimateOwner;
  /** Under the hypothesis. */
  readonly after: UltimateOwner;
};

/** How the listed parties on the way differ from the answer without the hypothesis (假设前后之差). */
export type ListedPartyDifference = {
  /** What the hypothesis adds. */
  readonly added: ListedPartyConnection;
  /** What vanishes under the hypothesis. */
  readonly removed: ListedPartyConnection;
  /** What is there with and without it, but not the same. */
  readonly changed: ListedPartyChangeConnection;
};


/** How the listed parties on the way differ from the answer without the hypothesis (假设前后之差). */
export type ListedPartyDifferenceAddedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the listed parties on the way differ from the answer without the hypothesis (假设前后之差). */
export type ListedPartyDifferenceRemovedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the listed parties on the way differ from the answer without the hypothesis (假设前后之差). */
export type ListedPartyDifferenceChangedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of changes. */
export type ListedPartyChangeConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<ListedPartyChangeEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of ListedPartyChangeConnection. */
export type ListedPartyChangeEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: ListedPartyChange;
};

/** How a listed party on the way changes under a hypothesis. */
export type ListedPartyChange = {
  /** Without the hypothesis. */
  readonly before: ListedParty;
  /** Under the hypothesis. */
  readonly after: ListedParty;
};

/** How the gaps differ from the answer without the hypothesis (假设前后之差). */
export type GapDifference = {
  /** What the hypothesis adds. */
  readonly added: GapConnection;
  /** What vanishes under the hypothesis. */
  readonly removed: GapConnection;
  /** What is there with and without it, but not the same. */
  readonly changed: GapChangeConnection;
};


/** How the gaps differ from the answer without the hypothesis (假设前后之差). */
export type GapDifferenceAddedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the gaps differ from the answer without the hypothesis (假设前后之差). */
export type GapDifferenceRemovedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the gaps differ from the answer without the hypothesis (假设前后之差). */
export type GapDifferenceChangedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of changes. */
export type GapChangeConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<GapChangeEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of GapChangeConnection. */
export type GapChangeEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: GapChange;
};

/** How a gap changes under a hypothesis. */
export type GapChange = {
  /** Without the hypothesis. */
  readonly before: Gap;
  /** Under the hypothesis. */
  readonly after: Gap;
};

/** How the outcomes differ from the answer without the hypothesis (假设前后之差). */
export type PartyOutcomeDifference = {
  /** What the hypothesis adds. */
  readonly added: PartyOutcomeConnection;
  /** What vanishes under the hypothesis. */
  readonly removed: PartyOutcomeConnection;
  /** What is there with and without it, but not the same. */
  readonly changed: PartyOutcomeChangeConnection;
};


/** How the outcomes differ from the answer without the hypothesis (假设前后之差). */
export type PartyOutcomeDifferenceAddedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the outcomes differ from the answer without the hypothesis (假设前后之差). */
export type PartyOutcomeDifferenceRemovedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the outcomes differ from the answer without the hypothesis (假设前后之差). */
export type PartyOutcomeDifferenceChangedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of changes. */
export type PartyOutcomeChangeConnection = {
  /** The entries of this page. */
  readonly edges: ReadonlyArray<PartyOutcomeChangeEdge>;
  /** Whether and how to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of PartyOutcomeChangeConnection. */
export type PartyOutcomeChangeEdge = {
  /** Opaque place of this entry, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: PartyOutcomeChange;
};

/** How an outcome changes under a hypothesis. */
export type PartyOutcomeChange = {
  /** Without the hypothesis. */
  readonly before: PartyOutcome;
  /** Under the hypothesis. */
  readonly after: PartyOutcome;
};

/** How an exposure differs from the one without the hypothesis. */
export type ExposureDifference = {
  /** Technologies, by key. */
  readonly technologies: TechnologyReachedDifference;
  /** Ultimate owners, by key. */
  readonly owners: UltimateOwnerDifference;
  /** Listed parties on the way, by party and listing or rule. */
  readonly listed: ListedPartyDifference;
};

/** What is supposed on top of what is recorded (假设): nothing of it is written anywhere. Things are named by their keys, with or without the kind; new ones must be given here. docs/what-if.md has an example of each section. */
export type WhatIfInput = {
  /** Parties that do not exist yet. */
  readonly parties?: InputMaybe<ReadonlyArray<WhatIfPartyInput>>;
  /** Technologies that the graph does not know. */
  readonly technologies?: InputMaybe<ReadonlyArray<WhatIfTechnologyInput>>;
  /** Provisions that are not law. */
  readonly provisions?: InputMaybe<ReadonlyArray<WhatIfProvisionInput>>;
  /** Versions of lists that were not published. */
  readonly versions?: InputMaybe<ReadonlyArray<WhatIfVersionInput>>;
  /** Deals, as they would stand after closing. */
  readonly deals?: InputMaybe<ReadonlyArray<WhatIfDealInput>>;
  /** Holdings, each in place of what is recorded of the same two parties from its day on. */
  readonly holdings?: InputMaybe<ReadonlyArray<WhatIfHoldingInput>>;
  /** Findings of control. */
  readonly controls?: InputMaybe<ReadonlyArray<WhatIfControlInput>>;
  /** What parties have to do with technologies. */
  readonly roles?: InputMaybe<ReadonlyArray<WhatIfRoleInput>>;
  /** Parties on lists. */
  readonly listings?: InputMaybe<ReadonlyArray<WhatIfListingInput>>;
  /** Entries of lists of items. */
  readonly items?: InputMaybe<ReadonlyArray<WhatIfItemInput>>;
  /** Entries of lists of exceptions. */
  readonly exceptions?: InputMaybe<ReadonlyArray<WhatIfItemInput>>;
  /** Technologies under items. */
  readonly classifications?: InputMaybe<ReadonlyArray<WhatIfClassificationInput>>;
  /** Technologies inside a term of a review rule. */
  readonly scope?: InputMaybe<ReadonlyArray<WhatIfScopeInput>>;
  /** Changes of the status of listings, notices, list versions, items or cases. */
  readonly events?: InputMaybe<ReadonlyArray<WhatIfEventInput>>;
  /** Changes of the status of rules. */
  readonly rules?: InputMaybe<ReadonlyArray<WhatIfRuleInput>>;
  /** Ends of recorded facts. */
  readonly end?: InputMaybe<ReadonlyArray<WhatIfEndInput>>;
};

/** A party that does not exist yet. */
export type WhatIfPartyInput = {
  /** Its id, such as investor-x. */
  readonly id: Scalars['String']['input'];
  /** Name in Chinese. */
  readonly zh?: InputMaybe<Scalars['String']['input']>;
  /** Name in English; without any name the id stands for it. */
  readonly en?: InputMaybe<Scalars['String']['input']>;
  /** What it is; left out: unknown. */
  readonly kind?: InputMaybe<PartyKind>;
  /** Two letters of its country. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
};

/** A technology that the graph does not know. */
export type WhatIfTechnologyInput = {
  /** Its id. */
  readonly id: Scalars['String']['input'];
  /** Name in Chinese. */
  readonly zh?: InputMaybe<Scalars['String']['input']>;
  /** Name in English. */
  readonly en?: InputMaybe<Scalars['String']['input']>;
  /** Keys of broader technologies, whose items it inherits. */
  readonly broader?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A provision that is not law. One of `instrument` and `jurisdiction` is needed. */
export type WhatIfProvisionInput = {
  /** Its id, such as cn-fisr/4a. */
  readonly id: Scalars['String']['input'];
  /** Name in Chinese. */
  readonly zh?: InputMaybe<Scalars['String']['input']>;
  /** Name in English. */
  readonly en?: InputMaybe<Scalars['String']['input']>;
  /** Key of the instrument that it would belong to. */
  readonly instrument?: InputMaybe<Scalars['String']['input']>;
  /** Two letters of the jurisdiction. */
  readonly jurisdiction?: InputMaybe<Scalars['String']['input']>;
};

/** A version of a list that was not published. */
export type WhatIfVersionInput = {
  /** Key of the list. */
  readonly list: Scalars['String']['input'];
  /** Name of the edition. */
  readonly edition: Scalars['String']['input'];
  /** First day; left out: the asked day. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Number of its notice. */
  readonly notice?: InputMaybe<Scalars['String']['input']>;
};

/** A deal, as it would stand after closing. At least one of `stake`, `votes` and `seats` is needed. */
export type WhatIfDealInput = {
  /** Key of the investor. */
  readonly investor: Scalars['String']['input'];
  /** Key of the party or asset. */
  readonly target: Scalars['String']['input'];
  /** Equity that the investor holds after closing, in per cent: 34, >50. */
  readonly stake?: InputMaybe<Scalars['String']['input']>;
  /** Votes that it holds after closing, in per cent. */
  readonly votes?: InputMaybe<Scalars['String']['input']>;
  /** Seats of the board that it fills. More than half of `board` is a finding of control. */
  readonly seats?: InputMaybe<Scalars['Int']['input']>;
  /** Seats that the board has. */
  readonly board?: InputMaybe<Scalars['Int']['input']>;
  /** Day of closing; left out: the asked day. */
  readonly closing?: InputMaybe<Scalars['String']['input']>;
  /** Who sells, and what each keeps. */
  readonly sellers?: InputMaybe<ReadonlyArray<WhatIfSellerInput>>;
  /** A review of the deal. */
  readonly case?: InputMaybe<WhatIfCaseInput>;
};

/** Somebody who sells in a deal. */
export type WhatIfSellerInput = {
  /** Key of the party. */
  readonly party: Scalars['String']['input'];
  /** Equity that it keeps, in per cent; 0 for none. */
  readonly keeps: Scalars['String']['input'];
};

/** A review of a deal, without an outcome yet. */
export type WhatIfCaseInput = {
  /** Key of the agency. */
  readonly agency: Scalars['String']['input'];
  /** Day on which it is opened. */
  readonly opened: Scalars['String']['input'];
  /** Keys of the technologies that it concerns. */
  readonly technologies: ReadonlyArray<Scalars['String']['input']>;
};

/** A holding. `share`, or `min` and `max` with either left out. */
export type WhatIfHoldingInput = {
  /** Key of the holder. */
  readonly owner: Scalars['String']['input'];
  /** Key of the party or asset that is held. */
  readonly asset: Scalars['String']['input'];
  /** Per cent: 25, >50, <75, or unknown. */
  readonly share?: InputMaybe<Scalars['String']['input']>;
  /** At least so many per cent. */
  readonly min?: InputMaybe<Scalars['String']['input']>;
  /** At most so many per cent. */
  readonly max?: InputMaybe<Scalars['String']['input']>;
  /** What is held; left out: equity. */
  readonly right?: InputMaybe<Right>;
  /** How; left out: direct. */
  readonly nature?: InputMaybe<HoldingNature>;
  /** First day, such as 2026-09-01; left out: the asked day. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** First day on which it no longer holds; left out: no end. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** A finding of control. */
export type WhatIfControlInput = {
  /** Key of who controls. */
  readonly controller: Scalars['String']['input'];
  /** Key of who is controlled. */
  readonly controlled: Scalars['String']['input'];
  /** By what: board, contract, state, family, licence or other, which it is when left out. */
  readonly means?: InputMaybe<Scalars['String']['input']>;
  /** First day, such as 2026-09-01; left out: the asked day. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** First day on which it no longer holds; left out: no end. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** What parties have to do with a technology. */
export type WhatIfRoleInput = {
  /** Key of the technology. */
  readonly technology: Scalars['String']['input'];
  /** What they do with it. */
  readonly role: RoleKind;
  /** Keys of parties or assets. */
  readonly parties: ReadonlyArray<Scalars['String']['input']>;
  /** What it rests on; left out: stated. */
  readonly basis?: InputMaybe<Basis>;
  /** First day, such as 2026-09-01; left out: the asked day. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** First day on which it no longer holds; left out: no end. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** A party on a list, in force from its first day on. */
export type WhatIfListingInput = {
  /** Key of the party. */
  readonly party: Scalars['String']['input'];
  /** Key of the list. */
  readonly list: Scalars['String']['input'];
  /** Name as listed. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Number of the notice. */
  readonly notice?: InputMaybe<Scalars['String']['input']>;
  /** What it bars or conditions. */
  readonly measures?: InputMaybe<ReadonlyArray<WhatIfMeasureInput>>;
  /** An address is listed, not the party. */
  readonly addressOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** First day, such as 2026-09-01; left out: the asked day. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** First day on which it no longer holds; left out: no end. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** A measure of a listing. */
export type WhatIfMeasureInput = {
  /** The act. */
  readonly act: Act;
  /** What it reaches; left out: everything. */
  readonly scope?: InputMaybe<MeasureScope>;
  /** Left out: barred. */
  readonly effect?: InputMaybe<MeasureEffect>;
  /** Keys or codes of named items. */
  readonly items?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Key of the agency that enforces it. */
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

/** An entry of a list. */
export type WhatIfItemInput = {
  /** Key of the list. */
  readonly list: Scalars['String']['input'];
  /** Code of the entry. */
  readonly code: Scalars['String']['input'];
  /** Edition of the list, recorded or supposed; left out: one of its own. */
  readonly edition?: InputMaybe<Scalars['String']['input']>;
  /** Title in Chinese. */
  readonly zh?: InputMaybe<Scalars['String']['input']>;
  /** Title in English. */
  readonly en?: InputMaybe<Scalars['String']['input']>;
  /** prohibited, restricted, licence, exception, draft or released. */
  readonly level?: InputMaybe<Scalars['String']['input']>;
  /** HS codes. */
  readonly hs?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Country groups for which an exception is open. */
  readonly eligible?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Technologies that it covers. */
  readonly classifies?: InputMaybe<ReadonlyArray<WhatIfCoverageInput>>;
  /** First day, such as 2026-09-01; left out: the asked day. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** First day on which it no longer holds; left out: no end. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** How an entry covers a technology. */
export type WhatIfCoverageInput = {
  /** Key of the technology. */
  readonly technology: Scalars['String']['input'];
  /** How much of it; left out: full. */
  readonly coverage?: InputMaybe<Coverage>;
  /** What that rests on; left out: text. */
  readonly basis?: InputMaybe<Basis>;
  /** The control point. */
  readonly point?: InputMaybe<Scalars['String']['input']>;
};

/** A technology under an item. */
export type WhatIfClassificationInput = {
  /** Key of the item. */
  readonly item: Scalars['String']['input'];
  /** Key of the technology. */
  readonly technology: Scalars['String']['input'];
  /** How much of it; left out: full. */
  readonly coverage?: InputMaybe<Coverage>;
  /** What that rests on; left out: text. */
  readonly basis?: InputMaybe<Basis>;
  /** The control point. */
  readonly point?: InputMaybe<Scalars['String']['input']>;
  /** First day, such as 2026-09-01; left out: the asked day. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** First day on which it no longer holds; left out: no end. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** A technology inside a term of a review rule. */
export type WhatIfScopeInput = {
  /** Key of the provision. */
  readonly provision: Scalars['String']['input'];
  /** Key of the technology. */
  readonly technology: Scalars['String']['input'];
  /** The term. */
  readonly term?: InputMaybe<Scalars['String']['input']>;
  /** What that rests on; left out: text. */
  readonly basis?: InputMaybe<Basis>;
  /** A general term that no text defines. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** First day, such as 2026-09-01; left out: the asked day. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** First day on which it no longer holds; left out: no end. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

export type { EventVerb };

/** A change of status. */
export type WhatIfEventInput = {
  /** Keys of listings, notices (notice:…), list versions, items or cases. */
  readonly on: ReadonlyArray<Scalars['String']['input']>;
  /** What happens. */
  readonly verb: EventVerb;
  /** On this day; left out: the asked day. */
  readonly date?: InputMaybe<Scalars['String']['input']>;
  /** Last day of a suspension, which it includes. */
  readonly until?: InputMaybe<Scalars['String']['input']>;
  /** The words of the notice. */
  readonly words?: InputMaybe<Scalars['String']['input']>;
};

/** A change of the status of a rule. */
export type WhatIfRuleInput = {
  /** Name of the rule, such as ofac-50. */
  readonly rule: Scalars['String']['input'];
  /** What happens. */
  readonly verb: EventVerb;
  /** On this day; left out: the asked day. */
  readonly date?: InputMaybe<Scalars['String']['input']>;
  /** Last day of a suspension, which it includes. */
  readonly until?: InputMaybe<Scalars['String']['input']>;
  /** The words of the notice. */
  readonly words?: InputMaybe<Scalars['String']['input']>;
};

/** The end of a recorded fact. */
export type WhatIfEndInput = {
  /** Key of the fact, such as seed/holding:h1. */
  readonly fact: Scalars['String']['input'];
  /** First day on which it no longer holds; left out: the asked day. */
  readonly date?: InputMaybe<Scalars['String']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ThingInView )
    | ( ThingInView )
    | ( ListingInView )
    | ( FactInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ListVersionInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
  ;
  Named:
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
    | ( ThingInView )
  ;
  Answer:
    | ( FrameInView )
    | ( SameSuggestionsInView )
    | ( ConvergenceInView )
    | ( ExposureInView )
    | ( ListDiffInView )
    | ( ChangesInView )
    | ( GapsInView )
    | ( EffectiveInView )
    | ( ControlInView )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  ConvergenceScope: ConvergenceScope;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Named: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Named']>;
  Answer: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Answer']>;
  Names: ResolverTypeWrapper<NamesRow>;
  Text: ResolverTypeWrapper<Text>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Frame: ResolverTypeWrapper<FrameInView>;
  KnownAt: ResolverTypeWrapper<KnownAt>;
  DatasetVersion: ResolverTypeWrapper<DatasetVersion>;
  Freshness: ResolverTypeWrapper<Freshness>;
  FreshnessState: FreshnessState;
  Assumption: ResolverTypeWrapper<AssumptionInView>;
  NotModelled: ResolverTypeWrapper<NotModelled>;
  AssumptionCode: AssumptionCode;
  Evidence: ResolverTypeWrapper<EvidenceInView>;
  EvidenceLink: ResolverTypeWrapper<Omit<EvidenceLink, 'share'> & { share?: Maybe<ResolversTypes['Share']> }>;
  LinkRelation: LinkRelation;
  ReviewCase: ResolverTypeWrapper<ReviewCase>;
  EvidenceSource: ResolverTypeWrapper<EvidenceSource>;
  FactType: FactType;
  Confidence: Confidence;
  Basis: Basis;
  Regime: Regime;
  Strength: Strength;
  Status: Status;
  Coverage: Coverage;
  SameDecision: ResolverTypeWrapper<SameInView>;
  SameGround: SameGround;
  SameSuggestions: ResolverTypeWrapper<SameSuggestionsInView>;
  SameSuggestionConnection: ResolverTypeWrapper<SameSuggestionPage>;
  SameSuggestionEdge: ResolverTypeWrapper<PlacedSameSuggestion>;
  SameSuggestion: ResolverTypeWrapper<SameSuggestionInView>;
  SameReason: ResolverTypeWrapper<SameReason>;
  SameReasonCode: SameReasonCode;
  RoleKind: RoleKind;
  PartyKind: PartyKind;
  Right: Right;
  HoldingNature: HoldingNature;
  Act: Act;
  MeasureScope: MeasureScope;
  MeasureEffect: MeasureEffect;
  IdentifierScheme: IdentifierScheme;
  Technology: ResolverTypeWrapper<ThingInView>;
  TechnologyConnection: ResolverTypeWrapper<ThingPage>;
  TechnologyEdge: ResolverTypeWrapper<PlacedThing>;
  Classification: ResolverTypeWrapper<ClassificationInView>;
  TechnologyPartyConnection: ResolverTypeWrapper<RolePage>;
  TechnologyPartyEdge: ResolverTypeWrapper<PlacedRole>;
  Party: ResolverTypeWrapper<ThingInView>;
  PartyConnection: ResolverTypeWrapper<ThingPage>;
  PartyEdge: ResolverTypeWrapper<PlacedThing>;
  Identifier: ResolverTypeWrapper<Identifier>;
  PartyRole: ResolverTypeWrapper<RoleInView>;
  HoldingConnection: ResolverTypeWrapper<HoldingPage>;
  HoldingEdge: ResolverTypeWrapper<PlacedHolding>;
  OfficerConnection: ResolverTypeWrapper<OfficerPage>;
  OfficerEdge: ResolverTypeWrapper<PlacedOfficer>;
  Office: Office;
  ControlFindingConnection: ResolverTypeWrapper<ControlFindingPage>;
  ControlFindingEdge: ResolverTypeWrapper<PlacedControlFinding>;
  ControlMeans: ControlMeans;
  Phase: Phase;
  Share: ResolverTypeWrapper<ShareInterval>;
  Listing: ResolverTypeWrapper<ListingInView>;
  Measure: ResolverTypeWrapper<MeasureInView>;
  ListingStatus: ResolverTypeWrapper<Omit<ListingStatus, 'event'> & { event?: Maybe<ResolversTypes['Evidence']> }>;
  StatusEvent: ResolverTypeWrapper<EventInView>;
  Fact: ResolverTypeWrapper<FactInView>;
  ControlItem: ResolverTypeWrapper<ThingInView>;
  ControlItemConnection: ResolverTypeWrapper<ThingPage>;
  ControlItemEdge: ResolverTypeWrapper<PlacedThing>;
  Membership: ResolverTypeWrapper<MembershipInView>;
  MembershipChange: MembershipChange;
  ControlList: ResolverTypeWrapper<ThingInView>;
  ControlListConnection: ResolverTypeWrapper<ThingPage>;
  ControlListEdge: ResolverTypeWrapper<PlacedThing>;
  ListVersionConnection: ResolverTypeWrapper<ListVersionPage>;
  ListVersionEdge: ResolverTypeWrapper<PlacedListVersion>;
  ListingConnection: ResolverTypeWrapper<ListingPage>;
  ListingEdge: ResolverTypeWrapper<PlacedListing>;
  ListVersion: ResolverTypeWrapper<ListVersionInView>;
  MembershipConnection: ResolverTypeWrapper<MembershipPage>;
  MembershipEdge: ResolverTypeWrapper<PlacedMembership>;
  Instrument: ResolverTypeWrapper<ThingInView>;
  InstrumentConnection: ResolverTypeWrapper<ThingPage>;
  InstrumentEdge: ResolverTypeWrapper<PlacedThing>;
  ProvisionConnection: ResolverTypeWrapper<ThingPage>;
  ProvisionEdge: ResolverTypeWrapper<PlacedThing>;
  RelationConnection: ResolverTypeWrapper<RelationPage>;
  RelationEdge: ResolverTypeWrapper<PlacedRelation>;
  RelationKind: RelationKind;
  Provision: ResolverTypeWrapper<ThingInView>;
  Agency: ResolverTypeWrapper<ThingInView>;
  Asset: ResolverTypeWrapper<ThingInView>;
  Source: ResolverTypeWrapper<ThingInView>;
  Country: ResolverTypeWrapper<ThingInView>;
  CountryGroup: ResolverTypeWrapper<ThingInView>;
  Convergence: ResolverTypeWrapper<ConvergenceInView>;
  Scope: ResolverTypeWrapper<Scope>;
  TechnologyConvergenceConnection: ResolverTypeWrapper<ConvergencePage>;
  TechnologyConvergenceEdge: ResolverTypeWrapper<PlacedConvergence>;
  TechnologyConvergence: ResolverTypeWrapper<TechnologyInView>;
  TouchConnection: ResolverTypeWrapper<TouchPage>;
  TouchEdge: ResolverTypeWrapper<PlacedTouch>;
  RegimeTouches: ResolverTypeWrapper<RegimeTouches>;
  Touch: ResolverTypeWrapper<TouchInView>;
  ThingLabel: ThingLabel;
  SearchResult: ResolverTypeWrapper<SearchInView>;
  NoticeEffects: ResolverTypeWrapper<NoticeInView>;
  NoticeAct: ResolverTypeWrapper<NoticeActInView>;
  SearchHit: ResolverTypeWrapper<HitInView>;
  CypherResult: ResolverTypeWrapper<CypherResult>;
  AppliedRule: ResolverTypeWrapper<RuleInView>;
  RuleEffect: RuleEffect;
  RuleDirection: RuleDirection;
  RuleLimb: ResolverTypeWrapper<RuleLimb>;
  OwnerEffect: ResolverTypeWrapper<Omit<OwnerEffect, 'list'> & { list?: Maybe<ResolversTypes['Named']> }>;
  StrictestEffect: ResolverTypeWrapper<StrictestEffect>;
  Strictest: ResolverTypeWrapper<StrictestOwners>;
  OutsideReason: OutsideReason;
  ControlOutcome: ControlOutcome;
  ExposureOutcome: ExposureOutcome;
  TieKind: TieKind;
  Exposure: ResolverTypeWrapper<ExposureInView>;
  Reached: ResolverTypeWrapper<Reached>;
  TechnologyReachedConnection: ResolverTypeWrapper<ReachedPage>;
  TechnologyReachedEdge: ResolverTypeWrapper<PlacedReached>;
  TechnologyReached: ResolverTypeWrapper<ReachedInView>;
  TechnologyHolderConnection: ResolverTypeWrapper<HolderPage>;
  TechnologyHolderEdge: ResolverTypeWrapper<PlacedHolder>;
  TechnologyHolder: ResolverTypeWrapper<HolderInView>;
  UltimateOwnerConnection: ResolverTypeWrapper<OwnerPage>;
  UltimateOwnerEdge: ResolverTypeWrapper<PlacedOwner>;
  UltimateOwner: ResolverTypeWrapper<OwnerInView>;
  OwnershipPath: ResolverTypeWrapper<PathInView>;
  OwnershipStep: ResolverTypeWrapper<StepInView>;
  ListedPartyConnection: ResolverTypeWrapper<ListedPage>;
  ListedPartyEdge: ResolverTypeWrapper<PlacedListed>;
  ListedParty: ResolverTypeWrapper<ListedInView>;
  PathOrder: PathOrder;
  Direction: Direction;
  ListDiff: ResolverTypeWrapper<ListDiffInView>;
  ListDiffCounts: ResolverTypeWrapper<ListDiffCounts>;
  ListChange: ListChange;
  ListDiffEntryConnection: ResolverTypeWrapper<ListDiffEntryPage>;
  ListDiffEntryEdge: ResolverTypeWrapper<PlacedListDiffEntry>;
  ListDiffEntry: ResolverTypeWrapper<ListDiffEntryInView>;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  Changes: ResolverTypeWrapper<ChangesInView>;
  DatedChangeConnection: ResolverTypeWrapper<DatedChangePage>;
  DatedChangeEdge: ResolverTypeWrapper<PlacedDatedChange>;
  ChangeKind: ChangeKind;
  ReviewStep: ResolverTypeWrapper<ReviewStep>;
  StepKind: StepKind;
  ChangeSubject: ChangeSubject;
  DatedChange: ResolverTypeWrapper<DatedChangeInView>;
  DatedChangeDifference: ResolverTypeWrapper<DatedChangeDifferenceInView>;
  DatedChangeChangeConnection: ResolverTypeWrapper<DatedChangeChangePage>;
  DatedChangeChangeEdge: ResolverTypeWrapper<PlacedDatedChangeChange>;
  DatedChangeChange: ResolverTypeWrapper<DatedChangeChangeInView>;
  Gaps: ResolverTypeWrapper<GapsInView>;
  GapCount: ResolverTypeWrapper<GapCount>;
  NotJudged: ResolverTypeWrapper<NotJudged>;
  GapConnection: ResolverTypeWrapper<GapPage>;
  GapEdge: ResolverTypeWrapper<PlacedGap>;
  LagAsRead: ResolverTypeWrapper<LagAsRead>;
  LagBound: LagBound;
  Gap: ResolverTypeWrapper<GapInView>;
  Affiliation: ResolverTypeWrapper<AffiliationInView>;
  Doubt: ResolverTypeWrapper<Doubt>;
  GapKind: GapKind;
  Severity: Severity;
  GapState: GapState;
  EffectiveShares: ResolverTypeWrapper<EffectiveInView>;
  EffectiveShareConnection: ResolverTypeWrapper<EffectiveSharePage>;
  EffectiveShareEdge: ResolverTypeWrapper<PlacedEffectiveShare>;
  EffectiveShare: ResolverTypeWrapper<EffectiveShareInView>;
  Control: ResolverTypeWrapper<ControlInView>;
  PartyOutcomeConnection: ResolverTypeWrapper<OutcomePage>;
  PartyOutcomeEdge: ResolverTypeWrapper<PlacedOutcome>;
  PartyOutcome: ResolverTypeWrapper<OutcomeInView>;
  ProofMode: ProofMode;
  ProofItem: ResolverTypeWrapper<ProofItemInView>;
  TechnologyConvergenceDifference: ResolverTypeWrapper<TechnologyConvergenceDifferenceInView>;
  TechnologyConvergenceChangeConnection: ResolverTypeWrapper<TechnologyConvergenceChangePage>;
  TechnologyConvergenceChangeEdge: ResolverTypeWrapper<PlacedTechnologyConvergenceChange>;
  TechnologyConvergenceChange: ResolverTypeWrapper<TechnologyConvergenceChangeInView>;
  TechnologyReachedDifference: ResolverTypeWrapper<TechnologyReachedDifferenceInView>;
  TechnologyReachedChangeConnection: ResolverTypeWrapper<TechnologyReachedChangePage>;
  TechnologyReachedChangeEdge: ResolverTypeWrapper<PlacedTechnologyReachedChange>;
  TechnologyReachedChange: ResolverTypeWrapper<TechnologyReachedChangeInView>;
  UltimateOwnerDifference: ResolverTypeWrapper<UltimateOwnerDifferenceInView>;
  UltimateOwnerChangeConnection: ResolverTypeWrapper<UltimateOwnerChangePage>;
  UltimateOwnerChangeEdge: ResolverTypeWrapper<PlacedUltimateOwnerChange>;
  UltimateOwnerChange: ResolverTypeWrapper<UltimateOwnerChangeInView>;
  ListedPartyDifference: ResolverTypeWrapper<ListedPartyDifferenceInView>;
  ListedPartyChangeConnection: ResolverTypeWrapper<ListedPartyChangePage>;
  ListedPartyChangeEdge: ResolverTypeWrapper<PlacedListedPartyChange>;
  ListedPartyChange: ResolverTypeWrapper<ListedPartyChangeInView>;
  GapDifference: ResolverTypeWrapper<GapDifferenceInView>;
  GapChangeConnection: ResolverTypeWrapper<GapChangePage>;
  GapChangeEdge: ResolverTypeWrapper<PlacedGapChange>;
  GapChange: ResolverTypeWrapper<GapChangeInView>;
  PartyOutcomeDifference: ResolverTypeWrapper<PartyOutcomeDifferenceInView>;
  PartyOutcomeChangeConnection: ResolverTypeWrapper<PartyOutcomeChangePage>;
  PartyOutcomeChangeEdge: ResolverTypeWrapper<PlacedPartyOutcomeChange>;
  PartyOutcomeChange: ResolverTypeWrapper<PartyOutcomeChangeInView>;
  ExposureDifference: ResolverTypeWrapper<ExposureDifferenceInView>;
  WhatIfInput: WhatIfInput;
  WhatIfPartyInput: WhatIfPartyInput;
  WhatIfTechnologyInput: WhatIfTechnologyInput;
  WhatIfProvisionInput: WhatIfProvisionInput;
  WhatIfVersionInput: WhatIfVersionInput;
  WhatIfDealInput: WhatIfDealInput;
  WhatIfSellerInput: WhatIfSellerInput;
  WhatIfCaseInput: WhatIfCaseInput;
  WhatIfHoldingInput: WhatIfHoldingInput;
  WhatIfControlInput: WhatIfControlInput;
  WhatIfRoleInput: WhatIfRoleInput;
  WhatIfListingInput: WhatIfListingInput;
  WhatIfMeasureInput: WhatIfMeasureInput;
  WhatIfItemInput: WhatIfItemInput;
  WhatIfCoverageInput: WhatIfCoverageInput;
  WhatIfClassificationInput: WhatIfClassificationInput;
  WhatIfScopeInput: WhatIfScopeInput;
  EventVerb: EventVerb;
  WhatIfEventInput: WhatIfEventInput;
  WhatIfRuleInput: WhatIfRuleInput;
  WhatIfEndInput: WhatIfEndInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  Float: Scalars['Float']['output'];
  JSON: Scalars['JSON']['output'];
  ConvergenceScope: ConvergenceScope;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Named: ResolversInterfaceTypes<ResolversParentTypes>['Named'];
  Answer: ResolversInterfaceTypes<ResolversParentTypes>['Answer'];
  Names: NamesRow;
  Text: Text;
  PageInfo: PageInfo;
  Frame: FrameInView;
  KnownAt: KnownAt;
  DatasetVersion: DatasetVersion;
  Freshness: Freshness;
  Assumption: AssumptionInView;
  NotModelled: NotModelled;
  Evidence: EvidenceInView;
  EvidenceLink: Omit<EvidenceLink, 'share'> & { share?: Maybe<ResolversParentTypes['Share']> };
  ReviewCase: ReviewCase;
  EvidenceSource: EvidenceSource;
  SameDecision: SameInView;
  SameSuggestions: SameSuggestionsInView;
  SameSuggestionConnection: SameSuggestionPage;
  SameSuggestionEdge: PlacedSameSuggestion;
  SameSuggestion: SameSuggestionInView;
  SameReason: SameReason;
  Technology: ThingInView;
  TechnologyConnection: ThingPage;
  TechnologyEdge: PlacedThing;
  Classification: ClassificationInView;
  TechnologyPartyConnection: RolePage;
  TechnologyPartyEdge: PlacedRole;
  Party: ThingInView;
  PartyConnection: ThingPage;
  PartyEdge: PlacedThing;
  Identifier: Identifier;
  PartyRole: RoleInView;
  HoldingConnection: HoldingPage;
  HoldingEdge: PlacedHolding;
  OfficerConnection: OfficerPage;
  OfficerEdge: PlacedOfficer;
  ControlFindingConnection: ControlFindingPage;
  ControlFindingEdge: PlacedControlFinding;
  Share: ShareInterval;
  Listing: ListingInView;
  Measure: MeasureInView;
  ListingStatus: Omit<ListingStatus, 'event'> & { event?: Maybe<ResolversParentTypes['Evidence']> };
  StatusEvent: EventInView;
  Fact: FactInView;
  ControlItem: ThingInView;
  ControlItemConnection: ThingPage;
  ControlItemEdge: PlacedThing;
  Membership: MembershipInView;
  ControlList: ThingInView;
  ControlListConnection: ThingPage;
  ControlListEdge: PlacedThing;
  ListVersionConnection: ListVersionPage;
  ListVersionEdge: PlacedListVersion;
  ListingConnection: ListingPage;
  ListingEdge: PlacedListing;
  ListVersion: ListVersionInView;
  MembershipConnection: MembershipPage;
  MembershipEdge: PlacedMembership;
  Instrument: ThingInView;
  InstrumentConnection: ThingPage;
  InstrumentEdge: PlacedThing;
  ProvisionConnection: ThingPage;
  ProvisionEdge: PlacedThing;
  RelationConnection: RelationPage;
  RelationEdge: PlacedRelation;
  Provision: ThingInView;
  Agency: ThingInView;
  Asset: ThingInView;
  Source: ThingInView;
  Country: ThingInView;
  CountryGroup: ThingInView;
  Convergence: ConvergenceInView;
  Scope: Scope;
  TechnologyConvergenceConnection: ConvergencePage;
  TechnologyConvergenceEdge: PlacedConvergence;
  TechnologyConvergence: TechnologyInView;
  TouchConnection: TouchPage;
  TouchEdge: PlacedTouch;
  RegimeTouches: RegimeTouches;
  Touch: TouchInView;
  SearchResult: SearchInView;
  NoticeEffects: NoticeInView;
  NoticeAct: NoticeActInView;
  SearchHit: HitInView;
  CypherResult: CypherResult;
  AppliedRule: RuleInView;
  RuleLimb: RuleLimb;
  OwnerEffect: Omit<OwnerEffect, 'list'> & { list?: Maybe<ResolversParentTypes['Named']> };
  StrictestEffect: StrictestEffect;
  Strictest: StrictestOwners;
  Exposure: ExposureInView;
  Reached: Reached;
  TechnologyReachedConnection: ReachedPage;
  TechnologyReachedEdge: PlacedReached;
  TechnologyReached: ReachedInView;
  TechnologyHolderConnection: HolderPage;
  TechnologyHolderEdge: PlacedHolder;
  TechnologyHolder: HolderInView;
  UltimateOwnerConnection: OwnerPage;
  UltimateOwnerEdge: PlacedOwner;
  UltimateOwner: OwnerInView;
  OwnershipPath: PathInView;
  OwnershipStep: StepInView;
  ListedPartyConnection: ListedPage;
  ListedPartyEdge: PlacedListed;
  ListedParty: ListedInView;
  ListDiff: ListDiffInView;
  ListDiffCounts: ListDiffCounts;
  ListDiffEntryConnection: ListDiffEntryPage;
  ListDiffEntryEdge: PlacedListDiffEntry;
  ListDiffEntry: ListDiffEntryInView;
  FieldChange: FieldChange;
  Changes: ChangesInView;
  DatedChangeConnection: DatedChangePage;
  DatedChangeEdge: PlacedDatedChange;
  ReviewStep: ReviewStep;
  DatedChange: DatedChangeInView;
  DatedChangeDifference: DatedChangeDifferenceInView;
  DatedChangeChangeConnection: DatedChangeChangePage;
  DatedChangeChangeEdge: PlacedDatedChangeChange;
  DatedChangeChange: DatedChangeChangeInView;
  Gaps: GapsInView;
  GapCount: GapCount;
  NotJudged: NotJudged;
  GapConnection: GapPage;
  GapEdge: PlacedGap;
  LagAsRead: LagAsRead;
  Gap: GapInView;
  Affiliation: AffiliationInView;
  Doubt: Doubt;
  EffectiveShares: EffectiveInView;
  EffectiveShareConnection: EffectiveSharePage;
  EffectiveShareEdge: PlacedEffectiveShare;
  EffectiveShare: EffectiveShareInView;
  Control: ControlInView;
  PartyOutcomeConnection: OutcomePage;
  PartyOutcomeEdge: PlacedOutcome;
  PartyOutcome: OutcomeInView;
  ProofItem: ProofItemInView;
  TechnologyConvergenceDifference: TechnologyConvergenceDifferenceInView;
  TechnologyConvergenceChangeConnection: TechnologyConvergenceChangePage;
  TechnologyConvergenceChangeEdge: PlacedTechnologyConvergenceChange;
  TechnologyConvergenceChange: TechnologyConvergenceChangeInView;
  TechnologyReachedDifference: TechnologyReachedDifferenceInView;
  TechnologyReachedChangeConnection: TechnologyReachedChangePage;
  TechnologyReachedChangeEdge: PlacedTechnologyReachedChange;
  TechnologyReachedChange: TechnologyReachedChangeInView;
  UltimateOwnerDifference: UltimateOwnerDifferenceInView;
  UltimateOwnerChangeConnection: UltimateOwnerChangePage;
  UltimateOwnerChangeEdge: PlacedUltimateOwnerChange;
  UltimateOwnerChange: UltimateOwnerChangeInView;
  ListedPartyDifference: ListedPartyDifferenceInView;
  ListedPartyChangeConnection: ListedPartyChangePage;
  ListedPartyChangeEdge: PlacedListedPartyChange;
  ListedPartyChange: ListedPartyChangeInView;
  GapDifference: GapDifferenceInView;
  GapChangeConnection: GapChangePage;
  GapChangeEdge: PlacedGapChange;
  GapChange: GapChangeInView;
  PartyOutcomeDifference: PartyOutcomeDifferenceInView;
  PartyOutcomeChangeConnection: PartyOutcomeChangePage;
  PartyOutcomeChangeEdge: PlacedPartyOutcomeChange;
  PartyOutcomeChange: PartyOutcomeChangeInView;
  ExposureDifference: ExposureDifferenceInView;
  WhatIfInput: WhatIfInput;
  WhatIfPartyInput: WhatIfPartyInput;
  WhatIfTechnologyInput: WhatIfTechnologyInput;
  WhatIfProvisionInput: WhatIfProvisionInput;
  WhatIfVersionInput: WhatIfVersionInput;
  WhatIfDealInput: WhatIfDealInput;
  WhatIfSellerInput: WhatIfSellerInput;
  WhatIfCaseInput: WhatIfCaseInput;
  WhatIfHoldingInput: WhatIfHoldingInput;
  WhatIfControlInput: WhatIfControlInput;
  WhatIfRoleInput: WhatIfRoleInput;
  WhatIfListingInput: WhatIfListingInput;
  WhatIfMeasureInput: WhatIfMeasureInput;
  WhatIfItemInput: WhatIfItemInput;
  WhatIfCoverageInput: WhatIfCoverageInput;
  WhatIfClassificationInput: WhatIfClassificationInput;
  WhatIfScopeInput: WhatIfScopeInput;
  WhatIfEventInput: WhatIfEventInput;
  WhatIfRuleInput: WhatIfRuleInput;
  WhatIfEndInput: WhatIfEndInput;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  technology?: Resolver<Maybe<ResolversTypes['Technology']>, ParentType, ContextType, RequireFields<QueryTechnologyArgs, 'id'>>;
  technologies?: Resolver<ResolversTypes['TechnologyConnection'], ParentType, ContextType, RequireFields<QueryTechnologiesArgs, 'first'>>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType, RequireFields<QueryPartyArgs, 'id'>>;
  parties?: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<QueryPartiesArgs, 'first'>>;
  instrument?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType, RequireFields<QueryInstrumentArgs, 'id'>>;
  instruments?: Resolver<ResolversTypes['InstrumentConnection'], ParentType, ContextType, RequireFields<QueryInstrumentsArgs, 'first'>>;
  controlList?: Resolver<Maybe<ResolversTypes['ControlList']>, ParentType, ContextType, RequireFields<QueryControlListArgs, 'id'>>;
  controlLists?: Resolver<ResolversTypes['ControlListConnection'], ParentType, ContextType, RequireFields<QueryControlListsArgs, 'first'>>;
  controlItem?: Resolver<Maybe<ResolversTypes['ControlItem']>, ParentType, ContextType, RequireFields<QueryControlItemArgs, 'id'>>;
  controlItems?: Resolver<ResolversTypes['ControlItemConnection'], ParentType, ContextType, RequireFields<QueryControlItemsArgs, 'first'>>;
  search?: Resolver<Maybe<ResolversTypes['SearchResult']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  convergence?: Resolver<Maybe<ResolversTypes['Convergence']>, ParentType, ContextType, RequireFields<QueryConvergenceArgs, 'includeField' | 'includeUnverified' | 'minRegimes'>>;
  exposure?: Resolver<Maybe<ResolversTypes['Exposure']>, ParentType, ContextType, RequireFields<QueryExposureArgs, 'party' | 'rule' | 'paths' | 'pathsBy' | 'includeField' | 'includeUnverified'>>;
  gaps?: Resolver<Maybe<ResolversTypes['Gaps']>, ParentType, ContextType, RequireFields<QueryGapsArgs, 'includeUnverified'>>;
  control?: Resolver<Maybe<ResolversTypes['Control']>, ParentType, ContextType, RequireFields<QueryControlArgs, 'rule' | 'allParties' | 'only' | 'proof' | 'includeUnverified'>>;
  listDiff?: Resolver<Maybe<ResolversTypes['ListDiff']>, ParentType, ContextType, RequireFields<QueryListDiffArgs, 'list'>>;
  changes?: Resolver<Maybe<ResolversTypes['Changes']>, ParentType, ContextType, Partial<QueryChangesArgs>>;
  sameSuggestions?: Resolver<Maybe<ResolversTypes['SameSuggestions']>, ParentType, ContextType, RequireFields<QuerySameSuggestionsArgs, 'least'>>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['AppliedRule']>, ParentType, ContextType, Partial<QueryRulesArgs>>;
  cypher?: Resolver<Maybe<ResolversTypes['CypherResult']>, ParentType, ContextType, RequireFields<QueryCypherArgs, 'text' | 'limit'>>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType, Partial<QueryDatasetsArgs>>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type NodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Technology' | 'Party' | 'Listing' | 'Fact' | 'ControlItem' | 'ControlList' | 'ListVersion' | 'Instrument' | 'Provision' | 'Agency' | 'Asset' | 'Source' | 'Country' | 'CountryGroup', ParentType, ContextType>;
};

export type NamedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Named'] = ResolversParentTypes['Named']> = {
  __resolveType: TypeResolveFn<'Technology' | 'Party' | 'ControlItem' | 'ControlList' | 'Instrument' | 'Provision' | 'Agency' | 'Asset' | 'Source' | 'Country' | 'CountryGroup', ParentType, ContextType>;
};

export type AnswerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  __resolveType: TypeResolveFn<'Frame' | 'SameSuggestions' | 'Convergence' | 'Exposure' | 'ListDiff' | 'Changes' | 'Gaps' | 'EffectiveShares' | 'Control', ParentType, ContextType>;
};

export type NamesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Names'] = ResolversParentTypes['Names']> = {
  zh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  original?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TextResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Text'] = ResolversParentTypes['Text']> = {
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FrameResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Frame'] = ResolversParentTypes['Frame']> = {
  asOf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['KnownAt'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  assumptions?: Resolver<ReadonlyArray<ResolversTypes['Assumption']>, ParentType, ContextType>;
  notModelled?: Resolver<ReadonlyArray<ResolversTypes['NotModelled']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KnownAtResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['KnownAt'] = ResolversParentTypes['KnownAt']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DatasetVersionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatasetVersion'] = ResolversParentTypes['DatasetVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  retrieved?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  checksum?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdraws?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<ResolversTypes['Freshness']>, ParentType, ContextType>;
};

export type FreshnessResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  state?: Resolver<ResolversTypes['FreshnessState'], ParentType, ContextType>;
  ageDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isRetrieved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  freshDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staleDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FreshnessStateResolvers = EnumResolverSignature<{ FRESH?: any, AGEING?: any, STALE?: any }, ResolversTypes['FreshnessState']>;

export type AssumptionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Assumption'] = ResolversParentTypes['Assumption']> = {
  code?: Resolver<ResolversTypes['AssumptionCode'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  about?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, RequireFields<AssumptionAboutArgs, 'first'>>;
  aboutCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<AssumptionFactsArgs, 'first'>>;
  things?: Resolver<ReadonlyArray<ResolversTypes['Named']>, ParentType, ContextType, RequireFields<AssumptionThingsArgs, 'first'>>;
};

export type NotModelledResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NotModelled'] = ResolversParentTypes['NotModelled']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
};

export type AssumptionCodeResolvers = EnumResolverSignature<{ NO_LATER_EVENT?: any, UNDATED_VALID_ALWAYS?: any, SAME_BY_NAME?: any, UNSEEN_STILL_IN_FORCE?: any, DATE_FROM_EDITION_READ?: any, PARTIAL_DATE_CERTAIN_PART?: any, STATEMENTS_DISAGREE?: any, STATEMENTS_MERGED?: any, UNKNOWN_SHARE_AS_INTERVAL?: any, RESIDUAL_OF_ONE_CLASS?: any, ANALYST_TAG?: any, NOTICE_NOT_OPENED?: any, UNVERIFIED_INCLUDED?: any, UNVERIFIED_LEFT_OUT?: any, STORE_AWAY?: any, SOURCE_STALE?: any, RULE_ASSUMES?: any, SEED_OUTSIDE_RULE?: any, NO_SEED?: any, PROGRAMME_UNKNOWN?: any, PLACE_UNKNOWN?: any, FIELD_UNKNOWN?: any, OWNER_LIST_UNKNOWN?: any, JOINT_COVERS_ALL?: any, HYPOTHETICAL?: any }, ResolversTypes['AssumptionCode']>;

export type EvidenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  fact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FactType'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  about?: Resolver<ReadonlyArray<ResolversTypes['Named']>, ParentType, ContextType>;
  aboutKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['Phase'], ParentType, ContextType>;
  fromIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  hypothetical?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  recordedFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['EvidenceLink']>, ParentType, ContextType>;
  reviewCase?: Resolver<Maybe<ResolversTypes['ReviewCase']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
};

export type EvidenceLinkResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EvidenceLink'] = ResolversParentTypes['EvidenceLink']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['LinkRelation'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Share']>, ParentType, ContextType>;
};

export type LinkRelationResolvers = EnumResolverSignature<{ FULL?: any, PARAMETERS?: any, CONTROL_POINT?: any, CONTAINS?: any, HOLDS?: any, DEVELOPS?: any, SUPPLIES?: any, NEEDS?: any, FIELD?: any, LISTS?: any, EQUITY?: any, VOTES?: any, CONTROL?: any, CONCERNS?: any, BROADER?: any, COUNTERS?: any }, ResolversTypes['LinkRelation']>;

export type ReviewCaseResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReviewCase'] = ResolversParentTypes['ReviewCase']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
};

export type EvidenceSourceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EvidenceSource'] = ResolversParentTypes['EvidenceSource']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FactTypeResolvers = EnumResolverSignature<{ HOLDING?: any, CONTROL?: any, OFFICER?: any, ROLE?: any, CLASSIFICATION?: any, MEMBERSHIP?: any, SCOPE?: any, SAME?: any, RELATION?: any, LISTING?: any, EVENT?: any, DEAL?: any, CASE?: any, LIST_VERSION?: any }, ResolversTypes['FactType']>;

export type ConfidenceResolvers = EnumResolverSignature<{ SEEN?: any, SEEN_SECONDARY?: any, UNVERIFIED?: any }, ResolversTypes['Confidence']>;

export type BasisResolvers = EnumResolverSignature<{ TEXT?: any, DECISION?: any, STATED?: any, ANALYST?: any }, ResolversTypes['Basis']>;

export type RegimeResolvers = EnumResolverSignature<{ EXPORT_CONTROL?: any, FDI_REVIEW?: any, ANTI_SANCTION?: any }, ResolversTypes['Regime']>;

export type StrengthResolvers = EnumResolverSignature<{ EFFECT?: any, STATUS?: any, FIELD?: any }, ResolversTypes['Strength']>;

export type StatusResolvers = EnumResolverSignature<{ NOT_YET?: any, IN_FORCE?: any, SUSPENDED?: any, STOPPED?: any, REMOVED?: any, NEVER?: any }, ResolversTypes['Status']>;

export type CoverageResolvers = EnumResolverSignature<{ FULL?: any, PARAMETERS?: any, CONTROL_POINT?: any }, ResolversTypes['Coverage']>;

export type SameDecisionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SameDecision'] = ResolversParentTypes['SameDecision']> = {
  keys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  isSame?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['SameGround'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  when?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type SameGroundResolvers = EnumResolverSignature<{ IDENTIFIER?: any, NAME?: any, DECISION?: any }, ResolversTypes['SameGround']>;

export type SameSuggestionsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SameSuggestions'] = ResolversParentTypes['SameSuggestions']> = {
  asOf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['KnownAt'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  assumptions?: Resolver<ReadonlyArray<ResolversTypes['Assumption']>, ParentType, ContextType>;
  notModelled?: Resolver<ReadonlyArray<ResolversTypes['NotModelled']>, ParentType, ContextType>;
  suggestions?: Resolver<ResolversTypes['SameSuggestionConnection'], ParentType, ContextType, RequireFields<SameSuggestionsSuggestionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SameSuggestionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SameSuggestionConnection'] = ResolversParentTypes['SameSuggestionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SameSuggestionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SameSuggestionEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SameSuggestionEdge'] = ResolversParentTypes['SameSuggestionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SameSuggestion'], ParentType, ContextType>;
};

export type SameSuggestionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SameSuggestion'] = ResolversParentTypes['SameSuggestion']> = {
  keys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['SameReason']>, ParentType, ContextType>;
};

export type SameReasonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SameReason'] = ResolversParentTypes['SameReason']> = {
  code?: Resolver<ResolversTypes['SameReasonCode'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
};

export type SameReasonCodeResolvers = EnumResolverSignature<{ SAME_IDENTIFIER?: any, SAME_NAME?: any, SAME_NAME_WITHOUT_FORM?: any, SAME_COUNTRY?: any, SAME_KIND?: any, OTHER_IDENTIFIER?: any, OTHER_COUNTRY?: any, OTHER_KIND?: any }, ResolversTypes['SameReasonCode']>;

export type RoleKindResolvers = EnumResolverSignature<{ HOLDS?: any, DEVELOPS?: any, SUPPLIES?: any, NEEDS?: any, FIELD?: any }, ResolversTypes['RoleKind']>;

export type PartyKindResolvers = EnumResolverSignature<{ COMPANY?: any, PERSON?: any, PUBLIC_BODY?: any, FUND?: any, UNKNOWN?: any }, ResolversTypes['PartyKind']>;

export type RightResolvers = EnumResolverSignature<{ EQUITY?: any, VOTES?: any }, ResolversTypes['Right']>;

export type HoldingNatureResolvers = EnumResolverSignature<{ DIRECT?: any, COMPONENT?: any, ULTIMATE?: any }, ResolversTypes['HoldingNature']>;

export type ActResolvers = EnumResolverSignature<{ SELL_TO?: any, BUY_FROM?: any, LICENSE_TECHNOLOGY?: any, INVEST?: any, SEND_DATA?: any, ENTER?: any, PROPERTY?: any, TRANSACT?: any }, ResolversTypes['Act']>;

export type MeasureScopeResolvers = EnumResolverSignature<{ ALL?: any, DUAL_USE?: any, NAMED_ITEMS?: any }, ResolversTypes['MeasureScope']>;

export type MeasureEffectResolvers = EnumResolverSignature<{ BARRED?: any, CONDITIONED?: any }, ResolversTypes['MeasureEffect']>;

export type IdentifierSchemeResolvers = EnumResolverSignature<{ LEI?: any, USCC?: any, REGISTRATION?: any, OFAC?: any, CSL?: any, OTHER?: any }, ResolversTypes['IdentifierScheme']>;

export type TechnologyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Technology'] = ResolversParentTypes['Technology']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  broader?: Resolver<ReadonlyArray<ResolversTypes['Technology']>, ParentType, ContextType>;
  narrower?: Resolver<ReadonlyArray<ResolversTypes['Technology']>, ParentType, ContextType>;
  classifications?: Resolver<ReadonlyArray<ResolversTypes['Classification']>, ParentType, ContextType>;
  inheritedClassifications?: Resolver<ReadonlyArray<ResolversTypes['Classification']>, ParentType, ContextType>;
  parties?: Resolver<ResolversTypes['TechnologyPartyConnection'], ParentType, ContextType, RequireFields<TechnologyPartiesArgs, 'first'>>;
  frame?: Resolver<ResolversTypes['Frame'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TechnologyConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyConnection'] = ResolversParentTypes['TechnologyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TechnologyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TechnologyEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyEdge'] = ResolversParentTypes['TechnologyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Technology'], ParentType, ContextType>;
};

export type ClassificationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Classification'] = ResolversParentTypes['Classification']> = {
  technology?: Resolver<Maybe<ResolversTypes['Technology']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ControlItem']>, ParentType, ContextType>;
  itemKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['ControlList']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  controlPoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type TechnologyPartyConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyPartyConnection'] = ResolversParentTypes['TechnologyPartyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TechnologyPartyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TechnologyPartyEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyPartyEdge'] = ResolversParentTypes['TechnologyPartyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  partyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RoleKind'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type PartyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PartyKind'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  sameAs?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  sameDecisions?: Resolver<ReadonlyArray<ResolversTypes['SameDecision']>, ParentType, ContextType>;
  listings?: Resolver<ReadonlyArray<ResolversTypes['Listing']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['PartyRole']>, ParentType, ContextType>;
  owners?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<PartyOwnersArgs, 'first' | 'phases'>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<PartyHoldingsArgs, 'first' | 'phases'>>;
  recordedEquity?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
  officers?: Resolver<ResolversTypes['OfficerConnection'], ParentType, ContextType, RequireFields<PartyOfficersArgs, 'first' | 'phases'>>;
  officerOf?: Resolver<ResolversTypes['OfficerConnection'], ParentType, ContextType, RequireFields<PartyOfficerOfArgs, 'first' | 'phases'>>;
  recordedControllers?: Resolver<ResolversTypes['ControlFindingConnection'], ParentType, ContextType, RequireFields<PartyRecordedControllersArgs, 'first' | 'phases'>>;
  recordedControlled?: Resolver<ResolversTypes['ControlFindingConnection'], ParentType, ContextType, RequireFields<PartyRecordedControlledArgs, 'first' | 'phases'>>;
  effectiveShares?: Resolver<ResolversTypes['EffectiveShares'], ParentType, ContextType>;
  frame?: Resolver<ResolversTypes['Frame'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartyConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyConnection'] = ResolversParentTypes['PartyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PartyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartyEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyEdge'] = ResolversParentTypes['PartyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  scheme?: Resolver<ResolversTypes['IdentifierScheme'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PartyRoleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyRole'] = ResolversParentTypes['PartyRole']> = {
  technology?: Resolver<Maybe<ResolversTypes['Technology']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RoleKind'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type HoldingConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HoldingConnection'] = ResolversParentTypes['HoldingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HoldingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HoldingEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HoldingEdge'] = ResolversParentTypes['HoldingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  ownerKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  assetKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Right'], ParentType, ContextType>;
  nature?: Resolver<ResolversTypes['HoldingNature'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Share']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stated?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['Phase'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type OfficerConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OfficerConnection'] = ResolversParentTypes['OfficerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OfficerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfficerEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OfficerEdge'] = ResolversParentTypes['OfficerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  officerKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisationKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offices?: Resolver<ReadonlyArray<ResolversTypes['Office']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['Phase'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type OfficeResolvers = EnumResolverSignature<{ DIRECTOR?: any, SENIOR_MANAGER?: any, LEGAL_REPRESENTATIVE?: any, OTHER?: any }, ResolversTypes['Office']>;

export type ControlFindingConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ControlFindingConnection'] = ResolversParentTypes['ControlFindingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ControlFindingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ControlFindingEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ControlFindingEdge'] = ResolversParentTypes['ControlFindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  controllerKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  controlledKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  means?: Resolver<ResolversTypes['ControlMeans'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['Phase'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type ControlMeansResolvers = EnumResolverSignature<{ BOARD?: any, CONTRACT?: any, STATE?: any, FAMILY?: any, LICENCE?: any, BRANCH?: any, OTHER?: any }, ResolversTypes['ControlMeans']>;

export type PhaseResolvers = EnumResolverSignature<{ CURRENT?: any, TO_COME?: any, ENDED?: any }, ResolversTypes['Phase']>;

export type ShareResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Share'] = ResolversParentTypes['Share']> = {
  min?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minExact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxExact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ListingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['ControlList']>, ParentType, ContextType>;
  listKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  listedName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  madeUnder?: Resolver<ReadonlyArray<ResolversTypes['Named']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  addressOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['Measure']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ListingStatus'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['StatusEvent']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  act?: Resolver<ResolversTypes['Act'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['MeasureScope'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['ControlItem']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['MeasureEffect'], ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  wording?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ListingStatusResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListingStatus'] = ResolversParentTypes['ListingStatus']> = {
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  assumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lapsed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type StatusEventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StatusEvent'] = ResolversParentTypes['StatusEvent']> = {
  verb?: Resolver<ResolversTypes['EventVerb'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  untilText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  untilEnd?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type FactResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FactType'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ControlItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ControlItem'] = ResolversParentTypes['ControlItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['ControlList']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hsCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classifications?: Resolver<ReadonlyArray<ResolversTypes['Classification']>, ParentType, ContextType>;
  memberships?: Resolver<ReadonlyArray<ResolversTypes['Membership']>, ParentType, ContextType>;
  frame?: Resolver<ResolversTypes['Frame'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ControlItemConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ControlItemConnection'] = ResolversParentTypes['ControlItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ControlItemEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ControlItemEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ControlItemEdge'] = ResolversParentTypes['ControlItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ControlItem'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  item?: Resolver<Maybe<ResolversTypes['ControlItem']>, ParentType, ContextType>;
  itemKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ListVersion']>, ParentType, ContextType>;
  versionKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['MembershipChange'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type MembershipChangeResolvers = EnumResolverSignature<{ ADDED?: any, MODIFIED?: any, MOVED?: any, KEPT?: any }, ResolversTypes['MembershipChange']>;

export type ControlListResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ControlList'] = ResolversParentTypes['ControlList']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regime?: Resolver<Maybe<ResolversTypes['Regime']>, ParentType, ContextType>;
  listKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agencies?: Resolver<ReadonlyArray<ResolversTypes['Agency']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['ListVersionConnection'], ParentType, ContextType, RequireFields<ControlListVersionsArgs, 'first'>>;
  items?: Resolver<ResolversTypes['ControlItemConnection'], ParentType, ContextType, RequireFields<ControlListItemsArgs, 'first'>>;
  designations?: Resolver<ResolversTypes['ListingConnection'], ParentType, ContextType, RequireFields<ControlListDesignationsArgs, 'first'>>;
  frame?: Resolver<ResolversTypes['Frame'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ControlListConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ControlListConnection'] = ResolversParentTypes['ControlListConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ControlListEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ControlListEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ControlListEdge'] = ResolversParentTypes['ControlListEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ControlList'], ParentType, ContextType>;
};

export type ListVersionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListVersionConnection'] = ResolversParentTypes['ListVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ListVersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListVersionEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListVersionEdge'] = ResolversParentTypes['ListVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ListVersion'], ParentType, ContextType>;
};

export type ListingConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListingConnection'] = ResolversParentTypes['ListingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ListingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListingEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListingEdge'] = ResolversParentTypes['ListingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Listing'], ParentType, ContextType>;
};

export type ListVersionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListVersion'] = ResolversParentTypes['ListVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['ControlList']>, ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ListingStatus'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['StatusEvent']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<ListVersionMembersArgs, 'first'>>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type InstrumentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Instrument'] = ResolversParentTypes['Instrument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effective?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  promulgated?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provisions?: Resolver<ResolversTypes['ProvisionConnection'], ParentType, ContextType, RequireFields<InstrumentProvisionsArgs, 'first'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<InstrumentRelationsArgs, 'first'>>;
  frame?: Resolver<ResolversTypes['Frame'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InstrumentConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InstrumentConnection'] = ResolversParentTypes['InstrumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InstrumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstrumentEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InstrumentEdge'] = ResolversParentTypes['InstrumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
};

export type ProvisionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProvisionConnection'] = ResolversParentTypes['ProvisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProvisionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProvisionEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProvisionEdge'] = ResolversParentTypes['ProvisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  nodeKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['RelationKind'], ParentType, ContextType>;
  outward?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type RelationKindResolvers = EnumResolverSignature<{ BROADER_THAN?: any, INPUT_TO?: any, PROVISION_OF?: any, BASED_ON?: any, REFERS_TO?: any, REPEALS?: any, RENUMBERS?: any, IMPLEMENTS?: any, COMPETENT_FOR?: any, SUPERSEDES?: any, COUNTERS?: any, ALIGNED_WITH?: any, FEEDS?: any }, ResolversTypes['RelationKind']>;

export type ProvisionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Provision'] = ResolversParentTypes['Provision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instrument?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgencyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountryGroupResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CountryGroup'] = ResolversParentTypes['CountryGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConvergenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Convergence'] = ResolversParentTypes['Convergence']> = {
  asOf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['KnownAt'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  assumptions?: Resolver<ReadonlyArray<ResolversTypes['Assumption']>, ParentType, ContextType>;
  notModelled?: Resolver<ReadonlyArray<ResolversTypes['NotModelled']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  technologies?: Resolver<ResolversTypes['TechnologyConvergenceConnection'], ParentType, ContextType, RequireFields<ConvergenceTechnologiesArgs, 'first'>>;
  difference?: Resolver<Maybe<ResolversTypes['TechnologyConvergenceDifference']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScopeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Scope'] = ResolversParentTypes['Scope']> = {
  within?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  across?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  modelled?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TechnologyConvergenceConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyConvergenceConnection'] = ResolversParentTypes['TechnologyConvergenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TechnologyConvergenceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TechnologyConvergenceEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyConvergenceEdge'] = ResolversParentTypes['TechnologyConvergenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TechnologyConvergence'], ParentType, ContextType>;
};

export type TechnologyConvergenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyConvergence'] = ResolversParentTypes['TechnologyConvergence']> = {
  technology?: Resolver<ResolversTypes['Technology'], ParentType, ContextType>;
  regimes?: Resolver<ReadonlyArray<ResolversTypes['Regime']>, ParentType, ContextType>;
  converged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sinceIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  touches?: Resolver<ReadonlyArray<ResolversTypes['Touch']>, ParentType, ContextType>;
  touchPage?: Resolver<ResolversTypes['TouchConnection'], ParentType, ContextType, RequireFields<TechnologyConvergenceTouchPageArgs, 'first'>>;
  summary?: Resolver<ReadonlyArray<ResolversTypes['RegimeTouches']>, ParentType, ContextType>;
};

export type TouchConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TouchConnection'] = ResolversParentTypes['TouchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TouchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TouchEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TouchEdge'] = ResolversParentTypes['TouchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Touch'], ParentType, ContextType>;
};

export type RegimeTouchesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RegimeTouches'] = ResolversParentTypes['RegimeTouches']> = {
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Strength'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  assumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unverified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TouchResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Touch'] = ResolversParentTypes['Touch']> = {
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Strength'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  assumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sinceIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sinceEvidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  inherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  weak?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unverified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type ThingLabelResolvers = EnumResolverSignature<{ TECHNOLOGY?: any, INSTRUMENT?: any, PROVISION?: any, AGENCY?: any, CONTROL_LIST?: any, CONTROL_ITEM?: any, PARTY?: any, ASSET?: any, SOURCE?: any, COUNTRY?: any, COUNTRY_GROUP?: any }, ResolversTypes['ThingLabel']>;

export type SearchResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  hits?: Resolver<ReadonlyArray<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  notices?: Resolver<ReadonlyArray<ResolversTypes['NoticeEffects']>, ParentType, ContextType>;
  frame?: Resolver<ResolversTypes['Frame'], ParentType, ContextType>;
};

export type NoticeEffectsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NoticeEffects'] = ResolversParentTypes['NoticeEffects']> = {
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  announcement?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType>;
  agencies?: Resolver<ReadonlyArray<ResolversTypes['Agency']>, ParentType, ContextType>;
  lists?: Resolver<ReadonlyArray<ResolversTypes['ControlList']>, ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['ControlItem']>, ParentType, ContextType>;
  partyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  acts?: Resolver<ReadonlyArray<ResolversTypes['NoticeAct']>, ParentType, ContextType>;
};

export type NoticeActResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NoticeAct'] = ResolversParentTypes['NoticeAct']> = {
  verb?: Resolver<ResolversTypes['EventVerb'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  untilText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  untilEnd?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ListVersion']>, ParentType, ContextType>;
  things?: Resolver<ReadonlyArray<ResolversTypes['Named']>, ParentType, ContextType>;
  partyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['Text']>, ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  node?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['ThingLabel'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  matched?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CypherResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CypherResult'] = ResolversParentTypes['CypherResult']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['JSON']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AppliedRuleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppliedRule'] = ResolversParentTypes['AppliedRule']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  statusAssumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['RuleEffect'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['RuleDirection'], ParentType, ContextType>;
  statusFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eachAlone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leadsDown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seedLists?: Resolver<ReadonlyArray<ResolversTypes['ControlList']>, ParentType, ContextType>;
  seedListKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
};

export type RuleEffectResolvers = EnumResolverSignature<{ LISTED_BY_LAW?: any, POLICY?: any, CANDIDATE?: any, INDICATOR?: any }, ResolversTypes['RuleEffect']>;

export type RuleDirectionResolvers = EnumResolverSignature<{ DOWN?: any, UP?: any, BOTH?: any }, ResolversTypes['RuleDirection']>;

export type RuleLimbResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RuleLimb'] = ResolversParentTypes['RuleLimb']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
};

export type OwnerEffectResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OwnerEffect'] = ResolversParentTypes['OwnerEffect']> = {
  list?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  listKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requirement?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  exceptions?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  review?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
};

export type StrictestEffectResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StrictestEffect'] = ResolversParentTypes['StrictestEffect']> = {
  listKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
};

export type StrictestResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Strictest'] = ResolversParentTypes['Strictest']> = {
  requirement?: Resolver<ResolversTypes['StrictestEffect'], ParentType, ContextType>;
  exceptions?: Resolver<ResolversTypes['StrictestEffect'], ParentType, ContextType>;
  review?: Resolver<ResolversTypes['StrictestEffect'], ParentType, ContextType>;
};

export type OutsideReasonResolvers = EnumResolverSignature<{ PLACE?: any, FIELD?: any }, ResolversTypes['OutsideReason']>;

export type ControlOutcomeResolvers = EnumResolverSignature<{ CAUGHT?: any, INDETERMINATE?: any, NOT_CAUGHT?: any }, ResolversTypes['ControlOutcome']>;

export type ExposureOutcomeResolvers = EnumResolverSignature<{ SELF?: any, CAUGHT?: any, INDETERMINATE?: any, NOT_CAUGHT?: any }, ResolversTypes['ExposureOutcome']>;

export type TieKindResolvers = EnumResolverSignature<{ EQUITY?: any, VOTES?: any, CONTROL?: any }, ResolversTypes['TieKind']>;

export type ExposureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Exposure'] = ResolversParentTypes['Exposure']> = {
  asOf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['KnownAt'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  assumptions?: Resolver<ReadonlyArray<ResolversTypes['Assumption']>, ParentType, ContextType>;
  notModelled?: Resolver<ReadonlyArray<ResolversTypes['NotModelled']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  partyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['AppliedRule'], ParentType, ContextType>;
  technologies?: Resolver<ResolversTypes['TechnologyReachedConnection'], ParentType, ContextType, RequireFields<ExposureTechnologiesArgs, 'first'>>;
  owners?: Resolver<ResolversTypes['UltimateOwnerConnection'], ParentType, ContextType, RequireFields<ExposureOwnersArgs, 'first'>>;
  ownersTruncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  listed?: Resolver<ResolversTypes['ListedPartyConnection'], ParentType, ContextType, RequireFields<ExposureListedArgs, 'first'>>;
  reached?: Resolver<ResolversTypes['Reached'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['ExposureDifference']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReachedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Reached'] = ResolversParentTypes['Reached']> = {
  up?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  down?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TechnologyReachedConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyReachedConnection'] = ResolversParentTypes['TechnologyReachedConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TechnologyReachedEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TechnologyReachedEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyReachedEdge'] = ResolversParentTypes['TechnologyReachedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TechnologyReached'], ParentType, ContextType>;
};

export type TechnologyReachedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyReached'] = ResolversParentTypes['TechnologyReached']> = {
  technology?: Resolver<Maybe<ResolversTypes['Technology']>, ParentType, ContextType>;
  technologyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ExposureOutcome']>, ParentType, ContextType>;
  ifInForce?: Resolver<Maybe<ResolversTypes['ExposureOutcome']>, ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['OwnershipPath']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  holders?: Resolver<ResolversTypes['TechnologyHolderConnection'], ParentType, ContextType, RequireFields<TechnologyReachedHoldersArgs, 'first'>>;
  regimes?: Resolver<ReadonlyArray<ResolversTypes['Regime']>, ParentType, ContextType>;
  touches?: Resolver<ReadonlyArray<ResolversTypes['Touch']>, ParentType, ContextType>;
};

export type TechnologyHolderConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyHolderConnection'] = ResolversParentTypes['TechnologyHolderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TechnologyHolderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TechnologyHolderEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyHolderEdge'] = ResolversParentTypes['TechnologyHolderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TechnologyHolder'], ParentType, ContextType>;
};

export type TechnologyHolderResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyHolder'] = ResolversParentTypes['TechnologyHolder']> = {
  party?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  partyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RoleKind'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ExposureOutcome']>, ParentType, ContextType>;
  ifInForce?: Resolver<Maybe<ResolversTypes['ExposureOutcome']>, ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type UltimateOwnerConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UltimateOwnerConnection'] = ResolversParentTypes['UltimateOwnerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UltimateOwnerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UltimateOwnerEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UltimateOwnerEdge'] = ResolversParentTypes['UltimateOwnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UltimateOwner'], ParentType, ContextType>;
};

export type UltimateOwnerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UltimateOwner'] = ResolversParentTypes['UltimateOwner']> = {
  party?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  partyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ControlOutcome']>, ParentType, ContextType>;
  ifInForce?: Resolver<Maybe<ResolversTypes['ControlOutcome']>, ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ring?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['OwnershipPath']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OwnershipPathResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OwnershipPath'] = ResolversParentTypes['OwnershipPath']> = {
  share?: Resolver<Maybe<ResolversTypes['Share']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['OwnershipStep']>, ParentType, ContextType>;
};

export type OwnershipStepResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OwnershipStep'] = ResolversParentTypes['OwnershipStep']> = {
  owner?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  ownerKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  assetKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TieKind'], ParentType, ContextType>;
  nature?: Resolver<ResolversTypes['HoldingNature'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Share']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type ListedPartyConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListedPartyConnection'] = ResolversParentTypes['ListedPartyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ListedPartyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListedPartyEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListedPartyEdge'] = ResolversParentTypes['ListedPartyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ListedParty'], ParentType, ContextType>;
};

export type ListedPartyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListedParty'] = ResolversParentTypes['ListedParty']> = {
  party?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  partyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['ControlList']>, ParentType, ContextType>;
  listKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sinceIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type PathOrderResolvers = EnumResolverSignature<{ SHARE?: any, STEPS?: any }, ResolversTypes['PathOrder']>;

export type DirectionResolvers = EnumResolverSignature<{ UP?: any, SELF?: any, DOWN?: any }, ResolversTypes['Direction']>;

export type ListDiffResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListDiff'] = ResolversParentTypes['ListDiff']> = {
  asOf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['KnownAt'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  assumptions?: Resolver<ReadonlyArray<ResolversTypes['Assumption']>, ParentType, ContextType>;
  notModelled?: Resolver<ReadonlyArray<ResolversTypes['NotModelled']>, ParentType, ContextType>;
  listKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['ControlList']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromKnownAt?: Resolver<ResolversTypes['KnownAt'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ListDiffCounts'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['ListDiffEntryConnection'], ParentType, ContextType, RequireFields<ListDiffEntriesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ListDiffCountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListDiffCounts'] = ResolversParentTypes['ListDiffCounts']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vanished?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListChangeResolvers = EnumResolverSignature<{ ADDED?: any, REMOVED?: any, VANISHED?: any, WITHDRAWN?: any, CHANGED?: any }, ResolversTypes['ListChange']>;

export type ListDiffEntryConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListDiffEntryConnection'] = ResolversParentTypes['ListDiffEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ListDiffEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListDiffEntryEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListDiffEntryEdge'] = ResolversParentTypes['ListDiffEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ListDiffEntry'], ParentType, ContextType>;
};

export type ListDiffEntryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListDiffEntry'] = ResolversParentTypes['ListDiffEntry']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['ListChange'], ParentType, ContextType>;
  partyKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  itemKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ControlItem']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  onlyRecorded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Changes'] = ResolversParentTypes['Changes']> = {
  asOf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['KnownAt'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  assumptions?: Resolver<ReadonlyArray<ResolversTypes['Assumption']>, ParentType, ContextType>;
  notModelled?: Resolver<ReadonlyArray<ResolversTypes['NotModelled']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['DatedChangeConnection'], ParentType, ContextType, RequireFields<ChangesChangesArgs, 'first'>>;
  difference?: Resolver<Maybe<ResolversTypes['DatedChangeDifference']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatedChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatedChangeConnection'] = ResolversParentTypes['DatedChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DatedChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatedChangeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatedChangeEdge'] = ResolversParentTypes['DatedChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DatedChange'], ParentType, ContextType>;
};

export type ChangeKindResolvers = EnumResolverSignature<{ STARTS?: any, REVIVES?: any, RESUMED?: any, SUSPENDED?: any, EXTENDED?: any, STOPPED?: any, REMOVED?: any, NEVER_TOOK_EFFECT?: any, AMENDED?: any, LAPSES?: any, REPLACED?: any, STEP?: any }, ResolversTypes['ChangeKind']>;

export type ReviewStepResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReviewStep'] = ResolversParentTypes['ReviewStep']> = {
  kind?: Resolver<ResolversTypes['StepKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StepKindResolvers = EnumResolverSignature<{ DEAL?: any, FILING?: any, OPENING?: any, REQUEST?: any, ORDER?: any, DECISION?: any, WITHDRAWAL?: any, OTHER?: any }, ResolversTypes['StepKind']>;

export type ChangeSubjectResolvers = EnumResolverSignature<{ RULE?: any, MEASURE?: any, LISTING?: any, ITEM?: any, LIST_VERSION?: any, INSTRUMENT?: any, CASE?: any }, ResolversTypes['ChangeSubject']>;

export type DatedChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatedChange'] = ResolversParentTypes['DatedChange']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  atIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ChangeSubject'], ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['ControlList']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ruleNames?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  instruments?: Resolver<ReadonlyArray<ResolversTypes['Named']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ListVersion']>, ParentType, ContextType>;
  partyKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Named']>, ParentType, ContextType>;
  itemKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  acts?: Resolver<ReadonlyArray<ResolversTypes['Act']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  untilText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  untilEnd?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['ReviewStep']>, ParentType, ContextType>;
  assumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unverified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type DatedChangeDifferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatedChangeDifference'] = ResolversParentTypes['DatedChangeDifference']> = {
  added?: Resolver<ResolversTypes['DatedChangeConnection'], ParentType, ContextType, RequireFields<DatedChangeDifferenceAddedArgs, 'first'>>;
  removed?: Resolver<ResolversTypes['DatedChangeConnection'], ParentType, ContextType, RequireFields<DatedChangeDifferenceRemovedArgs, 'first'>>;
  changed?: Resolver<ResolversTypes['DatedChangeChangeConnection'], ParentType, ContextType, RequireFields<DatedChangeDifferenceChangedArgs, 'first'>>;
};

export type DatedChangeChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatedChangeChangeConnection'] = ResolversParentTypes['DatedChangeChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DatedChangeChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatedChangeChangeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatedChangeChangeEdge'] = ResolversParentTypes['DatedChangeChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DatedChangeChange'], ParentType, ContextType>;
};

export type DatedChangeChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatedChangeChange'] = ResolversParentTypes['DatedChangeChange']> = {
  before?: Resolver<ResolversTypes['DatedChange'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['DatedChange'], ParentType, ContextType>;
};

export type GapsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Gaps'] = ResolversParentTypes['Gaps']> = {
  asOf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['KnownAt'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  assumptions?: Resolver<ReadonlyArray<ResolversTypes['Assumption']>, ParentType, ContextType>;
  notModelled?: Resolver<ReadonlyArray<ResolversTypes['NotModelled']>, ParentType, ContextType>;
  gaps?: Resolver<ResolversTypes['GapConnection'], ParentType, ContextType, RequireFields<GapsGapsArgs, 'first'>>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['GapCount']>, ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['GapDifference']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GapCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GapCount'] = ResolversParentTypes['GapCount']> = {
  kind?: Resolver<ResolversTypes['GapKind'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medium?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notJudged?: Resolver<Maybe<ResolversTypes['NotJudged']>, ParentType, ContextType>;
};

export type NotJudgedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NotJudged'] = ResolversParentTypes['NotJudged']> = {
  parties?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GapConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GapConnection'] = ResolversParentTypes['GapConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GapEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GapEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GapEdge'] = ResolversParentTypes['GapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Gap'], ParentType, ContextType>;
};

export type LagAsReadResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LagAsRead'] = ResolversParentTypes['LagAsRead']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromLegalBasisDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LagBoundResolvers = EnumResolverSignature<{ AT_LEAST?: any, AT_MOST?: any, INDEFINITE?: any }, ResolversTypes['LagBound']>;

export type GapResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Gap'] = ResolversParentTypes['Gap']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GapKind'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromIsBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lagDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lagBound?: Resolver<Maybe<ResolversTypes['LagBound']>, ParentType, ContextType>;
  lagFromLegalBasisDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lagFromLegalBasisBound?: Resolver<Maybe<ResolversTypes['LagBound']>, ParentType, ContextType>;
  legalBasisSince?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lagAsRead?: Resolver<Maybe<ResolversTypes['LagAsRead']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['GapState']>, ParentType, ContextType>;
  partyKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Named']>, ParentType, ContextType>;
  technologyKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  technologies?: Resolver<ReadonlyArray<ResolversTypes['Technology']>, ParentType, ContextType>;
  listKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  lists?: Resolver<ReadonlyArray<ResolversTypes['ControlList']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  affiliation?: Resolver<Maybe<ResolversTypes['Affiliation']>, ParentType, ContextType>;
  unverified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  agencyKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  agencies?: Resolver<ReadonlyArray<ResolversTypes['Agency']>, ParentType, ContextType>;
  provisionKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  provisions?: Resolver<ReadonlyArray<ResolversTypes['Named']>, ParentType, ContextType>;
  wouldBeFalseIf?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type AffiliationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Affiliation'] = ResolversParentTypes['Affiliation']> = {
  partyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  listedKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  listed?: Resolver<ReadonlyArray<ResolversTypes['Named']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ruleNames?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
};

export type DoubtResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Doubt'] = ResolversParentTypes['Doubt']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
};

export type GapKindResolvers = EnumResolverSignature<{ EFFECT_GAP?: any, MIRROR_GAP?: any, LATE_CONTROL?: any, CONTROL_LAPSED?: any, UNLISTED_AFFILIATE?: any, REVIEW_SCOPE_GAP?: any, CONTROL_SCOPE_GAP?: any }, ResolversTypes['GapKind']>;

export type SeverityResolvers = EnumResolverSignature<{ HIGH?: any, MEDIUM?: any, LOW?: any }, ResolversTypes['Severity']>;

export type GapStateResolvers = EnumResolverSignature<{ OUTSIDE?: any, NOT_DEFINED?: any }, ResolversTypes['GapState']>;

export type EffectiveSharesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EffectiveShares'] = ResolversParentTypes['EffectiveShares']> = {
  asOf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['KnownAt'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  assumptions?: Resolver<ReadonlyArray<ResolversTypes['Assumption']>, ParentType, ContextType>;
  notModelled?: Resolver<ReadonlyArray<ResolversTypes['NotModelled']>, ParentType, ContextType>;
  throughItself?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  shares?: Resolver<ResolversTypes['EffectiveShareConnection'], ParentType, ContextType, RequireFields<EffectiveSharesSharesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EffectiveShareConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EffectiveShareConnection'] = ResolversParentTypes['EffectiveShareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EffectiveShareEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EffectiveShareEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EffectiveShareEdge'] = ResolversParentTypes['EffectiveShareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EffectiveShare'], ParentType, ContextType>;
};

export type EffectiveShareResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EffectiveShare'] = ResolversParentTypes['EffectiveShare']> = {
  party?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  partyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
  isDefined?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ControlResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Control'] = ResolversParentTypes['Control']> = {
  asOf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['KnownAt'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  assumptions?: Resolver<ReadonlyArray<ResolversTypes['Assumption']>, ParentType, ContextType>;
  notModelled?: Resolver<ReadonlyArray<ResolversTypes['NotModelled']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['AppliedRule'], ParentType, ContextType>;
  partyIsSeed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ResolversTypes['PartyOutcomeConnection'], ParentType, ContextType, RequireFields<ControlOutcomesArgs, 'first'>>;
  difference?: Resolver<Maybe<ResolversTypes['PartyOutcomeDifference']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartyOutcomeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyOutcomeConnection'] = ResolversParentTypes['PartyOutcomeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PartyOutcomeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartyOutcomeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyOutcomeEdge'] = ResolversParentTypes['PartyOutcomeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PartyOutcome'], ParentType, ContextType>;
};

export type PartyOutcomeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyOutcome'] = ResolversParentTypes['PartyOutcome']> = {
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  byParty?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  partyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ControlOutcome']>, ParentType, ContextType>;
  ifInForce?: Resolver<Maybe<ResolversTypes['ControlOutcome']>, ParentType, ContextType>;
  sum?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
  proof?: Resolver<ReadonlyArray<ResolversTypes['ProofItem']>, ParentType, ContextType>;
  proofContinues?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['RuleEffect']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  limb?: Resolver<Maybe<ResolversTypes['RuleLimb']>, ParentType, ContextType>;
  outside?: Resolver<Maybe<ResolversTypes['OutsideReason']>, ParentType, ContextType>;
  effects?: Resolver<ReadonlyArray<ResolversTypes['OwnerEffect']>, ParentType, ContextType>;
  strictest?: Resolver<Maybe<ResolversTypes['Strictest']>, ParentType, ContextType>;
  toResolve?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  ties?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type ProofModeResolvers = EnumResolverSignature<{ NONE?: any, SHORT?: any, FULL?: any }, ResolversTypes['ProofMode']>;

export type ProofItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProofItem'] = ResolversParentTypes['ProofItem']> = {
  tier?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  ownerKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  assetKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TieKind'], ParentType, ContextType>;
  nature?: Resolver<ResolversTypes['HoldingNature'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Share']>, ParentType, ContextType>;
  against?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type TechnologyConvergenceDifferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyConvergenceDifference'] = ResolversParentTypes['TechnologyConvergenceDifference']> = {
  added?: Resolver<ResolversTypes['TechnologyConvergenceConnection'], ParentType, ContextType, RequireFields<TechnologyConvergenceDifferenceAddedArgs, 'first'>>;
  removed?: Resolver<ResolversTypes['TechnologyConvergenceConnection'], ParentType, ContextType, RequireFields<TechnologyConvergenceDifferenceRemovedArgs, 'first'>>;
  changed?: Resolver<ResolversTypes['TechnologyConvergenceChangeConnection'], ParentType, ContextType, RequireFields<TechnologyConvergenceDifferenceChangedArgs, 'first'>>;
};

export type TechnologyConvergenceChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyConvergenceChangeConnection'] = ResolversParentTypes['TechnologyConvergenceChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TechnologyConvergenceChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TechnologyConvergenceChangeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyConvergenceChangeEdge'] = ResolversParentTypes['TechnologyConvergenceChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TechnologyConvergenceChange'], ParentType, ContextType>;
};

export type TechnologyConvergenceChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyConvergenceChange'] = ResolversParentTypes['TechnologyConvergenceChange']> = {
  before?: Resolver<ResolversTypes['TechnologyConvergence'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['TechnologyConvergence'], ParentType, ContextType>;
};

export type TechnologyReachedDifferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyReachedDifference'] = ResolversParentTypes['TechnologyReachedDifference']> = {
  added?: Resolver<ResolversTypes['TechnologyReachedConnection'], ParentType, ContextType, RequireFields<TechnologyReachedDifferenceAddedArgs, 'first'>>;
  removed?: Resolver<ResolversTypes['TechnologyReachedConnection'], ParentType, ContextType, RequireFields<TechnologyReachedDifferenceRemovedArgs, 'first'>>;
  changed?: Resolver<ResolversTypes['TechnologyReachedChangeConnection'], ParentType, ContextType, RequireFields<TechnologyReachedDifferenceChangedArgs, 'first'>>;
};

export type TechnologyReachedChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyReachedChangeConnection'] = ResolversParentTypes['TechnologyReachedChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TechnologyReachedChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TechnologyReachedChangeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyReachedChangeEdge'] = ResolversParentTypes['TechnologyReachedChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TechnologyReachedChange'], ParentType, ContextType>;
};

export type TechnologyReachedChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyReachedChange'] = ResolversParentTypes['TechnologyReachedChange']> = {
  before?: Resolver<ResolversTypes['TechnologyReached'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['TechnologyReached'], ParentType, ContextType>;
};

export type UltimateOwnerDifferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UltimateOwnerDifference'] = ResolversParentTypes['UltimateOwnerDifference']> = {
  added?: Resolver<ResolversTypes['UltimateOwnerConnection'], ParentType, ContextType, RequireFields<UltimateOwnerDifferenceAddedArgs, 'first'>>;
  removed?: Resolver<ResolversTypes['UltimateOwnerConnection'], ParentType, ContextType, RequireFields<UltimateOwnerDifferenceRemovedArgs, 'first'>>;
  changed?: Resolver<ResolversTypes['UltimateOwnerChangeConnection'], ParentType, ContextType, RequireFields<UltimateOwnerDifferenceChangedArgs, 'first'>>;
};

export type UltimateOwnerChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UltimateOwnerChangeConnection'] = ResolversParentTypes['UltimateOwnerChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UltimateOwnerChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UltimateOwnerChangeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UltimateOwnerChangeEdge'] = ResolversParentTypes['UltimateOwnerChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UltimateOwnerChange'], ParentType, ContextType>;
};

export type UltimateOwnerChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UltimateOwnerChange'] = ResolversParentTypes['UltimateOwnerChange']> = {
  before?: Resolver<ResolversTypes['UltimateOwner'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['UltimateOwner'], ParentType, ContextType>;
};

export type ListedPartyDifferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListedPartyDifference'] = ResolversParentTypes['ListedPartyDifference']> = {
  added?: Resolver<ResolversTypes['ListedPartyConnection'], ParentType, ContextType, RequireFields<ListedPartyDifferenceAddedArgs, 'first'>>;
  removed?: Resolver<ResolversTypes['ListedPartyConnection'], ParentType, ContextType, RequireFields<ListedPartyDifferenceRemovedArgs, 'first'>>;
  changed?: Resolver<ResolversTypes['ListedPartyChangeConnection'], ParentType, ContextType, RequireFields<ListedPartyDifferenceChangedArgs, 'first'>>;
};

export type ListedPartyChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListedPartyChangeConnection'] = ResolversParentTypes['ListedPartyChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ListedPartyChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListedPartyChangeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListedPartyChangeEdge'] = ResolversParentTypes['ListedPartyChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ListedPartyChange'], ParentType, ContextType>;
};

export type ListedPartyChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListedPartyChange'] = ResolversParentTypes['ListedPartyChange']> = {
  before?: Resolver<ResolversTypes['ListedParty'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['ListedParty'], ParentType, ContextType>;
};

export type GapDifferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GapDifference'] = ResolversParentTypes['GapDifference']> = {
  added?: Resolver<ResolversTypes['GapConnection'], ParentType, ContextType, RequireFields<GapDifferenceAddedArgs, 'first'>>;
  removed?: Resolver<ResolversTypes['GapConnection'], ParentType, ContextType, RequireFields<GapDifferenceRemovedArgs, 'first'>>;
  changed?: Resolver<ResolversTypes['GapChangeConnection'], ParentType, ContextType, RequireFields<GapDifferenceChangedArgs, 'first'>>;
};

export type GapChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GapChangeConnection'] = ResolversParentTypes['GapChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GapChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GapChangeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GapChangeEdge'] = ResolversParentTypes['GapChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GapChange'], ParentType, ContextType>;
};

export type GapChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GapChange'] = ResolversParentTypes['GapChange']> = {
  before?: Resolver<ResolversTypes['Gap'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['Gap'], ParentType, ContextType>;
};

export type PartyOutcomeDifferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyOutcomeDifference'] = ResolversParentTypes['PartyOutcomeDifference']> = {
  added?: Resolver<ResolversTypes['PartyOutcomeConnection'], ParentType, ContextType, RequireFields<PartyOutcomeDifferenceAddedArgs, 'first'>>;
  removed?: Resolver<ResolversTypes['PartyOutcomeConnection'], ParentType, ContextType, RequireFields<PartyOutcomeDifferenceRemovedArgs, 'first'>>;
  changed?: Resolver<ResolversTypes['PartyOutcomeChangeConnection'], ParentType, ContextType, RequireFields<PartyOutcomeDifferenceChangedArgs, 'first'>>;
};

export type PartyOutcomeChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyOutcomeChangeConnection'] = ResolversParentTypes['PartyOutcomeChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PartyOutcomeChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartyOutcomeChangeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyOutcomeChangeEdge'] = ResolversParentTypes['PartyOutcomeChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PartyOutcomeChange'], ParentType, ContextType>;
};

export type PartyOutcomeChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyOutcomeChange'] = ResolversParentTypes['PartyOutcomeChange']> = {
  before?: Resolver<ResolversTypes['PartyOutcome'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['PartyOutcome'], ParentType, ContextType>;
};

export type ExposureDifferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExposureDifference'] = ResolversParentTypes['ExposureDifference']> = {
  technologies?: Resolver<ResolversTypes['TechnologyReachedDifference'], ParentType, ContextType>;
  owners?: Resolver<ResolversTypes['UltimateOwnerDifference'], ParentType, ContextType>;
  listed?: Resolver<ResolversTypes['ListedPartyDifference'], ParentType, ContextType>;
};

export type EventVerbResolvers = EnumResolverSignature<{ IMPOSED?: any, AMENDED?: any, SUSPENDED?: any, SUSPENSION_EXTENDED?: any, RESUMED?: any, STOPPED?: any, REMOVED?: any, NEVER_TOOK_EFFECT?: any }, ResolversTypes['EventVerb']>;

export type Resolvers<ContextType = ApiContext> = {
  Query?: QueryResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Named?: NamedResolvers<ContextType>;
  Answer?: AnswerResolvers<ContextType>;
  Names?: NamesResolvers<ContextType>;
  Text?: TextResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Frame?: FrameResolvers<ContextType>;
  KnownAt?: KnownAtResolvers<ContextType>;
  DatasetVersion?: DatasetVersionResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  FreshnessState?: FreshnessStateResolvers;
  Assumption?: AssumptionResolvers<ContextType>;
  NotModelled?: NotModelledResolvers<ContextType>;
  AssumptionCode?: AssumptionCodeResolvers;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceLink?: EvidenceLinkResolvers<ContextType>;
  LinkRelation?: LinkRelationResolvers;
  ReviewCase?: ReviewCaseResolvers<ContextType>;
  EvidenceSource?: EvidenceSourceResolvers<ContextType>;
  FactType?: FactTypeResolvers;
  Confidence?: ConfidenceResolvers;
  Basis?: BasisResolvers;
  Regime?: RegimeResolvers;
  Strength?: StrengthResolvers;
  Status?: StatusResolvers;
  Coverage?: CoverageResolvers;
  SameDecision?: SameDecisionResolvers<ContextType>;
  SameGround?: SameGroundResolvers;
  SameSuggestions?: SameSuggestionsResolvers<ContextType>;
  SameSuggestionConnection?: SameSuggestionConnectionResolvers<ContextType>;
  SameSuggestionEdge?: SameSuggestionEdgeResolvers<ContextType>;
  SameSuggestion?: SameSuggestionResolvers<ContextType>;
  SameReason?: SameReasonResolvers<ContextType>;
  SameReasonCode?: SameReasonCodeResolvers;
  RoleKind?: RoleKindResolvers;
  PartyKind?: PartyKindResolvers;
  Right?: RightResolvers;
  HoldingNature?: HoldingNatureResolvers;
  Act?: ActResolvers;
  MeasureScope?: MeasureScopeResolvers;
  MeasureEffect?: MeasureEffectResolvers;
  IdentifierScheme?: IdentifierSchemeResolvers;
  Technology?: TechnologyResolvers<ContextType>;
  TechnologyConnection?: TechnologyConnectionResolvers<ContextType>;
  TechnologyEdge?: TechnologyEdgeResolvers<ContextType>;
  Classification?: ClassificationResolvers<ContextType>;
  TechnologyPartyConnection?: TechnologyPartyConnectionResolvers<ContextType>;
  TechnologyPartyEdge?: TechnologyPartyEdgeResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  PartyConnection?: PartyConnectionResolvers<ContextType>;
  PartyEdge?: PartyEdgeResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  PartyRole?: PartyRoleResolvers<ContextType>;
  HoldingConnection?: HoldingConnectionResolvers<ContextType>;
  HoldingEdge?: HoldingEdgeResolvers<ContextType>;
  OfficerConnection?: OfficerConnectionResolvers<ContextType>;
  OfficerEdge?: OfficerEdgeResolvers<ContextType>;
  Office?: OfficeResolvers;
  ControlFindingConnection?: ControlFindingConnectionResolvers<ContextType>;
  ControlFindingEdge?: ControlFindingEdgeResolvers<ContextType>;
  ControlMeans?: ControlMeansResolvers;
  Phase?: PhaseResolvers;
  Share?: ShareResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  ListingStatus?: ListingStatusResolvers<ContextType>;
  StatusEvent?: StatusEventResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  ControlItem?: ControlItemResolvers<ContextType>;
  ControlItemConnection?: ControlItemConnectionResolvers<ContextType>;
  ControlItemEdge?: ControlItemEdgeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipChange?: MembershipChangeResolvers;
  ControlList?: ControlListResolvers<ContextType>;
  ControlListConnection?: ControlListConnectionResolvers<ContextType>;
  ControlListEdge?: ControlListEdgeResolvers<ContextType>;
  ListVersionConnection?: ListVersionConnectionResolvers<ContextType>;
  ListVersionEdge?: ListVersionEdgeResolvers<ContextType>;
  ListingConnection?: ListingConnectionResolvers<ContextType>;
  ListingEdge?: ListingEdgeResolvers<ContextType>;
  ListVersion?: ListVersionResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  Instrument?: InstrumentResolvers<ContextType>;
  InstrumentConnection?: InstrumentConnectionResolvers<ContextType>;
  InstrumentEdge?: InstrumentEdgeResolvers<ContextType>;
  ProvisionConnection?: ProvisionConnectionResolvers<ContextType>;
  ProvisionEdge?: ProvisionEdgeResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  RelationKind?: RelationKindResolvers;
  Provision?: ProvisionResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  CountryGroup?: CountryGroupResolvers<ContextType>;
  Convergence?: ConvergenceResolvers<ContextType>;
  Scope?: ScopeResolvers<ContextType>;
  TechnologyConvergenceConnection?: TechnologyConvergenceConnectionResolvers<ContextType>;
  TechnologyConvergenceEdge?: TechnologyConvergenceEdgeResolvers<ContextType>;
  TechnologyConvergence?: TechnologyConvergenceResolvers<ContextType>;
  TouchConnection?: TouchConnectionResolvers<ContextType>;
  TouchEdge?: TouchEdgeResolvers<ContextType>;
  RegimeTouches?: RegimeTouchesResolvers<ContextType>;
  Touch?: TouchResolvers<ContextType>;
  ThingLabel?: ThingLabelResolvers;
  SearchResult?: SearchResultResolvers<ContextType>;
  NoticeEffects?: NoticeEffectsResolvers<ContextType>;
  NoticeAct?: NoticeActResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  CypherResult?: CypherResultResolvers<ContextType>;
  AppliedRule?: AppliedRuleResolvers<ContextType>;
  RuleEffect?: RuleEffectResolvers;
  RuleDirection?: RuleDirectionResolvers;
  RuleLimb?: RuleLimbResolvers<ContextType>;
  OwnerEffect?: OwnerEffectResolvers<ContextType>;
  StrictestEffect?: StrictestEffectResolvers<ContextType>;
  Strictest?: StrictestResolvers<ContextType>;
  OutsideReason?: OutsideReasonResolvers;
  ControlOutcome?: ControlOutcomeResolvers;
  ExposureOutcome?: ExposureOutcomeResolvers;
  TieKind?: TieKindResolvers;
  Exposure?: ExposureResolvers<ContextType>;
  Reached?: ReachedResolvers<ContextType>;
  TechnologyReachedConnection?: TechnologyReachedConnectionResolvers<ContextType>;
  TechnologyReachedEdge?: TechnologyReachedEdgeResolvers<ContextType>;
  TechnologyReached?: TechnologyReachedResolvers<ContextType>;
  TechnologyHolderConnection?: TechnologyHolderConnectionResolvers<ContextType>;
  TechnologyHolderEdge?: TechnologyHolderEdgeResolvers<ContextType>;
  TechnologyHolder?: TechnologyHolderResolvers<ContextType>;
  UltimateOwnerConnection?: UltimateOwnerConnectionResolvers<ContextType>;
  UltimateOwnerEdge?: UltimateOwnerEdgeResolvers<ContextType>;
  UltimateOwner?: UltimateOwnerResolvers<ContextType>;
  OwnershipPath?: OwnershipPathResolvers<ContextType>;
  OwnershipStep?: OwnershipStepResolvers<ContextType>;
  ListedPartyConnection?: ListedPartyConnectionResolvers<ContextType>;
  ListedPartyEdge?: ListedPartyEdgeResolvers<ContextType>;
  ListedParty?: ListedPartyResolvers<ContextType>;
  PathOrder?: PathOrderResolvers;
  Direction?: DirectionResolvers;
  ListDiff?: ListDiffResolvers<ContextType>;
  ListDiffCounts?: ListDiffCountsResolvers<ContextType>;
  ListChange?: ListChangeResolvers;
  ListDiffEntryConnection?: ListDiffEntryConnectionResolvers<ContextType>;
  ListDiffEntryEdge?: ListDiffEntryEdgeResolvers<ContextType>;
  ListDiffEntry?: ListDiffEntryResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  Changes?: ChangesResolvers<ContextType>;
  DatedChangeConnection?: DatedChangeConnectionResolvers<ContextType>;
  DatedChangeEdge?: DatedChangeEdgeResolvers<ContextType>;
  ChangeKind?: ChangeKindResolvers;
  ReviewStep?: ReviewStepResolvers<ContextType>;
  StepKind?: StepKindResolvers;
  ChangeSubject?: ChangeSubjectResolvers;
  DatedChange?: DatedChangeResolvers<ContextType>;
  DatedChangeDifference?: DatedChangeDifferenceResolvers<ContextType>;
  DatedChangeChangeConnection?: DatedChangeChangeConnectionResolvers<ContextType>;
  DatedChangeChangeEdge?: DatedChangeChangeEdgeResolvers<ContextType>;
  DatedChangeChange?: DatedChangeChangeResolvers<ContextType>;
  Gaps?: GapsResolvers<ContextType>;
  GapCount?: GapCountResolvers<ContextType>;
  NotJudged?: NotJudgedResolvers<ContextType>;
  GapConnection?: GapConnectionResolvers<ContextType>;
  GapEdge?: GapEdgeResolvers<ContextType>;
  LagAsRead?: LagAsReadResolvers<ContextType>;
  LagBound?: LagBoundResolvers;
  Gap?: GapResolvers<ContextType>;
  Affiliation?: AffiliationResolvers<ContextType>;
  Doubt?: DoubtResolvers<ContextType>;
  GapKind?: GapKindResolvers;
  Severity?: SeverityResolvers;
  GapState?: GapStateResolvers;
  EffectiveShares?: EffectiveSharesResolvers<ContextType>;
  EffectiveShareConnection?: EffectiveShareConnectionResolvers<ContextType>;
  EffectiveShareEdge?: EffectiveShareEdgeResolvers<ContextType>;
  EffectiveShare?: EffectiveShareResolvers<ContextType>;
  Control?: ControlResolvers<ContextType>;
  PartyOutcomeConnection?: PartyOutcomeConnectionResolvers<ContextType>;
  PartyOutcomeEdge?: PartyOutcomeEdgeResolvers<ContextType>;
  PartyOutcome?: PartyOutcomeResolvers<ContextType>;
  ProofMode?: ProofModeResolvers;
  ProofItem?: ProofItemResolvers<ContextType>;
  TechnologyConvergenceDifference?: TechnologyConvergenceDifferenceResolvers<ContextType>;
  TechnologyConvergenceChangeConnection?: TechnologyConvergenceChangeConnectionResolvers<ContextType>;
  TechnologyConvergenceChangeEdge?: TechnologyConvergenceChangeEdgeResolvers<ContextType>;
  TechnologyConvergenceChange?: TechnologyConvergenceChangeResolvers<ContextType>;
  TechnologyReachedDifference?: TechnologyReachedDifferenceResolvers<ContextType>;
  TechnologyReachedChangeConnection?: TechnologyReachedChangeConnectionResolvers<ContextType>;
  TechnologyReachedChangeEdge?: TechnologyReachedChangeEdgeResolvers<ContextType>;
  TechnologyReachedChange?: TechnologyReachedChangeResolvers<ContextType>;
  UltimateOwnerDifference?: UltimateOwnerDifferenceResolvers<ContextType>;
  UltimateOwnerChangeConnection?: UltimateOwnerChangeConnectionResolvers<ContextType>;
  UltimateOwnerChangeEdge?: UltimateOwnerChangeEdgeResolvers<ContextType>;
  UltimateOwnerChange?: UltimateOwnerChangeResolvers<ContextType>;
  ListedPartyDifference?: ListedPartyDifferenceResolvers<ContextType>;
  ListedPartyChangeConnection?: ListedPartyChangeConnectionResolvers<ContextType>;
  ListedPartyChangeEdge?: ListedPartyChangeEdgeResolvers<ContextType>;
  ListedPartyChange?: ListedPartyChangeResolvers<ContextType>;
  GapDifference?: GapDifferenceResolvers<ContextType>;
  GapChangeConnection?: GapChangeConnectionResolvers<ContextType>;
  GapChangeEdge?: GapChangeEdgeResolvers<ContextType>;
  GapChange?: GapChangeResolvers<ContextType>;
  PartyOutcomeDifference?: PartyOutcomeDifferenceResolvers<ContextType>;
  PartyOutcomeChangeConnection?: PartyOutcomeChangeConnectionResolvers<ContextType>;
  PartyOutcomeChangeEdge?: PartyOutcomeChangeEdgeResolvers<ContextType>;
  PartyOutcomeChange?: PartyOutcomeChangeResolvers<ContextType>;
  ExposureDifference?: ExposureDifferenceResolvers<ContextType>;
  EventVerb?: EventVerbResolvers;
};

