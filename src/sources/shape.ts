/** What is wrong with a JSON value: its path below the value that was checked, and what was found and expected there. */
export interface ShapeProblem {
  readonly path: string;
  readonly problem: string;
}

/** Checks a JSON value; null where it has the shape, else the first thing that is wrong. */
export type Shape = (value: unknown, path: string) => ShapeProblem | null;

type Members = Readonly<Record<string, Shape>>;
/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

interface TextLimits {
  readonly min?: number;
  readonly max?: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** RFC 3339, section 5.6: the zone is not optional. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|[+-](\d{2}):(\d{2}))$/;
/** RFC 3986: characters of ASCII only, all others by their per cent code. */
const ADDRESS =
  /^[A-Za-z][A-Za-z0-9+.-]*:(?:[\w.~:/?[\]@!$&'()*+,;=-]|%[\dA-Fa-f]{2})*(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[\dA-Fa-f]{2})*)?$/;
const YEAR_OR_MONTH = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, measured in characters as people count them. */
export function text({ min = 0, max = Number.POSITIVE_INFINITY }: TextLimits = {}): Shape {
  return (value, path) => {
    if (typeof value !== 'string') return wrong(path, value, 'a text');
    const length = [...value].length;
    if (length >= min && length <= max) return null;
    return { path, problem: `found ${length} characters: expected ${range(min, max)}` };
  };
}

export const flag: Shape = (value, path) => (typeof value === 'boolean' ? null : wrong(path, value, 'true or false'));

/** A share in per cent. */
export const percentage: Shape = (value, path) =>
  typeof value === 'number' && value >= 0 && value <= 100 ? null : wrong(path, value, 'a number from 0 to 100');

export const day: Shape = matching(isDay, 'a date such as 2025-02-04');
export const dayOrMoment: Shape = matching(
  (value) => isDay(value) || isMoment(value),
  'a date such as 2025-02-04, or one with time and zone such as 2025-02-04T09:30:00Z',
);
export const partialDay: Shape = matching(
  (value) => isDay(value) || YEAR_OR_MONTH.test(value),
  'a date such as 1975, 1975-06 or 1975-06-20',
);
export const address: Shape = matching((value) => ADDRESS.test(value), 'an address with its scheme, such as https://…');

export function matching(fits: (value: string) => boolean, expected: string): Shape {
  return (value, path) => (typeof value === 'string' && fits(value) ? null : wrong(path, value, expected));
}

export function oneOf(...codes: readonly string[]): Shape {
  return matching((value) => codes.includes(value), `one of ${codes.join(', ')}`);
}

/** The first shape that fits; `expected` says what all of them are. */
export function either(shapes: readonly Shape[], expected: string): Shape {
  return (value, path) => (shapes.some((shape) => shape(value, path) === null) ? null : wrong(path, value, expected));
}

export function list(of: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return wrong(path, value, 'a list');
    for (const [index, item] of value.entries()) {
      const found = of(item, `${path}[${index}]`);
      if (found !== null) return found;
    }
    return null;
  };
}

/** An object; members that are not named are left alone. */
export function object(required: Members, optional: Members = {}): Shape {
  const names = Object.keys(required);
  const members = Object.entries({ ...required, ...optional });
  return (value, path) => {
    if (!isJsonObject(value)) return wrong(path, value, 'an object');
    for (const name of names) {
      if (!Object.hasOwn(value, name)) return { path, problem: `"${name}" is missing: expected ${names.join(', ')}` };
    }
    for (const [name, shape] of members) {
      if (!Object.hasOwn(value, name)) continue;
      const found = shape(value[name], path === '' ? name : `${path}.${name}`);
      if (found !== null) return found;
    }
    return null;
  };
}

/** An object that must have at least one of some members. */
export function anyOf(...names: readonly string[]): Shape {
  return (value, path) => {
    if (!isJsonObject(value)) return wrong(path, value, 'an object');
    return names.some((name) => Object.hasOwn(value, name))
      ? null
      : { path, problem: `${names.map((name) => `"${name}"`).join(' and ')} are missing: expected one of them` };
  };
}

/** All shapes at once; the first that does not fit speaks. */
export function all(...shapes: readonly Shape[]): Shape {
  return (value, path) => {
    for (const shape of shapes) {
      const found = shape(value, path);
      if (found !== null) return found;
    }
    return null;
  };
}

/** Chooses the shape by the value itself. */
export function dependingOn(choose: (value: JsonObject) => Shape | null): Shape {
  return (value, path) => (isJsonObject(value) ? (choose(value)?.(value, path) ?? null) : null);
}

function wrong(path: string, value: unknown, expected: string): ShapeProblem {
  return { path, problem: `found ${shown(value)}: expected ${expected}` };
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isJsonObject(value)) return 'an object';
  const written = JSON.stringify(value) ?? 'nothing';
  return written.length <= 60 ? written : `${written.slice(0, 57)}…`;
}

function range(min: number, max: number): string {
  return max === Number.POSITIVE_INFINITY ? `at least ${min}` : `${min} to ${max}`;
}

function isDay(value: string): boolean {
  const found = DAY.exec(value);
  if (found === null) return false;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year > 0 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isMoment(value: string): boolean {
  const found = MOMENT.exec(value);
  if (found === null || !isDay(found[1] ?? '')) return false;
  const [hour, minute, second, zoneHour, zoneMinute] = found.slice(2).map((part) => Number(part ?? 0));
  return (
    (hour ?? 0) <= 23 && (minute ?? 0) <= 59 && (second ?? 0) <= 60 && (zoneHour ?? 0) <= 23 && (zoneMinute ?? 0) <= 59
  );
}
