import assert from 'node:assert/strict';
import {test} from 'node:test';
import {flattenAnswers, type FlatEntry} from '../../../src/core/answers/flatten.ts';
import {compileSurvey} from '../../../src/core/survey/compile-survey.ts';
import {packParcel} from '../../../src/delivery/parcel.ts';
import {everyAnswer, everything} from '../../support/twin-definitions.ts';

const compiled = compileSurvey(everything);
if (!('survey' in compiled)) throw new Error(JSON.stringify(compiled.findings));
const {questions} = compiled.survey;
const only = (...ids: string[]) => Object.fromEntries(Object.entries(everyAnswer).filter(([id]) => ids.includes(id)));

const FLAT: [what: string, ids: string[], expected: FlatEntry[]][] = [
  [
    'parts go by the names that the question gives them',
    ['who', 'home'],
    [
      ['FNAME', 'Ada'],
      ['LNAME', 'Byron'],
      ['home.line1', 'High St 1'],
      ['home.city', 'Town'],
      ['ZIP', 'T1'],
    ],
  ],
  [
    'yes and no are words, a consent has its own value',
    ['garden', 'agree'],
    [
      ['garden', 'yes'],
      ['agree', 'accepted'],
    ],
  ],
  [
    'a list repeats its name, other words stand beside it',
    ['topics', 'topics.other'],
    [
      ['topics[]', 'Food'],
      ['topics[]', 'other'],
      ['topics[].other', 'Parking'],
    ],
  ],
  ['an answer that is no answer is empty', ['belong'], [['belong', '']]],
  [
    'rows and shares are parts',
    ['services', 'money'],
    [
      ['services.Parks', 'Good'],
      ['services.Buses', 'Fair'],
      ['money.Roof', '3'],
      ['money.Trees', '4'],
    ],
  ],
  [
    'a ranking keeps its order',
    ['order'],
    [
      ['order', 'Garden'],
      ['order', 'Roof'],
    ],
  ],
  [
    'members are numbered from zero',
    ['members'],
    [
      ['members[0].first', 'Ada'],
      ['members[0].days', 'Mon'],
      ['members[0].days', 'other'],
      ['members[0].days.other', 'Sun'],
      ['members[0].where.city', 'Town'],
      ['members[0].pets[0].kind', 'cat'],
      ['members[0].pets[1].kind', 'dog'],
      ['members[1].first', 'Ben'],
      ['members[1].days', 'Tue'],
    ],
  ],
];
for (const [what, ids, expected] of FLAT)
  test(what, () => assert.deepEqual(flattenAnswers(questions, {answers: only(...ids)}), expected));

test('a file travels once where files travel, and as its name where they do not', () => {
  const cv = {id: 'cv', name: 'CV', type: 'file', label: 'CV'} as const;
  const file = new File(['a face'], 'me.txt', {type: 'text/plain'});
  const answers = {cv: [{name: 'me.txt', type: 'text/plain', size: 6}]};
  const submission = {kith: 1, id: 'an-id', kind: 'survey', of: 's', answers, submittedAt: ''} as const;
  const pack = (enctype: 'multipart/form-data' | 'application/x-www-form-urlencoded') =>
    packParcel(
      submission,
      {action: 'https://x.example/', enctype, format: 'kith', mode: 'cors'},
      new Map([['cv', cv]]),
      [['CV', file]],
    ).body;
  assert.deepEqual(pack('multipart/form-data'), [
    ['kith-id', 'an-id'],
    ['CV', file],
  ]);
  assert.equal(pack('application/x-www-form-urlencoded'), 'CV=me.txt&kith-id=an-id');
});
