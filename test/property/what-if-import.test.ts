import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { control } from '../../src/analysis/control.ts';
import { convergence } from '../../src/analysis/convergence.ts';
import { applyDifference, differenceOf } from '../../src/analysis/difference.ts';
import { exposure } from '../../src/analysis/exposure.ts';
import { gaps } from '../../src/analysis/gaps.ts';
import { jobsInPlace } from '../../src/analysis/jobs/jobs.ts';
import { Pace } from '../../src/analysis/jobs/pace.ts';
import { reachOf } from '../../src/analysis/reach-by-rule.ts';
import { indexRegimes } from '../../src/analysis/regimes.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import { parsePartialDate } from '../../src/model/days.ts';
import type { Fact, Revision } from '../../src/model/facts.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { exactShare } from '../../src/model/shares.ts';
import type { Thing } from '../../src/model/things.ts';
import { type Hypothesis, WHAT_IF } from '../../src/model/what-if.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { BAR_TRADE, GAP_FILLS, RULES } from '../unit/gap-world.ts';
import { World } from '../unit/world.ts';

const PARTIES = [0, 1, 2, 3].map((number) => `party:p${number}`);
const TECHNOLOGIES = [0, 1].map((number) => `tech:t${number}`);
const ITEMS = [0, 1].map((number) => `item:i${number}`);
const PARTY_LISTS = ['list:cn-ecl', 'list:cn-cml', 'list:us-sdn', 'list:us-el'];
const ASKED = ['2025-06-01', '2026-01-01', '2026-08-01'];

/** One thing that may be the case, by numbers that pick its parts. */
interface Piece {
  readonly kind: (typeof KINDS)[number];
  readonly a: number;
  readonly b: number;
  readonly share: number;
  readonly since: string | null;
}
const KINDS = [
  'holding',
  'control',
  'role',
  'classification',
  'scope',
  'listing',
  'suspension',
  'broader',
  'same',
] as const;
const PARTS = {
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(3),
  b: fc.nat(3),
  share: fc.constantFrom(20, 30, 50, 51, 100),
  since: fc.option(fc.constantFrom('2025-01-01', '2025', '2026-02-01', '2026-08-01')),
};
const piece: fc.Arbitrary<Piece> = fc.record(PARTS);
const pieces = fc.array(piece, { maxLength: 12 });
/** Worlds of holdings, findings and listings only, so that most of what ends is owned. */
const owned = fc.array(
  fc.record({ ...PARTS, kind: fc.constantFrom<Piece['kind']>('holding', 'holding', 'holding', 'control', 'listing') }),
  { maxLength: 12 },
);

function worldOf(recorded: readonly Piece[], dataset: string): World {
  const world = new World();
  for (const key of PARTIES) world.thing('Party', key, { country: 'CN' });
  for (const key of TECHNOLOGIES) world.thing('Technology', key);
  for (const key of PARTY_LISTS)
    world.thing('ControlList', key, { kind: 'party-list', jurisdiction: key.slice(5, 7).toUpperCase() });
  for (const key of ITEMS) world.thing('ControlItem', key, { code: key });
  world.thing('Provision', 'provision:cn-fisr/4', { jurisdiction: 'CN' });
  if (dataset !== WHAT_IF) {
    const listVersion = world.fact('list-version', { key: 'test/list-version:1', list: 'list:cn-dual-use' });
    for (const item of ITEMS) world.fact('membership', { item, listVersion, since: '2025-01-01' });
  }
  for (const [number, one] of recorded.entries()) add(world, one, `${dataset}/`, dataset, number);
  return world;
}

function add(world: World, { kind, a, b, share, since }: Piece, prefix: string, dataset: string, number: number): void {
  const [party = '', other = ''] = [PARTIES[a], PARTIES[b]];
  const [technology = '', item = ''] = [TECHNOLOGIES[b % 2], ITEMS[a % 2]];
  const from = since === null ? {} : { since };
  const base = { dataset, ...from };
  const key = `${prefix}${kind}:${number}`;
  switch (kind) {
    case 'holding':
      if (party !== other)
        world.fact('holding', { ...base, key, owner: party, asset: other, share: exactShare(String(share)) });
      return;
    case 'control':
      if (party !== other) world.fact('control', { ...base, key, controller: party, controlled: other });
      return;
    case 'role':
      world.fact('role', { ...base, key, party, technology, role: share > 50 ? 'needs' : 'holds', basis: 'stated' });
      return;
    case 'classification':
      world.fact('classification', { ...base, key, technology, item, basis: 'text' });
      return;
    case 'scope':
      world.fact('scope', {
        ...base,
        key,
        provision: 'provision:cn-fisr/4',
        technology,
        basis: 'text',
        open: share > 50,
      });
      return;
    case 'broader':
      world.fact('relation', { ...base, key, relation: 'BROADER_THAN', from: 'tech:t0', to: 'tech:t1' });
      return;
    case 'same':
      if (party !== other) world.fact('same', { dataset, key, party, other });
      return;
    case 'listing': {
      const list = PARTY_LISTS[b] ?? '';
      world.fact('listing', { ...base, key, party, list, measures: share > 30 ? [BAR_TRADE] : [] });
      return;
    }
    case 'suspension': {
      const listing = world.revisions.find(({ type }) => type === 'listing')?.key ?? 'test/listing:0';
      const at = world.event(
        listing,
        share > 50 ? 'suspended' : 'removed',
        since === null || since === '2025' ? '2026-03-01' : since,
      );
      const event = world.revisions.findIndex((one) => one.key === at);
      const made = world.revisions[event];
      if (made !== undefined) world.revisions[event] = { ...made, key, dataset };
    }
  }
}

function viewOf(
  revisions: readonly Revision[],
  things: Iterable<Thing>,
  asOf: string,
  hypothesis?: Hypothesis,
): GraphView {
  const snapshot = new Snapshot({ version: 2, published: null, things, revisions, datasets: [] });
  return new GraphView(snapshot, {
    version: 2,
    published: null,
    asOf: parseAsOf(asOf),
    datasets: null,
    includeUnverified: false,
    ...(hypothesis && { hypothesis }),
  });
}

/** All four questions, as parts by what names them, without what tells the supposed from the recorded. */
async function answersOn(view: GraphView): Promise<Record<string, readonly unknown[]>> {
  const work = { jobs: jobsInPlace(), pace: new Pace(new AbortController().signal) };
  const regimes = indexRegimes(GAP_FILLS);
  const reach = reachOf(view, regimes, RULES);
  const counting = { includeField: false, includeUnverified: false };
  const scope = { across: ['CN', 'US'] };
  const all = { kinds: null, severities: null, jurisdictions: null, party: null, technology: null, rules: null };
  const reached = PARTIES.map((party) =>
    atOnce(exposure(view, { party, rule: 'majority', paths: 2, ...counting }, regimes, reach, RULES)),
  );
  const asked = { seeds: PARTIES, only: new Set(['caught', 'indeterminate'] as const), proof: 'short' as const };
  const found = await Promise.all(['majority', 'half'].map((rule) => control(view, { rule, ...asked }, RULES, work)));
  const parts = {
    technologies: atOnce(convergence(view, { scope, technologies: null, minRegimes: 0, ...counting }, regimes, reach))
      .technologies,
    gaps: atOnce(gaps(view, all, regimes, RULES)).gaps,
    reached: reached.map(({ technologies, owners, listed }) => ({ technologies, owners, listed })),
    outcomes: found.flatMap(({ outcomes }) => [...outcomes]),
  };
  return JSON.parse(JSON.stringify(parts, (name, value) => (UNTOLD.has(name) ? undefined : value)));
}
const UNTOLD = new Set(['recordedFrom', 'recordedTo', 'unseenFrom', 'hypothetical']);

/** Lists as sets: the order in which facts were recorded ranks nothing. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(unordered)
      .map((one) => JSON.stringify(one))
      .sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([name, part]) => [name, unordered(part)]),
  );
}

const asFact = ({ recordedFrom: _from, recordedTo: _to, unseenFrom: _unseen, ...fact }: Revision): Fact => fact as Fact;

describe('an answer under a hypothesis', () => {
  test.each([
    ['of all kinds', pieces],
    ['of who owns whom', owned],
  ])(
    'is that of a store in which the same facts %s were imported and the same ends recorded',
    async (_, some) => {
      await fc.assert(
        fc.asyncProperty(
          some,
          some,
          fc.array(fc.nat(11), { maxLength: 3 }),
          fc.constantFrom(...ASKED),
          async (recorded, supposed, ended, asOf) => {
            const base = worldOf(recorded, 'test');
            const more = worldOf(supposed, WHAT_IF);
            const at = parsePartialDate('2026-05-01');
            const dated = base.revisions.filter(({ type }) => DATED.has(type));
            const ends = [...new Set(ended.flatMap((number) => dated[number]?.key ?? []))];
            const hypothesis: Hypothesis = {
              things: [],
              facts: more.revisions.map(asFact),
              ends: ends.map((fact) => ({ fact, at })),
              remarks: [],
            };
            const under = viewOf(base.revisions, base.things.values(), asOf, hypothesis);
            const imported: Revision[] = [
              ...base.revisions.map((one) => (ends.includes(one.key) ? { ...one, recordedTo: 2 } : one)),
              ...base.revisions
                .filter(({ key }) => ends.includes(key))
                .map((one) => ({ ...one, validTo: at, recordedFrom: 2 })),
              ...more.revisions.map((one) => ({ ...one, recordedFrom: 2 })),
            ];
            const after = viewOf(imported, base.things.values(), asOf);
            expect(unordered(await answersOn(under))).toEqual(unordered(await answersOn(after)));
          },
        ),
        { numRuns: 30 },
      );
    },
    90_000,
  );

  test('is the recorded one where nothing is supposed', async () => {
    const nothing: Hypothesis = { things: [], facts: [], ends: [], remarks: [] };
    await fc.assert(
      fc.asyncProperty(pieces, fc.constantFrom(...ASKED), async (recorded, asOf) => {
        const { revisions, things } = worldOf(recorded, 'test');
        const under = await answersOn(viewOf(revisions, things.values(), asOf, nothing));
        expect(under).toEqual(await answersOn(viewOf(revisions, things.values(), asOf)));
      }),
      { numRuns: 30 },
    );
  });
});

const DATED: ReadonlySet<string> = new Set(['holding', 'control', 'role', 'classification', 'scope', 'listing']);

describe('a difference', () => {
  const part = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.nat(2), list: fc.array(fc.nat(2)) });
  const parts = fc.uniqueArray(part, { selector: ({ id }) => id });
  const idOf = ({ id }: { id: string }): string => id;
  const byId = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((x, y) => (x.id < y.id ? -1 : 1));
  const sorted = <T extends { list: number[] }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, list: [...one.list].sort() }));

  test('applied to the answer before gives the answer after', () => {
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const applied = applyDifference(before, differenceOf(before, after, idOf), idOf);
        expect(sorted(byId(applied))).toEqual(sorted(byId(after)));
      }),
    );
  });

  test('of an answer from itself in another order is none', () => {
    fc.assert(
      fc.property(parts, (before) => {
        const turned = before.map((one) => ({ ...one, list: [...one.list].reverse() })).reverse();
        expect(differenceOf(before, turned, idOf)).toEqual({ added: [], removed: [], changed: [] });
      }),
    );
  });
});
