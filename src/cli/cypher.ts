import { LinkageError } from '../errors.ts';
import { type AnalystAnswer, runAnalystCypher } from '../graph/analyst.ts';
import type { Cell } from '../graph/analyst-values.ts';
import type { Parameters } from '../graph/client.ts';
import { withGraph } from './open-store.ts';
import { table } from './table.ts';

export interface CypherOptions {
  /** A JSON object. */
  readonly params?: string;
  readonly json?: boolean;
  readonly limit?: string;
  readonly lang: 'zh' | 'en';
}

/** `regimelink cypher TEXT`: a read-only statement, its rows as a table or as `{"columns","rows","truncated"}`. */
export async function cypherCommand(text: string, options: CypherOptions): Promise<string> {
  const parameters = parametersFrom(options.params);
  const limit = limitFrom(options.limit);
  const answer = await withGraph(({ graph }) => runAnalystCypher(graph, text, { parameters, limit }));
  return options.json === true ? JSON.stringify(answer, null, 2) : cypherText(answer, options.lang);
}

const WORDS = {
  zh: {
    rows: (count: number) => `${count} 行`,
    truncated: '结果已截断：请用 --limit 提高行数上限，或收窄查询条件。',
  },
  en: {
    rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
    truncated: 'There were more rows: raise --limit, or ask more narrowly.',
  },
} as const;

/** Longest cell of a table, in characters; `--json` gives the whole. */
const MAX_CELL = 80;

/** Table for people. */
export function cypherText({ columns, rows, truncated }: AnalystAnswer, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const body = table(
    columns,
    rows.map((row) => row.map(cellText)),
  );
  return [body, '', words.rows(rows.length), ...(truncated ? [words.truncated] : [])].join('\n');
}

function cellText(cell: Cell): string {
  const text = typeof cell === 'string' ? cell : cell === null ? '–' : JSON.stringify(cell);
  const characters = [...text];
  return characters.length <= MAX_CELL ? text : `${characters.slice(0, MAX_CELL - 1).join('')}…`;
}

function parametersFrom(text: string | undefined): Parameters {
  if (text === undefined) return {};
  const value = parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Parameters;
  throw new LinkageError('BAD_USER_INPUT', '--params must be a JSON object, such as {"technology": "tech:gallium"}.', {
    argument: 'params',
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LinkageError('BAD_USER_INPUT', `--params is not JSON: ${reason}.`, { argument: 'params' }, error);
  }
}

function limitFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw new LinkageError('BAD_USER_INPUT', `--limit "${text}": expected a whole number.`, { argument: 'limit' });
}
