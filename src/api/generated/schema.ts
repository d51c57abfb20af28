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
import type { Act } from '../../model/vocabulary.ts';
import type { MeasureScope } from '../models.ts';
import type { MeasureEffect } from '../models.ts';
import type { IdentifierScheme } from '../models.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { ThingInView, ListingInView, FactInView, ClassificationInView, RoleInView, ThingPage, PlacedThing, RolePage, PlacedRole, HoldingPage, PlacedHolding, ConvergenceInView, ConvergencePage, PlacedConvergence, TechnologyInView, EvidenceRow, NamesRow, MeasureInView } from '../models.ts';
import type { TouchAnswer } from '../../analysis/convergence.ts';
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
  /** Where export control (出口管制), FDI security review (外商投资安全审查) and anti-sanction measures (反外国制裁) touch the same technology, with the evidence of each touch. */
  readonly convergence?: Maybe<Convergence>;
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
export type QueryConvergenceArgs = {
  scope: ConvergenceScope;
  asOf?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['String']['input']>;
  includeField: Scalars['Boolean']['input'];
  includeUnverified: Scalars['Boolean']['input'];
  technologies?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  minRegimes: Scalars['Int']['input'];
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
};

/** Something that an answer takes for granted (假定). */
export type Assumption = {
  /** What kind of assumption. */
  readonly code: AssumptionCode;
  /** The assumption in words. */
  readonly text: Text;
  /** Keys of the facts and things it is about; empty = the whole answer. */
  readonly about: ReadonlyArray<Scalars['String']['output']>;
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
  /** Since when, as the source gives it (a day, month, year, or a local date and time for events); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** Exclusive end as the source gives it; of a suspension the end as the notice writes it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** How well the fact is founded. */
  readonly confidence: Confidence;
  /** What a tie to a technology rests on; null for facts that are no such tie. */
  readonly basis?: Maybe<Basis>;
  /** Version of the graph since which the fact is believed; null = not recorded. */
  readonly recordedFrom?: Maybe<Scalars['Int']['output']>;
  /** Where it was read. */
  readonly sources: ReadonlyArray<EvidenceSource>;
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
  /** Other records decided to be the same party. */
  readonly sameAs: ReadonlyArray<Party>;
  /** Designations on lists, also ended and suspended ones, by key. */
  readonly listings: ReadonlyArray<Listing>;
  /** What the party has to do with technologies, at `asOf`. */
  readonly roles: ReadonlyArray<PartyRole>;
  /** Who holds part of the party: every statement valid at `asOf`, the largest certain share first. Statements of one holding are not merged here. */
  readonly owners: HoldingConnection;
  /** What the party holds part of: every statement valid at `asOf`, the largest certain share first. Statements of one holding are not merged here. */
  readonly holdings: HoldingConnection;
  /** What the facts shown here rest on: date, version, datasets and assumptions. */
  readonly frame: Frame;
};


/** Who owns, invests, develops, needs or is listed (主体). Facts of all records of the same party are shown. */
export type PartyOwnersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Who owns, invests, develops, needs or is listed (主体). Facts of all records of the same party are shown. */
export type PartyHoldingsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
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
  /** Date of the statement; null = unknown. */
  readonly stated?: Maybe<Scalars['String']['output']>;
  /** Whether the fact holds at `asOf` on every reading of its dates; false where a partial date leaves it open. Days are counted in UTC where `asOf` is a moment. */
  readonly certain: Scalars['Boolean']['output'];
  /** The fact itself with its sources. */
  readonly evidence: Evidence;
};

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
  /** First day as the source gives it (a year or a month is possible); null = unknown or open. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** First day on which it no longer holds, as the source gives it; null = unknown or open. */
  readonly to?: Maybe<Scalars['String']['output']>;
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
  /** Whether the span began because a suspension ran out, not by a notice; the frame then says what is assumed. */
  readonly lapsed: Scalars['Boolean']['output'];
  /** The event that began the span; null = none recorded. */
  readonly event?: Maybe<Evidence>;
};

/** A fact that is no listing, such as a holding, a role or an event. */
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
};

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
  /** Kind of list; null = unknown. */
  readonly listKind?: Maybe<Scalars['String']['output']>;
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
};

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
  /** The touches at `asOf`, also those that do not count. */
  readonly touches: ReadonlyArray<Touch>;
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
  /** Beginning, on the calendar of the jurisdiction; null = open or unknown. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** Exclusive end, on the calendar of the jurisdiction; null = none known. */
  readonly to?: Maybe<Scalars['String']['output']>;
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
    | ( Frame )
    | ( ConvergenceInView )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ConvergenceScope: ConvergenceScope;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Named: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Named']>;
  Answer: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Answer']>;
  Names: ResolverTypeWrapper<NamesRow>;
  Text: ResolverTypeWrapper<Text>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Frame: ResolverTypeWrapper<Frame>;
  KnownAt: ResolverTypeWrapper<KnownAt>;
  DatasetVersion: ResolverTypeWrapper<DatasetVersion>;
  Assumption: ResolverTypeWrapper<Assumption>;
  NotModelled: ResolverTypeWrapper<NotModelled>;
  AssumptionCode: AssumptionCode;
  Evidence: ResolverTypeWrapper<EvidenceRow>;
  EvidenceSource: ResolverTypeWrapper<EvidenceSource>;
  FactType: FactType;
  Confidence: Confidence;
  Basis: Basis;
  Regime: Regime;
  Strength: Strength;
  Status: Status;
  Coverage: Coverage;
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
  Share: ResolverTypeWrapper<ShareInterval>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Listing: ResolverTypeWrapper<ListingInView>;
  Measure: ResolverTypeWrapper<MeasureInView>;
  ListingStatus: ResolverTypeWrapper<Omit<ListingStatus, 'event'> & { event?: Maybe<ResolversTypes['Evidence']> }>;
  Fact: ResolverTypeWrapper<FactInView>;
  ControlItem: ResolverTypeWrapper<ThingInView>;
  ControlList: ResolverTypeWrapper<ThingInView>;
  Instrument: ResolverTypeWrapper<ThingInView>;
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
  Touch: ResolverTypeWrapper<TouchAnswer>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  ConvergenceScope: ConvergenceScope;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Named: ResolversInterfaceTypes<ResolversParentTypes>['Named'];
  Answer: ResolversInterfaceTypes<ResolversParentTypes>['Answer'];
  Names: NamesRow;
  Text: Text;
  PageInfo: PageInfo;
  Frame: Frame;
  KnownAt: KnownAt;
  DatasetVersion: DatasetVersion;
  Assumption: Assumption;
  NotModelled: NotModelled;
  Evidence: EvidenceRow;
  EvidenceSource: EvidenceSource;
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
  Share: ShareInterval;
  Float: Scalars['Float']['output'];
  Listing: ListingInView;
  Measure: MeasureInView;
  ListingStatus: Omit<ListingStatus, 'event'> & { event?: Maybe<ResolversParentTypes['Evidence']> };
  Fact: FactInView;
  ControlItem: ThingInView;
  ControlList: ThingInView;
  Instrument: ThingInView;
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
  Touch: TouchAnswer;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  technology?: Resolver<Maybe<ResolversTypes['Technology']>, ParentType, ContextType, RequireFields<QueryTechnologyArgs, 'id'>>;
  technologies?: Resolver<ResolversTypes['TechnologyConnection'], ParentType, ContextType, RequireFields<QueryTechnologiesArgs, 'first'>>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType, RequireFields<QueryPartyArgs, 'id'>>;
  parties?: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<QueryPartiesArgs, 'first'>>;
  convergence?: Resolver<Maybe<ResolversTypes['Convergence']>, ParentType, ContextType, RequireFields<QueryConvergenceArgs, 'scope' | 'includeField' | 'includeUnverified' | 'minRegimes'>>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType, Partial<QueryDatasetsArgs>>;
};

export type NodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Technology' | 'Party' | 'Listing' | 'Fact' | 'ControlItem' | 'ControlList' | 'Instrument' | 'Provision' | 'Agency' | 'Asset' | 'Source' | 'Country' | 'CountryGroup', ParentType, ContextType>;
};

export type NamedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Named'] = ResolversParentTypes['Named']> = {
  __resolveType: TypeResolveFn<'Technology' | 'Party' | 'ControlItem' | 'ControlList' | 'Instrument' | 'Provision' | 'Agency' | 'Asset' | 'Source' | 'Country' | 'CountryGroup', ParentType, ContextType>;
};

export type AnswerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  __resolveType: TypeResolveFn<'Frame' | 'Convergence', ParentType, ContextType>;
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
};

export type AssumptionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Assumption'] = ResolversParentTypes['Assumption']> = {
  code?: Resolver<ResolversTypes['AssumptionCode'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  about?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NotModelledResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NotModelled'] = ResolversParentTypes['NotModelled']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
};

export type AssumptionCodeResolvers = EnumResolverSignature<{ NO_LATER_EVENT?: any, UNDATED_VALID_ALWAYS?: any, SAME_BY_NAME?: any, UNSEEN_STILL_IN_FORCE?: any, DATE_FROM_EDITION_READ?: any, PARTIAL_DATE_CERTAIN_PART?: any, STATEMENTS_DISAGREE?: any, STATEMENTS_MERGED?: any, UNKNOWN_SHARE_AS_INTERVAL?: any, RESIDUAL_OF_ONE_CLASS?: any, ANALYST_TAG?: any, NOTICE_NOT_OPENED?: any, UNVERIFIED_INCLUDED?: any, STORE_AWAY?: any, RULE_ASSUMES?: any }, ResolversTypes['AssumptionCode']>;

export type EvidenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  fact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FactType'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  recordedFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
};

export type EvidenceSourceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EvidenceSource'] = ResolversParentTypes['EvidenceSource']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FactTypeResolvers = EnumResolverSignature<{ HOLDING?: any, CONTROL?: any, ROLE?: any, CLASSIFICATION?: any, MEMBERSHIP?: any, SCOPE?: any, SAME?: any, RELATION?: any, LISTING?: any, EVENT?: any, DEAL?: any, CASE?: any, LIST_VERSION?: any }, ResolversTypes['FactType']>;

export type ConfidenceResolvers = EnumResolverSignature<{ SEEN?: any, SEEN_SECONDARY?: any, UNVERIFIED?: any }, ResolversTypes['Confidence']>;

export type BasisResolvers = EnumResolverSignature<{ TEXT?: any, DECISION?: any, STATED?: any, ANALYST?: any }, ResolversTypes['Basis']>;

export type RegimeResolvers = EnumResolverSignature<{ EXPORT_CONTROL?: any, FDI_REVIEW?: any, ANTI_SANCTION?: any }, ResolversTypes['Regime']>;

export type StrengthResolvers = EnumResolverSignature<{ EFFECT?: any, STATUS?: any, FIELD?: any }, ResolversTypes['Strength']>;

export type StatusResolvers = EnumResolverSignature<{ NOT_YET?: any, IN_FORCE?: any, SUSPENDED?: any, STOPPED?: any, REMOVED?: any, NEVER?: any }, ResolversTypes['Status']>;

export type CoverageResolvers = EnumResolverSignature<{ FULL?: any, PARAMETERS?: any, CONTROL_POINT?: any }, ResolversTypes['Coverage']>;

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
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type TechnologyPartyConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TechnologyPartyConnection'] = ResolversParentTypes['TechnologyPartyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TechnologyPartyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
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
  listings?: Resolver<ReadonlyArray<ResolversTypes['Listing']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['PartyRole']>, ParentType, ContextType>;
  owners?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<PartyOwnersArgs, 'first'>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<PartyHoldingsArgs, 'first'>>;
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
  stated?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

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
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  act?: Resolver<ResolversTypes['Act'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['MeasureScope'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['ControlItem']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['MeasureEffect'], ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  wording?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ListingStatusResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ListingStatus'] = ResolversParentTypes['ListingStatus']> = {
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lapsed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ControlListResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ControlList'] = ResolversParentTypes['ControlList']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Names'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScopeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Scope'] = ResolversParentTypes['Scope']> = {
  within?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  across?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
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
  touches?: Resolver<ReadonlyArray<ResolversTypes['Touch']>, ParentType, ContextType>;
};

export type TouchResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Touch'] = ResolversParentTypes['Touch']> = {
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Strength'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type Resolvers<ContextType = ApiContext> = {
  Query?: QueryResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Named?: NamedResolvers<ContextType>;
  Answer?: AnswerResolvers<ContextType>;
  Names?: NamesResolvers<ContextType>;
  Text?: TextResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Frame?: FrameResolvers<ContextType>;
  KnownAt?: KnownAtResolvers<ContextType>;
  DatasetVersion?: DatasetVersionResolvers<ContextType>;
  Assumption?: AssumptionResolvers<ContextType>;
  NotModelled?: NotModelledResolvers<ContextType>;
  AssumptionCode?: AssumptionCodeResolvers;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceSource?: EvidenceSourceResolvers<ContextType>;
  FactType?: FactTypeResolvers;
  Confidence?: ConfidenceResolvers;
  Basis?: BasisResolvers;
  Regime?: RegimeResolvers;
  Strength?: StrengthResolvers;
  Status?: StatusResolvers;
  Coverage?: CoverageResolvers;
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
  Share?: ShareResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  ListingStatus?: ListingStatusResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  ControlItem?: ControlItemResolvers<ContextType>;
  ControlList?: ControlListResolvers<ContextType>;
  Instrument?: InstrumentResolvers<ContextType>;
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
  Touch?: TouchResolvers<ContextType>;
};

