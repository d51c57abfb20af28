import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { LinkageError } from './errors.ts';

const home = (variable: string, ...fallback: string[]): string =>
  process.env[variable] === undefined || process.env[variable] === ''
    ? join(homedir(), ...fallback)
    : process.env[variable];

const WINDOWS_LOCAL = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined;

/** Every setting, with the name a user sets it by. README.md lists the same names; a test compares. */
export const SETTINGS = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//, 'must begin with bolt://, neo4j://, neo4j+s:// or the like')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  REGIMELINK_HOST: z.string().default('127.0.0.1'),
  REGIMELINK_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  REGIMELINK_DATA_DIR: z
    .string()
    .default(() =>
      WINDOWS_LOCAL ? join(WINDOWS_LOCAL, 'regimelink') : join(home('XDG_DATA_HOME', '.local', 'share'), 'regimelink'),
    ),
  REGIMELINK_CACHE_DIR: z
    .string()
    .default(() =>
      WINDOWS_LOCAL ? join(WINDOWS_LOCAL, 'regimelink-cache') : join(home('XDG_CACHE_HOME', '.cache'), 'regimelink'),
    ),
  REGIMELINK_RULES_DIR: z.string().optional(),
  JAVA_HOME: z.string().optional(),
  REGIMELINK_BROWSER: z.string().optional(),
  REGIMELINK_ACTOR: z.string().min(1).default('local'),
  REGIMELINK_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  REGIMELINK_UNAUTHENTICATED_BEYOND_LOOPBACK: z.enum(['', 'i-know-there-is-no-authentication-yet']).default(''),
});

export type Config = z.infer<typeof SETTINGS>;

/**
 * Reads the settings from the environment, all problems reported at once.
 * @throws LinkageError BAD_USER_INPUT, which names every wrong setting and never prints its value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name in SETTINGS.shape && value !== ''),
  );
  const read = SETTINGS.safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new LinkageError('BAD_USER_INPUT', `Settings: ${problems.join('; ')}`, { settings: problems });
  }
  return read.data;
}
