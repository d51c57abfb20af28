import { parentPort } from 'node:worker_threads';
import { LinkageError } from '../errors.ts';
import { validate } from '../graph/validate.ts';
import { noProgress } from '../progress.ts';
import { openSource } from '../sources/open.ts';

/** What became of one file: read to its end, refused with a sentence, or the text of what should never have come. */
export type Fate = { readonly kind: 'read' | 'refused' } | { readonly kind: 'crash'; readonly text: string };

async function look(path: string): Promise<Fate> {
  try {
    const reading = await openSource(path);
    const { errorCount } = await validate(reading, { progress: noProgress });
    return { kind: errorCount === 0 ? 'read' : 'refused' };
  } catch (error) {
    if (error instanceof LinkageError && error.code !== 'INTERNAL' && error.message.trim() !== '') {
      return { kind: 'refused' };
    }
    return { kind: 'crash', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (path: string) => {
  void look(path).then((fate) => parentPort?.postMessage(fate));
});
