import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkageError } from '../errors.ts';
import type { SourceRecord } from '../model/records.ts';

const WRITE_BYTES = 262_144;
const READ_BYTES = 1_048_576;

/** Where a record lies: its first byte and how many there are. */
export interface SpoolPlace {
  readonly offset: number;
  readonly length: number;
}

/**
 * Records of one import on disk, so that memory does not grow with them. The file lies in the temporary folder of the
 * system (`TMPDIR`) and has no name from its first moment on: however the program ends, the disk space is free again.
 * @throws LinkageError SOURCE_MALFORMED never; BAD_USER_INPUT when the temporary folder cannot be written
 */
export class Spool {
  readonly #file: number;
  /** The folder, where the system does not let go of an open file. */
  readonly #left: string | null;
  #size = 0;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #window: Buffer = Buffer.alloc(0);
  #windowAt = 0;

  constructor() {
    try {
      const folder = mkdtempSync(join(tmpdir(), 'regimelink-import-'));
      this.#file = openSync(join(folder, 'records.ndjson'), 'wx+', 0o600);
      this.#left = forget(folder);
    } catch (cause) {
      throw unusable(cause);
    }
  }

  append(record: SourceRecord): SpoolPlace {
    const bytes = Buffer.from(JSON.stringify(record), 'utf8');
    const place = { offset: this.#size, length: bytes.length };
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#size += bytes.length;
    if (this.#waitingBytes >= WRITE_BYTES) this.#flush();
    return place;
  }

  /** Fast when records are asked for in the order of their places. */
  read({ offset, length }: SpoolPlace): SourceRecord {
    if (this.#waitingBytes > 0) this.#flush();
    const start = offset - this.#windowAt;
    if (start < 0 || start + length > this.#window.length) this.#fill(offset, length);
    const at = offset - this.#windowAt;
    return JSON.parse(this.#window.toString('utf8', at, at + length)) as SourceRecord;
  }

  close(): void {
    closeSync(this.#file);
    if (this.#left !== null) rmSync(this.#left, { recursive: true, force: true });
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    let done = 0;
    try {
      while (done < bytes.length) {
        done += writeSync(this.#file, bytes, done, bytes.length - done, this.#size - bytes.length + done);
      }
    } catch (cause) {
      throw unusable(cause);
    }
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #fill(offset: number, length: number): void {
    const window = Buffer.allocUnsafe(Math.max(length, READ_BYTES));
    let read = 0;
    for (let more = 1; more > 0 && read < window.length; read += more) {
      more = readSync(this.#file, window, read, window.length - read, offset + read);
    }
    this.#window = window.subarray(0, read);
    this.#windowAt = offset;
  }
}

/** Takes the name of an open file away; the folder where that is refused, to be removed at the end. */
function forget(folder: string): string | null {
  try {
    rmSync(folder, { recursive: true });
    return null;
  } catch {
    return folder;
  }
}

function unusable(cause: unknown): LinkageError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  return new LinkageError(
    'BAD_USER_INPUT',
    `The temporary folder ${tmpdir()} cannot be written (${code}): an import keeps the records of its file there; name another by TMPDIR.`,
    { folder: tmpdir() },
    cause,
  );
}
