import {html, type TemplateResult} from 'lit';
import type {Issue} from '../core/answers/validate.ts';
import type {Session} from '../core/survey/session.ts';
import {alertIcon} from '../ui/icons.ts';
import {first} from './first-match.ts';
import type {FormView} from './form-view.ts';
import {issueText} from './issue-text.ts';
import {questionType} from './registry.ts';

/** What needs another look: one link for each issue, to the very place. */
export function renderSummary({issues, survey}: Session, view: FormView): TemplateResult {
  // as plain words: a link in a label cannot stand inside the link to its question
  const label = ({id, path}: Issue) => {
    const question = survey.questions.get(id);
    const part = question && path && questionType(question)?.partLabel?.(view, question, path);
    return question?.label ? `${part || view.plain(question.label)} – ` : '';
  };
  return html`<div
    class="summary"
    part="error-summary"
    id="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    <p class="label" id="summary-title">${alertIcon} ${view.t('summaryTitle', {n: issues.length})}</p>
    <ul>
      ${issues.map((issue) =>
        survey.questions.has(issue.id)
          ? html`<li>
              <a href="#q-${issue.id}" @click=${(e: Event) => follow(e, issue)}
                >${label(issue)}${issueText(issue, view)}</a
              >
            </li>`
          : html`<li>${issueText(issue, view)}</li>`,
      )}
    </ul>
  </div>`;
}

/** Leads to the very field. */
function follow(event: Event, {id, path = []}: Issue): void {
  event.preventDefault();
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  let place = root.querySelector(`[data-q="${CSS.escape(id)}"]`);
  for (const step of path) place = place?.querySelector(`[data-part="${CSS.escape(String(step))}"]`) ?? place;
  place?.scrollIntoView({block: 'start'});
  first(place, ['[data-other]', ':checked', 'input,textarea,select', 'button'])?.focus({preventScroll: true});
}
