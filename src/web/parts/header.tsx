import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { type Language, toPage, writeAddress } from '../address.ts';
import { placeName, readDay, visible } from '../format.ts';
import { useLeafing, useSurroundings } from '../use.ts';
import { QuestionBox } from './question-box.tsx';
import { Link } from './thing.tsx';

/** The question, the day, the language and the colours: on top of every page. */
export function Header(): JSX.Element {
  const { words } = useSurroundings();
  return (
    <header class="top">
      <div class="brand">
        <Link to={{ name: 'home' }}>Regimelink</Link>
        <span class="tagline">{words.tagline}</span>
      </div>
      <QuestionBox />
      <div class="settings">
        <AsOf />
        <KnownAt />
        <LanguageSwitch />
        <Colours />
      </div>
    </header>
  );
}

/**
 * The day to look at. Enter or leaving the field shows it, so that a half-typed date asks nothing. Text and not the
 * browser's own date field: that one speaks the language of the browser, not of the page.
 */
function AsOf(): JSX.Element {
  const { state, words, go } = useSurroundings();
  const [typed, setTyped] = useState(state.asOf);
  const [isWrong, setWrong] = useState(!isMoment(state.asOf));
  const id = useId();
  useEffect(() => {
    setTyped(state.asOf);
    setWrong(!isMoment(state.asOf));
  }, [state.asOf]);
  const show = (text: string): void => {
    const asOf = isMoment(text) ? text : readDay(text);
    setWrong(asOf === null);
    if (asOf === null) return;
    setTyped(asOf);
    if (asOf !== state.asOf) go({ ...state, asOf, after: {} });
  };
  return (
    <form
      class="as-of"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        show(typed.trim());
      }}
    >
      <label for="as-of">{words.asOf}</label>
      <input
        id="as-of"
        type="text"
        autocomplete="off"
        placeholder={words.asOfFormat}
        title={words.asOfHelp}
        size={11}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? id : undefined}
        value={typed}
        onInput={({ currentTarget }) => {
          setWrong(false);
          setTyped(currentTarget.value);
        }}
        onBlur={() => show(typed.trim())}
      />
      <button type="submit">{words.apply}</button>
      {state.asOf === '' ? null : (
        <button type="button" onClick={() => show('')}>
          {words.today}
        </button>
      )}
      <p id={id} class="wrong" role="status" hidden={!isWrong}>
        {isWrong ? words.asOfWrong : ''}
      </p>
    </form>
  );
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Whether the server reads a text as it is: empty for today, a day, or a moment with a zone. */
function isMoment(text: string): boolean {
  return text === '' || readDay(text) === text || (MOMENT.test(text) && !Number.isNaN(Date.parse(text)));
}

/** That an older state of the graph is looked at, and the way back to the newest. */
function KnownAt(): JSX.Element | null {
  const { state, words, go } = useSurroundings();
  if (state.knownAt === '') return null;
  return (
    <p class="known-at">
      <span>{words.knownAtSet(<bdi data-input="knownAt">{visible(state.knownAt)}</bdi>)}</span>{' '}
      <button type="button" onClick={() => go({ ...state, knownAt: '', after: {} })}>
        {words.takeBack.knownAt}
      </button>
    </p>
  );
}

const LANGUAGES: readonly { readonly code: Language; readonly name: string; readonly tag: string }[] = [
  { code: 'zh', name: '中文', tag: 'zh-CN' },
  { code: 'en', name: 'English', tag: 'en' },
];

function LanguageSwitch(): JSX.Element {
  const { state, words, go } = useSurroundings();
  return (
    <nav class="languages" aria-label={words.language}>
      {LANGUAGES.map(({ code, name, tag }) => (
        <a
          key={code}
          lang={tag}
          href={writeAddress({ ...state, language: code })}
          aria-current={state.language === code ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault();
            go({ ...state, language: code });
          }}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

const THEME = 'regimelink.colours';
const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

function Colours(): JSX.Element {
  const { words } = useSurroundings();
  const [theme, setTheme] = useState<Theme>(() => THEMES.find((one) => one === localStorage.getItem(THEME)) ?? 'auto');
  useEffect(() => {
    localStorage.setItem(THEME, theme);
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <label class="colours">
      <span>{words.theme.label}</span>
      <select
        value={theme}
        onChange={({ currentTarget: { value } }) => setTheme(THEMES.find((one) => one === value) ?? 'auto')}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {words.theme[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The one jurisdiction to look at, or all of them. */
export function ScopeSwitch({ modelled }: { readonly modelled: readonly string[] }): JSX.Element {
  const { state, words } = useSurroundings();
  const { onFocus, change } = useLeafing();
  const { within } = state;
  return (
    <label class="scope">
      <span>{words.scope}</span>
      <select
        value={within}
        onFocus={onFocus}
        onChange={({ currentTarget: { value } }) => change({ ...toPage(state, state.page), within: value })}
      >
        <option value="">{words.across}</option>
        {within === '' || modelled.includes(within) ? null : (
          <option value={within}>{words.noSuch(visible(within))}</option>
        )}
        {modelled.map((code) => (
          <option key={code} value={code}>
            {words.within(visible(placeName(code, state.language)))}
          </option>
        ))}
      </select>
    </label>
  );
}
