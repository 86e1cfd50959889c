import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Question} from '../../../src/contract/question.ts';
import type {Answer} from '../../../src/contract/submission.ts';
import {formatAnswer, type AnswerWords} from '../../../src/core/answers/format.ts';
import {FORMATS} from '../../../src/core/answers/formats.ts';
import {localizeText} from '../../../src/core/text/localize.ts';

const words = (locale: string): AnswerWords => ({
  locale,
  text: (text) => localizeText(text, locale).text,
  yes: 'Yes',
  no: 'No',
});
const CHOICES = [{value: 'a', label: {en: 'Apples', es: 'Manzanas'}}, 'Pears'];

/** Question, answer, language and how it reads. */
const TABLE: [question: object, answer: Answer, locale: string, text: string][] = [
  [{type: 'name'}, {family: 'Ruiz', given: 'Ana'}, 'en', 'Ana Ruiz'],
  [{type: 'name'}, {given: 'Sukarno'}, 'en', 'Sukarno'],
  [{type: 'name'}, {given: '小明', family: '王'}, 'zh-Hans', '王 小明'],
  [{type: 'name'}, {given: 'Lan', family: 'Nguyễn'}, 'vi', 'Nguyễn Lan'],
  [{type: 'address'}, {city: 'Oak Hill', line1: '1 Elm St', country: 'USA'}, 'en', '1 Elm St, Oak Hill, USA'],
  [{type: 'address'}, {city: 'حلب', line1: 'شارع ١'}, 'ar-SY', 'شارع ١، حلب'],
  [{type: 'address'}, {city: '横浜', line1: '港町1'}, 'ja', '港町1、横浜'],
  [{type: 'time'}, '14:30', 'de', '14:30'],
  [{type: 'time'}, '14:30', 'en-US', '2:30 PM'],
  [{type: 'date-time'}, '2026-03-27T09:05', 'es', '27 de marzo de 2026 a las 9:05'],
  [{type: 'date'}, '2026-03-27', 'en-GB', '27 March 2026'],
  [{type: 'time'}, 'soon', 'en', 'soon'],
  [{type: 'slider'}, 1234.5, 'de', '1.234,5'],
  [{type: 'ranking', choices: CHOICES}, ['Pears', 'a'], 'es', 'Pears y Manzanas'],
  [{type: 'matrix', rows: ['Oak', 'Elm'], choices: CHOICES}, {Oak: 'a', Elm: 'Pears'}, 'en', 'Oak: Apples; Elm: Pears'],
  [
    {type: 'matrix', rows: [{value: 'o', label: 'Oak'}], choices: CHOICES, multiple: true},
    {o: ['a', 'Pears'], x: []},
    'en',
    'Oak: Apples and Pears',
  ],
  [{type: 'allocation', choices: CHOICES, total: 5}, {a: 2, Pears: 0}, 'es', 'Manzanas: 2'],
  [{type: 'file'}, [{name: 'plan.pdf', type: '', size: 1}], 'en', 'plan.pdf'],
  [{type: 'signature'}, 'Ana', 'en', 'Ana'],
  [{type: 'signature'}, 'M1 2L3 4', 'en', 'Yes'],
  [
    {
      type: 'group',
      repeat: {},
      questions: [
        {id: 'who', type: 'name', label: 'Who'},
        {id: 'age', type: 'number', label: 'Age'},
      ],
    },
    [{who: {given: 'Ana'}, age: 7}, {}, {age: 70}],
    'en',
    'Ana, 7; 70',
  ],
  [
    {
      type: 'group',
      questions: [
        {id: 'who', type: 'name', label: 'Who'},
        {id: 'diet', type: 'single-choice', label: 'Diet', choices: CHOICES, other: true},
      ],
    },
    {who: {given: 'ليلى'}, diet: 'other', 'diet.other': 'تمر'},
    'ar',
    'ليلى، تمر',
  ],
  [{type: 'group', questions: [{id: 'ok', type: 'yes-no', label: 'OK'}]}, {ok: false}, 'en', 'No'],
];

for (const [question, answer, locale, text] of TABLE) {
  test(`${(question as Question).type} ${JSON.stringify(answer)} reads "${text}" (${locale})`, () => {
    const asked = {id: 'q', label: 'Q', ...question} as Question;
    assert.equal(formatAnswer(asked, answer, words(locale), FORMATS).replaceAll(/\s/g, ' '), text);
  });
}

test('B5 no answer of any form makes writing it throw', () => {
  const anything: Answer[] = [null, true, 1, '', 'x', [], [null], [{}], {}, {a: null}, {who: 5}];
  for (const [question] of TABLE) {
    for (const answer of anything)
      assert.equal(
        typeof formatAnswer({id: 'q', label: 'Q', ...question} as Question, answer, words('en'), FORMATS),
        'string',
      );
  }
});
