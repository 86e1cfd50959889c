import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {kith} from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-check-'));
after(() => rmSync(folder, {recursive: true, force: true}));
const file = (name: string, document: unknown): string => {
  writeFileSync(join(folder, name), typeof document === 'string' ? document : JSON.stringify(document));
  return join(folder, name);
};
const hall = {id: 'hall', type: 'yes-no', label: 'Do you come to the hall?'};
const SOUND = file('sound.json', {id: 's', questions: [hall]});
const BROKEN = file('broken.json', {
  id: 'b',
  questions: [hall, {id: 'why', type: 'text', label: 'Why?', visibleIf: {question: 'hall', is: 'yes'}}],
});

test('a definition with a mistake: where, what and how to mend it, and exit code 1', async () => {
  const {code, out, said} = await kith(['check', BROKEN]);
  assert.deepEqual([code, said], [1, '']);
  assert.match(out, /broken\.json: a survey · 2 questions · about 1 minute · en\n/);
  assert.match(
    out,
    /error {4}questions\[1\]\.visibleIf\.is\n {9}This can never be true of "hall": .*\n {9}→ .*\[impossible-value\]/,
  );
  assert.match(out, /\n1 error\.\n/);
});

test('a sound definition: exit code 0; several at once, the worst decides', async () => {
  const {code, out} = await kith(['check', SOUND]);
  assert.deepEqual([code, /Nothing was found that is wrong\./.test(out)], [0, true]);
  assert.equal((await kith(['check', SOUND, BROKEN])).code, 1);
});

test('as JSON for programs, also from standard input; advice and warnings are no failure', async () => {
  const long = {
    id: 's',
    questions: [
      {...hall, label: 'Do you '.repeat(20)},
      {id: 'm', type: 'email', label: 'Your e-mail'},
    ],
  };
  const {code, out} = await kith(['check', '-', '--json', '--kind', 'survey'], JSON.stringify(long));
  const [{file: name, kind, questions, findings}] = JSON.parse(out);
  assert.deepEqual([code, name, kind, questions], [0, '-', 'survey', 2]);
  assert.deepEqual(
    findings.map(({rule, severity, path}: Record<string, string>) => [rule, severity, path]),
    [
      ['no-consent', 'warning', 'questions[1]'],
      ['long-label', 'advice', 'questions[0].label'],
    ],
  );
});

test('a wrong call is said in one line, with exit code 2', async () => {
  const calls: [string[], RegExp][] = [
    [['check'], /^Which definition\?/],
    [['check', join(folder, 'nowhere.json')], /there is no such file\n$/],
    [['check', file('no.json', '{')], /is not JSON/],
    [['check', SOUND, '--kind', 'poll'], /--kind poll: expected one of survey, signup, pulse, calendar\n$/],
  ];
  for (const [args, words] of calls) {
    const {code, said} = await kith(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(said, words);
  }
  assert.match((await kith(['check', '--help'])).out, /npx kith check DEFINITION/);
});
