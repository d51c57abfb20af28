import type { Fact } from '../model/facts.ts';
import { withBroader } from './item-touches.ts';
import type { GraphView } from './view.ts';

/** What changes are looked for in. Parties are representatives; `keys` are instruments, provisions and cases. */
export interface Within {
  readonly parties: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

/** A party under any of its records, with the cases of its deals. */
export function withinParty(view: GraphView, party: string): Within {
  const keys = new Set<string>();
  for (const one of view.samePartyAs(party)) {
    for (const deal of view.about('deal', one)) for (const { key } of casesOf(view, deal.key)) keys.add(key);
  }
  return { parties: new Set([view.representative(party)]), items: new Set(), keys };
}

/**
 * What has to do with a technology at any time: the items that it, or a broader one, is classified as, the parties with a
 * role in it, the provisions whose scope it is in with their instruments, and the cases that concern it.
 */
export function withinTechnology(view: GraphView, technology: string): Within {
  const items = withBroader(view, technology).flatMap(({ key }) =>
    view.about('classification', key).flatMap((one) => (one.technology === key ? [one.item] : [])),
  );
  const parties = view.about('role', technology).map(({ party }) => view.representative(party));
  const provisions = view.about('scope', technology).map(({ provision }) => provision);
  const instruments = provisions.flatMap((key) => {
    const instrument = view.thing(key)?.properties['instrument'];
    return typeof instrument === 'string' ? [instrument] : [];
  });
  const cases = view.about('case', technology).map(({ key }) => key);
  return {
    parties: new Set(parties),
    items: new Set(items),
    keys: new Set([...provisions, ...instruments, ...cases]),
  };
}

function casesOf(view: GraphView, deal: string): readonly Fact[] {
  return view.about('case', deal).filter((one) => one.deal === deal);
}
