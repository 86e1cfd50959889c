import {adoptStyles, html, nothing, type TemplateResult} from 'lit';
import {property, state} from '../../ui/decorators.ts';
import type {Results} from '../../contract/results.ts';
import type {LocalizedText} from '../../contract/text.ts';
import {censorWhole} from '../../core/belonging/censor-parts.ts';
import {isResults} from '../../core/belonging/is-results.ts';
import {FEW} from '../../core/belonging/reading.ts';
import {formatDate} from '../../core/text/format-date.ts';
import {localizeText, type LocalText} from '../../core/text/localize.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {inLanguage} from '../../ui/in-language.ts';
import {KithElement} from '../../ui/kith-element.ts';
import {LoadError} from '../../ui/load-json.ts';
import {tokens} from '../../ui/tokens.styles.ts';
import {toPlain, type Block, type Cell, type Part, type Phrase, type Words} from './block.ts';
import {loadSpread, partsOf} from './parts.ts';
import {resultsMessages} from './results.messages.ts';
import {buildScores} from './score-blocks.ts';
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
  /** What this document has beside its scores. */
  @state() private parts: readonly Part[] = [];
  /** The distribution, once somebody has opened it. */
  @state() private spread: Part | undefined;
  #latest: unknown;

  /** The results document as an object, instead of `src`. */
  @property({attribute: false})
  get results(): unknown {
    return this.given;
  }
  set results(results: unknown) {
    this.given = results;
  }

  protected override async accept(document: unknown): Promise<void> {
    this.#latest = document;
    if (!isResults(document)) return this.#explain(document);
    const shown = await this.#censor(document);
    const parts = await Promise.all(partsOf(shown).map((load) => this.#fetch(load)));
    if (this.#latest !== document) return;
    this.#dress(parts);
    this.parts = parts;
    this.shown = shown;
    this.ready();
  }

  /** What may be shown; groups, and what was shown before, take more code. */
  async #censor(document: Results): Promise<Results> {
    if (!document.groups?.length && !this.shown) return censorWhole(document);
    const {censorResults} = await this.#fetch(() => import('../../core/belonging/censor.ts'));
    return censorResults(document, this.shown);
  }

  /** What is wrong with a document is told by the schema, which nobody needs otherwise. */
  async #explain(document: unknown): Promise<void> {
    const {findMistakes} = await this.#fetch(() => import('../../core/belonging/find-mistakes.ts'));
    if (this.#latest === document) this.fail(findMistakes(document));
  }

  #fetch<T>(load: () => Promise<T>): Promise<T> {
    return load().catch(() => {
      throw new LoadError('the code for these results could not be fetched');
    });
  }

  /** Takes in what parts look like and say. */
  #dress(parts: readonly Part[]): void {
    this.english = Object.assign({}, this.english, ...parts.map(({messages}) => messages));
    const {elementStyles} = this.constructor as typeof KithElement;
    const styles = [...this.parts, ...parts, ...(this.spread ? [this.spread] : [])].flatMap(({styles = []}) => styles);
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...new Set(styles)]);
  }

  protected override renderContent(): unknown {
    const {shown} = this;
    if (!shown) return nothing;
    const words = this.#words();
    const isShown = stateOf(shown) === 'shown';
    const title = words.text(shown.title);
    return html`
      ${title.text ? html`<div class="title" role="heading" aria-level=${this.headingLevel}>${say(title)}</div>` : nothing}
      <p class="verdict" part="verdict">${toSentence(shown, words)}</p>
      ${isShown ? this.#renderWho(shown, words) : this.#renderWhy(shown)}
      ${isShown ? this.#buildBlocks(shown, words).map((block) => this.#renderBlock(block)) : nothing}
      ${isShown ? this.#renderSpread(shown, words) : nothing}
      ${isShown && shown.comments?.length ? this.#renderComments(shown.comments) : nothing}
      ${isShown ? this.#renderFoot(shown) : nothing}
    `;
  }

  #buildBlocks(shown: Results, words: Words): Block[] {
    return [...buildScores(shown, words), ...this.parts.flatMap(({build}) => build(shown, words))];
  }

  #words(): Words {
    const {locale} = this;
    return {
      t: this.t,
      text: this.#text,
      number: (x, decimals = 0) =>
        x.toLocaleString(locale, {minimumFractionDigits: decimals, maximumFractionDigits: Math.max(1, decimals)}),
      percent: (share) => share.toLocaleString(locale, {style: 'percent'}),
    };
  }

  #text = (text: LocalizedText | undefined): LocalText => localizeText(text, this.locale, this.documentLanguage);

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

  #renderBlock(block: Block): TemplateResult {
    const {id, title} = block;
    return html`<div class="block">
      <div class="label" role="heading" aria-level=${this.#innerLevel} id=${id}>${say(title)}</div>
      ${this.#renderPair(block)}
    </div>`;
  }

  /** A table, and its chart where there is room beside it. */
  #renderPair({id, title, columns, rows, chart}: Block): TemplateResult {
    const name = this.t('results.chart', {title: toPlain(title)});
    return html`<div class="pair">
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
      ${chart ? html`<div class="chart" part="chart" role="img" aria-label=${name}>${chart}</div>` : nothing}
    </div>`;
  }

  /** Folded away: its code comes when it is opened. */
  #renderSpread(shown: Results, words: Words): unknown {
    const {facets = [], questions = []} = shown;
    if (![...facets, ...questions].some(({type, counts}) => type === 'score' && counts?.length)) return nothing;
    return html`<details class="block" @toggle=${this.#handleToggle}>
      <summary><span class="label">${this.t('results.spread')}</span></summary>
      ${this.spread
        ?.build(shown, words)
        .map(
          (block) =>
            html`<span class="visually-hidden" id=${block.id}>${say(block.title)}</span>${this.#renderPair(block)}`,
        )}
    </details>`;
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

  #handleToggle = (): Promise<void> => this.#needSpread();

  async #needSpread(): Promise<void> {
    const spread = (this.spread ??= await loadSpread().catch(() => undefined));
    if (spread) this.#dress([spread]);
  }

  #handleDownload = async (): Promise<void> => {
    const {shown} = this;
    if (!shown) return;
    const [file] = await Promise.all([import('./download.ts').catch(() => undefined), this.#needSpread()]);
    const words = this.#words();
    const blocks = [...this.#buildBlocks(shown, words), ...(this.spread?.build(shown, words) ?? [])];
    file?.downloadCsv(file.toCsvRows(blocks, toSentence(shown, words), shown.asOf), `${shown.of}-${shown.asOf}.csv`);
  };
}

/** A phrase, marked with its language where that is not the reader's. */
const say = (phrase: Phrase): unknown => (typeof phrase === 'string' ? phrase : inLanguage(phrase));

const renderCell = ({text, level, state: reason}: Cell): TemplateResult =>
  html`<td class=${reason ?? (level === undefined ? '' : `l${level}`)}>${text}</td>`;

declare global {
  interface HTMLElementTagNameMap {
    'kith-results': KithResults;
  }
}
