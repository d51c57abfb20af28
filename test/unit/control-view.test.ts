import { describe, expect, it } from 'vitest';
import { type RawStatement, verifyProof } from '../../src/control/verify.ts';
import { MERGED, type OwnershipGraph, rightOf, ULTIMATE, UNCERTAIN, viewOwnership } from '../../src/control/view.ts';
import type { View } from '../../src/model/columns.ts';
import { parseDay } from '../../src/model/days.ts';
import { formatPercent } from '../../src/model/shares.ts';
import { columnsOf, DAY, read, viewAt } from '../fixtures/control/statements.ts';

/** What a view makes of statements: `X>A 25–50 votes`, one text for each edge. */
function seen(
  edges: readonly string[],
  date = DAY,
  changes: Partial<View> = {},
  same: Readonly<Record<string, string>> = {},
): string[] {
  const { columns, parties, numberOf } = columnsOf(edges.map(read));
  const rep =
    Object.keys(same).length === 0 ? null : Int32Array.from(parties, (name) => numberOf.get(same[name] ?? name) ?? -1);
  const graph = viewOwnership(columns, viewAt(date, { rep, ...changes }), parseDay(date));
  return Array.from({ length: graph.edges }, (_, edge) => textOf(graph, parties, edge));
}

function textOf(graph: OwnershipGraph, parties: readonly string[], edge: number): string {
  const kind = graph.kind[edge] ?? 0;
  const low = formatPercent(graph.low[edge] ?? 0);
  const high = formatPercent(graph.high[edge] ?? 0);
  const words = [
    `${parties[graph.owner[edge] ?? 0]}>${parties[graph.asset[edge] ?? 0]}`,
    low === high ? low : `${low}–${high}`,
    ...['', 'votes', 'control'].slice(rightOf(kind), rightOf(kind) + 1),
    (kind & ULTIMATE) !== 0 ? 'ultimate' : '',
    (kind & MERGED) !== 0 ? 'merged' : '',
    (kind & UNCERTAIN) !== 0 ? 'uncertain' : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

describe('two statements of one holding', () => {
  it.each([
    ['the higher confidence wins', ['X>A 30 seen-secondary source=1', 'X>A 60 seen source=2'], 'X>A 60'],
    [
      'of equal confidence the later statement wins',
      ['X>A 30 source=1 stated=2023-01-01', 'X>A 60 source=2 stated=2024-01-01'],
      'X>A 60',
    ],
    ['of equal date the first dataset wins', ['X>A 60 source=2', 'X>A 30 source=1'], 'X>A 30'],
    ['a dated statement wins over an undated one', ['X>A 30 source=1', 'X>A 60 source=2 stated=2020-01-01'], 'X>A 60'],
    [
      'in one dataset they give the largest minimum and the sum of the maxima',
      ['X>A 30', 'X>A [20,25]'],
      'X>A 30–55 merged',
    ],
    ['the sum of the maxima is capped', ['X>A 60', 'X>A unknown'], 'X>A 60–100 merged'],
    ['the sum of open maxima stays open', ['X>A [0,<30]', 'X>A [0,<20]'], 'X>A 0–49.9999999 merged'],
    ['a direct statement silences a component one', ['X>A 60 component', 'X>A 30'], 'X>A 30'],
    ['an unverified one is not heard', ['X>A 60 unverified', 'X>A 30 seen-secondary source=2'], 'X>A 30'],
  ])('%s', (_, edges, expected) => {
    expect(seen(edges)).toEqual([expected]);
    expect(seen([...edges].reverse())).toEqual([expected]);
  });

  it('keeps equity, votes, findings and ultimate statements apart', () => {
    expect(seen(['X>A 60 ultimate', 'X>A - control', 'X>A 20 votes', 'X>A 10'])).toEqual([
      'X>A 10',
      'X>A 60 ultimate',
      'X>A 20 votes',
      'X>A 100 control',
    ]);
  });

  it('hears the next one too while partial dates leave the first open', () => {
    const edges = ['X>A 30 source=1 from=2025', 'X>A 60 source=2'];
    expect(seen(edges, '2024-12-31')).toEqual(['X>A 60']);
    expect(seen(edges, '2025-06-01')).toEqual(['X>A 0–60 uncertain']);
    expect(seen(edges, '2025-12-31')).toEqual(['X>A 30']);
  });
});

describe('a view', () => {
  it('sees certain holdings with their share, possible ones from 0, and nothing outside', () => {
    const edge = ['X>A 60 from=2020-03 to=2022'];
    const days = [
      '2020-02-29',
      '2020-03-01',
      '2020-03-30',
      '2020-03-31',
      '2021-12-31',
      '2022-01-01',
      '2022-12-30',
      '2022-12-31',
    ];
    expect(days.map((day) => seen(edge, day)[0] ?? '')).toEqual([
      '',
      'X>A 0–60 uncertain',
      'X>A 0–60 uncertain',
      'X>A 60',
      'X>A 60',
      'X>A 0–60 uncertain',
      'X>A 0–60 uncertain',
      '',
    ]);
    expect(seen(['X>A 60 from=2020 to=2020'], '2020-06-01')).toEqual(['X>A 0–60 uncertain']);
  });

  it('sees what was recorded by its version, of the datasets it may see', () => {
    const edges = ['X>A 30 recorded=1..3', 'X>A 60 recorded=3..', 'X>B 10 source=2'];
    expect(seen(edges, DAY, { version: 2 })).toEqual(['X>A 30', 'X>B 10']);
    expect(seen(edges, DAY, { version: 3 })).toEqual(['X>A 60', 'X>B 10']);
    expect(seen(edges, DAY, { version: 3, datasets: new Set([2]) })).toEqual(['X>B 10']);
  });

  it('counts the holdings of all records of a party as his', () => {
    const edges = ['X>A 30 source=1', 'X2>A 40 source=2', 'X2>B 20', 'C>X2 60', 'X>X2 50', 'A2>B 10'];
    expect(seen(edges, DAY, {}, { X2: 'X', A2: 'A' }).sort()).toEqual(['A>B 10', 'C>X 60', 'X>A 30', 'X>B 20']);
    const later = ['X>A 30 source=1 stated=2023-01-01', 'X2>A2 40 source=2 stated=2024-01-01'];
    expect(seen(later, DAY, {}, { X2: 'X', A2: 'A' })).toEqual(['X>A 40']);
  });
});

describe('the verifier of proofs', () => {
  const statements: RawStatement[] = [
    { fact: '1', owner: 'X', asset: 'A', kind: 'equity', ultimate: false, min: 60, max: 70 },
    { fact: '2', owner: 'A', asset: 'B', kind: 'equity', ultimate: false, min: 30, max: 40 },
    { fact: '3', owner: 'X', asset: 'B', kind: 'votes', ultimate: false, min: 30, max: 40 },
    { fact: '4', owner: 'X', asset: 'B', kind: 'equity', ultimate: false, min: 25, max: 40 },
  ];
  const [a, b, votes, own] = statements.map((one) => ({ ...one, tier: one.asset === 'A' ? 1 : 2 }));
  const claim = { seeds: ['X'], party: 'B', needed: 51, bound: 'min' } as const;
  const cited = (...steps: readonly (typeof a)[]) => steps.filter((step) => step !== undefined);

  it('accepts a derivation and refuses what is not one', () => {
    expect(verifyProof(cited(a, b, own), statements, claim)).toBeNull();
    expect(verifyProof(cited(b, own), statements, claim)).toContain('A is cited on tier 2 before it is derived');
    expect(verifyProof(cited(a, b), statements, claim)).toContain('do not reach the threshold');
    expect(verifyProof(cited(a, b, votes), statements, claim)).toContain('do not reach the threshold');
    expect(verifyProof(cited(a, own, own), statements, claim)).toContain('do not reach the threshold');
    expect(verifyProof(cited(a), statements, claim)).toContain('B is not derived');
    expect(verifyProof(cited(a, b, own && { ...own, min: 26 }), statements, claim)).toContain(
      'No statement gives X that much of B',
    );
    expect(verifyProof(cited(a, b, own && { ...own, fact: '9' }), statements, claim)).toContain('9 does not say');
  });
});
