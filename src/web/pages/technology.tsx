import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { settingOf } from '../failures.ts';
import {
  GapCounts,
  TechnologyHead,
  type TechnologyHeadQuery,
  TechnologyParties,
  type TechnologyPartiesQuery,
  TechnologyTouches,
  type TechnologyTouchesQuery,
  type TouchesFragment,
} from '../generated/operations.ts';
import { Answered, Pager } from '../parts/asking.tsx';
import { Codes } from '../parts/codes.tsx';
import { FactOf } from '../parts/evidence.tsx';
import { FrameOf } from '../parts/frame.tsx';
import { CountOf, DateOf, LengthOf, SpanOf, TextOf, WordOf } from '../parts/from.tsx';
import { GapKinds } from '../parts/gaps.tsx';
import { ScopeSwitch } from '../parts/header.tsx';
import { Headings } from '../parts/joined.tsx';
import { bestName, EntriesOf, NameOf, ThingLinks, ThingOrKey } from '../parts/thing.tsx';
import { TimelineOf } from '../parts/timeline.tsx';
import { useTitle } from '../parts/title.ts';
import { TouchOf } from '../parts/touch.tsx';
import { COLUMN_NAMES, TouchPicture, touchesAsked } from '../parts/touch-picture.tsx';
import { type Column, REGIMES } from '../picture-of-touches.ts';
import { jurisdictionsOf, momentOf, useAsk, useAskEach, useSurroundings } from '../use.ts';
import { MissingPage } from './missing.tsx';

const PARTIES = 20;

/** All that the three regimes have to do with one technology. */
export function TechnologyPage({ of }: { readonly of: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const asked = useAsk(TechnologyHead, { id: of, ...momentOf(state) });
  if (asked.error !== null && settingOf(asked.error)?.setting === 'key') {
    return <MissingPage page={{ name: 'technology', key: of }} />;
  }
  return (
    <Answered asked={asked}>
      {({ technology }) =>
        technology === null ? (
          <MissingPage page={{ name: 'technology', key: of }} />
        ) : (
          <>
            <Head of={technology} />
            <Touches of={of} />
            <section aria-labelledby="timeline">
              <h2 id="timeline">{words.timeline.heading}</h2>
              <p class="help">{words.timeline.help}</p>
              <TimelineOf technology={of} party={null} />
            </section>
            <Codes of={technology} />
            <Gaps of={of} />
            <Parties of={of} />
          </>
        )
      }
    </Answered>
  );
}

type Technology = NonNullable<TechnologyHeadQuery['technology']>;

function Head({ of }: { readonly of: Technology }): JSX.Element {
  const { state, words } = useSurroundings();
  useTitle(bestName(of.names, state.language)?.text ?? of.key);
  const other = state.language === 'zh' ? 'en' : 'zh';
  return (
    <>
      <p class="detail">
        {words.labels.TECHNOLOGY} <code>{<TextOf of={of} field="key" />}</code>
      </p>
      <h1>
        <NameOf of={of} />{' '}
        <small lang={other === 'zh' ? 'zh-CN' : 'en'}>
          <TextOf of={of.names} field={other} />
        </small>
      </h1>
      <dl class="facts">
        {of.aliases.length === 0 ? null : (
          <div>
            <dt>{words.party.aliases}</dt>
            <dd>
              <EntriesOf of={of.aliases} />
            </dd>
          </div>
        )}
        {of.broader.length === 0 ? null : (
          <div>
            <dt>{words.technology.broader}</dt>
            <dd>
              <ThingLinks of={of.broader} />
            </dd>
          </div>
        )}
        {of.narrower.length === 0 ? null : (
          <div>
            <dt>{words.technology.narrower}</dt>
            <dd>
              <ThingLinks of={of.narrower} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Touches({ of }: { readonly of: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const asked = useAskEach(TechnologyTouches, touchesAsked(of, state));
  return (
    <section aria-labelledby="touches">
      <h2 id="touches">{words.technology.touchesHeading}</h2>
      <p class="help">{words.technology.touchesHelp}</p>
      <Answered asked={asked}>{(answers) => <Columns of={answers} />}</Answered>
    </section>
  );
}

function Columns({ of }: { readonly of: readonly TechnologyTouchesQuery[] }): JSX.Element {
  const { words } = useSurroundings();
  const columns = useMemo(() => of.flatMap(({ convergence }, place) => columnOf(convergence, place)), [of]);
  const answer = of[0]?.convergence ?? null;
  const touched = columns[0]?.touched;
  if (answer === null) return <p>{words.convergence.none}</p>;
  return (
    <>
      <div class="table-head">
        <ScopeSwitch modelled={answer.scope.modelled} />
        {touched === undefined ? null : (
          <p class="outcome">
            {touched.converged
              ? words.technology[touched.sinceIsBound ? 'convergedAtLatest' : 'converged'](
                  <DateOf of={touched} field="since" none={words.noBeginning} />,
                )
              : words.technology.touching(<LengthOf of={touched} field="regimes" />)}
          </p>
        )}
      </div>
      {touched === undefined ? (
        <p>{words.convergence.none}</p>
      ) : (
        <>
          <div class="columns">
            {columns.map(({ regime, touched: { touchPage } }) => (
              <TouchColumn key={regime} of={touchPage} regime={regime} />
            ))}
          </div>
          <h3 id="picture">{words.technology.picture}</h3>
          <TouchPicture of={columns} />
        </>
      )}
      <FrameOf of={answer} name="touches" />
    </>
  );
}

/** One of the answers, which come in the order of the regimes. */
function columnOf(answer: TechnologyTouchesQuery['convergence'], place: number): Column[] {
  const regime = REGIMES[place];
  const touched = answer?.technologies.edges[0]?.node;
  return answer === null || regime === undefined || touched === undefined ? [] : [{ regime, answer, touched }];
}

function TouchColumn({ of, regime }: { readonly of: TouchesFragment; readonly regime: Column['regime'] }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <section class={regime} aria-labelledby={`regime-${regime}`} data-regime={regime}>
      <h3 id={`regime-${regime}`}>{words.regimes[regime]}</h3>
      {of.edges.length === 0 ? (
        <p class="detail">{words.technology.noTouch}</p>
      ) : (
        <>
          <p class="detail">{words.total(<CountOf of={of} field="totalCount" />)}</p>
          {of.edges.map(({ node }) => (
            <TouchOf key={`${node.entry} ${node.from} ${node.evidence.map(({ fact }) => fact).join(' ')}`} of={node} />
          ))}
          <Pager name={COLUMN_NAMES[regime]} info={of.pageInfo} />
        </>
      )}
    </section>
  );
}

function Gaps({ of }: { readonly of: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const among = { jurisdictions: jurisdictionsOf(state), technology: of, party: null };
  const asked = useAsk(GapCounts, { ...among, ...momentOf(state) });
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{words.technology.gaps}</h2>
      <Answered asked={asked}>
        {({ gaps }) => {
          if (gaps === null) return null;
          const found = gaps.counts.filter(({ total, notJudged }) => total > 0 || notJudged !== null);
          return (
            <>
              {found.every(({ total }) => total === 0) ? <p>{words.gaps.noneHere}</p> : null}
              {found.length === 0 ? null : <GapKinds of={found} among={among} />}
              <FrameOf of={gaps} name="gaps" />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

type RoleEdge = NonNullable<TechnologyPartiesQuery['technology']>['parties']['edges'][number];

function Parties({ of }: { readonly of: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const after = state.after['parties'] ?? null;
  const asked = useAsk(TechnologyParties, { id: of, ...momentOf(state), first: PARTIES, after });
  const { technology: texts } = words;
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">{texts.parties}</h2>
      <Answered asked={asked}>
        {({ technology }) =>
          technology === null || technology.parties.edges.length === 0 ? (
            <p>{texts.noParties}</p>
          ) : (
            <>
              <table class="cards">
                <Headings of={[texts.party, texts.role, texts.period, words.evidence]} />
                <tbody>
                  {technology.parties.edges.map((edge) => (
                    <RoleRow key={edge.evidence.fact} of={edge} />
                  ))}
                </tbody>
              </table>
              <Pager name="parties" info={technology.parties.pageInfo} />
            </>
          )
        }
      </Answered>
    </section>
  );
}

function RoleRow({ of }: { readonly of: RoleEdge }): JSX.Element {
  const { words } = useSurroundings();
  const { technology: texts } = words;
  return (
    <tr class={of.certain ? undefined : 'not-counting'}>
      <th scope="row">
        <ThingOrKey thing={of.node} of={of} field="partyKey" />
      </th>
      <td data-label={texts.role}>
        <WordOf of={of} field="role" among={texts.roles} />{' '}
        <span class="detail">
          <WordOf of={of} field="basis" among={words.bases} />
        </span>
      </td>
      <td data-label={texts.period}>
        <SpanOf of={of} />
      </td>
      <td data-label={words.evidence}>
        <FactOf of={of.evidence} under="roles" />
      </td>
    </tr>
  );
}
