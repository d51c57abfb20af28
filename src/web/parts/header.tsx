import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Language, toPage, writeAddress } from '../address.ts';
import { useSurroundings } from '../use.ts';
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
        <LanguageSwitch />
        <Colours />
      </div>
    </header>
  );
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The day to look at. Enter or leaving the field shows it, so that a half-typed date asks nothing. Text and not the
 * browser's own date field: that one speaks the language of the browser, not of the page.
 */
function AsOf(): JSX.Element {
  const { state, words, go } = useSurroundings();
  const [typed, setTyped] = useState(state.asOf);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(state.asOf), [state.asOf]);
  const isDate = (text: string): boolean => text === '' || text === state.asOf || (DAY.test(text) && isDay(text));
  const show = (asOf: string): void => {
    field.current?.setCustomValidity(isDate(asOf) ? '' : words.asOfWrong);
    if (!isDate(asOf)) field.current?.reportValidity();
    else if (asOf !== state.asOf) go({ ...state, asOf, after: {} });
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
        ref={field}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        placeholder={words.asOfFormat}
        title={words.asOfHelp}
        size={11}
        value={typed}
        onInput={({ currentTarget }) => {
          currentTarget.setCustomValidity('');
          setTyped(currentTarget.value);
        }}
        onBlur={() => {
          if (isDate(typed.trim())) show(typed.trim());
        }}
      />
      <button type="submit">{words.apply}</button>
      {state.asOf === '' ? null : (
        <button type="button" onClick={() => show('')}>
          {words.today}
        </button>
      )}
    </form>
  );
}

/** Whether a day is in the calendar: there is no 30 February. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
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
  const { state, words, go } = useSurroundings();
  return (
    <label class="scope">
      <span>{words.scope}</span>
      <select
        value={state.within}
        onChange={({ currentTarget: { value } }) => go({ ...toPage(state, state.page), within: value })}
      >
        <option value="">{words.across}</option>
        {modelled.map((code) => (
          <option key={code} value={code}>
            {words.within(code)}
          </option>
        ))}
      </select>
    </label>
  );
}
