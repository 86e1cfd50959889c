import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Hono} from 'hono';
import {createApp} from '../../demo/endpoint/app.ts';
import {parseMailbox, parseRecipients, readMailSettings} from '../../demo/endpoint/mail/settings.ts';
import type {Sender} from '../../demo/endpoint/outgoing/sender.ts';
import {buildSender} from '../../demo/endpoint/outgoing/start.ts';
import {startSink, type Received, type Sink} from '../support/smtp-sink.ts';
import {ADMIN, newId, TOKEN} from './start.ts';
import {onBothDatabases} from './stores.ts';

const ADDRESS = 'https://forms.example.org';
const LETTER = {
  preset: 'newsletter',
  confirmation: 'email',
  title: {en: 'The "Millbrook" letter, monthly', es: 'La carta de Millbrook'},
};
const SHIFT = {title: 'Soup', start: '2031-06-05T09:00', end: '2031-06-05T12:00', timeZone: 'Europe/London', spots: 1};
const HELPERS = {preset: 'volunteer', title: 'Helpers', shifts: [{id: 'soup', ...SHIFT}]};
const HALL = {
  timeZone: 'Europe/London',
  title: 'Hall',
  events: [
    {
      id: 'aid',
      title: 'First aid',
      start: '2031-03-08T10:00',
      end: '2031-03-08T13:00',
      location: {name: 'Hall'},
      rsvp: true,
    },
  ],
};

onBothDatabases((pair) => {
  let sink: Sink;
  let app: Hono;
  let sender: Sender;
  const clock = {now: 0};
  before(async () => {
    sink = await startSink();
    const mail = readMailSettings({
      KITH_SMTP: sink.url,
      KITH_URL: ADDRESS,
      KITH_MAIL_FROM: '"Mill, brook" <hello@millbrook.example>',
      KITH_MAIL_TO: 'surveys=research@millbrook.example,board@millbrook.example pulses=board@millbrook.example',
    });
    const [store] = pair();
    const shared = {mail, front: {hops: 0, address: ADDRESS}};
    app = createApp({...shared, store, isOriginAllowed: () => true, adminToken: TOKEN, rateLimit: 0});
    sender = await buildSender(store, {...shared, now: () => clock.now});
    for (const {id} of await store.outgoing.list()) await store.outgoing.drop(id);
  });
  after(() => sink.stop());

  const call = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(`http://evil.example${path}`, {
      method,
      headers: {'content-type': 'application/json', ...headers},
      body: JSON.stringify(body),
    });
  const define = async (plural: string, definition: object): Promise<string> => {
    const id = newId();
    const reply = await call('PUT', `/api/${plural}/${id}`, {id, ...definition}, ADMIN);
    assert.equal(reply.status, 201, await reply.text());
    return `${plural}/${id}`;
  };
  const submit = async (path: string, answers: object, more: object = {}): Promise<string> => {
    const [plural = '', of = ''] = path.split('/');
    const id = newId();
    const envelope = {kith: 1, id, kind: plural.slice(0, -1), of, answers, submittedAt: '2026-03-01T10:00:00.000Z'};
    const reply = await call('POST', `/api/${path}/submissions`, {...envelope, ...more});
    assert.equal(reply.status, 201, await reply.text());
    return id;
  };
  /** Everything that is due by now, or some minutes later. */
  const deliver = async (later = 0): Promise<Received[]> => {
    const before = sink.mails.length;
    clock.now = Date.now() + later;
    await sender.sendDue();
    return sink.mails.slice(before);
  };
  const waiting = async (path: string) => (await pair()[0].outgoing.list()).filter(({of}) => of === path.split('/')[1]);
  const join = (path: string, email: string, locale = 'en') => submit(path, {email, consent: true}, {locale});

  test('who signs up with double opt-in gets one mail, whose link says where we really are and confirms it', async () => {
    const path = await define('signups', LETTER);
    const id = await join(path, 'zoe@example.org');
    const [mail, ...others] = await deliver();
    assert.equal(others.length, 0);
    assert.deepEqual([mail!.from, mail!.to], ['hello@millbrook.example', ['zoe@example.org']]);
    assert.equal(mail!.headers.get('from'), '"Mill, brook" <hello@millbrook.example>');
    assert.equal(mail!.headers.get('subject'), 'Please confirm: The "Millbrook" letter, monthly');
    assert.equal(mail!.headers.get('auto-submitted'), 'auto-generated');
    assert.match(mail!.headers.get('message-id')!, /^<msg_\w+@millbrook\.example>$/);
    const [link] = /https:\/\/\S+confirm\S+/.exec(mail!.parts.get('text/plain')!) as string[];
    assert.ok(link!.startsWith(`${ADDRESS}/api/${path}/confirm?`), link);
    assert.ok(mail!.parts.get('text/html')!.includes(link!.replaceAll('&', '&amp;')));
    assert.doesNotMatch(mail!.parts.get('text/html')!, /<img|<script|src=|url\(/);
    const {pathname, search} = new URL(link!);
    await app.request(`http://localhost${pathname}${search}`, {method: 'POST'});
    assert.notEqual((await pair()[0].confirmations.find(id))?.confirmed_at, null);
    assert.deepEqual(await deliver(), [], 'nothing is sent twice');
  });

  test('mails speak the language of the form', async () => {
    await join(await define('signups', LETTER), 'ana@example.org', 'es-MX');
    const [mail] = await deliver();
    assert.equal(mail!.headers.get('subject'), 'Confirme, por favor: La carta de Millbrook');
    assert.match(mail!.parts.get('text/plain')!, /Si ha sido usted, siga este enlace/);
    assert.match(mail!.parts.get('text/html')!, /<html lang="es" dir="ltr">/);
  });

  test('B1 what people and authors write ends no header, adds no recipient and is text in the HTML', async () => {
    const title = 'A\r\nBcc: evil@example.org\r\n\r\n<img src=x onerror=alert(1)>, "b" <c@d.example>';
    const path = await define('signups', {...LETTER, title});
    await join(path, 'ben@example.org');
    for (const email of [
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example, c@d.example',
      '"a b"@c.example',
      'A <a@b.example>',
    ]) {
      const envelope = {
        kith: 1,
        id: newId(),
        kind: 'signup',
        of: path.split('/')[1],
        submittedAt: '2026-03-01T10:00:00.000Z',
      };
      const reply = await call('POST', `/api/${path}/submissions`, {...envelope, answers: {email, consent: true}});
      assert.equal(reply.status, 422, email);
    }
    const [mail, ...others] = await deliver();
    assert.equal(others.length, 0);
    assert.deepEqual(mail!.to, ['ben@example.org']);
    assert.equal(mail!.headers.has('bcc'), false);
    assert.match(mail!.headers.get('subject')!, /^Please confirm: A Bcc: evil@example\.org <img/);
    assert.doesNotMatch(mail!.parts.get('text/html')!, /<img/);
  });

  test('the owner of an address ends all mail to it with one press, and can take that back', async () => {
    const path = await define('signups', LETTER);
    await join(path, 'eve@example.org');
    const [mail] = await deliver();
    const [, link = ''] = /^<(.*)>$/.exec(mail!.headers.get('list-unsubscribe')!) ?? [];
    assert.equal(mail!.headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
    const {pathname, search} = new URL(link);
    const press = (body: string) =>
      app.request(`http://localhost${pathname}${search}`, {
        method: 'POST',
        headers: {'content-type': 'application/x-www-form-urlencoded'},
        body,
      });
    const page = await (await app.request(`http://localhost${pathname}${search}`)).text();
    assert.match(page, /No more e-mail\?/);
    await join(path, 'eve@example.org');
    assert.equal((await deliver()).length, 1, 'looking changes nothing');
    assert.equal((await press('List-Unsubscribe=One-Click')).status, 200);
    await join(path, 'EVE@example.org');
    assert.deepEqual(await deliver(), []);
    await press('act=resume');
    await join(path, 'eve@example.org');
    assert.equal((await deliver()).length, 1);
    const forged = await app.request(`http://localhost${pathname}${search}x`, {method: 'POST'});
    assert.equal(forged.status, 403);
  });

  test('who takes a shift gets it in writing with a calendar file, and whoever waited hears when it is theirs', async () => {
    const path = await define('signups', HELPERS);
    const answers = (email: string) => ({firstName: 'A', email, shifts: ['soup'], consent: true});
    const first = await submit(path, answers('ada@example.org'));
    await submit(path, answers('ben@example.org'));
    const mails = await deliver();
    const [ada, ben] = ['ada', 'ben'].map((name) => mails.find(({to}) => to[0] === `${name}@example.org`));
    assert.match(ada!.parts.get('text/plain')!, /Soup, Thursday.*5 June.*\s+You have a place\./);
    assert.match(ada!.parts.get('text/calendar')!, /DTSTART:20310605T080000Z\r\n[^]*SUMMARY:Soup/);
    assert.match(ben!.parts.get('text/plain')!, /You are number 1 on the waiting list/);
    assert.equal(ben!.parts.has('text/calendar'), false);
    const [, link = ''] = /(https:\/\/\S+cancel\S+)/.exec(ada!.parts.get('text/plain')!) ?? [];
    const {pathname, search} = new URL(link);
    await app.request(`http://localhost${pathname}${search}`, {method: 'POST'});
    const [promoted, ...others] = await deliver();
    assert.deepEqual([promoted!.to, others.length], [['ben@example.org'], 0]);
    assert.equal(promoted!.headers.get('subject'), 'You have a place: Helpers');
    assert.ok(promoted!.parts.has('text/calendar'));
    assert.equal((await pair()[0].places.find('signup', path.split('/')[1]!, first))[0]?.status, 'cancelled');
  });

  test('who says yes to an event with an address gets its date; who says no, or gives none, gets nothing', async () => {
    const path = await define('calendars', HALL);
    const reply = (coming: string, more: object) => submit(path, {coming, name: 'A', ...more}, {event: 'aid'});
    await reply('no', {email: 'cy@example.org'});
    await reply('yes', {email: 'di@example.org'});
    const [mail, ...others] = await deliver();
    assert.deepEqual([mail!.to, others.length], [['di@example.org'], 0]);
    assert.match(mail!.parts.get('text/calendar')!, /SUMMARY:First aid[^]*LOCATION:Hall/);
  });

  test('the house hears that something came in, once and without what it says; of a pulse, too', async () => {
    const survey = await define('surveys', {title: 'Needs', questions: [{id: 'q', type: 'text', label: 'Q'}]});
    for (const word of ['parking', 'benches']) await submit(survey, {q: word});
    const pulse = await define('pulses', {wave: 'w1', group: 'Friends', title: 'Spring'});
    await submit(pulse, {}, {wave: 'w1'});
    assert.deepEqual(await deliver(), [], 'others may come');
    const mails = await deliver(6 * 60_000);
    const about = mails.map(({to, headers}) => `${headers.get('subject')} ${to.join()}`).sort();
    const both = 'research@millbrook.example,board@millbrook.example';
    assert.deepEqual(about, [`New: Needs ${both}`, 'New: Spring board@millbrook.example']);
    const needs = mails.find(({headers}) => headers.get('subject') === 'New: Needs')!;
    assert.match(
      needs.parts.get('text/plain')!,
      /2 people have answered “Needs”.*https:\/\/forms\.example\.org\/admin\//s,
    );
    assert.doesNotMatch(mails.map(({raw}) => raw).join(), /parking|benches/);
  });

  const FAULTS: [name: string, code: number, trouble: RegExp, isFinal: boolean][] = [
    ['a server that wants us to come back later (greylisting)', 451, /^\w+ 451$/, false],
    ['a server that breaks the connection', 0, /^E\w+$/, false],
    ['a server that refuses for good', 550, /^\w+ 550$/, true],
  ];
  for (const [name, code, trouble, isFinal] of FAULTS)
    test(`${name}: the sign-up is kept, and the mail ${isFinal ? 'given up and shown' : 'goes later'}`, async () => {
      const path = await define('signups', LETTER);
      sink.refuse(code);
      await join(path, `f${code}@example.org`);
      assert.deepEqual(await deliver(), []);
      const [row] = await waiting(path);
      assert.match(row!.trouble!, trouble);
      assert.equal(row!.failed_at !== null, isFinal);
      sink.refuse(undefined);
      if (isFinal) await call('POST', `/api/outgoing/${row!.id}`, {}, ADMIN);
      const [mail] = await deliver(60_000);
      assert.deepEqual(mail!.to, [`f${code}@example.org`]);
      assert.deepEqual(await waiting(path), []);
    });

  test('what was erased before its mail was written is written to nobody', async () => {
    const path = await define('signups', LETTER);
    const id = await join(path, 'gil@example.org');
    await pair()[0].confirmations.confirm(id, new Date().toISOString());
    assert.deepEqual(await deliver(), []);
    assert.deepEqual(await waiting(path), []);
  });
});

describe('mail settings', () => {
  const MAILBOXES: [string, ReturnType<typeof parseMailbox>][] = [
    ['a@b.example', {name: '', address: 'a@b.example'}],
    [' Mill Brook <a@b.example> ', {name: 'Mill Brook', address: 'a@b.example'}],
    ['"Mill, Brook" <a@b.example>', {name: 'Mill, Brook', address: 'a@b.example'}],
    ['a@b.example, c@d.example', undefined],
    ['A <a@b.example> <c@d.example>', undefined],
    ['A\r\nBcc: x <a@b.example>', undefined],
    ['', undefined],
  ];
  for (const [text, mailbox] of MAILBOXES)
    test(`“${text}” is ${mailbox ? 'a mailbox' : 'none'}`, () => assert.deepEqual(parseMailbox(text), mailbox));

  test('the closest entry says who is told', () => {
    const toOf = parseRecipients('a@x.example signups=b@x.example,c@x.example surveys/needs=d@x.example');
    const told = (['survey needs', 'survey other', 'signup join'] as const).map((one) =>
      toOf(...(one.split(' ') as [string, string])),
    );
    assert.deepEqual(told, [['d@x.example'], ['a@x.example'], ['b@x.example', 'c@x.example']]);
    assert.deepEqual(parseRecipients('')('survey', 'needs'), []);
    assert.throws(() => parseRecipients('letters=a@x.example'), /KITH_MAIL_TO has "letters=a@x\.example"/);
  });

  const WRONG: [Record<string, string>, RegExp][] = [
    [{KITH_SMTP: 'mail.example.org'}, /KITH_SMTP is not an address/],
    [{KITH_SMTP: 'smtp://h'}, /KITH_MAIL_FROM is not a mailbox/],
    [{KITH_SMTP: 'smtp://h', KITH_MAIL_FROM: 'a@b.example'}, /KITH_URL is missing/],
  ];
  for (const [env, words] of WRONG) test(`${words.source}`, () => assert.throws(() => readMailSettings(env), words));
});
