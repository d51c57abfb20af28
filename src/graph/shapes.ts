import { type Fact, type FactType, RELATIONS, type Relation } from '../model/facts.ts';

/** Relationship types of the facts that stand between two things. */
const RELATIONSHIP_OF = {
  holding: 'OWNS',
  control: 'CONTROLS_BY',
  officer: 'OFFICER_OF',
  role: 'CONNECTED_WITH',
  classification: 'CLASSIFIED_AS',
  membership: 'LISTED_IN',
  scope: 'SCOPE_COVERS',
  same: 'SAME_AS',
} as const;

/** Labels of the facts that have parts of their own. Each such node has the label `Fact` too. */
const LABEL_OF = {
  listing: 'Listing',
  event: 'StatusEvent',
  deal: 'Investment',
  case: 'ReviewCase',
  'list-version': 'ListVersion',
} as const;

/** Relationship types, labels and names under which revisions are stored. */
export type RelationshipName = (typeof RELATIONSHIP_OF)[keyof typeof RELATIONSHIP_OF] | Relation;
export type FactLabel = (typeof LABEL_OF)[keyof typeof LABEL_OF];
export type ShapeName = RelationshipName | FactLabel | 'Description';

/**
 * How one kind of revision is stored. `pattern` is the Cypher pattern that binds one as `fact`, `schema` the one that
 * constraints and indexes name. Descriptions are revisions like the facts, so that one writer serves both.
 */
export interface Shape {
  readonly name: ShapeName;
  readonly kind: 'relationship' | 'node';
  readonly pattern: string;
  readonly schema: string;
  /** Type of the facts it stores; null for descriptions. */
  readonly type: FactType | null;
}

const ofRelationship = (name: RelationshipName, type: FactType): Shape => ({
  name,
  kind: 'relationship',
  pattern: `()-[fact:${name}]->()`,
  schema: `()-[fact:${name}]-()`,
  type,
});

const ofNode = (name: FactLabel | 'Description', type: FactType | null): Shape => ({
  name,
  kind: 'node',
  pattern: `(fact:${name})`,
  schema: `(fact:${name})`,
  type,
});

/** Descriptions of things; they are no facts. */
export const DESCRIPTION_SHAPE: Shape = ofNode('Description', null);

/**
 * Every shape of a fact, in the order in which they are written: what others point to comes first.
 */
export const FACT_SHAPES: readonly Shape[] = [
  ofNode('ListVersion', 'list-version'),
  ofNode('Listing', 'listing'),
  ofNode('Investment', 'deal'),
  ofNode('ReviewCase', 'case'),
  ofNode('StatusEvent', 'event'),
  ofRelationship('OWNS', 'holding'),
  ofRelationship('CONTROLS_BY', 'control'),
  ofRelationship('OFFICER_OF', 'officer'),
  ofRelationship('CONNECTED_WITH', 'role'),
  ofRelationship('CLASSIFIED_AS', 'classification'),
  ofRelationship('LISTED_IN', 'membership'),
  ofRelationship('SCOPE_COVERS', 'scope'),
  ofRelationship('SAME_AS', 'same'),
  ...RELATIONS.map((relation) => ofRelationship(relation, 'relation')),
];

export const ALL_SHAPES: readonly Shape[] = [DESCRIPTION_SHAPE, ...FACT_SHAPES];

/** A Cypher text for each shape, made once from the closed list above and chosen by name afterwards. */
export function textsByShape(text: (shape: Shape) => string): Readonly<Record<ShapeName, string>> {
  return Object.fromEntries(ALL_SHAPES.map((shape) => [shape.name, text(shape)])) as Record<ShapeName, string>;
}

/** Where a fact is stored. */
export function shapeNameOf(fact: Fact): ShapeName {
  switch (fact.type) {
    case 'relation':
      return fact.relation;
    case 'listing':
    case 'event':
    case 'deal':
    case 'case':
    case 'list-version':
      return LABEL_OF[fact.type];
    default:
      return RELATIONSHIP_OF[fact.type];
  }
}
