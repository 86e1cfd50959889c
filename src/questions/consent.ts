import {html, nothing} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {describedBy} from './frame.ts';
import {alertIcon} from '../ui/icons.ts';
import type {QuestionType} from './question-view.ts';

/** `consent`: one box, never ticked beforehand; its exact words are kept with the answer. */
export const consentType: QuestionType<QuestionOf<'consent'>> = {
  render(view) {
    const {question, id, answer, required, error, text, t} = view;
    return html`<div class="question">
      ${question.hint ? html`<p class="hint" id="${id}-hint">${text(question.hint)}</p>` : nothing}
      ${error ? html`<p class="error" id="${id}-error">${alertIcon}<span>${error}</span></p>` : nothing}
      <div class="option sole">
        <input
          type="checkbox"
          id=${id}
          name=${question.name ?? question.id}
          value="yes"
          aria-required=${required ? 'true' : nothing}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${describedBy(view)}
          .defaultChecked=${answer === true}
        />
        <span class="words"
          ><label for=${id}
            >${text(question.label)}${required ? html`<span class="mark">${` (${t('requiredMark')})`}</span>` : nothing}</label
          ></span
        >
      </div>
    </div>`;
  },
  read: (root) => root.querySelector('input')!.checked,
};
