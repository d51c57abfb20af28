import { LinkageError } from '../errors.ts';
import { type PartialDate, parsePartialDate } from '../model/days.ts';
import type { EventVerb } from '../model/facts.ts';
import type { Tally } from './tally.ts';

/** What an effective date note says of one place of the regulation. */
export interface NotedChange {
  readonly place: EcfrPlace;
  readonly verb: EventVerb;
  /** The verb as the note writes it: `stayed`. */
  readonly verbOriginal: string;
  /** The sentence of the note. */
  readonly words: string;
  /** `90 FR 50857`. */
  readonly notice: string;
  /** The day from which it holds where the note says so, else the day of the page in the Federal Register. */
  readonly from: PartialDate;
  /** Whether `from` is the day of the page. */
  readonly published: boolean;
  readonly until: { readonly text: string; readonly last: PartialDate } | null;
}

/** A section or supplement, or a paragraph, sentence or introductory text of it. */
export interface EcfrPlace {
  /** Article as part of a key, without spaces: `744.11(a)(1)`, `744-supp-4-introductory-text`. */
  readonly article: string;
  /** As it is cited: `§ 744.8(a)(2), second and third sentences`. */
  readonly name: string;
}

const NOTICE = /\bAt (\d+ FR \d+), ([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}),\s*/g;
const DATE = '[A-Z][a-z]{2,8}\\.? \\d{1,2}, \\d{4}';
const UNTIL = new RegExp(`(?:effective )?(?:until|through|extended to) (${DATE})`);
const FROM = new RegExp(`effective (?:from |on )?(${DATE})`);
const NO_END = /indefinitely|until further notice/i;
/** The verbs of the notes; the first that fits counts. */
const VERBS: readonly (readonly [RegExp, EventVerb])[] = [
  [/\bstay\b.*\b(?:was|were) (?:lifted|ended|terminated|removed)\b/i, 'resumed'],
  [
    /\bstay\b.*\b(?:was|were) extended\b|\bthe effective (?:date|period) (?:was|were)? ?(?:further )?(?:delayed|extended)\b/i,
    'suspension-extended',
  ],
  [/\b(?:was|were) (?:temporarily )?(?:stayed|suspended)\b/i, 'suspended'],
  [/\b(?:was|were) (?:delayed|postponed)\b/i, 'suspended'],
  [/\b(?:was|were) (?:amended|revised|redesignated|corrected)\b/i, 'amended'],
  [/\b(?:was|were) (?:removed|reserved)\b/i, 'removed'],
  [/\b(?:was|were) added\b/i, 'imposed'],
];

const SUPPLEMENT = /\bsupplement no\. (\d+)(?: to part (\d+))?/i;
const SECTION = /\u00a7\s*(\d+\.\d+)/;
const PARAGRAPHS = '(?:\\([a-zA-Z0-9]{1,5}\\))+';
const PLACES = new RegExp(
  `(?:(?<what>(?:the )?(?:[a-z]+(?:, | and |, and ))*[a-z]+ sentences?|(?:the )?introductory text|(?:the )?notes?) (?:of|in|to) )?` +
    `paragraphs? (?<list>${PARAGRAPHS}(?:(?:, and |, | and | through )${PARAGRAPHS})*)|(?<alone>introductory text)`,
  'gi',
);

/**
 * Reads an effective date note: "At 90 FR 50857, Nov. 12, 2025, in § 744.11, paragraph (a)(1) was stayed, effective until
 * Nov. 9, 2026." The text that it concerns is printed all the same, so the note alone tells that it does not hold.
 * `division` is the `N` of the section or supplement under which it stands, for a note that names none.
 * What is not understood is counted and warned of, never guessed.
 */
export function readNote(text: string, division: string, where: string, tally: Tally): readonly NotedChange[] {
  const plain = text.replace(/\s+/g, ' ').replace(/^Effective Date Notes?(?: \d+)?: ?/i, '');
  const starts = [...plain.matchAll(NOTICE)];
  if (starts.length === 0) return notUnderstood(plain, where, tally);
  const found: NotedChange[] = [];
  let before: readonly EcfrPlace[] = [];
  for (const [index, start] of starts.entries()) {
    const words = plain.slice(start.index, starts[index + 1]?.index).trim();
    const said = words.slice(start[0].length);
    const [pattern, verb] = VERBS.find(([one]) => one.test(said)) ?? [];
    const published = dateOf(start[2] ?? '');
    const named = placesIn(said.split(/\b(?:was|were) /)[0] ?? '', said, division);
    const places = /\bthe (?:effective (?:period|date)|stay)\b/i.test(said) && before.length > 0 ? before : named;
    const until = UNTIL.exec(said);
    const last = until === null ? null : dateOf(until[1] ?? '');
    const from = dateOf(FROM.exec(said)?.[1] ?? '');
    const isBounded = last !== null || NO_END.test(said);
    if (verb === undefined || published === null || places.length === 0 || (verb === 'suspended' && !isBounded)) {
      notUnderstood(words, where, tally);
      continue;
    }
    before = places;
    for (const place of places) {
      const goesOn = found.some((one) => one.place.article === place.article && one.verb === 'suspended');
      const told = verb === 'suspension-extended' && !goesOn ? 'amended' : verb;
      const ends = told === 'suspended' || told === 'suspension-extended' ? last : null;
      found.push({
        place,
        verb: told,
        verbOriginal: (pattern?.exec(said)?.[0] ?? '').replace(/^.*\b(?:was|were) /i, ''),
        words,
        notice: start[1] ?? '',
        from: from ?? published,
        published: from === null,
        until: ends === null ? null : { text: until?.[0] ?? '', last: ends },
      });
    }
  }
  return found;
}

/** The places that a sentence names before its verb, or within "by revising the note to paragraph (h)(1)". */
function placesIn(subject: string, sentence: string, division: string): readonly EcfrPlace[] {
  const unit = unitOf(subject) ?? unitOf(division);
  if (unit === null) return [];
  const places: EcfrPlace[] = [];
  const text = PLACES.test(subject) ? subject : sentence;
  PLACES.lastIndex = 0;
  for (const { groups = {} } of text.matchAll(PLACES)) {
    const what = (groups['what'] ?? groups['alone'] ?? '').replace(/^the /i, '').toLowerCase();
    const paragraphs = groups['list']?.match(new RegExp(PARAGRAPHS, 'g')) ?? [''];
    for (const paragraph of paragraphs) places.push(placeOf(unit, paragraph, what));
  }
  return places.length > 0 ? places : [placeOf(unit, '', '')];
}

function placeOf(unit: EcfrPlace, paragraph: string, what: string): EcfrPlace {
  const slug = what === '' ? '' : `-${what.replace(/[^a-z]+/g, '-')}`;
  return {
    article: `${unit.article}${paragraph}${slug}`,
    name: `${unit.name}${paragraph}${what === '' ? '' : `, ${what}`}`,
  };
}

/** The section or supplement that a text names: `744.11`, `744-supp-8`. */
function unitOf(text: string): EcfrPlace | null {
  const supplement = SUPPLEMENT.exec(text);
  if (supplement?.[1] !== undefined && supplement[2] !== undefined) {
    return {
      article: `${supplement[2]}-supp-${supplement[1]}`,
      name: `Supplement No. ${supplement[1]} to part ${supplement[2]}`,
    };
  }
  const section = SECTION.exec(text)?.[1] ?? /^(\d+\.\d+)$/.exec(text)?.[1];
  return section === undefined ? null : { article: section, name: `\u00a7 ${section}` };
}

function notUnderstood(words: string, where: string, tally: Tally): readonly NotedChange[] {
  tally.drop('EFFDNOT (not understood)');
  tally.warn(where, `an effective date note is not understood: "${words.slice(0, 200)}"`);
  return [];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Nov. 9, 2026`; null for what is no date. */
function dateOf(text: string): PartialDate | null {
  const found = /^([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}), (\d{4})$/.exec(text);
  const month = MONTHS.indexOf((found?.[1] ?? '').toLowerCase()) + 1;
  if (found === null || month === 0) return null;
  try {
    return parsePartialDate(`${found[3]}-${String(month).padStart(2, '0')}-${(found[2] ?? '').padStart(2, '0')}`);
  } catch (cause) {
    if (cause instanceof LinkageError) return null;
    throw cause;
  }
}
