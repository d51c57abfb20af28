import { sourceOf } from '../../analysis/evidence.ts';
import { toGlobalId } from '../../model/keys.ts';
import type { Describing } from '../../model/things.ts';
import type { ApiContext } from '../context.ts';
import type { AgencyResolvers, ProvisionResolvers, SourceResolvers } from '../generated/schema.ts';
import { jurisdictionOf } from '../jurisdictions.ts';
import { findThing, frameOfThing } from '../lookups.ts';
import type { FrameInView, ThingInView } from '../models.ts';
import { withStore } from './answers.ts';

/** Fields of everything that has names. */
export const named = {
  id: ({ thing }: ThingInView) => toGlobalId(thing.key),
  key: ({ thing }: ThingInView) => thing.key,
  names: ({ thing }: ThingInView) => thing.names,
  aliases: ({ thing }: ThingInView) => thing.aliases,
  confidence: ({ thing }: ThingInView) => thing.confidence,
  sources: ({ view, thing }: ThingInView) => thing.citations.map((citation) => sourceOf(view, citation)),
};

/** A shown property as text; null where no source gives it. */
export function textOf({ thing }: ThingInView, name: string): string | null {
  const value: Describing | undefined = thing.properties[name];
  return value === undefined || Array.isArray(value) ? null : String(value);
}

/** What the facts shown with a thing rest on. */
export async function frame({ view, thing }: ThingInView, _: unknown, context: ApiContext): Promise<FrameInView> {
  const jurisdiction = (list: string): string => jurisdictionOf(context.engine, view, list);
  return { view, answer: await withStore(frameOfThing(view, thing, jurisdiction), context) };
}

export const Provision: ProvisionResolvers = {
  ...named,
  jurisdiction: (provision) => textOf(provision, 'jurisdiction'),
  instrument: (provision) => findThing(provision.view, textOf(provision, 'instrument'), 'Instrument'),
  article: (provision) => textOf(provision, 'article'),
};

export const Agency: AgencyResolvers = { ...named, jurisdiction: (agency) => textOf(agency, 'jurisdiction') };

export const Source: SourceResolvers = {
  ...named,
  url: (source) => textOf(source, 'url'),
  date: (source) => textOf(source, 'date'),
  sourceKind: (source) => textOf(source, 'kind'),
};
