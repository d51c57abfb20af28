/** Every error a user may see. The code is public: README.md documents it, and it is never renamed. */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'READ_ONLY',
  'TOO_EXPENSIVE',
  'TIMED_OUT',
  'BUSY',
  'GRAPH_UNAVAILABLE',
  'SOURCE_MALFORMED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * The one error class of the product.
 *
 * The message is a sentence for the person who can act, `details` is data (an argument, a file, a line),
 * `cause` is for the log only.
 */
export class LinkageError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'LinkageError';
    this.code = code;
    this.details = details;
  }
}

/**
 * Reads an argument; what is wrong with its value is told with the name of the argument, so that a page can say which
 * setting to mend.
 */
export function readArgument<T>(argument: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LinkageError)) throw error;
    throw new LinkageError(error.code, error.message, { ...error.details, argument }, error.cause);
  }
}
