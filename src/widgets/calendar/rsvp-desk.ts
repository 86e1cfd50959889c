import type {Occurrence} from '../../core/calendar/occurrence.ts';
import type {Coming} from '../../core/calendar/rsvp.ts';
import {safeUrl} from '../../core/text/safe-url.ts';
import {askPlaces} from '../../delivery/take-back.ts';
import {defineElement} from '../../ui/define-element.ts';
import {keepReplies, recallReplies, type MyReply} from './rsvp-memory.ts';
import type {Scene} from './scene.ts';

/** What a calendar knows of its visitor's replies while it is on the page. */
export class ReplyDesk {
  readonly #host: Scene['host'];
  readonly #name: string;
  /** Everything that was replied on this device, and still matters. */
  mine: MyReply[];
  /** The date whose form is open, and what was pressed. */
  form: {key: string; answer: Coming} | undefined;
  /** The key of what was last told, for the live region. */
  said = '';
  isLoaded = false;
  isBusy = false;
  /** The follow-up is shown. */
  isAsking = false;
  #met: string | undefined;
  /** People who were added since the calendar was loaded, by date. */
  #added = new Map<string, number>();

  constructor(host: Scene['host'], name: string) {
    this.#host = host;
    this.#name = name;
    this.mine = recallReplies(this.#isShared ? '' : name, Date.now());
  }

  get #isShared(): boolean {
    return this.#host.hasAttribute('shared-device');
  }

  find(key: string): MyReply | undefined {
    return this.mine.find((reply) => reply.key === key);
  }

  added(key: string): number {
    return this.#added.get(key) ?? 0;
  }

  /** A dialog is drawn. Of one that opens, nothing of the one before is left; whoever waits hears how they stand. */
  meet({key}: Occurrence): void {
    if (this.#met === key) return;
    this.leave();
    this.#met = key;
    const mine = this.find(key);
    if (mine?.status === 'waiting' && mine.cancel) void this.#follow(mine, mine.cancel);
  }

  /** The dialog is closed. */
  leave(): void {
    [this.#met, this.form, this.said, this.isAsking] = [undefined, undefined, '', false];
  }

  /** Opens the form; its code is fetched by who first does. */
  async open(key: string, answer: Coming): Promise<void> {
    this.said = '';
    this.form = {key, answer};
    this.#host.requestUpdate();
    try {
      const {RsvpForm} = await import('./rsvp-form.ts');
      defineElement('kith-rsvp', RsvpForm);
      this.isLoaded = true;
    } catch {
      this.form = undefined;
      this.said = 'partMissing';
    }
    this.#host.requestUpdate();
  }

  /** Takes in what the form has sent. The form stays, with what came of it. */
  onReplied = (replies: MyReply[]): void => {
    for (const reply of replies) {
      const isComing = reply.coming === 'yes' && reply.status === 'confirmed';
      if (isComing) this.#added.set(reply.key, this.added(reply.key) + reply.people);
    }
    const keys = replies.map(({key}) => key);
    this.#keep([...this.mine.filter(({key}) => !keys.includes(key)), ...replies]);
  };

  /** Gives a place back with its link. */
  async giveBack(mine: MyReply): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.#host.requestUpdate();
    const places = await askPlaces(mine.cancel!, mine.place ?? '');
    this.isBusy = false;
    if (places) {
      if (mine.status === 'confirmed') this.#added.set(mine.key, this.added(mine.key) - mine.people);
      const {cancel: _, place: __, status: ___, position: ____, ...rest} = mine;
      this.#replace({...rest, coming: 'no', people: 1});
    }
    this.said = places ? 'rsvp.gaveBack' : 'rsvp.notReached';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // the button that was pressed is gone
    this.#host.shadowRoot!.getElementById('replies-title')?.focus();
  }

  async #follow(mine: MyReply, link: string): Promise<void> {
    const now = (await askPlaces(link))?.find(({place}) => place === mine.place);
    if (!now || this.#met !== mine.key) return;
    if (now.status === 'cancelled') this.#keep(this.mine.filter(({key}) => key !== mine.key));
    else this.#replace({...mine, status: now.status, position: now.position});
    this.said = now.status === 'confirmed' ? 'rsvp.promoted' : '';
    this.#host.requestUpdate();
  }

  #replace(reply: MyReply): void {
    this.#keep(this.mine.map((one) => (one.key === reply.key ? reply : one)));
  }

  #keep(replies: MyReply[]): void {
    this.mine = replies;
    // what waits to be sent is kept elsewhere, and told by who sends it
    if (!this.#isShared)
      keepReplies(
        this.#name,
        replies.filter(({status}) => status !== 'queued'),
      );
  }

  /** Shows a pulse; the page's script finds it beside the calendar's fallback content. */
  ask(pulse: string, url: string | undefined, words: string): void {
    const host = this.#host;
    host.querySelector(':scope > [slot="follow-up"]')?.remove();
    const asked = document.createElement('kith-pulse');
    asked.slot = 'follow-up';
    asked.setAttribute('src', pulse);
    const page = url && safeUrl(url, document.baseURI);
    if (page) asked.append(Object.assign(document.createElement('a'), {href: page, textContent: words}));
    for (const name of ['lang', 'theme', 'shared-device']) {
      const value = host.getAttribute(name);
      if (value !== null) asked.setAttribute(name, value);
    }
    asked.setAttribute('heading-level', String(Math.min(6, host.headingLevel + 2)));
    host.append(asked);
    this.isAsking = true;
    host.requestUpdate();
  }
}

const desks = new WeakMap<object, ReplyDesk>();

/** The desk of a calendar. One that has loaded another document begins anew. */
export function deskOf({host, calendar}: Pick<Scene, 'host' | 'calendar'>): ReplyDesk {
  let desk = desks.get(calendar);
  if (!desk) desks.set(calendar, (desk = new ReplyDesk(host, calendar.id ?? host.src ?? '')));
  return desk;
}
