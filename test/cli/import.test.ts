import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {kith} from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-import-'));
after(() => rmSync(folder, {recursive: true, force: true}));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const FORM = file(
  'street.json',
  '{"showTitle": false, "elements": [{"type": "text", "name": "a b", "title": "A?", "inputType": "week"}]}',
);

test('a form becomes a definition on standard output, and its losses are told', async () => {
  const {code, out, said} = await kith(['import', FORM]);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out), {
    id: 'street',
    pages: [{questions: [{type: 'text', id: 'a-b', name: 'a b', label: 'A?'}]}],
  });
  assert.match(
    said,
    /street\.json: 3 kept, 1 approximated, 1 dropped\ndropped {6}showTitle: .*\napproximated elements\[0\]\.inputType: there is no “week” in Kith/,
  );
});

test('into files, from a source that is named; the whole report as JSON', async () => {
  const [out, report] = [join(folder, 'out.json'), join(folder, 'report.json')];
  const ran = await kith([
    'import',
    file('list.csv', 'Question,Type\nHow?,Paragraph\n'),
    '--from',
    'csv',
    '--out',
    out,
    '--report',
    report,
  ]);
  assert.deepEqual([ran.code, ran.out], [0, '']);
  assert.equal((JSON.parse(readFileSync(out, 'utf8')) as {id: string}).id, 'list');
  assert.deepEqual(JSON.parse(readFileSync(report, 'utf8')), [
    {path: 'row 2.question', outcome: 'kept', message: 'is “label”'},
    {path: 'row 2.type', outcome: 'kept', message: 'is “type”'},
  ]);
});

const WRONG: [what: string, args: string[], said: RegExp][] = [
  ['no form', ['import'], /^Which form\? .*npx kith import form\.json\n$/],
  ['a file that is not there', ['import', join(folder, 'nowhere.json')], /nowhere\.json: there is no such file\n$/],
  ['no JSON', ['import', file('bad.json', '{"a": }')], /bad\.json: This is no JSON: /],
  ['an empty file', ['import', file('empty.json', '')], /empty\.json: The file is empty\n$/],
  ['JSON of something else', ['import', file('else.json', '{"a": 1}')], /else\.json: pages: is missing: .*\n$/],
  [
    'a definition of Kith',
    ['import', file('kith.json', '{"id": "a", "questions": [{"id": "b", "type": "text", "label": "B"}]}')],
    /is a definition of Kith already/,
  ],
  [
    'a source that there is not',
    ['import', FORM, '--from', 'paper'],
    /--from paper: expected one of surveyjs, formbricks, xlsform, csv\n$/,
  ],
  ['a place that cannot be written to', ['import', FORM, '--out', join(folder, 'no', 'x.json')], /cannot be written/],
];
for (const [what, args, expected] of WRONG)
  test(`one sentence and exit code 2 for ${what}`, async () => {
    const {code, out, said} = await kith(args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, expected);
  });
