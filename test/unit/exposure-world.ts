import { type ExposureQuestion, exposure } from '../../src/analysis/exposure.ts';
import type { ExposureAnswer, PathAnswer, TechnologyReached } from '../../src/analysis/exposure-answer.ts';
import { reachOf } from '../../src/analysis/reach-by-rule.ts';
import { indexRegimes } from '../../src/analysis/regimes.ts';
import type { GraphView } from '../../src/analysis/view.ts';
import type { RuleProfile } from '../../src/model/profiles.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { GAP_FILLS, RULES } from './gap-world.ts';
import type { World } from './world.ts';

export function exposureOf(
  world: World,
  party: string,
  question: Partial<ExposureQuestion> & { asOf?: string; rules?: ReadonlyMap<string, RuleProfile> } = {},
): ExposureAnswer {
  const { asOf = '2026-01-01', ...rest } = question;
  return exposureIn(world.view(asOf, { includeUnverified: rest.includeUnverified ?? false }), party, rest);
}

export function exposureIn(
  view: GraphView,
  party: string,
  question: Partial<ExposureQuestion> & { rules?: ReadonlyMap<string, RuleProfile> } = {},
): ExposureAnswer {
  const { rules = RULES, ...rest } = question;
  const regimes = indexRegimes(GAP_FILLS);
  const asked = { party, rule: 'majority', paths: 3, includeField: false, includeUnverified: false, ...rest };
  return atOnce(exposure(view, asked, regimes, reachOf(view, regimes, rules), rules));
}

export function technology(answer: ExposureAnswer, id = 'tech:t'): TechnologyReached {
  const found = answer.technologies.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not reached`);
  return found;
}

/** `a>b>c` for each path. */
export const ways = (paths: readonly PathAnswer[]): string[] =>
  paths.map(({ steps }) => [steps[0]?.owner, ...steps.map(({ asset }) => asset)].join('>').replaceAll('party:', ''));
