import type { Revision, RoleFact } from '../model/facts.ts';
import { actTouches } from './act-touches.ts';
import { caseTouches } from './case-touches.ts';
import { inOrderOfComing } from './fact-index.ts';
import { itemTouches } from './item-touches.ts';
import { listedTouches } from './party-touches.ts';
import type { RegimeIndex } from './regimes.ts';
import type { Snapshot } from './snapshot.ts';
import type { Touch } from './touch.ts';
import { rolesOfParties } from './touched-roles.ts';
import type { GraphView } from './view.ts';
import { WatchedView } from './watched-view.ts';

/** Touches kept at a time of one version, over all technologies; those of the technologies beyond are found anew. */
const KEPT_TOUCHES = 500_000;

/** What touches a technology at every moment alike; null where the moment or an event has a say. */
export interface StillTouches {
  readonly items: readonly Touch[] | null;
  readonly cases: readonly Touch[] | null;
  /** Roles of listed parties that lead to touches, in the order of their coming. */
  readonly roles: readonly StillRole[];
  /** Datasets of everything that was looked at. */
  readonly datasets: ReadonlySet<string>;
}

export interface StillRole {
  readonly role: Revision<RoleFact>;
  readonly listed: readonly Touch[] | null;
  readonly acts: readonly Touch[] | null;
}

/**
 * The touches of one version that do not depend on the asked moment, each found once for all views. What rules reach is
 * not among them: it depends on who owns what on a day.
 */
class Kept {
  readonly version: number;
  readonly regimes: RegimeIndex;
  readonly #view: WatchedView;
  readonly #roles: ReadonlyMap<string, readonly Revision<RoleFact>[]>;
  readonly #found = new Map<string, StillTouches>();
  /** Datasets that say who is whom. */
  readonly #same: ReadonlySet<string>;
  #touches = 0;

  constructor(view: GraphView, regimes: RegimeIndex) {
    this.version = view.request.version;
    this.regimes = regimes;
    this.#view = new WatchedView(view.snapshot, { ...view.request, datasets: null, hypothesis: null });
    this.#roles = rolesOfParties(
      this.#view,
      Array.from(this.#view.all('listing'), ({ party }) => party),
    );
    this.#same = new Set(Array.from(this.#view.all('same'), ({ dataset }) => dataset));
  }

  /** Null where a view must look for itself: it does not see everything that these touches rest on. */
  of(view: GraphView, technology: string): StillTouches | null {
    const { datasets } = view.request;
    const known = this.#found.get(technology) ?? this.#find(technology);
    if (known === null || datasets === null) return known;
    return isWithin(known.datasets, datasets) && isWithin(this.#same, datasets) ? known : null;
  }

  #find(technology: string): StillTouches | null {
    if (this.#touches >= KEPT_TOUCHES) return null;
    const view = this.#view;
    const datasets = new Set<string>();
    const keep = (compute: () => Touch[]): readonly Touch[] | null => {
      const seen = view.watch(compute);
      for (const dataset of seen.datasets) datasets.add(dataset);
      if (!seen.still) return null;
      this.#touches += seen.result.length;
      return seen.result;
    };
    const items = keep(() => itemTouches(view, technology, this.regimes));
    const cases = keep(() => caseTouches(view, technology, this.regimes));
    const roles: StillRole[] = [];
    for (const role of this.#roles.get(technology) ?? []) {
      datasets.add(role.dataset);
      const listed = keep(() => listedTouches(view, role, this.regimes));
      const acts = keep(() => actTouches(view, [role], this.regimes));
      if (listed?.length !== 0 || acts?.length !== 0) roles.push({ role, listed, acts });
    }
    const found = { items, cases, roles, datasets };
    this.#found.set(technology, found);
    return found;
  }
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

/** One for each confidence that is asked for. */
const KEPT = new WeakMap<Snapshot, Map<boolean, Kept>>();

/** Looks up the still touches of a technology in a view; null where the view must look for itself. */
export function stillTouches(
  view: GraphView,
  regimes: RegimeIndex,
): ((technology: string) => StillTouches | null) | null {
  const { snapshot, overlay, request } = view;
  if (overlay !== null || request.version !== snapshot.version) return null;
  const kept = KEPT.get(snapshot) ?? new Map<boolean, Kept>();
  KEPT.set(snapshot, kept);
  const known = kept.get(request.includeUnverified);
  const present = known?.version === request.version && known.regimes === regimes ? known : new Kept(view, regimes);
  kept.set(request.includeUnverified, present);
  return (technology) => present.of(view, technology);
}

/** Still roles and others in the order of their coming, each once; others lead to no still touches. */
export function mergeRoles(still: readonly StillRole[], others: readonly Revision<RoleFact>[]): readonly StillRole[] {
  const known = new Set(still.map(({ role }) => role));
  const added = others.filter((role) => !known.has(role)).map((role) => ({ role, listed: NONE, acts: NONE }));
  return [...still, ...added].sort((a, b) => inOrderOfComing(a.role, b.role));
}

const NONE: readonly Touch[] = [];
