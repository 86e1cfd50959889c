/** Largest table that is read. */
const MAX_CELLS = 500_000;

/** The cells of a CSV (RFC 4180), whatever separates them: comma, semicolon or tab, told by the first line. */
export function parseCells(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = findSeparator(source);
  const rows: string[][] = [];
  const cell =
    separator === '\t'
      ? /"((?:[^"]|"")*)"([^\t\r\n]*)|([^\t\r\n]*)/y
      : separator === ';'
        ? /"((?:[^"]|"")*)"([^;\r\n]*)|([^;\r\n]*)/y
        : /"((?:[^"]|"")*)"([^,\r\n]*)|([^,\r\n]*)/y;
  let row: string[] = [];
  let count = 0;
  for (let at = 0; at <= source.length && count < MAX_CELLS; count++) {
    cell.lastIndex = at;
    const [whole = '', quoted, after = '', plain = ''] = cell.exec(source) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + after.trim());
    at += whole.length;
    if (source[at] === separator) {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    at += source.startsWith('\r\n', at) ? 2 : 1;
  }
  while (rows.length && rows.at(-1)!.every((text) => !text.trim())) rows.pop();
  return rows;
}

function findSeparator(source: string): ',' | ';' | '\t' {
  const line =
    source
      .slice(0, 2000)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/\r?\n/)[0] ?? '';
  const count = (separator: string) => line.split(separator).length;
  if (count('\t') > count(',') && count('\t') > count(';')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}
