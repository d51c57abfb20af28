import type { ComponentChildren, JSX } from 'preact';
import {
  type FindingsFragment,
  HoldingPages,
  type HoldingPagesQuery,
  type HoldingsFragment,
  type OfficesFragment,
  PartyPeople,
  type PartyPeopleQuery,
} from '../generated/operations.ts';
import { momentOf, useAsk, useSurroundings } from '../use.ts';
import { Answered, Pager } from './asking.tsx';
import { FactOf } from './evidence.tsx';
import { CountOf, ShareOf, SpanOf, TextOf, WordOf } from './from.tsx';
import { Joined } from './joined.tsx';
import { ThingOrKey } from './thing.tsx';

const ROWS = 20;

/** All statements of who owns the party and what it owns, page by page: those of the day, then the others. */
export function HoldingsOf({ of }: { readonly of: string }): JSX.Element {
  const { state } = useSurroundings();
  const asked = useAsk(HoldingPages, {
    id: of,
    ...momentOf(state),
    first: ROWS,
    afterOwners: state.after['owners'] ?? null,
    afterHoldings: state.after['holdings'] ?? null,
    afterOtherOwners: state.after['other-owners'] ?? null,
    afterOtherHoldings: state.after['other-holdings'] ?? null,
  });
  return <Answered asked={asked}>{({ party }) => (party === null ? null : <HoldingColumns of={party} />)}</Answered>;
}

function HoldingColumns({ of }: { readonly of: NonNullable<HoldingPagesQuery['party']> }): JSX.Element {
  const { party } = useSurroundings().words;
  return (
    <div class="columns pairs">
      <Ties name="owners" heading={party.owners} of={of.owners} none={party.noOwners}>
        <p class="detail">
          {(of.recordedEquity.minExact === '100' ? party.wholeEquity : party.recordedEquity)(
            <ShareOf of={of} field="recordedEquity" />,
          )}
        </p>
        <HoldingRows of={of.owners} end="ownerKey" />
      </Ties>
      <Ties name="holdings" heading={party.holdings} of={of.holdings} none={party.noHoldings}>
        <HoldingRows of={of.holdings} end="assetKey" />
      </Ties>
      <Ties name="other-owners" heading={party.otherOwners} of={of.otherOwners}>
        <HoldingRows of={of.otherOwners} end="ownerKey" />
      </Ties>
      <Ties name="other-holdings" heading={party.otherHoldings} of={of.otherHoldings}>
        <HoldingRows of={of.otherHoldings} end="assetKey" />
      </Ties>
    </div>
  );
}

/** Who is recorded to control the party or to hold an office in it, and where it does the same. */
export function PeopleSection({ of }: { readonly of: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const asked = useAsk(PartyPeople, {
    id: of,
    ...momentOf(state),
    first: ROWS,
    afterControllers: state.after['controllers'] ?? null,
    afterControlled: state.after['controlled'] ?? null,
    afterOfficers: state.after['officers'] ?? null,
    afterOffices: state.after['offices'] ?? null,
  });
  return (
    <section aria-labelledby="people">
      <h2 id="people">{words.party.people}</h2>
      <p class="help">{words.party.peopleHelp}</p>
      <Answered asked={asked}>{({ party }) => (party === null ? null : <PeopleColumns of={party} />)}</Answered>
    </section>
  );
}

function PeopleColumns({ of }: { readonly of: NonNullable<PartyPeopleQuery['party']> }): JSX.Element {
  const { party } = useSurroundings().words;
  return (
    <div class="columns pairs">
      <Ties name="controllers" heading={party.controllers} of={of.recordedControllers} none={party.noControllers}>
        <FindingRows of={of.recordedControllers} end="controllerKey" />
      </Ties>
      <Ties name="controlled" heading={party.controlled} of={of.recordedControlled} none={party.noControlled}>
        <FindingRows of={of.recordedControlled} end="controlledKey" />
      </Ties>
      <Ties name="officers" heading={party.officers} of={of.officers} none={party.noOfficers}>
        <OfficeRows of={of.officers} end="officerKey" />
      </Ties>
      <Ties name="offices" heading={party.offices} of={of.officerOf} none={party.noOffices}>
        <OfficeRows of={of.officerOf} end="organisationKey" />
      </Ties>
    </div>
  );
}

/** A connection of ties with its number and its pages; `none` stands for none, left out: nothing is shown then. */
function Ties({
  name,
  heading,
  of,
  none,
  children,
}: {
  readonly name: string;
  readonly heading: string;
  readonly of: HoldingsFragment | FindingsFragment | OfficesFragment;
  readonly none?: string;
  readonly children: ComponentChildren;
}): JSX.Element | null {
  if (of.totalCount === 0 && none === undefined) return null;
  return (
    <section aria-labelledby={name}>
      <h3 id={name}>
        {heading} <CountOf of={of} field="totalCount" />
      </h3>
      {of.edges.length === 0 ? <p>{none}</p> : children}
      <Pager name={name} info={of.pageInfo} />
    </section>
  );
}

type Tie = (HoldingsFragment | FindingsFragment | OfficesFragment)['edges'][number];

/** Ties one below the other; `end` is the field with the key of the party at the other end. */
function TieRows<T extends Tie>({
  of,
  end,
  children,
}: {
  readonly of: { readonly edges: readonly T[] };
  readonly end: keyof T & string;
  readonly children: (tie: T) => ComponentChildren;
}): JSX.Element {
  return (
    <ul class="plain hits">
      {of.edges.map((tie) => (
        <TieRow key={`${tie.evidence.fact} ${'right' in tie ? tie.right : ''}`} of={tie} end={end}>
          {children(tie)}
        </TieRow>
      ))}
    </ul>
  );
}

/** The party at the other end, what ties it, and the evidence. */
function TieRow<T extends Tie>({
  of,
  end,
  children,
}: {
  readonly of: T;
  readonly end: keyof T & string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { party } = useSurroundings().words;
  const counts = of.phase === 'CURRENT' && of.certain;
  return (
    <li class={counts ? undefined : 'not-counting'}>
      <ThingOrKey thing={of.node} of={of} field={end} /> {children} <SpanOf of={of} />
      {of.phase === 'CURRENT' ? null : (
        <>
          {' '}
          <span class="tag">
            <WordOf of={of as Tie} field="phase" among={party.phases} />
          </span>
        </>
      )}
      <FactOf of={of.evidence} under={`tie/${end}`} />
    </li>
  );
}

function HoldingRows({
  of,
  end,
}: {
  readonly of: HoldingsFragment;
  readonly end: 'ownerKey' | 'assetKey';
}): JSX.Element {
  const { party } = useSurroundings().words;
  return (
    <TieRows of={of} end={end}>
      {(edge) => (
        <>
          <ShareOf of={edge} field="share" /> <WordOf of={edge} field="right" among={party.ties} />{' '}
          <WordOf of={edge} field="nature" among={party.natures} />
        </>
      )}
    </TieRows>
  );
}

function FindingRows({
  of,
  end,
}: {
  readonly of: FindingsFragment;
  readonly end: 'controllerKey' | 'controlledKey';
}): JSX.Element {
  const { party } = useSurroundings().words;
  return (
    <TieRows of={of} end={end}>
      {(edge) => <WordOf of={edge} field="means" among={party.means} />}
    </TieRows>
  );
}

function OfficeRows({
  of,
  end,
}: {
  readonly of: OfficesFragment;
  readonly end: 'officerKey' | 'organisationKey';
}): JSX.Element {
  const { party } = useSurroundings().words;
  return (
    <TieRows of={of} end={end}>
      {(edge) => (
        <>
          <Joined of={edge.offices}>{(office) => party.officeKinds[office]}</Joined> <TextOf of={edge} field="role" />
        </>
      )}
    </TieRows>
  );
}
