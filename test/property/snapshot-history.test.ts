import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endsOf } from '../../src/analysis/ends-of.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import { canonicalJson } from '../../src/graph/canonical.ts';
import { choose } from '../../src/graph/descriptions.ts';
import { FACT_TYPES, type Recorded, type Revision, seenAt } from '../../src/model/facts.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { arbitraryHistory, DESCRIBED_KEYS, HISTORY_ENDS, type Step } from '../fixtures/histories.ts';

const EMPTY = { version: 0, published: null, things: [], revisions: [], datasets: [] };
const KEYS = [...new Set([...Object.values(HISTORY_ENDS).flat(), 'd/f2', 'd/f3', 'notice:1'])];

/** Versions that a reader takes in at once. */
function inputOf(steps: readonly Step[]) {
  const last = steps.at(-1);
  return {
    version: last?.version ?? 0,
    published: last?.dataset.imported ?? null,
    things: steps.flatMap(({ things }) => things),
    revisions: steps.flatMap(({ revisions }) => revisions),
    datasets: steps.map(({ dataset }) => dataset),
  };
}

function viewAt(snapshot: Snapshot, version: number): GraphView {
  const asOf = parseAsOf('2026-01-01');
  return new GraphView(snapshot, { version, published: null, asOf, datasets: null, includeUnverified: true });
}

/** What a view shows, in an order of its own. */
function contentOf(view: GraphView): unknown {
  const sorted = <T>(all: Iterable<T>): string[] => Array.from(all, canonicalJson).sort();
  return {
    all: FACT_TYPES.map((type) => sorted(view.all(type))),
    about: KEYS.map((key) => FACT_TYPES.map((type) => sorted(view.about(type, key)))),
    things: DESCRIBED_KEYS.map((key) => view.thing(key) ?? null),
    labels: (['Party', 'Asset', 'Technology'] as const).map((label) => sorted(view.things(label))),
  };
}

/** The same by looking through everything that ever happened. */
function naiveContent(steps: readonly Step[], version: number): unknown {
  const latest = <T extends Recorded & { key: string; dataset: string }>(all: readonly T[]): T[] => {
    const last = new Map(all.map((one) => [`${one.dataset}|${one.key}|${one.recordedFrom}`, one]));
    return [...last.values()].filter((one) => seenAt(one, version));
  };
  const past = steps.filter((step) => step.version <= version);
  const facts: Revision[] = latest(past.flatMap(({ revisions }) => revisions));
  const descriptions = latest(past.flatMap(({ things }) => things));
  const things = DESCRIBED_KEYS.map((key) => choose(descriptions.filter((one) => one.key === key)));
  const sorted = (all: readonly unknown[]): string[] => all.map(canonicalJson).sort();
  return {
    all: FACT_TYPES.map((type) => sorted(facts.filter((fact) => fact.type === type))),
    about: KEYS.map((key) =>
      FACT_TYPES.map((type) =>
        sorted(facts.filter((fact) => fact.type === type && [fact.key, ...endsOf(fact)].includes(key))),
      ),
    ),
    things,
    labels: ['Party', 'Asset', 'Technology'].map((label) => sorted(things.filter((one) => one?.label === label))),
  };
}

describe('a snapshot that takes in versions one by one', () => {
  test('shows at every version what was believed then, however the versions came', () => {
    fc.assert(
      fc.property(arbitraryHistory, fc.nat(), (steps, cut) => {
        const at = cut % steps.length;
        const oneByOne = new Snapshot(EMPTY);
        for (const step of steps) oneByOne.apply(inputOf([step]));
        const inTwo = new Snapshot(inputOf(steps.slice(0, at)));
        inTwo.apply(inputOf(steps.slice(at)));
        for (let version = 0; version <= steps.length; version += 1) {
          const expected = naiveContent(steps, version);
          expect(contentOf(viewAt(oneByOne, version))).toEqual(expected);
          expect(contentOf(viewAt(inTwo, version))).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('shows a reader that has pinned a version the same before, while and after later ones come', () => {
    fc.assert(
      fc.property(arbitraryHistory, (steps) => {
        const snapshot = new Snapshot(EMPTY);
        const pinned: { view: GraphView; content: unknown }[] = [];
        for (const step of steps) {
          const view = viewAt(snapshot, snapshot.version);
          pinned.push({ view, content: contentOf(view) });
          const reading = view.all('holding');
          const first = reading.next();
          snapshot.apply(inputOf([step]));
          const read = [...(first.done === true ? [] : [first.value]), ...reading];
          expect(read.map(({ recordedFrom }) => recordedFrom).every((from) => from < step.version)).toBe(true);
        }
        for (const { view, content } of pinned) expect(contentOf(view)).toEqual(content);
      }),
      { numRuns: 100 },
    );
  });

  test('shows the same when it is prepared in steps while they come', () => {
    fc.assert(
      fc.property(arbitraryHistory, fc.array(fc.nat(2), { minLength: 1 }), (steps, pauses) => {
        const snapshot = new Snapshot(EMPTY);
        const preparing = snapshot.prepare();
        for (const [number, step] of steps.entries()) {
          for (let count = pauses[number % pauses.length] ?? 0; count > 0; count -= 1) preparing.next();
          snapshot.apply(inputOf([step]));
        }
        for (let version = 0; version <= steps.length; version += 1) {
          expect(contentOf(viewAt(snapshot, version))).toEqual(naiveContent(steps, version));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('passes over a version that it has taken in before', () => {
    fc.assert(
      fc.property(arbitraryHistory, (steps) => {
        const snapshot = new Snapshot(inputOf(steps));
        const content = contentOf(viewAt(snapshot, steps.length));
        for (const step of steps) snapshot.apply(inputOf([step]));
        expect(contentOf(viewAt(snapshot, steps.length))).toEqual(content);
        expect(snapshot.datasets.map(({ version }) => version)).toEqual(steps.map(({ version }) => version));
      }),
      { numRuns: 30 },
    );
  });
});
