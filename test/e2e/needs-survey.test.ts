import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {browsers, openPage, startDemo, Typist, waitFor, type Demo} from '../support/e2e.ts';

const engines = browsers();
const [chromium, firefox] = engines;
let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(async () => {
  demo.stop();
  for (const engine of engines) await engine.close();
});

test('P4 the needs survey at 360 px by keyboard alone, all six pages: exactly one record with every answer', async () => {
  const watched = await openPage(await chromium!.launch(), {width: 360, height: 740});
  const {page} = watched;
  await page.goto(`${demo.base}/needs.html`);
  await waitFor(page);
  const person = new Typist(page);

  await person.tick('connection', 'live', 'volunteer', 'other');
  await person.tabTo((c) => c.id === 'q-connection-other', 'the words of "other"');
  await page.keyboard.type('I visit my aunt');
  await person.choose('years', '5-9');
  await person.choose('overall', '4');
  await person.go('Continue');

  await person.choose('safe-dark', '2');
  await person.tick('unsafe-why', 'lighting', 'sidewalks');
  await person.choose('missed', 'yes');
  await person.tick('missed-what', 'health', 'other');
  await person.tabTo((c) => c.id === 'q-missed-what-other', 'the words of "other"');
  await page.keyboard.type('The market');
  await person.go('Continue');

  await person.choose('food-worry', 'some-months');
  await person.tick('home', 'rent');
  await person.tick('relief', 'delivery', 'benefits');
  await person.choose('health', 'n/a');
  await person.go('Continue');

  await person.choose('part-of', '4');
  await person.choose('say', '2');
  await person.tick('barriers', 'time');
  await person.tick('priorities', 'housing', 'transport');
  await person.write('one-thing', 'More benches\nalong the brook – for José & “us”.');
  await person.go('Continue');

  await person.tick('offer', 'drive');
  await person.write('hours', '6');
  await person.write('start', '10152026');
  await person.go('Continue');

  await person.choose('age', '30-44');
  await person.tick('languages', 'en', 'es');
  await person.write('household', '4');
  await person.choose('contact', 'yes');
  await person.write('first-name', 'Ada');
  await person.write('email', 'ada@example.org');
  await person.tabTo((c) => c.id === 'q-keep-contact', 'the consent');
  await page.keyboard.press(' ');
  await person.tabTo((c) => c.text === 'Send my answers', 'the button');
  await page.keyboard.press('Enter');
  await waitFor(page, 'sent');

  const [record, ...more] = demo.submissions();
  assert.equal(more.length, 0);
  assert.deepEqual(record!.answers, {
    connection: ['live', 'volunteer', 'other'],
    'connection.other': 'I visit my aunt',
    years: '5-9',
    overall: 4,
    'safe-dark': 2,
    'unsafe-why': ['lighting', 'sidewalks'],
    missed: true,
    'missed-what': ['health', 'other'],
    'missed-what.other': 'The market',
    'food-worry': 'some-months',
    home: ['rent'],
    relief: ['delivery', 'benefits'],
    health: null,
    'part-of': 4,
    say: 2,
    barriers: ['time'],
    priorities: record!.answers['priorities'],
    'one-thing': 'More benches\nalong the brook – for José & “us”.',
    offer: ['drive'],
    hours: 6,
    start: '2026-10-15',
    age: '30-44',
    languages: ['en', 'es'],
    household: 4,
    contact: true,
    'first-name': 'Ada',
    email: 'ada@example.org',
    'keep-contact': true,
  });
  assert.deepEqual((record!.answers['priorities'] as string[]).toSorted(), ['housing', 'transport']);
  assert.equal(record!.consents?.[0]?.version, '2026-1');
  assert.match(record!.consents![0]!.text, /^I agree that Millbrook Neighbours keeps my name/);
  assert.equal(record!.page, `${demo.base}/needs.html`);
  assert.equal(record!.locale, 'en');
  assert.deepEqual([await watched.violations(), watched.errors], [[], []]);
});

test(
  'the needs survey in Spanish, with Back and a mistake on the way: one record more',
  {skip: !firefox && 'no Firefox here'},
  async () => {
    const watched = await openPage(await firefox!.launch(), {width: 360, height: 740});
    const {page} = watched;
    await page.goto(`${demo.base}/es/necesidades.html`);
    await waitFor(page);
    const person = new Typist(page);
    const earlier = demo.submissions().length;

    await person.go('Continuar');
    const summary = await page.evaluate(
      () => document.querySelector('kith-survey')!.shadowRoot!.activeElement!.textContent,
    );
    assert.match(summary, /Hay una respuesta por revisar/);
    await person.tick('connection', 'family');
    await person.go('Continuar');
    await person.goBack('Volver');
    await person.choose('overall', '5');
    for (let pages = 1; pages < 6; pages++) await person.go('Continuar');
    await person.choose('age', 'private');
    await person.tick('languages', 'es', 'private'); // the last stands alone
    await person.tabTo((c) => c.text === 'Enviar mis respuestas', 'the button');
    await page.keyboard.press('Enter');
    await waitFor(page, 'sent');

    const records = demo.submissions();
    assert.equal(records.length, earlier + 1);
    const {answers, locale} = records.at(-1)!;
    assert.deepEqual(answers, {connection: ['family'], overall: 5, age: 'private', languages: ['private']});
    assert.equal(locale, 'es');
    const thanks = await page.evaluate(
      () => document.querySelector('kith-survey')!.shadowRoot!.querySelector('.closing')!.textContent,
    );
    assert.match(thanks, /Gracias\. Hemos recibido sus respuestas\./);
    assert.deepEqual(watched.errors, []);
  },
);

test('the built script loses nothing of words and pictures on its way through the minifier', async () => {
  const {page} = await openPage(await chromium!.launch());
  await page.goto(`${demo.base}/needs.html`);
  await waitFor(page);
  const legend = () =>
    page.evaluate(() => document.querySelector('kith-survey')!.shadowRoot!.querySelector('legend')!.textContent);
  assert.equal((await legend()).trim(), 'What connects you with Millbrook? (required)');
  await page.evaluate(() => (document.querySelector('kith-survey') as unknown as {submit(): void}).submit());
  await page.waitForSelector('>>> #summary');
  const drawn = await page.evaluate(() => {
    const root = document.querySelector('kith-survey')!.shadowRoot!;
    const lengths = [...root.querySelectorAll<SVGPathElement>('svg path')].map((path) => path.getTotalLength());
    const shown = [...root.querySelectorAll('svg *')].every((e) => e.getBoundingClientRect().height > 0);
    return {lengths, shown, link: root.querySelector('#summary a')!.textContent.trim()};
  });
  assert.equal(drawn.shown, true);
  assert.ok(drawn.lengths.length >= 2 && drawn.lengths.every((length) => length > 50), 'ring and mark are one path');
  assert.equal(drawn.link, 'What connects you with Millbrook? – Please choose an answer');
});
