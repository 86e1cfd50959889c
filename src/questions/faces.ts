import {html, svg} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {ends, group} from './frame.ts';
import {steps, type Option} from './options.ts';
import type {QuestionType, QuestionView} from './question-view.ts';
import {ratingType} from './rating.ts';
import {times} from '../core/times.ts';
import {formatNumber} from '../i18n/format-number.ts';

type View = QuestionView<QuestionOf<'rating'>>;

/** `rating` with the display `faces`: from a sad face to a happy one, each with its number. */
export const facesType: QuestionType<QuestionOf<'rating'>> = {
  ...ratingType,
  render: (view) =>
    group(
      view,
      html`${steps(view, options(view), 'faces')}${ends(view, worst(view), best(view), [1, view.question.max ?? 5])}`,
      'radiogroup',
    ),
};

const worst = ({question, t}: View) => question.minLabel ?? t('faceWorst');
const best = ({question, t}: View) => question.maxLabel ?? t('faceBest');

function options(view: View): Option[] {
  const {question, answer, locale, t, plain} = view;
  const {max = 5} = question;
  return times(max, (i) => {
    const n = i + 1;
    const end = i === 0 ? worst(view) : n === max ? best(view) : undefined;
    const spoken = end ? `${t('scaleStep', {n, max})}, ${plain(end)}` : t('scaleStep', {n, max});
    const label = html`${face(i / (max - 1))}<span aria-hidden="true">${formatNumber(n, locale)}</span
      ><span class="visually-hidden">${spoken}</span>`;
    return {value: String(n), label, checked: answer === n};
  });
}

/** A face between sad (0) and happy (1). */
function face(mood: number) {
  const bend = (mood * 2 - 1) * 1.6;
  const mouth = `M6.2 ${13 - bend / 2}Q10 ${13 + bend * 1.6} 13.8 ${13 - bend / 2}`;
  return html`<svg class="icon face" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor">
    ${svg`<circle cx="10" cy="10" r="8.5"></circle><path d="M7.2 7.4v.8M12.8 7.4v.8"></path><path d=${mouth}></path>`}
  </svg>`;
}
