import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Language, type Page, readAddress, type State, writeAddress } from './address.ts';
import { FailuresContext, useFailures } from './failures.ts';
import { LOCALES } from './format.ts';
import { HomePage } from './pages/home.tsx';
import { PartyPage } from './pages/party.tsx';
import { SearchPage } from './pages/search.tsx';
import { TechnologyPage } from './pages/technology.tsx';
import { UnknownPage } from './pages/unknown.tsx';
import { SharedFailures } from './parts/failure.tsx';
import { Header } from './parts/header.tsx';
import { Cautions, WithReach } from './parts/reach.tsx';
import { EvidenceSwitch, SheetHead } from './parts/sheet.tsx';
import { backToPlace, noteHere, notePlaces } from './scrolling.ts';
import { type Surroundings, SurroundingsContext } from './use.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

const LANGUAGE = 'regimelink.language';
/** Pages with answers about a day, and with their evidence. */
const ANSWERING: ReadonlySet<Page['name']> = new Set(['home', 'technology', 'party']);

/** The language chosen before, else the first of the browser's that is one of ours, else Chinese. */
function usualLanguage(): Language {
  const kept = localStorage.getItem(LANGUAGE);
  if (kept === 'zh' || kept === 'en') return kept;
  const first = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag));
  return first?.toLowerCase().startsWith('en') === true ? 'en' : 'zh';
}

const currentState = (): State => readAddress(new URL(location.href), usualLanguage());

export function App(): JSX.Element {
  const [state, setState] = useState(currentState);
  const words = state.language === 'zh' ? zh : en;

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    notePlaces(signal);
    backToPlace();
    addEventListener(
      'popstate',
      () => {
        setState(currentState());
        backToPlace();
      },
      { signal },
    );
    return () => stop.abort();
  }, []);

  useEffect(() => {
    document.documentElement.lang = LOCALES[state.language];
    localStorage.setItem(LANGUAGE, state.language);
  }, [state.language]);

  const surroundings = useMemo<Surroundings>(() => {
    const show = (next: State, how: 'pushState' | 'replaceState'): void => {
      if (how === 'pushState') noteHere();
      history[how](how === 'pushState' ? null : history.state, '', writeAddress(next));
      setState(next);
    };
    return {
      state,
      words,
      go: (next) => {
        show(next, 'pushState');
        if (next.page.name !== state.page.name || keyOf(next) !== keyOf(state)) toTop();
      },
      note: (next) => show(next, 'replaceState'),
    };
  }, [state, words]);

  const failures = useFailures();
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <FailuresContext.Provider value={failures}>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <Header />
        <WithReach>
          <main id="content" tabIndex={-1}>
            <SheetHead />
            <SharedFailures />
            {ANSWERING.has(state.page.name) ? (
              <>
                <EvidenceSwitch />
                <Cautions />
              </>
            ) : null}
            <PageOf state={state} />
          </main>
        </WithReach>
      </FailuresContext.Provider>
    </SurroundingsContext.Provider>
  );
}

/** A new page begins at its top, for eyes and for readers of the screen. */
function toTop(): void {
  scrollTo(0, 0);
  document.getElementById('content')?.focus({ preventScroll: true });
}

function keyOf({ page }: State): string {
  return page.name === 'technology' || page.name === 'party' ? page.key : page.name === 'search' ? page.text : '';
}

function PageOf({ state }: { readonly state: State }): JSX.Element {
  const { page } = state;
  switch (page.name) {
    case 'home':
      return <HomePage />;
    case 'technology':
      return <TechnologyPage key={page.key} of={page.key} />;
    case 'party':
      return <PartyPage key={page.key} of={page.key} />;
    case 'search':
      return <SearchPage text={page.text} />;
    default:
      return <UnknownPage />;
  }
}
