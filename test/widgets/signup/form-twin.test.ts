import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import type {Question} from '../../../src/contract/question.ts';
import {choiceValue} from '../../../src/core/survey/question-parts.ts';
import {plainText} from '../../../src/core/text/markdown.ts';
import {buildFormTwin} from '../../../src/sources/form-twin/form-twin.ts';
import {readForm} from '../../../src/sources/html-form/read-form.ts';
import {everything, randomSurvey} from '../../support/twin-definitions.ts';
import {XSS} from '../../support/xss.ts';

/** What is compared of a field: all that the round trip must keep. */
interface Kept {
  name: string;
  label?: string;
  type: string;
  choices?: [value: string, label: string][];
  required?: true;
  value?: string;
}

const write = (definition: unknown): string => {
  const made = buildFormTwin(definition, {action: '/submissions'});
  if ('findings' in made) throw new Error(JSON.stringify(made.findings));
  return made.html;
};

/** The form on a page of its own. */
async function parse(markup: string): Promise<HTMLFormElement> {
  fixtureCleanup();
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.innerHTML = markup;
  return holder.querySelector('form')!;
}

const words = (text: unknown): string => plainText(String(text)).replace(/\s+/g, ' ').trim();

/** What a form can say of a question: the fields that the reader is to find, in order. */
function expected(question: Question): Kept[] {
  const {type} = question;
  const name = question.name ?? question.id;
  const base = {name, label: words(question.label), ...(question.required && {required: true as const})};
  const steps = (list: (string | number)[]) => list.map((n): [string, string] => [String(n), String(n)]);
  const other: Kept[] =
    'other' in question && question.other ? [{name: `${name}.other`, label: 'Please say which', type: 'text'}] : [];
  const picks = (list: [string, string][]) => [
    ...list,
    ...(other.length ? [['other', 'Other'] as [string, string]] : []),
  ];
  const choices = 'choices' in question && type.endsWith('choice') ? question.choices : [];
  const given = choices.map((c): [string, string] => [choiceValue(c), words(typeof c === 'string' ? c : c.label)]);
  if (type === 'hidden') return [{name, type, value: question.value ?? ''}];
  if (type === 'consent') return [{...base, type, value: question.value ?? 'yes'}];
  if (type === 'yes-no')
    return [
      {
        ...base,
        type: 'single-choice',
        choices: [
          ['yes', 'Yes'],
          ['no', 'No'],
        ],
      },
    ];
  if (type === 'rating' || type === 'scale') return [{...base, type: 'single-choice', choices: steps([1, 2, 3, 4, 5])}];
  if (type === 'single-choice') return [{...base, type, choices: picks(given)}, ...other];
  // HTML cannot insist on one of several boxes
  if (type === 'multiple-choice') return [{name, label: base.label, type, choices: picks(given)}, ...other];
  if (type === 'name')
    return [
      {...base, name: `${name}.given`, label: 'First name', type: 'text'},
      {name: `${name}.family`, label: 'Last name', type: 'text'},
    ];
  return [{...base, type}];
}

const found = (question: Question): Kept => ({
  name: question.name!,
  type: question.type,
  ...(question.type !== 'hidden' && {label: String(question.label)}),
  ...('choices' in question && {
    choices: question.choices.map((c): [string, string] =>
      typeof c === 'string' ? [c, c] : [c.value, String(c.label)],
    ),
  }),
  ...(question.required && {required: true as const}),
  ...('value' in question && {value: question.value!}),
});

/** Start and end tags in the order in which they are written, and in which a browser has understood them. */
const written = (markup: string): string[] => [...markup.matchAll(/<(\/?[a-z][a-z0-9]*)/g)].map(([, name]) => name!);
const understood = (element: Element): string[] => {
  const name = element.localName;
  const inner = [...element.children].flatMap(understood);
  return ['input', 'br', 'img'].includes(name) ? [name] : [name, ...inner, `/${name}`];
};

describe('the plain HTML twin of a definition', () => {
  it('read back, has the names, labels, choices, required marks and hidden values of 150 surveys', async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const survey = randomSurvey(seed);
      const read = readForm(await parse(write(survey)));
      expect(read.definition.fields!.map(found), `seed ${seed}`).to.deep.equal(survey.questions.flatMap(expected));
      const hasFile = survey.questions.some((q) => q.type === 'file');
      expect(read.enctype).to.equal(hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded');
      expect(read.action).to.equal(new URL('/submissions', location.href).href);
    }
  });

  it('is well formed: a browser moves, closes and drops nothing', async () => {
    for (const definition of [everything, ...Array.from({length: 50}, (_, i) => randomSurvey(i + 200))]) {
      const markup = write(definition);
      expect(understood(await parse(markup))).to.deep.equal(written(markup));
    }
  });

  it('P1 is accessible as it stands', async () => {
    await expect(await parse(write(everything))).to.be.accessible();
  });

  it('B1 runs nothing that a definition’s texts say', async () => {
    let booms = 0;
    Object.assign(window, {boom: () => booms++});
    for (const text of XSS) {
      const fields = [
        {id: 'a', type: 'text', label: text, hint: text, placeholder: text, name: text, autocomplete: text},
        {id: 'b', type: 'single-choice', label: text, choices: [{value: `v${text}`, label: text}]},
        {id: 'c', type: 'hidden', value: text, parameter: text},
        {id: 'd', type: 'statement', label: text, text},
      ];
      const form = await parse(write({title: text, description: text, submitLabel: text, fields}));
      for (const link of form.querySelectorAll('a')) expect(link.protocol).to.match(/^(https?|mailto|tel):$/);
    }
    await new Promise((done) => setTimeout(done, 200));
    expect(booms).to.equal(0);
  });
});
