import {html} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {group} from './frame.ts';
import {option, picked} from './options.ts';
import type {QuestionType} from './question-view.ts';

/** `yes-no`: two buttons side by side. */
export const yesNoType: QuestionType<QuestionOf<'yes-no'>> = {
  render(view) {
    const {question, answer, text, t} = view;
    const list = [
      {value: 'yes', label: question.yesLabel ? text(question.yesLabel) : t('yes'), checked: answer === true},
      {value: 'no', label: question.noLabel ? text(question.noLabel) : t('no'), checked: answer === false},
    ];
    return group(
      view,
      html`<div class="options pair">${list.map((o, i) => option(view, 'radio', o, i))}</div>`,
      'radiogroup',
    );
  },
  read: (root) => (picked(root).length ? picked(root)[0] === 'yes' : undefined),
};
