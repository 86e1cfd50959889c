import {strToU8, zipSync} from 'fflate';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const letter = (column: number): string =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

/** A workbook (.xlsx) as spreadsheets write it: texts shared, numbers as numbers, empty cells left out. */
export function toWorkbook(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Uint8Array {
  const texts: string[] = [];
  const share = (text: string): number => {
    if (!texts.includes(text)) texts.push(text);
    return texts.indexOf(text);
  };
  const cell = (value: string | number, at: string): string => {
    if (value === '') return '';
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="s"><v>${share(value)}</v></c>`;
  };
  const sheet = (rows: readonly (readonly (string | number)[])[]): string =>
    `<?xml version="1.0"?><worksheet><sheetData>${rows.map((row, i) => `<row r="${i + 1}">${row.map((value, j) => cell(value, `${letter(j)}${i + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`;
  const names = Object.keys(sheets);
  const files = Object.fromEntries(
    names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, strToU8(sheet(sheets[name]!))]),
  );
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="x"><sheets>${names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst>${texts.map((text) => `<si><r><t xml:space="preserve">${escape(text)}</t></r></si>`).join('')}</sst>`,
    ),
    ...files,
  });
}
