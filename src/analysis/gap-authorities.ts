import type { GraphView } from './view.ts';

const KNOWN = new WeakMap<GraphView, Map<string, string[]>>();

/** Thousands of gaps ask the same of a few lists. */
function once(view: GraphView, name: string, keys: readonly string[], find: () => string[]): string[] {
  const known = KNOWN.get(view) ?? new Map<string, string[]>();
  KNOWN.set(view, known);
  const id = [name, ...keys].join('\n');
  const found = known.get(id) ?? find();
  known.set(id, found);
  return found;
}

/** Agencies competent for lists or provisions: their administrators first, then those recorded as competent. Keys. */
export function authoritiesFor(view: GraphView, keys: readonly string[]): string[] {
  return once(view, 'authorities', keys, () => findAuthorities(view, keys));
}

function findAuthorities(view: GraphView, keys: readonly string[]): string[] {
  const found = new Set<string>();
  for (const key of keys) {
    const named = view.thing(key)?.properties['administrators'];
    for (const agency of Array.isArray(named) ? named : []) found.add(agency);
  }
  for (const key of keys) {
    for (const relation of view.about('relation', key)) {
      if (relation.relation === 'COMPETENT_FOR' && relation.to === key) found.add(relation.from);
    }
  }
  return [...found];
}

/** Provisions that lists are based on; instruments where no provision is recorded. Keys. */
export function groundsOf(view: GraphView, lists: readonly string[]): string[] {
  return once(view, 'grounds', lists, () => findGrounds(view, lists));
}

function findGrounds(view: GraphView, lists: readonly string[]): string[] {
  const grounds = lists.flatMap((list) =>
    view
      .about('relation', list)
      .filter(({ relation, from }) => relation === 'BASED_ON' && from === list)
      .map(({ to }) => to),
  );
  const provisions = grounds.filter((key) => key.startsWith('provision:'));
  return [...new Set(provisions.length > 0 ? provisions : grounds)];
}

/** The instrument that a provision belongs to. */
export function instrumentOf(view: GraphView, provision: string): string | undefined {
  const stated = view.thing(provision)?.properties['instrument'];
  if (typeof stated === 'string') return stated;
  return view
    .about('relation', provision)
    .find(({ relation, from }) => relation === 'PROVISION_OF' && from === provision)?.to;
}
