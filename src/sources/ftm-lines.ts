import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import { FtmEntity, parseLine } from './ftm-entity.ts';
import { flattenEntity } from './ftm-nested.ts';
import { type FtmInput, SurveyDraft } from './ftm-survey.ts';
import { malformedAt, readLines } from './text-stream.ts';

/**
 * Opens a stream of entities, one per line, flat (`entities.ftm.json`) or nested (`targets.nested.json`). A nested
 * entity stands with every entity around it, not always with the same values: it is then the union of what they say.
 * Memory grows with the number of ids, and with the entities of which places differ.
 * @throws LinkageError SOURCE_MALFORMED as `readLines` and `parseLine`
 */
export async function openFtmLines(path: string): Promise<FtmInput> {
  const digest = createHash('sha256');
  const draft = new SurveyDraft();
  // Ids that were met within others only.
  const inner = new Set<string>();
  let isNested = false;
  for await (const { entity, nested } of readPlaces(path, digest)) {
    isNested ||= nested;
    if (nested) {
      if (!draft.has(entity.id)) inner.add(entity.id);
    } else if (draft.has(entity.id) && !inner.delete(entity.id)) {
      throw malformedAt(entity.where, `the entity ${entity.id} is there twice: expected each id once`);
    }
    draft.add(entity);
  }
  const survey = draft.finish(basename(path), digest.digest('hex'));
  const united = isNested ? await uniteVaried(path) : new Map<string, FtmEntity>();
  return { survey, isComplete: !isNested, entities: () => readOnce(path, isNested, united) };
}

async function* readOnce(
  path: string,
  isNested: boolean,
  united: ReadonlyMap<string, FtmEntity>,
): AsyncGenerator<FtmEntity> {
  const met = new Set<string>();
  for await (const { entity } of readPlaces(path)) {
    if (!isNested) {
      yield entity;
      continue;
    }
    if (met.has(entity.id)) continue;
    met.add(entity.id);
    // What was read of the entity in one pass must not count as read in the next.
    yield united.get(entity.id)?.copy() ?? entity;
  }
}

/** The entities of which the file says different things in different places. */
async function uniteVaried(path: string): Promise<Map<string, FtmEntity>> {
  const contents = new Map<string, string>();
  const varied = new Set<string>();
  for await (const { entity } of readPlaces(path)) {
    const content = createHash('sha1').update(entity.content()).digest('base64');
    const known = contents.get(entity.id);
    if (known === undefined) contents.set(entity.id, content);
    else if (known !== content) varied.add(entity.id);
  }
  const united = new Map<string, FtmEntity>();
  if (varied.size === 0) return united;
  for await (const { entity } of readPlaces(path)) {
    if (varied.has(entity.id)) united.set(entity.id, united.get(entity.id)?.with(entity) ?? entity);
  }
  return united;
}

interface EntityPlace {
  readonly entity: FtmEntity;
  /** Whether it stands within another one. */
  readonly nested: boolean;
}

async function* readPlaces(path: string, digest?: Hash): AsyncGenerator<EntityPlace> {
  const file = basename(path);
  for await (const line of readLines(path, digest)) {
    const value = parseLine(line, file);
    if (value === null) continue;
    for (const { fields, where, isNested } of flattenEntity(value, `${file}:${line.number}`)) {
      yield { entity: new FtmEntity(fields, where), nested: isNested };
    }
  }
}
