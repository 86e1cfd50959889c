import {html, nothing} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {autofill, describedBy, field} from './frame.ts';
import type {QuestionType} from './question-view.ts';

/** `date time date-time`: the browser's own controls, which speak the reader's language. */
export const momentType: QuestionType<QuestionOf<'date' | 'time' | 'date-time'>> = {
  typed: true,
  render(view) {
    const {question, id, answer, required, error} = view;
    return field(
      view,
      html`<input
        id=${id}
        class="medium"
        type=${question.type === 'date-time' ? 'datetime-local' : question.type}
        name=${question.name ?? question.id}
        min=${question.min ?? nothing}
        max=${question.max ?? nothing}
        autocomplete=${autofill('autocomplete' in question ? question.autocomplete : undefined)}
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy(view)}
        .defaultValue=${String(answer ?? '')}
      />`,
    );
  },
  read(root) {
    const input = root.querySelector('input')!;
    return input.value.slice(0, 16) || (input.validity.badInput ? '?' : undefined);
  },
};
