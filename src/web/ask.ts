/** A question in GraphQL with the types of its answer and its variables; written by `npm run generate`. */
export interface Operation<Result, Variables> {
  readonly name: string;
  readonly text: string;
  /** Only in types. */
  readonly types?: (variables: Variables) => Result;
}

/** Why there is no answer: the server was not reached, or it refused with a code of README's table. */
export class AskError extends Error {
  override name = 'AskError';
  readonly code: string;
  readonly requestId: string;
  /** What the server tells beside its sentence: an argument, its value, what is known, a limit. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, requestId = '', details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.requestId = requestId;
    this.details = details;
  }
}

interface Envelope {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/**
 * Asks the GraphQL server.
 * @throws AskError when it cannot be reached or refuses; an answer with errors counts as refused, half of one is not shown
 */
export async function ask<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  let response: Response;
  let envelope: Envelope;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
      ...(signal === undefined ? {} : { signal }),
    });
    envelope = (await response.json()) as Envelope;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new AskError('UNREACHABLE', error instanceof Error ? error.message : String(error));
  }
  const requestId = response.headers.get('x-request-id') ?? '';
  const [first] = envelope.errors ?? [];
  if (first !== undefined || envelope.data === undefined || envelope.data === null) {
    const { code, ...details } = first?.extensions ?? {};
    const sentence = first?.message ?? response.statusText;
    throw new AskError(typeof code === 'string' ? code : 'INTERNAL', sentence, requestId, details);
  }
  remember(envelope.data, `${operation.name}@${requestId}:`, '');
  return envelope.data as Result;
}

const PLACES = new WeakMap<object, string>();

/** Where an object of an answer stands in it, such as `Home@id:gaps.counts.0`: what is shown can be traced to its field. */
export function placeOf(part: object): string {
  return PLACES.get(part) ?? '';
}

/** The place of a field of an object of an answer. */
export function fieldPlace(part: object, field: string): string {
  const place = placeOf(part);
  return place.endsWith(':') ? place + field : `${place}.${field}`;
}

function remember(part: unknown, operation: string, path: string): void {
  if (typeof part !== 'object' || part === null) return;
  PLACES.set(part, operation + path);
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === 'object' && value !== null) remember(value, operation, path === '' ? name : `${path}.${name}`);
  }
}
