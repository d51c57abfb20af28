import type { JSX } from 'preact';
import type { TouchesFragment } from '../generated/operations.ts';
import { useSurroundings } from '../use.ts';
import { EvidenceList, FactOf } from './evidence.tsx';
import { CountOf, DateOf, PlaceOf, SinceOf, WordOf } from './from.tsx';

export type Touch = TouchesFragment['edges'][number]['node'];

/** Under what the address notes which of its facts are opened. */
export function touchName({ regime, entry, from }: Touch): string {
  return `${regime}/${entry}/${from ?? ''}`;
}

/** One touch with what must be known to weigh it, and the facts that it rests on. */
export function TouchOf({ of }: { readonly of: Touch }): JSX.Element {
  const { words } = useSurroundings();
  const { technology } = words;
  return (
    <article class={of.counts ? 'touch' : 'touch not-counting'}>
      <p>
        <b>
          <PlaceOf of={of} field="jurisdiction" />
        </b>{' '}
        <span class={`tag strength-${of.strength}`}>
          <WordOf of={of} field="strength" among={words.strengths} />
        </span>
        <span class="tag">
          <WordOf of={of} field="status" among={words.statuses} />
        </span>
        {of.assumed ? <span class="tag assumed">{words.unlessExtended}</span> : null}
        {of.coverage === null ? null : (
          <span class="tag">
            <WordOf of={of} field="coverage" among={words.coverages} />
          </span>
        )}
        {of.inherited ? <span class="tag">{technology.inherited}</span> : null}
        {of.weak ? <span class="tag">{technology.weak}</span> : null}
        {of.unverified ? <span class="tag confidence-UNVERIFIED">{technology.unverified}</span> : null}
        {of.counts ? null : <span class="tag">{technology.notCounting}</span>}
      </p>
      <p class="detail">
        <SinceOf of={of} field="since" isBound={of.sinceIsBound} />
        {of.from === of.since
          ? null
          : words.inBrackets(technology.present(<SinceOf of={of} field="from" isBound={of.fromIsBound} />))}
        {of.to === null ? null : <> {words.until(<DateOf of={of} field="to" />)}</>}
        {' · '}
        <WordOf of={of} field="basis" among={words.bases} />
        {' · '}
        {of.steps === 0 ? technology.direct : technology.steps(<CountOf of={of} field="steps" />)}
      </p>
      <EvidenceList of={of.evidence} under={touchName(of)} />
      {of.sinceEvidence === null ? null : (
        <div class="detail">
          <SinceOf of={of} field="since" isBound={of.sinceIsBound} />
          {words.colon}
          <FactOf of={of.sinceEvidence} under={`${touchName(of)}/since`} />
        </div>
      )}
    </article>
  );
}
