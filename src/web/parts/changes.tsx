import type { JSX } from 'preact';
import type { ChangeFragment } from '../generated/operations.ts';
import { useSurroundings } from '../use.ts';
import { EvidenceBehind } from './evidence.tsx';
import { DateOf, LengthOf, SaidOf, TextOf, WordOf } from './from.tsx';
import { Headings } from './joined.tsx';
import { ThingLinks, ThingOrKey } from './thing.tsx';

/** Parties that a line names; the others stand in the number beside them. */
const NAMED = 4;

/** Dated changes, a line each, with what they rest on. */
export function ChangeTable({
  of,
  under,
}: {
  readonly of: readonly ChangeFragment[];
  readonly under: string;
}): JSX.Element {
  const { words } = useSurroundings();
  const { changes } = words;
  if (of.length === 0) return <p>{changes.none}</p>;
  return (
    <table class="cards changes">
      <Headings of={[changes.date, changes.kind, changes.where, changes.concerns, changes.status, words.evidence]} />
      <tbody>
        {of.map((one) => (
          <tr key={one.key}>
            <td data-label={changes.date}>
              <DateOf of={one} field="at" />
              {one.atIsBound ? <span class="tag assumed">{changes.atLatest}</span> : null}
            </td>
            <td data-label={changes.kind}>
              <b>
                {one.step === null ? (
                  <WordOf of={one} field="kind" among={changes.kinds} />
                ) : (
                  <SaidOf of={one.step.text} />
                )}
              </b>{' '}
              <span class="detail">
                <WordOf of={one} field="subject" among={changes.subjects} />
              </span>
              {one.assumed ? <span class="tag assumed">{changes.assumed}</span> : null}
              {one.unverified ? <span class="tag confidence-UNVERIFIED">{words.confidences.UNVERIFIED}</span> : null}
            </td>
            <td data-label={changes.where}>
              <ThingOrKey thing={one.list} of={one} field="rule" />
              {one.notice === null ? null : (
                <span class="detail clause">
                  <TextOf of={one} field="notice" />
                </span>
              )}
            </td>
            <td data-label={changes.concerns}>
              <Concerned of={one} />
            </td>
            <td data-label={changes.status}>
              {one.before === null && one.after === null
                ? null
                : changes.becomes(
                    one.before === null ? '–' : <WordOf of={one} field="before" among={words.statuses} />,
                    one.after === null ? '–' : <WordOf of={one} field="after" among={words.statuses} />,
                  )}
            </td>
            <td data-label={words.evidence}>
              <EvidenceBehind of={one} under={`${under}/${one.key}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Concerned({ of }: { readonly of: ChangeFragment }): JSX.Element {
  const { words } = useSurroundings();
  const named = of.parties.slice(0, NAMED);
  return (
    <>
      <ThingLinks of={named} />
      {of.parties.length > named.length ? (
        <span class="detail"> {words.changes.parties(<LengthOf of={of} field="parties" />)}</span>
      ) : null}
      {of.itemKeys.length > 0 ? (
        <span class="detail"> {words.changes.items(<LengthOf of={of} field="itemKeys" />)}</span>
      ) : null}
    </>
  );
}
