/**
 * A statement as its source gives it, already known to hold on the day. Shares in billionths; `maxOpen`: the end is open,
 * so that `max` is one less than what the source says.
 */
export interface RawStatement {
  readonly fact: string;
  readonly owner: string;
  readonly asset: string;
  readonly kind: string;
  readonly ultimate: boolean;
  readonly min: number;
  readonly max: number;
  readonly maxOpen?: boolean;
}

/** A step of a proof. Shares in billionths. */
export interface CitedHolding {
  readonly tier: number;
  readonly owner: string;
  readonly asset: string;
  readonly kind: string;
  readonly ultimate: boolean;
  readonly min: number;
  readonly max: number;
  readonly fact: string;
}

/**
 * Replays a proof from the raw statements alone, with nothing of the kernel: every cited fact is there and covers what
 * is cited of it, every owner stands on an earlier tier, and each asset's cited holdings of one right reach `needed`.
 * `bound`: `min` for a caught party, `max` for an indeterminate one (necessary, not sufficient).
 * @returns null, or a sentence that says what is wrong.
 */
export function verifyProof(
  proof: readonly CitedHolding[],
  statements: readonly RawStatement[],
  claim: {
    readonly seeds: readonly string[];
    readonly party: string;
    readonly needed: number;
    readonly bound: 'min' | 'max';
  },
): string | null {
  const known = new Set(claim.seeds);
  const tiers = [...new Set(proof.map(({ tier }) => tier))].sort((a, b) => a - b);
  for (const tier of tiers) {
    const steps = proof.filter((step) => step.tier === tier);
    const reached = new Set<string>();
    for (const asset of new Set(steps.map((step) => step.asset))) {
      const cited = steps.filter((step) => step.asset === asset);
      for (const step of cited) {
        const same = statements.filter(
          (one) =>
            one.owner === step.owner && one.asset === asset && one.kind === step.kind && one.ultimate === step.ultimate,
        );
        if (!same.some(({ fact }) => fact === step.fact))
          return `${step.fact} does not say that ${step.owner} holds ${asset}.`;
        if (step.min > Math.max(...same.map(({ min }) => min)))
          return `No statement gives ${step.owner} that much of ${asset}.`;
        if (step.max > sumOfMaxima(same)) return `The statements give ${step.owner} less of ${asset}.`;
        if (!known.has(step.owner)) return `${step.owner} is cited on tier ${tier} before it is derived.`;
      }
      if (!reaches(cited, claim)) return `The holdings cited for ${asset} do not reach the threshold.`;
      reached.add(asset);
    }
    for (const asset of reached) known.add(asset);
  }
  return known.has(claim.party) ? null : `${claim.party} is not derived.`;
}

/** Below 25 and below 25 is below 50, which is 49.9999999 and not twice 24.9999999. */
function sumOfMaxima(statements: readonly RawStatement[]): number {
  const open = statements.filter(({ maxOpen }) => maxOpen === true).length;
  return statements.reduce((sum, { max }) => sum + max, Math.max(0, open - 1));
}

function reaches(
  cited: readonly CitedHolding[],
  { needed, bound }: { readonly needed: number; readonly bound: 'min' | 'max' },
): boolean {
  if (cited.some((step) => step[bound] > 0 && (step.kind === 'control' || (step.ultimate && step[bound] >= needed))))
    return true;
  return ['equity', 'votes'].some((kind) => {
    const counted = cited.filter((step) => step.kind === kind && (bound === 'max' || !step.ultimate));
    if (new Set(counted.map((step) => `${step.owner} ${step.ultimate}`)).size < counted.length) return false;
    return counted.reduce((sum, step) => sum + step[bound], 0) >= needed;
  });
}
