import type { JSX } from 'preact';
import { settingOf } from '../failures.ts';
import { PartyHead, type PartyHeadQuery, Rules } from '../generated/operations.ts';
import { Answered } from '../parts/asking.tsx';
import { FactOf, SourcesOf } from '../parts/evidence.tsx';
import { DateOf, PlaceOf, SaidOf, SinceOf, SpanOf, TextOf, WordOf } from '../parts/from.tsx';
import { PeopleSection } from '../parts/holdings.tsx';
import { Joined } from '../parts/joined.tsx';
import { LawsOf } from '../parts/laws.tsx';
import { NoticeOf } from '../parts/notice.tsx';
import { OutcomeSection } from '../parts/outcome.tsx';
import { OwnershipSection } from '../parts/ownership.tsx';
import { TechnologiesSection } from '../parts/technologies.tsx';
import { bestName, EntriesOf, ListOf, NameOf, ThingLinks, ThingOrKey } from '../parts/thing.tsx';
import { TimelineOf } from '../parts/timeline.tsx';
import { useTitle } from '../parts/title.ts';
import { momentOf, useAsk, useSurroundings } from '../use.ts';
import type { Words } from '../words/words.ts';
import { MissingPage } from './missing.tsx';

/** All that is recorded of one party, and what a rule makes of it. */
export function PartyPage({ of }: { readonly of: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const asked = useAsk(PartyHead, { id: of, ...momentOf(state) });
  const rules = useAsk(Rules, momentOf(state));
  if (asked.error !== null && settingOf(asked.error)?.setting === 'key') {
    return <MissingPage page={{ name: 'party', key: of }} />;
  }
  return (
    <Answered asked={asked}>
      {({ party }) =>
        party === null ? (
          <MissingPage page={{ name: 'party', key: of }} />
        ) : (
          <>
            <Head of={party} />
            <Listings of={party.listings} />
            <OutcomeSection of={of} listings={party.listings} rules={rules} />
            <OwnershipSection of={of} />
            <PeopleSection of={of} />
            <TechnologiesSection of={of} rules={rules} />
            <section aria-labelledby="timeline">
              <h2 id="timeline">{words.timeline.heading}</h2>
              <p class="help">{words.timeline.help}</p>
              <TimelineOf technology={null} party={of} />
            </section>
          </>
        )
      }
    </Answered>
  );
}

type Party = NonNullable<PartyHeadQuery['party']>;

function Head({ of }: { readonly of: Party }): JSX.Element {
  const { state, words } = useSurroundings();
  const { party } = words;
  useTitle(bestName(of.names, state.language)?.text ?? of.key);
  const names = [
    { field: 'zh', word: party.nameZh, tag: 'zh-CN' },
    { field: 'en', word: party.nameEn, tag: 'en' },
    { field: 'original', word: party.nameOriginal, tag: undefined },
  ] as const;
  return (
    <>
      <p class="detail">
        <WordOf of={of} field="kind" among={party.kinds} />{' '}
        <code>
          <TextOf of={of} field="key" />
        </code>
      </p>
      <h1>
        <NameOf of={of} />
      </h1>
      <dl class="facts">
        {names
          .filter(({ field }) => of.names[field] !== null)
          .map(({ field, word, tag }) => (
            <div key={field}>
              <dt>{word}</dt>
              <dd lang={tag}>
                <TextOf of={of.names} field={field} />
              </dd>
            </div>
          ))}
        {of.aliases.length === 0 ? null : (
          <div>
            <dt>{party.aliases}</dt>
            <dd>
              <EntriesOf of={of.aliases} />
            </dd>
          </div>
        )}
        <div>
          <dt>{party.country}</dt>
          <dd>{of.country === null ? words.unknown : <PlaceOf of={of} field="country" />}</dd>
        </div>
        <div>
          <dt>{party.identifiers}</dt>
          <dd>
            {of.identifiers.length === 0 ? (
              party.noIdentifiers
            ) : (
              <Joined of={of.identifiers}>
                {(one) => (
                  <>
                    <WordOf of={one} field="scheme" among={party.schemes} />{' '}
                    <code>
                      <TextOf of={one} field="value" />
                    </code>
                  </>
                )}
              </Joined>
            )}
          </dd>
        </div>
        {of.sameAs.length === 0 ? null : (
          <div>
            <dt>{party.sameAs}</dt>
            <dd>
              <ThingLinks of={of.sameAs} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.sources}</dt>
          <dd>
            <SourcesOf of={of.sources} />
          </dd>
        </div>
      </dl>
    </>
  );
}

type Listing = Party['listings'][number];

function Listings({ of }: { readonly of: readonly Listing[] }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <section aria-labelledby="listings">
      <h2 id="listings">{words.party.listings}</h2>
      {of.length === 0 ? (
        <p>{words.party.noListings}</p>
      ) : (
        of.map((listing) => <ListingOf key={listing.key} of={listing} />)
      )}
    </section>
  );
}

function ListingOf({ of }: { readonly of: Listing }): JSX.Element {
  const { words } = useSurroundings();
  const { party } = words;
  return (
    <article class="listing">
      <h3>
        {of.list === null ? <TextOf of={of} field="listKey" /> : <ListOf of={of.list} />}{' '}
        <span class={`tag status-${of.status.status}`}>
          <WordOf of={of.status} field="status" among={words.statuses} />
        </span>
        {of.status.assumed ? <span class="tag assumed">{words.unlessExtended}</span> : null}
        {of.status.lapsed && !of.status.assumed ? <span class="tag">{party.lapsed}</span> : null}
        {of.addressOnly ? <span class="tag">{party.addressOnly}</span> : null}
      </h3>
      <p class="detail">
        <SpanOf of={of} />
        {of.status.from === null ? null : (
          <>
            {' · '}
            <WordOf of={of.status} field="status" among={words.statuses} />{' '}
            <SinceOf of={of.status} field="from" isBound={of.status.fromIsBound} />
            {of.status.to === null ? null : <> {words.until(<DateOf of={of.status} field="to" />)}</>}
          </>
        )}
      </p>
      <dl class="facts">
        <div>
          <dt>{party.listedAs}</dt>
          <dd>
            <TextOf of={of} field="listedName" />
          </dd>
        </div>
        {of.notice === null ? null : (
          <div>
            <dt>{party.notice}</dt>
            <dd>
              <NoticeOf of={of} />
            </dd>
          </div>
        )}
        {of.reason === null ? null : (
          <div>
            <dt>{party.reason}</dt>
            <dd>
              <SaidOf of={of.reason} />
            </dd>
          </div>
        )}
        {of.madeUnder.length === 0 ? null : (
          <div>
            <dt>{party.madeUnder}</dt>
            <dd>
              <LawsOf of={of.madeUnder} />
            </dd>
          </div>
        )}
        <div>
          <dt>{party.measures}</dt>
          <dd>
            {of.measures.length === 0 ? (
              party.noMeasures
            ) : (
              <ul class="plain">
                {of.measures.map((measure) => (
                  <li key={`${measure.act} ${measure.scope} ${measure.effect}`}>
                    <WordOf of={measure} field="act" among={actsOn(of.listKey, party)} />
                    {' · '}
                    <WordOf of={measure} field="scope" among={party.scopes} />
                    {' · '}
                    <WordOf of={measure} field="effect" among={party.effects} />
                    {measure.authority === null ? null : (
                      <span class="detail">
                        {' '}
                        <ThingOrKey thing={measure.agency} of={measure} field="authority" />
                      </span>
                    )}
                    {measure.wording === null ? null : (
                      <span class="clause">
                        <WordingOf of={measure} />
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
      <ol class="evidence">
        <li>
          <FactOf of={of.evidence} under="listing" />
        </li>
      </ol>
      {of.events.length === 0 ? null : <StatusEvents of={of} />}
    </article>
  );
}

/** Words for the acts of a list: one list bars an investing by the party, another an investing in it. */
function actsOn(list: string, { acts, actsOnList }: Words['party']): Words['party']['acts'] {
  return { ...acts, ...(actsOnList as Readonly<Record<string, Partial<Words['party']['acts']>>>)[list] };
}

/** What happened to a listing, in order of time. */
function StatusEvents({ of }: { readonly of: Listing }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <>
      <h4>{words.party.events}</h4>
      <ol class="timeline">
        {of.events.map((event) => (
          <li key={`${event.evidence.fact} ${event.at}`}>
            <b>
              <DateOf of={event} field="at" />
            </b>{' '}
            {event.evidence.fromIsBound ? <span class="tag assumed">{words.changes.atLatest}</span> : null}
            <WordOf of={event} field="verb" among={words.party.verbs} />{' '}
            <span class="detail">
              <TextOf of={event} field="words" />
            </span>
            {event.untilEnd === null ? (
              <TextOf of={event} field="untilText" />
            ) : (
              <> {words.until(<DateOf of={event} field="untilEnd" />)}</>
            )}
            {event.notice === null ? null : (
              <span class="clause detail">
                <NoticeOf of={event} />
              </span>
            )}
            <FactOf of={event.evidence} under={`event/${of.key}`} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Conditions of a measure as the source words them, with the terms of the page's language for those that have one. */
function WordingOf({ of }: { readonly of: Listing['measures'][number] }): JSX.Element {
  const { words } = useSurroundings();
  const said = (of.wording ?? '').toLowerCase();
  const terms = words.party.licenceTerms.filter(({ original }) => said.includes(original));
  return (
    <>
      {terms.map(({ original, term }) => (
        <b key={original}>{term} </b>
      ))}
      <TextOf of={of} field="wording" />
    </>
  );
}
