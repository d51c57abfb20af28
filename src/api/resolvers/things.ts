import { sourceOf } from '../../analysis/evidence.ts';
import { toGlobalId } from '../../model/keys.ts';
import type { Describing } from '../../model/things.ts';
import type {
  AgencyResolvers,
  ControlItemResolvers,
  ControlListResolvers,
  InstrumentResolvers,
  ProvisionResolvers,
  SourceResolvers,
} from '../generated/schema.ts';
import { classificationsOf, findThing } from '../lookups.ts';
import type { ThingInView } from '../models.ts';

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

export const ControlItem: ControlItemResolvers = {
  ...named,
  list: (item) => findThing(item.view, textOf(item, 'list'), 'ControlList'),
  code: (item) => textOf(item, 'code'),
  edition: (item) => textOf(item, 'edition'),
  entry: (item) => textOf(item, 'entry'),
  hsCodes: ({ thing }) => {
    const codes = thing.properties['hs'];
    return Array.isArray(codes) ? codes : codes === undefined ? [] : [String(codes)];
  },
  level: (item) => textOf(item, 'level'),
  classifications: ({ view, thing }) => classificationsOf(view, thing.key),
};

export const ControlList: ControlListResolvers = {
  ...named,
  jurisdiction: (list) => textOf(list, 'jurisdiction'),
  listKind: (list) => textOf(list, 'kind'),
};

export const Instrument: InstrumentResolvers = {
  ...named,
  jurisdiction: (instrument) => textOf(instrument, 'jurisdiction'),
  level: (instrument) => textOf(instrument, 'level'),
  effective: (instrument) => textOf(instrument, 'effective'),
};

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
