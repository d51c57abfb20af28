import type { TestProject } from 'vitest/node';
import { readConfig } from '../../../src/config.ts';
import { thisMachine } from '../../../src/install.ts';
import { progressTo } from '../../../src/progress.ts';
import { provideBrowser } from './provide-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the browser that the pages are opened with. */
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  const chosen = readConfig().REGIMELINK_BROWSER;
  project.provide('browser', await provideBrowser(chosen, thisMachine, progressTo(process.stderr)));
}
