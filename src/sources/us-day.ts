import { parseDay } from '../model/days.ts';
import { malformedAt } from './text-stream.ts';

/** `06/19/2003` as `2003-06-19`. @throws LinkageError SOURCE_MALFORMED that names the field. */
export function usDay(text: string, where: string, field: string): string {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  const [, month = '', day = '', year = ''] = found ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    if (found === null) throw new RangeError(text);
    parseDay(written);
    return written;
  } catch (cause) {
    throw malformedAt(where, `${field} "${text}" is no day: expected one such as 06/19/2003`, cause);
  }
}
