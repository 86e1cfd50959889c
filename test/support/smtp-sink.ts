// A mail server of one's own on this machine: keeps what comes, or refuses it as real ones do.
import type {AddressInfo} from 'node:net';
import {SMTPServer} from 'smtp-server';

export interface Received {
  from: string;
  to: string[];
  /** As it came. */
  raw: string;
  /** By name, in lower case; folded lines joined, encoded words decoded. */
  headers: Map<string, string>;
  /** Decoded, by content type. */
  parts: Map<string, string>;
}

export interface Sink {
  /** For `KITH_SMTP`. */
  url: string;
  mails: Received[];
  /** What the server says to the next recipients: `undefined` takes them, 0 breaks the connection. */
  refuse(code: number | undefined): void;
  /** Waits until so many have come. */
  received(n: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startSink(): Promise<Sink> {
  const mails: Received[] = [];
  const waiting: (() => void)[] = [];
  let refusal: number | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_, __, done) {
      if (refusal === undefined) return done();
      if (refusal) return done(Object.assign(new Error('not now'), {responseCode: refusal}));
      const connections = (server as unknown as {connections: Set<{session: unknown; _socket: {destroy(): void}}>})
        .connections;
      for (const one of connections) one._socket.destroy();
    },
    onData(stream, {envelope}, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        mails.push({from, to: envelope.rcptTo.map(({address}) => address), raw, ...readPart(raw)});
        for (const wake of waiting.splice(0)) wake();
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const {port} = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (code) => (refusal = code),
    async received(n) {
      while (mails.length < n) await new Promise<void>((done) => waiting.push(done));
    },
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

/** A message or a part of one (RFC 2045), as far as our own mails go. */
function readPart(raw: string): Pick<Received, 'headers' | 'parts'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    lines.map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())];
    }),
  );
  const body = rest.join('\r\n\r\n');
  const type = headers.get('content-type') ?? 'text/plain';
  const [, boundary] = /boundary="([^"]+)"/.exec(type) ?? [];
  const name = type.split(';')[0]!;
  if (!boundary) return {headers, parts: new Map([[name, decodeBody(body, headers.get('content-transfer-encoding'))]])};
  const inner = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => readPart(part.replace(/^\r\n/, '')));
  return {headers, parts: new Map(inner.flatMap(({parts}) => [...parts]))};
}

function decodeBody(body: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body.trimEnd();
  const bytes = body
    .trimEnd()
    .replaceAll('=\r\n', '')
    .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** RFC 2047. */
const decodeWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString()
        : decodeBody(word.replaceAll('_', ' '), 'quoted-printable'),
    );
