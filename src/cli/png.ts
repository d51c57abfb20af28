import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { LinkageError } from '../errors.ts';

/** Where systems keep fonts. */
const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.local', 'share', 'fonts'),
  join(homedir(), '.fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(homedir(), 'Library', 'Fonts'),
  'C:\\Windows\\Fonts',
];

/** Files of fonts with Chinese characters, and of others, the best first; a bold one is taken along where it is there. */
const CHINESE = [
  /^NotoSansCJK(sc)?-Regular\.(ttc|otf)$/i,
  /^NotoSansSC(-Regular|\[wght\]|-VF)?\.(otf|ttf)$/i,
  /^SourceHanSans(SC|CN)?-Regular\.(otf|ttc)$/i,
  /^PingFang\.ttc$/i,
  /^msyh\.ttc$/i,
  /^Hiragino Sans GB\.ttc$/i,
  /^wqy-(micro|zen)hei\.ttc$/i,
  /^STHeiti Medium\.ttc$/i,
  /^simsun\.ttc$/i,
];
const LATIN = [
  /^NotoSans-Regular\.ttf$/i,
  /^DejaVuSans\.ttf$/i,
  /^arial\.ttf$/i,
  /^LiberationSans-Regular\.ttf$/i,
  /^Helvetica\.ttc$/i,
];
const BOLD: readonly (readonly [RegExp, string])[] = [
  [/-Regular(?=\.\w+$)/, '-Bold'],
  [/^DejaVuSans(?=\.ttf$)/, 'DejaVuSans-Bold'],
  [/^arial(?=\.ttf$)/i, 'arialbd'],
  [/^msyh(?=\.ttc$)/i, 'msyhbd'],
];
const HAS_CHINESE = /\p{Script=Han}/u;

/** Twice the size of the SVG, less where that would be more pixels than this. */
const ZOOM = 2;
const MOST_PIXELS = 40_000_000;

/**
 * A picture as PNG, drawn with the fonts of this machine. `folders`: where to look for them.
 * @throws LinkageError NOT_FOUND where no font has its characters: boxes instead of names would be no picture
 */
export async function toPng(svg: string, folders: readonly string[] = FOLDERS): Promise<Uint8Array> {
  const fontBuffers = await fontsFor(svg, folders);
  await ready();
  const measured = new Resvg(svg, { font: { fontBuffers: [] } });
  const value = Math.min(ZOOM, Math.sqrt(MOST_PIXELS / (measured.width * measured.height)));
  measured.free();
  const drawing = new Resvg(svg, { font: { fontBuffers }, fitTo: { mode: 'zoom', value } });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}

let starting: Promise<void> | null = null;

/** The drawing program is started once. */
function ready(): Promise<void> {
  starting ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  return starting;
}

async function fontsFor(svg: string, folders: readonly string[]): Promise<Uint8Array[]> {
  const files = await filesIn(folders);
  const chinese = HAS_CHINESE.test(svg) ? pick(files, CHINESE) : [];
  if (HAS_CHINESE.test(svg) && chinese.length === 0) {
    throw new LinkageError(
      'NOT_FOUND',
      'No font with Chinese characters was found on this machine: install one, such as the package fonts-noto-cjk of Debian and Ubuntu, or write an .svg.',
    );
  }
  const chosen = [...chinese, ...pick(files, LATIN)];
  const paths = chosen.length > 0 ? chosen : pick(files, CHINESE);
  if (paths.length === 0) {
    throw new LinkageError(
      'NOT_FOUND',
      'No font was found on this machine: install one, such as the packages fonts-dejavu-core and fonts-noto-cjk of Debian and Ubuntu, or write an .svg.',
    );
  }
  return Promise.all(paths.map((path) => readFile(path)));
}

/** Paths of all files by name; of two of one name the first. */
async function filesIn(folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const { name, parentPath } of entries) if (!files.has(name)) files.set(name, join(parentPath, name));
  }
  return files;
}

function pick(files: ReadonlyMap<string, string>, wanted: readonly RegExp[]): string[] {
  const names = [...files.keys()].sort();
  const name = wanted.map((one) => names.find((candidate) => one.test(candidate))).find((one) => one !== undefined);
  if (name === undefined) return [];
  const bold = BOLD.map(([pattern, by]) => name.replace(pattern, by)).find(
    (other) => other !== name && files.has(other),
  );
  return [name, ...(bold === undefined ? [] : [bold])].flatMap((one) => files.get(one) ?? []);
}
