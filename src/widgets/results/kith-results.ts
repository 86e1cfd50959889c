import {adoptStyles, html, nothing} from 'lit';
import {property, state} from '../../ui/decorators.ts';
import type {Results} from '../../contract/results.ts';
import {censorWhole} from '../../core/belonging/censor-parts.ts';
import {isResults} from '../../core/belonging/is-results.ts';
import {FEW} from '../../core/belonging/reading.ts';
import {formatDate} from '../../core/text/format-date.ts';
import {localizeText} from '../../core/text/localize.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {KithElement} from '../../ui/kith-element.ts';
import {LoadError} from '../../ui/load-json.ts';
import {tokens} from '../../ui/tokens.styles.ts';
import type {Part, Words} from './block.ts';
import {partsOf} from './parts.ts';
import {resultsMessages} from './results.messages.ts';
import {buildScores} from './score-blocks.ts';
import {toSentence} from './sentence.ts';
import {stateOf} from './state.ts';
import {renderBlock, say} from './table.ts';
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
  /** What is folded away, once somebody has opened it. */
  @state() private more: Part | undefined;
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
    const parts = await this.#fetch(() => Promise.all(partsOf(shown).map((load) => load())));
    if (this.#latest !== document) return;
    this.shown = shown;
    this.parts = parts.map(({part}) => part);
    this.#dress();
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
  #dress(): void {
    const parts = [...this.parts, ...(this.more ? [this.more] : [])];
    this.english = Object.assign({}, this.english, ...parts.map(({messages}) => messages));
    const {elementStyles} = this.constructor as typeof KithElement;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...parts.flatMap(({styles = []}) => styles)]);
  }

  protected override renderContent(): unknown {
    const {shown, parts, more} = this;
    if (!shown) return nothing;
    const words = this.#words();
    const title = words.text(shown.title);
    const level = Math.min(6, this.headingLevel + (title.text ? 1 : 0));
    const isShown = stateOf(shown) === 'shown';
    const blocks = isShown
      ? [...buildScores(shown, words), ...parts.flatMap(({build}) => build?.(shown, words) ?? [])]
      : [];
    const sentence = parts.map((part) => part.sentence?.(shown, words)).find(Boolean) ?? toSentence(shown, words);
    const add = (part: Part) => part.render?.(shown, words, level, {sentence, blocks});
    return html`
      ${title.text ? html`<div class="title" role="heading" aria-level=${this.headingLevel}>${say(title)}</div>` : nothing}
      <p class="verdict" part="verdict">${sentence}</p>
      ${this.#renderWho(shown, words, isShown)} ${blocks.map((block) => renderBlock(block, words, level))}
      ${parts.map(add)}
      ${
        isShown && shown.kind !== 'signup'
          ? html`<details class="block" @toggle=${this.#handleToggle}>
              <summary>${this.t('results.more')}</summary>
              ${more && add(more)}
            </details>`
          : nothing
      }
    `;
  }

  #words(): Words {
    const {locale} = this;
    return {
      t: this.t,
      text: (text) => {
        const found = localizeText(text, locale, this.documentLanguage);
        // our own facets and steps go by their English words
        const own = found.lang && this.catalog?.[`own.${found.text}`];
        return own ? {text: String(own)} : found;
      },
      number: (x, decimals = 0) =>
        x.toLocaleString(locale, {minimumFractionDigits: decimals, maximumFractionDigits: Math.max(1, decimals)}),
      percent: (share) => share.toLocaleString(locale, {style: 'percent'}),
    };
  }

  /** Who is counted, when, and for whom they speak. */
  #renderWho(
    {n, invited, asOf, status, kind, uncounted}: Results,
    {percent, number}: Words,
    isShown: boolean,
  ): unknown {
    const {t, locale} = this;
    const isOfPeople = isShown && kind !== 'signup';
    const facts = [
      isOfPeople && t('results.chose', {n}),
      isOfPeople &&
        invited &&
        invited >= n &&
        t('results.ofAsked', {invited: number(invited), share: percent(n / invited)}),
      t('results.asOf', {date: formatDate(asOf, locale)}),
      t(`results.${status}`),
    ];
    return html`<p class="who muted">
      ${facts.filter(Boolean).join(' · ')}.
      ${
        isOfPeople
          ? [
              t('results.notAll'),
              uncounted ? t('results.uncounted', {n: uncounted}) : '',
              n < FEW ? t('results.hollow', {few: FEW}) : '',
            ].join(' ')
          : nothing
      }
    </p>`;
  }

  #handleToggle = async (): Promise<void> => {
    this.more ??= (await import('./more.ts').catch(() => undefined))?.part;
    this.#dress();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-results': KithResults;
  }
}
