import {html, nothing} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {autofill, describedBy, field} from './frame.ts';
import type {QuestionType, QuestionView} from './question-view.ts';

/** From here on a limit is no advice on how much to write: it is told only to who comes near it. */
const ROOMY = 1000;

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
          aria-describedby=${describedBy(view, charactersLeft(view) === undefined ? '' : `${id}-count`)}
          .defaultValue=${String(answer ?? '')}
        ></textarea>
        ${count(view)}`,
    );
  },
  read: (root) => root.querySelector('textarea')!.value || undefined,
};

function count({question, id, answer, t}: QuestionView<QuestionOf<'long-text'>>): unknown {
  const left = charactersLeft({question, answer});
  if (left === undefined) return nothing;
  return html`<p class="hint" id="${id}-count">
    ${t(left < 0 ? 'charactersOver' : 'charactersLeft', {n: Math.abs(left)})}
  </p>`;
}

/** Undefined where there is no limit, or a far one. */
function charactersLeft({question, answer}: Pick<QuestionView<QuestionOf<'long-text'>>, 'question' | 'answer'>) {
  const {maxLength} = question;
  const left = (maxLength ?? Infinity) - String(answer ?? '').length;
  return maxLength && (maxLength < ROOMY || left < 0.2 * ROOMY) ? left : undefined;
}
