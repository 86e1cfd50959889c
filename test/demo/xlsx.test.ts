import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import type {Compiled} from '../../demo/endpoint/kinds/kind.ts';
import {survey} from '../../demo/endpoint/kinds/survey.ts';
import type {Cursor, SubmissionStore} from '../../demo/endpoint/store/submissions.ts';
import type {ExportedSubmission} from '../../demo/endpoint/store/tables.ts';
import {nameColumn, streamXlsx, writeWorkbook} from '../../demo/endpoint/xlsx.ts';
import type {Answer} from '../../src/contract/submission.ts';
import {readWorkbook} from '../../src/sources/xlsform/xlsx.ts';
import {XSS} from '../support/xss.ts';

const compile = (questions: object[]): Compiled => {
  const result = survey.compile({id: 'sheet', questions});
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return result.compiled;
};
const QUESTIONS = ['text', 'more'].map((id) => ({id, type: 'long-text', label: `Your ${id}`}));

/** A store of these answers, and how many were asked of it by now. */
function storeOf(answers: readonly Record<string, Answer>[]) {
  const asked = {rows: 0};
  const toRow = (given: Record<string, Answer>, i: number): ExportedSubmission => ({
    id: String(i),
    kind: 'survey',
    of: 'sheet',
    received_at: '2026-03-01T12:00:00.000Z',
    body: JSON.stringify({answers: given, submittedAt: '2026-03-01T12:00:00.000Z'}),
    payload_hash: '',
    reply: '',
    status: null,
  });
  const after = async (_: string, __: string, cursor: Cursor | undefined, limit: number) => {
    const from = cursor ? Number(cursor.id) + 1 : 0;
    const rows = answers.slice(from, from + limit).map((given, i) => toRow(given, from + i));
    asked.rows += rows.length;
    return rows;
  };
  return {store: {after} as unknown as SubmissionStore, asked};
}
const bytesOf = async (answers: readonly Record<string, Answer>[], questions = QUESTIONS): Promise<Uint8Array> =>
  streamXlsx(storeOf(answers).store, 'survey', 'sheet', [compile(questions)]).bytes();
/** What a cell of the first row is, as XML. */
const xmlOf = async (answer: Answer): Promise<string> => {
  const {'xl/worksheets/sheet1.xml': sheet} = unzipSync(await bytesOf([{text: answer}]));
  return /<c r="F2".*?<\/c>/s.exec(strFromU8(sheet!))?.[0] ?? '';
};

test('a workbook has what the questions say as headings, all rows, and a sheet that names the columns', async () => {
  const sheets = readWorkbook(await bytesOf([{text: 'Ann', more: 'x'}, {text: 'Bea'}]));
  assert.deepEqual([...sheets.keys()], ['Answers', 'Columns']);
  const [head, ann, bea] = sheets.get('Answers')!;
  assert.deepEqual(head, ['Submission', 'Received', 'Sent', 'Version', 'Language', 'Your text', 'Your more']);
  assert.deepEqual(ann!.slice(5), ['Ann', 'x']);
  assert.deepEqual(bea!.slice(5), ['Bea']);
  assert.deepEqual(sheets.get('Columns')!.at(-1), ['Your more', 'more']);
});

test('an export of nothing is a workbook with headings', async () =>
  assert.equal(readWorkbook(await bytesOf([])).get('Answers')!.length, 1));

const CELLS: [string, Answer, RegExp][] = [
  ['a number', -5.5, /^<c r="F2"><v>-5\.5<\/v><\/c>$/],
  ['a yes', true, /^<c r="F2" t="b"><v>1<\/v><\/c>$/],
  ['words', 'Ann', /^<c r="F2" t="inlineStr"><is><t xml:space="preserve">Ann<\/t><\/is><\/c>$/],
  ['a number that is written as text, such as a postal code', '01234', / t="inlineStr".*>01234</],
  ['does not apply', null, / t="inlineStr".*>n\/a</],
  ['a list', ['food', 'rent'], />food; rent</],
  ['a matrix', {row: 'good'}, />row: good</],
  ['a file', [{name: 'plan.pdf', type: 'application/pdf', size: 3, data: 'data:,x'}], />plan\.pdf</],
  ['what XML cannot say', 'a\u0000\u000b\uFFFE\uD800b', />a\uFFFDb</],
  ['what looks like an escape', '_x0041_', />_x005F_x0041_</],
  ['new lines', 'a\r\nb', />a\r?\nb</],
];
for (const [name, answer, expected] of CELLS)
  test(`${name} as a cell`, async () => assert.match(await xmlOf(answer), expected));

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=cmd|"/c calc"!A1', '＝1+1', '=HYPERLINK("http://x","y")'];
test('B7 no answer is computed: what looks like a formula is text, as it was written', async () => {
  const answers = FORMULAS.map((text) => ({text, more: {[text]: text}}));
  const bytes = await bytesOf(answers);
  const {'xl/worksheets/sheet1.xml': sheet} = unzipSync(bytes);
  assert.ok(!/<f\b/.test(strFromU8(sheet!)));
  const rows = readWorkbook(bytes).get('Answers')!.slice(1);
  assert.deepEqual(
    rows.map((row) => row[5]),
    FORMULAS,
  );
});

test('B1 hostile strings come back as they went in', async () => {
  const rows = readWorkbook(await bytesOf(XSS.map((text) => ({text}))))
    .get('Answers')!
    .slice(1);
  assert.deepEqual(
    rows.map((row) => row[5]),
    XSS.map((text) => text.replaceAll('\u0001', '')),
  );
});

test('a text that is longer than a cell is cut where it must be', async () => {
  const [, row] = readWorkbook(await bytesOf([{text: 'x'.repeat(40_000)}])).get('Answers')!;
  assert.equal(row![5]!.length, 32_767);
  assert.ok(row![5]!.endsWith('…'));
});

test('what does not fit on one sheet goes on on the next, under the same headings', async () => {
  async function* rows() {
    for (let i = 0; i < 5; i++) yield [[i], [i + 0.5]];
  }
  const files = new Map<string, string>();
  let last = '';
  for await (const {file = last, text} of writeWorkbook(['N'], rows(), [['Column']], 5))
    files.set((last = file), (files.get(file) ?? '') + text);
  const numbers = [1, 2, 3].map((n) => {
    const sheet = files.get(`xl/worksheets/sheet${n}.xml`)!;
    assert.equal(sheet.match(/<\/worksheet>/g)!.length, 1);
    return [...sheet.matchAll(/<v>([\d.]+)<\/v>/g)].map(([, number]) => Number(number));
  });
  assert.deepEqual(numbers, [
    [0, 0.5, 1, 1.5],
    [2, 2.5, 3, 3.5],
    [4, 4.5],
  ]);
  assert.match(files.get('xl/workbook.xml')!, /"Answers".*"Answers 2".*"Answers 3".*"Columns"/);
});

test('rows are read as the file is taken, not all at once', async () => {
  const all = Array.from({length: 20_000}, (_, i) => ({text: `${i} ${Math.sin(i)}`}));
  const {store, asked} = storeOf(all);
  const reader = streamXlsx(store, 'survey', 'sheet', [compile(QUESTIONS)]).body!.getReader();
  while (asked.rows === 0) await reader.read();
  assert.ok(asked.rows < 5000, `${asked.rows} rows were read before anybody asked for them`);
  await reader.cancel();
});

test('columns have the names that spreadsheets give them', () =>
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(nameColumn), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']));
