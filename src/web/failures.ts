import { createContext } from 'preact';
import { useCallback, useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { AskError } from './ask.ts';

/** A part of the page without its answer. */
export interface Failure {
  readonly error: AskError;
  again(): void;
}

interface Failures {
  readonly all: readonly Failure[];
  report(failure: Failure): () => void;
}

export const FailuresContext = createContext<Failures>({ all: [], report: () => () => undefined });

/** What failed on the page, part by part, so that what befalls several parts is told once. */
export function useFailures(): Failures {
  const [all, setAll] = useState<readonly Failure[]>([]);
  const report = useCallback((failure: Failure) => {
    setAll((last) => [...last, failure]);
    return () => setAll((last) => last.filter((one) => one !== failure));
  }, []);
  return useMemo(() => ({ all, report }), [all, report]);
}

/** Reports the failure of a part while it lasts; tells how many parts of the page failed alike. */
export function useAlike(error: AskError, again: () => void): number {
  const { all, report } = useContext(FailuresContext);
  // Before the page is painted, so that nobody sees or hears the same thing several times first.
  useLayoutEffect(() => report({ error, again }), [error, report]);
  return all.filter((one) => causeOf(one.error) === causeOf(error)).length;
}

/** Failures that several parts share, each once with all its parts. */
export function sharedFailures(all: readonly Failure[]): readonly (readonly [Failure, ...Failure[]])[] {
  const byCause = new Map<string, [Failure, ...Failure[]]>();
  for (const failure of all) {
    const cause = causeOf(failure.error);
    const group = byCause.get(cause);
    if (group === undefined) byCause.set(cause, [failure]);
    else group.push(failure);
  }
  return [...byCause.values()].filter(({ length }) => length > 1);
}

/** The settings of an address that a question can be refused for. */
export type Setting = 'asOf' | 'knownAt' | 'within' | 'rule' | 'after' | 'key';

const SETTINGS: Readonly<Record<string, Setting>> = {
  asOf: 'asOf',
  knownAt: 'knownAt',
  scope: 'within',
  jurisdictions: 'within',
  rule: 'rule',
  after: 'after',
};

/** The setting that an error is about, with its value; null where it is about none. */
export function settingOf({ code, details }: AskError): { readonly setting: Setting; readonly value: string } | null {
  const { argument, expected, value } = details;
  if (code !== 'BAD_USER_INPUT' || typeof value !== 'string') return null;
  if (expected === 'key') return { setting: 'key', value };
  const setting = typeof argument === 'string' && Object.hasOwn(SETTINGS, argument) ? SETTINGS[argument] : undefined;
  return setting === undefined ? null : { setting, value };
}

/** Two parts fail alike when the same setting is wrong, or the server says the same. */
function causeOf(error: AskError): string {
  const wrong = settingOf(error);
  return wrong === null ? `${error.code} ${error.message}` : `${wrong.setting} ${wrong.value}`;
}
