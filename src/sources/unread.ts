import { isJsonObject } from './shape.ts';
import type { Tally } from './tally.ts';

/** Which members of a JSON value are carried over: `true` the whole of one, else some of its members; lists are looked into. */
export interface ReadMembers {
  readonly [member: string]: true | ReadMembers;
}

/** Counts every member of a value that is not carried over, under its path. Empty ones say nothing and are not counted. */
export function dropUnread(tally: Tally, value: unknown, read: ReadMembers, path: string): void {
  if (Array.isArray(value)) {
    for (const item of value) dropUnread(tally, item, read, path);
    return;
  }
  if (!isJsonObject(value)) return;
  for (const [name, member] of Object.entries(value)) {
    if (isEmpty(member)) continue;
    const known = Object.hasOwn(read, name) ? read[name] : undefined;
    const place = path === '' ? name : `${path}.${name}`;
    if (known === undefined) tally.drop(place);
    else if (known !== true) dropUnread(tally, member, known, place);
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
