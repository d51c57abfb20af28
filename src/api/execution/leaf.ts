import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
} from 'graphql';

/** How a value of a scalar or an enum is written. @throws what the type says of a value that it cannot write */
export function completeLeaf(type: GraphQLLeafType): (run: unknown, value: unknown) => unknown {
  const isWritten = WRITTEN.get(type) ?? (() => false);
  return (_, value) => {
    if (isWritten(value)) return value;
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) return null;
    const written = serialize(type, value);
    if (written !== null && written !== undefined) return written;
    throw new Error(`${type.name} cannot write ${String(value)}`);
  };
}

/** Values that stand in the answer as they are; everything else goes through the type. */
const WRITTEN: ReadonlyMap<GraphQLLeafType, (value: unknown) => boolean> = new Map<
  GraphQLLeafType,
  (value: unknown) => boolean
>([
  [GraphQLString, (value) => typeof value === 'string'],
  [GraphQLID, (value) => typeof value === 'string'],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
  [GraphQLFloat, (value) => Number.isFinite(value)],
  [GraphQLInt, (value) => typeof value === 'number' && (value | 0) === value],
]);

/** What a type refuses is our mistake, not the caller's: an error of the document is made an ordinary one. */
function serialize(type: GraphQLLeafType, value: unknown): unknown {
  try {
    return type.serialize(value);
  } catch (error) {
    throw error instanceof GraphQLError ? new Error(error.message) : error;
  }
}
