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
              ({head, cells}) =>
                html`<tr>
                  <th scope="row">${say(head)}</th>
                  ${cells.map(renderCell)}
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

const renderCell = ({text, level, state}: Cell): TemplateResult =>
  html`<td class=${state ?? (level === undefined ? '' : `l${level}`)}>${text}</td>`;
