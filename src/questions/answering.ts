/** What a person's acts do to a form: answers are read, pages turned, everything is checked and sent. */
import type {Destination} from '../delivery/parcel.ts';
import type {Answer, Answers, Submission} from '../contract/submission.ts';
import {checkStep, checkSteps} from '../core/survey/check.ts';
import {reduce, type Action} from '../core/survey/reduce.ts';
import {progressOf, type Session} from '../core/survey/session.ts';
import {safeUrl} from '../core/text/safe-url.ts';
import {KithChangeEvent} from './form-events.ts';
import type {WidgetState} from '../ui/kith-element.ts';
import {toAction} from './destination.ts';
import {dropDraft, keepDraft} from './draft.ts';
import {first} from './first-match.ts';
import type {FormView} from './form-view.ts';
import {toLastWords} from './last-words.ts';
import {partOf} from './part-of.ts';
import {questionType} from './registry.ts';
import {createId, send, type Outcome} from './sending.ts';
import {setTrap, withTrap} from './trap.ts';

export * as markup from '../ui/rich-text.ts';
export {errorMessages} from './errors.messages.ts';
export {issueStyles} from './issues.styles.ts';
export {filesIn} from './chosen-files.ts';
export {renderSummary} from './error-summary.ts';
export {issueText} from './issue-text.ts';
export {pipe} from './piping.ts';
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
  readonly updateComplete: Promise<boolean>;
  readonly view: FormView;
  resolveUrl(url: string): string;
  reset(): void;
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
  form.session = reduce(form.session, action);
  // not at a key: that draws nothing
  if (!action.typing) setTrap(form);
  keepDraft(form);
  tell(form, Object.keys(action.answers));
}

function tell(form: Form, questions: string[]): void {
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

/** To the next page, unless something on this one needs another look. */
export const goOn = (form: Form): Promise<void> => turn(form, {type: 'next', issues: checkStep(form.session)});

/** Turns a page. */
export async function turn(form: Form, action: Action): Promise<void> {
  form.session = reduce(form.session, action);
  if (form.session.issues.length) return showIssues(form);
  keepDraft(form);
  tell(form, []);
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

/** Checks everything and sends. */
export async function submit(form: Form): Promise<void> {
  if (form.phase !== 'ready') return;
  form.session = reduce(form.session, {type: 'show', issues: checkSteps(form.session)});
  if (form.session.issues.length) return showIssues(form);
  form.phase = 'sending';
  form.status = form.view.t('saving');
  form.problem = '';
  const id = (form.submissionId ??= createId(form.kind));
  const {session, view, enctype, format, mode} = form;
  const given = form.action || session.survey.definition.action;
  const action = toAction(given, form.src, (url) => form.resolveUrl(url));
  const {challenge} = session.survey.definition;
  const proof = challenge && safeUrl(form.resolveUrl(challenge));
  const outcome = await send({
    host: form,
    session,
    kind: form.kind,
    id,
    startedAt: form.startedAt,
    finish: (submission) => withTrap(form, form.finish?.(submission) ?? submission),
    destination: action ? {action, enctype, format, mode, ...(proof && {challenge: proof})} : undefined,
    locale: view.locale,
    t: view.t,
    wordsOf: view.plain,
    onStored: () => (form.status = view.t('sending')),
    later: (news) => id === form.submissionId && settle(form, news),
  });
  settle(form, outcome);
}

/** Says what became of it; to somebody who is elsewhere on the page by now, without taking them here. */
function settle(form: Form, {phase, problem, closing, issues, receipt = '', data, unseen}: Outcome): void {
  const wasWaiting = form.phase === 'waiting';
  const isHere = !wasWaiting || form.shadowRoot!.activeElement;
  Object.assign(form, {phase, problem, closing, receipt, status: ''});
  // what waits is kept by the outbox
  if (phase !== 'ready') dropDraft(form.draftKey);
  if (data) {
    form.reply = data;
    form.closing = toLastWords(form.session, form.view, unseen);
    form.submissionId = undefined;
  }
  if (issues) form.session = reduce(form.session, {type: 'show', issues});
  if (!isHere || (wasWaiting && phase === 'waiting')) return;
  // the form has made way for last words: who just pressed the button hears them
  if (issues) void showIssues(form);
  else if (form.closing) void goTo(form, '#closing');
}
