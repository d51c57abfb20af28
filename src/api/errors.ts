import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { Logger } from 'pino';
import { ERROR_CODES, LinkageError } from '../errors.ts';

/** Codes that may leave the server besides our own: those of the GraphQL document itself. */
const DOCUMENT_CODES: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
const OWN_CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);

export const INTERNAL_MESSAGE = 'Something went wrong inside the server. Its log has the details under this requestId.';

/**
 * Turns every error into one that may be shown: ours with their code and data, those of the caller's document and
 * variables with a code, everything else as INTERNAL without its message. What is hidden is logged with the request id.
 */
export function maskErrors(logger: Logger, requestId: () => string): (error: unknown) => Error {
  return (error) => {
    const cause = rootOf(error);
    if (cause instanceof LinkageError) {
      if (cause.code === 'INTERNAL') return hide(error, cause);
      if (cause.cause !== undefined) logger.info({ requestId: requestId(), err: cause }, 'request failed');
      return shown(error, cause.message, { ...cause.details, code: cause.code });
    }
    if (error instanceof GraphQLError && cause instanceof GraphQLError && isOfCaller(error)) {
      const { code, ...rest } = error.extensions;
      const kept = OWN_CODES.has(code) || DOCUMENT_CODES.has(code) ? code : 'BAD_USER_INPUT';
      return shown(error, error.message, { ...rest, code: kept });
    }
    return hide(error, cause);
  };

  function hide(error: unknown, cause: unknown): GraphQLError {
    logger.error({ requestId: requestId(), err: cause }, 'unexpected error');
    return shown(error, INTERNAL_MESSAGE, { code: 'INTERNAL', requestId: requestId(), ...http(error) });
  }
}

/**
 * Errors without a path come before any resolver (document, variables, HTTP). With a path, only an argument that could
 * not be read is the caller's: graphql-js marks it by the place in the document.
 */
function isOfCaller(error: GraphQLError): boolean {
  if (error.path === undefined) return true;
  return error.originalError instanceof GraphQLError && (error.originalError.nodes?.length ?? 0) > 0;
}

function rootOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError;
  return cause;
}

function http(error: unknown): GraphQLErrorExtensions {
  const inside = error instanceof GraphQLError && error.path !== undefined;
  return inside ? {} : { http: { status: 500 } };
}

/** Never hands over `originalError`: its message and stack stay inside. */
function shown(error: unknown, message: string, extensions: GraphQLErrorExtensions): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(message, { extensions });
  const { nodes, source, positions, path } = error;
  const place = { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
  return new GraphQLError(message, { ...place, extensions });
}
