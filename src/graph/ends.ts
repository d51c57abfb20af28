import type { Fact, FactType, Measure } from '../model/facts.ts';
import { KEY_PREFIX, THING_LABELS, type ThingLabel } from '../model/things.ts';
import type { Citation } from '../model/vocabulary.ts';

/** What a fact points to: a thing of one of `labels`, a fact of one of `types`, or (events only) a notice. */
export interface End {
  /** Field of the fact, for error messages. */
  readonly field: string;
  readonly key: string;
  readonly labels: readonly ThingLabel[];
  readonly types: readonly FactType[];
  readonly notice?: true;
}

const PARTY: readonly ThingLabel[] = ['Party'];
const HOLDER: readonly ThingLabel[] = ['Party', 'Asset'];
const TECHNOLOGY: readonly ThingLabel[] = ['Technology'];
const LAW: readonly ThingLabel[] = ['Provision', 'Instrument'];
const NONE: readonly FactType[] = [];

/** Label of a thing by the first part of its key; undefined when the key is not one of a thing. */
export function labelOfKey(key: string): ThingLabel | undefined {
  const prefix = key.slice(0, Math.max(0, key.indexOf(':')));
  return THING_LABELS.find((label) => KEY_PREFIX[label] === prefix);
}

/** Everything that must be known before a fact can be stored, the sources that it cites included. */
export function endsOf(fact: Fact): End[] {
  return [...ownEnds(fact), ...sourceEnds(fact.citations, 'citations')];
}

/** The sources of citations as ends; `field` is the place of the citations in the record. */
export function sourceEnds(citations: readonly Citation[], field: string): End[] {
  return citations.map((citation, index) => thing(`${field}[${index}].source`, citation.source, ['Source']));
}

function ownEnds(fact: Fact): End[] {
  switch (fact.type) {
    case 'holding':
      return [thing('owner', fact.owner, PARTY), thing('asset', fact.asset, HOLDER)];
    case 'control':
      return [thing('controller', fact.controller, PARTY), thing('controlled', fact.controlled, HOLDER)];
    case 'officer':
      return [thing('officer', fact.officer, PARTY), thing('organisation', fact.organisation, PARTY)];
    case 'role':
      return [thing('party', fact.party, HOLDER), thing('technology', fact.technology, TECHNOLOGY)];
    case 'classification':
      return [thing('technology', fact.technology, TECHNOLOGY), thing('item', fact.item, ['ControlItem'])];
    case 'membership':
      return [thing('item', fact.item, ['ControlItem']), ofType('listVersion', fact.listVersion, ['list-version'])];
    case 'scope':
      return [thing('provision', fact.provision, LAW), thing('technology', fact.technology, TECHNOLOGY)];
    case 'same':
      return [thing('party', fact.party, PARTY), thing('other', fact.other, PARTY)];
    case 'relation':
      return [anything('from', fact.from, NODE_TYPES), anything('to', fact.to, NODE_TYPES)];
    case 'listing':
      return [
        thing('party', fact.party, PARTY),
        thing('list', fact.list, ['ControlList']),
        ...fact.madeUnder.map((key, index) => thing(`madeUnder[${index}]`, key, LAW)),
        ...fact.measures.flatMap(namedItems),
      ];
    case 'event':
      return [{ ...anything('subject', fact.subject, ALL_TYPES), notice: true }];
    case 'deal':
      return [
        ...fact.investors.map((key, index) => thing(`investors[${index}]`, key, PARTY)),
        ...fact.targets.map((key, index) => thing(`targets[${index}]`, key, ['Party', 'Asset', 'Technology'])),
      ];
    case 'case':
      return [
        thing('agency', fact.agency, ['Agency']),
        ...(fact.deal === null ? [] : [ofType('deal', fact.deal, ['deal'])]),
        ...fact.concerns.map((one, index) => thing(`concerns[${index}].technology`, one.technology, TECHNOLOGY)),
        ...fact.madeUnder.map((key, index) => thing(`madeUnder[${index}]`, key, LAW)),
        ...fact.steps.flatMap((step, index) => sourceEnds(step.citations, `steps[${index}].citations`)),
      ];
    case 'list-version':
      return [thing('list', fact.list, ['ControlList'])];
  }
}

/** A notice names goods in words; only what is written as a key is an item of ours. */
function namedItems(measure: Measure, index: number): End[] {
  return measure.items.flatMap((key, place) =>
    labelOfKey(key) === undefined ? [] : [thing(`measures[${index}].items[${place}]`, key, ['ControlItem'])],
  );
}

/** Types of facts that are nodes, so that a relationship can lead to them. */
const NODE_TYPES: readonly FactType[] = ['listing', 'event', 'deal', 'case', 'list-version'];
const ALL_TYPES: readonly FactType[] = [
  ...NODE_TYPES,
  'holding',
  'control',
  'officer',
  'role',
  'classification',
  'membership',
  'scope',
  'same',
  'relation',
];

function thing(field: string, key: string, labels: readonly ThingLabel[]): End {
  return { field, key, labels, types: NONE };
}

function ofType(field: string, key: string, types: readonly FactType[]): End {
  return { field, key, labels: [], types };
}

function anything(field: string, key: string, types: readonly FactType[]): End {
  return { field, key, labels: THING_LABELS, types };
}
