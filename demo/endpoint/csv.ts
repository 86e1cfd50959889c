import type {Question} from '../../src/contract/question.ts';
import type {Answer, Submission} from '../../src/contract/submission.ts';
import {batches, streamText} from './export.ts';
import type {Compiled} from './kinds/kind.ts';
import type {SubmissionStore} from './store/submissions.ts';
import type {ExportedSubmission} from './store/tables.ts';

/** Columns about the submission itself; named like the field of flat bodies, so that no question's id is the same. */
type Fact = (row: ExportedSubmission, submission: Submission) => Answer | undefined;
const FACTS: Record<string, Fact> = {
  'kith-id': (row) => row.id,
  'kith-received-at': (row) => row.received_at,
  'kith-submitted-at': (_, {submittedAt}) => submittedAt,
  'kith-version': (_, {version}) => version,
  'kith-locale': (_, {locale}) => locale,
};
/** What a reply is to. */
const TARGET: Record<string, Fact> = {
  'kith-event': (_, {event}) => event,
  'kith-occurrence': (_, {occurrence}) => occurrence,
};
/** Of submissions that count only once they are confirmed. */
const STATUS: Record<string, Fact> = {'kith-status': ({status}) => status ?? ''};

/** A spreadsheet takes what begins so for a formula (OWASP, "CSV injection"), full-width forms and leading blanks included. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Submissions as a table. */
export interface Table {
  /** Names of columns: facts first, then one a question of any revision. */
  columns: string[];
  cellsOf(row: ExportedSubmission): (Answer | undefined)[];
}

/** @param revisions newest first */
export function toTable(kind: string, revisions: Compiled[]): Table {
  const columns = columnsOf(revisions);
  const isStatusKept = revisions.some(({isToBeConfirmed}) => isToBeConfirmed);
  const facts = {
    ...FACTS,
    ...(kind === 'calendar' && TARGET),
    ...(isStatusKept && STATUS),
    ...scoresOf(revisions, columns),
  };
  return {columns: [...Object.keys(facts), ...columns], cellsOf: (row) => cellsOf(row, facts, columns)};
}

/**
 * All submissions, in the order of arrival: one column a question of any revision.
 * @param revisions newest first
 */
export function streamCsv(store: SubmissionStore, kind: string, of: string, revisions: Compiled[]): Response {
  const {columns, cellsOf: cells} = toTable(kind, revisions);
  async function* chunks() {
    yield '\uFEFF' + formatRow(columns);
    for await (const batch of batches(store, kind, of))
      yield batch.map((row) => formatRow(cells(row).map(formatCell))).join('');
  }
  const response = streamText(chunks(), 'text/csv; charset=utf-8');
  response.headers.set('content-disposition', `attachment; filename="${of}.csv"`);
  return response;
}

/** Two columns a score, by the newest rules: its value, and the band it falls into. */
function scoresOf(revisions: Compiled[], columns: string[]): Record<string, Fact> {
  const {scoring} = revisions.find((revision) => revision.scoring) ?? {};
  const ids = scoring?.ids.filter((id) => !columns.includes(id)) ?? [];
  const facts = ids.flatMap((id): [string, Fact][] => [
    [id, (_, submission) => scoring!.score(submission)[id]?.value],
    [`${id}.band`, (_, submission) => scoring!.score(submission)[id]?.band],
  ]);
  return Object.fromEntries(facts);
}

function columnsOf(revisions: Compiled[]): string[] {
  const questions = revisions.flatMap((revision) => [...revision.questions.values()]);
  return [...new Set(questions.filter((q) => q.type !== 'statement').flatMap(columnsOfQuestion))];
}

const columnsOfQuestion = (question: Question): string[] =>
  'other' in question && question.other ? [question.id, `${question.id}.other`] : [question.id];

function cellsOf(row: ExportedSubmission, facts: Record<string, Fact>, columns: string[]): (Answer | undefined)[] {
  const submission = JSON.parse(row.body) as Submission;
  const {answers, hidden = {}} = submission;
  const answerTo = (id: string) => (Object.hasOwn(answers, id) ? answers[id] : hidden[id]);
  return [...Object.values(facts).map((fact) => fact(row, submission)), ...columns.map(answerTo)];
}

/** A file: what is in it does not fit into a cell. */
export const isFile = (answer: {[part: string]: Answer}): answer is {name: string; size: number} =>
  typeof answer['name'] === 'string' && typeof answer['size'] === 'number';

/**
 * An answer as one cell: lists joined by `; `, files by their names, "does not apply" as `n/a`, nothing that a spreadsheet would
 * compute.
 */
export function formatCell(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  if (answer === null) return 'n/a';
  if (typeof answer === 'number' || typeof answer === 'boolean') return String(answer);
  if (typeof answer === 'string') return FORMULA.test(answer) ? `'${answer}` : answer;
  if (!Array.isArray(answer)) return isFile(answer) ? formatCell(answer.name) : formatParts(answer);
  return answer.map(formatCell).join('; ');
}

const formatParts = (parts: {[part: string]: Answer}): string =>
  formatCell(Object.entries(parts).map(([part, value]) => `${part}: ${formatCell(value)}`));

/** RFC 4180; also cells with `;` are quoted, which some countries' spreadsheets take for the separator. */
export const formatRow = (cells: string[]): string =>
  cells.map((cell) => (/[",;\s]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join() + '\r\n';
