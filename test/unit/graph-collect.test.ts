import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contentHash } from '../../src/graph/canonical.ts';
import { collectReading } from '../../src/graph/collect.ts';
import { Comparison, type DifferenceCounts, type OpenRevision } from '../../src/graph/diff.ts';
import { hashOfLedgers, Ledger } from '../../src/graph/ledger.ts';
import { Spool } from '../../src/graph/spool.ts';
import type { SourceReading, SourceRecord } from '../../src/model/records.ts';
import { noProgress } from '../../src/progress.ts';
import { holding, readingOf, thing } from '../integration/graph-readings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimelink-spool-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const party = (id: string, more = ''): SourceRecord => ({
  kind: 'thing',
  thing: thing('Party', id, { aliases: [more] }),
  where: `a.json:${id}`,
});

describe('the spool', () => {
  test('gives back every record in any order, also while others are added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 60 }),
        fc.array(fc.nat()),
        (texts, order) => {
          const spool = new Spool();
          const places = texts.map((text, index) => ({ place: spool.append(party(String(index), text)), text, index }));
          for (const at of order) {
            const one = places[at % places.length];
            if (one !== undefined) expect(spool.read(one.place)).toEqual(party(String(one.index), one.text));
            places.push({ place: spool.append(party('late', 'x')), text: 'x', index: -1 });
            places.pop();
          }
          spool.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('holds a record that is larger than what is read at once', () => {
    const spool = new Spool();
    const large = party('large', '锑'.repeat(700_000));
    const [first, second] = [spool.append(party('a')), spool.append(large)];
    expect(spool.read(second)).toEqual(large);
    expect(spool.read(first)).toEqual(party('a'));
    spool.close();
  });

  test('has no name in the temporary folder, so that a killed import leaves nothing', () => {
    const spool = new Spool();
    spool.append(party('a', 'x'.repeat(1_000_000)));
    expect(readdirSync(folder)).toEqual([]);
    spool.close();
  });

  test('without a temporary folder is one clear error', () => {
    vi.stubEnv('TMPDIR', join(folder, 'missing'));
    expect(() => new Spool()).toThrow(/The temporary folder .*missing cannot be written \(ENOENT\).*TMPDIR/);
  });
});

describe('the ledger', () => {
  test('keeps key, kind, hash and place of more entries than it began with room for', () => {
    const ledger = new Ledger(['a', 'b', 'c'] as const);
    const kinds = ['a', 'b', 'c'] as const;
    for (let number = 0; number < 5_000; number += 1) {
      const place = { offset: number * 3_000_000, length: number };
      ledger.add(`key:${number}`, kinds[number % 3] ?? 'a', contentHash(number), place);
    }
    for (let number = 0; number < 5_000; number += 1) {
      expect(ledger.find(`key:${number}`)).toBe(number);
      expect(ledger.key(number)).toBe(`key:${number}`);
      expect(ledger.kind(number)).toBe(kinds[number % 3]);
      expect(ledger.hash(number)).toBe(contentHash(number));
      expect(ledger.place(number)).toEqual({ offset: number * 3_000_000, length: number });
    }
    expect(ledger.find('key:5000')).toBeUndefined();
  });

  test('hashes as the whole list of keys and hashes would be hashed at once', () => {
    const keys = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}[:/"\\é-]?[a-z0-9]{0,4}$/), { maxLength: 20 });
    fc.assert(
      fc.property(keys, keys, fc.boolean(), (things, facts, whole) => {
        const ledgerOf = (all: readonly string[]): Ledger<'x'> => {
          const ledger = new Ledger(['x'] as const);
          for (const key of all) ledger.add(key, 'x', contentHash(key), { offset: 0, length: 0 });
          return ledger;
        };
        const lines = (all: readonly string[]): string[] => all.map((key) => `${key} ${contentHash(key)}`).sort();
        expect(hashOfLedgers(whole, [ledgerOf(things), ledgerOf(facts)])).toBe(
          contentHash([whole, lines(things), lines(facts)]),
        );
      }),
    );
  });
});

describe('comparing a file with what is believed', () => {
  /** What a map of everything says, without any column. */
  function naive(wanted: ReadonlyMap<string, string>, open: readonly OpenRevision[], whole: boolean) {
    const counts = { added: 0, changed: 0, returned: 0, unseen: 0, unchanged: 0 };
    const [added, closed, unseen]: string[][] = [[], [], []];
    const byKey = new Map(open.map((one) => [one.key, one]));
    for (const [key, hash] of wanted) {
      const known = byKey.get(key);
      const what: keyof DifferenceCounts =
        known === undefined ? 'added' : known.unseen ? 'returned' : known.hash === hash ? 'unchanged' : 'changed';
      counts[what] += 1;
      if (what !== 'unchanged') added?.push(key);
      if (what === 'returned' || what === 'changed') closed?.push(key);
    }
    for (const one of open) {
      if (wanted.has(one.key) || one.unseen || !whole) continue;
      counts.unseen += 1;
      unseen?.push(one.key);
    }
    return { counts, added: added?.sort(), closed: closed?.sort(), unseen: unseen?.sort() };
  }

  test('says what a map of everything says', () => {
    const key = fc.constantFrom('d/a', 'd/b', 'd/c', 'd/e', 'd/f');
    const hash = fc.constantFrom(contentHash(1), contentHash(2));
    const open = fc.uniqueArray(fc.record({ key, shape: fc.constant('OWNS' as const), hash, unseen: fc.boolean() }), {
      selector: (one) => one.key,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(key, hash), { selector: ([own]) => own }),
        open,
        fc.boolean(),
        (want, believed, whole) => {
          const ledger = new Ledger(['x'] as const);
          // Descriptions stand in the store under the dataset and the key, and in the ledger under the key alone.
          for (const [own, content] of want) ledger.add(own.slice(2), 'x', content, { offset: 0, length: 0 });
          const comparison = new Comparison(ledger, { whole, revises: false }, 'd/');
          for (const one of believed) comparison.meet(one);
          const { added, closed, unseen, counts } = comparison.end();
          expect({
            counts,
            added: added.map((number) => `d/${ledger.key(number)}`).sort(),
            closed: [...(closed.get('OWNS') ?? [])].sort(),
            unseen: [...(unseen.get('OWNS') ?? [])].sort(),
          }).toEqual(naive(new Map(want), believed, whole));
        },
      ),
    );
  });
});

describe('collecting', () => {
  test('gives back records by number and counts them by kind', async () => {
    const facts = [holding('d', 'a', 'b', '25'), holding('d', 'b', 'c', '50')];
    const collected = await collectReading(readingOf('d', [thing('Party', 'a')], facts), noProgress);
    expect(collected.fact(1)).toEqual({ kind: 'fact', fact: facts[1], where: 'a.yaml:3' });
    expect(collected.thing(0)).toMatchObject({ thing: { key: 'party:a' }, where: 'a.yaml:1' });
    expect(Object.fromEntries(collected.counts)).toEqual({ 'thing:Party': 1, holding: 2 });
    collected.close();
  });

  test('names both places of two statements under one key', async () => {
    const reading = readingOf('d', [], [holding('d', 'a', 'b', '25'), holding('d', 'a', 'b', '26')]);
    await expect(collectReading(reading, noProgress)).rejects.toThrow(
      /a\.yaml:2: d\/holding:a-b says something else than at a\.yaml:1/,
    );
  });

  test('leaves nothing behind, whether it ends, fails or is stopped', async () => {
    const good = readingOf('d', [thing('Party', 'a')], []);
    (await collectReading(good, noProgress)).close();
    const failing = {
      ...good,
      records: [party('a'), { ...party('b'), thing: { ...thing('Party', 'b'), key: 'tech:b' } }],
    };
    await expect(collectReading(failing as SourceReading, noProgress)).rejects.toThrow('begins with "party:"');
    const many = { ...good, records: Array.from({ length: 10_001 }, (_, number) => party(String(number))) };
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(collectReading(many, noProgress, stop.signal)).rejects.toThrow('stopped');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('keeps keys and hashes in memory, not the records', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const inUse = (): number => {
      collectGarbage();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return (heapUsed + arrayBuffers) / 1_048_576;
    };
    const RECORDS = 20_000;
    const TEXT = 4_000;
    function* records(): Generator<SourceRecord> {
      // Every text differs, so that the records cannot share one.
      for (let number = 0; number < RECORDS; number += 1) yield party(`p-${number}`, `${number} `.repeat(TEXT / 6));
    }
    const before = inUse();
    const collected = await collectReading({ ...readingOf('d', [], []), records: records() }, noProgress);
    const grown = inUse() - before;
    expect(collected.things.size).toBe(RECORDS);
    expect(collected.thing(RECORDS - 1).thing.key).toBe(`party:p-${RECORDS - 1}`);
    collected.close();
    // The records are more than 60 MB.
    expect(grown).toBeLessThan(15);
  });
});
