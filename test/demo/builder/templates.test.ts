import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {signup as spanish} from '../../../src/locales/es/signup.ts';
import {findNotices} from '../../../demo/builder/check.ts';
import {languagesOf, spotsOf, type Definition} from '../../../demo/builder/model/definition.ts';
import {nameOwnPlace, speaksOfExample} from '../../../demo/builder/model/example-place.ts';
import {progressOf} from '../../../demo/builder/model/languages.ts';
import {writeTitle} from '../../../demo/builder/model/title.ts';
import {openWork, startWork, TEMPLATES} from '../../../demo/builder/model/templates.ts';

const FOLDER = join(import.meta.dirname, '../../../demo/site/definitions');
const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Definition;

for (const template of TEMPLATES)
  test(`"${template.name}" can be published as it is, in English and Spanish`, () => {
    const work = startWork(template, template.file ? read(template.file) : template.definition!, spanish);
    if (template.id === 'calendar' || template.id === 'empty') return assert.equal(work.kind, template.kind);
    const errors = findNotices(work).filter(({severity}) => severity === 'error');
    assert.deepEqual(errors, []);
    assert.ok(spotsOf(work.kind, work.definition).length >= 1);
    assert.deepEqual(languagesOf(work.definition), ['en', 'es']);
    const {done, all} = progressOf(work.kind, work.definition, 'es');
    assert.equal(done, all);
    assert.equal(work.definition['id'], template.id);
    for (const key of ['version', 'opensAt', 'closesAt', 'preset']) assert.equal(work.definition[key], undefined, key);
    assert.doesNotMatch(JSON.stringify(work.definition), /\]\(\//);
    const own = nameOwnPlace(work.definition, 'Our $& place');
    assert.equal(speaksOfExample(own), false);
    assert.deepEqual(
      findNotices({...work, definition: own}).filter(({severity}) => severity === 'error'),
      [],
    );
  });

test('what is brought along loses a page that is none, spells its choices out, and is named by its title', () => {
  const question = {id: 'q', type: 'single-choice', label: 'Q', choices: ['A']};
  const {definition} = openWork('survey', {id: 'survey', title: 'Our park', pages: [{questions: [question]}]})!;
  assert.deepEqual(definition, {
    id: 'our-park',
    title: 'Our park',
    questions: [{...question, choices: [{value: 'A', label: 'A'}]}],
  });
  const titled = {id: 'own', pages: [{title: 'One', questions: [question]}]};
  assert.deepEqual(Object.keys(openWork('survey', titled)!.definition), ['id', 'pages']);
  assert.equal(openWork('survey', []), undefined);
});

test('the name in addresses follows the title until somebody chose one, or published it', () => {
  const survey = {id: 'survey', title: 'My survey', questions: []};
  const named = writeTitle(survey, 'Our street', false);
  assert.deepEqual(named, {...survey, title: 'Our street', id: 'our-street'});
  assert.equal(writeTitle(named, 'Our road', false)['id'], 'our-road');
  assert.equal(writeTitle(named, 'Our road', true)['id'], 'our-street');
  assert.equal(writeTitle({...named, id: 'chosen'}, 'Our road', false)['id'], 'chosen');
  assert.deepEqual(writeTitle(named, '', false), {id: 'survey', questions: []});
});
