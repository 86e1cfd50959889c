import assert from 'node:assert/strict';
import {test} from 'node:test';
import {buildSnippet, type SnippetOptions} from '../../../demo/builder/model/snippet.ts';
import type {Work} from '../../../demo/builder/model/work.ts';

const SURVEY: Work = {kind: 'survey', definition: {id: 'x', title: 'A </script> & "B"', questions: []}, look: {}};
const HASHES = {'kith.js': 'sha384-k', 'c/1.js': 'sha384-c', 'single/questions.js': 'sha384-q'};
const build = (more: Partial<SnippetOptions>, work: Work = SURVEY): string =>
  buildSnippet(work, {
    kith: 'https://k.example/kith',
    loading: 'script',
    hashes: HASHES,
    fallback: 'Call us.',
    ...more,
  });

test('a published survey is two tags and words for when it cannot be shown', () => {
  assert.equal(
    build({src: 'https://api.example/surveys/x'}),
    `<script type="module" src="https://k.example/kith/kith.js"></script>
<kith-survey src="https://api.example/surveys/x">
  <p>Call us.</p>
</kith-survey>`,
  );
});

test('an unpublished one stands in the page, and no word of it can end its script', () => {
  const snippet = build({action: {url: 'https://f.example/?a=1&b="2"', enctype: 'text/plain', format: 'flat'}});
  assert.match(
    snippet,
    /<kith-survey action="https:\/\/f\.example\/\?a=1&amp;b=&quot;2&quot;" enctype="text\/plain" format="flat">/,
  );
  const [, json] = /<script type="application\/json">\n([^]*?)\n\s*<\/script>/.exec(snippet)!;
  assert.deepEqual(JSON.parse(json!), SURVEY.definition);
});

test('H5 the import map names every file with its hash, and the single file has its own', () => {
  const checked = build({loading: 'integrity', src: 'https://api.example/surveys/x'});
  const [, map] = /<script type="importmap">\n([^]*?)\n<\/script>/.exec(checked)!;
  assert.deepEqual(JSON.parse(map!), {
    integrity: {'https://k.example/kith/kith.js': 'sha384-k', 'https://k.example/kith/c/1.js': 'sha384-c'},
  });
  assert.match(checked, /kith\.js" integrity="sha384-k" crossorigin>/);
  const single = build({loading: 'single', src: 'https://api.example/surveys/x'});
  assert.match(single, /src="https:\/\/k\.example\/kith\/single\/questions\.js" integrity="sha384-q" crossorigin>/);
});

test('H6 editors that take unknown tags away get a plain one with the same attributes', () => {
  assert.match(
    build({form: 'div', src: 'https://api.example/surveys/x'}),
    /<div data-kith="survey" data-kith-src="https:\/\/api\.example\/surveys\/x">\n {2}<p>Call us\.<\/p>\n<\/div>/,
  );
});

test('only what was chosen of the look is in it', () => {
  const look = {accent: '#a8492a', density: 1, radius: '0'};
  assert.match(
    build({src: 'x'}, {...SURVEY, look}),
    /<style>\n {2}:root \{\n {4}--kith-accent: #a8492a;\n {4}--kith-radius: 0;\n {2}\}\n<\/style>/,
  );
  assert.doesNotMatch(build({src: 'x'}), /<style>/);
});

test('WordPress gets a line, and a frame a whole page in the language of the form', () => {
  const src = 'https://api.example/surveys/x';
  assert.equal(
    build({form: 'shortcode', src}),
    '[kith type="survey" src="https://api.example/surveys/x"]Call us.[/kith]',
  );
  assert.match(build({form: 'shortcode'}), /<div data-kith="survey">/);
  const page = build({form: 'page', src}, {...SURVEY, definition: {...SURVEY.definition, languages: ['es', 'en']}});
  assert.match(page, /^<!doctype html>\n<html lang="es">[^]*<script type="module"[^]*<kith-survey src=[^]*<\/html>$/);
});

test('a site that an ending leads to is allowed by what is pasted, in each way to write it', () => {
  const endings = [{redirect: 'https://give.example.org/now?a=1'}, {redirect: '/thanks'}];
  const work = {...SURVEY, definition: {...SURVEY.definition, endings}};
  const src = 'https://api.example/surveys/x';
  for (const [form, attribute] of [
    ['tag', 'redirect-origins'],
    ['div', 'data-kith-redirect-origins'],
    ['shortcode', 'redirect-origins'],
  ] as const)
    assert.ok(build({form, src}, work).includes(` ${attribute}="https://give.example.org"`), form);
  assert.doesNotMatch(build({src}), /redirect-origins/);
});
