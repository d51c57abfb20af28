import type { ComponentChildren, JSX } from 'preact';
import {
  type ActsFragment,
  AnnouncementEffects,
  type EffectsFragment,
  OpenedHit,
  type OpenedHitQuery,
} from '../generated/operations.ts';
import { momentOf, useAsk, useSurroundings } from '../use.ts';
import { Answered } from './asking.tsx';
import { SourcesOf } from './evidence.tsx';
import { CountOf, DateOf, PlaceOf, SaidOf, TextOf, WordOf } from './from.tsx';
import { Joined } from './joined.tsx';
import { NoticeOf as NoticeNumberOf } from './notice.tsx';
import { EntriesOf, Link, ListOf, NameOf, ThingLink, ThingLinks } from './thing.tsx';

/** What is known of a thing that has no page of its own, under its hit. */
export function OpenedHitOf({ of: key }: { readonly of: string }): JSX.Element {
  const { state } = useSurroundings();
  const asked = useAsk(OpenedHit, { id: key, ...momentOf(state) });
  return <Answered asked={asked}>{({ node }) => (isDescribed(node) ? <Known of={node} /> : null)}</Answered>;
}

type Node = Extract<NonNullable<OpenedHitQuery['node']>, { readonly sources: readonly unknown[] }>;

function isDescribed(node: OpenedHitQuery['node']): node is Node {
  return node !== null && 'sources' in node;
}

function Known({ of }: { readonly of: Node }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <>
      <dl class="facts">
        {of.aliases.length === 0 ? null : (
          <Row term={words.party.aliases}>
            <EntriesOf of={of.aliases} />
          </Row>
        )}
        {'hsCodes' in of ? <ItemRows of={of} /> : null}
        {'designations' in of ? <ListRows of={of} /> : null}
        {'number' in of ? <InstrumentRows of={of} /> : null}
        {'article' in of ? <ProvisionRows of={of} /> : null}
        <Row term={words.sources}>{of.sources.length === 0 ? words.unknown : <SourcesOf of={of.sources} />}</Row>
      </dl>
      {'number' in of && of.number !== null ? <Brought by={of.number} /> : null}
    </>
  );
}

function Row({
  term,
  children,
}: {
  readonly term: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ItemRows({ of }: { readonly of: Extract<Node, { readonly hsCodes: unknown }> }): JSX.Element {
  const { words } = useSurroundings();
  const { technology, search } = words;
  const technologies = of.classifications.flatMap((one) => (one.technology === null ? [] : [one.technology]));
  return (
    <>
      <Row term={technology.list}>{of.list === null ? words.unknown : <ListOf of={of.list} />}</Row>
      {of.edition === null ? null : (
        <Row term={technology.edition}>
          <TextOf of={of} field="edition" />
        </Row>
      )}
      {of.level === null ? null : (
        <Row term={search.level}>
          <WordOf of={of} field="level" among={search.levels} />
        </Row>
      )}
      <Row term={search.customsCode}>
        {of.hsCodes.length === 0 ? search.noneRecorded : <EntriesOf of={of.hsCodes} />}
      </Row>
      <Row term={search.classifies}>
        {technologies.length === 0 ? search.noneRecorded : <ThingLinks of={technologies} />}
      </Row>
    </>
  );
}

function ListRows({ of }: { readonly of: Extract<Node, { readonly designations: unknown }> }): JSX.Element {
  const { words } = useSurroundings();
  const { search } = words;
  return (
    <>
      <Row term={search.jurisdiction}>
        {of.jurisdiction === null ? words.unknown : <PlaceOf of={of} field="jurisdiction" />}
      </Row>
      {of.regime === null ? null : (
        <Row term={search.regime}>
          <WordOf of={of} field="regime" among={words.regimes} />
        </Row>
      )}
      {of.agencies.length === 0 ? null : (
        <Row term={words.gaps.agencies}>
          <ThingLinks of={of.agencies} />
        </Row>
      )}
      {of.items.totalCount === 0 ? null : (
        <Row term={words.labels.CONTROL_ITEM}>
          <CountOf of={of.items} field="totalCount" />
        </Row>
      )}
      {of.designations.totalCount === 0 ? null : (
        <Row term={words.party.listings}>
          <CountOf of={of.designations} field="totalCount" />
        </Row>
      )}
    </>
  );
}

function InstrumentRows({ of }: { readonly of: Extract<Node, { readonly number: unknown }> }): JSX.Element {
  const { words } = useSurroundings();
  const { search } = words;
  return (
    <>
      {of.jurisdiction === null ? null : (
        <Row term={search.jurisdiction}>
          <PlaceOf of={of} field="jurisdiction" />
        </Row>
      )}
      {of.number === null ? null : (
        <Row term={search.number}>
          <TextOf of={of} field="number" />
        </Row>
      )}
      {of.issuer === null ? null : (
        <Row term={search.issuer}>
          <TextOf of={of} field="issuer" />
        </Row>
      )}
      {(['promulgated', 'effective', 'ended'] as const)
        .filter((field) => of[field] !== null)
        .map((field) => (
          <Row key={field} term={search[field]}>
            <DateOf of={of} field={field} />
          </Row>
        ))}
    </>
  );
}

function ProvisionRows({ of }: { readonly of: Extract<Node, { readonly article: unknown }> }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <>
      <Row term={words.labels.INSTRUMENT}>{of.instrument === null ? words.unknown : <NameOf of={of.instrument} />}</Row>
      {of.article === null ? null : (
        <Row term={words.search.article}>
          <TextOf of={of} field="article" />
        </Row>
      )}
    </>
  );
}

/** What an announcement brought about, found by its number; `acts`: only what it does to what was there before. */
function Brought({ by, only }: { readonly by: string; readonly only?: 'acts' }): JSX.Element {
  const { state } = useSurroundings();
  const asked = useAsk(AnnouncementEffects, { number: by, ...momentOf(state) });
  return (
    <Answered asked={asked}>
      {({ search }) => {
        const found = search?.notices.find(({ notice }) => notice === by);
        return found === undefined || (only === 'acts' && found.acts.length === 0) ? null : (
          <dl class="facts">
            {only === 'acts' ? null : <EffectRows of={found} />}
            <ActRows of={found} />
          </dl>
        );
      }}
    </Answered>
  );
}

/** A notice and what it brought about. */
export function NoticeOf({ of }: { readonly of: EffectsFragment }): JSX.Element {
  const { words } = useSurroundings();
  const { search } = words;
  const { announcement } = of;
  return (
    <section class="notice">
      <h2>{announcement === null ? <TextOf of={of} field="notice" /> : <NameOf of={announcement} />}</h2>
      <dl class="facts">
        <Row term={search.number}>
          <TextOf of={of} field="notice" />
        </Row>
        {announcement === null || announcement.issuer === null ? null : (
          <Row term={search.issuer}>
            <TextOf of={announcement} field="issuer" />
          </Row>
        )}
        {of.agencies.length === 0 ? null : (
          <Row term={words.gaps.agencies}>
            <ThingLinks of={of.agencies} />
          </Row>
        )}
        {announcement === null || announcement.promulgated === null ? null : (
          <Row term={search.promulgated}>
            <DateOf of={announcement} field="promulgated" />
          </Row>
        )}
        {announcement === null ? null : (
          <Row term={words.sources}>
            <SourcesOf of={announcement.sources} />
          </Row>
        )}
        <EffectRows of={of} />
      </dl>
      <Brought by={of.notice} only="acts" />
    </section>
  );
}

function EffectRows({ of }: { readonly of: EffectsFragment }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <>
      {of.lists.length === 0 ? null : (
        <Row term={words.labels.CONTROL_LIST}>
          <Joined of={of.lists}>{(list) => <ListOf of={list} />}</Joined>
        </Row>
      )}
      {of.itemCount === 0 ? null : (
        <Row term={words.labels.CONTROL_ITEM}>
          {words.total(<CountOf of={of} field="itemCount" />)}
          {words.colon}
          <Joined of={of.items}>
            {(item) => (
              <Link to={{ name: 'search', text: item.code ?? item.key }} open={[item.key]}>
                <TextOf of={item} field="code" /> <NameOf of={item} />
              </Link>
            )}
          </Joined>
          {of.itemCount > of.items.length ? words.search.andMore : null}
        </Row>
      )}
      {of.partyCount === 0 ? null : (
        <Row term={words.labels.PARTY}>
          {words.total(<CountOf of={of} field="partyCount" />)}
          {words.colon}
          <Joined of={of.parties}>{(party) => <ThingLink of={party} />}</Joined>
          {of.partyCount > of.parties.length ? words.search.andMore : null}
        </Row>
      )}
    </>
  );
}

function ActRows({ of }: { readonly of: ActsFragment }): JSX.Element {
  return (
    <>
      {of.acts.map((act) => (
        <ActRow key={`${act.verb} ${act.at} ${act.untilEnd}`} of={act} />
      ))}
    </>
  );
}

/** What a notice does to lists in a version, laws, listings or rules that were there before. */
function ActRow({ of }: { readonly of: ActsFragment['acts'][number] }): JSX.Element {
  const { words } = useSurroundings();
  const { versions, things, parties, rules } = of;
  return (
    <Row term={<WordOf of={of} field="verb" among={words.party.verbs} />}>
      {words.since(<DateOf of={of} field="at" />)}{' '}
      {of.untilEnd === null ? <TextOf of={of} field="untilText" /> : words.until(<DateOf of={of} field="untilEnd" />)}
      {words.listMark}
      {words.total(<CountOf of={of} field="total" />)}
      <ul class="acted-on">
        {versions.map((version) => (
          <li key={version.key}>
            {version.list === null ? null : <ThingLink of={version.list} />}{' '}
            {words.inBrackets(
              version.notice === null ? <TextOf of={version} field="edition" /> : <NoticeNumberOf of={version} />,
            )}
          </li>
        ))}
        {things.map((thing) => (
          <li key={thing.key}>
            <ThingLink of={thing} />
          </li>
        ))}
        {rules.map((rule) => (
          <li key={rule.en}>
            <SaidOf of={rule} />
          </li>
        ))}
        {of.partyCount === 0 ? null : (
          <li>
            {words.labels.PARTY}
            {words.colon}
            {words.total(<CountOf of={of} field="partyCount" />)}
            {words.colon}
            <Joined of={parties}>{(party) => <ThingLink of={party} />}</Joined>
            {of.partyCount > parties.length ? words.search.andMore : null}
          </li>
        )}
      </ul>
    </Row>
  );
}
