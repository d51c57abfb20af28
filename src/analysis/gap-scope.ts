import { type Interval, unionOf, validityOf } from '../model/days.ts';
import type { Fact, Revision, ScopeFact } from '../model/facts.ts';
import type { RegimeFill } from '../model/regime-fill.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import { isCounted } from './counted.ts';
import { instrumentOf } from './gap-authorities.ts';
import { type ItemCover, listOf } from './gap-items.ts';
import type { RegimeIndex } from './regimes.ts';
import { toMinutes } from './touch.ts';
import type { GraphView } from './view.ts';

/** How the review rules of a jurisdiction cover a technology, in local minutes. */
export interface ReviewScope {
  /** By a defined term of a text, by a decision, or by a term that refers to a list on which an item covers it in full. */
  readonly inside: readonly Interval[];
  /** By text or decision only, without terms that a secondary source states: what `control-scope-gap` rests on. */
  readonly settled: readonly Interval[];
  /** By an open term, an analyst's mapping, or an item that covers it in part on a list to which a term refers. */
  readonly vague: readonly Interval[];
  readonly facts: readonly Fact[];
  readonly provisions: readonly string[];
}

/** Jurisdictions with a review of investments and lists of items, so that one can be held against the other. */
export function reviewingJurisdictions(regimes: RegimeIndex): Jurisdiction[] {
  const having = (regime: RegimeFill['regime']) =>
    regimes.fills.filter((fill) => fill.regime === regime).map(({ jurisdiction }) => jurisdiction);
  const controlling = new Set(having('EXPORT_CONTROL'));
  return [...new Set(having('FDI_REVIEW'))].filter((one) => controlling.has(one)).sort();
}

export function reviewScopeOf(
  view: GraphView,
  technology: string,
  jurisdiction: Jurisdiction,
  regimes: RegimeIndex,
  cover: ItemCover,
): ReviewScope {
  const terms = view
    .about('scope', technology)
    .filter((scope) => isCounted(view, scope) && jurisdictionOf(view, scope, regimes) === jurisdiction);
  const during = (accept: (scope: ScopeFact) => boolean): Interval[] =>
    unionOf(terms.filter(accept).map(({ validFrom, validTo }) => toMinutes(validityOf(validFrom, validTo).certain)));
  const referred = listsReferredTo(view, jurisdiction, regimes);
  const listed = cover.direct.filter((touch) => referred.has(listOf(touch) ?? ''));
  const full = listed.filter((touch) => touch.coverage === 'full' && touch.basis !== 'analyst');
  return {
    inside: unionOf([...during(isDefined), ...full]),
    settled: unionOf([...during((scope) => isDefined(scope) && scope.basis !== 'stated'), ...full]),
    vague: unionOf([...during((scope) => !isDefined(scope)), ...listed.filter((touch) => !full.includes(touch))]),
    facts: terms,
    provisions: [
      ...new Set([
        ...terms.map(({ provision }) => provision),
        ...listed.flatMap((touch) => referred.get(listOf(touch) ?? '') ?? []),
      ]),
    ],
  };
}

function isDefined({ basis, open }: ScopeFact): boolean {
  return basis === 'decision' || (basis !== 'analyst' && !open);
}

function jurisdictionOf(view: GraphView, { provision }: Revision<ScopeFact>, regimes: RegimeIndex): unknown {
  const stated = view.thing(provision)?.properties['jurisdiction'];
  if (stated !== undefined) return stated;
  const instrument = instrumentOf(view, provision) ?? provision.replace(/^provision:([^/]+).*$/, 'instrument:$1');
  return regimes.byInstrument.get(instrument)?.jurisdiction;
}

/** Lists to which the review rules of a jurisdiction refer, with the provisions that do. */
function listsReferredTo(
  view: GraphView,
  jurisdiction: Jurisdiction,
  regimes: RegimeIndex,
): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const instrument of reviewFill(regimes, jurisdiction)?.instruments ?? []) {
    const provisions = view
      .about('relation', instrument)
      .filter(({ relation, to }) => relation === 'PROVISION_OF' && to === instrument)
      .map(({ from }) => from);
    for (const key of [instrument, ...provisions]) {
      for (const { relation, from, to } of view.about('relation', key)) {
        if (relation !== 'REFERS_TO' || from !== key) continue;
        for (const list of listsUnder(view, to)) lists.set(list, [...(lists.get(list) ?? []), key]);
      }
    }
  }
  return lists;
}

/** A list itself, or the lists that are based on a provision or instrument. */
function listsUnder(view: GraphView, key: string): string[] {
  if (key.startsWith('list:')) return [key];
  return view
    .about('relation', key)
    .filter(({ relation, from, to }) => relation === 'BASED_ON' && to === key && from.startsWith('list:'))
    .map(({ from }) => from);
}

export function reviewFill(regimes: RegimeIndex, jurisdiction: Jurisdiction): RegimeFill | undefined {
  return regimes.fills.find((fill) => fill.regime === 'FDI_REVIEW' && fill.jurisdiction === jurisdiction);
}

/** Lists of items (not of parties) that fill export control in a jurisdiction. */
export function itemListsOf(
  regimes: RegimeIndex,
  jurisdiction: Jurisdiction,
  isPartyList: (list: string) => boolean,
): string[] {
  return regimes.fills
    .filter((fill) => fill.regime === 'EXPORT_CONTROL' && fill.jurisdiction === jurisdiction)
    .flatMap(({ lists }) => lists.filter((list) => !isPartyList(list)));
}
