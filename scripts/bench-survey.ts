// What a survey of 200 questions on one page costs while somebody answers: processor time of the main thread, layout, style and
// paint included, for a key that is typed and for a question that is revealed or hidden. The same questions as plain HTML, with two
// lines of script, say what of that the browser itself takes. Fails where Kith adds a frame (16 ms) or more to either.
// `BENCH_PEERS=DIR` (a folder with surveyjs/dist/survey.core.min.js, survey-js-ui.min.js and survey-core.min.css) measures SurveyJS
// with the same questions in the same rounds, without animations and, as Kith does, taking each key in as it is typed
// (`textUpdateMode`): Kith may add a fifth of what SurveyJS adds.
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {loadavg} from 'node:os';
import {extname, join, normalize} from 'node:path';
import puppeteer, {type Browser, type CDPSession, type Page} from 'puppeteer-core';
import {chromePath, CHROME_ARGS} from './browsers.ts';
import {ROOT} from './source-files.ts';

const ROUNDS = Number(process.env['ROUNDS'] || 7);
const COUNT = Number(process.env['QUESTIONS'] || 200);
/** Keys typed and questions revealed in a round, after some that do not count. */
const ACTS = 12;
const WARM_UP = 4;
/** Most milliseconds of main thread for one of either, and most of what SurveyJS takes. */
const GOAL = 16;
const SHARE = 1 / 5;

interface Asked {
  id: string;
  type: string;
  label: string;
  choices?: string[];
  visibleIf?: {question: string; is: string};
}

const CHOICES = ['North', 'East', 'South', 'West', 'Centre'];
const TYPES: readonly Omit<Asked, 'id' | 'label'>[] = [
  {type: 'text'},
  {type: 'single-choice', choices: CHOICES},
  {type: 'long-text'},
  {type: 'rating'},
  {type: 'multiple-choice', choices: CHOICES},
  {type: 'email'},
  {type: 'dropdown', choices: CHOICES},
  {type: 'number'},
  {type: 'single-choice', choices: ['yes', 'no']},
  {type: 'tel'},
];

/** Question 1 is typed into, question 2 shows question 3; nine others wait for answers as well. */
function manyQuestions(count: number): Asked[] {
  return Array.from({length: count}, (_, i): Asked => {
    const id = `q${i + 1}`;
    const label = `Question ${i + 1}: what about this part of our work?`;
    if (i === 1) return {id, label, type: 'single-choice', choices: ['yes', 'no']};
    if (i === 2) return {id, label, type: 'text', visibleIf: {question: 'q2', is: 'yes'}};
    const waits = i % 20 === 10 && i > 3;
    return {id, label, ...TYPES[i % TYPES.length]!, ...(waits && {visibleIf: {question: `q${i - 1}`, is: 'yes'}})};
  });
}

const toKith = ({type, ...rest}: Asked): object =>
  type === 'dropdown' ? {...rest, type: 'single-choice', display: 'dropdown'} : {...rest, type};

const SURVEYJS: Readonly<Record<string, object>> = {
  text: {type: 'text'},
  'long-text': {type: 'comment'},
  email: {type: 'text', inputType: 'email'},
  tel: {type: 'text', inputType: 'tel'},
  number: {type: 'text', inputType: 'number'},
  rating: {type: 'rating', rateMax: 5},
  'single-choice': {type: 'radiogroup'},
  'multiple-choice': {type: 'checkbox'},
  dropdown: {type: 'dropdown'},
};
const toSurveyJs = ({id, label, type, choices, visibleIf}: Asked): object => ({
  ...SURVEYJS[type],
  name: id,
  title: label,
  ...(choices && {choices}),
  ...(visibleIf && {visibleIf: `{${visibleIf.question}} = '${visibleIf.is}'`}),
});

function toHtml({id, label, type, choices = [], visibleIf}: Asked): string {
  const picks = (kind: string, values: readonly string[]): string =>
    values.map((v) => `<label><input type="${kind}" name="${id}" value="${v}"> ${v}</label>`).join('<br>');
  const controls: Readonly<Record<string, string>> = {
    'long-text': '<textarea rows="4"></textarea>',
    'single-choice': picks('radio', choices),
    'multiple-choice': picks('checkbox', choices),
    rating: picks('radio', ['1', '2', '3', '4', '5']),
    dropdown: `<select>${choices.map((v) => `<option>${v}</option>`).join('')}</select>`,
  };
  return `<div id="${id}"${visibleIf ? ' hidden' : ''}><p>${label}</p>${controls[type] ?? `<input type="${type}">`}</div>`;
}

const questions = manyQuestions(COUNT);
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Survey</title>${head}<body>${body}`;
const PAGES: Readonly<Record<string, string>> = {
  '/kith-page': page(
    '<script type="module" src="/kith/kith.js"></script>',
    `<kith-survey action="/nowhere"><script type="application/json">${JSON.stringify({id: 'bench', questions: questions.map(toKith)})}</script></kith-survey>`,
  ),
  '/plain-page': page(
    '<style>body{font:1rem sans-serif}div{margin:1.5em 0}</style>',
    `<form>${questions.map(toHtml).join('')}</form><script>document.forms[0].addEventListener('change', (e) => { if (e.target.name === 'q2') document.getElementById('q3').hidden = e.target.value === 'no'; });</script>`,
  ),
  '/surveyjs-page': page(
    '<link rel="stylesheet" href="/peer/surveyjs/dist/survey-core.min.css"><script src="/peer/surveyjs/dist/survey.core.min.js"></script><script src="/peer/surveyjs/dist/survey-js-ui.min.js"></script>',
    `<div id="w"></div><script>Survey.settings.animationEnabled = false; new Survey.Model(${JSON.stringify({textUpdateMode: 'onTyping', elements: questions.map(toSurveyJs)})}).render(document.getElementById('w'))</script>`,
  ),
};

interface Contestant {
  name: 'Kith' | 'SurveyJS' | 'plain HTML';
  path: string;
  /** In the page: the box of question 1, the choice "yes" or "no" of question 2, question 3. */
  box: string;
  choice: (value: string) => string;
  revealed: string;
}
/** What the browser itself takes. */
const plain: Contestant = {
  name: 'plain HTML',
  path: '/plain-page',
  box: `document.querySelector('#q1 input')`,
  choice: (value) => `document.querySelector('#q2 input[value=${value}]')`,
  revealed: `document.querySelector('#q3 input')`,
};
const IN_KITH = "document.querySelector('kith-survey')?.shadowRoot?";
const kith: Contestant = {
  name: 'Kith',
  path: '/kith-page',
  box: `${IN_KITH}.querySelector('[data-q=q1] input')`,
  choice: (value) => `${IN_KITH}.querySelector('[data-q=q2] input[value=${value}]')`,
  revealed: `${IN_KITH}.querySelector('[data-q=q3] input')`,
};
const surveyJs: Contestant = {
  name: 'SurveyJS',
  path: '/surveyjs-page',
  box: `document.querySelector('[data-name=q1] input')`,
  choice: (value) => `document.querySelector('[data-name=q2] input[value=${value}]').closest('label')`,
  revealed: `document.querySelector('[data-name=q3] input')`,
};

const PEERS = process.env['BENCH_PEERS'];
const MIME: Readonly<Record<string, string>> = {'.js': 'text/javascript', '.css': 'text/css'};

function answer(url: string): {body: string | Buffer; type: string} | undefined {
  const path = normalize(new URL(url, 'http://x').pathname);
  if (PAGES[path]) return {body: PAGES[path], type: 'text/html'};
  const file = path.startsWith('/kith/') ? join(ROOT, 'dist/cdn', path.slice(6)) : join(PEERS ?? '', path.slice(6));
  if (!/^\/(kith|peer)\//.test(path) || !existsSync(file)) return undefined;
  return {body: readFileSync(file), type: MIME[extname(file)] ?? 'application/json'};
}

/** Milliseconds of processor time that the page's main thread has taken so far. */
async function mainThread(cdp: CDPSession): Promise<number> {
  const {metrics} = await cdp.send('Performance.getMetrics');
  return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

const painted = (target: Page): Promise<unknown> =>
  target.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Until question 3 is there, or gone, and drawn. */
const follows = (target: Page, revealed: string, isThere: boolean): Promise<unknown> =>
  target.evaluate(
    `new Promise((done, fail) => { const end = performance.now() + 3000; const look = () => Boolean(${revealed}?.getClientRects().length) === ${isThere} ? requestAnimationFrame(done) : performance.now() > end ? fail(new Error('question 3 did not follow')) : requestAnimationFrame(look); look(); })`,
  );

async function measure(target: Page, cdp: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const before = await mainThread(cdp);
  await act();
  await painted(target);
  return (await mainThread(cdp)) - before;
}

/** The middle of an element, once it is in view. */
const pointOf = (target: Page, element: string): Promise<{x: number; y: number}> =>
  target.evaluate(
    `(() => { const e = ${element}; e.scrollIntoView({block: 'center'}); const {x, y, width, height} = e.getBoundingClientRect(); return {x: x + Math.min(width, 20) / 2, y: y + height / 2}; })()`,
  ) as Promise<{x: number; y: number}>;

interface Sample {
  key: number;
  reveal: number;
}

async function sample(browser: Browser, base: string, {path, box, choice, revealed}: Contestant): Promise<Sample> {
  const context = await browser.createBrowserContext();
  const target = await context.newPage();
  await target.setViewport({width: 1280, height: 900});
  await target.goto(base + path);
  await target.waitForFunction(`Boolean(${box})`, {polling: 50, timeout: 60_000});
  const cdp = await target.createCDPSession();
  await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
  const at = await pointOf(target, box);
  await target.mouse.click(at.x, at.y);
  // what comes with the first answer is not part of the next
  await new Promise((done) => setTimeout(done, 800));
  const keys: number[] = [];
  for (let n = 0; n < ACTS + WARM_UP; n++) keys.push(await measure(target, cdp, () => target.keyboard.press('a')));
  const reveals: number[] = [];
  for (let n = 0; n < ACTS + WARM_UP; n++) {
    const value = n % 2 ? 'no' : 'yes';
    const {x, y} = await pointOf(target, choice(value));
    await painted(target);
    const click = async (): Promise<void> => {
      await target.mouse.click(x, y);
      await follows(target, revealed, value === 'yes');
    };
    reveals.push(await measure(target, cdp, click));
  }
  const typed = await target.evaluate(`${box}.value.length`);
  if (typed !== ACTS + WARM_UP) throw new Error(`${path}: ${String(typed)} keys arrived`);
  await context.close();
  return {key: median(keys.slice(WARM_UP)), reveal: median(reveals.slice(WARM_UP))};
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const server = createServer((request, response) => {
  const found = answer(request.url!);
  if (found) response.writeHead(200, {'content-type': found.type}).end(found.body);
  else response.writeHead(404).end();
});
await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const contestants = [plain, kith, ...(PEERS ? [surveyJs] : [])];
const samples = new Map<string, Sample[]>(contestants.map(({name}) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  const browser = await puppeteer.launch({executablePath: chromePath()!, args: CHROME_ARGS});
  for (const at of contestants.keys()) {
    const one = contestants[(at + round) % contestants.length]!;
    samples.get(one.name)!.push(await sample(browser, base, one));
  }
  await browser.close();
}
server.close();

/** What one adds to what the browser itself takes, in each round the same way; the median of the rounds. */
const added = (name: Contestant['name'], act: keyof Sample): number =>
  median(samples.get(name)!.map((one, round) => one[act] - samples.get(plain.name)![round]![act]));

console.log(
  `${COUNT} questions, ${ROUNDS} rounds, medians, main thread in ms with layout, style and paint (load ${loadavg()[0]!.toFixed(1)})`,
);
for (const {name} of contestants) {
  const total = (act: keyof Sample): string =>
    median(samples.get(name)!.map((one) => one[act]))
      .toFixed(1)
      .padStart(6);
  const more = (act: keyof Sample): string =>
    name === plain.name ? '' : ` (adds ${added(name, act).toFixed(1)})`.padEnd(14);
  console.log(`${name.padEnd(10)} key ${total('key')}${more('key')}  reveal ${total('reveal')}${more('reveal')}`);
}
for (const act of ['key', 'reveal'] as const) {
  const ours = added('Kith', act);
  const share = PEERS ? ours / added('SurveyJS', act) : 0;
  if (PEERS) console.log(`${act}: Kith adds ${share.toFixed(2)} of what SurveyJS adds`);
  if (ours < GOAL && share <= SHARE) continue;
  console.log(`${act}: too slow`);
  process.exitCode = 1;
}
