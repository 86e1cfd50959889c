/** What a person needs once they act: what became of it. Loaded then. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Shift, Signup} from '../../contract/signup.ts';
import type {LocalizedText} from '../../contract/text.ts';
import {joinFacts} from '../../core/answers/join-facts.ts';
import {formatShift} from '../../core/signup/format-shift.ts';
import {timeShifts, type ShiftPlace} from '../../core/signup/shifts.ts';
import type {Session} from '../../core/survey/session.ts';
import type {Values} from '../../i18n/catalog.ts';
import type {KithFormElement} from '../../questions/kith-form-element.ts';
import {calendarIcon} from './icons.ts';
import {writeIcs} from '../../sources/ics/write.ts';

export {signupSendingMessages} from './sending.messages.ts';

/** What the words are about. */
export interface Scene {
  host: Pick<KithFormElement, 'src' | 'action'>;
  signup: Signup;
  session: Session;
  locale: string;
  t: (key: string, values?: Values) => string;
  textOf: (text: LocalizedText | undefined) => string;
  /** Makes a URL absolute. */
  resolve: (url: string) => string;
}

/** Where the definition is and where answers go: a link in a reply may lead there only. */
const endpointsOf = ({host, signup, resolve}: Scene): URL[] =>
  [host.src, host.action || signup.action].flatMap((url) => (url && toUrl(resolve(url))) || []);

/** Where a confirmation goes; '' for nowhere. */
function emailOf({signup, session}: Scene): string {
  const asked = signup.confirmation === 'email' ? [...session.survey.questions.values()] : [];
  return String(session.answers[asked.find(({type}) => type === 'email')?.id ?? ''] ?? '');
}

/** What the endpoint's reply means for this person. */
export function renderReply(reply: Readonly<Record<string, unknown>>, scene: Scene): TemplateResult {
  const {t, signup} = scene;
  const email = emailOf(scene);
  const places = toPlaces(reply['shifts']).map((place) => ({...place, shift: findShift(signup, place.id)}));
  const confirmed = places.filter(({status}) => status === 'confirmed');
  const cancel = toLink(reply['cancel'], endpointsOf(scene));
  return html`<div class="after">
    ${email ? html`<p class="next">${t('signup.confirmNow', {email})}</p>` : nothing}
    ${confirmed.length ? html`<p>${t('signup.confirmed')}</p>` : nothing}
    ${
      confirmed.length
        ? html`<ul>
            ${confirmed.map((place) => renderPlace(place, scene))}
          </ul>`
        : nothing
    }
    ${places.map((place) => (place.status === 'waiting' ? renderWaiting(place, scene) : nothing))}
    ${
      confirmed.length
        ? html`<button type="button" class="quiet" @click=${() => download(confirmed, scene, cancel)}>
            ${calendarIcon}<span>${t('signup.calendar')}</span>
          </button>`
        : nothing
    }
    ${
      cancel
        ? html`<p class="cancel">
            ${t('signup.cannotCome')} <a href=${cancel} referrerpolicy="no-referrer">${t('signup.cancel')}</a>.
            <span class="muted">${t('signup.keepLink')}</span>
          </p>`
        : nothing
    }
  </div>`;
}

type Given = ShiftPlace & {shift: Shift | undefined};

/** What, when and where. */
function renderPlace({id, shift}: Given, {locale, textOf}: Scene): TemplateResult {
  const [timed] = timeShifts(shift ? [shift] : []);
  const {day, time} = timed ? formatShift(timed, locale, Intl.DateTimeFormat().resolvedOptions().timeZone) : {};
  const facts = joinFacts([day, time, textOf(shift?.location)], locale);
  return html`<li><strong>${textOf(shift?.title) || id}</strong>${facts ? html`<br />${facts}` : nothing}</li>`;
}

/** Where the form still offered a place, somebody was faster, and it says so. */
function renderWaiting({id, position = 1, shift}: Given, {t, textOf}: Scene): TemplateResult {
  const {spots = 0, spotsLeft = spots} = shift ?? {};
  return html`<p class="waiting">
    ${t(spotsLeft > 0 ? 'signup.justGone' : 'signup.waiting', {shift: textOf(shift?.title) || id, n: position})}
  </p>`;
}

const findShift = ({shifts}: Signup, id: string): Shift | undefined => shifts?.find((shift) => shift.id === id);

/** The places in an endpoint's reply; whatever else stands there is passed over. */
const toPlaces = (value: unknown): ShiftPlace[] =>
  Array.isArray(value)
    ? value.filter(
        (place): place is ShiftPlace =>
          isObject(place) &&
          typeof place['id'] === 'string' &&
          ['confirmed', 'waiting'].includes(String(place['status'])) &&
          ['undefined', 'number'].includes(typeof place['position']),
      )
    : [];

const toUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** A link that a reply gives, where it leads to the endpoint itself. */
function toLink(value: unknown, endpoints: readonly URL[]): string | undefined {
  const url = toUrl(String(value));
  const isOwn = endpoints.some(({origin}) => origin === url?.origin);
  return url && isOwn && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The shifts as a file for the person's own calendar, each with the link to give it back. */
function download(given: readonly Given[], {signup, textOf}: Scene, url: string | undefined): void {
  const entries = given.flatMap(({shift}) => {
    if (!shift) return [];
    const {id, title, start, end, timeZone, location} = shift;
    const own = {id: `${signup.id ?? ''}-${id}`, title: textOf(title), location: textOf(location)};
    return [{...own, start, end, timeZone, url}];
  });
  const file = URL.createObjectURL(new Blob([writeIcs(entries, Date.now())], {type: 'text/calendar'}));
  Object.assign(document.createElement('a'), {href: file, download: 'shifts.ics'}).click();
  setTimeout(() => URL.revokeObjectURL(file), 10_000);
}

/** The sign-up with the places that are left now. Nothing else is taken from the document, which nobody has checked. */
export function updatePlaces(signup: Signup, document: unknown): Signup {
  const listed: unknown = isObject(document) ? document['shifts'] : undefined;
  const fresh = Array.isArray(listed) ? listed.filter(isObject) : [];
  const shifts = signup.shifts?.map((shift) => {
    const {spotsLeft, waiting} = fresh.find(({id}) => id === shift.id) ?? {};
    return {...shift, ...(isCount(spotsLeft) && {spotsLeft}), ...(isCount(waiting) && {waiting})};
  });
  return {...signup, ...(shifts && {shifts})};
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
