import {html, nothing} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {parseNumber} from '../core/answers/number.ts';
import {describedBy, field} from './frame.ts';
import type {QuestionType} from './question-view.ts';

/** `number`: a text field with a numeric keyboard, since spin buttons change answers by accident. */
export const numberType: QuestionType<QuestionOf<'number'>> = {
  typed: true,
  render(view) {
    const {question, id, answer, required, error, text} = view;
    const input = html`<input
      id=${id}
      class="short"
      type="text"
      name=${question.name ?? question.id}
      inputmode=${Number.isInteger(question.step ?? 1) ? 'numeric' : 'decimal'}
      autocomplete="off"
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy(view, question.unit ? `${id}-unit` : '')}
      .defaultValue=${String(answer ?? '')}
    />`;
    const unit = html`<div class="with-unit">${input}<span id="${id}-unit">${text(question.unit)}</span></div>`;
    return field(view, question.unit ? unit : input);
  },
  read: (root) => parseNumber(root.querySelector('input')!.value),
};
