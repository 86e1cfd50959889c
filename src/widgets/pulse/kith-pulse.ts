import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../ui/decorators.ts';
import type {Pulse} from '../../contract/pulse.ts';
import type {Submission} from '../../contract/submission.ts';
import type {Survey} from '../../contract/survey.ts';
import type {LocalizedText} from '../../contract/text.ts';
import {askedKith5} from '../../core/belonging/asked-kith-5.ts';
import type {Asked} from '../../core/belonging/instrument.ts';
import {buildThresholds} from '../../core/belonging/plan.ts';
import {toSurvey} from '../../core/belonging/to-survey.ts';
import {compileQuestions} from '../../core/survey/compile-questions.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {stepMessages} from '../../questions/common.messages.ts';
import {KithFormElement} from '../../questions/kith-form-element.ts';
import {questionMessages} from '../../questions/questions.messages.ts';
import {provideType} from '../../questions/registry.ts';
import {scaleType} from '../../questions/scale.ts';
import {stepStyles} from '../../questions/steps.styles.ts';
import {LoadError} from '../../ui/load-json.ts';
import {isAnswered, rememberAnswered} from './answered.ts';
import {pulseMessages} from './pulse.messages.ts';
import {pulseStyles} from './pulse.styles.ts';

/**
 * A few questions on belonging, asked in waves: how it feels to be part of a community. It says who will see what before
 * the first question, sends nothing about the person, and shows the results after answering.
 * Serves all four elements, which it measures: **membership**, **influence**, **reinforcement** and **integration**.
 *
 * @summary Asks a community now and then whether people feel they belong.
 * @tag kith-pulse
 *
 * @slot - Fallback content: visible until the pulse is ready, and again if it cannot be shown. A child
 *   `<script type="application/json">` is the definition.
 * @slot thanks - Replaces the thank-you text.
 * @slot results - Replaces the results shown after answering.
 *
 * @fires {KithReadyEvent} kith-ready - The pulse can be answered.
 * @fires {KithChangeEvent} kith-change - An answer changed or a page was turned; carries ids, never answers.
 * @fires {KithSubmitEvent} kith-submit - About to send; cancelable, with `respondWith(promise)`.
 * @fires {KithSentEvent} kith-sent - Accepted by the endpoint.
 * @fires {KithQueuedEvent} kith-queued - Not confirmed: kept on this device and tried again by itself.
 * @fires {KithRefusedEvent} kith-refused - The endpoint said no; the answers are still on screen.
 * @fires {KithErrorEvent} kith-error - The pulse cannot be shown, or was not confirmed.
 *
 * @csspart base - The wrapper of everything.
 * @csspart form - The native form.
 * @csspart question - One question with its label, hint and error.
 * @csspart progress - Bar and "Page 2 of 5".
 * @csspart error-summary - The list of what needs another look.
 * @csspart error - A sentence about something that did not work.
 * @csspart button - The button that goes on or sends.
 * @csspart thanks - What is shown at the end.
 *
 * @cssprop [--kith-accent=#12705d] - Colour of what a person acts on.
 * @cssprop [--kith-font] - Font family. Default: the page's.
 * @cssprop [--kith-font-size=medium] - Size of body text. Default: the reader's own setting.
 * @cssprop [--kith-ink] - Text colour. Default: the page's.
 * @cssprop [--kith-radius=0.5em] - Roundness of corners.
 * @cssprop [--kith-density=1] - Factor on the space between questions.
 */
export class KithPulse extends KithFormElement {
  static override styles = [...KithFormElement.styles, pulseStyles];

  protected readonly kind = 'pulse';
  protected english: Catalog = {...questionMessages, ...pulseMessages};

  /** Name of the community, where there is no definition. */
  @property() group?: string;
  /** `kith-5`, `kith-13`, `kith-event`, `uk-neighbourhood` or `statcan-local`, where there is no definition. Default: `kith-5`. */
  @property() instrument?: Pulse['instrument'];
  /** Name of this wave, where there is no definition, such as `2026-Q2`. Default: `now`. */
  @property() wave?: string;
  /** `all` on one screen, or `one-at-a-time`. Default: `all`. */
  @property() display: 'all' | 'one-at-a-time' = 'all';
  /** Keeps no mark on this device that somebody has answered (library computers). */
  @property({type: Boolean, attribute: 'shared-device'}) sharedDevice = false;

  @state() private aftermath: typeof import('./after.ts') | undefined;
  #pulse: Pulse | undefined;
  #asked: Asked | undefined;

  constructor() {
    super();
    // what waits on the device counts as answered, too
    for (const type of ['kith-sent', 'kith-queued'] as const)
      // oxlint-disable-next-line wc/require-listener-teardown -- it listens to itself
      this.addEventListener(type, () => void this.#remember());
    const {warmUp} = this;
    this.warmUp = () => {
      warmUp();
      void this.#needAfter();
    };
  }

  /** Attributes alone are enough: then there is no document to read. */
  protected override async readDocument(): Promise<unknown> {
    const document = await super.readDocument().catch((error: unknown) => {
      if (this.#isBare) return undefined;
      throw error;
    });
    return document;
  }

  get #isBare(): boolean {
    const hasInline = this.querySelector(':scope > script[type="application/json"]');
    return Boolean(this.group) && !this.src && this.given === undefined && !hasInline;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isOther = (['group', 'instrument', 'wave', 'display'] as const).some((name) => changed.has(name));
    if (this.hasUpdated && isOther) void this.reload();
    if (changed.has('catalog' as never) && this.session && this.#pulse) void this.#translate();
  }

  #fromAttributes(): Pulse {
    const {group = '', instrument, wave = 'now'} = this;
    const id = group.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
    return {id: id.slice(0, 64) || 'pulse', wave, group, ...(instrument && {instrument})};
  }

  protected override async accept(document: unknown): Promise<void> {
    const pulse = await this.#parse(document);
    const asked = await findAsked(pulse.instrument);
    const survey = await this.#toSurvey(pulse, asked);
    if (!survey) throw new LoadError(`there is no instrument "${String(pulse.instrument)}"`);
    this.#pulse = pulse;
    this.#asked = asked;
    provideType('scale', {...scaleType, styles: stepStyles, messages: stepMessages});
    const isAgain = this.#wasAnswered(pulse);
    // what is said instead of asking is here before the questions could show
    if (isAgain || pulse.results === 'live') await this.#needAfter();
    await (document === undefined ? this.take(compileQuestions(survey)) : super.accept(survey));
    if (this.phase === 'closed') await this.#needAfter();
    else if (isAgain && this.phase === 'ready') this.#showAnswered(pulse);
    else if (pulse.results !== 'live') return;
    this.#offerResults();
  }

  async #toSurvey(pulse: Pulse, asked = this.#asked): Promise<Survey | undefined> {
    const {catalog, locale, display} = this;
    if (!asked || !catalog) return toSurvey(pulse, asked, display);
    const {translateAsked} = await import('../../core/belonging/translate-asked.ts');
    return toSurvey(pulse, translateAsked(asked, locale, catalog, typeof pulse.instrument !== 'object'), display);
  }

  /** Another language: the same questions, with what has been answered. */
  async #translate(): Promise<void> {
    const survey = await this.#toSurvey(this.#pulse!).catch(() => undefined);
    if (this.session && survey) this.session = {...this.session, survey: compileQuestions(survey)};
  }

  /** What came from attributes is right; a document is checked by code that is fetched for it. */
  async #parse(document: unknown): Promise<Pulse> {
    if (document === undefined) return this.#fromAttributes();
    const {formatFindings, parsePulse} = await import('../../core/belonging/parse-pulse.ts');
    const parsed = parsePulse(document);
    if ('pulse' in parsed) return parsed.pulse;
    throw new LoadError(formatFindings(parsed.findings).join('\n  '));
  }

  protected override finish(submission: Submission): Submission {
    return {...submission, wave: this.#pulse!.wave};
  }

  #wasAnswered({id, wave}: Pulse): boolean {
    return !this.sharedDevice && isAnswered(id, wave);
  }

  #showAnswered({wave}: Pulse): void {
    this.closing = {title: this.t('pulse.already'), text: this.t('pulse.alreadyText', {wave})};
    this.phase = 'closed';
  }

  async #remember(): Promise<void> {
    const {id, wave} = this.#pulse!;
    if (!this.sharedDevice) rememberAnswered(id, wave, true);
    await this.#needAfter();
    this.#offerResults();
  }

  /** What is said once a person has answered comes when one begins to. */
  async #needAfter(): Promise<void> {
    this.aftermath ??= await import('./after.ts').catch(() => undefined);
    this.english = {...this.english, ...this.aftermath?.afterMessages};
  }

  /** Title, why we ask, and who will see what: said before the first question. */
  protected override renderBefore(): unknown {
    const pulse = this.#pulse;
    if (!pulse) return nothing;
    const {group} = pulse;
    const title = this.#say(pulse.title) || this.t('pulse.title', {group});
    const isFirst = this.session?.step === 0;
    return html`
      <div
        class=${isFirst ? 'title' : 'label muted'}
        role="heading"
        aria-level=${this.headingLevel}
        tabindex="-1"
        id="top"
      >
        ${title}
      </div>
      ${isFirst ? this.#renderIntro(pulse) : nothing}
    `;
  }

  #renderIntro(pulse: Pulse): TemplateResult {
    const {group, description, comment = true} = pulse;
    const {item, headline, comments} = buildThresholds(pulse.thresholds);
    const n = [...this.session!.survey.questions.values()].filter(({type}) => type === 'scale').length;
    const promises = [
      this.t('pulse.who.sent', {site: this.#site}),
      this.t('pulse.who.item', {item, headline}),
      ...(pulse.groupBy ? [this.t('pulse.who.groups', {item})] : []),
      ...(comment ? [this.t('pulse.who.comment', {group, comments})] : []),
    ];
    return html`
      <p class="intro">${this.#say(description) || this.t('pulse.why', {n, group})} ${this.t('pulse.free')}</p>
      <div class="who">
        <p class="label" id="who">${this.t('pulse.whoTitle')}</p>
        <ul aria-labelledby="who">
          ${promises.map((promise) => html`<li>${promise}</li>`)}
        </ul>
      </div>
    `;
  }

  #say(text: LocalizedText | undefined): unknown {
    return text && this.view.text(text);
  }

  /** Where answers go, as people name it. */
  get #site(): string {
    const target = this.action || this.#pulse?.action || this.src;
    const url = target && this.resolveUrl(target);
    return url && URL.canParse(url) ? new URL(url).host : location.host;
  }

  protected override renderContent(): unknown {
    const isOpen = /ready|refused/.test(this.phase);
    const isLive = isOpen && this.#pulse?.results === 'live';
    return html`${super.renderContent()}
    ${isOpen && this.#asked?.attribution ? html`<p class="source muted" lang="en">${this.#asked.attribution}</p>` : nothing}
    ${isLive ? this.#renderResults() : nothing}`;
  }

  protected override renderClosing(): TemplateResult {
    const isRepeat = this.phase === 'closed' && this.#wasAnswered(this.#pulse!);
    const told = {
      t: this.t,
      isSent: this.phase === 'sent',
      onSomebodyElse: isRepeat ? this.#handleSomebodyElse : undefined,
    };
    return html`${super.renderClosing()} ${this.aftermath?.renderAfter(this.#pulse!, told)} ${this.#renderResults()}`;
  }

  #renderResults(): TemplateResult {
    return html`<div class="results"><slot name="results"></slot></div>`;
  }

  #offerResults(): void {
    if (this.#pulse?.results === 'closed' && this.phase !== 'closed') return;
    this.aftermath?.offerResults(this, this.src && this.resolveUrl(this.src), this.headingLevel);
  }

  #handleSomebodyElse = (): void => {
    const {id, wave} = this.#pulse!;
    rememberAnswered(id, wave, false);
    this.querySelector(':scope > kith-results[slot="results"]')?.remove();
    this.reset();
  };
}

/** The default comes with the widget, all others when they are asked. */
async function findAsked(choice: NonNullable<Pulse['instrument']> = 'kith-5'): Promise<Asked | undefined> {
  if (choice === 'kith-5') return askedKith5;
  const {buildInstrument} = await import('../../core/belonging/instrument.ts').catch(() => {
    throw new LoadError('the code of its instrument could not be fetched');
  });
  return buildInstrument(choice);
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-pulse': KithPulse;
  }
}
