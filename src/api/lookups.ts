import { assumeFor } from '../analysis/convergence-assumptions.ts';
import { type Evidence, evidenceOf } from '../analysis/evidence.ts';
import { Assumptions, frameOf } from '../analysis/frame.ts';
import { withBroader } from '../analysis/item-touches.ts';
import { listingsOfParty } from '../analysis/party-traits.ts';
import type { GraphView } from '../analysis/view.ts';
import type { AnswerFrame } from '../model/answers.ts';
import { holdsAt, validityOf } from '../model/days.ts';
import { FACT_TYPES, type Fact, type FactBase, type ListingFact, OFFICES, type Revision } from '../model/facts.ts';
import { dayIn } from '../model/moments.ts';
import type { Thing, ThingLabel } from '../model/things.ts';
import type {
  ClassificationInView,
  ControlFindingInView,
  EvidenceInView,
  FactInView,
  HoldingInView,
  ListingInView,
  ListVersionInView,
  MembershipInView,
  OfficerInView,
  RelationInView,
  RoleInView,
  SameInView,
  ThingInView,
} from './models.ts';
import { type Position, sortByPosition } from './pages.ts';
import { phaseOf } from './phases.ts';

/** A thing with this key and, where given, this label; null when there is none. */
export function findThing(view: GraphView, key: string | null | undefined, label?: ThingLabel): ThingInView | null {
  const thing = typeof key === 'string' ? view.thing(key) : undefined;
  return thing === undefined || (label !== undefined && thing.label !== label) ? null : { view, thing };
}

export function findThings(view: GraphView, keys: readonly string[], label?: ThingLabel): ThingInView[] {
  return keys.map((key) => findThing(view, key, label)).filter((found) => found !== null);
}

/** A thing or, failing that, a fact with this key. */
export function findNode(view: GraphView, key: string): ThingInView | FactInView | null {
  const thing = findThing(view, key);
  if (thing !== null) return thing;
  for (const type of FACT_TYPES) {
    const fact = view.about(type, key).find((one) => one.key === key);
    if (fact !== undefined) return { view, fact };
  }
  return null;
}

/** A fact as evidence. */
export function evidenceIn({ view, fact }: { readonly view: GraphView; readonly fact: Fact }): EvidenceInView {
  return { ...evidenceOf(view, fact), view };
}

/** The facts of an answer, with the view that it was computed on. */
export function withView(view: GraphView, evidence: readonly Evidence[]): EvidenceInView[] {
  return evidence.map((one) => ({ ...one, view }));
}

/** Whether a fact holds at the asked moment: on every reading of its dates, on some, or on none. */
export function holds(view: GraphView, fact: FactBase): 'certainly' | 'possibly' | 'not' {
  const day = dayIn(view.asOf, 'UTC');
  const { certain, possible } = validityOf(fact.validFrom, fact.validTo);
  return holdsAt(certain, day) ? 'certainly' : holdsAt(possible, day) ? 'possibly' : 'not';
}

/** The broader (or narrower) technologies of a technology, by key. */
export function relatives(view: GraphView, technology: string, side: 'broader' | 'narrower'): ThingInView[] {
  const keys = view
    .about('relation', technology)
    .filter((fact) => fact.relation === 'BROADER_THAN' && holds(view, fact) !== 'not')
    .filter((fact) => (side === 'broader' ? fact.to : fact.from) === technology)
    .map((fact) => (side === 'broader' ? fact.from : fact.to));
  return findThings(view, [...new Set(keys)].sort(), 'Technology');
}

/** Classifications that have the technology or item as an end, by key of the item, then of the fact. */
export function classificationsOf(view: GraphView, end: string): ClassificationInView[] {
  const facts = view.about('classification', end).filter((fact) => holds(view, fact) !== 'not');
  return sortByPosition(facts, (fact) => [fact.item, fact.key]).map((fact) => ({ view, fact }));
}

/** Classifications of all broader technologies, nearest first: their items touch this one too (DOMAIN 4.2). */
export function inheritedClassifications(view: GraphView, technology: string): ClassificationInView[] {
  return withBroader(view, technology)
    .slice(1)
    .filter(({ path }) => path.every((step) => holds(view, step) !== 'not'))
    .flatMap(({ key }) => classificationsOf(view, key));
}

/** Roles in a technology, by party. */
export function rolesIn(view: GraphView, technology: string): RoleInView[] {
  const facts = view.about('role', technology).filter((fact) => holds(view, fact) !== 'not');
  return sortByPosition(facts, (fact) => [fact.party, fact.key]).map((fact) => ({ view, fact }));
}

/** Decisions on any of the records of a party, each once, by key. */
export function sameDecisionsOn(view: GraphView, party: string): SameInView[] {
  const facts = new Map(
    view.samePartyAs(party).flatMap((key) => view.about('same', key).map((fact) => [fact.key, fact] as const)),
  );
  return sortByPosition([...facts.values()], ({ key }) => [key]).map((fact) => ({ view, fact }));
}

export function rolePosition({ fact }: RoleInView): Position {
  return [fact.party, fact.key];
}

/** Roles of a party under all its records, by technology. */
export function rolesOf(view: GraphView, party: string): RoleInView[] {
  const facts = view
    .samePartyAs(party)
    .flatMap((key) => view.about('role', key))
    .filter((fact) => holds(view, fact) !== 'not');
  return sortByPosition(facts, (fact) => [fact.technology, fact.key]).map((fact) => ({ view, fact }));
}

/** Every statement of a holding at one side of a party under all its records, at any date, in no order. */
export function* holdingsOf(view: GraphView, party: string, side: 'owners' | 'holdings'): Generator<HoldingInView> {
  for (const key of view.samePartyAs(party)) {
    for (const fact of view.about('holding', key)) {
      const [near, other] = side === 'owners' ? [fact.asset, fact.owner] : [fact.owner, fact.asset];
      if (near === key) yield { view, fact, other };
    }
  }
}

/** The largest certain share first. */
export function holdingPosition({ fact }: HoldingInView): Position {
  return [-fact.share.min, -fact.share.max, fact.key];
}

/** Every statement of an office in a party (`officers`) or of the party elsewhere (`officerOf`), under all its records, at any date, in no order. */
export function* officesOf(view: GraphView, party: string, side: 'officers' | 'officerOf'): Generator<OfficerInView> {
  for (const key of view.samePartyAs(party)) {
    for (const fact of view.about('officer', key)) {
      const [near, other] = side === 'officers' ? [fact.organisation, fact.officer] : [fact.officer, fact.organisation];
      if (near === key) yield { view, fact, other };
    }
  }
}

/** The office that weighs most first. */
export function officePosition({ fact, other }: OfficerInView): Position {
  return [Math.min(...fact.offices.map((office) => OFFICES.indexOf(office))), other, fact.key];
}

/** Every recorded finding of control over a party (`controllers`) or of it over others (`controlled`), under all its records, at any date, in no order. */
export function* findingsOf(
  view: GraphView,
  party: string,
  side: 'controllers' | 'controlled',
): Generator<ControlFindingInView> {
  for (const key of view.samePartyAs(party)) {
    for (const fact of view.about('control', key)) {
      const [near, other] =
        side === 'controllers' ? [fact.controlled, fact.controller] : [fact.controller, fact.controlled];
      if (near === key) yield { view, fact, other };
    }
  }
}

export function findingPosition({ fact, other }: ControlFindingInView): Position {
  return [other, fact.key];
}

/** Listings of a party under all its records, ended ones too, by key. */
export function listingsOf(view: GraphView, party: string): Revision<ListingFact>[] {
  return sortByPosition(listingsOfParty(view, party), ({ key }) => [key]);
}

/** Designations on a list, ended ones too, by key. */
export function designationsOn(view: GraphView, list: string): ListingInView[] {
  const facts = view.about('listing', list).filter((listing) => listing.list === list);
  return sortByPosition(facts, ({ key }) => [key]).map((fact) => ({ view, fact }));
}

/** Versions of a list, by edition, then by key. */
export function versionsOf(view: GraphView, list: string): ListVersionInView[] {
  const found = view
    .about('list-version', list)
    .filter((version) => version.list === list)
    .map((fact) => ({ view, fact }));
  return sortByPosition(found, versionPosition);
}

export function versionPosition({ fact }: ListVersionInView): Position {
  return [fact.edition, fact.key];
}

/** Memberships of an item, or in a version of a list, by version, item and key, whenever they hold. */
export function membershipsAt(view: GraphView, end: string): MembershipInView[] {
  const found = view.about('membership', end).map((fact) => ({ view, fact }));
  return sortByPosition(found, membershipPosition);
}

export function membershipPosition({ fact }: MembershipInView): Position {
  return [fact.listVersion, fact.item, fact.key];
}

/** Relations of a thing, but not which articles belong to it, by kind, far end and key. */
export function relationsOf(view: GraphView, key: string): RelationInView[] {
  const found = view
    .about('relation', key)
    .filter((fact) => fact.relation !== 'PROVISION_OF' && holds(view, fact) !== 'not')
    .map((fact) => ({ view, fact, other: fact.from === key ? fact.to : fact.from, outward: fact.from === key }));
  return sortByPosition(found, relationPosition);
}

export function relationPosition({ fact, other }: RelationInView): Position {
  return [fact.relation, other, fact.key];
}

/** What the facts shown on the page of a thing rest on. */
export function frameOfThing(view: GraphView, thing: Thing, jurisdictionOf: (list: string) => string): AnswerFrame {
  const assumptions = new Assumptions();
  if (thing.label === 'Party') {
    for (const listing of listingsOf(view, thing.key)) {
      assumeFor(view, { facts: [listing], jurisdiction: jurisdictionOf(listing.list) }, assumptions);
    }
    for (const same of view.samePartyAs(thing.key).flatMap((key) => view.about('same', key))) {
      if (same.verdict === 'same' && same.rule === 'name') assumptions.add('SAME_BY_NAME', BY_NAME, same.key);
    }
  }
  if (thing.label === 'ControlList') {
    const facts = [...versionsOf(view, thing.key), ...designationsOn(view, thing.key)].map(({ fact }) => fact);
    assumeFor(view, { facts, jurisdiction: jurisdictionOf(thing.key) }, assumptions);
  }
  assumeFor(view, { facts: dayFacts(view, thing), jurisdiction: '' }, assumptions);
  return frameOf(view, assumptions, []);
}

/** Facts that know only days, so that no jurisdiction's clock matters. */
function dayFacts(view: GraphView, { label, key }: Thing): Fact[] {
  const found: readonly FactInView[] =
    label === 'Technology'
      ? [...classificationsOf(view, key), ...rolesIn(view, key)]
      : label === 'Party'
        ? [
            ...rolesOf(view, key),
            ...holdingsOf(view, key, 'owners'),
            ...holdingsOf(view, key, 'holdings'),
            ...officesOf(view, key, 'officers'),
            ...officesOf(view, key, 'officerOf'),
            ...findingsOf(view, key, 'controllers'),
            ...findingsOf(view, key, 'controlled'),
          ].filter((one) => phaseOf(one) === 'current')
        : label === 'ControlItem'
          ? [...classificationsOf(view, key), ...membershipsAt(view, key)]
          : label === 'Instrument'
            ? relationsOf(view, key)
            : [];
  return found.map(({ fact }) => fact);
}

const BY_NAME = {
  zh: '按名称、国家和主体类型相同视为同一主体',
  en: 'Taken as one party because folded name, country and kind are equal',
};
