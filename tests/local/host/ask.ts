import { connect } from 'node:net';
import { connect as connectSafely } from 'node:tls';

/** A request as it goes over the wire. */
export type Asked = {
  /** Method and target, as in `GET /api/things/a`. */
  line: string;
  headers?: readonly string[];
  /** Sent with its length said; a number is that many bytes. */
  body?: string | number;
  /** Sent in chunks, without a length. */
  chunks?: readonly string[];
  /** A length that is said, while nothing is sent. */
  saidLength?: number;
};

/** An answer; the body is parsed where it is JSON. `closed` is whether the other side ended the connection. */
export type Answered = { status: number; headers: Record<string, string>; body: unknown; closed: boolean };

/** How long it waits for an answer, in milliseconds. */
const PATIENCE = 30_000;

/** Asks a server by the very bytes, as no client would: nothing of the address is tidied on the way. */
export async function ask(origin: string, { line, headers = [], body, chunks, saidLength }: Asked): Promise<Answered> {
  const { protocol, hostname, port, host } = new URL(origin);
  const bytes = typeof body === 'number' ? Buffer.alloc(body, 'a') : Buffer.from(body ?? '');
  const length = saidLength ?? (body === undefined ? undefined : bytes.length);
  const head = [
    `${line} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: close',
    ...headers,
    ...(length === undefined ? [] : [`Content-Length: ${length}`]),
    ...(chunks === undefined ? [] : ['Transfer-Encoding: chunked']),
  ].join('\r\n');
  const sent = chunks?.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('');
  const socket =
    protocol === 'https:'
      ? connectSafely({ host: hostname, port: Number(port || 443), servername: hostname })
      : connect(Number(port || 80), hostname);
  const got: Buffer[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let closed = false;
  socket.on('data', (data: Buffer) => void got.push(data));
  socket.on('end', () => (closed = true));
  socket.on('error', () => (closed = true));
  socket.on('close', () => resolve());
  socket.setTimeout(PATIENCE, () => reject(new Error(`${line.slice(0, 80)} was not answered.`)));
  socket.write(`${head}\r\n\r\n`);
  socket.write(sent === undefined ? bytes : `${sent}0\r\n\r\n`);
  try {
    await promise;
  } finally {
    socket.destroy();
  }
  return { ...parse(Buffer.concat(got)), closed };
}

function parse(answer: Buffer): Omit<Answered, 'closed'> {
  const end = answer.indexOf('\r\n\r\n');
  const [first = '', ...lines] = answer.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((each) => [each.slice(0, each.indexOf(':')).toLowerCase(), each.slice(each.indexOf(':') + 1).trim()]),
  );
  const rest = answer.subarray(end + 4);
  const text = (headers['transfer-encoding'] === 'chunked' ? unchunked(rest) : rest).toString('utf8');
  const isJson = headers['content-type'] === 'application/json';
  return { status: Number(first.split(' ')[1]), headers, body: isJson ? JSON.parse(text) : text };
}

function unchunked(rest: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = rest.indexOf('\r\n', at);
    const length = Number.parseInt(rest.subarray(at, end).toString('latin1'), 16);
    if (!(length > 0)) return Buffer.concat(parts);
    parts.push(rest.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}
