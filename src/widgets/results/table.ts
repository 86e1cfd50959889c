import {html, nothing, type TemplateResult} from 'lit';
import {inLanguage} from '../../ui/in-language.ts';
import {toPlain, type Block, type Cell, type Phrase, type Words} from './block.ts';

/** A phrase, marked with its language where that is not the reader's. */
export const say = (phrase: Phrase): unknown => (typeof phrase === 'string' ? phrase : inLanguage(phrase));

export const renderHeading = (title: Phrase, level: number, id: string | typeof nothing = nothing): TemplateResult =>
  html`<div class="label" role="heading" aria-level=${level} id=${id}>${say(title)}</div>`;

/** A heading, a table, and its chart where there is room beside it. */
export const renderBlock = (
  {id, title, columns, rows, chart, wide}: Block,
  {t}: Words,
  level: number,
): TemplateResult =>
  html`<div class="block">
    ${renderHeading(title, level, id)}
    <div class="pair ${wide ? '' : 'beside'}">
      <div class="scroller" tabindex="0" role="region" aria-labelledby=${id}>
        <table part="table" aria-labelledby=${id}>
          <thead>
            <tr>
              ${columns.map((column) => html`<th scope="col">${say(column)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({head, cells}, i) =>
                html`<tr>
                  <th scope="row">${say(head)}</th>
                  ${cells.map((cell, column) => {
                    const same = cell.state && rows.every((row) => row.cells[column]?.text === cell.text);
                    return same && i ? nothing : renderCell(cell, same ? rows.length : 1);
                  })}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        chart
          ? html`<div class="chart" part="chart" role="img" aria-label=${t('results.chart', {title: toPlain(title)})}>
              ${chart}
            </div>`
          : nothing
      }
    </div>
  </div>`;

/** What holds for a whole column is said once: `rows` is how far down. */
const renderCell = ({text, level, state}: Cell, rows: number): TemplateResult =>
  html`<td rowspan=${rows} class=${state ?? (level === undefined ? '' : `l${level}`)}>${text}</td>`;
