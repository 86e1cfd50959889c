import assert from 'node:assert/strict';
import {test} from 'node:test';
import {newId} from './start.ts';
import {onBothDatabases} from './stores.ts';

const NOON = '2026-03-01T12:00:00.000Z';

onBothDatabases((pair) => {
  test('mail that waits for somebody goes with what they sent; what waits for others stays', async () => {
    const [store] = pair();
    const of = newId();
    await store.definitions.publish('signup', of, undefined, '{}', {opensAt: null, closesAt: null, limit: null});
    const send = async (): Promise<string> => {
      const id = newId();
      const row = {id, kind: 'signup', of, received_at: NOON, body: '{}', payload_hash: 'h', reply: '{}'};
      const telling = {mails: [{about: 'confirm', mark: id}]} as const;
      assert.equal((await store.submissions.add(row, {telling})).outcome, 'added');
      return id;
    };
    const [gone, kept] = [await send(), await send()];
    const waiting = async () =>
      (await store.outgoing.list()).filter((row) => row.of === of).map(({submission}) => submission);
    assert.deepEqual((await waiting()).sort(), [gone, kept].sort());
    const erase = () => store.erase.erase({kind: 'signup', of}, [gone, newId()], () => undefined);
    assert.deepEqual(await erase(), [gone]);
    assert.deepEqual(await waiting(), [kept]);
    assert.deepEqual(await erase(), []);
    assert.equal((await store.definitions.find('signup', of))?.received, 1);
    await store.scrub();
  });
});
