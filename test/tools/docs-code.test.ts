// Every block of code in the docs is what it says it is. A language that nobody here can read is a failure.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {parse as parseSvelte} from 'svelte/compiler';
import {compileTemplate} from 'vue/compiler-sfc';
import {readElements} from '../../scripts/docs-site/manifest.ts';
import {run} from '../../scripts/run.ts';
import {readSources, ROOT} from '../../scripts/source-files.ts';
import {main} from '../../src/cli/main.ts';
import {at, blankBlocks, DOCS, findBlocks, readDoc, type Block} from './docs/blocks.ts';
import {judgeAttributes, judgeHtml, judgeStyles} from './docs/html-blocks.ts';
import {judgeJson} from './docs/json-blocks.ts';
import {findDeadLinks} from './docs/links.ts';
import {findUnquoted, judgeQuoted, QUOTED_LANGUAGES} from './docs/quoted-blocks.ts';
import {findCalls, judgeCommands} from './docs/sh-blocks.ts';
import {judgeRequests, judgeText} from './docs/text-blocks.ts';
import {judgeTypes} from './docs/typed-blocks.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const scripts = new Set(Object.keys((JSON.parse(read('package.json')) as {scripts: Record<string, string>}).scripts));
const elements = readElements(JSON.parse(read('custom-elements.json')));
const sources = readSources(['src', 'demo/endpoint'], ['.ts'])
  .map(({text}) => text)
  .join('\n');
const blocks = DOCS.flatMap((file) => findBlocks(file, readDoc(file)));
const inLanguage = (...languages: string[]): Block[] => blocks.filter(({language}) => languages.includes(language));
const say = (complaints: readonly string[]): void => assert.equal(complaints.join('\n'), '');

const READ = [
  'html',
  'json',
  'ts',
  'tsx',
  'js',
  'css',
  'sh',
  'yaml',
  'astro',
  'vue',
  'svelte',
  'http',
  'text',
  ...QUOTED_LANGUAGES,
];

const piece = (language: string, text: string): Block => ({file: 'x.md', line: 1, language, text});
const WRONG: readonly (readonly [
  what: string,
  complaints: (block: Block) => string[] | Promise<string[]>,
  text: string,
  said: RegExp,
])[] = [
  ['a tag', (block) => judgeHtml(block, elements).complaints, '<kith-nothing></kith-nothing>', /no <kith-nothing>/],
  [
    'an attribute',
    (block) => judgeHtml(block, elements).complaints,
    '<kith-survey url="x"></kith-survey>',
    /no attribute url/,
  ],
  [
    'an attribute of a div',
    (block) => judgeHtml(block, elements).complaints,
    '<div data-kith="survey" data-kith-url="x"></div>',
    /url/,
  ],
  [
    'a slot',
    (block) => judgeHtml(block, elements).complaints,
    '<kith-survey><p slot="end">x</p></kith-survey>',
    /no slot end/,
  ],
  ['HTML', (block) => judgeHtml(block, elements).complaints, '<p id="a" id="b">x</p>', /duplicate-attribute/],
  ['a part', (block) => judgeStyles(block, elements), 'kith-survey::part(lid) {}', /no part lid/],
  ['a custom property', (block) => judgeStyles(block, elements), 'a { --kith-accnt: red }', /--kith-accnt/],
  ['JSON', (block) => judgeJson(block, '', ''), '{"id": }', /JSON/],
  ['a question', (block) => judgeJson(block, '', ''), '{"id": "a", "type": "txt", "label": "A"}', /type/],
  [
    'a rule',
    (block) => judgeJson(block, '', ''),
    '[{"id": "a", "type": "text", "label": "A", "visibleIf": {"question": "b", "is": 1}}]',
    /unknown-id/,
  ],
  ['a key of the endpoint', (block) => judgeJson(block, '', ''), '{"submision": "x"}', /submision/],
  ['a script', (block) => judgeCommands(block, scripts), 'npm run biuld', /no script biuld/],
  ['a command', (block) => judgeCommands(block, scripts), 'npx kith czech a.json', /no command czech/],
  ['an option', (block) => judgeCommands(block, scripts), 'npx kith check a.json --jsn', /no --jsn/],
  ['the shell', (block) => judgeCommands(block, scripts), 'npm run "build', /sh:/],
  ['a request', judgeRequests, 'GET /api/surveys/x/answers', /no GET/],
  ['an address', (block) => judgeText(block, elements, sources), 'https://example.org/?kith-chekc', /no source knows/],
  [
    'a word',
    (block) => judgeText(block, elements, sources),
    'nobody ever wrote such a sentence here',
    /no source says/,
  ],
];
for (const [what, judge, text, said] of WRONG)
  test(`${what} that is wrong is found`, async () => assert.match((await judge(piece('', text))).join('\n'), said));

test('a type that is wrong is found, at its line', async () => {
  const text =
    "import type {Survey} from 'kith/contract';\nexport const survey: Survey = {id: 'a', questions: [{id: 1}]};\n";
  assert.match((await judgeTypes([piece('ts', text)])).join('\n'), /^x\.md:3 /);
});

test('every block names a language that is checked here', () => {
  const others = blocks.filter(({language}) => !READ.includes(language));
  say(others.map((block) => at(block, `nobody checks the language “${block.language}”`)));
  assert.ok(blocks.length > 100, `only ${blocks.length} blocks were found`);
});

test('links lead to files and headings that are there', () => {
  say(DOCS.flatMap((file) => findDeadLinks(file).map((href) => `${file}  leads nowhere: ${href}`)));
});

test('TypeScript and JavaScript compile against the types of the package', async () => {
  say(await judgeTypes(inLanguage('ts', 'tsx', 'js')));
});

test('HTML parses, and has the tags, attributes and slots that the manifest has; the JSON in it is right', () => {
  const judged = inLanguage('html', 'astro').map((block) => judgeHtml(block, elements));
  say(judged.flatMap(({complaints, json}) => [...complaints, ...json.flatMap((one) => judgeJson(one, '', sources))]));
});

test('JSON is a definition, a document or a message that the schemas and the check know', () => {
  say(inLanguage('json').flatMap((block) => judgeJson(block, readDoc(block.file), sources)));
});

test('parts and custom properties are there, in style sheets and in sentences; so are tags and commands that sentences name', () => {
  const sentences = DOCS.map((file): Block => ({file, line: 1, language: '', text: blankBlocks(readDoc(file))}));
  say([...inLanguage('css', 'html'), ...sentences].flatMap((block) => judgeStyles(block, elements)));
  for (const {file, text} of sentences) {
    const tags = [...text.matchAll(/<(kith-[a-z]+)/g)].map(([, tag]) => tag!);
    assert.deepEqual(
      tags.filter((tag) => !elements.has(tag)),
      [],
      file,
    );
    const named = [...text.matchAll(/`npm run ([\w:-]+)/g)].map(([, name]) => name!);
    assert.deepEqual(
      named.filter((name) => !scripts.has(name)),
      [],
      file,
    );
  }
});

test('commands can be read by the shell, and call scripts, commands and options that are there', async () => {
  say((await Promise.all(inLanguage('sh').map((block) => judgeCommands(block, scripts)))).flat());
});

test('what the docs do with `npx kith` on files does it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-docs-'));
  const back = process.cwd();
  const survey = JSON.stringify({id: 'hall', questions: [{id: 'come', type: 'yes-no', label: 'Would you come?'}]});
  const foreign = JSON.stringify({pages: [{elements: [{type: 'text', name: 'wish', title: 'One wish?'}]}]});
  process.chdir(folder);
  try {
    const calls = inLanguage('sh').flatMap(({text}) => findCalls(text));
    const own = calls.filter(
      ({words: [npx, kith, command]}) => npx === 'npx' && kith === 'kith' && command !== 'conform',
    );
    assert.ok(own.length > 5);
    for (const {words} of own) {
      const args = words.slice(2).flatMap((word) => (word === '*.json' ? ['definition.json'] : [word]));
      for (const name of args.filter((arg) => arg.endsWith('.json')))
        writeFileSync(join(folder, name), args[0] === 'import' ? foreign : survey);
      let said = '';
      const hear = (text: string) => void (said += text);
      assert.equal(await main(args, {out: hear, tell: hear}), 0, `${words.join(' ')}\n${said}`);
    }
  } finally {
    process.chdir(back);
    rmSync(folder, {recursive: true, force: true});
  }
});

const compileVue = (source: string): string[] =>
  compileTemplate({
    source,
    filename: 'docs.vue',
    id: 'docs',
    compilerOptions: {isCustomElement: (tag) => tag.startsWith('kith-')},
  }).errors.map(String);

test('templates of Vue and Svelte compile, with attributes, properties and events that the widgets have', () => {
  assert.equal(compileVue('<p :a="1 +"></p>').length, 1);
  assert.throws(() => parseSvelte('<p {a></p>', {modern: true}));
  for (const block of inLanguage('vue', 'svelte')) {
    if (block.language === 'vue') say(compileVue(block.text).map((error) => at(block, error)));
    else parseSvelte(block.text, {modern: true});
    for (const [, tag = '', rest = ''] of block.text.matchAll(/<(kith-[a-z]+)([^]*?)\/?>(?=\s|$)/g)) {
      const names = [...rest.matchAll(/\s(?:on)?([:@]?[a-z-]+)(?==)|\s\{(\w+)\}/g)].map(([, a, b]) =>
        (a ?? b!).replace(/^[:@]/, ''),
      );
      const facts = elements.get(tag)!;
      const others = new Set([...facts.members, ...facts.events].map(({name}) => name));
      say(
        judgeAttributes(
          tag,
          names.filter((name) => !others.has(name)),
          elements,
        ).map((message) => at(block, message)),
      );
    }
  }
});

test('style sheets and YAML can be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-docs-'));
  const files = inLanguage('css', 'yaml').map((block, i) => ({block, path: join(folder, `${i}.${block.language}`)}));
  for (const {block, path} of files) writeFileSync(path, block.text);
  const {code, output} = await run(
    'oxfmt',
    files.map(({path}) => path),
    {isQuiet: true},
  );
  rmSync(folder, {recursive: true, force: true});
  assert.equal(code, 0, output);
});

test('settings and programs of other tools are read by the tool, or stand in the file that they quote', () => {
  say(inLanguage(...QUOTED_LANGUAGES).flatMap(judgeQuoted));
  assert.deepEqual(findUnquoted('# said\nserver {\n  listen 80;\n  …\n}', ['server {\n listen 443;\n}']), [
    '  listen 80;',
  ]);
  assert.deepEqual(judgeQuoted(piece('nginx', 'proxy_pass http://nowhere;')).length, 1);
  const hasPhp = spawnSync('php', ['-v']).status === 0;
  assert.equal(judgeQuoted(piece('php', 'echo 1')).length, hasPhp ? 1 : 0);
});

test('requests are ones that the endpoint answers; other text is said by a source', () => {
  say(inLanguage('http').flatMap(judgeRequests));
  say(inLanguage('text').flatMap((block) => judgeText(block, elements, sources)));
});
