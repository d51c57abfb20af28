import { LinkageError } from '../errors.ts';
import type { FactType } from '../model/facts.ts';
import type { Graph } from './client.ts';
import type { Collected } from './collect.ts';
import { type End, endsOf, labelOfKey, sourceEnds } from './ends.ts';
import { FACT_SHAPES, textsByShape } from './shapes.ts';

interface OpenEnd {
  readonly end: End;
  readonly where: string;
}

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

/** `notice:` and the text that listings and list versions have as their notice stand for all of these. */
const NOTICE = 'notice:';
const NAMED_IN_MESSAGE = 3;

/**
 * Checks that everything that the facts point to is in the file or in the store.
 * @throws LinkageError SOURCE_MALFORMED that names the places; `details.problems` has all of them.
 */
export async function checkEnds(graph: Graph, collected: Collected): Promise<void> {
  const notices = new Set<string>();
  for (const { fact } of collected.facts.values()) {
    if ((fact.type === 'listing' || fact.type === 'list-version') && fact.notice !== null) {
      notices.add(`${NOTICE}${fact.notice}`);
    }
  }
  const problems: string[] = [];
  const open: OpenEnd[] = [];
  const look = (end: End, where: string): void => {
    const label = labelOfKey(end.key);
    if (end.notice && notices.has(end.key)) return;
    if (label !== undefined) {
      if (!end.labels.includes(label)) problems.push(wrongKind(end, where));
      else if (!collected.things.has(end.key)) open.push({ end, where });
      return;
    }
    const known = collected.facts.get(end.key);
    if (known === undefined) open.push({ end, where });
    else if (!end.types.includes(known.fact.type)) problems.push(wrongKind(end, where));
  };
  for (const { fact, where } of collected.facts.values()) for (const end of endsOf(fact)) look(end, where);
  for (const { thing, where } of collected.things.values()) {
    for (const end of sourceEnds(thing.citations, 'citations')) look(end, where);
  }
  problems.push(...(await unknownIn(graph, open)));
  if (problems.length === 0) return;
  const more = problems.length - NAMED_IN_MESSAGE;
  throw new LinkageError(
    'SOURCE_MALFORMED',
    `${problems.slice(0, NAMED_IN_MESSAGE).join(' ')}${more > 0 ? ` And ${more} more like this.` : ''}`,
    { problems },
  );
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
      if (type === undefined) {
        return [`${where}: ${end.field} ${end.key} is neither in this file nor in the store.`];
      }
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

function wrongKind(end: End, where: string): string {
  const expected = [...end.labels, ...end.types.map((type) => `a fact of type ${type}`)].join(' or ');
  return `${where}: ${end.field} is ${end.key}, expected ${expected}.`;
}
