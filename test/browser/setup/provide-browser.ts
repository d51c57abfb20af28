import { homedir } from 'node:os';
import { win32 } from 'node:path';
import { installByApt, type Machine } from '../../../src/install.ts';
import type { Progress } from '../../../src/progress.ts';

/** Where Chrome, Chromium and Edge lie; a name without a folder is looked up on the path. */
const BROWSERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable'].flatMap(
    (name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`],
  ),
  darwin: ['/Applications', `${homedir()}/Applications`].flatMap((folder) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)', win32.join(homedir(), 'AppData', 'Local')].flatMap(
    (folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Chromium\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ],
  ),
};

/** Ubuntu has a package of the second name only. */
const BROWSER_PACKAGES: readonly string[] = ['chromium', 'chromium-browser'];
const FONT_PACKAGES: readonly string[] = ['fonts-noto-cjk'];

const COMMANDS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'sudo apt-get install -y --no-install-recommends chromium fonts-noto-cjk',
  darwin: 'brew install --cask google-chrome',
  win32: 'winget install Google.Chrome',
};

/**
 * The path of a browser that can show our pages, Chinese included. On Debian and Ubuntu what is missing is installed
 * where that is allowed.
 * @param chosen the path in REGIMELINK_BROWSER
 * @throws Error with the command that installs what is missing
 */
export async function provideBrowser(
  chosen: string | undefined,
  machine: Machine,
  progress: Progress,
): Promise<string> {
  if (chosen !== undefined && !(await runs(chosen, machine)))
    throw new Error(`REGIMELINK_BROWSER names ${chosen}, which is no browser that runs.`);
  const browser =
    chosen ??
    (await findBrowser(machine)) ??
    ((await installByApt(BROWSER_PACKAGES, machine, progress)) ? await findBrowser(machine) : null);
  if (browser === null) throw missing('Chrome, Chromium or Edge', machine);
  const readable =
    (await hasChinese(machine)) ||
    ((await installByApt(FONT_PACKAGES, machine, progress)) && (await hasChinese(machine)));
  if (!readable) throw missing('a font for Chinese', machine);
  return browser;
}

async function findBrowser(machine: Machine): Promise<string | null> {
  for (const path of BROWSERS[machine.platform] ?? []) if (await runs(path, machine)) return path;
  return null;
}

/** On Linux a file of the name may only say that a snap is missing. Chrome on Windows would open a window instead. */
async function runs(path: string, machine: Machine): Promise<boolean> {
  if (!machine.exists(path)) return false;
  return machine.platform === 'win32' || (await machine.answerOf(path, ['--version'])) !== null;
}

/** macOS and Windows come with Chinese fonts. */
async function hasChinese(machine: Machine): Promise<boolean> {
  if (machine.platform !== 'linux') return true;
  return ((await machine.answerOf('fc-list', [':lang=zh'])) ?? '').trim() !== '';
}

function missing(what: string, machine: Machine): Error {
  const commands = COMMANDS[machine.platform] ?? Object.values(COMMANDS).join('; ');
  return new Error(
    `The tests of the pages need ${what}, which was not found. Install it (${commands}), ` +
      'or name a browser that lies elsewhere in REGIMELINK_BROWSER.',
  );
}
