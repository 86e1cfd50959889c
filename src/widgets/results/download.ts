import {formatCsv} from '../../core/text/csv.ts';
import {toPlain, type Block} from './block.ts';

/** The tables as they are shown, one below the other. */
export const toCsvRows = (blocks: readonly Block[], sentence: string, asOf: string): string[][] => [
  [sentence],
  [asOf],
  ...blocks.flatMap(({title, columns, rows}) => [
    [],
    [toPlain(title)],
    columns.map(toPlain),
    ...rows.map(({head, cells}) => [toPlain(head), ...cells.map(({text}) => text)]),
  ]),
];

/** Hands a table to the person as a file. */
export function downloadCsv(rows: readonly string[][], name: string): void {
  const href = URL.createObjectURL(new Blob([formatCsv(rows)], {type: 'text/csv'}));
  Object.assign(document.createElement('a'), {href, download: name}).click();
  // the browser reads it a little later
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
