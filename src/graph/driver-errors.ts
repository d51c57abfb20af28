import { LinkageError } from '../errors.ts';

/** What the driver's errors and Node's network errors have in common; read without importing the driver. */
interface CodedError {
  readonly code: string;
  readonly message: string;
}

/**
 * Turns an error of the driver into the product's own; a LinkageError passes unchanged.
 * Codes: https://neo4j.com/docs/status-codes/5/ – those that a user or an operator can act upon have a sentence of their own.
 */
export function toLinkageError(error: unknown, uri: string): LinkageError {
  if (error instanceof LinkageError) return error;
  if (!isCoded(error)) {
    const text = error instanceof Error ? error.message : String(error);
    return new LinkageError('INTERNAL', `Work on the graph failed: ${text}`, {}, error);
  }
  const { code, message } = error;
  const details = { status: code };
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new LinkageError(
      'GRAPH_UNAVAILABLE',
      `Neo4j at ${uri} refused the user or password: check NEO4J_USER and NEO4J_PASSWORD.`,
      details,
      error,
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new LinkageError(
      'GRAPH_UNAVAILABLE',
      `Neo4j at ${uri} has no such database: check NEO4J_DATABASE.`,
      details,
      error,
    );
  }
  if (UNAVAILABLE.test(code)) {
    return new LinkageError('GRAPH_UNAVAILABLE', `Neo4j at ${uri} does not answer: ${message}`, details, error);
  }
  if (TIMED_OUT.test(code)) {
    return new LinkageError('TIMED_OUT', 'The question took longer than it may and was stopped.', details, error);
  }
  if (OUT_OF_MEMORY.test(code)) {
    return new LinkageError('TOO_EXPENSIVE', 'The question needs more memory than it may use.', details, error);
  }
  if (code === 'Neo.ClientError.Statement.AccessMode') {
    return new LinkageError('READ_ONLY', 'Only reading is allowed here.', details, error);
  }
  return new LinkageError('INTERNAL', `Neo4j refused a statement: ${message}`, details, error);
}

/** Whether Neo4j gave up planning because its schema kept changing. The driver takes it for final, but it passes. */
export function isSchemaInMotion(error: unknown): boolean {
  return isCoded(error) && error.message.includes('frequent schema changes');
}

/** Whether a store did not answer at all; one that refuses the user, or has no such database, is there. */
export function isSilence(error: unknown): boolean {
  if (!(error instanceof LinkageError) || error.code !== 'GRAPH_UNAVAILABLE') return false;
  return UNAVAILABLE.test(String(error.details['status']));
}

const UNAVAILABLE =
  /^(ServiceUnavailable|SessionExpired|ECONNREFUSED|ENOTFOUND|Neo\.TransientError\.(General\.DatabaseUnavailable|Database\.)|Neo\.ClientError\.Cluster\.)/;
const TIMED_OUT = /\.(TransactionTimedOut\w*|Terminated|LockClientStopped|TransactionTerminated)$/;
const OUT_OF_MEMORY = /\.(MemoryPoolOutOfMemoryError|OutOfMemoryError|TransactionOutOfMemoryError|StackOverFlowError)$/;

function isCoded(error: unknown): error is CodedError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
