/** Receives one line for people about work that takes longer than two seconds; `done` and `total` where they are known. */
export type Progress = (step: string, done?: number, total?: number) => void;

export const noProgress: Progress = () => undefined;

/** Writes progress to standard error: one rewritten line on a terminal, one plain line per step in a pipe. */
export function progressTo(stream: NodeJS.WriteStream): Progress {
  let last = '';
  return (step, done, total) => {
    const share =
      done !== undefined && total !== undefined && total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
    const count = share === '' && done !== undefined ? ` ${done}` : share;
    if (stream.isTTY) {
      stream.write(`\r\u001b[K${step}${count}${total !== undefined && done === total ? '\n' : ''}`);
    } else if (step !== last) {
      stream.write(`${step}${count}\n`);
    }
    last = step;
  };
}
