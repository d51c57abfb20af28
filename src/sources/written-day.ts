import { LinkageError } from '../errors.ts';
import { parsePartialDate } from '../model/days.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** How tables write days; each gives year, month and day, as far as there are. */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => readonly (string | number)[]])[] = [
  [/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/, (parts) => parts],
  // 02.12.2019 and 02.12.19: the day first; the lists are of this century.
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([day = '', month = '', year = '']) => [year, month, day]],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{2})$/, ([day = '', month = '', year = '']) => [`20${year}`, month, day]],
  [/^([A-Za-z]+) (\d{1,2}), (\d{4})$/, ([month = '', day = '', year = '']) => [year, monthOf(month), day]],
  [/^([A-Za-z]+),? (\d{4})$/, ([month = '', year = '']) => [year, monthOf(month)]],
];

/** A day of a table kept by hand as the rest of the house writes it (2025-04-04, 2025-04, 2025); null for what is none. */
export function dayOfTable(text: string): string | null {
  for (const [form, partsOf] of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const parts = partsOf(found.slice(1)).filter((part) => part !== undefined);
    const day = parts.map((part) => String(part).padStart(2, '0')).join('-');
    try {
      return parsePartialDate(day).text;
    } catch (cause) {
      if (!(cause instanceof LinkageError)) throw cause;
      return null;
    }
  }
  return null;
}

/** 0 for a word that is no month: no date has it. */
function monthOf(word: string): number {
  return MONTHS.indexOf(word.toLowerCase()) + 1;
}
