import {parseCells} from '../importing/csv-cells.ts';
import {decode} from '../importing/decode.ts';
import {Place} from '../importing/place.ts';
import {ImportError} from '../importing/report.ts';
import {readWorkbook, type Cells} from './xlsx.ts';

/** The sheets of a form, each a list of rows; a row is a place whose keys are the heads of its columns. */
export interface Form {
  root: Place;
  survey: Place[];
  choices: Place[];
  settings: Place[];
}

/** What a column is called in these places, whichever of its old names it has. */
const ALIASES: Readonly<Record<string, string>> = {
  caption: 'label',
  command: 'type',
  tag: 'name',
  value: 'name',
  relevance: 'relevant',
  'bind::relevant': 'relevant',
  'bind::required': 'required',
  'bind::constraint': 'constraint',
  'bind::jr:constraintmsg': 'constraint_message',
  'bind::calculate': 'calculation',
  calculate: 'calculation',
  calculation: 'calculation',
  'bind::readonly': 'read_only',
  readonly: 'read_only',
  'read only': 'read_only',
  'list name': 'list_name',
  listname: 'list_name',
  'constraint message': 'constraint_message',
  'required message': 'required_message',
  'choice filter': 'choice_filter',
  'repeat count': 'repeat_count',
  'control::appearance': 'appearance',
  'form title': 'form_title',
  'form id': 'form_id',
  title: 'form_title',
  id_string: 'form_id',
  'default language': 'default_language',
};

/** A workbook, or a table with all sheets below each other or the sheet "survey" alone. */
export function readForm(bytes: Uint8Array): Form {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new ImportError('This is a workbook of the old kind (.xls): save it as .xlsx first');
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const sheets = isZip ? readWorkbook(bytes) : splitTable(parseCells(decode(bytes)));
  const byName = new Map([...sheets].map(([name, cells]) => [name.trim().toLowerCase(), cells]));
  const alone = [...sheets.values()][0];
  const survey = byName.get('survey') ?? (alone?.[0]?.some((head) => toHead(head) === 'type') ? alone : undefined);
  if (!survey)
    throw new ImportError(`survey: there is no sheet of this name, only ${[...sheets.keys()].join(', ') || 'none'}`);
  const tables = {
    survey: toTable(survey),
    choices: toTable(byName.get('choices') ?? byName.get('choices and columns') ?? byName.get('select_one') ?? []),
    external_choices: toTable(byName.get('external_choices') ?? []),
    settings: toTable(byName.get('settings') ?? []),
  };
  if (!Object.values(tables.survey).some((row) => Object.hasOwn(row, 'type')))
    throw new ImportError('survey: has no column “type”');
  const root = new Place(tables);
  const rows = (name: keyof typeof tables): Place[] => rowsOf(root.at(name));
  return {
    root,
    survey: rows('survey'),
    choices: [...rows('choices'), ...rows('external_choices')],
    settings: rows('settings'),
  };
}

const rowsOf = (sheet: Place): Place[] => Object.keys(sheet.value as object).map((key) => sheet.at(key));

/** Rows by their number in the sheet (`row 7`), cells by the head of their column. */
function toTable(cells: Cells): Record<string, Record<string, string>> {
  const isHead = (row: readonly string[]) => row.some((cell) => ['type', 'list_name'].includes(toHead(cell)));
  const found = cells.slice(0, 20).findIndex(isHead);
  const start = found < 0 ? cells.findIndex((row) => row.some((cell) => cell.trim())) : found;
  const heads = (cells[start] ?? []).map((head) => toHead(head));
  const rows = cells.slice(start + 1).flatMap((row, i): [string, Record<string, string>][] => {
    const filled = row.flatMap((cell, j): [string, string][] =>
      cell.trim() && heads[j] ? [[heads[j], cell.trim()]] : [],
    );
    // of two columns with the same name the first counts
    return filled.length ? [[`row ${start + i + 2}`, Object.fromEntries(filled.toReversed())]] : [];
  });
  return Object.fromEntries(rows);
}

/** A column's name: known ones in lower case, languages as they are written. */
function toHead(head: string): string {
  const [first = '', ...rest] = head
    .trim()
    .split(/\s*::\s*|(?<=^(?:label|hint|image|audio|video|media|constraint_message|guidance_hint))\s*:\s*/i);
  const name = first.trim().toLowerCase();
  const whole = [name, ...rest].join('::').toLowerCase();
  if (Object.hasOwn(ALIASES, whole)) return ALIASES[whole]!;
  const known = Object.hasOwn(ALIASES, name) ? ALIASES[name]! : name;
  return rest.length ? [known, ...rest.map((part) => part.trim())].join('::') : known;
}

/** Sheets below each other: the first column names the sheet, as pyxform writes them; or the sheet "survey" alone. */
function splitTable(rows: Cells): Map<string, Cells> {
  const isStacked = /^(?:survey|choices|settings)$/i.test(rows[0]?.[0]?.trim() ?? '');
  if (!isStacked) return new Map([['survey', rows]]);
  const sheets = new Map<string, Cells>();
  let current: Cells = [];
  for (const [first = '', ...rest] of rows) {
    if (first.trim()) sheets.set(first.trim().toLowerCase(), (current = []));
    if (rest.some((cell) => cell.trim())) current.push(rest);
  }
  return sheets;
}

/** Whether a table is a form's sheet, by its columns and what stands in them. */
export function isXlsFormTable(text: string): boolean {
  const rows = parseCells(text.slice(0, 200_000));
  const survey = splitTable(rows).get('survey');
  const heads = (survey?.[0] ?? []).map(toHead);
  const type = heads.indexOf('type');
  if (!survey || type < 0 || !heads.includes('name')) return false;
  return survey
    .slice(1)
    .some((row) =>
      /^(?:select_|select (?:one|multiple)|begin[ _]|integer\b|decimal\b|note\b|calculate\b|geopoint\b)/i.test(
        row[type] ?? '',
      ),
    );
}
