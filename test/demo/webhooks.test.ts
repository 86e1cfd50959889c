import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer, type IncomingHttpHeaders, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {after, before, describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {buildWebhookChannel} from '../../demo/endpoint/outgoing/call-webhook.ts';
import {parseWebhooks, readWebhook} from '../../demo/endpoint/outgoing/read-webhook.ts';
import {signCall} from '../../demo/endpoint/outgoing/sign.ts';
import type {OutgoingTable} from '../../demo/endpoint/store/tables.ts';
import type {Webhook} from '../../demo/endpoint/store/webhooks.ts';
import {ADMIN, envelope, NEEDS, newId, post, problemOf, publish, start, type Running} from './start.ts';

const SECRET = `whsec_${Buffer.from('a-secret-of-thirty-two-bytes-abc').toString('base64')}`;
const NOW = '2026-03-01T10:00:00.000Z';

interface Call {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Somebody's server that remembers its calls; `answer` decides what it says. */
async function startReceiver() {
  const calls: Call[] = [];
  const receiver = {
    calls,
    answer: (response: ServerResponse): void => void response.end('ok'),
    url: '',
    stop: () => {},
  };
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += String(data)));
    request.on('end', () => {
      calls.push({path: request.url!, headers: request.headers, body});
      for (const wake of waiting.splice(0)) wake();
      receiver.answer(response);
    });
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kith`;
  receiver.stop = () => {
    server.closeAllConnections();
    server.close();
  };
  const called = async (n: number): Promise<void> => {
    while (calls.length < n) await new Promise<void>((done) => waiting.push(done));
  };
  return {...receiver, called, set: (answer: typeof receiver.answer) => (receiver.answer = answer)};
}
type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** The function of the docs, as people copy it. */
async function readExample(): Promise<(headers: unknown, body: string, secret: string) => boolean> {
  const page = await readFile('docs/mail-and-webhooks.md', 'utf8');
  const [, code] = /```js\n(.*?)```/s.exec(page) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'kith-example-'));
  try {
    const file = join(folder, 'verify.mjs');
    await writeFile(file, code!);
    const {isGenuine} = (await import(pathToFileURL(file).href)) as Record<string, never>;
    return isGenuine!;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

describe('a webhook of a running endpoint', () => {
  let receiver: Receiver;
  let server: Running;
  before(async () => {
    receiver = await startReceiver();
    server = await start({KITH_WEBHOOKS_TO: 'private'});
    await publish(server.api, NEEDS);
    await publish(server.api, {...NEEDS, id: 'other'});
  });
  after(async () => {
    receiver.stop();
    await server.stop();
  });
  const call = (method: string, path: string, body?: unknown) =>
    fetch(`${server.api}${path}`, {
      method,
      headers: {...ADMIN, 'content-type': 'application/json'},
      ...(body !== undefined && {body: JSON.stringify(body)}),
    });

  test('is called for what it asked for, signed so that the example of the docs believes it, and survives a kill', async () => {
    const made = await call('POST', '/webhooks', {url: receiver.url, of: ['surveys/needs']});
    assert.equal(made.status, 201);
    const hook = (await made.json()) as {id: string; secret: string};
    const sent = envelope();
    await post(server.api, envelope({who: 'Zoë'}, {of: 'other'}), {}, 'other');
    await post(server.api, sent);
    await receiver.called(1);
    const [{headers, body, path}] = receiver.calls as [Call];
    const isGenuine = await readExample();
    assert.equal(path, '/kith');
    assert.equal(isGenuine(headers, body, hook.secret), true);
    assert.equal(isGenuine(headers, `${body} `, hook.secret), false, 'another body');
    assert.equal(isGenuine(headers, body, SECRET), false, 'another secret');
    assert.equal(isGenuine({...headers, 'webhook-timestamp': '1700000000'}, body, hook.secret), false, 'long ago');
    const {type, timestamp, data} = JSON.parse(body) as Record<string, Record<string, string>>;
    assert.deepEqual([type, Object.keys(data!)], ['submission.received', ['id', 'kind', 'of', 'receivedAt']]);
    assert.deepEqual([data!['id'], data!['of'], Date.parse(String(timestamp)) > 0], [sent.id, 'needs', true]);
    assert.doesNotMatch(body, /Ann|Zoë/);

    // the receiver hangs, and the endpoint is killed while it waits for it
    receiver.set(() => {});
    await post(server.api, envelope());
    await receiver.called(2);
    await server.stop('SIGKILL');
    receiver.set((response) => void response.end());
    const db = new DatabaseSync(join(server.folder, 'kith.db'));
    db.prepare('update outgoing set due_at = ?').run(NOW);
    db.close();
    server = await start({KITH_WEBHOOKS_TO: 'private'}, {folder: server.folder});
    await receiver.called(3);
    assert.equal(receiver.calls[2]!.headers['webhook-id'], receiver.calls[1]!.headers['webhook-id']);
    assert.equal(receiver.calls[2]!.body, receiver.calls[1]!.body);

    const list = (await (await call('GET', '/webhooks')).json()) as {webhooks: object[]};
    assert.deepEqual(
      list.webhooks.map((one) => Object.keys(one)),
      [['id', 'url', 'events', 'of', 'createdAt']],
    );
    assert.equal((await call('DELETE', `/webhooks/${hook.id}`)).status, 204);
    assert.equal((await call('DELETE', `/webhooks/${hook.id}`)).status, 404);
  });

  test('that cannot be meant is refused by its key, and nobody but the administrator sees any of it', async () => {
    const refused = await call('POST', '/webhooks', {url: 'ftp://example.org', events: ['all'], include: 'all'});
    assert.deepEqual(
      (await problemOf(refused)).errors?.map(({pointer}) => pointer),
      ['/url', '/events', '/include'],
    );
    for (const path of ['/webhooks', '/outgoing'])
      assert.equal((await fetch(`${server.api}${path}`)).status, 401, path);
  });
});

describe('calling', () => {
  let receiver: Receiver;
  before(async () => {
    receiver = await startReceiver();
  });
  after(() => receiver.stop());

  const row = (more: Partial<OutgoingTable> = {}): OutgoingTable => ({
    id: 'msg_1',
    channel: 'webhook',
    about: 'submission.received',
    hook: 'h',
    kind: 'survey',
    of: 'needs',
    submission: newId(),
    created_at: NOW,
    due_at: NOW,
    lease: 'l',
    tries: 1,
    failed_at: null,
    trouble: null,
    ...more,
  });
  const KEPT = {id: 'x', kind: 'survey', of: 'needs', received_at: NOW, payload_hash: '', reply: '{}'};
  const send = (hook: Partial<Webhook>, {allowsPrivate = true, kept = true, more = {}} = {}) =>
    buildWebhookChannel({
      allowsPrivate,
      timeout: 300,
      store: {
        webhooks: {
          find: async () => ({id: 'h', url: receiver.url, events: [], secret: SECRET, createdAt: NOW, ...hook}),
        },
        submissions: {
          read: async () => (kept ? {...KEPT, body: JSON.stringify(envelope({who: 'Ann'}))} : undefined),
        },
      } as never,
    })(row(more));

  const ANSWERS: [name: string, answer: (response: ServerResponse) => void, outcome: unknown][] = [
    ['any 2xx is a yes', (r) => r.writeHead(204).end(), 'sent'],
    ['500 is tried again', (r) => r.writeHead(500).end('secret'), {trouble: 'status 500', isFinal: false, wait: 0}],
    [
      'a redirect is not followed',
      (r) => r.writeHead(307, {location: '/elsewhere'}).end(),
      {trouble: 'status 307', isFinal: false, wait: 0},
    ],
    ['410 is the end', (r) => r.writeHead(410).end(), {trouble: 'status 410', isFinal: true, wait: 0}],
    [
      'Retry-After is heard',
      (r) => r.writeHead(429, {'retry-after': '90'}).end(),
      {trouble: 'status 429', isFinal: false, wait: 90_000},
    ],
  ];
  for (const [name, answer, outcome] of ANSWERS)
    test(name, async () => {
      receiver.set(answer);
      const before = receiver.calls.length;
      assert.deepEqual(await send({}), outcome);
      assert.equal(receiver.calls.length, before + 1);
    });

  test('who does not answer in time, or breaks off, is tried again', async () => {
    receiver.set(() => {});
    await assert.rejects(send({}), {name: 'AbortError'});
    receiver.set((response) => void response.socket!.destroy());
    await assert.rejects(send({}), {code: 'ECONNRESET'});
  });

  test('answers go only where the webhook asks for them, and never those of a pulse', async () => {
    receiver.set((response) => void response.end());
    const body = () => JSON.parse(receiver.calls.at(-1)!.body) as {timestamp: string; data: Record<string, unknown>};
    await send({include: 'answers'});
    assert.deepEqual(body().data['answers'], {who: 'Ann'});
    await send({include: 'answers'}, {more: {submission: null, kind: 'pulse', of: 'spring'}});
    assert.deepEqual(body(), {
      type: 'submission.received',
      timestamp: '2026-03-01T00:00:00.000Z',
      data: {kind: 'pulse', of: 'spring', receivedAt: '2026-03-01'},
    });
  });

  test('of what was deleted meanwhile only the deletion is told', async () => {
    const before = receiver.calls.length;
    assert.equal(await send({}, {kept: false}), 'sent');
    assert.equal(receiver.calls.length, before);
    assert.equal(await send({}, {kept: false, more: {about: 'submission.deleted', submission: 'gone'}}), 'sent');
    assert.match(
      receiver.calls.at(-1)!.body,
      /"type":"submission.deleted".*"data":\{"id":"gone","kind":"survey","of":"needs"\}/,
    );
  });

  test('an address of this machine or its network is not called, whether written as number or as name', async () => {
    const before = receiver.calls.length;
    await assert.rejects(send({}, {allowsPrivate: false}), {code: 'EPRIVATE'});
    const named = {url: receiver.url.replace('127.0.0.1', 'localhost')};
    await assert.rejects(send(named, {allowsPrivate: false}), {code: 'EPRIVATE'});
    assert.equal(receiver.calls.length, before);
  });
});

describe('configuration', () => {
  test('signs as Standard Webhooks does: its own example', () => {
    const headers = signCall(
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      1614265330_000,
      '{"test": 2432232314}',
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    );
    assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  test('webhooks of the environment keep their ids, and what cannot be meant is said with its place', () => {
    const text = JSON.stringify([{url: 'https://example.org/a', secret: SECRET}]);
    const ids = [1, 2].map(() => parseWebhooks(text, false, NOW)[0]!.id);
    assert.equal(ids[0], ids[1]);
    assert.match(ids[0]!, /^env-/);
    const WRONG: [string, RegExp][] = [
      ['{}', /not a list/],
      ['[', /not a list/],
      ['[{"url": "https://example.org"}]', /KITH_WEBHOOKS\[0\]\.secret is missing/],
      [
        `[{"url": "http://example.org", "secret": "${SECRET}"}]`,
        /\[0\]\.url expected an address that begins with https/,
      ],
      [`[{"url": "https://2130706433", "secret": "${SECRET}"}]`, /\[0\]\.url is not a public address/],
      [`[{"url": "https://[::ffff:7f00:1]", "secret": "${SECRET}"}]`, /\[0\]\.url is not a public address/],
      [`[{"url": "https://10.0.0.1", "secret": "${SECRET}"}]`, /\[0\]\.url is not a public address/],
      [`[{"url": "https://example.org", "secret": "short"}]`, /\[0\]\.secret expected whsec_/],
    ];
    for (const [wrong, words] of WRONG) assert.throws(() => parseWebhooks(wrong, false, NOW), words, wrong);
  });

  test('a new webhook gets a secret of its own', () => {
    const secrets = [1, 2].map(() => {
      const read = readWebhook({url: 'https://example.org/'}, false, NOW);
      return 'hook' in read ? read.hook.secret : '';
    });
    assert.match(secrets[0]!, /^whsec_[\w+/]{43}=$/);
    assert.notEqual(secrets[0], secrets[1]);
  });
});
