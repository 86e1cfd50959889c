import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {Catalog} from '../../demo/endpoint/catalog.ts';
import {survey} from '../../demo/endpoint/kinds/survey.ts';
import {Refusal} from '../../demo/endpoint/problems.ts';
import {receive} from '../../demo/endpoint/receive.ts';
import {openStore} from '../../demo/endpoint/store/store.ts';
import type {Json} from '../../demo/endpoint/json.ts';
import {envelope, NEEDS, newId, post, problemOf, publish, start, stored, type Running} from './start.ts';

/** What the endpoint promises to the outbox, wherever it keeps what it was sent. */
function checkPromises(env: Record<string, string>): void {
  let server: Running;
  before(async () => {
    server = await start(env);
  });
  after(() => server.stop());

  const open = async (): Promise<string> => {
    const of = newId();
    await publish(server.api, {...NEEDS, id: of});
    return of;
  };

  test('F1 of 50 at once with one id, one is kept, and all get the same answer', async () => {
    const of = await open();
    const body = envelope({who: 'Ann'}, {of});
    const replies = await Promise.all(Array.from({length: 50}, () => post(server.api, body, {}, of)));
    assert.deepEqual(replies.map(({status}) => status).sort(), [...Array<number>(49).fill(200), 201]);
    assert.equal(new Set(await Promise.all(replies.map((reply) => reply.text()))).size, 1);
    assert.equal((await stored(server.api, of)).length, 1);
  });

  test('F20 of two contents at once under one id, one is kept and the other is refused', async () => {
    const of = await open();
    const one = envelope({who: 'Ann'}, {of});
    const other = {...one, answers: {who: 'Bob'}};
    const replies = await Promise.all([one, other, one, other].map((body) => post(server.api, body, {}, of)));
    assert.deepEqual(replies.map(({status}) => status).sort(), [200, 201, 422, 422]);
    assert.equal((await stored(server.api, of)).length, 1);
  });

  test('F7 who sends too much is told when to come back, in the header and in the body, and nothing is lost by it', async () => {
    const busy = await start({...env, KITH_RATE_LIMIT: '60'});
    try {
      const of = newId();
      await publish(busy.api, {...NEEDS, id: of});
      const bodies = Array.from({length: 90}, () => envelope({who: 'Ann'}, {of}));
      const replies = await Promise.all(bodies.map((body) => post(busy.api, body, {}, of)));
      const late = replies.find(({status}) => status === 429)!;
      const wait = Number(late.headers.get('retry-after'));
      assert.ok(wait >= 1);
      assert.equal((await problemOf(late)).retryAfter, wait);
      await new Promise((done) => setTimeout(done, wait * 1000));
      const again = await post(busy.api, bodies[replies.indexOf(late)], {}, of);
      assert.equal(again.status, 201);
    } finally {
      await busy.stop();
    }
  });
}

describe('SQLite', () => checkPromises({}));

const postgres = process.env['KITH_TEST_POSTGRES'];
describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () =>
  checkPromises({KITH_DATABASE: postgres ?? ''}),
);

test('F7 who comes just between closing and opening again is told to try again in a second', async () => {
  const store = await openStore(':memory:');
  const catalog = new Catalog(store);
  await catalog.publish(survey, 'needs', NEEDS as Json);
  store.submissions.add = () => Promise.resolve({outcome: 'closed'});
  const sent = receive({store, catalog, kind: survey, id: 'needs', api: ''}, {json: envelope() as Json});
  await assert.rejects(sent, ({problem, headers}: Refusal) => {
    assert.deepEqual([problem.status, problem.retryAfter, headers['retry-after']], [503, 1, '1']);
    return true;
  });
  await store.close();
});
