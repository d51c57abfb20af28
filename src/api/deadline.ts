import type { Plugin } from 'graphql-yoga';
import { LinkageError } from '../errors.ts';

/**
 * Ends the execution of a request after `deadlineMs` with TIMED_OUT. Works on top of `useExecutionCancellation`, which
 * must stand before it: the caller's own leaving still ends the work. Resolvers find the signal of both in their context.
 */
export function useDeadline(deadlineMs: number): Plugin {
  return {
    onExecute: ({ args }) => {
      const cancellable = args as { signal?: AbortSignal };
      const deadline = new AbortController();
      const timer = setTimeout(() => {
        deadline.abort(
          new LinkageError('TIMED_OUT', `The answer took longer than ${deadlineMs / 1000} s. Ask for less.`, {
            limitMs: deadlineMs,
          }),
        );
      }, deadlineMs);
      timer.unref();
      cancellable.signal =
        cancellable.signal === undefined ? deadline.signal : AbortSignal.any([cancellable.signal, deadline.signal]);
      const context = args.contextValue as { signal?: AbortSignal };
      context.signal = cancellable.signal;
      return { onExecuteDone: () => clearTimeout(timer) };
    },
  };
}
