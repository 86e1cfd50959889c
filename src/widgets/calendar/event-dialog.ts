import {html, nothing, type TemplateResult} from 'lit';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import {formatWhen, nameZone, onOtherClock} from '../../core/calendar/when.ts';
import {readerZone, writeDay} from '../../core/calendar/wording.ts';
import {findZone, type Zone} from '../../core/calendar/zones.ts';
import {toGoogleUrl, toMapUrl, toOutlookUrl, type EventText} from '../../core/calendar/event-links.ts';
import {plainText} from '../../core/text/markdown.ts';
import {safeUrl} from '../../core/text/safe-url.ts';
import {alertIcon, icon} from '../../ui/icons.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {richText} from '../../ui/rich-text.ts';
import {renderAgendaDay, styles as agendaStyles} from './agenda-view.ts';
import {dialogMessages} from './dialog.messages.ts';
import {dialogStyles} from './dialog.styles.ts';
import {stateOf} from './event-words.ts';
import {rsvpMessages} from './rsvp.messages.ts';
import {rsvpStyles} from './rsvp.styles.ts';
import {leaveReplies, renderReplies} from './rsvp.ts';
import type {Scene} from './scene.ts';

/** The list of a day looks like the agenda. */
export const styles = [proseStyles, agendaStyles, dialogStyles, rsvpStyles];
export const messages = {...dialogMessages, ...rsvpMessages};

const closeIcon = icon('m5 5 10 10M15 5 5 15');
const clockIcon = icon('M18 10a8 8 0 1 1-16 0 8 8 0 0 1 16 0M10 5.5V10l3 2');
const pinIcon = icon('M10 18s6-5.6 6-10a6 6 0 1 0-12 0c0 4.4 6 10 6 10M12 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0');
const screenIcon = icon('M2.5 4h15v9.5h-15zM7 17h6');
const priceIcon = icon('M10.5 2.5h7v7l-8 8-7-7zM14 6v.01');
const accessIcon = icon('M10 3.5v.01M4.5 7l5.5 1 5.5-1M10 8v4.5M10 12.5 7.5 17.5M10 12.5l2.5 5');
const personIcon = icon('M13 6.5a3 3 0 1 1-6 0 3 3 0 0 1 6 0M3.5 17.5c.6-3.6 3.2-5 6.5-5s5.9 1.4 6.5 5');

const STATES = {cancelled: 'isCancelled', tentative: 'isTentative', postponed: 'isPostponed'};

/** Above the page, where one that was moved with its calendar is no longer; its title has the focus when it shows another thing. */
export function keepAbove(dialog: HTMLDialogElement, isOther: boolean): void {
  if (dialog.matches(':modal')) {
    if (isOther) dialog.querySelector<HTMLElement>('#dialog-title')?.focus();
    return;
  }
  dialog.open = false;
  // the page may have taken the calendar away meanwhile
  if (dialog.isConnected) dialog.showModal();
}

/** One event, or the list of a day, in a native dialog. */
export function renderDialog(
  what: Occurrence | number,
  scene: Scene,
  clock: Zone,
  onClose: () => void,
): TemplateResult {
  return html`<dialog
    part="dialog"
    aria-labelledby="dialog-title"
    @close=${() => {
      leaveReplies(scene);
      onClose();
    }}
    @click=${(event: MouseEvent) => {
      // a press beside it: on the backdrop the dialog itself is hit
      if (event.target === event.currentTarget) (event.target as HTMLDialogElement).close();
    }}
  >
    <div class="sheet">
      <button
        type="button"
        class="close"
        aria-label=${scene.t('close')}
        @click=${(event: Event) => (event.currentTarget as HTMLElement).closest('dialog')!.close()}
      >
        ${closeIcon}
      </button>
      ${typeof what === 'number' ? renderList(what, scene) : renderEvent(what, scene, clock)}
    </div>
  </dialog>`;
}

const renderTitle = (words: string, {headingLevel}: Scene): TemplateResult =>
  html`<div
    class="subtitle"
    id="dialog-title"
    tabindex="-1"
    autofocus
    role="heading"
    aria-level=${Math.min(6, headingLevel + 1)}
  >
    ${words}
  </div>`;

function renderList(day: number, scene: Scene): TemplateResult {
  const occurrences = scene.on(day, day + 1);
  return html`${renderTitle(writeDay(day, scene.locale), scene)}
    <div class="of-day">
      ${occurrences.length ? renderAgendaDay({day, occurrences}, scene) : html`<p>${scene.t('dayEmpty')}</p>`}
    </div>`;
}

function renderEvent(occurrence: Occurrence, scene: Scene, clock: Zone): TemplateResult {
  const {event} = occurrence;
  const {text, t} = scene;
  const state = stateOf(occurrence);
  return html`${renderTitle(text(event.title), scene)}
    ${state ? html`<p class="state">${alertIcon} ${t(STATES[state])}</p>` : nothing}
    <ul class="facts">
      ${renderWhen(occurrence, scene, clock)} ${renderWhere(occurrence, scene)} ${renderOnline(occurrence, scene)}
      ${fact(priceIcon, t('cost'), text(event.cost))}
      ${fact(accessIcon, t('access'), event.accessibility?.map(text).filter(Boolean).join(' · '))}
      ${renderOrganizer(occurrence, scene)}
    </ul>
    ${renderReplies(occurrence, scene)} ${renderAbout(occurrence, scene)} ${renderActs(occurrence, scene)}`;
}

/** A line of the event: what it is about is heard, and seen as an icon. */
const fact = (sign: TemplateResult, name: string, words: unknown): unknown =>
  words
    ? html`<li>
        ${sign}
        <div><span class="visually-hidden">${name}: </span>${words}</div>
      </li>`
    : nothing;

/** On the venue's clock; on the visitor's beside it only where that shows something else. */
function renderWhen(occurrence: Occurrence, {locale, t}: Scene, clock: Zone): unknown {
  const {timeZone} = occurrence;
  const venue = timeZone === undefined ? undefined : findZone(timeZone);
  const times = onOtherClock(occurrence, venue) ?? occurrence;
  const here = readerZone();
  const yours = onOtherClock(occurrence, here) ?? (venue ? occurrence : undefined);
  const isSame = !yours || yours.start === times.start;
  const name = isSame ? '' : ` (${nameZone((venue ?? clock).id, locale)})`;
  const more = occurrence.allDay ? t('allDay').toLocaleLowerCase(locale) : '';
  return html`<li>
    ${clockIcon}
    <div>
      <b>${formatWhen(times, locale, more)}</b>${name}
      ${isSame ? nothing : html`<br /><span class="muted">${t('whenYou', {when: formatWhen(yours, locale)})}</span>`}
    </div>
  </li>`;
}

function link(url: string | undefined, words: string): unknown {
  const href = url && safeUrl(url, document.baseURI);
  return href ? html`<a href=${href} rel="noopener">${words}</a>` : nothing;
}

function renderWhere({event: {location}}: Occurrence, {text, t}: Scene): unknown {
  if (!location) return nothing;
  const {name, address, url} = location;
  const place = text(name);
  const words = html`${place && html`<b>${place}</b>`}${place && address ? html`<br />` : nothing}<bdi>${address}</bdi>
    <span class="links">${link(toMapUrl(location), t('map'))} ${link(url, t('venue'))}</span>`;
  return place || address || location.geo ? fact(pinIcon, t('where'), words) : nothing;
}

function renderOnline({event: {online}}: Occurrence, {text, t}: Scene): unknown {
  if (!online) return nothing;
  const label = text(online.label) || t('join');
  return fact(screenIcon, t('online'), html`${link(online.url, label)}`);
}

function renderOrganizer({event: {organizer}}: Occurrence, {text, t}: Scene): unknown {
  if (!organizer) return nothing;
  const {name, email, url} = organizer;
  const words = text(name);
  const mail = email && link(`mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`, email);
  const page = url ? link(url, words || url) : words;
  return words || url || email ? fact(personIcon, t('organizer'), html`${page} ${mail}`) : nothing;
}

function renderAbout({event}: Occurrence, {text, t}: Scene): TemplateResult {
  const {image, description, url} = event;
  const source = image && safeUrl(image.url, document.baseURI);
  return html`${
      source && /^https?:/.test(source) ? html`<img src=${source} alt=${text(image?.alt)} loading="lazy" />` : nothing
    }
    <div class="prose">${richText(text(description))}</div>
    ${url ? html`<p>${link(url, t('moreAbout'))}</p>` : nothing}`;
}

function renderActs(occurrence: Occurrence, scene: Scene): TemplateResult {
  const {t, text} = scene;
  const {event, cancelled} = occurrence;
  const {location, online} = event;
  const words: EventText = {
    title: text(event.title),
    description: plainText(text(event.description)),
    where: [text(location?.name), location?.address].filter(Boolean).join(', ') || (online?.url ?? ''),
  };
  return html`<div class="acts">
    ${
      cancelled
        ? nothing
        : html`<div class="add" role="group" aria-labelledby="add-to">
            <span id="add-to">${t('addTo')}</span>
            <button type="button" class="act" @click=${() => void saveFile(occurrence, scene)}>${t('addFile')}</button>
            <a class="act" href=${toGoogleUrl(occurrence, words)} rel="noopener" target="_blank">${t('addGoogle')}</a>
            <a class="act" href=${toOutlookUrl(occurrence, words)} rel="noopener" target="_blank">${t('addOutlook')}</a>
          </div>`
    }
    <button type="button" class="act" @click=${(event: Event) => void copyLink(event, occurrence, scene)}>
      ${t('copyLink')}
    </button>
  </div>`;
}

async function saveFile(occurrence: Occurrence, {locale, text}: Scene): Promise<void> {
  const {toIcsEntry, writeIcs} = await import('../../sources/ics/write.ts');
  const file = new Blob([writeIcs([toIcsEntry(occurrence, locale)], Date.now())], {type: 'text/calendar'});
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = `${
    text(occurrence.event.title)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60) || 'event'
  }.ics`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/** The page's address with the event in its fragment. Where nothing may be copied it stands there to be read. */
async function copyLink(event: Event, {key}: Occurrence, {t}: Scene): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  const address = `${location.href.split('#')[0]}#event=${encodeURIComponent(key)}`;
  const said = document.createElement('span');
  said.role = 'status';
  button.after(said);
  try {
    await navigator.clipboard.writeText(address);
    said.textContent = t('linkCopied');
  } catch {
    said.textContent = address;
  }
  setTimeout(() => said.remove(), 10_000);
}
