import {escapeMarkup} from '../../src/core/text/escape-markup.ts';
import {toPlainText} from './plain-text.ts';

interface Cell {
  html: string;
  align?: 'center' | 'left' | 'right' | null;
  isHead?: boolean;
}

/** Tables of so many columns are read as a list of their rows on a phone; wider ones are scrolled. */
const MOST_STACKED = 4;

/** A table that can be scrolled with the keyboard where it is wider than the page. A head without words is none. */
export function renderTable(head: readonly Cell[], rows: readonly (readonly Cell[])[], name: string): string {
  const isStacked = head.length <= MOST_STACKED;
  const hasHead = head.some(({html}) => html.trim());
  const toRole = (role: string) => (isStacked ? ` role="${role}"` : '');
  const toRow = (cells: readonly string[]) => `<tr${toRole('row')}>${cells.join('')}</tr>`;
  const top = `<thead${toRole('rowgroup')}>${toRow(head.map((cell) => renderCell(cell, isStacked)))}</thead>`;
  const names = head.map(({html}) => toPlainText(html));
  const body = rows.map((row) => toRow(row.map((cell, i) => renderCell(cell, isStacked, names[i])))).join('\n');
  return (
    `<div class="scroll${isStacked ? ' stacks' : ''}" role="group" aria-label="${escapeMarkup(`Table: ${name}`)}" tabindex="0">` +
    `<table${toRole('table')}>${hasHead ? top : ''}<tbody${toRole('rowgroup')}>${body}</tbody></table></div>\n`
  );
}

/** What is stacked is no table to a browser any more, but for its roles, and has its column's name with it. */
function renderCell({html, align, isHead = false}: Cell, isStacked: boolean, name = ''): string {
  const tag = isHead && html.trim() ? 'th' : 'td';
  const more = [
    tag === 'th' ? ' scope="col"' : '',
    isStacked ? ` role="${tag === 'th' ? 'columnheader' : 'cell'}"` : '',
    isStacked && name ? ` data-column="${escapeMarkup(name)}"` : '',
    align && align !== 'left' ? ` class="${align}"` : '',
  ];
  return `<${tag}${more.join('')}>${html}</${tag}>`;
}
