import type { JSX } from 'preact';
import { dayOf } from '../address.ts';
import { Convergences, type ConvergencesQuery, Datasets, DatedChanges, GapCounts } from '../generated/operations.ts';
import { Answered, Pager } from '../parts/asking.tsx';
import { ChangeTable } from '../parts/changes.tsx';
import { FrameOf } from '../parts/frame.tsx';
import { CountOf, DateOf, PlaceEntryOf, PlaceOf, SaidOf, SinceOf, TextOf, WordOf } from '../parts/from.tsx';
import { GapKinds } from '../parts/gaps.tsx';
import { ScopeSwitch } from '../parts/header.tsx';
import { Headings, Joined } from '../parts/joined.tsx';
import { ComingOf } from '../parts/reach.tsx';
import { ThingLink } from '../parts/thing.tsx';
import { useTitle } from '../parts/title.ts';
import { jurisdictionsOf, momentOf, useAsk, useSurroundings } from '../use.ts';

const TECHNOLOGIES = 20;
const CHANGES = 20;
const AHEAD_DAYS = 90;
const DAY_MS = 86_400_000;

/** Where the regimes meet, what they leave open, what is about to change, and how fresh all that is. */
export function HomePage(): JSX.Element {
  const { words } = useSurroundings();
  useTitle(words.homeTitle);
  return (
    <>
      <h1 class="visually-hidden">{words.tagline}</h1>
      <ConvergenceSection />
      <GapSection />
      <ChangeSection />
      <FreshnessSection />
    </>
  );
}

function ConvergenceSection(): JSX.Element {
  const { state, words } = useSurroundings();
  const scope = state.within === '' ? null : { within: state.within };
  const after = state.after['technologies'] ?? null;
  const asked = useAsk(Convergences, { scope, ...momentOf(state), first: TECHNOLOGIES, after });
  return (
    <section aria-labelledby="convergence">
      <h2 id="convergence">{words.convergence.heading}</h2>
      <p class="help">{words.convergence.help}</p>
      <Answered asked={asked}>
        {({ convergence }) => (convergence === null ? null : <ConvergenceTable of={convergence} />)}
      </Answered>
    </section>
  );
}

type Convergence = NonNullable<ConvergencesQuery['convergence']>;
type Row = Convergence['technologies']['edges'][number]['node'];

const REGIMES = ['EXPORT_CONTROL', 'FDI_REVIEW', 'ANTI_SANCTION'] as const;

function ConvergenceTable({ of }: { readonly of: Convergence }): JSX.Element {
  const { words } = useSurroundings();
  const { technologies, scope } = of;
  return (
    <>
      <div class="table-head">
        <ScopeSwitch modelled={scope.modelled} />
        <ScopeOf of={scope} />
        <span>{words.total(<CountOf of={technologies} field="totalCount" />)}</span>
      </div>
      {technologies.edges.length === 0 ? (
        <p>{words.convergence.none}</p>
      ) : (
        <table class="cards">
          <caption>{words.convergence.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.convergence.technology}</th>
              {REGIMES.map((regime) => (
                <th key={regime} scope="col" class={`regime ${regime}`}>
                  {words.regimes[regime]}
                </th>
              ))}
              <th scope="col">{words.convergence.since}</th>
            </tr>
          </thead>
          <tbody>
            {technologies.edges.map(({ node }) => (
              <tr key={node.technology.key}>
                <th scope="row">
                  <ThingLink of={node.technology} />
                </th>
                {REGIMES.map((regime) => (
                  <td key={regime} data-label={words.regimes[regime]}>
                    <RegimeCell of={node} regime={regime} />
                  </td>
                ))}
                <td data-label={words.convergence.since}>
                  {node.converged && node.sinceIsBound ? (
                    words.sinceAtLatest(<DateOf of={node} field="since" />)
                  ) : node.converged ? (
                    <DateOf of={node} field="since" none={words.noBeginning} />
                  ) : (
                    <span class="detail">{words.convergence.notConverged}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager name="technologies" info={technologies.pageInfo} />
      <FrameOf of={of} name="convergence" />
    </>
  );
}

function ScopeOf({ of }: { readonly of: Convergence['scope'] }): JSX.Element {
  const { words } = useSurroundings();
  const { across } = of;
  if (across === null) return <span>{words.withinOf(<PlaceOf of={of} field="within" />)}</span>;
  const codes = <Joined of={across}>{(_, index) => <PlaceEntryOf list={across} at={index} />}</Joined>;
  return <span>{words.acrossOf(codes)}</span>;
}

/** Which jurisdictions touch by a regime, how strongly, since when. */
function RegimeCell({ of, regime }: { readonly of: Row; readonly regime: (typeof REGIMES)[number] }): JSX.Element {
  const { words } = useSurroundings();
  const lines = of.summary.filter((line) => line.regime === regime);
  if (lines.length === 0) return <span class="detail">{words.convergence.untouched}</span>;
  return (
    <ul class="plain">
      {lines.map((line) => (
        <li key={line.jurisdiction} class={line.counting === 0 ? 'not-counting' : undefined}>
          <b>
            <PlaceOf of={line} field="jurisdiction" />
          </b>{' '}
          <span class={`tag strength-${line.strength}`}>
            <WordOf of={line} field="strength" among={words.strengths} />
          </span>{' '}
          <SinceOf of={line} field="from" isBound={line.fromIsBound} />
          {line.assumed ? <span class="tag assumed">{words.unlessExtended}</span> : null}
          {line.unverified ? <span class="tag confidence-UNVERIFIED">{words.convergence.unverified}</span> : null}
          <span class="detail count">
            {words.convergence.touches(<CountOf of={line} field="counting" />, <CountOf of={line} field="total" />)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function GapSection(): JSX.Element {
  const { state, words } = useSurroundings();
  const jurisdictions = jurisdictionsOf(state);
  const asked = useAsk(GapCounts, { jurisdictions, technology: null, party: null, ...momentOf(state) });
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{words.gaps.heading}</h2>
      <p class="help">{words.gaps.help}</p>
      <Answered asked={asked}>
        {({ gaps }) =>
          gaps === null ? null : (
            <>
              <GapKinds of={gaps.counts} among={{ jurisdictions, technology: null, party: null }} />
              <FrameOf of={gaps} name="gaps" />
            </>
          )
        }
      </Answered>
    </section>
  );
}

function ChangeSection(): JSX.Element {
  const { state, words } = useSurroundings();
  const day = dayOf(state);
  const to = new Date(Date.parse(day) + AHEAD_DAYS * DAY_MS).toISOString().slice(0, 10);
  const after = state.after['changes'] ?? null;
  const asked = useAsk(DatedChanges, {
    jurisdictions: jurisdictionsOf(state),
    technology: null,
    party: null,
    from: day,
    to,
    ...momentOf(state),
    first: CHANGES,
    after,
  });
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changes.heading(<span data-input="days">{AHEAD_DAYS}</span>)}</h2>
      <p class="help">
        <ComingOf />
      </p>
      <Answered asked={asked}>
        {({ changes }) =>
          changes === null ? null : (
            <>
              <p>
                {words.changes.between(<DateOf of={changes} field="from" />, <DateOf of={changes} field="to" />)}
                {' · '}
                {words.total(<CountOf of={changes.changes} field="totalCount" />)}
              </p>
              <ChangeTable of={changes.changes.edges.map(({ node }) => node)} under="changes" />
              <Pager name="changes" info={changes.changes.pageInfo} />
              <FrameOf of={changes} name="changes" />
            </>
          )
        }
      </Answered>
    </section>
  );
}

function FreshnessSection(): JSX.Element {
  const { state, words } = useSurroundings();
  const asked = useAsk(Datasets, { knownAt: momentOf(state).knownAt });
  const { freshness } = words;
  return (
    <section aria-labelledby="freshness">
      <h2 id="freshness">{freshness.heading}</h2>
      <Answered asked={asked}>
        {({ datasets }) => (
          <table class="cards">
            <caption>{freshness.caption}</caption>
            <Headings
              of={[
                freshness.dataset,
                freshness.state,
                freshness.retrieved,
                freshness.imported,
                freshness.age,
                freshness.terms,
                freshness.version,
                freshness.licence,
              ]}
            />
            <tbody>
              {datasets.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <SaidOf of={one.names} />
                  </th>
                  <td data-label={freshness.state}>
                    {one.freshness === null ? (
                      freshness.notJudged
                    ) : (
                      <span class={`tag freshness-${one.freshness.state}`}>
                        <WordOf of={one.freshness} field="state" among={freshness.states} />
                      </span>
                    )}
                  </td>
                  <td data-label={freshness.retrieved}>
                    <DateOf of={one} field="retrieved" none={words.unknown} />
                  </td>
                  <td data-label={freshness.imported}>
                    <DateOf of={one} field="imported" />
                  </td>
                  <td data-label={freshness.age}>
                    {one.freshness === null ? null : <CountOf of={one.freshness} field="ageDays" />}
                  </td>
                  <td data-label={freshness.terms}>
                    {one.freshness === null ? null : (
                      <>
                        <CountOf of={one.freshness} field="freshDays" /> /{' '}
                        <CountOf of={one.freshness} field="staleDays" />
                      </>
                    )}
                  </td>
                  <td data-label={freshness.version}>
                    <CountOf of={one} field="version" />
                  </td>
                  <td data-label={freshness.licence}>
                    <TextOf of={one} field="licence" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
    </section>
  );
}
