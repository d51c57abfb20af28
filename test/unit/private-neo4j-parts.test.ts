import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askBolt, freePort } from '../../src/graph/local/bolt.ts';
import { neo4jConf } from '../../src/graph/local/configuration.ts';
import { checkJars, readChecksums } from '../../src/graph/local/jars.ts';
import { javaVersion } from '../../src/graph/local/java.ts';

const LOCAL = join('src', 'graph', 'local');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the list of jars', () => {
  const list = readChecksums(readFileSync(join(LOCAL, 'jars.sha256'), 'utf8'));

  test('holds the Neo4j that the pom names', () => {
    const pom = readFileSync(join(LOCAL, 'pom.xml'), 'utf8');
    const named = [...pom.matchAll(/<artifactId>(neo4j[\w-]*)<\/artifactId>\s*<version>([\d.]+)</g)];
    expect(named.map(([, artifact]) => artifact)).toEqual(['neo4j', 'neo4j-bolt']);
    for (const [, artifact, version] of named) expect([...list.keys()]).toContain(`${artifact}-${version}.jar`);
  });

  test('has 213 lines, each for another file', () => {
    expect(list.size).toBe(213);
  });

  test.each(['abc  a.jar', `${'0'.repeat(64)}  ../a.jar`, `${'0'.repeat(64)} a.jar`])('refuses the line %j', (line) => {
    expect(() => readChecksums(line)).toThrow('bad line');
  });
});

describe('jars that were brought', () => {
  let folder: string;
  const list = new Map([
    ['a.jar', sha256('a')],
    ['b.jar', sha256('bb')],
  ]);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regimelink-jars-'));
    writeFileSync(join(folder, 'a.jar'), 'a');
    writeFileSync(join(folder, 'b.jar'), 'bb');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test('are taken, with their sizes, when every one is the listed one', async () => {
    expect(await checkJars(folder, list)).toEqual({ 'a.jar': 1, 'b.jar': 2 });
  });

  test('are refused, by name, when one is changed, missing or too many', async () => {
    writeFileSync(join(folder, 'a.jar'), 'x');
    rmSync(join(folder, 'b.jar'));
    writeFileSync(join(folder, 'c.jar'), 'c');
    await expect(checkJars(folder, list)).rejects.toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      details: { jars: ['a.jar is not the listed file', 'b.jar is missing', 'c.jar is not listed'] },
    });
  });
});

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['Unable to locate a Java Runtime', null],
])('reads the version out of %j', (printed, version) => {
  expect(javaVersion(printed)).toBe(version);
});

test('the configuration opens Bolt on loopback, at the same address inside and out, and nothing else', () => {
  const settings = new Map(
    neo4jConf(1234)
      .trim()
      .split('\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  expect(settings.get('server.bolt.listen_address')).toBe('127.0.0.1:1234');
  expect(settings.get('server.bolt.advertised_address')).toBe('127.0.0.1:1234');
  for (const off of [
    'server.http.enabled',
    'server.https.enabled',
    'dbms.usage_report.enabled',
    'dbms.security.allow_csv_import_from_file_urls',
  ]) {
    expect(settings.get(off), off).toBe('false');
  }
});

describe('a port that is asked for Bolt', () => {
  const sockets: Socket[] = [];
  let server: Server | undefined;

  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server?.close();
    server = undefined;
  });

  const listen = async (onConnection: (socket: Socket) => void): Promise<number> => {
    const listening = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      onConnection(socket);
    });
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    return (listening.address() as AddressInfo).port;
  };

  test('answers nothing when nobody listens', async () => {
    expect(await askBolt(await freePort(), 'neo4j', 'x', 5_000)).toBe('nothing');
  });

  test('answers nothing when the listener is silent, within the time given', async () => {
    expect(await askBolt(await listen(() => undefined), 'neo4j', 'x', 100)).toBe('nothing');
  });

  test.each([
    ['hangs up', (socket: Socket) => socket.end()],
    ['speaks HTTP', (socket: Socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['knows no common version', (socket: Socket) => socket.write(Buffer.alloc(4))],
  ])('answers nothing when the listener %s', async (_what, onConnection) => {
    expect(await askBolt(await listen(onConnection), 'neo4j', 'x', 5_000)).toBe('nothing');
  });
});
