import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findUnnamed} from '../../scripts/size-changes.ts';

const changelog = (lines: string): string => `# What changed

## Unreleased

${lines}

## 1.0.0

- Size: \`survey\` from 30.0 to 20.0 kB
`;

const TABLE = [
  ['nothing changed', {survey: 20_000}, '- A new button', []],
  ['3 % more', {survey: 20_600}, '', []],
  ['more than that', {survey: 20_601}, '', ['- Size: `survey` from 20.0 to 20.6 kB']],
  ['less than that', {survey: 16_000}, '', ['- Size: `survey` from 20.0 to 16.0 kB']],
  ['named', {survey: 16_000}, '- Other\n- Size: `loop` and\n  `survey` from 20.0 to 16.0 kB', []],
  [
    'another is named',
    {survey: 16_000},
    '- Size: `survey, long` from 20.0 to 16.0 kB',
    ['- Size: `survey` from 20.0 to 16.0 kB'],
  ],
  ['said, but not as a size', {survey: 16_000}, '- The `survey` is faster', ['- Size: `survey` from 20.0 to 16.0 kB']],
  ['gone', {}, '', ['- Size: `survey` from 20.0 to 0.0 kB']],
  ['new beside it', {survey: 20_000, poll: 9000}, '', []],
] as const;

for (const [name, now, lines, expected] of TABLE)
  test(`the changelog has to name a change of size: ${name}`, () => {
    assert.deepEqual(findUnnamed({survey: 20_000}, now, changelog(lines)), expected);
  });

test('a change of a hundred bytes need not be named, however small the file', () => {
  assert.deepEqual(findUnnamed({loader: 1000}, {loader: 1100}, changelog('')), []);
  assert.deepEqual(findUnnamed({loader: 1000}, {loader: 1101}, changelog('')), ['- Size: `loader` from 1.0 to 1.1 kB']);
});
