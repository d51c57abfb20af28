import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { startKept } from './keep.mjs';

/** How a command ended, with the end of what it printed. */
export interface CommandResult {
  readonly code: number | null;
  readonly lastLines: string;
}

/**
 * Runs a command to its end under a keeper, output to a file.
 * @throws the reason of `signal` when aborted; the command is stopped first.
 */
export async function runKept(options: {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string | undefined;
  readonly pidFile: string;
  readonly log: string;
  readonly graceMs: number;
  readonly signal?: AbortSignal | undefined;
}): Promise<CommandResult> {
  options.signal?.throwIfAborted();
  mkdirSync(dirname(options.log), { recursive: true });
  const output = openSync(options.log, 'w', 0o600);
  const { command, args, env, cwd, pidFile, graceMs } = options;
  const program = startKept({ command, args, env: env ?? {}, cwd, pidFile, graceMs, stdout: output, stderr: output });
  closeSync(output);
  const stop = (): void => void program.stop();
  options.signal?.addEventListener('abort', stop, { once: true });
  const { code } = await program.exited;
  options.signal?.removeEventListener('abort', stop);
  options.signal?.throwIfAborted();
  return { code, lastLines: lastLines(options.log) || `it ended with status ${code ?? 'unknown'} and said nothing` };
}

/** The last ten lines of a log that are not stack frames; empty when there is no log. */
export function lastLines(log: string): string {
  try {
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    return lines
      .filter((line) => !/^\s+at |^\s*$/.test(line))
      .slice(-10)
      .join('\n');
  } catch {
    return '';
  }
}
