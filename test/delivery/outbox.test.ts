import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Acknowledgement} from '../../src/delivery/acknowledge.ts';
import {lockTurns, type Delivery} from '../../src/delivery/outbox.ts';
import {memoryStore, SafeStore, type OutboxRecord, type OutboxStore} from '../../src/delivery/outbox-store.ts';
import {ACCEPTED, breathe, BUSY, FakeClock, FakeService, OFFLINE, parcel, refusal, tab} from '../support/outbox.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('what is accepted is stored before it is sent, and nothing of it stays', async () => {
  const service = new FakeService();
  const store = memoryStore();
  let before: OutboxRecord | undefined;
  const send = async (p: Parameters<typeof service.send>[0]) => {
    before = await store.get('a');
    return service.send(p);
  };
  assert.deepEqual(await tab(service, new FakeClock(), store, {send}).send(parcel('a')), ACCEPTED);
  assert.equal(before!.parcel.body, parcel('a').body);
  assert.deepEqual(await store.all(), []);
});

test('F6 500 three times, then 200: sent by itself, with the same id', async () => {
  const [service, clock] = [new FakeService(), new FakeClock()];
  service.replies = [BUSY, BUSY, BUSY];
  const seen: string[] = [];
  const outbox = tab(service, clock);
  outbox.watch((_, {kind}) => seen.push(kind));
  const first = await outbox.send(parcel('a'));
  assert.equal(first.kind, 'waiting');
  await clock.advance(MINUTE);
  assert.deepEqual(service.arrived, ['a', 'a', 'a', 'a']);
  assert.deepEqual(seen, ['waiting', 'waiting', 'waiting', 'accepted']);
  assert.deepEqual(await outbox.records(), []);
});

for (const status of [400, 401, 403, 413, 422])
  test(`F9 F20 ${status}: kept as refused, not sent again by itself, sent when it was corrected`, async () => {
    const [service, clock] = [new FakeService(), new FakeClock()];
    service.replies = [refusal(status)];
    const outbox = tab(service, clock);
    await outbox.send(parcel('a'), {page: 'https://example.org/page'});
    await clock.advance(100 * HOUR);
    await outbox.flush('back');
    const [record] = await outbox.records();
    assert.deepEqual([record!.state, record!.status, record!.page], ['refused', status, 'https://example.org/page']);
    assert.equal(service.arrived.length, 1);
    assert.equal((await outbox.send({...parcel('a'), body: 'corrected'})).kind, 'accepted');
    assert.deepEqual(await outbox.records(), []);
  });

test('F11 an endpoint whose replies cannot be read gets two requests, then one a day', async () => {
  const [service, clock] = [new FakeService(), new FakeClock()];
  service.always = {kind: 'unclear', reason: 'cors'};
  const outbox = tab(service, clock);
  await outbox.send(parcel('a'));
  await clock.advance(23 * HOUR);
  await outbox.flush('back');
  assert.equal(service.arrived.length, 2);
});

test('F17 after 48 hours offline and a restart, delivered within 60 s of the network, told by nobody', async () => {
  const [service, clock, store] = [new FakeService(), new FakeClock(), memoryStore()];
  service.always = OFFLINE;
  const evening = new FakeClock();
  await tab(service, evening, store).send(parcel('a'));
  clock.time = evening.time + HOUR;
  const morning = tab(service, clock, store);
  await morning.flush();
  await clock.advance(48 * HOUR);
  service.always = ACCEPTED;
  await clock.advance(MINUTE);
  assert.deepEqual(service.arrived, ['a']);
  assert.deepEqual(await morning.records(), []);
});

test('F17 the network comes back while an attempt fails: the next one comes soon, however long it was gone', async () => {
  const [service, clock] = [new FakeService(), new FakeClock()];
  service.always = OFFLINE;
  const outbox = tab(service, clock);
  await outbox.send(parcel('a'));
  await clock.advance(10 * HOUR);
  service.replies = [{kind: 'unclear', reason: 'cut'}];
  service.always = ACCEPTED;
  await clock.advance(MINUTE + 3000);
  assert.deepEqual(service.arrived, ['a', 'a']);
});

test('F17 when the browser says that something has changed, what never reached anything is sent at once', async () => {
  const [service, clock] = [new FakeService(), new FakeClock()];
  service.replies = [OFFLINE];
  const outbox = tab(service, clock);
  await outbox.send(parcel('a'));
  await outbox.flush('back');
  assert.deepEqual(service.arrived, ['a']);
  service.replies = [BUSY];
  await outbox.send(parcel('b'));
  await outbox.flush('back');
  assert.deepEqual(service.arrived, ['a', 'b'], 'an endpoint that is busy is left alone');
});

test('a person who asks has everything tried that waits, and nothing that was refused', async () => {
  const [service, clock, store] = [new FakeService(), new FakeClock(), memoryStore()];
  const later = clock.time + 23 * HOUR;
  for (const id of ['a', 'b', 'c'])
    await store.put({
      id,
      parcel: parcel(id),
      state: id === 'b' ? 'refused' : 'waiting',
      attempts: 2,
      next: later,
      reason: 'cors',
    });
  await tab(service, clock, store).flush('asked');
  assert.deepEqual(service.arrived, ['a', 'c']);
});

/** The Web Locks of one browser, as far as we use them. */
function fakeLocks(): LockManager {
  const held = new Set<string>();
  const request = async (name: string, _: unknown, act: (lock: unknown) => Promise<unknown>) => {
    if (held.has(name)) return act(null);
    held.add(name);
    return act({name}).finally(() => held.delete(name));
  };
  return {request} as unknown as LockManager;
}

for (const hasLocks of [true, false])
  test(`F16 five tabs, 50 waiting records, ${hasLocks ? 'with' : 'without'} Web Locks: 50 records, each sent once`, async () => {
    const [service, clock, store] = [new FakeService(), new FakeClock(), memoryStore()];
    const locks = fakeLocks();
    const turns = hasLocks ? {turns: lockTurns(locks, {take: () => Promise.resolve(false)})} : {};
    const tabs = Array.from({length: 5}, () => tab(service, clock, store, turns));
    for (let i = 0; i < 50; i++)
      await store.put({id: `r${i}`, parcel: parcel(`r${i}`), state: 'waiting', attempts: 1, next: 0});
    await Promise.all(tabs.map((one) => one.flush('back')));
    await clock.advance(5 * MINUTE);
    assert.deepEqual([service.arrived.length, service.records], [50, 50]);
    assert.deepEqual(await store.all(), []);
  });

test('a frame that may not use locks sends all the same', async () => {
  const [service, clock, store] = [new FakeService(), new FakeClock(), memoryStore()];
  const refused = {request: () => Promise.reject(new DOMException('no', 'SecurityError'))} as unknown as LockManager;
  const instead = {take: async (_: string, task: () => Promise<void>) => task().then(() => true)};
  const outbox = tab(service, clock, store, {turns: lockTurns(refused, instead)});
  assert.equal((await outbox.send(parcel('a'))).kind, 'accepted');
});

test('F13 two presses at once are one record', async () => {
  const [service, clock] = [new FakeService(), new FakeClock()];
  const outbox = tab(service, clock);
  const both = Promise.all([outbox.send(parcel('a')), outbox.sendNow('a')]);
  await clock.advance(MINUTE);
  await both;
  assert.deepEqual(service.arrived, ['a']);
});

test('F15 a tab that dies at any point of the send path leaves a record that the next tab sends: one record', async () => {
  for (let point = 1; point <= 20; point++) {
    const [service, clock, store] = [new FakeService(), new FakeClock(), memoryStore()];
    let steps = 0;
    /** Each step of the dying tab that touches the world; after the last one it does nothing any more. */
    const mortal =
      <A extends unknown[], T>(act: (...args: A) => Promise<T>) =>
      (...args: A): Promise<T> =>
        ++steps > point ? new Promise<T>(() => {}) : act(...args);
    const dying: OutboxStore = {
      get: mortal(store.get), put: mortal(store.put), delete: mortal(store.delete), all: mortal(store.all), lease: mortal(store.lease),
    }; // prettier-ignore
    void tab(service, clock, dying, {send: mortal(service.send)}).send(parcel('a'));
    await clock.advance(1000);
    const wasStored = point >= 1;
    await tab(service, clock, store).flush('back');
    await clock.advance(5 * MINUTE);
    await breathe();
    assert.equal(service.records, wasStored ? 1 : 0, `killed after step ${point}`);
    assert.deepEqual(await store.all(), [], `nothing waits after step ${point}`);
  }
});

test('F15 the same, where the first attempt was committed and the reply never came', async () => {
  const [service, clock, store] = [new FakeService(), new FakeClock(), memoryStore()];
  const send = async (p: ReturnType<typeof parcel>) => {
    await service.send(p);
    return new Promise<never>(() => {});
  };
  // no alarm rings in a dead tab
  void tab(service, clock, store, {send, later: () => () => {}}).send(parcel('a'));
  await clock.advance(1000);
  await tab(service, clock, store).flush();
  await clock.advance(5 * MINUTE);
  assert.deepEqual([service.arrived, await store.all()], [['a', 'a'], []]);
});

test('F15 without locks, who dies while sending is not waited for longer than half a minute', async () => {
  const [service, clock, store] = [new FakeService(), new FakeClock(), memoryStore()];
  const send = () => new Promise<never>(() => {});
  void tab(service, clock, store, {send, later: () => () => {}}).send(parcel('a'));
  await clock.advance(1000);
  void tab(service, clock, store).flush();
  await clock.advance(30_000);
  assert.deepEqual([service.arrived, await store.all()], [['a'], []]);
});

test('without locks, who sends for long keeps the turn: nobody sends the same beside it', async () => {
  const [service, clock, store] = [new FakeService(), new FakeClock(), memoryStore()];
  let answer = (_: Acknowledgement): void => {};
  const send = (p: ReturnType<typeof parcel>) => {
    service.arrived.push(p.id);
    return new Promise<Acknowledgement>((done) => (answer = done));
  };
  void tab(service, clock, store, {send}).send(parcel('a'));
  await clock.advance(1000);
  void tab(service, clock, store).flush('back');
  await clock.advance(35_000);
  assert.deepEqual(service.arrived, ['a']);
  answer(ACCEPTED);
  await clock.advance(MINUTE);
  assert.deepEqual([service.arrived, await store.all()], [['a'], []]);
});

test('an endpoint that is slow holds up no other, and no second look', async () => {
  const [service, clock, store] = [new FakeService(), new FakeClock(), memoryStore()];
  const slow = 'https://slow.example.org/s';
  const send = async (p: ReturnType<typeof parcel>) =>
    p.action === slow ? new Promise<never>(() => {}) : service.send(p);
  const outbox = tab(service, clock, store, {send});
  await store.put({id: 'a', parcel: parcel('a', slow), state: 'waiting', attempts: 1, next: 0});
  void outbox.flush();
  await clock.advance(100);
  await store.put({id: 'b', parcel: parcel('b'), state: 'waiting', attempts: 1, next: 0});
  void outbox.flush();
  await clock.advance(100);
  assert.deepEqual(service.arrived, ['b']);
});

test('a person who presses Send goes before what has waited for long', async () => {
  const [service, clock, store] = [new FakeService(), new FakeClock(), memoryStore()];
  for (let i = 0; i < 20; i++)
    await store.put({id: `r${i}`, parcel: parcel(`r${i}`), state: 'waiting', attempts: 1, next: 0});
  const send = async (p: ReturnType<typeof parcel>) => {
    await new Promise<void>((done) => clock.later(done, 3000));
    return service.send(p);
  };
  const outbox = tab(service, clock, store, {send});
  void outbox.flush();
  await clock.advance(1000);
  void outbox.send(parcel('mine'));
  await clock.advance(9000);
  assert.ok(service.arrived.indexOf('mine') <= 1, service.arrived.join());
  await clock.advance(5 * MINUTE);
  assert.equal(service.records, 21);
});

test('discarded while it is being sent, it does not come back', async () => {
  const [service, clock] = [new FakeService(), new FakeClock()];
  service.replies = [BUSY];
  const outbox = tab(service, clock);
  const sending = outbox.send(parcel('a'));
  for (let i = 0; i < 3 && !(await outbox.records()).length; i++) await Promise.resolve();
  await outbox.discard('a');
  await sending;
  await clock.advance(HOUR);
  assert.deepEqual(await outbox.records(), []);
  assert.ok(service.arrived.length <= 1);
});

test('a tab hears that another one has sent what it waits for', async () => {
  const [service, clock, store] = [new FakeService(), new FakeClock(), memoryStore()];
  service.replies = [BUSY];
  const heard: [string, Delivery['kind']][] = [];
  const waiting = tab(service, clock, store);
  await waiting.send(parcel('a'));
  waiting.watch((id, {kind}) => heard.push([id, kind]));
  await tab(service, clock, store).sendNow('a');
  await clock.advance(MINUTE);
  assert.deepEqual(heard, [['a', 'gone']]);
});

/** Storage that fails when it is told to. */
function brittle(): OutboxStore & {isBroken: boolean; inner: OutboxStore} {
  const inner = memoryStore();
  const state = {isBroken: false, inner};
  const guard = <A extends unknown[], T>(act: (...args: A) => Promise<T>) => async (...args: A): Promise<T> => {
    if (state.isBroken) throw new DOMException('full', 'QuotaExceededError');
    return act(...args);
  }; // prettier-ignore
  return Object.assign(state, {
    get: guard(inner.get), put: guard(inner.put), delete: guard(inner.delete), all: guard(inner.all), lease: guard(inner.lease),
  }); // prettier-ignore
}

test('F18 H19 storage that throws from the start: sent from memory', async () => {
  const [service, clock, broken] = [new FakeService(), new FakeClock(), brittle()];
  broken.isBroken = true;
  const store = new SafeStore(broken);
  service.replies = [OFFLINE];
  const outbox = tab(service, clock, store);
  await outbox.send(parcel('a'));
  assert.equal(await store.isKept('a'), false);
  await clock.advance(MINUTE);
  assert.deepEqual([service.arrived, await outbox.records()], [['a'], []]);
});

test('F18 storage that goes away between two attempts: the record survives in memory and arrives', async () => {
  const [service, clock, fragile] = [new FakeService(), new FakeClock(), brittle()];
  const store = new SafeStore(fragile);
  const outbox = tab(service, clock, store);
  service.replies = [OFFLINE];
  const send = outbox.send(parcel('a'));
  await breathe();
  fragile.isBroken = true;
  await send;
  assert.equal((await outbox.records()).length, 1);
  await clock.advance(MINUTE);
  assert.deepEqual(service.arrived, ['a']);
});

test('F18 storage that somebody empties while a record waits: it goes on in memory, and arrives once', async () => {
  const [service, clock] = [new FakeService(), new FakeClock()];
  let durable = memoryStore();
  const passing: OutboxStore = {
    get: (id) => durable.get(id), put: (record) => durable.put(record), delete: (id) => durable.delete(id),
    all: () => durable.all(), lease: (...given) => durable.lease(...given),
  }; // prettier-ignore
  const store = new SafeStore(passing);
  const outbox = tab(service, clock, store);
  service.replies = [OFFLINE];
  await outbox.send(parcel('a'));
  durable = memoryStore();
  await store.fallBack();
  assert.deepEqual([(await outbox.records()).length, store.isKept('a')], [1, false]);
  await clock.advance(MINUTE);
  assert.deepEqual([service.arrived, await outbox.records()], [['a'], []]);
});

test('F18 a corrupt row is passed over, and the others are sent', async () => {
  const [service, clock, fragile] = [new FakeService(), new FakeClock(), brittle()];
  const rows = [{id: 'x'}, {id: 'y', parcel: {...parcel('y'), action: 'no URL'}, next: 0, state: 'waiting'}, null, 7];
  fragile.all = async () => [...(rows as OutboxRecord[]), ...(await fragile.inner.all())];
  const outbox = tab(service, clock, new SafeStore(fragile));
  service.replies = [OFFLINE];
  await outbox.send(parcel('a'));
  await clock.advance(MINUTE);
  assert.deepEqual(service.arrived, ['a']);
});

test('F18 storage that never answers is given up after a moment', async () => {
  const never = () => new Promise<never>(() => {});
  const dead: OutboxStore = {get: never, put: never, delete: never, all: never, lease: never};
  const service = new FakeService();
  const outbox = tab(service, new FakeClock(), new SafeStore(dead, 5));
  assert.equal((await outbox.send(parcel('a'))).kind, 'accepted');
});
