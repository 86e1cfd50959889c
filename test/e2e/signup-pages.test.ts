import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {browsers, openPage, startDemo, startSite, Typist, waitFor, type Demo, type Site} from '../support/e2e.ts';

const engines = browsers();
const [chromium] = engines;
let demo: Demo;
let site: Site;
before(async () => {
  [demo, site] = await Promise.all([startDemo(), startSite()]);
  await demo.publish('signups/contact', {
    id: 'contact',
    fields: [
      {id: 'NAME', type: 'text', label: 'Your name', required: true},
      {id: 'help', type: 'multiple-choice', label: 'I can help with', choices: ['garden', 'rides']},
      {id: 'list', type: 'hidden'},
    ],
  });
});
after(async () => {
  demo.stop();
  site.stop();
  for (const engine of engines) await engine.close();
});

const SHIFTS = [
  {id: 'soup', title: {en: 'Soup', es: 'Sopa'}, start: '2027-06-05T09:00', end: '2027-06-05T12:00', spots: 1},
  {id: 'tea', title: {en: 'Tea', es: 'Té'}, start: '2027-06-05T13:00', end: '2027-06-05T15:00', spots: 5},
].map((shift) => ({...shift, timeZone: 'Europe/London'}));
const publishWeekend = (id: string, more: object = {}): Promise<void> =>
  demo.publish(`signups/${id}`, {id, preset: 'volunteer', shifts: SHIFTS, ...more});

const script = () => `<script type="module" src="${demo.base}/kith/kith.js"></script>`;
const weekend = (id: string) => `<kith-signup src="${demo.base}/api/signups/${id}"></kith-signup>`;
const wrap = (body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Join</title><link rel="icon" href="data:,">${script()}<body>${body}`;
const shown = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.querySelector('kith-signup')!.shadowRoot!.querySelector('.kith')!.textContent.replace(/\s+/g, ' '),
  );

async function fillIn(page: Page, ...shifts: string[]): Promise<Typist> {
  const person = new Typist(page);
  await person.write('firstName', 'Ada');
  await person.write('email', 'ada@example.org');
  await person.tick('shifts', ...shifts);
  await person.tabTo((c) => c.id === 'q-consent', 'the consent');
  await page.keyboard.press(' ');
  return person;
}

const FORM = () => `<form action="${demo.base}/api/signups/contact/submissions" method="post">
  <p><label for="n">Your name *</label><input id="n" name="NAME" required></p>
  <fieldset><legend>I can help with</legend><label><input type="checkbox" name="help" value="garden"> Garden</label>
  <label><input type="checkbox" name="help" value="rides"> Rides</label></fieldset>
  <input type="hidden" name="list" value="42"><button>Send it</button></form>`;

for (const {name, launch} of engines) {
  const strict = (path: string, body: string): void => {
    const policy =
      `default-src 'none'; script-src ${demo.base}; style-src 'self'; connect-src ${demo.base}; base-uri 'none'; ` +
      "form-action 'none'; require-trusted-types-for 'script'; trusted-types kith";
    const html = wrap(body).replace('<link rel="icon" href="data:,">', '');
    site.pages.set(path, {html, headers: {'content-security-policy': policy}});
  };

  test(`H3 H4 ${name}: the form that a page already had, under the strictest policies: 0 violations, and what it always sent arrives`, async () => {
    strict('/own', `<kith-signup>${FORM()}</kith-signup>`);
    const {page, errors, violations} = await openPage(await launch());
    const earlier = demo.submissions().length;
    await page.goto(`${site.base}/own`);
    await waitFor(page);
    const person = new Typist(page);
    await person.write('NAME', 'Ada');
    await person.tick('help', 'garden', 'rides');
    await person.tabTo((c) => c.text === 'Send it' || c.text === 'Send', 'the button');
    await page.keyboard.press('Enter');
    await waitFor(page, 'sent', 15_000);
    assert.deepEqual([await violations(), errors], [[], []]);
    assert.equal(demo.submissions().length, earlier + 1);
    const {answers, hidden} = demo.submissions().at(-1)!;
    assert.deepEqual([answers, hidden], [{NAME: 'Ada', help: ['garden', 'rides']}, {list: '42'}]);
  });

  test(`H3 H4 H20 ${name}: shifts under the strictest policies, calendar file included: 0 violations, 0 strangers`, async () => {
    await publishWeekend(`strict-${name}`);
    strict('/strict', weekend(`strict-${name}`));
    const {page, requests, errors, violations} = await openPage(await launch());
    await page.goto(`${site.base}/strict`);
    await waitFor(page);
    const person = new Typist(page);
    await person.go('Count me in'); // a mistake, so that its code is fetched under the policy too
    await fillIn(page, 'soup');
    await person.tabTo((c) => c.text === 'Count me in', 'the button');
    await page.keyboard.press('Enter');
    await waitFor(page, 'sent', 15_000);
    await page.waitForFunction(() => document.querySelector('kith-signup')!.shadowRoot!.querySelector('.quiet'));
    await page.evaluate(() =>
      document.querySelector('kith-signup')!.shadowRoot!.querySelector<HTMLElement>('.quiet')!.click(),
    );
    await new Promise((done) => setTimeout(done, 200));
    assert.deepEqual([await violations(), errors], [[], []]);
    const origins = new Set(requests.map((r) => new URL(r.url()).origin));
    origins.delete('null'); // the file that was made in the page
    assert.deepEqual(
      [...origins].filter((origin) => ![site.base, demo.base].includes(origin)),
      [],
    );
    assert.deepEqual(await page.browserContext().cookies(), []);
  });
}

/** Roles, names and descriptions, as assistive technology gets them. */
async function tree(path: string, html: string): Promise<string[]> {
  site.pages.set(path, {html: wrap(html)});
  const {page, errors} = await openPage(await chromium!.launch());
  await page.goto(site.base + path);
  await waitFor(page);
  const cdp = await page.createCDPSession();
  const {nodes} = await cdp.send('Accessibility.getFullAXTree');
  assert.deepEqual(errors, []);
  await page.close();
  return nodes
    .filter((n) => !n.ignored && !['none', 'generic', 'RootWebArea', 'InlineTextBox'].includes(String(n.role?.value)))
    .map((n) => `${n.role?.value} ${n.name?.value ?? ''} ${n.description?.value ?? ''}`)
    .filter((line) => !/^(paragraph|LineBreak)\s*$/.test(line));
}

const MANGLED: [what: string, element: () => string, div: () => string][] = [
  [
    'a preset, with empty attributes and paragraphs put in',
    () => '<kith-signup preset="petition" action="/to"></kith-signup>',
    () =>
      '<div class="" data-kith=" Signup " data-kith-preset="petition" data-kith-action="/to" lang=""><p><br></p></div>',
  ],
  [
    'a form of one’s own, with paragraphs and breaks put in',
    () => `<kith-signup>${FORM()}</kith-signup>`,
    () => `<div data-kith="signup"><p><br></p>${FORM().replaceAll('<label', '<p></p><label')}<br></div>`,
  ],
];
for (const [what, element, div] of MANGLED)
  test(`H6 a div with ${what}: assistive technology gets the same as from the element`, async () => {
    const expected = await tree('/element', element());
    assert.deepEqual(await tree('/div', div()), expected);
    assert.ok(expected.filter((line) => /^(textbox|checkbox|button)/.test(line)).length >= 4);
  });

test('without a waiting list, who comes a moment later sees the list correct itself, and takes another shift', async () => {
  await publishWeekend('quick', {whenFull: 'none'});
  site.pages.set('/quick', {html: wrap(weekend('quick'))});
  const open = async () => {
    const {page} = await openPage(await chromium!.launch(), {width: 360, height: 740});
    await page.goto(`${site.base}/quick`);
    await waitFor(page);
    return {page, person: await fillIn(page, 'soup')};
  };
  const [first, second] = [await open(), await open()];
  await first.person.go('Count me in');
  await waitFor(first.page, 'sent');
  assert.match(await shown(second.page), /1 place left/);
  await second.person.go('Count me in');
  await second.page.waitForFunction(() =>
    document
      .querySelector('kith-signup')!
      .shadowRoot!.querySelector('#q-shifts-soup-facts')!
      .textContent.includes('Full'),
  );
  assert.match(await shown(second.page), /Soup, Saturday,? 5 June.*has just been filled\. Choose another/);
  await second.person.tick('shifts', 'soup', 'tea');
  await second.person.go('Count me in');
  await waitFor(second.page, 'sent');
  assert.deepEqual(demo.submissions().at(-1)!.answers['shifts'], ['tea']);
});

test('the link to cancel leads to a page in the person’s language, whose button gives the place back', async () => {
  await publishWeekend('fin-de-semana', {languages: ['en', 'es']});
  site.pages.set('/es', {html: wrap(weekend('fin-de-semana'), 'es')});
  const {page, errors} = await openPage(await chromium!.launch(), {width: 360, height: 740});
  await page.goto(`${site.base}/es`);
  await waitFor(page);
  const person = await fillIn(page, 'soup');
  await person.go('Cuenten conmigo');
  await waitFor(page, 'sent');
  await page.waitForFunction(() => document.querySelector('kith-signup')!.shadowRoot!.querySelector('.cancel a'));
  assert.match(await shown(page), /¿Al final no puede venir\? Cancele aquí/);
  await Promise.all([
    page.waitForNavigation(),
    page.evaluate(() =>
      document.querySelector('kith-signup')!.shadowRoot!.querySelector<HTMLElement>('.cancel a')!.click(),
    ),
  ]);
  const words = () => page.evaluate(() => `${document.documentElement.lang} ${document.body.innerText}`);
  assert.match(await words(), /^es .*Sus plazas[\s\S]*Sopa, sábado/);
  await Promise.all([page.waitForNavigation(), page.click('button[name=place]')]);
  assert.match(await words(), /Ya no tiene ninguna plaza/);
  const {shifts} = (await (await fetch(`${demo.base}/api/signups/fin-de-semana`)).json()) as {
    shifts: {spotsLeft: number}[];
  };
  assert.deepEqual(
    shifts.map(({spotsLeft}) => spotsLeft),
    [1, 5],
  );
  assert.deepEqual(errors, []);
});
