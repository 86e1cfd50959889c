import assert from 'node:assert/strict';
import {DatabaseSync} from 'node:sqlite';
import {after, before, describe, test} from 'node:test';
import {ADMIN, newId, problemOf, start, type Running} from './start.ts';

let server: Running;
before(async () => {
  server = await start();
});
after(() => server.stop());

const publish = async (definition: Record<string, unknown>): Promise<string> => {
  const id = newId();
  const response = await fetch(`${server.api}/signups/${id}`, {
    method: 'PUT',
    headers: {...ADMIN, 'content-type': 'application/json'},
    body: JSON.stringify({...definition, id}),
  });
  assert.equal(response.status, 201);
  return id;
};
const send = (of: string, answers: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<Response> =>
  fetch(`${server.api}/signups/${of}/submissions`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({
      kith: 1,
      id: newId(),
      kind: 'signup',
      of,
      answers,
      submittedAt: '2026-03-01T10:00:00.000Z',
      ...more,
    }),
  });
const read = async <T>(path: string): Promise<T> =>
  (await (await fetch(`${server.api}/signups/${path}`, {headers: ADMIN})).json()) as T;
const asPerson = {accept: 'text/html'};

describe('the link to give a place back', () => {
  const WEEKEND = {
    preset: 'volunteer',
    shifts: [
      {
        id: 'soup',
        title: {en: 'Soup', es: 'Sopa'},
        start: '2099-06-06T09:00',
        end: '2099-06-06T12:00',
        timeZone: 'Europe/London',
        spots: 1,
      },
    ],
  };
  const ANN = {firstName: 'Ann', email: 'ann@example.org', shifts: ['soup'], consent: true};
  const take = async (locale?: string): Promise<string> => {
    const response = await send(await publish(WEEKEND), ANN, {...(locale && {locale})});
    return ((await response.json()) as {cancel: string}).cancel;
  };

  const READERS: [filled: string | undefined, asks: string | undefined, lang: string, words: RegExp][] = [
    ['en', undefined, 'en', /Your places[\s\S]*Soup, Saturday,? 6 June/],
    ['es-MX', 'en', 'es', /Sus plazas[\s\S]*Sopa, sábado, 6 de junio[\s\S]*Tiene una plaza/],
    [undefined, 'nl, es-ES;q=0.8, en;q=0.5', 'es', /Sus plazas/],
    [undefined, 'fr, es-ES;q=0.8, en;q=0.5', 'fr', /Vos places/],
    ['zh-TW', 'en', 'zh-Hant', /您的名額/],
    ['ar-EG', 'en', 'ar" dir="rtl', /أماكنك/],
    [undefined, 'es;q=0.1, en;q=0.9', 'en', /Your places/],
    ['nl', 'es;q=0', 'en', /Your places/],
  ];
  for (const [filled, asks, lang, words] of READERS)
    test(`filled in as ${filled}, by a browser that asks for ${asks}, it speaks ${lang}`, async () => {
      const response = await fetch(await take(filled), {
        headers: {...asPerson, ...(asks && {'accept-language': asks})},
      });
      const page = await response.text();
      assert.match(page, words);
      assert.match(page, new RegExp(`<html lang="${lang}"`));
    });

  test('says in Spanish that it is not ours, and what became of a place', async () => {
    const link = await take('es');
    const headers = {...asPerson, 'accept-language': 'es'};
    const forged = await fetch(
      link.replace(/key=(.)/, (_, first: string) => `key=${first === 'x' ? 'y' : 'x'}`),
      {headers},
    );
    assert.match(await forged.text(), /<html lang="es"[\s\S]*Este enlace no es nuestro/);
    const given = await fetch(link, {method: 'POST', headers});
    assert.match(await given.text(), /Ya no tiene ninguna plaza[\s\S]*Gracias por avisarnos/);
  });

  test('a shift that has just been filled is said in the language of the person, kindly', async () => {
    const of = await publish({...WEEKEND, whenFull: 'none'});
    await send(of, ANN);
    const {errors} = await problemOf(await send(of, ANN, {locale: 'es'}));
    assert.match(errors![0]!.detail, /^Sopa, sábado, 6 de junio.* acaba de completarse\. Elija otro turno/);
  });
});

describe('double opt-in', () => {
  const LETTER = {preset: 'newsletter', title: {en: 'The letter', es: 'La carta'}, confirmation: 'email'};
  const ANN = {firstName: 'Ann', email: 'ann@example.org', consent: true};
  interface Waiting {
    unconfirmed: {submission: string; name: string; email: string; link: string}[];
  }
  const waiting = async (of: string) => (await read<Waiting>(`${of}/confirmations`)).unconfirmed;
  const signUp = async (locale = 'en') => {
    const of = await publish(LETTER);
    const response = await send(of, ANN, {locale});
    return {of, reply: await response.text(), link: (await waiting(of))[0]!.link};
  };
  const csvOf = async (of: string) =>
    (await (await fetch(`${server.api}/signups/${of}/submissions.csv`, {headers: ADMIN})).text()).trim().split('\r\n');

  test('the reply says that it is yet to be confirmed, and not how', async () => {
    const {reply, link} = await signUp();
    assert.equal((JSON.parse(reply) as {status: string}).status, 'unconfirmed');
    assert.ok(!reply.includes('confirm?') && !reply.includes(new URL(link).searchParams.get('key')!));
  });

  test('the administrator has name, address and link of those who have yet to confirm; nobody else has', async () => {
    const {of} = await signUp();
    const [{name, email, link} = {name: '', email: '', link: ''}] = await waiting(of);
    assert.deepEqual([name, email], ['Ann', 'ann@example.org']);
    assert.ok(link.startsWith(`${server.api}/signups/${of}/confirm?`));
    assert.equal((await fetch(`${server.api}/signups/${of}/confirmations`)).status, 401);
    assert.ok(!server.output().includes('confirm'));
  });

  test('following the link changes nothing, the button on its page does', async () => {
    const {of, link} = await signUp();
    const page = await fetch(link, {headers: asPerson});
    assert.match(await page.text(), /Was that you\?[\s\S]*“The letter”[\s\S]*<button>Yes, that was me/);
    assert.match(page.headers.get('content-security-policy')!, /form-action 'self'/);
    assert.equal((await waiting(of)).length, 1);
    const done = await fetch(link, {method: 'POST', headers: {...asPerson, origin: server.base}});
    assert.match(await done.text(), /It is confirmed/);
    assert.deepEqual(await waiting(of), []);
  });

  test('pressed again, also twenty times at once, it stays confirmed as it was', async () => {
    const {of, link} = await signUp();
    const confirmedAt = () => {
      const db = new DatabaseSync(`${server.folder}/kith.db`, {readOnly: true});
      const sql = 'select confirmed_at from confirmations where submission = ?';
      const row = db.prepare(sql).get(new URL(link).searchParams.get('submission')) as {confirmed_at: string};
      db.close();
      return row.confirmed_at;
    };
    await fetch(link, {method: 'POST'});
    const first = confirmedAt();
    const again = await Promise.all(Array.from({length: 20}, () => fetch(link, {method: 'POST'})));
    assert.ok(again.every(({status}) => status === 200));
    assert.equal(confirmedAt(), first);
    assert.match(await (await fetch(link, {headers: asPerson})).text(), /It is confirmed/);
    assert.deepEqual(await waiting(of), []);
  });

  test('its page speaks the language in which the person signed up', async () => {
    const {link} = await signUp('es');
    assert.match(
      await (await fetch(link, {headers: asPerson})).text(),
      /lang="es"[\s\S]*La carta[\s\S]*Sí, he sido yo/,
    );
  });

  const BROKEN: [string, (url: URL) => void, number][] = [
    ['for another submission', (url) => url.searchParams.set('submission', newId()), 403],
    ['that is good for longer', (url) => url.searchParams.set('until', '9999999999999'), 403],
    ['without its key', (url) => url.searchParams.delete('key'), 403],
    ['made into one that cancels', (url) => void (url.pathname = url.pathname.replace('/confirm', '/cancel')), 403],
  ];
  for (const [name, change, status] of BROKEN)
    test(`a link ${name} is refused, and confirms nothing`, async () => {
      const {of, link} = await signUp();
      const url = new URL(link);
      change(url);
      assert.equal((await problemOf(await fetch(url, {method: 'POST'}))).status, status);
      assert.equal((await waiting(of)).length, 1);
    });

  test('the export says which is which, as JSON and as a column', async () => {
    const of = await publish(LETTER);
    for (const firstName of ['Ann', 'Bo']) await send(of, {...ANN, firstName});
    await fetch((await waiting(of)).find(({name}) => name === 'Bo')!.link, {method: 'POST'});
    const {submissions} = await read<{submissions: {answers: {firstName: string}; status: string}[]}>(
      `${of}/submissions`,
    );
    const states = submissions.map(({answers, status}) => [answers.firstName, status]).sort();
    assert.deepEqual(states, [
      ['Ann', 'unconfirmed'],
      ['Bo', 'confirmed'],
    ]);
    const [head, ...rows] = (await csvOf(of)).map((row) => row.split(','));
    const at = (name: string) => head!.indexOf(name);
    assert.deepEqual(rows.map((row) => [row[at('firstName')], row[at('kith-status')]]).sort(), states);
  });

  test('where nothing is to be confirmed there is no such column, and no status in the reply', async () => {
    const of = await publish({preset: 'newsletter'});
    const reply = (await (await send(of, ANN)).json()) as object;
    assert.ok(!('status' in reply));
    assert.ok(!(await csvOf(of))[0]!.includes('kith-status'));
    assert.deepEqual(await waiting(of), []);
  });

  test('a repeat of the same submission is one to confirm', async () => {
    const of = await publish(LETTER);
    const id = newId();
    const [first, second] = [await send(of, ANN, {id}), await send(of, ANN, {id})];
    assert.deepEqual([first.status, second.status], [201, 200]);
    assert.equal((await waiting(of)).length, 1);
  });

  test('a petition counts only what is confirmed', async () => {
    const of = await publish({preset: 'petition', goal: 100, confirmation: 'email'});
    for (let i = 0; i < 6; i++) await send(of, {firstName: 'Ann', lastName: 'Lee', email: `ann${i}@example.org`});
    const counted = async () => [(await read<{count: number}>(of)).count, (await read<{n: number}>(`${of}/results`)).n];
    const [last, ...others] = await waiting(of);
    for (const {link} of others.slice(1)) await fetch(link, {method: 'POST'});
    assert.deepEqual(await counted(), [4, 4]);
    await fetch(last!.link, {method: 'POST'});
    assert.deepEqual(await counted(), [5, 5]);
  });

  test('a person without script reads on the page that an e-mail comes', async () => {
    const of = await publish(LETTER);
    const response = await fetch(`${server.api}/signups/${of}/submissions`, {
      method: 'POST',
      headers: asPerson,
      body: new URLSearchParams({firstName: 'Ann', email: 'ann@example.org', consent: 'yes'}),
    });
    assert.match(await response.text(), /One more step: open the e-mail/);
  });
});
