import { natureOfTag } from '../control/columns.ts';
import type { ProofStep } from '../control/proof.ts';
import type { Tie } from '../control/ties.ts';
import { MAX_OPEN, MIN_OPEN, type OwnershipGraph, rightOf } from '../control/view.ts';
import { NATURES, RIGHTS } from '../model/facts.ts';
import { type ShareJson, shareToJson } from '../model/shares.ts';
import { factKey, type HoldingsFile } from './holdings.ts';

/** A holding of a proof. `against`: the holder is outside the set, and his minimum keeps the sum below the threshold. */
export interface ProofItemJson extends ShareJson {
  readonly tier: number;
  readonly owner: string;
  readonly asset: string;
  /** `officer`: the owner is a senior manager of the asset. */
  readonly kind: 'equity' | 'votes' | 'control' | 'officer';
  readonly nature?: 'component' | 'ultimate';
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string | null;
  readonly fact: string;
  readonly against?: true;
}

/** Renders proof steps. The same step is one object, however many outcomes cite it. */
export function proofJson(holdings: HoldingsFile, graph: OwnershipGraph): (step: ProofStep) => ProofItemJson {
  const made = new Map<number, ProofItemJson>();
  return (step) => {
    const known = made.get(step.edge);
    if (known !== undefined && known.tier === step.tier && (known.against === true) === step.against) return known;
    const item = itemOf(holdings, graph, step);
    made.set(step.edge, item);
    return item;
  };
}

function itemOf(holdings: HoldingsFile, graph: OwnershipGraph, { tier, edge, against }: ProofStep): ProofItemJson {
  const { facts } = holdings;
  const flags = graph.kind[edge] ?? 0;
  const fact = graph.factOf(edge);
  const nature = NATURES[natureOfTag(graph.tagOf(edge))] ?? 'direct';
  const share = {
    min: graph.low[edge] ?? 0,
    max: graph.high[edge] ?? 0,
    minOpen: (flags & MIN_OPEN) !== 0,
    maxOpen: (flags & MAX_OPEN) !== 0,
  };
  return {
    tier,
    owner: holdings.parties[graph.owner[edge] ?? 0] ?? '',
    asset: holdings.parties[graph.asset[edge] ?? 0] ?? '',
    kind: RIGHTS[rightOf(flags)] ?? 'control',
    ...(nature !== 'direct' && { nature }),
    ...shareToJson(share),
    from: facts.fromOf(fact),
    to: facts.toOf(fact),
    source: facts.sourceOf(fact),
    fact: factKey(holdings, fact),
    ...(against && { against: true }),
  };
}

/** A tie that is no share, in the shape of a proof: bounds are those of the whole for a finding, nothing for an office. */
export function tieJson(holdings: HoldingsFile, { holder, held, kind, fact }: Tie): ProofItemJson {
  const { facts } = holdings;
  const share = kind === 'officer' ? 0 : 100;
  return {
    tier: 1,
    owner: holdings.parties[holder] ?? '',
    asset: holdings.parties[held] ?? '',
    kind: kind === 'officer' ? 'officer' : 'control',
    min: share,
    max: share,
    from: facts.fromOf(fact),
    to: facts.toOf(fact),
    source: facts.sourceOf(fact),
    fact: factKey(holdings, fact),
  };
}
