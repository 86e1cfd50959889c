import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addChange, canRedo, canUndo, endTyping, redo, startHistory, undo} from '../../../demo/builder/model/history.ts';

test('a change is taken back and done again', () => {
  const changed = addChange(addChange(startHistory('a'), 'b'), 'c');
  assert.equal(undo(changed).definition, 'b');
  assert.equal(undo(undo(changed)).definition, 'a');
  assert.equal(redo(undo(changed)).definition, 'c');
  assert.deepEqual([canUndo(changed), canRedo(changed), canRedo(undo(changed))], [true, false, true]);
});

test('a word that is typed is taken back as one, and the next field by itself', () => {
  const typed = ['h', 'ha', 'hal'].reduce((history, text) => addChange(history, text, 'title'), startHistory(''));
  assert.equal(undo(typed).definition, '');
  const elsewhere = addChange(typed, 'hal!', 'hint');
  assert.equal(undo(elsewhere).definition, 'hal');
  const returned = addChange(endTyping(typed), 'hall', 'title');
  assert.equal(undo(returned).definition, 'hal');
});

test('what was taken back is forgotten once something else is done', () => {
  const history = addChange(undo(addChange(startHistory('a'), 'b')), 'c');
  assert.equal(redo(history).definition, 'c');
});

test('there is nothing to take back at the beginning, nor after a change that changes nothing', () => {
  const start = startHistory('a');
  assert.equal(undo(start).definition, 'a');
  assert.equal(redo(start).definition, 'a');
  assert.equal(addChange(start, 'a'), start);
});
