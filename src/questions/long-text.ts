import {html, nothing} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {autofill, describedBy, field} from './frame.ts';
import type {QuestionType, QuestionView} from './question-view.ts';

/** `long-text`: several lines, with the characters left where there is a limit. */
export const longTextType: QuestionType<QuestionOf<'long-text'>> = {
  typed: true,
  render(view) {
    const {question, id, answer, required, error, plain} = view;
    return field(
      view,
      html`<textarea
          id=${id}
          name=${question.name ?? question.id}
          rows=${question.rows ?? 4}
          autocomplete=${autofill(question.autocomplete)}
          placeholder=${plain(question.placeholder) || nothing}
          aria-required=${required ? 'true' : nothing}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${describedBy(view, question.maxLength ? `${id}-count` : '')}
          .defaultValue=${String(answer ?? '')}
        ></textarea>
        ${count(view)}`,
    );
  },
  read: (root) => root.querySelector('textarea')!.value || undefined,
};

function count({question, id, answer, t}: QuestionView<QuestionOf<'long-text'>>): unknown {
  if (!question.maxLength) return nothing;
  const left = question.maxLength - String(answer ?? '').length;
  return html`<p class="hint" id="${id}-count">
    ${t(left < 0 ? 'charactersOver' : 'charactersLeft', {n: Math.abs(left)})}
  </p>`;
}
