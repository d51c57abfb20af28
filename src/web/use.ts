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
        setAnswer({ data: null, error: errorFrom(error), key });
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

/**
 * Asks the same with several variables, each once, and gives the answers in the order of the variables. While some are on
 * their way those of the last time stay.
 */
export function useAskEach<Result, Variables>(
  operation: Operation<Result, Variables>,
  each: readonly Variables[],
): Asked<readonly Result[]> {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Result | AskError>>(new Map());
  const last = useRef<readonly Result[] | null>(null);
  const keys = each.map((variables) => JSON.stringify(variables));
  const lacking = keys.filter((key) => !answers.has(key)).join('\n');
  useEffect(() => {
    if (lacking === '') return;
    const stop = new AbortController();
    const asked = lacking.split('\n').map(async (key): Promise<readonly [string, Result | AskError]> => {
      try {
        return [key, await ask(operation, JSON.parse(key) as Variables, stop.signal)];
      } catch (error) {
        return [key, errorFrom(error)];
      }
    });
    void Promise.all(asked).then((found) => {
      if (!stop.signal.aborted) setAnswers((known) => new Map([...known, ...found]));
    });
    return () => stop.abort();
  }, [operation, lacking]);
  const found = keys.map((key) => answers.get(key));
  const data: Result[] = [];
  for (const one of found) if (one !== undefined && !(one instanceof AskError)) data.push(one);
  if (lacking === '' && data.length > 0) last.current = data;
  return {
    data: last.current,
    error: found.find((one) => one instanceof AskError) ?? null,
    loading: lacking !== '',
    again: () => setAnswers(new Map([...answers].filter(([, one]) => !(one instanceof AskError)))),
  };
}

/**
 * Changes of a choice that arrow keys leaf through: the first one since it got the focus is a step that the back button
 * takes back, those after it take its place.
 */
export function useLeafing(): { readonly onFocus: () => void; readonly change: (next: State) => void } {
  const { state, go, note } = useSurroundings();
  const last = useRef<State | null>(null);
  return {
    onFocus: () => {
      last.current = null;
    },
    change: (next) => {
      // Anything else that changed the state meanwhile, the back button too, is not to be overwritten.
      (last.current === state ? note : go)(next);
      last.current = next;
    },
  };
}

function errorFrom(error: unknown): AskError {
  return error instanceof AskError ? error : new AskError('INTERNAL', String(error));
}

/** The jurisdictions that a question is asked for; null for all. */
export function jurisdictionsOf({ within }: State): readonly string[] | null {
  return within === '' ? null : [within];
}

/** The moment and the knowledge that every question is asked for. */
export function momentOf({ asOf, knownAt }: State): { asOf: string | null; knownAt: string | null } {
  return { asOf: asOf === '' ? null : asOf, knownAt: knownAt === '' ? null : knownAt };
}
