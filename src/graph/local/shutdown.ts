const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Taken when the program loads: a parent that dies while it starts must not be taken for granted later. */
const parentAtStart = process.ppid;

/**
 * Resolves when this program is told to stop, with the reason: `SIGINT`, `SIGTERM`, `SIGHUP` or `parent gone`.
 *
 * A parent that goes away counts, because TERM to npm ends npm and its shell and never reaches the program they
 * started. From the call on, signals no longer end the process; the caller closes what it holds and exits.
 *
 * @param watchParent false for a program that is meant to outlive whoever started it.
 */
export function whenToldToStop(watchParent: boolean): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve(signal));
    if (!watchParent) return;
    const timer = setInterval(() => {
      if (!parentIsGone()) return;
      clearInterval(timer);
      resolve('parent gone');
    }, 500);
    timer.unref();
  });
}

/** On Windows the number of the parent stays when the parent goes. */
function parentIsGone(): boolean {
  if (process.ppid !== parentAtStart) return true;
  if (process.platform !== 'win32') return false;
  try {
    process.kill(parentAtStart, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
}
