import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../src/config.ts';
import { ERROR_CODES } from '../../src/errors.ts';

/** Each room, and the rooms that it may import from (CONTRIBUTING.md, "The house"). */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  names: ['model'],
  control: ['model'],
  picture: ['model'],
  sources: ['names', 'model'],
  graph: ['model'],
  analysis: ['graph', 'control', 'names', 'model'],
  api: ['analysis', 'graph', 'model'],
  web: ['picture'],
  cli: ['api', 'analysis', 'control', 'sources', 'graph', 'names', 'picture', 'model'],
  dev: ['cli', 'api', 'analysis', 'control', 'sources', 'graph', 'names', 'picture', 'model'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx?|mjs)$/.test(file));
const textOf = (file: string): string => readFileSync(join('src', file), 'utf8');
const roomOf = (file: string): string => (file.includes(sep) ? (file.split(sep)[0] ?? '') : '');
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => target);

describe('the house', () => {
  test('has code in it, so that the rules below are not empty', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
  });

  test.each(files)('%s imports only from rooms it may', (file) => {
    const room = roomOf(file);
    for (const target of importsOf(file).filter((one) => one.startsWith('.'))) {
      const other = roomOf(relative('src', join('src', dirname(file), target)));
      if (other !== room && other !== '' && room !== '') expect(ROOMS[room], `${room} → ${other}`).toContain(other);
    }
  });

  test('no room but these', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => room !== '' && !(room in ROOMS))).toEqual([]);
  });

  test('only the settings file reads the environment', () => {
    // The start script and the keeper run before, and without, any compiled code.
    const allowed = /^(config\.ts|prepare\.mjs|graph.local.keeper\.mjs)$/;
    expect(files.filter((file) => !allowed.test(file) && /process\.env\b/.test(textOf(file)))).toEqual([]);
  });

  test('only the client speaks to the driver', () => {
    expect(files.filter((file) => importsOf(file).includes('neo4j-driver'))).toEqual([join('graph', 'client.ts')]);
  });

  test('only the graph room speaks Cypher', () => {
    const cypher = /`\s*(MATCH|MERGE|UNWIND|CALL \{|CREATE \()/;
    expect(files.filter((file) => roomOf(file) !== 'graph' && cypher.test(textOf(file)))).toEqual([]);
  });

  test('pictures are drawn by browsers too: neither they nor what they import need Node', () => {
    const reached = new Set(files.filter((file) => roomOf(file) === 'picture'));
    for (const file of reached) {
      for (const target of importsOf(file)) {
        if (target.startsWith('.')) reached.add(join(dirname(file), target));
        else if (/^[\w@]/.test(target)) expect(['@dagrejs/dagre'], file).toContain(target);
      }
    }
    expect([...reached].map(roomOf)).toContain('model');
  });

  test('no hand-written file is above 400 lines', () => {
    const long = files.filter((file) => !file.includes('generated') && textOf(file).split('\n').length > 400);
    expect(long).toEqual([]);
  });

  test('no vague file names', () => {
    expect(files.filter((file) => /(utils?|helpers?|common|manager|misc)\.(ts|mjs)$/.test(file))).toEqual([]);
  });
});

describe('README.md agrees with the code on', () => {
  const readme = readFileSync('README.md', 'utf8');

  test('error codes, both ways', () => {
    const section = readme.split('## Error codes')[1]?.split('\n## ')[0] ?? '';
    expect([...section.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code).sort()).toEqual(
      [...ERROR_CODES].sort(),
    );
  });

  test('settings, both ways', () => {
    const section = readme.split('## Settings')[1]?.split('\n## ')[0] ?? '';
    expect([...section.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, name]) => name).sort()).toEqual(
      Object.keys(SETTINGS.shape).sort(),
    );
  });
});
