import {Zip, ZipDeflate, strToU8} from 'fflate';
import type {Question} from '../../src/contract/question.ts';
import type {Answer} from '../../src/contract/submission.ts';
import {escapeMarkup} from '../../src/core/text/escape-markup.ts';
import {localizeText} from '../../src/core/text/localize.ts';
import {isFile, toTable} from './csv.ts';
import {batches} from './export.ts';
import type {Compiled} from './kinds/kind.ts';
import type {SubmissionStore} from './store/submissions.ts';

/** Rows that a sheet holds at most, and characters of a cell (Excel's own limits). */
const MAX_ROWS = 1_048_576;
const MAX_TEXT = 32_767;

type Cell = Answer | undefined;

/**
 * All submissions as a workbook (ECMA-376): as in the table for spreadsheets, but each heading is what the question says, numbers are
 * numbers, and text is text whatever it begins with. A second sheet tells which column is which question.
 */
export function streamXlsx(store: SubmissionStore, kind: string, of: string, revisions: Compiled[]): Response {
  const {columns, cellsOf} = toTable(kind, revisions);
  const words = new Map(revisions.toReversed().flatMap(({questions}) => [...questions.values()].flatMap(toWords)));
  const heads = columns.map((column) => words.get(column) ?? FACT_WORDS[column] ?? column);
  async function* rows(): AsyncGenerator<Cell[][]> {
    for await (const batch of batches(store, kind, of)) yield batch.map(cellsOf);
  }
  const legend = [['Column', 'Name'], ...columns.map((column, i) => [heads[i]!, column])];
  const body = streamZip(writeWorkbook(heads, rows(), legend));
  return new Response(body, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${of}.xlsx"`,
      'cache-control': 'no-store',
    },
  });
}

const FACT_WORDS: Record<string, string> = {
  'kith-id': 'Submission',
  'kith-received-at': 'Received',
  'kith-submitted-at': 'Sent',
  'kith-version': 'Version',
  'kith-locale': 'Language',
  'kith-event': 'Event',
  'kith-occurrence': 'Date',
  'kith-status': 'E-mail address',
};

function toWords(question: Question): [string, string][] {
  const label = 'label' in question ? localizeText(question.label, 'en').text : '';
  return label
    ? [
        [question.id, label],
        [`${question.id}.other`, `${label} – other`],
      ]
    : [];
}

/** A part of a zip file: the first piece of a file names it. */
interface Piece {
  file?: string;
  text: string;
}

/**
 * The files of a workbook, piece by piece. What names the sheets comes last, since only then their number is known.
 * @param rowsPerSheet the heading included
 */
export async function* writeWorkbook(
  heads: readonly string[],
  batchesOfRows: AsyncIterable<Cell[][]>,
  legend: readonly string[][],
  rowsPerSheet = MAX_ROWS,
): AsyncGenerator<Piece> {
  let sheets = 1;
  let at = 1;
  yield {file: sheetFile(sheets), text: SHEET + formatRow(heads, 1, BOLD)};
  for await (const rows of batchesOfRows) {
    let text = '';
    for (const cells of rows) {
      if (at === rowsPerSheet) {
        yield {text: text + END};
        yield {file: sheetFile(++sheets), text: SHEET + formatRow(heads, 1, BOLD)};
        [text, at] = ['', 1];
      }
      text += formatRow(cells, ++at);
    }
    yield {text};
  }
  yield {text: END};
  yield {
    file: sheetFile(sheets + 1),
    text: SHEET + legend.map((cells, i) => formatRow(cells, i + 1, i ? 0 : BOLD)).join('') + END,
  };
  const names = [...Array.from({length: sheets}, (_, i) => (i ? `Answers ${i + 1}` : 'Answers')), 'Columns'];
  for (const [file, text] of Object.entries(frame(names))) yield {file, text};
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The heading stays in view. */
const SHEET = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="22" defaultRowHeight="15"/><sheetData>`;
const END = '</sheetData></worksheet>';
const BOLD = 1;
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

const sheetFile = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** Everything around the sheets. */
function frame(names: readonly string[]): Record<string, string> {
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  const sheets = names.map((_, i) => i + 1);
  return {
    'xl/styles.xml': STYLES,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${names.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/><Override PartName="/xl/styles.xml" ContentType="${type('styles')}"/>${sheets.map((n) => `<Override PartName="/${sheetFile(n)}" ContentType="${type('worksheet')}"/>`).join('')}</Types>`,
  };
}

const formatRow = (cells: readonly Cell[], row: number, style = 0): string =>
  `<row r="${row}">${cells.map((cell, i) => formatXmlCell(cell, nameColumn(i) + row, style)).join('')}</row>`;

/** A, B, …, Z, AA, … */
export const nameColumn = (index: number): string =>
  (index < 26 ? '' : nameColumn(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

function formatXmlCell(cell: Cell, at: string, style: number): string {
  if (cell === undefined || cell === '') return '';
  const look = style ? ` s="${style}"` : '';
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${at}"${look}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}"${look} t="b"><v>${Number(cell)}</v></c>`;
  return `<c r="${at}"${look} t="inlineStr"><is><t xml:space="preserve">${escapeXml(toText(cell))}</t></is></c>`;
}

/** Lists joined by `; `, "does not apply" as `n/a`, files by their names. */
function toText(cell: Answer): string {
  if (cell === null) return 'n/a';
  if (typeof cell !== 'object') return String(cell);
  if (Array.isArray(cell)) return cell.map(toText).join('; ');
  if (isFile(cell)) return cell.name;
  return Object.entries(cell)
    .map(([part, value]) => `${part}: ${toText(value)}`)
    .join('; ');
}

/** As much as a cell takes, without what XML cannot say; what looks like one of OOXML's own escapes (`_x0041_`) stays as it is. */
function escapeXml(text: string): string {
  const whole = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
  return escapeMarkup(
    whole
      .toWellFormed()
      // eslint-disable-next-line no-control-regex -- because XML 1.0 has no way to write these
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'),
  );
}

/** Zips pieces as they are asked for: no more is in memory than one piece. A fault midway breaks the connection off. */
function streamZip(pieces: AsyncGenerator<Piece>): ReadableStream<Uint8Array> {
  const ready: Uint8Array[] = [];
  let file: ZipDeflate | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const begin = (name: string) => {
    file?.push(new Uint8Array(), true);
    // at 6 it takes twice as long for a twentieth less
    file = new ZipDeflate(name, {level: 4});
    zip.add(file);
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      // small pieces wait inside the compressor for more
      while (!ready.length) {
        const {value, done} = await pieces.next();
        if (done) {
          file?.push(new Uint8Array(), true);
          zip.end();
          for (const chunk of ready.splice(0)) controller.enqueue(chunk);
          return controller.close();
        }
        if (value.file !== undefined) begin(value.file);
        file!.push(strToU8(value.text));
      }
      for (const chunk of ready.splice(0)) controller.enqueue(chunk);
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}
