import { shareFromJson, shareToText, WHOLE } from '../model/shares.ts';
import type { Regime } from '../model/vocabulary.ts';
import { cleanText, isolated, widthOfText, wrapText } from './drawn-text.ts';
import { inLanguage, type Language, type PictureGraph, type PictureLink, type PictureNode } from './picture-graph.ts';
import { KIND_WORDS, REGIME_WORDS, relationWords, WORDS } from './words.ts';
import { formatDate, placeName } from './written.ts';

/** Sizes of letters, in pixels. */
export const NAME_SIZE = 14;
/** Names are bold, which takes the room of a larger size. */
export const NAME_ROOM = 15.2;
export const SMALL_SIZE = 12;

const NAME_LINES = 4;

/** One line of a box. A line of a regime has its mark before it. */
export interface DrawnLine {
  readonly text: string;
  readonly style: 'kind' | 'name' | 'note' | 'listed' | Regime;
}

/** What stands in the box of a thing, wrapped to `width` pixels. */
export function nodeLines(node: PictureNode, language: Language, width: number): DrawnLine[] {
  const words = WORDS[language];
  const kind = KIND_WORDS[node.kind][language];
  const subject = node.emphasised === true ? words.subject : '';
  const small = (text: string, style: DrawnLine['style'], lines: number): DrawnLine[] =>
    wrapText(text, { width, fontSize: SMALL_SIZE, lines }).map((line) => ({ text: line, style }));
  const around = (place: string): string => [kind, place, subject].filter((part) => part !== '').join(' · ');
  // Where the name of the place has no room in the line its code has.
  const named = around(placeText(node, language));
  const kindLine = widthOfText(named, SMALL_SIZE) <= width ? named : around(cleanText(node.jurisdiction ?? ''));
  const marked = (text: string, style: DrawnLine['style']): DrawnLine => ({ text, style });
  return [
    ...small(kindLine, 'kind', 2),
    ...wrapText(nodeName(node, language), { width, fontSize: NAME_ROOM, lines: NAME_LINES }).map((line) =>
      marked(line, 'name'),
    ),
    ...(node.notes ?? []).flatMap((note) => small(inLanguage(note, language), 'note', 4)),
    ...(node.listed === true ? [marked(words.listed, 'listed')] : []),
    ...(node.regimes ?? []).map((regime) => marked(REGIME_WORDS[regime][language], regime)),
  ];
}

/** Where a thing is of; empty where it is not told. */
export function placeText({ jurisdiction = '' }: PictureNode, language: Language): string {
  return cleanText(placeName(jurisdiction, language));
}

export function nodeName(node: PictureNode, language: Language): string {
  const name = cleanText(inLanguage(node.name, language));
  return name === '' ? cleanText(node.id) : name;
}

/** All that the picture says of a thing, in one sentence for those who hear it. */
export function nodeSentence(node: PictureNode, language: Language): string {
  const words = WORDS[language];
  const parts = [
    KIND_WORDS[node.kind][language],
    ...(node.jurisdiction === undefined ? [] : [placeText(node, language)]),
    ...(node.emphasised === true ? [words.subject] : []),
    ...(node.notes ?? []).map((note) => cleanText(inLanguage(note, language))),
    ...(node.listed === true ? [words.listed] : []),
    ...(node.regimes ?? []).map((regime) => REGIME_WORDS[regime][language]),
    ...(node.hiddenNeighbours ?? []).map(
      ({ relation, count }) => `${relationText(relation, language)}${words.colon}${words.hidden(count)}`,
    ),
  ];
  return `${isolated(nodeName(node, language))}${words.colon}${parts.join(words.between)}`;
}

export function remarksOf({ remarks = [], language }: Pick<PictureGraph, 'remarks' | 'language'>): string[] {
  return remarks.map((remark) => cleanText(inLanguage(remark, language))).filter((text) => text !== '');
}

export function relationText(relation: string, language: Language): string {
  return cleanText(relationWords(relation)[language]);
}

/** `label` of the link, or the words for its relation. */
export function linkText({ label, relation }: PictureLink, language: Language): string {
  const given = typeof label === 'string' ? label : label === undefined ? '' : inLanguage(label, language);
  const clean = cleanText(given);
  return clean === '' ? relationText(relation, language) : clean;
}

/** `50 %`, `>50–75 %`, `share unknown`; empty where the link has no share. */
export function linkShare({ share }: PictureLink, language: Language): string {
  if (share === undefined || share === null) return '';
  const interval = shareFromJson(share);
  return interval.min === 0 && interval.max === WHOLE ? WORDS[language].unknownShare : shareToText(interval, language);
}

/** `1 Jan 2020–2024`, `from 2020`, `at the latest from 2020`, `until 2024`; empty where neither end is known. */
export function linkDates({ validFrom, validTo, fromIsBound }: PictureLink, language: Language): string {
  const from = formatDate(cleanText(validFrom ?? ''), language);
  const to = formatDate(cleanText(validTo ?? ''), language);
  const words = WORDS[language];
  if (from !== '' && fromIsBound === true)
    return `${words.fromAtLatest}${from}${to === '' ? '' : `${words.between}${words.until}${to}`}`;
  if (from !== '' && to !== '') return `${from}–${to}`;
  if (from !== '') return `${words.from}${from}`;
  return to === '' ? '' : `${words.until}${to}`;
}

/** That a link no longer holds, is supposed, or perhaps is not there, is said and not only drawn. */
export function linkState({ ended, possible, unverified, supposed, assumed }: PictureLink, language: Language): string {
  const words = WORDS[language];
  return [
    ...(supposed === true ? [words.supposed] : []),
    ...(unverified === true ? [words.unverified] : []),
    ...(assumed === true ? [words.assumed] : []),
    ...(ended === true ? [words.ended] : []),
    ...(possible === true ? [words.possible] : []),
  ].join(words.between);
}

/** The regimes that a link's colour stands for, in words. */
export function linkRegimes({ regimes = [] }: PictureLink, language: Language): string {
  return regimes.map((regime) => REGIME_WORDS[regime][language]).join(WORDS[language].between);
}

/** What stands at the middle of a link. */
export function linkLines(link: PictureLink, language: Language, width: number): string[] {
  const share = linkShare(link, language);
  const what = linkText(link, language);
  const isUnknown = share === WORDS[language].unknownShare;
  const first = share === '' ? what : `${what}${isUnknown ? WORDS[language].between : ' '}${share}`;
  const dates = linkDates(link, language);
  // Dates that have no room in a line break before or between them, not within one.
  const ranges = widthOfText(dates, SMALL_SIZE) <= width ? [dates] : dates.split(/(?<=–|from |until )/);
  const texts = [first, ...ranges, linkState(link, language)];
  return texts
    .filter((text) => text !== '')
    .flatMap((text) => wrapText(text, { width, fontSize: SMALL_SIZE, lines: 3 }));
}

/** All that the picture says of a link, in one line. */
export function linkSentence(link: PictureLink, fromName: string, toName: string, language: Language): string {
  const words = WORDS[language];
  const [share, dates, state] = [linkShare(link, language), linkDates(link, language), linkState(link, language)];
  const parts = [linkText(link, language), share, dates, state, linkRegimes(link, language)].filter(
    (part) => part !== '',
  );
  return `${isolated(fromName)} → ${isolated(toName)}${words.colon}${parts.map(isolated).join(words.between)}`;
}
