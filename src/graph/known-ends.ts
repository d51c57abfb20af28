import { LinkageError } from '../errors.ts';
import type { FactType } from '../model/facts.ts';
import type { Graph } from './client.ts';
import { type Collected, NOTICE } from './collect.ts';
import { type End, endsOf, labelOfKey, sourceEnds } from './ends.ts';
import { FACT_SHAPES, type ShapeName, textsByShape } from './shapes.ts';

interface OpenEnd {
  readonly end: End;
  readonly where: string;
}

const TYPE_OF_SHAPE: ReadonlyMap<ShapeName, FactType | null> = new Map(
  FACT_SHAPES.map(({ name, type }) => [name, type]),
);

const KNOWN_THINGS = `
  UNWIND $keys AS key
  MATCH (thing:Thing {key: key})
  RETURN collect(key) AS keys`;

const KNOWN_NOTICES = `
  UNWIND $keys AS key
  WITH key, substring(key, size('notice:')) AS notice
  WHERE EXISTS {
    MATCH (listing:Listing {notice: notice})
    WHERE listing.recordedTo IS NULL
  } OR EXISTS {
    MATCH (version:ListVersion {notice: notice})
    WHERE version.recordedTo IS NULL
  }
  RETURN collect(key) AS keys`;

const KNOWN_FACTS = textsByShape(
  (shape) => `
  UNWIND $keys AS key
  MATCH ${shape.pattern}
  WHERE fact.key = key AND fact.recordedTo IS NULL
  RETURN collect(DISTINCT key) AS keys`,
);

const NAMED_IN_MESSAGE = 3;
/** At most so many problems are kept for the details; the rest is counted. */
const KEPT = 1_000;
/** So many open ends are asked about at once. */
const ASKED_AT_ONCE = 5_000;

/**
 * Checks that everything that the facts point to is in the file or in the store. Ends are gathered and asked about in
 * portions, so that memory does not grow with their number.
 * @throws LinkageError SOURCE_MALFORMED that names the places; `details.problems` has the first thousand of them.
 */
export async function checkEnds(graph: Graph, collected: Collected): Promise<void> {
  const problems = new Problems();
  const open: OpenEnd[] = [];
  const { things, facts, notices } = collected;
  const look = (end: End, where: string): void => {
    const label = labelOfKey(end.key);
    if (end.notice && notices.has(end.key)) return;
    if (label !== undefined) {
      if (!end.labels.includes(label)) problems.add(wrongKind(end, where));
      else if (things.find(end.key) === undefined) open.push({ end, where });
      return;
    }
    const known = facts.find(end.key);
    const type = known === undefined ? undefined : TYPE_OF_SHAPE.get(facts.kind(known));
    if (type === undefined || type === null) open.push({ end, where });
    else if (!end.types.includes(type)) problems.add(wrongKind(end, where));
  };
  const ask = async (): Promise<void> => {
    for (const problem of await unknownIn(graph, open)) problems.add(problem);
    open.length = 0;
  };
  for (let number = 0; number < facts.size; number += 1) {
    const { fact, where } = collected.fact(number);
    for (const end of endsOf(fact)) look(end, where);
    if (open.length >= ASKED_AT_ONCE) await ask();
  }
  for (let number = 0; number < things.size; number += 1) {
    const { thing, where } = collected.thing(number);
    for (const end of sourceEnds(thing.citations, 'citations')) look(end, where);
    if (open.length >= ASKED_AT_ONCE) await ask();
  }
  await ask();
  problems.throwIfAny();
}

/** What is wrong with the ends of a file. */
export class Problems {
  readonly #kept: string[] = [];
  #count = 0;

  add(problem: string): void {
    this.#count += 1;
    if (this.#kept.length < KEPT) this.#kept.push(problem);
  }

  throwIfAny(): void {
    if (this.#count === 0) return;
    const more = this.#count - NAMED_IN_MESSAGE;
    throw new LinkageError(
      'SOURCE_MALFORMED',
      `${this.#kept.slice(0, NAMED_IN_MESSAGE).join(' ')}${more > 0 ? ` And ${more} more like this.` : ''}`,
      { problems: this.#kept },
    );
  }
}

async function unknownIn(graph: Graph, open: readonly OpenEnd[]): Promise<string[]> {
  if (open.length === 0) return [];
  const things = await knownKeys(graph, KNOWN_THINGS, keysOf(open, isThing));
  const notices = await knownKeys(graph, KNOWN_NOTICES, keysOf(open, isNotice));
  const facts = await knownFacts(
    graph,
    keysOf(open, (end) => !isThing(end) && !isNotice(end)),
  );
  return open
    .filter(({ end }) => !things.has(end.key) && !notices.has(end.key))
    .flatMap(({ end, where }) => {
      const type = facts.get(end.key);
      if (type === undefined) return [unknownEnd(end, where)];
      return end.types.includes(type) ? [] : [wrongKind(end, where)];
    });
}

async function knownFacts(graph: Graph, keys: readonly string[]): Promise<Map<string, FactType>> {
  const found = new Map<string, FactType>();
  let rest = keys;
  for (const shape of FACT_SHAPES) {
    if (rest.length === 0) break;
    for (const key of await knownKeys(graph, KNOWN_FACTS[shape.name], rest)) {
      if (shape.type !== null) found.set(key, shape.type);
    }
    rest = rest.filter((key) => !found.has(key));
  }
  return found;
}

async function knownKeys(graph: Graph, cypher: string, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const [row] = await graph.read<{ keys: string[] }>(cypher, { keys });
  return new Set(row?.keys);
}

function keysOf(open: readonly OpenEnd[], wanted: (end: End) => boolean): string[] {
  return [...new Set(open.filter(({ end }) => wanted(end)).map(({ end }) => end.key))];
}

function isThing(end: End): boolean {
  return labelOfKey(end.key) !== undefined;
}

function isNotice(end: End): boolean {
  return end.notice === true && end.key.startsWith(NOTICE);
}

export function unknownEnd(end: End, where: string): string {
  return `${where}: ${end.field} ${end.key} is neither in this file nor in the store.`;
}

export function wrongKind(end: End, where: string): string {
  const expected = [...end.labels, ...end.types.map((type) => `a fact of type ${type}`)].join(' or ');
  return `${where}: ${end.field} is ${end.key}, expected ${expected}.`;
}
