import { holdsAt, type Interval } from '../model/days.ts';
import type { LocalMinute } from '../model/moments.ts';
import { cutIn, type Finding, type FoundGap, type GapContext, type Lag, type LagBound } from './gap.ts';
import { authoritiesFor, groundsOf } from './gap-authorities.ts';
import { daysBetween } from './gap-intervals.ts';
import { type LegalBasis, legalBasisOf } from './gap-legal-basis.ts';
import { certaintyAt, madeUnder, readAfter } from './gap-mirror.ts';
import { eventsOf, type Standing } from './gap-party-lists.ts';
import { tiedTechnologies } from './gap-ties.ts';
import type { GraphView } from './view.ts';

/**
 * `late-control`: signed days from the countermeasure to the control listing, one gap per party and pair of lists.
 *
 * Of the last stretch on the countermeasure list that began by the asked moment, the first stretch on the control list
 * that overlaps it counts; negative where the control listing came first. Where none has come, the lag runs on: `open`,
 * with the days so far. A lag that is closed is told at every later date. Open lags are told only where the law has a
 * link from the one list to the other. Where a listing is dated only by the edition in which it was read, the lag is a
 * bound and says so.
 */
export function* findLateControls(context: GapContext): Finding {
  const { lists, view } = context;
  for (const jurisdiction of lists.jurisdictions('counter')) {
    const basis = legalBasisOf(view, jurisdiction);
    const controls = lists.lists.filter((list) => list.jurisdiction === jurisdiction && list.side === 'control');
    for (const party of lists.parties()) {
      yield null;
      for (const counter of lists.of(party, jurisdiction, 'counter')) {
        for (const { key } of controls) {
          const control = lists.on(key, party);
          const pair = pairAt(counter, control, cutIn(view, jurisdiction));
          if (pair === null || (pair.control === null && basis === null)) continue;
          yield lateControl(view, party, counter, key, control ?? null, pair, basis);
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
  onControl: Standing | null,
  pair: Pair,
  basis: LegalBasis | null,
): FoundGap {
  const { jurisdiction, key } = counter.list;
  const control = pair.control === null ? null : onControl;
  const end = pair.control ?? cutIn(view, jurisdiction);
  const { from } = pair.counter;
  const standings = control === null ? [counter] : [counter, control];
  const open = pair.control === null;
  const bars = certaintyAt([counter], cutIn(view, jurisdiction));
  const dated = {
    counter: counter.readFirst.includes(from),
    control: pair.control !== null && (control?.readFirst.includes(pair.control) ?? false),
  };
  // Read on the control list later on, without a date: it may have stood there already.
  const doubtful = open && onControl !== null && readAfter([onControl], end);
  return {
    kind: 'late-control',
    jurisdiction,
    severity: open && !doubtful && (bars === 'barred' || bars === 'unverified') ? 'medium' : 'low',
    identity: [party, key, controlList],
    interval: { from: Math.min(from, end), to: open ? Number.POSITIVE_INFINITY : Math.max(from, end) },
    lag: lagOf(from, end, open, basis, dated),
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
    doubts: [
      ...(dated.counter || dated.control || doubtful ? (['LISTED_BEFORE_READ'] as const) : []),
      'LIST_NOT_PUBLIC',
      'RECORDED_UNDER_OTHER_NAME',
      ...(open ? (['STATUS_CHANGED'] as const) : []),
    ],
  };
}

/** A control listing that came before its legal basis has no lag from it. */
function lagOf(
  from: LocalMinute,
  end: LocalMinute,
  open: boolean,
  basis: LegalBasis | null,
  dated: { readonly counter: boolean; readonly control: boolean },
): Lag {
  const counted = basis !== null && end >= basis.since;
  return {
    days: daysBetween(from, end),
    bound: boundOf(dated.counter, dated.control),
    // A countermeasure that began before the legal basis at the latest leaves the days from the basis as they are.
    basisBound: counted ? boundOf(dated.counter && from > basis.since, dated.control) : null,
    fromBasis: counted ? daysBetween(Math.max(from, basis.since), end) : null,
    basisSince: basis?.text ?? null,
    open,
  };
}

/** A beginning that lies earlier than its date lengthens the lag on the side of the countermeasure and shortens it on the other. */
function boundOf(counterEarlier: boolean, controlEarlier: boolean): LagBound | null {
  if (counterEarlier) return controlEarlier ? 'indefinite' : 'at-least';
  return controlEarlier ? 'at-most' : null;
}
