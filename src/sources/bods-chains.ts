import { malformedAt } from './text-stream.ts';

/**
 * Chains of statements that replace each other, as the standard had them before 0.4. All statements of a chain speak of
 * one record, which is called by the id of the first of them, so that its key outlives every replacement.
 */
export class ReplacementChains {
  readonly #next = new Map<string, string>();
  readonly #first = new Map<string, string>();

  /** Notes that a statement replaces others. */
  add(id: string, replaces: readonly string[]): void {
    const others = replaces.filter((one) => one !== id);
    for (const one of others) this.#next.set(one, id);
    const [first] = others;
    if (first !== undefined) this.#first.set(id, first);
  }

  isReplaced(id: string): boolean {
    return this.#next.has(id);
  }

  /** The record that a statement speaks of, by any of its ids. */
  recordOf(id: string): string {
    return follow(this.#first, follow(this.#next, id));
  }

  /** @throws LinkageError SOURCE_MALFORMED for statements that replace each other in a circle. */
  check(file: string): void {
    for (const links of [this.#next, this.#first]) {
      const good = new Set<string>();
      for (const start of links.keys()) {
        const walked = new Set<string>();
        for (let at: string | undefined = start; at !== undefined && !good.has(at); at = links.get(at)) {
          if (walked.has(at)) {
            throw malformedAt(
              `${file} replacesStatements`,
              `the statement ${at} is replaced by itself in the end: expected the last one of a chain to stay`,
            );
          }
          walked.add(at);
        }
        for (const one of walked) good.add(one);
      }
    }
  }
}

function follow(links: ReadonlyMap<string, string>, id: string): string {
  let at = id;
  for (let to = links.get(at); to !== undefined; to = links.get(at)) at = to;
  return at;
}
