import {expect} from '@open-wc/testing';
import {everyType} from '../../support/every-type.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {allInside, inside, mountSurvey, press, type} from '../../support/mount.ts';
import {sleep} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';
import {XSS} from '../../support/xss.ts';

/** Keys whose value decides what a definition is, and so is not free text. */
const FIXED = new Set(
  'id type display required none other visibleIf question is min max maxLength notApplicable rows'.split(' '),
);

/** The definition with every free string replaced. */
function poison(value: unknown, poisoned: string, key = ''): unknown {
  if (FIXED.has(key)) return value === true && key === 'other' ? poisoned : value;
  if (typeof value === 'string') return key === 'choices' ? `${value} ${poisoned}` : poisoned;
  if (Array.isArray(value)) return value.map((v) => poison(v, poisoned, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poison(v, poisoned, k)]));
}

const definition = {
  ...everyType,
  submitLabel: 'Send',
  version: '1',
  questions: [
    ...everyType.questions,
    {id: 'picture', type: 'statement', image: '/x.png', imageAlt: 'A picture', text: 'T'},
    {id: 'named', type: 'text', label: 'Named', name: 'NAME', pattern: 'x', autocomplete: 'name'},
  ],
  endings: [{title: 'Done', text: 'More at [x](/x)'}],
};

declare global {
  interface Window {
    boom: () => void;
  }
}

describe('definitions that mean harm', () => {
  let witness: Witness;
  let endpoint: FakeEndpoint;
  let booms = 0;
  window.boom = () => void booms++;
  beforeEach(() => {
    booms = 0;
    witness = watchPage();
    endpoint = new FakeEndpoint();
  });
  afterEach(async () => {
    witness.leave();
    await endpoint.restore();
    expect(witness.errors).to.deep.equal([]);
  });

  const hot =
    'script, iframe, object, embed, base, meta, link, template, [onerror], [onload], [onfocus], [onclick], [srcdoc], [formaction]';
  const badLinks = (root: ParentNode) =>
    [...root.querySelectorAll('[href], [src], [action]')].filter((e) =>
      /^\s*(javascript|data|vbscript):/i.test(
        (e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action'))!,
      ),
    );

  // in parts, for the slowest engine
  for (let from = 0; from < XSS.length; from += 10) {
    const part = XSS.slice(from, from + 10);
    it(`B1 strings ${from + 1} to ${from + part.length} of ${XSS.length} in every text of a definition and of the answers: nothing runs`, async () => {
      for (const words of part) {
        const survey = await mountSurvey(poison(definition, words), {action: '/to'});
        expect(survey.state, words).to.equal('ready');
        survey.answers = {first: words, story: words, years: 'other', 'years.other': words};
        await survey.updateComplete;
        await press(survey);
        const root = survey.shadowRoot!;
        expect(root.querySelector(hot), words).to.equal(null);
        expect(badLinks(root), words).to.deep.equal([]);
        for (const link of allInside(survey, 'a')) link.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
        survey.remove();
      }
      await sleep(50);
      expect(booms).to.equal(0);
    });

    it(`B1 strings ${from + 1} to ${from + part.length} of ${XSS.length} in refusals, fields, receipts and endings: nothing runs`, async () => {
      for (const words of part) {
        const questions = [{id: 'q', type: 'text', label: 'Q'}];
        const survey = await mountSurvey(
          {id: 'a', questions, endings: [{title: words, text: `{{q}} ${words}`}]},
          {action: '/to'},
        );
        await type(survey, 'input', words);
        endpoint.next(
          json(
            {
              title: words,
              detail: words,
              errors: [
                {pointer: '/answers/q', detail: words},
                {pointer: words, detail: words},
              ],
            },
            422,
          ),
          json({title: words, detail: words, type: words}, 403),
          json({receipt: words}),
        );
        for (let i = 0; i < 3; i++) {
          await press(survey);
          expect(survey.shadowRoot!.querySelector(hot), words).to.equal(null);
          expect(badLinks(survey.shadowRoot!), words).to.deep.equal([]);
        }
        expect(survey.state).to.equal('sent');
        survey.remove();
      }
      await sleep(50);
      expect(booms).to.equal(0);
    });
  }

  it('B1 the same in messages of the page, languages and what cannot be shown', async () => {
    for (const words of XSS) {
      const survey = await mountSurvey(
        {id: 'a', questions: [{id: 'q', type: words, label: words}]},
        {lang: words, theme: words},
      );
      expect(survey.state).to.equal('broken');
      survey.messages = {brokenTitle: words};
      await survey.updateComplete;
      expect(survey.shadowRoot!.querySelector(hot), words).to.equal(null);
      survey.remove();
    }
    await sleep(50);
    expect(booms).to.equal(0);
  });

  const URLS: [url: string, expected: string | null][] = [
    ['https://example.org/a', 'https://example.org/a'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['tel:+15550100', 'tel:+15550100'],
    ['/favicon.ico', `${location.origin}/favicon.ico`],
    ['//example.org/x', `${location.protocol}//example.org/x`],
    ['javascript:alert`1`', null],
    ['JAVASCRIPT:alert`1`', null],
    ['data:text/html,x', null],
    ['vbscript:x', null],
    ['blob:https://example.org/1', null],
    ['file:///etc/passwd', null],
    ['http://[', null],
  ];
  for (const [url, expected] of URLS) {
    it(`B2 a link and an image to ${url} ${expected === null ? 'are not there' : `go to ${expected}`}`, async () => {
      const survey = await mountSurvey({
        id: 'a',
        questions: [{id: 's', type: 'statement', text: `See [this](${url}).`, image: url}],
      });
      expect(survey.shadowRoot!.querySelector('a')?.href ?? null).to.equal(expected);
      expect(survey.shadowRoot!.querySelector('img')?.src ?? null).to.equal(expected);
      expect(inside(survey, '.prose').textContent).to.contain('See this.');
    });
  }

  for (const action of [
    'javascript:boom()',
    'data:application/json,{}',
    'blob:x',
    'http://[',
    'mailto:a@example.org',
  ]) {
    it(`B2 an action of ${action} never counts as sent`, async () => {
      await endpoint.restore();
      const survey = await mountSurvey({id: 'a', action, questions: [{id: 'q', type: 'text', label: 'Q'}]});
      await press(survey);
      expect(survey.state).to.equal('ready');
      expect(inside(survey, '[role=alert]').textContent).to.contain('not been confirmed');
      expect(booms).to.equal(0);
    });
  }

  for (const endpointUrl of ['http://[', 'javascript:boom()', '::', '   ']) {
    it(`B2 a <kith-site endpoint="${endpointUrl}"> breaks nothing but its own addresses`, async () => {
      await endpoint.restore();
      await import('../../../src/define/site.ts');
      const site = document.createElement('kith-site');
      site.setAttribute('endpoint', endpointUrl);
      const survey = document.createElement('kith-survey');
      survey.src = 'surveys/a';
      site.append(survey);
      document.body.append(site);
      for (let i = 0; i < 100 && survey.state === 'loading'; i++) await sleep(10);
      expect(survey.state).to.equal('broken');
      site.remove();
    });
  }

  it('B3 __proto__ and constructor as keys, ids, languages, values and pointers leave every prototype as it was', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const evil = JSON.parse(`{
      "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "id": "a",
      "title": {"en": "T", "__proto__": "x"},
      "questions": [{"id": "q", "type": "single-choice", "label": "Q", "choices": ["__proto__", "constructor", "x"], "__proto__": {"required": true}}]
    }`) as Record<string, unknown>;
    const first = await mountSurvey(evil, {action: '/to'});
    expect(first.state, 'a language called __proto__ is a mistake').to.equal('broken');
    delete evil['title'];
    const survey = await mountSurvey(evil, {action: '/to'});
    survey.answers = JSON.parse('{"__proto__": {"polluted": 1}, "q": "__proto__"}') as never;
    survey.messages = JSON.parse('{"__proto__": {"polluted": 1}}') as never;
    endpoint.next(
      json(
        {
          title: 'x',
          errors: [
            {pointer: '/answers/__proto__', detail: 'd'},
            {pointer: '/__proto__/polluted', detail: 'd'},
          ],
        },
        422,
      ),
      new Response('{"__proto__": {"polluted": 1}, "receipt": "R"}', {headers: {'content-type': 'application/json'}}),
    );
    await press(survey);
    await press(survey);
    expect(survey.state).to.equal('sent');
    expect(endpoint.submissions[0]!.answers['q']).to.equal('__proto__');
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(before);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    for (const id of ['__proto__', 'constructor', 'toString']) {
      const broken = await mountSurvey({id: 'a', questions: [{id, type: 'text', label: 'Q'}]});
      expect(broken.state, id).to.equal('broken');
    }
  });

  const question = {id: 'q', type: 'text', label: 'Q'};
  const nested = (depth: number): unknown => {
    let rule: unknown = {question: 'q', is: 'x'};
    for (let i = 0; i < depth; i++) rule = {not: rule};
    return rule;
  };
  const cyclic = (): unknown => {
    const definition: Record<string, unknown> = {id: 'a', questions: [question]};
    return Object.assign(definition, {self: definition, questions: [{...question, extra: [definition]}]});
  };
  const cyclicRule = (): unknown => {
    const rule: {all: unknown[]} = {all: []};
    rule.all.push(rule);
    return {id: 'a', questions: [{...question, visibleIf: rule}]};
  };
  const deepObject = (): unknown => {
    let extra: unknown = 1;
    for (let i = 0; i < 1000; i++) extra = [extra];
    return {id: 'a', questions: [question], extra};
  };

  /** Definition, and what the author reads; '' where it can be shown after all. */
  const MASSES: [name: string, make: () => unknown, words: string][] = [
    ['10,000 questions', () => ({id: 'a', questions: Array.from({length: 10_000}, (_, i) => ({...question, id: `q${i}`}))}), 'pages: has 10000 questions: at most 1000 are possible'],
    ['1,000 questions', () => ({id: 'a', questions: Array.from({length: 1000}, (_, i) => ({...question, id: `q${i}`}))}), ''],
    ['a rule 1,000 deep', () => ({id: 'a', questions: [question, {...question, id: 'r', visibleIf: nested(1000)}]}), 'is nested too deeply'],
    ['a key of its own 1,000 deep', deepObject, ''],
    ['an object that holds itself', cyclic, 'is nested too deeply'],
    ['a rule that holds itself', cyclicRule, 'is nested too deeply'],
    ['a label of 10 MB', () => ({id: 'a', questions: [{...question, label: 'long '.repeat(2_000_000)}]}), ''],
    ['10 MB of mistakes', () => ({id: 'a', questions: Array.from({length: 100_000}, () => ({type: 'x'.repeat(90)}))}), 'questions[0].type: does not know'],
    ['NaN and Infinity', () => ({id: 'a', questions: [{...question, type: 'number', min: Number.NaN, max: Infinity}]}), 'questions[0].min: expected a number'],
    ['a scale of a billion steps', () => ({id: 'a', questions: [{...question, type: 'scale', max: 1e9}]}), ''],
    ['lone surrogates', () => ({id: 'a', title: 'a\ud800b', questions: [{...question, label: '\udfff', name: '\ud83d'}]}), ''],
    ['a function, a symbol and a big number', () => ({id: 'a', questions: [{...question, type: () => 1}, {...question, type: Symbol('s')}, {...question, type: 5n}]}), 'cannot be read'],
    ['a big number where none is asked for', () => ({id: 'a', extra: 5n, questions: [question]}), 'is nested too deeply'],
    ['null', () => null, 'expected an object'],
    ['a list', () => [], 'expected an object'],
    ['a text', () => 'survey', 'expected an object'],
  ]; // prettier-ignore
  for (const [name, make, words] of MASSES) {
    it(`B5 ${name}: in bounded time ${words ? `"${words}"` : 'shown'}`, async () => {
      const fallback = Object.assign(document.createElement('p'), {textContent: 'Write to us'});
      const definition = make();
      const start = performance.now();
      const survey = await mountSurvey(definition, {}, [fallback]);
      if (words) {
        expect(survey.state).to.equal('broken');
        expect(inside(survey, '.trouble').textContent).to.contain(words);
        expect(fallback.getBoundingClientRect().height).to.be.greaterThan(0);
        expect(witness.lines).to.have.length(1);
      } else expect(survey.state).to.equal('ready');
      expect(performance.now() - start).to.be.below(3000);
      survey.parentElement!.remove();
    });
  }

  it('B5 a typed lone surrogate is sent, and the survey goes on', async () => {
    const survey = await mountSurvey({id: 'a', questions: [question]}, {action: '/to'});
    endpoint.next(json({}));
    await type(survey, 'input', 'x\ud800');
    await press(survey);
    expect(survey.state).to.equal('sent');
  });
});
