import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../ui/decorators.ts';
import type {Enctype} from '../../contract/encoding.ts';
import type {Preset, Shift, Signup} from '../../contract/signup.ts';
import {drawShifts} from '../../core/signup/shift-question.ts';
import type {ShiftPlace} from '../../core/signup/shifts.ts';
import {signupToSurvey} from '../../core/signup/to-survey.ts';
import {compileQuestions} from '../../core/survey/compile-questions.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {KithFormElement} from '../../questions/kith-form-element.ts';
import {questionMessages} from '../../questions/questions.messages.ts';
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

  protected readonly kind = 'signup';
  protected english: Catalog = {...questionMessages, ...signupMessages};
  #signup: Signup | undefined;

  /** The definition as an object, instead of `src`. */
  @property({attribute: false})
  get definition(): unknown {
    return this.given;
  }
  set definition(definition: unknown) {
    this.given = definition;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const speaks = changed.has('catalog' as never) || changed.has('messages');
    if (speaks && this.#signup && this.phase === 'ready') void this.#show(this.#signup);
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
      const {compileSignup} = await import('../../core/signup/compile-signup.ts');
      const compiled = compileSignup(document);
      if ('findings' in compiled)
        return this.fail(
          compiled.findings.map(({path, message}) => `${path || 'the document'}: ${message}`).join('\n  '),
        );
    }
    await this.#show(trusted);
  }

  async #show(signup: Signup): Promise<void> {
    this.#signup = signup;
    const survey = drawShifts(signupToSurvey(signup, this.t), signup);
    await this.take(compileQuestions(survey));
  }

  protected override renderIntro(): unknown {
    const {goal, count, confirmation} = this.#signup ?? {};
    return html`
      ${goal && count !== undefined ? this.renderGoal(count, goal) : nothing}
      ${confirmation === 'email' ? html`<p class="hint">${this.t('signup.confirm')}</p>` : nothing}
    `;
  }

  /** How far a petition or membership drive has come. */
  protected renderGoal(n: number, goal: number): TemplateResult {
    const words = this.t('signup.goal', {n, goal});
    return html`<div class="goal">
      <p><strong>${words}</strong></p>
      <progress max=${goal} value=${Math.min(n, goal)} aria-label="${this.t('signup.goalLabel')}: ${words}"></progress>
    </div>`;
  }

  protected override renderReply(reply: Readonly<Record<string, unknown>>): unknown {
    const places = toPlaces(reply['shifts']);
    const titles = (status: ShiftPlace['status']) =>
      places.filter((p) => p.status === status).map((p) => ({...p, title: this.textOf(this.#shift(p.id)?.title)}));
    const confirmed = titles('confirmed');
    const list = new Intl.ListFormat(this.locale).format(confirmed.map(({title}) => title));
    return html`<div class="places-given">
      ${confirmed.length ? html`<p>${this.t('signup.confirmed', {shifts: list})}</p>` : nothing}
      ${titles('waiting').map(({title, position = 1}) => html`<p>${this.t('signup.waiting', {shift: title, n: position})}</p>`)}
      ${
        confirmed.length
          ? html`<button type="button" class="link" @click=${() => void this.#download(confirmed.map(({id}) => id))}>
              ${this.t('signup.calendar')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #shift(id: string): Shift | undefined {
    return this.#signup?.shifts?.find((shift) => shift.id === id);
  }

  async #download(ids: string[]): Promise<void> {
    const {writeIcs} = await import('../../sources/ics/write.ts');
    const entries = ids.flatMap((id) => {
      const shift = this.#shift(id);
      const {title, start, end, timeZone, location} = shift ?? {start: ''};
      return shift
        ? [
            {
              id: `${this.#signup?.id ?? ''}-${id}`,
              title: this.textOf(title),
              start,
              end,
              timeZone,
              location: this.textOf(location),
            },
          ]
        : [];
    });
    const url = URL.createObjectURL(new Blob([writeIcs(entries, Date.now())], {type: 'text/calendar'}));
    const link = Object.assign(document.createElement('a'), {href: url, download: 'shifts.ics'});
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}

/** The places in an endpoint's reply; whatever else stands there is passed over. */
const toPlaces = (value: unknown): ShiftPlace[] =>
  Array.isArray(value)
    ? value.filter(
        (p): p is ShiftPlace =>
          typeof p === 'object' &&
          p !== null &&
          typeof p.id === 'string' &&
          ['confirmed', 'waiting'].includes(p.status),
      )
    : [];

declare global {
  interface HTMLElementTagNameMap {
    'kith-signup': KithSignup;
  }
}
