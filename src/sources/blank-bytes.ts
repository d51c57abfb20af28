const SPACE = 0x20;

/** Whether a cell begins with a blank, in ASCII or of the wider kinds that the exact reader takes away. */
export function beginsBlank(block: Uint8Array, at: number): boolean {
  const byte = block[at] ?? 0;
  return byte <= SPACE || (byte >= 0xc2 && isWideBlank(block, at));
}

export function endsBlank(block: Uint8Array, end: number): boolean {
  const byte = block[end - 1] ?? 0;
  return byte <= SPACE || (byte >= 0x80 && (isWideBlank(block, end - 2) || isWideBlank(block, end - 3)));
}

/** No-break space, Ogham space, U+2000 to U+206F (more than its blanks: the exact reader decides), ideographic space, byte order mark. */
function isWideBlank(block: Uint8Array, at: number): boolean {
  const [a, b, c] = [block[at], block[at + 1], block[at + 2]];
  switch (a) {
    case 0xc2:
      return b === 0xa0;
    case 0xe1:
      return b === 0x9a && c === 0x80;
    case 0xe2:
      return b === 0x80 || b === 0x81;
    case 0xe3:
      return b === 0x80 && c === 0x80;
    case 0xef:
      return b === 0xbb && c === 0xbf;
    default:
      return false;
  }
}
