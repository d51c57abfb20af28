import { hasRightCheckDigits, isLei, isUscc } from '../model/identifiers.ts';
import type { Describing, Identifier, PartyKind, Thing } from '../model/things.ts';
import {
  type BodsFrame,
  citationOf,
  confidenceOf,
  objectsIn,
  partyKey,
  READ_AROUND,
  statedOn,
  textsIn,
} from './bods-frame.ts';
import type { BodsStatement } from './bods-statement.ts';
import { countryCode, nameThing } from './name-scripts.ts';
import { isJsonObject, type JsonObject } from './shape.ts';
import { WRONG_CHECK_DIGITS } from './tally.ts';
import { dropUnread, type ReadMembers } from './unread.ts';

const ID = { id: true, scheme: true, schemeName: true } as const;
const ADDRESS = { address: true, postCode: true, country: true } as const;
const REASON = { reason: true, description: true } as const;

const READ_ENTITY: ReadMembers = {
  isComponent: true,
  entityType: true,
  unspecifiedEntityDetails: REASON,
  name: true,
  alternateNames: true,
  jurisdiction: true,
  incorporatedInJurisdiction: true,
  identifiers: ID,
  foundingDate: true,
  dissolutionDate: true,
  addresses: ADDRESS,
  uri: true,
  publicListing: { hasPublicListing: true },
};

const READ_PERSON: ReadMembers = {
  isComponent: true,
  personType: true,
  unspecifiedPersonDetails: REASON,
  names: { fullName: true, type: true },
  identifiers: ID,
  nationalities: { code: true, name: true },
  birthDate: true,
  deathDate: true,
  addresses: ADDRESS,
  politicalExposure: { status: true },
};

/** Registers whose number is the one that a company is registered under at home: their codes at org-id.guide. */
const HOME_REGISTERS: ReadonlySet<string> = new Set([
  'GB-COH',
  'DK-CVR',
  'NL-KVK',
  'SE-ON',
  'NO-BRC',
  'FI-PRO',
  'IE-CRO',
  'SG-ACRA',
  'HK-CR',
]);

const KIND_OF_ENTITY: Readonly<Record<string, PartyKind>> = {
  registeredEntity: 'company',
  legalEntity: 'company',
  state: 'public-body',
  stateBody: 'public-body',
};

const NAMELESS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  anonymousEntity: { zh: '匿名实体', en: 'Anonymous entity' },
  unknownEntity: { zh: '身份不明的实体', en: 'Unknown entity' },
  anonymousPerson: { zh: '匿名个人', en: 'Anonymous person' },
  unknownPerson: { zh: '身份不明的个人', en: 'Unknown person' },
};

/** The party that an entity or a person is. */
export function readBodsParty(frame: BodsFrame, statement: BodsStatement): Thing {
  const { details, kind, old, closed, fields } = statement;
  const record = frame.survey.recordOf(statement.record);
  const isPerson = kind === 'person';
  const read = isPerson ? READ_PERSON : READ_ENTITY;
  if (old) dropUnread(frame.tally, fields, { ...READ_AROUND, ...read }, kind);
  else {
    dropUnread(frame.tally, fields, READ_AROUND, '');
    dropUnread(frame.tally, details, read, kind);
  }
  const countries = isPerson ? countriesOfPerson(details) : countriesOfEntity(details);
  const [country] = countries;
  const withheld = frame.survey.withheldFrom(record);
  const properties: Record<string, Describing> = {
    kind: isPerson ? 'person' : (KIND_OF_ENTITY[typeOf(details)] ?? 'unknown'),
    ...(country !== undefined && { country }),
    ...(countries.length > 1 && { countries }),
    ...(isPerson ? propertiesOfPerson(details) : propertiesOfEntity(details)),
    ...addressesOf(details),
    ...(closed && { recordClosed: statedOn(statement)?.text ?? true }),
    ...(withheld.length > 0 && { ownersNotNamed: withheld }),
  };
  return {
    label: 'Party',
    key: partyKey(frame, record),
    ...(isPerson ? namesOfPerson(details, record) : namesOfEntity(details, record)),
    properties,
    identifiers: identifiersOf(frame, statement, isPerson),
    confidence: confidenceOf(statement),
    citations: [citationOf(frame, statement)],
  };
}

/** `entityType` is an object since 0.4, and a text before. */
function typeOf({ entityType }: JsonObject): string {
  return String(isJsonObject(entityType) ? entityType['type'] : entityType);
}

type Named = Pick<Thing, 'names' | 'aliases'>;

function namesOfEntity(details: JsonObject, record: string): Named {
  const own = textsIn(details['name']);
  return nameOrPlaceholder(own, textsIn(details['alternateNames']), typeOf(details), record);
}

function namesOfPerson(details: JsonObject, record: string): Named {
  const names = objectsIn(details['names']);
  const isLegal = ({ type }: JsonObject): boolean => type === 'legal' || type === 'individual';
  const sorted = [...names.filter(isLegal), ...names.filter((name) => !isLegal(name))];
  const [first = [], ...others] = sorted.map(({ fullName }) => textsIn(fullName)).filter((texts) => texts.length > 0);
  return nameOrPlaceholder(first, others.flat(), String(details['personType']), record);
}

function nameOrPlaceholder(own: readonly string[], aliases: readonly string[], type: string, record: string): Named {
  if (own.length > 0) return nameThing(own, aliases);
  const placeholder = NAMELESS[type];
  if (placeholder !== undefined) return { names: placeholder, aliases: [...aliases] };
  return aliases.length > 0
    ? nameThing(aliases, [])
    : { names: { original: record === '' ? '?' : record }, aliases: [] };
}

function countriesOfEntity(details: JsonObject): readonly string[] {
  return codesIn([details['jurisdiction'], details['incorporatedInJurisdiction']]);
}

function countriesOfPerson(details: JsonObject): readonly string[] {
  return codesIn(objectsIn(details['nationalities']));
}

/** A subdivision such as US-CA counts as its country. */
function codesIn(places: readonly unknown[]): readonly string[] {
  const codes = places.flatMap((place) => {
    const code = isJsonObject(place) ? place['code'] : null;
    const country = typeof code === 'string' ? countryCode(code.split('-')[0] ?? '') : null;
    return country === null ? [] : [country];
  });
  return [...new Set(codes)];
}

function propertiesOfEntity(details: JsonObject): Record<string, Describing> {
  const { entityType, foundingDate, dissolutionDate, publicListing, uri } = details;
  const jurisdiction = [details['jurisdiction'], details['incorporatedInJurisdiction']].find(isJsonObject);
  const { subtype, details: form } = isJsonObject(entityType) ? entityType : ({} as JsonObject);
  return {
    entityType: [typeOf(details), ...textsIn(subtype)].join('/'),
    ...texts('legalForm', form),
    ...texts('jurisdiction', jurisdiction?.['name']),
    ...texts('incorporationDate', foundingDate),
    ...texts('dissolutionDate', dissolutionDate),
    ...texts('websites', uri),
    ...(isJsonObject(publicListing) && { publiclyListed: publicListing['hasPublicListing'] === true }),
    ...unspecifiedOf(details['unspecifiedEntityDetails']),
  };
}

function propertiesOfPerson(details: JsonObject): Record<string, Describing> {
  const { birthDate, deathDate, politicalExposure } = details;
  return {
    ...(details['personType'] !== 'knownPerson' && { personType: String(details['personType']) }),
    ...texts('birthDate', birthDate),
    ...texts('deathDate', deathDate),
    ...texts('politicalExposure', isJsonObject(politicalExposure) ? politicalExposure['status'] : null),
    ...unspecifiedOf(details['unspecifiedPersonDetails']),
  };
}

function unspecifiedOf(value: unknown): Record<string, Describing> {
  if (!isJsonObject(value)) return {};
  return { ...texts('unspecifiedReason', value['reason']), ...texts('unspecifiedDescription', value['description']) };
}

function addressesOf({ addresses }: JsonObject): Record<string, Describing> {
  const lines = objectsIn(addresses).map(({ address, postCode, country }) =>
    [address, postCode, isJsonObject(country) ? (country['name'] ?? country['code']) : country]
      .flatMap(textsIn)
      .join(', '),
  );
  const all = [...new Set(lines)].filter((line) => line !== '');
  return all.length === 0 ? {} : { addresses: all };
}

function texts(name: string, value: unknown): Record<string, Describing> {
  const all = textsIn(value);
  return all.length === 0 ? {} : { [name]: all };
}

function identifiersOf({ tally }: BodsFrame, { details, where }: BodsStatement, isPerson: boolean): Identifier[] {
  const found: Identifier[] = [];
  for (const { id, scheme, schemeName } of objectsIn(details['identifiers'])) {
    const [value] = textsIn(id).map((one) => one.trim());
    if (value === undefined) continue;
    const [code] = textsIn(scheme);
    const one = identifierOf(value, code ?? null, textsIn(schemeName)[0] ?? null, isPerson);
    if (one.scheme === 'lei' && !hasRightCheckDigits(one.value)) tally.warn(where, WRONG_CHECK_DIGITS);
    if (!found.some((other) => other.scheme === one.scheme && other.value === one.value)) found.push(one);
  }
  return found;
}

/** Equal values join parties of different files, so the scheme stands before each that is not unique by itself. */
function identifierOf(value: string, code: string | null, name: string | null, isPerson: boolean): Identifier {
  if (code === 'XI-LEI' && isLei(value)) return { scheme: 'lei', value };
  if (!isPerson && code !== null && code.startsWith('CN-') && isUscc(value)) return { scheme: 'uscc', value };
  if (!isPerson && code !== null && HOME_REGISTERS.has(code)) {
    return { scheme: 'registration', value: `${countryCode(code.slice(0, 2)) ?? code}:${value}` };
  }
  return { scheme: 'other', value: `${code ?? name ?? 'id'}:${value}` };
}
