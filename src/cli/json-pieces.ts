const ITEMS_PER_PIECE = 1_000;

/**
 * JSON of an answer in pieces, one line for each item of its lists: a million outcomes do not fit one string.
 * The pieces joined are what `JSON.parse` reads back as the answer.
 */
export function* jsonPieces(answer: object): Generator<string> {
  let lead = '{\n';
  for (const [name, value] of Object.entries(answer) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${lead}  ${JSON.stringify(name)}: `;
    lead = ',\n';
    if (Array.isArray(value) && value.length > 0) yield* listPieces(value);
    else yield JSON.stringify(value);
  }
  yield lead === '{\n' ? '{}\n' : '\n}\n';
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  yield '[\n';
  for (let from = 0; from < list.length; from += ITEMS_PER_PIECE) {
    const lines = list.slice(from, from + ITEMS_PER_PIECE).map((item) => `    ${JSON.stringify(item)}`);
    yield `${from === 0 ? '' : ',\n'}${lines.join(',\n')}`;
  }
  yield '\n  ]';
}
