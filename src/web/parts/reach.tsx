import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { dayOf } from '../address.ts';
import { Reach, type ReachQuery } from '../generated/operations.ts';
import { momentOf, useAsk, useSurroundings } from '../use.ts';
import { DateOf, SaidOf } from './from.tsx';

type Datasets = ReachQuery['datasets'];
type Freshness = NonNullable<Datasets[number]['freshness']>;

const ReachContext = createContext<Datasets>([]);

/** Lets what is inside know up to which day the data reach. */
export function WithReach({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const { state } = useSurroundings();
  const asked = useAsk(Reach, { knownAt: momentOf(state).knownAt });
  return <ReachContext.Provider value={asked.data?.datasets ?? []}>{children}</ReachContext.Provider>;
}

/** The newest reading of any source: nothing that came after it can be in the data. Null until it is known. */
function useNewest(): Freshness | null {
  const days = useContext(ReachContext).flatMap(({ freshness }) => freshness ?? []);
  return days.reduce<Freshness | null>((last, one) => (last === null || one.since > last.since ? one : last), null);
}

/** Which data are too old for the day that is looked at, and that this day lies ahead. */
export function Cautions(): JSX.Element {
  const { state, words } = useSurroundings();
  const day = dayOf(state);
  const today = dayOf({ ...state, asOf: '' });
  const stale = useContext(ReachContext).filter(
    ({ freshness }) => freshness?.state === 'STALE' && day > freshness.since,
  );
  return (
    <>
      {stale.map(({ id, names, freshness }) =>
        freshness === null ? null : (
          <p key={id} class="caution stale-data">
            {words.reach.stale(<SaidOf of={names} />, <DateOf of={freshness} field="since" />)}
          </p>
        ),
      )}
      {day > today ? <p class="caution day-ahead">{words.reach.ahead}</p> : null}
    </>
  );
}

/** What is coming, as far as notices tell that were read up to a day; the day is told once it is known. */
export function ComingOf(): JSX.Element {
  const { words } = useSurroundings();
  const newest = useNewest();
  return <>{words.changes.help(newest === null ? null : <DateOf of={newest} field="since" />)}</>;
}

/** That something goes on: on a day after the last reading, only as far as that tells. */
export function RunningOf(): JSX.Element {
  const { state, words } = useSurroundings();
  const newest = useNewest();
  if (newest === null || dayOf(state) <= newest.since) return <>{words.gaps.running}</>;
  return <>{words.gaps.runningAsRead(<DateOf of={newest} field="since" />)}</>;
}
