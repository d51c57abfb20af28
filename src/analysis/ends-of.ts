import type { Fact } from '../model/facts.ts';

/** The keys of the things and facts that a fact ties together. */
export function endsOf(fact: Fact): readonly string[] {
  switch (fact.type) {
    case 'holding':
      return [fact.owner, fact.asset];
    case 'control':
      return [fact.controller, fact.controlled];
    case 'officer':
      return [fact.officer, fact.organisation];
    case 'role':
      return [fact.party, fact.technology];
    case 'classification':
      return [fact.technology, fact.item];
    case 'membership':
      return [fact.item, fact.listVersion];
    case 'scope':
      return [fact.provision, fact.technology];
    case 'same':
      return [fact.party, fact.other];
    case 'relation':
      return [fact.from, fact.to];
    case 'listing':
      return [fact.party, fact.list, ...(fact.notice === null ? [] : [`notice:${fact.notice}`])];
    case 'event':
      return [fact.subject];
    case 'deal':
      return [...fact.investors, ...fact.targets];
    case 'case':
      return [
        fact.agency,
        ...fact.concerns.map(({ technology }) => technology),
        ...(fact.deal === null ? [] : [fact.deal]),
      ];
    case 'list-version':
      return [fact.list];
  }
}
