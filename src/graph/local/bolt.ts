import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { LOOPBACK } from './configuration.ts';

/** What answered at a port: our server, something that refuses our password, or nothing that speaks Bolt. */
export type BoltAnswer = 'ours' | 'refused' | 'nothing';

const MAGIC = [0x60, 0x60, 0xb0, 0x17];
/** Version 5.0 is the last whose greeting carries the password, so one message tells everything. */
const VERSIONS = [0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const HELLO = 0x01;
const SUCCESS = 0x70;
const GOODBYE = [0x00, 0x02, 0xb0, 0x02, 0x00, 0x00];

/**
 * Shakes hands and logs in at a port of loopback. The password proves that the server is the one of this store: a
 * port that was free a moment ago may have gone to somebody else's.
 */
export function askBolt(port: number, user: string, password: string, timeoutMs: number): Promise<BoltAnswer> {
  return new Promise((resolve) => {
    const socket = connect({ host: LOOPBACK, port });
    let received = Buffer.alloc(0);
    let greeted = false;
    const finish = (answer: BoltAnswer): void => {
      clearTimeout(timer);
      if (answer === 'ours') socket.end(Buffer.from(GOODBYE));
      else socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(finish, timeoutMs, 'nothing');
    socket.on('error', () => finish('nothing'));
    socket.on('close', () => finish('nothing'));
    socket.on('connect', () => socket.write(Buffer.from([...MAGIC, ...VERSIONS])));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (!greeted && received.length >= 4) {
        if (received.readUInt32BE(0) !== 5) return finish('nothing');
        greeted = true;
        received = received.subarray(4);
        socket.write(hello(user, password));
      }
      // A chunk: two bytes of length, a structure marker, the kind of message.
      if (greeted && received.length >= 4) finish(received[3] === SUCCESS ? 'ours' : 'refused');
    });
  });
}

/** A port of loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('Loopback gave no port number.');
  return address.port;
}

function hello(user: string, password: string): Buffer {
  const fields = [
    ['user_agent', 'regimelink/0'],
    ['scheme', 'basic'],
    ['principal', user],
    ['credentials', password],
  ].flatMap(([key = '', value = '']) => [packed(key), packed(value)]);
  const message = Buffer.concat([Buffer.from([0xb1, HELLO, 0xa0 + fields.length / 2]), ...fields]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message, Buffer.alloc(2)]);
}

/** PackStream string of up to 255 bytes. */
function packed(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([Buffer.from(bytes.length < 16 ? [0x80 + bytes.length] : [0xd0, bytes.length]), bytes]);
}
