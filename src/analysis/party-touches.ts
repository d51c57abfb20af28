import { intersectionOf, unionOf, validityOf } from '../model/days.ts';
import type { Fact, ListingFact, Measure, RoleFact } from '../model/facts.ts';
import { zoneOf } from '../model/moments.ts';
import { isAssumed, type StatusSpan } from '../model/status.ts';
import type { Strength } from '../model/vocabulary.ts';
import type { RegimeIndex } from './regimes.ts';
import type { CaughtParty, RuleReach } from './rule-reach.ts';
import { type Touch, toMinutes } from './touch.ts';
import { type GraphView, stretches } from './view.ts';

/** Acts that stop or condition a transfer of technology or a deal. An entry ban or frozen property does neither. */
const TRANSFER_ACTS: ReadonlySet<Measure['act']> = new Set([
  'sell-to',
  'buy-from',
  'license-technology',
  'invest',
  'send-data',
  'transact',
]);

/**
 * Touches by parties: a party that holds, develops, supplies or needs the technology (or is in the same field: strength
 * `field`) stands on a party list, or is caught by a named rule from one. DOMAIN 4.2.
 */
export function partyTouches(
  view: GraphView,
  roles: readonly RoleFact[],
  regimes: RegimeIndex,
  reach: RuleReach,
): Touch[] {
  return roles.flatMap((role) => [...listedTouches(view, role, regimes), ...caughtTouches(view, role, reach)]);
}

/** The touches by one role of a party that stands on lists. */
export function listedTouches(view: GraphView, role: RoleFact, regimes: RegimeIndex): Touch[] {
  const touches: Touch[] = [];
  for (const party of view.samePartyAs(role.party)) {
    for (const listing of view.about('listing', party)) {
      if (listing.party === party) touches.push(...listingTouches(view, role, listing, regimes));
    }
  }
  return touches;
}

/** The touches by one role of a party that rules catch. */
export function caughtTouches(view: GraphView, role: RoleFact, reach: RuleReach): Touch[] {
  return reach.of(view.representative(role.party)).flatMap((caught) => touchesByRule(view, role, caught));
}

function listingTouches(view: GraphView, role: RoleFact, listing: ListingFact, regimes: RegimeIndex): Touch[] {
  const fill = regimes.byList.get(listing.list);
  if (fill === undefined) return [];
  const zone = zoneOf(fill.jurisdiction);
  const spans = listingSpans(view, listing);
  const now = view.statusIn(spans, zone);
  const listed = unionOf(
    stretches(spans, (span) => span.status !== 'not-yet' && span.status !== 'removed' && span.status !== 'never'),
  );
  const tied = [toMinutes(validityOf(role.validFrom, role.validTo).certain)];
  const valid = [toMinutes(validityOf(listing.validFrom, listing.validTo).certain)];
  const facts: Fact[] = [role, listing, ...(now.event === null ? [] : [now.event])];
  return intersectionOf(intersectionOf(listed, valid), tied).map((interval) => ({
    regime: fill.regime,
    jurisdiction: fill.jurisdiction,
    zone,
    strength: strengthOf(role, listing, now, view.request.includeUnverified),
    status: now.status,
    assumed: isAssumed(now),
    steps: 0,
    basis: role.basis,
    coverage: null,
    inherited: false,
    weak: false,
    unverified: role.confidence === 'unverified' || listing.confidence === 'unverified',
    entry: listing.key,
    facts,
    ...interval,
  }));
}

/** Listings carry their own events and those of their notice. */
export function listingSpans(view: GraphView, listing: ListingFact): readonly StatusSpan[] {
  return view.spansOf(listing.key, [listing.notice]);
}

function strengthOf(role: RoleFact, listing: ListingFact, now: StatusSpan, includeUnverified: boolean): Strength {
  if (role.role === 'field') return 'field';
  const bars = listing.measures.some(
    ({ act, confidence }) => TRANSFER_ACTS.has(act) && (includeUnverified || confidence !== 'unverified'),
  );
  return bars && now.status === 'in-force' ? 'effect' : 'status';
}

function touchesByRule(view: GraphView, role: RoleFact, caught: CaughtParty): Touch[] {
  const zone = zoneOf(caught.jurisdiction);
  const tied = [toMinutes(validityOf(role.validFrom, role.validTo).certain)];
  const facts: Fact[] = [role, ...caught.facts];
  return intersectionOf([caught.interval], tied).map((interval) => ({
    regime: caught.regime,
    jurisdiction: caught.jurisdiction,
    zone,
    strength: role.role === 'field' ? 'field' : caught.effect,
    status: 'in-force' as const,
    assumed: caught.assumed,
    steps: caught.steps,
    basis: role.basis,
    coverage: null,
    inherited: false,
    weak: false,
    unverified: facts.some((fact) => fact.confidence === 'unverified'),
    entry: `${caught.rule}:${view.representative(role.party)}`,
    facts,
    ...interval,
  }));
}
