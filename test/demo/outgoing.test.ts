import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {MAX_TRIES, nextWait} from '../../demo/endpoint/outgoing/backoff.ts';
import {LEASE, Sender, type Channel, type Outcome} from '../../demo/endpoint/outgoing/sender.ts';
import type {Store} from '../../demo/endpoint/store/store.ts';
import {NOTICE_DELAY, type PlannedMail, type Telling} from '../../demo/endpoint/store/outgoing.ts';
import {MAILS_A_DAY} from '../../demo/endpoint/store/mail-limits.ts';
import type {OutgoingTable} from '../../demo/endpoint/store/tables.ts';
import {newId} from './start.ts';
import {onBothDatabases} from './stores.ts';

const NOON = Date.parse('2026-03-01T12:00:00.000Z');
const SILENT: Telling = {mails: []};
const iso = (at: number): string => new Date(at).toISOString();

onBothDatabases((pair) => {
  const define = async (closesAt: string | null = null): Promise<string> => {
    const of = newId();
    await pair()[0].definitions.publish('survey', of, undefined, '{}', {opensAt: null, closesAt, limit: null});
    return of;
  };
  const add = (of: string, telling: Telling, at = NOON, store: Store = pair()[0]) =>
    store.submissions.add(
      {id: newId(), kind: 'survey', of, received_at: iso(at), body: '{}', payload_hash: 'h', reply: '{}'},
      {telling, now: iso(at)},
    );
  const hookFor = async (of: string, id = newId()): Promise<string> => {
    const webhook = {id, url: 'https://example.org', events: ['submission.received'] as const, secret: 's'};
    await pair()[0].webhooks.put({...webhook, of: [`surveys/${of}`], createdAt: iso(NOON)});
    return id;
  };
  const waiting = async (of: string): Promise<OutgoingTable[]> =>
    (await pair()[0].outgoing.list()).filter((row) => row.of === of);
  const clear = async (): Promise<void> => {
    for (const {id} of await pair()[0].outgoing.list()) await pair()[0].outgoing.drop(id);
  };
  /** A sender with a clock of its own, of which only what is about one definition counts. */
  const senderOf = (send: Channel, clock: {now: number}, store: Store = pair()[0]) =>
    new Sender({
      outgoing: store.outgoing,
      channels: {webhook: send, mail: send},
      now: () => clock.now,
      random: () => 0.5,
    });

  test('what is kept and what is told of it go together: what came too late is told to nobody', async () => {
    const [open, shut] = [await define(), await define(iso(NOON - 1))];
    for (const one of [open, shut]) await hookFor(one);
    assert.deepEqual([(await add(open, SILENT)).outcome, (await add(shut, SILENT)).outcome], ['added', 'closed']);
    assert.deepEqual([(await waiting(open)).length, (await waiting(shut)).length], [1, 0]);
  });

  test('what is held for review is told to nobody until a human lets it count', async () => {
    const of = await define();
    await hookFor(of);
    const id = newId();
    const row = {id, kind: 'survey', of, received_at: iso(NOON), body: '{}', payload_hash: 'h', reply: '{}'};
    await pair()[0].submissions.add(row, {telling: SILENT, held: 'trap'});
    assert.equal((await waiting(of)).length, 0);
    await pair()[0].held.release({kind: 'survey', of, submission: id, now: iso(NOON)}, SILENT);
    assert.deepEqual(
      (await waiting(of)).map(({submission, about}) => [submission, about]),
      [[id, 'submission.received']],
    );
  });

  test('two senders on one table send each of forty calls once', async () => {
    await clear();
    const of = await define();
    await hookFor(of);
    for (let i = 0; i < 40; i++) await add(of, SILENT);
    const sent: string[] = [];
    const send: Channel = async ({id}) => {
      sent.push(id);
      await new Promise((done) => setImmediate(done));
      return 'sent';
    };
    const senders = pair().map((store) => senderOf(send, {now: NOON + 1}, store));
    // who comes second to all that it looked at looks again later
    while ((await waiting(of)).length) await Promise.all(senders.map((sender) => sender.sendDue()));
    assert.equal(sent.length, 40);
    assert.equal(new Set(sent).size, 40);
    assert.deepEqual(await waiting(of), []);
  });

  test('what a killed process had begun to send is sent again under the same id, once its lease is out and not before', async () => {
    await clear();
    const [a, b] = pair();
    const of = await define();
    await hookFor(of);
    await add(of, SILENT);
    const [begun] = await a.outgoing.claim(iso(NOON), iso(NOON + LEASE), 10);
    const clock = {now: NOON + LEASE - 1};
    const sent: string[] = [];
    const sender = senderOf(async ({id}) => (sent.push(id), 'sent'), clock, b);
    assert.equal(await sender.sendDue(), 0);
    clock.now = NOON + LEASE;
    assert.equal(await sender.sendDue(), 1);
    assert.deepEqual(sent, [begun!.id]);
    // the first one comes back to life: what it says of the row counts no more
    await a.outgoing.postpone(begun!, 'late', iso(clock.now), undefined);
    assert.deepEqual(await waiting(of), []);
  });

  test('what fails is tried again ever more rarely, then given up and shown, until somebody tries it anew', async () => {
    await clear();
    const of = await define();
    await hookFor(of);
    await add(of, SILENT);
    const clock = {now: NOON};
    const tries: number[] = [];
    let outcome: Outcome = {trouble: 'status 500'};
    const sender = senderOf(async () => (tries.push(clock.now), outcome), clock);
    for (let guard = 0; guard < 20; guard++) {
      await sender.sendDue();
      const [row] = await waiting(of);
      if (row!.failed_at !== null) break;
      clock.now = Date.parse(row!.due_at);
    }
    const waits = tries.slice(1).map((at, i) => (at - tries[i]!) / 1000);
    assert.deepEqual(waits, [10, 30, 120, 600, 3600, 21_600, 86_400]);
    const [failed] = await waiting(of);
    assert.deepEqual([failed!.tries, failed!.trouble, failed!.lease], [MAX_TRIES, 'status 500', null]);
    clock.now += 10 * 86_400_000;
    assert.equal(await sender.sendDue(), 0, 'given up');
    assert.equal(await pair()[0].outgoing.retry(failed!.id, iso(clock.now)), true);
    outcome = 'sent';
    assert.equal(await sender.sendDue(), 1);
    assert.deepEqual(await waiting(of), []);
  });

  test('what can never succeed is given up at once, and a fault in sending is a failed try', async () => {
    await clear();
    const of = await define();
    await hookFor(of);
    await add(of, SILENT);
    await add(of, SILENT);
    let first = true;
    const sender = senderOf(
      async () => {
        if (!first) throw Object.assign(new Error('secret words'), {code: 'ECONNRESET'});
        first = false;
        return {trouble: 'status 410', isFinal: true};
      },
      {now: NOON},
    );
    await sender.sendDue();
    const states = (await waiting(of)).map(({trouble, failed_at}) => `${trouble} ${failed_at !== null}`);
    assert.deepEqual(states.sort(), ['ECONNRESET false', 'status 410 true']);
  });

  test('of what is deleted nothing more is told but that, and of a pulse not even that', async () => {
    const of = await define();
    const hook = await hookFor(of);
    const [webhook] = (await pair()[0].webhooks.list()).filter(({id}) => id === hook);
    await pair()[0].webhooks.put({...webhook!, events: ['submission.received', 'submission.deleted']});
    await add(of, {mails: [{about: 'confirm', mark: newId()}]});
    const [{submission} = {submission: ''}] = await waiting(of);
    assert.deepEqual(await pair()[0].erase.erase({kind: 'survey', of}, [submission!], () => undefined), [submission]);
    assert.deepEqual(
      (await waiting(of)).map((row) => [row.about, row.submission]),
      [['submission.deleted', submission]],
    );
  });

  test('of an answer that belongs to nobody, what is told names no submission', async () => {
    const of = await define();
    await hookFor(of);
    await add(of, {mails: [], isAnonymous: true});
    assert.deepEqual(
      (await waiting(of)).map(({submission}) => submission),
      [null],
    );
  });

  test('the house hears once of all that comes within five minutes, and anew of what comes while it is being told', async () => {
    await clear();
    const of = await define();
    const notice: Telling = {mails: [{about: 'notice'}]};
    for (const at of [NOON, NOON + 1000, NOON + 2000]) await add(of, notice, at);
    const [row, ...others] = await waiting(of);
    assert.deepEqual([others.length, row!.due_at], [0, iso(NOON + NOTICE_DELAY)]);
    assert.equal(await pair()[0].submissions.countSince('survey', of, row!.created_at), 3);
    await pair()[0].outgoing.claim(iso(NOON + NOTICE_DELAY), iso(NOON + NOTICE_DELAY + LEASE), 1);
    await add(of, notice, NOON + NOTICE_DELAY);
    assert.equal((await waiting(of)).length, 2);
  });

  test('an address that is typed into forms again and again gets a few mails a day, and none once its owner says so', async () => {
    const of = await define();
    const mark = newId();
    const mail: PlannedMail = {about: 'confirm', mark};
    for (let i = 0; i < MAILS_A_DAY + 3; i++) await add(of, {mails: [mail]});
    assert.equal((await waiting(of)).length, MAILS_A_DAY);
    await add(of, {mails: [{...mail, mark: newId()}]});
    assert.equal((await waiting(of)).length, MAILS_A_DAY + 1, 'another address');
    await add(of, {mails: [mail]}, NOON + 24 * 3_600_000 + 1);
    assert.equal((await waiting(of)).length, MAILS_A_DAY + 2, 'a day later');
    await pair()[0].mailStops.stop(mark);
    await add(of, {mails: [mail]}, NOON + 3 * 24 * 3_600_000);
    assert.equal((await waiting(of)).length, MAILS_A_DAY + 2, 'stopped');
  });
});

describe('waiting', () => {
  const WAITS: [name: string, args: Parameters<typeof nextWait>, seconds: number | undefined][] = [
    ['the first time some ten seconds', [1, 0, 0.5], 10],
    ['a fifth less at least', [1, 0, 0], 8],
    ['as long as the other side asks', [1, 300_000, 0.5], 300],
    ['never longer than a day because of that', [1, 1e12, 0.5], 86_400],
    ['after the last try no more', [MAX_TRIES, 0, 0.5], undefined],
  ];
  for (const [name, args, seconds] of WAITS)
    test(name, () => assert.equal(nextWait(...args), seconds === undefined ? undefined : seconds * 1000));
});
