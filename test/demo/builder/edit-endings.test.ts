import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Definition} from '../../../demo/builder/model/definition.ts';
import {
  addEnding,
  decidersOf,
  moveEnding,
  originsOf,
  otherwiseAt,
  removeEnding,
  setEnding,
} from '../../../demo/builder/model/edit-endings.ts';
import {findNotices} from '../../../demo/builder/check.ts';
import {mend} from '../../../demo/builder/model/findings.ts';

const asked = {id: 'come', type: 'yes-no', label: 'Do you come?'};
const yes = {question: 'come', is: true};
const when = (title: string) => ({visibleIf: yes, title});
const of = (...endings: object[]): Definition => ({id: 'x', questions: [asked], ...(endings.length && {endings})});

const EDITS: readonly [what: string, edited: Definition, expected: Definition][] = [
  ['the first words make the first ending', setEnding(of(), 0, 'title', 'Thanks'), of({title: 'Thanks'})],
  ['its last words take it away', setEnding(of({title: 'T'}), 0, 'title', undefined), of()],
  ['one of several may be empty', setEnding(of(when('A'), {title: 'B'}), 1, 'title', undefined), of(when('A'), {})],
  [
    'an ending with a rule comes before the one for all others',
    addEnding(of(when('A'), {title: 'B'}), yes).definition,
    of(when('A'), {visibleIf: yes}, {title: 'B'}),
  ],
  [
    'it is the last where there is none for all others',
    addEnding(of(when('A')), yes).definition,
    of(when('A'), {visibleIf: yes}),
  ],
  ['the one for all others is the last', addEnding(of(when('A'))).definition, of(when('A'), {})],
  ['the last one that is deleted leaves none', removeEnding(of(when('A')), 0), of()],
  ['two change places', moveEnding(of(when('A'), when('B'), {}), 0, 1), of(when('B'), when('A'), {})],
];
for (const [what, edited, expected] of EDITS)
  test(`endings: ${what}`, () => {
    assert.deepEqual(edited, expected);
  });

test('a rule of an ending may be about any question, and about points', () => {
  const definition = {...of(), scores: [{id: 'well', label: 'Well-being', of: ['come'], method: 'sum'}]};
  const labels = decidersOf('survey', definition).map(({id, label}) => [id, label]);
  assert.deepEqual(labels, [
    ['come', 'Do you come?'],
    ['well', 'Points: Well-being'],
  ]);
});

test('an ending that comes after the one for everybody is found, and mended by its button', () => {
  const definition = of({title: 'All'}, when('A'));
  const unreachable = (one: Definition) =>
    findNotices({kind: 'survey', definition: one, look: {}}).find(({rule}) => rule === 'ending-unreachable');
  const notice = unreachable(definition);
  assert.match(notice!.sentence, /ending 1 comes first/);
  assert.ok(notice?.fix);
  const mended = mend(definition, notice);
  assert.equal(otherwiseAt(mended), 1);
  assert.equal(unreachable(mended), undefined);
});

test('only sites that endings lead to must be allowed by the page', () => {
  const to = (redirect: string) => ({...when('A'), redirect});
  const definition = of(
    to('https://give.example.org/now'),
    to('/thanks'),
    to('https://give.example.org/'),
    to('javascript:x'),
  );
  assert.deepEqual(originsOf(definition), ['https://give.example.org']);
});
