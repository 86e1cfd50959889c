import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {toOpening} from '../../demo/endpoint/kinds/opening.ts';
import {RateLimit} from '../../demo/endpoint/rate-limit.ts';
import {envelope, NEEDS, post, problemOf, publish, start, stored, type Running} from './start.ts';

let server: Running;
before(async () => {
  server = await start();
});
after(() => server.stop());

const question = {id: 'who', type: 'text', label: 'Who'};
const send = (of: string, body = envelope({who: 'A'}, {of})) => post(server.api, body, {}, of);

describe('opening and closing', () => {
  const CLOSED: [string, Record<string, unknown>, RegExp][] = [
    ['closed', {closesAt: '2020-01-01T00:00:00Z'}, /has closed/],
    ['early', {opensAt: '2999-01-01'}, /not opened yet/],
  ];
  for (const [id, when, words] of CLOSED)
    test(`${id}: 409 in words, and nothing is kept`, async () => {
      await publish(server.api, {id, questions: [question], ...when});
      const response = await send(id);
      assert.equal(response.status, 409);
      assert.match((await problemOf(response)).detail!, words);
      assert.deepEqual(await stored(server.api, id), []);
    });

  test('a repeat of what was kept is still answered after the closing', async () => {
    await publish(server.api, {id: 'late', questions: [question]});
    const body = envelope({who: 'A'}, {of: 'late'});
    await send('late', body);
    await publish(server.api, {id: 'late', questions: [question], closesAt: '2020-01-01'});
    assert.equal((await send('late', body)).status, 200);
    assert.equal((await send('late')).status, 409);
  });

  test('a day alone closes after its last moment and opens with its first', () => {
    const {opensAt, closesAt} = toOpening({opensAt: '2026-03-01', closesAt: '2026-03-02'});
    assert.deepEqual([opensAt, closesAt], ['2026-03-01T00:00:00.000Z', '2026-03-02T23:59:59.999Z']);
  });

  test('times with an offset are compared as instants', () => {
    assert.equal(toOpening({opensAt: '2026-03-01T09:00+02:00'}).opensAt, '2026-03-01T07:00:00.000Z');
  });
});

describe('limit', () => {
  test('30 posts at once on 7 places: 7 are kept, 23 hear that it is full', async () => {
    await publish(server.api, {id: 'seven', questions: [question], limit: 7});
    const statuses = await Promise.all(Array.from({length: 30}, async () => (await send('seven')).status));
    assert.equal(statuses.filter((status) => status === 201).length, 7);
    assert.equal(statuses.filter((status) => status === 409).length, 23);
    assert.equal((await stored(server.api, 'seven')).length, 7);
    const definition = (await (await fetch(`${server.api}/surveys/seven`)).json()) as {received: number};
    assert.equal(definition.received, 7);
    assert.match((await problemOf(await send('seven'))).detail!, /taken all the answers/);
  });

  test('a higher limit opens it again', async () => {
    await publish(server.api, {id: 'seven', questions: [question], limit: 8});
    assert.equal((await send('seven')).status, 201);
    assert.equal((await send('seven')).status, 409);
  });

  test('without a limit nobody learns how many answered', async () => {
    await publish(server.api, NEEDS);
    assert.ok(!('received' in ((await (await fetch(`${server.api}/surveys/needs`)).json()) as object)));
  });
});

describe('rate', () => {
  test('F7 the third post within a minute waits, as header and body say', async () => {
    const slow = await start({KITH_RATE_LIMIT: '2', KITH_TRUST_PROXY: '1'});
    try {
      await publish(slow.api, NEEDS);
      const responses = [];
      for (let i = 0; i < 3; i++) responses.push(await post(slow.api, envelope(), {origin: 'http://localhost:1'}));
      assert.deepEqual(
        responses.map(({status}) => status),
        [201, 201, 429],
      );
      const [, , third] = responses;
      const {retryAfter} = await problemOf(third!);
      assert.equal(third!.headers.get('retry-after'), String(retryAfter));
      assert.ok(retryAfter! > 0 && retryAfter! <= 30, `${retryAfter} s`);
      assert.equal(third!.headers.get('access-control-expose-headers'), 'Retry-After');
      assert.equal(third!.headers.get('access-control-allow-origin'), 'http://localhost:1');
      const other = await post(slow.api, envelope(), {'x-forwarded-for': '203.0.113.9'});
      assert.equal(other.status, 201, 'somebody else behind the proxy');
    } finally {
      await slow.stop();
    }
  });

  test('tokens come back evenly, and never more than the bucket holds', () => {
    const limit = new RateLimit(6);
    const take = (seconds: number) => limit.take('a', seconds * 1000);
    assert.deepEqual(
      Array.from({length: 7}, () => take(0)),
      [0, 0, 0, 0, 0, 0, 10],
    );
    assert.equal(take(10), 0);
    assert.equal(take(10), 10);
    assert.deepEqual(
      Array.from({length: 7}, () => take(3600)),
      [0, 0, 0, 0, 0, 0, 10],
    );
  });
});
