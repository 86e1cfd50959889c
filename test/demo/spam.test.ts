import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {buildChallenge, checkProof} from '../../demo/endpoint/proof-of-work.ts';
import {suspect, type Tokens} from '../../demo/endpoint/suspicion.ts';
import {proveWork} from '../../src/delivery/proof-of-work.ts';
import {uuidV4} from '../../src/core/uuid.ts';
import {ADMIN, envelope, newId, NEEDS, start, type Running} from './start.ts';

const JSON_TYPE = {'content-type': 'application/json'};
/** What a program sends that fills in everything at once. */
const BOT: Tokens = {trap: 'Buy now', seconds: '0'};

const SIGNS: [string, Tokens, 'trap' | undefined][] = [
  ['a person', {}, undefined],
  ['a fast typist', {seconds: '0'}, undefined],
  ['a filler of every field, sent by a person', {trap: 'Ann', seconds: '3'}, undefined],
  ['a filler of every field, sent by itself', {trap: 'Ann', seconds: '0'}, 'trap'],
  ['a program that knows no script', {trap: 'x'}, 'trap'],
  ['blanks', {trap: '  ', seconds: '0'}, undefined],
];
for (const [name, tokens, expected] of SIGNS)
  test(`B10 ${name} is ${expected ? 'held' : 'not held'}`, () => assert.equal(suspect(tokens), expected));

const SECRET = 'only-for-this-test';
const NOW = Date.parse('2026-03-01T12:00:00Z');
type Worked = Record<string, string | number>;
const work = (): Worked => {
  const {algorithm, challenge, salt, signature, maxnumber} = buildChallenge(SECRET, NOW);
  const hash = (n: number) => createHash('sha256').update(`${salt}${n}`).digest('hex');
  const number = Array.from({length: maxnumber + 1}, (_, n) => n).find((n) => hash(n) === challenge)!;
  return {algorithm, challenge, salt, signature, number};
};
const PROOFS: [string, (proof: Worked) => Worked, number, boolean][] = [
  ['worked out', (proof) => proof, NOW, true],
  ['almost too late', (proof) => proof, NOW + 599_000, true],
  ['too late', (proof) => proof, NOW + 601_000, false],
  ['guessed', (proof) => ({...proof, number: -1}), NOW, false],
  ['with another signature', (proof) => ({...proof, signature: 'ab'.repeat(32)}), NOW, false],
  [
    'with digits moved into the time',
    ({salt, number, ...rest}) => ({
      ...rest,
      salt: `${salt}${String(number)[0]}`,
      number: Number(String(number).slice(1)),
    }),
    NOW,
    false,
  ],
  ['empty', () => ({}), NOW, false],
];
for (const [name, change, now, expected] of PROOFS)
  test(`a proof of work that is ${name} ${expected ? 'holds good' : 'proves nothing'}`, () => {
    const token = btoa(JSON.stringify(change(work())));
    assert.equal(checkProof(token, SECRET, now) !== undefined, expected);
  });

function checkReview(env: () => Record<string, string>): void {
  let server: Running;
  before(async () => void (server = await start(env())));
  after(() => server.stop());

  const call = (method: string, path: string, body?: object) =>
    fetch(server.api + path, {
      method,
      headers: {...ADMIN, ...JSON_TYPE},
      ...(body && {body: JSON.stringify(body)}),
    });
  const read = async <T>(path: string): Promise<T> => (await (await call('GET', path)).json()) as T;
  const publish = async (kind: string, more: object): Promise<string> => {
    const id = newId();
    const reply = await call('PUT', `/${kind}/${id}`, {...more, id});
    assert.equal(reply.status, 201, await reply.text());
    return `/${kind}/${id}`;
  };
  const send = async (path: string, answers: object, more: object = {}) => {
    const [, kind, of] = path.split('/');
    const body = envelope({}, {kind: kind!.slice(0, -1), of, answers, ...more});
    const reply = await call('POST', `${path}/submissions`, body);
    return {body, status: reply.status, reply: (await reply.json()) as Record<string, unknown>};
  };
  const heldAt = (path: string) =>
    read<{held: {submission: string; reason: string; answers: object}[]; reviewed: object[]}>(`${path}/held`);
  const idsAt = async (path: string) =>
    (await read<{submissions: {id: string}[]}>(`${path}/submissions`)).submissions.map(({id}) => id);
  const decide = (path: string, {id}: {id: string}, review: string) => call('PUT', `${path}/held/${id}`, {review});

  test('B10 what looks like a machine is answered like all else, held, listed, and counts once it is released', async () => {
    const path = await publish('surveys', NEEDS);
    const {body, status, reply} = await send(path, {who: 'Bot'}, {tokens: BOT});
    assert.equal(status, 201);
    assert.match(String(reply['receipt']), /^\w{4}-\w{4}$/);
    assert.deepEqual(await idsAt(path), []);
    assert.doesNotMatch(await (await call('GET', `${path}/submissions.csv`)).text(), /Bot/);
    const {held} = await heldAt(path);
    assert.deepEqual(
      held.map(({submission, reason, answers}) => ({submission, reason, answers})),
      [{submission: body.id, reason: 'trap', answers: {who: 'Bot'}}],
    );
    assert.equal((await decide(path, body, 'released')).status, 200);
    assert.deepEqual(await idsAt(path), [body.id]);
    const later = await heldAt(path);
    assert.deepEqual(later.held, []);
    assert.equal(later.reviewed.length, 1, 'and who looks later sees what was decided');
    assert.equal((await decide(path, body, 'discarded')).status, 404, 'what counts is not deleted this way');
  });

  test('a repeat of what is held, or was deleted, is the same submission, whatever tokens come along', async () => {
    const path = await publish('surveys', NEEDS);
    const {body, reply} = await send(path, {who: 'Bot'}, {tokens: BOT});
    const again = async () => {
      const response = await call('POST', `${path}/submissions`, {...body, tokens: {}});
      return [response.status, await response.json()];
    };
    assert.deepEqual(await again(), [200, reply]);
    assert.equal((await decide(path, body, 'discarded')).status, 200);
    assert.deepEqual(await again(), [200, reply]);
    assert.deepEqual([await idsAt(path), (await heldAt(path)).held], [[], []]);
  });

  test('only the administrator sees and decides, and only about what is held here', async () => {
    const [path, other] = [await publish('surveys', NEEDS), await publish('surveys', NEEDS)];
    const {body} = await send(path, {who: 'Bot'}, {tokens: BOT});
    assert.equal((await fetch(`${server.api}${path}/held`)).status, 401);
    const init = {method: 'PUT', headers: JSON_TYPE, body: '{"review":"released"}'};
    assert.equal((await fetch(`${server.api}${path}/held/${body.id}`, init)).status, 401);
    assert.equal((await decide(other, body, 'released')).status, 404);
    assert.equal((await decide(path, body, 'perhaps')).status, 422);
    assert.equal((await heldAt(path)).held.length, 1);
  });

  test('a plain form’s trap is a sign, and its field no answer', async () => {
    const path = await publish('surveys', NEEDS);
    const form = new URLSearchParams({NAME: 'Bot', 'kith-trap': 'x'});
    assert.equal((await fetch(`${server.api}${path}/submissions`, {method: 'POST', body: form})).status, 201);
    form.set('kith-trap', '');
    assert.equal((await fetch(`${server.api}${path}/submissions`, {method: 'POST', body: form})).status, 201);
    assert.deepEqual([(await heldAt(path)).held.length, (await idsAt(path)).length], [1, 1]);
  });

  test('a held sign-up has its place, as the person was told; deleted, the place goes to who waits', async () => {
    const shift = {id: 'door', title: 'Door', start: '2099-06-05T09:00', end: '2099-06-05T12:00', spots: 1};
    const path = await publish('signups', {preset: 'volunteer', title: 'Day', shifts: [shift]});
    const answers = {
      firstName: 'Ann',
      email: 'ann@example.org',
      phone: '+44 1632 960001',
      shifts: ['door'],
      consent: true,
    };
    const bot = await send(path, answers, {tokens: BOT});
    const person = await send(path, {...answers, firstName: 'Bo'});
    const stateOf = async (cancel: unknown) =>
      ((await (await fetch(String(cancel))).json()) as {shifts: {status: string}[]}).shifts[0]?.status;
    assert.deepEqual(
      [await stateOf(bot.reply['cancel']), await stateOf(person.reply['cancel'])],
      ['confirmed', 'waiting'],
    );
    assert.equal((await decide(path, bot.body, 'discarded')).status, 200);
    assert.deepEqual(
      [await stateOf(bot.reply['cancel']), await stateOf(person.reply['cancel'])],
      ['cancelled', 'confirmed'],
    );
    assert.doesNotMatch(await (await call('GET', `${path}/shifts.csv`)).text(), /Ann/);
  });

  test('a held signature is not counted, gets no mail, and does not stay in the way of others', async () => {
    const path = await publish('signups', {preset: 'petition', title: 'P', goal: 9, limit: 1, confirmation: 'email'});
    const answers = {firstName: 'Ann', lastName: 'Lee', email: 'ann@example.org', consent: true};
    const {body, reply} = await send(path, answers, {tokens: BOT});
    assert.equal(reply['status'], 'unconfirmed');
    assert.deepEqual(await read(`${path}/confirmations`), {unconfirmed: []});
    assert.equal((await read<{n: number}>(`${path}/results`)).n, 0);
    assert.equal((await decide(path, body, 'discarded')).status, 200);
    assert.equal((await send(path, answers)).status, 201);
    assert.equal((await read<{unconfirmed: object[]}>(`${path}/confirmations`)).unconfirmed.length, 1);
  });

  test('where a form asks for a proof of work, one that was made holds good once, and all else is held', async () => {
    const challenge = `${server.api}/challenge`;
    const path = await publish('surveys', {...NEEDS, challenge});
    const reasonOf = async ({body}: {body: {id: string}}) =>
      (await heldAt(path)).held.find(({submission}) => submission === body.id)?.reason;
    const tokens = await proveWork(challenge);
    assert.equal(await reasonOf(await send(path, {who: 'Ann'}, {tokens})), undefined);
    assert.equal(await reasonOf(await send(path, {who: 'Bot'}, {tokens})), 'proof');
    assert.equal(await reasonOf(await send(path, {who: 'Bot'})), 'proof');
    assert.equal(await reasonOf(await send(path, {who: 'Bot'}, {tokens: {altcha: 'e30='}})), 'proof');
    const flat = {NAME: 'Bo', ...(await proveWork(challenge))};
    assert.equal((await call('POST', `${path}/submissions`, flat)).status, 201);
    assert.equal((await idsAt(path)).length, 2);
  });

  test('where a pulse or a calendar asks for one, what comes without is held', async () => {
    const challenge = `${server.api}/challenge`;
    const pulse = await publish('pulses', {wave: 'one', group: 'Friends', challenge});
    const tea = {id: 'tea', title: 'Tea', start: '2099-06-07T15:00', rsvp: true};
    const calendar = await publish('calendars', {events: [tea], challenge});
    const wave = () => ({id: uuidV4(randomBytes(16)), wave: 'one', submittedAt: '2026-08-01'});
    const coming = {coming: 'yes', name: 'Ann', email: 'ann@example.org'};
    for (const [path, answers, more] of [
      [pulse, {'membership-1': 4}, wave],
      [calendar, coming, () => ({event: 'tea'})],
    ] as const) {
      const [bare, proven] = [await send(path, answers, more()), {...more(), tokens: await proveWork(challenge)}];
      assert.deepEqual(
        [bare.status, (await send(path, answers, proven)).status],
        [201, 201],
        JSON.stringify(bare.reply),
      );
      assert.deepEqual(
        (await heldAt(path)).held.map(({submission, reason}) => [submission, reason]),
        [[bare.body.id, 'proof']],
      );
    }
  });

  test('of ten at once with one proof of work, one counts', async () => {
    const challenge = `${server.api}/challenge`;
    const path = await publish('surveys', {...NEEDS, challenge});
    const tokens = await proveWork(challenge);
    await Promise.all(Array.from({length: 10}, () => send(path, {who: 'Bot'}, {tokens})));
    assert.deepEqual([(await idsAt(path)).length, (await heldAt(path)).held.length], [1, 9]);
  });

  test('held answers to a pulse add up to nothing until they are released, and not after the wave has closed', async () => {
    const path = await publish('pulses', {wave: 'one', group: 'Friends', results: 'closed'});
    const items = ['membership-1', 'influence-1', 'needs-1', 'reward-1', 'connection-1'];
    const answers = Object.fromEntries(items.map((item) => [item, 4]));
    const all = [];
    for (let i = 0; i < 10; i++) {
      const more = {id: uuidV4(randomBytes(16)), wave: 'one', submittedAt: '2026-08-01'};
      const sent = await send(path, answers, {...more, ...(i < 2 && {tokens: BOT})});
      assert.equal(sent.status, 201, JSON.stringify(sent.reply));
      all.push(sent.body);
    }
    assert.equal((await decide(path, all[0]!, 'released')).status, 200);
    await call('POST', `${path}/close`);
    assert.equal((await read<{n: number}>(`${path}/results`)).n, 9);
    assert.equal((await decide(path, all[1]!, 'released')).status, 409);
    assert.equal((await heldAt(path)).held.length, 1, 'it stays held');
  });
}

describe('SQLite', () => checkReview(() => ({})));
const postgres = process.env['KITH_TEST_POSTGRES'];
describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () =>
  checkReview(() => ({KITH_DATABASE: postgres!})),
);
