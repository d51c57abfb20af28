import { Assumptions, frameOf } from '../../analysis/frame.ts';
import { LinkageError } from '../../errors.ts';
import { toKey } from '../../model/keys.ts';
import type { ThingLabel } from '../../model/things.ts';
import type { ApiContext, When } from '../context.ts';
import type { QueryResolvers } from '../generated/schema.ts';
import { findNode, findThing } from '../lookups.ts';
import type { ThingInView, ThingPage } from '../models.ts';
import { mapPage, type PageArguments, pageOf } from '../pages.ts';
import { askChanges } from './changes.ts';
import { askControl } from './control.ts';
import { askConvergence } from './convergence.ts';
import { askCypher } from './cypher.ts';
import { askExposure } from './exposure.ts';
import { askGaps } from './gaps.ts';
import { askListDiff } from './list-diff.ts';
import { rulesIn } from './rules.ts';
import { askSameSuggestions } from './same.ts';
import { askSearch } from './search.ts';

const MAX_IDS = 100;

export const Query: QueryResolvers = {
  node: async (_, args, context) => findNode(await context.view(args), toKey(args.id)),

  nodes: async (_, args, context) => {
    if (args.ids.length > MAX_IDS) {
      throw new LinkageError('BAD_USER_INPUT', `ids holds ${args.ids.length} ids; at most ${MAX_IDS}.`, {
        argument: 'ids',
      });
    }
    const view = await context.view(args);
    return args.ids.map((id) => findNode(view, toKey(id)));
  },

  technology: async (_, args, context) => findThing(await context.view(args), toKey(args.id), 'Technology'),
  technologies: async (_, args, context) => pageOfThings('Technology', args, context),
  party: async (_, args, context) => findThing(await context.view(args), toKey(args.id), 'Party'),
  parties: async (_, args, context) => pageOfThings('Party', args, context),
  instrument: async (_, args, context) => findThing(await context.view(args), toKey(args.id), 'Instrument'),
  instruments: async (_, args, context) => pageOfThings('Instrument', args, context),
  controlList: async (_, args, context) => findThing(await context.view(args), toKey(args.id), 'ControlList'),
  controlLists: async (_, args, context) => pageOfThings('ControlList', args, context),
  controlItem: async (_, args, context) => findThing(await context.view(args), toKey(args.id), 'ControlItem'),
  controlItems: async (_, args, context) => pageOfThings('ControlItem', args, context),
  search: async (_, args, context) => askSearch(args, context),
  convergence: async (_, args, context) => askConvergence(args, context),
  exposure: async (_, args, context) => askExposure(args, context),
  gaps: async (_, args, context) => askGaps(args, context),
  listDiff: async (_, args, context) => askListDiff(args, context),
  changes: async (_, args, context) => askChanges(args, context),
  control: async (_, args, context) => askControl(args, context),
  sameSuggestions: async (_, args, context) => askSameSuggestions(args, context),
  rules: async (_, args, context) => rulesIn(context.engine, await context.view(args)),
  cypher: async (_, args, context) => askCypher(args, context),
  datasets: async (_, args, context) => frameOf(await context.view(args), new Assumptions(), []).datasets,
};

async function pageOfThings(label: ThingLabel, args: PageArguments & When, context: ApiContext): Promise<ThingPage> {
  const view = await context.view(args);
  const page = pageOf(label, context.order.of(view, label), ({ key }) => [key], args);
  return mapPage(page, (thing): ThingInView => ({ view, thing }));
}
