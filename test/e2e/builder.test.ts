import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {
  dragByTouch,
  findFaults,
  focused,
  middleOf,
  paste,
  press,
  pressWords,
  previewed,
  said,
  SLOW,
  titleOf,
  titles,
  write,
} from '../support/builder-page.ts';
import {browsers, openPage, startDemo, startSite, Typist, waitFor, type Demo, type Site} from '../support/e2e.ts';
import {until} from '../support/shore.ts';

const engine = browsers()[0]!;
let demo: Demo;
let site: Site;
before(async () => {
  demo = await startDemo();
  site = await startSite();
});
after(async () => {
  site.stop();
  demo.stop();
  await engine.close();
});

const QUESTIONS = [
  {type: 'text', label: 'What should we call you?'},
  {type: 'single-choice', label: 'Where do you live?', choices: ['Here', 'Elsewhere']},
  {type: 'text', label: 'Which street?'},
  {type: 'yes-no', label: 'Do you come to the hall?'},
  {type: 'rating', label: 'How is it?'},
  {type: 'long-text', label: 'Anything else?'},
] as const;

/** Six questions, one of them with a rule, by pointing and typing. */
async function buildQuestions(page: Page): Promise<void> {
  for (const [i, {type, label, ...more}] of QUESTIONS.entries()) {
    if (i === 0) await press(page, '.card-open');
    else {
      await press(page, '[data-add="questions"]');
      await press(page, `.palette [data-type="${type}"]`);
    }
    await write(page, `questions[${i}].label`, label);
    if ('choices' in more) {
      for (const [n, words] of more.choices.entries()) await write(page, `questions[${i}].choices[${n}]`, words);
      await press(page, `[data-choice="questions[${i}].choices[2]"] [data-key="delete"]`);
    }
    if (label === 'Which street?') await pressWords(page, 'fieldset[legend="Show this question"]//label', 'Only when');
  }
}

/** Spanish words for all that has none. */
async function translateAll(page: Page): Promise<void> {
  await press(page, '.tab[data-tab="languages"]');
  await page.select('#add-language', 'es');
  const ids = await page.$$eval('.translation [lang="es"]', (fields) => fields.map(({id}) => id));
  for (const id of ids) await write(page, id, `es ${ids.indexOf(id) + 1}`);
  await page.waitForFunction(() => document.querySelector('[data-progress="es"]')?.textContent === 'Complete', SLOW);
}

test('a newcomer makes a survey in two languages by pointing, and an answer to it arrives', async () => {
  const {page, errors, violations} = await openPage(await engine.launch());
  await page
    .browserContext()
    .setPermission(
      demo.base,
      {permission: {name: 'clipboard-read'}, state: 'granted'},
      {permission: {name: 'clipboard-write'}, state: 'granted'},
    );
  await page.goto(`${demo.base}/builder/`);
  await press(page, '[data-template="empty"]');
  await buildQuestions(page);

  // what is written is seen at once, and the field keeps the focus
  await previewed(page, 'Anything else?');
  assert.equal(await focused(page), 'questions[5].label');
  assert.match(
    await page.$eval('[data-path="questions[2]"] .card-about', (e) => e.textContent),
    /only when “Where do you live\?” is “Here”/,
  );

  await press(page, '.tab[data-tab="ends"]');
  await write(page, 'title', 'Our street');
  await translateAll(page);
  await previewed(page, 'es 1');

  await press(page, '[data-key="share"]');
  await write(page, 'token', `${demo.token}x`);
  await press(page, '[data-key="publish"]');
  const refused = await page.waitForSelector('[data-outcome="failed"]', SLOW);
  assert.match(await refused!.evaluate((e) => e.textContent), /not the token/);
  await write(page, 'token', demo.token);
  await press(page, '[data-key="publish"]');
  await page.waitForSelector('[data-outcome="published"]', SLOW);
  await press(page, '[data-key="copy"]');
  const snippet = await page.evaluate(() => navigator.clipboard.readText());

  // a test shows what would arrive, and sends nothing
  const preview = (await (await page.$('iframe'))!.contentFrame())!;
  await preview.locator('>>> #q-what-should-we-call-you').fill('Grace');
  await preview.locator('>>> [part~="form"] button[type="submit"]').click();
  const row = await page.waitForSelector('.received tbody tr', SLOW);
  assert.match(await row!.evaluate((e) => e.textContent), /What should we call you\?\s*Grace/);
  assert.equal(
    await page.$eval('#page', (input) => (input as HTMLInputElement).value),
    `${demo.base}/api/surveys/our-street`,
  );
  await page.waitForSelector('.qr svg > path + path', SLOW);
  assert.deepEqual(
    demo
      .submissions()
      .map(({of}) => of)
      .filter((of) => of === 'our-street'),
    [],
  );

  site.pages.set('/street', {
    html: `<!doctype html><html lang="es"><meta charset="utf-8"><title>Street</title>${snippet}`,
  });
  const visitor = await openPage(await engine.launch(), {width: 360, height: 700});
  await visitor.page.goto(`${site.base}/street`);
  await waitFor(visitor.page, 'ready', SLOW.timeout);
  const typist = new Typist(visitor.page);
  await typist.write('what-should-we-call-you', 'Ada');
  await typist.choose('where-do-you-live', 'here');
  await typist.write('which-street', 'Mill Lane');
  await typist.write('anything-else', 'No');
  await typist.go('Enviar mis respuestas');
  await waitFor(visitor.page, 'sent', SLOW.timeout);
  const arrived = demo.submissions().find(({of}) => of === 'our-street');
  assert.deepEqual(arrived?.answers, {
    'what-should-we-call-you': 'Ada',
    'where-do-you-live': 'here',
    'which-street': 'Mill Lane',
    'anything-else': 'No',
  });
  assert.equal(arrived.locale, 'es');
  assert.deepEqual([errors, await violations()], [[], []]);
});

/** Goes on with Tab until the words of what has the focus, or its id, are these. */
async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  for (let stops = 0; stops < 120; stops++) {
    const now = await page.evaluate(() => {
      const {id = '', ariaLabel = '', textContent = ''} = document.activeElement ?? {};
      return [id, ariaLabel ?? '', (textContent ?? '').trim().replaceAll(/\s+/g, ' ')];
    });
    if (now.some((one) => (typeof wanted === 'string' ? one === wanted : wanted.test(one)))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(wanted)} cannot be reached with Tab`);
}

const pressKey = async (page: Page, wanted: string | RegExp): Promise<void> => {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
};
const isFocused = (page: Page, id: string) =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, SLOW, id);
test('P4 the keyboard alone makes a form of two questions, moves, deletes, takes back, and says so', async () => {
  const {page, errors} = await openPage(await engine.launch());
  await page.goto(`${demo.base}/builder/`);
  await page.waitForSelector('[data-template="empty"]', SLOW);
  await pressKey(page, /^An empty survey/);
  await page.waitForSelector('.card-open', SLOW);
  await pressKey(page, /^1\. No words yet/);
  await isFocused(page, 'questions[0].label');
  await page.keyboard.type('First?');
  await pressKey(page, 'Add a question');
  await pressKey(page, /^Yes or no/);
  await isFocused(page, 'questions[1].label');
  await said(page, 'added as question 2');
  await page.keyboard.type('Second?');
  await page.keyboard.down('Shift');
  for (let stops = 0; stops < 3; stops++) await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await tabTo(page, 'Duplicate: Second?');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await pressKey(page, 'Move up: Second?');
  await said(page, 'question 1 of 2');
  assert.deepEqual(await titles(page), ['1. Second?', '2. First?']);
  // the focus stays on what was pressed, and goes to the next question after a deletion
  assert.equal(await page.evaluate(() => document.activeElement?.ariaLabel), 'Move up: Second?');
  await pressKey(page, 'Delete: Second?');
  await said(page, 'is deleted');
  await page.waitForFunction(() => document.activeElement?.textContent.includes('First?'), SLOW);
  assert.deepEqual(await titles(page), ['1. First?']);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await said(page, 'Taken back');
  assert.deepEqual(await titles(page), ['1. Second?', '2. First?']);
  assert.deepEqual(errors, []);
});

/** Six steps deep: more than can be pointed at. */
const CHECK_UP = {
  id: 'check-up',
  title: 'How are you?',
  questions: [
    {id: 'come', type: 'yes-no', label: 'Do you come here?'},
    {
      id: 'often',
      type: 'single-choice',
      label: 'How often are you alone?',
      choices: [
        {value: 'never', label: 'Never'},
        {value: 'always', label: 'Always'},
      ],
    },
    {
      id: 'more',
      type: 'text',
      label: 'Tell us more',
      visibleIf: {
        all: [
          {question: 'come', is: true},
          {
            any: [
              {question: 'often', is: 'always'},
              {
                all: [
                  {question: 'come', is: true},
                  {question: 'often', answered: true},
                ],
              },
            ],
          },
        ],
      },
    },
  ],
};

test('on a phone: deep rules are kept until they are replaced, points have a meaning and an ending, a finger moves questions', async () => {
  const {page, errors, violations} = await openPage(await engine.launch(), {width: 360, height: 740});
  await page.setViewport({width: 360, height: 740, hasTouch: true});
  await bring(page, CHECK_UP);

  // the part that goes too deep is in words; replaced, it comes back with undo
  await press(page, '[data-path="questions[2]"] .card-open');
  const kept = await page.waitForSelector('.rule-kept', SLOW);
  const DEEP = /all of these hold|“Do you come here\?” is “Yes”, and “How often are you alone\?” has an answer/;
  assert.match(await kept!.evaluate((element) => element.textContent), DEEP);
  await press(page, '[data-key="replace-rule"]');
  await page.waitForFunction(() => !document.querySelector('.rule-kept'), SLOW);
  assert.match(await page.evaluate(() => document.activeElement!.id), /visibleIf-1-1-question$/);
  await press(page, '[data-key="note-undo"]');
  await page.waitForSelector('.rule-kept', SLOW);
  await page.select('[id="questions[2].visibleIf-1-match"]', 'none');
  await page.waitForFunction(
    () =>
      document.querySelector('[data-path="questions[2]"] .card-rule')?.textContent.includes('and none of these holds'),
    SLOW,
  );

  // points of choices, what so many mean, an ending for whom that is true
  await press(page, '.tab[data-tab="ends"]');
  await press(page, '[data-add="score"]');
  await write(page, 'scores[0].label', 'Alone');
  await press(page, '[id="scores[0].of-questions[1]"]');
  await write(page, 'scores[0].points-questions[1]-1', '3');
  await page.keyboard.press('Tab');
  await page.waitForFunction(
    () => document.querySelector('[data-reach]')?.textContent.includes('between 0 and 3'),
    SLOW,
  );
  await press(page, '[data-add="band"]');
  await write(page, 'scores[0].bands[0].label', 'You have company');
  await press(page, '[data-add="band"]');
  await write(page, 'scores[0].bands[1].label', 'Come and see us');
  await press(page, '[id="scores[0].show"]');
  await write(page, 'endings[0].title', 'Thank you all');
  await press(page, '[data-add="ending"]');
  await page.select('[id="endings[0].visibleIf-0-question"]', 'alone');
  await page.select('[id="endings[0].visibleIf-0-operator"]', 'atLeast');
  await write(page, 'endings[0].visibleIf-0-value', '2');
  await write(page, 'endings[0].title', 'We are glad you told us');
  await write(page, 'endings[0].redirect', 'https://call.example.org/now');

  // a finger moves a question; Escape puts it back
  await press(page, '.tab[data-tab="questions"]');
  await press(page, '[data-path="questions[2]"] .card-open');
  await dragByTouch(page, '[data-path="questions[0]"]', '[data-path="questions[1]"]');
  await titleOf(page, 1, 'Do you come here?');
  await said(page, 'It is now question 2 of 3');
  const grip = await middleOf(page, '[data-path="questions[1]"] .grip');
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x, grip.y - 120, {steps: 3});
  await page.waitForSelector('.makes-room', SLOW);
  await page.keyboard.press('Escape');
  await said(page, 'Put back');
  await page.mouse.up();
  assert.match((await titles(page))[1]!, /Do you come here\?/);

  // what is pasted allows the page that an ending leads to, and a test says what people will read
  await press(page, '[data-key="share"]');
  const snippet = await page.waitForSelector('[data-snippet]', SLOW);
  assert.match(await snippet!.evaluate((e) => e.textContent), /redirect-origins="https:\/\/call\.example\.org"/);
  const preview = (await (await page.waitForSelector('iframe', SLOW))!.contentFrame())!;
  await previewed(page, 'How often are you alone?');
  await preview.evaluate(() =>
    document.querySelector('main > *')!.shadowRoot!.querySelector<HTMLElement>('[value="3"]')!.click(),
  );
  await preview.locator('>>> [part~="form"] button[type="submit"]').click();
  await previewed(page, 'We are glad you told us');
  await previewed(page, 'Come and see us');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `${wide} px in a window of 360`);
  assert.deepEqual([errors, await violations()], [[], []]);
});

/** Brings a definition along and goes on with it. */
async function bring(page: Page, definition: object): Promise<void> {
  await page.goto(`${demo.base}/builder/`);
  await pressWords(page, 'button', 'Bring it along');
  await page.waitForSelector('#import-text', SLOW);
  await paste(page, '#import-text', JSON.stringify(definition));
  await pressWords(page, 'button', 'Read it');
  await pressWords(page, 'button', 'Go on with it');
}

test('a choice is offered only to whom it concerns, by pointing', async () => {
  const {page, errors} = await openPage(await engine.launch());
  await bring(page, CHECK_UP);
  await previewed(page, 'Always');
  await press(page, '[data-path="questions[1]"] .card-open');
  await page.waitForSelector('[id="questions[1].choices-rule"]', SLOW);
  await page.select('[id="questions[1].choices-rule"]', '1');
  await page.waitForFunction(() => document.activeElement?.id === 'questions[1].choices[1].visibleIf-0-question', SLOW);
  assert.deepEqual(
    await page.$$eval('[id="questions[1].choices-rule"] option', (options) => options.map(({text}) => text)),
    ['Offer a choice only when …', 'Never'],
  );
  assert.deepEqual(await findFaults(page), []);

  const preview = (await (await page.$('iframe'))!.contentFrame())!;
  const offers = () =>
    preview.evaluate(() => {
      const {shadowRoot} = document.querySelector('main > *')!;
      return [...shadowRoot!.querySelectorAll('[data-q=often] .option')].map(({textContent}) => textContent.trim());
    });
  await until(async () => (await offers()).join() === 'Never', 'it is not offered before that');
  await preview.locator('>>> [data-q=come] [value=yes]').click();
  await until(async () => (await offers()).join() === 'Never,Always', 'it is offered after "Yes"');

  await pressWords(page, 'button', 'Offer it always');
  await said(page, 'The choice is always offered');
  assert.equal(await focused(page), 'questions[1].choices[1]');
  assert.deepEqual(errors, []);
});

test('a group asks one more for each, by pointing', async () => {
  const {page, errors} = await openPage(await engine.launch(), {width: 360, height: 740});
  const questions = [{id: 'child', type: 'text', label: 'First name'}];
  await bring(page, {
    id: 'home',
    questions: [{id: 'children', type: 'group', label: 'Children', repeat: {min: 1}, questions}],
  });
  await press(page, '[data-path="questions[0]"] .card-open');
  await page.waitForSelector('[id="questions[0].questions-more"]', SLOW);
  await page.select('[id="questions[0].questions-more"]', 'number');
  await page.waitForFunction(() => document.activeElement?.id === 'questions[0].questions[1].label', SLOW);
  await page.keyboard.type('Age');
  assert.deepEqual(await findFaults(page), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `${wide} px in a window of 360`);
  await press(page, '[aria-label="Delete: First name"]');
  await said(page, '“First name” is deleted');
  assert.equal(await focused(page), 'questions[0].questions[0].label');
  // the last one stays
  assert.equal(await page.$eval('[aria-label="Delete: Age"]', (e) => e.getAttribute('aria-disabled')), 'true');
  await press(page, '.tab[data-tab="preview"]');
  await previewed(page, 'Age');
  assert.deepEqual(errors, []);
});

/** Points with a range, and an ending with a group in its rule. */
async function openEnds(page: Page): Promise<void> {
  await press(page, '[data-add="score"]');
  await press(page, '.counted input');
  await press(page, '[data-add="band"]');
  await press(page, '[data-add="ending"]');
  await press(page, '.ending [data-key="add-group"]');
}

test('P1 axe finds nothing in any part, narrow and wide, light and dark', async () => {
  for (const [width, scheme, tabs] of [
    [360, 'light', ['languages', 'ends']],
    [1280, 'dark', ['look', 'ends']],
  ] as const) {
    const {page} = await openPage(await engine.launch(), {width, height: 800});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.goto(`${demo.base}/builder/`);
    await page.waitForSelector('.template', SLOW);
    const faults: Record<string, string[]> = {start: await findFaults(page)};
    await press(page, '[data-template="feedback"]');
    await press(page, '[data-path="questions[3]"] .card-open');
    faults['question'] = await findFaults(page);
    for (const tab of tabs) {
      await press(page, `.tab[data-tab="${tab}"]`);
      if (tab === 'ends') await openEnds(page);
      faults[tab] = await findFaults(page);
    }
    await press(page, '[data-key="share"]');
    await page.waitForSelector('[data-snippet]', SLOW);
    faults['share'] = await findFaults(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} px in a window of ${width}`);
    assert.deepEqual(
      Object.entries(faults).filter(([, found]) => found.length),
      [],
    );
  }
});

test('what was begun is there after a reload, also when there is no network at all; a form of a page is brought along', async () => {
  const other = await startDemo();
  const {page, errors} = await openPage(await engine.launch());
  await page.goto(`${other.base}/builder/`);
  await press(page, '[data-template="newsletter"]');
  await page.waitForSelector('.card', SLOW);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, SLOW);
  other.stop();
  while (
    await fetch(other.base).then(
      () => true,
      () => false,
    )
  );
  await page.reload();
  await press(page, '.draft-open');
  await previewed(page, 'Subscribe');
  await press(page, '.bar .icon-button');
  await pressWords(page, 'button', 'Bring it along');
  await page.focus('#import-text');
  await page.keyboard.type(
    '<form action="https://example.org/go"><label>Your name <input name="NAME" required></label><script>1</script><select name="when"><option>Mon<option>Tue</select></form>',
  );
  await pressWords(page, 'button', 'Read it');
  const report = await page.waitForSelector('.report', SLOW);
  assert.match(await report!.evaluate((element) => element.textContent), /2 parts are kept.*Scripts are not run/s);
  await pressWords(page, 'button', 'Go on with it');
  await previewed(page, 'Your name');
  assert.deepEqual(await titles(page), ['1. Your name', '2. When']);
  assert.deepEqual(errors, []);
});
