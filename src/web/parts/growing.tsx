import type { JSX } from 'preact';
import type { State } from '../address.ts';
import { useSurroundings } from '../use.ts';
import type { Chosen } from './lazy-picture.tsx';

/** Neighbours of one kind that a picture leaves out of a thing. */
type LeftOut = NonNullable<Chosen['more']>;

/** How many a picture brings at first, and after each asking for more. */
export type Steps = readonly [number, ...number[]];

/** How the address notes one asking for more. */
function entryOf({ of, relation, direction }: LeftOut): string {
  return `more:${relation}:${direction}:${of}`;
}

function stepsTaken({ open }: State, of: LeftOut): number {
  const entry = entryOf(of);
  return open.filter((one) => one === entry).length;
}

/** How many neighbours of a kind a state of the page asks for. */
export function firstOf(state: State, of: LeftOut, steps: Steps): number {
  return steps[Math.min(stepsTaken(state, of), steps.length - 1)] ?? steps[0];
}

/** Asks for a step more of what a picture leaves out, as far as a page of the answer goes; then `rest` says where all are. */
export function MoreButton({
  of,
  steps,
  rest,
}: {
  readonly of: LeftOut;
  readonly steps: Steps;
  readonly rest: string;
}): JSX.Element {
  const { state, words, go } = useSurroundings();
  if (stepsTaken(state, of) >= steps.length - 1) return <span>{rest}</span>;
  return (
    <button type="button" onClick={() => go({ ...state, open: [...state.open, entryOf(of)] })}>
      {words.picture.more}
    </button>
  );
}
