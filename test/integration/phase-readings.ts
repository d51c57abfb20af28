import type { SourceReading } from '../../src/model/records.ts';
import { dated, finding, holding, officer, readingOf, thing } from './graph-readings.ts';

/** Dates of facts by where they stand against 2026-08-01; a year that is not over leaves it open. */
const DATES = {
  current: ['2020-01-01', null],
  open: ['2019', '2026'],
  ended: ['2018-05-01', '2026-08-01'],
  gone: ['2015', '2020'],
  coming: ['2026-08-02', null],
} as const;

const KINDS = Object.keys(DATES) as (keyof typeof DATES)[];

/** Parties whose holdings, offices and findings of control are past, present and to come on 2026-08-01. */
export function phasesReading(): SourceReading {
  const others = KINDS.flatMap((kind) => [`phases-${kind}-1`, `phases-${kind}-2`]);
  const spanOf = (other: string): readonly [string, string | null] =>
    DATES[KINDS.find((kind) => other.includes(kind)) ?? 'current'];
  return readingOf(
    'phases',
    [thing('Source', 'notice'), ...['phases-works', ...others].map((id) => thing('Party', id))],
    others.flatMap((other, number) => [
      dated(holding('phases', other, 'phases-works', String(5 + number)), ...spanOf(other)),
      dated(holding('phases', 'phases-works', other, String(50 + number)), ...spanOf(other)),
      dated(officer('phases', other, 'phases-works'), ...spanOf(other)),
      dated(officer('phases', 'phases-works', other), ...spanOf(other)),
      dated(finding('phases', other, 'phases-works'), ...spanOf(other)),
      dated(finding('phases', 'phases-works', other), ...spanOf(other)),
    ]),
  );
}
