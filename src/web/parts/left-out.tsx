import type { JSX } from 'preact';
import { atRuleStart } from '../address.ts';
import type { RestsFragment } from '../generated/operations.ts';
import { useSurroundings } from '../use.ts';
import { Choice } from './choice.tsx';
import { CountOf, SaidOf } from './from.tsx';

type Rests = Pick<RestsFragment, 'assumptions'>;

/** How many unverified facts an answer left out, or let count as asked. */
export function LeftOutNotes({ of }: { readonly of: Rests }): JSX.Element | null {
  const { state, words } = useSurroundings();
  const told = state.withUnverified ? 'UNVERIFIED_INCLUDED' : 'UNVERIFIED_LEFT_OUT';
  const notes = of.assumptions.filter(({ code }) => code === told);
  if (notes.length === 0) return null;
  return (
    <>
      {notes.map((one) => (
        <p key={one.text.en} class="caution">
          <SaidOf of={one.text} />
          {words.frame.about(<CountOf of={one} field="aboutCount" />)}
        </p>
      ))}
    </>
  );
}

/** The same with the choice between the two. */
export function LeftOutOf({ of }: { readonly of: Rests }): JSX.Element | null {
  const { state, words, go } = useSurroundings();
  const isNone = of.assumptions.every(({ code }) => code !== 'UNVERIFIED_LEFT_OUT');
  if (isNone && !state.withUnverified) return null;
  return (
    <>
      <LeftOutNotes of={of} />
      <Choice
        id="unverified"
        label={words.party.countUnverified}
        isChosen={state.withUnverified}
        choose={(withUnverified) => go({ ...atRuleStart(state), withUnverified })}
      />
    </>
  );
}
