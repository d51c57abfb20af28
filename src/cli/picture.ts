import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { GraphView } from '../analysis/view.ts';
import { LinkageError } from '../errors.ts';
import { toKey } from '../model/keys.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { toCsv, toJson } from '../picture/picture-data.ts';
import type { PictureGraph } from '../picture/picture-graph.ts';
import { toTable } from '../picture/picture-table.ts';
import { contentsOf, toSvg } from '../picture/svg.ts';
import type { Theme } from '../picture/themes.ts';
import { asOfFrom, jurisdictionsFrom, type QuestionOptions } from './common-options.ts';
import { type OpenStore, withStore } from './open-store.ts';
import { pictureOfParty } from './picture-of-party.ts';
import { pictureOfTechnology } from './picture-of-technology.ts';
import { toPng } from './png.ts';
import { table } from './table.ts';
import { whatIfFrom } from './what-if.ts';

export interface PictureOptions extends QuestionOptions {
  readonly rule?: string;
  readonly depth?: string;
  readonly across?: string;
  readonly ended?: boolean;
  readonly includeUnverified?: boolean;
  readonly theme: Theme;
  readonly out?: string;
}

const DEPTH = '3';
const MOST_DEPTH = 10;
const RULE = 'majority';
const ENDINGS = ['.svg', '.png', '.json', '.csv'] as const;
type Ending = (typeof ENDINGS)[number];

/** `regimelink picture PARTY|TECHNOLOGY`: gives what is printed; with `--out` writes the file and prints where it is. */
export async function pictureCommand(id: string, options: PictureOptions): Promise<string> {
  const key = toKey(id);
  const { out } = options;
  // A wrong name of a file is told before the store is opened.
  if (out !== undefined) endingOf(out);
  const graph = await withStore((store) => askPicture(store, key, options));
  if (out !== undefined) return writePicture(graph, out, options.theme);
  return options.json === true ? toJson(graph) : textOf(graph);
}

/** Writes a picture in the format that the name of the file says. Gives what to tell of it. @throws LinkageError BAD_USER_INPUT, NOT_FOUND */
export async function writePicture(graph: PictureGraph, path: string, theme: Theme): Promise<string> {
  const { content, remark } = await contentOf(graph, endingOf(path), theme);
  await writeFile(path, content).catch((error: NodeJS.ErrnoException) => {
    throw new LinkageError('BAD_USER_INPUT', `--out "${path}" cannot be written: ${error.code ?? error.message}.`);
  });
  return remark === null ? path : `${path}\n${remark}`;
}

/** @throws LinkageError NOT_FOUND for what is neither party nor technology of the graph, BAD_USER_INPUT */
export async function askPicture(
  { engine }: Pick<OpenStore, 'engine'>,
  key: string,
  options: Omit<PictureOptions, 'theme' | 'out'>,
): Promise<PictureGraph> {
  const includeUnverified = options.includeUnverified === true;
  const view = await engine.view({
    asOf: asOfFrom(options.asOf),
    knownAt: options.knownAt ?? null,
    includeUnverified,
    whatIf: await whatIfFrom(options.whatIf),
  });
  const isTechnology = isTechnologyOf(view, key);
  const wrong = (isTechnology ? (['rule', 'depth', 'ended'] as const) : (['across'] as const)).find(
    (option) => options[option] !== undefined,
  );
  if (wrong !== undefined) {
    const kinds = isTechnology ? 'parties, and this is a technology' : 'technologies, and this is a party';
    throw new LinkageError('BAD_USER_INPUT', `--${wrong} is for pictures of ${kinds}.`, { argument: wrong });
  }
  const common = { includeUnverified, language: options.lang };
  if (isTechnology) {
    const jurisdictions = options.across === undefined ? null : jurisdictionsFrom(options.across);
    return pictureOfTechnology(engine, view, { technology: key, jurisdictions, ...common });
  }
  return pictureOfParty(engine, view, {
    party: key,
    rule: options.rule ?? RULE,
    depth: depthFrom(options.depth ?? DEPTH),
    ended: options.ended === true,
    ...common,
  });
}

function isTechnologyOf(view: GraphView, key: string): boolean {
  const label = view.thing(key)?.label;
  if (label === 'Technology') return true;
  if (label === 'Party' || label === 'Asset') return false;
  throw new LinkageError('NOT_FOUND', `There is no party or technology ${key}.`, { key });
}

function depthFrom(text: string): number {
  const depth = Number(text);
  if (Number.isInteger(depth) && depth >= 1 && depth <= MOST_DEPTH) return depth;
  throw new LinkageError('BAD_USER_INPUT', `--depth "${text}": expected a whole number from 1 to ${MOST_DEPTH}.`);
}

function endingOf(path: string): Ending {
  const found = ENDINGS.find((ending) => ending === extname(path).toLowerCase());
  if (found !== undefined) return found;
  throw new LinkageError('BAD_USER_INPUT', `--out "${path}": expected a name that ends in ${ENDINGS.join(', ')}.`);
}

/** `remark`: that there was too much for a picture. */
async function contentOf(
  graph: PictureGraph,
  ending: Ending,
  theme: Theme,
): Promise<{ readonly content: string | Uint8Array; readonly remark: string | null }> {
  if (ending === '.json') return { content: `${toJson(graph)}\n`, remark: null };
  if (ending === '.csv') return { content: toCsv(graph), remark: null };
  const picture = drawPicture(graph);
  const svg = toSvg(picture, { theme });
  return {
    content: ending === '.svg' ? `${svg}\n` : await toPng(svg),
    remark: picture.truncated ? contentsOf(picture) : null,
  };
}

/** The table twin, for a terminal. */
export function textOf(graph: PictureGraph): string {
  const { links, things, remarks } = toTable(graph);
  const parts = [links, things].map(({ heading, rows }) =>
    table(
      heading,
      rows.map(({ cells }) => cells),
    ),
  );
  return [graph.title, '', ...parts.flatMap((part) => [part, '']), ...remarks].join('\n');
}
