import type { Fact, FactType } from '../model/facts.ts';
import { endsOf } from './ends-of.ts';
import type { GraphView } from './view.ts';

const NOTICE = 'notice:';

/**
 * Keys of what a fact says something of, in its own order, each once. A fact among them, such as the listing that an event
 * happened to, is followed by what it is about itself; a notice by the lists that it was made for.
 */
export function aboutOf(view: GraphView, fact: Fact): readonly string[] {
  if (!MAY_TIE_FACTS.has(fact.type)) return thingsOf(fact);
  const keys = new Set<string>();
  for (const end of thingsOf(fact)) {
    keys.add(end);
    for (const more of behind(view, end)) keys.add(more);
  }
  return [...keys];
}

/** Types whose ends may be facts or notices. */
const MAY_TIE_FACTS: ReadonlySet<FactType> = new Set<FactType>(['membership', 'event', 'relation', 'case']);

/** The ends of a fact; a listing is not about the notice that made it. */
function thingsOf(fact: Fact): readonly string[] {
  return fact.type === 'listing' ? [fact.party, fact.list] : [...new Set(endsOf(fact))];
}

function behind(view: GraphView, key: string): readonly string[] {
  if (key.startsWith(NOTICE)) return listsOf(view, key);
  if (view.thing(key) !== undefined) return [];
  for (const type of NAMED_FACTS) {
    const fact = view.about(type, key).find((one) => one.key === key);
    if (fact !== undefined) return aboutOf(view, fact);
  }
  return [];
}

/** Types of facts that other facts name. */
const NAMED_FACTS = ['listing', 'list-version', 'case', 'deal'] as const;

function listsOf(view: GraphView, notice: string): readonly string[] {
  const lists = new Set(view.about('listing', notice).map(({ list }) => list));
  const number = notice.slice(NOTICE.length);
  for (const version of view.all('list-version')) if (version.notice === number) lists.add(version.list);
  return [...lists];
}
