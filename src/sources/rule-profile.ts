import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { LinkageError } from '../errors.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { RULE_FILE, toProfile } from './rule-file.ts';

/**
 * Reads a rule profile: YAML that a lawyer can read and correct (seed/rules).
 * @throws LinkageError BAD_USER_INPUT for a file that is not there, SOURCE_MALFORMED naming file and line for a wrong one.
 */
export function readRuleProfile(path: string): RuleProfile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new LinkageError('BAD_USER_INPUT', `Rule profile ${path} cannot be read.`, { file: path }, cause);
  }
  return parseRuleProfile(text, path);
}

/** As `readRuleProfile`, from a text; `path` is for messages. */
export function parseRuleProfile(text: string, path: string): RuleProfile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [wrong] = document.errors;
  if (wrong !== undefined) {
    const line = lines.linePos(wrong.pos[0]).line;
    throw new LinkageError(
      'SOURCE_MALFORMED',
      `${path}, line ${line}: not YAML: ${firstLine(wrong.message)}`,
      { file: path, line },
      wrong,
    );
  }
  const read = RULE_FILE.safeParse(document.toJS());
  if (!read.success) {
    const { where, message } = problemOf(read.error);
    const line = lineOf(document, lines, where);
    const name = where.length === 0 ? '' : `${where.join('.')}: `;
    throw new LinkageError(
      'SOURCE_MALFORMED',
      `${path}, line ${line}: ${name}${message}.`,
      { file: path, line },
      read.error,
    );
  }
  return toProfile(read.data);
}

/**
 * Finds a rule: a path to a file, or the name of a profile in one of `folders`; a later folder goes before an earlier one.
 * @throws LinkageError BAD_USER_INPUT for an unknown name, with the known ones.
 */
export function findRuleProfile(nameOrPath: string, folders: readonly string[]): RuleProfile {
  if (/[/\\]|\.ya?ml$/.test(nameOrPath)) return readRuleProfile(nameOrPath);
  const known = ruleFiles(folders);
  const file = known.get(nameOrPath);
  if (file === undefined) {
    const names = [...known.keys()].sort();
    throw new LinkageError(
      'BAD_USER_INPUT',
      `There is no rule "${nameOrPath}": expected ${names.join(', ')} or the path of a rule profile.`,
      { rule: nameOrPath, known: names },
    );
  }
  return readNamed(nameOrPath, file);
}

/** Every profile in the folders, by name; of two of one name that of the later folder. @throws LinkageError, as `readRuleProfile` */
export function readRuleProfiles(folders: readonly string[]): RuleProfile[] {
  return [...ruleFiles(folders)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, file]) => readNamed(name, file));
}

function ruleFiles(folders: readonly string[]): ReadonlyMap<string, string> {
  return new Map(folders.flatMap(filesIn));
}

function filesIn(folder: string): [name: string, file: string][] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (cause) {
    throw new LinkageError('BAD_USER_INPUT', `Folder of rules ${folder} cannot be read.`, { folder }, cause);
  }
  return names.filter((name) => extname(name) === '.yaml').map((name) => [basename(name, '.yaml'), join(folder, name)]);
}

/** A rule is asked for by the name of its file, so the file must say the same. */
function readNamed(name: string, file: string): RuleProfile {
  const profile = readRuleProfile(file);
  if (profile.id === name) return profile;
  throw new LinkageError(
    'SOURCE_MALFORMED',
    `${file}: rule: is "${profile.id}": expected ${name}, the name of the file.`,
    {
      file,
    },
  );
}

/** The problem to name: a misspelt field before the one that is missing for it. */
function problemOf(error: z.ZodError): { readonly where: readonly PropertyKey[]; readonly message: string } {
  for (const issue of error.issues) {
    const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (key !== undefined) return { where: [...issue.path, key], message: 'there is no such field' };
  }
  const [issue] = error.issues;
  return { where: issue?.path ?? [], message: issue?.message ?? 'not a rule profile' };
}

/** Line of the nearest thing in the file that a problem is about: the value itself, or what should have held it. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isNode(item.key) && String(item.key) === String(key))
      : undefined;
    const node = pair === undefined ? document.getIn(path.slice(0, length), true) : pair.key;
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
