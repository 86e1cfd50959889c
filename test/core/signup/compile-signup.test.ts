import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Preset} from '../../../src/contract/signup.ts';
import {compileSignup} from '../../../src/core/signup/compile-signup.ts';
import {presetWords} from '../../../src/core/signup/preset-words.ts';
import {presetConsent, presetFields} from '../../../src/core/signup/presets.ts';

const PRESETS: Preset[] = ['newsletter', 'membership', 'volunteer', 'petition'];
const shift = (more: Record<string, unknown> = {}) => ({
  id: 'soup',
  title: 'Soup',
  start: '2027-06-05T09:00',
  end: '2027-06-05T12:00',
  timeZone: 'Europe/London',
  spots: 3,
  ...more,
});

function findingsOf(definition: unknown): string[] {
  const result = compileSignup(definition);
  return 'findings' in result ? result.findings.map(({path, message}) => `${path}: ${message}`) : [];
}

describe('a sign-up that is right', () => {
  for (const preset of PRESETS)
    test(`needs no more than the preset ${preset}`, () => assert.deepEqual(findingsOf({preset}), []));

  test('asks in the order: preset, its own fields, shifts, consents', () => {
    const result = compileSignup({
      id: 'help',
      preset: 'newsletter',
      fields: [{id: 'diet', type: 'text', label: 'Diet'}],
      shifts: [shift()],
      consents: [{id: 'agree', type: 'consent', label: 'Yes'}],
    });
    assert.ok('survey' in result);
    assert.deepEqual([...result.survey.questions.keys()], ['firstName', 'email', 'diet', 'shifts', 'agree']);
  });

  const TIMES: [string, Record<string, unknown>][] = [
    ['through the night in which clocks go back', {start: '2027-10-31T00:30', end: '2027-10-31T01:30'}],
    ['with offsets', {start: '2027-06-05T09:00+02:00', end: '2027-06-05T08:00Z'}],
    ['on the 29th of February of a leap year', {start: '2028-02-29T09:00', end: '2028-02-29T10:00'}],
    ['over midnight', {start: '2027-06-05T22:00', end: '2027-06-06T02:00'}],
    ['without a zone', {timeZone: undefined}],
  ];
  for (const [name, more] of TIMES)
    test(`may have a shift ${name}`, () => assert.deepEqual(findingsOf({id: 'a', shifts: [shift(more)]}), []));
});

describe('B11 a page author reads what is wrong, at a path of the sign-up', () => {
  const field = {id: 'diet', type: 'text', label: 'Diet'};
  const unknown = {...field, id: 'other-one', visibleIf: {question: 'nobody', is: 'x'}};
  const WRONG: [string, unknown, RegExp][] = [
    ['nothing at all', null, /^: expected an object/],
    ['no question', {id: 'empty'}, /^fields: is empty/],
    ['a shift without an end', {shifts: [{...shift(), end: undefined}]}, /^shifts\[0\]\.end: is missing/],
    [
      'a shift that ends before it starts',
      {shifts: [shift({end: '2027-06-05T08:00'})]},
      /^shifts\[0\]\.end: is not after/,
    ],
    ['a shift of no length', {shifts: [shift({end: '2027-06-05T09:00'})]}, /^shifts\[0\]\.end: is not after/],
    [
      'offsets that turn the times round',
      {shifts: [shift({start: '2027-06-05T09:00Z', end: '2027-06-05T10:00+02:00'})]},
      /end: is not after/,
    ],
    [
      'a day that does not exist',
      {shifts: [shift({start: '2027-02-30T09:00'})]},
      /^shifts\[0\]\.start: is not a day and time/,
    ],
    [
      'an hour that does not exist',
      {shifts: [shift({end: '2027-06-05T25:00'})]},
      /^shifts\[0\]\.end: is not a day and time/,
    ],
    [
      'a zone that does not exist',
      {shifts: [shift({timeZone: 'Europe/Atlantis'})]},
      /^shifts\[0\]\.timeZone: is not a time zone/,
    ],
    [
      'two shifts of one id',
      {shifts: [shift(), shift()]},
      /^shifts\[1\]\.id: "soup" is used twice \(first at shifts\[0\]\)/,
    ],
    ['no spots', {shifts: [shift({spots: 0})]}, /^shifts\[0\]\.spots: expected a whole number/],
    ['a rule on nothing, after a preset', {preset: 'newsletter', fields: [field, unknown]}, /^fields\[1\]\.visibleIf/],
    [
      'a rule on nothing in a consent',
      {preset: 'newsletter', shifts: [shift()], consents: [{...unknown, type: 'consent'}]},
      /^consents\[0\]\.visibleIf/,
    ],
    [
      'a field with an id of the preset',
      {preset: 'newsletter', fields: [{...field, id: 'email'}]},
      /^fields\[0\].*"email" is used twice \(first at preset/,
    ],
    [
      'a field with the id of the shifts',
      {fields: [{...field, id: 'shifts'}], shifts: [shift()]},
      /^shifts.*"shifts" is used twice \(first at fields\[0\]/,
    ],
  ];
  for (const [name, definition, words] of WRONG)
    test(name, () => assert.match(findingsOf(definition)[0] ?? 'nothing', words));
});

test('there is an English word for everything that presets ask', () => {
  const asked = new Set(['shifts.label']);
  const listen = (key: string) => (asked.add(key), key);
  for (const preset of PRESETS) [presetFields(preset, listen), presetConsent(preset, listen)].flat();
  assert.deepEqual([...asked].sort(), Object.keys(presetWords).sort());
});

test('every consent is a whole sentence', () => {
  const consents = Object.entries(presetWords).filter(([key]) => key.endsWith('Consent'));
  assert.equal(consents.length, 4);
  for (const [key, words] of consents) assert.match(words, /^[A-Z].{20,}\.$/, key);
});
