import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import type {Submission} from '../../src/contract/submission.ts';
import {flattenAnswers, type FlatEntry} from '../../src/core/answers/flatten.ts';
import {compileSurvey} from '../../src/core/survey/compile-survey.ts';
import {kith} from '../support/command.ts';
import {browsers, openPage, startDemo, startSite, waitFor, type Demo, type Site} from '../support/e2e.ts';
import {everyAnswer, everything} from '../support/twin-definitions.ts';

const [chromium] = browsers();
const folder = mkdtempSync(join(tmpdir(), 'kith-twin-'));
let demo: Demo;
let site: Site;
before(async () => {
  demo = await startDemo();
  site = await startSite();
});
after(async () => {
  demo.stop();
  site.stop();
  rmSync(folder, {recursive: true, force: true});
  await chromium!.close();
});

/** The twin of a definition, as the command writes it, on a page that also has the script. */
async function showTwin(kind: 'surveys' | 'signups', definition: {id: string}): Promise<Page> {
  await demo.publish(`${kind}/${definition.id}`, definition);
  const path = join(folder, 'definition.json');
  writeFileSync(path, JSON.stringify(definition));
  const {out, code, said} = await kith([
    'form',
    path,
    '--action',
    `${demo.base}/api/${kind}/${definition.id}/submissions`,
  ]);
  assert.equal(code, 0, said);
  site.pages.set('/twin', {
    html: `<!doctype html><html lang="en"><title>T</title><script type="module" src="${demo.base}/kith/kith.js"></script>${out}`,
  });
  const {page} = await openPage(await chromium!.launch());
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.base}/twin`);
  return page;
}

/** Fills the controls by their names, in order, as a person would. */
async function fill(page: Page, entries: FlatEntry[]): Promise<void> {
  const left = await page.evaluate((given) => {
    const open = [...document.querySelectorAll<HTMLInputElement>('input,select,textarea')];
    return given.filter(([name, value]) => {
      const at = open.findIndex(
        (control) => control.name === name && (!/^(radio|checkbox)$/.test(control.type) || control.value === value),
      );
      const [control] = at < 0 ? [] : open.splice(at, 1);
      if (control && /^(radio|checkbox)$/.test(control.type)) control.checked = true;
      else if (control) control.value = value;
      return !control;
    });
  }, entries);
  assert.deepEqual(left, []);
}

async function send(page: Page): Promise<string> {
  await Promise.all([page.waitForNavigation(), page.click('button[type=submit]')]);
  return page.evaluate(() => document.body.innerText);
}

const withoutCircumstances = ({answers, hidden, kind, of}: Submission) => ({answers, hidden, kind, of});
/** A box that was not ticked: JSON says so, a form is silent. */
const withoutUnticked = ({answers, ...rest}: ReturnType<typeof withoutCircumstances>) => {
  const {news: _, ...given} = answers;
  return {...rest, answers: given};
};

test('without script the twin of a survey with every type sends what the widget would have sent', async () => {
  const compiled = compileSurvey(everything);
  assert.ok('survey' in compiled);
  const flat = flattenAnswers(compiled.survey.questions, {answers: everyAnswer});
  // an answer that is no answer is said in so many letters
  const entries = flat.map(([name, value]): FlatEntry => [name, name === 'belong' ? 'n/a' : value]);
  const page = await showTwin('surveys', everything);
  await fill(page, entries);
  assert.match(await send(page), /Thank you\s+Your answers are in.*receipt/);
  const [native] = demo.submissions();

  site.pages.set('/widget', {
    html: `<!doctype html><html lang="en"><title>W</title><script type="module" src="${demo.base}/kith/kith.js"></script><kith-survey src="${demo.base}/api/surveys/${everything.id}"></kith-survey>`,
  });
  const {page: other} = await openPage(await chromium!.launch());
  await other.goto(`${site.base}/widget`);
  await waitFor(other);
  await other.evaluate(async (answers) => {
    const survey = document.querySelector('kith-survey') as HTMLElement & {answers: unknown; submit(): Promise<void>};
    survey.answers = answers;
    await survey.submit();
  }, everyAnswer);
  await waitFor(other, 'sent');
  const all = demo.submissions();
  assert.equal(all.length, 2);
  assert.deepEqual(withoutCircumstances(native!), withoutUnticked(withoutCircumstances(all[1]!)));
});

test('the browser itself asks for what is required, and the endpoint says on a page what it refuses', async () => {
  const survey = {
    id: 'refused',
    questions: [
      {id: 'mail', type: 'email', label: 'E-mail', required: true},
      {id: 'order', type: 'ranking', label: 'Order', choices: ['a', 'b']},
    ],
  };
  const page = await showTwin('surveys', survey);
  await page.click('button[type=submit]');
  assert.equal(page.url(), `${site.base}/twin`);
  await page.type('[name=mail]', 'ada@example.org');
  await page.select('#refused-order-1', 'a');
  await page.select('#refused-order-2', 'a');
  assert.match(await send(page), /order.*Nothing was saved/s);
  assert.ok(!demo.submissions().some(({of}) => of === 'refused'));
});

test('a person fills in the twin of a sign-up by hand, chooses a shift and sends a file', async () => {
  const shift = {
    title: 'Soup',
    start: '2027-06-05T09:00',
    end: '2027-06-05T12:00',
    timeZone: 'Europe/London',
    spots: 1,
  };
  const signup = {
    id: 'helpers',
    preset: 'volunteer',
    fields: [{id: 'cv', type: 'file', label: 'A photo', maxFiles: 2}],
    shifts: [{id: 'soup', ...shift}],
  };
  const page = await showTwin('signups', signup);
  await page.type('#helpers-firstName', 'Zoë');
  await page.type('#helpers-email', 'zoe@example.org');
  await page.type('#helpers-message', 'Hi');
  await page.click('label[for=helpers-shifts-1]');
  await page.click('label[for=helpers-consent]');
  const photo = join(folder, 'me.txt');
  writeFileSync(photo, 'a face');
  const picker = await page.$<'input'>('#helpers-cv' as 'input');
  await picker!.uploadFile(photo);
  assert.match(await send(page), /Thank you/);
  const kept = demo.submissions().find(({of}) => of === 'helpers')!;
  assert.deepEqual(kept.answers, {
    firstName: 'Zoë',
    email: 'zoe@example.org',
    message: 'Hi',
    cv: [{name: 'me.txt', type: 'text/plain', size: 6, data: Buffer.from('a face').toString('base64')}],
    shifts: ['soup'],
    consent: true,
  });
});
