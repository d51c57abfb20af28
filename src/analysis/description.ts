import type { AnswerFrame } from '../model/answers.ts';
import { FACT_TYPES } from '../model/facts.ts';
import type { Describing, ThingLabel } from '../model/things.ts';
import { assumeFor } from './convergence-assumptions.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { Assumptions, frameOf } from './frame.ts';
import { namesOf } from './names.ts';
import type { GraphView } from './view.ts';

/** A thing with every visible fact that it has a part in, whatever its dates. */
export interface DescriptionAnswer extends AnswerFrame {
  readonly id: string;
  readonly label: ThingLabel;
  readonly name: { readonly zh: string; readonly en: string };
  readonly aliases: readonly string[];
  readonly properties: Readonly<Record<string, Describing>>;
  readonly facts: readonly Evidence[];
}

/** What the graph knows of a thing; null for a key that it does not know. */
export function describe(view: GraphView, key: string): DescriptionAnswer | null {
  const thing = view.thing(key);
  if (thing === undefined) return null;
  const keys = thing.label === 'Party' ? view.samePartyAs(key) : [key];
  // A fact between two records of one party is about both.
  const facts = FACT_TYPES.flatMap((type) => [
    ...new Map(keys.flatMap((one) => view.about(type, one)).map((fact) => [fact.key, fact])).values(),
  ]);
  const assumptions = new Assumptions();
  const jurisdiction = thing.properties['jurisdiction'];
  assumeFor(view, { facts, jurisdiction: typeof jurisdiction === 'string' ? jurisdiction : '' }, assumptions);
  return {
    ...frameOf(view, assumptions, []),
    id: key,
    label: thing.label,
    name: namesOf(view, key),
    aliases: thing.aliases,
    properties: thing.properties,
    facts: facts.map((fact) => evidenceOf(view, fact)),
  };
}
