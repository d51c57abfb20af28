/** Cells of a terminal: Han, Kana, Hangul and full-width forms take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Takes what could move the cursor or turn the direction of writing out of a text before a terminal sees it. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}

/** Left-aligned columns with a rule under the heading. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return [...tableLines(heading, rows, rows.length)].join('\n');
}

/** The lines of such a table, as the rows come; columns are as wide as the first `measured` rows need. */
export function* tableLines(
  heading: readonly string[],
  rows: Iterable<readonly string[]>,
  measured: number,
): Generator<string> {
  const widths = heading.map((cell) => widthOf(plain(cell)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd();
  const waiting: (readonly string[])[] = [];
  function* begin(): Generator<string> {
    yield line(heading.map(plain));
    yield widths.map((width) => '-'.repeat(width)).join('  ');
    yield* waiting.map(line);
  }
  let isBegun = false;
  for (const row of rows) {
    const cells = row.map(plain);
    if (isBegun) {
      yield line(cells);
      continue;
    }
    waiting.push(cells);
    for (const [column, cell] of cells.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    if (waiting.length < measured) continue;
    yield* begin();
    isBegun = true;
  }
  if (!isBegun) yield* begin();
}
