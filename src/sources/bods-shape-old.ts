import { INTEREST_TYPES } from './bods-shape.ts';
import {
  all,
  anyOf,
  day,
  dayOrMoment,
  dependingOn,
  either,
  flag,
  list,
  matching,
  object,
  oneOf,
  partialDay,
  percentage,
  type Shape,
  text,
} from './shape.ts';

/*
 * What is read of the standard 0.2 and 0.3, and must therefore be as they say. They differ from each other in names and
 * codes only; publishers mix them, so each spelling is taken wherever it stands.
 */

/** Codes of 0.2 that later got other words; its remaining codes are those of today written with hyphens. */
const FORMER_TYPES: Readonly<Record<string, string>> = {
  settlorOfTrust: 'settlor',
  trusteeOfTrust: 'trustee',
  protectorOfTrust: 'protector',
  beneficiaryOfTrust: 'beneficiaryOfLegalArrangement',
  rightsToSurplusAssets: 'rightsToSurplusAssetsOnDissolution',
  otherInfluenceOrControlOfTrust: 'otherInfluenceOrControl',
  influenceOrControl: 'otherInfluenceOrControl',
};

/** The code of an interest as 0.4 writes it: `voting-rights` is votingRights, `settlor-of-trust` is settlor. */
export function currentInterestType(code: string): string {
  const camel = code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return FORMER_TYPES[camel] ?? camel;
}

const place = either([text(), object({}, { name: text(), code: text() })], 'a country, as text or with name and code');
const addresses = list(object({}, { type: text(), address: text(), postCode: text(), country: place }));
const named = object({}, { name: text(), code: text() });
const identifiers = list(object({}, { id: text(), scheme: text(), schemeName: text(), uri: text() }));
const reason = object({}, { reason: text(), description: text() });
const bound = either([percentage, flag], 'a number from 0 to 100, or true or false');

const entity = object(
  { entityType: text() },
  {
    name: text(),
    alternateNames: list(text()),
    incorporatedInJurisdiction: named,
    jurisdiction: named,
    identifiers,
    foundingDate: partialDay,
    dissolutionDate: partialDay,
    addresses,
    unspecifiedEntityDetails: reason,
  },
);

const person = object(
  { personType: text() },
  {
    names: list(object({}, { fullName: text(), type: text() })),
    identifiers,
    nationalities: list(named),
    birthDate: either([partialDay, dayOrMoment], 'a date such as 1975, 1975-06 or 1975-06-20'),
    addresses,
    unspecifiedPersonDetails: reason,
  },
);

const ownership = object(
  {
    subject: object({ describedByEntityStatement: text() }),
    interestedParty: all(
      object({}, { describedByEntityStatement: text(), describedByPersonStatement: text(), unspecified: reason }),
      anyOf('describedByEntityStatement', 'describedByPersonStatement', 'unspecified'),
    ),
  },
  {
    componentStatementIDs: list(text()),
    interests: list(
      object(
        {},
        {
          type: matching(
            (value) => (INTEREST_TYPES as readonly string[]).includes(currentInterestType(value)),
            `one of ${INTEREST_TYPES.join(', ')}, also with hyphens`,
          ),
          interestLevel: oneOf('direct', 'indirect', 'unknown'),
          directOrIndirect: oneOf('direct', 'indirect', 'unknown'),
          beneficialOwnershipOrControl: flag,
          details: text(),
          share: object(
            {},
            {
              exact: percentage,
              maximum: percentage,
              minimum: percentage,
              exclusiveMinimum: bound,
              exclusiveMaximum: bound,
            },
          ),
          startDate: day,
          endDate: day,
        },
      ),
    ),
  },
);

const BODIES: Readonly<Record<string, Shape>> = {
  entityStatement: entity,
  personStatement: person,
  ownershipOrControlStatement: ownership,
};

/** A statement of the standard 0.2 or 0.3. */
export const OLD_BODS_STATEMENT: Shape = all(
  object(
    { statementID: text({ min: 1 }), statementType: oneOf(...Object.keys(BODIES)) },
    {
      isComponent: flag,
      statementDate: dayOrMoment,
      replacesStatements: list(text()),
      source: object({}, { type: list(text()), url: text() }),
      publicationDetails: object({}, { publisher: object({}, { name: text() }), license: text() }),
    },
  ),
  dependingOn(({ statementType }) => BODIES[String(statementType)] ?? null),
);
