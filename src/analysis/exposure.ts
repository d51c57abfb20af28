import { MOST_PATHS } from '../control/best-paths.ts';
import { PATH_ORDERS, type PathOrder } from '../control/distances.ts';
import { LinkageError } from '../errors.ts';
import type { NotModelled } from '../model/answers.ts';
import { dayIn, zoneOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { SCOPE_NOT_MODELLED } from './convergence-assumptions.ts';
import type { ExposureAnswer } from './exposure-answer.ts';
import { neighbourhoodOf } from './exposure-graph.ts';
import { exposureLeftOut } from './exposure-left-out.ts';
import { type ListedOnTheWay, listedOn } from './exposure-listed.ts';
import { ultimateOwners } from './exposure-owners.ts';
import { applyRule, assumeForTies } from './exposure-rule.ts';
import { technologiesReached } from './exposure-technologies.ts';
import { keyOf, type Walk, walkFrom } from './exposure-walk.ts';
import { Assumptions, frameOf } from './frame.ts';
import type { Steps } from './jobs/steps.ts';
import { namesOf } from './names.ts';
import type { RegimeIndex } from './regimes.ts';
import type { RuleReach } from './rule-reach.ts';
import type { Counting } from './touch.ts';
import type { GraphView } from './view.ts';

export { PATH_ORDERS, type PathOrder };

export interface ExposureQuestion extends Counting {
  /** Key of a party (or asset) under any of its records. */
  readonly party: string;
  /** Name of the rule profile by which outcomes are told. */
  readonly rule: string;
  /** At most so many paths to each technology and from each owner (1 to 50). */
  readonly paths: number;
  /** Which paths come first: those of the greatest product of shares (so where it is left out), or of the fewest steps. */
  readonly pathsBy?: PathOrder;
}

/**
 * What a party reaches: up to its ultimate owners, down to the technologies that it and those below hold, develop, supply
 * or need, with the outcome of a named rule, shares, paths, listed parties on the way and the touches of each technology.
 * Work grows with what is reached. Outcomes are the rule's, as if the party were its seed.
 * @throws LinkageError BAD_USER_INPUT for an unknown rule or a number of paths out of range
 */
export function* exposure(
  view: GraphView,
  question: ExposureQuestion,
  regimes: RegimeIndex,
  reach: RuleReach,
  profiles: ReadonlyMap<string, RuleProfile>,
): Steps<ExposureAnswer> {
  const profile = profiles.get(question.rule);
  if (profile === undefined) {
    const known = [...profiles.keys()].sort();
    throw new LinkageError('BAD_USER_INPUT', `There is no rule "${question.rule}": expected ${known.join(', ')}.`, {
      argument: 'rule',
      value: question.rule,
      known,
    });
  }
  if (!Number.isInteger(question.paths) || question.paths < 1 || question.paths > MOST_PATHS) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      `paths ${question.paths}: expected a whole number from 1 to ${MOST_PATHS}.`,
    );
  }
  const party = view.representative(question.party);
  const day = dayIn(view.asOf, zoneOf(profile.jurisdiction ?? ''));
  const near = yield* neighbourhoodOf(view, party, day);
  yield;
  const walk = walkFrom(view, near, { count: question.paths, by: question.pathsBy ?? 'share' });
  yield;
  const rule = yield* applyRule(view, near, profile, day);
  const assumptions = new Assumptions();
  const search = { walk, rule, day, counting: question, regimes, reach, assumptions };
  const technologies = yield* technologiesReached(search);
  const { owners, truncated } = yield* ultimateOwners(walk, rule);
  yield;
  assumeForTies(view, near, walk.shown, assumptions);
  const left = yield* exposureLeftOut(walk, day, question.includeField);
  for (const { code, text, about } of [...rule.assumptions, ...left])
    for (const one of about) assumptions.add(code, text, one);
  return {
    ...frameOf(view, assumptions, [...rule.notModelled, EQUITY_ONLY, DEALS_LEFT_OUT, SCOPE_NOT_MODELLED]),
    party: question.party,
    records: view.samePartyAs(party),
    name: namesOf(view, question.party),
    rule: {
      id: profile.id,
      name: profile.names,
      status: rule.status,
      effect: profile.effect,
      direction: profile.direction,
    },
    technologies,
    owners,
    ownersTruncated: truncated,
    listed: listedOnTheWay(walk, regimes, reach),
    reached: { up: walk.up.to.size - 1, down: walk.down.to.size - 1 },
  };
}

/** The party itself, then upward and downward, nearest first. A party in a ring with it is told once, upward. */
function listedOnTheWay(walk: Walk, regimes: RegimeIndex, reach: RuleReach): ListedOnTheWay[] {
  const { view, up, down, near } = walk;
  const found: ListedOnTheWay[] = [];
  for (const [direction, distances] of [
    ['up', up],
    ['down', down],
  ] as const) {
    const byDistance = [...distances.to].sort(
      ([a, closer], [b, far]) => closer.steps - far.steps || (keyOf(walk, a) < keyOf(walk, b) ? -1 : 1),
    );
    for (const [party, { steps }] of byDistance) {
      if (direction === 'down' && up.to.has(party)) continue;
      const place = { direction: party === near.start ? ('self' as const) : direction, steps };
      found.push(...listedOn(view, keyOf(walk, party), place, regimes, reach));
    }
  }
  return found;
}

const EQUITY_ONLY: NotModelled = {
  code: 'DIRECT_EQUITY_ONLY',
  text: {
    zh: '所示份额为实际份额，只按直接股权、沿全部路径计算；表决权、最终持股的说法和有关控制的记录不计入份额。',
    en: 'The share shown is the effective share: direct equity over all paths; votes, ultimate statements and findings of control add nothing to it.',
  },
};

const DEALS_LEFT_OUT: NotModelled = {
  code: 'PENDING_DEALS',
  text: {
    zh: '未完成的交易不计入持股。',
    en: 'Deals that are not completed are not counted as holdings.',
  },
};
