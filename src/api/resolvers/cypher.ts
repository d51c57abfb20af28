import { LinkageError } from '../../errors.ts';
import { type AnalystAnswer, runAnalystCypher } from '../../graph/analyst.ts';
import type { Parameters } from '../../graph/client.ts';
import type { ApiContext } from '../context.ts';
import type { QueryCypherArgs } from '../generated/schema.ts';

/** Answers a statement that an analyst wrote. */
export async function askCypher({ text, params, limit }: QueryCypherArgs, context: ApiContext): Promise<AnalystAnswer> {
  const parameters = parametersFrom(params);
  const graph = await context.graph();
  const { statementMs: timeoutMs, signal } = context;
  return runAnalystCypher(graph, text, { parameters, limit, timeoutMs, signal });
}

function parametersFrom(params: unknown): Parameters {
  if (params === null || params === undefined) return {};
  if (typeof params === 'object' && !Array.isArray(params)) return params as Parameters;
  throw new LinkageError(
    'BAD_USER_INPUT',
    'params must be a JSON object, such as {"technology": "tech:indium-phosphide"}.',
    {
      argument: 'params',
    },
  );
}
