import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Place, toNotes} from '../../../src/sources/importing/place.ts';

const SOURCE = {
  title: 'T',
  looks: {colour: 'red', size: [1, 2]},
  empty: [],
  list: [{name: 'a', odd: true}, {name: 'b'}],
};

test('what nobody took is reported as dropped, once, at the highest place of which nothing was said', () => {
  const root = new Place(SOURCE);
  assert.equal(root.kept('title'), 'T');
  root.items('list')[0]!.kept('name');
  assert.deepEqual(
    toNotes(root, (key) => (key === 'odd' ? 'is odd' : undefined)).map(({path, outcome, message}) => [
      path,
      outcome,
      message,
    ]),
    [
      ['title', 'kept', 'is “title”'],
      ['looks', 'dropped', 'has no counterpart in Kith: {"colour":"red","size":[1,2]}'],
      ['empty', 'kept', 'is empty'],
      ['list[0].name', 'kept', 'is “name”'],
      ['list[0].odd', 'dropped', 'is odd'],
      ['list[1]', 'dropped', 'has no counterpart in Kith: {"name":"b"}'],
    ],
  );
});

test('the worst that was said of a place counts, and an object that was kept does not hide what is in it', () => {
  const root = new Place(SOURCE);
  root.kept('looks');
  root.at('looks').at('size').note('approximated', 'a').note('kept', 'no').note('approximated', 'b');
  const notes = toNotes(root, () => undefined);
  assert.deepEqual(
    notes.filter(({path}) => path.startsWith('looks')).map(({path, outcome, message}) => [path, outcome, message]),
    [
      ['looks', 'kept', 'is “looks”'],
      ['looks.colour', 'dropped', 'has no counterpart in Kith: "red"'],
      ['looks.size', 'approximated', 'a; b'],
      ['looks.size[0]', 'dropped', 'has no counterpart in Kith: 1'],
      ['looks.size[1]', 'dropped', 'has no counterpart in Kith: 2'],
    ],
  );
});

test('inherited properties are none', () => {
  assert.equal(new Place({}).peek('constructor'), undefined);
  assert.equal(new Place(JSON.parse('{"__proto__": 1}')).peek('__proto__'), 1);
});
