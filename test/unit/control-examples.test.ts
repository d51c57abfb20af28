import { describe, expect, it } from 'vitest';
import { prepareEffective } from '../../src/control/effective.ts';
import type { Verdict } from '../../src/control/proof.ts';
import { viewOwnership } from '../../src/control/view.ts';
import { parseDay } from '../../src/model/days.ts';
import type { RuleProfile } from '../../src/model/profiles.ts';
import { exactShare, shareToText } from '../../src/model/shares.ts';
import { ask, columnsOf, DAY, MAJORITY, OFAC_50, read, viewAt } from '../fixtures/control/statements.ts';

interface Case {
  readonly name: string;
  readonly edges: readonly string[];
  readonly seeds: readonly string[];
  readonly profile: RuleProfile;
  readonly expect: Readonly<Record<string, Verdict>>;
}

const at50: RuleProfile = {
  ...MAJORITY,
  thresholds: [{ from: 0, share: exactShare('50').min, operator: 'at-least' }],
};

const CYCLE = ['A>B 51', 'B>C 51', 'C>A 30', 'D>A 60'];
const THIRTIES = ['a>b 30', 'a>c 30', 'b>a 30', 'b>c 30', 'c>a 30', 'c>b 30'];

const CASES: readonly Case[] = [
  // Worked examples of the domain: 1 to 5, 7, 8.
  {
    name: 'a controlled holding adds to an own one',
    profile: MAJORITY,
    seeds: ['A'],
    edges: ['A>B 60', 'B>C 30', 'A>C 21'],
    expect: { B: 'caught', C: 'caught' },
  },
  {
    name: 'half exactly is no majority',
    profile: MAJORITY,
    seeds: ['A'],
    edges: ['A>B 50'],
    expect: { B: 'not-caught' },
  },
  {
    name: 'half exactly is enough for the 50 Percent Rule',
    profile: OFAC_50,
    seeds: ['A'],
    edges: ['A>B 50'],
    expect: { B: 'caught' },
  },
  {
    name: 'shares of two blocked persons add up',
    profile: OFAC_50,
    seeds: ['X', 'Y'],
    edges: ['X>C 25', 'Y>C 25'],
    expect: { C: 'caught' },
  },
  {
    name: 'neither of two holders of 25 controls',
    profile: MAJORITY,
    seeds: ['X'],
    edges: ['X>C 25', 'Y>C 25'],
    expect: { C: 'not-caught', Y: 'not-caught' },
  },
  {
    name: 'a blocked company passes its holding on in full',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 50', 'A>B 50'],
    expect: { A: 'caught', B: 'caught' },
  },
  {
    name: 'own and passed-on shares add up',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 50', 'X>B 10', 'A>B 40'],
    expect: { A: 'caught', B: 'caught' },
  },
  {
    name: 'a company that is not blocked passes nothing on',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 25', 'X>B 25', 'A>C 50', 'B>C 50'],
    expect: { A: 'not-caught', B: 'not-caught', C: 'not-caught' },
  },
  {
    name: 'a ring is caught from outside',
    profile: MAJORITY,
    seeds: ['D'],
    edges: CYCLE,
    expect: { A: 'caught', B: 'caught', C: 'caught' },
  },
  {
    name: 'a member of a ring controls what is below it only',
    profile: MAJORITY,
    seeds: ['A'],
    edges: CYCLE,
    expect: { B: 'caught', C: 'caught', D: 'not-caught' },
  },
  {
    name: 'an unknown share leaves everything below open',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A unknown', 'A>B 100'],
    expect: { A: 'indeterminate', B: 'indeterminate' },
  },
  {
    name: 'the certain share of another bounds an unknown one',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A unknown', 'Z>A 55', 'A>B 100'],
    expect: { A: 'not-caught', B: 'not-caught', Z: 'not-caught' },
  },
  {
    name: 'minima that reach the threshold catch',
    profile: OFAC_50,
    seeds: ['X', 'Y'],
    edges: ['X>A [25,50]', 'Y>A [25,50]'],
    expect: { A: 'caught' },
  },
  {
    name: 'three that hold 30 of each other control nobody',
    profile: MAJORITY,
    seeds: ['a'],
    edges: THIRTIES,
    expect: { b: 'not-caught', c: 'not-caught' },
  },
  {
    name: 'a ring does not hold itself up',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 20', 'B>A 40', 'A>B 60'],
    expect: { A: 'not-caught', B: 'not-caught' },
  },
  // Vectors of the 50 Percent Rule that are not among them.
  {
    name: 'two halves of a quarter each are a half (T02)',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 50', 'X>B 50', 'A>C 25', 'B>C 25'],
    expect: { A: 'caught', B: 'caught', C: 'caught' },
  },
  {
    name: '49.99 is not half (T07)',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 49.99'],
    expect: { A: 'not-caught' },
  },
  {
    name: 'a holder who is not listed does not count (T11)',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 30', 'O>A 30'],
    expect: { A: 'not-caught', O: 'not-caught' },
  },
  {
    name: 'two sources on one holding count once (T12)',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 30 source=1', 'X>A 30 source=2'],
    expect: { A: 'not-caught' },
  },
  {
    name: 'a finding of control is not ownership (T13)',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 20', 'X>A - control'],
    expect: { A: 'not-caught' },
  },
  {
    name: 'a finding of control catches where the rule says so (T13)',
    profile: { ...OFAC_50, controlLimb: 'finding' },
    seeds: ['X'],
    edges: ['X>A 20', 'X>A - control', 'A>B 50'],
    expect: { A: 'caught', B: 'caught' },
  },
  {
    name: 'a band around the threshold is open (T18)',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A [25,50]'],
    expect: { A: 'indeterminate' },
  },
  // Further known graphs.
  {
    name: 'control along two arms meets again (V1)',
    profile: MAJORITY,
    seeds: ['s'],
    edges: ['s>c1 100', 's>c2 100', 's>c3 100', 'c1>c4 30', 'c2>c4 30', 'c4>t 30', 'c3>t 30'],
    expect: { c1: 'caught', c2: 'caught', c3: 'caught', c4: 'caught', t: 'caught' },
  },
  {
    name: 'a quarter and a quarter of what is not caught stay out (O4)',
    profile: at50,
    seeds: ['X'],
    edges: ['X>A 50', 'X>B 25', 'A>C 25', 'B>C 25'],
    expect: { A: 'caught', B: 'not-caught', C: 'not-caught' },
  },
  {
    name: 'mutual holdings stand while there is outside support (D1)',
    profile: MAJORITY,
    seeds: ['X'],
    edges: ['X>A 100', 'X>D 100', 'A>B 30', 'D>B 25', 'C>B 45', 'B>C 60'],
    expect: { A: 'caught', B: 'caught', C: 'caught', D: 'caught' },
  },
  {
    name: 'mutual holdings fall with their outside support (D1)',
    profile: MAJORITY,
    seeds: ['X'],
    edges: ['X>A 100', 'A>B 30', 'D>B 25', 'C>B 45', 'B>C 60'],
    expect: { A: 'caught', B: 'not-caught', C: 'not-caught', D: 'not-caught' },
  },
  {
    name: 'bands give certain and possible control (B1)',
    profile: MAJORITY,
    seeds: ['X'],
    edges: ['X>A [50.01,75]', 'A>B [25.01,50]', 'X>B [10,25]', 'B>C [75,100]'],
    expect: { A: 'caught', B: 'indeterminate', C: 'indeterminate' },
  },
  {
    name: 'equity and votes are not added to each other',
    profile: MAJORITY,
    seeds: ['X'],
    edges: ['X>A 30', 'X>A 30 votes'],
    expect: { A: 'not-caught' },
  },
  {
    name: 'control by equity carries to control by votes',
    profile: MAJORITY,
    seeds: ['X'],
    edges: ['X>A 60', 'A>B 30 votes', 'X>B 21 votes', 'B>C 51'],
    expect: { A: 'caught', B: 'caught', C: 'caught' },
  },
  {
    name: 'votes do not count for an ownership rule',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 100 votes'],
    expect: { A: 'not-caught' },
  },
  {
    name: 'more than 50 is a majority',
    profile: MAJORITY,
    seeds: ['X'],
    edges: ['X>A [>50,75]'],
    expect: { A: 'caught' },
  },
  {
    name: 'less than 50 is never half',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A [25,<50]'],
    expect: { A: 'not-caught' },
  },
  {
    name: 'two shares above 25 are above 50',
    profile: MAJORITY,
    seeds: ['X'],
    edges: ['X>A 100', 'X>B [>25,30]', 'A>B [>25,30]'],
    expect: { A: 'caught', B: 'caught' },
  },
  {
    name: 'more than 50 of another leaves less than 50',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A unknown', 'Z>A [>50,75]'],
    expect: { A: 'not-caught', Z: 'not-caught' },
  },
  {
    name: 'half of another leaves half',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A unknown', 'Z>A 50'],
    expect: { A: 'indeterminate', Z: 'not-caught' },
  },
  // Natures.
  {
    name: 'a component statement is silent beside a direct one',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 30', 'X>A 30 component'],
    expect: { A: 'not-caught' },
  },
  {
    name: 'a component statement counts like a direct one',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 100', 'A>B 30 component', 'X>B 20'],
    expect: { A: 'caught', B: 'caught' },
  },
  {
    name: 'an ultimate share is not added to the direct one of its pair',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 30', 'X>A 30 ultimate'],
    expect: { A: 'not-caught' },
  },
  {
    name: 'an ultimate share that reaches the threshold catches alone',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A 30', 'X>A 60 ultimate'],
    expect: { A: 'caught' },
  },
  {
    name: 'an ultimate share may or may not overlap with those of others',
    profile: OFAC_50,
    seeds: ['X', 'Y'],
    edges: ['X>A 30 ultimate', 'Y>A 25'],
    expect: { A: 'indeterminate' },
  },
  {
    name: 'an ultimate share may run through the holder that bounds the direct one',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A [10,60] ultimate', 'Z>A 55'],
    expect: { A: 'indeterminate', Z: 'not-caught' },
  },
  {
    name: 'an ultimate minimum bounds nobody',
    profile: OFAC_50,
    seeds: ['X'],
    edges: ['X>A unknown', 'Z>A 55 ultimate'],
    expect: { A: 'indeterminate', Z: 'not-caught' },
  },
];

describe('control by rule profiles', () => {
  it.each(CASES)('$name', ({ edges, profile, seeds, expect: expected }) => {
    expect(ask({ edges, profile, seeds }).verdicts).toEqual(expected);
  });

  it('adds ten equal parts of a half to exactly a half (F1)', () => {
    for (const parts of [2, 5, 8, 10, 16, 20]) {
      const each = (50 / parts).toString();
      const edges = Array.from({ length: parts }, (_, part) => [`X>h${part} 100`, `h${part}>T ${each}`]).flat();
      const answer = ask({ edges, profile: OFAC_50, seeds: ['X'] });
      expect(answer.verdicts['T']).toBe('caught');
      expect(shareToText(answer.sumOf('T'), 'en')).toBe('50 %');
    }
  });

  it('finds the 51 published pairs of a dense graph, and 72 at half or more (V2)', () => {
    const edges = [
      '1>2 90',
      '2>3 100',
      '3>2 10',
      '3>4 90',
      '4>5 100',
      '5>1 10',
      '1>6 90',
      '6>5 100',
      '5>10 90',
      '10>20 100',
      '20>1 50',
      '1>10 90',
      '19>5 100',
      '10>19 50',
    ];
    const pairs = (profile: RuleProfile): string[] =>
      ['1', '2', '3', '4', '5', '6', '10', '19', '20'].flatMap((seed) => {
        const { verdicts } = ask({ edges, profile, seeds: [seed] });
        return Object.keys(verdicts)
          .filter((party) => verdicts[party] === 'caught')
          .map((party) => `${seed}>${party}`);
      });
    const six = ['1', '2', '3', '4', '5', '6'];
    const published = [
      ...six.flatMap((seed) => [...six.filter((one) => one !== seed), '10', '20'].map((party) => `${seed}>${party}`)),
      '10>20',
      ...[...six, '10', '20'].map((party) => `19>${party}`),
    ];
    expect(pairs(MAJORITY).sort()).toEqual(published.sort());
    expect(pairs(at50)).toHaveLength(72);
  });

  it('shows sums with their residual and their open ends', () => {
    const sum = (edges: string[], seeds = ['X']): string =>
      shareToText(ask({ edges, profile: OFAC_50, seeds }).sumOf('A'), 'en');
    expect(sum(['X>A unknown', 'Z>A 55'])).toBe('0–45 %');
    expect(sum(['X>A unknown', 'Z>A [>50,75]'])).toBe('0–<50 %');
    expect(sum(['X>A [>25,<50]', 'Y>A [>25,30]'], ['X', 'Y'])).toBe('>50–<80 %');
    expect(sum(['X>A [25,60]', 'Y>A [25,60]'], ['X', 'Y'])).toBe('50–100 %');
    expect(sum(['Y>A 60'])).toBe('0 %');
  });

  it('follows a chain and a ring of ten thousand without running out of stack', () => {
    const chain = Array.from({ length: 10_000 }, (_, link) => `p${link}>p${link + 1} 51`);
    const inChain = ask({ edges: chain, profile: MAJORITY, seeds: ['p0'], proofLimit: 100 });
    expect(inChain.verdicts['p10000']).toBe('caught');
    const ring = [...chain.slice(0, 9_999), 'p9999>p0 51'];
    const inRing = ask({ edges: ring, profile: MAJORITY, seeds: ['p5'], proofLimit: 100 });
    expect(inRing.verdicts['p4']).toBe('caught');
    expect(Object.values(inRing.verdicts).every((verdict) => verdict === 'caught')).toBe(true);
  });
});

describe('effective shares', () => {
  const shares = (edges: readonly string[], owner: string): Record<string, number | [number, number]> => {
    const { columns, parties, numberOf } = columnsOf(edges.map(read));
    const graph = viewOwnership(columns, viewAt(DAY), parseDay(DAY));
    const result = prepareEffective(graph)(numberOf.get(owner) ?? -1);
    return Object.fromEntries(
      result.shares.map(({ party, min, max }) => [parties[party] ?? '', min === max ? min : [min, max]]),
    );
  };

  it('multiplies along each path and adds the paths', () => {
    expect(shares(['A>B 60', 'B>C 30', 'A>C 21'], 'A')).toEqual({ B: 0.6, C: expect.closeTo(0.39, 12) });
    expect(shares(['X>A 60', 'X>B 30', 'A>C 40', 'B>C 50'], 'X')['C']).toBeCloseTo(0.39, 12);
  });

  it('solves cross-holdings (IO1)', () => {
    const edges = ['P>A 80', 'B>A 20', 'A>B 50', 'Q>B 50'];
    expect(shares(edges, 'P')).toEqual({ A: expect.closeTo(0.888889, 6), B: expect.closeTo(0.444444, 6) });
    expect(shares(edges, 'Q')).toEqual({ A: expect.closeTo(0.111111, 6), B: expect.closeTo(0.555556, 6) });
  });

  it('solves two companies that hold half of each other (IO3)', () => {
    const edges = ['U>A 50', 'B>A 50', 'A>B 50', 'W>B 50'];
    expect(shares(edges, 'U')).toEqual({ A: expect.closeTo(2 / 3, 12), B: expect.closeTo(1 / 3, 12) });
    expect(shares(edges, 'W')).toEqual({ A: expect.closeTo(1 / 3, 12), B: expect.closeTo(2 / 3, 12) });
  });

  it('solves rings that nearly own themselves, and meshes (IO4, IO5)', () => {
    expect(shares(['P>A 0.1', 'B>A 99.9', 'A>B 99.9'], 'P')).toEqual({
      A: expect.closeTo(0.50025, 6),
      B: expect.closeTo(0.49975, 6),
    });
    const mesh = ['0>1 10', '1>2 50', '2>1 30', '1>4 20', '4>1 30', '1>3 50', '3>1 30', '2>4 20'];
    expect(shares(mesh, '0')).toEqual({
      1: expect.closeTo(0.163934, 6),
      2: expect.closeTo(0.081967, 6),
      3: expect.closeTo(0.081967, 6),
      4: expect.closeTo(0.04918, 6),
    });
  });

  it('bounds what intervals and unknown shares leave open', () => {
    expect(shares(['X>A [25,50]', 'A>B 50'], 'X')).toEqual({ A: [0.25, 0.5], B: [0.125, 0.25] });
    expect(shares(['X>A unknown', 'Z>A 55'], 'X')).toEqual({ A: [0, expect.closeTo(0.45, 12)] });
  });

  it('does not pretend to know shares behind a ring that nobody outside owns', () => {
    const { columns, numberOf } = columnsOf(['A>B 100', 'B>A 100', 'B>C 50'].map(read));
    const graph = viewOwnership(columns, viewAt(DAY), parseDay(DAY));
    const result = prepareEffective(graph)(numberOf.get('A') ?? -1);
    expect(
      result.unsolved.map((party) => columnsOf(['A>B 100', 'B>A 100', 'B>C 50'].map(read)).parties[party]),
    ).toEqual(['A', 'B', 'C']);
  });

  it('solves a chain and a ring of ten thousand', () => {
    const chain = Array.from({ length: 10_000 }, (_, link) => `p${link}>p${link + 1} 100`);
    expect(shares(chain, 'p0')['p10000']).toBe(1);
    const ring = [...chain.slice(0, 9_999), 'p9999>p0 50', 'X>p0 50'];
    expect(shares(ring, 'X')['p9999']).toBeCloseTo(1, 9);
  });
});
