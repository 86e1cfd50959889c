import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from '../../ui/decorators.ts';
import {DAY, formatDay} from '../../core/calendar/civil.ts';
import type {EventFilter} from '../../core/calendar/filters.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import {readerZone} from '../../core/calendar/wording.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {readEvents} from '../../sources/detect.ts';
import type {SourceReading} from '../../sources/reading.ts';
import {KithElement} from '../../ui/kith-element.ts';
import {loadBlob} from '../../ui/load-json.ts';
import type {Prefetching} from '../../ui/prefetch.ts';
import {tokens} from '../../ui/tokens.styles.ts';
import {BookKeeper, type ReadNear} from './book-keeper.ts';
import {KithCalendarChangeEvent, type CalendarViewName, type ListenToCalendar} from './calendar.events.ts';
import {calendarMessages} from './calendar.messages.ts';
import {calendarStyles} from './calendar.styles.ts';
import {isFile, toFeed} from './feed.ts';
import {LateParts} from './late-parts.ts';
import {monthView} from './month-view.ts';
import {monthStyles} from './month.styles.ts';
import {readSources} from './read-sources.ts';
import {ReaderCalendar} from './reader-calendar.ts';
import type {Scene, View} from './scene.ts';
import {renderToolbar, type Tools} from './toolbar.ts';
import {VIEWS} from './views.ts';

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
 * @fires {KithQueuedEvent} kith-queued - A reply waits on this device until it can be sent.
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
  declare addEventListener: ListenToCalendar;

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
  @state() protected reading: SourceReading | undefined;
  protected english: Catalog = calendarMessages;
  #keeper = new BookKeeper({
    fetch: (load) => this.#parts.fetch(load),
    tell: (problems) =>
      void import('./afterwards.ts').then(({warnOf}) => warnOf(this.localName, problems)).catch(() => {}),
    onBook: () => this.#filterBook(),
  });
  #reader = new ReaderCalendar();
  #month: string | undefined;
  #below: typeof import('./below.ts') | undefined;
  #find: typeof import('./find.ts') | undefined;
  #dialog: typeof import('./event-dialog.ts') | undefined;
  #width = new ResizeObserver(() => void requestAnimationFrame(() => this.#measure()));
  /** Code that comes late; where it cannot be had the visitor is told and can try again. */
  #parts = new LateParts(this, (part) => {
    this.english = {...this.english, ...part?.messages};
    this.note = part ? '' : this.t('partMissing');
  });

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
    return this.#keeper.book ? formatDay(this.day).slice(0, 7) : (this.#month ?? '');
  }
  set month(month: string | null | undefined) {
    this.#month = month ?? undefined;
    if (this.#keeper.book) this.day = this.#keeper.firstDay(this.#month);
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
    const [{findByName}] = await Promise.all([import('./afterwards.ts'), this.#keeper.wait()]);
    const {book} = this.#keeper;
    const found = book && findByName(book, id, Date.now() / 1000);
    if (found) await this.#open(found);
    return Boolean(found);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.observe(this);
    addEventListener('hashchange', this.#followHash);
    // a phone will show the list: its code comes along with the events
    if (innerWidth < 600) void this.#parts.fetch(VIEWS.agenda);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
    removeEventListener('hashchange', this.#followHash);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#keeper.timeZone = this.timeZone;
    if (changed.has('timeZone') && this.#keeper.book) this.#keeper.refile();
    void this.#followLocale();
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this.opened === undefined ? null : this.renderRoot.querySelector('dialog');
    if (dialog) this.#dialog!.keepAbove(dialog, changed.has('opened'));
  }

  protected override warmUp = (): void => void this.#fetchDialog();

  /** The document as what reads it: the days near the first month at once, where it is large. */
  protected override async readDocument(): Promise<ReadNear> {
    const {src, given} = this;
    if (src && given === undefined) {
      const load = (url: string) => loadBlob(url, this as Prefetching, MAX_BYTES);
      const urls = [...src.matchAll(/\S+/g)].map(([url]) => this.resolveUrl(url.replace(/^webcals?:/i, 'https:')));
      // what will read it comes along with it
      if (isFile(src)) void import('../../sources/ics/body.ts').catch(() => {});
      return (near) => readSources(urls, {load, near, isKept: !this.hasAttribute('shared-device')});
    }
    const isInline = given !== undefined || this.querySelector(':scope > script[type="application/json"]');
    const isList = !isInline && this.querySelector('li time[datetime]');
    const document = isList ? (await import('./page-events.ts')).readList(this) : await super.readDocument();
    const events = Array.isArray(document) ? (await import('./page-events.ts')).toDocument(document) : document;
    return (near) => readEvents(events, near);
  }

  protected override async accept(read: unknown): Promise<void> {
    await this.#followLocale();
    const months = this.view === 'year' ? undefined : this.#reader.reader.months;
    this.reading = await this.#keeper.open(read as ReadNear, this.#month, months);
    this.day = this.#keeper.firstDay(this.#month);
    this.#measure();
    await this.#show(this.chosen);
    this.ready();
    this.#followHash();
    // once the month is on screen, the rest of a large calendar; after a first look what paper and search engines need
    const takeRest = () => this.#keeper.wait(this.reading?.isLazy ? this.day : undefined);
    setTimeout(() => void takeRest(), 250);
    setTimeout(() => this.isConnected && void this.#finish(takeRest), 2000);
  }

  /** Nobody waits for it, and no other days are fetched for it. */
  async #finish(takeRest: () => Promise<unknown> | undefined): Promise<void> {
    const [late] = await Promise.all([import('./afterwards.ts').catch(() => undefined), takeRest()]);
    if (late) this.#parts.dress(late);
    if (!this.noJsonLd && this.isConnected)
      await late?.writeJsonLd(this, this.#keeper.book!.index, (text) => this.textOf(text));
  }

  #followLocale(): Promise<void> | undefined {
    const onChange = () => this.requestUpdate();
    return this.#reader.follow(this.locale, (load) => this.#parts.fetch(load), onChange);
  }

  #measure(): void {
    const wrapper = this.renderRoot.firstElementChild;
    const width = this.offsetWidth; // as it is laid out, whatever the page scales it to
    if (!wrapper || !width) return;
    this.isNarrow = width < NARROW * parseFloat(getComputedStyle(wrapper).fontSize);
    if (!this.chosen) void this.#show(undefined);
  }

  async #show(view: CalendarViewName | undefined): Promise<void> {
    this.chosen = view;
    const wanted = this.view;
    const late = await this.#parts.fetch(VIEWS[wanted]);
    if (late && wanted === this.view) this.shown = late.view;
  }

  async #fetchDialog(): Promise<boolean> {
    this.#dialog ??= await this.#parts.fetch(() => import('./event-dialog.ts'));
    return Boolean(this.#dialog);
  }

  async #open(what: Occurrence | number): Promise<void> {
    if (await this.#fetchDialog()) this.opened = what;
  }

  #followHash = (): void => {
    const id = new URLSearchParams(location.hash.slice(1).replaceAll('+', '%2B')).get('event');
    if (id && this.#keeper.book) void this.openEvent(id);
  };

  #on = (first: number, end: number): Occurrence[] => this.#keeper.book!.on(first, end);

  #hueOf = ({event}: Occurrence): number => this.#keeper.hues.get(event.categories?.[0] ?? '') ?? 0;

  /** Turns to a day: the visitor hears where that is, and focus goes along where it stood on a day. */
  #go = (day: number, view = this.chosen): void => {
    const rest = this.#keeper.wait(view === 'year' ? undefined : day);
    if (rest) return void rest.then((isThere) => isThere && this.#go(day, view));
    const before = `${this.month} ${this.view}`;
    // not by `:focus`, which WebKit matches in the window in front alone
    const isInGrid = this.shadowRoot?.activeElement?.matches('[data-day]') ?? false;
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
    if (this.#keeper.wait()) await this.#keeper.wait();
    this.#find ??= await this.#parts.fetch(() => import('./find.ts'));
    this.isFinding = !this.isFinding && Boolean(this.#find);
    if (!this.isFinding) return this.#onFilter({});
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[type=search]')?.focus();
  }

  #onFilter = (filter: EventFilter): void => {
    this.filter = filter;
    this.#filterBook();
    this.#announce();
  };

  #filterBook(): void {
    const find = Object.keys(this.filter).length ? this.#find : undefined;
    this.#keeper.book!.keep = find && ((found) => find.keep(found, this.filter));
    this.requestUpdate();
  }

  #scene(): Scene {
    const {calendar, index} = this.#keeper.book!;
    return {
      host: this,
      calendar,
      index,
      ...this.#reader.reader,
      words: [this.locale, this.catalog],
      headingLevel: this.headingLevel,
      day: this.day,
      today: this.#keeper.today,
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
    const close = () => (this.opened = undefined);
    return html`
      ${renderToolbar(scene, this.#tools())}
      ${this.#find && this.isFinding ? this.#find.renderFind(scene.calendar.events, this.filter, scene, this.#onFilter) : nothing}
      <div class="visually-hidden" role="status">${this.spoken}</div>
      ${this.note ? html`<p class="note" role="alert" part="error">${this.note}</p>` : nothing}
      <div class="stage">${this.shown.render(scene)}</div>
      ${this.#renderBelow(scene)}
      ${this.opened === undefined ? nothing : this.#dialog!.renderDialog(this.opened, scene, scene.index.zone, close)}
    `;
  }

  /** What there is to say below; the code that says it is fetched when there is something. */
  #renderBelow(scene: Scene): unknown {
    const [first, end] = this.shown.rangeOf(scene);
    const [{index, day}, reading] = [scene, this.reading!];
    const emptyUntil = this.#on(first, end).length ? undefined : end;
    const noon = (day + 0.5) * DAY;
    const isOtherClock = index.zone.offsetAt(noon) !== readerZone().offsetAt(noon);
    const [isFiltered, again] = [Object.keys(this.filter).length > 0, () => void this.reload()];
    if (this.#below) return this.#below.renderBelow({reading, emptyUntil, isOtherClock, isFiltered, again}, scene);
    if (isOtherClock || emptyUntil || reading.keptAt || reading.missing)
      void this.#parts
        .fetch(() => import('./below.ts'))
        .then((below) => {
          this.#below = below;
          this.requestUpdate();
        });
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-calendar': KithCalendar;
  }
}
