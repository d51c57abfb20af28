import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGIMES } from '../../model/vocabulary.ts';
import { type LinkageTables, PARTY_LISTS, TABLE_NAMES } from './linkage.ts';

/**
 * Writes what peers read: `role.bin` and so on, rows of 32-bit whole numbers, little-endian, columns as in
 * `LinkageTables`; `party_list.bin` tells the regime of each list of parties (0 to 2).
 */
export function writeLinkageTables(folder: string, tables: LinkageTables): void {
  const write = (name: string, rows: readonly (readonly number[])[]): void => {
    const width = rows[0]?.length ?? 0;
    const numbers = new Int32Array(rows.length * width);
    for (const [at, row] of rows.entries()) numbers.set(row, at * width);
    writeFileSync(join(folder, `${name}.bin`), numbers);
  };
  for (const name of TABLE_NAMES) write(name, tables[name]);
  write(
    'party_list',
    PARTY_LISTS.map(({ regime }) => [REGIMES.indexOf(regime)]),
  );
}
