import {html, nothing} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {describedBy, field} from './frame.ts';
import type {QuestionType} from './question-view.ts';

/** `date`: the browser's own date control, which speaks the reader's language. */
export const dateType: QuestionType<QuestionOf<'date'>> = {
  typed: true,
  render(view) {
    const {question, id, answer, required, error} = view;
    return field(
      view,
      html`<input
        id=${id}
        class="medium"
        type="date"
        name=${question.name ?? question.id}
        min=${question.min ?? nothing}
        max=${question.max ?? nothing}
        autocomplete=${question.autocomplete ?? nothing}
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy(view)}
        .defaultValue=${String(answer ?? '')}
      />`,
    );
  },
  read(root) {
    const input = root.querySelector('input')!;
    return input.value || (input.validity.badInput ? '?' : undefined);
  },
};
