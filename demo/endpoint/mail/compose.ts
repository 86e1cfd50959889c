import type {LocalizedText} from '../../../src/contract/text.ts';
import {writeIcs} from '../../../src/sources/ics/write.ts';
import {localizeText} from '../../../src/core/text/localize.ts';
import type {Catalog} from '../catalog.ts';
import {KINDS} from '../kinds/index.ts';
import type {Compiled, Kind} from '../kinds/kind.ts';
import type {Store} from '../store/store.ts';
import type {OutgoingTable, StoredSubmission} from '../store/tables.ts';
import type {Submission} from '../../../src/contract/submission.ts';
import type {GivenPlace} from '../store/places.ts';
import {toTongue} from '../tongue.ts';
import type {Words} from '../tongues/en.ts';
import {fillIn, TONGUES, type Tongue} from '../tongues/tongues.ts';
import {addressIn, buildStopLink, markOf} from './plan.ts';
import type {Part} from './render-mail.ts';
import type {MailSettings} from './settings.ts';

/** A mail in parts, before anything is encoded. */
export interface Draft {
  to: readonly string[];
  subject: string;
  parts: readonly Part[];
  tongue: Tongue;
  headers: Record<string, string>;
  /** A calendar file. */
  calendar?: string;
}

/** What mails are made from. */
export interface Desk {
  store: Store;
  catalog: Catalog;
  settings: MailSettings;
  /** The endpoint's own address, for links. */
  api: string;
  /** Where answers are read. */
  adminPage: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Everything that is known about what a mail is about. */
interface Subject {
  kind: Kind;
  current: Compiled;
  stored: StoredSubmission;
  title: LocalizedText | undefined;
}

/** The mail that a row stands for; undefined where there is nothing to say any more. */
export async function composeMail(row: OutgoingTable, desk: Desk): Promise<Draft | undefined> {
  if (row.about === 'notice') return composeNotice(row, desk);
  const subject = row.submission === null ? undefined : await readSubject(row, row.submission, desk);
  if (!subject) return undefined;
  const to = addressIn(subject.stored.body, subject.current.questions);
  if (to === undefined || (await desk.store.mailStops.isStopped(markOf(to, desk.store.secret)))) return undefined;
  const {locale} = JSON.parse(subject.stored.body) as Submission;
  const tongue = toTongue(locale) ?? 'en';
  const draft = await (row.about === 'confirm' ? composeConfirm : composePlaces)(row, subject, tongue, desk);
  return draft && {...draft, to: [to], tongue, ...withStop(draft.parts, to, tongue, desk)};
}

type Middle = Pick<Draft, 'subject' | 'parts' | 'calendar'>;

async function readSubject(
  {kind: name, of}: OutgoingTable,
  submission: string,
  {store, catalog}: Desk,
): Promise<Subject | undefined> {
  const kind = KINDS.find((one) => one.name === name);
  const definition = kind && (await catalog.find(kind, of));
  const stored = await store.submissions.read(submission);
  if (!kind || !definition || !stored) return undefined;
  const {title} = JSON.parse(definition.body) as {title?: LocalizedText};
  return {kind, current: catalog.current(kind, definition), stored, title};
}

async function composeConfirm(
  _: OutgoingTable,
  {stored, title}: Subject,
  tongue: Tongue,
  {store}: Desk,
): Promise<Middle | undefined> {
  const found = await store.confirmations.find(stored.id);
  if (!found || found.confirmed_at !== null) return undefined;
  const words = TONGUES[tongue];
  const values = {title: localizeText(title, tongue).text || stored.of};
  return {
    subject: fillIn(words.confirmSubject, values),
    parts: [
      {text: fillIn(words.confirmLead, values)},
      {text: words.confirmMail},
      {act: words.confirmLink, href: found.link},
      {text: `${words.confirmNot} ${words.confirmUntil}`},
    ],
  };
}

async function composePlaces(
  {about}: OutgoingTable,
  {kind, current, stored, title}: Subject,
  tongue: Tongue,
  {store, now}: Desk,
): Promise<Middle | undefined> {
  const unconfirmed = (await store.confirmations.find(stored.id))?.confirmed_at === null;
  const given = (await store.places.find(kind.name, stored.of, stored.id)).filter((p) => p.status !== 'cancelled');
  const rules = current.places;
  if (!rules || !given.length || unconfirmed || (await store.held.isHeld(stored.id))) return undefined;
  const words = TONGUES[tongue];
  const values = {title: localizeText(title, tongue).text || stored.of};
  const {receipt, cancel} = JSON.parse(stored.reply) as {receipt: string; cancel?: string};
  const entries = given
    .filter(({status}) => status === 'confirmed')
    .flatMap(({key}) => rules.toCalendar(key, tongue) ?? []);
  const isPromoted = about === 'promoted';
  return {
    subject: fillIn(isPromoted ? words.promotedSubject : words.placesSubject, values),
    parts: [
      {text: isPromoted ? words.promotedLead : words.placesLead},
      {list: given.map((place) => ({title: rules.titleOf(place.key, tongue), note: noteOf(place, words)}))},
      ...(entries.length ? [{text: words.placeCalendar}] : []),
      ...(cancel ? [{text: words.placeCancel}, {act: words.placeAct, href: cancel}] : []),
      {text: fillIn(words.receipt, {receipt})},
    ],
    ...(entries.length && {calendar: writeIcs(entries, now())}),
  };
}

const noteOf = ({status, position = 1}: GivenPlace, words: Words): string =>
  status === 'confirmed' ? words.placeConfirmed : fillIn(words.placeWaiting, {n: position});

/** Whoever did not ask for it can end it, with one press in programs that know how (RFC 8058). */
function withStop(parts: readonly Part[], to: string, tongue: Tongue, {api, store, settings}: Desk) {
  const words = TONGUES[tongue];
  const href = buildStopLink(api, to, store.secret);
  const house = settings.from.name || new URL(api).hostname;
  return {
    parts: [...parts, {foot: fillIn(words.why, {house}), link: words.stop, href}],
    headers: {'List-Unsubscribe': `<${href}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'},
  };
}

/** To the house, in the first language of what it published. Nobody is named, nothing is quoted. */
async function composeNotice(
  {kind: name, of, created_at: since}: OutgoingTable,
  desk: Desk,
): Promise<Draft | undefined> {
  const {store, catalog, settings, adminPage} = desk;
  const kind = KINDS.find((one) => one.name === name);
  const definition = kind && (await catalog.find(kind, of));
  const to = settings.toOf(name, of);
  if (!kind || !definition || !to.length) return undefined;
  const {title, languages = []} = JSON.parse(definition.body) as {title?: LocalizedText; languages?: string[]};
  const tongue = toTongue(languages[0]) ?? 'en';
  const words = TONGUES[tongue];
  // of pulses only the day is known
  const n = kind.isAnonymous ? 1 : await store.submissions.countSince(name, of, since);
  const values = {title: localizeText(title, tongue).text || of, n};
  const lead = n > 1 ? words.noticeMany : n === 1 ? words.noticeOne : words.noticeNone;
  return {
    to,
    tongue,
    subject: fillIn(words.noticeSubject, values),
    parts: [{text: fillIn(lead, values)}, {text: words.noticeWhere}, {act: words.noticeAct, href: adminPage}],
    headers: {},
  };
}
