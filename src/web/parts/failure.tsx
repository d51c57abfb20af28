import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { DEFAULT_RULE, type State } from '../address.ts';
import type { AskError } from '../ask.ts';
import { type Failure, FailuresContext, type Setting, settingOf, sharedFailures, useAlike } from '../failures.ts';
import { visible } from '../format.ts';
import { Rules } from '../generated/operations.ts';
import { momentOf, useAsk, useSurroundings } from '../use.ts';
import type { Words } from '../words/words.ts';
import { SaidOf } from './from.tsx';
import { ScopeSwitch } from './header.tsx';
import { Joined } from './joined.tsx';

/** A part without its answer: why, and what mends it; where others failed alike, the top of the page tells it for all. */
export function Failed({ error, again }: { readonly error: AskError; readonly again: () => void }): JSX.Element {
  const { words } = useSurroundings();
  if (useAlike(error, again) > 1) return <p class="detail">{words.failsAlike}</p>;
  return <FailureBox of={[{ error, again }]} />;
}

/** What several parts of the page failed for, once. */
export function SharedFailures(): JSX.Element {
  const { all } = useContext(FailuresContext);
  return (
    <>
      {sharedFailures(all).map((group) => (
        <FailureBox key={group[0].error.message} of={group} />
      ))}
    </>
  );
}

function FailureBox({ of }: { readonly of: readonly [Failure, ...Failure[]] }): JSX.Element {
  const { words } = useSurroundings();
  const [{ error }] = of;
  return (
    <div class="failed" role="alert">
      <p>{whyFailed(error, words)}</p>
      {settingOf(error) === null ? (
        <button
          type="button"
          onClick={() => {
            for (const one of of) one.again();
          }}
        >
          {words.tryAgain}
        </button>
      ) : (
        <Mending of={error} />
      )}
      <details>
        <summary>{words.serversWords}</summary>
        <p class="detail">
          <code>{error.code}</code> <bdi lang="en">{visible(error.message)}</bdi>
        </p>
        {error.requestId === '' ? null : (
          <p class="detail">
            {words.requestId}
            {words.colon}
            <code data-request="">{error.requestId}</code>
          </p>
        )}
      </details>
    </div>
  );
}

/** Values are shown up to so many characters: an address can hold a whole book. */
const SHOWN = 100;

/** Why there is no answer, in the language of the page. */
export function whyFailed(error: AskError, words: Words): ComponentChildren {
  const { code, details } = error;
  const wrong = settingOf(error);
  if (wrong === null) {
    const known = Object.hasOwn(words.errors, code) ? (code as keyof typeof words.errors) : 'other';
    return words.errors[known];
  }
  const { setting } = wrong;
  const value = <bdi class="data">{visible(wrong.value.slice(0, SHOWN))}</bdi>;
  const { wrong: sentences } = words;
  if (setting === 'knownAt' && typeof details['last'] === 'number') {
    return sentences.knownAtWithLast(value, String(details['last']));
  }
  if (setting === 'rule') {
    const { known } = details;
    return Array.isArray(known)
      ? sentences.rule(value, <RuleNames of={known.map(String)} />)
      : words.errors.BAD_USER_INPUT;
  }
  return sentences[setting](value);
}

/** Rules by their names; by their keys as long as no names are there. */
function RuleNames({ of }: { readonly of: readonly string[] }): JSX.Element {
  const { state, words } = useSurroundings();
  const rules = useAsk(Rules, momentOf(state)).data?.rules ?? [];
  return (
    <Joined of={of}>
      {(key) => {
        const rule = rules.find(({ id }) => id === key);
        return words.inQuotes(rule === undefined ? visible(key) : <SaidOf of={rule.names} />);
      }}
    </Joined>
  );
}

/** How each setting is taken back; a key is looked for anew in place of that. */
const TAKEN_BACK: Readonly<Record<Exclude<Setting, 'key'>, (state: State, value: string) => State>> = {
  asOf: (state) => ({ ...state, asOf: '', after: {} }),
  knownAt: (state) => ({ ...state, knownAt: '', after: {} }),
  within: (state) => ({ ...state, within: '', after: {} }),
  rule: (state) => ({ ...state, rule: DEFAULT_RULE, after: {} }),
  after: (state, value) => ({
    ...state,
    after: Object.fromEntries(Object.entries(state.after).filter(([, cursor]) => cursor !== value)),
  }),
};

/** What mends a wrong setting: taking it back, and where there is a choice, the choice. */
function Mending({ of }: { readonly of: AskError }): JSX.Element | null {
  const { state, words, go } = useSurroundings();
  const wrong = settingOf(of);
  if (wrong === null || wrong.setting === 'key') return null;
  const { setting, value } = wrong;
  const { known } = of.details;
  return (
    <div class="table-head">
      <button type="button" onClick={() => go(TAKEN_BACK[setting](state, value))}>
        {words.takeBack[setting]}
      </button>
      {setting === 'within' && Array.isArray(known) ? <ScopeSwitch modelled={known.map(String)} /> : null}
    </div>
  );
}
