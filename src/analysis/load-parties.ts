import type { Graph } from '../graph/client.ts';
import { choose, type DescribedThing } from '../graph/descriptions.ts';
import { readDescriptions, readPublished } from '../graph/read.ts';
import { seenAt } from '../model/facts.ts';
import type { PartyRecord } from './same-party.ts';

/** All parties of the published version, each with the names and identifiers that any dataset gives it. */
export async function loadParties(graph: Graph): Promise<PartyRecord[]> {
  const { version } = await readPublished(graph);
  const byKey = new Map<string, DescribedThing[]>();
  for await (const one of readDescriptions(graph, { from: 0, to: version })) {
    if (one.label !== 'Party' || !seenAt(one, version)) continue;
    const others = byKey.get(one.key);
    if (others === undefined) byKey.set(one.key, [one]);
    else others.push(one);
  }
  return [...byKey.values()].flatMap((descriptions) => {
    const best = choose(descriptions);
    return best === null ? [] : [joined(best, descriptions)];
  });
}

function joined(best: DescribedThing, all: readonly DescribedThing[]): PartyRecord {
  const { key, names, properties } = best;
  if (all.length === 1) return best;
  return {
    key,
    names,
    properties,
    aliases: [...new Set(all.flatMap((one) => [...Object.values(one.names), ...one.aliases]))],
    identifiers: all.flatMap(({ identifiers }) => identifiers),
  };
}
