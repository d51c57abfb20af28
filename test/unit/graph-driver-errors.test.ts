import { describe, expect, test } from 'vitest';
import { LinkageError } from '../../src/errors.ts';
import { toLinkageError } from '../../src/graph/driver-errors.ts';

const coded = (code: string) => Object.assign(new Error('as the server says'), { code });

describe('an error of the driver', () => {
  test.each([
    ['ServiceUnavailable', 'GRAPH_UNAVAILABLE'],
    ['SessionExpired', 'GRAPH_UNAVAILABLE'],
    ['Neo.ClientError.Security.Unauthorized', 'GRAPH_UNAVAILABLE'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'GRAPH_UNAVAILABLE'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'GRAPH_UNAVAILABLE'],
    ['Neo.ClientError.Cluster.NotALeader', 'GRAPH_UNAVAILABLE'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMED_OUT'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMED_OUT'],
    ['Neo.TransientError.Transaction.Terminated', 'TIMED_OUT'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'TOO_EXPENSIVE'],
    ['Neo.TransientError.General.TransactionOutOfMemoryError', 'TOO_EXPENSIVE'],
    ['Neo.ClientError.Statement.AccessMode', 'READ_ONLY'],
    ['Neo.ClientError.Statement.SyntaxError', 'INTERNAL'],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'INTERNAL'],
  ])('%s becomes %s', (code, expected) => {
    const error = coded(code);
    expect(toLinkageError(error, 'bolt://host')).toMatchObject({
      code: expected,
      details: { status: code },
      cause: error,
    });
  });

  test('that is already ours stays itself', () => {
    const ours = new LinkageError('NOT_FOUND', 'x');
    expect(toLinkageError(ours, 'bolt://host')).toBe(ours);
  });

  test('without a code, and a thing that is no error, are errors of ours', () => {
    expect(toLinkageError(new Error('boom'), 'bolt://host')).toMatchObject({ code: 'INTERNAL' });
    expect(toLinkageError('boom', 'bolt://host').message).toContain('boom');
  });
});
