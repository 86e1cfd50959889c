import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from '../../ui/decorators.ts';
import type {Results} from '../../contract/results.ts';
import {resultsShape} from '../../contract/shapes/results.ts';
import {censorResults} from '../../core/belonging/censor.ts';
import {FEW} from '../../core/belonging/reading.ts';
import {checkShape} from '../../core/check-shape.ts';
import {formatCsv} from '../../core/text/csv.ts';
import {formatDate} from '../../core/text/format-date.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {KithElement} from '../../ui/kith-element.ts';
import {tokens} from '../../ui/tokens.styles.ts';
import type {Block, Cell, Words} from './block.ts';
import {buildBlocks, toCsvRows} from './blocks.ts';
import {renderChart} from './charts.ts';
import {resultsMessages} from './results.messages.ts';
import {stateOf, toSentence} from './sentence.ts';
import {resultsStyles} from './results.styles.ts';

/**
 * What everybody's answers add up to: a sentence, then tables, each with its chart. Parts of a document that break its own
 * thresholds are not shown. Serves **influence**: people see that their answers count, and what came of them.
 *
 * @summary Shows results that are safe to publish, honestly and so that anybody can read them.
 * @tag kith-results
 *
 * @slot - Fallback content: visible until the results are there, and again if they cannot be shown. A child
 *   `<script type="application/json">` is the results document.
 *
 * @fires {KithReadyEvent} kith-ready - The results are drawn.
 * @fires {KithErrorEvent} kith-error - The results cannot be shown.
 *
 * @csspart base - The wrapper of everything.
 * @csspart verdict - The sentence at the beginning.
 * @csspart table - A table.
 * @csspart chart - The chart beside a table.
 * @csspart error - A sentence about something that did not work.
 * @csspart button - The button that downloads the figures.
 *
 * @cssprop [--kith-accent=#12705d] - Colour of marks and of what a person acts on.
 * @cssprop [--kith-font] - Font family. Default: the page's.
 * @cssprop [--kith-font-size=medium] - Size of body text. Default: the reader's own setting.
 * @cssprop [--kith-ink] - Text colour. Default: the page's.
 * @cssprop [--kith-radius=0.5em] - Roundness of corners.
 * @cssprop [--kith-density=1] - Factor on the space between sections.
 */
export class KithResults extends KithElement {
  static override styles = [tokens, resultsStyles];

  protected english: Catalog = resultsMessages;
  /** What is on screen, without the parts that may not be. */
  @state() private shown: Results | undefined;

  /** The results document as an object, instead of `src`. */
  @property({attribute: false})
  get results(): unknown {
    return this.given;
  }
  set results(results: unknown) {
    this.given = results;
  }

  protected override accept(document: unknown): void {
    const mistakes = checkShape(document, resultsShape);
    if (mistakes.length) return this.fail(mistakes);
    this.shown = censorResults(document as Results, this.shown);
    this.ready();
  }

  protected override renderContent(): unknown {
    const {shown} = this;
    if (!shown) return nothing;
    const words = this.#words();
    const isShown = stateOf(shown) === 'shown';
    const title = words.text(shown.title);
    return html`
      ${title ? html`<div class="title" role="heading" aria-level=${this.headingLevel}>${title}</div>` : nothing}
      <p class="verdict" part="verdict">${toSentence(shown, words)}</p>
      ${isShown ? this.#renderWho(shown, words) : this.#renderWhy(shown)}
      ${isShown ? buildBlocks(shown, words).map((block) => this.#renderBlock(block)) : nothing}
      ${isShown && shown.comments?.length ? this.#renderComments(shown.comments) : nothing}
      ${isShown ? this.#renderFoot(shown) : nothing}
    `;
  }

  #words(): Words {
    const {locale} = this;
    return {
      t: this.t,
      text: (text) => this.textOf(text),
      number: (x, decimals = 0) =>
        x.toLocaleString(locale, {minimumFractionDigits: decimals, maximumFractionDigits: Math.max(1, decimals)}),
      percent: (share) => share.toLocaleString(locale, {style: 'percent'}),
    };
  }

  /** Who is counted, when, and for whom they speak. */
  #renderWho({n, invited, asOf, status, kind, uncounted}: Results, {percent}: Words): TemplateResult {
    const {t, locale} = this;
    const date = t('results.asOf', {date: formatDate(asOf, locale)});
    const chose =
      invited && invited >= n
        ? t('results.choseOf', {n, invited, share: percent(n / invited)})
        : t('results.chose', {n});
    const words = [...(kind === 'signup' ? [] : [chose]), date, t(`results.${status}`)].join(' · ');
    return html`<p class="who muted">
      ${words}${kind === 'signup' ? nothing : html`. ${t('results.notAll')}`}
      ${uncounted ? t('results.uncounted', {n: uncounted}) : nothing}
    </p>`;
  }

  #renderWhy(shown: Results): TemplateResult {
    const n = shown.thresholds.item;
    const date = this.t('results.asOf', {date: formatDate(shown.asOf, this.locale)});
    return html`<p class="who">${this.t(`results.${stateOf(shown)}Why`, {n})}</p>
      <p class="who muted">${date} · ${this.t(`results.${shown.status}`)}</p>`;
  }

  #renderBlock({id, title, folded, columns, rows, chart}: Block): TemplateResult {
    const heading = html`<div class="label" role="heading" aria-level=${this.#innerLevel} id=${id}>${title}</div>`;
    const table = html`<table part="table" aria-labelledby=${id}>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({head, cells}) =>
            html`<tr>
              <th scope="row">${head}</th>
              ${cells.map(renderCell)}
            </tr>`,
        )}
      </tbody>
    </table>`;
    const content = html`<div class="pair">
      <div class="scroller" tabindex="0" role="region" aria-labelledby=${id}>${table}</div>
      ${chart ? renderChart(chart, this.t('results.chart', {title})) : nothing}
    </div>`;
    return folded
      ? html`<details class="block">
          <summary><span class="label" id=${id}>${title}</span></summary>
          ${content}
        </details>`
      : html`<div class="block">${heading}${content}</div>`;
  }

  get #innerLevel(): number {
    return Math.min(6, this.headingLevel + (this.shown?.title ? 1 : 0));
  }

  #renderComments(comments: readonly string[]): TemplateResult {
    return html`<div class="block">
      <div class="label" role="heading" aria-level=${this.#innerLevel}>${this.t('results.comments')}</div>
      ${comments.slice(0, 500).map((comment) => html`<blockquote>${comment}</blockquote>`)}
    </div>`;
  }

  #renderFoot({thresholds, kind}: Results): TemplateResult {
    const {item, distribution, headline} = thresholds;
    const rules = this.t('results.rules', {item, distribution, headline});
    return html`<div class="foot muted">
      ${kind === 'signup' ? nothing : html`<p>${rules} ${this.t('results.hollow', {few: FEW})}</p>`}
      <button type="button" class="quiet" part="button" @click=${this.#handleDownload}>
        ${this.t('results.download')}
      </button>
    </div>`;
  }

  #handleDownload = (): void => {
    const {shown} = this;
    if (!shown) return;
    const words = this.#words();
    const rows = toCsvRows(buildBlocks(shown, words), toSentence(shown, words), shown.asOf);
    const href = URL.createObjectURL(new Blob([formatCsv(rows)], {type: 'text/csv'}));
    const link = Object.assign(document.createElement('a'), {href, download: `${shown.of}-${shown.asOf}.csv`});
    link.click();
    // the browser reads it a little later
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  };
}

const renderCell = ({text, level, state: reason}: Cell): TemplateResult =>
  html`<td class=${reason ?? (level === undefined ? '' : `l${level}`)}>${text}</td>`;

declare global {
  interface HTMLElementTagNameMap {
    'kith-results': KithResults;
  }
}
