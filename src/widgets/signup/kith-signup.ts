import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../ui/decorators.ts';
import type {Enctype} from '../../contract/encoding.ts';
import type {Preset, Signup} from '../../contract/signup.ts';
import {drawShifts} from '../../core/signup/shift-question.ts';
import {signupToSurvey} from '../../core/signup/to-survey.ts';
import type {CompiledSurvey} from '../../core/survey/compile.ts';
import {compileQuestions} from '../../core/survey/compile-questions.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {KithFormElement} from '../../questions/kith-form-element.ts';
import {questionMessages} from '../../questions/questions.messages.ts';
import type {Scene} from './after-sending.ts';
import {signupMessages} from './signup.messages.ts';
import {signupStyles} from './signup.styles.ts';

const PRESETS: readonly string[] = ['newsletter', 'membership', 'volunteer', 'petition'] satisfies Preset[];

/**
 * A sign-up form: from a preset with attributes alone, from a definition, or from the `<form>` that an organisation already
 * has. Volunteer shifts with places left, petitions with a goal.
 * Serves **membership**: the way in, and **reinforcement**: people give their time where it is needed.
 *
 * @summary Lets people join, sign and take shifts.
 * @tag kith-signup
 *
 * @slot - Fallback content, visible until the form is ready. A `<form>` is the definition; without script it posts as ever.
 * @slot thanks - Replaces the thank-you text.
 *
 * @attr {string} redirect-origins - Origins besides the page's own to which an ending may lead, apart by spaces.
 *
 * @fires {KithReadyEvent} kith-ready - The form can be filled in.
 * @fires {KithChangeEvent} kith-change - An answer changed; carries ids, never answers.
 * @fires {KithSubmitEvent} kith-submit - About to send; cancelable, with `respondWith(promise)`.
 * @fires {KithSentEvent} kith-sent - Accepted by the endpoint.
 * @fires {KithQueuedEvent} kith-queued - Not confirmed: kept on this device and tried again by itself.
 * @fires {KithRefusedEvent} kith-refused - The endpoint said no; the answers are still on screen.
 * @fires {KithErrorEvent} kith-error - The form cannot be shown, or was not confirmed.
 *
 * @csspart base - The wrapper of everything.
 * @csspart form - The native form.
 * @csspart question - One question with its label, hint and error.
 * @csspart progress - Bar and "Page 2 of 5", where a form has pages.
 * @csspart error-summary - The list of what needs another look.
 * @csspart error - A sentence about something that did not work.
 * @csspart button - The button that sends.
 * @csspart thanks - What is shown at the end.
 *
 * @cssprop [--kith-accent=#12705d] - Colour of what a person acts on.
 * @cssprop [--kith-font] - Font family. Default: the page's.
 * @cssprop [--kith-font-size=medium] - Size of body text. Default: the reader's own setting.
 * @cssprop [--kith-ink] - Text colour. Default: the page's.
 * @cssprop [--kith-radius=0.5em] - Roundness of corners.
 * @cssprop [--kith-density=1] - Factor on the space between questions.
 */
export class KithSignup extends KithFormElement {
  static override styles = [...KithFormElement.styles, signupStyles];

  /** `newsletter`, `membership`, `volunteer` or `petition`: a form without any JSON. */
  @property() preset?: string;
  /** `email`: the person must follow a link in an e-mail, which is said before and after sending. Default: the definition's. */
  @property() confirmation?: Signup['confirmation'];

  protected readonly kind = 'signup';
  protected english: Catalog = {...questionMessages, ...signupMessages};
  /** Code for what comes after acting, once it is here. */
  @state() protected late: typeof import('./after-sending.ts') | undefined;
  #signup: Signup | undefined;

  constructor() {
    super();
    this.addEventListener('kith-refused', () => void this.#recount());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // site builders put the element in first and give it its attributes later
    if (this.hasUpdated && changed.has('preset') && !this.src) void this.reload();
    const speaks = changed.has('catalog' as never);
    if (speaks && this.#signup && /ready|refused/.test(this.phase)) void this.#show(this.#signup);
  }

  protected override get documentLanguage(): string {
    return this.#signup?.languages?.[0] ?? 'en';
  }

  protected override get sendLabel(): string {
    const {preset, submitLabel} = this.#signup ?? {};
    if (submitLabel) return this.textOf(submitLabel);
    return this.t(preset ? `signup.send.${preset}` : 'signup.send');
  }

  /** The definition of any kind; else the form inside, else the preset. */
  protected override async readDocument(): Promise<unknown> {
    const isGiven =
      this.given !== undefined || this.src || this.querySelector(':scope > script[type="application/json"]');
    if (isGiven) return super.readDocument();
    const form = this.querySelector('form');
    if (form) return this.#readForm(form);
    return this.preset ? {preset: this.preset} : super.readDocument();
  }

  async #readForm(form: HTMLFormElement): Promise<Signup> {
    const {readForm} = await import('../../sources/html-form/read-form.ts');
    const {definition, action, enctype} = readForm(form);
    if (!this.hasAttribute('enctype')) this.enctype = enctype satisfies Enctype;
    return {...definition, action};
  }

  protected override async accept(document: unknown): Promise<void> {
    const trusted = document as Signup;
    const isOurs =
      this.given === undefined &&
      !this.src &&
      PRESETS.includes(trusted.preset ?? '') &&
      Object.keys(trusted).length === 1;
    if (!isOurs) {
      const {compileSignup, formatFindings} = await import('../../core/signup/compile-signup.ts');
      const compiled = compileSignup(document);
      if ('findings' in compiled) return this.fail(formatFindings(compiled.findings).join('\n  '));
    }
    await this.#show(trusted);
  }

  async #show({confirmation = this.confirmation, ...given}: Signup): Promise<void> {
    const signup = {...given, confirmation};
    this.#signup = signup;
    await this.take(this.#toSurvey(signup));
  }

  #toSurvey(signup: Signup): CompiledSurvey {
    return compileQuestions(drawShifts(signupToSurvey(signup, this.t), signup));
  }

  protected override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    const before = changed.get('session') as typeof this.session;
    return super.shouldUpdate(changed) || before?.survey !== this.session?.survey;
  }

  /** Fetches, before anything is sent, what will have to be said about it. */
  override async submit(): Promise<void> {
    if (await this.#prepare()) return super.submit();
    this.problem = this.t('unclear', {site: location.host});
  }

  readonly #warmForm = this.warmUp;
  protected override warmUp = (): void => {
    this.#warmForm();
    void this.#prepare();
  };

  async #prepare(): Promise<boolean> {
    if (this.late) return true;
    const after = await import('./after-sending.ts').catch(() => undefined);
    if (after) this.english = {...this.english, ...after.signupSendingMessages};
    this.late = after;
    return Boolean(after);
  }

  /** Somebody was faster: the form shows the places that are left now, and keeps what the person chose. */
  async #recount(): Promise<void> {
    if (!this.#signup?.shifts || this.given !== undefined || !this.src) return;
    const document = await super.readDocument().catch(() => undefined);
    if (!this.session || !this.late) return;
    this.#signup = this.late.updatePlaces(this.#signup, document);
    this.session = {...this.session, survey: this.#toSurvey(this.#signup)};
  }

  protected override renderIntro(): unknown {
    const {goal, count} = this.#signup ?? {};
    return html`
      ${goal && count !== undefined ? this.renderGoal(count, goal) : nothing}
      ${this.#signup?.confirmation === 'email' ? html`<p class="intro muted">${this.t('signup.confirm')}</p>` : nothing}
    `;
  }

  /** How far a petition or membership drive has come. */
  protected renderGoal(n: number, goal: number): TemplateResult {
    const key = this.#signup?.preset === 'petition' ? 'signup.goal.petition' : 'signup.goal';
    const words = this.t(n ? key : 'signup.goalStart', {n, goal});
    return html`<div class="goal">
      <p>${words}</p>
      <progress max=${goal} value=${Math.min(n, goal)} aria-label=${words}></progress>
    </div>`;
  }

  protected override renderReply(reply: Readonly<Record<string, unknown>>): unknown {
    return this.late?.renderReply(reply, this.#scene());
  }

  #scene(): Scene {
    return {
      host: this,
      signup: this.#signup!,
      session: this.session!,
      locale: this.locale,
      t: this.t,
      textOf: (text) => this.textOf(text),
      resolve: (url) => this.resolveUrl(url),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-signup': KithSignup;
  }
}
