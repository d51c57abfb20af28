import type { HiddenNeighbours, PictureGraph, PictureLink, PictureNode } from './picture-graph.ts';

/**
 * A picture with what was fetched of its neighbours. A thing that both have is as the newer one says, but stays what the
 * picture is about; what is no longer hidden of it is for the newer one to say.
 */
export function expand(graph: PictureGraph, fetched: Pick<PictureGraph, 'nodes' | 'links'>): PictureGraph {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  for (const node of fetched.nodes) {
    const isSubject = nodes.get(node.id)?.emphasised ?? node.emphasised;
    nodes.set(node.id, { ...node, emphasised: isSubject });
  }
  const links = new Map([...graph.links, ...fetched.links].map((link) => [link.id, link]));
  return { ...graph, nodes: [...nodes.values()], links: [...links.values()] };
}

/**
 * A picture without what hangs on one thing alone: whatever no longer reaches anything that the picture is about (or, if it
 * is about nothing in particular, the thing itself) is taken out, and counted among the hidden neighbours of the thing.
 */
export function collapse(graph: PictureGraph, id: string): PictureGraph {
  const subjects = graph.nodes.filter(({ emphasised }) => emphasised === true).map((node) => node.id);
  const roots = subjects.includes(id) || subjects.length === 0 ? [id] : subjects;
  const kept = roots[0] === id ? new Set(roots) : reachedWithout(graph, roots, id);
  kept.add(id);
  for (const subject of subjects) kept.add(subject);
  const gone = graph.links.filter(({ from, to }) => !kept.has(from) || !kept.has(to));
  return {
    ...graph,
    nodes: graph.nodes
      .filter((node) => kept.has(node.id))
      .map((node) => {
        const hidden = hiddenOf(node, gone, kept);
        return hidden.length === 0 ? node : { ...node, hiddenNeighbours: hidden };
      }),
    links: graph.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

/** What is reached from the roots by links in any direction, not going through the closed thing. */
function reachedWithout({ links }: PictureGraph, roots: readonly string[], closed: string): Set<string> {
  const beside = new Map<string, string[]>();
  const add = (a: string, b: string): void => {
    const others = beside.get(a);
    if (others === undefined) beside.set(a, [b]);
    else others.push(b);
  };
  for (const { from, to } of links) {
    add(from, to);
    add(to, from);
  }
  const reached = new Set(roots);
  for (const one of reached) {
    if (one === closed) continue;
    for (const other of beside.get(one) ?? []) reached.add(other);
  }
  return reached;
}

/** What was hidden of a thing before, and the ends of its links that are gone. */
function hiddenOf(node: PictureNode, gone: readonly PictureLink[], kept: ReadonlySet<string>): HiddenNeighbours[] {
  const counts = new Map<string, HiddenNeighbours>();
  const count = (relation: string, direction: 'in' | 'out', more: number): void => {
    const key = `${direction} ${relation}`;
    counts.set(key, { relation, direction, count: (counts.get(key)?.count ?? 0) + more });
  };
  for (const { relation, direction = 'out', count: before } of node.hiddenNeighbours ?? []) {
    count(relation, direction, before);
  }
  const neighbours = new Set<string>();
  for (const { from, to, relation } of gone) {
    const direction = from === node.id && !kept.has(to) ? 'out' : to === node.id && !kept.has(from) ? 'in' : null;
    if (direction === null) continue;
    const neighbour = `${direction} ${relation} ${direction === 'out' ? to : from}`;
    if (neighbours.has(neighbour)) continue;
    neighbours.add(neighbour);
    count(relation, direction, 1);
  }
  return [...counts.values()];
}
