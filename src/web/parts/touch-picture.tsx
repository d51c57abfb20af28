import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { State } from '../address.ts';
import type { TechnologyTouchesQueryVariables } from '../generated/operations.ts';
import { type Column, pictureOfTouches, REGIMES, TOUCHES_HIDDEN, touchesOf } from '../picture-of-touches.ts';
import { momentOf, useSurroundings } from '../use.ts';
import { OpeningLink } from './asking.tsx';
import { PlaceOf, SaidOf, TextOf, WordOf } from './from.tsx';
import { firstOf, MoreButton, type Steps } from './growing.tsx';
import { type Chosen, LazyPicture } from './lazy-picture.tsx';
import { Link, pageOfKey } from './thing.tsx';
import { type Touch, touchName } from './touch.tsx';

/** Touches of a regime that the page brings at first, and after each asking for more. */
const STEPS: Steps = [10, 25, 50];
/** Names of the parts of the page by which the address notes how far the columns are. */
export const COLUMN_NAMES = { EXPORT_CONTROL: 'export', FDI_REVIEW: 'review', ANTI_SANCTION: 'counter' } as const;

/** What is asked for each column; the picture shows the same touches, and both grow by the boxes of what is left out. */
export function touchesAsked(id: string, state: State): TechnologyTouchesQueryVariables[] {
  return REGIMES.map((regime) => ({
    ...{ id, regime },
    scope: state.within === '' ? null : { within: state.within },
    ...momentOf(state),
    first: firstOf(state, { of: id, relation: TOUCHES_HIDDEN + regime, direction: 'in' }, STEPS),
    after: state.after[COLUMN_NAMES[regime]] ?? null,
  }));
}

/** The paths from lists, cases and acts to the technology. */
export function TouchPicture({ of }: { readonly of: readonly Column[] }): JSX.Element {
  const { state, words } = useSurroundings();
  const graph = useMemo(() => pictureOfTouches(of, state.language), [of, state.language]);
  const actions = ({ id, more }: Chosen): JSX.Element => {
    if (more !== null) return <MoreButton of={more} steps={STEPS} rest={words.picture.restInColumns} />;
    const page = pageOfKey(id);
    return (
      <>
        <ChosenThing id={id} of={of} />
        {page === null || id === of[0]?.touched.technology.key ? null : <Link to={page}>{words.picture.open}</Link>}
        <TouchesOf id={id} of={of} />
      </>
    );
  };
  return <LazyPicture graph={graph} drawnFrom={of.map(({ touched }) => touched)} actions={actions} />;
}

/** What else is known of what was chosen, beside the name that the picture gives it. */
function ChosenThing({ id, of }: { readonly id: string; readonly of: readonly Column[] }): JSX.Element | null {
  const facts = touchesOf(of).flatMap(({ evidence }) => evidence);
  const reviewed = facts.find(({ reviewCase }) => reviewCase?.key === id)?.reviewCase;
  if (reviewed !== null && reviewed !== undefined) {
    return (
      <>
        <span>
          <SaidOf of={reviewed.outcome} />
        </span>{' '}
        <code>
          <TextOf of={reviewed} field="key" />
        </code>
      </>
    );
  }
  const described = [...of.map(({ touched }) => touched.technology), ...facts.flatMap(({ about }) => about)];
  const thing = described.find(({ key }) => key === id);
  if (thing === undefined) return null;
  return (
    <code>
      <TextOf of={thing} field="key" />
    </code>
  );
}

/** The touches that a box takes part in; each of its facts there leads to where it stands opened on the page. */
function TouchesOf({ id, of }: { readonly id: string; readonly of: readonly Column[] }): JSX.Element | null {
  const { words } = useSurroundings();
  const found = touchesOf(of)
    .map((touch) => ({ touch, facts: touch.evidence.filter((fact) => isAbout(fact, id)) }))
    .filter(({ touch, facts }) => touch.counts && facts.length > 0);
  if (found.length === 0) return null;
  return (
    <ul class="chosen-touches">
      {found.map(({ touch, facts }) => (
        <li key={touchName(touch) + facts.map(({ fact }) => fact).join(' ')}>
          <PlaceOf of={touch} field="jurisdiction" /> <WordOf of={touch} field="regime" among={words.regimes} />{' '}
          <WordOf of={touch} field="strength" among={words.strengths} />
          <ul>
            {facts.map((fact) => (
              <li key={fact.fact}>
                <OpeningLink name={`${touchName(touch)}/${fact.fact}`}>
                  <SaidOf of={fact.says} />
                </OpeningLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function isAbout({ links }: Touch['evidence'][number], id: string): boolean {
  return links.some(({ from, to }) => from === id || to === id);
}
