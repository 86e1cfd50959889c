import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {ADMIN, newId, problemOf, start, type Running} from './start.ts';

type Row = Record<string, unknown>;
interface Found {
  submissions: (Row & {id: string; answers: Row; name: string; held?: string; match?: string})[];
  forms: {path: string; title: string; questions: {id: string; label: string}[]}[];
  before?: string;
}

const JSON_TYPE = {'content-type': 'application/json'};
const QUESTIONS = [
  {id: 'who', type: 'text', label: 'Who?', autocomplete: 'name'},
  {id: 'email', type: 'email', label: 'E-mail'},
  {id: 'wish', type: 'long-text', label: 'One wish'},
];

/** What an administrator can do, wherever it is kept. */
function checkAdministration(env: Record<string, string>): void {
  let server: Running;
  before(async () => void (server = await start(env)));
  after(() => server.stop());

  const call = (path: string, method = 'GET', body?: unknown, headers: Record<string, string> = ADMIN) =>
    fetch(server.api + path, {
      method,
      headers: {...headers, ...(body !== undefined && JSON_TYPE)},
      ...(body !== undefined && {body: JSON.stringify(body)}),
    });
  const json = async <T>(response: Response): Promise<T> => {
    assert.ok(response.ok, `${response.status} ${response.ok ? '' : await response.clone().text()}`);
    return (await response.json()) as T;
  };
  const publish = async (plural: string, definition: Row = {questions: QUESTIONS}): Promise<string> => {
    const id = newId();
    await json(await call(`/${plural}/${id}`, 'PUT', {...definition, id}));
    return id;
  };
  const KIND: Record<string, string> = {surveys: 'survey', signups: 'signup', pulses: 'pulse', calendars: 'calendar'};
  const send = async (plural: string, of: string, answers: Row, more: Row = {}): Promise<string> => {
    const id = newId();
    const submission = {kith: 1, id, kind: KIND[plural], of, answers, submittedAt: '2026-03-01T10:00:00.000Z', ...more};
    const response = await call(`/${plural}/${of}/submissions`, 'POST', submission, {});
    assert.equal(response.status, 201, await response.text());
    return id;
  };
  const search = async (wanted: Row): Promise<Found> => json(await call('/submissions/search', 'POST', wanted));
  const ids = ({submissions}: Found): string[] => submissions.map(({id}) => id);
  const TRAP = {tokens: {trap: 'x', seconds: '0'}};

  test('nothing of it is for anybody else', async () => {
    const of = await publish('surveys');
    const ROUTES: [string, string, unknown?][] = [
      ['POST', '/submissions/search', {}],
      ['POST', '/erasures', {submissions: [{kind: 'survey', of, id: newId()}]}],
      ['POST', '/check', {}],
      ['GET', `/surveys/${of}/submissions/${newId()}`],
      ['DELETE', `/surveys/${of}/submissions/${newId()}`],
      ['GET', `/surveys/${of}/submissions.xlsx`],
      ['GET', `/surveys/${of}/versions`],
      ['GET', `/surveys/${of}/versions/1`],
      ['PUT', `/surveys/${of}/opening`, {state: 'closed'}],
    ];
    for (const [method, path, body] of ROUTES)
      for (const authorization of ['', 'Bearer x'])
        assert.equal((await call(path, method, body, {authorization})).status, 401, `${method} ${path}`);
  });

  test('what people wrote is found without case and accents, newest first, with what it answers', async () => {
    const of = await publish('surveys', {title: 'Wishes', questions: QUESTIONS});
    const first = await send('surveys', of, {who: 'Lucía Fernández', wish: 'Un banco'});
    const second = await send('surveys', of, {who: 'Ann', wish: 'A bench for LUCIA'});
    await send('surveys', of, {who: 'Bea'});
    const found = await search({kind: 'survey', of, text: 'lucia'});
    assert.deepEqual(ids(found), [second, first]);
    assert.deepEqual([found.submissions[1]!.name, found.forms[0]!.title], ['Lucía Fernández', 'Wishes']);
    assert.deepEqual(
      found.forms[0]!.questions.map(({label}) => label),
      ['Who?', 'E-mail', 'One wish'],
    );
    assert.deepEqual(ids(await search({of, kind: 'survey', text: 'banco LUCÍA'})), [first]);
    assert.deepEqual(ids(await search({of, kind: 'survey', text: 'who'})), [], 'ids of questions are no answers');
  });

  test('whole words are told from parts of others', async () => {
    const of = await publish('surveys');
    const exact = await send('surveys', of, {email: 'an@example.org'});
    const longer = await send('surveys', of, {email: 'dean@example.org'});
    const dotted = await send('surveys', of, {email: 'j.an@example.org'});
    const {submissions} = await search({kind: 'survey', of, text: 'AN@example.org'});
    const matches = Object.fromEntries(submissions.map(({id, match}) => [id, match]));
    assert.deepEqual(matches, {[exact]: 'whole', [longer]: 'part', [dotted]: 'part'});
  });

  test('pages of a search hold each record once, also past what one request looks through', async () => {
    const of = await publish('surveys');
    for (let i = 0; i < 7; i++) await send('surveys', of, {who: `P${i}`});
    for (const text of ['', 'p'])
      for (const limit of [1, 3, 100]) {
        const seen: unknown[] = [];
        let before: string | undefined;
        do {
          const page = await search({kind: 'survey', of, text, limit, ...(before && {before})});
          seen.push(...page.submissions.map(({answers}) => answers['who']));
          before = page.before;
        } while (before);
        assert.deepEqual(seen, ['P6', 'P5', 'P4', 'P3', 'P2', 'P1', 'P0'], `${text} ${limit}`);
      }
  });

  test('a search can be for days, and for what is held', async () => {
    const of = await publish('surveys');
    const counted = await send('surveys', of, {who: 'Ann'});
    const held = await send('surveys', of, {who: 'Bot'}, TRAP);
    const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const WANTED: [Row, string[]][] = [
      [{}, [counted]],
      [{held: 'all'}, [held, counted]],
      [{held: 'only'}, [held]],
      [{held: 'only', text: 'ann'}, []],
      [{from: at(-1), until: at(1)}, [counted]],
      [{from: at(1)}, []],
      [{until: at(-1)}, []],
    ];
    for (const [wanted, expected] of WANTED)
      assert.deepEqual(ids(await search({kind: 'survey', of, ...wanted})), expected, JSON.stringify(wanted));
    const pulse = await publish('pulses', {wave: 'w1', group: 'the choir', instrument: 'kith-5'});
    const day = await send('pulses', pulse, {'needs-1': 4});
    assert.deepEqual(ids(await search({kind: 'pulse', of: pulse, from: at(0), until: at(1)})), [day]);
  });

  const WRONG: [Row, string][] = [
    [{text: 'x'.repeat(201)}, '/text'],
    [{kind: 'letter'}, '/kind'],
    [{from: 'yesterday'}, '/from'],
    [{until: '2027-01-31'}, '/until'],
    [{held: true}, '/held'],
    [{limit: 0}, '/limit'],
    [{limit: 101}, '/limit'],
  ];
  for (const [wanted, pointer] of WRONG)
    test(`a search for ${pointer.slice(1)} that means nothing is refused`, async () => {
      const response = await call('/submissions/search', 'POST', wanted);
      assert.equal(response.status, 422);
      assert.equal((await problemOf(response)).errors![0]!.pointer, pointer);
    });

  test('one record comes with the questions that the person saw', async () => {
    const of = await publish('surveys', {version: 'a', questions: QUESTIONS});
    const id = await send('surveys', of, {who: 'Ann'}, {version: 'a'});
    await json(await call(`/surveys/${of}`, 'PUT', {id: of, version: 'b', questions: [QUESTIONS[2]]}));
    const record = await json<{submission: Row; questions: Row[]}>(await call(`/surveys/${of}/submissions/${id}`));
    assert.equal(record.submission['id'], id);
    assert.deepEqual(
      record.questions.map((question) => question['label']),
      ['Who?', 'E-mail', 'One wish'],
    );
    assert.equal((await call(`/surveys/${of}/submissions/${newId()}`)).status, 404);
    const other = await publish('surveys');
    assert.equal((await call(`/surveys/${other}/submissions/${id}`)).status, 404, 'it belongs to one survey alone');
  });

  test('a record that is deleted is gone, its place in the count is free, and again there is nothing', async () => {
    const of = await publish('surveys', {limit: 1, questions: QUESTIONS});
    const id = await send('surveys', of, {who: 'Ann'});
    const path = `/surveys/${of}/submissions/${id}`;
    assert.equal((await call(path, 'DELETE')).status, 200);
    assert.equal((await call(path, 'DELETE')).status, 404);
    assert.equal((await call(path)).status, 404);
    await send('surveys', of, {who: 'Bea'});
  });

  test('everything of a person goes: what is held, what is to be confirmed, and places, which the next in line get', async () => {
    const shift = {id: 'sat', title: 'Saturday', start: '2030-06-05T09:00', end: '2030-06-05T12:00', spots: 1};
    const weekend = await publish('signups', {preset: 'volunteer', shifts: [shift]});
    const letter = await publish('signups', {preset: 'newsletter', confirmation: 'email'});
    const survey = await publish('surveys');
    const email = `ada-${newId()}@example.org`;
    const person = {firstName: 'Ada', email, consent: true};
    const mine = [
      await send('signups', weekend, {...person, shifts: ['sat']}),
      await send('signups', letter, {email, consent: true}),
      await send('surveys', survey, {who: 'Ada', email}),
      await send('surveys', survey, {wish: `Write to ${email}.`}, TRAP),
    ];
    const next = await send('signups', weekend, {
      firstName: 'Bea',
      email: 'b@example.org',
      consent: true,
      shifts: ['sat'],
    });
    const {submissions} = await search({text: email, held: 'all'});
    assert.deepEqual(submissions.map(({id}) => id).sort(), [...mine].sort());
    const named = submissions.map(({kind, of, id}) => ({kind, of, id}));
    const reply = await json(await call('/erasures', 'POST', {submissions: [...named, {...named[0], id: newId()}]}));
    assert.deepEqual(reply, {erased: 4, gone: 1});
    assert.deepEqual((await search({text: email, held: 'all'})).submissions, []);
    const {shifts} = await json<{shifts: {people: Row[]}[]}>(await call(`/signups/${weekend}/shifts`));
    assert.deepEqual(
      shifts[0]!.people.map((one) => [one['submission'], one['status']]),
      [[next, 'confirmed']],
    );
    const {unconfirmed} = await json<{unconfirmed: Row[]}>(await call(`/signups/${letter}/confirmations`));
    assert.deepEqual(unconfirmed, []);
    assert.deepEqual((await json<{held: Row[]}>(await call(`/surveys/${survey}/held`))).held, []);
    const {definitions} = await json<{definitions: Row[]}>(await call('/surveys'));
    assert.equal(definitions.find(({id}) => id === survey)!['received'], 0);
    if (env['KITH_DATABASE']) return;
    // also from the files: deleted rows are overwritten, and the journal is emptied
    for (const file of ['kith.db', 'kith.db-wal'])
      assert.ok(!readFileSync(join(server.folder, file)).includes(email), `${file} still names them`);
  });

  test('a comment on a pulse goes with its answers, and what it counted stays', async () => {
    const of = await publish('pulses', {wave: 'w1', group: 'the choir', instrument: 'kith-5', comment: true});
    const id = await send('pulses', of, {'needs-1': 4, comment: 'Ask Ada'});
    await json(await call(`/pulses/${of}/submissions/${id}`, 'DELETE'));
    assert.deepEqual((await json<{comments: Row[]}>(await call(`/pulses/${of}/comments`))).comments, []);
    assert.equal((await call(`/pulses/${of}/results`)).status, 200);
  });

  test('what was discarded before does not count down twice', async () => {
    const of = await publish('surveys');
    await send('surveys', of, {who: 'Ann'});
    const id = await send('surveys', of, {who: 'Bot'}, TRAP);
    await json(await call(`/surveys/${of}/held/${id}`, 'PUT', {review: 'discarded'}));
    await json(await call('/erasures', 'POST', {submissions: [{kind: 'survey', of, id}]}));
    const {definitions} = await json<{definitions: Row[]}>(await call('/surveys'));
    assert.equal(definitions.find((one) => one['id'] === of)!['received'], 1);
  });

  for (const submissions of [
    undefined,
    [],
    [{}],
    [{kind: 'letter', of: 'a', id: 'b'}],
    Array(501).fill({kind: 'survey', of: 'a', id: 'b'}),
  ])
    test(`deleting ${submissions ? `${submissions.length} of ${JSON.stringify(submissions[0])}` : 'nothing'} is refused`, async () =>
      assert.equal((await call('/erasures', 'POST', {submissions})).status, 422));

  test('the list says when the latest came, how many wait, and whether there are results', async () => {
    const of = await publish('surveys', {results: 'live', questions: QUESTIONS});
    const overview = async () => {
      const {definitions} = await json<{definitions: Row[]}>(await call('/surveys'));
      return definitions.find(({id}) => id === of)!;
    };
    assert.equal((await overview())['lastReceivedAt'], undefined);
    await send('surveys', of, {who: 'Bot'}, TRAP);
    const {held, hasResults, closesForGood, lastReceivedAt} = await overview();
    assert.deepEqual([held, hasResults, closesForGood], [1, true, true]);
    assert.ok(Date.now() - Date.parse(String(lastReceivedAt)) < 60_000);
  });

  test('every version is there to be read, as it was published', async () => {
    const definition = {title: 'One', questions: QUESTIONS};
    const id = await publish('surveys', definition);
    await json(await call(`/surveys/${id}`, 'PUT', {...definition, id, title: 'Two'}));
    const {versions} = await json<{versions: Row[]}>(await call(`/surveys/${id}/versions`));
    assert.deepEqual(
      versions.map(({publishedAt, ...rest}) => [typeof publishedAt, rest]),
      [
        ['string', {revision: 2, version: '2', isCurrent: true}],
        ['string', {revision: 1, version: '1'}],
      ],
    );
    assert.deepEqual(await json(await call(`/surveys/${id}/versions/1`)), {...definition, id});
    assert.equal((await call(`/surveys/${id}/versions/3`)).status, 404);
  });

  const STATES: [string, Row, string[]][] = [
    ['an open survey', {}, ['closed', 'open']],
    ['one that has not opened', {opensAt: '2099-01-01'}, ['open', 'closed']],
    ['one that is over', {closesAt: '2020-01-01'}, ['open']],
  ];
  for (const [name, more, states] of STATES)
    test(`${name} can be opened and closed by hand, and its page is told`, async () => {
      const of = await publish('surveys', {questions: QUESTIONS, ...more});
      for (const state of states) {
        const changed = await json<Row>(await call(`/surveys/${of}/opening`, 'PUT', {state}));
        assert.equal(changed['state'], state === 'open' ? 'open' : 'over');
        const {opensAt, closesAt} = await json<Row>(await call(`/surveys/${of}`));
        assert.equal(closesAt === undefined, state === 'open');
        assert.ok(opensAt === undefined || Date.parse(String(opensAt)) <= Date.now());
      }
    });

  test('what was closed for good, and calendars, are not opened', async () => {
    const of = await publish('surveys', {results: 'closed', questions: QUESTIONS});
    await send('surveys', of, {who: 'Ann'});
    await json(await call(`/surveys/${of}/close`, 'POST'));
    const calendar = await publish('calendars', {events: []});
    for (const path of [`/surveys/${of}`, `/calendars/${calendar}`]) {
      const response = await call(`${path}/opening`, 'PUT', {state: 'open'});
      assert.equal(response.status, 409);
      assert.ok((await problemOf(response)).detail);
    }
    assert.equal((await call(`/surveys/${of}/opening`, 'PUT', {state: 'ajar'})).status, 422);
  });

  test('B11 a definition is checked without being published', async () => {
    const id = newId();
    const wrong = {id, questions: [{id: 'q', type: 'single-choice', label: 'Q'}]};
    const checked = await json<{kind: string; plural: string; findings: Row[]}>(await call('/check', 'POST', wrong));
    assert.deepEqual([checked.kind, checked.plural], ['survey', 'surveys']);
    assert.equal(checked.findings[0]!['path'], 'questions[0].choices');
    assert.equal((await call(`/surveys/${id}`)).status, 404);
    const right = await json<{findings: Row[]; id: string}>(
      await call('/check?kind=survey', 'POST', {id, questions: QUESTIONS}),
    );
    assert.deepEqual([right.id, right.findings.filter(({severity}) => severity === 'error')], [id, []]);
  });
}

describe('SQLite', () => checkAdministration({}));

const postgres = process.env['KITH_TEST_POSTGRES'];
describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () =>
  checkAdministration({KITH_DATABASE: postgres!}),
);
