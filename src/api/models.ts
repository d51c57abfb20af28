import type { ConvergenceAnswer, TechnologyAnswer } from '../analysis/convergence.ts';
import type { Evidence } from '../analysis/evidence.ts';
import type { GraphView } from '../analysis/view.ts';
import type {
  ClassificationFact,
  Fact,
  HoldingFact,
  ListingFact,
  Measure,
  Revision,
  RoleFact,
} from '../model/facts.ts';
import type { Identifier, Thing } from '../model/things.ts';
import type { Names } from '../model/vocabulary.ts';
import type { Page, Placed } from './pages.ts';

/** What stands behind each GraphQL type: a thing or fact together with the view that it is looked at through. */
export interface ThingInView {
  readonly view: GraphView;
  readonly thing: Thing;
}

export interface FactInView<F extends Fact = Fact> {
  readonly view: GraphView;
  readonly fact: Revision<F>;
}

export type ListingInView = FactInView<ListingFact>;
export type ClassificationInView = FactInView<ClassificationFact>;
export type RoleInView = FactInView<RoleFact>;

/** A holding as one end sees it: `other` is the key of the party at the far end. */
export interface HoldingInView extends FactInView<HoldingFact> {
  readonly other: string;
}

export type ThingPage = Page<ThingInView>;
export type RolePage = Page<RoleInView>;
export type HoldingPage = Page<HoldingInView>;
export type ConvergencePage = Page<TechnologyInView>;

export type PlacedThing = Placed<ThingInView>;
export type PlacedRole = Placed<RoleInView>;
export type PlacedHolding = Placed<HoldingInView>;
export type PlacedConvergence = Placed<TechnologyInView>;

export interface ConvergenceInView {
  readonly view: GraphView;
  readonly answer: ConvergenceAnswer;
}

export interface TechnologyInView {
  readonly view: GraphView;
  readonly answer: TechnologyAnswer;
}

export interface MeasureInView {
  readonly view: GraphView;
  readonly measure: Measure;
}

export type MeasureScope = Measure['scope'];
export type MeasureEffect = Measure['effect'];
export type IdentifierScheme = Identifier['scheme'];

export type EvidenceRow = Evidence;
export type NamesRow = Names;
