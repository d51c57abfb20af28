import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Page, toPage } from '../address.ts';
import { type HitFragment, Suggestions } from '../generated/operations.ts';
import { momentOf, useAsk, useSurroundings } from '../use.ts';
import { whyFailed } from './failure.tsx';
import { HitLine, isCustomsCode, targetOf } from './hit.tsx';

/** Pause after the last key before suggestions are asked for. */
const PAUSE_MS = 150;
const SHOWN = 8;

/** A combobox after the ARIA pattern: suggestions below, arrows choose, Enter goes there. */
export function QuestionBox(): JSX.Element {
  const { state, words, go } = useSurroundings();
  const asked = state.page.name === 'search' ? state.page.text : '';
  const [typed, setTyped] = useState(asked);
  const [wanted, setWanted] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => setTyped(asked), [asked]);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const answer = useAsk(
    Suggestions,
    wanted === '' || !isOpen ? null : { text: wanted, first: SHOWN, ...momentOf(state) },
  );
  const hits = isOpen && wanted !== '' ? (answer.data?.search?.hits ?? []) : [];

  const isAsked = isOpen && wanted !== '' && !answer.loading;
  const said = !isAsked
    ? null
    : answer.error !== null
      ? whyFailed(answer.error, words)
      : answer.data !== null && hits.length === 0
        ? isCustomsCode(wanted)
          ? words.search.noCustomsCode
          : words.noSuggestions
        : null;

  const leave = (page: Page, open: readonly string[] = []): void => {
    setOpen(false);
    setChosen(-1);
    setTyped(page.name === 'search' ? page.text : '');
    go({ ...toPage(state, page), open });
  };
  const choose = (hit: HitFragment): void => {
    const { page, open } = targetOf(hit, typed.trim());
    leave(page, open);
  };
  const submit = (): void => {
    const hit = hits[chosen];
    if (hit !== undefined) choose(hit);
    else if (typed.trim() !== '') leave({ name: 'search', text: typed.trim() });
  };
  const step = (by: number): void => {
    setOpen(true);
    setChosen((last) =>
      hits.length === 0 ? -1 : (last + by + (last < 0 && by < 0 ? 1 : 0) + hits.length) % hits.length,
    );
  };

  return (
    <search class="question">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label for={id}>{words.questionLabel}</label>
        <div class="question-row">
          <input
            id={id}
            ref={box}
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck={false}
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={hits[chosen] === undefined ? undefined : `${id}-${chosen}`}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setOpen(true);
              setChosen(-1);
            }}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={(event) => {
              if (event.isComposing) return;
              if (event.key === 'ArrowDown') step(1);
              else if (event.key === 'ArrowUp') step(-1);
              else if (event.key === 'Escape') setOpen(false);
              else return;
              event.preventDefault();
            }}
          />
          <button type="submit">{words.ask}</button>
        </div>
        <div
          id={`${id}-list`}
          class="suggestions"
          role="listbox"
          aria-label={words.suggestions}
          hidden={hits.length === 0}
        >
          {hits.map((hit, index) => (
            <div
              key={hit.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              // Before the box loses the focus, and the list with it.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(hit);
              }}
            >
              <HitLine of={hit} />
            </div>
          ))}
        </div>
        <div role="status">{said === null ? null : <p class="suggestions none">{said}</p>}</div>
      </form>
    </search>
  );
}
