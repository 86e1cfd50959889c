/** What a person needs once they have started to answer: checking, building and handing over. Loaded then. */
import type {Submission} from '../contract/submission.ts';
import type {LocalizedText} from '../contract/text.ts';
import {recordConsents} from '../core/answers/consent.ts';
import type {Issue} from '../core/answers/validate.ts';
import type {Session} from '../core/survey/session.ts';
import {buildSubmission} from '../core/survey/submission.ts';
import {receiptOf, uuidV4, uuidV7} from '../core/uuid.ts';
import type {Delivery, Outbox} from '../delivery/outbox.ts';
import type {Origin} from '../delivery/outbox-store.ts';
import {expectSending, isKept, pageOutbox, told} from '../delivery/page-outbox.ts';
import {LINK_FIELD, packParcel, type Destination} from '../delivery/parcel.ts';
import {KithErrorEvent} from '../ui/events.ts';
import {KithQueuedEvent, KithRefusedEvent, KithSentEvent, KithSubmitEvent} from './form-events.ts';
import {filesIn} from './chosen-files.ts';
import type {QuestionView} from './question-view.ts';
import {renderParked, renderWaiting} from './waiting.ts';

/** A fresh submission id; needs no secure context. That of a pulse doesn't even tell when it was made. */
export function createId(kind: Submission['kind']): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return kind === 'pulse' ? uuidV4(random) : uuidV7(Date.now(), random);
}

/** What is sent, from whom, to where. */
export interface Sending extends Pick<QuestionView, 't' | 'locale'> {
  host: HTMLElement;
  session: Session;
  kind: Submission['kind'];
  id: string;
  startedAt: string;
  /** Adds what only the widget knows. */
  finish: (submission: Submission) => Submission;
  /** Undefined where the author gave no place to send to. */
  destination: Destination | undefined;
  /** The exact words of a consent question's label as they stood on screen. */
  wordsOf: (label: LocalizedText) => string;
  /** Called once it is stored, before the first attempt. */
  onStored: () => void;
  /** Called with what becomes of a submission that waits. */
  later: (outcome: Outcome) => void;
}

/**
 * What became of it: the state that the form is in now, and what it shows. `problem`: words above the button. `closing`: words
 * in place of the form. `data`: what the endpoint replied when it accepted; `unseen`: nobody could see its reply.
 */
export interface Outcome {
  phase: 'ready' | 'refused' | 'waiting' | 'sent' | 'closed';
  problem?: unknown;
  closing?: {title: string; text: unknown};
  issues?: Issue[];
  receipt?: string;
  data?: Record<string, unknown>;
  unseen?: boolean;
}

/** Builds the submission and offers it to the page (`kith-submit`); what the page does not send goes by the outbox. */
export async function send(sending: Sending): Promise<Outcome> {
  const submission = await prepare(sending);
  const event = new KithSubmitEvent(submission);
  const isOurs = sending.host.dispatchEvent(event);
  if (isOurs) return deliver(submission, sending);
  if (!event.sending) return {phase: 'ready'};
  try {
    await event.sending;
    return settle({kind: 'accepted', data: {}}, sending);
  } catch {
    return deliver(submission, sending);
  }
}

/** The token in what stands after `#` in the page's address: `#kith-link=…`, alone or beside other parameters. */
const readLinkToken = (): string | undefined =>
  new URLSearchParams(location.hash.slice(1)).get(LINK_FIELD) || undefined;

/** As somebody began to answer: a page may change what stands after `#` as they go on. Kept in memory alone. */
const firstLink = readLinkToken();

async function prepare(sending: Sending): Promise<Submission> {
  const submission = await build(sending);
  // goes nowhere that does not ask for it; it is kept with the submission, which may have to wait without this page
  const link = sending.session.survey.definition.links && (readLinkToken() ?? firstLink);
  return link ? {...submission, tokens: {link}} : submission;
}

async function build({session, kind, id, finish, locale, startedAt, wordsOf}: Sending): Promise<Submission> {
  const submittedAt = new Date().toISOString();
  // nothing about the person: not the hour, not the page, not the language
  if (kind === 'pulse') return finish(buildSubmission(session, {id, kind, submittedAt: submittedAt.slice(0, 10)}));
  const consents = await recordConsents(session, {locale, time: submittedAt, text: wordsOf, digest: sha256});
  const page = location.origin + location.pathname;
  return finish(buildSubmission(session, {id, kind, locale, page, startedAt, submittedAt, consents}));
}

async function deliver(submission: Submission, sending: Sending): Promise<Outcome> {
  const {host, session, destination, id, t} = sending;
  if (!destination) {
    const reason = 'there is no action to send to';
    console.warn(`<${host.localName}> ${reason}`);
    host.dispatchEvent(new KithErrorEvent(reason));
    return {phase: 'ready', problem: t('unclear', {site: location.host})};
  }
  told.set(id, host);
  const outbox = outboxOf(host);
  const parcel = packParcel(submission, destination, session.survey.questions, namedFiles(submission, session));
  const delivery = await outbox.send(parcel, originOf(host, submission, session), sending.onStored);
  if (delivery.kind === 'waiting') {
    const {reason, next} = delivery;
    host.dispatchEvent(new KithQueuedEvent({id, reason, retryAt: new Date(next).toISOString()}));
    follow(outbox, sending);
  }
  return settle(delivery, sending);
}

/** Where this was written, so that a person can correct what was refused also after the page is gone. */
const originOf = (host: HTMLElement, {of}: Submission, {answers}: Session): Origin => ({
  page: location.origin + location.pathname,
  title: document.title,
  form: {tag: host.localName, src: host.getAttribute('src') ?? '', of},
  answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => !filesIn(answer).length)),
});

/** On a shared device, nothing outlives the page. */
const outboxOf = (host: HTMLElement): Outbox => pageOutbox(host.hasAttribute('shared-device'));

/** Hears on the person's behalf until it is settled. */
function follow(outbox: Outbox, sending: Sending): void {
  const leave = outbox.watch((id, delivery) => {
    if (id !== sending.id) return;
    const {shadowRoot, isConnected} = sending.host;
    // the widget is gone from the page, what it waits for is not
    if (!isConnected) addNote();
    const isAway = !shadowRoot?.activeElement;
    if (delivery.kind !== 'waiting') {
      leave();
      // who is elsewhere on the page hears the change; who is here is taken to it
      if (isAway) shadowRoot?.getElementById('closing')?.setAttribute('aria-live', 'polite');
    }
    sending.later(settle(delivery, sending, isAway));
  });
}

function addNote(): void {
  if (!document.querySelector('kith-outbox')) document.documentElement.append(document.createElement('kith-outbox'));
}

/** Who is in a form now, or writes in one later, will send soon. */
function expectFrom(path: EventTarget[]): void {
  const host = path.find((one): one is Element => one instanceof Element && one.localName.startsWith('kith-'));
  if (!host) return;
  removeEventListener('input', onInput);
  if (!host.hasAttribute('shared-device')) expectSending();
}
const onInput = (event: Event): void => expectFrom(event.composedPath());
addEventListener('input', onInput);
expectFrom([document.activeElement ?? document]);

/** What the author can do where a service does not let the page read its reply. */
const corsAdvice = ({action, enctype}: Destination): string =>
  `${action} was reached, but does not let this page read its reply (CORS). Let it send the header ` +
  `"Access-Control-Allow-Origin: ${location.origin}"${enctype === 'application/json' ? ', or try enctype="text/plain"' : ''}; ` +
  'if it cannot, mode="no-cors" sends without knowing whether it arrived.';

/** The chosen files that belong to what is sent, each under its question's name. */
const namedFiles = ({answers}: Submission, {survey}: Session): [name: string, file: File][] =>
  Object.entries(answers).flatMap(([id, answer]) =>
    filesIn(answer).map((file): [string, File] => [survey.questions.get(id)?.name ?? id, file]),
  );

function settle(delivery: Delivery, sending: Sending, isAway = false): Outcome {
  const {host, id, t} = sending;
  if (delivery.kind === 'refused') return refuse(delivery, sending, isAway);
  if (delivery.kind === 'waiting') {
    if (delivery.reason === 'cors') console.warn(`<${host.localName}> ${corsAdvice(sending.destination!)}`);
    return wait(delivery.next, sending);
  }
  if (delivery.kind === 'gone')
    return {phase: 'closed', closing: {title: t('goneTitle'), text: t('gone', {receipt: receiptOf(id)})}};
  const {data, unseen = false} = delivery;
  const given = data['receipt'];
  const receipt = typeof given === 'string' ? given.slice(0, 40) : receiptOf(id);
  host.dispatchEvent(new KithSentEvent({id, receipt}));
  return {phase: 'sent', receipt, data, unseen};
}

/** The form makes way for where the answers are, when it goes on, and a button. */
function wait(next: number, sending: Sending, isBusy = false): Outcome {
  const {host, id, t, locale, later} = sending;
  const outbox = outboxOf(host);
  const retry = () => {
    later(wait(next, sending, true));
    void outbox.sendNow(id);
  };
  const kept = isKept(id, host.hasAttribute('shared-device'));
  const text = renderWaiting({t, locale, next, isKept: kept, isBusy, retry});
  return {phase: 'waiting', closing: {title: t(kept ? 'waitingKept' : 'waitingHere'), text}};
}

function refuse({status, problem}: Delivery & {kind: 'refused'}, sending: Sending, isAway: boolean): Outcome {
  const {host, id, t, later} = sending;
  const {detail = '', title, errors = []} = problem;
  host.dispatchEvent(new KithRefusedEvent({id, status, reason: detail || title}));
  const parked = (words: string) => renderParked(words, outboxOf(host), id, t, () => later({phase: 'ready'}));
  const issues = errors.map((error): Issue => ({...placeOf(error.pointer), text: error.detail}));
  // who is here is taken to the summary, which says it all
  if (issues.length) return {phase: 'refused', issues, problem: isAway ? t('refused') : ''};
  if (status === 409) return {phase: 'closed', closing: {title: t('closedTitle'), text: parked(t('closed'))}};
  return {
    phase: 'refused',
    problem: parked(detail ? t('refusedWhy', {reason: detail.replace(/\.$/, '')}) : t('refused')),
  };
}

/** The question, and the part of its answer, that an RFC 6901 pointer points at; the id is '' where it points at none. */
function placeOf(pointer: string): Pick<Issue, 'id' | 'path'> {
  const steps = pointer.split('/').map((step) =>
    step
      .replaceAll('~1', '/')
      .replaceAll('~0', '~')
      .replace(/\.other$/, ''),
  );
  const [, root, id = '', ...path] = steps;
  return root === 'answers' ? {id, ...(path.length && {path})} : {id: ''};
}

/** SHA-256 in hexadecimal. Over plain http browsers do not offer it; undefined where our own cannot be fetched either. */
async function sha256(text: string): Promise<string | undefined> {
  if (!crypto.subtle) return import('../core/sha256.ts').then(({hash}) => hash(text)).catch(() => undefined);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
