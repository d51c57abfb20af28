import type { Verdict } from '../control/proof.ts';
import type { AnswerFrame } from '../model/answers.ts';
import type { Right } from '../model/facts.ts';
import type { RuleDirection, RuleEffect } from '../model/profiles.ts';
import type { ShareJson } from '../model/shares.ts';
import type { Status } from '../model/status.ts';
import type { Basis, BilingualText, Regime, Role } from '../model/vocabulary.ts';
import type { TouchAnswer } from './convergence.ts';
import type { Evidence } from './evidence.ts';
import type { ListedOnTheWay } from './exposure-listed.ts';

/** `self`: the party's own. Otherwise what the named rule says of the party that has to do with the technology. */
export type ExposureOutcome = Verdict | 'self';

interface BothNames {
  readonly zh: string;
  readonly en: string;
}

/** One step of a path. Shares in per cent; null for a control finding, which has none. */
export interface StepAnswer {
  readonly owner: string;
  readonly asset: string;
  readonly ownerName: BothNames;
  readonly assetName: BothNames;
  readonly kind: Right | 'control';
  readonly nature: string;
  /** The stated share; its maximum leaves room for the minima of the other holders. */
  readonly share: ShareJson | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly fact: string;
  readonly evidence: Evidence;
}

/** A path from owner to asset. `share`: product of the minima, and of the maxima, of its steps, in per cent; null where a step has no share. */
export interface PathAnswer {
  readonly share: ShareJson | null;
  readonly steps: readonly StepAnswer[];
}

/** A party below (or the one asked about) that has to do with the technology. */
export interface Holder {
  readonly party: string;
  readonly name: BothNames;
  readonly role: Role;
  readonly basis: Basis;
  /** Null while the rule is not in force; then `ifInForce` has it. */
  readonly outcome: ExposureOutcome | null;
  readonly ifInForce?: ExposureOutcome;
  /** Effective share in the equity: over all paths, in per cent, cross-holdings solved; 0 where only votes or findings lead there. */
  readonly share: ShareJson;
  readonly steps: number;
  readonly evidence: Evidence;
}

/** `id`, `outcome`, `share` and `path` are those of the nearest holder: strongest outcome, then largest share. */
export interface TechnologyReached {
  readonly id: string;
  readonly name: BothNames;
  readonly outcome: ExposureOutcome | null;
  readonly ifInForce?: ExposureOutcome;
  readonly share: ShareJson;
  /** The best path; empty for the party's own technology. */
  readonly path: readonly StepAnswer[];
  /** The best paths, the first among them; `truncated` when there are more. */
  readonly paths: readonly PathAnswer[];
  readonly truncated: boolean;
  readonly holders: readonly Holder[];
  /** Regimes with a touch that counts at the asked moment. */
  readonly regimes: readonly Regime[];
  readonly touches: readonly TouchAnswer[];
}

/** An owner at the end of a chain: nobody is known to own it, or it stands in a ring that nobody outside owns. */
export interface UltimateOwner {
  readonly id: string;
  readonly name: BothNames;
  /** What the rule says of the party asked about, with this owner alone as seed. */
  readonly outcome: Verdict | null;
  readonly ifInForce?: Verdict;
  readonly share: ShareJson;
  readonly steps: number;
  readonly ring: boolean;
  readonly paths: readonly PathAnswer[];
  readonly truncated: boolean;
}

export interface ExposureAnswer extends AnswerFrame {
  readonly party: string;
  /** All keys under which the party is recorded; the first stands for it in paths. */
  readonly records: readonly string[];
  readonly name: BothNames;
  readonly rule: {
    readonly id: string;
    readonly name: BilingualText;
    readonly status: Status;
    readonly effect: RuleEffect;
    readonly direction: RuleDirection;
  };
  readonly technologies: readonly TechnologyReached[];
  readonly owners: readonly UltimateOwner[];
  /** True when there are more ultimate owners than are told. */
  readonly ownersTruncated: boolean;
  readonly listed: readonly ListedOnTheWay[];
  /** How many parties were reached above and below. */
  readonly reached: { readonly up: number; readonly down: number };
}
