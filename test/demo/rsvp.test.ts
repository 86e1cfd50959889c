import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {ADMIN, newId, problemOf, start, type Running} from './start.ts';

const EVENTS = [
  {
    id: 'picnic',
    title: '=Picnic',
    start: '2099-06-06T09:00',
    end: '2099-06-06T12:00',
    capacity: 2,
    attending: 77,
    rsvp: {
      waitlist: true,
      guests: 3,
      questions: [{id: 'diet', type: 'text', label: 'Do you eat anything?', required: true}],
    },
  },
  {id: 'tea', title: 'Tea', start: '2099-06-07T15:00', end: '2099-06-07T16:00', capacity: 1, rsvp: true},
  {id: 'walk:hill', title: 'Walk', start: '2099-06-08T10:00', rsvp: true},
  {
    id: 'choir',
    title: 'Choir',
    start: '2098-01-07T19:00',
    end: '2098-01-07T20:00',
    rrule: 'FREQ=WEEKLY;COUNT=3',
    capacity: 1,
    rsvp: {waitlist: true},
    overrides: [{recurrenceId: '2098-01-14T19:00', start: '2098-01-15T19:00', capacity: 2}],
  },
  {id: 'closed', title: 'Closed', start: '2099-06-09', attending: 5, rsvp: false},
  {id: 'early', title: 'Early', start: '2099-06-06T09:00', rsvp: {closesAt: '2020-01-01'}},
  {id: 'over', title: 'Over', start: '2020-06-06T09:00', end: '2020-06-06T10:00', rsvp: true},
  {id: 'off', title: 'Off', start: '2099-06-06T09:00', status: 'cancelled', rsvp: true},
  {id: 'plain', title: 'Plain', start: '2099-06-06T09:00'},
];
const HALL = {id: 'hall', timeZone: 'Europe/London', events: EVENTS};

interface Place {
  event: string;
  occurrence?: string;
  status: string;
  position?: number;
}
interface Reply {
  id: string;
  receipt: string;
  places: Place[];
  cancel: string;
}
interface Filled {
  version: string;
  events: {id: string; attending?: number; waiting?: number; attendance?: Record<string, unknown>}[];
}

/** All that a calendar's replies promise, on one database. */
function checkReplies(env: Record<string, string>): void {
  let server: Running;
  before(async () => {
    server = await start(env);
  });
  after(() => server.stop());

  const put = (definition: {id: string; [key: string]: unknown}): Promise<Response> =>
    fetch(`${server.api}/calendars/${definition.id}`, {
      method: 'PUT',
      headers: {...ADMIN, 'content-type': 'application/json'},
      body: JSON.stringify(definition),
    });
  const publish = async (more: Record<string, unknown> = {}): Promise<string> => {
    const id = newId();
    assert.equal((await put({...HALL, id, ...more})).status, 201);
    return id;
  };
  const PERSON = {coming: 'yes', name: 'Ann', email: 'ann@example.org'};
  const envelope = (of: string, event: string, answers: Record<string, unknown> = {}, more = {}) => ({
    kith: 1,
    id: newId(),
    kind: 'calendar',
    of,
    event,
    answers: {...PERSON, ...(event === 'picnic' && {diet: 'All'}), ...answers},
    submittedAt: '2026-03-01T10:00:00.000Z',
    ...more,
  });
  const post = (of: string, body: unknown): Promise<Response> =>
    fetch(`${server.api}/calendars/${of}/submissions`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(body),
    });
  const reply = async (of: string, event: string, answers = {}, more = {}): Promise<Reply> => {
    const response = await post(of, envelope(of, event, answers, more));
    const text = await response.text();
    assert.equal(response.status, 201, text);
    return JSON.parse(text) as Reply;
  };
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${server.api}/calendars/${path}`, {headers: ADMIN})).json()) as T;
  const eventOf = async (of: string, id: string) => {
    const {attending, waiting, attendance} = (await get<Filled>(of)).events.find((event) => event.id === id)!;
    return attendance ?? [attending, waiting];
  };
  const cancel = ({cancel: link}: Reply) => fetch(link, {method: 'POST'});
  const stateOf = async ({cancel: link}: Reply) => ((await (await fetch(link)).json()) as Reply).places;

  describe('replies to an event', () => {
    test('take its places in order; who comes too late waits, is told as which, and moves up when somebody leaves', async () => {
      const of = await publish();
      const [first, second, third] = [
        await reply(of, 'picnic'),
        await reply(of, 'picnic'),
        await reply(of, 'picnic', {name: 'Cy'}),
      ];
      assert.deepEqual(first.places, [{place: 'event:picnic:', event: 'picnic', status: 'confirmed'}]);
      assert.deepEqual(third.places, [{place: 'event:picnic:', event: 'picnic', status: 'waiting', position: 1}]);
      assert.deepEqual(await eventOf(of, 'picnic'), [2, 1]);
      assert.deepEqual(await (await cancel(second)).json(), {
        id: second.id,
        places: [{place: 'event:picnic:', event: 'picnic', status: 'cancelled'}],
      });
      assert.deepEqual(await stateOf(third), [{place: 'event:picnic:', event: 'picnic', status: 'confirmed'}]);
      assert.deepEqual(await eventOf(of, 'picnic'), [2, 0]);
    });

    test('are counted also where a page asks for the events of some days', async () => {
      const of = await publish();
      const {events} = await get<Filled>(`${of}?from=2099-06-07&to=2099-06-08`);
      // what repeats may be on any day
      assert.deepEqual(
        events.map(({id, attending}) => [id, attending]),
        [
          ['tea', 0],
          ['choir', undefined],
        ],
      );
      assert.equal((await get<Filled>(`${of}?from=now&to=`)).events.length, EVENTS.length);
    });

    test('count guests as people who come', async () => {
      const of = await publish();
      await reply(of, 'picnic', {guests: 1});
      assert.deepEqual(await eventOf(of, 'picnic'), [2, 0]);
      assert.deepEqual((await reply(of, 'picnic')).places[0]!.position, 1);
    });

    test('with “maybe” or “no” take no place', async () => {
      const of = await publish();
      for (const coming of ['maybe', 'no']) {
        const {places, cancel: link} = await reply(of, 'picnic', {coming});
        assert.deepEqual([places, link], [undefined, undefined]);
      }
      assert.deepEqual(await eventOf(of, 'picnic'), [0, 0]);
    });

    test('with “no” need no name, no e-mail and no answer to anything else', async () => {
      const of = await publish();
      const response = await post(of, {...envelope(of, 'picnic'), answers: {coming: 'no'}});
      assert.equal(response.status, 201);
    });

    test('to an event without capacity all come', async () => {
      const of = await publish();
      for (let i = 0; i < 3; i++)
        assert.deepEqual((await reply(of, 'walk:hill')).places, [
          {place: 'event:walk%3Ahill:', event: 'walk:hill', status: 'confirmed'},
        ]);
      assert.deepEqual(await eventOf(of, 'walk:hill'), [3, 0]);
    });

    test('that are sent again get the same answer and no second place', async () => {
      const of = await publish();
      const body = envelope(of, 'picnic');
      const [first, second] = [await post(of, body), await post(of, body)];
      assert.deepEqual([first.status, second.status], [201, 200]);
      assert.equal(await first.text(), await second.text());
      assert.deepEqual(await eventOf(of, 'picnic'), [1, 0]);
    });

    test('of 20 at once for one place are told the truth', async () => {
      const of = await publish();
      const replies = await Promise.all(
        Array.from({length: 20}, () => reply(of, 'choir', {}, {occurrence: '2098-01-07T19:00:00'})),
      );
      const positions = replies.map(({places}) => places[0]!.position ?? 0).sort((a, b) => a - b);
      assert.deepEqual(
        positions,
        Array.from({length: 20}, (_, i) => i),
      );
    });

    test('get the places that a larger room brings', async () => {
      const of = await publish();
      const [, , third] = [await reply(of, 'picnic'), await reply(of, 'picnic'), await reply(of, 'picnic')];
      await put({...HALL, id: of, events: [{...EVENTS[0], capacity: 3}]});
      assert.deepEqual(await stateOf(third), [{place: 'event:picnic:', event: 'picnic', status: 'confirmed'}]);
    });

    test('come from plain forms too', async () => {
      const of = await publish();
      const fields = new URLSearchParams({'kith-event': 'picnic', ...PERSON, diet: 'All', guests: '1'});
      const response = await fetch(`${server.api}/calendars/${of}/submissions`, {method: 'POST', body: fields});
      assert.equal(response.status, 201);
      assert.deepEqual(await eventOf(of, 'picnic'), [2, 0]);
    });

    test('never show who comes: the calendar has numbers only', async () => {
      const of = await publish();
      await reply(of, 'picnic', {name: 'Zebedee'});
      const text = await (await fetch(`${server.api}/calendars/${of}`)).text();
      assert.doesNotMatch(text, /Zebedee|ann@example/);
      assert.deepEqual(await eventOf(of, 'closed'), [5, undefined]);
    });
  });

  describe('a reply is refused', () => {
    const REFUSED: [string, string, object, number, RegExp][] = [
      ['where it is full and nobody waits', 'tea', {}, 409, /Tea, Sunday,? 7 June 2099, 15:00–16:00 has no free place/],
      ['after the last day for replies', 'early', {}, 409, /Replies to Early, .* have closed/],
      ['once it has begun', 'over', {}, 409, /Replies to Over, .* have closed/],
      ['where it is cancelled', 'off', {}, 409, /Off does not take place then/],
    ];
    for (const [name, event, more, status, detail] of REFUSED)
      test(`${name}, in a sentence that says so`, async () => {
        const of = await publish();
        if (event === 'tea') await reply(of, 'tea');
        const problem = await problemOf(await post(of, {...envelope(of, event), ...more}));
        assert.equal(problem.status, status);
        assert.match(problem.detail!, detail);
        const {submissions} = await get<{submissions: unknown[]}>(`${of}/submissions`);
        assert.equal(submissions.length, event === 'tea' ? 1 : 0);
      });

    test('where a party is larger than the event', async () => {
      const of = await publish();
      const {status, detail} = await problemOf(await post(of, envelope(of, 'picnic', {guests: 3})));
      assert.deepEqual([status, /only 2 places, and you asked for 4/.test(detail!)], [409, true]);
    });

    const WRONG: [string, string, Record<string, unknown>, object, string][] = [
      ['to an event that takes none', 'plain', {}, {}, '/event'],
      ['to an event that takes none, though the calendar would', 'closed', {}, {}, '/event'],
      ['to no event', 'nothing', {}, {}, '/event'],
      ['that does not say whether', 'walk:hill', {coming: undefined}, {}, '/answers/coming'],
      ['without an e-mail', 'walk:hill', {email: undefined}, {}, '/answers/email'],
      ['with guests where none are asked', 'walk:hill', {guests: 2}, {}, '/answers/guests'],
      ['with more guests than are asked', 'picnic', {guests: 4}, {}, '/answers/guests'],
      ['without an answer that the event needs', 'picnic', {diet: undefined}, {}, '/answers/diet'],
    ];
    for (const [name, event, answers, more, pointer] of WRONG)
      test(name, async () => {
        const of = await publish();
        const {status, errors} = await problemOf(await post(of, envelope(of, event, answers, more)));
        assert.deepEqual([status, errors![0]!.pointer], [422, pointer]);
      });

    test('to a date that there is not', async () => {
      const of = await publish();
      const {status} = await problemOf(await post(of, envelope(of, 'choir', {}, {occurrence: '2098-01-08T19:00:00'})));
      assert.equal(status, 409);
    });
  });

  describe('replies to an event that repeats', () => {
    test('are to one date, also where that one moved', async () => {
      const of = await publish();
      const {places} = await reply(of, 'choir', {}, {occurrence: '2098-01-14T19:00:00'});
      assert.deepEqual(places, [
        {
          place: 'event:choir:2098-01-14T19:00:00',
          event: 'choir',
          occurrence: '2098-01-14T19:00:00',
          status: 'confirmed',
        },
      ]);
      assert.deepEqual(await eventOf(of, 'choir'), {'2098-01-14T19:00:00': {attending: 1, waiting: 0}});
    });

    test('or to all dates that come, each with a place of its own', async () => {
      const of = await publish();
      await reply(of, 'choir', {}, {occurrence: '2098-01-07T19:00:00'});
      const {places} = await reply(of, 'choir');
      assert.deepEqual(
        places.map(({occurrence, status, position}) => [occurrence, status, position]),
        [
          ['2098-01-07T19:00:00', 'waiting', 1],
          ['2098-01-14T19:00:00', 'confirmed', undefined],
          ['2098-01-21T19:00:00', 'confirmed', undefined],
        ],
      );
    });

    test('where it is one course: to all dates, whichever is named; where it is not: to one, which must be named', async () => {
      const choir = EVENTS[3]!;
      const ofDates = (dates: string) => publish({events: [{...choir, rsvp: {waitlist: true, dates}}]});
      const {places} = await reply(await ofDates('all'), 'choir', {}, {occurrence: '2098-01-07T19:00:00'});
      assert.equal(places.length, 3);
      const one = await ofDates('one');
      const {errors} = await problemOf(await post(one, envelope(one, 'choir')));
      assert.equal(errors![0]!.pointer, '/occurrence');
    });

    test('without an end are held for the coming dates only', async () => {
      const of = await publish({
        events: [
          {...EVENTS[3], start: '2020-01-07T19:00', end: '2020-01-07T20:00', rrule: 'FREQ=DAILY', overrides: []},
        ],
      });
      assert.equal((await reply(of, 'choir')).places.length, 60);
    });
  });

  describe('what an event asks', () => {
    const WRONG: [string, object, string][] = [
      ['a question without a type', {questions: [{id: 'a', label: 'A'}]}, '/events/0/rsvp/questions/0/type'],
      [
        'an id that replies have',
        {questions: [{id: 'coming', type: 'text', label: 'A'}]},
        '/events/0/rsvp/questions/0/id',
      ],
      ['a negative number of guests', {guests: -1}, '/events/0/rsvp/guests'],
    ];
    for (const [name, rsvp, pointer] of WRONG)
      test(`B11 is refused with its path where it is wrong: ${name}`, async () => {
        const id = newId();
        const {errors} = await problemOf(await put({...HALL, id, events: [{...EVENTS[2], rsvp}]}));
        assert.equal(errors![0]!.pointer, pointer);
      });

    test('may replace name and e-mail', async () => {
      const questions = [{id: 'email', type: 'email', label: 'E-mail, if you like'}];
      const of = await publish({events: [{...EVENTS[2], rsvp: {questions}}]});
      await reply(of, 'walk:hill', {email: undefined});
    });
  });

  describe('the link to take a reply back', () => {
    test('shows in words what it is for', async () => {
      const of = await publish();
      const {cancel: link} = await reply(of, 'picnic');
      const page = await (await fetch(link, {headers: {accept: 'text/html'}})).text();
      assert.match(
        page,
        /Picnic, Saturday,? 6 June 2099, 0?9:00–12:00[\s\S]*You have a place[\s\S]*value="event:picnic:"/,
      );
    });

    test('gives one date back and keeps the others', async () => {
      const of = await publish();
      const given = await reply(of, 'choir');
      const form = new URLSearchParams({place: 'event:choir:2098-01-14T19:00:00'});
      await fetch(given.cancel, {method: 'POST', body: form});
      assert.deepEqual(
        (await stateOf(given)).map(({status}) => status),
        ['confirmed', 'cancelled', 'confirmed'],
      );
    });
  });

  describe('the administrator’s list of replies', () => {
    interface Listed {
      dates: {
        event: string;
        label: string;
        attending: number;
        waiting: number;
        maybe: number;
        no: number;
        people: Record<string, unknown>[];
      }[];
    }

    test('names people in order, date by date: who comes, who waits, who may, who does not', async () => {
      const of = await publish();
      await reply(of, 'walk:hill', {name: 'Di'});
      await reply(of, 'picnic', {name: 'Ann', guests: 1});
      await reply(of, 'picnic', {name: 'Bo'});
      await reply(of, 'picnic', {name: 'Cy', coming: 'maybe'});
      await post(of, {...envelope(of, 'picnic'), answers: {coming: 'no'}});
      const {dates} = await get<Listed>(`${of}/rsvps`);
      assert.deepEqual(
        dates.map(({event, attending, waiting, maybe, no}) => [event, attending, waiting, maybe, no]),
        [
          ['picnic', 2, 1, 1, 1],
          ['walk:hill', 1, 0, 0, 0],
        ],
      );
      assert.deepEqual(
        dates[0]!.people.map(({name, coming, status, position, guests}) => [name, coming, status, position, guests]),
        [
          ['Ann', 'yes', 'confirmed', undefined, 1],
          ['Bo', 'yes', 'waiting', 1, 0],
          ['Cy', 'maybe', undefined, undefined, 0],
          ['', 'no', undefined, undefined, 0],
        ],
      );
      const only = await get<Listed>(`${of}/rsvps?event=${encodeURIComponent('walk:hill')}`);
      assert.deepEqual(
        only.dates.map(({event}) => event),
        ['walk:hill'],
      );
    });

    test('leaves out who took the reply back', async () => {
      const of = await publish();
      await cancel(await reply(of, 'picnic'));
      assert.deepEqual((await get<Listed>(`${of}/rsvps`)).dates, []);
    });

    test('B7 is a spreadsheet in which nothing is computed, with what the event asked', async () => {
      const of = await publish();
      await reply(of, 'picnic', {name: '=1+1'});
      const text = await (await fetch(`${server.api}/calendars/${of}/rsvps.csv`, {headers: ADMIN})).text();
      const [head, row] = text.trim().split('\r\n');
      assert.match(head!, /name,email,diet,kith-id$/);
      assert.match(
        row!,
        /^picnic,,"'=Picnic, Saturday,? 6 June 2099, 0?9:00–12:00",yes,confirmed,,0,'=1\+1,ann@example\.org,All,/,
      );
    });

    test('is for administrators only', async () => {
      const of = await publish();
      for (const path of ['rsvps', 'rsvps.csv'])
        assert.equal((await fetch(`${server.api}/calendars/${of}/${path}`)).status, 401);
    });

    test('the export of submissions says what each is to', async () => {
      const of = await publish();
      await reply(of, 'choir', {}, {occurrence: '2098-01-21T19:00:00'});
      const text = await (await fetch(`${server.api}/calendars/${of}/submissions.csv`, {headers: ADMIN})).text();
      assert.match(text, /kith-event,kith-occurrence,coming,guests,name,email/);
      assert.match(text, /,choir,2098-01-21T19:00:00,yes,,Ann,/);
    });
  });
}

describe('SQLite', () => checkReplies({}));

const postgres = process.env['KITH_TEST_POSTGRES'];
describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () =>
  checkReplies({KITH_DATABASE: postgres ?? ''}),
);
