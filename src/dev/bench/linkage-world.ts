import { join } from 'node:path';
import { Engine } from '../../analysis/engine.ts';
import { readSavedSnapshot } from '../../analysis/saved-snapshot.ts';
import type { Snapshot } from '../../analysis/snapshot.ts';
import { GraphView } from '../../analysis/view.ts';
import { packageRoot } from '../../cli/package-root.ts';
import { readRuleProfiles } from '../../sources/rule-profile.ts';
import { PUBLISHED } from './generator.ts';
import { linkageFills } from './linkage-facts.ts';
import { viewOfToday } from './records.ts';

/** The generated world, opened as the product opens it, with the rules that the product brings. */
export interface World {
  readonly engine: Engine;
  /** A view that no question has been asked of, so that nothing about it is kept. */
  freshView(): GraphView;
}

/** @throws RangeError when there is no file */
export async function openWorld(path: string): Promise<World> {
  const saved = await readSavedSnapshot(path);
  if (saved === null) throw new RangeError(`there is no file ${path}`);
  const { snapshot } = saved;
  const source = {
    refresh: (one: Snapshot) => Promise.resolve(one),
    import: () => Promise.reject(new RangeError('nothing is imported here')),
  };
  const profiles = readRuleProfiles([join(packageRoot(), 'seed', 'rules')]);
  const engine = new Engine(snapshot, source, linkageFills(), profiles);
  let views = 0;
  const freshView = (): GraphView => {
    views += 1;
    return new GraphView(snapshot, {
      version: PUBLISHED,
      published: snapshot.published,
      asOf: viewOfToday().asOf,
      // Answers and closures are kept by what a view may see; a dataset of which there is nothing makes it another one.
      datasets: new Set(['register', `nothing-${views}`]),
      includeUnverified: false,
    });
  };
  return { engine, freshView };
}

/** Waits for a piece of work and tells the seconds that it takes. */
export async function timedAsync<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const begin = performance.now();
  const result = await work();
  return [result, (performance.now() - begin) / 1000];
}
