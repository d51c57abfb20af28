import { CHANGE_KINDS, CHANGE_SUBJECTS } from '../../analysis/change.ts';
import { CONTROL_OUTCOMES, OUTSIDE_REASONS, PROOF_MODES } from '../../analysis/control.ts';
import { PATH_ORDERS } from '../../analysis/exposure.ts';
import { LINK_RELATIONS } from '../../analysis/fact-links.ts';
import { GAP_KINDS, LAG_BOUNDS, SEVERITIES } from '../../analysis/gap.ts';
import { LIST_CHANGES } from '../../analysis/list-diff.ts';
import { PHASES } from '../../analysis/phase.ts';
import { SAME_REASONS } from '../../analysis/same-party.ts';
import { ASSUMPTION_CODES } from '../../model/answers.ts';
import {
  CONTROL_MEANS,
  EVENT_VERBS,
  FACT_TYPES,
  NATURES,
  OFFICES,
  RELATIONS,
  RIGHTS,
  STEP_KINDS,
} from '../../model/facts.ts';
import { FRESHNESS_STATES } from '../../model/freshness.ts';
import { RULE_DIRECTIONS, RULE_EFFECTS } from '../../model/profiles.ts';
import type { Status } from '../../model/status.ts';
import { PARTY_KINDS, THING_LABELS } from '../../model/things.ts';
import { ACTS, BASES, CONFIDENCES, COVERAGES, REGIMES, ROLES, STRENGTHS } from '../../model/vocabulary.ts';
import type {
  Direction,
  ExposureOutcome,
  GapState,
  IdentifierScheme,
  MeasureEffect,
  MeasureScope,
  MembershipChange,
  SameGround,
  TieKind,
} from '../models.ts';

const STATUSES: readonly Status[] = ['not-yet', 'in-force', 'suspended', 'stopped', 'removed', 'never'];
const SCOPES: readonly MeasureScope[] = ['all', 'dual-use', 'named-items'];
const EFFECTS: readonly MeasureEffect[] = ['barred', 'conditioned'];
const SCHEMES: readonly IdentifierScheme[] = ['lei', 'uscc', 'registration', 'ofac', 'csl', 'other'];
const CHANGES: readonly MembershipChange[] = ['added', 'modified', 'moved', 'kept'];
const SAME_GROUNDS: readonly SameGround[] = ['identifier', 'name', 'decision'];
const TIES: readonly TieKind[] = ['equity', 'votes', 'control'];
/** Upward first. */
export const DIRECTIONS: readonly Direction[] = ['up', 'self', 'down'];
const STATES: readonly GapState[] = ['outside', 'not-defined'];

/** The strongest first. */
export const EXPOSURE_OUTCOMES: readonly ExposureOutcome[] = ['self', ...CONTROL_OUTCOMES];

/** Every enum of the schema with our own value for each of its names: `in-force` is shown as `IN_FORCE`, `ControlList` as `CONTROL_LIST`. */
export const enums = {
  AssumptionCode: namesOf(ASSUMPTION_CODES),
  FactType: namesOf(FACT_TYPES),
  Confidence: namesOf(CONFIDENCES),
  Basis: namesOf(BASES),
  Regime: namesOf(REGIMES),
  Strength: namesOf(STRENGTHS),
  Status: namesOf(STATUSES),
  Coverage: namesOf(COVERAGES),
  RoleKind: namesOf(ROLES),
  PartyKind: namesOf(PARTY_KINDS),
  Right: namesOf(RIGHTS),
  HoldingNature: namesOf(NATURES),
  Phase: namesOf(PHASES),
  LinkRelation: namesOf(LINK_RELATIONS),
  ControlMeans: namesOf(CONTROL_MEANS),
  Office: namesOf(OFFICES),
  Act: namesOf(ACTS),
  MeasureScope: namesOf(SCOPES),
  MeasureEffect: namesOf(EFFECTS),
  IdentifierScheme: namesOf(SCHEMES),
  ThingLabel: namesOf(THING_LABELS),
  MembershipChange: namesOf(CHANGES),
  RelationKind: namesOf(RELATIONS),
  ControlOutcome: namesOf(CONTROL_OUTCOMES),
  ExposureOutcome: namesOf(EXPOSURE_OUTCOMES),
  TieKind: namesOf(TIES),
  Direction: namesOf(DIRECTIONS),
  ChangeKind: namesOf(CHANGE_KINDS),
  ChangeSubject: namesOf(CHANGE_SUBJECTS),
  StepKind: namesOf(STEP_KINDS),
  ListChange: namesOf(LIST_CHANGES),
  SameGround: namesOf(SAME_GROUNDS),
  SameReasonCode: namesOf(SAME_REASONS),
  PathOrder: namesOf(PATH_ORDERS),
  FreshnessState: namesOf(FRESHNESS_STATES),
  GapKind: namesOf(GAP_KINDS),
  Severity: namesOf(SEVERITIES),
  LagBound: namesOf(LAG_BOUNDS),
  GapState: namesOf(STATES),
  ProofMode: namesOf(PROOF_MODES),
  RuleEffect: namesOf(RULE_EFFECTS),
  RuleDirection: namesOf(RULE_DIRECTIONS),
  OutsideReason: namesOf(OUTSIDE_REASONS),
  EventVerb: namesOf(EVENT_VERBS),
};

function namesOf(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value) => [nameOf(value), value]));
}

function nameOf(value: string): string {
  return value
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
}
