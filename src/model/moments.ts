import { LinkageError } from '../errors.ts';
import { DAY_MAX, DAY_MIN, type Day, formatDay, parseDay } from './days.ts';

/** Minutes since 1970-01-01T00:00Z. */
export type Minute = number;

export const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/Brussels', 'Europe/London', 'UTC'] as const;
export type Zone = (typeof ZONES)[number];

/** The zone in which an issuer's dates are to be read. */
export const ZONE_OF_JURISDICTION: Readonly<Record<string, Zone>> = {
  CN: 'Asia/Shanghai',
  US: 'America/New_York',
  EU: 'Europe/Brussels',
  NL: 'Europe/Brussels',
  DE: 'Europe/Brussels',
  IT: 'Europe/Brussels',
  UK: 'Europe/London',
};

export function zoneOf(jurisdiction: string): Zone {
  return ZONE_OF_JURISDICTION[jurisdiction] ?? 'UTC';
}

/**
 * The moment of valid time that a question asks for: a date (its whole day, by the end, in the zone of each event's
 * issuer) or an exact moment. `text` is what was asked.
 */
export type AsOf =
  | { readonly kind: 'date'; readonly text: string; readonly day: Day }
  | { readonly kind: 'moment'; readonly text: string; readonly minute: Minute };

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads `2026-08-01` or `2025-04-10T04:02:00Z`. @throws LinkageError BAD_USER_INPUT, a moment without zone included. */
export function parseAsOf(text: string): AsOf {
  if (!text.includes('T')) return { kind: 'date', text, day: parseDay(text) };
  const milliseconds = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new LinkageError('BAD_USER_INPUT', `"${text}" is not a moment with a zone, such as 2025-04-10T04:02:00Z.`, {
      value: text,
    });
  }
  return { kind: 'moment', text, minute: Math.floor(milliseconds / 60_000) };
}

/** The last minute that belongs to the question, for events whose day is counted in `zone`. */
export function cutOff(asOf: AsOf, zone: Zone): Minute {
  return asOf.kind === 'moment' ? asOf.minute : startOfDay(asOf.day + 1, zone) - 1;
}

/** The day on which facts that know only days are looked at. */
export function dayIn(asOf: AsOf, zone: Zone): Day {
  return asOf.kind === 'date' ? asOf.day : dayOfMinute(asOf.minute, zone);
}

/** Minutes since 1970-01-01T00:00 on the clock of a zone: day × 1440 + minutes of the day. */
export type LocalMinute = number;

export const LOCAL_MIN: LocalMinute = DAY_MIN * 1440;
export const LOCAL_MAX: LocalMinute = DAY_MAX * 1440;

export function toLocal(minute: Minute, zone: Zone): LocalMinute {
  return minute + offsetMinutes(minute, zone);
}

/** The last local minute that belongs to the question: the end of its day, or the moment on the clock of `zone`. */
export function localCutOff(asOf: AsOf, zone: Zone): LocalMinute {
  return asOf.kind === 'date' ? (asOf.day + 1) * 1440 - 1 : toLocal(asOf.minute, zone);
}

/** `2025-04-10`, or `2025-04-10T12:01` where it is not the start of a day; null for the open ends. */
export function formatLocal(local: LocalMinute): string | null {
  if (local <= LOCAL_MIN || local >= LOCAL_MAX) return null;
  const minutes = ((local % 1440) + 1440) % 1440;
  const day = formatDay((local - minutes) / 1440);
  return minutes === 0 ? day : `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export function dayOfMinute(minute: Minute, zone: Zone): Day {
  return Math.floor((minute + offsetMinutes(minute, zone)) / 1440);
}

export function startOfDay(day: Day, zone: Zone): Minute {
  const guess = day * 1440 - offsetMinutes(day * 1440, zone);
  return day * 1440 - offsetMinutes(guess, zone);
}

/** The minute of a local clock time `HH:MM` on a day. */
export function minuteAt(day: Day, time: string, zone: Zone): Minute {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return startOfDay(day, zone) + hours * 60 + minutes;
}

/** ISO text with the zone's offset, e.g. `2025-04-10T12:01+08:00`. */
export function formatMinute(minute: Minute, zone: Zone): string {
  const offset = offsetMinutes(minute, zone);
  const local = minute + offset;
  const clock = `${two(Math.floor((((local % 1440) + 1440) % 1440) / 60))}:${two(((local % 60) + 60) % 60)}`;
  const sign = offset < 0 ? '-' : '+';
  return `${formatDay(Math.floor(local / 1440))}T${clock}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

const FORMATS = new Map<Zone, Intl.DateTimeFormat>();
const OFFSETS = new Map<string, number>();

function offsetMinutes(minute: Minute, zone: Zone): number {
  if (zone === 'UTC') return 0;
  const slot = `${zone}:${Math.floor(minute / 60)}`;
  const known = OFFSETS.get(slot);
  if (known !== undefined) return known;
  let format = FORMATS.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    FORMATS.set(zone, format);
  }
  const hour = Math.floor(minute / 60) * 60;
  const part = Object.fromEntries(format.formatToParts(hour * 60_000).map(({ type, value }) => [type, Number(value)]));
  const local =
    Date.UTC(part['year'] ?? 1970, (part['month'] ?? 1) - 1, part['day'] ?? 1, part['hour'] ?? 0, part['minute'] ?? 0) /
    60_000;
  const offset = local - hour;
  OFFSETS.set(slot, offset);
  return offset;
}
