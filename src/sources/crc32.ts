const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** The checksum of zip files (ISO 3309), taken piece by piece. */
export class Crc32 {
  #rest = 0xffffffff;

  add(bytes: Uint8Array): void {
    let rest = this.#rest;
    for (let at = 0; at < bytes.length; at += 1) {
      rest = (REMAINDERS[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (rest >>> 8);
    }
    this.#rest = rest >>> 0;
  }

  value(): number {
    return (this.#rest ^ 0xffffffff) >>> 0;
  }
}
