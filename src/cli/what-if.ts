import type { WhatIf } from '../model/what-if.ts';
import { readWhatIf } from '../sources/what-if-file.ts';

/** @throws LinkageError BAD_USER_INPUT, SOURCE_MALFORMED: as `readWhatIf` */
export async function whatIfFrom(path: string | undefined): Promise<WhatIf | null> {
  return path === undefined ? null : readWhatIf(path);
}
