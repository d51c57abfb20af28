import type { Page } from 'playwright-core';
import type { Heard, Looking } from './looking.ts';

/** A text with a number in it, and what the element around it says of where it is from. */
interface Shown {
  /** The whole text of that element; of a drawing the one line. */
  readonly text: string;
  readonly kind: 'data-from' | 'data-count-of' | 'data-input' | 'data-drawn-from' | null;
  readonly place: string;
  /** What stands around it, for the report. */
  readonly around: string;
}

/**
 * Looks at each number that can be read on the page: it must be the value of a field of an answer that the page got, the
 * length of a list in one, or a value of the page's own address, written as the language writes it.
 */
export async function traceNumbers(looking: Looking): Promise<{ readonly count: number; readonly faults: string[] }> {
  const shown = await numbersOn(looking.page);
  const heard = await looking.heard();
  const url = new URL(looking.page.url());
  const faults = shown.map((one) => faultOf(one, heard, url)).filter((fault) => fault !== null);
  return { count: shown.length, faults };
}

/** The texts with digits, or with the Chinese numerals of a date, that can be seen now. */
function numbersOn(page: Page): Promise<Shown[]> {
  return page.evaluate(() => {
    const kinds = ['data-from', 'data-count-of', 'data-input', 'data-drawn-from'] as const;
    const found = new Map<Node, Shown>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || !/\p{Nd}|〇|[一二三四五六七八九十][年月日]/u.test(node.nodeValue ?? '')) continue;
      if (parent.closest('script, style, noscript') !== null) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const source = parent.closest(kinds.map((name) => `[${name}]`).join(', '));
      const kind = kinds.find((name) => source?.hasAttribute(name)) ?? null;
      const told = source === null || kind === 'data-drawn-from' ? node : source;
      found.set(told, {
        text: told.textContent ?? '',
        kind,
        place: kind === null ? '' : (source?.getAttribute(kind) ?? ''),
        around: (source?.parentElement ?? parent).outerHTML.slice(0, 300),
      });
    }
    return [...found.values()];
  });
}

/** Why a number is not what it says that it is; null when it is. */
export function faultOf({ text, kind, place, around }: Shown, heard: readonly Heard[], url: URL): string | null {
  if (kind === null) return `“${text}” says not where it is from: ${around}`;
  const language = url.searchParams.get('lang') === 'zh' ? 'zh' : 'en';
  if (kind === 'data-drawn-from') {
    const parts = place.split(' ').map((one) => valueAt(one, heard));
    return isDrawnFrom(text, parts, language) ? null : `“${text}” is drawn from ${place}, where no such value is`;
  }
  const wanted = wantedAt(kind, place, heard, url);
  if (wanted === undefined || wanted === null) return `“${text}” is from ${place}, where nothing is: ${around}`;
  const forms = formsOf(wanted, language);
  return forms.includes(text) ? null : `“${text}” is from ${place}, which reads ${forms.join(' or ')}`;
}

function wantedAt(kind: Shown['kind'], place: string, heard: readonly Heard[], url: URL): unknown {
  if (kind === 'data-from') return valueAt(place, heard);
  if (kind === 'data-count-of') return countAt(place, heard);
  return place === 'days' ? daysAhead(heard) : url.searchParams.get(place);
}

/** How many days the last answer about changes looks ahead. */
function daysAhead(heard: readonly Heard[]): number | undefined {
  const changes = heard
    .map(({ data }) => data?.['changes'] as Record<string, string> | undefined)
    .findLast((one) => one);
  return changes === undefined
    ? undefined
    : (Date.parse(changes['to'] ?? '') - Date.parse(changes['from'] ?? '')) / 86_400_000;
}

/** `Operation@request:path.to.0.field` */
function valueAt(place: string, heard: readonly Heard[]): unknown {
  const [, operation, request, path = ''] = /^(\w+)@([^:]*):(.*)$/.exec(place) ?? [];
  let value: unknown = heard.find((one) => one.operation === operation && one.request === request)?.data;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

function countAt(place: string, heard: readonly Heard[]): number | undefined {
  const list = valueAt(place, heard);
  return Array.isArray(list) ? list.length : undefined;
}

/** A line of a drawing: a word of ours before a value of the parts that were drawn, or a piece of a text in them. */
function isDrawnFrom(text: string, parts: readonly unknown[], language: 'zh' | 'en'): boolean {
  const values = parts.flatMap(valuesIn);
  const number = text.replace(/^[^\d<>≤≥]+/, '').trim();
  const ends = number.split('–').filter((end) => end !== '');
  const isThere = (one: string): boolean => values.some((value) => formsOf(value, language).includes(one));
  // A range may begin with a month.
  const range = text.trim().split('–');
  if (isThere(number) || ends.every(isThere) || range.every(isThere)) return true;
  const texts = values.filter((value) => typeof value === 'string').map(namingControls);
  const pieces = text.split(/\s+/).filter((piece) => /\d/.test(piece));
  return pieces.every((piece) => texts.some((one) => /\p{L}/u.test(one) && one.includes(piece)));
}

/** All values below a part of an answer; of a page of a list also how many are on no page before. */
function valuesIn(part: unknown): readonly unknown[] {
  if (typeof part !== 'object' || part === null) return [part];
  const rest =
    'totalCount' in part && 'edges' in part && Array.isArray(part.edges)
      ? [Number(part.totalCount) - part.edges.length]
      : [];
  return [...(isShare(part) ? [part] : []), ...rest, ...Object.values(part).flatMap(valuesIn)];
}

/** How a value may stand on a page. */
function formsOf(value: unknown, language: 'zh' | 'en'): string[] {
  if (typeof value === 'number') return [new Intl.NumberFormat(language).format(value)];
  if (typeof value === 'string') return [namingControls(value), ...dateForms(value, language)];
  return isShare(value) ? [shareForm(value)] : [];
}

function namingControls(text: string): string {
  return [...text]
    .map((character) =>
      /[\p{Cc}\p{Bidi_Control}]/u.test(character) && !/[\t\n]/.test(character) && character !== '\u061c'
        ? `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`
        : character,
    )
    .join('');
}

function dateForms(text: string, language: 'zh' | 'en'): string[] {
  const [, date, clock = '', zone = ''] =
    /^(\d{4}(?:-\d\d){0,2})(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
  if (date === undefined) return [];
  const parts = date.length === 4 ? 1 : date.length === 7 ? 2 : 3;
  const options = {
    timeZone: 'UTC',
    year: 'numeric',
    month: parts > 1 ? 'short' : undefined,
    day: parts > 2 ? 'numeric' : undefined,
  } as const;
  const written = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-US', options).formatToParts(new Date(date));
  const part = (type: string): string => written.find((one) => one.type === type)?.value ?? '';
  const day =
    language === 'zh'
      ? written.map((one) => one.value).join('')
      : [part('day'), part('month'), part('year')].filter((one) => one !== '').join(' ');
  return [clock === '' ? day : `${day} ${clock}${zone === 'Z' ? ' UTC' : zone}`];
}

interface Share {
  readonly minExact: string;
  readonly maxExact: string;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

function isShare(value: unknown): value is Share {
  return typeof value === 'object' && value !== null && 'minExact' in value && 'maxExact' in value;
}

function shareForm({ minExact, maxExact, minOpen, maxOpen }: Share): string {
  if (minExact === maxExact) return `${minExact} %`;
  if (maxExact === '100' && !maxOpen) return `${minOpen ? '>' : '≥'} ${minExact} %`;
  if (minExact === '0' && !minOpen) return `${maxOpen ? '<' : '≤'} ${maxExact} %`;
  return `${minOpen ? '> ' : ''}${minExact}–${maxOpen ? '< ' : ''}${maxExact} %`;
}
