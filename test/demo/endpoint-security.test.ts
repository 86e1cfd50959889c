import assert from 'node:assert/strict';
import {request, type OutgoingHttpHeaders} from 'node:http';
import {after, before, describe, test} from 'node:test';
import {Hono} from 'hono';
import {clientOf, standBehind} from '../../demo/endpoint/proxies.ts';
import {ADMIN, envelope, NEEDS, newId, post, problemOf, publish, start, stored, TOKEN, type Running} from './start.ts';

const GOOD = 'https://library.example';
const EVIL = 'https://elsewhere.example';

let server: Running;
before(async () => {
  server = await start({KITH_ORIGINS: GOOD, KITH_LOG: '1', KITH_HSTS: '86400'});
  await publish(server.api, NEEDS);
  await put('/signups/picnic', {id: 'picnic', preset: 'newsletter'});
  await put('/pulses/spring', {id: 'spring', wave: 'one', group: 'Friends', instrument: 'kith-5'});
  await put('/calendars/town', {id: 'town', events: [{id: 'fair', title: 'Fair', start: '2099-06-05T09:00'}]});
});
after(() => server.stop());

async function put(path: string, definition: object): Promise<void> {
  const headers = {...ADMIN, 'content-type': 'application/json'};
  const response = await fetch(server.api + path, {method: 'PUT', headers, body: JSON.stringify(definition)});
  assert.equal(response.status, 201, `${path}: ${await response.text()}`);
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Sends a path as it is: `fetch` would tidy it up. */
const sendRaw = (method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string): Promise<Answer> =>
  new Promise((done, failed) => {
    const {hostname, port} = new URL(server.base);
    const sending = request({hostname, port, method, path, headers}, (response) => {
      let text = '';
      response.on('data', (part) => (text += String(part)));
      response.on('end', () => done({status: response.statusCode!, headers: response.headers, text}));
    });
    sending.on('error', failed);
    sending.end(body);
  });

const isProblem = ({headers, text, status}: Answer): boolean =>
  headers['content-type'] === 'application/problem+json' && (JSON.parse(text) as {status: number}).status === status;

interface Route {
  method: string;
  path: string;
  isGuarded: boolean;
}
async function readRoutes(): Promise<Route[]> {
  type Item = Partial<Record<string, {security?: object[]}>>;
  const {paths} = (await (await fetch(`${server.api}/openapi.json`)).json()) as {paths: Record<string, Item>};
  return Object.entries(paths).flatMap(([path, item]) =>
    ['get', 'put', 'post', 'delete']
      .filter((method) => item[method])
      .map((method) => ({method: method.toUpperCase(), path, isGuarded: Boolean(item[method]?.security?.length)})),
  );
}
const IDS: Record<string, string> = {surveys: 'needs', signups: 'picnic', pulses: 'spring', calendars: 'town'};
/** An address of what is published. */
const fill = (path: string): string =>
  `/api${path.replace(/^\/(\w+)\/\{id\}/, (_, kind: string) => `/${kind}/${IDS[kind] ?? 'hall'}`).replaceAll(/\{\w+\}/g, 'x')}`;

describe('every route', () => {
  test('says what browsers may do with it, whatever it answers', async () => {
    for (const {method, path, isGuarded} of await readRoutes()) {
      for (const headers of [{}, {authorization: `Bearer ${TOKEN}`}, {origin: EVIL}]) {
        const {headers: given, status} = await sendRaw(method, fill(path), headers);
        const text = `${method} ${path} ${status}`;
        assert.equal(given['x-content-type-options'], 'nosniff', text);
        assert.ok(['no-referrer', 'same-origin'].includes(String(given['referrer-policy'])), text);
        assert.match(String(given['content-security-policy']), /^default-src 'none'/, text);
        assert.equal(given['strict-transport-security'], 'max-age=86400', text);
        assert.match(String(given['x-request-id']), /^[\w-]{36}$/, text);
        // a foreign page is refused before anybody asks for its token
        if (!isGuarded || !('origin' in headers))
          assert.equal(given['cross-origin-resource-policy'], isGuarded ? 'same-origin' : 'cross-origin', text);
        assert.equal(given['access-control-allow-credentials'], undefined, text);
      }
    }
  });

  test('answers no page of a site that is not named; what needs a token is read by no page of another site', async () => {
    for (const {method, path, isGuarded} of await readRoutes())
      for (const origin of [EVIL, 'null', `${GOOD}.evil.example`, 'http://library.example']) {
        const answer = await sendRaw(method, fill(path), {...ADMIN, origin});
        assert.equal(answer.headers['access-control-allow-origin'], undefined, `${method} ${path} ${origin}`);
        if (!isGuarded && !/\/(health|ready|openapi\.json|confirm|thanks|qr\.\w+|page\.css|upgrade\.js|stop)$/.test(path)) {
          assert.equal(answer.status, 403, `${method} ${path} ${origin}`);
          assert.ok(isProblem(answer));
        }
      }
  });

  test('that takes a body refuses more than a megabyte, whether its length is said or not', async () => {
    const big = JSON.stringify({big: 'x'.repeat(1_000_001)});
    const type = {...ADMIN, 'content-type': 'application/json'};
    const taking = (await readRoutes()).filter(
      ({method, path}) => /PUT|POST/.test(method) && !/(confirm|close|cancel|stop|\/outgoing\/\{message\})$/.test(path),
    );
    assert.ok(taking.length > 10);
    for (const {method, path} of taking)
      for (const length of [{'content-length': String(big.length)}, {'transfer-encoding': 'chunked'}]) {
        const answer = await sendRaw(method, fill(path), {...type, ...length}, big);
        // what does not exist or takes no links says so before it reads
        assert.ok([413, 404, 409].includes(answer.status), `${method} ${path} ${answer.status}`);
        assert.ok(isProblem(answer));
      }
    for (const path of ['/surveys/needs/submissions', '/surveys/needs'])
      assert.equal(
        (await sendRaw(path.endsWith('s') && path.includes('subm') ? 'POST' : 'PUT', `/api${path}`, type, big)).status,
        413,
      );
  });

  test('that takes JSON refuses what is no JSON, is nested a thousand deep, or is of another type', async () => {
    const WRONG: [string, string, number[]][] = [
      ['application/json', '{"a":'.repeat(1000) + '1' + '}'.repeat(1000), [400]],
      ['application/json', '['.repeat(100_000), [400]],
      ['application/json', '\uD800', [400, 422]],
      ['application/json', '{"who": NaN}', [400]],
      ['application/xml', '<a/>', [415]],
      ['text/html', '<a/>', [415]],
      ['application/json;charset=utf-16', '{}', [422]],
      ['', '{}', [415]],
      ['multipart/form-data', 'no boundary', [400, 415]],
    ];
    const taking = ['PUT /surveys/needs', 'POST /surveys/needs/submissions', 'POST /pulses/spring/submissions'];
    for (const route of taking)
      for (const [type, body, statuses] of WRONG) {
        const [method = '', path = ''] = route.split(' ');
        const answer = await sendRaw(method, `/api${path}`, {...ADMIN, ...(type && {'content-type': type})}, body);
        assert.ok(statuses.includes(answer.status), `${route} ${type} ${body.slice(0, 20)}: ${answer.status}`);
        assert.ok(isProblem(answer), `${route} ${type}`);
      }
  });

  test('names its methods to whoever uses another', async () => {
    for (const {path} of await readRoutes())
      for (const method of ['PATCH', 'DELETE', 'PROPFIND']) {
        const answer = await sendRaw(method, fill(path), ADMIN);
        if (answer.status === 404 || String(answer.status).startsWith('2')) continue;
        assert.equal(answer.status, 405, `${method} ${path}`);
        assert.ok(isProblem(answer));
        assert.match(String(answer.headers['allow']), /GET|POST|PUT|DELETE/);
      }
  });
});

const TRICKS = [
  '/api/surveys/..%2f..%2fetc%2fpasswd',
  '/api/surveys/needs%00',
  '/api/surveys/%00',
  '/api/surveys/needs%2fsubmissions',
  '/api//surveys//needs',
  '/api/surveys/needs/../../audit',
  '/api/surveys/needs/submissions/../../../audit',
  '/api/surveys/%2e%2e/audit',
  '/api/surveys/%c0%ae%c0%ae/audit',
  '/api/surveys/%',
  '/api/surveys/%zz',
  '/api/surveys/needs;admin=1',
  '/api/SURVEYS/needs',
  '/api/surveys/__proto__',
  '/api/surveys/constructor',
  '/api/__proto__/needs',
  '/api/calendars/..%2ftown.ics',
  '/api/calendars/town%00.ics',
  '/api/feeds/http:%2f%2f127.0.0.1',
  '/api/audit/',
  '/api/audit%20',
  `/api/surveys/${'x'.repeat(8000)}`,
  `/api/surveys/${'%2e%2e%2f'.repeat(800)}`,
  '/api/surveys/<script>alert(1)</script>',
];
for (const path of TRICKS)
  test(`the path ${path.slice(0, 60)} leads to nothing, and to no fault`, async () => {
    const answer = await sendRaw('GET', path);
    assert.ok([400, 401, 404].includes(answer.status), String(answer.status));
    assert.ok(isProblem(answer));
    assert.doesNotMatch(answer.text, /root:|<script>/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  });
test('a header or an address beyond all measure is refused by the server itself', async () => {
  assert.equal((await sendRaw('GET', `/api/${'x'.repeat(20_000)}`)).status, 431);
  assert.equal((await sendRaw('GET', '/api/health', {x: 'y'.repeat(20_000)})).status, 431);
});
test('a host that is none is refused', async () => {
  for (const host of ['a b', 'x/../y', '[::1', ''])
    assert.ok([200, 400].includes((await sendRaw('GET', '/api/health', {host})).status), host);
});

test('F20 a submission that is sent again is answered the same, and its id is no key to another one', async () => {
  const body = envelope({who: 'Replayed'});
  const [first, again] = [await post(server.api, body), await post(server.api, body)];
  assert.deepEqual([first.status, again.status], [201, 200]);
  assert.equal(await first.text(), await again.text());
  const other = await post(server.api, {...body, answers: {who: 'Somebody else'}});
  assert.equal(other.status, 422);
  assert.doesNotMatch(JSON.stringify(await problemOf(other)), /Replayed/);
  // an id of another definition's
  await publish(server.api, {...NEEDS, id: 'second'});
  const elsewhere = await post(server.api, {...body, of: 'second'}, {}, 'second');
  assert.equal(elsewhere.status, 422);
  assert.equal((await stored(server.api, 'second')).length, 0);
});

test('B3 keys that are names of built-ins change nothing', async () => {
  const text = `{"kith":1,"id":"${newId()}","kind":"survey","of":"needs","submittedAt":"2026-03-01T10:00:00.000Z","__proto__":{"isAdmin":true},"answers":{"who":"x","__proto__":{"polluted":1}}}`;
  await post(server.api, text);
  assert.equal((await post(server.api, envelope())).status, 201);
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});

test('a form of a hundred thousand fields is answered soon', {timeout: 20_000}, async () => {
  const body = 'a=1&'.repeat(240_000);
  const answer = await sendRaw(
    'POST',
    '/api/surveys/needs/submissions',
    {'content-type': 'application/x-www-form-urlencoded'},
    body,
  );
  assert.ok([400, 413, 422].includes(answer.status), String(answer.status));
  assert.ok(isProblem(answer));
});

test('B7 what begins like a formula is text in every table', async () => {
  const evil = '=HYPERLINK("https://evil.example","x")';
  await publish(server.api, {...NEEDS, id: 'table'});
  await post(
    server.api,
    envelope({who: evil, topics: ['other'], 'topics.other': '@SUM(1)'}, {of: 'table'}),
    {},
    'table',
  );
  const tables = (await readRoutes()).filter(({path}) => path.endsWith('.csv'));
  assert.ok(tables.length >= 6);
  for (const {path} of tables) {
    const {headers, text} = await sendRaw('GET', fill(path).replace('/needs/', '/table/'), ADMIN);
    assert.match(String(headers['content-type']), /^text\/csv/);
    assert.match(String(headers['content-disposition']), /^attachment/);
    assert.doesNotMatch(text.replace(/^\uFEFF/, ''), /(^|[",;\n\r])[=+@]/, path);
  }
  const {text} = await sendRaw('GET', '/api/surveys/table/submissions.csv', ADMIN);
  assert.ok(text.includes(`"'${evil.replaceAll('"', '""')}"`));
});

test('B8 the log has one JSON object a request, and neither tokens, queries nor what people wrote', async () => {
  await post(server.api, envelope({who: 'Secretive', email: 'secretive@example.org'}));
  await post(server.api, '{"who": "Secretive"');
  await fetch(`${server.api}/surveys/needs/submissions?latest=7&key=Secretive`, {
    headers: {authorization: 'Bearer Secretive'},
  });
  const id = await (async () => {
    const {headers} = await fetch(`${server.api}/health?Secretive`);
    return headers.get('x-request-id')!;
  })();
  await server.said(id);
  const lines = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const {time, milliseconds, ...entry} = entries.find(({request: named}) => named === id)!;
  assert.deepEqual(entry, {
    level: 'info',
    request: id,
    method: 'GET',
    path: '/api/health',
    status: 200,
    msg: 'request',
  });
  assert.ok(Date.now() - Date.parse(String(time)) < 60_000);
  assert.equal(typeof milliseconds, 'number');
  assert.doesNotMatch(server.output(), /Secretive|secretive|latest=/);
  assert.equal(server.output().split(TOKEN).length - 1, 1, 'the token is printed once, at the start');
});

describe('behind a proxy', () => {
  const CASES: [string, number, string | undefined, string][] = [
    ['none is believed unless it is said', 0, '203.0.113.9', '10.0.0.9'],
    ['one is believed for what it adds', 1, '203.0.113.9', '203.0.113.9'],
    ['what came before is not believed', 1, '198.51.100.7, 203.0.113.9', '203.0.113.9'],
    ['with two, the last but one counts', 2, '198.51.100.7, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
    ['a list that is too short tells nothing', 2, '10.0.0.1', '10.0.0.9'],
    ['nor does an empty entry', 1, 'x, ', '10.0.0.9'],
    ['nor a header that is missing', 1, undefined, '10.0.0.9'],
  ];
  for (const [name, hops, given, client] of CASES)
    test(name, async () => {
      const app = new Hono();
      app.use('*', standBehind({hops, address: undefined}));
      app.get('/', (c) => c.text(clientOf(c)));
      const headers = given === undefined ? {} : {'x-forwarded-for': given};
      const socket = {remoteAddress: '10.0.0.9', remotePort: 1, remoteFamily: 'IPv4'};
      assert.equal(await (await app.request('/', {headers}, {incoming: {socket}})).text(), client);
    });

  test('links lead to the address that was configured, whatever host a request names', async () => {
    const own = await start({KITH_URL: 'https://api.example.org'});
    try {
      const put = await fetch(`${own.api}/signups/news`, {
        method: 'PUT',
        headers: {...ADMIN, 'content-type': 'application/json'},
        body: JSON.stringify({id: 'news', preset: 'newsletter', confirmation: 'email'}),
      });
      assert.equal(put.status, 201);
      const {hostname, port} = new URL(own.base);
      const body = JSON.stringify({email: 'ann@example.org', consent: 'yes', 'kith-id': newId()});
      await new Promise<void>((done, failed) => {
        const headers = {host: 'evil.example', 'content-type': 'application/json'};
        request({hostname, port, path: '/api/signups/news/submissions', method: 'POST', headers}, (response) => {
          response.resume().on('end', done);
          assert.equal(response.statusCode, 201);
        })
          .on('error', failed)
          .end(body);
      });
      const list = await fetch(`${own.api}/signups/news/confirmations`, {headers: ADMIN});
      const {unconfirmed} = (await list.json()) as {unconfirmed: {link: string}[]};
      assert.match(unconfirmed[0]!.link, /^https:\/\/api\.example\.org\/api\/signups\/news\/confirm\?/);
    } finally {
      await own.stop();
    }
  });
});
