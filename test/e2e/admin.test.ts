import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import type {Page} from 'puppeteer-core';
import {browsers, openPage, startDemo, TOKEN, type Demo, type Watched} from '../support/e2e.ts';
import {XSS} from '../support/xss.ts';

const AXE = readFileSync(join(resolve(import.meta.dirname, '../..'), 'node_modules/axe-core/axe.min.js'), 'utf8');
const [chromium] = browsers();
const PATIENCE = {timeout: 20_000, polling: 50};
let demo: Demo;
before(async () => void (demo = await startDemo()));
after(async () => {
  demo.stop();
  await chromium!.close();
});

const GARDEN = {
  id: 'garden',
  title: 'The garden',
  questions: [
    {id: 'who', type: 'text', label: 'Your name', autocomplete: 'name'},
    {id: 'email', type: 'email', label: 'E-mail'},
    {id: 'grow', type: 'multiple-choice', label: 'What should grow?', choices: [{value: 'veg', label: 'Vegetables'}]},
    {id: 'years', type: 'number', label: 'Years here'},
    {id: 'plan', type: 'file', label: 'A drawing', maxFiles: 2},
    {id: 'signed', type: 'signature', label: 'Signature'},
    {id: 'agree', type: 'consent', label: 'Keep my answers.', version: '1'},
  ],
};

async function send(of: string, answers: object, more: object = {}, kind = 'survey'): Promise<void> {
  const submission = {kith: 1, id: crypto.randomUUID(), kind, of, answers, submittedAt: new Date().toISOString()};
  const response = await fetch(`${demo.base}/api/${kind}s/${of}/submissions`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({...submission, ...more}),
  });
  assert.equal(response.status, 201, await response.text());
}
const TRAP = {tokens: {trap: 'x', seconds: '0'}};

/** A window at the administrator's pages, in which files that are handed out are kept instead. */
async function open(size = {width: 1280, height: 800}): Promise<Watched> {
  const watched = await openPage(await chromium!.launch(), size);
  await watched.page.evaluateOnNewDocument(() => {
    const kept: {blobs: Blob[]; booms: number; boom(): void} = {blobs: [], booms: 0, boom: () => void kept.booms++};
    Object.assign(window, kept, {kept, boom: kept.boom});
    URL.createObjectURL = (blob) => `data:,${kept.blobs.push(blob as Blob)}`;
  });
  await watched.page.goto(`${demo.base}/admin/`);
  await watched.page.waitForSelector('#token');
  return watched;
}
const untilTold = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction((text) => document.body.innerText.includes(text), PATIENCE, words);
const untilHeading = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, PATIENCE, words);
/** Presses what is called so, in the dialog that is in front where there is one. */
const press = async (page: Page, words: string): Promise<void> => {
  const isPressed = await page.evaluate((text) => {
    const front = [...document.querySelectorAll('dialog[open]')].at(-1);
    const find = (place: ParentNode) =>
      [...place.querySelectorAll<HTMLElement>('button, a')].find((one) => one.textContent.trim() === text);
    const found = front ? find(front) : (find(document.querySelector('main')!) ?? find(document));
    found?.click();
    return Boolean(found);
  }, words);
  assert.ok(isPressed, `there is nothing called “${words}”`);
};
const go = async (page: Page, address: string, heading: string): Promise<void> => {
  await page.evaluate((hash) => void (location.hash = hash), address);
  await untilHeading(page, heading);
};
async function signIn(page: Page): Promise<void> {
  await page.type('#token', TOKEN);
  await page.keyboard.press('Enter');
  await untilHeading(page, 'Overview');
}
/** Replaces what stands in a field, as a paste does. */
const fill = (page: Page, selector: string, value: string): Promise<void> =>
  page.$eval(
    selector,
    (field, text) => {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    },
    value,
  );
/** The file that was handed out last. */
async function takeFile(page: Page): Promise<Uint8Array> {
  await page.waitForFunction(() => (window as unknown as {kept: {blobs: Blob[]}}).kept.blobs.length > 0, PATIENCE);
  const bytes = await page.evaluate(async () => {
    const {blobs} = (window as unknown as {kept: {blobs: Blob[]}}).kept;
    return [...new Uint8Array(await blobs.pop()!.arrayBuffer())];
  });
  return new Uint8Array(bytes);
}
const rows = (page: Page): Promise<string[]> => page.$$eval('tbody tr', (all) => all.map((row) => row.textContent));

test('a volunteer publishes, sees what comes in, finds it, takes it away in three formats, and deletes who asks for it', async () => {
  const {page, errors, violations} = await open();
  await page.type('#token', 'wrong');
  await page.keyboard.press('Enter');
  await untilTold(page, 'This is not the token.');
  await signIn(page);

  await go(page, 'publish', 'Publish');
  await fill(page, '#definition', '{"id": "garden",\n "title" "The garden"}');
  await press(page, 'Publish');
  await untilTold(page, 'this is not JSON');
  assert.match(await page.$eval('.findings', (one) => one.textContent), /Line 2, column \d+/);
  const broken = JSON.stringify({...GARDEN, questions: [{...GARDEN.questions[2], choices: undefined}]});
  await fill(page, '#definition', broken);
  await press(page, 'Publish');
  await untilTold(page, '1 thing must be mended');
  assert.match(await page.$eval('.findings', (one) => one.textContent), /questions\[0\]\.choices/);
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'findings');
  // somewhere else and back: nothing that was typed is lost
  await go(page, 'held', 'Held for review');
  await go(page, 'publish', 'Publish');
  assert.equal(await page.$eval('#definition', (field) => (field as HTMLTextAreaElement).value), broken);
  await fill(page, '#definition', JSON.stringify(GARDEN));
  await press(page, 'Publish');
  await untilHeading(page, 'The garden');
  await untilTold(page, 'Published as version 1.');
  await untilTold(page, 'Nobody has answered yet.');

  const png = `data:image/png;base64,${Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')}`;
  await send('garden', {
    who: 'Ann Lee',
    email: 'ann@example.org',
    grow: ['veg'],
    years: 7,
    plan: [
      {name: 'plan.png', type: 'image/png', size: 8, data: png},
      {name: 'note.html', type: 'text/html', size: 3, data: 'data:text/html;base64,PHA+'},
    ],
    signed: 'M60,160 L90,60',
  });
  await send('garden', {who: 'Dean', email: 'deann@example.org', years: -1});
  await send('garden', {who: 'A machine'}, TRAP);
  await demo.publish('signups/letter', {id: 'letter', preset: 'newsletter', confirmation: 'email'});
  await send('letter', {email: 'ann@example.org', consent: true}, {}, 'signup');

  await go(page, 'answers', 'Answers');
  assert.equal((await rows(page)).length, 3);
  await page.type('#find-text', 'LEE ann');
  await page.keyboard.press('Enter');
  await untilTold(page, '1 answer shown.');
  await page.click('tbody button');
  await page.waitForSelector('#record[open]', PATIENCE);
  const record = await page.$eval('#record', (one) => one.textContent);
  assert.match(record, /Your name.*Ann Lee.*What should grow\?.*Vegetables.*Download plan\.png.*Download note\.html/s);
  assert.deepEqual(
    await page.$$eval('#record :is(img, svg)', (all) => all.map((one) => one.getAttribute('alt') ?? one.ariaLabel)),
    ['plan.png', 'Drawn signature'],
    'pictures are shown, and nothing that could hold a script',
  );
  await press(page, 'Download note.html');
  assert.equal(strFromU8(await takeFile(page)), '<p>');
  await press(page, 'Close');

  await go(page, 'surveys/garden', 'The garden');
  await press(page, 'Workbook (Excel, LibreOffice)');
  const files = unzipSync(await takeFile(page));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
  const blank = await page.browserContext().newPage();
  const cells = await blank.evaluate(
    (texts) => {
      const [first, ...rest] = texts.map((text) => new DOMParser().parseFromString(text, 'text/xml'));
      const broken = [first!, ...rest].filter((xml) => xml.querySelector('parsererror')).length;
      return {broken, texts: [...first!.querySelectorAll('c')].map((cell) => cell.textContent)};
    },
    [sheet, ...Object.values(files).map((bytes) => strFromU8(bytes))],
  );
  await blank.close();
  assert.equal(cells.broken, 0);
  for (const text of ['Your name', 'Ann Lee', 'plan.png; note.html', '7', '-1'])
    assert.ok(cells.texts.includes(text), text);
  await press(page, 'Table for a spreadsheet (CSV)');
  assert.match(strFromU8(await takeFile(page)), /"Ann Lee",ann@example\.org,veg,7,"plan\.png; note\.html"/);
  await press(page, 'Everything (JSON)');
  const all = JSON.parse(strFromU8(await takeFile(page))) as {submissions: unknown[]};
  assert.equal(all.submissions.length, 2);

  await go(page, 'held', 'Held for review');
  assert.match(await page.$eval('main', (one) => one.textContent), /A machine/);
  await press(page, 'Let it count');
  await untilTold(page, 'Nothing waits for you.');
  await untilTold(page, 'It counts from now on.');
  assert.deepEqual(await demo.held('surveys/garden'), []);

  await go(page, 'person', 'A person’s data');
  await page.type('#person', 'ann@example.org');
  await page.keyboard.press('Enter');
  await untilTold(page, '3 records found.');
  const ticked = await page.$$eval('[type=checkbox]', (boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
  assert.deepEqual(ticked, [true, true, false], 'somebody with a similar address is not ticked');
  await press(page, 'Download what is ticked (JSON)');
  assert.equal((JSON.parse(strFromU8(await takeFile(page))) as {submissions: object[]}).submissions.length, 2);
  await press(page, 'Delete what is ticked');
  await press(page, 'Delete 2 records');
  await untilTold(page, '2 records deleted for good. 1 record with “ann@example.org” left.');
  assert.deepEqual(
    demo
      .submissions()
      .map(({answers}) => answers['who'])
      .sort(),
    ['A machine', 'Dean'],
  );

  await go(page, 'surveys/garden', 'The garden');
  await press(page, 'Close now');
  await press(page, 'Close it');
  await untilTold(page, 'Closed: nobody can send anything now.');
  await press(page, 'Open now');
  await untilTold(page, 'Open: people can send their answers.');
  await press(page, 'Versions');
  await untilHeading(page, 'Versions');
  assert.equal((await rows(page)).length, 3);
  await press(page, 'Download version 1');
  assert.deepEqual(JSON.parse(strFromU8(await takeFile(page))), GARDEN);
  await go(page, 'trail', 'Who did what');
  assert.match((await rows(page)).join('\n'), /root.*Deleted.*signups\/letter\/submissions\//);
  await press(page, 'Sign out');
  await untilHeading(page, 'Sign in');
  assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
  assert.deepEqual([errors, await violations()], [[], []]);
});

test('P4 everything of a person is found and deleted with keys alone', async () => {
  await demo.publish('surveys/keys', {id: 'keys', questions: GARDEN.questions.slice(0, 2)});
  for (const who of ['Kim Keys', 'Kim Keys']) await send('keys', {who});
  const {page, errors} = await open();
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
  const tabTo = async (words: string) => {
    for (let stops = 0; stops < 40; stops++) {
      if ((await focused()) === words) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`${words} cannot be reached with Tab`);
  };
  await page.keyboard.press('Tab'); // the way home comes first
  for (let stops = 0; stops < 5 && !(await page.evaluate(() => document.activeElement?.id === 'token')); stops++)
    await page.keyboard.press('Tab');
  await page.keyboard.type(TOKEN);
  await page.keyboard.press('Enter');
  await untilHeading(page, 'Overview');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await tabTo('A person’s data');
  await page.keyboard.press('Enter');
  await untilHeading(page, 'A person’s data');
  assert.equal(await focused(), 'A person’s data', 'a new view begins at its heading');
  await page.keyboard.press('Tab');
  await page.keyboard.type('kim keys');
  await page.keyboard.press('Enter');
  await untilTold(page, '2 records found.');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await page.keyboard.press(' '); // the second one is not theirs
  await tabTo('Delete what is ticked');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog.ask[open]', PATIENCE);
  assert.equal(await focused(), 'Keep it', 'what cannot be undone is not the first thing that Enter does');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog.ask', {...PATIENCE, hidden: true});
  assert.equal(await focused(), 'Delete what is ticked');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog.ask[open]', PATIENCE);
  await tabTo('Delete 1 record');
  await page.keyboard.press('Enter');
  await untilTold(page, '1 record deleted for good.');
  assert.equal(demo.submissions().filter(({of}) => of === 'keys').length, 1);
  assert.deepEqual(errors, []);
});

test('B1 nothing that people or definitions say runs, wherever an administrator looks', async () => {
  const questions = XSS.map((text, i) => ({
    id: `q${i}`,
    type: 'single-choice',
    label: text,
    choices: [{value: text, label: text}],
  }));
  await demo.publish('surveys/hostile', {id: 'hostile', title: XSS[3], questions});
  const answers = Object.fromEntries(XSS.map((text, i) => [`q${i}`, text]));
  const consents = XSS.map((text) => ({id: 'c', given: true, text, locale: text, time: text}));
  const more = {consents, page: XSS[2], locale: XSS[4], startedAt: XSS[5]};
  await send('hostile', answers, more);
  await send('hostile', answers, {...more, ...TRAP});
  const person = [
    {id: 'who', type: 'text', label: 'Who', autocomplete: 'name'},
    {id: 'files', type: 'file', label: 'F', maxFiles: 99},
    {id: 'signed', type: 'signature', label: 'S'},
  ];
  await demo.publish('surveys/hostile-people', {id: 'hostile-people', questions: person});
  const files = XSS.map((text) => ({
    name: text.slice(0, 250),
    type: '',
    size: 1,
    data: `data:${text}`,
    url: 'javascript:boom()',
  }));
  await send('hostile-people', {who: XSS[3]!, files, signed: XSS[8]!});
  const {page, errors, violations} = await open();
  await signIn(page);
  for (const [address, heading] of [
    ['', 'Overview'],
    ['held', 'Held for review'],
    ['surveys/hostile/versions', 'Versions'],
    ['surveys/hostile/publish', 'Publish a new version'],
    ['surveys/hostile-people', 'hostile-people'],
    ['surveys/hostile', XSS[3]!],
    ['answers', 'Answers'],
  ] as const) {
    await go(page, address, heading);
    if (!(await page.$('tbody button.quiet')) || address.endsWith('versions')) continue;
    await page.click('tbody button');
    await page.waitForSelector('#record[open]', PATIENCE);
    await press(page, 'Close');
  }
  await go(page, 'person', 'A person’s data');
  await page.type('#person', 'boom');
  await page.keyboard.press('Enter');
  await untilTold(page, 'found.');
  const state = await page.evaluate(() => (window as unknown as {kept: {booms: number}}).kept.booms);
  assert.equal(state, 0);
  assert.equal(await page.$('main :is(script, iframe, object, embed, [onerror], a[href^="javascript:" i])'), null);
  assert.deepEqual([errors, await violations()], [[], []]);
});

test('a webhook is added, what it did not take is seen with the reason, tried again and forgotten', async () => {
  await demo.publish('surveys/told', {...GARDEN, id: 'told', title: 'Told'});
  const {page, errors, violations} = await open();
  await signIn(page);
  await go(page, 'outgoing', 'E-mail and calls');
  await untilTold(page, 'Nothing waits');
  // a name that leads nowhere, by its standard (RFC 6761)
  await fill(page, '#hook-url', 'https://nobody.invalid/kith');
  await fill(page, '#hook-of', 'surveys/told');
  await press(page, 'Call it from now on');
  await page.waitForSelector('#secret', PATIENCE);
  assert.match(await page.$eval('#secret', (field) => (field as HTMLInputElement).value), /^whsec_/);
  await press(page, 'I have it');
  await send('told', {who: 'Ann'});
  await send('told', {who: 'Bea'});
  await untilTold(page, 'about surveys/told');
  const isTried = async () => {
    await go(page, '', 'Overview');
    await go(page, 'outgoing', 'E-mail and calls');
    return (await page.$eval('main', (main) => main.textContent)).split('Why it did not go').length === 3;
  };
  while (!(await isTried()));
  await untilTold(page, 'Call to nobody.invalid: something came in');
  await press(page, 'Try again');
  await untilTold(page, 'It is tried again now.');
  await press(page, 'Try all again');
  await untilTold(page, 'All of it is tried again now.');
  for (const left of ['1 waits, 0 given up.', 'Nothing waits']) {
    await press(page, 'Forget it');
    await untilTold(page, left);
  }
  await press(page, 'Take it away');
  await page.waitForSelector('dialog.ask[open]', PATIENCE);
  await press(page, 'Take it away');
  await untilTold(page, 'It is called no more.');
  await untilTold(page, 'Nobody. A program of yours');
  await demo.publish('signups/told', {id: 'told', preset: 'newsletter', confirmation: 'email', title: 'Letter'});
  await send('told', {email: 'ann@example.org', consent: true}, {}, 'signup');
  await go(page, 'signups/told', 'Letter');
  assert.match((await rows(page)).join(), /Not confirmed/);
  assert.deepEqual([errors, await violations()], [[], []]);
});

describe('every page, light and dark', () => {
  const PAGES: [address: string, heading: string][] = [
    ['', 'Overview'],
    ['answers', 'Answers'],
    ['held', 'Held for review'],
    ['publish', 'Publish'],
    ['person', 'A person’s data'],
    ['outgoing', 'E-mail and calls'],
    ['trail', 'Who did what'],
    ['surveys/look', 'How it looks'],
    ['surveys/look/versions', 'Versions'],
    ['surveys/look/results', 'Results as published'],
    ['surveys/look/publish', 'Publish a new version'],
    ['signups/volunteer', 'Lend a hand at the summer weekend'],
    ['signups/volunteer/shifts', 'Who takes which shift'],
    ['calendars/hall', 'Millbrook Hall'],
    ['calendars/hall/rsvps', 'Who comes to what'],
  ];
  const findings = async (page: Page): Promise<string[]> =>
    page.evaluate(async () => {
      const {axe} = globalThis as unknown as {
        axe: {run(context: Document, options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
      };
      const {violations} = await axe.run(document, {resultTypes: ['violations']});
      return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 120)}`));
    });
  /** A widget takes the page's colours a moment after it. */
  const untilSettled = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => {
      const widget = document.querySelector('kith-results');
      const inner = widget?.shadowRoot?.querySelector('.kith');
      return !widget || (inner && getComputedStyle(inner).color === getComputedStyle(document.body).color);
    }, PATIENCE);
  const width = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

  test('P1 P5 axe finds nothing, and nothing is wider than 320 pixels', async () => {
    await demo.publish('surveys/look', {
      ...GARDEN,
      id: 'look',
      title: 'How it looks',
      results: 'live',
      links: undefined,
    });
    await send('look', {who: 'Ann', email: 'ann-who-has-a-very-long-address@somewhere.example.org', grow: ['veg']});
    await send('look', {who: 'Bot', email: 'bot@example.org'}, TRAP);
    const {page, errors, violations} = await open({width: 320, height: 640});
    await page.evaluate(AXE);
    const check = async (state: string) => {
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}]);
        await untilSettled(page);
        assert.deepEqual(await findings(page), [], `${state}, ${value}`);
      }
      assert.ok((await width(page)) <= 320, `${state} is ${await width(page)} pixels wide`);
    };
    await check('sign in');
    await page.type('#token', 'x');
    await page.keyboard.press('Enter');
    await untilTold(page, 'This is not the token.');
    await check('sign in, refused');
    await signIn(page);
    for (const [address, heading] of PAGES) {
      await go(page, address, heading);
      await check(heading);
    }
    await go(page, 'publish', 'Publish');
    await press(page, 'Publish');
    await untilTold(page, 'There is nothing to publish');
    await check('publish, with findings');
    await go(page, 'person', 'A person’s data');
    await page.type('#person', 'example.org');
    await page.keyboard.press('Enter');
    await untilTold(page, 'found.');
    await check('a person, found');
    await press(page, 'Delete what is ticked');
    await go(page, 'surveys/look', 'How it looks');
    await page.click('tbody button');
    await page.waitForSelector('#record[open]', PATIENCE);
    await check('one record');
    await press(page, 'Delete it');
    await page.waitForSelector('dialog.ask[open]', PATIENCE);
    await check('asking before it is deleted');
    assert.deepEqual([errors, await violations()], [[], []]);
  });
});
