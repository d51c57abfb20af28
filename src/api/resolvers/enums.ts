import { ASSUMPTION_CODES } from '../../model/answers.ts';
import { FACT_TYPES, NATURES, RIGHTS } from '../../model/facts.ts';
import type { Status } from '../../model/status.ts';
import { PARTY_KINDS } from '../../model/things.ts';
import { ACTS, BASES, CONFIDENCES, COVERAGES, REGIMES, ROLES, STRENGTHS } from '../../model/vocabulary.ts';
import type { IdentifierScheme, MeasureEffect, MeasureScope } from '../models.ts';

const STATUSES: readonly Status[] = ['not-yet', 'in-force', 'suspended', 'stopped', 'removed', 'never'];
const SCOPES: readonly MeasureScope[] = ['all', 'dual-use', 'named-items'];
const EFFECTS: readonly MeasureEffect[] = ['barred', 'conditioned'];
const SCHEMES: readonly IdentifierScheme[] = ['lei', 'uscc', 'registration', 'ofac', 'csl', 'other'];

/** Every enum of the schema with our own value for each of its names: `in-force` is shown as `IN_FORCE`. */
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
  Act: namesOf(ACTS),
  MeasureScope: namesOf(SCOPES),
  MeasureEffect: namesOf(EFFECTS),
  IdentifierScheme: namesOf(SCHEMES),
};

function namesOf(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value.toUpperCase().replaceAll('-', '_'), value]));
}
