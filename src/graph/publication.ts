import type { DatasetVersion } from '../model/answers.ts';
import type { Fact, FactType } from '../model/facts.ts';
import type { Thing } from '../model/things.ts';
import type { Collected } from './collect.ts';
import type { Changes } from './diff.ts';
import { ALL_SHAPES, DESCRIPTION_SHAPE, type ShapeName } from './shapes.ts';

/** A fact whose open revision a version closed or marked unseen. */
export interface EndedFact {
  readonly type: FactType;
  readonly key: string;
}

/**
 * What a version published, for readers in the process that wrote it. Keys are those of revisions that were still
 * believed in the version before, `previous`; what was added is believed from this version on.
 */
export interface Publication {
  readonly previous: number;
  readonly dataset: DatasetVersion;
  readonly added: readonly Fact[];
  readonly closed: readonly EndedFact[];
  readonly unseen: readonly EndedFact[];
  readonly described: readonly Thing[];
  /** Keys of things, of which the description by this dataset was closed. */
  readonly closedDescriptions: readonly string[];
  readonly unseenDescriptions: readonly string[];
}

/** Reads back all that was added, so it is only made for a reader that keeps all of it in memory anyway. */
export function publicationOf(
  collected: Collected,
  { things, facts }: Changes,
  version: number,
  published: string,
): Publication {
  const { id, names, retrieved, checksum, licence } = collected.dataset;
  const thingsOf = (ended: ReadonlyMap<ShapeName, readonly string[]>): string[] =>
    (ended.get(DESCRIPTION_SHAPE.name) ?? []).map((key) => key.slice(`${id}/`.length));
  return {
    previous: version - 1,
    dataset: { id, version, names, retrieved, imported: published, checksum, licence, withdraws: null },
    added: facts.added.map((number) => collected.fact(number).fact),
    closed: endedFacts(facts.closed),
    unseen: endedFacts(facts.unseen),
    described: things.added.map((number) => collected.thing(number).thing),
    closedDescriptions: thingsOf(things.closed),
    unseenDescriptions: thingsOf(things.unseen),
  };
}

function endedFacts(ended: ReadonlyMap<ShapeName, readonly string[]>): EndedFact[] {
  return ALL_SHAPES.flatMap(({ name, type }) =>
    type === null ? [] : (ended.get(name) ?? []).map((key) => ({ type, key })),
  );
}
