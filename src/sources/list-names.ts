import { LinkageError } from '../errors.ts';
import { KNOWN_LISTS } from './party-lists.ts';

/** Short names under which people know the lists. Any case; spaces, dots and underscores are hyphens. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'us-el': ['el', 'entity', 'entities', 'entity-list', 'us-bis-el', 'bis-el', 'us-entity-list'],
  'us-meu': ['meu', 'meu-list', 'military-end-user', 'us-bis-meu', 'bis-meu'],
  'us-meu-unlisted': ['meu-unlisted', 'unlisted-meu', 'unlisted-military-end-user'],
  'us-mieu': ['mieu', 'us-bis-mieu'],
  'us-uvl': ['uvl', 'unverified', 'unverified-list', 'us-bis-uvl', 'bis-uvl'],
  'us-dpl': ['dpl', 'denied', 'denied-persons', 'denied-persons-list', 'us-bis-dpl', 'bis-dpl'],
  'us-sdn': ['sdn', 'sdn-list', 'us-ofac-sdn', 'ofac-sdn', 'ofac'],
  'us-ns-cmic': ['cmic', 'ns-cmic', 'nscmic', 'us-cmic', 'us-ofac-cmic', 'ofac-cmic'],
  'us-1260h': ['1260h', 'us-dod-1260h', 'section-1260h', 'cmc'],
  'us-ssi': ['ssi'],
  'us-mbs': ['mbs'],
  'us-isn': ['isn'],
  'us-dtc-debarred': ['dtc', 'us-dtc', 'aeca-debarred'],
  'cn-ecl': ['ecl', 'control-list', 'export-control-list', 'cn-control-list'],
  'cn-watch-list': ['ecwl', 'cn-ecwl', 'watch', 'watch-list', 'export-control-watch-list'],
  'cn-uel': ['uel', 'unreliable', 'unreliable-entity-list'],
  'cn-cml': ['cml', 'countermeasures', 'countermeasure-list', 'afsl', 'cn-afsl'],
  'cn-mel': ['mel', 'malicious-entity-list'],
  'cn-tao': ['tao'],
  'eu-sanctions': ['eu', 'eu-fsf', 'eu-consolidated', 'eu-list', 'eu-consolidated-list'],
  'uk-sanctions': ['uk', 'uk-list', 'uk-hmt', 'ofsi', 'uk-ofsi', 'uk-consolidated', 'uk-sanctions-list'],
};

const KEY_OF: ReadonlyMap<string, string> = new Map(
  KNOWN_LISTS.flatMap(({ id, zh, en }) =>
    [id, en, ...(zh === undefined ? [] : [zh]), ...(ALIASES[id] ?? [])].map((name) => [folded(name), `list:${id}`]),
  ),
);

const KEYS: ReadonlySet<string> = new Set(KEY_OF.values());

/** The key of a list that is known under this name or key (`list:us-el`, `EL`, `Entity List`, `实体清单`); any other text as it is. */
export function listKeyOf(text: string): string {
  return KEY_OF.get(folded(text.replace(/^list:/i, ''))) ?? text;
}

/**
 * As `listKeyOf`, of lists that are known or that a rule file names itself (`own`).
 * @throws LinkageError BAD_USER_INPUT with the known names; a list that is not known would silently name nobody
 */
export function listNamed(text: string, own: readonly string[]): string {
  const key = listKeyOf(text);
  const found = own.find((list) => list === key || list === `list:${key}`) ?? (key === text ? undefined : key);
  if (found !== undefined || KEYS.has(key)) return found ?? key;
  const known = KNOWN_LISTS.map(({ id }) => ALIASES[id]?.[0]?.toUpperCase() ?? `list:${id}`);
  throw new LinkageError(
    'BAD_USER_INPUT',
    `"${text}" is no list: expected ${[...own.filter((list) => !KEYS.has(list)), ...known].join(', ')}.`,
    {
      list: text,
    },
  );
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
