import { isUscc } from '../model/identifiers.ts';
import type { Describing, Identifier, PartyKind, Thing } from '../model/things.ts';
import { dayOf, type GleifFrame, leiKey, takeLei } from './gleif-frame.ts';
import { countryCode, nameThing } from './name-scripts.ts';
import type { RecordTree } from './record-tree.ts';

const KINDS: Readonly<Record<string, PartyKind>> = {
  GENERAL: 'company',
  BRANCH: 'company',
  FUND: 'fund',
  SOLE_PROPRIETOR: 'person',
  RESIDENT_GOVERNMENT_ENTITY: 'public-body',
  INTERNATIONAL_ORGANIZATION: 'public-body',
};

/** Codes for a register that is not in the list of registers: their numbers are nobody's. */
const NO_REGISTER: ReadonlySet<string> = new Set(['RA777777', 'RA888888', 'RA999999']);
/** ELF code for a legal form that has none of its own; the form then stands beside it in words. */
const NO_FORM: ReadonlySet<string> = new Set(['8888', '9999']);

/** The party that a record of level 1 describes. */
export function readGleifParty(frame: GleifFrame, record: RecordTree): Thing {
  const lei = takeLei(frame, record, 'LEI', 'lei');
  const jurisdiction = record.take('Entity.LegalJurisdiction', 'entity.jurisdiction');
  const category = record.take('Entity.EntityCategory', 'entity.category');
  const countries = countriesOf(record, jurisdiction);
  const [country] = countries;
  const properties: Record<string, Describing> = {
    // Records from before the category was asked for are companies.
    kind: category === null ? 'company' : (KINDS[category] ?? 'unknown'),
    ...(country !== undefined && { country }),
    ...(countries.length > 1 && { countries }),
    ...listed('addresses', addressesOf(record)),
    ...listed('legalForm', formsOf(record)),
    ...textAt(record, 'status', 'Entity.EntityStatus', 'entity.status'),
    ...textAt(record, 'registrationStatus', 'Registration.RegistrationStatus', 'registration.status'),
    ...textAt(record, 'registrationUpdated', 'Registration.LastUpdateDate', 'registration.lastUpdateDate'),
    ...(category !== null && { category }),
    ...dayAt(record, 'incorporationDate', 'Entity.EntityCreationDate', 'entity.creationDate'),
    ...dayAt(record, 'dissolutionDate', 'Entity.EntityExpirationDate', 'entity.expiration.date'),
    ...listed('successors', successorsOf(record)),
  };
  const identifiers = identifiersOf(record, lei, jurisdiction, country);
  const thing: Thing = {
    label: 'Party',
    key: leiKey(lei),
    ...namesOf(record, lei),
    properties,
    identifiers,
    confidence: 'seen',
    citations: [{ source: frame.source, at: lei, url: `https://search.gleif.org/#/record/${lei}` }],
  };
  record.dropRest(frame.tally);
  return thing;
}

/** A former name never stands for the present one in another language while there is a better one. */
function namesOf(record: RecordTree, lei: string): Pick<Thing, 'names' | 'aliases'> {
  const legal = record.takeAll('Entity.LegalName', 'entity.legalName.name');
  record.takeAll('Entity.LegalName.lang', 'entity.legalName.language');
  const others = [
    ...record.all('Entity.OtherEntityNames.OtherEntityName', 'entity.otherNames'),
    ...record.all(
      'Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName',
      'entity.transliteratedOtherNames',
    ),
  ].flatMap((node) => {
    node.read = true;
    const name = node.text.trim() === '' ? node.take('name') : node.text.trim();
    const type = node.take('type') ?? '';
    node.take('lang', 'language');
    return name === null ? [] : [{ name, former: type.startsWith('PREVIOUS') }];
  });
  const sorted = [...others.filter(({ former }) => !former), ...others.filter(({ former }) => former)];
  const names = legal.length > 0 ? legal : sorted.slice(0, 1).map(({ name }) => name);
  return nameThing(
    names.length > 0 ? names : [lei],
    sorted.map(({ name }) => name),
  );
}

const ADDRESSES = [
  ['Entity.LegalAddress', 'entity.legalAddress'],
  ['Entity.HeadquartersAddress', 'entity.headquartersAddress'],
] as const;

/** Where it is registered, then where its head office is. */
function countriesOf(record: RecordTree, jurisdiction: string | null): readonly string[] {
  const places = [jurisdiction, ...ADDRESSES.map(([cdf, api]) => record.take(`${cdf}.Country`, `${api}.country`))];
  const codes = places.flatMap((place) => {
    const code = place === null ? null : countryCode(place.split('-')[0] ?? '');
    return code === null ? [] : [code];
  });
  return [...new Set(codes)];
}

function addressesOf(record: RecordTree): readonly string[] {
  const lines = ADDRESSES.flatMap((paths) =>
    record.all(...paths).map((address) => {
      address.take('lang', 'language');
      return [
        ...address.takeAll('FirstAddressLine', 'AdditionalAddressLine', 'addressLines'),
        ...address.takeAll('PostalCode', 'postalCode'),
        ...address.takeAll('City', 'city'),
        ...address.takeAll('Country', 'country'),
      ].join(', ');
    }),
  );
  return [...new Set(lines)].filter((line) => line !== '');
}

function formsOf(record: RecordTree): readonly string[] {
  const code = record.take('Entity.LegalForm.EntityLegalFormCode', 'entity.legalForm.id');
  const words = record.takeAll('Entity.LegalForm.OtherLegalForm', 'entity.legalForm.other');
  return code === null || NO_FORM.has(code) ? words : [code, ...words];
}

function successorsOf(record: RecordTree): readonly string[] {
  const found = record.takeAll(
    'Entity.SuccessorEntity.SuccessorLEI',
    'Entity.SuccessorEntity.SuccessorEntityName',
    'entity.successorEntity.lei',
    'entity.successorEntity.name',
    'entity.successorEntities.lei',
    'entity.successorEntities.name',
  );
  return [...new Set(found)];
}

/** Numbers repeat from one register to the next, also within a federal state. */
function identifiersOf(
  record: RecordTree,
  lei: string,
  jurisdiction: string | null,
  country: string | undefined,
): readonly Identifier[] {
  const number = record.take('Entity.RegistrationAuthority.RegistrationAuthorityEntityID', 'entity.registeredAs');
  const register = record.take('Entity.RegistrationAuthority.RegistrationAuthorityID', 'entity.registeredAt.id');
  const found: Identifier[] = [{ scheme: 'lei', value: lei }];
  if (number !== null && country === 'CN' && isUscc(number)) found.push({ scheme: 'uscc', value: number });
  else if (number !== null && jurisdiction !== null && country !== undefined && !NO_REGISTER.has(register ?? '')) {
    const place = [country, ...jurisdiction.split('-').slice(1)].join('-');
    found.push({ scheme: 'registration', value: `${place}:${number}` });
  }
  for (const bic of record.takeAll('bic')) found.push({ scheme: 'other', value: `bic:${bic}` });
  return found;
}

function textAt(record: RecordTree, name: string, ...paths: readonly string[]): Record<string, Describing> {
  const text = record.take(...paths);
  return text === null ? {} : { [name]: text };
}

function dayAt(record: RecordTree, name: string, ...paths: readonly string[]): Record<string, Describing> {
  const day = dayOf(record, record.take(...paths), paths[0] ?? name);
  return day === null ? {} : { [name]: [day.text] };
}

function listed(name: string, values: readonly string[]): Record<string, Describing> {
  return values.length === 0 ? {} : { [name]: values };
}
