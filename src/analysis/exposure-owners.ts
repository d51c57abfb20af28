import { componentsOf } from '../control/components.ts';
import type { Links } from '../control/links.ts';
import type { UltimateOwner } from './exposure-answer.ts';
import type { RuleAnswer } from './exposure-rule.ts';
import { effectiveShares, keyOf, type PathsAnswer, preparePaths, type Walk } from './exposure-walk.ts';
import type { Steps } from './jobs/steps.ts';
import { namesOf } from './names.ts';

/** Ultimate owners with their chains; at most so many are told, those with the strongest chain first. */
const MOST_OWNERS = 100;

export function* ultimateOwners(
  walk: Walk,
  rule: RuleAnswer,
): Steps<{ readonly owners: readonly UltimateOwner[]; readonly truncated: boolean }> {
  const tops = topsAbove(walk);
  const costOf = (party: number): number => walk.up.to.get(party)?.cost ?? 0;
  const nearest = [...tops].sort(([a], [b]) => costOf(a) - costOf(b) || (keyOf(walk, a) < keyOf(walk, b) ? -1 : 1));
  const pathsFrom = preparePaths(walk, 'up');
  const owners: UltimateOwner[] = [];
  for (const [owner, ring] of nearest.slice(0, MOST_OWNERS))
    owners.push(ownerAnswer(walk, rule, owner, ring, yield* pathsFrom(owner)));
  return { owners, truncated: nearest.length > MOST_OWNERS };
}

function ownerAnswer(walk: Walk, rule: RuleAnswer, owner: number, ring: boolean, ways: PathsAnswer): UltimateOwner {
  const { up, near, view } = walk;
  const outcome = rule.above(owner);
  const isInForce = rule.status === 'in-force';
  return {
    id: keyOf(walk, owner),
    name: namesOf(view, keyOf(walk, owner)),
    outcome: isInForce ? outcome : null,
    ...(!isInForce && { ifInForce: outcome }),
    share: effectiveShares(walk.effectiveOf(owner))(near.start),
    steps: up.to.get(owner)?.steps ?? 0,
    ring,
    ...ways,
  };
}

/** Parties above that nobody above owns; of a ring that nobody outside owns, all members. The value says whether it is a ring. */
function topsAbove({ links, up, near }: Walk): ReadonlyMap<number, boolean> {
  const above = new Set(up.to.keys());
  const { of, start } = componentsOf(rowsOf(links, near.parties.length));
  const size = (component: number): number => (start[component + 1] ?? 0) - (start[component] ?? 0);
  const owned = new Set<number>();
  for (const party of above) {
    for (const { owner } of links.into(party)) if (of[owner] !== of[party]) owned.add(of[party] ?? -1);
  }
  const tops = new Map<number, boolean>();
  for (const party of above) {
    const component = of[party] ?? -1;
    if (party !== near.start && !owned.has(component)) tops.set(party, size(component) > 1);
  }
  return tops;
}

function rowsOf(links: Links, nodes: number): { nodes: number; start: Int32Array; target: Int32Array } {
  const start = new Int32Array(nodes + 1);
  const target: number[] = [];
  for (let party = 0; party < nodes; party += 1) {
    for (const { asset } of links.out(party)) target.push(asset);
    start[party + 1] = target.length;
  }
  return { nodes, start, target: Int32Array.from(target) };
}
