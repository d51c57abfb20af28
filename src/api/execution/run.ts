import { type FieldNode, type GraphQLError, locatedError } from 'graphql';

/** Where in an answer something stands, from the inside out. */
export interface Place {
  readonly prev: Place | undefined;
  readonly key: string | number;
}

/** One execution of a plan. */
export class Run {
  readonly context: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: GraphQLError[] = [];
  /** Arguments by the number of the field in the plan: they are the same wherever in the answer the field stands. */
  readonly arguments: (Readonly<Record<string, unknown>> | undefined)[] = [];
  readonly #signal: AbortSignal | undefined;

  constructor(context: unknown, variables: Readonly<Record<string, unknown>>, signal: AbortSignal | undefined) {
    this.context = context;
    this.variables = variables;
    this.#signal = signal;
  }

  /** @throws the reason of the signal once nobody waits for the answer any more */
  checkWanted(): void {
    this.#signal?.throwIfAborted();
  }

  /** Notes an error where null may stand instead. @throws the error with its place where it may not */
  fail(error: unknown, nodes: readonly FieldNode[], place: Place, isNonNull: boolean): null {
    this.checkWanted();
    const located = locatedError(asError(error), nodes, pathOf(place));
    if (isNonNull) throw located;
    this.errors.push(located);
    return null;
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.prev) path.push(at.key);
  return path.reverse();
}
