import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toPseudo, toPseudoCatalog, toPseudoDocument} from '../support/pseudo.ts';
import {english} from './english.ts';

test('every message grows by two fifths, and keeps its places', () => {
  const pseudo = toPseudoCatalog(english, 'en-XA');
  for (const [key, message] of Object.entries(english)) {
    const [before, after] = [message, pseudo[key]!].map((one) => (typeof one === 'string' ? one : one.other));
    assert.ok(after!.length >= before!.length * 1.4, `${key}: ${after}`);
    assert.deepEqual(after!.match(/\{\w+\}/g), before!.match(/\{\w+\}/g), key);
  }
});

test('mirrored words run to the left, places and the spaces around them do not', () => {
  assert.equal(toPseudo('Page {step} of {steps}', 'ar-XB'), '\u202ePage\u202c {step} \u202eof\u202c {steps}');
});

test('of a document only what people read changes', () => {
  const before = {id: 'a', questions: [{id: 'q', type: 'text', label: 'Name', visibleIf: {question: 'p', is: 'x'}}]};
  const after = toPseudoDocument(before, 'en-XA');
  assert.notEqual(after.questions[0]!.label, 'Name');
  assert.deepEqual({...after, questions: [{...after.questions[0]!, label: 'Name'}]}, before);
});
