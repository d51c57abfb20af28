import { join } from 'node:path';
import { Engine } from '../../analysis/engine.ts';
import { Snapshot } from '../../analysis/snapshot.ts';
import { packageRoot } from '../../cli/package-root.ts';
import type { Fact, FactBase } from '../../model/facts.ts';
import { WHOLE } from '../../model/shares.ts';
import type { Thing, ThingLabel } from '../../model/things.ts';
import { readRuleProfiles } from '../../sources/rule-profile.ts';

/**
 * A world made for long answers: one investor with fifty chains of four companies, all of which end in the same four
 * holders of a technology each, so that every technology is reached on fifty paths of five holdings.
 */
export const INVESTOR = 'party:investor';
const CHAINS = 50;
const TIERS = 4;
const TECHNOLOGIES = 4;
const CITATIONS = [{ source: 'source:register' }];
const VERSION = 1;
const PUBLISHED = '2025-06-01T00:00:00.000Z';
/** Clock of the answers. */
export const NOW = new Date(PUBLISHED);

export function pathsEngine(): Engine {
  const snapshot = new Snapshot({
    version: VERSION,
    published: PUBLISHED,
    things: [...things()],
    revisions: [...facts()].map((fact) => ({ ...fact, recordedFrom: VERSION, recordedTo: null, unseenFrom: null })),
    datasets: [],
  });
  const source = {
    refresh: (one: Snapshot) => Promise.resolve(one),
    import: () => Promise.reject(new RangeError('nothing is imported here')),
  };
  return new Engine(snapshot, source, [], readRuleProfiles([join(packageRoot(), 'seed', 'rules')]));
}

const company = (chain: number, tier: number): string => `party:company-${chain}-${tier}`;
const holder = (technology: number): string => `party:holder-${technology}`;
const technologyKey = (technology: number): string => `tech:${technology}`;

function* things(): Generator<Thing> {
  yield thing('Party', INVESTOR);
  for (let chain = 0; chain < CHAINS; chain += 1)
    for (let tier = 0; tier < TIERS; tier += 1) yield thing('Party', company(chain, tier));
  for (let technology = 0; technology < TECHNOLOGIES; technology += 1) {
    yield thing('Party', holder(technology));
    yield thing('Technology', technologyKey(technology));
  }
}

function thing(label: ThingLabel, key: string): Thing {
  const names = { zh: key, en: key };
  return { label, key, names, aliases: [], properties: {}, identifiers: [], confidence: 'seen', citations: CITATIONS };
}

function* facts(): Generator<Fact> {
  for (let chain = 0; chain < CHAINS; chain += 1) {
    yield holding(INVESTOR, company(chain, 0), 0.9 - chain / 100);
    for (let tier = 1; tier < TIERS; tier += 1) yield holding(company(chain, tier - 1), company(chain, tier), 0.8);
    for (let technology = 0; technology < TECHNOLOGIES; technology += 1)
      yield holding(company(chain, TIERS - 1), holder(technology), 0.01 + chain / 10_000);
  }
  for (let technology = 0; technology < TECHNOLOGIES; technology += 1) {
    const ends = { party: holder(technology), technology: technologyKey(technology) };
    yield { ...base(`role:${technology}`), type: 'role', role: 'develops', basis: 'text', ...ends };
  }
}

function holding(owner: string, asset: string, part: number): Fact {
  const share = Math.round(part * WHOLE);
  return {
    ...base(`holding:${owner}/${asset}`),
    type: 'holding',
    owner,
    asset,
    right: 'equity',
    nature: 'direct',
    share: { min: share, max: share, minOpen: false, maxOpen: false },
    stated: null,
  };
}

function base(key: string): FactBase {
  return { key, dataset: 'register', confidence: 'seen', citations: CITATIONS, validFrom: null, validTo: null };
}
