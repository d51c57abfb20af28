import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { dayOf, type State } from '../address.ts';
import { formatDate } from '../format.ts';
import { Neighbours, type NeighboursQueryVariables } from '../generated/operations.ts';
import { type PartyAround, pictureOfOwnership } from '../picture-of-ownership.ts';
import { momentOf, useAskEach, useSurroundings } from '../use.ts';
import { Answered } from './asking.tsx';
import { Choice } from './choice.tsx';
import { firstOf, MoreButton, type Steps } from './growing.tsx';
import { HoldingsOf } from './holdings.tsx';
import { type Chosen, LazyPicture } from './lazy-picture.tsx';
import { bestName, Link, pageOfKey } from './thing.tsx';

/** Neighbours of each kind that the picture brings at first, and after each asking for more; the rest is a number in it. */
const STEPS: Steps = [10, 40, 100];
/** Parties that can be open in one picture. */
const MOST_OPEN = 12;
const EXPANDED = 'expand:';

/** Who owns the party and what it owns: a picture that grows where it is asked to, and all rows in pages. */
export function OwnershipSection({ of }: { readonly of: string }): JSX.Element {
  const { state, words, go } = useSurroundings();
  const expanded = state.open.filter((one) => one.startsWith(EXPANDED)).map((one) => one.slice(EXPANDED.length));
  const shown = [of, ...expanded.filter((key) => key !== of)].slice(0, MOST_OPEN);
  const asked = useAskEach(
    Neighbours,
    shown.map((key) => neighboursOf(key, state)),
  );
  return (
    <section aria-labelledby="ownership">
      <h2 id="ownership">{words.party.ownership}</h2>
      <Choice
        id="ended"
        label={words.party.showEnded}
        isChosen={!state.withoutEnded}
        choose={(isShown) => go({ ...state, withoutEnded: !isShown })}
      />
      <Answered asked={asked}>
        {(answers) => <OwnershipPicture of={answers.flatMap(({ party }) => party ?? [])} expanded={expanded} />}
      </Answered>
      <HoldingsOf of={of} />
    </section>
  );
}

function neighboursOf(id: string, state: State): NeighboursQueryVariables {
  const first = (relation: string, direction: 'in' | 'out'): number =>
    firstOf(state, { of: id, relation, direction }, STEPS);
  return {
    id,
    ...momentOf(state),
    phases: state.withoutEnded ? ['CURRENT'] : ['CURRENT', 'ENDED'],
    owners: first('owns', 'in'),
    holdings: first('owns', 'out'),
    controllers: first('control', 'in'),
    controlled: first('control', 'out'),
  };
}

function OwnershipPicture({
  of,
  expanded,
}: {
  readonly of: readonly PartyAround[];
  readonly expanded: readonly string[];
}): JSX.Element {
  const { state, words, go } = useSurroundings();
  const [root] = of;
  const name = root === undefined ? '' : (bestName(root.names, state.language)?.text ?? root.key);
  const title = words.party.pictureTitle(name, formatDate(dayOf(state), state.language));
  const graph = useMemo(() => pictureOfOwnership(of, state.language, title), [of, state.language, title]);
  const actions = ({ id, more }: Chosen): JSX.Element | null => {
    if (more !== null) return <MoreButton of={more} steps={STEPS} rest={words.picture.restInRows} />;
    const page = pageOfKey(id);
    const isOpen = expanded.includes(id);
    const open = isOpen ? state.open.filter((one) => one !== EXPANDED + id) : [...state.open, EXPANDED + id];
    return (
      <>
        {id === root?.key || (expanded.length >= MOST_OPEN - 1 && !isOpen) ? null : (
          <button type="button" onClick={() => go({ ...state, open })}>
            {isOpen ? words.picture.collapse : words.picture.expand}
          </button>
        )}
        {page === null ? null : <Link to={page}>{words.picture.open}</Link>}
        <code>{graph.nodes.some((node) => node.id === id) ? id : ''}</code>
      </>
    );
  };
  return <LazyPicture graph={graph} drawnFrom={of} actions={actions} />;
}
