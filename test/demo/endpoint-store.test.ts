import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import type {Opening} from '../../demo/endpoint/store/definitions.ts';
import {openStore, type Store} from '../../demo/endpoint/store/store.ts';
import type {Outcome} from '../../demo/endpoint/store/submissions.ts';
import {newId} from './start.ts';

const ALWAYS: Opening = {opensAt: null, closesAt: null, limit: null};
const NOON = '2026-03-01T12:00:00.000Z';

/** The promises that the database itself keeps. */
function checkStore(open: () => Promise<[Store, Store]>): void {
  let a: Store;
  let b: Store;
  before(async () => {
    [a, b] = await open();
  });
  after(() => Promise.all([...new Set([a, b])].map((store) => store.close())));

  const define = async (opening: Partial<Opening>): Promise<string> => {
    const of = newId();
    await a.definitions.publish('survey', of, undefined, '{}', {...ALWAYS, ...opening});
    return of;
  };
  const add = (store: Store, of: string, id = newId(), received_at = NOON) =>
    store.submissions.add({id, kind: 'survey', of, received_at, body: '{}', payload_hash: 'h', reply: '{}'});
  const count = async (of: string) => (await a.submissions.after('survey', of, undefined, 1000)).length;
  const tally = (outcomes: Outcome[]) => {
    const groups = Map.groupBy(outcomes, ({outcome}) => outcome);
    return Object.fromEntries([...groups].map(([outcome, all]) => [outcome, all.length]));
  };

  test('of 40 at once for 7 places, 7 are kept', async () => {
    const of = await define({limit: 7});
    const outcomes = await Promise.all(Array.from({length: 40}, (_, i) => add(i % 2 ? a : b, of)));
    assert.deepEqual(tally(outcomes), {added: 7, closed: 33});
    assert.equal(await count(of), 7);
    assert.equal((await a.definitions.find('survey', of))?.received, 7);
  });

  test('of 40 at once with one id, one is kept, and it takes one place', async () => {
    const of = await define({limit: 1});
    const id = newId();
    const outcomes = await Promise.all(Array.from({length: 40}, (_, i) => add(i % 2 ? a : b, of, id)));
    assert.deepEqual(tally(outcomes), {added: 1, known: 39});
    assert.equal((await a.definitions.find('survey', of))?.received, 1);
  });

  test('of 60 at once, those that are refused, and those that the database does not take, are undone alone', async () => {
    const of = await define({});
    const sent = await Promise.allSettled(
      Array.from({length: 60}, (_, i) => {
        const body = i % 5 === 4 ? (null as unknown as string) : '{}';
        const row = {id: newId(), kind: 'survey', of, received_at: NOON, body, payload_hash: 'h', reply: '{}'};
        return (i % 2 ? a : b).submissions.add(row, i % 5 === 3 ? {mark: 'no such link'} : {});
      }),
    );
    const outcomes = sent.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    assert.deepEqual(tally(outcomes), {added: 36, used: 12});
    assert.equal(sent.length - outcomes.length, 12);
    assert.equal(await count(of), 36);
    assert.equal((await a.definitions.find('survey', of))?.received, 36);
  });

  const TIMES: [string, Partial<Opening>, 'added' | 'closed'][] = [
    ['before it opens', {opensAt: '2026-03-01T12:00:00.001Z'}, 'closed'],
    ['the moment it opens', {opensAt: NOON}, 'added'],
    ['just before it closes', {closesAt: '2026-03-01T12:00:00.001Z'}, 'added'],
    ['the moment it closes', {closesAt: NOON}, 'closed'],
  ];
  for (const [name, opening, outcome] of TIMES)
    test(`${name} a submission is ${outcome}`, async () => {
      const of = await define(opening);
      assert.equal((await add(a, of)).outcome, outcome);
      assert.equal(await count(of), outcome === 'added' ? 1 : 0);
    });

  test('nothing is kept for what was never published', async () => {
    await assert.rejects(add(a, 'nowhere'));
  });

  test('two that publish at once make two revisions', async () => {
    const of = await define({});
    const publish = (store: Store, body: string) => store.definitions.publish('survey', of, undefined, body, ALWAYS);
    assert.deepEqual((await Promise.all([publish(a, '{"a":1}'), publish(b, '{"b":1}')])).sort(), [2, 3]);
    assert.deepEqual(
      (await a.definitions.versions('survey', of)).map(({version}) => version),
      ['3', '2', '1'],
    );
  });

  test('records of the same moment are paged without loss, both ways', async () => {
    const of = await define({});
    for (let i = 0; i < 10; i++) await add(a, of, newId(), i < 5 ? NOON : '2026-03-01T12:00:01.000Z');
    for (const side of ['after', 'before'] as const) {
      const seen: string[] = [];
      let page = await a.submissions[side]('survey', of, undefined, 3);
      for (; page.length; page = await a.submissions[side]('survey', of, page.at(-1), 3))
        seen.push(...page.map(({id}) => id));
      assert.equal(new Set(seen).size, 10);
      assert.equal(seen.length, 10);
    }
  });
}

describe('SQLite', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-store-'));
  });
  after(() => rm(folder, {recursive: true, force: true}));
  // One connection: a second one in the same thread would wait for the first, and so keep it from going on.
  checkStore(async () => {
    const store = await openStore(join(folder, 'kith.db'));
    return [store, store];
  });
});

const postgres = process.env['KITH_TEST_POSTGRES'];
describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () =>
  checkStore(async () => [await openStore(postgres!), await openStore(postgres!)]),
);
