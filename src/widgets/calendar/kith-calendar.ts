import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from '../../ui/decorators.ts';
import type {Calendar} from '../../contract/calendar.ts';
import {findUpcoming} from '../../core/calendar/agenda.ts';
import {dayOf, formatDay, parseWritten} from '../../core/calendar/civil.ts';
import {
  buildIndex,
  findOccurrencesOnDays,
  isSeries,
  type EventIndex,
  type SeriesTools,
} from '../../core/calendar/plain-index.ts';
import type {EventFilter} from '../../core/calendar/filters.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import {firstWeekdayOf, readerZone} from '../../core/calendar/wording.ts';
import {findZone, toCivil} from '../../core/calendar/zones.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {readEvents} from '../../sources/detect.ts';
import {KithElement} from '../../ui/kith-element.ts';
import {loadBlob, LoadError} from '../../ui/load-json.ts';
import type {Prefetching} from '../../ui/prefetch.ts';
import {tokens} from '../../ui/tokens.styles.ts';
import {renderClock, renderEmpty} from './below.ts';
import {KithCalendarChangeEvent, type CalendarViewName} from './calendar.events.ts';
import {calendarMessages} from './calendar.messages.ts';
import {calendarStyles} from './calendar.styles.ts';
import {reportProblems, toDocument} from './given-events.ts';
import {toFeed} from './feed.ts';
import {toHues} from './hues.ts';
import {monthView} from './month-view.ts';
import {monthStyles} from './month.styles.ts';
import type {Scene, View} from './scene.ts';
import {dress, VIEWS, type Late} from './views.ts';
import {renderToolbar, type Tools} from './toolbar.ts';

/** Widgets narrower than this show the list unless the page or the visitor says otherwise; in em. */
const NARROW = 36;
/** Calendars of many years are larger than other documents, in bytes. */
const MAX_BYTES = 10_000_000;

/**
 * Events from an iCalendar file or any kind of JSON: as a month, a list, a week, a day or a year, on the venue's clock.
 * Serves **shared emotional connection**: people who meet, and **membership**: they say that they come. Events with `rsvp` take
 * replies: yes, maybe or no, guests, what the event asks, places and a waiting list, one date or all; the page shows how many come,
 * never who. The attributes `enctype`, `format`, `mode` and `shared-device` mean what they do for `<kith-signup>`.
 *
 * @summary Shows what is on, and lets people take it into their own calendar.
 * @tag kith-calendar
 *
 * @slot - Fallback content: visible until the calendar is ready, and again if it cannot be shown. A child
 *   `<script type="application/json">` is the calendar.
 * @slot thanks - Added to the words after a reply.
 * @slot follow-up - What is asked after an event: the calendar puts a `<kith-pulse>` here.
 *
 * @fires {KithReadyEvent} kith-ready - The calendar can be used.
 * @fires {KithCalendarChangeEvent} kith-change - The visitor turned to another month or view.
 * @fires {KithSubmitEvent} kith-submit - A reply is about to be sent; cancelable, with `respondWith(promise)`.
 * @fires {KithSentEvent} kith-sent - A reply was accepted by the endpoint.
 * @fires {KithRefusedEvent} kith-refused - The endpoint said no to a reply.
 * @fires {KithErrorEvent} kith-error - The calendar cannot be shown, or a reply was not confirmed.
 *
 * @csspart base - The wrapper of everything.
 * @csspart toolbar - Title, buttons and the choice of views.
 * @csspart previous - The button to the time before.
 * @csspart next - The button to the time after.
 * @csspart grid - The month.
 * @csspart day - One day of the month.
 * @csspart event - One event, in every view.
 * @csspart agenda - The list.
 * @csspart times - The hours of a week or day.
 * @csspart year - The twelve months.
 * @csspart find - Search and filters.
 * @csspart dialog - One event, or the list of a day.
 * @csspart rsvp - The invitation in an event's dialog.
 * @csspart form - The native form of a reply.
 * @csspart question - One question of it with its label, hint and error.
 * @csspart progress - Bar and "Page 2 of 5".
 * @csspart error-summary - The list of what needs another look.
 * @csspart button - The button that sends.
 * @csspart thanks - What is said after sending.
 * @csspart error - A sentence about something that did not work.
 *
 * @cssprop [--kith-accent=#12705d] - Colour of what a person acts on, and of events.
 * @cssprop [--kith-font] - Font family. Default: the page's.
 * @cssprop [--kith-font-size=medium] - Size of body text. Default: the reader's own setting.
 * @cssprop [--kith-ink] - Text colour. Default: the page's.
 * @cssprop [--kith-radius=0.5em] - Roundness of corners.
 * @cssprop [--kith-density=1] - Factor on the space between parts.
 */
export class KithCalendar extends KithElement {
  static override styles = [tokens, calendarStyles, monthStyles];

  /** Most events shown on one day of a month; the others are one step away. Default: 3. */
  @property({type: Number}) max = 3;
  /** The clock that the calendar is drawn on (IANA name). Default: the calendar's own, else the visitor's. */
  @property({attribute: 'time-zone'}) timeZone?: string;

  /** URL of an iCalendar file that people can subscribe to. Default: `src` where it ends in `.ics`. */
  @property() subscribe?: string;
  /** URL that replies to events are POSTed to. Default: the calendar's `action`, else `src` + `/submissions`. */
  @property() action?: string;
  /** Tells search engines nothing. Default: they get the coming events as JSON-LD. */
  @property({type: Boolean, attribute: 'no-json-ld'}) noJsonLd = false;

  @state() protected day = 0;
  @state() protected chosen: CalendarViewName | undefined;
  @state() protected shown: View = monthView;
  @state() protected isNarrow = false;
  @state() protected filter: EventFilter = {};
  @state() protected isFinding = false;
  /** What is open: an event, or the list of a day. */
  @state() protected opened: Occurrence | number | undefined;
  /** What was last announced. */
  @state() protected spoken = '';
  @state() protected note = '';
  protected english: Catalog = calendarMessages;
  #calendar: Calendar = {events: []};
  #index: EventIndex | undefined;
  #series: SeriesTools | undefined;
  #hues = new Map<string, number>();
  #month: string | undefined;
  #find: typeof import('./find.ts') | undefined;
  #dialog: typeof import('./event-dialog.ts') | undefined;
  #width = new ResizeObserver(() => void requestAnimationFrame(() => this.#measure()));

  /** Events as an array, FullCalendar's kind or Kith's, instead of `src`. */
  @property({attribute: false})
  get events(): readonly unknown[] | undefined {
    return Array.isArray(this.given) ? this.given : undefined;
  }
  set events(events: readonly unknown[] | undefined) {
    this.given = events;
  }

  /** The calendar as an object, instead of `src`. */
  @property({attribute: false})
  get definition(): unknown {
    return this.given;
  }
  set definition(definition: unknown) {
    this.given = definition;
  }

  /** The month that is shown, `YYYY-MM`. Default: the current one. */
  @property({noAccessor: true})
  get month(): string {
    return this.#index ? formatDay(this.day).slice(0, 7) : (this.#month ?? '');
  }
  set month(month: string | null | undefined) {
    this.#month = month ?? undefined;
    if (this.#index) this.day = this.#firstDay();
  }

  /** `month`, `agenda`, `week`, `day` or `year`. Default: `month`, or `agenda` where the widget is narrow. */
  @property({noAccessor: true})
  get view(): CalendarViewName {
    return this.chosen ?? (this.isNarrow ? 'agenda' : 'month');
  }
  set view(view: CalendarViewName | null | undefined) {
    void this.#show(view && view in VIEWS ? view : undefined);
  }

  /** Opens an event by its id, as `#event=…` in the page's address does. Resolves to false where there is none. */
  async openEvent(id: string): Promise<boolean> {
    const {findByName} = await import('./deep-link.ts');
    const found = this.#index && findByName(this.#calendar, this.#index, id, Date.now() / 1000);
    if (found) await this.#open(found);
    return Boolean(found);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.observe(this);
    addEventListener('hashchange', this.#followHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
    removeEventListener('hashchange', this.#followHash);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('timeZone') && this.#index) this.#reindex();
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    else if (dialog && changed.has('opened')) dialog.querySelector<HTMLElement>('#dialog-title')?.focus();
  }

  protected override warmUp = (): void => void this.#fetchDialog();

  protected override async readBody(url: string): Promise<unknown> {
    const blob = await loadBlob(url.replace(/^webcals?:/i, 'https:'), this as Prefetching, MAX_BYTES);
    return new Uint8Array(await blob.arrayBuffer());
  }

  protected override async accept(document: unknown): Promise<void> {
    const {calendar, problems} = await readEvents(toDocument(document)).catch((error: unknown) => {
      throw error instanceof RangeError ? new LoadError(error.message) : error;
    });
    reportProblems(this, problems);
    this.#calendar = calendar;
    this.#hues = toHues(calendar.events);
    const needs = calendar.events.some(isSeries);
    if (needs) this.#series ??= await this.#late(() => import('../../core/calendar/series-tools.ts'));
    this.#reindex();
    this.day = this.#firstDay();
    this.#measure();
    await this.#show(this.chosen);
    this.ready();
    this.#followHash();
    if (!this.noJsonLd) void this.#tellEngines();
  }

  /** For search engines; nobody waits for it. */
  async #tellEngines(): Promise<void> {
    const {writeJsonLd} = await import('./json-ld.ts').catch(() => ({writeJsonLd: undefined}));
    if (this.isConnected)
      writeJsonLd?.(this, findUpcoming(this.#index!, Date.now() / 1000, 20), (text) => this.textOf(text));
  }

  protected override async readDocument(): Promise<unknown> {
    const isList =
      !this.src && this.given === undefined && !this.querySelector(':scope > script[type="application/json"]');
    if (isList && this.querySelector('li time[datetime]')) return (await import('./light-list.ts')).readList(this);
    return super.readDocument();
  }

  #reindex(): void {
    const wanted = [this.timeZone, this.#calendar.timeZone].find((name) => name && findZone(name));
    this.#index = buildIndex(this.#calendar, wanted ?? readerZone().id, this.#series);
    this.#found.clear();
    this.requestUpdate();
  }

  /** The day to begin with: of the month that the page asks for, or today. */
  #firstDay(): number {
    const today = this.#today();
    const month = this.#month;
    const asked = month && parseWritten(`${month}-01`);
    return asked && !formatDay(today).startsWith(month) ? dayOf(asked.civil) : today;
  }

  #today = (): number => dayOf(toCivil(this.#index!.zone, Math.floor(Date.now() / 1000)));

  #measure(): void {
    const wrapper = this.renderRoot.firstElementChild;
    const width = this.getBoundingClientRect().width;
    if (!wrapper || !width) return;
    this.isNarrow = width < NARROW * parseFloat(getComputedStyle(wrapper).fontSize);
    if (!this.chosen) void this.#show(undefined);
  }

  async #show(view: CalendarViewName | undefined): Promise<void> {
    this.chosen = view;
    const wanted = this.view;
    const late = await this.#late(VIEWS[wanted]);
    if (late && wanted === this.view) this.shown = late.view;
  }

  /** Code that comes late, dressed; where it cannot be had the visitor is told and can try again. */
  async #late<T extends object & Late>(load: () => T | Promise<T>): Promise<T | undefined> {
    try {
      const part = await load();
      const root = this.renderRoot as ShadowRoot | undefined;
      if (part.styles && root && !this.#dressed.has(part)) dress(this, root, this.#dressed.add(part));
      this.english = {...this.english, ...part.messages};
      this.note = '';
      return part;
    } catch {
      this.note = this.t('partMissing');
      return undefined;
    }
  }
  #dressed = new Set<Late>();

  async #fetchDialog(): Promise<boolean> {
    this.#dialog ??= await this.#late(() => import('./event-dialog.ts'));
    return Boolean(this.#dialog);
  }

  async #open(what: Occurrence | number): Promise<void> {
    if (await this.#fetchDialog()) this.opened = what;
  }

  #followHash = (): void => {
    const id = new URLSearchParams(location.hash.slice(1).replaceAll('+', '%2B')).get('event');
    if (id && this.#index) void this.openEvent(id);
  };

  /** What takes place; asked for several times while one view is drawn. */
  #on = (first: number, end: number): Occurrence[] => {
    const key = `${first} ${end}`;
    let found = this.#found.get(key);
    if (found) return found;
    if (this.#found.size > 50) this.#found.clear();
    found = findOccurrencesOnDays(this.#index!, first, end);
    if (this.#find) found = this.#find.keep(found, this.filter);
    this.#found.set(key, found);
    return found;
  };
  #found = new Map<string, Occurrence[]>();

  #hueOf = ({event}: Occurrence): number => this.#hues.get(event.categories?.[0] ?? '') ?? 0;

  /** Turns to a day: the visitor hears where that is, and focus goes along where it stood on a day. */
  #go = (day: number, view = this.chosen): void => {
    const before = `${this.month} ${this.view}`;
    const isInGrid = this.renderRoot.querySelector('[data-day]:focus') !== null;
    this.day = day;
    if (view === this.chosen) this.#arrive(before, isInGrid);
    else void this.#show(view).then(() => this.#arrive(before, isInGrid));
  };

  #arrive(before: string, isInGrid: boolean): void {
    const {month, view} = this;
    if (`${month} ${view}` !== before) {
      this.#announce();
      this.dispatchEvent(new KithCalendarChangeEvent({month, view}));
    }
    if (!isInGrid) return;
    void this.updateComplete.then(() => {
      const day = this.renderRoot.querySelector<HTMLElement>(`[data-day="${this.day}"]`);
      (day ?? this.renderRoot.querySelector<HTMLElement>('.agenda :is(summary, button), #title'))?.focus();
    });
  }

  #announce(): void {
    const count = this.#on(...this.shown.rangeOf(this.#scene())).length;
    this.spoken = `${this.shown.titleOf(this.#scene())}, ${count ? this.t('events', {n: count}) : this.t('noEvents')}`;
  }

  #tools(): Tools {
    const {shown, view, isFinding} = this;
    const feed = toFeed(this.subscribe, this.src, (url) => this.resolveUrl(url));
    return {shown, view, isFinding, feed, onFind: () => void this.#toggleFind()};
  }

  async #toggleFind(): Promise<void> {
    this.#find ??= await this.#late(() => import('./find.ts'));
    this.isFinding = !this.isFinding && Boolean(this.#find);
    if (!this.isFinding) return this.#onFilter({});
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[type=search]')?.focus();
  }

  #onFilter = (filter: EventFilter): void => {
    this.filter = filter;
    this.#found.clear();
    this.#announce();
  };

  #scene(): Scene {
    return {
      host: this,
      calendar: this.#calendar,
      index: this.#index!,
      locale: this.locale,
      firstWeekday: firstWeekdayOf(this.locale),
      headingLevel: this.headingLevel,
      day: this.day,
      today: this.#today(),
      now: Date.now(),
      max: this.max,
      isNarrow: this.isNarrow,
      t: this.t,
      text: (text) => this.textOf(text),
      on: this.#on,
      hueOf: this.#hueOf,
      onOpen: (occurrence) => void this.#open(occurrence),
      onDay: (day) => void this.#open(day),
      onGo: this.#go,
    };
  }

  protected override renderContent(): unknown {
    const scene = this.#scene();
    const range = this.shown.rangeOf(scene);
    const index = this.#index!;
    const isFiltered = Object.keys(this.filter).length > 0;
    return html`
      ${renderToolbar(scene, this.#tools())}
      ${this.#find && this.isFinding ? this.#find.renderFind(this.#calendar.events, this.filter, scene, this.#onFilter) : nothing}
      <div class="visually-hidden" role="status">${this.spoken}</div>
      ${this.note ? html`<p class="note" role="alert" part="error">${this.note}</p>` : nothing}
      <div class="stage">${this.shown.render(scene)}</div>
      ${this.#on(...range).length ? nothing : renderEmpty(index, range[1], isFiltered, scene)}
      ${renderClock(index, scene)}
      ${this.opened === undefined ? nothing : this.#dialog!.renderDialog(this.opened, scene, index.zone, () => (this.opened = undefined))}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-calendar': KithCalendar;
  }
}
