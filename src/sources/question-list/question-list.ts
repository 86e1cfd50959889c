import type {Question} from '../../contract/question.ts';
import type {Page} from '../../contract/survey.ts';
import {checkBounds} from '../importing/bounds.ts';
import {parseCells} from '../importing/csv-cells.ts';
import {settle} from '../importing/finish.ts';
import {toId} from '../importing/names.ts';
import {Place, toNotes} from '../importing/place.ts';
import {ImportError, type Imported} from '../importing/report.ts';
import {toColumn, type Column} from './columns.ts';
import {mapRow, readPage} from './rows.ts';

/**
 * A list of questions as a survey: one row a question, with columns for its words, its type, its options and more, told by
 * their heads. A table of answers, whose first row has the questions themselves, gives these as text questions.
 * @throws ImportError with a plain sentence when nothing can be made of it
 */
export function importQuestionList(text: string, name = 'survey'): Imported {
  return importCells(parseCells(text), name);
}

export function importCells(rows: readonly (readonly string[])[], name: string): Imported {
  const start = rows.findIndex((row) => row.some((cell) => cell.trim()));
  const heads = (rows[start] ?? []).map((head) => head.trim());
  const columns = heads.map(toColumn);
  if (!heads.length) throw new ImportError('The table is empty');
  return columns.includes('question') && columns.filter((column) => column).length > 1
    ? importList(rows.slice(start + 1), heads, columns, start + 2, name)
    : importHeads(rows.slice(start + 1), heads, name);
}

function importList(
  rows: readonly (readonly string[])[],
  heads: readonly string[],
  columns: readonly (Column | undefined)[],
  first: number,
  name: string,
): Imported {
  const table = Object.fromEntries(
    rows.flatMap((row, i): [string, Record<string, string>][] => {
      const filled = row.flatMap((cell, j): [string, string][] =>
        cell.trim() ? [[toKey(heads, columns, j), cell.trim()]] : [],
      );
      return filled.length ? [[`row ${first + i}`, Object.fromEntries(filled)]] : [];
    }),
  );
  checkBounds(table);
  const root = new Place(table);
  const taken = new Set<string>();
  const pages: Page[] = [{questions: []}];
  for (const key of Object.keys(table)) {
    const row = root.at(key);
    const page = readPage(row, pages.at(-1)!);
    if (page) pages.push(page);
    pages.at(-1)!.questions.push(...mapRow(row, taken));
  }
  return toSurvey(pages, root, name);
}

/** The known name of a column, with its number where it comes several times; else its head. */
function toKey(heads: readonly string[], columns: readonly (Column | undefined)[], j: number): string {
  const column = columns[j];
  if (column === undefined) return heads[j] || `column ${j + 1}`;
  const before = columns.slice(0, j).filter((one) => one === column).length;
  return before ? `${column} ${before + 1}` : column;
}

/** The first row of a table of answers: its heads are the questions; what was answered is nobody's business here. */
function importHeads(rows: readonly (readonly string[])[], heads: readonly string[], name: string): Imported {
  const root = new Place(Object.fromEntries(heads.map((head, i) => [`column ${i + 1}`, head])));
  const taken = new Set<string>();
  const questions = heads.flatMap((head, i): Question[] => {
    const at = root.at(`column ${i + 1}`);
    if (!head) return [];
    if (/^(?:timestamp|zeitstempel|marca temporal|horodateur|score|punkte|carimbo de data\/hora)$/i.test(head)) {
      at.note('dropped', 'when it was answered is not a question');
      return [];
    }
    const isMail = /e-?mail/i.test(head) && head.length < 40;
    at.note('approximated', 'is a text question: a table of answers does not say what kind of question it was');
    const id = toId(head.slice(0, 40), taken);
    return [{type: isMail ? 'email' : 'text', id, name: head, label: head}];
  });
  const imported = toSurvey([{questions}], root, name);
  if (rows.length)
    imported.notes.push({
      path: 'rows',
      outcome: 'dropped',
      message: `${rows.length} rows of answers are not part of a survey`,
    });
  return imported;
}

function toSurvey(pages: readonly Page[], root: Place, name: string): Imported {
  const filled = pages.filter(({questions}) => questions.length);
  if (!filled.length) throw new ImportError('There is no question in this table: expected a column such as “Question”');
  return settle(
    {id: toId(name, new Set(), 'survey'), pages: filled},
    toNotes(root, () => undefined),
  );
}
