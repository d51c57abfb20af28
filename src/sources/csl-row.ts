import { malformedAt } from './text-stream.ts';

/** One row of the Consolidated Screening List, whatever file it came in. Absent values are null or empty. */
export interface CslRow {
  readonly where: string;
  /** Name of the list with its agency: `Entity List (EL) - Bureau of Industry and Security`. */
  readonly source: string;
  readonly name: string;
  readonly altNames: readonly string[];
  /** Individual, Entity, Vessel, Aircraft; null on lists that do not say. */
  readonly type: string | null;
  /** Own id of the party where the source gives a lasting one; left out: it is made from what the row says. */
  readonly partyId?: string | undefined;
  /** The verb or field by which the source says that the listing began; left out: that of trade.gov. */
  readonly imposedBy?: string | undefined;
  /** Names that are too vague to know a party by. */
  readonly weakNames?: readonly string[] | undefined;
  /** What else is told of the party. */
  readonly described?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Number of the party at OFAC. */
  readonly entityNumber: string | null;
  readonly programmes: readonly string[];
  readonly addresses: readonly string[];
  /** As the source writes them, mostly codes of two letters. */
  readonly countries: readonly string[];
  readonly nationalities: readonly string[];
  readonly notice: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly standardOrder: boolean;
  readonly licenceRequirement: string | null;
  readonly licencePolicy: string | null;
  readonly listUrl: string | null;
  readonly ids: readonly CslId[];
  /** Names of further fields that the row fills and that are not carried over. */
  readonly unread: readonly string[];
}

export interface CslId {
  readonly type: string;
  readonly number: string;
  readonly country: string | null;
}

/** Fields of a row of trade.gov that have a place of their own in `CslRow`. */
const READ: ReadonlySet<string> = new Set([
  'source',
  'name',
  'alt_names',
  'type',
  'entity_number',
  'programs',
  'addresses',
  'country',
  'countries',
  'nationalities',
  'citizenships',
  'federal_register_notice',
  'start_date',
  'end_date',
  'standard_order',
  'license_requirement',
  'license_policy',
  'source_list_url',
  'ids',
]);

type Fields = Readonly<Record<string, unknown>>;

/**
 * A row from an object with the field names of trade.gov; lists are lists of texts, addresses and ids lists of objects.
 * @throws LinkageError SOURCE_MALFORMED that names the field and what was expected.
 */
export function rowOf(value: unknown, where: string): CslRow {
  if (!isObject(value)) throw malformedAt(where, 'the row is no object: expected a party with "source" and "name"');
  const text = (field: string): string | null => textIn(value, field, where);
  const texts = (field: string): readonly string[] =>
    listIn(value, field, where).map((one) => asText(one, field, where));
  const addresses = listIn(value, 'addresses', where).map((one) => asObject(one, 'addresses', where));
  const [source, name] = [text('source'), text('name')];
  if (source === null) throw malformedAt(where, '"source" is empty: expected the name of a list');
  if (name === null) throw malformedAt(where, '"name" is empty: expected the name of a party');
  const country = text('country');
  return {
    where,
    source,
    name,
    altNames: texts('alt_names'),
    type: text('type'),
    entityNumber: text('entity_number'),
    programmes: texts('programs').flatMap((one) => splitList(one)),
    addresses: addresses.map((one) => addressText(one, where)).filter((one) => one !== ''),
    countries: [
      ...new Set([
        ...(country === null ? [] : [country]),
        ...addresses.map((one) => textIn(one, 'country', where)).filter((one) => one !== null),
        ...texts('countries'),
      ]),
    ],
    nationalities: [...texts('nationalities'), ...texts('citizenships')],
    notice: text('federal_register_notice'),
    startDate: text('start_date'),
    endDate: text('end_date'),
    standardOrder: text('standard_order') === 'Y',
    licenceRequirement: text('license_requirement'),
    licencePolicy: text('license_policy'),
    listUrl: text('source_list_url') ?? text('source_information_url'),
    ids: listIn(value, 'ids', where)
      .map((one) => asObject(one, 'ids', where))
      .map((one) => ({
        type: textIn(one, 'type', where) ?? '',
        number: textIn(one, 'number', where) ?? '',
        country: textIn(one, 'country', where),
      })),
    unread: Object.keys(value).filter((field) => !isRead(field, value) && isFilled(value[field])),
  };
}

/** Values that a cell joins by `; `. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/;\s+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** The address of the list itself is read first; only without it the one of its description. */
function isRead(field: string, value: Fields): boolean {
  return READ.has(field) || (field === 'source_information_url' && !isFilled(value['source_list_url']));
}

function isFilled(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

function addressText(address: Fields, where: string): string {
  return ['address', 'city', 'state', 'postal_code', 'country']
    .map((field) => textIn(address, field, where))
    .filter((part) => part !== null)
    .join(', ');
}

function textIn(value: Fields, field: string, where: string): string | null {
  const found = value[field] ?? '';
  const text = asText(found, field, where).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

function listIn(value: Fields, field: string, where: string): readonly unknown[] {
  const found = value[field] ?? [];
  if (Array.isArray(found)) return found;
  throw malformedAt(where, `"${field}" is no list`);
}

function asText(value: unknown, field: string, where: string): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  throw malformedAt(where, `"${field}" is no text`);
}

function asObject(value: unknown, field: string, where: string): Fields {
  if (isObject(value)) return value;
  throw malformedAt(where, `"${field}" holds something that is no object`);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
