const ITEMS_PER_PIECE = 1_000;

/**
 * JSON of an answer in pieces, one line for each item of its lists: a million outcomes do not fit one string. `entries` are
 * its fields in order, taken one after the other; a list may be any iterable, of which a thousand items are held at a time.
 * The pieces joined are what `JSON.parse` reads back as the answer.
 */
export function* jsonPieces(entries: Iterable<readonly [name: string, value: unknown]>): Generator<string> {
  let lead = '{\n';
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    yield `${lead}  ${JSON.stringify(name)}: `;
    lead = ',\n';
    if (isList(value)) yield* listPieces(value);
    else yield JSON.stringify(value);
  }
  yield lead === '{\n' ? '{}\n' : '\n}\n';
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function* listPieces(list: Iterable<unknown>): Generator<string> {
  let lead = '[\n';
  let lines: string[] = [];
  for (const item of list) {
    lines.push(`    ${JSON.stringify(item)}`);
    if (lines.length < ITEMS_PER_PIECE) continue;
    yield `${lead}${lines.join(',\n')}`;
    lead = ',\n';
    lines = [];
  }
  if (lines.length > 0) yield `${lead}${lines.join(',\n')}`;
  yield lead === '[\n' && lines.length === 0 ? '[]' : '\n  ]';
}
