/** What a person's acts do to a form: answers are read, pages turned, everything is checked and sent. */
import type {CSSResult} from 'lit';
import type {Destination} from '../delivery/parcel.ts';
import type {Answer, Answers, Submission} from '../contract/submission.ts';
import type {Question} from '../contract/question.ts';
import {checkStep, checkSteps} from '../core/survey/check.ts';
import {reduce, type Action} from '../core/survey/reduce.ts';
import {prefillAnswers} from '../core/survey/prefill.ts';
import {nextStep, progressOf, startSession, type Session} from '../core/survey/session.ts';
import {safeUrl} from '../core/text/safe-url.ts';
import {KithChangeEvent} from './form-events.ts';
import {isKept} from '../delivery/page-outbox.ts';
import type {Catalog} from '../i18n/catalog.ts';
import type {WidgetState} from '../ui/kith-element.ts';
import {actionOf} from './destination.ts';
import {dropDraft, keepDraft} from './draft.ts';
import {first} from './first-match.ts';
import type {FormView} from './form-view.ts';
import {toLastWords} from './last-words.ts';
import {partOf} from './part-of.ts';
import {questionType} from './registry.ts';
import {tellNew} from './revealing.ts';
import {createId, send, type Outcome, type Sending} from './sending.ts';
import {setTrap, withTrap} from './trap.ts';

export * as markup from '../ui/rich-text.ts';
export {errorMessages} from './errors.messages.ts';
export {issueStyles} from './issues.styles.ts';
export {filesIn} from './chosen-files.ts';
export {renderSummary} from './error-summary.ts';
export {troubleOf} from './issue-text.ts';
export {pipe} from './piping.ts';
export {withoutConsents} from '../core/survey/prefill.ts';
export {dropDraft, sweepDrafts, takeUpDraft} from './draft.ts';

/** What the form's element shows of itself to this code, which is part of it and only comes later. */
export interface Form extends HTMLElement {
  session: Session;
  phase: WidgetState;
  problem: unknown;
  /** What goes on, in words that are spoken. */
  status: string;
  closing: {title: unknown; text: unknown} | undefined;
  receipt: string;
  reply: Readonly<Record<string, unknown>>;
  readonly kind: Submission['kind'];
  readonly action: string | undefined;
  readonly src: string | undefined;
  readonly enctype: Destination['enctype'];
  readonly format: Destination['format'];
  readonly mode: Destination['mode'];
  readonly startedAt: string;
  submissionId: string | undefined;
  /** What its draft is kept under; undefined where none may be kept. */
  readonly draftKey: string | undefined;
  /** Set, it starts the form anew with them. */
  answers: Answers;
  above: (() => unknown) | undefined;
  /** All answers at a glance, and what will be sent: drawn by code that comes when somebody looks. */
  review: (() => unknown) | undefined;
  told: (() => unknown) | undefined;
  english: Catalog;
  seed: string;
  readonly updateComplete: Promise<boolean>;
  readonly view: FormView;
  resolveUrl(url: string): string;
  reset(): void;
  clearDraft(): void;
  adopt(styles: CSSResult[]): void;
  finish?(submission: Submission): Submission;
}

/** Takes in what stands in a control. `typing`: in the middle of a word. */
export function readAnswer(form: Form, input: HTMLInputElement, typing: boolean): void {
  const entry = input.closest<HTMLElement>('[data-q]');
  const question = form.session.survey.questions.get(entry?.dataset['q'] ?? '');
  const type = question && questionType(question);
  if (!entry || !type) return;
  const isOther = 'other' in input.dataset && !input.closest('[data-nested]');
  if (typing && !type.typed && !isOther) return;
  if (!isOther) type.settle?.(entry, question, input);
  const {id} = question;
  const answers: Record<string, Answer | undefined> = isOther
    ? {[`${id}.other`]: input.value || undefined}
    : {[id]: type.read(entry, question, form.session.answers[id], input)};
  change(form, {type: 'answer', answers, typing, path: partOf(input)});
}

/** A key re-renders nothing unless something on screen depends on it. */
export function change(form: Form, action: Action & {type: 'answer'}): void {
  const before = form.session;
  form.session = reduce(before, action);
  if (form.phase === 'refused') form.phase = 'ready';
  if (isSeen(before, form.session)) tellNew(form);
  // not at a key: that draws nothing
  if (!action.typing) setTrap(form);
  keepDraft(form);
  report(form, Object.keys(action.answers));
}

function report(form: Form, questions: string[]): void {
  const {step, steps, answered} = progressOf(form.session);
  form.dispatchEvent(new KithChangeEvent({questions, step, steps, answered}));
}

/** Whether something on screen shows or waits for what has changed. */
export function isSeen(before: Session, session: Session): boolean {
  if (before.shown !== session.shown || before.issues !== session.issues || before.step !== session.step) return true;
  const ids = Object.keys({...before.answers, ...session.answers});
  return ids.some((id) => before.answers[id] !== session.answers[id] && isLookedAt(session, id));
}

function isLookedAt({survey: {questions, triggers}}: Session, id: string): boolean {
  const question = questions.get(id);
  if (!question) return false;
  return (
    triggers.has(id) ||
    questionType(question)?.live === true ||
    ('other' in question && Boolean(question.other)) ||
    (question.type === 'long-text' && question.maxLength !== undefined)
  );
}

/** What the page's address gives, and constants, in answers that are not there yet. */
export function fill(form: Form): void {
  const {session} = form;
  const parameters = new URLSearchParams(location.search);
  const given = prefillAnswers(session.survey, (name) => parameters.getAll(name));
  form.session = {...startSession(session.survey, {...given, ...session.answers}), step: session.step};
}

/** To the next page, or to all answers once more, unless something on this one needs another look. */
export async function goOn(form: Form): Promise<void> {
  const {session} = form;
  const issues = checkStep(session);
  const isLast = session.at === 'change' || nextStep(session) === undefined;
  if (issues.length || !isLast) return turn(form, {type: 'next', issues});
  const overview = await look(form);
  if (!overview) return;
  form.review = () => overview.renderReview(form, (question, step) => void changeOne(form, question, step));
  await turn(form, {type: 'review'});
}

type Overview = typeof import('./overview.ts');

/** Fetches the code that shows all answers at a glance; says so where it cannot be had. */
async function look(form: Form): Promise<Overview | undefined> {
  const overview = await import('./overview.ts').catch(() => undefined);
  if (overview) {
    form.english = {...overview.overviewMessages, ...form.english};
    form.adopt([overview.overviewStyles]);
  } else form.problem = form.view.t('unclear', {site: location.host});
  return overview;
}

/** Unfolds, or folds away, what will be sent and to whom. */
export async function tell(form: Form, details: HTMLDetailsElement): Promise<void> {
  const overview = details.open ? await look(form) : undefined;
  form.told = overview && (() => overview.renderWhatIsSent(form));
}

/** From the review to one of its questions. */
async function changeOne(form: Form, {id}: Question, step: number): Promise<void> {
  form.session = reduce(form.session, {type: 'change', step});
  const place = `[data-q="${CSS.escape(id)}"]`;
  await goTo(
    form,
    ...[':checked', 'input, textarea, select, button'].map((control) => `${place} :is(${control})`),
    place,
  );
}

/** Turns a page. */
export async function turn(form: Form, action: Action): Promise<void> {
  form.session = reduce(form.session, action);
  if (form.session.issues.length) return showIssues(form);
  keepDraft(form);
  report(form, []);
  await goTo(form, '[data-step-title]', '.entry .label', '#top');
}

const showIssues = (form: Form): Promise<void> => goTo(form, '#summary');

/** Moves focus to the first that is there, and the page only where the form's beginning is out of sight. */
async function goTo(form: Form, ...selectors: string[]): Promise<void> {
  await form.updateComplete;
  const target = first(form.shadowRoot, selectors);
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
  target.focus({preventScroll: true});
  const {bottom} = target.getBoundingClientRect();
  if (form.getBoundingClientRect().top < 0 || bottom > innerHeight) form.scrollIntoView({block: 'start'});
}

/** Whether somebody can fill it in and send it, for the first time or once more. */
const isOpen = ({phase}: Form): boolean => phase === 'ready' || phase === 'refused';

/** Checks everything and sends. */
export async function submit(form: Form): Promise<void> {
  if (!isOpen(form)) return;
  form.session = reduce(form.session, {type: 'show', issues: checkSteps(form.session)});
  if (form.session.issues.length) return showIssues(form);
  // controls cannot be changed now, so whoever was in one goes on at the button
  form
    .shadowRoot!.querySelector('form:has(.asked:focus-within)')
    ?.querySelector<HTMLElement>('.primary')
    ?.focus({preventScroll: true});
  form.phase = 'sending';
  form.status = form.view.t('saving');
  form.problem = '';
  settle(form, await send(toSending(form, (form.submissionId ??= createId(form.kind)))));
}

/** All that sending has to know of the form. */
function toSending(form: Form, id: string): Sending {
  const {session, kind, startedAt, view} = form;
  return {
    host: form,
    session,
    kind,
    id,
    startedAt,
    finish: (submission) => withTrap(form, form.finish?.(submission) ?? submission),
    destination: findDestination(form),
    locale: view.locale,
    t: view.t,
    wordsOf: view.plain,
    onStored: () => {
      form.status = view.t('sending');
      // what the outbox keeps now must not come back as a draft as well
      if (isKept(id, form.hasAttribute('shared-device'))) dropDraft(form.draftKey);
    },
    later: (news) => id === form.submissionId && settle(form, news),
  };
}

/** Where it goes, and where the proof of work comes from that is asked for there. */
function findDestination(form: Form): Destination | undefined {
  const {session, enctype, format, mode} = form;
  const {challenge} = session.survey.definition;
  const action = actionOf(form);
  const proof = challenge && safeUrl(form.resolveUrl(challenge));
  return action ? {action, enctype, format, mode, ...(proof && {challenge: proof})} : undefined;
}

/** Says what became of it; to somebody who is elsewhere on the page by now, without taking them here. */
function settle(form: Form, {phase, problem, closing, issues, receipt = '', data, unseen}: Outcome): void {
  const wasWaiting = form.phase === 'waiting';
  const isHere = !wasWaiting || form.shadowRoot!.activeElement;
  Object.assign(form, {phase, problem, closing, receipt, status: ''});
  // what waits is kept by the outbox
  if (!isOpen(form)) dropDraft(form.draftKey);
  const last = data && toLastWords(form.session, form.view, {unseen, host: form});
  if (last) {
    form.reply = data;
    form.closing = last;
    form.submissionId = undefined;
  }
  if (issues) form.session = reduce(form.session, {type: 'show', issues});
  if (!isHere || (wasWaiting && phase === 'waiting')) return;
  // the form has made way for last words: who just pressed the button hears them
  if (issues) void showIssues(form);
  else if (last?.redirect) location.assign(last.redirect);
  else if (form.closing) void goTo(form, '#closing');
}
