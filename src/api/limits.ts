import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getNullableType,
  getOperationAST,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { type ComplexityEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import type { Plugin } from 'graphql-yoga';
import { LinkageError } from '../errors.ts';

export const MAX_TOKENS = 2_000;
export const MAX_DEPTH = 16;
export const MAX_COST = 20_000;

/** What a list without `first` is taken to hold on average: the sources of a fact, the aliases of a party. */
const PLAIN_LIST = 3;

/** Questions that compute over the whole graph or ask the store, whatever part of the answer is selected. */
const QUESTION_COST: Readonly<Record<string, number>> = {
  convergence: 1_000,
  exposure: 1_000,
  gaps: 2_000,
  control: 2_000,
  cypher: 2_000,
  search: 200,
};

/** Fields of a party that compute over the graph. */
const PARTY_COST: Readonly<Record<string, number>> = { effectiveShares: 500 };

/** The difference that a hypothesis makes asks the question a second time. */
const DIFFERENCE_COST = 2_000;

/**
 * A list costs what it may return: a page `first` times its selection, `nodes` as many times as it has ids. Every
 * argument arrives here coerced, so a variable or a default counts like a literal.
 */
const listCost: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  const costs = { Query: QUESTION_COST, Party: PARTY_COST }[isObjectType(type) ? type.name : ''];
  const asked = costs?.[field.name];
  const own = asked ?? (field.name === 'difference' ? DIFFERENCE_COST : 1);
  const { first, ids } = args as { first?: unknown; ids?: unknown };
  if (typeof first === 'number') return own + Math.max(1, first) * childComplexity;
  if (Array.isArray(ids)) return own + ids.length * Math.max(1, childComplexity);
  if (field.name === 'edges') return own + childComplexity;
  return own + (isListType(getNullableType(field.type)) ? PLAIN_LIST : 1) * childComplexity;
};

/** Refuses documents that are too long, too deep or too costly before anything is computed. */
export function useLimits(): Plugin {
  return {
    onParse: ({ setParseFn }) => {
      setParseFn(parseShort);
    },
    onExecute: ({ args }) => {
      const operation = getOperationAST(args.document, args.operationName);
      if (operation == null) {
        throw new LinkageError('BAD_USER_INPUT', 'operationName must name one of the operations of the document.');
      }
      checkDepth(args.document, operation);
      const cost = costOf(args, operation);
      if (cost > MAX_COST) {
        throw new LinkageError(
          'TOO_EXPENSIVE',
          `This query may touch ${cost} objects; the limit is ${MAX_COST}. Ask for smaller pages or fewer fields.`,
          { cost, limit: MAX_COST },
        );
      }
    },
  };
}

function costOf({ schema, document, variableValues }: ExecutionArgs, operation: OperationDefinitionNode): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: variableValues ?? {},
      ...(operation.name !== undefined && { operationName: operation.name.value }),
      estimators: [listCost, simpleEstimator({ defaultComplexity: 1 })],
      maxQueryNodes: MAX_COST,
    });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('maximum allowed number of nodes')) {
      throw new LinkageError(
        'TOO_EXPENSIVE',
        `This query names more than ${MAX_COST} fields, its fragments written out.`,
        {
          limit: MAX_COST,
        },
      );
    }
    throw error;
  }
}

/** graphql-js gives this refusal no code of its own, and spells it with "that". */
const TOO_MANY_TOKENS = /contains more tha[nt] \d+ tokens/;

function parseShort(source: Parameters<typeof parse>[0], options?: Parameters<typeof parse>[1]): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError && TOO_MANY_TOKENS.test(error.message)) {
      throw new LinkageError('TOO_EXPENSIVE', `The document is longer than ${MAX_TOKENS} tokens.`, {
        limit: MAX_TOKENS,
      });
    }
    throw error;
  }
}

/** Fragments are measured once each, so that spreading them over and over costs nothing here. */
function checkDepth(document: DocumentNode, operation: OperationDefinitionNode): void {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [])),
  );
  const depths = new Map<string, number>();

  const depthOf = (set: SelectionSetNode | undefined): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map((selection) => {
        if (selection.kind === 'Field') {
          return selection.name.value.startsWith('__') ? 1 : 1 + depthOf(selection.selectionSet);
        }
        if (selection.kind === 'InlineFragment') return depthOf(selection.selectionSet);
        const name = selection.name.value;
        let depth = depths.get(name);
        if (depth === undefined) {
          depth = depthOf(fragments.get(name)?.selectionSet);
          depths.set(name, depth);
        }
        return depth;
      }),
    );

  const depth = depthOf(operation.selectionSet);
  if (depth > MAX_DEPTH) {
    throw new LinkageError('TOO_EXPENSIVE', `This query is ${depth} fields deep; the limit is ${MAX_DEPTH}.`, {
      depth,
      limit: MAX_DEPTH,
    });
  }
}
