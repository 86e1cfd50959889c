/** A spreadsheet takes what begins so for a formula (OWASP, "CSV injection"), full-width forms and leading blanks included. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A text as one cell: what a spreadsheet would compute is marked as text, what holds separators is quoted (RFC 4180). */
function formatCell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\s]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Rows of cells as CSV (RFC 4180) in UTF-8 with its mark, so that spreadsheets read letters right; no cell is a formula. */
export const formatCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')}`;
