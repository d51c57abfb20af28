/** Only this user name exists in a private store. */
export const PRIVATE_USER = 'neo4j';
export const PRIVATE_DATABASE = 'neo4j';
export const LOOPBACK = '127.0.0.1';

/** Heap of the server process; the transaction limits below are parts of it. */
export const HEAP_OPTIONS: readonly string[] = ['-Xms512m', '-Xmx1g'];

/**
 * What Neo4j's own launcher passes, as far as it matters on Java 17 and later – but for ExitOnOutOfMemoryError: one
 * statement of an analyst, such as a text that is doubled forty times, runs out of memory before any transaction limit
 * counts it. Without that option Neo4j ends the statement and lives.
 */
export const JAVA_OPTIONS: readonly string[] = [
  '-XX:+UseG1GC',
  '-XX:-OmitStackTraceInFastThrow',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
];

/**
 * The `neo4j.conf` of a private server: Bolt on loopback and nothing else to connect to, nothing sent home, no file
 * of this machine readable through Cypher.
 *
 * A staged import batch needs far more than a reader's query, so one transaction may take half of the heap; readers
 * are limited where their queries are sent.
 */
export function neo4jConf(port: number): string {
  const address = `${LOOPBACK}:${port}`;
  return [
    `server.bolt.listen_address=${address}`,
    `server.bolt.advertised_address=${address}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    'dbms.security.allow_csv_import_from_file_urls=false',
    'server.memory.pagecache.size=256m',
    'db.memory.transaction.max=512m',
    'dbms.memory.transaction.total.max=768m',
    // Idle threads of the connector would otherwise hold up each stop for ten seconds; the stores are closed by then.
    'internal.server.bolt.thread_pool_shutdown_wait_time=100ms',
    '',
  ].join('\n');
}
