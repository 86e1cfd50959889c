import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {VERSION} from '../../src/version.ts';
import {kith} from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-cli-'));
after(() => rmSync(folder, {recursive: true, force: true}));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const NEWS = file(
  'news.json',
  '\uFEFF{"preset": "newsletter", "action": "https://api.example/signups/news/submissions"}',
);

test('a definition becomes a form on standard output, in the language asked for', async () => {
  const {code, out, said} = await kith(['form', NEWS, '--lang', 'es']);
  assert.deepEqual([code, said], [0, '']);
  assert.match(out, /^<form action="https:\/\/api\.example\/signups\/news\/submissions" method="post" .* lang="es">/);
  assert.match(out, /Correo electrónico \(obligatoria\).*<button type="submit">Unirme a la lista/s);
});

test('from standard input into a file; the action given wins, and without one the author is told', async () => {
  const out = join(folder, 'form.html');
  assert.equal((await kith(['form', '-', '--out', out, '--action', '/x'], '{"preset": "petition"}')).code, 0);
  assert.match(readFileSync(out, 'utf8'), /^<form action="\/x" method="post"[^]*<\/form>\n$/);
  const without = await kith(['form', '-'], '{"preset": "petition"}');
  assert.equal(without.code, 0);
  assert.match(without.said, /has no action yet.*--action URL/);
});

const WRONG: [what: string, args: string[], said: RegExp][] = [
  ['no definition', ['form'], /^Which definition\? .*npx kith form definition\.json\n$/],
  ['a file that is not there', ['form', join(folder, 'nowhere.json')], /nowhere\.json: there is no such file\n$/],
  ['a folder', ['form', folder], /: this is a folder\n$/],
  ['no JSON', ['form', file('bad.json', '{"a": }')], /bad\.json: is not JSON: .*\n$/],
  [
    'B11 a wrong definition, by its path',
    ['form', file('wrong.json', '{"fields": [{"id": "a", "type": "single-choice", "label": "A", "choices": "no"}]}')],
    /wrong\.json: fields\[0\]\.choices expected a list\n$/,
  ],
  [
    'a list instead of a definition',
    ['form', file('list.json', '[]')],
    /list\.json: the definition expected an object\n$/,
  ],
  ['two definitions', ['form', NEWS, NEWS], /One definition at a time/],
  ['an option that there is not', ['form', NEWS, '--colour'], /--colour/],
  ['no number of copies', ['form', NEWS, '--copies', 'many'], /--copies many: expected a whole number/],
  ['no language', ['form', NEWS, '--lang', '../x'], /--lang \.\.\/x: expected a language like en/],
  ['a place that cannot be written to', ['form', NEWS, '--out', join(folder, 'no', 'where.html')], /cannot be written/],
  ['a command that there is not', ['fly'], /There is no command "fly".*form/],
];
for (const [what, args, expected] of WRONG)
  test(`one sentence and exit code 2 for ${what}`, async () => {
    const {code, out, said} = await kith(args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, expected);
    assert.doesNotMatch(said, /\n\s+at |node:internal/);
  });

test('help and version are there', async () => {
  assert.match((await kith(['--help'])).out, /npx kith COMMAND[^]*form +writes/);
  assert.match((await kith(['form', '--help'])).out, /npx kith form DEFINITION[^]*--action URL[^]*--lang TAG/);
  assert.match((await kith([])).out, /npx kith COMMAND/);
  assert.equal((await kith(['--version'])).out, `${VERSION}\n`);
});
