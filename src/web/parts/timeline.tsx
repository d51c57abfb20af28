import type { JSX } from 'preact';
import { dayOf } from '../address.ts';
import { DatedChanges } from '../generated/operations.ts';
import { jurisdictionsOf, momentOf, useAsk, useSurroundings } from '../use.ts';
import { Answered, Pager } from './asking.tsx';
import { Concerned, Where } from './changes.tsx';
import { EvidenceBehind } from './evidence.tsx';
import { FrameOf } from './frame.tsx';
import { CountOf, DateOf, SaidOf, WordOf } from './from.tsx';

const SHOWN = 20;
/** Before any event of the regimes that are modelled. */
const BEGINNING = '1990-01-01';
const YEARS_AHEAD = 5;

/** Everything dated that bears on a technology or a party, what lies ahead of the day looked at told apart. */
export function TimelineOf({
  technology,
  party,
}: {
  readonly technology: string | null;
  readonly party: string | null;
}): JSX.Element {
  const { state, words } = useSurroundings();
  const day = dayOf(state);
  const to = `${Number(day.slice(0, 4)) + YEARS_AHEAD}-12-31`;
  const after = state.after['timeline'] ?? null;
  const asked = useAsk(DatedChanges, {
    // A party's page has no choice of scope.
    jurisdictions: party === null ? jurisdictionsOf(state) : null,
    technology,
    party,
    from: BEGINNING,
    to,
    ...momentOf(state),
    first: SHOWN,
    after,
  });
  return (
    <Answered asked={asked}>
      {({ changes }) =>
        changes === null ? null : changes.changes.edges.length === 0 ? (
          <p>{words.timeline.none}</p>
        ) : (
          <>
            <p>{words.total(<CountOf of={changes.changes} field="totalCount" />)}</p>
            <ol class="timeline">
              {changes.changes.edges.map(({ node }) => (
                <li key={node.key} class={node.at > day ? 'ahead' : undefined}>
                  <b>
                    <DateOf of={node} field="at" />
                  </b>{' '}
                  {node.atIsBound ? <span class="tag assumed">{words.changes.atLatest}</span> : null}
                  {node.step === null ? (
                    <WordOf of={node} field="kind" among={words.changes.kinds} />
                  ) : (
                    <SaidOf of={node.step.text} />
                  )}{' '}
                  <span class="tag">
                    <WordOf of={node} field="subject" among={words.changes.subjects} />
                  </span>
                  {node.at > day ? <span class="tag assumed">{words.timeline.ahead}</span> : null}
                  {node.assumed ? <span class="tag assumed">{words.changes.assumed}</span> : null}
                  <Where of={node} />
                  <Concerned of={node} under={`timeline/${node.key}`} />
                  <EvidenceBehind of={node} under={`timeline/${node.key}`} />
                </li>
              ))}
            </ol>
            <Pager name="timeline" info={changes.changes.pageInfo} />
            <FrameOf of={changes} name="timeline" />
          </>
        )
      }
    </Answered>
  );
}
