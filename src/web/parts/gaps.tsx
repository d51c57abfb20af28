import type { JSX } from 'preact';
import { type GapCountsQuery, GapsOfKind, type GapsOfKindQuery } from '../generated/operations.ts';
import { momentOf, useAsk, useSurroundings } from '../use.ts';
import { Answered, Opening, Pager } from './asking.tsx';
import { EvidenceBehind } from './evidence.tsx';
import { CountOf, DateOf, PlaceOf, SaidOf, SinceOf, TextOf, WordOf } from './from.tsx';
import { LawsOf } from './laws.tsx';
import { RunningOf } from './reach.tsx';
import { ThingLinks, ThingOrKey } from './thing.tsx';

type Counts = NonNullable<GapCountsQuery['gaps']>['counts'];
type Kind = Counts[number]['kind'];

/** Which gaps are looked at. */
export interface Among {
  readonly jurisdictions: readonly string[] | null;
  readonly technology: string | null;
  readonly party: string | null;
}

const SHOWN = 10;

/** How many gaps there are of each kind; a kind opens to its gaps. */
export function GapKinds({ of, among }: { readonly of: Counts; readonly among: Among }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <ul class="plain gap-kinds">
      {of.map((count) => (
        <li key={count.kind}>
          <Opening
            name={`gaps/${count.kind}`}
            class="gap-kind"
            heading={
              <>
                <span class="gap-total">
                  <CountOf of={count} field="total" />
                </span>{' '}
                <b>
                  <WordOf of={count} field="kind" among={words.gaps.kinds} />
                </b>{' '}
                <SeveritiesOf of={count} />{' '}
                {count.notJudged === null ? null : (
                  <span class="tag not-judged">
                    {words.gaps.notJudged(
                      <CountOf of={count.notJudged} field="parties" />,
                      <CountOf of={count.notJudged} field="of" />,
                    )}
                  </span>
                )}{' '}
                <span class="help">{words.gaps.kindHelp[count.kind]}</span>
              </>
            }
          >
            {() => <GapsOf kind={count.kind} among={among} />}
          </Opening>
        </li>
      ))}
    </ul>
  );
}

function SeveritiesOf({ of }: { readonly of: Counts[number] }): JSX.Element | null {
  const { words } = useSurroundings();
  const { severities } = words.gaps;
  const shown = [
    { field: 'high', word: severities.HIGH, name: 'HIGH' },
    { field: 'medium', word: severities.MEDIUM, name: 'MEDIUM' },
    { field: 'low', word: severities.LOW, name: 'LOW' },
  ] as const;
  return (
    <span class="severities">
      {shown
        .filter(({ field }) => of[field] > 0)
        .map(({ field, word, name }) => (
          <span key={field} class={`tag severity-${name}`}>
            {word} <CountOf of={of} field={field} />
          </span>
        ))}
    </span>
  );
}

function GapsOf({ kind, among }: { readonly kind: Kind; readonly among: Among }): JSX.Element {
  const { state, words } = useSurroundings();
  const name = `gaps-${kind}`;
  const after = state.after[name] ?? null;
  const asked = useAsk(GapsOfKind, { kinds: [kind], ...among, ...momentOf(state), first: SHOWN, after });
  return (
    <Answered asked={asked}>
      {({ gaps }) =>
        gaps === null ? null : gaps.gaps.edges.length === 0 ? (
          <p>{words.gaps.none}</p>
        ) : (
          <>
            <ul class="plain gaps">
              {gaps.gaps.edges.map(({ node }) => (
                <li key={node.key}>
                  <GapOf of={node} />
                </li>
              ))}
            </ul>
            <Pager name={name} info={gaps.gaps.pageInfo} />
          </>
        )
      }
    </Answered>
  );
}

type Gap = NonNullable<GapsOfKindQuery['gaps']>['gaps']['edges'][number]['node'];

/** One gap: whom and what it concerns, since when, whose it is to close, what would make it false, and its evidence. */
export function GapOf({ of }: { readonly of: Gap }): JSX.Element {
  const { words } = useSurroundings();
  const { gaps } = words;
  return (
    <article class="gap">
      <p>
        <span class={`tag severity-${of.severity}`}>
          <WordOf of={of} field="severity" among={gaps.severities} />
        </span>{' '}
        <b>
          <PlaceOf of={of} field="jurisdiction" />
        </b>{' '}
        {of.affiliation === null ? <ThingLinks of={of.parties} /> : <AffiliationOf of={of.affiliation} />}
        {of.parties.length > 0 && of.technologies.length > 0 ? ' · ' : ''}
        <ThingLinks of={of.technologies} />
        {of.state === null ? null : (
          <span class="tag">
            <WordOf of={of} field="state" among={gaps.states} />
          </span>
        )}
        {of.unverified ? <span class="tag confidence-UNVERIFIED">{words.confidences.UNVERIFIED}</span> : null}
      </p>
      <p class="detail">
        <SinceOf of={of} field="from" isBound={of.fromIsBound} /> {of.open ? <RunningOf /> : null}
        {of.to === null ? null : words.until(<DateOf of={of} field="to" />)}
        {of.lagAsRead !== null ? (
          <span class="lag-as-read">
            {' · '}
            {gaps.lagAsRead(<CountOf of={of.lagAsRead} field="days" />, <DateOf of={of.lagAsRead} field="to" />)}
          </span>
        ) : of.lagDays === null ? null : (
          <>
            {' · '}
            {gaps.lag(<CountOf of={of} field="lagDays" />)}
            {of.lagBound === null ? null : words.inBrackets(<WordOf of={of} field="lagBound" among={gaps.lagBounds} />)}
          </>
        )}
        {of.lists.length === 0 ? null : (
          <>
            {' · '}
            {gaps.lists}
            {words.colon}
            <ThingLinks of={of.lists} />
          </>
        )}
        {of.agencies.length === 0 ? null : (
          <>
            {' · '}
            {gaps.agencies}
            {words.colon}
            <ThingLinks of={of.agencies} />
          </>
        )}
        {of.provisions.length === 0 ? null : (
          <>
            {' · '}
            {gaps.provisions}
            {words.colon}
            <LawsOf of={of.provisions} />
          </>
        )}
      </p>
      {of.wouldBeFalseIf.length === 0 ? null : (
        <details class="doubts">
          <summary>{gaps.falseIf}</summary>
          <ul>
            {of.wouldBeFalseIf.map((doubt) => (
              <li key={doubt.code}>
                <SaidOf of={doubt.text} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <EvidenceBehind of={of} under={of.key} />
    </article>
  );
}

/** Which party is not listed, which one is, and the rule that leads from the one to the other. */
function AffiliationOf({ of }: { readonly of: NonNullable<Gap['affiliation']> }): JSX.Element {
  const { words } = useSurroundings();
  const affiliate = <ThingOrKey thing={of.party} of={of} field="partyKey" />;
  const listed = <ThingLinks of={of.listed} />;
  const rule = of.ruleNames === null ? <TextOf of={of} field="rule" /> : <SaidOf of={of.ruleNames} />;
  return <span>{words.gaps.affiliations[of.direction === 'UP' ? 'UP' : 'DOWN'](affiliate, listed, rule)}</span>;
}
