import assert from 'node:assert/strict';
import {test} from 'node:test';
import {definitionUrl, publish, type Ask} from '../../../demo/builder/model/publish.ts';
import type {Work} from '../../../demo/builder/model/work.ts';

const WORK: Work = {kind: 'priorities', definition: {id: 'plan', questions: []}, look: {}};
const PLACE = {endpoint: 'https://api.example/api/', token: ' t ', mayReplace: false};
const reply = (status: number, body: unknown = {}): Response => new Response(JSON.stringify(body), {status});
/** An endpoint that knows no definition yet and answers a publication so. */
const endpoint =
  (answer: () => Response, seen: [string, RequestInit | undefined][] = []): Ask =>
  async (url, init) => {
    seen.push([url, init]);
    return init?.method === 'PUT' ? answer() : reply(404);
  };

const ADDRESSES: readonly [endpoint: string, url: string | undefined][] = [
  ['https://a.example/api', 'https://a.example/api/surveys/plan'],
  ['http://localhost:4173/api/ ', 'http://localhost:4173/api/surveys/plan'],
  ['https://a.example', 'https://a.example/surveys/plan'],
  ['a.example/api', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
];
for (const [address, url] of ADDRESSES)
  test(`at "${address}" it comes to ${url}`, () => assert.equal(definitionUrl(WORK, address), url));

test('a definition is published with the token, and without cookies', async () => {
  const seen: [string, RequestInit | undefined][] = [];
  const outcome = await publish(
    WORK,
    PLACE,
    endpoint(() => reply(201), seen),
  );
  assert.deepEqual(outcome, {state: 'published', url: 'https://api.example/api/surveys/plan'});
  const [, put] = seen;
  assert.deepEqual((put![1]!.headers as Record<string, string>)['authorization'], 'Bearer t');
  assert.equal(put![1]!.credentials, 'omit');
  assert.equal(put![1]!.body, '{"id":"plan","questions":[]}');
});

test('what is there already is replaced only by somebody who said so', async () => {
  const calls: string[] = [];
  const full: Ask = async (_, init) => {
    calls.push(init?.method ?? 'GET');
    return reply(200);
  };
  assert.equal((await publish(WORK, PLACE, full)).state, 'taken');
  assert.equal((await publish(WORK, {...PLACE, mayReplace: true}, full)).state, 'published');
  assert.deepEqual(calls, ['GET', 'PUT']);
});

const REFUSED: readonly [what: string, answer: () => Response, said: RegExp][] = [
  ['a wrong token', () => reply(401), /not the token/],
  ['another site', () => reply(403), /KITH_ORIGINS/],
  ['no endpoint', () => reply(405), /no Kith endpoint/],
  [
    'a mistake',
    () => reply(422, {title: 'Look again', errors: [{pointer: '/questions/0/label', detail: 'is missing'}]}),
    /Look again questions › 1 › label: is missing/,
  ],
  ['a fault', () => reply(500), /error 500/],
  [
    'no answer',
    () => {
      throw new TypeError('Failed to fetch');
    },
    /does not answer/,
  ],
];
for (const [what, answer, said] of REFUSED)
  test(`${what} is told in sentences`, async () => {
    const outcome = await publish(WORK, PLACE, endpoint(answer));
    assert.ok(outcome.state === 'failed');
    assert.match(outcome.sentences.join(' '), said);
  });

test('without an address or a token nobody is asked', async () => {
  const never: Ask = () => assert.fail('asked');
  for (const more of [{endpoint: 'here'}, {token: ' '}])
    assert.equal((await publish(WORK, {...PLACE, ...more}, never)).state, 'failed');
});
