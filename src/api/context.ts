import { randomUUID } from 'node:crypto';
import type { Engine } from '../analysis/engine.ts';
import { GraphView } from '../analysis/view.ts';
import { LinkageError, readArgument } from '../errors.ts';
import { Graph } from '../graph/client.ts';
import type { Assumption } from '../model/answers.ts';
import { parseAsOf } from '../model/moments.ts';
import type { WhatIfInput } from './generated/schema.ts';
import type { Readiness, StoreWatch } from './store-watch.ts';
import type { ThingOrder } from './thing-order.ts';
import { whatIfFrom } from './what-if-input.ts';

/** The arguments that every question takes: valid time, what was known, and with some what is supposed. */
export interface When {
  readonly asOf?: string | null;
  readonly knownAt?: string | null;
  readonly whatIf?: WhatIfInput | null;
}

/** What resolvers work with; made once for each request. */
export interface ApiContext {
  readonly engine: Engine;
  readonly order: ThingOrder;
  /**
   * The graph as a question sees it. Questions of one request that name no `knownAt` see one and the same version.
   * @throws LinkageError BAD_USER_INPUT, or GRAPH_UNAVAILABLE for a `knownAt` that only the store can look up
   */
  view(when: When, includeUnverified?: boolean): Promise<GraphView>;
  /**
   * The store itself, for questions that the facts in memory cannot answer.
   * @throws LinkageError GRAPH_UNAVAILABLE while it does not answer
   */
  graph(): Promise<Graph>;
  /** How long a statement may run in the store, in milliseconds: it is stopped before nobody waits for it any more. */
  readonly statementMs: number;
  /** Fires when the caller leaves, or the time of the request is over. */
  readonly signal: AbortSignal;
  /** What is taken for granted because of the state of the store. */
  storeAssumptions(): Promise<readonly Assumption[]>;
}

/** What outlives a request. `now` is the only clock of the answers. */
export interface ApiParts {
  readonly engine: Engine;
  readonly order: ThingOrder;
  readonly graph: Readiness;
  readonly store: StoreWatch;
  readonly now: () => Date;
  readonly statementMs: number;
}

export function makeContext(parts: ApiParts, signal: AbortSignal): ApiContext {
  const { engine, order, graph, store, now, statementMs } = parts;
  const { version, published } = engine.snapshot;
  const today = now().toISOString().slice(0, 10);
  const views = new Map<string, Promise<GraphView>>();

  const open = async (when: When, asOf: string, includeUnverified: boolean): Promise<GraphView> => {
    const knownAt = when.knownAt ?? null;
    const whatIf = whatIfFrom(when.whatIf);
    const view = await engine.view({
      asOf: readArgument('asOf', () => parseAsOf(asOf)),
      knownAt,
      includeUnverified,
      whatIf,
    });
    if (knownAt !== null || view.request.version === version) return view;
    return new GraphView(engine.snapshot, { ...view.request, version, published });
  };

  return {
    engine,
    order,
    view: (when, includeUnverified = false) => {
      const asOf = when.asOf ?? today;
      const id = JSON.stringify([asOf, when.knownAt ?? null, includeUnverified, when.whatIf ?? null]);
      const view = views.get(id) ?? open(when, asOf, includeUnverified);
      views.set(id, view);
      return view;
    },
    graph: async () => {
      if (graph instanceof Graph && !(await store.isAway())) return graph;
      throw new LinkageError(
        'GRAPH_UNAVAILABLE',
        'The graph store does not answer, and this question cannot be answered without it. Try again when /ready says so.',
      );
    },
    statementMs,
    signal,
    storeAssumptions: async () => ((await store.isAway()) ? [STORE_AWAY] : []),
  };
}

/** Names a request in the log, in the answer's header and in masked errors. */
export function newRequestId(): string {
  return randomUUID();
}

const STORE_AWAY: Assumption = {
  code: 'STORE_AWAY',
  text: {
    zh: '图数据库暂不可用，本答复依据最后一次读取的状态',
    en: 'The graph store does not answer; this answer rests on the last state read from it',
  },
  about: [],
};
