import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {after, before, test} from 'node:test';
import type {Results} from '../../src/contract/results.ts';
import {Results as ResultsSchema} from '../../src/contract/results.ts';
import {censorResults} from '../../src/core/belonging/censor.ts';
import {uuidV4} from '../../src/core/uuid.ts';
import {ADMIN, envelope, post, publish, start, type Running} from './start.ts';

let server: Running;
before(async () => void (server = await start()));
after(() => server.stop());

const ITEMS = ['membership-1', 'influence-1', 'needs-1', 'reward-1', 'connection-1'];
const pulse = (id: string, more: object = {}) => ({
  id,
  wave: '2026-Q3',
  group: 'Friends',
  groupBy: 'since',
  questions: [{id: 'since', type: 'single-choice', label: 'Since when?', choices: ['new', 'long', 'never']}],
  ...more,
});

const json = {'content-type': 'application/json'};
const put = (path: string, body: object) =>
  fetch(server.api + path, {method: 'PUT', headers: {...ADMIN, ...json}, body: JSON.stringify(body)});
const read = async (id: string, kind = 'pulses'): Promise<Results> => {
  const results = (await (await fetch(`${server.api}/${kind}/${id}/results`)).json()) as Results;
  assert.ok(ResultsSchema.safeParse(results).success, 'the document keeps the contract');
  assert.deepEqual(censorResults(results), results, 'nothing of it breaks its own thresholds');
  return results;
};
const close = (id: string, kind = 'pulses') =>
  fetch(`${server.api}/${kind}/${id}/close`, {method: 'POST', headers: ADMIN});

const submission = (of: string, answers: object, more: object = {}) => ({
  kith: 1,
  id: uuidV4(randomBytes(16)),
  kind: 'pulse',
  of,
  wave: '2026-Q3',
  answers,
  submittedAt: '2026-08-01',
  ...more,
});
const answer = (of: string, body: object) =>
  fetch(`${server.api}/pulses/${of}/submissions`, {method: 'POST', headers: json, body: JSON.stringify(body)});
const steps = (i: number) => Object.fromEntries(ITEMS.map((item, at) => [item, 1 + ((i + at) % 5)]));

async function answerAll(of: string, groups: readonly string[], more: object = {}): Promise<void> {
  for (const [i, since] of groups.entries()) {
    const reply = await answer(of, submission(of, {...steps(i), since, ...more}));
    assert.equal(reply.status, 201, await reply.text());
  }
}
const twelve = [...Array.from({length: 9}, () => 'long'), ...Array.from({length: 3}, () => 'new')];

test('B9 a wave of 12 people in groups of 9 and 3 shows the whole and hides the groups', async () => {
  assert.equal((await put('/pulses/twelve', pulse('twelve', {results: 'closed'}))).status, 201);
  await answerAll('twelve', twelve);
  assert.equal((await read('twelve')).n, 0, 'nothing before the close');
  assert.equal((await close('twelve')).status, 200);
  const results = await read('twelve');
  assert.equal(results.status, 'closed');
  assert.equal(results.n, 12);
  assert.equal(results.index?.n, 12);
  assert.ok(results.facets?.every(({n, mean}) => n === 12 && mean !== undefined));
  assert.deepEqual(
    results.groups?.map(({id, n, suppressed, facets}) => ({id, n, suppressed, facets})),
    [
      {id: 'new', n: undefined, suppressed: 'small', facets: undefined},
      {id: 'long', n: undefined, suppressed: 'complement', facets: undefined},
      {id: 'never', n: 0, suppressed: undefined, facets: undefined},
    ],
  );
});

test('B9 while a wave is open, people are counted in batches of five of one group, never one by one', async () => {
  await put('/pulses/live', pulse('live', {results: 'live'}));
  const seen: number[] = [];
  for (const since of twelve) {
    await answerAll('live', [since]);
    seen.push((await read('live')).n);
  }
  assert.deepEqual([...new Set(seen)], [0, 5]);
});

test('a closed wave takes no more answers and says so', async () => {
  await put('/pulses/over', pulse('over'));
  await answerAll('over', twelve);
  await close('over');
  const late = await answer('over', submission('over', steps(1)));
  assert.equal(late.status, 409);
  assert.equal((await read('over')).n, 12);
});

test('the next wave begins at nothing and shows the one before', async () => {
  await put('/pulses/again', pulse('again'));
  await answerAll('again', twelve);
  await put('/pulses/again', pulse('again', {wave: '2026-Q4'}));
  assert.equal((await answer('again', submission('again', steps(1)))).status, 409, 'an answer of the wave before');
  const results = await read('again');
  assert.equal(results.n, 0);
  assert.equal(results.wave, '2026-Q4');
  assert.deepEqual(
    results.previous?.map(({wave, n}) => [wave, n]),
    [['2026-Q3', 12]],
  );
});

test('a repeated submission counts once', async () => {
  await put('/pulses/once', pulse('once', {results: 'live', groupBy: undefined}));
  const body = submission('once', steps(2));
  for (let i = 0; i < 6; i++) await answer('once', body);
  assert.equal((await read('once')).n, 0);
});

test('twenty people who answer at the same moment are all counted', async () => {
  await put('/pulses/rush', pulse('rush', {groupBy: undefined, results: 'closed'}));
  await Promise.all(Array.from({length: 20}, (_, i) => answer('rush', submission('rush', steps(i)))));
  await close('rush');
  assert.equal((await read('rush')).n, 20);
});

test('a comment is shown only after a human let it through and the wave closed', async () => {
  await put('/pulses/words', pulse('words'));
  await answerAll('words', twelve.slice(0, 11));
  await answer('words', submission('words', {...steps(1), since: 'long', comment: 'A bench by the door'}));
  await answer('words', submission('words', {...steps(2), since: 'long', comment: 'Ask Ann Miller about it'}));
  const path = `${server.api}/pulses/words/comments`;
  assert.equal((await fetch(path)).status, 401);
  const list = async () =>
    (await (await fetch(path, {headers: ADMIN})).json()) as {
      comments: {id: string; text: string; review: string | null}[];
    };
  const {comments} = await list();
  assert.deepEqual(comments.map(({text}) => text).toSorted(), ['A bench by the door', 'Ask Ann Miller about it']);
  for (const {id, text} of comments)
    await put(`/pulses/words/comments/${id}`, {review: text.includes('Ann') ? 'rejected' : 'approved'});
  assert.equal((await read('words')).comments, undefined, 'while it is open');
  await close('words');
  assert.deepEqual((await read('words')).comments, ['A bench by the door']);
});

test('of an answer to a pulse nothing is kept that tells who, where or at which hour', async () => {
  await put('/pulses/traces', pulse('traces'));
  const told = {page: 'https://example.org/a', locale: 'es', startedAt: '2026-08-01T10:00:00Z', hidden: {token: 'x'}};
  const body = submission('traces', steps(1), {...told, submittedAt: '2026-08-01T10:11:12.345Z'});
  const reply = await answer('traces', {...body, hidden: undefined});
  assert.equal(reply.status, 201);
  const kept = await fetch(`${server.api}/pulses/traces/submissions`, {headers: ADMIN});
  const {submissions} = (await kept.json()) as {submissions: Record<string, unknown>[]};
  const [one] = submissions;
  assert.deepEqual(Object.keys(one!).toSorted(), [
    'answers',
    'id',
    'kind',
    'kith',
    'of',
    'receivedAt',
    'submittedAt',
    'wave',
  ]);
  assert.match(String(one!['receivedAt']), /^\d{4}-\d{2}-\d{2}$/);
  assert.match(String(one!['submittedAt']), /^\d{4}-\d{2}-\d{2}$/);
});

for (const [what, change, path] of [
  ['a name', {questions: [{id: 'who', type: 'name', label: 'Who?'}]}, '/questions/0/type'],
  ['a hidden field', {questions: [{id: 'token', type: 'hidden'}]}, '/questions/0/type'],
  ['groups by a question it does not have', {questions: []}, '/groupBy'],
  ['a threshold of two', {thresholds: {item: 2}}, '/thresholds/item'],
  ['an instrument whose wording others own', {instrument: {id: 'sci-2', items: []}}, '/instrument/items'],
] as const) {
  test(`a pulse with ${what} is not published`, async () => {
    const reply = await put('/pulses/wrong', {...pulse('wrong'), ...change});
    assert.equal(reply.status, 422);
    const {errors} = (await reply.json()) as {errors: {pointer: string}[]};
    assert.ok(
      errors.some(({pointer}) => pointer === path),
      JSON.stringify(errors),
    );
  });
}

test('an answer that is not on the scale is refused at its question', async () => {
  await put('/pulses/scale', pulse('scale'));
  const reply = await answer('scale', submission('scale', {'needs-1': 9}));
  assert.equal(reply.status, 422);
  assert.match(await reply.text(), /\/answers\/needs-1/);
});

test('results of a survey are public only where it says so', async () => {
  const questions = [{id: 'day', type: 'single-choice', label: 'Day?', choices: ['Tue', 'Sat', 'Sun']}];
  await publish(server.api, {id: 'quiet', questions});
  assert.equal((await fetch(`${server.api}/surveys/quiet/results`)).status, 404);
  await publish(server.api, {id: 'loud', questions, results: 'closed'});
  for (let i = 0; i < 12; i++) {
    const reply = await post(server.api, envelope({day: i % 3 ? 'Sat' : 'Tue'}, {of: 'loud'}), {}, 'loud');
    assert.equal(reply.status, 201, await reply.text());
  }
  await close('loud', 'surveys');
  const results = await read('loud', 'surveys');
  assert.deepEqual(
    results.questions?.[0]?.counts?.map(({count}) => count),
    [4, 8, 0],
  );
});

test('a new wave that does not say what came of the last one is published with a warning', async () => {
  const publishWave = async (wave: string, more: object = {}) => {
    const reply = await put('/pulses/heard', pulse('heard', {wave, ...more}));
    return ((await reply.json()) as {warnings?: string[]}).warnings;
  };
  assert.equal(await publishWave('2026-Q3'), undefined, 'the first has nothing to answer');
  await answerAll('heard', twelve);
  assert.equal(await publishWave('2026-Q3', {title: 'Still the same wave'}), undefined);
  assert.match((await publishWave('2026-Q4'))![0]!, /People have answered the wave 2026-Q3.*"heard"/);
  assert.equal(await publishWave('2026-Q4', {heard: 'https://example.org/heard'}), undefined);
  assert.equal((await read('heard')).heard, 'https://example.org/heard', 'results lead there, too');
});

const postgres = process.env['KITH_TEST_POSTGRES'];
test(
  'on PostgreSQL, too, twelve people in groups of 9 and 3 are shown as a whole, and answers at once lose nobody',
  {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'},
  async () => {
    const sqlite = server;
    server = await start({KITH_DATABASE: postgres!});
    try {
      const of = `twelve-${randomBytes(4).toString('hex')}`;
      assert.equal((await put(`/pulses/${of}`, pulse(of, {results: 'closed'}))).status, 201);
      const replies = await Promise.all(
        twelve.map((since, i) => answer(of, submission(of, {...steps(i), since, comment: `Comment ${i}`}))),
      );
      assert.deepEqual([...new Set(replies.map(({status}) => status))], [201]);
      assert.equal((await read(of)).n, 0, 'nothing before the close');
      assert.equal((await close(of)).status, 200);
      const {n, index, groups} = await read(of);
      assert.deepEqual([n, index?.n], [12, 12]);
      assert.deepEqual(
        groups?.map(({suppressed}) => suppressed),
        ['small', 'complement', undefined],
      );
      const waiting = await fetch(`${server.api}/pulses/${of}/comments`, {headers: ADMIN});
      assert.equal(((await waiting.json()) as {comments: unknown[]}).comments.length, 12);
      assert.equal((await answer(of, submission(of, steps(1)))).status, 409, 'the wave is over');
      const definition = (await (await fetch(`${server.api}/pulses/${of}`)).json()) as {closesAt?: string};
      assert.ok(definition.closesAt! <= new Date().toISOString(), 'and pages are told');
    } finally {
      await server.stop();
      server = sqlite;
    }
  },
);
