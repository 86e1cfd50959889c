import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Calendar, CalendarEvent, EventRsvp} from '../../contract/calendar.ts';
import type {Submission} from '../../contract/submission.ts';
import {dayOf} from '../../core/calendar/civil.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import {findEngagement, type Coming, type Engagement} from '../../core/calendar/rsvp.ts';
import {compileRsvp, DATES, GUESTS} from '../../core/calendar/rsvp-survey.ts';
import {formatWhen} from '../../core/calendar/when.ts';
import {writeDay} from '../../core/calendar/wording.ts';
import type {Places} from '../../core/signup/shifts.ts';
import {toPlaces, type NamedPlace} from '../../delivery/take-back.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {KithFormElement} from '../../questions/kith-form-element.ts';
import {questionMessages} from '../../questions/questions.messages.ts';
import {toAction} from '../../questions/destination.ts';
import {alertIcon, checkIcon} from '../../ui/icons.ts';
import {rsvpFormMessages} from './rsvp-form.messages.ts';
import {rsvpFormStyles} from './rsvp-form.styles.ts';
import type {MyReply} from './rsvp-memory.ts';

/** What somebody replies to. */
export interface Invitation {
  calendar: Pick<Calendar, 'id' | 'version' | 'challenge'>;
  event: CalendarEvent;
  rsvp: EventRsvp;
  /** The date whose dialog is open. */
  date: Occurrence;
  /** All dates that come, where an event repeats. */
  coming: readonly Occurrence[];
  places: Places | undefined;
  /** What was pressed. */
  answer: Coming;
  /** What the person has said yes to elsewhere. */
  mine: readonly Engagement[];
  onReplied: (replies: MyReply[]) => void;
}

/** These a page hears from the calendar, of which the form is a part. */
const HEARD = new Set(['kith-submit', 'kith-sent', 'kith-queued', 'kith-refused', 'kith-error']);

/** The reply to one event, inside the calendar's dialog: a form like every other of Kith. Made when somebody first replies. */
export class RsvpForm extends KithFormElement {
  static override styles = [...KithFormElement.styles, rsvpFormStyles];

  protected readonly kind = 'calendar';
  protected english: Catalog = {...questionMessages, ...rsvpFormMessages};
  #invitation!: Invitation;
  #owner: HTMLElement | undefined;
  #isMet = false;

  /** The calendar: it speaks for the form, and says how replies are sent. */
  set owner(owner: HTMLElement) {
    this.#owner = owner;
    for (const name of ['enctype', 'format', 'mode', 'shared-device'])
      if (owner.hasAttribute(name)) this.setAttribute(name, owner.getAttribute(name)!);
  }

  set invitation(invitation: Invitation) {
    if (invitation.date.key === this.#invitation?.date.key) return;
    this.#invitation = invitation;
    this.answers = {coming: invitation.answer, [DATES]: 'one', ...(invitation.rsvp.guests && {[GUESTS]: 0})};
    this.given = invitation;
  }

  override dispatchEvent(event: Event): boolean {
    return this.#owner && HEARD.has(event.type) ? this.#owner.dispatchEvent(event) : super.dispatchEvent(event);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('catalog' as never) && /ready|refused/.test(this.phase)) void this.accept();
  }

  /** The dialog scrolls, not the page: what somebody is taken to comes into its view. */
  protected override firstUpdated(): void {
    super.firstUpdated();
    this.renderRoot.addEventListener('focusin', ({target}) => {
      if ((target as HTMLElement).tabIndex < 0) (target as HTMLElement).scrollIntoView({block: 'nearest'});
    });
  }

  /** Much depends on every answer, and the form is short. */
  protected override shouldUpdate(): boolean {
    return true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isGiven = this.phase === 'sent' || this.phase === 'waiting';
    if (changed.has('phase' as never) && isGiven) this.#invitation.onReplied(this.#toReplies());
  }

  protected override async accept(): Promise<void> {
    const {calendar, event, rsvp, coming} = this.#invitation;
    const choosesDates = coming.length > 1 && (rsvp.dates ?? 'either') === 'either';
    const compiled = compileRsvp({
      of: calendar.id ?? 'calendar',
      version: calendar.version,
      challenge: calendar.challenge,
      rsvp,
      t: this.t,
      ...(choosesDates && {dates: {one: this.#dayWords('rsvp.dates.one'), all: this.#allWords('rsvp.dates.all')}}),
    });
    if ('survey' in compiled) return this.take(compiled.survey);
    this.fail(compiled.mistakes.map((mistake) => ({...mistake, path: `${event.id}: rsvp.${mistake.path}`})));
  }

  /** Who opened the form is taken to it. */
  protected override ready(phase?: 'ready'): void {
    super.ready(phase);
    if (this.#isMet) return;
    this.#isMet = true;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('#top')?.focus();
      this.scrollIntoView({block: 'nearest'});
    });
  }

  protected override finish({answers: {[DATES]: _, ...answers}, ...rest}: Submission): Submission {
    const {event, date} = this.#invitation;
    const {recurrenceId: occurrence} = date;
    return {...rest, event: event.id, ...(!this.#isToAll && occurrence !== undefined && {occurrence}), answers};
  }

  get #isToAll(): boolean {
    const {rsvp, coming} = this.#invitation;
    return coming.length > 0 && (rsvp.dates === 'all' || this.answers[DATES] === 'all');
  }

  get #answer(): Coming {
    return this.answers['coming'] as Coming;
  }

  /** How many people a yes is for. */
  get #people(): number {
    const guests = this.session?.shown.has(GUESTS) ? this.answers[GUESTS] : 0;
    return 1 + (typeof guests === 'number' ? guests : 0);
  }

  get #dates(): readonly Occurrence[] {
    const {coming, date} = this.#invitation;
    return this.#isToAll ? coming : [date];
  }

  #dayWords(key: string): string {
    const {date} = this.#invitation;
    return this.t(key, {
      date: writeDay(dayOf(date.start), this.locale, {weekday: 'long', day: 'numeric', month: 'long'}),
    });
  }

  #allWords(key: string): string {
    const {coming} = this.#invitation;
    return this.t(key, {n: coming.length, date: writeDay(dayOf(coming.at(-1)!.start), this.locale)});
  }

  /** Whether all of the party would wait. */
  get #wouldWait(): boolean {
    const {places} = this.#invitation;
    if (this.#isToAll || !places) return false;
    return places.kind === 'waitlist' || (places.kind === 'free' && this.#people > places.left);
  }

  protected override get sendLabel(): string {
    const answer = this.#answer;
    return this.t(`rsvp.send.${answer === 'yes' && this.#wouldWait ? 'waiting' : (answer ?? 'no')}`);
  }

  protected override renderBefore(): unknown {
    const {rsvp, coming} = this.#invitation;
    const isCourse = rsvp.dates === 'all' && coming.length > 0;
    return html`<div
        class="visually-hidden"
        role="heading"
        aria-level=${Math.min(6, this.headingLevel)}
        tabindex="-1"
        id="top"
      >
        ${this.t('rsvp.title')}
      </div>
      ${isCourse ? html`<p class="course">${this.#allWords('rsvp.dates.course')}</p>` : nothing}
      <div role="status">${this.#renderWarning()}</div>`;
  }

  /** What somebody should know before they say yes. */
  #renderWarning(): unknown {
    const {mine, places} = this.#invitation;
    if (this.#answer === 'no') return nothing;
    const clash = findEngagement(mine, this.#dates);
    const warning = clash
      ? this.t('rsvp.clash', {title: clash.title})
      : this.#answer === 'yes' && this.#wouldWait && places?.kind === 'free'
        ? this.t('rsvp.tooMany', {n: places.left})
        : '';
    return warning ? html`<p class="clash">${alertIcon}<span>${warning}</span></p>` : nothing;
  }

  /** The words that matter stand where they are heard when they come. */
  protected override renderContent(): unknown {
    const isSent = this.phase === 'sent';
    return html`${super.renderContent()}
      <div class="outcome" role="status">${isSent ? html`<p>${this.#outcome()}</p>` : nothing}</div>
      ${isSent ? this.#renderAfter() : nothing}`;
  }

  protected override renderClosing(): TemplateResult {
    if (this.phase !== 'sent') return super.renderClosing();
    const [place] = this.#given;
    const key = this.#answer === 'yes' && place?.status === 'waiting' ? 'waiting' : this.#answer;
    return html`<div
      class="subtitle done"
      part="thanks"
      role="heading"
      aria-level=${this.headingLevel}
      tabindex="-1"
      id="closing"
    >
      ${checkIcon}<span>${this.t(`rsvp.sent.${key}`)}</span>
    </div>`;
  }

  /** What the endpoint said of places; none where it gives none. */
  get #given(): NamedPlace[] {
    return toPlaces(this.reply['places']);
  }

  #outcome(): string {
    const {date, event} = this.#invitation;
    const values = {title: this.textOf(event.title), when: formatWhen(date, this.locale)};
    const answer = this.#answer;
    if (answer !== 'yes') return this.t(`rsvp.is.${answer}`, values);
    const given = this.#given;
    const [first] = given;
    if (!first) return this.t('rsvp.is.sent', values);
    if (given.length > 1) return this.#outcomeOfDates(given);
    if (first.status === 'waiting') return this.t('rsvp.is.waiting', {...values, n: first.position ?? 1});
    return this.t('rsvp.is.yes', {...values, n: this.#people});
  }

  #outcomeOfDates(given: readonly NamedPlace[]): string {
    const waiting = given.filter(({status}) => status === 'waiting').length;
    const kept = given.length - waiting;
    return [
      kept ? this.t('rsvp.is.dates', {n: kept}) : '',
      waiting ? this.t('rsvp.is.datesWaiting', {n: waiting}) : '',
    ].join(' ');
  }

  #renderAfter(): TemplateResult {
    const link = this.#cancelLink();
    return html`
      <slot name="thanks"></slot>
      ${
        link
          ? html`<p class="keep">
              ${this.t('rsvp.keep')}
              <a href=${link} target="_blank" rel="noopener">${this.t('rsvp.keepLink')}</a>
            </p>`
          : nothing
      }
      ${this.receipt ? html`<p class="muted receipt">${this.t('receipt', {receipt: this.receipt})}</p>` : nothing}
    `;
  }

  /** The link that gives places back, where it leads to the endpoint that the reply went to. */
  #cancelLink(): string | undefined {
    const link = this.reply['cancel'];
    const action = toAction(this.action, this.src, (url) => this.resolveUrl(url));
    if (typeof link !== 'string' || !action || !URL.canParse(link)) return undefined;
    return new URL(link).origin === new URL(action).origin ? link : undefined;
  }

  #toReplies(): MyReply[] {
    const {event} = this.#invitation;
    const [given, cancel] = [this.#given, this.#cancelLink()];
    return this.#dates.map(({key, startsAt, endsAt, allDay, recurrenceId}) => {
      const place = given.find(({occurrence}) => given.length === 1 || occurrence === recurrenceId);
      return {
        key,
        startsAt,
        endsAt,
        allDay,
        title: this.textOf(event.title),
        coming: this.#answer,
        people: this.#people,
        ...(this.phase === 'waiting' && {status: 'queued'}),
        ...(place && {status: place.status === 'waiting' ? 'waiting' : 'confirmed'}),
        ...(place?.position !== undefined && {position: place.position}),
        ...(cancel !== undefined && place && {cancel, place: place.place}),
      } satisfies MyReply;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-rsvp': RsvpForm;
  }
}
