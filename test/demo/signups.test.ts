import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {ADMIN, newId, problemOf, start, type Running} from './start.ts';

const SHIFTS = [
  {
    id: 'kitchen',
    title: 'Kitchen',
    start: '2099-06-06T09:00',
    end: '2099-06-06T12:00',
    timeZone: 'Europe/London',
    spots: 2,
  },
  {id: 'door', title: '=Door', start: '2099-06-05T09:00', end: '2099-06-05T12:00', timeZone: 'Europe/London', spots: 1},
];
const WEEKEND = {id: 'weekend', version: '1', preset: 'volunteer', title: 'Weekend', shifts: SHIFTS};

interface Reply {
  id: string;
  receipt: string;
  shifts: {id: string; status: string; position?: number}[];
  cancel: string;
}

let server: Running;
before(async () => {
  server = await start();
});
after(() => server.stop());

const put = (definition: {id: string; [key: string]: unknown}): Promise<Response> =>
  fetch(`${server.api}/signups/${definition.id}`, {
    method: 'PUT',
    headers: {...ADMIN, 'content-type': 'application/json'},
    body: JSON.stringify(definition),
  });
const publish = async (more: Record<string, unknown> = {}): Promise<string> => {
  const id = newId();
  assert.equal((await put({...WEEKEND, id, ...more})).status, 201);
  return id;
};
const envelope = (of: string, shifts: string[], firstName = 'Ann', id = newId()) => ({
  kith: 1,
  id,
  kind: 'signup',
  of,
  answers: {firstName, email: 'ann@example.org', phone: '+44 1632 960001', shifts, consent: true},
  submittedAt: '2026-03-01T10:00:00.000Z',
});
const post = (of: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.api}/signups/${of}/submissions`, {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headers},
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const take = async (of: string, shifts: string[], name?: string): Promise<Reply> => {
  const response = await post(of, envelope(of, shifts, name));
  assert.equal(response.status, 201);
  return (await response.json()) as Reply;
};
const get = async <T>(path: string): Promise<T> =>
  (await (await fetch(`${server.api}/signups/${path}`, {headers: ADMIN})).json()) as T;
const leftOf = async (of: string) => {
  const {shifts} = await get<{shifts: {id: string; spotsLeft: number; waiting: number}[]}>(of);
  return Object.fromEntries(shifts.map(({id, spotsLeft, waiting}) => [id, [spotsLeft, waiting]]));
};
const stateOf = async ({cancel}: Reply) => ((await (await fetch(cancel)).json()) as Reply).shifts;

describe('places on shifts', () => {
  test('are given in order; who comes too late waits, and is told as which', async () => {
    const of = await publish();
    const replies = [
      await take(of, ['kitchen']),
      await take(of, ['kitchen', 'door']),
      await take(of, ['door', 'kitchen']),
    ];
    assert.deepEqual(
      replies.map(({shifts}) => shifts),
      [
        [{id: 'kitchen', status: 'confirmed'}],
        [
          {id: 'kitchen', status: 'confirmed'},
          {id: 'door', status: 'confirmed'},
        ],
        [
          {id: 'door', status: 'waiting', position: 1},
          {id: 'kitchen', status: 'waiting', position: 1},
        ],
      ],
    );
    assert.deepEqual(await leftOf(of), {kitchen: [0, 1], door: [0, 1]});
  });

  test('a repeat of the same submission gets the same answer, and no second place', async () => {
    const of = await publish();
    const body = envelope(of, ['kitchen']);
    const [first, second] = [await post(of, body), await post(of, body)];
    assert.deepEqual([first.status, second.status], [201, 200]);
    assert.equal(await first.text(), await second.text());
    assert.deepEqual((await leftOf(of))['kitchen'], [1, 0]);
  });

  test('a shift named twice in one submission is one place', async () => {
    const of = await publish();
    const response = await post(of, envelope(of, ['kitchen', 'kitchen']));
    if (response.status === 201) assert.equal(((await response.json()) as Reply).shifts.length, 1);
    else assert.equal(response.status, 422);
    const [left] = (await leftOf(of))['kitchen']!;
    assert.ok(left! >= 1);
  });

  test('of 20 at once for one place each is told the truth: one has it, 19 wait without a gap', async () => {
    const of = await publish();
    const replies = await Promise.all(Array.from({length: 20}, () => take(of, ['door'])));
    const positions = replies.map(({shifts}) => shifts[0]!.position ?? 0).sort((a, b) => a - b);
    assert.deepEqual(
      positions,
      Array.from({length: 20}, (_, i) => i),
    );
  });

  test('without a waiting list a full shift is refused at its question, and nothing is kept', async () => {
    const of = await publish({whenFull: 'none'});
    await take(of, ['door']);
    const response = await post(of, envelope(of, ['kitchen', 'door']));
    const {status, errors} = await problemOf(response);
    assert.equal(status, 422);
    assert.deepEqual(
      errors!.map(({pointer}) => pointer),
      ['/answers/shifts'],
    );
    assert.match(errors![0]!.detail, /Door, Friday,? 5 June.* has just been filled/);
    assert.deepEqual(await leftOf(of), {kitchen: [2, 0], door: [0, 0]});
  });

  test('a shift that does not exist is refused at its question', async () => {
    const of = await publish();
    const {errors} = await problemOf(await post(of, envelope(of, ['roof'])));
    assert.match(errors![0]!.pointer, /^\/answers\/shifts/);
  });

  test('a shift that was offered to the person but is withdrawn by now is refused at its question', async () => {
    const of = await publish();
    await put({...WEEKEND, id: of, version: '2', shifts: [SHIFTS[0]]});
    const {status, errors} = await problemOf(await post(of, {...envelope(of, ['door']), version: '1'}));
    assert.deepEqual([status, errors?.[0]?.pointer], [422, '/answers/shifts']);
  });

  test('what a definition claims about its own places is not believed', async () => {
    const shifts = SHIFTS.map((shift) => ({...shift, spotsLeft: 99, waiting: 99}));
    assert.deepEqual(await leftOf(await publish({shifts})), {kitchen: [2, 0], door: [1, 0]});
  });

  test('when a shift grows, the new places go to those who wait', async () => {
    const of = await publish();
    await take(of, ['door']);
    const waiting = await take(of, ['door']);
    await put({...WEEKEND, id: of, shifts: [SHIFTS[0], {...SHIFTS[1], spots: 3}]});
    assert.deepEqual(await stateOf(waiting), [{id: 'door', status: 'confirmed'}]);
    assert.deepEqual((await leftOf(of))['door'], [1, 0]);
  });
});

describe('the link to give a place back', () => {
  const cancel = ({cancel: link}: Reply, form?: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(link, {method: 'POST', headers, ...(form && {body: new URLSearchParams(form)})});

  test('gives it to the first who waits, and moves the others up', async () => {
    const of = await publish();
    const [holder, first, second] = [await take(of, ['door']), await take(of, ['door']), await take(of, ['door'])];
    assert.deepEqual(await (await cancel(holder)).json(), {id: holder.id, shifts: [{id: 'door', status: 'cancelled'}]});
    assert.deepEqual(await stateOf(first), [{id: 'door', status: 'confirmed'}]);
    assert.deepEqual(await stateOf(second), [{id: 'door', status: 'waiting', position: 1}]);
  });

  test('does no more when it is used again', async () => {
    const of = await publish();
    const [holder] = [await take(of, ['door']), await take(of, ['door']), await take(of, ['door'])];
    await cancel(holder);
    assert.equal((await cancel(holder)).status, 200);
    assert.deepEqual((await leftOf(of))['door'], [0, 1]);
  });

  test('used 20 times at once gives one place on', async () => {
    const of = await publish();
    const holder = await take(of, ['door']);
    for (let i = 0; i < 3; i++) await take(of, ['door']);
    await Promise.all(Array.from({length: 20}, () => cancel(holder)));
    assert.deepEqual((await leftOf(of))['door'], [0, 2]);
  });

  test('gives one shift back and keeps the other', async () => {
    const of = await publish();
    const reply = await take(of, ['door', 'kitchen']);
    await cancel(reply, {place: 'shift:door'});
    assert.deepEqual(Object.fromEntries((await stateOf(reply)).map(({id, status}) => [id, status])), {
      door: 'cancelled',
      kitchen: 'confirmed',
    });
  });

  test('shows a page with a button where a browser follows it, and following it changes nothing', async () => {
    const of = await publish();
    const reply = await take(of, ['kitchen']);
    const response = await fetch(reply.cancel, {headers: {accept: 'text/html'}});
    const page = await response.text();
    assert.equal(response.status, 200);
    assert.match(
      page,
      /Kitchen, Saturday,? 6 June[\s\S]*You have a place[\s\S]*<button name="place" value="shift:kitchen"/,
    );
    assert.doesNotMatch(page, /<script/);
    assert.match(response.headers.get('content-security-policy')!, /form-action 'self'/);
    assert.deepEqual((await leftOf(of))['kitchen'], [1, 0]);
    const after = await cancel(reply, {place: 'shift:kitchen'}, {accept: 'text/html', origin: server.base});
    assert.match(await after.text(), /You have no place any more/);
  });

  const BROKEN: [string, (url: URL) => void][] = [
    ['for another submission', (url) => url.searchParams.set('submission', newId())],
    ['that is good for longer', (url) => url.searchParams.set('until', '9999999999999')],
    ['without its key', (url) => url.searchParams.delete('key')],
    ['with a changed key', (url) => url.searchParams.set('key', 'A'.repeat(43))],
    ['with an endless time', (url) => url.searchParams.set('until', 'Infinity')],
  ];
  for (const [name, change] of BROKEN)
    test(`${name} is refused, in words where a person looks`, async () => {
      const of = await publish();
      const url = new URL((await take(of, ['door'])).cancel);
      change(url);
      assert.equal((await problemOf(await fetch(url, {method: 'POST'}))).status, 403);
      const page = await fetch(url, {headers: {accept: 'text/html'}});
      assert.deepEqual([page.status, page.headers.get('content-type')], [403, 'text/html; charset=UTF-8']);
      assert.match(await page.text(), /Not a link of ours/);
      assert.deepEqual((await leftOf(of))['door'], [0, 0]);
    });

  test('is over when the last of the shifts is', async () => {
    const past = {...SHIFTS[1], start: '2020-06-05T09:00', end: '2020-06-05T12:00'};
    const of = await publish({shifts: [past]});
    const reply = await take(of, ['door']);
    assert.equal((await problemOf(await cancel(reply))).status, 410);
    assert.deepEqual((await leftOf(of))['door'], [0, 0]);
  });

  test('is on the page that thanks a person without script', async () => {
    const of = await publish();
    const fields = new URLSearchParams({firstName: 'Ann', email: 'a@example.org', shifts: 'door', consent: 'yes'});
    const response = await fetch(`${server.api}/signups/${of}/submissions`, {
      method: 'POST',
      headers: {accept: 'text/html'},
      body: fields,
    });
    const [, link] = /href="([^"]*\/cancel\?[^"]*)"/.exec(await response.text()) ?? [];
    assert.equal((await fetch(link!.replaceAll('&amp;', '&'))).status, 200);
  });
});

describe('the administrator’s list of shifts', () => {
  interface Listed {
    shifts: {id: string; spots: number; spotsLeft: number; waiting: number; people: Record<string, unknown>[]}[];
  }

  test('names people in order, earliest shift first', async () => {
    const of = await publish();
    for (const name of ['Ann', 'Bo', 'Cy']) await take(of, ['door'], name);
    const {shifts} = await get<Listed>(`${of}/shifts`);
    assert.deepEqual(
      shifts.map(({id, people}) => [id, people.map(({name, status, position}) => [name, status, position])]),
      [
        [
          'door',
          [
            ['Ann', 'confirmed', undefined],
            ['Bo', 'waiting', 1],
            ['Cy', 'waiting', 2],
          ],
        ],
        ['kitchen', []],
      ],
    );
    assert.deepEqual(
      [shifts[0]!.people[0]!['email'], shifts[0]!.people[0]!['phone']],
      ['ann@example.org', '+44 1632 960001'],
    );
  });

  test('B7 is a spreadsheet in which nothing is computed', async () => {
    const of = await publish();
    await take(of, ['door'], '=1+1');
    const response = await fetch(`${server.api}/signups/${of}/shifts.csv`, {headers: ADMIN});
    const rows = (await response.text()).trim().split('\r\n');
    assert.equal(rows.length, 2);
    assert.match(rows[1]!, /^door,"'=Door.*,confirmed,,'=1\+1,ann@example\.org,/);
  });

  test('is for administrators only', async () => {
    const of = await publish();
    for (const path of ['shifts', 'shifts.csv'])
      assert.equal((await fetch(`${server.api}/signups/${of}/${path}`)).status, 401);
  });

  test('goes on naming people of a shift that was withdrawn', async () => {
    const of = await publish();
    await take(of, ['door']);
    await put({...WEEKEND, id: of, shifts: [SHIFTS[0]]});
    const {shifts} = await get<Listed>(`${of}/shifts`);
    assert.deepEqual(
      shifts.map(({id, people}) => [id, people.length]),
      [
        ['kitchen', 0],
        ['door', 1],
      ],
    );
  });
});

describe('a petition', () => {
  const PETITION = {preset: 'petition', shifts: undefined, goal: 500};
  const signPetition = async (of: string) => {
    const answers = {firstName: 'Ann', lastName: 'Lee', email: 'ann@example.org'};
    assert.equal((await post(of, {...envelope(of, []), answers})).status, 201);
  };

  test('says how many signed, and its results say the same', async () => {
    const of = await publish(PETITION);
    const states: number[][] = [];
    for (let i = 0; i < 6; i++) {
      await signPetition(of);
      states.push([(await get<{count: number}>(of)).count, (await get<{n: number}>(`${of}/results`)).n]);
    }
    assert.deepEqual(
      states,
      [1, 2, 3, 4, 5, 6].map((n) => [n, n]),
    );
    const {goal, status, kind} = await get<Record<string, unknown>>(`${of}/results`);
    assert.deepEqual({goal, status, kind}, {goal: 500, status: 'open', kind: 'signup'});
  });

  test('has no shifts, no link and no list of names in its results', async () => {
    const of = await publish(PETITION);
    await signPetition(of);
    assert.doesNotMatch(JSON.stringify(await get(`${of}/results`)), /Ann|Lee/);
  });

  test('and whatever has a goal has results, but no other sign-up', async () => {
    const of = await publish({goal: 20});
    assert.equal((await get<{goal: number}>(`${of}/results`)).goal, 20);
    assert.equal((await fetch(`${server.api}/signups/${await publish()}/results`)).status, 404);
  });
});

describe('flat JSON', () => {
  const FLAT = {firstName: 'Ann', email: 'ann@example.org', shifts: ['kitchen', 'door'], consent: 'yes'};

  for (const type of ['application/json', 'text/plain'])
    test(`as ${type} is read like a form, and its id counts`, async () => {
      const of = await publish();
      const body = {...FLAT, 'kith-id': newId()};
      const [first, second] = [
        await post(of, body, {'content-type': type}),
        await post(of, body, {'content-type': type}),
      ];
      assert.deepEqual([first.status, second.status], [201, 200]);
      assert.equal(((await first.json()) as Reply).id, body['kith-id']);
      assert.deepEqual(await leftOf(of), {kitchen: [1, 0], door: [0, 0]});
    });

  test('one shift alone is a list of one', async () => {
    const of = await publish();
    assert.equal((await post(of, {...FLAT, shifts: 'door'})).status, 201);
    assert.deepEqual((await leftOf(of))['door'], [0, 0]);
  });

  test('what is wrong with it is said at its field', async () => {
    const of = await publish();
    const {errors} = await problemOf(await post(of, {...FLAT, email: 'ann@'}));
    assert.deepEqual(
      errors!.map(({pointer}) => pointer),
      ['/answers/email'],
    );
  });

  test('an envelope that lacks its mark is no flat body', async () => {
    const of = await publish();
    const {kith: _, ...rest} = envelope(of, ['door']);
    assert.match(JSON.stringify(await problemOf(await post(of, rest))), /"\/kith"/);
  });
});

test('B11 a wrong definition is refused with the paths of the sign-up', async () => {
  const {status, errors} = await problemOf(await put({...WEEKEND, shifts: [{...SHIFTS[0], end: '2099-06-06T08:00'}]}));
  assert.deepEqual([status, errors], [422, [{pointer: '/shifts/0/end', detail: 'is not after the start'}]]);
});
