import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes pieces to standard output as they come, no faster than the reader takes them; ends where the reader has gone. */
export async function writePieces(pieces: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(inChunks(pieces), { objectMode: true, highWaterMark: 1 }), process.stdout, {
      end: false,
    });
  } catch (error) {
    // `regimelink … | head` is no failure of ours.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}

const CHUNK = 1 << 16;

/** A system call for each short line would cost more than the lines. */
function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
