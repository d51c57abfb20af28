import type { Difference } from '../../analysis/difference.ts';
import { askWithout } from '../../analysis/what-if.ts';
import { pageOfParts } from '../answer-pages.ts';
import type { AnswerInView, AskedInView, ChangeInView, DifferenceInView } from '../models.ts';
import type { Page, PageArguments, Position } from '../pages.ts';

/** The difference that a hypothesis makes, computed only where it is selected; null where nothing is supposed. */
export async function differenceIn<A, D>(
  { view, answer, askAgain }: AskedInView<A>,
  differ: (before: A | null, after: A) => D,
): Promise<D | null> {
  return view.overlay === null ? null : differ(await askWithout(view, askAgain), answer);
}

interface DifferenceFields<P> {
  added(difference: DifferenceInView<P>, args: PageArguments): Page<AnswerInView<P>>;
  removed(difference: DifferenceInView<P>, args: PageArguments): Page<AnswerInView<P>>;
  changed(difference: DifferenceInView<P>, args: PageArguments): Page<ChangeInView<P>>;
}

/** Pages of what comes, goes and changes, in the order of the answer. What goes is looked at without the hypothesis. */
export function differencePages<P>(order: string, positionOf: (part: P) => Position): DifferenceFields<P> {
  const changePosition = ({ after }: Difference<P>['changed'][number]): Position => positionOf(after);
  return {
    added: ({ view, difference }, args) =>
      pageOfParts({ view, answer: null }, `added ${order}`, difference.added, positionOf, args),
    removed: ({ view, difference }, args) =>
      pageOfParts(
        { view: view.withoutHypothesis(), answer: null },
        `removed ${order}`,
        difference.removed,
        positionOf,
        args,
      ),
    changed: ({ view, difference }, args) =>
      pageOfParts({ view, answer: null }, `changed ${order}`, difference.changed, changePosition, args),
  };
}

/** The two sides of a change, each looked at as it was computed. */
export function changeSides<P>(): {
  before(change: ChangeInView<P>): AnswerInView<P>;
  after(change: ChangeInView<P>): AnswerInView<P>;
} {
  return {
    before: ({ view, answer }) => ({ view: view.withoutHypothesis(), answer: answer.before }),
    after: ({ view, answer }) => ({ view, answer: answer.after }),
  };
}
