import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { completeLeaf } from './leaf.ts';
import type { Place, Run } from './run.ts';
import { type Choice, selectedFields } from './selection.ts';

/** Turns what a resolver gave into what the answer shows, at `key` inside of `prev`; a promise where a resolver waits. */
type Complete = (run: Run, value: unknown, prev: Place | undefined, key: string | number) => unknown;

interface FieldPlan {
  readonly key: string;
  /** Its place among all fields of the plan. */
  readonly number: number;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  readonly isNonNull: boolean;
  readonly complete: Complete;
}

/** The selected fields of one type in their order. */
interface ObjectPlan {
  readonly typeName: string;
  readonly fields: readonly FieldPlan[];
  /** False where a key would change the answer's prototype instead of its fields. */
  readonly isPlain: boolean;
}

/**
 * What has to be done for one operation under given variables: for each selected field its resolver, and for each type
 * what is made of the resolver's value. Parts are made when an answer first needs them.
 */
export class Plan {
  readonly #choice: Choice;
  readonly #root: ObjectPlan;
  #fields = 0;

  constructor(choice: Choice, type: GraphQLObjectType, set: SelectionSetNode) {
    this.#choice = choice;
    this.#root = this.#planObject(type, [set]);
  }

  /** @throws the first error that no null can stand for, or the reason why nobody waits any more */
  execute(run: Run, root: unknown): unknown {
    return completeFields(this.#root, run, root, undefined);
  }

  #planObject(type: GraphQLObjectType, sets: Iterable<SelectionSetNode>): ObjectPlan {
    const fields: FieldPlan[] = [];
    const known = type.getFields();
    for (const [key, nodes] of selectedFields(this.#choice, type, sets)) {
      const name = nodes[0]?.name.value ?? '';
      const field = name === '__typename' ? typeNameOf(type) : known[name];
      if (field !== undefined) fields.push(this.#planField(type, key, field, nodes));
    }
    return { typeName: type.name, fields, isPlain: fields.every(({ key }) => key !== '__proto__') };
  }

  #planField(
    parent: GraphQLObjectType,
    key: string,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): FieldPlan {
    const number = this.#fields;
    this.#fields += 1;
    const complete = this.#planType(field.type, nodes, `${parent.name}.${field.name}`);
    return { key, number, field, nodes, resolve: field.resolve, isNonNull: isNonNullType(field.type), complete };
  }

  #planType(type: GraphQLOutputType, nodes: readonly FieldNode[], name: string): Complete {
    if (isNonNullType(type)) return refuseNull(this.#planType(type.ofType, nodes, name), name);
    if (isListType(type)) {
      return completeList(this.#planType(type.ofType, nodes, name), isNonNullType(type.ofType), nodes, name);
    }
    if (isLeafType(type)) return completeLeaf(type);
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
    const plans = new Map<GraphQLObjectType, ObjectPlan>();
    const planOf = (one: GraphQLObjectType): ObjectPlan => {
      const plan = plans.get(one) ?? this.#planObject(one, sets);
      plans.set(one, plan);
      return plan;
    };
    if (!isObjectType(type)) return this.#completeAbstract(type, planOf);
    let plan: ObjectPlan | undefined;
    return (run, value, prev, key) => {
      checkValue(value);
      if (value === null || value === undefined) return null;
      plan ??= planOf(type);
      return completeFields(plan, run, value, { prev, key });
    };
  }

  #completeAbstract(type: GraphQLAbstractType, planOf: (type: GraphQLObjectType) => ObjectPlan): Complete {
    const { schema } = this.#choice;
    const { resolveType } = type;
    return (run, value, prev, key) => {
      checkValue(value);
      if (value === null || value === undefined) return null;
      const name = resolveType?.(value, run.context, undefined as never, type);
      const found = typeof name === 'string' ? schema.getType(name) : undefined;
      if (!isObjectType(found) || !schema.isSubType(type, found)) {
        throw new RangeError(`${type.name} cannot be ${String(name)}`);
      }
      return completeFields(planOf(found), run, value, { prev, key });
    };
  }
}

function typeNameOf(type: GraphQLObjectType): GraphQLField<unknown, unknown> {
  return { ...TypeNameMetaFieldDef, resolve: () => type.name };
}

function completeFields(plan: ObjectPlan, run: Run, source: unknown, place: Place | undefined): unknown {
  run.checkWanted();
  const answer: Record<string, unknown> = plan.isPlain ? {} : Object.create(null);
  const waiting: { readonly key: string; readonly value: Promise<unknown> }[] = [];
  try {
    for (const field of plan.fields) {
      const value = completeField(field, run, source, place);
      answer[field.key] = value;
      if (isPromise(value)) waiting.push({ key: field.key, value });
    }
  } catch (error) {
    if (waiting.length === 0) throw error;
    return Promise.allSettled(waiting.map(({ value }) => value)).then(() => {
      throw error;
    });
  }
  if (waiting.length === 0) return answer;
  return Promise.all(waiting.map(({ value }) => value)).then((values) => {
    for (const [at, { key }] of waiting.entries()) answer[key] = values[at];
    return answer;
  });
}

function completeField(plan: FieldPlan, run: Run, source: unknown, place: Place | undefined): unknown {
  const fail = (error: unknown): null => run.fail(error, plan.nodes, { prev: place, key: plan.key }, plan.isNonNull);
  try {
    const value = resolved(plan, run, source);
    const completed = isPromise(value)
      ? value.then((one) => {
          run.checkWanted();
          return plan.complete(run, one, place, plan.key);
        })
      : plan.complete(run, value, place, plan.key);
    return isPromise(completed) ? completed.then(undefined, fail) : completed;
  } catch (error) {
    return fail(error);
  }
}

function resolved({ resolve, field, number, nodes }: FieldPlan, run: Run, source: unknown): unknown {
  let given = run.arguments[number];
  if (given === undefined) {
    const [node] = nodes;
    given = Object.freeze(node === undefined ? {} : getArgumentValues(field, node, run.variables));
    run.arguments[number] = given;
  }
  if (resolve !== undefined) return resolve(source, given, run.context, undefined as never);
  return (source as Readonly<Record<string, unknown>> | undefined)?.[field.name];
}

function completeList(item: Complete, isNonNull: boolean, nodes: readonly FieldNode[], name: string): Complete {
  return (run, value, prev, key) => {
    checkValue(value);
    if (value === null || value === undefined) return null;
    if (!isIterable(value)) throw new RangeError(`Expected Iterable, but did not find one for field "${name}".`);
    const place = { prev, key };
    const items: unknown[] = [];
    let isWaiting = false;
    const complete = (one: unknown, index: number): unknown => {
      const fail = (error: unknown): null => run.fail(error, nodes, { prev: place, key: index }, isNonNull);
      try {
        const completed = isPromise(one)
          ? one.then((settled) => item(run, settled, place, index))
          : item(run, one, place, index);
        return isPromise(completed) ? completed.then(undefined, fail) : completed;
      } catch (error) {
        return fail(error);
      }
    };
    try {
      for (const one of value) {
        const completed = complete(one, items.length);
        isWaiting ||= isPromise(completed);
        items.push(completed);
      }
    } catch (error) {
      if (!isWaiting) throw error;
      return Promise.allSettled(items).then(() => {
        throw error;
      });
    }
    return isWaiting ? Promise.all(items) : items;
  };
}

function refuseNull(complete: Complete, name: string): Complete {
  return (run, value, prev, key) => {
    const completed = complete(run, value, prev, key);
    if (completed === null) throw new Error(`Cannot return null for non-nullable field ${name}.`);
    return completed;
  };
}

/** A resolver may give an error instead of throwing it. */
export function checkValue(value: unknown): void {
  if (value instanceof Error) throw value;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
