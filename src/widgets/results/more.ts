import {html} from 'lit';
import {formatCsv} from '../../core/text/csv.ts';
import {toPlain, type Block, type Part} from './block.ts';
import {buildSpread} from './spread.ts';
import {moreStyles} from './more.styles.ts';
import {renderBlock} from './table.ts';
import {foldMessages} from './more.messages.ts';

/** How answers spread over the steps, from how many people on something is shown, and all of it as a file. */
export const part: Part = {
  render: (results, words, level, {sentence, blocks}) => {
    const {item, distribution, headline} = results.thresholds;
    const spread = buildSpread(results, words);
    const save = () =>
      downloadCsv(toCsvRows([...blocks, ...spread], sentence, results.asOf), `${results.of}-${results.asOf}`);
    return html`${spread.map((block) => renderBlock(block, words, level))}
      <p class="rules muted">${words.t('results.rules', {item, distribution, headline})}</p>
      <button type="button" class="quiet" part="button" @click=${save}>${words.t('results.download')}</button>`;
  },
  styles: [moreStyles],
  messages: foldMessages,
};

/** The tables as they are shown, one below the other. */
const toCsvRows = (blocks: readonly Block[], sentence: string, asOf: string): string[][] => [
  [sentence],
  [asOf],
  ...blocks.flatMap(({title, columns, rows}) => [
    [],
    [toPlain(title)],
    columns.map(toPlain),
    ...rows.map(({head, cells}) => [toPlain(head), ...cells.map(({text}) => text)]),
  ]),
];

/** Hands the tables to the person as a file. */
function downloadCsv(rows: readonly string[][], name: string): void {
  const href = URL.createObjectURL(new Blob([formatCsv(rows)], {type: 'text/csv'}));
  Object.assign(document.createElement('a'), {href, download: `${name}.csv`}).click();
  // the browser reads it a little later
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
