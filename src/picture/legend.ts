import { REGIMES } from '../model/vocabulary.ts';
import type { Picture } from './draw-picture.ts';
import { escapeXml, widthOfText } from './drawn-text.ts';
import { SMALL_SIZE } from './labels.ts';
import type { Point } from './layers.ts';
import { regimeBand, regimeMark, UNVERIFIED_DASHES } from './svg-marks.ts';
import type { Colours } from './themes.ts';
import { REGIME_WORDS, WORDS } from './words.ts';

/** One entry of the key: what is drawn, and what it means. */
interface Entry {
  readonly text: string;
  readonly drawn: (at: Point) => string;
}

const MARK_ROOM = 40;
const ROW_HEIGHT = 22;
const GAP = 20;

export interface Legend {
  readonly svg: string;
  readonly height: number;
}

/** The key to what occurs in a picture, in rows no wider than `width`; empty where nothing needs one. */
export function legendOf(picture: Picture, from: Point, width: number, colours: Colours): Legend {
  const entries = entriesOf(picture, colours);
  const parts: string[] = [];
  let x = from.x;
  let row = 0;
  for (const { text, drawn } of entries) {
    const wide = MARK_ROOM + widthOfText(text, SMALL_SIZE);
    if (x > from.x && x + wide > from.x + width) {
      row += 1;
      x = from.x;
    }
    const y = from.y + row * ROW_HEIGHT + ROW_HEIGHT / 2;
    parts.push(
      drawn({ x, y }),
      `<text x="${x + MARK_ROOM - 6}" y="${y + 4}" font-size="${SMALL_SIZE}" fill="${colours.text}">${escapeXml(text)}</text>`,
    );
    x += Math.ceil(wide) + GAP;
  }
  if (entries.length === 0) return { svg: '', height: 0 };
  return { svg: `<g class="rl-key">${parts.join('')}</g>`, height: (row + 1) * ROW_HEIGHT };
}

function entriesOf({ nodes, links, language }: Picture, colours: Colours): Entry[] {
  const words = WORDS[language];
  const regimes = REGIMES.filter((regime) => nodes.some((node) => node.regimes?.includes(regime) === true));
  const line = (colour: string, dashes: string) => (at: Point) =>
    `<path d="M${at.x} ${at.y}h28" stroke="${colour}" stroke-width="1.5"${dashes} fill="none"/>`;
  return [
    ...regimes.map((regime) => ({
      text: REGIME_WORDS[regime][language],
      drawn: ({ x, y }: Point) =>
        regimeBand(regime, { x, y: y - 9 }, 18, colours) + regimeMark(regime, { x: x + 13, y }, colours),
    })),
    ...(links.some(({ possible }) => possible === true)
      ? [{ text: words.possible, drawn: line(colours.link, ' stroke-dasharray="6 4"') }]
      : []),
    ...(links.some(({ unverified }) => unverified === true)
      ? [{ text: words.unverified, drawn: line(colours.link, UNVERIFIED_DASHES) }]
      : []),
    ...(links.some(({ ended }) => ended === true) ? [{ text: words.ended, drawn: line(colours.endedLink, '') }] : []),
  ];
}
