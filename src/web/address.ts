/** The languages of the pages. */
export type Language = 'zh' | 'en';

export type Page =
  | { readonly name: 'home' }
  | { readonly name: 'technology'; readonly key: string }
  | { readonly name: 'party'; readonly key: string }
  | { readonly name: 'search'; readonly text: string }
  | { readonly name: 'unknown'; readonly path: string };

/** Everything that a page shows, as it stands in its address: an address opened elsewhere shows the same. */
export interface State {
  readonly page: Page;
  readonly language: Language;
  /** A day or a moment; empty text = today. */
  readonly asOf: string;
  /** A version of the graph or a moment; empty text = the last one published. */
  readonly knownAt: string;
  /** Code of the one jurisdiction to look at; empty text = across all. */
  readonly within: string;
  /** The rule of the party page. */
  readonly rule: string;
  /** What is opened: evidence by its place on the page, kinds of gaps, nodes of the picture. */
  readonly open: readonly string[];
  /** Whether the table stands in place of the picture. */
  readonly table: boolean;
  /** Whether all evidence on the page is open, as for a sheet of paper. */
  readonly withEvidence: boolean;
  /** Whether pictures leave out what has ended. */
  readonly withoutEnded: boolean;
  /** Whether unverified facts count in what a rule says of a party. */
  readonly withUnverified: boolean;
  /** Cursors after which parts of the page go on, by the name of the part; parts that are not here begin at their start. */
  readonly after: Readonly<Record<string, string>>;
}

export const DEFAULT_RULE = 'majority';

const AFTER = 'after.';

/** Reads an address. The language comes from the address, else from what the reader chose before. */
export function readAddress(url: URL, usual: Language): State {
  const query = url.searchParams;
  const language = query.get('lang');
  return {
    page: readPage(url),
    language: language === 'zh' || language === 'en' ? language : usual,
    asOf: query.get('asOf') ?? '',
    knownAt: query.get('knownAt') ?? '',
    within: query.get('within') ?? '',
    rule: query.get('rule') ?? DEFAULT_RULE,
    open: query.getAll('open'),
    table: query.get('show') === 'table',
    withEvidence: query.get('evidence') === 'all',
    withoutEnded: query.get('ended') === 'hide',
    withUnverified: query.get('unverified') === 'count',
    after: Object.fromEntries(
      [...query].filter(([name]) => name.startsWith(AFTER)).map(([name, cursor]) => [name.slice(AFTER.length), cursor]),
    ),
  };
}

function readPage(url: URL): Page {
  const [, name = '', ...rest] = url.pathname.split('/');
  const key = decode(rest.join('/'));
  if (name === '' && rest.length === 0) return { name: 'home' };
  if ((name === 'technology' || name === 'party') && key !== '') return { name, key };
  if (name === 'search' && key === '') return { name, text: url.searchParams.get('q') ?? '' };
  return { name: 'unknown', path: url.pathname };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Writes the address of a state; what has its usual value is left out, the language never. */
export function writeAddress(state: State): string {
  const { page } = state;
  const query = new URLSearchParams();
  const put = (name: string, value: string, usual = ''): void => {
    if (value !== usual) query.append(name, value);
  };
  if (page.name === 'search') put('q', page.text);
  put('asOf', state.asOf);
  put('knownAt', state.knownAt);
  put('within', state.within);
  if (page.name === 'party') put('rule', state.rule, DEFAULT_RULE);
  for (const one of state.open) put('open', one);
  put('show', state.table ? 'table' : '');
  put('evidence', state.withEvidence ? 'all' : '');
  put('ended', state.withoutEnded ? 'hide' : '');
  put('unverified', state.withUnverified ? 'count' : '');
  for (const [name, cursor] of Object.entries(state.after)) put(AFTER + name, cursor);
  query.append('lang', state.language);
  return `${pathOf(page)}?${query.toString()}`;
}

function pathOf(page: Page): string {
  switch (page.name) {
    case 'home':
      return '/';
    case 'search':
      return '/search';
    case 'unknown':
      return page.path;
    default:
      return `/${page.name}/${page.key.split('/').map(encodeSegment).join('/')}`;
  }
}

/** Keys stay readable: a colon and Chinese characters need no escape in a path, a browser shows them as they are. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replaceAll('%3A', ':').replaceAll('%40', '@');
}

const UNOPENED = {
  open: [],
  table: false,
  withEvidence: false,
  withoutEnded: false,
  withUnverified: false,
  after: {},
} as const;

/** The same moment, knowledge and scope on another page; what was opened stays behind. */
export function toPage(state: State, page: Page): State {
  return { ...state, page, ...UNOPENED };
}

/** Pages begin anew of what follows from the rule of a party and from what counts in it. */
export function atRuleStart(state: State): State {
  const { outcomes: _, rest: __, technologies: ___, ...after } = state.after;
  return { ...state, after };
}

/** The day that is looked at: that of `asOf`, else today (UTC), as the API reads it. */
export function dayOf({ asOf }: State): string {
  return /^\d{4}-\d\d-\d\d/.exec(asOf)?.[0] ?? new Date().toISOString().slice(0, 10);
}
