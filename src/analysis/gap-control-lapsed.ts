import { intersectionOf, unionOf } from '../model/days.ts';
import { LOCAL_MAX } from '../model/moments.ts';
import { cutIn, type Finding, type GapContext, type Severity } from './gap.ts';
import { authoritiesFor, groundsOf } from './gap-authorities.ts';
import type { DoubtCode } from './gap-doubts.ts';
import { ALWAYS, isWithin, stretchAt, without } from './gap-intervals.ts';
import { certaintyAt, madeUnder } from './gap-mirror.ts';
import { eventsOf, type Standing } from './gap-party-lists.ts';
import { tiedTechnologies } from './gap-ties.ts';

/**
 * `control-lapsed`: a party stood on a countermeasure list and on the control list; on one of them it is suspended, stopped
 * or removed, while the other stands. One per party and lapsed list.
 */
export function* findLapsedControls(context: GapContext): Finding {
  const { lists } = context;
  for (const jurisdiction of lists.jurisdictions('control')) {
    for (const party of lists.parties()) {
      const counter = lists.of(party, jurisdiction, 'counter');
      const control = lists.of(party, jurisdiction, 'control');
      for (const lapsed of control) yield* lapsedGap(context, party, lapsed, counter);
      for (const lapsed of counter) yield* lapsedGap(context, party, lapsed, control);
    }
  }
}

function* lapsedGap({ view }: GapContext, party: string, lapsed: Standing, others: readonly Standing[]): Finding {
  const { jurisdiction, key, side } = lapsed.list;
  const cut = cutIn(view, jurisdiction);
  const together = intersectionOf(lapsed.listed, unionOf(others.flatMap(({ listed }) => listed)))[0];
  const begun = lapsed.inForce[0];
  if (together === undefined || begun === undefined) return;
  const since = [{ from: Math.max(together.from, begun.from), to: LOCAL_MAX }];
  const standing = unionOf(others.flatMap(({ inForce }) => inForce));
  const stretches = intersectionOf(intersectionOf(without([ALWAYS], lapsed.inForce), standing), since);
  const interval = stretchAt(stretches, cut);
  if (interval === undefined) return;
  const holding = others.filter(({ inForce }) => isWithin(inForce, cut));
  const bars = side === 'counter' ? 'barred' : certaintyAt(holding, cut);
  const lists = [lapsed, ...holding];
  yield {
    kind: 'control-lapsed',
    jurisdiction,
    severity: SEVERITY[bars],
    identity: [party, key],
    interval,
    lag: null,
    state: null,
    parties: [party],
    technologies: tiedTechnologies(view, party),
    lists: lists.map(({ list }) => list.key),
    rule: null,
    unverified: bars === 'unverified' || bars === 'unread' || lists.some((one) => isUnverified(one)),
    facts: lists.flatMap((one) => [...one.listings, ...eventsOf(view, one)]),
    agencies: authoritiesFor(
      view,
      lists.map(({ list }) => list.key),
    ),
    provisions: [...madeUnder(lists), ...groundsOf(view, [key])],
    doubts: doubtsOf(bars),
  };
}

/** By how well it is known that what stands bars a transfer; a control listing does by law. */
const SEVERITY: Readonly<Record<ReturnType<typeof certaintyAt>, Severity>> = {
  barred: 'medium',
  unverified: 'medium',
  unread: 'medium',
  none: 'high',
};

function doubtsOf(bars: ReturnType<typeof certaintyAt>): DoubtCode[] {
  if (bars === 'unread') return ['STATUS_CHANGED', 'LIST_NOT_PUBLIC', 'MEASURES_NOT_READ'];
  if (bars === 'unverified') return ['STATUS_CHANGED', 'LIST_NOT_PUBLIC', 'MEASURES_UNVERIFIED'];
  return bars === 'none'
    ? ['STATUS_CHANGED', 'LIST_NOT_PUBLIC', 'MEASURE_NOT_RECORDED']
    : ['STATUS_CHANGED', 'LIST_NOT_PUBLIC'];
}

function isUnverified({ listings }: Standing): boolean {
  return listings.some(({ confidence }) => confidence === 'unverified');
}
