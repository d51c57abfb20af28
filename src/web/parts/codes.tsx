import type { JSX } from 'preact';
import type { CodeFragment, NameFragment, TechnologyHeadQuery } from '../generated/operations.ts';
import { useSurroundings } from '../use.ts';
import { FactOf } from './evidence.tsx';
import { SpanOf, TextOf, WordOf } from './from.tsx';
import { Headings } from './joined.tsx';
import { EntriesOf, ListOf, NameOf, ThingLink } from './thing.tsx';

/** One classification; `from` is the broader technology that hands it down, if one does. */
interface Row {
  readonly code: CodeFragment;
  readonly from: NameFragment | null;
}

/** The items under which a technology falls, by list, code and edition: its own, then those of broader technologies. */
export function Codes({ of }: { readonly of: NonNullable<TechnologyHeadQuery['technology']> }): JSX.Element {
  const { words } = useSurroundings();
  const { technology } = words;
  const rows: Row[] = [
    ...inOrder(of.classifications).map((code) => ({ code, from: null })),
    ...inOrder(of.inheritedClassifications).map((code) => ({ code, from: code.technology })),
  ];
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">{technology.codes}</h2>
      {rows.length === 0 ? (
        <p>{technology.noCodes}</p>
      ) : (
        <table class="cards codes">
          <Headings
            of={[
              technology.code,
              technology.list,
              technology.edition,
              technology.title,
              technology.coverage,
              technology.period,
              words.evidence,
            ]}
          />
          <tbody>
            {rows.map((row) => (
              <CodeRow key={row.code.evidence.fact} of={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function inOrder<Code extends CodeFragment>(codes: readonly Code[]): Code[] {
  const placeOf = ({ list, edition, code }: Code): string => `${list?.key ?? ''} ${code ?? ''} ${edition ?? ''}`;
  return [...codes].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

function CodeRow({ of: { code: one, from } }: { readonly of: Row }): JSX.Element {
  const { words } = useSurroundings();
  const { technology } = words;
  return (
    <tr class={one.certain ? undefined : 'not-counting'}>
      <td class="code" data-label={technology.code}>
        {one.code === null ? (
          <span class="detail">{technology.noCode}</span>
        ) : (
          <b>
            <TextOf of={one} field="code" />
          </b>
        )}
      </td>
      <td data-label={technology.list}>{one.list === null ? words.unknown : <ListOf of={one.list} />}</td>
      <td class="code" data-label={technology.edition}>
        <TextOf of={one} field="edition" />
      </td>
      <td data-label={technology.title}>
        {one.item === null ? <TextOf of={one} field="itemKey" /> : <NameOf of={one.item} />}
        {one.controlPoint === null ? null : (
          <span class="clause">
            <TextOf of={one} field="controlPoint" />
          </span>
        )}
        {one.item === null || one.item.hsCodes.length === 0 ? null : (
          <span class="clause">
            {technology.hsCodes}
            {words.colon}
            <EntriesOf of={one.item.hsCodes} />
          </span>
        )}
      </td>
      <td data-label={technology.coverage}>
        {from === null ? (
          <WordOf of={one} field="coverage" among={words.coverages} />
        ) : (
          <>
            {words.coverages.PARAMETERS} <span class="detail">{technology.inheritedFrom(<ThingLink of={from} />)}</span>
          </>
        )}
      </td>
      <td data-label={technology.period}>
        <SpanOf of={one} />
      </td>
      <td data-label={words.evidence}>
        <FactOf of={one.evidence} under="codes" />
      </td>
    </tr>
  );
}
