import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { readAddress, type State } from './address.ts';
import { AskError, ask, type Operation } from './ask.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

/** What every part of a page goes by. */
export interface Surroundings {
  readonly state: State;
  readonly words: Words;
  /** Goes to another state, as a step that the back button takes back. */
  go(state: State): void;
  /** Notes a state in the address without such a step: opened evidence, for instance. */
  note(state: State): void;
}

export const SurroundingsContext = createContext<Surroundings>({
  state: readAddress(new URL('http://localhost/'), 'en'),
  words: en,
  go: () => undefined,
  note: () => undefined,
});

export function useSurroundings(): Surroundings {
  return useContext(SurroundingsContext);
}

/** An answer on its way. While a new one is asked for the last one stays, marked as such. */
export interface Asked<Result> {
  readonly data: Result | null;
  readonly error: AskError | null;
  readonly loading: boolean;
  again(): void;
}

/** Asks, and asks anew when the variables change; null asks nothing. */
export function useAsk<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables | null,
): Asked<Result> {
  const [answer, setAnswer] = useState<{ data: Result | null; error: AskError | null; key: string }>({
    data: null,
    error: null,
    key: '',
  });
  const [round, setRound] = useState(0);
  const key = variables === null ? '' : `${round} ${JSON.stringify(variables)}`;
  const latest = useRef(variables);
  latest.current = variables;
  useEffect(() => {
    const asked = latest.current;
    if (asked === null) return;
    const stop = new AbortController();
    ask(operation, asked, stop.signal).then(
      (data) => setAnswer({ data, error: null, key }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const told = error instanceof AskError ? error : new AskError('INTERNAL', String(error));
        setAnswer({ data: null, error: told, key });
      },
    );
    return () => stop.abort();
  }, [operation, key]);
  return {
    data: variables === null ? null : answer.data,
    error: answer.key === key ? answer.error : null,
    loading: key !== '' && answer.key !== key,
    again: () => setRound((last) => last + 1),
  };
}

/** The moment and the knowledge that every question is asked for. */
export function momentOf({ asOf, knownAt }: State): { asOf: string | null; knownAt: string | null } {
  return { asOf: asOf === '' ? null : asOf, knownAt: knownAt === '' ? null : knownAt };
}
