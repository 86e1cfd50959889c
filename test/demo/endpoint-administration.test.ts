import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {toFieldError} from '../../demo/endpoint/problems.ts';
import {formatCell, formatRow} from '../../demo/endpoint/csv.ts';
import type {Answer} from '../../src/contract/submission.ts';
import {ADMIN, envelope, NEEDS, newId, post, problemOf, publish, start, stored, TOKEN, type Running} from './start.ts';

let server: Running;
before(async () => {
  server = await start();
  await publish(server.api, NEEDS);
});
after(() => server.stop());

const get = (path: string, headers: Record<string, string> = ADMIN) => fetch(server.api + path, {headers});

describe('token', () => {
  const PATHS = [
    '/surveys',
    '/surveys/needs/submissions',
    '/surveys/needs/submissions.csv',
    '/surveys/unknown/submissions',
  ];
  const WRONG = ['', 'Bearer', 'Bearer x', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`];
  for (const path of PATHS)
    test(`${path} asks for it, and takes no other`, async () => {
      for (const authorization of WRONG) {
        const response = await get(path, {authorization});
        assert.equal(response.status, 401, authorization);
        assert.match(response.headers.get('www-authenticate')!, /^Bearer/);
        assert.equal((await problemOf(response)).status, 401);
      }
    });

  test('nothing can be published without it', async () => {
    const url = `${server.api}/surveys/mine`;
    const response = await fetch(url, {method: 'PUT', headers: {'content-type': 'application/json'}, body: '{}'});
    assert.equal(response.status, 401);
    assert.equal((await fetch(url)).status, 404);
  });
});

describe('publishing', () => {
  test('first 201, then 200; the same again makes no new version', async () => {
    const definition = {id: 'fresh', title: 'One', questions: NEEDS.questions};
    const version = async (response: Response) => [
      response.status,
      ((await response.json()) as {version: string}).version,
    ];
    assert.deepEqual(await version(await publish(server.api, definition)), [201, '1']);
    assert.deepEqual(await version(await publish(server.api, definition)), [200, '1']);
    assert.deepEqual(await version(await publish(server.api, {...definition, title: 'Two'})), [200, '2']);
    const shown = await (await fetch(`${server.api}/surveys/fresh`)).json();
    assert.deepEqual(shown, {...definition, title: 'Two', version: '2'});
  });

  const WRONG: [string, object, string, RegExp][] = [
    ['no choices', {questions: [{id: 'q', type: 'single-choice', label: 'Q'}]}, '/questions/0/choices', /is missing/],
    ['another id than the address', {id: 'other', questions: NEEDS.questions}, '/id', /expected wrong/],
    ['no questions', {}, '/pages', /is missing/],
    ['a day that does not exist', {closesAt: '2026-13-01', questions: NEEDS.questions}, '/closesAt', /exists/],
    [
      'a rule that waits for itself',
      {questions: [{id: 'q', type: 'text', label: 'Q', visibleIf: {question: 'q', is: 'x'}}]},
      '/questions/0/visibleIf',
      /waits for itself/,
    ],
  ];
  for (const [name, more, pointer, detail] of WRONG)
    test(`B11 a definition with ${name} is refused, with its place`, async () => {
      const response = await fetch(`${server.api}/surveys/wrong`, {
        method: 'PUT',
        headers: {...ADMIN, 'content-type': 'application/json'},
        body: JSON.stringify({id: 'wrong', ...more}),
      });
      assert.equal(response.status, 422);
      const {errors = []} = await problemOf(response);
      assert.equal(errors[0]?.pointer, pointer);
      assert.match(errors[0]!.detail, detail);
    });

  test('a finding without a path points to the whole', () => {
    assert.equal(toFieldError({path: '', message: 'x'}).pointer, '');
    assert.equal(
      toFieldError({path: 'pages[1].questions[0].choices', message: 'x'}).pointer,
      '/pages/1/questions/0/choices',
    );
  });

  test('the list names what is published, its state and how many answered', async () => {
    await publish(server.api, {id: 'list', title: {es: 'Hola', en: 'Hello'}, limit: 1, questions: NEEDS.questions});
    await post(server.api, envelope({who: 'A'}, {of: 'list'}), {}, 'list');
    const {definitions} = (await (await get('/surveys')).json()) as {
      definitions: {id: string; publishedAt: string; lastReceivedAt: string}[];
    };
    const {publishedAt, lastReceivedAt, ...entry} = definitions.find(({id}) => id === 'list')!;
    for (const time of [publishedAt, lastReceivedAt]) assert.ok(Date.now() - Date.parse(time) < 60_000);
    assert.deepEqual(entry, {
      kind: 'survey',
      id: 'list',
      title: 'Hello',
      version: '1',
      state: 'full',
      received: 1,
      limit: 1,
    });
  });
});

describe('reading', () => {
  test('the export holds the envelope as received, in the order of arrival', async () => {
    await publish(server.api, {...NEEDS, id: 'export'});
    const bodies = ['A', 'B', 'C'].map((who) => envelope({who}, {of: 'export', note: {kept: true}, id: newId()}));
    for (const body of bodies) await post(server.api, body, {}, 'export');
    const kept = await stored(server.api, 'export');
    assert.deepEqual(
      kept,
      bodies.map((body, i) => ({...body, receivedAt: kept[i]!.receivedAt})),
    );
    assert.ok(kept.every(({receivedAt}) => Date.now() - Date.parse(receivedAt) < 60_000));
  });

  test('an export of nothing is an empty list', async () => {
    await publish(server.api, {...NEEDS, id: 'empty'});
    assert.deepEqual(await stored(server.api, 'empty'), []);
  });

  test('pages go from the latest to the first, each record once', async () => {
    await publish(server.api, {...NEEDS, id: 'paged'});
    for (let i = 0; i < 7; i++) await post(server.api, envelope({who: `P${i}`}, {of: 'paged'}), {}, 'paged');
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const path = `/surveys/paged/submissions?latest=3${before ? `&before=${encodeURIComponent(before)}` : ''}`;
      const page = (await (await get(path)).json()) as {submissions: {answers: {who: string}}[]; before?: string};
      seen.push(...page.submissions.map(({answers}) => answers.who));
      before = page.before;
    } while (before);
    assert.deepEqual(seen, ['P6', 'P5', 'P4', 'P3', 'P2', 'P1', 'P0']);
  });

  for (const size of ['0', '501', 'x', '1.5'])
    test(`a page of ${size} is refused`, async () => {
      assert.equal((await get(`/surveys/needs/submissions?latest=${size}`)).status, 400);
    });

  test('1,300 records come whole through the batches of both exports', async () => {
    await publish(server.api, {...NEEDS, id: 'many'});
    const ids = Array.from({length: 1300}, newId);
    for (let i = 0; i < ids.length; i += 50)
      await Promise.all(
        ids.slice(i, i + 50).map((id) => post(server.api, envelope({who: 'A'}, {of: 'many', id}), {}, 'many')),
      );
    assert.deepEqual((await stored(server.api, 'many')).map(({id}) => id).sort(), [...ids].sort());
    const csv = parseCsv(await (await get('/surveys/many/submissions.csv')).text());
    assert.deepEqual(
      csv
        .slice(1)
        .map(([id]) => id)
        .sort(),
      [...ids].sort(),
    );
  });
});

test('scores have columns, worked out from the answers whatever a page says they are', async () => {
  const questions = ['a', 'b'].map((id) => ({id, type: 'number', label: id}));
  const bands = [
    {from: -9, id: 'low'},
    {from: 5, id: 'high'},
  ];
  await publish(server.api, {id: 'scored', questions, scores: [{id: 'sum', of: ['a', 'b'], method: 'sum', bands}]});
  const answers = [{a: 2, b: 4}, {a: -3}, {}];
  for (const given of answers)
    await post(server.api, envelope(given, {of: 'scored', scores: {sum: {value: 99}}}), {}, 'scored');
  const [head, ...rows] = parseCsv(await (await get('/surveys/scored/submissions.csv')).text());
  assert.deepEqual(head!.slice(-4), ['sum', 'sum.band', 'a', 'b']);
  assert.deepEqual(
    rows.map((row) => row.slice(-4)),
    [
      ['6', 'high', '2', '4'],
      ['-3', 'low', '-3', ''],
      ['', '', '', ''],
    ],
  );
});

describe('B7 spreadsheet', () => {
  const DANGEROUS = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '=cmd|"/c calc"!A1',
  ];
  for (const text of DANGEROUS)
    test(`${JSON.stringify(text)} is text`, () => assert.equal(formatCell(text), `'${text}`));

  const CELLS: [string, Answer | undefined, string][] = [
    ['plain text', 'a - b', 'a - b'],
    ['a negative number', -5, '-5'],
    ['yes', true, 'true'],
    ['does not apply', null, 'n/a'],
    ['no answer', undefined, ''],
    ['a list', ['food', '=x'], "food; '=x"],
    ['files', [{name: '=plan.pdf', type: '', size: 3, data: 'data:,x'}], "'=plan.pdf"],
    ['a matrix', {row: 'good', '=row': '=x'}, "row: good; '=row: '=x"],
  ];
  for (const [name, answer, cell] of CELLS) test(`${name} as a cell`, () => assert.equal(formatCell(answer), cell));

  test('a row read back by RFC 4180 is the row that was written', () => {
    const cells = ['a', '', 'a,b', 'a"b', '"', 'a\r\nb', ' a ', 'a;b', 'ä😀'];
    assert.deepEqual(parseCsv(formatRow(cells) + formatRow(['x'])), [cells, ['x']]);
  });

  test('one column a question of any version, facts first, all answers as they were', async () => {
    const id = 'sheet';
    const old = {id: 'gone', type: 'text', label: 'Gone'};
    await publish(server.api, {...NEEDS, id, version: '0', questions: [...NEEDS.questions, old]});
    await post(server.api, envelope({who: 'A', gone: 'x'}, {of: id, version: '0'}), {}, id);
    await publish(server.api, {...NEEDS, id, questions: [...NEEDS.questions, {id: 'text', type: 'statement'}]});
    const answers = {
      who: '=HYPERLINK("http://x","y")',
      topics: ['food', 'other'],
      'topics.other': 'a\r\n"b", c;',
      years: 3,
    };
    const body = envelope(answers, {of: id, hidden: {source: 'poster'}, locale: 'es', version: '1'});
    await post(server.api, body, {}, id);
    const response = await get(`/surveys/${id}/submissions.csv`);
    assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const [head, first, second] = parseCsv(bytes.toString().slice(1));
    const facts = ['kith-id', 'kith-received-at', 'kith-submitted-at', 'kith-version', 'kith-locale'];
    const ids = ['who', 'email', 'years', 'topics', 'topics.other', 'fit', 'agree', 'source', 'flyer', 'gone'];
    assert.deepEqual(head, [...facts, ...ids]);
    assert.equal(first!.at(-1), 'x');
    const row = Object.fromEntries(head!.map((name, i) => [name, second![i]]));
    assert.equal(row['who'], `'${answers.who}`);
    assert.equal(row['topics'], 'food; other');
    assert.equal(row['topics.other'], answers['topics.other']);
    assert.deepEqual([row['kith-id'], row['kith-locale'], row['source'], row['years']], [body.id, 'es', 'poster', '3']);
  });
});

/** Reads CSV by RFC 4180, written apart from the code that writes it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error('not RFC 4180');
    row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
