import { holdsAt, type Interval } from '../model/days.ts';
import type { LocalMinute } from '../model/moments.ts';
import { cutIn, type FoundGap, type GapContext, type Lag } from './gap.ts';
import { authoritiesFor, groundsOf } from './gap-authorities.ts';
import { daysBetween } from './gap-intervals.ts';
import { type LegalBasis, legalBasisOf } from './gap-legal-basis.ts';
import { certaintyAt, madeUnder } from './gap-mirror.ts';
import { eventsOf, type Standing } from './gap-party-lists.ts';
import { tiedTechnologies } from './gap-ties.ts';
import type { GraphView } from './view.ts';

/**
 * `late-control`: signed days from the countermeasure to the control listing, one gap per party and pair of lists.
 *
 * Of the last stretch on the countermeasure list that began by the asked moment, the first stretch on the control list
 * that overlaps it counts; negative where the control listing came first. Where none has come, the lag runs on: `open`,
 * with the days so far. A lag that is closed is told at every later date. Open lags are told only where the law has a
 * link from the one list to the other.
 */
export function* findLateControls(context: GapContext): Generator<FoundGap> {
  const { lists, view } = context;
  for (const jurisdiction of lists.jurisdictions('counter')) {
    const basis = legalBasisOf(view, jurisdiction);
    const controls = lists.lists.filter((list) => list.jurisdiction === jurisdiction && list.side === 'control');
    for (const party of lists.parties()) {
      for (const counter of lists.of(party, jurisdiction, 'counter')) {
        for (const { key } of controls) {
          const control = lists.on(key, party);
          const pair = pairAt(counter, control, cutIn(view, jurisdiction));
          if (pair === null || (pair.control === null && basis === null)) continue;
          yield lateControl(view, party, counter, key, pair.control === null ? null : (control ?? null), pair, basis);
        }
      }
    }
  }
}

/** A stretch on the countermeasure list, and when the party came on the control list (null: not yet). */
export interface Pair {
  readonly counter: Interval;
  readonly control: LocalMinute | null;
}

/** @param at the last local minute that belongs to the question */
export function pairAt(
  counter: Pick<Standing, 'listed'>,
  control: Pick<Standing, 'listed'> | undefined,
  at: LocalMinute,
): Pair | null {
  const stretch = counter.listed.findLast(({ from }) => from <= at);
  if (stretch === undefined) return null;
  const met = (control?.listed ?? []).find(({ from, to }) => from <= at && from < stretch.to && stretch.from < to);
  if (met !== undefined) return { counter: stretch, control: met.from };
  return holdsAt(stretch, at) ? { counter: stretch, control: null } : null;
}

function lateControl(
  view: GraphView,
  party: string,
  counter: Standing,
  controlList: string,
  control: Standing | null,
  pair: Pair,
  basis: LegalBasis | null,
): FoundGap {
  const { jurisdiction, key } = counter.list;
  const end = pair.control ?? cutIn(view, jurisdiction);
  const { from } = pair.counter;
  const standings = control === null ? [counter] : [counter, control];
  const open = pair.control === null;
  const bars = certaintyAt([counter], cutIn(view, jurisdiction));
  return {
    kind: 'late-control',
    jurisdiction,
    severity: open && (bars === 'barred' || bars === 'unverified') ? 'medium' : 'low',
    identity: [party, key, controlList],
    interval: { from: Math.min(from, end), to: open ? Number.POSITIVE_INFINITY : Math.max(from, end) },
    lag: lagOf(from, end, open, basis),
    state: null,
    parties: [party],
    technologies: tiedTechnologies(view, party),
    lists: [key, controlList],
    rule: null,
    unverified: standings.some(({ listings }) => listings.some(({ confidence }) => confidence === 'unverified')),
    facts: standings.flatMap((standing) => [...standing.listings, ...eventsOf(view, standing)]),
    agencies: authoritiesFor(view, [controlList, key]),
    provisions: [
      ...(basis === null ? [] : [basis.provision]),
      ...madeUnder(standings),
      ...groundsOf(view, [controlList, key]),
    ],
    doubts: open
      ? ['LIST_NOT_PUBLIC', 'RECORDED_UNDER_OTHER_NAME', 'STATUS_CHANGED']
      : ['LIST_NOT_PUBLIC', 'RECORDED_UNDER_OTHER_NAME'],
  };
}

/** A control listing that came before its legal basis has no lag from it. */
function lagOf(from: LocalMinute, end: LocalMinute, open: boolean, basis: LegalBasis | null): Lag {
  const counted = basis !== null && end >= basis.since;
  return {
    days: daysBetween(from, end),
    fromBasis: counted ? daysBetween(Math.max(from, basis.since), end) : null,
    basisSince: basis?.text ?? null,
    open,
  };
}
