import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import type {Claim, Wish} from '../../demo/endpoint/store/places.ts';
import {openStore, type Store} from '../../demo/endpoint/store/store.ts';
import {newId} from './start.ts';

const ALWAYS = {opensAt: null, closesAt: null, limit: null};
const NOON = '2026-03-01T12:00:00.000Z';
const PICNIC = 'event:picnic:2027-06-05T12:00';

/** What two processes on one database promise each other. */
function checkPlaces(open: () => Promise<[Store, Store]>): void {
  let a: Store;
  let b: Store;
  before(async () => {
    [a, b] = await open();
  });
  after(() => Promise.all([...new Set([a, b])].map((store) => store.close())));

  const define = async (): Promise<string> => {
    const of = newId();
    await a.definitions.publish('calendar', of, undefined, '{}', ALWAYS);
    return of;
  };
  const wish = (amount = 1, spots = 7, key = PICNIC): Wish => ({key, spots, amount});
  const add = (store: Store, of: string, wishes: Wish[], whenFull: Claim['whenFull'] = 'waitlist', id = newId()) =>
    store.submissions
      .add(
        {id, kind: 'calendar', of, received_at: NOON, body: '{}', payload_hash: 'h', reply: '{}'},
        {claim: {wishes, whenFull, formatReply: (places) => JSON.stringify({id, places})}},
      )
      .then((added) => {
        if (added.outcome !== 'added') return {id, outcome: added.outcome, places: []};
        const {places} = JSON.parse(added.reply) as {places: {status: string; position?: number}[]};
        return {id, outcome: added.outcome, places};
      });
  const cancel = (store: Store, of: string, submission: string, spots = 7) =>
    store.places.cancel({kind: 'calendar', of, submission}, () => spots);
  const countsOf = async (of: string) => (await b.places.counts('calendar', of)).get(PICNIC);

  test('of 60 at once for 7 places, 7 have one and 53 wait without a gap', async () => {
    const of = await define();
    const added = await Promise.all(Array.from({length: 60}, (_, i) => add(i % 2 ? a : b, of, [wish()])));
    const places = added.map(({places: [place]}) => place!);
    assert.equal(places.filter(({status}) => status === 'confirmed').length, 7);
    const positions = places.flatMap(({position}) => position ?? []).sort((x, y) => x - y);
    assert.deepEqual(
      positions,
      Array.from({length: 53}, (_, i) => i + 1),
    );
    assert.deepEqual(await countsOf(of), {taken: 7, waiting: 53});
  });

  test('of 40 at once with one id, one place is taken', async () => {
    const of = await define();
    const id = newId();
    await Promise.all(Array.from({length: 40}, (_, i) => add(i % 2 ? a : b, of, [wish()], 'waitlist', id)));
    assert.deepEqual(await countsOf(of), {taken: 1, waiting: 0});
  });

  test('without a waiting list, of 40 at once for 7 places 7 are kept and nothing of the rest', async () => {
    const of = await define();
    const added = await Promise.all(Array.from({length: 40}, (_, i) => add(i % 2 ? a : b, of, [wish()], 'none')));
    assert.equal(added.filter(({outcome}) => outcome === 'added').length, 7);
    assert.equal(added.filter(({outcome}) => outcome === 'full').length, 33);
    assert.equal((await a.submissions.after('calendar', of, undefined, 100)).length, 7);
    assert.deepEqual(await countsOf(of), {taken: 7, waiting: 0});
  });

  test('while 30 come and 10 go, no place is given twice and none stays empty while somebody waits', async () => {
    const of = await define();
    const early = await Promise.all(Array.from({length: 10}, () => add(a, of, [wish()])));
    await Promise.all([
      ...Array.from({length: 30}, (_, i) => add(i % 2 ? a : b, of, [wish()])),
      ...early.map(({id}, i) => cancel(i % 2 ? a : b, of, id)),
    ]);
    assert.deepEqual(await countsOf(of), {taken: 7, waiting: 23});
  });

  test('guests take places too, and a party that must wait is not overtaken', async () => {
    const of = await define();
    const big = await add(a, of, [wish(5)]);
    const party = await add(b, of, [wish(3)]);
    const alone = await add(a, of, [wish(1)]);
    const states = [big, party, alone].map(({places: [place]}) => place!);
    assert.deepEqual(
      states.map(({status, position}) => [status, position]),
      [
        ['confirmed', undefined],
        ['waiting', 1],
        ['waiting', 2],
      ],
    );
    await cancel(b, of, big.id);
    assert.deepEqual(await countsOf(of), {taken: 4, waiting: 0});
  });

  test('a party larger than the room is refused even where there is a waiting list', async () => {
    const of = await define();
    assert.equal((await add(a, of, [wish(8)])).outcome, 'full');
  });

  test('each occurrence of an event has places of its own', async () => {
    const of = await define();
    const [one] = [await add(a, of, [wish(1, 1)]), await add(a, of, [wish(1, 1, 'event:picnic:2027-06-12T12:00')])];
    assert.equal(one.places[0]!.status, 'confirmed');
    assert.equal((await a.places.counts('calendar', of)).size, 2);
  });

  test('both sign links with the same secret', () => assert.equal(a.secret, b.secret));
}

describe('SQLite', () => {
  let folder: string;
  after(() => rm(folder, {recursive: true, force: true}));
  checkPlaces(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-places-'));
    // One connection: a second one in the same thread would wait for the first, and so keep it from going on.
    const store = await openStore(join(folder, 'kith.db'));
    return [store, store];
  });
});

const postgres = process.env['KITH_TEST_POSTGRES'];
describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () => {
  if (postgres) checkPlaces(async () => [await openStore(postgres), await openStore(postgres)]);
});
