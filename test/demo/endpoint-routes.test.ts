// Every route that the router has, not only those that somebody thought of: a new one that refuses nothing fails here.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Hono} from 'hono';
import {createApp} from '../../demo/endpoint/app.ts';
import {FeedRelay} from '../../demo/endpoint/feed-relay.ts';
import {openStore, type Store} from '../../demo/endpoint/store/store.ts';
import {ADMIN, envelope, NEEDS, newId, problemOf, TOKEN} from './start.ts';

const EVIL = 'https://elsewhere.example';

/** What anybody may ask, without a token. Whoever adds a line says by it that nobody's answers are given away there. */
const OPEN = `
GET /admin
GET /admin/
GET /admin/*
GET /api/calendars/*
GET /api/calendars/*.ics
GET /api/calendars/*/cancel
GET /api/challenge
GET /api/feeds/*
GET /api/health
GET /api/mail/stop
GET /api/openapi.json
GET /api/pages/page.css
GET /api/pages/upgrade.js
GET /api/pulses/*
GET /api/pulses/*/qr.png
GET /api/pulses/*/qr.svg
GET /api/pulses/*/results
GET /api/pulses/*/thanks
GET /api/ready
GET /api/signups/*
GET /api/signups/*/cancel
GET /api/signups/*/confirm
GET /api/signups/*/qr.png
GET /api/signups/*/qr.svg
GET /api/signups/*/results
GET /api/signups/*/thanks
GET /api/surveys/*
GET /api/surveys/*/qr.png
GET /api/surveys/*/qr.svg
GET /api/surveys/*/results
GET /api/surveys/*/thanks
POST /api/calendars/*/cancel
POST /api/calendars/*/submissions
POST /api/mail/stop
POST /api/pulses/*
POST /api/pulses/*/submissions
POST /api/signups/*
POST /api/signups/*/cancel
POST /api/signups/*/confirm
POST /api/signups/*/submissions
POST /api/surveys/*
POST /api/surveys/*/submissions`;
/** Those that are told everything by their address. */
const WITHOUT_BODY = /\/(cancel|confirm|stop|close)$|\/outgoing\//;

interface Served {
  method: string;
  /** With a star for what is different each time. */
  name: string;
  /** Of what is published. */
  address: string;
}
const IDS: Record<string, string> = {surveys: 'needs', signups: 'picnic', pulses: 'spring', calendars: 'town'};
const PUBLISHED: Record<string, object> = {
  surveys: {...NEEDS, results: 'live', links: undefined},
  signups: {preset: 'petition', confirmation: 'email'},
  pulses: {wave: 'one', group: 'Friends', instrument: 'kith-5'},
  calendars: {events: [{id: 'fair', title: 'Fair', start: '2099-06-05T09:00', rsvp: {}}]},
};
const PARAMETER = /:\w+(\{.*?\\\.(\w+)\})?/g;
const withEnd = (text: string) => (_: string, __: string, end?: string) => (end ? `${text}.${end}` : text);

function readServed(app: Hono): Served[] {
  const all = app.routes
    .filter(({method}) => method !== 'ALL' && method !== 'OPTIONS')
    .map(({method, path}) => ({
      method,
      name: path.replaceAll(PARAMETER, withEnd('*')),
      address: path
        .replace(/^\/api\/(\w+)\/:(id|file)/, (_, kind: string, name: string) =>
          name === 'id' ? `/api/${kind}/${IDS[kind] ?? 'x'}` : `/api/${kind}/:file`,
        )
        .replaceAll(PARAMETER, withEnd('x')),
    }));
  return [...new Map(all.map((one) => [`${one.method} ${one.name}`, one])).values()];
}

describe('every route of the router', () => {
  let store: Store;
  let app: Hono;
  let served: Served[];
  const call = (method: string, address: string, headers: Record<string, string> = {}, body?: string) => {
    const socket = {remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4'};
    const init = {method, headers, ...(body !== undefined && {body})};
    return app.request(`http://localhost${address}`, init, {incoming: {socket}}) as Promise<Response>;
  };
  before(async () => {
    store = await openStore(':memory:');
    const isOriginAllowed = (origin: string) => origin !== EVIL;
    app = createApp({store, isOriginAllowed, adminToken: TOKEN, rateLimit: 0, relay: new FeedRelay(new Map())});
    served = readServed(app);
    for (const [kind, definition] of Object.entries(PUBLISHED)) {
      const headers = {...ADMIN, 'content-type': 'application/json'};
      const body = JSON.stringify({id: IDS[kind], ...definition});
      const response = await call('PUT', `/api/${kind}/${IDS[kind]}`, headers, body);
      assert.equal(response.status, 201, await response.text());
    }
  });
  after(() => store.close());

  test('wants a token, but for those that are open to anybody by name', async () => {
    const open: string[] = [];
    for (const {method, name, address} of served) {
      const response = await call(method, address);
      if (response.status !== 401) open.push(`${method} ${name}`);
      else assert.equal((await problemOf(response)).status, 401);
    }
    assert.deepEqual(open.toSorted(), OPEN.trim().split('\n'));
  });

  test('that is open and changes something is refused to pages of other sites, unless a signed link says what it does', async () => {
    const changing = OPEN.split('\n').filter((one) => one.startsWith('POST') && !WITHOUT_BODY.test(one));
    for (const {method, name, address} of served) {
      if (!changing.includes(`${method} ${name}`)) continue;
      const response = await call(method, address, {origin: EVIL, 'content-type': 'text/plain'}, '{}');
      assert.equal(response.status, 403, name);
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      assert.equal((await problemOf(response)).status, 403);
    }
  });

  const HOSTILE: [name: string, type: string, body: string][] = [
    ['nested a thousand deep', 'application/json', '{"a":'.repeat(1000) + '1' + '}'.repeat(1000)],
    ['a hundred thousand brackets', 'application/json', '['.repeat(100_000)],
    ['larger than a megabyte', 'application/json', JSON.stringify({a: 'x'.repeat(1_000_001)})],
    ['half a text', 'application/json', '{"a": "'],
    ['no JSON', 'application/json', '\0'],
    ['another type', 'application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['a form without a boundary', 'multipart/form-data', 'a=b'],
  ];
  for (const [name, type, body] of HOSTILE)
    test(`that takes a body refuses ${name} with a problem, token or not`, async () => {
      const taking = served.filter((one) => /^(PUT|POST|PATCH)$/.test(one.method) && !WITHOUT_BODY.test(one.name));
      assert.ok(taking.length > 25);
      for (const {method, address} of taking)
        for (const token of [{}, ADMIN]) {
          const response = await call(method, address, {...token, 'content-type': type}, body);
          assert.ok([400, 401, 404, 409, 413, 415, 422].includes(response.status), `${method} ${address}`);
          const problem = await problemOf(response);
          assert.equal(problem.status, response.status);
          assert.doesNotMatch(JSON.stringify(problem), /root:|at .*\.ts/);
        }
    });

  const SENT: [kind: string, answers: object, otherwise: object, more: object][] = [
    ['survey', {who: 'Ann'}, {who: 'Bea'}, {}],
    ['signup', {email: 'ann@example.org', firstName: 'Ann', lastName: 'Lee'}, {email: 'bea@example.org'}, {}],
    ['calendar', {coming: 'no', name: 'Ann'}, {name: 'Bea'}, {event: 'fair'}],
    ['pulse', {}, {'': 4}, {wave: 'one', submittedAt: '2026-03-01'}],
  ];
  for (const [kind, answers, otherwise, more] of SENT)
    test(`F20 what is replayed to a ${kind} is answered as before, and another content under its id is refused`, async () => {
      const of = IDS[`${kind}s`]!;
      const body = envelope({...answers}, {id: newId(), kind, of, ...more});
      const send = (sent: object) =>
        call('POST', `/api/${kind}s/${of}/submissions`, {'content-type': 'application/json'}, JSON.stringify(sent));
      const first = await send(body);
      assert.equal(first.status, 201, await first.clone().text());
      const again = await send(body);
      assert.equal(again.status, 200);
      assert.equal(await again.text(), await first.text());
      const other = await send({...body, answers: {...answers, ...otherwise}});
      assert.equal((await problemOf(other)).status, 422);
    });
});
