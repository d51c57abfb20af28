import type { AnswerInView } from './models.ts';
import { mapPage, type Page, type PageArguments, type Position, pageOf, sortByPosition } from './pages.ts';

/** Parts of kept answers in the order of their connection: sorted for the first page, not again for the next ones. */
const SORTED = new WeakMap<readonly unknown[], readonly unknown[]>();

/** A page of parts of an answer, sorted by their positions. @throws LinkageError, as `pageOf` */
export function pageOfParts<A>(
  { view }: AnswerInView<unknown>,
  order: string,
  parts: readonly A[],
  positionOf: (part: A) => Position,
  args: PageArguments,
): Page<AnswerInView<A>> {
  const sorted = (SORTED.get(parts) as readonly A[] | undefined) ?? sortByPosition(parts, positionOf);
  SORTED.set(parts, sorted);
  return mapPage(pageOf(order, sorted, positionOf, args), (answer) => ({ view, answer }));
}
