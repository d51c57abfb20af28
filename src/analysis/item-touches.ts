import { type Interval, intersectionOf, unionOf, validityOf } from '../model/days.ts';
import type { ClassificationFact, Fact, MembershipFact } from '../model/facts.ts';
import { zoneOf } from '../model/moments.ts';
import { isAssumed } from '../model/status.ts';
import type { Thing } from '../model/things.ts';
import type { Coverage } from '../model/vocabulary.ts';
import type { RegimeIndex } from './regimes.ts';
import { type Touch, toMinutes } from './touch.ts';
import { type GraphView, stretches } from './view.ts';

/**
 * Touches by items: the technology, or a broader one, is classified as an item that stands in a list version.
 * Items pass down `BROADER_THAN` and then touch by their parameters only; nothing else passes down. DOMAIN 4.2.
 */
export function itemTouches(view: GraphView, technology: string, regimes: RegimeIndex): Touch[] {
  const touches: Touch[] = [];
  for (const { key, path } of withBroader(view, technology)) {
    for (const classification of view.about('classification', key)) {
      if (classification.technology !== key) continue;
      for (const membership of view.about('membership', classification.item)) {
        if (membership.item !== classification.item) continue;
        touches.push(...touchOf(view, classification, membership, path, regimes));
      }
    }
  }
  return touches;
}

function touchOf(
  view: GraphView,
  classification: ClassificationFact,
  membership: MembershipFact,
  path: readonly Fact[],
  regimes: RegimeIndex,
): Touch[] {
  const version = view.listVersion(membership.listVersion);
  const fill = version === undefined ? undefined : regimes.byList.get(version.list);
  const item = view.thing(classification.item);
  if (version === undefined || fill === undefined || item === undefined) return [];
  const zone = zoneOf(fill.jurisdiction);
  const own = view.spansOf(item.key);
  const listed = view.spansOf(version.key, [version.notice]);
  const inForce = intersectionOf(
    unionOf(stretches(own, (span) => span.status === 'in-force')),
    unionOf(stretches(listed, (span) => span.status === 'in-force')),
  );
  const valid: Interval[] = intersectionOf(
    [toMinutes(validityOf(classification.validFrom, classification.validTo).certain)],
    [toMinutes(validityOf(membership.validFrom, membership.validTo).certain)],
  );
  const facts: Fact[] = [classification, membership, version, ...path];
  const now = [view.statusIn(own, zone), view.statusIn(listed, zone)];
  const events = now.flatMap(({ event }) => event ?? []);
  const assumed = now.some(isAssumed);
  const inherited = path.length > 0;
  return intersectionOf(valid, inForce).map((interval) => ({
    regime: fill.regime,
    jurisdiction: fill.jurisdiction,
    zone,
    strength: 'effect' as const,
    status: 'in-force' as const,
    assumed,
    steps: 0,
    basis: classification.basis,
    coverage: inherited ? ('parameters' satisfies Coverage) : classification.coverage,
    inherited,
    weak: isWeak(item),
    unverified: facts.some((fact) => fact.confidence === 'unverified'),
    entry: entryOf(item),
    facts: [...facts, ...events],
    ...interval,
  }));
}

/** The technology itself and all broader ones, each with the relations that lead up to it. Cycles end. */
export function withBroader(view: GraphView, technology: string): { key: string; path: readonly Fact[] }[] {
  const found: { key: string; path: readonly Fact[] }[] = [{ key: technology, path: [] }];
  const seen = new Set([technology]);
  for (const { key, path } of found) {
    for (const relation of view.about('relation', key)) {
      if (relation.relation !== 'BROADER_THAN' || relation.to !== key || seen.has(relation.from)) continue;
      seen.add(relation.from);
      found.push({ key: relation.from, path: [...path, relation] });
    }
  }
  return found;
}

/** An entry keeps its identity when its code changes with the edition. */
export function entryOf(item: Thing): string {
  const entry = item.properties['entry'];
  return typeof entry === 'string' ? entry : item.key;
}

function isWeak(item: Thing): boolean {
  const reasons = item.properties['reasons'];
  return Array.isArray(reasons) && reasons.length > 0 && reasons.every((reason) => reason === 'AT');
}
