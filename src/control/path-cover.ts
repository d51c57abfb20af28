/** Paths that have every party once: `party[start[path] … start[path + 1]]`, from the end of the path to its head. */
export interface PathCover {
  readonly count: number;
  readonly start: Int32Array;
  readonly party: Int32Array;
}

/**
 * Covers a graph by paths along its links, `target[first[party] … first[party + 1]]`. Each party keeps one link into it;
 * of the links out of a party the path goes on with the one below which most parties are kept. So a tree is cut into
 * paths of which any way up from a leaf meets only as many as its size has binary digits; a ring becomes one path.
 * Parties without links are left out.
 */
export function coverByPaths(parties: number, first: Int32Array, target: Int32Array): PathCover {
  const parent = new Int32Array(parties).fill(-1);
  const children = new Int32Array(parties);
  for (let party = 0; party < parties; party += 1) {
    for (let at = first[party] ?? 0; at < (first[party + 1] ?? 0); at += 1) {
      const child = target[at] ?? 0;
      if (parent[child] !== -1) continue;
      parent[child] = party;
      children[party] = (children[party] ?? 0) + 1;
    }
  }
  const heavy = heaviest(parties, parent, children);
  const start: number[] = [0];
  const party = new Int32Array(parties);
  const done = new Uint8Array(parties);
  let placed = 0;
  const walk = (end: number): void => {
    for (let at = end; at >= 0 && done[at] === 0; ) {
      done[at] = 1;
      party[placed] = at;
      placed += 1;
      const up = parent[at] ?? -1;
      at = up >= 0 && heavy[up] === at ? up : -1;
    }
    start.push(placed);
  };
  // First the paths that have an end, then what is left: rings, every party of which lies on the one path.
  for (let one = 0; one < parties; one += 1) {
    if (heavy[one] === -1 && (parent[one] !== -1 || isLinked(first, one))) walk(one);
  }
  for (let one = 0; one < parties; one += 1) if (heavy[one] !== -1 && done[one] === 0) walk(one);
  return { count: start.length - 1, start: Int32Array.from(start), party: party.subarray(0, placed) };
}

const isLinked = (first: Int32Array, party: number): boolean => (first[party + 1] ?? 0) > (first[party] ?? 0);

/** The child of each party below which most are kept, −1 without children; on a ring the next of the ring. */
function heaviest(parties: number, parent: Int32Array, children: Int32Array): Int32Array {
  const heavy = new Int32Array(parties).fill(-1);
  const below = new Int32Array(parties).fill(1);
  const open = children.slice();
  const queue = new Int32Array(parties);
  let count = 0;
  for (let party = 0; party < parties; party += 1) {
    if (open[party] !== 0) continue;
    queue[count] = party;
    count += 1;
  }
  const offer = (up: number, child: number): void => {
    const known = heavy[up] ?? -1;
    if (known === -1 || (below[child] ?? 0) > (below[known] ?? 0)) heavy[up] = child;
  };
  for (let head = 0; head < count; head += 1) {
    const party = queue[head] ?? 0;
    const up = parent[party] ?? -1;
    if (up === -1) continue;
    offer(up, party);
    below[up] = (below[up] ?? 0) + (below[party] ?? 0);
    open[up] = (open[up] ?? 0) - 1;
    if (open[up] !== 0) continue;
    queue[count] = up;
    count += 1;
  }
  // Who is still open lies on a ring: its next is the child that is open too.
  for (let party = 0; party < parties; party += 1) {
    const up = parent[party] ?? -1;
    if (up !== -1 && (open[party] ?? 0) > 0 && (open[up] ?? 0) > 0) heavy[up] = party;
  }
  return heavy;
}
