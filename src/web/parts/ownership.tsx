import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { dayOf } from '../address.ts';
import {
  HoldingPages,
  type HoldingPagesQuery,
  type HoldingsFragment,
  Neighbours,
  type NeighboursQuery,
} from '../generated/operations.ts';
import { type Neighbour, pictureOfOwnership } from '../picture-of-ownership.ts';
import { momentOf, useAsk, useSurroundings } from '../use.ts';
import { Answered, Pager } from './asking.tsx';
import { FactOf } from './evidence.tsx';
import { CountOf, ShareOf, SpanOf, WordOf } from './from.tsx';
import { LazyPicture } from './lazy-picture.tsx';
import { Link, pageOfKey, ThingOrKey } from './thing.tsx';

/** Neighbours of each kind that one step of the picture brings; the others are a number in it. */
const STEP = 10;
const ROWS = 20;
/** Parties that can be open in one picture. */
const MOST_OPEN = 12;
const EXPANDED = 'expand:';

/** Who owns the party and what it owns: a picture that grows where it is asked to, and all rows in pages. */
export function OwnershipSection({ of }: { readonly of: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const expanded = state.open.filter((one) => one.startsWith(EXPANDED)).map((one) => one.slice(EXPANDED.length));
  const ids = [of, ...expanded.filter((key) => key !== of)].slice(0, MOST_OPEN);
  const asked = useAsk(Neighbours, { ids, ...momentOf(state), first: STEP });
  const pages = useAsk(HoldingPages, {
    id: of,
    ...momentOf(state),
    first: ROWS,
    afterOwners: state.after['owners'] ?? null,
    afterHoldings: state.after['holdings'] ?? null,
  });
  return (
    <section aria-labelledby="ownership">
      <h2 id="ownership">{words.party.ownership}</h2>
      <Answered asked={asked}>{(data) => <OwnershipPicture of={data} root={of} expanded={expanded} />}</Answered>
      <Answered asked={pages}>{({ party }) => (party === null ? null : <Rows of={party} />)}</Answered>
    </section>
  );
}

function isParty(node: NeighboursQuery['nodes'][number]): node is Neighbour {
  return node !== null && 'owners' in node;
}

function OwnershipPicture({
  of,
  root,
  expanded,
}: {
  readonly of: NeighboursQuery;
  readonly root: string;
  readonly expanded: readonly string[];
}): JSX.Element {
  const { state, words, note } = useSurroundings();
  const day = dayOf(state);
  const graph = useMemo(
    () => pictureOfOwnership(of.nodes.filter(isParty), root, state.language, day),
    [of, root, state.language, day],
  );
  const set = (key: string, isOpen: boolean): void =>
    note({
      ...state,
      open: isOpen ? [...state.open, EXPANDED + key] : state.open.filter((one) => one !== EXPANDED + key),
    });
  return (
    <LazyPicture
      graph={graph}
      drawnFrom={[of.nodes]}
      actions={(key) => {
        const page = pageOfKey(key);
        const isOpen = expanded.includes(key);
        return (
          <>
            {key === root || (expanded.length >= MOST_OPEN - 1 && !isOpen) ? null : (
              <button type="button" onClick={() => set(key, !isOpen)}>
                {isOpen ? words.picture.collapse : words.picture.expand}
              </button>
            )}
            {page === null ? null : <Link to={page}>{words.picture.open}</Link>}
            <code>{graph.nodes.some(({ id }) => id === key) ? key : ''}</code>
          </>
        );
      }}
    />
  );
}

type Pages = NonNullable<HoldingPagesQuery['party']>;

function Rows({ of }: { readonly of: Pages }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <div class="columns">
      <section aria-labelledby="owners">
        <h3 id="owners">
          {words.party.owners} <CountOf of={of.owners} field="totalCount" />
        </h3>
        {of.owners.edges.length === 0 ? <p>{words.party.noOwners}</p> : <HoldingRows of={of.owners} end="owner" />}
        <Pager name="owners" info={of.owners.pageInfo} />
      </section>
      <section aria-labelledby="holdings">
        <h3 id="holdings">
          {words.party.holdings} <CountOf of={of.holdings} field="totalCount" />
        </h3>
        {of.holdings.edges.length === 0 ? (
          <p>{words.party.noHoldings}</p>
        ) : (
          <HoldingRows of={of.holdings} end="asset" />
        )}
        <Pager name="holdings" info={of.holdings.pageInfo} />
      </section>
    </div>
  );
}

function HoldingRows({ of, end }: { readonly of: HoldingsFragment; readonly end: 'owner' | 'asset' }): JSX.Element {
  const { words } = useSurroundings();
  const { party } = words;
  return (
    <ul class="plain hits">
      {of.edges.map((edge) => (
        <li key={`${edge.evidence.fact} ${edge.right}`} class={edge.certain ? undefined : 'not-counting'}>
          <ThingOrKey thing={edge.node} of={edge} field={end === 'owner' ? 'ownerKey' : 'assetKey'} />{' '}
          <ShareOf of={edge} field="share" /> <WordOf of={edge} field="right" among={party.ties} />{' '}
          <span class="detail">
            <WordOf of={edge} field="nature" among={party.natures} /> · <SpanOf of={edge} />
          </span>
          <FactOf of={edge.evidence} under={`holding/${end}`} />
        </li>
      ))}
    </ul>
  );
}
