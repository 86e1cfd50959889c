import {html, nothing, type TemplateResult} from 'lit';
import type {Question} from '../contract/question.ts';
import type {Page} from '../contract/survey.ts';
import type {Answer} from '../contract/submission.ts';
import {isRequired, isSending, previousStep, progressOf, type Session} from '../core/survey/session.ts';
import {alertIcon, backIcon} from '../ui/icons.ts';
import type {keep} from './beginning.ts';
import type {renderSummary} from './error-summary.ts';
import type {troubleOf} from './issue-text.ts';
import type {QuestionType, QuestionView} from './question-view.ts';
import {questionType} from './registry.ts';

/** What the form's templates need besides the session. */
export interface FormView extends Pick<
  QuestionView,
  'locale' | 't' | 'text' | 'plain' | 'prose' | 'order' | 'answers'
> {
  headingLevel: number;
  busy: boolean;
  /** The words of the button that sends. */
  sendLabel: string;
  /** What happened to the last attempt to send, in words; '' for nothing. */
  trouble: unknown;
  status: string;
  /** Words about issues, which are there once there can be issues. */
  tools: {troubleOf: typeof troubleOf; renderSummary: typeof renderSummary} | undefined;
  /** Answers at a glance, once somebody wants to look at them. */
  review: (() => unknown) | undefined;
  /** What will be sent, and to whom, while that is unfolded. */
  told: (() => unknown) | undefined;
  onTold: (event: Event) => void;
  /** On long pages: draws a question only when what it is drawn from has changed. */
  keep: typeof keep | undefined;
  /** What all words come from. */
  words: readonly unknown[];
  /** Changes with each step, and when the form starts anew: what stood in its controls must go. */
  isOdd: boolean;
  onAnswer: (id: string, answer: Answer | undefined, part?: string) => void;
  onBack: () => void;
  onPrimary: (event: Event) => void;
}

/** The whole form of a step: heading, progress, errors, questions, buttons. */
export function renderForm(session: Session, view: FormView, intro: unknown = nothing): TemplateResult {
  return html`
    ${renderHead(session, view)} ${intro} ${session.issues.length ? view.tools!.renderSummary(session, view) : nothing}
    ${session.at === 'review' ? view.review?.() : renderStep(session, view)} ${renderActions(session, view)}
  `;
}

/** Lit draws a list of one anew where there was none, and the other way: so nothing of another step stays. */
function renderStep(session: Session, view: FormView): unknown {
  const {definition, steps} = session.survey;
  const level = (i: number) => view.headingLevel + (i || definition.title ? 1 : 0);
  const drawn = html`<fieldset class="asked" role="none" ?disabled=${view.busy}>
    ${steps[session.step]!.map((section, i) => renderSection(section, session, view, level(i), i))}
  </fieldset>`;
  return view.isOdd ? drawn : [drawn];
}

function renderHead(session: Session, view: FormView): TemplateResult {
  const {title, description} = session.survey.definition;
  const {step, steps} = progressOf(session);
  return html`
    ${
      title
        ? html`<div
            class=${step === 1 ? 'title' : 'label muted'}
            role="heading"
            aria-level=${view.headingLevel}
            tabindex="-1"
            id="top"
          >
            ${view.text(title)}
          </div>`
        : nothing
    }
    ${description && step === 1 && !session.at ? html`<div class="prose intro">${view.prose(description)}</div>` : nothing}
    ${
      steps > 1
        ? html`<div class="progress" part="progress">
            <progress max=${steps} value=${step} aria-label=${view.t('step', {step, steps})}></progress>
            <span aria-hidden="true">${view.t('step', {step, steps})}</span>
          </div>`
        : nothing
    }
    ${
      previousStep(session) === undefined && !session.at
        ? nothing
        : html`<button type="button" class="back" @click=${view.onBack}>${backIcon}${view.t('back')}</button>`
    }
  `;
}

function renderSection(section: Page, session: Session, view: FormView, level: number, at: number): TemplateResult {
  const anyShown = section.questions.some((q) => session.shown.has(q.id));
  return html`<div class="section">
    ${
      section.title && anyShown
        ? html`<div class="subtitle" role="heading" aria-level=${Math.min(6, level)} tabindex="-1" data-step-title>
            ${view.text(section.title)}
          </div>`
        : nothing
    }
    ${section.description && anyShown ? html`<div class="prose">${view.prose(section.description)}</div>` : nothing}
    ${section.questions.map((question, i) => renderQuestion(question, session, view, at * 5 + i))}
  </div>`;
}

const NONE = {error: '', issues: []};

/** @param place about how many questions stand above it */
function renderQuestion(question: Question, session: Session, view: FormView, place: number): unknown {
  const {id} = question;
  const type = questionType(question);
  if (!type || !session.shown.has(id)) return nothing;
  const {issues} = session;
  const answer = view.answers[id];
  const other = session.answers[`${id}.other`];
  const required = isRequired(question, session);
  const draw = (far = '') => drawQuestion({answer, other, required}, question, type, session, view, far);
  return (
    view.keep?.(
      [answer, other, required, issues.length ? issues : '', ...view.words],
      draw,
      view.answers,
      question,
      place,
    ) ?? draw()
  );
}

function drawQuestion(
  own: Pick<QuestionView, 'answer' | 'other' | 'required'>,
  question: Question,
  type: QuestionType,
  {issues}: Session,
  view: FormView,
  far: string,
): TemplateResult {
  const {id} = question;
  const trouble = issues.length ? view.tools!.troubleOf(issues, id, type, view) : NONE;
  const questionView: QuestionView = {
    ...view,
    ...own,
    question,
    id: `q-${id}`,
    ...trouble,
    change: (answer, part) => view.onAnswer(id, answer, part),
  };
  return html`<div class="entry ${far}${trouble.issues.length ? 'wrong' : ''}" part="question" data-q=${id}>
    ${type.render(questionView)}
  </div>`;
}

function renderActions(session: Session, view: FormView): TemplateResult {
  const isLast = isSending(session);
  return html`
    ${
      isLast
        ? html`<details class="told" aria-labelledby="told" @toggle=${view.onTold}>
            <summary id="told">${view.t('signup.sent')}</summary>
            ${view.told?.()}
          </details>`
        : nothing
    }
    ${view.trouble ? html`<p class="trouble" part="error" role="alert">${alertIcon}<span>${view.trouble}</span></p>` : nothing}
    <div class="actions">
      <button
        type="submit"
        class="primary"
        part="button"
        aria-disabled=${view.busy ? 'true' : nothing}
        @click=${view.onPrimary}
      >
        ${isLast ? (view.trouble ? view.t('again') : view.sendLabel) : view.t('next')}
      </button>
    </div>
    <p class="status muted" role="status">${view.status}</p>
  `;
}
