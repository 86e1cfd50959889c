import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import type {Answers} from '../../src/contract/submission.ts';
import type {Signup} from '../../src/contract/signup.ts';
import {checkDefinition} from '../../src/core/check/check-definition.ts';
import {compileSignup} from '../../src/core/signup/compile-signup.ts';
import type {CompiledSurvey} from '../../src/core/survey/compile.ts';
import {compileSurvey} from '../../src/core/survey/compile-survey.ts';
import {holds} from '../../src/core/survey/condition.ts';
import {validateAnswers} from '../../src/core/survey/check.ts';
import {visibleAnswers, visibleQuestions} from '../../src/core/survey/visibility.ts';

const FOLDER = new URL('../../demo/site/definitions/', import.meta.url);
/** Keys whose value people read. `other` and `notApplicable` may also be a plain true. */
const READ = new Set(
  'title description role location label hint text submitLabel itemLabel addLabel minLabel maxLabel yesLabel noLabel placeholder unit other notApplicable'.split(
    ' ',
  ),
);
const LANGUAGES = ['en', 'es'];

const surveys = readdirSync(FOLDER).filter((name) => name.startsWith('survey.'));
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

function compileFile(name: string): CompiledSurvey {
  const compiled = compileSurvey(readJson(name));
  assert.deepEqual('findings' in compiled ? compiled.findings : [], []);
  return (compiled as {survey: CompiledSurvey}).survey;
}

/** Paths of texts that lack a language, or have an empty one. */
function untranslated(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = `${path}/${key}`;
    if (!READ.has(key) && !path.endsWith('/stepLabels')) return untranslated(inner, at);
    const texts = inner as Record<string, string>;
    return LANGUAGES.every((language) => texts[language]?.trim()) ? [] : [at];
  });
}

for (const name of readdirSync(FOLDER))
  test(`the check of definitions finds nothing in ${name}`, () => {
    assert.deepEqual(checkDefinition(readJson(name)), []);
  });

for (const preset of ['newsletter', 'membership', 'volunteer', 'petition'])
  test(`the check of definitions finds nothing in the preset ${preset}`, () => {
    assert.deepEqual(checkDefinition({preset}), []);
  });

test('the surveys of the demo site are found', () => {
  assert.deepEqual(surveys.toSorted(), [
    'survey.event-feedback.json',
    'survey.needs-2026.json',
    'survey.winter-2027.json',
  ]);
});

for (const name of surveys) {
  test(`${name} is right: a page author gets no finding`, () => {
    compileFile(name);
  });

  test(`${name} speaks English and Spanish everywhere`, () => {
    assert.deepEqual(untranslated(readJson(name)), []);
  });

  test(`${name} gives every choice its words, not its value alone`, () => {
    const bare = [...compileFile(name).questions.values()].filter(
      (q) => 'choices' in q && q.choices.some((choice) => typeof choice === 'string' || !choice.label),
    );
    assert.deepEqual(bare, []);
  });
}

test('a text in one language alone is noticed', () => {
  const labels = {'1': {en: 'Low', es: 'Bajo'}, '5': {en: 'High', es: ''}};
  assert.deepEqual(untranslated({label: {en: 'Only'}, hint: 'Plain', stepLabels: labels}), [
    '/label',
    '/hint',
    '/stepLabels/5',
  ]);
});

describe('the needs survey', () => {
  const survey = compileFile('survey.needs-2026.json');
  const shownWith = (answers: Answers) => visibleQuestions(survey, answers);

  test('has 22 to 28 questions on 5 or 6 pages and asks little of a person who skips', () => {
    assert.ok(survey.questions.size >= 22 && survey.questions.size <= 28, String(survey.questions.size));
    assert.ok(survey.steps.length >= 5 && survey.steps.length <= 6);
    assert.deepEqual(validateAnswers(survey, {connection: ['live']}), []);
    assert.deepEqual(validateAnswers(survey, {}), [{id: 'connection', code: 'requiredChoice'}]);
  });

  for (const [answers, shown, hidden] of [
    [{connection: ['work']}, [], ['years', 'home']],
    [{connection: ['work', 'live']}, ['years', 'home'], []],
    [{'safe-dark': 3}, [], ['unsafe-why']],
    [{'safe-dark': null}, [], ['unsafe-why']],
    [{'safe-dark': 1}, ['unsafe-why'], []],
    [{missed: false}, [], ['missed-what']],
    [{missed: true}, ['missed-what'], []],
    [{'food-worry': 'never'}, [], ['relief']],
    [{'food-worry': 'private'}, [], ['relief']],
    [{'food-worry': 'once-twice'}, ['relief'], []],
    [{connection: ['live'], home: ['bills']}, ['relief'], []],
    [{connection: ['work'], home: ['bills']}, [], ['relief']],
    [{health: 2}, ['health-why'], []],
    [{}, [], ['hours', 'start']],
    [{offer: ['none']}, [], ['hours', 'start']],
    [{offer: ['garden']}, ['hours', 'start'], []],
  ] as [Answers, string[], string[]][]) {
    test(`with ${JSON.stringify(answers)}: shown [${shown}], hidden [${hidden}]`, () => {
      const ids = shownWith(answers);
      assert.deepEqual(
        shown.filter((id) => !ids.has(id)),
        [],
      );
      assert.deepEqual(
        hidden.filter((id) => ids.has(id)),
        [],
      );
    });
  }

  test('asks for consent only where contact details are given, and then insists on it', () => {
    const base = {connection: ['live'], contact: true, email: 'name@example.org'};
    assert.ok(!shownWith({contact: true}).has('keep-contact'));
    assert.ok(!shownWith({...base, contact: false}).has('keep-contact'));
    assert.deepEqual(validateAnswers(survey, base), [{id: 'keep-contact', code: 'requiredConsent'}]);
    assert.deepEqual(validateAnswers(survey, {...base, 'keep-contact': true}), []);
  });

  for (const [answers, index] of [
    [{contact: true, offer: ['drive'], 'food-worry': 'most-months'}, 0],
    [{contact: false, offer: ['drive']}, 2],
    [{'food-worry': 'most-months'}, 1],
    [{'food-worry': 'never', contact: true, offer: ['none']}, 2],
  ] as [Answers, number][]) {
    test(`a person with ${JSON.stringify(answers)} reads ending ${index}`, () => {
      const given = visibleAnswers(survey, answers, shownWith(answers));
      const found = survey.definition.endings!.findIndex((e) => !e.visibleIf || holds(e.visibleIf, given));
      assert.equal(found, index);
    });
  }
});

const signups = readdirSync(FOLDER).filter((name) => name.startsWith('signup.'));

test('the sign-ups of the demo site are found', () => {
  assert.deepEqual(signups.toSorted(), [
    'signup.membership.json',
    'signup.newsletter.json',
    'signup.petition.json',
    'signup.volunteer.json',
  ]);
});

for (const name of signups) {
  test(`${name} is right: a page author gets no finding`, () => {
    const compiled = compileSignup(readJson(name));
    assert.deepEqual('findings' in compiled ? compiled.findings : [], []);
  });

  test(`${name} speaks English and Spanish everywhere`, () => {
    assert.deepEqual(untranslated(readJson(name)), []);
  });
}

test('the demo’s volunteers choose among shifts of two days, in three roles', () => {
  const {shifts = []} = readJson('signup.volunteer.json') as Signup;
  assert.equal(new Set(shifts.map(({start}) => start.slice(0, 10))).size, 2);
  assert.equal(new Set(shifts.map(({role}) => JSON.stringify(role))).size, 3);
  assert.ok(shifts.every(({spots}) => spots >= 2 && spots <= 6));
});
