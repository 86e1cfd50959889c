import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findNotices} from '../../../demo/builder/check.ts';
import type {Definition} from '../../../demo/builder/model/definition.ts';
import {mend, noticesAt} from '../../../demo/builder/model/findings.ts';
import type {WidgetKind} from '../../../demo/builder/model/work.ts';

const text = (id: string, more: object = {}) => ({id, type: 'text', label: `About ${id}`, ...more});
const pick = (choices: unknown[]) => ({id: 'p', type: 'single-choice', label: 'Which one?', choices});

const MENDED: readonly [rule: string, definition: Definition, kind?: WidgetKind][] = [
  ['unknown-id', {id: 'x', questions: [text('a'), text('b', {visibleIf: {question: 'gone', is: 'x'}})]}],
  ['unknown-choice', {id: 'x', questions: [pick(['A', 'B']), text('b', {visibleIf: {question: 'p', is: 'C'}})]}],
  ['id-twice', {id: 'x', questions: [text('a'), text('a')]}],
  [
    'choice-twice',
    {
      id: 'x',
      questions: [
        pick([
          {value: 'a', label: 'A'},
          {value: 'a', label: 'B'},
        ]),
      ],
    },
  ],
  [
    'cycle',
    {
      id: 'x',
      questions: [
        text('a', {visibleIf: {question: 'b', answered: true}}),
        text('b', {visibleIf: {question: 'a', answered: true}}),
      ],
    },
  ],
  ['closed', {id: 'x', closesAt: '2020-01-01', questions: [text('a')]}],
  ['no-consent', {id: 'x', questions: [{id: 'email', type: 'email', label: 'E-mail'}]}],
  ['no-consent', {id: 'x', fields: [{id: 'email', type: 'email', label: 'E-mail'}]}, 'signup'],
  ['misspelt', {id: 'x', questions: [text('a', {requird: true})]}],
];
for (const [rule, definition, kind = 'survey'] of MENDED)
  test(`"${rule}" in a ${kind} is mended by its button`, () => {
    const before = findNotices({kind, definition, look: {}});
    const notice = before.find((one) => one.rule === rule);
    assert.ok(notice?.fix, JSON.stringify(before));
    const after = findNotices({kind, definition: mend(definition, notice), look: {}});
    assert.deepEqual(
      after.filter((one) => one.rule === rule),
      [],
    );
  });

test('a question without words is found at its place, and no sentence speaks of paths', () => {
  const definition = {id: 'x', questions: [text('a'), text('b', {label: ''}), text('b')]};
  const notices = findNotices({kind: 'survey', definition, look: {}});
  assert.deepEqual(
    noticesAt(notices, 'questions[1]').map(({rule}) => rule),
    ['no-words'],
  );
  for (const {sentence, remedy} of notices) assert.doesNotMatch(sentence + remedy, /questions\[|\{"/);
});

test('questions are called by what they ask', () => {
  const definition = {id: 'x', questions: [{id: 'mail', type: 'email', label: 'Where can we write to?'}]};
  const [notice] = findNotices({kind: 'survey', definition, look: {}});
  assert.match(notice!.sentence, /“Where can we write to\?”/);
});

test('a rule about a question that is gone says so in words, and where it is mended', () => {
  const definition = {id: 'x', questions: [text('a', {visibleIf: {question: 'gone', is: 'x'}})]};
  const notice = findNotices({kind: 'survey', definition, look: {}}).find(({rule}) => rule === 'unknown-id');
  assert.equal(notice?.sentence, 'This speaks of a question that is not here any more (“gone”).');
  assert.equal(notice.remedy, 'Choose a question that is there, or take the rule away.');
});

test('texts that are not translated lead to the languages', () => {
  const definition = {id: 'x', languages: ['en', 'es'], questions: [text('a')]};
  const [notice] = findNotices({kind: 'survey', definition, look: {}}).filter(({rule}) => rule === 'not-translated');
  assert.equal(notice?.sentence, '1 text is not translated yet (es).');
  assert.equal(notice?.fix, 'Go to the languages');
});
