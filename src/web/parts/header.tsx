import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
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

/** The day to look at. Enter or leaving the field shows it, so that a half-typed date asks nothing. */
function AsOf(): JSX.Element {
  const { state, words, go } = useSurroundings();
  const day = /^\d{4}-\d\d-\d\d/.exec(state.asOf)?.[0] ?? '';
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  const show = (asOf: string): void => {
    if (asOf !== day) go({ ...state, asOf, after: {} });
  };
  return (
    <form
      class="as-of"
      onSubmit={(event) => {
        event.preventDefault();
        show(typed);
      }}
    >
      <label for="as-of">{words.asOf}</label>
      <input
        id="as-of"
        type="date"
        lang={state.language === 'zh' ? 'zh-CN' : 'en-GB'}
        title={words.asOfHelp}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => show(typed)}
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
