import fc from 'fast-check';
import { buildSchema, type ExecutionResult, execute, type GraphQLSchema, isObjectType, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { executeByPlan } from '../../src/api/execution/execute.ts';

/** Everything that a field can be, and resolvers that wait, fail, and give null where none may stand. */
const SDL = `
  interface Thing { id: Int!  name: String  next: Thing  must: Thing! }
  enum Colour { RED GREEN }
  input Choice { colour: Colour = RED  deep: Choice  many: [Int!] }
  type Plain implements Thing { ${fields('size: Float')} }
  type Other implements Thing { ${fields('size: [Colour]')} }
  type Query { ${fields('size: Float')} }
`;

function fields(own: string): string {
  return `id: Int!  name: String  sure: String!  colour: Colour  ${own}
    next: Thing  must: Thing!  plain: Plain  other: Other!
    things: [Thing]  strict: [Thing!]  stern: [Plain!]!  nested: [[Other]!]
    pick(n: Int! = 3, colour: Colour, choice: Choice, needed: Boolean!): String`;
}

interface Source {
  readonly id: number;
  readonly kind: 'Plain' | 'Other';
}
const ROOT: Source = { id: 1, kind: 'Plain' };

function mix(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of parts.join('/')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A schema whose resolvers do what `seed` says; how often they go wrong is said by `trouble`; some wait where they may. */
function schemaOf(seed: number, trouble: number, mayWait: boolean): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name === 'Thing' && 'resolveType' in type) type.resolveType = (value: Source) => value.kind;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const isList = String(field.type).startsWith('[');
      const value = (name: string, id: number): unknown => {
        if (mix(seed, name, id, 'trouble') % 100 < trouble)
          return [null, undefined, new Error(`given ${name}`)][id % 3];
        if (['id', 'size'].includes(field.name) && !isList) return id % 1_000;
        if (isList && field.name === 'size') return ['RED', id % 7 === 0 ? 'BLUE' : 'GREEN'];
        if (field.name === 'colour') return id % 5 === 0 ? 'BLUE' : 'RED';
        if (['name', 'sure'].includes(field.name)) return `${name} ${id}`;
        return {
          id,
          kind:
            String(field.type).includes('Other') || (/Thing/.test(String(field.type)) && id % 2) ? 'Other' : 'Plain',
        };
      };
      field.resolve = (source: Source, args) => {
        const own = mix(seed, field.name, source.id);
        if (mix(own, 'throws') % 100 < trouble) throw new Error(`thrown ${field.name} ${source.id}`);
        const items = (depth: string): unknown[] =>
          [0, 1, 2].map((place) =>
            soon(value(field.name, mix(own, depth, place)), mayWait && mix(own, place, 'item') % 4 === 0),
          );
        const one =
          field.name === 'pick'
            ? JSON.stringify(args)
            : field.name === 'nested'
              ? [items('a'), items('b')]
              : isList && field.name !== 'size'
                ? items('')
                : value(field.name, own);
        return soon(one, mayWait && mix(own, 'waits') % 3 === 0);
      };
    }
  }
  return schema;
}

function soon(value: unknown, waits: boolean): unknown {
  if (!waits) return value;
  return Promise.resolve().then(() => {
    if (value instanceof Error && value.message.length % 2 === 0) throw value;
    return value;
  });
}

const LEAVES = ['id', 'name', '__typename', 'other_: name', '__proto__: id'];
const OWN_LEAVES = [
  ...['sure', 'colour', 'size', 'p0: pick(needed: true)', 'p1: pick(n: $n, needed: $yes)', 'p2: pick(needed: $maybe)'],
  'p3: pick(needed: false, colour: GREEN, choice: { deep: { many: [1, 2], colour: $colour } })',
  'p4: pick(needed: true, choice: $choice)',
];
const DIRECTIVES = [
  '',
  '',
  '',
  '',
  '@skip(if: $yes)',
  '@include(if: $no)',
  '@include(if: $yes) @skip(if: $no)',
  '@skip(if: true)',
];

const joined = (parts: readonly string[]): string => parts.join(' ');

/** Selections of the interface, and of the two types that have all of their own fields besides. */
const sets = fc.letrec<{ thing: string; plain: string; other: string }>((tie) => {
  const directive = fc.constantFrom(...DIRECTIVES);
  const leaf = (...names: readonly string[]) => fc.tuple(fc.constantFrom(...names), directive).map(joined);
  const inside = (set: 'thing' | 'plain' | 'other', ...names: readonly string[]) =>
    fc.tuple(fc.constantFrom(...names), directive, tie(set)).map(joined);
  const setOf = (...choices: readonly fc.Arbitrary<string>[]) =>
    fc
      .array(fc.oneof({ maxDepth: 3, depthIdentifier: 'set' }, ...choices), { minLength: 1, maxLength: 3 })
      .map((all) => `{ ${all.join(' ')} }`);
  const own = [
    leaf(...LEAVES, ...OWN_LEAVES),
    inside('thing', 'next', 'must', 'a: next', 'things', 'strict'),
    inside('plain', 'plain', 'b: plain', 'stern'),
    inside('other', 'other', 'nested'),
  ];
  return {
    thing: setOf(
      leaf(...LEAVES),
      inside('thing', 'next', 'must', 'a: next', '...', '... on Thing'),
      inside('plain', '... on Plain'),
      inside('other', '... on Other'),
      fc.constantFrom('...F', '...G'),
    ),
    plain: setOf(...own, inside('plain', '...', '... on Plain'), fc.constantFrom('...F', '...G')),
    other: setOf(...own, inside('other', '... on Other'), inside('thing', '... on Thing'), fc.constant('...F')),
  };
});
test('answers and errors are those of the reference executor, whatever is asked and whatever goes wrong', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      sets.plain,
      sets.thing,
      sets.plain,
      fc.integer({ min: 0, max: 1 << 30 }),
      fc.constantFrom(0, 0, 3, 12),
      fc.boolean(),
      fc.boolean(),
      async (root, inF, inG, seed, trouble, mayWait, yes) => {
        const query = `query ($n: Int! = 7, $yes: Boolean!, $no: Boolean!, $maybe: Boolean = true, $colour: Colour, $choice: Choice) ${root.replaceAll('...F', 'id').replaceAll('...G', 'id').replaceAll('on Plain', 'on Query')}
          fragment F on Thing { ... on Plain ${inF.replaceAll('...F', 'id').replaceAll('...G', 'id')} }
          fragment G on Plain ${inG.replaceAll('...G', 'id')}`;
        const document = parse(query);
        const schema = schemaOf(seed, trouble, mayWait);
        const ignored = /never used|cannot be spread here/;
        if (validate(schema, document).some(({ message }) => !ignored.test(message))) return;
        const variableValues = { yes, no: !yes, choice: { many: [seed % 9] }, ...(seed % 2 === 0 && { maybe: null }) };
        for (const variables of [variableValues, { ...variableValues, yes: !yes, n: 1 }]) {
          const args = { schema, document, rootValue: ROOT, variableValues: variables };
          // The reference leaves rejections unhandled where one of several that wait fails: it is not made to wait.
          const reference = plain(await execute({ ...args, schema: schemaOf(seed, trouble, false) }));
          const ours = plain((await executeByPlan(args)) ?? {});
          expect(ours.data).toEqual(reference.data);
          // Which error comes first, and so ends its siblings, depends on who waits.
          if (mayWait) expect(ours.errors.length > 0).toBe(reference.errors.length > 0);
          else expect(ours.errors).toEqual(reference.errors);
          compared += 1;
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(300);
});

/** As clients get it. */
function plain({ data, errors }: ExecutionResult) {
  return { data: JSON.stringify(data), errors: (errors ?? []).map((error) => JSON.stringify(error)) };
}
