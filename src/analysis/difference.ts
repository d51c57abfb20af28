/** What an answer gains, loses and says otherwise than the same question without the hypothesis. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly id: string; readonly before: T; readonly after: T }[];
}

/**
 * Parts of two answers, held against each other by what names them in every answer. Order does not matter, nor does
 * the order in which evidence is told. Two parts of one answer must not have one id.
 */
export function differenceOf<T>(before: readonly T[], after: readonly T[], idOf: (part: T) => string): Difference<T> {
  const was = new Map(before.map((part) => [idOf(part), part]));
  const is = new Map(after.map((part) => [idOf(part), part]));
  return {
    added: after.filter((part) => !was.has(idOf(part))),
    removed: before.filter((part) => !is.has(idOf(part))),
    changed: [...is].flatMap(([id, part]) => {
      const old = was.get(id);
      return old === undefined || fingerprint(old) === fingerprint(part) ? [] : [{ id, before: old, after: part }];
    }),
  };
}

/** Whether nothing was gained, lost or said otherwise. */
export function isSame({ added, removed, changed }: Difference<unknown>): boolean {
  return added.length === 0 && removed.length === 0 && changed.length === 0;
}

/** The parts of the answer after, from those before: for whoever keeps the one and is told the difference. */
export function applyDifference<T>(before: readonly T[], difference: Difference<T>, idOf: (part: T) => string): T[] {
  const removed = new Set(difference.removed.map(idOf));
  const changed = new Map(difference.changed.map(({ id, after }) => [id, after]));
  return [
    ...before.filter((part) => !removed.has(idOf(part))).map((part) => changed.get(idOf(part)) ?? part),
    ...difference.added,
  ];
}

/** Equal for parts that say the same: fields in order of name; lists as sets, since their order only ranks. */
function fingerprint(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(fingerprint).sort().join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}:${fingerprint(part)}`);
  return `{${fields.sort().join(',')}}`;
}
