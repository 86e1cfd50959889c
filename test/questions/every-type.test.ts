import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {all, ask, submit, tooWide} from '../support/question.ts';

const CHOICES = ['Parks', 'Buses', {value: 'lights', label: 'Street lights on the way to the station and back'}];
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

const QUESTIONS: [name: string, question: object, answer?: unknown][] = [
  ['name', {type: 'name', required: true}, {given: 'Ana', family: 'Ruiz'}],
  [
    'address',
    {type: 'address', required: true, hint: 'Where letters reach you'},
    {line1: '1 Elm St', city: 'Oak Hill'},
  ],
  ['time', {type: 'time', min: '09:00'}, '10:30'],
  ['date-time', {type: 'date-time', required: true}, '2026-03-27T14:30'],
  ['slider', {type: 'slider', min: 0, max: 30, unit: 'minutes', minLabel: 'Next door', maxLabel: 'Far'}, 12],
  [
    'images',
    {type: 'multiple-choice', display: 'images', choices: [{value: 'a', label: 'A', image: PIXEL}, 'b'], other: true},
    ['a'],
  ],
  [
    'one image',
    {type: 'single-choice', display: 'images', required: true, choices: [{value: 'a', image: PIXEL}, 'b']},
    'a',
  ],
  ['faces', {type: 'rating', display: 'faces', required: true}, 4],
  ['matrix', {type: 'matrix', rows: CHOICES, choices: ['Bad', 'OK', 'Good'], required: true}, {Parks: 'OK'}],
  [
    'matrix of boxes',
    {type: 'matrix', rows: CHOICES, choices: ['Bad', 'OK', 'Good'], multiple: true},
    {Parks: ['Bad', 'OK']},
  ],
  ['wide matrix', {type: 'matrix', rows: CHOICES, choices: [...'abcdefghij']}],
  ['ranking', {type: 'ranking', choices: CHOICES, required: true}, ['lights', 'Parks']],
  ['dots', {type: 'allocation', choices: CHOICES, total: 10, unit: 'dots', required: true}, {Parks: 3}],
  [
    'budget',
    {type: 'allocation', display: 'budget', choices: CHOICES, total: 9000, unit: 'dollars', costs: {Parks: 800}},
    {Parks: 3},
  ],
  [
    'file',
    {type: 'file', accept: 'image/*,.pdf', maxSize: 1000, maxFiles: 2, required: true},
    [{name: 'a-very-long-name-of-a-photograph-of-elm-street.exe', type: '', size: 900}],
  ],
  ['typed signature', {type: 'signature', required: true}, 'Ana'],
  ['drawn signature', {type: 'signature'}, 'M10 10L100 100'],
  [
    'group',
    {
      type: 'group',
      questions: [
        {id: 'a', type: 'text', label: 'A', required: true},
        {id: 'b', type: 'name', label: 'B'},
      ],
    },
  ],
  [
    'members',
    {type: 'group', required: true, repeat: {max: 3}, questions: [{id: 'a', type: 'text', label: 'A', required: true}]},
    [{a: 'x'}, {}],
  ],
];

describe('every question type', () => {
  for (const [name, question, answer] of QUESTIONS) {
    for (const theme of ['light', 'dark']) {
      it(`P1 ${name} is clean to axe, empty, answered and wrong (${theme})`, async () => {
        const survey = await ask(question, {theme});
        expect(survey.state).to.equal('ready');
        await expect(survey).to.be.accessible();
        await submit(survey);
        await expect(survey).to.be.accessible();
        if (answer === undefined) return;
        survey.answers = {q: answer} as never;
        await survey.updateComplete;
        await expect(survey).to.be.accessible();
      });
    }

    for (const dir of ['ltr', 'rtl']) {
      it(`P5 ${name} loses nothing on a host of 290 px (${dir})`, async () => {
        await setViewport({width: 320, height: 640});
        const survey = await ask({...question, label: 'A question about the neighbourhood and its streets'}, {dir});
        const wrong = [...tooWide(survey)];
        if (answer !== undefined) survey.answers = {q: answer} as never;
        await submit(survey);
        wrong.push(...tooWide(survey));
        await setViewport({width: 800, height: 600});
        expect(wrong).to.deep.equal([]);
      });
    }

    it(`P6 what is pressed in ${name} is at least 24 px, and buttons and fields 44 px`, async () => {
      const survey = await ask(question);
      if (answer !== undefined) survey.answers = {q: answer} as never;
      await survey.updateComplete;
      const small = all(
        survey,
        '[data-q=q] :is(button, input:not([type=checkbox], [type=radio]), .option, label.quiet)',
      )
        .filter((e) => !e.closest('.visually-hidden') && !e.matches('.visually-hidden'))
        .map((e) => [e.localName + '.' + e.className, e.getBoundingClientRect()] as const)
        .filter(([, {width, height}]) => width < 24 || height < 43.9);
      expect(small.map(([what, {width, height}]) => `${what} ${width} × ${height}`)).to.deep.equal([]);
    });

    it(`${name} gives back the answer that was put in`, async () => {
      if (answer === undefined) return;
      const survey = await ask(question);
      survey.answers = {q: answer} as never;
      await survey.updateComplete;
      const input = all<HTMLInputElement>(survey, '[data-q=q] input:not([type=file])')[0];
      input?.dispatchEvent(new Event('change', {bubbles: true}));
      await survey.updateComplete;
      expect(survey.answers['q']).to.deep.equal(answer);
    });
  }
});
