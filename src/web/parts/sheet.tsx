import type { JSX } from 'preact';
import { dayOf } from '../address.ts';
import { formatDate, visible } from '../format.ts';
import { useSurroundings } from '../use.ts';
import { Choice } from './choice.tsx';

/** What a printed sheet must say of itself: the day, the scope and the address that shows the same. */
export function SheetHead(): JSX.Element {
  const { state, words } = useSurroundings();
  return (
    <p class="print-only">
      {words.asOf} {formatDate(dayOf(state), state.language)} ·{' '}
      {state.within === '' ? words.across : words.within(visible(state.within))} · {visible(location.href)}
    </p>
  );
}

/** Opens all evidence of the page at once. */
export function EvidenceSwitch(): JSX.Element {
  const { state, words, go } = useSurroundings();
  return (
    <Choice
      id="evidence"
      label={words.allEvidence}
      isChosen={state.withEvidence}
      choose={(withEvidence) => go({ ...state, withEvidence })}
      place="sheet"
    />
  );
}
