import { beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import type { EventFact } from '../../src/model/facts.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import type { RuleProfile } from '../../src/model/profiles.ts';
import { exactShare } from '../../src/model/shares.ts';
import { openEcfr } from '../../src/sources/ecfr.ts';
import { readRuleProfile } from '../../src/sources/rule-profile.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { published } from '../fixtures/histories.ts';
import { readRecords } from '../fixtures/read-records.ts';
import { GAP_FILLS } from './gap-world.ts';
import { World } from './world.ts';

const PROFILE = readRuleProfile('seed/rules/bis-affiliates.yaml');
/** The profile as it would be if nobody had written the stay into it. */
const WITHOUT_STAY = { ...PROFILE, events: PROFILE.events.filter(({ verb }) => verb === 'imposed') };
const LATER = 2030;

let noted: readonly EventFact[];
beforeAll(async () => {
  noted = (await readRecords(await openEcfr('test/fixtures/ecfr/part-744.xml'))).facts('event');
});

/** A listed party that owns four fifths of another, with these events recorded. */
function engineWith(events: readonly EventFact[], profile: RuleProfile = WITHOUT_STAY): Engine {
  const world = new World();
  world.thing('ControlList', 'list:us-el');
  world.thing('Party', 'party:listed', { country: 'CN' });
  world.thing('Party', 'party:owned', { country: 'JP' });
  world.listing('party:listed', 'list:us-el', '2020-01-01', { jurisdiction: 'US' });
  world.fact('holding', { owner: 'party:listed', asset: 'party:owned', share: exactShare('80') });
  const revisions = events.map((event) => ({ ...event, recordedFrom: 1, recordedTo: null, unseenFrom: null }));
  const snapshot = new Snapshot({
    version: 1,
    published: null,
    things: world.things.values(),
    revisions: [...world.revisions, ...revisions],
    datasets: [published(1)],
  });
  return new Engine(snapshot, fixedSource, GAP_FILLS, [profile]);
}

async function asked(engine: Engine, asOf: string) {
  const view = await engine.view({ asOf: parseAsOf(asOf), knownAt: null, includeUnverified: false });
  const seeds = ['party:listed'];
  return engine.control(view, { rule: PROFILE.id, seeds, only: new Set(['caught']), proof: 'none' });
}
const statusOn = async (engine: Engine, asOf: string): Promise<string> => (await asked(engine, asOf)).rule.status;

describe('the stay of the affiliates rule', () => {
  test.each([
    ['2025-10-15', 'in-force'],
    ['2025-11-11', 'in-force'],
    ['2025-11-12', 'suspended'],
    ['2025-12-01', 'suspended'],
    ['2026-11-09', 'suspended'],
    ['2026-11-10', 'in-force'],
    ['2026-11-10T04:59:00Z', 'suspended'],
    ['2026-11-10T05:00:00Z', 'in-force'],
  ])('comes from the regulation alone: on %s the rule is %s', async (asOf, status) => {
    expect(await statusOn(engineWith(noted), asOf)).toBe(status);
  });

  test('is not there without the import', async () => {
    expect(await statusOn(engineWith([]), '2025-12-01')).toBe('in-force');
  });

  test('is none as long as a place of the rule is not stayed', async () => {
    const partly = noted.filter(({ subject }) => subject !== 'provision:us-ear/744.21(a)(3)');
    expect(await statusOn(engineWith(partly), '2025-12-01')).toBe('in-force');
  });

  test('is told once where the profile has it too, and from the day that the profile knows', async () => {
    const engine = engineWith(noted, PROFILE);
    expect(await statusOn(engine, '2025-11-10')).toBe('suspended');
    const view = await engine.view({ asOf: parseAsOf('2026-01-01'), knownAt: null, includeUnverified: false });
    const days = { from: parseAsOf('2025-11-01'), to: parseAsOf('2025-11-30') };
    if (days.from.kind !== 'date' || days.to.kind !== 'date') throw new Error('these are days');
    const { changes } = await engine.changes(view, {
      from: days.from.day,
      to: days.to.day,
      kinds: null,
      subjects: ['rule'],
      jurisdictions: null,
      list: null,
      party: null,
      technology: null,
    });
    expect(changes.map(({ at, kind }) => [at, kind])).toEqual([['2025-11-10', 'suspended']]);
  });

  test('goes on when the regulation says so, and the profile no longer supposes that it ended', async () => {
    const further = noted.map((event): EventFact => {
      const end = { minute: Date.UTC(LATER, 0, 1, 5) / 60_000, zone: 'America/New_York' as const, clock: false };
      const until = { text: 'effective until Dec. 31, 2029', end };
      return { ...event, key: `${event.key}-later`, verb: 'suspension-extended', notice: '91 FR 1', until };
    });
    const engine = engineWith([...noted, ...further], PROFILE);
    const supposes = async (asOf: string, one: Engine) =>
      JSON.stringify((await asked(one, asOf)).assumptions).includes('no notice of an extension is known');
    expect(await statusOn(engine, '2026-11-10')).toBe('suspended');
    expect(await supposes('2026-11-10', engine)).toBe(false);
    expect(await supposes('2026-11-10', engineWith(noted, PROFILE))).toBe(true);
  });

  test('catches on both sides of the stay and tells what it would catch within', async () => {
    const engine = engineWith(noted);
    const outcomes = async (asOf: string) => {
      const { outcomes: list } = await asked(engine, asOf);
      return [...list].map(({ party, outcome, ifInForce }) => [party, outcome, ifInForce ?? null]);
    };
    expect(await outcomes('2025-10-15')).toEqual([['party:owned', 'caught', null]]);
    expect(await outcomes('2026-11-09')).toEqual([['party:owned', null, 'caught']]);
    expect(await outcomes('2026-11-10')).toEqual([['party:owned', 'caught', null]]);
  });
});
