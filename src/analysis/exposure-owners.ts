import { componentsOf } from '../control/components.ts';
import type { UltimateOwner } from './exposure-answer.ts';
import { bestPaths, type Links } from './exposure-paths.ts';
import type { RuleAnswer } from './exposure-rule.ts';
import { effectiveShares, keyOf, pathAnswer, type Walk } from './exposure-walk.ts';
import { namesOf } from './names.ts';

/** Ultimate owners with their chains; at most so many are told, those with the strongest chain first. */
const MOST_OWNERS = 100;

export function ultimateOwners(
  walk: Walk,
  rule: RuleAnswer,
  count: number,
): { readonly owners: readonly UltimateOwner[]; readonly truncated: boolean } {
  const tops = topsAbove(walk);
  const nearest = [...tops].sort(
    ([a], [b]) => (walk.up.cost.get(a) ?? 0) - (walk.up.cost.get(b) ?? 0) || (keyOf(walk, a) < keyOf(walk, b) ? -1 : 1),
  );
  const owners = nearest.slice(0, MOST_OWNERS).map(([owner, ring]) => ownerAnswer(walk, rule, owner, ring, count));
  return { owners, truncated: nearest.length > MOST_OWNERS };
}

function ownerAnswer(walk: Walk, rule: RuleAnswer, owner: number, ring: boolean, count: number): UltimateOwner {
  const { links, up, near, view } = walk;
  const ways = bestPaths(links.out, up, near.start, owner, true, count);
  const outcome = rule.above(owner);
  const isInForce = rule.status === 'in-force';
  return {
    id: keyOf(walk, owner),
    name: namesOf(view, keyOf(walk, owner)),
    outcome: isInForce ? outcome : null,
    ...(!isInForce && { ifInForce: outcome }),
    share: effectiveShares(walk.effectiveOf(owner))(near.start),
    steps: up.steps.get(owner) ?? 0,
    ring,
    paths: ways.paths.map((path) => pathAnswer(walk, path)),
    truncated: ways.truncated,
  };
}

/** Parties above that nobody above owns; of a ring that nobody outside owns, all members. The value says whether it is a ring. */
function topsAbove({ links, up, near }: Walk): ReadonlyMap<number, boolean> {
  const above = new Set(up.cost.keys());
  const { of, start } = componentsOf(rowsOf(links, near.parties.length));
  const size = (component: number): number => (start[component + 1] ?? 0) - (start[component] ?? 0);
  const owned = new Set<number>();
  for (const party of above) {
    for (const { owner } of links.in[party] ?? []) if (of[owner] !== of[party]) owned.add(of[party] ?? -1);
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
  for (let party = 0; party < nodes; party += 1)
    start[party + 1] = (start[party] ?? 0) + (links.out[party]?.length ?? 0);
  const target = new Int32Array(start[nodes] ?? 0);
  for (let party = 0; party < nodes; party += 1) {
    for (const [place, { asset }] of (links.out[party] ?? []).entries()) target[(start[party] ?? 0) + place] = asset;
  }
  return { nodes, start, target };
}
