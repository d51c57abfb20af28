import { LinkageError } from '../errors.ts';
import { type Graph, int, type Parameters } from './client.ts';

const PAGE_ROWS = 10_000;

/**
 * Reads packed rows page by page in the order of their first value, a key, from `after` on. The text takes `$after`
 * (inclusive) and `$limit` and returns one list `rows`. Several rows may share a key: those of the last key of a full
 * page are left for the next page, which begins with that key.
 */
export async function* readPages(
  graph: Graph,
  cypher: string,
  after: string,
  parameters: Parameters,
): AsyncGenerator<readonly unknown[]> {
  let from = after;
  for (;;) {
    const [page] = await graph.read<{ rows: unknown[][] }>(
      cypher,
      { ...parameters, after: from, limit: int(PAGE_ROWS) },
      { timeoutMs: 300_000 },
    );
    const rows = page?.rows ?? [];
    if (rows.length < PAGE_ROWS) {
      yield* rows;
      return;
    }
    const last = String(rows.at(-1)?.[0]);
    if (rows[0]?.[0] === last) {
      throw new LinkageError('INTERNAL', `${last} has ${PAGE_ROWS} revisions or more, which one page cannot hold.`);
    }
    for (const row of rows) {
      if (row[0] !== last) yield row;
    }
    from = last;
  }
}
