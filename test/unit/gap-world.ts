import { type GapAnswer, type GapsAnswer, type GapsQuestion, gaps } from '../../src/analysis/gaps.ts';
import { indexRegimes } from '../../src/analysis/regimes.ts';
import { DAY_MIN } from '../../src/model/days.ts';
import type { Measure } from '../../src/model/facts.ts';
import type { RuleProfile } from '../../src/model/profiles.ts';
import type { RegimeFill } from '../../src/model/regime-fill.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { PLAIN_RULE } from '../fixtures/control/plain-rule.ts';
import { BAR_SALES, World } from './world.ts';

export const P = 'party:p';
export const T = 'tech:t';
export const BAR_TRADE: Measure = { ...BAR_SALES, scope: 'all' };
export const BAR_ENTRY: Measure = { ...BAR_SALES, act: 'enter', scope: 'all' };

const fill = (jurisdiction: string, regime: RegimeFill['regime'], rest: Partial<RegimeFill> = {}): RegimeFill => ({
  jurisdiction,
  regime,
  lists: [],
  agencies: [],
  instruments: [],
  rules: [],
  ...rest,
});

/** China and the United States with all three regimes each, and the Netherlands with a review only. */
export const GAP_FILLS: readonly RegimeFill[] = [
  fill('CN', 'EXPORT_CONTROL', { lists: ['list:cn-dual-use', 'list:cn-ecl', 'list:cn-watch-list'] }),
  fill('CN', 'FDI_REVIEW', { agencies: ['agency:cn-fisr-office'], instruments: ['instrument:cn-fisr'] }),
  fill('CN', 'ANTI_SANCTION', { lists: ['list:cn-cml', 'list:cn-uel'] }),
  fill('US', 'EXPORT_CONTROL', { lists: ['list:us-ccl', 'list:us-el'] }),
  fill('US', 'FDI_REVIEW', { agencies: ['agency:us-cfius'], instruments: ['instrument:us-firrma'] }),
  fill('US', 'ANTI_SANCTION', { lists: ['list:us-sdn'], rules: [{ rule: 'half', lists: ['list:us-sdn'] }] }),
  fill('NL', 'FDI_REVIEW', { agencies: ['agency:nl-ez'] }),
];

const MAJORITY: RuleProfile = { ...PLAIN_RULE, id: 'majority', names: { zh: '过半数', en: 'Majority' } };

export const RULES: ReadonlyMap<string, RuleProfile> = new Map([
  ['majority', MAJORITY],
  [
    'half',
    {
      ...MAJORITY,
      id: 'half',
      jurisdiction: 'US',
      rights: ['equity'] as const,
      thresholds: [{ from: DAY_MIN, share: 500_000_000, operator: 'at-least' as const }],
      aggregation: 'together' as const,
      effect: 'listed-by-law' as const,
    },
  ],
]);

/** A small graph with a control list that has somebody on it, so that it is known as a list of parties. */
export function gapWorld(): World {
  const world = new World();
  world.thing('Technology', T);
  for (const list of ['cn-ecl', 'cn-cml', 'cn-uel']) {
    world.thing('ControlList', `list:${list}`, { kind: 'party-list', jurisdiction: 'CN' });
  }
  return world;
}

export function addItem(
  world: World,
  since: string,
  options: { technology?: string; list?: string; coverage?: 'full' | 'parameters'; basis?: 'text' | 'analyst' } = {},
): string {
  const { technology = T, list = 'list:cn-dual-use', coverage = 'full', basis = 'text' } = options;
  const item = `item:${technology}@${list}`;
  world.thing('ControlItem', item, { code: '1A001' });
  world.fact('classification', { technology, item, coverage, basis });
  const listVersion = world.fact('list-version', { list });
  world.fact('membership', { item, listVersion, since });
  return item;
}

export const ALL: GapsQuestion = {
  kinds: null,
  severities: null,
  jurisdictions: null,
  party: null,
  technology: null,
  rules: null,
};

type Asked = Partial<GapsQuestion> & { includeUnverified?: boolean };

export function gapsOn(world: World, asOf: string, question: Asked = {}): readonly GapAnswer[] {
  return answerOn(world, asOf, question).gaps;
}

export function answerOn(world: World, asOf: string, question: Asked = {}): GapsAnswer {
  const { includeUnverified = false, ...filters } = question;
  const view = world.view(asOf, { includeUnverified });
  return atOnce(gaps(view, { ...ALL, ...filters }, indexRegimes(GAP_FILLS), RULES));
}

export function only(found: readonly GapAnswer[], kind: GapAnswer['kind']): GapAnswer {
  const [first, ...more] = found.filter((gap) => gap.kind === kind);
  if (first === undefined || more.length > 0) {
    throw new Error(`expected one ${kind}, found ${found.map(({ id }) => id).join(', ')}`);
  }
  return first;
}

export const kindsOf = (found: readonly GapAnswer[]): string[] => [...new Set(found.map(({ kind }) => kind))].sort();
