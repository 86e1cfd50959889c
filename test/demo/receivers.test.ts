import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {hasPhp} from '../receivers/php.ts';
import {startNode, startPhpReceiver, startSheet, startWorker, type Receiver} from '../receivers/running.ts';
import {envelope, newId} from './start.ts';

const RECEIVERS: [name: string, start: () => Promise<Receiver>, isThere: boolean][] = [
  ['the plain PHP file', startPhpReceiver, hasPhp()],
  ['the Google sheet', startSheet, true],
  ['the worker', startWorker, true],
  ['the plain Node server', startNode, true],
];

interface Said {
  status: number;
  data: Record<string, unknown>;
  type: string;
}

/** Whether it was taken, however the receiver can say so. */
const isYes = ({status, data}: Said): boolean => status < 300 && data['ok'] !== false;

for (const [name, start, isThere] of RECEIVERS)
  describe(name, {skip: isThere ? false : 'php is not installed'}, () => {
    let receiver: Receiver;
    const isSheet = name === 'the Google sheet';
    before(async () => void (receiver = await start()));
    after(() => receiver.stop());

    async function post(
      body: string | FormData | URLSearchParams,
      headers: Record<string, string> = {},
    ): Promise<Said> {
      const reply = await fetch(receiver.url, {
        method: 'POST',
        body,
        headers: {accept: 'application/json', ...headers},
      });
      const text = await reply.text();
      const type = reply.headers.get('content-type') ?? '';
      return {
        status: reply.status,
        type,
        data: /json/.test(type) ? (JSON.parse(text) as Record<string, unknown>) : {text},
      };
    }
    const send = (submission: object, type = 'text/plain') => post(JSON.stringify(submission), {'content-type': type});
    const count = (id: string): number => receiver.kept().filter((one) => one['id'] === id).length;

    for (const type of ['application/json', 'text/plain'])
      test(`${type} is kept as it came`, async () => {
        const submission = envelope({who: 'Zoë "Z" \\ O’Hara\n2', n: 7, none: null, list: ['a', {b: true}]});
        assert.ok(isYes(await send(submission, type)));
        assert.deepEqual(receiver.kept().at(-1), {...submission});
      });

    test('a form is kept under its names, lists by repetition, with the id that it carries', async () => {
      const fields = [
        ['email', 'ada@example.org'],
        ['days', 'mon'],
        ['days', 'tue'],
        ['a.b', 'c d&é'],
      ];
      const id = newId();
      assert.ok(isYes(await post(new URLSearchParams([...fields, ['kith-id', id]]))));
      const {id: kept, email, days, 'a.b': part} = receiver.kept().at(-1)!;
      assert.deepEqual([kept, email, part], [id, 'ada@example.org', 'c d&é']);
      assert.deepEqual(isSheet ? JSON.parse(String(days)) : days, ['mon', 'tue']);
    });

    test('a form without id, sent without script, is kept and gets one', async () => {
      const form = new FormData();
      form.append('email', 'ben@example.org');
      assert.ok(isYes(await post(form)));
      const {id, email} = receiver.kept().at(-1)!;
      assert.match(String(id), /^[0-9a-f-]{32,36}$/);
      assert.equal(email, 'ben@example.org');
    });

    test('twenty at once with the same id are one record, and all hear yes', async () => {
      const submission = envelope();
      const replies = await Promise.all(Array.from({length: 20}, () => send(submission)));
      assert.ok(replies.every(isYes));
      assert.equal(new Set(replies.map(({data}) => JSON.stringify(data))).size, 1);
      assert.equal(replies.filter(({status}) => status === 201).length, isSheet ? 0 : 1);
      assert.equal(count(submission.id), 1);
    });

    test('sent again at another time it is the same; keys in another order too', async () => {
      const submission = envelope({a: 1, b: 2});
      await send(submission);
      const {answers, ...rest} = submission;
      const again = {answers: {b: 2, a: 1}, ...rest, submittedAt: '2026-03-02T10:00:00.000Z'};
      assert.ok(answers && isYes(await send(again)));
      assert.equal(count(submission.id), 1);
    });

    test('F20 another content under a known id is refused, and changes nothing', async () => {
      const submission = envelope({who: 'Ann'});
      await send(submission);
      const other = await send({...submission, answers: {who: 'Eve'}});
      assert.ok(!isYes(other));
      assert.equal(isSheet ? other.data['status'] : other.status, 422);
      assert.deepEqual(other.data['errors'], [{pointer: '/id', detail: 'was used before'}]);
      if (!isSheet) assert.equal(other.type, 'application/problem+json');
      assert.deepEqual(
        receiver.kept().filter(({id}) => id === submission.id),
        [submission],
      );
    });

    const NONSENSE: [what: string, body: string, type: string][] = [
      ['half a JSON', '{"kith": 1', 'text/plain'],
      ['a list', '[1]', 'text/plain'],
      ['null', 'null', 'application/json'],
      ['nothing', '', 'application/json'],
      ['no id', '{"kith": 1, "answers": {}}', 'text/plain'],
      ['an id that is none', '{"id": "../../etc", "answers": {}}', 'text/plain'],
      ['an id that is a list', '{"id": ["0193f2aa-0000"], "answers": {}}', 'text/plain'],
    ];
    for (const [what, body, type] of NONSENSE)
      test(`${what} is refused with a sentence, and nothing is kept`, async () => {
        const before = receiver.kept().length;
        const said = await post(body, {'content-type': type});
        assert.ok(!isYes(said) && said.status < 500, JSON.stringify(said));
        assert.match(String(said.data['detail'] ?? said.data['error']), /[a-z]+ [a-z]+/);
        assert.equal(receiver.kept().length, before);
      });

    if (isSheet) {
      test('B7 nothing that people write is computed in the sheet, and numbers and dates stay as written', async () => {
        const answers = {a: '=HYPERLINK("http://x")', b: '+1', c: '-1', d: '@x', e: '007', f: '2026-01-01', '=g': 'h'};
        const form = Object.entries(answers) as [string, string][];
        await post(new URLSearchParams([...form, ['kith-id', newId()]]));
        const kept = receiver.kept().at(-1)!;
        assert.deepEqual(Object.fromEntries(form.map(([key]) => [key, kept[key]])), answers);
      });
      return;
    }

    test('what is larger than a megabyte is refused with 413', async () => {
      assert.equal((await send(envelope({large: 'x'.repeat(1_100_000)}))).status, 413);
    });

    test('other kinds of content are refused with 415, other methods with 405', async () => {
      assert.equal((await post('<a/>', {'content-type': 'text/xml'})).status, 415);
      assert.equal((await fetch(receiver.url)).status, 405);
    });

    test('a form that a browser sends by itself is answered with a page', async () => {
      const page = await post(new URLSearchParams([['email', 'x@example.org']]), {accept: 'text/html,*/*;q=0.8'});
      assert.match(page.type, /text\/html/);
      assert.match(String(page.data['text']), /Thank you/);
    });

    test('a page of another site may ask, send JSON and read refusals', async () => {
      const headers = {origin: 'https://club.example', 'access-control-request-method': 'POST'};
      const asked = await fetch(receiver.url, {
        method: 'OPTIONS',
        headers: {...headers, 'access-control-request-headers': 'content-type'},
      });
      assert.equal(asked.status, 204);
      assert.match(asked.headers.get('access-control-allow-origin') ?? '', /^(\*|https:\/\/club\.example)$/);
      assert.match(asked.headers.get('access-control-allow-headers') ?? '', /content-type/i);
      const refused = await fetch(receiver.url, {
        method: 'POST',
        body: '{',
        headers: {...headers, 'content-type': 'text/plain'},
      });
      assert.equal(refused.status, 400);
      assert.match(refused.headers.get('access-control-allow-origin') ?? '', /^(\*|https:\/\/club\.example)$/);
    });
  });

test('the Node server, killed while it writes, has kept each that it confirmed, once', async () => {
  const first = await startNode();
  const confirmed: string[] = [];
  const submissions = Array.from({length: 200}, () => envelope());
  const post = ({url}: Receiver, submission: object) => fetch(url, {method: 'POST', body: JSON.stringify(submission)});
  const all = Promise.all(
    submissions.map(async (submission, i) => {
      if (i === 60) void first.kill();
      const reply = await post(first, submission).catch(() => undefined);
      if (reply?.ok) confirmed.push(submission.id);
    }),
  );
  await all;
  const second = await startNode(first.home);
  for (const submission of submissions) assert.ok((await post(second, submission)).ok);
  const ids = second.kept().map(({id}) => id);
  assert.equal(ids.length, 200);
  assert.equal(new Set(ids).size, 200);
  assert.ok(confirmed.every((id) => ids.includes(id)));
  await second.stop();
});

test(
  'a line that a power cut tore in the PHP file is written anew, not counted',
  {skip: hasPhp() ? false : 'php is not installed'},
  async () => {
    const receiver = await startPhpReceiver();
    const [a, b] = [envelope(), envelope()];
    const send = (submission: object) => fetch(receiver.url, {method: 'POST', body: JSON.stringify(submission)});
    await send(a);
    const torn = JSON.stringify({id: b.id, hash: 'x', submission: b}).slice(0, 60);
    receiver.tear(torn);
    assert.equal((await send(b)).status, 201);
    assert.deepEqual(
      receiver.kept().map(({id}) => id),
      [a.id, b.id],
    );
    await receiver.stop();
  },
);
