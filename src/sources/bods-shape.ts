import {
  address,
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
 * What the Beneficial Ownership Data Standard 0.4 demands of a statement: required fields, kinds of values, codes,
 * lengths and ranges, field by field as its documentation gives them. Where its published schema refuses a statement,
 * this refuses it too, and only there.
 */

/** Kinds of interest. */
export const INTEREST_TYPES = [
  'shareholding',
  'votingRights',
  'appointmentOfBoard',
  'otherInfluenceOrControl',
  'seniorManagingOfficial',
  'settlor',
  'trustee',
  'protector',
  'beneficiaryOfLegalArrangement',
  'rightsToSurplusAssetsOnDissolution',
  'rightsToProfitOrIncome',
  'rightsGrantedByContract',
  'conditionalRightsGrantedByContract',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
  'boardMember',
  'boardChair',
  'unknownInterest',
  'unpublishedInterest',
  'enjoymentAndUseOfAssets',
  'rightToProfitOrIncomeFromAssets',
  'nominee',
  'nominator',
] as const;
export type InterestType = (typeof INTEREST_TYPES)[number];

/** Forms of entity, each with the subtypes that it may have. */
const SUBTYPES: Readonly<Record<string, readonly string[]>> = {
  registeredEntity: ['other'],
  legalEntity: ['trust', 'other'],
  arrangement: ['trust', 'nomination', 'other'],
  anonymousEntity: ['other'],
  unknownEntity: ['other'],
  state: ['other'],
  stateBody: ['governmentDepartment', 'stateAgency', 'other'],
};

const country = object({ name: text() }, { code: text({ min: 2, max: 2 }) });
const jurisdiction = object({ name: text() }, { code: text({ min: 2, max: 6 }) });
const identifier = all(
  object({}, { id: text(), scheme: text(), schemeName: text(), uri: address }),
  anyOf('scheme', 'schemeName'),
);
const addressFor = (...types: readonly string[]): Shape =>
  object({}, { type: oneOf(...types), address: text(), postCode: text(), country });
const unspecified = object(
  {
    reason: oneOf(
      'noBeneficialOwners',
      'subjectUnableToConfirmOrIdentifyBeneficialOwner',
      'interestedPartyHasNotProvidedInformation',
      'subjectExemptFromDisclosure',
      'interestedPartyExemptFromDisclosure',
      'unknown',
      'informationUnknownToPublisher',
    ),
  },
  { description: text() },
);
const source = object(
  {},
  {
    type: list(oneOf('selfDeclaration', 'officialRegister', 'thirdParty', 'primaryResearch', 'verified')),
    description: text(),
    url: address,
    retrievedAt: dayOrMoment,
    assertedBy: list(object({}, { name: text(), uri: address })),
  },
);

const publicListing = object(
  { hasPublicListing: flag },
  {
    companyFilingsURLs: list(address),
    securitiesListings: list(
      object(
        {
          stockExchangeJurisdiction: text({ min: 2, max: 6 }),
          stockExchangeName: text(),
          security: object({ ticker: text() }, { idScheme: oneOf('isin', 'figi', 'cusip', 'cins'), id: text() }),
        },
        { marketIdentifierCode: text(), operatingMarketIdentifierCode: text() },
      ),
    ),
  },
);

const entityDetails = object(
  {
    isComponent: flag,
    entityType: all(
      object({ type: oneOf(...Object.keys(SUBTYPES)) }, { details: text() }),
      dependingOn(({ type }) => object({}, { subtype: oneOf(...(SUBTYPES[String(type)] ?? [])) })),
    ),
  },
  {
    unspecifiedEntityDetails: unspecified,
    name: text(),
    alternateNames: list(text()),
    jurisdiction,
    identifiers: list(identifier),
    foundingDate: day,
    dissolutionDate: day,
    addresses: list(addressFor('registered', 'business', 'alternative')),
    uri: address,
    publicListing,
    formedByStatute: object({}, { name: text(), date: day }),
  },
);

const personDetails = object(
  { personType: oneOf('anonymousPerson', 'unknownPerson', 'knownPerson'), isComponent: flag },
  {
    unspecifiedPersonDetails: unspecified,
    names: list(
      object(
        { fullName: text() },
        {
          type: oneOf('legal', 'translation', 'transliteration', 'former', 'alternative', 'birth'),
          familyName: text(),
          givenName: text(),
          patronymicName: text(),
        },
      ),
    ),
    identifiers: list(identifier),
    nationalities: list(country),
    placeOfBirth: addressFor('placeOfBirth'),
    birthDate: partialDay,
    deathDate: partialDay,
    taxResidencies: list(country),
    addresses: list(addressFor('residence', 'service', 'alternative')),
    politicalExposure: object(
      { status: oneOf('isPep', 'isNotPep', 'unknown') },
      {
        details: list(
          object({}, { reason: text(), missingInfoReason: text(), jurisdiction, startDate: day, endDate: day, source }),
        ),
      },
    ),
  },
);

const end = either([text(), unspecified], 'the recordId of a record, or an object with the reason why there is none');
const relationshipDetails = all(
  object(
    { isComponent: flag, subject: end, interestedParty: end },
    {
      componentRecords: list(text()),
      interests: list(
        object(
          {},
          {
            type: oneOf(...INTEREST_TYPES),
            directOrIndirect: oneOf('direct', 'indirect', 'unknown'),
            beneficialOwnershipOrControl: flag,
            details: text(),
            share: object(
              {},
              {
                exact: percentage,
                maximum: percentage,
                minimum: percentage,
                exclusiveMinimum: percentage,
                exclusiveMaximum: percentage,
              },
            ),
            startDate: day,
            endDate: day,
          },
        ),
      ),
    },
  ),
  dependingOn(({ isComponent }) => (isComponent === true ? object({}, { componentRecords: none() }) : null)),
);

const annotation = all(
  object(
    {
      motivation: oneOf('commenting', 'correcting', 'identifying', 'linking', 'transformation'),
      statementPointerTarget: text(),
    },
    {
      creationDate: dayOrMoment,
      createdBy: object({}, { name: text(), uri: address }),
      description: text(),
      transformedContent: text(),
      url: address,
    },
  ),
  dependingOn(({ motivation }) => (motivation === 'linking' ? object({ url: address }) : null)),
  dependingOn(({ motivation }) =>
    motivation === 'transformation'
      ? null
      : object(
          {},
          { transformedContent: matching((value) => value === '', 'nothing unless the motivation is transformation') },
        ),
  ),
);

const DETAILS: Readonly<Record<string, Shape>> = {
  entity: entityDetails,
  person: personDetails,
  relationship: relationshipDetails,
};

/** A statement of the standard 0.4. */
export const BODS_STATEMENT: Shape = all(
  object(
    {
      statementId: text({ min: 32, max: 64 }),
      statementDate: dayOrMoment,
      declarationSubject: text(),
      recordId: text(),
      recordType: oneOf('entity', 'person', 'relationship'),
      recordDetails: object({}),
    },
    {
      recordStatus: oneOf('new', 'updated', 'closed'),
      declaration: text(),
      source,
      annotations: list(annotation),
      publicationDetails: all(
        object(
          {
            publicationDate: dayOrMoment,
            bodsVersion: matching((value) => /^\d+\.\d+$/.test(value), 'a version such as 0.4'),
            publisher: all(object({}, { name: text(), url: address }), anyOf('name', 'url')),
          },
          { license: address },
        ),
      ),
    },
  ),
  dependingOn(({ recordType }) => object({ recordDetails: DETAILS[String(recordType)] ?? object({}) })),
);

function none(): Shape {
  return (value, path) =>
    Array.isArray(value) && value.length === 0
      ? null
      : { path, problem: 'found components: expected [], since the record is itself a component' };
}
