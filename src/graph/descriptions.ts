import type { Describing, Thing } from '../model/things.ts';
import { CONFIDENCES } from '../model/vocabulary.ts';
import { labelOfKey } from './ends.ts';
import { listed, type Properties, type Scalar } from './fields.ts';

/** A thing as one dataset describes it. */
export interface DescribedThing extends Thing {
  readonly dataset: string;
}

/** Properties that give a description back, on a `Description` and, of the chosen one, on the thing itself. */
export const DESCRIPTION_COLUMNS = [
  'dataset',
  'zh',
  'en',
  'original',
  'aliases',
  'properties',
  'identifiers',
  'confidence',
  'citations',
] as const;

/** The revision of a description, without its recorded times. */
export function toDescription(dataset: string, thing: Thing, hash: string): Properties {
  return { key: `${dataset}/${thing.key}`, thing: thing.key, hash, ...described({ ...thing, dataset }) };
}

/** A thing from its key and the values of DESCRIPTION_COLUMNS. */
export function fromDescription(key: string, values: readonly unknown[]): DescribedThing {
  const label = labelOfKey(key);
  if (label === undefined) throw new RangeError(`${key} is not the key of a thing`);
  const [dataset, zh, en, original, aliases, properties, identifiers, confidence, citations] = values;
  return {
    label,
    key,
    dataset: String(dataset),
    names: {
      ...(typeof zh === 'string' && { zh }),
      ...(typeof en === 'string' && { en }),
      ...(typeof original === 'string' && { original }),
    },
    aliases: (aliases ?? []) as string[],
    properties: JSON.parse(String(properties)) as Thing['properties'],
    identifiers: JSON.parse(String(identifiers)) as Thing['identifiers'],
    confidence: confidence as Thing['confidence'],
    citations: JSON.parse(String(citations)) as Thing['citations'],
  };
}

const SEED = 'seed';

/** The description that is shown when several datasets describe one thing: the better founded, then that of the seed, which is kept by hand, then the first by name of the dataset. */
export function choose(descriptions: readonly DescribedThing[]): DescribedThing | null {
  const [best] = [...descriptions].sort(
    (a, b) =>
      CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
      Number(b.dataset === SEED) - Number(a.dataset === SEED) ||
      (a.dataset < b.dataset ? -1 : a.dataset > b.dataset ? 1 : 0),
  );
  return best ?? null;
}

/**
 * What stands on the thing itself: the chosen description, its shown properties one by one for analysts, and what
 * search looks in – the names of all descriptions, so that a thing is found by whatever any dataset calls it.
 */
export function currentValues(chosen: DescribedThing, all: readonly DescribedThing[]): Properties {
  const names = unique(namesOf(chosen));
  const folded = unique(all.flatMap((one) => [...namesOf(one), ...one.aliases]).map(fold)).sort();
  const codes = unique(all.flatMap(codesOf)).sort();
  return {
    ...Object.fromEntries(Object.entries(chosen.properties).map(([name, value]) => [name, stored(value)])),
    ...described(chosen),
    key: chosen.key,
    names,
    folded: listed(folded),
    codes: listed(codes),
    searchText: indexable(unique([...folded, ...codes.map(fold)]).join('\n')),
  };
}

/** Neo4j's text index refuses a value of more bytes, and with it the whole import. */
const INDEXED_BYTES = 32_000;

function indexable(text: string): string {
  // Few texts can be too long; three bytes for each unit of UTF-16 are the most.
  if (text.length * 3 <= INDEXED_BYTES) return text;
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length <= INDEXED_BYTES ? text : bytes.toString('utf8', 0, INDEXED_BYTES).replace(/\ufffd+$/, '');
}

/** Equal for texts that differ only in width, compatibility forms and case. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function described(thing: DescribedThing): Properties {
  return {
    dataset: thing.dataset,
    zh: thing.names.zh ?? null,
    en: thing.names.en ?? null,
    original: thing.names.original ?? null,
    aliases: listed(thing.aliases),
    properties: JSON.stringify(thing.properties),
    identifiers: JSON.stringify(thing.identifiers),
    confidence: thing.confidence,
    citations: JSON.stringify(thing.citations),
  };
}

function stored(value: Describing): Scalar | null {
  return Array.isArray(value) ? listed(value) : (value as Scalar);
}

function namesOf({ names }: Thing): string[] {
  return [names.zh, names.en, names.original].filter((name) => name !== undefined);
}

/** What a thing is found by. */
export function searchedTexts(thing: Thing): string[] {
  return [...namesOf(thing), ...thing.aliases, ...codesOf(thing)];
}

function codesOf({ properties, identifiers }: Thing): string[] {
  const { code, number, hs } = properties;
  const own = [code, number, ...(Array.isArray(hs) ? hs : [hs])].filter((one) => typeof one === 'string');
  return [...identifiers.map(({ value }) => value), ...own];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
