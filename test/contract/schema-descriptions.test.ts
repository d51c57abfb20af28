import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { resolvers } from '../../src/api/resolvers/index.ts';
import { generateOperations, generateSchemaTypes, readOperations } from '../../src/dev/generate.ts';

const TEXT = readFileSync('schema.graphql', 'utf8');
const schema = buildSchema(TEXT);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

test.each(types.map((type) => [type.name, type] as const))('%s says in words what it is, part by part', (_, type) => {
  const silent = partsOf(type).filter(([, description]) => (description ?? '').trim().length < 5);
  expect(silent.map(([name]) => name)).toEqual([]);
});

function partsOf(type: GraphQLNamedType): (readonly [string, string | null | undefined])[] {
  const parts: (readonly [string, string | null | undefined])[] = [[type.name, type.description]];
  if (isEnumType(type)) parts.push(...type.getValues().map((one) => [one.name, one.description] as const));
  if (isInputObjectType(type)) {
    parts.push(...Object.values(type.getFields()).map((one) => [one.name, one.description] as const));
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push([field.name, field.description]);
      parts.push(...field.args.map((one) => [`${field.name}(${one.name})`, one.description] as const));
    }
  }
  return parts;
}

test('every root question takes knownAt, and all but the list of datasets take asOf; a statement in Cypher says both itself', () => {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const names = field.args.map(({ name }) => name);
    if (field.name === 'cypher') continue;
    expect(names, field.name).toContain('knownAt');
    if (field.name !== 'datasets') expect(names, field.name).toContain('asOf');
  }
});

test('every connection has edges with a cursor and a node, a page info, and is asked with first and after', () => {
  const connections = types.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'));
  expect(connections.length).toBeGreaterThan(4);
  for (const connection of connections) {
    const edge = `${connection.name.replace(/Connection$/, '')}Edge`;
    expect(String(connection.getFields()['edges']?.type)).toBe(`[${edge}!]!`);
    expect(String(connection.getFields()['pageInfo']?.type)).toBe('PageInfo!');
    const edgeType = schema.getType(edge);
    if (!isObjectType(edgeType)) throw new Error(`${edge} is missing`);
    expect(String(edgeType.getFields()['cursor']?.type)).toBe('String!');
    expect(edgeType.getFields()['node']).toBeDefined();
  }
  for (const type of types.filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      if (!String(field.type).replace('!', '').endsWith('Connection')) continue;
      const first = field.args.find(({ name }) => name === 'first');
      const after = field.args.find(({ name }) => name === 'after');
      expect([String(first?.type), first?.defaultValue, String(after?.type)], field.name).toEqual([
        'Int!',
        20,
        'String',
      ]);
    }
  }
});

test('fields of one name have one type, so that one query can ask for any node', () => {
  const nodes = types.filter(isObjectType).filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
  const typesOf = new Map<string, Set<string>>();
  for (const field of nodes.flatMap((type) => Object.values(type.getFields()))) {
    typesOf.set(field.name, (typesOf.get(field.name) ?? new Set()).add(String(field.type)));
  }
  expect([...typesOf].filter(([, found]) => found.size > 1).map(([name]) => name)).toEqual([]);
});

test('every enum has one value of our own for each of its names', () => {
  const mapped: Readonly<Record<string, unknown>> = resolvers;
  for (const type of types.filter(isEnumType)) {
    expect(Object.keys(mapped[type.name] ?? {}).sort(), type.name).toEqual(
      type
        .getValues()
        .map(({ name }) => name)
        .sort(),
    );
  }
});

test('the types that resolvers are written against are those of the schema: else run npm run generate', async () => {
  expect(await generateSchemaTypes(TEXT)).toBe(readFileSync('src/api/generated/schema.ts', 'utf8'));
});

test('the questions of the pages are those of their files, and the schema knows all that they ask for', async () => {
  const written = readFileSync('src/web/generated/operations.ts', 'utf8');
  expect(await generateOperations(TEXT, readOperations())).toBe(written);
  expect(written).toContain('export const TechnologyTouches');
});
