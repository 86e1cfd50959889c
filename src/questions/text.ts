import {html, nothing} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {autofill, describedBy, field} from './frame.ts';
import type {QuestionType} from './question-view.ts';

/** The keyboard that fits, and what fills it where the author does not say: HTML has the same words for both. */
const KIND = {text: undefined, email: 'email', tel: 'tel', url: 'url'} as const;

/** `text email tel url`: one line, with the keyboard and the autofill that fit. */
export const textType: QuestionType<QuestionOf<'text' | 'email' | 'tel' | 'url'>> = {
  typed: true,
  render(view) {
    const {question, id, answer, required, error, plain} = view;
    const {type} = question;
    return field(
      view,
      html`<input
        id=${id}
        type=${type}
        name=${question.name ?? question.id}
        inputmode=${KIND[type] ?? nothing}
        dir=${type === 'text' ? nothing : 'ltr'}
        autocomplete=${autofill(question.autocomplete ?? KIND[type])}
        placeholder=${plain(question.placeholder) || nothing}
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy(view)}
        .defaultValue=${String(answer ?? '')}
      />`,
    );
  },
  read: (root) => root.querySelector('input')!.value.trim() || undefined,
};
