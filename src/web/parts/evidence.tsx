import type { JSX } from 'preact';
import { webAddress } from '../format.ts';
import type { FactFragment, WhereFragment } from '../generated/operations.ts';
import { useSurroundings } from '../use.ts';
import { Opening } from './asking.tsx';
import { DateOf, LengthOf, SaidOf, SpanOf, TextOf, WordOf } from './from.tsx';

/** Facts that something rests on; each opens down to its sources and their clauses. `under` tells equal facts apart. */
export function EvidenceList({
  of,
  under,
}: {
  readonly of: readonly FactFragment[];
  readonly under: string;
}): JSX.Element | null {
  if (of.length === 0) return null;
  return (
    <ol class="evidence">
      {of.map((one, index) => (
        <li key={`${one.fact} ${index}`}>
          <FactOf of={one} under={under} />
        </li>
      ))}
    </ol>
  );
}

/** The same behind one line, for places that have no room for more. */
export function EvidenceBehind({
  of,
  under,
}: {
  readonly of: { readonly evidence: readonly FactFragment[] };
  readonly under: string;
}): JSX.Element | null {
  const { state, words } = useSurroundings();
  if (of.evidence.length === 0) return null;
  const heading = (
    <>
      {words.evidence}
      {words.inBrackets(<LengthOf of={of} field="evidence" />)}
    </>
  );
  return (
    <Opening name={under} heading={heading} always={state.withEvidence}>
      {() => <EvidenceList of={of.evidence} under={under} />}
    </Opening>
  );
}

/** One fact: its sentence opens to its dates, its sources and their clauses. */
export function FactOf({ of, under }: { readonly of: FactFragment; readonly under: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const heading = (
    <>
      <SaidOf of={of.says} />{' '}
      <span class={`tag confidence-${of.confidence}`}>
        <WordOf of={of} field="confidence" among={words.confidences} />
      </span>
    </>
  );
  return (
    <Opening name={`${under}/${of.fact}`} heading={heading} always={state.withEvidence} class="fact">
      {() => (
        <div class="fact-body">
          <p class="detail">
            <WordOf of={of} field="type" among={words.factTypes} />
            {of.basis === null ? null : (
              <>
                {' · '}
                <WordOf of={of} field="basis" among={words.bases} />
              </>
            )}
            {' · '}
            <SpanOf of={of} />
          </p>
          <SourcesOf of={of.sources} />
          <p class="detail">
            {words.factKey}
            {words.colon}
            <code>
              <TextOf of={of} field="fact" />
            </code>
          </p>
        </div>
      )}
    </Opening>
  );
}

/** Where something was read. */
export function SourcesOf({ of }: { readonly of: readonly WhereFragment[] }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <ul class="sources" aria-label={words.sources}>
      {of.map((source) => (
        <li key={source.id}>
          <SourceOf of={source} />
        </li>
      ))}
    </ul>
  );
}

/** A source: its title leads there, its date, clause and quotation beside it. */
function SourceOf({ of }: { readonly of: WhereFragment }): JSX.Element {
  const { words } = useSurroundings();
  const address = of.url === null ? null : webAddress(of.url);
  return (
    <>
      {address === null ? (
        <>
          <cite>
            <TextOf of={of} field="title" />
          </cite>
          <span class="detail">{words.inBrackets(words.noAddress)}</span>
        </>
      ) : (
        <a href={address} target="_blank" rel="noopener noreferrer">
          <cite>
            <TextOf of={of} field="title" />
          </cite>
        </a>
      )}
      {of.date === null ? null : (
        <span class="detail">
          {' '}
          {words.opened} <DateOf of={of} field="date" />
        </span>
      )}
      {of.at === null ? null : (
        <span class="clause">
          {words.clause}
          {words.colon}
          <TextOf of={of} field="at" />
        </span>
      )}
      {of.quote === null ? null : (
        <blockquote>
          <span class="detail">
            {words.quote}
            {words.colon}
          </span>
          <TextOf of={of} field="quote" />
        </blockquote>
      )}
    </>
  );
}
