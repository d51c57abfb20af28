import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Asked, outcomesOf, runControl, verdictOf } from '../fixtures/control/run-command.ts';

const FILE = '../shared/vectors/rules.json';

interface Vector {
  readonly id: string;
  readonly rule: string;
  readonly asOf?: string;
  readonly same?: string;
  readonly seeds?: readonly string[];
  readonly unverified?: readonly string[];
  readonly addressOnly?: readonly string[];
  readonly listed?: readonly string[];
  readonly control?: readonly string[];
  readonly edges?: readonly string[];
  readonly jurisdiction?: Readonly<Record<string, string>>;
  readonly sector?: string;
  readonly equity?: number;
  readonly facts?: readonly string[];
  readonly expect: string | Readonly<Record<string, string>>;
}

/** The vectors that are about ownership, by the name of our rule. Others are about listings, items and determinations. */
const RULES: Readonly<Record<string, string>> = {
  OFAC: 'ofac-50',
  any: 'majority',
  BIS: 'bis-affiliates',
  EU: 'eu',
  UK: 'uk',
  MOFCOM61: 'mofcom-61',
  'DUI-20(3)': 'dui-20-3',
  'FISR-4': 'fisr-art4',
  'AFSL-5': 'afsl-art5',
};

const vectors: readonly Vector[] = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Vector[]) : [];
const ours = vectors.filter(({ rule }) => rule in RULES);

/** A vector as files for the command; "same" takes the graph of another. */
function askedOf(vector: Vector): Asked {
  const graph = vector.same === undefined ? vector : (vectors.find(({ id }) => id === vector.same) ?? vector);
  const { unverified = [], addressOnly = [], listed = [], jurisdiction = {}, control = [] } = graph;
  const seeds = [...(graph.seeds ?? []), ...unverified, ...addressOnly, ...listed];
  const common = { rule: RULES[vector.rule] ?? '', asOf: vector.asOf ?? '2026-08-01' };
  if (vector.equity !== undefined) {
    const board = vector.facts?.some((fact) => fact.includes('board')) === true ? ['I>T board'] : [];
    return {
      ...common,
      seeds: ['I'],
      edges: [`I>T ${vector.equity}`, ...board],
      parties: [`T,,,CN,,,${vector.sector}`],
    };
  }
  const edges = (graph.edges ?? []).map((edge) => edge.replace(/ \(source(\d)\)$/, ' source=$1'));
  const findings = control.map((text) => text.replace(/^(\w+) board majority of (\w+)$/, '$1>$2 board'));
  const parties = [
    ...unverified.map((party) => `${party},UVL`),
    ...addressOnly.map((party) => `${party},EL,,,yes`),
    ...Object.entries(jurisdiction).map(([party, place]) => `${party},,,${place}`),
  ];
  return { ...common, seeds: seeds.length > 0 ? seeds : ['*'], edges: [...edges, ...findings], parties };
}

const WORD: Readonly<Record<string, string>> = { not: 'not-caught', not_in_force: 'suspended' };

describe.skipIf(vectors.length === 0)('the shared vectors on ownership', () => {
  test('are most of the file', () => expect(ours.length).toBeGreaterThan(30));

  test.each(ours.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    const answer = await runControl(askedOf(vector));
    if (typeof vector.expect === 'string') {
      const [outcome] = outcomesOf(answer, 'T');
      const said = { limb: outcome?.limb ?? null, outside: outcome?.outside ?? null };
      expect(said).toEqual(ACTUAL_CONTROL[vector.expect]);
      return;
    }
    for (const [party, expected] of Object.entries(vector.expect)) {
      const word = WORD[expected] ?? expected;
      if (word === 'suspended') {
        expect(answer).toMatchObject({ status: word, outcomes: [] });
      } else if (word === 'general licence barred') {
        expect(outcomesOf(answer, party)[0]?.strictest?.exceptions.en).toContain(word);
        expect(verdictOf(answer, party)).toBe('caught');
      } else if (word.startsWith('candidate')) {
        expect(outcomesOf(answer, party)[0]).toMatchObject({ outcome: 'caught', effect: 'candidate', limb: 'art-5-4' });
      } else {
        // For * only those that are reached are listed.
        const found = verdictOf(answer, party);
        expect(found === 'no outcome' ? 'not-caught' : found).toBe(word);
      }
    }
  });
});

const ACTUAL_CONTROL: Readonly<Record<string, { readonly limb: string | null; readonly outside: string | null }>> = {
  'actual control: limb 1': { limb: 'limb-1', outside: null },
  'actual control: limb 2': { limb: 'limb-2', outside: null },
  'not in scope': { limb: null, outside: 'field' },
  'declare (no control needed)': { limb: 'any-share', outside: null },
};
