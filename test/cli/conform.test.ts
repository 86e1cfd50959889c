import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {kith} from '../support/command.ts';
import {ADMIN, NEEDS, publish, start, stored, type Running} from '../demo/start.ts';
import {hasPhp} from '../receivers/php.ts';
import {startNode, startPhpReceiver, startSheet, startWorker, type Receiver} from '../receivers/running.ts';
import {startService, type Answer, type Arrived, type Behaviour} from '../recipes/service.ts';

const RECEIVERS: [name: string, start: () => Promise<Receiver>, isThere: boolean, shoulds: number][] = [
  ['the plain Node server', startNode, true, 0],
  ['the worker', startWorker, true, 0],
  ['the plain PHP file', startPhpReceiver, hasPhp(), 0],
  ['the Google sheet', startSheet, true, 4],
];
for (const [name, startReceiver, isThere, shoulds] of RECEIVERS)
  test(`${name} keeps every must`, {skip: isThere ? false : 'php is not installed'}, async () => {
    const receiver = await startReceiver();
    const {code, out, said} = await kith(['conform', receiver.url]);
    assert.deepEqual([code, said], [0, ''], out);
    assert.match(out, /Every must holds: widgets can send here\./);
    assert.equal(out.match(/^should /gm)?.length ?? 0, shoulds, out);
    const marked = receiver.kept().every((one) => /npx kith conform/.test(JSON.stringify(one)));
    assert.ok(marked, 'each record can be told from a real one');
    await receiver.stop();
  });

describe('the reference endpoint', () => {
  let server: Running;
  before(async () => {
    server = await start({KITH_ORIGINS: 'https://club.example'});
    await publish(server.api, NEEDS);
    const put = {method: 'PUT', headers: {...ADMIN, 'content-type': 'application/json'}};
    await fetch(`${server.api}/signups/news`, {...put, body: '{"id": "news", "preset": "newsletter"}'});
  });
  after(() => server.stop());

  test('keeps every must and every should, with answers made from its own definition', async () => {
    for (const path of ['surveys/needs', 'signups/news']) {
      const address = `${server.api}/${path}/submissions`;
      const {code, out} = await kith(['conform', address, '--origin', 'https://club.example']);
      assert.equal(code, 0, out);
      assert.doesNotMatch(out, /^(should|must) /m);
    }
    const records = await stored(server.api);
    assert.ok(records.length > 3);
    assert.ok(records.every(({answers}) => /npx kith conform/.test(String(answers['who']))));
  });

  test('a site that it does not answer is told so', async () => {
    const {code, out} = await kith(['conform', `${server.api}/surveys/needs/submissions`]);
    assert.equal(code, 1);
    assert.match(out.replace(/\n {8}/g, ' '), /not accepted \(403\): This endpoint does not answer pages of this site/);
    assert.match(
      out.replace(/\n {8}/g, ' '),
      /^must {4}In no encoding[^]*--origin \(now: https:\/\/kith-conform\.example\)/m,
    );
  });

  test('answers that it refuses are named, and others can be given', async () => {
    const args = [
      'conform',
      `${server.api}/surveys/needs/submissions`,
      '--origin',
      'https://club.example',
      '--of',
      'needs',
    ];
    const refused = await kith([...args, '--answers', '{"years": "many"}']);
    assert.equal(refused.code, 1);
    assert.match(refused.out.replace(/\s+/g, ' '), /not accepted \(422\): .*\/answers\/who/);
    assert.equal((await kith([...args, '--answers', '{"who": "Ann"}'])).code, 0);
  });
});

const CORS = {'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type'};
const yes: Answer = {status: 200, headers: {...CORS, 'content-type': 'application/json'}, body: '{"ok": true}'};
const no = (status: number): Answer => ({
  ...yes,
  status,
  headers: {...yes.headers, 'content-type': 'application/problem+json'},
  body: '{"title": "No", "errors": [{"pointer": "/id", "detail": "no"}]}',
});

/** An endpoint that keeps the contract, to be broken in one way. */
function wellBehaved(change: (request: Arrived, answer: Answer, isKnown: boolean) => Answer): Behaviour {
  const known = new Map<string, string>();
  const right = ({body, fields, type}: Arrived): [Answer, boolean] => {
    if (body.length > 1e6) return [no(413), false];
    const given = type.includes('form') ? Object.fromEntries(fields) : parse(body);
    const id = given['id'] ?? given['kith-id'];
    if (typeof id !== 'string') return [no(400), false];
    const content = JSON.stringify(type.includes('form') ? given : given['answers']);
    const earlier = known.get(id);
    known.set(id, earlier ?? content);
    return earlier === undefined || earlier === content ? [yes, earlier !== undefined] : [no(422), true];
  };
  return (request) => {
    if (request.method === 'OPTIONS') return change(request, {status: 204, headers: CORS}, false);
    return change(request, ...right(request));
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const isYes = (answer: Answer): boolean => answer.body === yes.body;
const page = {...CORS, 'content-type': 'text/html'};

const BROKEN: [what: string, change: Parameters<typeof wellBehaved>[0], code: 0 | 1, expected: RegExp][] = [
  [
    'nothing is wrong',
    (_, answer) => answer,
    0,
    /^(?![^]*^(should|must) )[^]*Every must holds: widgets can send here\.$/m,
  ],
  [
    'there is no CORS header',
    (_, {headers: _h, ...answer}) => answer,
    1,
    /should +JSON: accepted \(200\), but a page of another site may not read that[^]*Access-Control-Allow-Origin: https:\/\/kith-conform\.example[^]*must +In no encoding/,
  ],
  [
    'OPTIONS is not answered',
    (request, answer) => (request.method === 'OPTIONS' ? {status: 405} : answer),
    0,
    /should +JSON: accepted, but browsers ask with OPTIONS first[^]*enctype="text\/plain"[^]*ok +A page of another site can send JSON as text\/plain/,
  ],
  [
    'CORS headers come with successes only',
    (_, answer) => (isYes(answer) || answer.status === 204 ? answer : {...answer, headers: {}}),
    1,
    /must +A refusal cannot be read by a page of another site/,
  ],
  [
    'ids are not kept',
    (_, answer) => (answer.status === 422 ? yes : answer),
    1,
    /must +Another submission under a known id is accepted[^]*answer 422/,
  ],
  [
    'a repeat is refused',
    (_, answer, isKnown) => (isKnown && isYes(answer) ? no(409) : answer),
    1,
    /must +The same submission sent again is not accepted: 409[^]*unique column/,
  ],
  [
    'each repeat gets another answer',
    (_, answer) => (isYes(answer) ? {...answer, body: `{"ok": true, "row": ${Math.random()}}`} : answer),
    0,
    /should +… but with another answer/,
  ],
  [
    'a page comes instead of JSON',
    (_, answer) => (isYes(answer) ? {status: 200, headers: page, body: '<h1>Thanks</h1>'} : answer),
    0,
    /should +JSON: answered with a web page[^]*should +A form is answered with a web page/,
  ],
  [
    'nonsense makes it fall over',
    (_, answer) => (answer.status === 400 ? {status: 500, headers: CORS} : answer),
    1,
    /must +Half a JSON is answered with 500[^]*send again and again[^]*Answer 400/,
  ],
  [
    'nonsense is welcome',
    (_, answer) => (answer.status === 400 ? yes : answer),
    1,
    /must +Half a JSON is accepted \(200\)[^]*must +A submission without id is accepted/,
  ],
  [
    'a reply ends too early',
    (_, answer) =>
      isYes(answer) ? {...answer, headers: {...answer.headers, 'content-length': '99', connection: 'close'}} : answer,
    1,
    /got no answer: the reply was cut off[^]*must +A reply was cut off before its end/,
  ],
  [
    'a PHP notice stands before the JSON, and a cookie is set',
    (_, answer) =>
      isYes(answer)
        ? {...answer, headers: {...answer.headers, 'set-cookie': 'a=b'}, body: `Notice: Undefined index\n${yes.body}`}
        : answer,
    0,
    /should +Something stands before the JSON of a reply: Notice[^]*should +It sets a cookie/,
  ],
  [
    'two megabytes are welcome',
    (_, answer) => (answer.status === 413 ? yes : answer),
    0,
    /should +Two megabytes are accepted/,
  ],
  [
    'it says no with 200',
    (_, answer) => (answer.status === 422 ? {...yes, body: '{"success": false}'} : answer),
    0,
    /should +Another submission under a known id is refused, with 200[^]*should +A refusal says nothing/,
  ],
];
for (const [what, change, code, expected] of BROKEN)
  test(`where ${what}, the report says so`, async () => {
    const service = await startService(wellBehaved(change));
    const ran = await kith(['conform', `${service.base}/in`]);
    const out = ran.out.replace(/\n {8}/g, ' ');
    assert.match(out, expected, out);
    assert.equal(ran.code, code, ran.out);
    assert.equal(code, /^must /m.test(out) ? 1 : 0);
    await service.stop();
  });

test('too busy without saying until when, it is asked again and told so', async () => {
  let requests = 0;
  const service = await startService(
    wellBehaved((_, answer) => (++requests === 6 ? {status: 429, headers: CORS} : answer)),
  );
  const {code, out} = await kith(['conform', service.base]);
  assert.equal(code, 0, out);
  assert.match(out, /should +Too busy \(429\) without saying when/);
  await service.stop();
});

test('where nothing listens one line says so', async () => {
  const service = await startService(() => yes);
  await service.stop();
  const {code, out} = await kith(['conform', service.base]);
  assert.equal(code, 1);
  assert.match(out, /got no answer: nothing listens there/);
});

const WRONG: [what: string, args: string[], said: RegExp][] = [
  ['no address', [], /^Which endpoint\? /],
  ['no address of the web', ['ftp://x'], /^ftp:\/\/x: expected an address that begins with http/],
  ['two addresses', ['http://a/', 'http://b/'], /^One endpoint at a time/],
  ['a kind that there is not', ['http://a/', '--kind', 'poem'], /^--kind poem: expected one of survey, signup/],
  ['answers that are no JSON', ['http://a/', '--answers', '{'], /^--answers: expected JSON/],
  ['an origin that is none', ['http://a/', '--origin', 'me'], /^--origin me: expected a site/],
  ['an id with blanks', ['http://a/', '--of', 'a b'], /^--of a b: expected a short name/],
];
for (const [what, args, expected] of WRONG)
  test(`one sentence and exit code 2 for ${what}`, async () => {
    const {code, out, said} = await kith(['conform', ...args]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, expected);
  });
