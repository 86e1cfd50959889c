import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {envelope, NEEDS, newId, post, problemOf, publish, start, stored, type Running} from './start.ts';

let server: Running;
before(async () => {
  server = await start();
  assert.equal((await publish(server.api, NEEDS)).status, 201);
});
after(() => server.stop());

describe('exactly once', () => {
  test('the first is kept with a receipt; a repeat gets the very same answer', async () => {
    const body = envelope();
    const first = await post(server.api, body);
    const again = await post(server.api, body);
    assert.deepEqual([first.status, again.status], [201, 200]);
    const reply = await first.text();
    assert.equal(await again.text(), reply);
    assert.match((JSON.parse(reply) as {receipt: string}).receipt, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.equal((await stored(server.api)).filter(({id}) => id === body.id).length, 1);
  });

  test('50 posts of the same id at once leave one record and 50 equal answers', async () => {
    const body = envelope({who: 'Parallel'});
    const replies = await Promise.all(Array.from({length: 50}, () => post(server.api, body)));
    const statuses = replies.map(({status}) => status).sort();
    assert.deepEqual(statuses, [...Array<number>(49).fill(200), 201]);
    assert.equal(new Set(await Promise.all(replies.map((r) => r.text()))).size, 1);
    assert.equal((await stored(server.api)).filter(({id}) => id === body.id).length, 1);
  });

  test('F20 the same id with another payload is refused', async () => {
    const body = envelope();
    await post(server.api, body);
    const other = await post(server.api, {...body, answers: {who: 'Someone else'}});
    assert.equal(other.status, 422);
    assert.equal((await problemOf(other)).errors?.[0]?.pointer, '/id');
  });

  test('F21 a repeat with a fresh token is the same submission, and tokens are not kept', async () => {
    const body = envelope();
    assert.equal((await post(server.api, {...body, tokens: {captcha: 'one'}})).status, 201);
    assert.equal((await post(server.api, {...body, tokens: {captcha: 'two'}})).status, 200);
    const kept = (await stored(server.api)).find(({id}) => id === body.id);
    assert.doesNotMatch(JSON.stringify(kept), /captcha/);
  });

  test('the order of keys makes no other payload', async () => {
    const body = envelope({who: 'Ann', email: 'ann@example.org'});
    await post(server.api, body);
    const turned = {
      ...Object.fromEntries(Object.entries(body).reverse()),
      answers: {email: 'ann@example.org', who: 'Ann'},
    };
    assert.equal((await post(server.api, turned)).status, 200);
  });
});

describe('checking', () => {
  const REFUSED: [string, Record<string, unknown>, Record<string, unknown>, string, RegExp][] = [
    ['a required answer that is missing', {}, {}, '/answers/who', /^Answer this question/],
    ['an e-mail without its domain', {who: 'A', email: 'ann@'}, {}, '/answers/email', /like name@example\.org/],
    ['a number below the least', {who: 'A', years: -1}, {}, '/answers/years', /^Enter 0 or more/],
    ['an answer to no question', {who: 'A', 'a/b~c': 'x'}, {}, '/answers/a~1b~0c', /not an answer that is asked for/],
    ['B3 an answer named like a built-in', {who: 'A', constructor: 'x'}, {}, '/answers/constructor', /not an answer/],
    ['a hidden value that no question has', {who: 'A'}, {hidden: {gclid: 'x'}}, '/hidden/gclid', /not an answer/],
    ['what a hidden value makes required', {who: 'A'}, {hidden: {source: 'flyer'}}, '/answers/flyer', /^Answer/],
    ['an id that is no UUID', {who: 'A'}, {id: '7'}, '/id', /UUID/],
    ['another definition than the address says', {who: 'A'}, {of: 'else'}, '/of', /needs/],
    ['another kind than the address says', {who: 'A'}, {kind: 'pulse'}, '/kind', /survey/],
  ];
  for (const [name, answers, more, pointer, detail] of REFUSED) {
    test(`F10 ${name} is refused, with a pointer and plain words`, async () => {
      const response = await post(server.api, envelope(answers, more));
      assert.equal(response.status, 422);
      const {errors = []} = await problemOf(response);
      assert.deepEqual(
        errors.map((error) => error.pointer),
        [pointer],
      );
      assert.match(errors[0]!.detail, detail);
    });
  }

  test('an answer is checked against the version that the person saw', async () => {
    const api = server.api;
    const first = {
      id: 'moving',
      version: 'spring',
      questions: [{id: 'old', type: 'text', label: 'Old', required: true}],
    };
    await publish(api, first);
    await publish(api, {
      ...first,
      version: 'summer',
      questions: [{id: 'new', type: 'text', label: 'New', required: true}],
    });
    const send = (version: string, answers: object) =>
      post(api, envelope({...answers}, {of: 'moving', version}), {}, 'moving');
    assert.equal((await send('spring', {old: 'x'})).status, 201);
    assert.equal((await send('summer', {new: 'x'})).status, 201);
    assert.equal((await send('summer', {old: 'x'})).status, 422);
    assert.equal((await send('unheard of', {new: 'x'})).status, 201);
  });

  test('B4 a pattern that backtracks for ever does not stop the endpoint', async () => {
    const question = {id: 'code', type: 'text', label: 'Code', pattern: '(a+)+'};
    await publish(server.api, {id: 'slow', questions: [question]});
    const begin = performance.now();
    const slow = post(server.api, envelope({code: 'a'.repeat(40) + '!'}, {of: 'slow'}), {}, 'slow');
    assert.equal((await slow).status, 422);
    assert.ok(performance.now() - begin < 2000, 'answered within two seconds');
    const wrong = await post(server.api, envelope({code: 'b'}, {of: 'slow'}), {}, 'slow');
    assert.equal(wrong.status, 422);
  });
});

describe('bad input', () => {
  test('B3 keys named __proto__ are dropped and change nothing', async () => {
    const id = newId();
    const body = JSON.stringify(envelope({who: 'A'}, {id}));
    const response = await post(server.api, body.replace('"who"', '"__proto__":{"polluted":1},"who"'));
    assert.equal(response.status, 201);
    const kept = (await stored(server.api)).find((one) => one.id === id)!;
    assert.deepEqual(Object.keys(kept.answers), ['who']);
    assert.equal((await post(server.api, envelope())).status, 201);
  });

  const UNREADABLE: [string, string][] = [
    ['no JSON', 'who=Ann'],
    ['half of it', '{"kith":1,'],
    ['nothing', ''],
    ['B5 a depth of 1,000', JSON.stringify(envelope()).replace('"Ann"', '['.repeat(1000) + ']'.repeat(1000))],
    ['B5 a depth of 100,000', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['NaN', '{"kith":NaN}'],
  ];
  for (const [name, body] of UNREADABLE) {
    test(`${name} is no JSON to us, and is not quoted back`, async () => {
      const response = await post(server.api, body);
      assert.equal(response.status, 400);
      assert.doesNotMatch(JSON.stringify(await problemOf(response)), /Ann|kith/);
    });
  }

  for (const body of ['null', '[]', '"text"', '7'])
    test(`${body} is no submission`, async () => {
      assert.equal((await post(server.api, body)).status, 422);
    });

  test('B5 lone surrogates come back as they were', async () => {
    const body = envelope({who: 'x\ud800y'});
    assert.equal((await post(server.api, body)).status, 201);
    assert.equal((await stored(server.api)).find(({id}) => id === body.id)?.answers['who'], 'x\ud800y');
  });

  test('B5 ten megabytes are refused, whether their length is told or not', async () => {
    const body = JSON.stringify(envelope({who: 'x'.repeat(10_000_000)}));
    assert.equal((await problemOf(await post(server.api, body))).status, 413);
    const streamed = await fetch(`${server.api}/surveys/needs/submissions`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit);
    assert.equal((await problemOf(streamed)).status, 413);
  });

  test('just under a megabyte is read', async () => {
    const body = JSON.stringify(envelope({who: 'A'}, {page: 'x'.repeat(990_000)}));
    assert.equal((await post(server.api, body)).status, 201);
  });

  test('another content type is refused with those that are taken', async () => {
    const response = await post(server.api, '<who/>', {'content-type': 'application/xml'});
    assert.equal(response.status, 415);
    assert.match((await problemOf(response)).detail!, /application\/json.*multipart\/form-data/);
  });

  test('another method is refused with those that are possible', async () => {
    const response = await fetch(`${server.api}/surveys/needs/submissions`, {method: 'DELETE'});
    assert.equal(response.status, 405);
    assert.deepEqual(response.headers.get('allow')?.split(', ').sort(), ['GET', 'HEAD', 'OPTIONS', 'POST']);
  });

  for (const path of ['/surveys/nowhere', '/petitions/x', '/nothing', '/surveys/__proto__', '/surveys/needs/else'])
    test(`${path} is not found`, async () => {
      const response = await fetch(server.api + path);
      assert.equal((await problemOf(response)).status, 404);
    });

  test('a submission to an unknown survey is not found', async () => {
    assert.equal((await post(server.api, envelope(), {}, 'nowhere')).status, 404);
  });
});
