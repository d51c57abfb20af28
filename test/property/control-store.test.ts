import { describe, expect, it } from 'vitest';
import type { HoldingRow } from '../../src/control/columns.ts';
import { HoldingStore } from '../../src/control/holding-store.ts';
import { type OwnershipGraph, viewOwnership } from '../../src/control/view.ts';
import { RECORDED_OPEN } from '../../src/model/columns.ts';
import { parseDay } from '../../src/model/days.ts';
import { Chance } from '../fixtures/control/random-graph.ts';
import { builderOf, DAYS, PARTIES, partiesOf, randomRep, randomRows } from '../fixtures/control/random-rows.ts';
import { DAY, viewAt } from '../fixtures/control/statements.ts';

/** All that a view makes of edges, but the numbers of rows, which sorting changes. */
function edgesOf(graph: OwnershipGraph): readonly unknown[] {
  const edges = Array.from({ length: graph.edges }, (_, edge) => [
    graph.owner[edge],
    graph.asset[edge],
    graph.kind[edge],
    graph.low[edge],
    graph.high[edge],
    graph.factOf(edge),
    graph.tagOf(edge),
    graph.isUndated(edge),
  ]);
  const into = Array.from({ length: graph.parties }, (_, asset) => [
    ...graph.inEdge.subarray(graph.inStart[asset] ?? 0, graph.inStart[asset + 1] ?? 0),
  ]);
  const out = Array.from({ length: graph.parties }, (_, owner) => graph.outStart[owner + 1]);
  return [edges, into, out, [...graph.totalLow]];
}

const scratch = (rows: readonly HoldingRow[], parties = partiesOf(rows)) => builderOf(rows).build(parties, null);

describe('a store of holdings', () => {
  it('shows at every version and day what columns built from scratch show, whatever was done to it', () => {
    let appended = 0;
    let closed = 0;
    for (let seed = 1; seed <= 250; seed += 1) {
      const chance = new Chance(seed);
      let rows = randomRows(chance, 0, null);
      let store = HoldingStore.build(builderOf(rows), PARTIES + 3);
      store.reserveParties(partiesOf(rows));
      const pinned: { readonly version: number; readonly columns: HoldingStore['columns']; readonly seen: unknown }[] =
        [];
      const last = 3 + chance.below(6);
      for (let version = 3; version <= last; version += 1) {
        const now = viewAt(DAY, { version: version - 1 });
        pinned.push({
          version: version - 1,
          columns: store.columns,
          seen: edgesOf(viewOwnership(store.columns, now, parseDay(DAY))),
        });
        for (const row of chance.next() < 0.8 ? randomRows(chance, rows.length, version) : []) {
          store.append(row);
          rows.push(row);
          appended += 1;
        }
        for (let times = chance.below(4); times > 0; times -= 1) {
          const fact = chance.below(rows.length + 1);
          const isOpen = rows[fact]?.recordedTo === RECORDED_OPEN;
          expect(store.close(fact, version + 1), `store ${seed}`).toBe(isOpen);
          if (!isOpen) continue;
          rows = rows.map((row) => (row.fact === fact ? { ...row, recordedTo: version + 1 } : row));
          closed += 1;
        }
        if (chance.next() < 0.2) store.compact();
        if (chance.next() < 0.2) store = HoldingStore.fromBuffers(store.toBuffers());
      }
      const rep = randomRep(chance, partiesOf(rows));
      const built = scratch(rows, store.columns.parties);
      for (let version = 1; version <= last + 1; version += 1) {
        const view = viewAt(DAY, { version, rep, includeUnverified: chance.next() < 0.5 });
        for (const day of DAYS) {
          const found = edgesOf(viewOwnership(store.columns, view, parseDay(day)));
          const expected = edgesOf(viewOwnership(built, view, parseDay(day)));
          expect(found, `store ${seed}, version ${version}, ${day}`).toEqual(expected);
        }
      }
      for (const { version, columns, seen } of pinned) {
        const later = edgesOf(viewOwnership(columns, viewAt(DAY, { version }), parseDay(DAY)));
        expect(later, `store ${seed}, pinned ${version}`).toEqual(seen);
      }
    }
    expect(appended).toBeGreaterThan(2_000);
    expect(closed).toBeGreaterThan(200);
  });

  it('sorts itself when the spare room is used up, and lets new parties in', () => {
    const one = randomRows(new Chance(1), 0, null)[0];
    if (one === undefined) throw new Error('no row');
    const rows = Array.from({ length: 5_000 }, (_, fact) => ({ ...one, owner: fact, asset: fact + 1, fact }));
    const store = HoldingStore.build(builderOf(rows.slice(0, 10)), 11);
    let most = 0;
    for (const row of rows.slice(10)) {
      store.append(row);
      most = Math.max(most, store.overflowRows);
    }
    expect(store.columns.parties).toBe(5_001);
    expect(most).toBeLessThan(2_000);
    const view = viewAt(DAY);
    expect(edgesOf(viewOwnership(store.columns, view, parseDay(DAY)))).toEqual(
      edgesOf(viewOwnership(scratch(rows), view, parseDay(DAY))),
    );
  });

  it('is refused when its buffers do not fit together', () => {
    const buffers = HoldingStore.build(builderOf(randomRows(new Chance(1), 0, null)), PARTIES + 3).toBuffers();
    expect(HoldingStore.fromBuffers(buffers).columns.rows).toBeGreaterThan(0);
    for (const name of Object.keys(buffers)) {
      const cut = { ...buffers, [name]: new SharedArrayBuffer(4) };
      expect(() => HoldingStore.fromBuffers(cut), name).toThrow('do not fit together');
    }
  });
});

describe('an overlay', () => {
  it('shows what columns with its rows, and without the ended facts, would show', () => {
    for (let seed = 1; seed <= 800; seed += 1) {
      const chance = new Chance(seed);
      const rows = randomRows(chance, 0, null);
      const added = randomRows(chance, rows.length, chance.next() < 0.8 ? 1 : null);
      const ended = new Set(rows.filter(() => chance.next() < 0.2).map(({ fact }) => fact));
      const cut = chance.below(rows.length);
      const store = HoldingStore.build(builderOf(rows.slice(0, cut)), partiesOf(rows.slice(0, cut)));
      for (const row of rows.slice(cut)) store.append(row);
      const all = [...rows.filter(({ fact }) => !ended.has(fact)), ...added];
      const parties = Math.max(partiesOf(rows), partiesOf(added));
      // Representatives are known for the parties of the columns only; hypothetical ones stand for themselves.
      const known = randomRep(chance, store.columns.parties);
      const rep = known === null ? null : Int32Array.from({ length: parties }, (_, party) => known[party] ?? party);
      const day = parseDay(chance.pick(DAYS));
      const built = scratch(all, parties);
      const found = viewOwnership(store.columns, viewAt(DAY, { rep: known }), day, { rows: added, ended });
      const expected = viewOwnership(built, viewAt(DAY, { rep }), day);
      expect(edgesOf(found), `overlay ${seed}`).toEqual(edgesOf(expected));
    }
  });
});
