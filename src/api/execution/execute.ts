import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Plan } from './plan.ts';
import { Run } from './run.ts';
import type { Choice } from './selection.ts';

const MAX_ERRORS = 50;

/**
 * Executes queries by plans that are made once for each document. What the plans leave to the ordinary executor:
 * documents that ask about the schema, and variables that cannot be read. Must stand after whatever sets the signal.
 */
export function usePlans(): Plugin {
  return {
    onExecute: ({ executeFn, setExecuteFn }) => {
      setExecuteFn((args) => executeByPlan(args as Cancellable) ?? executeFn(args));
    },
  };
}

type Cancellable = ExecutionArgs & { readonly signal?: AbortSignal };

/** The answer, or null where the ordinary executor has to give it. */
export function executeByPlan(args: Cancellable): Promise<ExecutionResult> | null {
  const { schema, document, operationName, signal } = args;
  const operation = getOperationAST(document, operationName);
  const type = schema.getQueryType();
  if (operation?.operation !== 'query' || type == null) return null;
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    args.variableValues ?? {},
    {
      maxErrors: MAX_ERRORS,
    },
  );
  if (errors !== undefined) return null;
  const plan = planFor(args, operation, coerced);
  return plan === null ? null : answer(plan, new Run(args.contextValue, coerced, signal), args);
}

/** What is known of an operation: `null` = not for plans. A plan that hangs on variables is made anew each time. */
interface Known {
  readonly plan: Plan | null;
  readonly varies: boolean;
}
const KNOWN = new WeakMap<OperationDefinitionNode, Known>();

function planFor(
  { schema, document }: ExecutionArgs,
  operation: OperationDefinitionNode,
  variables: Choice['variables'],
): Plan | null {
  const known = KNOWN.get(operation);
  if (known !== undefined && !known.varies) return known.plan;
  const type = schema.getQueryType();
  const { asksSchema, varies } = known === undefined ? survey(document) : { asksSchema: false, varies: true };
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [])),
  );
  const plan =
    asksSchema || type == null ? null : new Plan({ schema, fragments, variables }, type, operation.selectionSet);
  KNOWN.set(operation, { plan: varies ? null : plan, varies });
  return plan;
}

function survey(document: DocumentNode): { readonly asksSchema: boolean; readonly varies: boolean } {
  let asksSchema = false;
  let varies = false;
  visit(document, {
    Field: ({ name }) => {
      asksSchema ||= name.value === '__schema' || name.value === '__type';
    },
    Directive: (directive) => {
      varies ||= (directive.arguments ?? []).some(({ value }) => value.kind === 'Variable');
    },
  });
  return { asksSchema, varies: varies && !asksSchema };
}

async function answer(plan: Plan, run: Run, { rootValue, signal }: Cancellable): Promise<ExecutionResult> {
  const { errors } = run;
  try {
    const data = (await unlessLeft(plan.execute(run, rootValue), signal)) as Data;
    run.checkWanted();
    return errors.length === 0 ? { data } : { errors, data };
  } catch (error) {
    run.checkWanted();
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [...errors, error], data: null };
  }
}
type Data = NonNullable<ExecutionResult['data']>;

/** Waits, but not longer than anybody does: resolvers that do not heed the signal end for themselves. */
function unlessLeft(work: unknown, signal: AbortSignal | undefined): unknown {
  if (signal === undefined || !(work instanceof Promise)) return work;
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
