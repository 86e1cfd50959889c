import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Answers} from '../../src/contract/submission.ts';
import {everyType, twoPages} from '../support/every-type.ts';
import {FakeEndpoint, json} from '../support/fake-endpoint.ts';
import {allInside, focused, inside, mountSurvey, pick, press, type} from '../support/mount.ts';
import {until} from '../support/wait.ts';

const CHOICES = ['North', {value: 's', label: 'South'}];

/** A question, what a person does with it, and the answer that is read. */
const TABLE: [
  question: {type: string; [option: string]: unknown},
  doing: [selector: string, words?: string][],
  answer: unknown,
][] = [
  [{type: 'text'}, [['input', '  Ada ']], 'Ada'],
  [{type: 'text'}, [['input', '   ']], undefined],
  [{type: 'email'}, [['input', 'ada@example.org']], 'ada@example.org'],
  [{type: 'tel'}, [['input', '+1 555 0100']], '+1 555 0100'],
  [{type: 'url'}, [['input', 'https://example.org']], 'https://example.org'],
  [{type: 'long-text'}, [['textarea', 'One\n\nTwo ']], 'One\n\nTwo '],
  [{type: 'number'}, [['input', '1,200.5']], 1200.5],
  [{type: 'number'}, [['input', '٣']], 3],
  [{type: 'number'}, [['input', 'three']], 'three'],
  [{type: 'date'}, [['input', '2026-03-27']], '2026-03-27'],
  [{type: 'yes-no'}, [['[value=yes]']], true],
  [{type: 'yes-no'}, [['[value=yes]'], ['[value=no]']], false],
  [{type: 'single-choice', choices: CHOICES}, [['[value=North]'], ['[value=s]']], 's'],
  [{type: 'single-choice', choices: CHOICES, display: 'buttons'}, [['[value=s]']], 's'],
  [{type: 'single-choice', choices: CHOICES, display: 'dropdown'}, [['select', 's']], 's'],
  [
    {type: 'single-choice', choices: CHOICES, display: 'dropdown'},
    [
      ['select', 's'],
      ['select', ''],
    ],
    undefined,
  ],
  [{type: 'multiple-choice', choices: CHOICES}, [['[value=s]'], ['[value=North]']], ['North', 's']],
  [{type: 'multiple-choice', choices: CHOICES}, [['[value=s]'], ['[value=s]']], undefined],
  [{type: 'rating'}, [['[value="4"]']], 4],
  [{type: 'rating', display: 'numbers', max: 10}, [['[value="10"]']], 10],
  [{type: 'scale'}, [['[value="2"]']], 2],
  [{type: 'scale', min: -2, max: 2}, [['[value="-2"]']], -2],
  [{type: 'scale', notApplicable: true}, [['[value="n/a"]']], null],
  [{type: 'scale', max: 3, stepLabels: {1: 'A', 3: 'C'}}, [['[value="3"]']], 3],
  [{type: 'consent'}, [['input']], true],
  [{type: 'consent'}, [['input'], ['input']], false],
];

describe('answers', () => {
  for (const [options, doing, answer] of TABLE) {
    it(`${JSON.stringify(options)} after ${JSON.stringify(doing)} is ${JSON.stringify(answer)}`, async () => {
      const survey = await mountSurvey({id: 'a', questions: [{id: 'q', label: 'Q', ...options}]});
      for (const [selector, words] of doing) {
        if (words === undefined) inside(survey, `[data-q] ${selector}`).click();
        else await type(survey, `[data-q] ${selector}`, words);
      }
      expect(survey.answers['q']).to.deep.equal(answer);
    });
  }

  const PREFILL: Answers = {
    first: 'Ada', mail: 'a@example.org', phone: '555 0100', site: 'https://example.org', story: 'Once', people: 3,
    day: '2026-03-27', years: 'other', 'years.other': 'Since birth', area: 'South', topics: ['Food', 'other'],
    'topics.other': 'Cats', member: false, hall: 4, garden: 9, belong: null, recommend: 0, trust: 2, agree: true,
  }; // prettier-ignore

  it('given beforehand stand in the controls, and read back the same after each is left', async () => {
    const survey = await mountSurvey(everyType);
    survey.answers = PREFILL;
    await survey.updateComplete;
    for (const control of allInside(
      survey,
      '[data-q] :is(input:not([type=radio], [type=checkbox]), select, textarea, :checked)',
    ))
      control.dispatchEvent(new Event('change', {bubbles: true}));
    expect(survey.answers).to.deep.equal({...PREFILL, source: 'flyer'});
  });

  it('given beforehand and then taken away are gone, also after the definition was read again', async () => {
    const survey = await mountSurvey({id: 's', questions: [{id: 'q', type: 'text', label: 'Q'}]});
    survey.answers = {q: 'Ada'};
    await survey.updateComplete;
    await type(survey, 'input', '');
    expect(survey.answers).to.deep.equal({});
    await survey.reload();
    await until(() => survey.state === 'ready', 'it is there again');
    expect(survey.answers).to.deep.equal({});
  });

  it('given before the script came are there when the survey is', async () => {
    const early = document.createElement('kith-survey-later') as HTMLElement & {answers: unknown; definition: unknown};
    Object.assign(early, {definition: twoPages, answers: {name: 'Ada'}});
    document.body.append(early);
    const {KithSurvey} = await import('../../src/widgets/survey/kith-survey.ts');
    customElements.define('kith-survey-later', class extends KithSurvey {});
    await until(() => early.shadowRoot?.querySelector('#q-name'));
    expect((early.shadowRoot!.querySelector('#q-name') as HTMLInputElement).value).to.equal('Ada');
    early.remove();
  });

  it('"other" asks which, keeps the words while hidden, and sends them only with it', async () => {
    const endpoint = new FakeEndpoint(json({}));
    try {
      const survey = await mountSurvey(
        {id: 'a', questions: [{id: 'q', type: 'single-choice', label: 'Q', other: true, choices: ['x']}]},
        {action: '/to'},
      );
      expect(allInside(survey, '[data-other]')).to.have.length(0);
      await pick(survey, 'q', 'other');
      await press(survey);
      expect(inside(survey, '#summary').textContent).to.contain('Please say what “other” stands for');
      await type(survey, '[data-other]', 'Both');
      await pick(survey, 'q', 'x');
      expect(allInside(survey, '[data-other]')).to.have.length(0);
      await pick(survey, 'q', 'other');
      expect(inside<HTMLInputElement>(survey, '[data-other]').value).to.equal('Both');
      await pick(survey, 'q', 'x');
      await press(survey);
      expect(endpoint.submissions[0]!.answers).to.deep.equal({q: 'x'});
    } finally {
      await endpoint.restore();
    }
  });

  it('a choice with the value "other" stands for it, where it stands', async () => {
    for (const display of ['list', 'dropdown']) {
      const choices = ['x', {value: 'other', label: 'Something else'}, 'y'];
      const q = {id: 'q', type: 'single-choice', label: 'Q', display, other: true, choices};
      const survey = await mountSurvey({id: 'a', questions: [q]});
      const labels = allInside(survey, '[data-q] :is(.option label, option:not([value=""]))');
      expect(labels.map((e) => e.textContent.trim())).to.deep.equal(['x', 'Something else', 'y']);
      if (display === 'list') await pick(survey, 'q', 'other');
      else await type(survey, 'select', 'other');
      await type(survey, '[data-other]', 'Both');
      expect(survey.answers).to.deep.equal({q: 'other', 'q.other': 'Both'});
    }
  });

  it('a pick that a rule hides is not sent, survives other picks, and comes back with its choice', async () => {
    const survey = await mountSurvey({
      id: 'a',
      questions: [
        {id: 'car', type: 'yes-no', label: 'A car?'},
        {
          id: 'how', type: 'multiple-choice', label: 'How?',
          choices: ['walk', {value: 'drive', visibleIf: {question: 'car', is: true}}, 'bus', {value: 'none', none: true}],
        },
      ],
    }); // prettier-ignore
    const picks = () => allInside<HTMLInputElement>(survey, '[data-q=how] input:checked').map(({value}) => value);
    await pick(survey, 'car', 'yes');
    await pick(survey, 'how', 'drive');
    await pick(survey, 'car', 'no');
    await pick(survey, 'how', 'bus');
    expect(picks()).to.deep.equal(['bus']);
    await pick(survey, 'car', 'yes');
    expect(picks()).to.deep.equal(['drive', 'bus']);
    await pick(survey, 'car', 'no');
    await pick(survey, 'how', 'none');
    await pick(survey, 'car', 'yes');
    expect(picks()).to.deep.equal(['none']);
  });

  it('"none of these" clears the others and is cleared by them', async () => {
    const survey = await mountSurvey(everyType);
    const checked = () => allInside<HTMLInputElement>(survey, '[data-q=topics] input:checked').map((i) => i.value);
    await pick(survey, 'topics', 'Food');
    await pick(survey, 'topics', 'other');
    await pick(survey, 'topics', 'none');
    expect([checked(), survey.answers['topics']]).to.deep.equal([['none'], ['none']]);
    await pick(survey, 'topics', 'Rides');
    expect([checked(), survey.answers['topics']]).to.deep.equal([['Rides'], ['Rides']]);
  });

  it('a choice that a rule brings moves no tick from one choice to another', async () => {
    for (const display of ['list', 'dropdown']) {
      const survey = await mountSurvey({
        id: 'a',
        questions: [
          {id: 'car', type: 'yes-no', label: 'A car?'},
          {
            id: 'how', type: 'single-choice', label: 'How?', display,
            choices: ['walk', {value: 'drive', visibleIf: {question: 'car', is: true}}, 'bus'],
          },
        ],
      }); // prettier-ignore
      if (display === 'list') await pick(survey, 'how', 'bus');
      else await type(survey, 'select', 'bus');
      await pick(survey, 'car', 'yes');
      const shown = inside<HTMLInputElement>(survey, '[data-q=how] :is(select, input:checked)').value;
      expect([shown, survey.answers['how']]).to.deep.equal(['bus', 'bus']);
      await pick(survey, 'car', 'no');
      expect(inside<HTMLInputElement>(survey, '[data-q=how] :is(select, input:checked)').value).to.equal('bus');
    }
  });

  it('a rule shows and hides without moving focus, and what was typed comes back', async () => {
    const survey = await mountSurvey(twoPages);
    await pick(survey, 'garden', 'yes');
    await type(survey, '#q-plot', '12b');
    inside(survey, '#q-garden-1').focus();
    await pick(survey, 'garden', 'no');
    expect(allInside(survey, '#q-plot')).to.have.length(0);
    expect(focused(survey)?.id).to.equal('q-garden-1');
    await pick(survey, 'garden', 'yes');
    expect(inside<HTMLInputElement>(survey, '#q-plot').value).to.equal('12b');
  });

  it('Back keeps everything on both pages, and answers are piped into later words', async () => {
    const survey = await mountSurvey(twoPages);
    await type(survey, '#q-name', 'Ada');
    await press(survey);
    expect(inside(survey, '.subtitle').textContent!.trim()).to.equal('The garden, Ada');
    await type(survey, '#q-wish', 'A bench');
    await press(survey, '.back');
    expect(inside<HTMLInputElement>(survey, '#q-name').value).to.equal('Ada');
    await press(survey);
    expect(inside<HTMLInputElement>(survey, '#q-wish').value).to.equal('A bench');
  });

  it('what is being typed stays while the rest of the page is drawn anew', async () => {
    const survey = await mountSurvey(twoPages);
    const input = inside<HTMLInputElement>(survey, '#q-name');
    input.focus();
    await sendKeys({type: 'Ad'});
    survey.messages = {yes: 'Yes indeed'};
    await survey.updateComplete;
    survey.lang = 'es';
    await until(() => inside(survey, '.primary').textContent!.trim() === 'Continuar');
    expect(inside(survey, '#q-name') === input).to.equal(true);
    await sendKeys({type: 'a'});
    expect(input.value).to.equal('Ada');
    expect(focused(survey) === input).to.equal(true);
  });

  it('a key draws nothing anew unless something waits for it', async () => {
    const survey = await mountSurvey(everyType);
    let draws = 0;
    const seen = new MutationObserver((records) => (draws += records.length));
    seen.observe(survey.shadowRoot!, {subtree: true, childList: true, attributes: true, characterData: true});
    inside(survey, '#q-first').focus();
    await sendKeys({type: 'Augusta'});
    await survey.updateComplete;
    seen.disconnect();
    expect(draws).to.equal(0);
  });

  it('characters left are counted while typing', async () => {
    const survey = await mountSurvey({id: 'a', questions: [{id: 'q', type: 'long-text', label: 'Q', maxLength: 5}]});
    inside(survey, 'textarea').focus();
    await sendKeys({type: 'abcd'});
    await until(() => inside(survey, '#q-q-count').textContent!.trim() === '1 character left');
    await sendKeys({type: 'efg'});
    await until(() => inside(survey, '#q-q-count').textContent!.trim() === '2 characters too many');
    expect(inside<HTMLTextAreaElement>(survey, 'textarea').value).to.equal('abcdefg');
  });

  it('a shuffled order stays the same during a visit, with every choice once', async () => {
    const choices = Array.from({length: 12}, (_, i) => `c${i}`);
    const pages = [
      {questions: [{id: 'q', type: 'multiple-choice', label: 'Q', shuffle: true, choices}]},
      {questions: [{id: 'z', type: 'text', label: 'Z'}]},
    ];
    const survey = await mountSurvey({id: 'a', pages});
    const order = () => allInside<HTMLInputElement>(survey, '[data-q=q] input').map((i) => i.value);
    const before = order();
    expect(before.toSorted()).to.deep.equal(choices.toSorted());
    await press(survey);
    await press(survey, '.back');
    expect(order()).to.deep.equal(before);
  });

  it('reset() clears what stands on screen, also where somebody typed', async () => {
    const survey = await mountSurvey(twoPages);
    inside(survey, '#q-name').focus();
    await sendKeys({type: 'Ada'});
    await pick(survey, 'garden', 'yes');
    survey.reset();
    await survey.updateComplete;
    expect(survey.answers).to.deep.equal({});
    expect(inside<HTMLInputElement>(survey, '#q-name').value).to.equal('');
    expect(allInside(survey, ':checked, #q-plot')).to.have.length(0);
  });

  it('answers set over typed ones are the ones on screen', async () => {
    const survey = await mountSurvey(twoPages);
    await type(survey, '#q-name', 'Ada');
    survey.answers = {name: 'Grace'};
    await survey.updateComplete;
    expect(inside<HTMLInputElement>(survey, '#q-name').value).to.equal('Grace');
  });

  it('reload() keeps what was typed where the questions are the same', async () => {
    const survey = await mountSurvey(twoPages);
    await type(survey, '#q-name', 'Ada');
    await survey.reload();
    await survey.updateComplete;
    expect(survey.state).to.equal('ready');
    expect(inside<HTMLInputElement>(survey, '#q-name').value).to.equal('Ada');
  });

  it('a hidden question is filled from its constant or the page address, and is never on screen', async () => {
    const {href} = location;
    history.replaceState(null, '', `${href}${href.includes('?') ? '&' : '?'}utm_source=poster`);
    const questions = [
      {id: 'campaign', type: 'hidden', parameter: 'utm_source'},
      {id: 'site', type: 'hidden', value: 'hall'},
      {id: 'q', type: 'text', label: 'Q'},
    ];
    const survey = await mountSurvey({id: 'a', questions});
    history.replaceState(null, '', href);
    expect(survey.answers).to.deep.equal({campaign: 'poster', site: 'hall'});
    expect(inside(survey, 'form').textContent).not.to.contain('poster');
  });
});
