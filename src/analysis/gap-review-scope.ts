import { intersectionOf, parsePartialDate } from '../model/days.ts';
import { LOCAL_MAX, LOCAL_MIN, type LocalMinute } from '../model/moments.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import { cutIn, type Finding, type FoundGap, type GapContext } from './gap.ts';
import { instrumentOf } from './gap-authorities.ts';
import { isWithin, stretchAt, without } from './gap-intervals.ts';
import { itemCoverOf } from './gap-items.ts';
import { reviewFill, reviewingJurisdictions, reviewScopeOf } from './gap-scope.ts';
import type { RegimeIndex } from './regimes.ts';
import type { GraphView } from './view.ts';

/**
 * `review-scope-gap`: an item of its own is in force for a technology, which stands outside every scope term of the
 * review (`outside`), or inside only by an open term or an analyst's mapping (`not-defined`, low). Medium where the item
 * rests on a text: it bars the transfer, while the review authority may not see the deal.
 */
export function* findReviewScopeGaps(context: GapContext, technologies: readonly string[]): Finding {
  for (const jurisdiction of reviewingJurisdictions(context.regimes)) {
    const since = reviewSince(context.view, context.regimes, jurisdiction);
    const terms = scopeProvisions(context, jurisdiction);
    for (const technology of technologies) {
      yield null;
      const gap = reviewScopeGap(context, jurisdiction, technology, since, terms);
      if (gap !== null) yield gap;
    }
  }
}

function reviewScopeGap(
  { view, regimes }: GapContext,
  jurisdiction: Jurisdiction,
  technology: string,
  since: LocalMinute,
  terms: readonly string[],
): FoundGap | null {
  const cut = cutIn(view, jurisdiction);
  const cover = itemCoverOf(view, technology, jurisdiction, regimes);
  if (cover.direct.length === 0) return null;
  const scope = reviewScopeOf(view, technology, jurisdiction, regimes, cover);
  const uncovered = without(intersectionOf(cover.direct, [{ from: since, to: LOCAL_MAX }]), scope.inside);
  const state = isWithin(scope.vague, cut) ? 'not-defined' : 'outside';
  const interval = stretchAt(
    state === 'outside' ? without(uncovered, scope.vague) : intersectionOf(uncovered, scope.vague),
    cut,
  );
  if (interval === undefined) return null;
  const touches = cover.direct.filter((touch) => isWithin([touch], cut));
  const mapped = touches.every(({ basis }) => basis === 'analyst');
  const facts = [...touches.flatMap((touch) => touch.facts), ...scope.facts];
  return {
    kind: 'review-scope-gap',
    jurisdiction,
    severity: mapped || state === 'not-defined' ? 'low' : 'medium',
    identity: [jurisdiction, technology],
    interval,
    lag: null,
    state,
    parties: [],
    technologies: [technology],
    lists: cover.lists(cut),
    rule: null,
    unverified: touches.every((touch) => touch.unverified),
    facts,
    agencies: reviewFill(regimes, jurisdiction)?.agencies ?? [],
    provisions: scope.provisions.length > 0 ? scope.provisions : terms,
    doubts: mapped
      ? ['DECISIONS_UNPUBLISHED', 'TERM_READ_WIDELY', 'ANALYST_MAPPING']
      : ['DECISIONS_UNPUBLISHED', 'TERM_READ_WIDELY'],
  };
}

/** The provisions of a jurisdiction that have scope terms at all: one of them would have to cover the technology. */
function scopeProvisions({ view, regimes }: GapContext, jurisdiction: Jurisdiction): string[] {
  const found = new Set<string>();
  for (const { provision } of view.all('scope')) {
    const instrument = instrumentOf(view, provision);
    const stated =
      view.thing(provision)?.properties['jurisdiction'] ?? regimes.byInstrument.get(instrument ?? '')?.jurisdiction;
    if (stated === jurisdiction) found.add(provision);
  }
  return [...found].sort();
}

/** Since when the jurisdiction has a review of investments; for ever where an instrument has no date. */
function reviewSince(view: GraphView, regimes: RegimeIndex, jurisdiction: Jurisdiction): LocalMinute {
  const instruments = reviewFill(regimes, jurisdiction)?.instruments ?? [];
  const dates = instruments.map((instrument) => view.thing(instrument)?.properties['effective']);
  const known = dates.filter((date) => typeof date === 'string');
  if (known.length === 0 || known.length < dates.length) return LOCAL_MIN;
  return Math.min(...known.map((date) => parsePartialDate(date).latest)) * 1440;
}
