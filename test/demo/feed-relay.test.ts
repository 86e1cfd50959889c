import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Hono} from 'hono';
import {FeedRelay, parseFeeds} from '../../demo/endpoint/feed-relay.ts';
import {answerProblem} from '../../demo/endpoint/problems.ts';
import {addRelayRoutes} from '../../demo/endpoint/routes/relay.ts';

const ICS = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const MINUTE = 60_000;

/** A relay of one feed, whose other site answers by turns; and what it was asked. */
function start(...replies: (() => Response | Promise<Response>)[]) {
  const asked: {url: string; init: RequestInit | undefined}[] = [];
  const clock = {now: Date.parse('2026-03-03T10:00Z')};
  const fetcher = ((url: URL, init?: RequestInit) => {
    asked.push({url: url.href, init});
    return Promise.resolve((replies.length > 1 ? replies.shift()! : replies[0]!)());
  }) as typeof fetch;
  const relay = new FeedRelay(parseFeeds('hall=https://example.org/hall.ics'), {
    fetcher,
    now: () => clock.now,
    maxBytes: 1000,
    timeout: 200,
  });
  const app = new Hono();
  app.onError(answerProblem);
  addRelayRoutes(app, relay, (origin) => origin === 'https://hall.example');
  return {app, asked, clock};
}
const ok =
  (body: string = ICS, headers: Record<string, string> = {}) =>
  () =>
    new Response(body, {headers});
const broken = () => new Response('no', {status: 500});

test('a page reads a configured feed of another site, which is asked once in five minutes', async () => {
  const {app, asked, clock} = start(ok());
  for (let i = 0; i < 3; i++) {
    const reply = await app.request('/feeds/hall', {headers: {origin: 'https://hall.example'}});
    assert.equal(reply.status, 200);
    assert.equal(await reply.text(), ICS);
    assert.match(reply.headers.get('content-type')!, /^text\/calendar/);
    assert.equal(reply.headers.get('access-control-allow-origin'), 'https://hall.example');
  }
  assert.deepEqual(
    asked.map(({url}) => url),
    ['https://example.org/hall.ics'],
  );
  clock.now += 6 * MINUTE;
  await app.request('/feeds/hall');
  assert.equal(asked.length, 2);
});

test('many who ask at once are one request', async () => {
  const {app, asked} = start(ok());
  await Promise.all(Array.from({length: 20}, () => app.request('/feeds/hall')));
  assert.equal(asked.length, 1);
});

for (const path of [
  '/feeds/other',
  '/feeds/https%3A%2F%2Fexample.org%2Fhall.ics',
  '/feeds/169.254.169.254',
  '/feeds/hall%2F..%2Fsecret',
  '/feeds/__proto__',
  '/feeds/constructor',
  '/feeds/?url=http://127.0.0.1/',
]) {
  test(`only configured names are fetched: ${path} is not`, async () => {
    const {app, asked} = start(ok());
    assert.equal((await app.request(path)).status, 404);
    assert.equal(asked.length, 0);
  });
}

test('nothing that a visitor sends reaches the other site', async () => {
  const {app, asked} = start(ok());
  await app.request('/feeds/hall?url=http://127.0.0.1/&x=1', {
    headers: {cookie: 'a=b', authorization: 'Bearer x', 'x-forwarded-host': 'evil.example'},
  });
  assert.equal(asked[0]!.url, 'https://example.org/hall.ics');
  assert.deepEqual(Object.keys(asked[0]!.init!.headers!), ['accept']);
});

for (const to of [
  'http://169.254.169.254/latest/meta-data',
  'http://localhost:22/',
  'https://other.example/hall.ics',
  'file:///etc/passwd',
  'http://example.org:8080/',
]) {
  test(`a redirect to ${to} is not followed`, async () => {
    const {app, asked} = start(() => new Response(null, {status: 302, headers: {location: to}}));
    assert.equal((await app.request('/feeds/hall')).status, 502);
    assert.equal(asked.length, 1);
  });
}

test('a redirect within the host is followed, and not for ever', async () => {
  const there = start(() => new Response(null, {status: 301, headers: {location: '/new.ics'}}), ok());
  assert.equal((await there.app.request('/feeds/hall')).status, 200);
  assert.equal(there.asked[1]!.url, 'https://example.org/new.ics');
  const round = start(() => new Response(null, {status: 302, headers: {location: '/again'}}));
  assert.equal((await round.app.request('/feeds/hall')).status, 502);
  assert.equal(round.asked.length, 4);
});

const refused: [string, () => Response | Promise<Response>][] = [
  ['a web page', ok('<!doctype html><p>Sign in')],
  ['more than may be', ok(`BEGIN:VCALENDAR\n${'x'.repeat(2000)}`)],
  ['an error', broken],
  ['nothing', () => Promise.reject(new Error('down'))],
];
for (const [name, reply] of refused) {
  test(`${name} instead of a calendar is not passed on, and the other site is left alone for a while`, async () => {
    const {app, asked, clock} = start(reply);
    const first = await app.request('/feeds/hall');
    assert.equal(first.status, 502);
    assert.equal(first.headers.get('retry-after'), '60');
    await app.request('/feeds/hall');
    assert.equal(asked.length, 1);
    clock.now += MINUTE;
    await app.request('/feeds/hall');
    assert.equal(asked.length, 2);
  });
}

test('a site that hangs is given up', async () => {
  const relay = new FeedRelay(parseFeeds('hall=https://example.org/hall.ics'), {
    timeout: 30,
    fetcher: (_url, init) =>
      new Promise((_, fail) => init!.signal!.addEventListener('abort', () => fail(new Error('aborted')))),
  });
  assert.equal(await relay.find('hall'), undefined);
});

test('while the other site is away its last calendar is given, for a week', async () => {
  const {app, clock} = start(ok(), broken);
  await app.request('/feeds/hall');
  clock.now += 24 * 60 * MINUTE;
  const reply = await app.request('/feeds/hall');
  assert.equal(reply.status, 200);
  assert.equal(reply.headers.get('last-modified'), 'Tue, 03 Mar 2026 10:00:00 GMT');
  clock.now += 7 * 24 * 60 * MINUTE;
  assert.equal((await app.request('/feeds/hall')).status, 502);
});

test('what did not change is not sent again', async () => {
  const {app, asked, clock} = start(ok(ICS, {etag: '"1"'}), () => new Response(null, {status: 304}));
  await app.request('/feeds/hall');
  clock.now += 6 * MINUTE;
  assert.equal(await (await app.request('/feeds/hall')).text(), ICS);
  assert.equal((asked[1]!.init!.headers as Record<string, string>)['if-none-match'], '"1"');
});

test('pages of other sites are refused', async () => {
  const {app} = start(ok());
  assert.equal((await app.request('/feeds/hall', {headers: {origin: 'https://evil.example'}})).status, 403);
});

for (const text of ['hall', 'hall=', 'hall=ftp://example.org/x', 'a/b=https://example.org', '=https://example.org']) {
  test(`the setting "${text}" is refused in a plain sentence`, () => {
    assert.throws(() => parseFeeds(text), /KITH_FEEDS has/);
  });
}
test('feeds are read from one setting', () => {
  const feeds = parseFeeds('hall=https://example.org/a.ics  city=webcal://example.com/b.ics');
  assert.deepEqual(
    [...feeds].map(([id, {href}]) => [id, href]),
    [
      ['hall', 'https://example.org/a.ics'],
      ['city', 'https://example.com/b.ics'],
    ],
  );
});
