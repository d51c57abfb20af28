import { isJsonObject, type JsonObject } from './shape.ts';
import { malformedAt } from './text-stream.ts';

/** `isNested`: it stood within another one, which may repeat it elsewhere and may leave out what leads back. */
export interface FlatFields {
  readonly fields: JsonObject;
  readonly where: string;
  readonly isNested: boolean;
}

/** A target holds its relations, these their other end, that one its addresses: more is no export. */
const DEEPEST = 16;

/**
 * Properties that exist in nested exports only: they hold entities that point back by the property named here.
 * From the schemata of FollowTheMoney 4.11, those that lead to kinds which are carried over.
 */
const LEADS_BACK: Readonly<Record<string, string>> = {
  sanctions: 'entity',
  ownershipOwner: 'owner',
  ownershipAsset: 'asset',
  controlledEntities: 'controller',
  controllingEntities: 'controlled',
  directorshipDirector: 'director',
  directorshipOrganization: 'organization',
  // The reverse of `object` is called "from", that of `subject` "to".
  unknownLinkFrom: 'object',
  unknownLinkTo: 'subject',
};

/**
 * An entity and all that are nested in its properties, each flat: ids stand where entities stood, and a property that
 * only leads back is gone. Nested ones come first.
 * @throws LinkageError SOURCE_MALFORMED that names the path
 */
export function* flattenEntity(fields: JsonObject, where: string, depth = 0): Generator<FlatFields> {
  const { properties } = fields;
  const isNested = depth > 0;
  if (!isJsonObject(properties) || !Object.values(properties).some(holdsEntities)) {
    yield { fields, where, isNested };
    return;
  }
  if (depth >= DEEPEST) throw malformedAt(where, `entities are nested more than ${DEEPEST} deep: expected an export`);
  const flat: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(properties)) {
    if (!Array.isArray(values) || !holdsEntities(values)) {
      set(flat, name, values);
      continue;
    }
    const ids: unknown[] = [];
    let back = Object.hasOwn(LEADS_BACK, name);
    for (const [index, value] of values.entries()) {
      if (!isJsonObject(value)) {
        ids.push(value);
        continue;
      }
      const place = `${where} properties.${name}[${index}]`;
      const { id } = value;
      if (typeof id !== 'string' || id === '') {
        throw malformedAt(place, '"id" is missing or no text: expected an entity with id, schema and properties');
      }
      ids.push(id);
      back ||= pointsTo(value, fields['id']);
      yield* flattenEntity(pointedBack(value, LEADS_BACK[name], fields['id']), place, depth + 1);
    }
    if (!back) set(flat, name, ids);
  }
  yield { fields: { ...fields, properties: flat }, where, isNested };
}

function holdsEntities(values: unknown): boolean {
  return Array.isArray(values) && values.some(isJsonObject);
}

/** Whether an entity names another one by its id in any property. */
function pointsTo({ properties }: JsonObject, id: unknown): boolean {
  return isJsonObject(properties) && Object.values(properties).some((ids) => Array.isArray(ids) && ids.includes(id));
}

/** With the entity around it among the values of `property`: an export may leave it out beside others. */
function pointedBack(fields: JsonObject, property: string | undefined, id: unknown): JsonObject {
  const { properties } = fields;
  if (property === undefined || !isJsonObject(properties)) return fields;
  const values = properties[property] ?? [];
  if (!Array.isArray(values) || values.some((one) => one === id || (isJsonObject(one) && one['id'] === id)))
    return fields;
  return { ...fields, properties: { ...properties, [property]: [...values, id] } };
}

/** A name such as `__proto__` is a property like any other. */
function set(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
