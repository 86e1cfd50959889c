import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatCounts, judge, readCounts, sum} from '../../scripts/check.ts';
import {orderFiles} from '../../scripts/test-node.ts';

test('the last countable line counts', () => {
  assert.deepEqual(readCounts('1 passed, 0 failed\nmore\n12 passed, 1 failed, 2 skipped\n'), {
    passed: 12,
    failed: 1,
    skipped: 2,
  });
  assert.equal(readCounts('said: 1 passed, 0 failed'), undefined);
});

for (const [what, code, counts, isCounted, expected] of [
  ['a command that succeeds adds nothing', 0, undefined, false, '0 passed, 0 failed'],
  ['a command that fails is one failure', 2, undefined, false, '0 passed, 1 failed'],
  ['tests are counted', 0, {passed: 3, failed: 0, skipped: 1}, true, '3 passed, 0 failed, 1 skipped'],
  ['failed tests are counted', 1, {passed: 3, failed: 2, skipped: 0}, true, '3 passed, 2 failed'],
  ['tests that end badly fail although each passed', 1, {passed: 3, failed: 0, skipped: 0}, true, '3 passed, 1 failed'],
  ['tests that cannot be counted fail', 0, undefined, true, '0 passed, 1 failed'],
  ['a run without a test fails', 0, {passed: 0, failed: 0, skipped: 0}, true, '0 passed, 1 failed'],
] as const) {
  test(what, () => {
    assert.equal(formatCounts(judge(code, counts, isCounted)), expected);
  });
}

test('all steps are added up', () => {
  const one = {passed: 1, failed: 2, skipped: 3};
  assert.deepEqual(sum([one, one]), {passed: 2, failed: 4, skipped: 6});
});

test('a file that takes a core for a minute begins first, the others follow by name', () => {
  const files = ['test/e2e/signup.test.ts', 'test/cli/form.test.ts', 'test/tools/scaffold.test.ts'];
  assert.deepEqual(orderFiles(files), [files[2], files[1], files[0]]);
});
