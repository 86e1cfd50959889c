import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {DatabaseSync} from 'node:sqlite';
import {after, before, describe, test} from 'node:test';
import pg from 'pg';
import {ADMIN, newId, problemOf, start, type Running} from './start.ts';

type Row = Record<string, unknown>;

const JSON_TYPE = {'content-type': 'application/json'};
const QUESTIONS = [{id: 'who', type: 'text', label: 'Who?'}];
const KINDS: [plural: string, kind: string, definition: Row, answers: Row][] = [
  ['surveys', 'survey', {questions: QUESTIONS}, {who: 'Ann'}],
  ['signups', 'signup', {fields: QUESTIONS}, {who: 'Ann'}],
  ['pulses', 'pulse', {wave: 'w1', group: 'the choir', instrument: 'kith-5'}, {'needs-1': 4}],
];

/** What holds of links wherever they are kept. */
function checkLinks(
  env: Record<string, string>,
  readTables: (server: Running) => Promise<Record<string, Row[]>>,
): void {
  let server: Running;
  before(async () => {
    server = await start(env);
  });
  after(() => server.stop());

  const publish = async (plural: string, definition: Row): Promise<string> => {
    const id = newId();
    const response = await fetch(`${server.api}/${plural}/${id}`, {
      method: 'PUT',
      headers: {...ADMIN, ...JSON_TYPE},
      body: JSON.stringify({...definition, id}),
    });
    assert.equal(response.status, 201, await response.text());
    return id;
  };
  const survey = (more: Row = {}) => publish('surveys', {questions: QUESTIONS, links: 'required', ...more});
  const order = (path: string, body: Row, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.api}/${path}/links`, {
      method: 'POST',
      headers: {...ADMIN, ...JSON_TYPE, ...headers},
      body: JSON.stringify(body),
    });
  const invite = async (path: string, count = 1, more: Row = {}): Promise<string[]> => {
    const response = await order(path, {count, ...more});
    assert.equal(response.status, 201);
    return ((await response.json()) as {links: {token: string}[]}).links.map(({token}) => token);
  };
  const toBody = (of: string, token: string | undefined, more: Row = {}): Row => ({
    kith: 1,
    id: newId(),
    kind: 'survey',
    of,
    answers: {who: 'Ann'},
    submittedAt: '2026-03-01T10:00:00.000Z',
    ...(token !== undefined && {tokens: {link: token}}),
    ...more,
  });
  const post = (path: string, body: Row, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.api}/${path}/submissions`, {
      method: 'POST',
      headers: {...JSON_TYPE, ...headers},
      body: JSON.stringify(body),
    });
  const kept = async (path: string): Promise<Row[]> => {
    const response = await fetch(`${server.api}/${path}/submissions`, {headers: ADMIN});
    return ((await response.json()) as {submissions: Row[]}).submissions;
  };
  const unused = async (path: string): Promise<number> =>
    ((await (await fetch(`${server.api}/${path}/links`, {headers: ADMIN})).json()) as {unused: number}).unused;

  for (const [plural, kind, definition, answers] of KINDS)
    test(`a ${kind} takes one answer for a link, and a second one is told that it was used`, async () => {
      const of = await publish(plural, {...definition, links: 'required'});
      const path = `${plural}/${of}`;
      const [token] = await invite(path, 2);
      const body = () => toBody(of, token, {kind, answers, ...(kind === 'pulse' && {wave: 'w1'})});
      const first = await post(path, body());
      assert.equal(first.status, 201, await first.text());
      const again = await post(path, body());
      assert.equal(again.status, 403);
      assert.match((await problemOf(again)).detail!, /^This link was used before/);
      assert.equal((await kept(path)).length, 1);
      assert.equal(await unused(path), 1);
    });

  test('of 50 submissions at once with one link, one is kept', async () => {
    const of = await survey();
    const [token] = await invite(`surveys/${of}`);
    const sent = Array.from({length: 50}, () => post(`surveys/${of}`, toBody(of, token)));
    const statuses = (await Promise.all(sent)).map(({status}) => status).sort();
    assert.deepEqual(statuses, [201, ...Array<number>(49).fill(403)]);
    assert.equal((await kept(`surveys/${of}`)).length, 1);
  });

  test('50 people at once, each with a link of their own, are all kept', async () => {
    const of = await survey();
    const tokens = await invite(`surveys/${of}`, 50);
    const statuses = await Promise.all(
      tokens.map(async (token) => (await post(`surveys/${of}`, toBody(of, token))).status),
    );
    assert.deepEqual(new Set(statuses), new Set([201]));
    assert.equal((await kept(`surveys/${of}`)).length, 50);
    assert.equal(await unused(`surveys/${of}`), 0);
  });

  test('F1 a reply was lost: the same again, with the same link or none, gets the same answer', async () => {
    const of = await survey();
    const [token] = await invite(`surveys/${of}`);
    const body = toBody(of, token);
    const first = await (await post(`surveys/${of}`, body)).text();
    for (const repeat of [body, {...body, tokens: {}}]) {
      const again = await post(`surveys/${of}`, repeat);
      assert.equal(again.status, 200);
      assert.equal(await again.text(), first);
    }
  });

  test('F20 the same id with other answers is refused as such, whatever the link', async () => {
    const of = await survey();
    const [token, other] = await invite(`surveys/${of}`, 2);
    const body = toBody(of, token);
    await post(`surveys/${of}`, body);
    const changed = {...body, answers: {who: 'Bob'}, tokens: {link: other}};
    assert.equal((await post(`surveys/${of}`, changed)).status, 422);
    assert.equal(await unused(`surveys/${of}`), 1);
  });

  test('answers that need another look do not use a link up', async () => {
    const of = await survey({questions: [{...QUESTIONS[0], required: true}]});
    const [token] = await invite(`surveys/${of}`);
    assert.equal((await post(`surveys/${of}`, toBody(of, token, {answers: {}}))).status, 422);
    assert.equal((await post(`surveys/${of}`, toBody(of, token))).status, 201);
  });

  const REFUSED: [name: string, spoil: (token: string) => string | undefined, en: RegExp, es: RegExp][] = [
    ['no link', () => undefined, /^Whoever answers here was sent a link/, /^Aquí responde quien recibió un enlace/],
    ['half a link', (token) => token.slice(0, -9), /^The link is not whole/, /^El enlace no está entero/],
    ['another end', (token) => token.replace('..', '.4102444800.'), /^The link is not whole/, /^El enlace no está entero/],
    ['another id', (token) => 'f'.repeat(32) + token.slice(32), /^The link is not whole/, /^El enlace no está entero/],
  ]; // prettier-ignore
  for (const [name, spoil, en, es] of REFUSED)
    test(`with ${name} somebody reads why, in their language`, async () => {
      const of = await survey();
      const [token] = await invite(`surveys/${of}`);
      const told = async (more: Row, headers: Record<string, string> = {}) => {
        const response = await post(`surveys/${of}`, toBody(of, spoil(token!), more), headers);
        assert.equal(response.status, 403);
        return (await problemOf(response)).detail!;
      };
      assert.match(await told({}), en);
      assert.match(await told({locale: 'es-MX'}), es);
      assert.match(await told({}, {'accept-language': 'es'}), es);
      assert.equal((await kept(`surveys/${of}`)).length, 0);
      assert.equal(await unused(`surveys/${of}`), 1);
    });

  test('a link is good for nothing else that asks for links', async () => {
    const [one, other] = [await survey(), await survey()];
    const [token] = await invite(`surveys/${one}`);
    assert.equal((await post(`surveys/${other}`, toBody(other, token))).status, 403);
    assert.equal((await post(`surveys/${one}`, toBody(one, token))).status, 201);
  });

  test('a link that is over says so', async () => {
    const of = await survey();
    const expires = new Date(Date.now() + 1000).toISOString();
    const [token] = await invite(`surveys/${of}`, 1, {expires});
    await new Promise((done) => setTimeout(done, 2100));
    const response = await post(`surveys/${of}`, toBody(of, token));
    assert.equal(response.status, 403);
    assert.match((await problemOf(response)).detail!, /^The time for answering with this link has passed/);
  });

  test('a form without the envelope carries the link as kith-link', async () => {
    const of = await survey();
    const [one, two] = await invite(`surveys/${of}`, 2);
    const fields = new URLSearchParams({who: 'Ann', 'kith-link': one!});
    const form = await fetch(`${server.api}/surveys/${of}/submissions`, {method: 'POST', body: fields});
    assert.equal(form.status, 201);
    assert.equal((await post(`surveys/${of}`, {who: 'Bob', 'kith-link': two})).status, 201);
    assert.deepEqual((await kept(`surveys/${of}`)).map(({answers}) => answers).sort(byText), [
      {who: 'Ann'},
      {who: 'Bob'},
    ]);
  });

  test('nothing in the database joins an answer to a link', async () => {
    const of = await survey();
    const tokens = await invite(`surveys/${of}`, 20);
    const before = (await readTables(server))['unused_links']!.filter((row) => row['of'] === of);
    assert.deepEqual(Object.keys(before[0]!).sort(), ['kind', 'mark', 'of']);
    const marks = before.map(({mark}) => mark);
    assert.deepEqual(marks, marks.toSorted(), 'they lie in the order of their hashes, not in that of the list');
    for (const token of tokens.slice(0, 10)) assert.equal((await post(`surveys/${of}`, toBody(of, token))).status, 201);
    const tables = await readTables(server);
    const used = tokens.slice(0, 10);
    const secrets = used.flatMap((token) => [
      token,
      token.split('.')[0]!,
      createHash('sha256').update(token.split('.')[0]!).digest('hex'),
    ]);
    const all = JSON.stringify(tables);
    assert.equal(secrets.filter((secret) => all.includes(secret)).length, 0, 'a used link has left no trace');
    const left = tables['unused_links']!.filter((row) => row['of'] === of).map(({mark}) => mark);
    assert.deepEqual(
      left,
      marks.filter((mark) => left.includes(mark)),
      'those that are left lie as they lay',
    );
    assert.equal(left.length, 10);
    assert.equal(tables['submissions']!.filter((row) => row['of'] === of).length, 10);
  });

  test('where everybody may answer, a link changes nothing and none are made', async () => {
    const of = await publish('surveys', {questions: QUESTIONS});
    assert.equal((await post(`surveys/${of}`, toBody(of, 'nonsense'))).status, 201);
    assert.equal((await order(`surveys/${of}`, {count: 1})).status, 409);
  });

  const ORDERS: [name: string, body: Row, pointer: string][] = [
    ['none', {count: 0}, '/count'],
    ['too many', {count: 10_001}, '/count'],
    ['half a link', {count: 1.5}, '/count'],
    ['a day that has passed', {count: 1, expires: '2020-01-01'}, '/expires'],
    ['a day that does not exist', {count: 1, expires: '2099-13-01'}, '/expires'],
    ['a page that is a script', {count: 1, page: 'javascript:alert(1)'}, '/page'],
  ];
  for (const [name, body, pointer] of ORDERS)
    test(`an order of ${name} is refused with its reason`, async () => {
      const response = await order(`surveys/${await survey()}`, body);
      assert.equal(response.status, 422);
      assert.deepEqual(
        (await problemOf(response)).errors!.map((error) => error.pointer),
        [pointer],
      );
    });

  test('10,000 links are made at once, as a table for a mail merge, each its own', async () => {
    const of = await survey();
    const page = 'https://example.org/answer?lang=en#top';
    const response = await order(`surveys/${of}`, {count: 10_000, page}, {accept: 'text/csv'});
    assert.equal(response.headers.get('content-disposition'), `attachment; filename="${of}-links.csv"`);
    const [head, ...rows] = (await response.text()).trim().split('\r\n');
    assert.equal(head, 'token,url');
    assert.equal(new Set(rows).size, 10_000);
    const [token, url] = rows[0]!.split(',');
    assert.equal(url, `https://example.org/answer?lang=en#kith-link=${token}`);
    assert.equal(await unused(`surveys/${of}`), 10_000);
  });

  test('only the administrator makes links', async () => {
    const of = await survey();
    const response = await order(`surveys/${of}`, {count: 1}, {authorization: 'Bearer guess'});
    assert.equal(response.status, 401);
  });
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const TABLES = ['unused_links', 'submissions', 'definitions', 'definition_versions', 'places', 'ledgers', 'comments'];

describe('SQLite', () =>
  checkLinks({}, async ({folder}) => {
    const db = new DatabaseSync(`${folder}/kith.db`, {readOnly: true});
    const tables = TABLES.map((table) => [table, db.prepare(`select * from ${table} order by rowid`).all() as Row[]]);
    db.close();
    return Object.fromEntries(tables) as Record<string, Row[]>;
  }));

const postgres = process.env['KITH_TEST_POSTGRES'];
describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () =>
  checkLinks({KITH_DATABASE: postgres ?? ''}, async () => {
    const client = new pg.Client({connectionString: postgres!});
    await client.connect();
    const tables: Record<string, Row[]> = {};
    // in the order in which they lie on the disk
    for (const table of TABLES)
      tables[table] = (await client.query(`select * from ${table} order by ctid`)).rows as Row[];
    await client.end();
    return tables;
  }),
);
