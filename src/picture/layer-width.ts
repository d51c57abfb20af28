interface Tie {
  readonly from: number;
  readonly to: number;
}

/**
 * How many boxes the widest layer will have, about: told from the lengths of chains alone, before anything is laid out.
 * Boxes sink as far as they can, or rise, whichever is narrower, as the layout will move them.
 */
export function widestLayer(boxes: number, ties: readonly Tie[]): number {
  const down = layerOf(boxes, ties);
  const up = layerOf(
    boxes,
    ties.map(({ from, to }) => ({ from: to, to: from })),
  );
  return Math.min(widest(down), widest(up));
}

function widest(layers: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const layer of layers) sizes.set(layer, (sizes.get(layer) ?? 0) + 1);
  return Math.max(0, ...sizes.values());
}

/** Length of the longest chain that ends at each box. A tie that closes a ring is left out. */
function layerOf(boxes: number, ties: readonly Tie[]): number[] {
  const next: number[][] = Array.from({ length: boxes }, () => []);
  for (const { from, to } of ties) next[from]?.push(to);
  const order = topDown(next);
  const place = new Map(order.map((box, at) => [box, at]));
  const layers = new Array<number>(boxes).fill(0);
  for (const box of order) {
    for (const other of next[box] ?? []) {
      const isOnward = (place.get(box) ?? 0) < (place.get(other) ?? 0);
      if (isOnward) layers[other] = Math.max(layers[other] ?? 0, (layers[box] ?? 0) + 1);
    }
  }
  return layers;
}

/** Boxes in an order in which each stands before those that it is tied to, but for rings. */
function topDown(next: readonly (readonly number[])[]): number[] {
  const finished: number[] = [];
  const seen = new Set<number>();
  next.forEach((_, root) => {
    if (seen.has(root)) return;
    seen.add(root);
    const open = [{ box: root, at: 0 }];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const other = next[top.box]?.[top.at];
      top.at += 1;
      if (other === undefined) {
        finished.push(top.box);
        open.pop();
      } else if (!seen.has(other)) {
        seen.add(other);
        open.push({ box: other, at: 0 });
      }
    }
  });
  return finished.reverse();
}
