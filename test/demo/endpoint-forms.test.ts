import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {NEEDS, newId, post, problemOf, publish, start, stored, envelope, type Running} from './start.ts';

let server: Running;
before(async () => {
  server = await start();
  await publish(server.api, NEEDS);
});
after(() => server.stop());

const FORM = 'application/x-www-form-urlencoded';
const PAGE = {accept: 'text/html,application/xhtml+xml,*/*;q=0.8'};
const sendForm = (fields: [string, string][], headers = {}) =>
  post(server.api, new URLSearchParams(fields).toString(), {'content-type': FORM, ...headers});
const keptAs = async (id: string) => (await stored(server.api)).find((one) => one.id === id);

test('a form becomes typed answers by name, lists by repetition, other words and hidden values apart', async () => {
  const id = newId();
  const response = await sendForm([
    ['kith-id', id],
    ['NAME', ' Ann '],
    ['years', '3'],
    ['topics', 'food'],
    ['topics', 'other'],
    ['topics.other', 'Parking'],
    ['fit', 'n/a'],
    ['agree', 'on'],
    ['source', 'poster'],
    ['email', ''],
    ['_charset_', 'utf-8'],
  ]);
  assert.equal(response.status, 201);
  const {answers, hidden} = (await keptAs(id))!;
  const expected = {who: 'Ann', years: 3, topics: ['food', 'other'], 'topics.other': 'Parking', fit: null, agree: true};
  assert.deepEqual(answers, expected);
  assert.deepEqual(hidden, {source: 'poster'});
});

test('one pick of several is a list of one', async () => {
  const id = newId();
  await sendForm([
    ['kith-id', id],
    ['NAME', 'Ann'],
    ['topics', 'rent'],
  ]);
  assert.deepEqual((await keptAs(id))?.answers['topics'], ['rent']);
});

test('the same form sent again is the same submission', async () => {
  const fields: [string, string][] = [
    ['kith-id', newId()],
    ['NAME', 'Ann'],
  ];
  const first = await sendForm(fields);
  const again = await sendForm(fields);
  assert.deepEqual([first.status, again.status], [201, 200]);
  assert.equal(await again.text(), await first.text());
});

test('a form without an id gets one', async () => {
  const {id} = (await (await sendForm([['NAME', 'Ann']])).json()) as {id: string};
  assert.equal((await keptAs(id))?.answers['who'], 'Ann');
});

test('a multipart form is read the same way', async () => {
  const form = new FormData();
  for (const [name, value] of [
    ['NAME', 'Zoë'],
    ['topics', 'food'],
    ['topics', 'rent'],
  ] as const)
    form.append(name, value);
  const response = await fetch(`${server.api}/surveys/needs/submissions`, {method: 'POST', body: form});
  assert.equal(response.status, 201);
  const {id} = (await response.json()) as {id: string};
  assert.deepEqual((await keptAs(id))?.answers, {who: 'Zoë', topics: ['food', 'rent']});
});

test('names and matrices come in parts, files with their content, and any name that a question has is an answer', async () => {
  const rows = {rows: ['park', 'bus'], choices: ['good', 'bad']};
  const questions = [
    {id: 'name', type: 'name', label: 'Name'},
    {id: 'places', name: 'PLACES', type: 'matrix', label: 'Places', ...rows},
    {id: 'photo', type: 'file', label: 'Photo'},
    {id: 'note', name: '_note', type: 'text', label: 'Note'},
  ];
  await publish(server.api, {id: 'parts', questions});
  const form = new FormData();
  const fields = {'name.given': 'Ann', 'name.family': 'Lee', 'PLACES.park': 'good', _note: 'x', 'name.__proto__': 'x'};
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('photo', new File(['abc'], 'a.txt', {type: 'text/plain'}));
  const response = await fetch(`${server.api}/surveys/parts/submissions`, {method: 'POST', body: form});
  assert.equal(response.status, 201);
  assert.deepEqual((await stored(server.api, 'parts'))[0]?.answers, {
    name: {given: 'Ann', family: 'Lee'},
    places: {park: 'good'},
    note: 'x',
    photo: [{name: 'a.txt', type: 'text/plain', size: 3, data: 'YWJj'}],
  });
});

test('a multipart form without its boundary is refused', async () => {
  const response = await post(server.api, 'NAME=Ann', {'content-type': 'multipart/form-data'});
  assert.equal((await problemOf(response)).status, 400);
});

test('F12 JSON as text is read as JSON', async () => {
  const body = envelope();
  const response = await post(server.api, body, {'content-type': 'text/plain;charset=UTF-8'});
  assert.equal(response.status, 201);
  assert.ok(await keptAs(body.id));
});

const WRONG: [string, [string, string][], string][] = [
  [
    'a word where a number is asked',
    [
      ['NAME', 'A'],
      ['years', 'many'],
    ],
    '/answers/years',
  ],
  [
    'two values for one text',
    [
      ['NAME', 'A'],
      ['NAME', 'B'],
    ],
    '/answers/who',
  ],
  [
    'a field that no question has',
    [
      ['NAME', 'A'],
      ['wo', 'B'],
    ],
    '/answers/wo',
  ],
  [
    'B3 __proto__ as a part of an answer',
    [
      ['NAME', 'A'],
      ['constructor', 'x'],
    ],
    '/answers/constructor',
  ],
];
for (const [name, fields, pointer] of WRONG)
  test(`${name} is refused at its question`, async () => {
    const response = await sendForm(fields);
    assert.equal(response.status, 422);
    assert.deepEqual(
      (await problemOf(response)).errors?.map((error) => error.pointer),
      [pointer],
    );
  });

test('a browser without script reads a thank-you page, with the way back', async () => {
  const back = 'http://localhost:8080/page?a="><script>';
  const response = await sendForm([['NAME', 'Ann']], {...PAGE, referer: back});
  const page = await response.text();
  assert.equal(response.status, 201);
  assert.match(response.headers.get('content-type')!, /^text\/html/);
  assert.match(response.headers.get('content-security-policy')!, /^default-src 'none'/);
  assert.match(page, /<h1>Thank you<\/h1>.*receipt: <strong>\w{4}-\w{4}<\/strong>/s);
  assert.match(page, /href="http:\/\/localhost:8080\/page\?a=/);
  assert.doesNotMatch(page, /<script/);
});

test('B1 a browser without script reads what is wrong, and nothing it sent runs', async () => {
  const response = await sendForm([['<script>alert(1)</script>', 'x']], PAGE);
  const page = await response.text();
  assert.equal(response.status, 422);
  assert.match(page, /<strong>who<\/strong>: Answer this question/);
  assert.doesNotMatch(page, /<script/);
});

test('a page of another site is no way back', async () => {
  const response = await sendForm([['NAME', 'Ann']], {...PAGE, referer: 'https://elsewhere.example/'});
  assert.doesNotMatch(await response.text(), /elsewhere/);
});

const HOUSEHOLD = {
  id: 'household',
  questions: [
    {id: 'who', type: 'name', label: 'Who', names: {given: 'FNAME'}},
    {
      id: 'members',
      name: 'M',
      type: 'group',
      label: 'Members',
      repeat: {max: 3},
      questions: [
        {id: 'age', type: 'number', label: 'Age'},
        {id: 'days', type: 'multiple-choice', label: 'Days', choices: ['mon', 'tue'], other: true},
      ],
    },
    {id: 'uses', type: 'matrix', label: 'Uses', multiple: true, rows: ['hall'], choices: ['a', 'b']},
  ],
};
const sendHousehold = async (fields: [string, string][]) => {
  await publish(server.api, HOUSEHOLD);
  const body = new URLSearchParams(fields).toString();
  return post(server.api, body, {'content-type': FORM}, 'household');
};

test('members of a group, named parts and rows with several choices are read by their names; empty members are none', async () => {
  const id = newId();
  const response = await sendHousehold([
    ['kith-id', id],
    ['FNAME', 'Ann'],
    ['who.family', 'Lee'],
    ['M[0].age', ''],
    ['M[1].age', '7'],
    ['M[1].days', 'mon'],
    ['M[1].days', 'other'],
    ['M[1].days.other', 'Sunday'],
    ['uses.hall', 'a'],
  ]);
  assert.equal(response.status, 201);
  const kept = (await stored(server.api, 'household')).find((one) => one.id === id);
  assert.deepEqual(kept?.answers, {
    who: {given: 'Ann', family: 'Lee'},
    members: [{age: 7, days: ['mon', 'other'], 'days.other': 'Sunday'}],
    uses: {hall: ['a']},
  });
});

test('B3 names that reach for prototypes, or for a member far away, change nothing else and are refused or left out', async () => {
  const before = Object.keys(Object.prototype).length;
  for (const name of [
    'M[0].__proto__',
    'who.__proto__',
    '__proto__.age',
    'M[0].constructor.prototype',
    'M[99999999].age',
  ]) {
    const response = await sendHousehold([
      ['FNAME', 'Ann'],
      [name, '7'],
    ]);
    assert.ok(response.status === 201 || response.status === 422, `${name}: ${response.status}`);
    const [last] = (await stored(server.api, 'household')).slice(-1);
    assert.doesNotMatch(JSON.stringify(last), /proto|constructor|9999/);
  }
  assert.equal(Object.keys(Object.prototype).length, before);
});
