import { createHash } from 'node:crypto';
import { LinkageError } from '../errors.ts';
import type { DerivedLink, DerivedStamp } from '../graph/derived.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { Status } from '../model/status.ts';
import type { ControlAnswer, ControlOutcome, OutcomeAnswer } from './control.ts';
import type { Engine } from './engine.ts';
import { isListedNow } from './party-traits.ts';
import type { GraphView } from './view.ts';

/**
 * Seeds of a rule that takes each alone are asked for so many at a time: enough for all worker threads, and few enough for
 * memory to hold their answers.
 */
const SEEDS_AT_ONCE = 16_384;
const OUTCOMES: ReadonlySet<ControlOutcome> = new Set(['caught', 'indeterminate'] as const);

export interface Derivation {
  readonly stamp: DerivedStamp;
  /** Status of the rule at the asked moment; without force it catches nobody. */
  readonly status: Status;
  readonly seeds: readonly string[];
  readonly links: AsyncIterable<DerivedLink>;
}

/**
 * What a rule gives at a moment, as relationships between parties: from the seeds named, or the parties that are listed
 * then on the lists of the rule, or where it has none from every party that holds something.
 * @throws LinkageError BAD_USER_INPUT for an unknown rule, NOT_FOUND for a seed that is not there
 */
export async function derive(
  engine: Engine,
  view: GraphView,
  rule: string,
  named: readonly string[],
): Promise<Derivation> {
  const profile = engine.profiles.get(rule);
  const seeds = profile === undefined ? [] : named.length > 0 ? [...named] : seedsOf(view, profile);
  // Asked without seeds first: that names the known rules, and tells the status.
  const { rule: answered } = await ask(engine, view, rule, []);
  if (profile === undefined) throw new LinkageError('BAD_USER_INPUT', `There is no rule "${rule}".`);
  return {
    stamp: {
      rule,
      ruleChecksum: createHash('sha256').update(JSON.stringify(profile)).digest('hex'),
      graphVersion: view.request.version,
      asOf: view.asOf.text,
    },
    status: answered.status,
    seeds,
    links: linksOf(engine, view, profile, seeds),
  };
}

async function* linksOf(
  engine: Engine,
  view: GraphView,
  profile: RuleProfile,
  seeds: readonly string[],
): AsyncGenerator<DerivedLink> {
  const step = profile.aggregation === 'alone' ? SEEDS_AT_ONCE : Math.max(1, seeds.length);
  for (let from = 0; from < seeds.length; from += step) {
    const { outcomes } = await ask(engine, view, profile.id, seeds.slice(from, from + step));
    for (const one of outcomes) {
      // Null: the rule is not in force.
      if (one.outcome !== 'caught' && one.outcome !== 'indeterminate') continue;
      const { min, max } = one.sum;
      const effect = one.effect ?? profile.effect;
      for (const by of sourcesOf(one)) {
        yield { party: one.party, by, outcome: one.outcome, direction: one.direction, effect, min, max };
      }
    }
  }
}

function ask(engine: Engine, view: GraphView, rule: string, seeds: readonly string[]): Promise<ControlAnswer> {
  return engine.control(view, { rule, seeds, only: OUTCOMES, proof: 'short' });
}

/** The seed alone from which it follows, or the holders whose shares were added up. */
function sourcesOf({ by, party, proof, direction }: OutcomeAnswer): Iterable<string> {
  if (by !== null) return [by];
  const counted = proof.filter(({ against }) => !against);
  return new Set(
    direction === 'down'
      ? counted.filter(({ asset }) => asset === party).map(({ owner }) => owner)
      : counted.filter(({ owner }) => owner === party).map(({ asset }) => asset),
  );
}

function seedsOf(view: GraphView, profile: RuleProfile): string[] {
  const found = new Set<string>();
  if (profile.seedLists.length === 0) {
    for (const { owner } of view.all('holding')) found.add(view.representative(owner));
    if (profile.controlLimb !== 'none') {
      for (const { controller } of view.all('control')) found.add(view.representative(controller));
    }
  }
  for (const list of profile.seedLists) {
    for (const listing of view.about('listing', list)) {
      if (listing.list === list && isListedNow(view, listing)) found.add(view.representative(listing.party));
    }
  }
  return [...found].sort();
}
