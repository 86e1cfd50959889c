// `npm run new`: what it refuses, and that what it writes passes the checks that need no browser, in a copy of the project.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, dirname, join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {promisify} from 'node:util';
import {checkQuestionName, checkWidgetName} from '../../scripts/new/names.ts';
import {append, insert, resolvePlan, type Plan, type Read} from '../../scripts/new/plan.ts';
import {planQuestion} from '../../scripts/new/question.ts';
import {planWidget} from '../../scripts/new/widget.ts';
import {ROOT} from '../../scripts/source-files.ts';

const read: Read = (path) => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : undefined);

for (const [name, words] of [
  ['Poll', /"Poll" cannot name a widget: use one word of small letters/],
  ['two-words', /cannot name a widget/],
  ['x', /cannot name a widget/],
  ['../x', /cannot name a widget/],
  ['survey', /<kith-survey> is taken \(src\/define\/survey\.ts\)/],
  ['loader', /<kith-loader> is taken/],
] as const)
  test(`a developer who calls a widget ${name} is told why it cannot be`, () => {
    assert.throws(() => checkWidgetName(name, read), words);
  });

for (const [name, words] of [
  ['Mood', /"Mood" cannot name a question type/],
  ['mood-', /cannot name a question type/],
  ['../x', /cannot name a question type/],
  ['yes-no', /the question type "yes-no" is taken/],
  ['registry', /the question type "registry" is taken/],
] as const)
  test(`a developer who calls a question type ${name} is told why it cannot be`, () => {
    assert.throws(() => checkQuestionName(name, read), words);
  });

/** Names that nobody gives to a widget or a question type of their own: the check runs beside those, too. */
const [WIDGET, QUESTION] = ['scaffolded', 'tried'] as const;

describe('a plan', () => {
  const plan = (more: Partial<Plan>): Plan => ({files: {}, edits: [], left: [], ...more});

  test('never writes over a file', () => {
    assert.throws(
      () => resolvePlan(plan({files: {LICENSE: ''}}), read),
      /LICENSE is there already: nothing was written/,
    );
  });

  test('says which line is gone that something was to be put beside', () => {
    const edits = [insert('LICENSE', 'after', 'no such line', 'x')];
    assert.throws(() => resolvePlan(plan({edits}), read), /LICENSE no longer has the line .* no such line/);
  });

  test('puts one change on top of the other', () => {
    const edits = [insert('a', 'before', 'b', '1'), insert('a', 'after', 'b', '2'), append('a', '3\n')];
    assert.equal(resolvePlan(plan({edits}), () => 'ab\n').get('a'), 'a1b2\n3\n');
  });

  test('of a widget and of a question type with hyphens finds every place it needs', () => {
    assert.ok(resolvePlan(planWidget(WIDGET, read), read).size > 15);
    assert.ok(resolvePlan(planQuestion(`${QUESTION}-of-day`, read), read).size > 15);
  });
});

/** The script tag alone, of what the build writes: its pages are what budgets are for. */
const BUNDLE = `
  import {rollup} from 'rollup';
  import configs from './rollup.config.mjs';
  const {output, ...input} = configs.find(({output}) => output.dir === 'dist/cdn');
  await (await rollup(input)).write(output);
`;

describe('a new widget and a new question type', () => {
  const copy = mkdtempSync(join(tmpdir(), 'kith-new-'));
  const PATH = [join(ROOT, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']].join(delimiter);
  // tests that run inside a test are left out, unless they do not know of it
  const {NODE_TEST_CONTEXT: _, ...rest} = process.env;
  const env = {...rest, PATH};
  const run = (command: string, ...args: string[]) =>
    promisify(execFile)(command, args, {cwd: copy, env, maxBuffer: 1e8}).catch(
      (error: {stdout: string; stderr: string}) =>
        assert.fail(`${command} ${args.join(' ')}\n${error.stdout}${error.stderr}`),
    );

  before(async () => {
    for (const name of ['src', 'scripts', 'stories', 'test', 'demo', 'docs', 'bin', '.storybook'])
      cpSync(join(ROOT, name), join(copy, name), {
        recursive: true,
        filter: (path) => !/\/(node_modules|data|dist|build)$/.test(path),
      });
    for (const name of [
      'package.json',
      'CHANGELOG.md',
      'README.md',
      '.oxfmtrc.json',
      '.oxlintrc.json',
      'rollup.config.mjs',
    ])
      cpSync(join(ROOT, name), join(copy, name));
    for (const name of [
      'tsconfig.json',
      'tsconfig.cli.json',
      'tsconfig.node.json',
      'tsconfig.test.json',
      'tsconfig.stories.json',
    ])
      cpSync(join(ROOT, name), join(copy, name));
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    await run('node', 'scripts/new.ts', 'widget', WIDGET);
    await run('node', 'scripts/new.ts', 'question', QUESTION);
  });
  after(() => rmSync(copy, {recursive: true, force: true}));

  test('can be made once', async () => {
    await assert.rejects(run('node', 'scripts/new.ts', 'widget', WIDGET), new RegExp(`<kith-${WIDGET}> is taken`));
    await assert.rejects(
      run('node', 'scripts/new.ts', 'question', QUESTION),
      new RegExp(`the question type "${QUESTION}" is taken`),
    );
  });

  test('need no formatting, keep the layers and the house rules, and say what they offer', async () => {
    await run('node', 'scripts/layers.ts');
    await run('node', 'scripts/docs-tags.ts');
    await run('node', 'scripts/house-rules.ts');
    await run('node', 'scripts/lit-check.mjs', `src/widgets/${WIDGET}/*.ts`, `src/questions/${QUESTION}.ts`);
    await run('node', 'scripts/shapes.ts', '--check');
    await run('oxfmt', '--check', 'src', 'test', 'demo/builder', 'demo/endpoint', 'scripts', 'stories');
  });

  test('pass the linter and the compiler', async () => {
    await run('oxlint', 'src', 'test', 'demo', 'scripts', 'stories');
    await run('tsc', '-p', 'tsconfig.json');
    for (const project of ['tsconfig.node.json', 'tsconfig.test.json', 'tsconfig.stories.json', 'demo/builder'])
      await run('tsc', '-p', project, '--noEmit');
  });

  test('stay within their budgets', async () => {
    writeFileSync(join(copy, 'bundle.mjs'), BUNDLE);
    await run('node', 'bundle.mjs');
    // single files are not built here
    const list = join(copy, 'scripts/sizes-before.json');
    const before = Object.entries(JSON.parse(readFileSync(list, 'utf8')) as object);
    writeFileSync(list, JSON.stringify(Object.fromEntries(before.filter(([name]) => !name.startsWith('single/')))));
    await run('node', 'scripts/sizes.ts');
  });

  test('keep what is known of all widgets and types', async () => {
    const files = [
      'test/demo/site.test.ts',
      'test/demo/definitions.test.ts',
      'test/doctor/known.test.ts',
      'test/core/survey/question-types-guide.test.ts',
      'test/core/wrong-definitions.test.ts',
    ];
    await run('node', '--test', '--test-reporter=dot', ...files);
  });
});
