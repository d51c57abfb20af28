import type { PictureGraph } from './picture-graph.ts';

/**
 * A picture with what was fetched of its neighbours. Of a thing that both have the newer one is taken where it says
 * something, also of what is hidden of it; but it stays what the picture is about.
 */
export function expand(graph: PictureGraph, fetched: Pick<PictureGraph, 'nodes' | 'links'>): PictureGraph {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  for (const node of fetched.nodes) {
    const known = nodes.get(node.id);
    nodes.set(node.id, { ...known, ...node, emphasised: known?.emphasised === true || node.emphasised === true });
  }
  const links = new Map([...graph.links, ...fetched.links].map((link) => [link.id, link]));
  return { ...graph, nodes: [...nodes.values()], links: [...links.values()] };
}
