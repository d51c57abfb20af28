import { isLei, isUscc } from '../model/identifiers.ts';
import type { Describing, Identifier, PartyKind, Thing } from '../model/things.ts';
import type { FtmEntity } from './ftm-entity.ts';
import { citationsOf, type FtmFrame, ownKey } from './ftm-frame.ts';
import { KNOWN_TOPICS } from './ftm-topics.ts';
import { countryCode, nameThing } from './name-scripts.ts';

const KIND_OF_SCHEMA: Readonly<Record<string, PartyKind>> = {
  Person: 'person',
  Company: 'company',
  PublicBody: 'public-body',
};

/** Properties that hold countries, from the one that says most about where a party is at home. */
const COUNTRIES = ['jurisdiction', 'mainCountry', 'country', 'nationality', 'citizenship'] as const;

/** Shown as they are: property of the source → property of the thing. */
const LISTS = {
  address: 'addresses',
  notes: 'notes',
  description: 'descriptions',
  summary: 'summaries',
  weakAlias: 'weakAliases',
  programId: 'programmes',
  legalForm: 'legalForm',
  status: 'status',
  website: 'websites',
  incorporationDate: 'incorporationDate',
  dissolutionDate: 'dissolutionDate',
} as const;

/** Registers whose numbers are unique by themselves: property → name of the scheme in front of the number. */
const OTHER_SCHEMES = {
  wikidataId: 'wikidata',
  swiftBic: 'bic',
  dunsCode: 'duns',
  uniqueEntityId: 'uei',
  innCode: 'inn',
  ogrnCode: 'ogrn',
  imoNumber: 'imo',
  cageCode: 'cage',
  permId: 'permid',
} as const;

/** A party or an asset from an entity of a kind that is carried over. */
export function readPartyOrAsset(frame: FtmFrame, entity: FtmEntity, kind: 'party' | 'asset'): Thing {
  const topics = readTopics(frame, entity);
  const countries = readCountries(frame, entity);
  const { names, aliases, captionUsed } = readNames(entity);
  const [country] = countries;
  const properties: Record<string, Describing> = {
    ...(kind === 'party' && { kind: partyKind(entity.schema, topics) }),
    ...(KIND_OF_SCHEMA[entity.schema] === undefined && { schema: entity.schema }),
    ...(country !== undefined && { country }),
    ...(countries.length > 1 && { countries }),
    ...(topics.length > 0 && { topics }),
  };
  for (const [property, shown] of Object.entries(LISTS)) {
    const values = entity.take(property);
    if (values.length > 0) properties[shown] = values;
  }
  const identifiers = readIdentifiers(frame, entity, country);
  const citations = citationsOf(frame, entity);
  entity.dropRest(frame.tally, captionUsed);
  return {
    label: kind === 'party' ? 'Party' : 'Asset',
    key: ownKey(frame, kind, entity.id),
    names,
    aliases,
    properties,
    identifiers,
    confidence: 'seen-secondary',
    citations,
  };
}

/** The name under which an entity is shown in its listings. */
export function shownName(entity: FtmEntity): string {
  const { names } = readNames(entity);
  return names.en ?? names.zh ?? names.original ?? entity.id;
}

function readNames(entity: FtmEntity): ReturnType<typeof nameThing> & { readonly captionUsed: boolean } {
  const own = entity.take('name');
  const { caption } = entity;
  const aliases = [...entity.take('alias'), ...entity.take('previousName')];
  if (own.length > 0) {
    // The caption is the name that the source itself prefers.
    const sorted = caption !== null && own.includes(caption) ? [caption, ...own] : own;
    return { ...nameThing(sorted, aliases), captionUsed: caption !== null && own.includes(caption) };
  }
  const personal = [...entity.take('firstName').slice(0, 1), ...entity.take('lastName').slice(0, 1)].join(' ');
  const fallback = [caption, personal, entity.id].find((name) => name !== null && name !== '') ?? entity.id;
  return { ...nameThing([fallback], aliases), captionUsed: fallback === caption };
}

function readTopics(frame: FtmFrame, entity: FtmEntity): readonly string[] {
  const topics = entity.take('topics');
  for (const topic of topics) {
    if (!KNOWN_TOPICS.has(topic)) frame.tally.warn(entity.where, `the topic "${topic}" is unknown and kept as it is`);
  }
  return topics;
}

function partyKind(schema: string, topics: readonly string[]): PartyKind {
  const known = KIND_OF_SCHEMA[schema];
  if (known !== undefined) return known;
  if (schema === 'Vessel' || schema === 'Airplane') return 'unknown';
  if (topics.includes('fin.fund')) return 'fund';
  return topics.some((topic) => /^gov(?!\.soe)/.test(topic)) ? 'public-body' : 'unknown';
}

function readCountries(frame: FtmFrame, entity: FtmEntity): readonly string[] {
  const codes = new Set<string>();
  for (const property of COUNTRIES) {
    for (const value of entity.take(property)) {
      const code = countryCode(value);
      if (code === null) frame.tally.drop(`${entity.schema}.${property} (no country of two letters)`);
      else codes.add(code);
    }
  }
  return [...codes];
}

function readIdentifiers(frame: FtmFrame, entity: FtmEntity, country: string | undefined): readonly Identifier[] {
  const found: Identifier[] = [];
  const add = (scheme: Identifier['scheme'], value: string): void => {
    if (!found.some((one) => one.scheme === scheme && one.value === value)) found.push({ scheme, value });
  };
  for (const code of entity.take('leiCode')) {
    if (isLei(code)) add('lei', code);
    else frame.tally.drop(`${entity.schema}.leiCode (malformed)`);
  }
  for (const code of entity.take('uscCode')) {
    if (isUscc(code)) add('uscc', code);
    else frame.tally.drop(`${entity.schema}.uscCode (malformed)`);
  }
  for (const number of entity.take('registrationNumber')) {
    if (isUscc(number) && country === 'CN') add('uscc', number);
    else if (country !== undefined) add('registration', `${country}:${number}`);
    else frame.tally.drop(`${entity.schema}.registrationNumber (country not known)`);
  }
  for (const [property, scheme] of Object.entries(OTHER_SCHEMES)) {
    for (const value of entity.take(property)) add('other', `${scheme}:${value}`);
  }
  if (!frame.survey.openSanctions) return found;
  // An entity keeps the ids of those that were merged into it: they tie it to the same one in other datasets.
  for (const id of [entity.id, ...[...entity.referents].sort()]) {
    add('other', `opensanctions:${id}`);
    const ofac = /^ofac-(\d+)$/.exec(id)?.[1];
    if (ofac !== undefined) add('ofac', ofac);
    if (/^Q\d+$/.test(id)) add('other', `wikidata:${id}`);
  }
  return found;
}
