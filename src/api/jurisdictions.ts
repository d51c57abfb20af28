import type { Engine } from '../analysis/engine.ts';
import type { GraphView } from '../analysis/view.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';

/** Jurisdiction of a list: by the regime that it fills, else by its description; empty text = unknown. */
export function jurisdictionOf(engine: Engine, view: GraphView, list: string): Jurisdiction {
  const described = view.thing(list)?.properties['jurisdiction'];
  return engine.regimes.byList.get(list)?.jurisdiction ?? (typeof described === 'string' ? described : '');
}
