import { LinkageError } from '../errors.ts';
import { ALLOWED_PROCEDURES, checkProcedure, refusedOperator } from './analyst-text.ts';
import type { PlanOperator } from './client.ts';

/**
 * Operators that only look at the graph or at rows, as Neo4j 5.26 names them, without what stands in brackets after the
 * name. A newer server may know others: they are refused until they are added here.
 */
const READING: readonly RegExp[] = [
  /^(ProduceResults?|EmptyRow|EmptyResult|Argument|ArgumentTracker|Projection|Unwind|PartitionedUnwind|Filter|Eager)$/,
  /^((Partial)?(Sort|Top)|Skip|Limit|ExhaustiveLimit|(Ordered)?Distinct|(Eager|Ordered)?Aggregation|Optional)$/,
  /^((Ordered)?Union|PreserveOrder|CacheProperties|NullifyMetadata|NonFuseable|Input|Anti|CartesianProduct)$/,
  /^((Value|Node|NodeLeftOuter|NodeRightOuter|LeftOuter|RightOuter)HashJoin|AssertSame(Node|Relationship))$/,
  /^(Apply|(Anti)?ConditionalApply|RollUpApply|(Let)?(Anti|Select|SelectOr|SelectOrAnti)?SemiApply)$/,
  /^((Optional|VarLength)?Expand|ProjectEndpoints|(Bidirectional)?Repeat|Triadic(Build|Filter|Selection))$/,
  /^((Stateful)?ShortestPath|PathPropagatingBFS|(Node|Relationship)CountFromCountStore|(Eager )?ProcedureCall)$/,
  // AllNodesScan, NodeUniqueIndexSeekByRange, PartitionedUndirectedRelationshipTypeScan, MultiNodeIndexSeek …
  /^\w*(Nodes?|Relationships?)\w*(Scan|Seek|SeekByRange)$/,
];

/** Functions with a dot in their name that Neo4j brings; those of plug-ins always have one. */
const ALLOWED_FUNCTIONS =
  /^((date|time|datetime|localtime|localdatetime)\.(truncate|realtime|statement|transaction|fromepoch|fromepochmillis)|duration\.(between|indays|inmonths|inseconds)|point\.(distance|withinbbox)|vector\.similarity\.(cosine|euclidean))$/;

/**
 * Refuses a plan that changes anything or looks beyond the graph.
 *
 * Subqueries are operators of the tree – but not within an expression, such as one for each element of a list: there
 * they are only text among the details of the operator, so the details are looked through as well.
 * @throws LinkageError READ_ONLY
 */
export function checkPlan({ type, plan }: { readonly type: string; readonly plan: PlanOperator }): void {
  if (type !== 'r') throw new LinkageError('READ_ONLY', WHY_TYPE[type] ?? ONLY_READING, { type });
  const waiting = [plan];
  for (let operator = waiting.pop(); operator !== undefined; operator = waiting.pop()) {
    checkOperator(operator);
    waiting.push(...operator.children);
  }
}

const ONLY_READING = 'Only reading is allowed here.';
const WHY_TYPE: Readonly<Record<string, string>> = {
  w: 'A statement here may not change the graph.',
  rw: 'A statement here may not change the graph.',
  s: 'A statement here may not change the schema or administer the server.',
};

function checkOperator({ name, details }: PlanOperator): void {
  const [bare = ''] = name.split('(');
  if (!READING.some((pattern) => pattern.test(bare))) throw refusedOperator(bare);
  if (bare.endsWith('ProcedureCall')) checkProcedure(details.slice(0, Math.max(0, details.indexOf('('))));
  if (/\bLOAD\s+CSV\b/i.test(details)) throw refusedOperator('LoadCSV');
  for (const [, procedure = ''] of details.matchAll(/\b(?:Unr|R)esolvedCall\(([^(]*)\(/g)) checkProcedure(procedure);
  for (const [, written = ''] of details.matchAll(DOTTED_CALL)) checkFunction(written);
}

const DOTTED_CALL = /(?<![\p{L}\p{N}_`.])((?:[\p{L}\p{N}_]+|`[^`]*`)(?:\.(?:[\p{L}\p{N}_]+|`[^`]*`))+)\s*\(/gu;

/** The details of an allowed call begin like those of a function. */
function checkFunction(written: string): void {
  const name = written.replaceAll('`', '');
  if (ALLOWED_FUNCTIONS.test(name.toLowerCase()) || ALLOWED_PROCEDURES.has(name.toLowerCase())) return;
  throw new LinkageError('READ_ONLY', `The function ${name} may not be used here.`, { function: name });
}
