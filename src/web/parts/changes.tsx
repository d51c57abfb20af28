import type { JSX } from 'preact';
import { type ChangeFragment, Items, type ItemsQuery } from '../generated/operations.ts';
import { momentOf, useAskEach, useSurroundings } from '../use.ts';
import { Answered, Opening } from './asking.tsx';
import { EvidenceBehind } from './evidence.tsx';
import { DateOf, LengthOf, SaidOf, TextOf, WordOf } from './from.tsx';
import { Headings } from './joined.tsx';
import { NoticeOf } from './notice.tsx';
import { NameOf, ThingLink, ThingLinks } from './thing.tsx';

/** Parties that a line names; more of them stand behind their number. */
const NAMED = 4;
/** Nodes that one question can ask for. */
const MOST_IDS = 100;

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
              <Where of={one} />
            </td>
            <td data-label={changes.concerns}>
              <Concerned of={one} under={`${under}/${one.key}`} />
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

/** The list in its version, the rule or the law that changes, and the notice that brings it. */
export function Where({ of }: { readonly of: ChangeFragment }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <>
      {of.list !== null ? (
        <ThingLink of={of.list} />
      ) : of.ruleNames !== null ? (
        <SaidOf of={of.ruleNames} />
      ) : of.rule !== null ? (
        <TextOf of={of} field="rule" />
      ) : (
        <ThingLinks of={of.instruments} />
      )}
      {of.versions.map((version) => (
        <span key={version.edition} class="clause">
          {words.changes.version}
          {words.colon}
          {version.notice === null ? <TextOf of={version} field="edition" /> : <NoticeOf of={version} />}
        </span>
      ))}
      {of.notice === null ? null : (
        <span class="detail clause">
          {words.changes.notice}
          {words.colon}
          <NoticeOf of={of} />
        </span>
      )}
    </>
  );
}

/** Whom and what a change concerns; more than a line can name opens. */
export function Concerned({ of, under }: { readonly of: ChangeFragment; readonly under: string }): JSX.Element {
  const { words } = useSurroundings();
  const { changes } = words;
  return (
    <>
      {of.parties.length <= NAMED ? (
        <span class="clause">
          <ThingLinks of={of.parties} />
        </span>
      ) : (
        <Opening name={`${under}/parties`} heading={changes.parties(<LengthOf of={of} field="parties" />)}>
          {() => <ThingLinks of={of.parties} />}
        </Opening>
      )}
      {of.itemKeys.length === 0 ? null : (
        <Opening name={`${under}/items`} heading={changes.items(<LengthOf of={of} field="itemKeys" />)}>
          {() => <ItemsOf keys={of.itemKeys} />}
        </Opening>
      )}
    </>
  );
}

type Coded = Extract<ItemsQuery['nodes'][number], { readonly code: string | null }>;

/** Items by their codes, asked for when they are to be shown: a version of a list may bring hundreds. */
function ItemsOf({ keys }: { readonly keys: readonly string[] }): JSX.Element {
  const { state } = useSurroundings();
  const pages = Array.from({ length: Math.ceil(keys.length / MOST_IDS) }, (_, page) => ({
    ids: keys.slice(page * MOST_IDS, (page + 1) * MOST_IDS),
    ...momentOf(state),
  }));
  const asked = useAskEach(Items, pages);
  return (
    <Answered asked={asked}>
      {(answers) => (
        <ul class="plain">
          {answers
            .flatMap(({ nodes }) => nodes)
            .filter((item): item is Coded => item !== null && 'code' in item)
            .map((item) => (
              <li key={item.key}>
                <TextOf of={item} field="code" /> <NameOf of={item} />
              </li>
            ))}
        </ul>
      )}
    </Answered>
  );
}
