import { DAY_MAX, DAY_MIN, formatDayOrOpen, validityOf } from '../model/days.ts';
import type { HoldingFact, Relation, RelationFact } from '../model/facts.ts';
import { formatPercent, WHOLE } from '../model/shares.ts';

/** Relations that lead from one edition, rule or term to another: none may come back to where it began. */
const ACYCLIC: ReadonlySet<Relation> = new Set(['SUPERSEDES', 'BROADER_THAN', 'REPEALS', 'RENUMBERS', 'PROVISION_OF']);

interface Edge {
  readonly to: string;
  readonly where: string;
}

/** Finds relations of one kind that lead back to where they began. */
export class Cycles {
  readonly #edges = new Map<Relation, Map<string, Edge[]>>();

  add({ relation, from, to }: RelationFact, where: string): void {
    if (!ACYCLIC.has(relation)) return;
    const edges = this.#edges.get(relation) ?? new Map<string, Edge[]>();
    this.#edges.set(relation, edges);
    const others = edges.get(from);
    if (others === undefined) edges.set(from, [{ to, where }]);
    else others.push({ to, where });
  }

  /** One cycle for each edge that closes one, as the keys on it. */
  *find(): Generator<{ readonly relation: Relation; readonly keys: readonly string[]; readonly where: string }> {
    for (const [relation, edges] of this.#edges) {
      const done = new Set<string>();
      for (const start of edges.keys()) {
        for (const cycle of cyclesFrom(start, edges, done)) yield { relation, ...cycle };
      }
    }
  }
}

/** Depth first with a stack of its own, so that a long chain does not end it. */
function* cyclesFrom(
  start: string,
  edges: ReadonlyMap<string, readonly Edge[]>,
  done: Set<string>,
): Generator<{ keys: string[]; where: string }> {
  if (done.has(start)) return;
  const path = [start];
  const onPath = new Map([[start, 0]]);
  const next = [0];
  while (path.length > 0) {
    const at = path.at(-1) ?? '';
    const place = next.at(-1) ?? 0;
    const edge = edges.get(at)?.[place];
    if (edge === undefined) {
      done.add(at);
      onPath.delete(at);
      path.pop();
      next.pop();
      continue;
    }
    next[next.length - 1] = place + 1;
    const back = onPath.get(edge.to);
    if (back !== undefined) yield { keys: [...path.slice(back), edge.to], where: edge.where };
    else if (!done.has(edge.to)) {
      onPath.set(edge.to, path.length);
      path.push(edge.to);
      next.push(0);
    }
  }
}

interface Part {
  readonly owner: string;
  readonly min: number;
  readonly from: number;
  readonly to: number;
  readonly where: string;
}

/** Finds days on which the certain direct shares of one asset add up to more than the whole. */
export class ShareSums {
  readonly #parts = new Map<string, Part[]>();

  add({ owner, asset, right, nature, share, validFrom, validTo }: HoldingFact, where: string): void {
    if (nature !== 'direct' || share.min === 0) return;
    const { from, to } = validityOf(validFrom, validTo).certain;
    const key = `${asset} ${right}`;
    const part = { owner, min: share.min, from, to, where };
    const others = this.#parts.get(key);
    if (others === undefined) this.#parts.set(key, [part]);
    else others.push(part);
  }

  /** The first such day of each asset. Two statements of one owner count once, with the larger of them. */
  *find(): Generator<{
    readonly asset: string;
    readonly day: string | null;
    readonly percent: string;
    readonly where: string;
  }> {
    for (const [key, parts] of this.#parts) {
      if (parts.reduce((sum, { min }) => sum + min, 0) <= WHOLE) continue;
      const days = [...new Set(parts.map(({ from }) => from))].sort((a, b) => a - b);
      for (const day of days) {
        const held = new Map<string, number>();
        const now = parts.filter(({ from, to }) => from <= day && day < to);
        for (const { owner, min } of now) held.set(owner, Math.max(held.get(owner) ?? 0, min));
        const sum = [...held.values()].reduce((total, min) => total + min, 0);
        if (sum <= WHOLE) continue;
        yield {
          asset: key,
          day: day <= DAY_MIN || day >= DAY_MAX ? null : formatDayOrOpen(day),
          percent: formatPercent(sum),
          where: now.at(-1)?.where ?? '',
        };
        break;
      }
    }
  }
}
