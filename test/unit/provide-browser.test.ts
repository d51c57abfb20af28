import { describe, expect, test } from 'vitest';
import type { Machine } from '../../src/install.ts';
import { noProgress } from '../../src/progress.ts';
import { provideBrowser } from '../browser/setup/provide-browser.ts';

const APT_COMMAND = 'sudo apt-get install -y --no-install-recommends chromium fonts-noto-cjk';
const DEBIAN = ['/etc/debian_version', '/usr/bin/apt-get'];
const FONT = '/usr/share/fonts/NotoSansCJK.ttc: Noto Sans CJK SC';

/** A machine that knows some files and commands; installing a package adds to them what `packages` says. */
class FakeMachine implements Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly ran: string[] = [];
  private readonly files: Set<string>;
  private readonly answers: Map<string, string>;
  private readonly packages: Readonly<Record<string, { file?: string; answer?: [string, string] }>>;

  constructor(given: {
    platform?: NodeJS.Platform;
    isRoot?: boolean;
    files?: readonly string[];
    answers?: Readonly<Record<string, string>>;
    packages?: Readonly<Record<string, { file?: string; answer?: [string, string] }>>;
  }) {
    this.platform = given.platform ?? 'linux';
    this.isRoot = given.isRoot ?? true;
    this.files = new Set(given.files);
    this.answers = new Map(Object.entries(given.answers ?? {}));
    this.packages = given.packages ?? {};
  }

  exists = (path: string): boolean => this.files.has(path);

  answerOf = async (command: string, args: readonly string[]): Promise<string | null> =>
    this.answers.get([command, ...args].join(' ')) ?? null;

  runToItsEnd = async (words: readonly string[]): Promise<boolean> => {
    this.ran.push(words.join(' '));
    const adds = this.packages[words.at(-1) ?? ''];
    if (adds?.file !== undefined) this.files.add(adds.file);
    if (adds?.answer !== undefined) this.answers.set(...adds.answer);
    return words.includes('update') || adds !== undefined;
  };
}

const provide = (machine: Machine, chosen?: string): Promise<string> => provideBrowser(chosen, machine, noProgress);
const CHROMIUM = { file: '/usr/bin/chromium', answer: ['/usr/bin/chromium --version', 'Chromium 156'] } as const;
const NOTO = { answer: ['fc-list :lang=zh', FONT] } as const;
const packages = {
  chromium: { ...CHROMIUM, answer: [...CHROMIUM.answer] },
  'fonts-noto-cjk': { answer: [...NOTO.answer] },
} as Record<string, { file?: string; answer?: [string, string] }>;

describe('the browser of the tests', () => {
  test('is the one that the setting names, before any other', async () => {
    const machine = new FakeMachine({
      files: ['/opt/mine/chrome', '/usr/bin/chromium'],
      answers: {
        '/opt/mine/chrome --version': 'Chrome 150',
        '/usr/bin/chromium --version': 'Chromium 156',
        'fc-list :lang=zh': FONT,
      },
    });
    expect(await provide(machine, '/opt/mine/chrome')).toBe('/opt/mine/chrome');
    expect(await provide(machine)).toBe('/usr/bin/chromium');
    expect(machine.ran).toEqual([]);
  });

  test('is never another than the setting names', async () => {
    const machine = new FakeMachine({ files: ['/usr/bin/chromium'], answers: { 'fc-list :lang=zh': FONT } });
    await expect(provide(machine, '/nowhere/chrome')).rejects.toThrow(
      'REGIMELINK_BROWSER names /nowhere/chrome, which is no browser that runs.',
    );
  });

  test.each([
    ['linux', '/usr/bin/google-chrome-stable'],
    ['linux', '/snap/bin/chromium'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('is found on %s at %s', async (platform, path) => {
    const answers = { [`${path} --version`]: 'some version', 'fc-list :lang=zh': FONT };
    expect(await provide(new FakeMachine({ platform, files: [path], answers }))).toBe(path);
  });

  test('is not a stub that does not run', async () => {
    const machine = new FakeMachine({
      files: ['/usr/bin/chromium-browser', '/snap/bin/chromium'],
      answers: { '/snap/bin/chromium --version': 'Chromium 156', 'fc-list :lang=zh': FONT },
    });
    expect(await provide(machine)).toBe('/snap/bin/chromium');
  });

  test('is installed as root with its font, each once', async () => {
    const machine = new FakeMachine({ files: DEBIAN, packages });
    expect(await provide(machine)).toBe('/usr/bin/chromium');
    const apt = 'env DEBIAN_FRONTEND=noninteractive apt-get -q -y';
    expect(machine.ran).toEqual([
      `${apt} update`,
      `${apt} install --no-install-recommends chromium`,
      `${apt} update`,
      `${apt} install --no-install-recommends fonts-noto-cjk`,
    ]);
  });

  test('is installed through sudo that asks no password', async () => {
    const machine = new FakeMachine({ isRoot: false, files: DEBIAN, answers: { 'sudo -n true': '' }, packages });
    expect(await provide(machine)).toBe('/usr/bin/chromium');
    expect(machine.ran.every((words) => words.startsWith('sudo -n env '))).toBe(true);
  });

  test('gets a font for Chinese where only that is missing', async () => {
    const machine = new FakeMachine({
      files: [...DEBIAN, '/usr/bin/chromium'],
      answers: { '/usr/bin/chromium --version': 'Chromium 156', 'fc-list :lang=zh': '\n' },
      packages,
    });
    expect(await provide(machine)).toBe('/usr/bin/chromium');
    expect(machine.ran.filter((words) => words.includes('install'))).toEqual([
      expect.stringContaining('fonts-noto-cjk'),
    ]);
  });
});

describe('without a browser the tests fail, and say', () => {
  test.each([
    ['linux', APT_COMMAND],
    ['darwin', 'brew install --cask google-chrome'],
    ['win32', 'winget install Google.Chrome'],
    ['freebsd', `${APT_COMMAND}; brew install --cask google-chrome; winget install Google.Chrome`],
  ] as const)('on %s what to run', async (platform, command) => {
    const machine = new FakeMachine({ platform, isRoot: false });
    await expect(provide(machine)).rejects.toThrow(
      `need Chrome, Chromium or Edge, which was not found. Install it (${command})`,
    );
    expect(machine.ran).toEqual([]);
  });

  test('where the installation fails', async () => {
    await expect(provide(new FakeMachine({ files: DEBIAN }))).rejects.toThrow(APT_COMMAND);
  });

  test('where the font is missing and may not be installed', async () => {
    const machine = new FakeMachine({
      isRoot: false,
      files: [...DEBIAN, '/usr/bin/chromium'],
      answers: { '/usr/bin/chromium --version': 'Chromium 156' },
    });
    await expect(provide(machine)).rejects.toThrow(
      `need a font for Chinese, which was not found. Install it (${APT_COMMAND})`,
    );
  });
});
