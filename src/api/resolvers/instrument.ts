import type { InstrumentResolvers, RelationEdgeResolvers } from '../generated/schema.ts';
import { findNode, relationPosition, relationsOf } from '../lookups.ts';
import { mapPage, pageOf } from '../pages.ts';
import { dated } from './facts.ts';
import { frame, named, textOf } from './things.ts';

export const Instrument: InstrumentResolvers = {
  ...named,
  jurisdiction: (instrument) => textOf(instrument, 'jurisdiction'),
  level: (instrument) => textOf(instrument, 'level'),
  effective: (instrument) => textOf(instrument, 'effective'),
  number: (instrument) => textOf(instrument, 'number'),
  issuer: (instrument) => textOf(instrument, 'issuer'),
  promulgated: (instrument) => textOf(instrument, 'promulgated'),
  ended: (instrument) => textOf(instrument, 'ended'),
  provisions: ({ view, thing }, args, { order }) => {
    const provisions = order.where(view, 'Provision', 'instrument', thing.key);
    const page = pageOf(`provisions of ${thing.key}`, provisions, ({ key }) => [key], args);
    return mapPage(page, (provision) => ({ view, thing: provision }));
  },
  relations: ({ view, thing }, args) =>
    pageOf(`relations of ${thing.key}`, relationsOf(view, thing.key), relationPosition, args),
  frame,
};

export const RelationEdge: RelationEdgeResolvers = {
  node: ({ item: { view, other } }) => findNode(view, other),
  nodeKey: ({ item }) => item.other,
  relation: ({ item }) => item.fact.relation,
  outward: ({ item }) => item.outward,
  basis: ({ item }) => item.fact.basis,
  from: ({ item }) => dated.from(item),
  to: ({ item }) => dated.to(item),
  certain: ({ item }) => dated.certain(item),
  evidence: ({ item }) => dated.evidence(item),
};
