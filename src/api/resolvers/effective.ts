import type { EffectiveShareAnswer } from '../../analysis/effective.ts';
import { shareFromJson } from '../../model/shares.ts';
import { pageOfParts } from '../answer-pages.ts';
import type { ApiContext } from '../context.ts';
import type { EffectiveShareResolvers, EffectiveSharesResolvers } from '../generated/schema.ts';
import { findThing } from '../lookups.ts';
import type { EffectiveInView, ThingInView } from '../models.ts';
import type { Position } from '../pages.ts';
import { framed, withStore } from './answers.ts';

/** Asks how much a party holds of others over all paths. */
export async function askEffective({ view, thing }: ThingInView, context: ApiContext): Promise<EffectiveInView> {
  const answer = await context.engine.effective(view, thing.key, context.signal);
  return { view, answer: await withStore(answer, context) };
}

const positionOf = ({ share, party }: EffectiveShareAnswer): Position => [-share.min, -share.max, party];

export const EffectiveShares: EffectiveSharesResolvers = {
  ...framed,
  throughItself: ({ answer }) => answer.throughItself,
  shares: (effective, args) => pageOfParts(effective, 'effective shares', effective.answer.shares, positionOf, args),
};

export const EffectiveShare: EffectiveShareResolvers = {
  party: ({ view, answer }) => findThing(view, answer.party),
  partyKey: ({ answer }) => answer.party,
  share: ({ answer }) => shareFromJson(answer.share),
  isDefined: ({ answer }) => answer.isDefined,
};
