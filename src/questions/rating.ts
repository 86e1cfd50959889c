import {html} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {ends, group} from './frame.ts';
import {picked, steps, type Option} from './options.ts';
import type {QuestionType, QuestionView} from './question-view.ts';
import {times} from '../core/times.ts';
import {formatNumber} from '../i18n/format-number.ts';

const star = html`<svg class="icon star" viewBox="0 0 20 20" aria-hidden="true">
  <path d="m10 1.8 2.5 5.2 5.7.8-4.1 4 1 5.7L10 14.8l-5.1 2.7 1-5.7-4.1-4 5.7-.8z"></path>
</svg>`;

/** `rating`: 1 to `max` as stars (the number always beside them), numbers or faces. */
export const ratingType: QuestionType<QuestionOf<'rating'>> = {
  render(view) {
    const {minLabel, maxLabel, max = 5, display = 'stars'} = view.question;
    return group(
      view,
      html`${ends(view, minLabel, maxLabel, [1, max])}${steps(view, options(view), display)}`,
      'radiogroup',
    );
  },
  read: (root) => (picked(root).length ? Number(picked(root)[0]) : undefined),
};

function options({question, answer, locale, t}: QuestionView<QuestionOf<'rating'>>): Option[] {
  const {max = 5, display = 'stars'} = question;
  return times(max, (i) => {
    const n = i + 1;
    const number = html`<span aria-hidden="true">${formatNumber(n, locale)}</span>`;
    const spoken = html`<span class="visually-hidden"
      >${display === 'stars' ? t('ratingStep', {n}) : t('scaleStep', {n, max})}</span
    >`;
    return {value: String(n), label: html`${display === 'stars' ? star : ''}${number}${spoken}`, checked: answer === n};
  });
}
