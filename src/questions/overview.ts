/** All answers at a glance: to check them before they are sent, and to know what will be sent to whom. Loaded then. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Question} from '../contract/question.ts';
import type {LocalizedText} from '../contract/text.ts';
import {isAnswered} from '../core/survey/condition.ts';
import {visibleAnswers} from '../core/survey/visibility.ts';
import {questionsOf, visibleSteps, type Session} from '../core/survey/session.ts';
import type {Form} from './answering.ts';
import {actionOf} from './destination.ts';
import type {FormView} from './form-view.ts';
import {overviewStyles} from './overview.styles.ts';
import {sayAnswer, sayScore, type Tongue} from './piping.ts';

export {overviewMessages} from './overview.messages.ts';
export {overviewStyles};

/** The form, and how its texts are drawn at this moment. */
interface Scene {
  form: Form;
  session: Session;
  view: FormView;
}
const sceneOf = (form: Form): Scene => ({form, session: form.session, view: form.view});

/** How the form's texts and answers are written here. */
const tongueOf = ({view: {t, locale, plain}}: Scene): Tongue => ({
  t,
  locale,
  text: (text: LocalizedText) => plain(text),
});

/** What was said, in words; a scale's "does not apply" is an answer, too. */
function wordsOf(scene: Scene, question: Question): string {
  const {session, view} = scene;
  const isNull = session.answers[question.id] === null;
  if (!isNull || question.type !== 'scale') return sayAnswer(session, question.id, tongueOf(scene));
  const {notApplicable} = question;
  return typeof notApplicable === 'object' || typeof notApplicable === 'string'
    ? view.plain(notApplicable)
    : view.t('notApplicable');
}

const isAsked = ({type}: Question): boolean => type !== 'statement' && type !== 'hidden';

/**
 * "Check your answers": every question that is asked, page by page, each with a way to change its answer.
 * @param onChange leads to a question
 */
export function renderReview(form: Form, onChange: (question: Question, step: number) => void): TemplateResult {
  const scene = sceneOf(form);
  const {session, view} = scene;
  const {steps} = session.survey;
  const level = Math.min(6, view.headingLevel + (session.survey.definition.title ? 1 : 0));
  return html`<div class="section review">
    <div class="subtitle" role="heading" aria-level=${level} tabindex="-1" data-step-title>
      ${view.t('reviewTitle')}
    </div>
    <p class="muted">${view.t('reviewText')}</p>
    <dl>
      ${visibleSteps(session).flatMap((step) =>
        questionsOf(steps[step]!)
          .filter((q) => isAsked(q) && session.shown.has(q.id))
          .map((q) => renderEntry(scene, q, () => onChange(q, step))),
      )}
    </dl>
  </div>`;
}

function renderEntry(scene: Scene, question: Question, onChange: () => void): TemplateResult {
  const {t, text, plain} = scene.view;
  const words = wordsOf(scene, question);
  return html`<div data-answer=${question.id}>
    <dt>${text(question.label)}</dt>
    <dd class=${words ? '' : 'muted'}>${words || t('reviewEmpty')}</dd>
    <dd>
      <button type="button" class="back" @click=${onChange}>
        ${t('reviewChange')}<span class="visually-hidden"> ${plain(question.label)}</span>
      </button>
    </dd>
  </div>`;
}

/** What will be sent, to whom, and what stays on this device; said as it stands now. */
export function renderWhatIsSent(form: Form): TemplateResult {
  const scene = sceneOf(form);
  const {session, view} = scene;
  const {kind} = form;
  const site = siteOf(form);
  const answered = answeredIn(scene);
  return html`<p>${view.t(placeKey(form), {site})}</p>
    ${
      answered.length
        ? html`<dl>
            ${answered.map(
              (q) =>
                html`<div data-answer=${q.id}>
                  <dt>${view.text(q.label)}</dt>
                  <dd>${wordsOf(scene, q)}</dd>
                </div>`,
            )}
          </dl>`
        : html`<p>${view.t('told.nothing')}</p>`
    }
    ${renderAdded(scene)}
    ${hasConsents([...session.survey.questions.values()]) && kind !== 'pulse' ? html`<p>${view.t('told.consents')}</p>` : nothing}
    ${kind === 'pulse' ? html`<p>${view.t('told.pulse', {site})}</p>` : nothing} ${renderKept(scene)}`;
}

/** The questions whose answers travel, in their order. */
function answeredIn({session: {survey, answers, shown}}: Scene): Question[] {
  const seen = visibleAnswers(survey, answers, shown);
  return [...survey.questions.values()].filter((q) => isAsked(q) && shown.has(q.id) && isAnswered(seen[q.id]));
}

const hasConsents = (questions: readonly Question[]): boolean =>
  questions.some((q) => q.type === 'consent' || ('questions' in q && hasConsents(q.questions)));

/** Where answers go, as people name it. */
function siteOf(form: Form): string {
  const action = actionOf(form);
  return action ? new URL(action).host : location.host;
}

function placeKey({kind, format, enctype}: Form): string {
  if (kind === 'pulse') return 'pulse.who.sent';
  const isEnvelope = format === 'kith' && /json|plain/.test(enctype);
  return isEnvelope ? 'signup.whatIsSent' : 'signup.whatIsSentFlat';
}

/** What the form adds by itself: hidden fields, scores. */
function renderAdded(scene: Scene): unknown {
  const {session, view} = scene;
  const hidden = [...session.survey.questions.values()].flatMap(({id, name = id, type}) => {
    const value = session.answers[id];
    return type === 'hidden' && value ? [`${name}: ${String(value)}`] : [];
  });
  const scores = (session.survey.definition.scores ?? []).flatMap(({id, label}) => {
    const words = sayScore(session, id, tongueOf(scene));
    return words ? [`${label ? view.plain(label) : id}: ${words}`] : [];
  });
  return html`${hidden.length ? html`<p>${view.t('signup.alsoSent', {names: new Intl.ListFormat(view.locale).format(hidden)})}</p>` : nothing}
  ${scores.length ? html`<p>${view.t('told.scores', {scores: scores.join('; ')})}</p>` : nothing}`;
}

/** What stays on this device, and a way to clear it. */
function renderKept({form, view: {t}}: Scene): TemplateResult {
  if (form.hasAttribute('shared-device')) return html`<p>${t('told.keptNot')}</p>`;
  if (!form.draftKey) return html`<p>${t('told.keptUnsent')}</p>`;
  const clear = () => {
    form.clearDraft();
    form.status = t('told.cleared');
  };
  return html`<p>
    ${t('told.kept')} <button type="button" class="back" data-clear @click=${clear}>${t('told.clear')}</button>
  </p>`;
}
