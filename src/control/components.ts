/** A directed graph as rows: the targets of `node` are `target[start[node] … start[node + 1]]`. */
export interface Rows {
  readonly nodes: number;
  readonly start: Int32Array;
  readonly target: Int32Array;
}

/**
 * Strongly connected components: `of[node]` is the number of its component. A component that others lead to has a
 * greater number than they reach, so descending numbers are an order from owners to assets.
 */
export interface Components {
  readonly of: Int32Array;
  /** Nodes by component: `members[start[component] … start[component + 1]]`. */
  readonly members: Int32Array;
  readonly start: Int32Array;
  readonly count: number;
}

/** Tarjan's algorithm with a stack of its own, so that depth has no limit. */
export function componentsOf({ nodes, start, target }: Rows): Components {
  const of = new Int32Array(nodes).fill(-1);
  const index = new Int32Array(nodes);
  const least = new Int32Array(nodes);
  const next = start.slice(0, nodes);
  const open = new Int32Array(nodes);
  const path = new Int32Array(nodes);
  const members = new Int32Array(nodes);
  const starts: number[] = [0];
  let seen = 0;
  let opened = 0;
  let placed = 0;

  for (let root = 0; root < nodes; root += 1) {
    if (index[root] !== 0) continue;
    let depth = 0;
    path[0] = root;
    while (depth >= 0) {
      const node = path[depth] ?? 0;
      if (index[node] === 0) {
        seen += 1;
        index[node] = seen;
        least[node] = seen;
        open[opened] = node;
        opened += 1;
      }
      const at = next[node] ?? 0;
      if (at < (start[node + 1] ?? 0)) {
        next[node] = at + 1;
        const child = target[at] ?? 0;
        if (index[child] === 0) {
          depth += 1;
          path[depth] = child;
        } else if (of[child] === -1) {
          least[node] = Math.min(least[node] ?? 0, index[child] ?? 0);
        }
        continue;
      }
      depth -= 1;
      if (depth >= 0) {
        const parent = path[depth] ?? 0;
        least[parent] = Math.min(least[parent] ?? 0, least[node] ?? 0);
      }
      if (least[node] !== index[node]) continue;
      const component = starts.length - 1;
      let member = -1;
      while (member !== node) {
        opened -= 1;
        member = open[opened] ?? 0;
        of[member] = component;
        members[placed] = member;
        placed += 1;
      }
      starts.push(placed);
    }
  }
  return { of, members, start: Int32Array.from(starts), count: starts.length - 1 };
}
