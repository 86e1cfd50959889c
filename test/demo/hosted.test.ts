import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import {crc32, inflateSync} from 'node:zlib';
import type {Hono} from 'hono';
import decodeQR from 'qr/decode.js';
import {createApp} from '../../demo/endpoint/app.ts';
import {drawQrPng, drawQrSvg} from '../../demo/endpoint/hosted/qr.ts';
import {chooseLanguage} from '../../demo/endpoint/hosted/words.ts';
import type {Submission} from '../../src/contract/submission.ts';
import {ADMIN, newId, TOKEN} from './start.ts';
import {onBothDatabases} from './stores.ts';

const HTML = {accept: 'text/html,application/xhtml+xml,*/*;q=0.8'};
const SURVEY = {
  title: {en: 'Our street', de: 'Unsere Straße'},
  languages: ['en', 'de'],
  questions: [
    {id: 'who', name: 'NAME', type: 'text', label: {en: 'Your name', de: 'Ihr Name'}, required: true},
    {id: 'years', type: 'number', label: 'Years here', min: 0},
    {
      id: 'topics',
      type: 'multiple-choice',
      label: 'What matters?',
      choices: ['food', 'rent'],
      other: true,
      required: true,
    },
    {id: 'note', type: 'long-text', label: 'A note', maxLength: 50},
    {id: 'agree', type: 'consent', label: {en: 'Keep my answers', de: 'Antworten behalten'}, version: '2'},
    {id: 'source', type: 'hidden', parameter: 'from'},
    {id: 'flyer', type: 'text', label: 'Which flyer?', visibleIf: {question: 'years', atLeast: 5}, required: true},
  ],
  endings: [
    {visibleIf: {question: 'years', atLeast: 5}, title: 'Old friend', text: 'You know the street.'},
    {title: 'Thanks a lot', text: 'We read it **all**.'},
  ],
};
type Fields = [string, string][];

onBothDatabases((pair) => {
  let app: Hono;
  before(() => {
    const [store] = pair();
    app = createApp({
      store,
      isOriginAllowed: () => true,
      adminToken: TOKEN,
      rateLimit: 0,
      script: '/kith/kith.js',
      front: {hops: 0, address: 'https://forms.example.org'},
    });
  });
  const call = (path: string, init: RequestInit = {}) => app.request(`https://forms.example.org/api/${path}`, init);
  const define = async (plural: string, definition: object): Promise<string> => {
    const id = newId();
    const headers = {...ADMIN, 'content-type': 'application/json'};
    const reply = await call(`${plural}/${id}`, {method: 'PUT', headers, body: JSON.stringify({id, ...definition})});
    assert.equal(reply.status, 201, await reply.clone().text());
    return `${plural}/${id}`;
  };
  const open = async (path: string, headers = {}) => {
    const reply = await call(path, {headers: {...HTML, ...headers}});
    const page = await reply.text();
    return {reply, page, id: /name="kith-id" value="([^"]+)"/.exec(page)?.[1] ?? ''};
  };
  const send = (path: string, fields: Fields) =>
    call(path, {
      method: 'POST',
      headers: {...HTML, 'content-type': 'application/x-www-form-urlencoded'},
      body: new URLSearchParams(fields).toString(),
    });
  const kept = async (path: string): Promise<Submission[]> => {
    const [plural = '', of = ''] = path.split('/');
    const rows = await pair()[0].submissions.after(plural.slice(0, -1), of, undefined, 100);
    return rows.map(({body}) => JSON.parse(body) as Submission);
  };
  const RIGHT: Fields = [
    ['NAME', 'Zoë'],
    ['topics', 'food'],
    ['agree', 'yes'],
  ];

  test('who asks for a page gets one that needs no script, and programs get the definition as before', async () => {
    const path = await define('surveys', SURVEY);
    const {reply, page} = await open(path);
    assert.equal(reply.status, 200);
    assert.match(reply.headers.get('vary')!, /Accept\b.*Accept-Language/);
    assert.match(
      page,
      /<html lang="en" dir="ltr">.*<h1>Our street<\/h1>.*<form action="\?lang=en#errors" method="post"/s,
    );
    assert.match(page, /Only if “Years here” is 5 or more/);
    assert.match(page, /data-script="\/kith\/kith\.js"/);
    for (const accept of ['*/*', 'application/json']) {
      const other = await call(path, {headers: {accept}});
      assert.deepEqual(((await other.json()) as {title: object}).title, SURVEY.title, accept);
    }
  });

  test('H3 H4 its policy lets nobody frame it, and runs and loads nothing of others', async () => {
    const policy = (await open(await define('surveys', SURVEY))).reply.headers.get('content-security-policy')!;
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      'trusted-types kith',
    ])
      assert.ok(policy.split('; ').includes(rule), `${rule} in ${policy}`);
  });

  test('it is in the language of its address, else in that of the reader', async () => {
    const path = await define('surveys', SURVEY);
    assert.match(
      (await open(path, {'accept-language': 'fr, de;q=0.8'})).page,
      /<html lang="de".*Unsere Straße.*Ihr Name \(/s,
    );
    assert.match((await open(`${path}?lang=ar`)).page, /<html lang="ar" dir="rtl">/);
    assert.match((await open(`${path}?lang="><x>`)).page, /<html lang="en"/);
  });

  test('P3 what is wrong stands beside the fields and in a summary that leads there, and everything typed is kept', async () => {
    const path = await define('surveys', SURVEY);
    const {id} = await open(path);
    const note = 'x'.repeat(60);
    const reply = await send(path, [
      ['kith-id', id],
      ['years', 'many'],
      ['topics', 'other'],
      ['note', `\n<b>${note}`],
      ['agree', 'yes'],
    ]);
    const page = await reply.text();
    assert.equal(reply.status, 422);
    assert.match(page, /<title>4 answers need another look – Our street/);
    const links = [...page.matchAll(/<li><a href="#([^"]+)">([^<]*)<\/a>: ([^<]*)/g)].map(([, ...rest]) => rest);
    assert.deepEqual(
      links.map(([, label]) => label),
      ['Your name', 'Years here', 'What matters?', 'A note'],
    );
    for (const [anchor] of links) assert.ok(page.includes(`id="${anchor}"`), anchor);
    assert.match(page, /aria-describedby="[^"]*-who-error" aria-invalid="true"/);
    assert.match(page, /value="many"/);
    assert.match(page, /value="other" checked/);
    assert.ok(page.includes(`>\n\n&lt;b&gt;${note}</textarea>`));
    assert.match(page, /value="yes" checked/);
    assert.ok(page.includes(`name="kith-id" value="${id}"`), 'the same form');
    assert.doesNotMatch(page, /data-script/, 'what was typed is not replaced');
    assert.deepEqual(await kept(path), []);
  });

  test('P11 an answer is kept with the exact words of its consents, as from the widget, and leads to a page of thanks', async () => {
    const path = await define('surveys', SURVEY);
    const {id} = await open(`${path}?lang=de`);
    const reply = await send(`${path}?lang=de`, [
      ['kith-id', id],
      ['kith-version', '1'],
      ...RIGHT,
      ['years', '3'],
      ['flyer', 'hidden anyway'],
      ['source', 'poster'],
    ]);
    assert.equal(reply.status, 303);
    const [submission] = await kept(path);
    assert.deepEqual(submission!.answers, {who: 'Zoë', years: 3, topics: ['food'], agree: true});
    assert.deepEqual(submission!.hidden, {source: 'poster'});
    const [consent] = submission!.consents!;
    assert.deepEqual(
      [consent!.text, consent!.locale, consent!.version, consent!.given],
      ['Antworten behalten', 'de', '2', true],
    );
    assert.deepEqual(
      [submission!.locale, submission!.version, submission!.page],
      ['de', '1', `https://forms.example.org/api/${path}`],
    );
    const thanks = await (await call(reply.headers.get('location')!.replace('/api/', ''))).text();
    assert.match(thanks, /<h1 id="thanks">Thanks a lot<\/h1>.*<strong>all<\/strong>.*\w{4}-\w{4}/s);
  });

  test('the ending is the one that the answers lead to', async () => {
    const path = await define('surveys', SURVEY);
    const reply = await send(path, [['kith-id', newId()], ...RIGHT, ['years', '9'], ['flyer', 'red']]);
    assert.match(await (await call(reply.headers.get('location')!.replace('/api/', ''))).text(), /Old friend/);
  });

  test('F22 whoever finds the page of thanks in the history of a shared computer an hour later reads no receipt and no place', async (t) => {
    const path = await define('surveys', SURVEY);
    const reply = await send(path, [['kith-id', newId()], ...RIGHT]);
    const address = reply.headers.get('location')!.replace('/api/', '');
    assert.match(await (await call(address)).text(), /class="receipt"/);
    t.mock.timers.enable({apis: ['Date'], now: Date.now() + 3_600_000});
    const later = await call(address);
    assert.equal(later.status, 200);
    assert.doesNotMatch(await later.text(), /class="receipt"/);
    const longer = address.replace(/until=\d+/, `until=${Date.now() + 1000}`);
    assert.equal((await call(longer)).status, 404, 'nobody makes it longer');
  });

  test('F13 F14 pressed twice, reloaded or come back to, it is one record; and what was changed since is not taken for kept', async () => {
    const path = await define('surveys', SURVEY);
    const {id} = await open(path);
    const fields: Fields = [['kith-id', id], ...RIGHT];
    const replies = await Promise.all([send(path, fields), send(path, fields), send(path, fields)]);
    assert.deepEqual(new Set(replies.map(({status}) => status)), new Set([303]));
    assert.equal(new Set(replies.map((one) => one.headers.get('location'))).size, 1);
    await send(path, fields);
    const changed = await send(path, [...fields, ['years', '4']]);
    const page = await (await call(changed.headers.get('location')!.replace('/api/', ''))).text();
    assert.match(page, /This form was sent before, and those answers stand/);
    assert.equal((await kept(path)).length, 1);
  });

  test('one mistake in parts, groups, matrices and other words each stands where it belongs', async () => {
    const path = await define('surveys', {
      questions: [
        {id: 'name', type: 'name', label: 'Name', required: true, names: {given: 'FNAME'}},
        {id: 'uses', type: 'matrix', label: 'Uses', rows: ['hall', 'park'], choices: ['a', 'b'], required: true},
        {
          id: 'home',
          type: 'group',
          label: 'Home',
          repeat: {max: 2},
          questions: [{id: 'age', type: 'number', label: 'Age', min: 0}],
        },
        {id: 'pick', type: 'single-choice', label: 'Pick', choices: ['x'], other: true},
        {id: 'order', type: 'ranking', label: 'Order', choices: ['p', 'q']},
      ],
    });
    const fields: Fields = [
      ['name.family', 'Lee'],
      ['uses.hall', 'a'],
      ['home[0].age', '-4'],
      ['pick', 'other'],
      ['order', 'q'],
      ['order', 'q'],
    ];
    const page = await (await send(path, [['kith-id', newId()], ...fields])).text();
    for (const name of ['FNAME', 'home[0].age', 'pick.other'])
      assert.match(page, new RegExp(`name="${name.replace(/[[\].]/g, '\\$&')}"[^>]*aria-invalid="true"`), name);
    assert.match(page, /<legend>park[^<]*<\/legend><p class="error"/);
    assert.match(page, /value="q" selected.*value="q" selected/s);
    assert.match(page, /name="home\[0\]\.age"[^>]*value="-4"|value="-4"[^>]*name="home\[0\]\.age"/);
  });

  test('B1 nothing that an author, a link or a person writes becomes markup', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const path = await define('surveys', {
      title: evil,
      description: evil,
      questions: [{id: 'q', type: 'text', label: evil, hint: evil, parameter: 'q', maxLength: 2}],
    });
    const pages = [
      (await open(`${path}?q=${encodeURIComponent(evil)}&kith-link=${encodeURIComponent(evil)}`)).page,
      await (
        await send(path, [
          ['kith-id', evil],
          ['q', evil],
          [evil, evil],
        ])
      ).text(),
    ];
    for (const page of pages)
      assert.doesNotMatch(page.replaceAll(/<script type="module"[^>]*><\/script>/g, ''), /<script|<img|<x/);
  });

  test('a sign-up says how many places are left, and afterwards which one it is, with the way to give it back', async () => {
    const shift = {
      id: 'soup',
      title: 'Soup',
      start: '2031-06-05T09:00',
      end: '2031-06-05T12:00',
      timeZone: 'Europe/London',
      spots: 1,
    };
    const path = await define('signups', {preset: 'volunteer', title: 'Helpers', shifts: [shift], whenFull: 'none'});
    assert.match((await open(path)).page, /1 place left/);
    const fields: Fields = [
      ['firstName', 'Ann'],
      ['email', 'ann@example.org'],
      ['shifts', 'soup'],
      ['consent', 'yes'],
    ];
    const reply = await send(path, [['kith-id', newId()], ...fields]);
    const thanks = await (await call(reply.headers.get('location')!.replace('/api/', ''))).text();
    assert.match(
      thanks,
      /You are down for:.*Soup, Thursday.*<a href="https:\/\/forms\.example\.org\/api\/signups\/[^"]*cancel\?[^"]*">Cancel here/s,
    );
    assert.match((await open(path)).page, /· Full</);
    const late = await send(path, [['kith-id', newId()], ...fields]);
    assert.equal(late.status, 422);
    assert.match(await late.text(), /value="ann@example.org".*<p class="error"[^>]*>Soup.* has just been filled/s);
  });

  test('of a pulse nothing stays but answers, wave and day, and the page after it says nothing in its address', async () => {
    const path = await define('pulses', {wave: 'w1', group: 'Friends', title: 'Spring'});
    const {page, id} = await open(path);
    assert.match(page, /Who will see what/);
    const [, item = ''] = /type="radio"[^>]* name="([^"]+)" value="4"/.exec(page) ?? [];
    const reply = await send(path, [
      ['kith-id', id],
      [item, '4'],
    ]);
    assert.equal(reply.status, 303);
    assert.doesNotMatch(reply.headers.get('location')!, /submission|key/);
    const [submission] = await kept(path);
    assert.deepEqual(Object.keys(submission!).sort(), ['answers', 'id', 'kind', 'kith', 'of', 'submittedAt', 'wave']);
    assert.match(submission!.submittedAt, /^\d{4}-\d\d-\d\d$/);
    assert.equal((await call(`${path}/thanks`)).status, 200);
  });

  test('a one-time link works without script: pasted whole, or in the address; used twice it is refused with all that was typed', async () => {
    const path = await define('pulses', {wave: 'w1', group: 'Friends', links: 'required'});
    const made = await call(`${path}/links`, {
      method: 'POST',
      headers: {...ADMIN, 'content-type': 'application/json'},
      body: JSON.stringify({count: 2, page: 'https://forms.example.org/x'}),
    });
    const [pasted, carried] = ((await made.json()) as {links: {url: string; token: string}[]}).links;
    assert.match((await open(path)).page, /<label for="own-link">Your link<\/label>/);
    const none = await send(path, [
      ['kith-id', newId()],
      ['comment', 'kept words'],
    ]);
    assert.equal(none.status, 403);
    assert.match(await none.text(), /Whoever answers here was sent a link.*kept words/s);
    const first: Fields = [
      ['kith-link', ` ${pasted!.url} `],
      ['comment', 'hi'],
    ];
    assert.equal((await send(path, [['kith-id', newId()], ...first])).status, 303);
    const twice = await send(path, [['kith-id', newId()], ...first]);
    assert.match(await twice.text(), /This link was used before/);
    const {page} = await open(`${path}?kith-link=${carried!.token}`);
    assert.ok(page.includes(`<input type="hidden" name="kith-link" value="${carried!.token}">`));
    assert.doesNotMatch(page, /data-script/);
  });

  test('what is not open says so and when, and has no form', async () => {
    const early = await open(await define('surveys', {...SURVEY, opensAt: '2999-01-31'}));
    assert.match(early.page, /This is not open yet.*January 31, 2999/s);
    const over = await open(await define('surveys', {...SURVEY, closesAt: '2020-01-31'}));
    assert.match(over.page, /This is closed/);
    assert.doesNotMatch(early.page + over.page, /<form/);
  });

  test('there are pictures of its address for paper, and nothing at addresses that are none', async () => {
    const path = await define('surveys', SURVEY);
    const svg = await call(`${path}/qr.svg?lang=de`);
    assert.equal(svg.headers.get('content-type'), 'image/svg+xml; charset=utf-8');
    assert.match(
      await svg.text(),
      /<title id="title">Unsere Straße: https:\/\/forms\.example\.org\/api\/surveys\/[\w-]+\?lang=de<\/title>/,
    );
    assert.equal((await call(`${path}/qr.png`)).headers.get('content-type'), 'image/png');
    for (const wrong of [
      'surveys/none/qr.svg',
      'surveys/none',
      `${path}/thanks`,
      `${path}/thanks?submission=${newId()}&until=9999999999999&key=x`,
      'calendars/none/qr.png',
    ])
      assert.equal((await call(wrong, {headers: HTML})).status, 404, wrong);
  });
});

describe('pictures of an address', () => {
  const ADDRESS = 'https://forms.example.org/api/surveys/needs-2026';

  test('cameras read it: four light modules around, and the address in it', () => {
    const png = drawQrPng(ADDRESS);
    const view = Buffer.from(png);
    const size = view.readUInt32BE(16);
    const data = view.indexOf('IDAT') + 4;
    const rows = inflateSync(view.subarray(data, data + view.readUInt32BE(data - 8)));
    const stride = 1 + Math.ceil(size / 8);
    const pixels = new Uint8Array(size * size * 4);
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++)
        pixels.fill(
          rows[y * stride + 1 + (x >> 3)]! & (128 >> (x & 7)) ? 255 : 0,
          (y * size + x) * 4,
          (y * size + x) * 4 + 4,
        );
    assert.equal(decodeQR({width: size, height: size, data: pixels}), ADDRESS);
    assert.equal(
      view.readUInt32BE(data + view.readUInt32BE(data - 8)),
      crc32(view.subarray(data - 4, data + view.readUInt32BE(data - 8))),
    );
    const quiet = Array.from({length: 40}, (_, y) => rows.subarray(y * stride + 1, (y + 1) * stride - 1));
    assert.ok(
      quiet.every((row) => row.every((byte) => byte === 255)),
      'quiet zone',
    );
  });

  test('as SVG it has a title for those who hear it, and no markup of others', () => {
    const svg = drawQrSvg(ADDRESS, 'A <b> & c');
    assert.match(svg, /role="img" aria-labelledby="title".*<title id="title">A &lt;b&gt; &amp; c<\/title>/);
  });
});

describe('languages', () => {
  const CASES: [asked: string | undefined, accepted: string, languages: string[], chosen: string][] = [
    [undefined, 'de-AT,de;q=0.9,en;q=0.8', [], 'de'],
    [undefined, 'xx, es;q=0.5', ['en', 'es'], 'es'],
    [undefined, 'fr', ['es', 'en'], 'es'],
    [undefined, 'zh-TW', [], 'zh-Hant'],
    [undefined, 'en-GB, de;q=0.9', [], 'en'],
    [undefined, '*', [], 'en'],
    ['ar', 'de', ['en'], 'ar'],
    ['<x>', 'de', [], 'de'],
    ['en-12', 'a1, en-12, de', ['en-12', 'de'], 'de'],
  ];
  for (const [asked, accepted, languages, chosen] of CASES)
    test(`${asked ?? 'nothing'} asked, “${accepted}” accepted, of ${languages.join() || 'all'}: ${chosen}`, () =>
      assert.equal(chooseLanguage(asked, accepted, languages), chosen));
});
