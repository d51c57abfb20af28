import type { z } from 'zod';
import type { SeedDraft } from './seed-draft.ts';
import type { Place } from './seed-file.ts';

/** One section of the seed format: a list of records of one schema. */
export interface Section {
  /** Kinds of the keys that its records define, so that a failed record does not make others look wrong. */
  readonly defines: readonly string[];
  readonly read: (draft: SeedDraft, record: unknown, place: Place) => void;
}

/** Binds a schema to what is made of its records. */
export function section<T>(
  defines: readonly string[],
  schema: z.ZodType<T>,
  build: (draft: SeedDraft, row: T, place: Place) => void,
): Section {
  return {
    defines,
    read: (draft, record, place) => {
      const parsed = schema.safeParse(record);
      if (parsed.success) {
        build(draft, parsed.data, place);
        return;
      }
      draft.incomplete(defines);
      draft.problems.push(...issuesAt(parsed.error, record, place));
    },
  };
}

/** Issues of zod on a record as `file.yaml:line: field: what was expected`. */
export function issuesAt(error: z.ZodError, record: unknown, place: Place): string[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const field = path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((name) => `${place.at(...path, name).where}: "${name}" is not a field here.`);
    }
    if (path.length > 0 && partOf(record, path) === undefined) {
      return [`${place.at(...path).where}: "${field}" is missing.`];
    }
    const message = (issue.code === 'invalid_union' ? closest(issue.errors) : undefined) ?? issue.message;
    return [`${place.at(...path).where}: ${field === '' ? '' : `"${field}": `}${message}`];
  });
}

function partOf(record: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null ? (part as Record<string | number, unknown>)[step] : undefined,
    record,
  );
}

/** Of the alternatives of a union, what is wrong with the one that came furthest. */
function closest(alternatives: readonly (readonly z.core.$ZodIssue[])[]): string | undefined {
  const deep = [...alternatives].sort((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0]?.[0];
  if (deep === undefined) return undefined;
  if (deep.code === 'unrecognized_keys')
    return `${deep.keys.map((name) => `"${name}"`).join(', ')} is not a field here.`;
  return deep.path.length === 0 ? deep.message : `"${deep.path.join('.')}": ${deep.message}`;
}
