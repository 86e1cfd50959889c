import {html, nothing, type TemplateResult} from 'lit';
import type {FollowUp} from '../../contract/calendar.ts';
import {dayOf} from '../../core/calendar/civil.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import {isSeries} from '../../core/calendar/plain-index.ts';
import {attendanceOf, followUpOf, rsvpOf, rsvpState, type Coming, type RsvpState} from '../../core/calendar/rsvp.ts';
import {findComing, indexOne} from '../../core/calendar/rsvp-dates.ts';
import {writeCivil, writeDay} from '../../core/calendar/wording.ts';
import {toCivil} from '../../core/calendar/zones.ts';
import {alertIcon, checkIcon} from '../../ui/icons.ts';
import {deskOf, type ReplyDesk} from './rsvp-desk.ts';
import type {Invitation} from './rsvp-form.ts';
import type {MyReply} from './rsvp-memory.ts';
import type {Scene} from './scene.ts';

type Open = RsvpState & {kind: 'open'};

/** What somebody is asked in an event's dialog: before it whether they come, after it how it was. */
export function renderReplies(occurrence: Occurrence, scene: Scene): unknown {
  const {calendar, index, now} = scene;
  const followUp = followUpOf(occurrence, calendar, now);
  if (followUp) return renderFollowUp(followUp, scene);
  const rsvp = rsvpOf(occurrence.event, calendar);
  if (!rsvp) return nothing;
  const state = rsvpState(occurrence, rsvp, index.zone, now);
  if (state.kind === 'cancelled' || state.kind === 'over') return nothing;
  const desk = deskOf(scene);
  desk.meet(occurrence);
  return html`<section class="replies" part="rsvp" aria-labelledby="replies-title">
    ${
      desk.form?.key === occurrence.key
        ? renderForm(occurrence, state, desk, scene)
        : renderInvitation(occurrence, state, desk, scene)
    }
    <div role="status">${desk.said ? html`<p>${scene.t(desk.said)}</p>` : nothing}</div>
  </section>`;
}

/** The dialog is closed: the next one begins anew. */
export const leaveReplies = (scene: Scene): void => deskOf(scene).leave();

function renderInvitation(occurrence: Occurrence, state: RsvpState, desk: ReplyDesk, scene: Scene): TemplateResult {
  const mine = desk.find(occurrence.key);
  const {t} = scene;
  if (mine) return html`${renderMine(mine, scene)} ${renderMyActs(mine, state, desk, scene, occurrence)}`;
  const isOpen = state.kind === 'open' && state.places?.kind !== 'full';
  return html`
    ${renderTitle(isOpen ? t('rsvp.coming') : t(state.kind === 'open' ? 'rsvp.full' : 'rsvp.closed'), scene)}
    <p class="places">${renderFigures(occurrence, state, desk, scene)}</p>
    ${isOpen ? html`${renderDeadline(occurrence, state, scene)} ${renderAnswers(occurrence, state, desk, scene)}` : nothing}
  `;
}

const renderTitle = (words: unknown, {headingLevel}: Scene, kind = ''): TemplateResult =>
  html`<div
    class="ask ${kind}"
    id="replies-title"
    role="heading"
    tabindex="-1"
    aria-level=${Math.min(6, headingLevel + 2)}
  >
    ${words}
  </div>`;

/** How many come, and how many still can. Numbers only, never names. */
function renderFigures(occurrence: Occurrence, state: RsvpState, desk: ReplyDesk, {t}: Scene): unknown {
  const attending = attendanceOf(occurrence).attending + desk.added(occurrence.key);
  const figures = [
    attending ? t('rsvp.attending', {n: attending}) : '',
    state.kind === 'open' ? placeWords(state, t) : '',
  ];
  return figures.filter(Boolean).join(' · ');
}

function placeWords({places}: Open, t: Scene['t']): string {
  if (!places || places.kind === 'full') return '';
  if (places.kind === 'free') return t('shifts.free', {n: places.left});
  return places.waiting ? t('shifts.waitlist', {n: places.waiting}) : t('shifts.waitlistEmpty');
}

/** The last moment for replies, where it is not simply the start. */
function renderDeadline({startsAt, allDay}: Occurrence, state: RsvpState, {t, locale, index}: Scene): unknown {
  if (state.kind !== 'open' || allDay || state.closesAt >= startsAt) return nothing;
  const at = toCivil(index.zone, state.closesAt / 1000);
  const isMidnight = at % 86_400 === 0;
  const when = isMidnight
    ? writeDay(dayOf(at) - 1, locale)
    : writeCivil(at, locale, {weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit'});
  return html`<p class="muted">${t('rsvp.by', {when})}</p>`;
}

const wouldWait = (state: RsvpState): boolean => state.kind === 'open' && state.places?.kind === 'waitlist';

const renderAnswers = (occurrence: Occurrence, state: RsvpState, desk: ReplyDesk, {t}: Scene): TemplateResult =>
  html`<div class="answers" role="group" aria-labelledby="replies-title">
    ${(['yes', 'maybe', 'no'] satisfies Coming[]).map(
      (answer) =>
        html`<button type="button" class="act ${answer}" @click=${() => void desk.open(occurrence.key, answer)}>
          ${t(`rsvp.press.${answer === 'yes' && wouldWait(state) ? 'waiting' : answer}`)}
        </button>`,
    )}
  </div>`;

/** What somebody has replied on this device. */
function renderMine({coming, status, position = 1, people}: MyReply, scene: Scene): TemplateResult {
  const {t} = scene;
  if (status === 'queued')
    return renderTitle(html`${alertIcon}<span>${t('rsvp.said.queued')}</span>`, scene, 'waiting');
  if (coming === 'yes' && status === 'waiting')
    return renderTitle(html`${alertIcon}<span>${t('rsvp.said.waiting', {n: position})}</span>`, scene, 'waiting');
  const words = coming === 'yes' && people > 1 ? t('rsvp.said.party', {n: people}) : t(`rsvp.said.${coming}`);
  return renderTitle(html`${checkIcon}<span>${words}</span>`, scene);
}

function renderMyActs(mine: MyReply, state: RsvpState, desk: ReplyDesk, {t}: Scene, {key}: Occurrence): TemplateResult {
  const {cancel, coming, status} = mine;
  return html`<div class="answers">
    ${
      cancel
        ? html`<button
            type="button"
            class="act"
            aria-disabled=${desk.isBusy ? 'true' : nothing}
            @click=${() => void desk.giveBack(mine)}
          >
            ${t(status === 'waiting' ? 'rsvp.leaveList' : 'rsvp.giveBack')}
          </button>`
        : state.kind === 'open' && status !== 'queued'
          ? html`<button type="button" class="act" @click=${() => void desk.open(key, coming)}>
              ${t('rsvp.change')}
            </button>`
          : nothing
    }
  </div>`;
}

/** The form, once its code is here; until then its room. */
function renderForm(occurrence: Occurrence, state: RsvpState, desk: ReplyDesk, scene: Scene): TemplateResult {
  const {calendar, host, t} = scene;
  const title = html`<span id="replies-title" class="visually-hidden">${t('rsvp.coming')}</span>`;
  if (!desk.isLoaded)
    return html`${title}
      <div class="skeleton"></div>`;
  return html`${title}<kith-rsvp
      .owner=${host}
      .messages=${{closedTitle: t('rsvp.goneTitle'), closed: t('rsvp.gone'), ...host.messages}}
      .invitation=${toInvitation(occurrence, state, desk, scene)}
      .src=${host.src}
      .action=${host.action ?? calendar.action}
      lang=${scene.locale}
      heading-level=${Math.min(6, scene.headingLevel + 2)}
      exportparts="form, question, error-summary, error, button, thanks"
      ><slot name="thanks" slot="thanks"></slot
    ></kith-rsvp>`;
}

function toInvitation(date: Occurrence, state: RsvpState, desk: ReplyDesk, {calendar, index, now}: Scene): Invitation {
  const rsvp = rsvpOf(date.event, calendar)!;
  // the event as a date has it no longer says how it repeats
  const series = calendar.events.find(({id}) => id === date.event.id);
  return {
    calendar,
    event: date.event,
    rsvp,
    date,
    coming:
      series && isSeries(series) && rsvp.dates !== 'one' ? findComing(indexOne(calendar, series, index), now) : [],
    places: state.kind === 'open' ? state.places : undefined,
    answer: desk.form!.answer,
    mine: desk.mine.filter(({coming}) => coming === 'yes'),
    onReplied: desk.onReplied,
  };
}

/** A pulse beside the calendar's fallback content, where the page's script finds it; shown in the dialog. */
function renderFollowUp({pulse, url}: FollowUp, scene: Scene): TemplateResult {
  const {t} = scene;
  const desk = deskOf(scene);
  return html`<section class="replies ${desk.isAsking ? 'asking' : ''}" part="rsvp" aria-labelledby="replies-title">
    ${
      desk.isAsking
        ? html`<span id="replies-title" class="visually-hidden">${t('rsvp.howWasIt')}</span
            ><slot name="follow-up"></slot>`
        : html`${renderTitle(t('rsvp.howWasIt'), scene)}
            <p>${t('rsvp.howWasItText')}</p>
            <div class="answers">
              <button type="button" class="act yes" @click=${() => desk.ask(pulse, url, t('rsvp.howWasIt'))}>
                ${t('rsvp.tell')}
              </button>
            </div>`
    }
  </section>`;
}
