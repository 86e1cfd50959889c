import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {publishMissing} from '../../demo/definitions.ts';
import {openStore} from '../../demo/endpoint/store/store.ts';
import {inventPeople} from '../../demo/people.ts';

test('the demo’s petition has the signatures it should have, its weekend a full shift with somebody who waits, and only once', async () => {
  const store = await openStore(':memory:');
  await publishMissing(store, join(import.meta.dirname, '../../demo/site/definitions'));
  for (let starts = 0; starts < 2; starts++) {
    await inventPeople(store, 12);
    assert.equal((await store.definitions.find('signup', 'petition'))!.received, 12);
    const counts = await store.places.counts('signup', 'volunteer');
    assert.deepEqual(counts.get('shift:driver-sat-am'), {taken: 2, waiting: 1});
    assert.deepEqual(counts.get('shift:kitchen-sun'), {taken: 3, waiting: 0});
  }
  await store.close();
});
