import assert from 'node:assert/strict';
import {test} from 'node:test';
import {canPublishComment, publishComments, type Comment} from '../../../src/core/belonging/comments.ts';
import {maskShare, roundCounts} from '../../../src/core/belonging/figures.ts';
import {buildThresholds} from '../../../src/core/belonging/plan.ts';
import {suppressGroups} from '../../../src/core/belonging/suppression.ts';

const cases: [sizes: number[], rest: number, shown: number[], whole: number][] = [
  [[9, 4], 0, [], 13],
  [[9, 6], 0, [9, 6], 15],
  [[3, 6], 0, [], 9],
  [[3, 6], 4, [6], 13],
  [[12, 9, 7, 6, 2], 0, [12, 9, 7], 36],
  [[12, 3, 3], 0, [12], 18],
  [[8], 0, [8], 8],
  [[2, 2], 0, [], 0],
  [[], 7, [], 7],
  [[6, 6, 0], 2, [6], 14],
];
for (const [sizes, rest, shown, whole] of cases) {
  test(`B9 groups of ${sizes.join(', ') || 'nobody'} and ${rest} of none: ${shown.join(', ') || 'no group'} shown, whole ${whole || 'hidden'}`, () => {
    const result = suppressGroups(sizes, 5, rest);
    assert.deepEqual(
      sizes.filter((_, g) => result.groups[g] === 'shown'),
      shown,
    );
    assert.equal(result.whole, whole);
  });
}

test('B9 a hidden group says why: too few, beside a small one, or no answers', () => {
  assert.deepEqual(suppressGroups([9, 6, 2, 0], 5).groups, ['shown', 'complement', 'small', 'none']);
});

const shares: [count: number, n: number, word: string | undefined][] = [
  [5, 5, 'nearly-all'],
  [4, 5, 'nearly-all'],
  [3, 5, undefined],
  [1, 5, 'hardly-any'],
  [0, 12, 'hardly-any'],
  [18, 19, 'nearly-all'],
  [2, 19, undefined],
  [18, 20, undefined],
  [19, 20, 'nearly-all'],
  [200, 200, 'nearly-all'],
];
for (const [count, n, word] of shares) {
  test(`B9 ${count} of ${n} is published as ${word ?? 'a number'}`, () => assert.equal(maskShare(count, n), word));
}

test('counts with halves are rounded so that they add up', () => {
  assert.deepEqual(roundCounts([4.5, 0.25, 0.25], 5), [5, 0, 0]);
  assert.deepEqual(roundCounts([3.5, 3.5, 0], 7), [4, 3, 0]);
  assert.deepEqual(roundCounts([2, 3], 5), [2, 3]);
});

test('B9 thresholds can be raised, never lowered below five, and never contradict each other', () => {
  assert.deepEqual(buildThresholds(), {item: 5, distribution: 8, headline: 10, comments: 10});
  assert.deepEqual(buildThresholds({item: 2, comments: 1}), {item: 5, distribution: 8, headline: 10, comments: 5});
  assert.deepEqual(buildThresholds({item: 12}), {item: 12, distribution: 12, headline: 12, comments: 12});
});

const thresholds = buildThresholds();
const approved: Comment = {text: 'More benches', review: 'approved'};
const comments: [name: string, Comment, n: number, closed: boolean, may: boolean][] = [
  ['approved, ten people, closed', approved, 10, true, true],
  ['nobody has read it', {text: 'x'}, 10, true, false],
  ['rejected', {text: 'x', review: 'rejected'}, 10, true, false],
  ['nine people', approved, 9, true, false],
  ['the wave is open', approved, 40, false, false],
];
for (const [name, comment, n, closed, may] of comments) {
  test(`B9 a comment is ${may ? '' : 'not '}published: ${name}`, () =>
    assert.equal(canPublishComment(comment, {n, closed, thresholds}), may));
}

test('B9 comments come by the alphabet, not by time', () => {
  const list = ['Zebra crossing', ' Benches ', ''].map((text): Comment => ({text, review: 'approved'}));
  assert.deepEqual(publishComments(list, {n: 12, closed: true, thresholds}), ['Benches', 'Zebra crossing']);
});
