// Written from the files of operations by `npm run generate`; changes here are lost.
import type { Operation } from '../ask.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The scope of a convergence question: exactly one of the two. */
export type ConvergenceScope =
  {   /** One jurisdiction by its code, such as CN: all regimes must be of this one. */
  readonly within: string; readonly across?: never; }
  |  { readonly within?: never;   /** Several jurisdictions, such as CN and US: a regime of any of them touches. */
  readonly across: ReadonlyArray<string>; };

/** How fresh a source is. */
export type FreshnessState =
  /** Within its term. */
  | 'FRESH'
  /** Past its first term: look for a newer edition. */
  | 'AGEING'
  /** Too old: what happened since is not in it. */
  | 'STALE';

/** Kinds of assumptions. */
export type AssumptionCode =
  /** A suspension has run out and no later notice is known: in force again. */
  | 'NO_LATER_EVENT'
  /** The source gives no date: valid at every date. */
  | 'UNDATED_VALID_ALWAYS'
  /** Two records are one party by equal folded name, country and kind. */
  | 'SAME_BY_NAME'
  /** The latest file no longer holds it and no removal is known: in force. */
  | 'UNSEEN_STILL_IN_FORCE'
  /** No date of beginning is given: that of the edition read. */
  | 'DATE_FROM_EDITION_READ'
  /** A date is partial: only the certain stretch counts. */
  | 'PARTIAL_DATE_CERTAIN_PART'
  /** Two datasets state one holding differently: the better founded one counts. */
  | 'STATEMENTS_DISAGREE'
  /** Two statements of one dataset about one holding were merged. */
  | 'STATEMENTS_MERGED'
  /** An unknown share is taken as 0 to 100 per cent. */
  | 'UNKNOWN_SHARE_AS_INTERVAL'
  /** The holders of one kind of share leave the rest of 100 per cent to the others. */
  | 'RESIDUAL_OF_ONE_CLASS'
  /** A tie to a technology is an analyst’s judgement. */
  | 'ANALYST_TAG'
  /** The official notice was not opened: its measures are left out. */
  | 'NOTICE_NOT_OPENED'
  /** An unverified fact was let in. */
  | 'UNVERIFIED_INCLUDED'
  /** Unverified facts beside the parties reached or asked about were left out: `includeUnverified` lets them count. */
  | 'UNVERIFIED_LEFT_OUT'
  /** The graph store does not answer: this is the last state that was read from it. */
  | 'STORE_AWAY'
  /** A source was read too long ago: what happened since is not in it. */
  | 'SOURCE_STALE'
  /** The file of the rule says that it takes this for granted. */
  | 'RULE_ASSUMES'
  /** The rule does not start from these parties: their lists, the way they are listed, their programmes or their place are outside it. */
  | 'SEED_OUTSIDE_RULE'
  /** None of the given parties is on a list that the rule starts from. */
  | 'NO_SEED'
  /** It is not known under which programme these parties are listed; they are taken to be under one that the rule names. */
  | 'PROGRAMME_UNKNOWN'
  /** The place of these parties is not known; they are taken to be where the rule applies. */
  | 'PLACE_UNKNOWN'
  /** The field of business of these parties is not known; only actual control was judged. */
  | 'FIELD_UNKNOWN'
  /** It is not known on which list these owners stand, so what they bring with them is not told. */
  | 'OWNER_LIST_UNKNOWN'
  /** A recorded joint arrangement is taken to cover everything that its parties hold. */
  | 'JOINT_COVERS_ALL'
  /** The answer rests on facts that the asker supposes (假设), or on what reading them took for granted. */
  | 'HYPOTHETICAL';

/** What a step between two things says, read from its beginning to its end (联系类别). */
export type LinkRelation =
  /** The item covers the technology in full (完全涵盖). */
  | 'FULL'
  /** The item covers the technology by parameters (按参数涵盖). */
  | 'PARAMETERS'
  /** The item covers a control point of the technology (涵盖控制点). */
  | 'CONTROL_POINT'
  /** The list contains the item (载有). */
  | 'CONTAINS'
  /** The party holds the technology (持有技术). */
  | 'HOLDS'
  /** The party develops the technology (研发). */
  | 'DEVELOPS'
  /** The party supplies the technology (供应). */
  | 'SUPPLIES'
  /** The party needs the technology (需要). */
  | 'NEEDS'
  /** The party is in the same field of business (同一业务领域). */
  | 'FIELD'
  /** The list names the party (列名). */
  | 'LISTS'
  /** The owner holds equity in the party (股权). */
  | 'EQUITY'
  /** The owner holds votes in the party (表决权). */
  | 'VOTES'
  /** The controller controls the party by a recorded finding (控制认定). */
  | 'CONTROL'
  /** The review case concerns the technology (涉及). */
  | 'CONCERNS'
  /** The technology is broader than the other one (包含). */
  | 'BROADER'
  /** The act answers the listing of the party (反制其列名). */
  | 'COUNTERS';

/** Kinds of facts. */
export type FactType =
  /** A party holds part of another (持股). */
  | 'HOLDING'
  /** A recorded finding of control (控制认定). */
  | 'CONTROL'
  /** A party holds an office in an organisation (任职). */
  | 'OFFICER'
  /** What a party has to do with a technology. */
  | 'ROLE'
  /** A technology falls under an item of a control list. */
  | 'CLASSIFICATION'
  /** An item stands in a version of a list. */
  | 'MEMBERSHIP'
  /** A provision of a review rule covers a technology. */
  | 'SCOPE'
  /** Two records are, or are not, one party. */
  | 'SAME'
  /** A plain relation between two things. */
  | 'RELATION'
  /** A designation of a party on a list (列名). */
  | 'LISTING'
  /** Something happened to the status of a listing, an item, a list version, a case or a rule. */
  | 'EVENT'
  /** An investment or another deal. */
  | 'DEAL'
  /** A review case (审查案件). */
  | 'CASE'
  /** A dated version of a control list. */
  | 'LIST_VERSION';

/** How well a fact is founded (可信度). */
export type Confidence =
  /** Read in the primary source. */
  | 'SEEN'
  /** Read in a secondary source. */
  | 'SEEN_SECONDARY'
  /** Not verified; counts only where a question asks for it. */
  | 'UNVERIFIED';

/** What a tie between a technology and something else rests on (依据). */
export type Basis =
  /** The text of a law or list. */
  | 'TEXT'
  /** A decision of an agency or court. */
  | 'DECISION'
  /** A statement of a party or an authority. */
  | 'STATED'
  /** The judgement of an analyst. */
  | 'ANALYST';

/** The three legal regimes that guard a key technology. */
export type Regime =
  /** Export control (出口管制). */
  | 'EXPORT_CONTROL'
  /** Security review of foreign investment (外商投资安全审查). */
  | 'FDI_REVIEW'
  /** Measures against foreign parties and answers to foreign measures (反外国制裁). */
  | 'ANTI_SANCTION';

/** How a regime touches a technology (触及强度). */
export type Strength =
  /** A measure bars or conditions a transfer or a deal. */
  | 'EFFECT'
  /** A tied party is listed, or a case concerns the technology. */
  | 'STATUS'
  /** Same line of business only; does not count unless asked for. */
  | 'FIELD';

/** Status at a moment, computed from dated events (状态). */
export type Status =
  /** Not yet begun. */
  | 'NOT_YET'
  /** In force (有效). */
  | 'IN_FORCE'
  /** Suspended (暂停). */
  | 'SUSPENDED'
  /** Stopped (停止). */
  | 'STOPPED'
  /** Removed or ended (移出). */
  | 'REMOVED'
  /** Never took effect. */
  | 'NEVER';

/** How much of a technology an item covers (覆盖程度). */
export type Coverage =
  /** All of it. */
  | 'FULL'
  /** Only within the parameters of the item. */
  | 'PARAMETERS'
  /** Only a control point of the catalogue (控制要点). */
  | 'CONTROL_POINT';

/** What a party has to do with a technology. */
export type RoleKind =
  /** Holds it (掌握). */
  | 'HOLDS'
  /** Develops it (研发). */
  | 'DEVELOPS'
  /** Supplies it (供应). */
  | 'SUPPLIES'
  /** Needs it (需要). */
  | 'NEEDS'
  /** Is in the same line of business only (业务领域). */
  | 'FIELD';

/** Kinds of parties. */
export type PartyKind =
  /** Company (企业). */
  | 'COMPANY'
  /** Natural person (自然人). */
  | 'PERSON'
  /** State or public body (公共机构). */
  | 'PUBLIC_BODY'
  /** Fund (基金). */
  | 'FUND'
  /** Not known. */
  | 'UNKNOWN';

/** What a share is a share of. The two are never added. */
export type Right =
  /** Equity (股权). */
  | 'EQUITY'
  /** Votes (表决权). */
  | 'VOTES';

/** Nature of a statement of a holding; statements of different nature are never added. */
export type HoldingNature =
  /** Held directly. */
  | 'DIRECT'
  /** One component of a holding through others. */
  | 'COMPONENT'
  /** The ultimate holding through all tiers. */
  | 'ULTIMATE';

/** Acts that a measure bars or conditions. */
export type Act =
  /** Selling or exporting to the party. */
  | 'SELL_TO'
  /** Buying or importing from the party. */
  | 'BUY_FROM'
  /** Licensing technology to the party. */
  | 'LICENSE_TECHNOLOGY'
  /** Investment by or in the party. */
  | 'INVEST'
  /** Sending data to the party. */
  | 'SEND_DATA'
  /** Entry, visa and stay. */
  | 'ENTER'
  /** Dealing in frozen property. */
  | 'PROPERTY'
  /** Any dealing with the party. */
  | 'TRANSACT';

/** What a measure reaches. */
export type MeasureScope =
  /** Everything. */
  | 'ALL'
  /** Dual-use items (两用物项). */
  | 'DUAL_USE'
  /** The items named. */
  | 'NAMED_ITEMS';

/** What a measure does to the act. */
export type MeasureEffect =
  /** Barred (禁止). */
  | 'BARRED'
  /** Allowed under conditions only, such as a licence (附条件). */
  | 'CONDITIONED';

/** Schemes of identifiers of parties. */
export type IdentifierScheme =
  /** Legal Entity Identifier, ISO 17442. */
  | 'LEI'
  /** Unified social credit code (统一社会信用代码). */
  | 'USCC'
  /** Number in a national register. */
  | 'REGISTRATION'
  /** Number on the lists of OFAC. */
  | 'OFAC'
  /** Number on the Consolidated Screening List. */
  | 'CSL'
  /** Another scheme. */
  | 'OTHER';

/** An office in an organisation (职务). */
export type Office =
  /** Member of the board (董事). */
  | 'DIRECTOR'
  /** Senior manager (高级管理人员): managers and their deputies, head of finance, secretary of the board, chief officers, presidents; Company Law of China, Article 265(1). */
  | 'SENIOR_MANAGER'
  /** Legal representative (法定代表人). */
  | 'LEGAL_REPRESENTATIVE'
  /** Another office, or one that the words leave open. */
  | 'OTHER';

/** How a party is recorded to control another, other than by shares (控制方式). */
export type ControlMeans =
  /** Appoints the board or most of it (董事会任命权). */
  | 'BOARD'
  /** By contract (协议控制). */
  | 'CONTRACT'
  /** Rights of a state (国家权力). */
  | 'STATE'
  /** Family (亲属关系). */
  | 'FAMILY'
  /** By licence (许可). */
  | 'LICENCE'
  /** A branch of it (分支机构). */
  | 'BRANCH'
  /** By other means, or the source does not say which (其他方式或未说明). */
  | 'OTHER';

/** Where a dated fact stands against the day asked about (相对基准日的阶段). */
export type Phase =
  /** Holds on the day on some reading of its dates (当日有效或可能有效). */
  | 'CURRENT'
  /** Begins after the day on every reading (尚未开始). */
  | 'TO_COME'
  /** Was over by the day on every reading (已结束). */
  | 'ENDED';

/** Kinds of things that have a key and names. */
export type ThingLabel =
  /** A technology (技术). */
  | 'TECHNOLOGY'
  /** A law, regulation or rule (法律文件). */
  | 'INSTRUMENT'
  /** An article (条款). */
  | 'PROVISION'
  /** An agency (主管机关). */
  | 'AGENCY'
  /** A list (清单). */
  | 'CONTROL_LIST'
  /** An entry of a list (管制物项). */
  | 'CONTROL_ITEM'
  /** A party (主体). */
  | 'PARTY'
  /** An asset (资产). */
  | 'ASSET'
  /** A source (来源). */
  | 'SOURCE'
  /** A country or region (国家和地区). */
  | 'COUNTRY'
  /** A group of countries (国家组别). */
  | 'COUNTRY_GROUP';

/** What it means that a rule catches a party. */
export type RuleEffect =
  /** The law treats it like the listed party (依法等同列入). */
  | 'LISTED_BY_LAW'
  /** A policy or presumption applies to it; it is not listed (适用政策). */
  | 'POLICY'
  /** It may be designated, or has to be tested; nothing follows by itself (候选). */
  | 'CANDIDATE'
  /** Worth a look; no rule gives it an effect (指标). */
  | 'INDICATOR';

/** What a rule says of a party. Shares known only within bounds are taken at both ends. */
export type ControlOutcome =
  /** Caught, whatever the unknown shares are (涵盖). */
  | 'CAUGHT'
  /** Caught or not, depending on unknown shares or dates (不能确定). */
  | 'INDETERMINATE'
  /** Not caught, whatever the unknown shares are (未涵盖). */
  | 'NOT_CAUGHT';

/** What a rule says of the party by which a technology is reached. */
export type ExposureOutcome =
  /** The party asked about has to do with the technology itself (自身). */
  | 'SELF'
  /** Caught, whatever the unknown shares are (涵盖). */
  | 'CAUGHT'
  /** Caught or not, depending on unknown shares or dates (不能确定). */
  | 'INDETERMINATE'
  /** Not caught, whatever the unknown shares are (未涵盖). */
  | 'NOT_CAUGHT';

/** How one party is tied to another that it holds or controls. */
export type TieKind =
  /** Equity (股权). */
  | 'EQUITY'
  /** Votes (表决权). */
  | 'VOTES'
  /** A recorded finding of control, without a share (控制认定). */
  | 'CONTROL';

/** Direction from the party that an exposure is asked about. */
export type Direction =
  /** Above it, an owner. */
  | 'UP'
  /** The party itself. */
  | 'SELF'
  /** Below it, owned. */
  | 'DOWN';

/** What happens on a date (变更). */
export type ChangeKind =
  /** It comes into force (生效). */
  | 'STARTS'
  /** A suspension runs out by its date, and it is in force again (恢复). */
  | 'REVIVES'
  /** A notice ends a suspension (恢复执行). */
  | 'RESUMED'
  /** It is suspended (暂停). */
  | 'SUSPENDED'
  /** A suspension is extended (继续暂停). */
  | 'EXTENDED'
  /** It is stopped (停止). */
  | 'STOPPED'
  /** It is removed by a notice (移出). */
  | 'REMOVED'
  /** It is found never to have taken effect. */
  | 'NEVER_TOOK_EFFECT'
  /** It is amended without a change of status (调整). */
  | 'AMENDED'
  /** Its term ends without a notice (到期). */
  | 'LAPSES'
  /** Another edition goes on with it at once (由新版接续). */
  | 'REPLACED'
  /** A review case goes on by a step: filing, order, decision (审查步骤). */
  | 'STEP';

/** To what a change happens. */
export type ChangeSubject =
  /** A rule of ownership or control. */
  | 'RULE'
  /** The measures of listings: the parties stay listed. */
  | 'MEASURE'
  /** Listings themselves. */
  | 'LISTING'
  /** Items that enter or leave a list. */
  | 'ITEM'
  /** A version of a list, with all its items. */
  | 'LIST_VERSION'
  /** An instrument or provision. */
  | 'INSTRUMENT'
  /** A review case. */
  | 'CASE';

/** What a lag says where a listing began on its date or before (滞后的界限). */
export type LagBound =
  /** At least so many days (至少): the countermeasure began on its date or before. */
  | 'AT_LEAST'
  /** At most so many days (至多): the control listing began on its date or before. */
  | 'AT_MOST'
  /** Neither (不定): both are dated only by the edition in which they were read. */
  | 'INDEFINITE';

/** Kinds of gaps. */
export type GapKind =
  /** A countered party holds or needs a technology under an item in force, and no measure in force bars or conditions the transfer (效力缺口). */
  | 'EFFECT_GAP'
  /** A party is barred by a countermeasure and does not stand on the control list of the same jurisdiction (镜像缺口). */
  | 'MIRROR_GAP'
  /** Countermeasure and control listing of one party lie days apart, in either order, or the second has not come (管制滞后). */
  | 'LATE_CONTROL'
  /** Countermeasure and control listing both existed, and one was suspended or stopped while the other stands (管制失效). */
  | 'CONTROL_LAPSED'
  /** A party that a rule catches from a listed one, or the parent of a listed one, does not stand on that list (未列关联方). */
  | 'UNLISTED_AFFILIATE'
  /** A technology under an item in force lies outside every term of the scope of review, or inside only by an undefined term or the mapping of an analyst (审查范围缺口). */
  | 'REVIEW_SCOPE_GAP'
  /** A technology inside the scope of review, or under a countermeasure for its sake, is under no item or temporary control in force (管制范围缺口). */
  | 'CONTROL_SCOPE_GAP';

/** How severe a gap is. */
export type Severity =
  /** No measure in force stops the transfer or deal. */
  | 'HIGH'
  /** A measure does, but another authority may not see it. */
  | 'MEDIUM'
  /** An indicator only, or it rests on the mapping of an analyst. */
  | 'LOW';

/** How a technology stands to a scope. */
export type GapState =
  /** Inside no term of it. */
  | 'OUTSIDE'
  /** Inside only by a term that no text defines, or by the mapping of an analyst. */
  | 'NOT_DEFINED';

/** Something that happens to the status of a listing, an item, a list version, a case or a rule. */
export type EventVerb =
  /** In force (列入). */
  | 'IMPOSED'
  /** Amended. */
  | 'AMENDED'
  /** Suspended (暂停). */
  | 'SUSPENDED'
  /** Suspended for longer (继续暂停). */
  | 'SUSPENSION_EXTENDED'
  /** In force again. */
  | 'RESUMED'
  /** Stopped (停止). */
  | 'STOPPED'
  /** Removed (移出). */
  | 'REMOVED'
  /** Never took effect. */
  | 'NEVER_TOOK_EFFECT';

export type ConvergencesQueryVariables = Exact<{
  scope?: ConvergenceScope | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ConvergencesQuery = { readonly convergence: { readonly asOf: string, readonly scope: { readonly within: string | null, readonly across: ReadonlyArray<string> | null, readonly modelled: ReadonlyArray<string> }, readonly technologies: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly regimes: ReadonlyArray<Regime>, readonly converged: boolean, readonly since: string | null, readonly sinceIsBound: boolean, readonly technology: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }, readonly summary: ReadonlyArray<{ readonly regime: Regime, readonly jurisdiction: string, readonly strength: Strength, readonly from: string | null, readonly fromIsBound: boolean, readonly assumed: boolean, readonly total: number, readonly counting: number, readonly unverified: boolean }> } }> }, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> } | null };

export type GapCountsQueryVariables = Exact<{
  jurisdictions?: ReadonlyArray<string> | string | null | undefined;
  technology?: string | null | undefined;
  party?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type GapCountsQuery = { readonly gaps: { readonly asOf: string, readonly counts: ReadonlyArray<{ readonly kind: GapKind, readonly total: number, readonly high: number, readonly medium: number, readonly low: number, readonly notJudged: { readonly parties: number, readonly of: number } | null }>, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> } | null };

export type GapsOfKindQueryVariables = Exact<{
  kinds?: ReadonlyArray<GapKind> | GapKind | null | undefined;
  jurisdictions?: ReadonlyArray<string> | string | null | undefined;
  technology?: string | null | undefined;
  party?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GapsOfKindQuery = { readonly gaps: { readonly gaps: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly key: string, readonly kind: GapKind, readonly severity: Severity, readonly jurisdiction: string, readonly from: string | null, readonly fromIsBound: boolean, readonly to: string | null, readonly open: boolean, readonly lagDays: number | null, readonly lagBound: LagBound | null, readonly state: GapState | null, readonly unverified: boolean, readonly lagAsRead: { readonly days: number, readonly to: string } | null, readonly affiliation: { readonly partyKey: string, readonly listedKeys: ReadonlyArray<string>, readonly direction: Direction, readonly rule: string, readonly party:
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
             | null, readonly listed: ReadonlyArray<
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            >, readonly ruleNames: { readonly zh: string, readonly en: string } | null } | null, readonly parties: ReadonlyArray<
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          >, readonly technologies: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly lists: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly agencies: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly provisions: ReadonlyArray<
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly jurisdiction: string | null, readonly article: string | null, readonly key: string, readonly instrument: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          >, readonly wouldBeFalseIf: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }>, readonly evidence: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }> } }> } } | null };

export type ChangeFragment = { readonly key: string, readonly at: string, readonly atIsBound: boolean, readonly kind: ChangeKind, readonly subject: ChangeSubject, readonly jurisdiction: string | null, readonly rule: string | null, readonly itemKeys: ReadonlyArray<string>, readonly acts: ReadonlyArray<Act>, readonly before: Status | null, readonly after: Status | null, readonly notice: string | null, readonly words: string | null, readonly untilText: string | null, readonly assumed: boolean, readonly unverified: boolean, readonly ruleNames: { readonly zh: string, readonly en: string } | null, readonly list: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly instruments: ReadonlyArray<
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
  >, readonly versions: ReadonlyArray<{ readonly edition: string | null, readonly notice: string | null }>, readonly parties: ReadonlyArray<
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
  >, readonly step: { readonly text: { readonly zh: string, readonly en: string } } | null, readonly evidence: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }> };

export type ItemsQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ItemsQuery = { readonly nodes: ReadonlyArray<
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly code: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | Record<PropertyKey, never>
   | null> };

export type SuggestionsQueryVariables = Exact<{
  text: string;
  first: number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type SuggestionsQuery = { readonly search: { readonly hits: ReadonlyArray<{ readonly key: string, readonly label: ThingLabel, readonly matched: string | null, readonly node:
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly country: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly code: string | null, readonly edition: string | null, readonly hsCodes: ReadonlyArray<string>, readonly key: string, readonly list: { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly number: string | null, readonly jurisdiction: string | null, readonly issuer: string | null, readonly promulgated: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
       | null }> } | null };

export type HitsQueryVariables = Exact<{
  text: string;
  first: number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type HitsQuery = { readonly search: { readonly hasMore: boolean, readonly hits: ReadonlyArray<{ readonly score: number, readonly key: string, readonly label: ThingLabel, readonly matched: string | null, readonly node:
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly country: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly code: string | null, readonly edition: string | null, readonly hsCodes: ReadonlyArray<string>, readonly key: string, readonly list: { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly number: string | null, readonly jurisdiction: string | null, readonly issuer: string | null, readonly promulgated: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
       | null }>, readonly notices: ReadonlyArray<{ readonly notice: string, readonly itemCount: number, readonly partyCount: number, readonly announcement: { readonly issuer: string | null, readonly promulgated: string | null, readonly key: string, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly agencies: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly lists: ReadonlyArray<{ readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly items: ReadonlyArray<{ readonly code: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly parties: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }> }> } | null };

export type OpenedHitQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type OpenedHitQuery = { readonly node:
    | { readonly aliases: ReadonlyArray<string>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly code: string | null, readonly edition: string | null, readonly hsCodes: ReadonlyArray<string>, readonly level: string | null, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }>, readonly list: { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly classifications: ReadonlyArray<{ readonly technology: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly jurisdiction: string | null, readonly regime: Regime | null, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }>, readonly agencies: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly items: { readonly totalCount: number }, readonly designations: { readonly totalCount: number } }
    | { readonly aliases: ReadonlyArray<string>, readonly jurisdiction: string | null, readonly number: string | null, readonly issuer: string | null, readonly promulgated: string | null, readonly effective: string | null, readonly ended: string | null, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly jurisdiction: string | null, readonly article: string | null, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }>, readonly instrument: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null }
    | { readonly aliases: ReadonlyArray<string>, readonly jurisdiction: string | null, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }
    | Record<PropertyKey, never>
   | null };

export type AnnouncementEffectsQueryVariables = Exact<{
  number: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type AnnouncementEffectsQuery = { readonly search: { readonly notices: ReadonlyArray<{ readonly notice: string, readonly itemCount: number, readonly partyCount: number, readonly announcement: { readonly issuer: string | null, readonly promulgated: string | null, readonly key: string, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly agencies: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly lists: ReadonlyArray<{ readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly items: ReadonlyArray<{ readonly code: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly parties: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly acts: ReadonlyArray<{ readonly verb: EventVerb, readonly words: string, readonly at: string, readonly untilText: string | null, readonly untilEnd: string | null, readonly total: number, readonly partyCount: number, readonly versions: ReadonlyArray<{ readonly key: string, readonly edition: string | null, readonly notice: string | null, readonly list: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null }>, readonly things: ReadonlyArray<
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        >, readonly parties: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly rules: ReadonlyArray<{ readonly zh: string, readonly en: string }> }> }> } | null };

export type EffectsFragment = { readonly notice: string, readonly itemCount: number, readonly partyCount: number, readonly announcement: { readonly issuer: string | null, readonly promulgated: string | null, readonly key: string, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly agencies: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly lists: ReadonlyArray<{ readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly items: ReadonlyArray<{ readonly code: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly parties: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }> };

export type ActsFragment = { readonly acts: ReadonlyArray<{ readonly verb: EventVerb, readonly words: string, readonly at: string, readonly untilText: string | null, readonly untilEnd: string | null, readonly total: number, readonly partyCount: number, readonly versions: ReadonlyArray<{ readonly key: string, readonly edition: string | null, readonly notice: string | null, readonly list: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null }>, readonly things: ReadonlyArray<
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    >, readonly parties: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly rules: ReadonlyArray<{ readonly zh: string, readonly en: string }> }> };

export type HitFragment = { readonly key: string, readonly label: ThingLabel, readonly matched: string | null, readonly node:
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly country: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly code: string | null, readonly edition: string | null, readonly hsCodes: ReadonlyArray<string>, readonly key: string, readonly list: { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly number: string | null, readonly jurisdiction: string | null, readonly issuer: string | null, readonly promulgated: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
   | null };

export type ReachQueryVariables = Exact<{
  knownAt?: string | null | undefined;
}>;


export type ReachQuery = { readonly datasets: ReadonlyArray<{ readonly id: string, readonly names: { readonly zh: string, readonly en: string }, readonly freshness: { readonly state: FreshnessState, readonly since: string } | null }> };

export type DatasetsQueryVariables = Exact<{
  knownAt?: string | null | undefined;
}>;


export type DatasetsQuery = { readonly datasets: ReadonlyArray<{ readonly id: string, readonly version: number, readonly retrieved: string | null, readonly imported: string, readonly licence: string | null, readonly names: { readonly zh: string, readonly en: string }, readonly freshness: { readonly state: FreshnessState, readonly ageDays: number, readonly freshDays: number, readonly staleDays: number } | null }> };

export type PartyHeadQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type PartyHeadQuery = { readonly party: { readonly aliases: ReadonlyArray<string>, readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }>, readonly sameAs: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }>, readonly listings: ReadonlyArray<{ readonly key: string, readonly listedName: string, readonly notice: string | null, readonly addressOnly: boolean, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly listKey: string, readonly reason: { readonly zh: string, readonly en: string } | null, readonly list: { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly madeUnder: ReadonlyArray<
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly jurisdiction: string | null, readonly article: string | null, readonly key: string, readonly instrument: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      >, readonly measures: ReadonlyArray<{ readonly act: Act, readonly scope: MeasureScope, readonly effect: MeasureEffect, readonly authority: string | null, readonly wording: string | null, readonly confidence: Confidence, readonly agency: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null }>, readonly status: { readonly status: Status, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly assumed: boolean, readonly lapsed: boolean }, readonly events: ReadonlyArray<{ readonly verb: EventVerb, readonly words: string, readonly at: string, readonly untilText: string | null, readonly untilEnd: string | null, readonly notice: string | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }>, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null };

export type RulesQueryVariables = Exact<{
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type RulesQuery = { readonly rules: ReadonlyArray<{ readonly id: string, readonly status: Status, readonly statusAssumed: boolean, readonly statusFrom: string | null, readonly statusTo: string | null, readonly effect: RuleEffect, readonly jurisdiction: string | null, readonly eachAlone: boolean, readonly leadsDown: boolean, readonly seedListKeys: ReadonlyArray<string>, readonly names: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }> };

export type RuleFragment = { readonly id: string, readonly status: Status, readonly statusAssumed: boolean, readonly statusFrom: string | null, readonly statusTo: string | null, readonly effect: RuleEffect, readonly jurisdiction: string | null, readonly eachAlone: boolean, readonly leadsDown: boolean, readonly seedListKeys: ReadonlyArray<string>, readonly names: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> };

export type PartyUnderRuleQueryVariables = Exact<{
  id: string;
  rule: string;
  only: ReadonlyArray<ControlOutcome> | ControlOutcome;
  includeUnverified: boolean;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PartyUnderRuleQuery = { readonly control: { readonly seedCount: number, readonly asOf: string, readonly rule: { readonly id: string, readonly status: Status, readonly statusAssumed: boolean, readonly statusFrom: string | null, readonly statusTo: string | null, readonly effect: RuleEffect, readonly jurisdiction: string | null, readonly eachAlone: boolean, readonly leadsDown: boolean, readonly seedListKeys: ReadonlyArray<string>, readonly names: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }, readonly outcomes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly by: string | null, readonly partyKey: string, readonly outcome: ControlOutcome | null, readonly ifInForce: ControlOutcome | null, readonly direction: Direction, readonly proofContinues: ReadonlyArray<string>, readonly byParty:
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
           | null, readonly sum: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean }, readonly toResolve: { readonly zh: string, readonly en: string } | null, readonly proof: ReadonlyArray<{ readonly tier: number, readonly ownerKey: string, readonly assetKey: string, readonly kind: TieKind, readonly nature: HoldingNature, readonly against: boolean, readonly owner:
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
             | null, readonly asset:
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
             | null, readonly share: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }>, readonly effects: ReadonlyArray<{ readonly listKey: string, readonly certain: boolean, readonly list:
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
              | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
             | null, readonly requirement: { readonly zh: string, readonly en: string }, readonly exceptions: { readonly zh: string, readonly en: string }, readonly review: { readonly zh: string, readonly en: string } }>, readonly ties: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }> } }> }, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> } | null };

export type NeighboursQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  phases: ReadonlyArray<Phase> | Phase;
  owners: number;
  holdings: number;
  controllers: number;
  controlled: number;
}>;


export type NeighboursQuery = { readonly party: { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly owners: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly ownerKey: string, readonly assetKey: string, readonly right: Right, readonly nature: HoldingNature, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly listings: ReadonlyArray<{ readonly status: { readonly status: Status } }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly share: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean } | null, readonly evidence: { readonly fact: string, readonly confidence: Confidence } }> }, readonly holdings: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly ownerKey: string, readonly assetKey: string, readonly right: Right, readonly nature: HoldingNature, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly listings: ReadonlyArray<{ readonly status: { readonly status: Status } }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly share: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean } | null, readonly evidence: { readonly fact: string, readonly confidence: Confidence } }> }, readonly recordedControllers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly controllerKey: string, readonly controlledKey: string, readonly from: string | null, readonly to: string | null, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly listings: ReadonlyArray<{ readonly status: { readonly status: Status } }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly confidence: Confidence } }> }, readonly recordedControlled: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly controllerKey: string, readonly controlledKey: string, readonly from: string | null, readonly to: string | null, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly listings: ReadonlyArray<{ readonly status: { readonly status: Status } }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly confidence: Confidence } }> }, readonly listings: ReadonlyArray<{ readonly status: { readonly status: Status } }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null };

export type NeighbourFragment = { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly listings: ReadonlyArray<{ readonly status: { readonly status: Status } }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

export type TiesByShareFragment = { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly ownerKey: string, readonly assetKey: string, readonly right: Right, readonly nature: HoldingNature, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly listings: ReadonlyArray<{ readonly status: { readonly status: Status } }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly share: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean } | null, readonly evidence: { readonly fact: string, readonly confidence: Confidence } }> };

export type TiesByFindingFragment = { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly controllerKey: string, readonly controlledKey: string, readonly from: string | null, readonly to: string | null, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly listings: ReadonlyArray<{ readonly status: { readonly status: Status } }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly confidence: Confidence } }> };

export type HoldingPagesQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  first: number;
  afterOwners?: string | null | undefined;
  afterHoldings?: string | null | undefined;
  afterOtherOwners?: string | null | undefined;
  afterOtherHoldings?: string | null | undefined;
}>;


export type HoldingPagesQuery = { readonly party: { readonly recordedEquity: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean }, readonly owners: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly ownerKey: string, readonly assetKey: string, readonly right: Right, readonly nature: HoldingNature, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly share: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> }, readonly holdings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly ownerKey: string, readonly assetKey: string, readonly right: Right, readonly nature: HoldingNature, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly share: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> }, readonly otherOwners: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly ownerKey: string, readonly assetKey: string, readonly right: Right, readonly nature: HoldingNature, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly share: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> }, readonly otherHoldings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly ownerKey: string, readonly assetKey: string, readonly right: Right, readonly nature: HoldingNature, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly share: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> } } | null };

export type HoldingsFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly ownerKey: string, readonly assetKey: string, readonly right: Right, readonly nature: HoldingNature, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly share: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> };

export type PartyPeopleQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  first: number;
  afterControllers?: string | null | undefined;
  afterControlled?: string | null | undefined;
  afterOfficers?: string | null | undefined;
  afterOffices?: string | null | undefined;
}>;


export type PartyPeopleQuery = { readonly party: { readonly recordedControllers: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly controllerKey: string, readonly controlledKey: string, readonly means: ControlMeans, readonly from: string | null, readonly to: string | null, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> }, readonly recordedControlled: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly controllerKey: string, readonly controlledKey: string, readonly means: ControlMeans, readonly from: string | null, readonly to: string | null, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> }, readonly officers: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly officerKey: string, readonly organisationKey: string, readonly role: string | null, readonly offices: ReadonlyArray<Office>, readonly from: string | null, readonly to: string | null, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> }, readonly officerOf: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly officerKey: string, readonly organisationKey: string, readonly role: string | null, readonly offices: ReadonlyArray<Office>, readonly from: string | null, readonly to: string | null, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> } } | null };

export type FindingsFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly controllerKey: string, readonly controlledKey: string, readonly means: ControlMeans, readonly from: string | null, readonly to: string | null, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> };

export type OfficesFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly officerKey: string, readonly organisationKey: string, readonly role: string | null, readonly offices: ReadonlyArray<Office>, readonly from: string | null, readonly to: string | null, readonly certain: boolean, readonly phase: Phase, readonly node: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> };

export type PartyTechnologiesQueryVariables = Exact<{
  id: string;
  rule: string;
  includeUnverified: boolean;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PartyTechnologiesQuery = { readonly exposure: { readonly asOf: string, readonly technologies: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly technologyKey: string, readonly outcome: ExposureOutcome | null, readonly ifInForce: ExposureOutcome | null, readonly regimes: ReadonlyArray<Regime>, readonly technology: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly share: { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean }, readonly holders: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly partyKey: string, readonly role: RoleKind, readonly steps: number, readonly party:
                  | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                  | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                  | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                  | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                  | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                  | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                  | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                  | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                  | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                  | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                  | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                 | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } } }> } } }> }, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> } | null };

export type SaidFragment = { readonly zh: string, readonly en: string };

type Name_Technology_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Name_Party_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Name_ControlItem_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Name_ControlList_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Name_Instrument_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Name_Provision_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Name_Agency_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Name_Asset_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Name_Source_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Name_Country_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Name_CountryGroup_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

export type NameFragment =
  | Name_Technology_Fragment
  | Name_Party_Fragment
  | Name_ControlItem_Fragment
  | Name_ControlList_Fragment
  | Name_Instrument_Fragment
  | Name_Provision_Fragment
  | Name_Agency_Fragment
  | Name_Asset_Fragment
  | Name_Source_Fragment
  | Name_Country_Fragment
  | Name_CountryGroup_Fragment
;

type Law_Technology_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Law_Party_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Law_ControlItem_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Law_ControlList_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Law_Instrument_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Law_Provision_Fragment = { readonly jurisdiction: string | null, readonly article: string | null, readonly key: string, readonly instrument: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Law_Agency_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Law_Asset_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Law_Source_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Law_Country_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Law_CountryGroup_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

export type LawFragment =
  | Law_Technology_Fragment
  | Law_Party_Fragment
  | Law_ControlItem_Fragment
  | Law_ControlList_Fragment
  | Law_Instrument_Fragment
  | Law_Provision_Fragment
  | Law_Agency_Fragment
  | Law_Asset_Fragment
  | Law_Source_Fragment
  | Law_Country_Fragment
  | Law_CountryGroup_Fragment
;

export type ThingOfKeyQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ThingOfKeyQuery = { readonly node:
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | Record<PropertyKey, never>
   | null };

export type WhereFragment = { readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null };

export type MoreFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type FactFragment = { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> };

type Rests_Frame_Fragment = { readonly asOf: string, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> };

type Rests_SameSuggestions_Fragment = { readonly asOf: string, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> };

type Rests_Convergence_Fragment = { readonly asOf: string, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> };

type Rests_Exposure_Fragment = { readonly asOf: string, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> };

type Rests_ListDiff_Fragment = { readonly asOf: string, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> };

type Rests_Changes_Fragment = { readonly asOf: string, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> };

type Rests_Gaps_Fragment = { readonly asOf: string, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> };

type Rests_EffectiveShares_Fragment = { readonly asOf: string, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> };

type Rests_Control_Fragment = { readonly asOf: string, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> };

export type RestsFragment =
  | Rests_Frame_Fragment
  | Rests_SameSuggestions_Fragment
  | Rests_Convergence_Fragment
  | Rests_Exposure_Fragment
  | Rests_ListDiff_Fragment
  | Rests_Changes_Fragment
  | Rests_Gaps_Fragment
  | Rests_EffectiveShares_Fragment
  | Rests_Control_Fragment
;

export type IntervalFragment = { readonly min: number, readonly max: number, readonly minExact: string, readonly maxExact: string, readonly minOpen: boolean, readonly maxOpen: boolean };

export type TechnologyHeadQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TechnologyHeadQuery = { readonly technology: { readonly aliases: ReadonlyArray<string>, readonly key: string, readonly broader: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly narrower: ReadonlyArray<{ readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }>, readonly classifications: ReadonlyArray<{ readonly code: string | null, readonly itemKey: string, readonly edition: string | null, readonly coverage: Coverage, readonly controlPoint: string | null, readonly basis: Basis, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly certain: boolean, readonly item: { readonly hsCodes: ReadonlyArray<string>, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly list: { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }>, readonly inheritedClassifications: ReadonlyArray<{ readonly code: string | null, readonly itemKey: string, readonly edition: string | null, readonly coverage: Coverage, readonly controlPoint: string | null, readonly basis: Basis, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly certain: boolean, readonly technology: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly item: { readonly hsCodes: ReadonlyArray<string>, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly list: { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }>, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null };

export type CodeFragment = { readonly code: string | null, readonly itemKey: string, readonly edition: string | null, readonly coverage: Coverage, readonly controlPoint: string | null, readonly basis: Basis, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly certain: boolean, readonly item: { readonly hsCodes: ReadonlyArray<string>, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly list: { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } };

export type TechnologyTouchesQueryVariables = Exact<{
  id: string;
  regime: Regime;
  scope?: ConvergenceScope | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type TechnologyTouchesQuery = { readonly convergence: { readonly asOf: string, readonly scope: { readonly within: string | null, readonly modelled: ReadonlyArray<string> }, readonly technologies: { readonly edges: ReadonlyArray<{ readonly node: { readonly regimes: ReadonlyArray<Regime>, readonly converged: boolean, readonly since: string | null, readonly sinceIsBound: boolean, readonly technology: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }, readonly summary: ReadonlyArray<{ readonly regime: Regime, readonly counting: number }>, readonly touchPage: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly regime: Regime, readonly jurisdiction: string, readonly strength: Strength, readonly status: Status, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly since: string | null, readonly sinceIsBound: boolean, readonly assumed: boolean, readonly steps: number, readonly basis: Basis, readonly coverage: Coverage | null, readonly inherited: boolean, readonly weak: boolean, readonly unverified: boolean, readonly counts: boolean, readonly entry: string, readonly sinceEvidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } | null, readonly evidence: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly phase: Phase, readonly hypothetical: boolean, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }>, readonly links: ReadonlyArray<{ readonly from: string, readonly to: string, readonly relation: LinkRelation, readonly share: { readonly min: number, readonly max: number, readonly minOpen: boolean, readonly maxOpen: boolean } | null }>, readonly reviewCase: { readonly key: string, readonly jurisdiction: string, readonly names: { readonly zh: string, readonly en: string }, readonly outcome: { readonly zh: string, readonly en: string } } | null, readonly about: ReadonlyArray<
                    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                    | { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                    | { readonly code: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                    | { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                    | { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
                  > }> } }> } } }> }, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> } | null };

export type TouchesFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly regime: Regime, readonly jurisdiction: string, readonly strength: Strength, readonly status: Status, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly since: string | null, readonly sinceIsBound: boolean, readonly assumed: boolean, readonly steps: number, readonly basis: Basis, readonly coverage: Coverage | null, readonly inherited: boolean, readonly weak: boolean, readonly unverified: boolean, readonly counts: boolean, readonly entry: string, readonly sinceEvidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } | null, readonly evidence: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly phase: Phase, readonly hypothetical: boolean, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }>, readonly links: ReadonlyArray<{ readonly from: string, readonly to: string, readonly relation: LinkRelation, readonly share: { readonly min: number, readonly max: number, readonly minOpen: boolean, readonly maxOpen: boolean } | null }>, readonly reviewCase: { readonly key: string, readonly jurisdiction: string, readonly names: { readonly zh: string, readonly en: string }, readonly outcome: { readonly zh: string, readonly en: string } } | null, readonly about: ReadonlyArray<
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly code: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        > }> } }> };

export type StepsFragment = { readonly phase: Phase, readonly hypothetical: boolean, readonly links: ReadonlyArray<{ readonly from: string, readonly to: string, readonly relation: LinkRelation, readonly share: { readonly min: number, readonly max: number, readonly minOpen: boolean, readonly maxOpen: boolean } | null }>, readonly reviewCase: { readonly key: string, readonly jurisdiction: string, readonly names: { readonly zh: string, readonly en: string }, readonly outcome: { readonly zh: string, readonly en: string } } | null, readonly about: ReadonlyArray<
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly code: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
    | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
  > };

type Drawn_Technology_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Drawn_Party_Fragment = { readonly kind: PartyKind, readonly country: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Drawn_ControlItem_Fragment = { readonly code: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Drawn_ControlList_Fragment = { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Drawn_Instrument_Fragment = { readonly jurisdiction: string | null, readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Drawn_Provision_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Drawn_Agency_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Drawn_Asset_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Drawn_Source_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Drawn_Country_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

type Drawn_CountryGroup_Fragment = { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } };

export type DrawnFragment =
  | Drawn_Technology_Fragment
  | Drawn_Party_Fragment
  | Drawn_ControlItem_Fragment
  | Drawn_ControlList_Fragment
  | Drawn_Instrument_Fragment
  | Drawn_Provision_Fragment
  | Drawn_Agency_Fragment
  | Drawn_Asset_Fragment
  | Drawn_Source_Fragment
  | Drawn_Country_Fragment
  | Drawn_CountryGroup_Fragment
;

export type DatedChangesQueryVariables = Exact<{
  jurisdictions?: ReadonlyArray<string> | string | null | undefined;
  technology?: string | null | undefined;
  party?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DatedChangesQuery = { readonly changes: { readonly from: string, readonly to: string, readonly asOf: string, readonly changes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly key: string, readonly at: string, readonly atIsBound: boolean, readonly kind: ChangeKind, readonly subject: ChangeSubject, readonly jurisdiction: string | null, readonly rule: string | null, readonly itemKeys: ReadonlyArray<string>, readonly acts: ReadonlyArray<Act>, readonly before: Status | null, readonly after: Status | null, readonly notice: string | null, readonly words: string | null, readonly untilText: string | null, readonly assumed: boolean, readonly unverified: boolean, readonly ruleNames: { readonly zh: string, readonly en: string } | null, readonly list: { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } } | null, readonly instruments: ReadonlyArray<
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          >, readonly versions: ReadonlyArray<{ readonly edition: string | null, readonly notice: string | null }>, readonly parties: ReadonlyArray<
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
            | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          >, readonly step: { readonly text: { readonly zh: string, readonly en: string } } | null, readonly evidence: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }> } }> }, readonly knownAt: { readonly version: number, readonly published: string | null }, readonly assumptions: ReadonlyArray<{ readonly code: AssumptionCode, readonly about: ReadonlyArray<string>, readonly aboutCount: number, readonly text: { readonly zh: string, readonly en: string }, readonly facts: ReadonlyArray<{ readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> }>, readonly things: ReadonlyArray<
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
        | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
      > }>, readonly notModelled: ReadonlyArray<{ readonly code: string, readonly text: { readonly zh: string, readonly en: string } }> } | null };

export type TechnologyPartiesQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type TechnologyPartiesQuery = { readonly technology: { readonly parties: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly partyKey: string, readonly role: RoleKind, readonly basis: Basis, readonly from: string | null, readonly to: string | null, readonly certain: boolean, readonly node:
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
          | { readonly key: string, readonly names: { readonly zh: string | null, readonly en: string | null, readonly original: string | null } }
         | null, readonly evidence: { readonly fact: string, readonly type: FactType, readonly from: string | null, readonly to: string | null, readonly fromIsBound: boolean, readonly confidence: Confidence, readonly basis: Basis | null, readonly says: { readonly zh: string, readonly en: string }, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string | null, readonly date: string | null, readonly at: string | null, readonly quote: string | null }> } }> } } | null };

export const Convergences: Operation<ConvergencesQuery, ConvergencesQueryVariables> = {
  name: 'Convergences',
  text: "query Convergences($scope:ConvergenceScope$asOf:String$knownAt:String$first:Int!$after:String){convergence(scope:$scope asOf:$asOf knownAt:$knownAt){...Rests scope{within across modelled}technologies(first:$first after:$after){totalCount pageInfo{...More}edges{node{technology{...Name}regimes converged since sinceIsBound summary{regime jurisdiction strength from fromIsBound assumed total counting unverified}}}}}}fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}fragment More on PageInfo{hasNextPage endCursor}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}fragment Rests on Answer{asOf knownAt{version published}assumptions{code text{...Said}about(first:10)aboutCount facts(first:10){...Fact}things(first:10){...Name}}notModelled{code text{...Said}}}",
};
export const GapCounts: Operation<GapCountsQuery, GapCountsQueryVariables> = {
  name: 'GapCounts',
  text: "query GapCounts($jurisdictions:[String!]$technology:ID$party:ID$asOf:String$knownAt:String){gaps(jurisdictions:$jurisdictions technology:$technology party:$party asOf:$asOf knownAt:$knownAt){...Rests counts{kind total high medium low notJudged{parties of}}}}fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}fragment Rests on Answer{asOf knownAt{version published}assumptions{code text{...Said}about(first:10)aboutCount facts(first:10){...Fact}things(first:10){...Name}}notModelled{code text{...Said}}}",
};
export const GapsOfKind: Operation<GapsOfKindQuery, GapsOfKindQueryVariables> = {
  name: 'GapsOfKind',
  text: "query GapsOfKind($kinds:[GapKind!]$jurisdictions:[String!]$technology:ID$party:ID$asOf:String$knownAt:String$first:Int!$after:String){gaps(kinds:$kinds jurisdictions:$jurisdictions technology:$technology party:$party asOf:$asOf knownAt:$knownAt){gaps(first:$first after:$after){totalCount pageInfo{...More}edges{node{key kind severity jurisdiction from fromIsBound to open lagDays lagBound lagAsRead{days to}state unverified affiliation{partyKey party{...Name}listedKeys listed{...Name}direction rule ruleNames{...Said}}parties{...Name}technologies{...Name}lists{...Name}agencies{...Name}provisions{...Law}wouldBeFalseIf{code text{...Said}}evidence{...Fact}}}}}}fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Law on Named{...Name ...on Provision{jurisdiction article instrument{...Name}}}fragment Where on EvidenceSource{id title url date at quote}fragment More on PageInfo{hasNextPage endCursor}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}",
};
export const Items: Operation<ItemsQuery, ItemsQueryVariables> = {
  name: 'Items',
  text: "query Items($ids:[ID!]!$asOf:String$knownAt:String){nodes(ids:$ids asOf:$asOf knownAt:$knownAt){...on Named{...Name}...on ControlItem{code}}}fragment Name on Named{key names{zh en original}}",
};
export const Suggestions: Operation<SuggestionsQuery, SuggestionsQueryVariables> = {
  name: 'Suggestions',
  text: "query Suggestions($text:String!$first:Int!$asOf:String$knownAt:String){search(text:$text first:$first asOf:$asOf knownAt:$knownAt){hits{...Hit}}}fragment Hit on SearchHit{key label matched node{...Name ...on Party{country}...on ControlItem{code edition hsCodes list{...Name jurisdiction}}...on ControlList{jurisdiction}...on Instrument{number jurisdiction issuer promulgated}}}fragment Name on Named{key names{zh en original}}",
};
export const Hits: Operation<HitsQuery, HitsQueryVariables> = {
  name: 'Hits',
  text: "query Hits($text:String!$first:Int!$asOf:String$knownAt:String){search(text:$text first:$first asOf:$asOf knownAt:$knownAt){hits{...Hit score}hasMore notices{...Effects}}}fragment Effects on NoticeEffects{notice announcement{...Name issuer promulgated sources{...Where}}agencies{...Name}lists{...Name jurisdiction}itemCount items{...Name code}partyCount parties{...Name}}fragment Hit on SearchHit{key label matched node{...Name ...on Party{country}...on ControlItem{code edition hsCodes list{...Name jurisdiction}}...on ControlList{jurisdiction}...on Instrument{number jurisdiction issuer promulgated}}}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}",
};
export const OpenedHit: Operation<OpenedHitQuery, OpenedHitQueryVariables> = {
  name: 'OpenedHit',
  text: "query OpenedHit($id:ID!$asOf:String$knownAt:String){node(id:$id asOf:$asOf knownAt:$knownAt){...on Named{aliases sources{...Where}}...on ControlItem{code edition hsCodes level list{...Name jurisdiction}classifications{technology{...Name}}}...on ControlList{jurisdiction regime agencies{...Name}items(first:1){totalCount}designations(first:1){totalCount}}...on Instrument{jurisdiction number issuer promulgated effective ended}...on Provision{jurisdiction article instrument{...Name}}...on Agency{jurisdiction}}}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}",
};
export const AnnouncementEffects: Operation<AnnouncementEffectsQuery, AnnouncementEffectsQueryVariables> = {
  name: 'AnnouncementEffects',
  text: "query AnnouncementEffects($number:String!$asOf:String$knownAt:String){search(text:$number first:1 asOf:$asOf knownAt:$knownAt){notices{...Effects ...Acts}}}fragment Effects on NoticeEffects{notice announcement{...Name issuer promulgated sources{...Where}}agencies{...Name}lists{...Name jurisdiction}itemCount items{...Name code}partyCount parties{...Name}}fragment Acts on NoticeEffects{acts{verb words at untilText untilEnd total versions{key edition notice list{...Name}}things{...Name}partyCount parties{...Name}rules{...Said}}}fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}",
};
export const Reach: Operation<ReachQuery, ReachQueryVariables> = {
  name: 'Reach',
  text: "query Reach($knownAt:String){datasets(knownAt:$knownAt){id names{...Said}freshness{state since}}}fragment Said on Text{zh en}",
};
export const Datasets: Operation<DatasetsQuery, DatasetsQueryVariables> = {
  name: 'Datasets',
  text: "query Datasets($knownAt:String){datasets(knownAt:$knownAt){id version names{...Said}retrieved imported licence freshness{state ageDays freshDays staleDays}}}fragment Said on Text{zh en}",
};
export const PartyHead: Operation<PartyHeadQuery, PartyHeadQueryVariables> = {
  name: 'PartyHead',
  text: "query PartyHead($id:ID!$asOf:String$knownAt:String){party(id:$id asOf:$asOf knownAt:$knownAt){...Name aliases kind country identifiers{scheme value}sameAs{...Name}sources{...Where}listings{key listedName notice addressOnly from to fromIsBound reason{...Said}list{...Name jurisdiction}listKey madeUnder{...Law}measures{act scope effect authority agency{...Name}wording confidence}status{status from to fromIsBound assumed lapsed}events{verb words at untilText untilEnd notice evidence{...Fact}}evidence{...Fact}}}}fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Law on Named{...Name ...on Provision{jurisdiction article instrument{...Name}}}fragment Where on EvidenceSource{id title url date at quote}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}",
};
export const Rules: Operation<RulesQuery, RulesQueryVariables> = {
  name: 'Rules',
  text: "query Rules($asOf:String$knownAt:String){rules(asOf:$asOf knownAt:$knownAt){...Rule}}fragment Rule on AppliedRule{id names{...Said}status statusAssumed statusFrom statusTo effect jurisdiction eachAlone leadsDown seedListKeys sources{...Where}}fragment Said on Text{zh en}fragment Where on EvidenceSource{id title url date at quote}",
};
export const PartyUnderRule: Operation<PartyUnderRuleQuery, PartyUnderRuleQueryVariables> = {
  name: 'PartyUnderRule',
  text: "fragment Rule on AppliedRule{id names{...Said}status statusAssumed statusFrom statusTo effect jurisdiction eachAlone leadsDown seedListKeys sources{...Where}}query PartyUnderRule($id:ID!$rule:String!$only:[ControlOutcome!]!$includeUnverified:Boolean!$asOf:String$knownAt:String$first:Int!$after:String){control(rule:$rule party:$id only:$only proof:FULL includeUnverified:$includeUnverified asOf:$asOf knownAt:$knownAt){...Rests rule{...Rule}seedCount outcomes(first:$first after:$after){totalCount pageInfo{...More}edges{node{by byParty{...Name}partyKey outcome ifInForce direction sum{...Interval}toResolve{...Said}proof{tier owner{...Name}ownerKey asset{...Name}assetKey kind nature against share{...Interval}evidence{...Fact}}proofContinues effects{listKey certain list{...Name}requirement{...Said}exceptions{...Said}review{...Said}}ties{...Fact}}}}}}fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}fragment More on PageInfo{hasNextPage endCursor}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}fragment Rests on Answer{asOf knownAt{version published}assumptions{code text{...Said}about(first:10)aboutCount facts(first:10){...Fact}things(first:10){...Name}}notModelled{code text{...Said}}}fragment Interval on Share{min max minExact maxExact minOpen maxOpen}",
};
export const Neighbours: Operation<NeighboursQuery, NeighboursQueryVariables> = {
  name: 'Neighbours',
  text: "query Neighbours($id:ID!$asOf:String$knownAt:String$phases:[Phase!]!$owners:Int!$holdings:Int!$controllers:Int!$controlled:Int!){party(id:$id asOf:$asOf knownAt:$knownAt){...Neighbour owners(first:$owners phases:$phases){...TiesByShare}holdings(first:$holdings phases:$phases){...TiesByShare}recordedControllers(first:$controllers phases:$phases){...TiesByFinding}recordedControlled(first:$controlled phases:$phases){...TiesByFinding}}}fragment Neighbour on Party{...Name kind country listings{status{status}}}fragment TiesByShare on HoldingConnection{totalCount edges{node{...Neighbour}ownerKey assetKey right nature from to fromIsBound certain phase share{...Interval}evidence{fact confidence}}}fragment TiesByFinding on ControlFindingConnection{totalCount edges{node{...Neighbour}controllerKey controlledKey from to certain phase evidence{fact confidence}}}fragment Name on Named{key names{zh en original}}fragment Interval on Share{min max minExact maxExact minOpen maxOpen}",
};
export const HoldingPages: Operation<HoldingPagesQuery, HoldingPagesQueryVariables> = {
  name: 'HoldingPages',
  text: "query HoldingPages($id:ID!$asOf:String$knownAt:String$first:Int!$afterOwners:String$afterHoldings:String$afterOtherOwners:String$afterOtherHoldings:String){party(id:$id asOf:$asOf knownAt:$knownAt){recordedEquity{...Interval}owners(first:$first after:$afterOwners){...Holdings}holdings(first:$first after:$afterHoldings){...Holdings}otherOwners:owners(first:$first after:$afterOtherOwners phases:[TO_COME ENDED]){...Holdings}otherHoldings:holdings(first:$first after:$afterOtherHoldings phases:[TO_COME ENDED]){...Holdings}}}fragment Holdings on HoldingConnection{totalCount pageInfo{...More}edges{node{...Name}ownerKey assetKey right nature from to fromIsBound certain phase share{...Interval}evidence{...Fact}}}fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}fragment More on PageInfo{hasNextPage endCursor}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}fragment Interval on Share{min max minExact maxExact minOpen maxOpen}",
};
export const PartyPeople: Operation<PartyPeopleQuery, PartyPeopleQueryVariables> = {
  name: 'PartyPeople',
  text: "query PartyPeople($id:ID!$asOf:String$knownAt:String$first:Int!$afterControllers:String$afterControlled:String$afterOfficers:String$afterOffices:String){party(id:$id asOf:$asOf knownAt:$knownAt){recordedControllers(first:$first after:$afterControllers phases:[CURRENT TO_COME ENDED]){...Findings}recordedControlled(first:$first after:$afterControlled phases:[CURRENT TO_COME ENDED]){...Findings}officers(first:$first after:$afterOfficers phases:[CURRENT TO_COME ENDED]){...Offices}officerOf(first:$first after:$afterOffices phases:[CURRENT TO_COME ENDED]){...Offices}}}fragment Findings on ControlFindingConnection{totalCount pageInfo{...More}edges{node{...Name}controllerKey controlledKey means from to certain phase evidence{...Fact}}}fragment Offices on OfficerConnection{totalCount pageInfo{...More}edges{node{...Name}officerKey organisationKey role offices from to certain phase evidence{...Fact}}}fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}fragment More on PageInfo{hasNextPage endCursor}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}",
};
export const PartyTechnologies: Operation<PartyTechnologiesQuery, PartyTechnologiesQueryVariables> = {
  name: 'PartyTechnologies',
  text: "query PartyTechnologies($id:ID!$rule:String!$includeUnverified:Boolean!$asOf:String$knownAt:String$first:Int!$after:String){exposure(party:$id rule:$rule paths:1 includeUnverified:$includeUnverified asOf:$asOf knownAt:$knownAt){...Rests technologies(first:$first after:$after){totalCount pageInfo{...More}edges{node{technology{...Name}technologyKey outcome ifInForce regimes share{...Interval}holders(first:3){totalCount edges{node{party{...Name}partyKey role steps evidence{...Fact}}}}}}}}}fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}fragment More on PageInfo{hasNextPage endCursor}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}fragment Rests on Answer{asOf knownAt{version published}assumptions{code text{...Said}about(first:10)aboutCount facts(first:10){...Fact}things(first:10){...Name}}notModelled{code text{...Said}}}fragment Interval on Share{min max minExact maxExact minOpen maxOpen}",
};
export const ThingOfKey: Operation<ThingOfKeyQuery, ThingOfKeyQueryVariables> = {
  name: 'ThingOfKey',
  text: "fragment Name on Named{key names{zh en original}}query ThingOfKey($id:ID!$asOf:String$knownAt:String){node(id:$id asOf:$asOf knownAt:$knownAt){...Name}}",
};
export const TechnologyHead: Operation<TechnologyHeadQuery, TechnologyHeadQueryVariables> = {
  name: 'TechnologyHead',
  text: "fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}query TechnologyHead($id:ID!$asOf:String$knownAt:String){technology(id:$id asOf:$asOf knownAt:$knownAt){...Name aliases broader{...Name}narrower{...Name}classifications{...Code}inheritedClassifications{...Code technology{...Name}}}}fragment Code on Classification{code itemKey edition coverage controlPoint basis from to fromIsBound certain item{...Name hsCodes}list{...Name jurisdiction}evidence{...Fact}}",
};
export const TechnologyTouches: Operation<TechnologyTouchesQuery, TechnologyTouchesQueryVariables> = {
  name: 'TechnologyTouches',
  text: "fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}fragment More on PageInfo{hasNextPage endCursor}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}fragment Rests on Answer{asOf knownAt{version published}assumptions{code text{...Said}about(first:10)aboutCount facts(first:10){...Fact}things(first:10){...Name}}notModelled{code text{...Said}}}query TechnologyTouches($id:ID!$regime:Regime!$scope:ConvergenceScope$asOf:String$knownAt:String$first:Int!$after:String){convergence(scope:$scope technologies:[$id]minRegimes:0 asOf:$asOf knownAt:$knownAt){...Rests scope{within modelled}technologies(first:1){edges{node{technology{...Name}regimes converged since sinceIsBound summary{regime counting}touchPage(regimes:[$regime]first:$first after:$after){...Touches}}}}}}fragment Touches on TouchConnection{totalCount pageInfo{...More}edges{node{regime jurisdiction strength status from to fromIsBound since sinceIsBound assumed sinceEvidence{...Fact}steps basis coverage inherited weak unverified counts entry evidence{...Fact ...Steps}}}}fragment Steps on Evidence{phase hypothetical links{from to relation share{min max minOpen maxOpen}}reviewCase{key names{...Said}jurisdiction outcome{...Said}}about{...Drawn}}fragment Drawn on Named{...Name ...on Party{kind country}...on ControlItem{code}...on ControlList{jurisdiction}...on Instrument{jurisdiction}}",
};
export const DatedChanges: Operation<DatedChangesQuery, DatedChangesQueryVariables> = {
  name: 'DatedChanges',
  text: "fragment Change on DatedChange{key at atIsBound kind subject jurisdiction rule ruleNames{...Said}list{...Name}instruments{...Name}versions{edition notice}parties{...Name}itemKeys acts before after notice words untilText step{text{...Said}}assumed unverified evidence{...Fact}}fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}fragment More on PageInfo{hasNextPage endCursor}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}fragment Rests on Answer{asOf knownAt{version published}assumptions{code text{...Said}about(first:10)aboutCount facts(first:10){...Fact}things(first:10){...Name}}notModelled{code text{...Said}}}query DatedChanges($jurisdictions:[String!]$technology:ID$party:ID$from:String$to:String$asOf:String$knownAt:String$first:Int!$after:String){changes(jurisdictions:$jurisdictions technology:$technology party:$party from:$from to:$to asOf:$asOf knownAt:$knownAt){...Rests from to changes(first:$first after:$after){totalCount pageInfo{...More}edges{node{...Change}}}}}",
};
export const TechnologyParties: Operation<TechnologyPartiesQuery, TechnologyPartiesQueryVariables> = {
  name: 'TechnologyParties',
  text: "fragment Said on Text{zh en}fragment Name on Named{key names{zh en original}}fragment Where on EvidenceSource{id title url date at quote}fragment More on PageInfo{hasNextPage endCursor}fragment Fact on Evidence{fact type says{...Said}from to fromIsBound confidence basis sources{...Where}}query TechnologyParties($id:ID!$asOf:String$knownAt:String$first:Int!$after:String){technology(id:$id asOf:$asOf knownAt:$knownAt){parties(first:$first after:$after){pageInfo{...More}edges{node{...Name}partyKey role basis from to certain evidence{...Fact}}}}}",
};
