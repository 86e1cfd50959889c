import {html} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {ends, group} from './frame.ts';
import {option, picked, steps, type Option} from './options.ts';
import type {QuestionType, QuestionView} from './question-view.ts';
import {times} from '../core/times.ts';
import {formatNumber} from '../i18n/format-number.ts';

type View = QuestionView<QuestionOf<'scale'>>;
const NOT_APPLICABLE = 'n/a';
/** More steps than this nobody can tell apart, and a page would never be done drawing them. */
const MAX_STEPS = 101;

/** `scale`: evenly spaced steps with words at the ends, or a word each; "does not apply" stands apart. */
export const scaleType: QuestionType<QuestionOf<'scale'>> = {
  render(view) {
    const {minLabel, maxLabel, stepLabels, highestFirst, min = 1, max = 5} = view.question;
    const list = options(view);
    const apart = notApplicable(view, list.length);
    const rows = stepLabels
      ? html`<div class="options">${list.map((o, i) => option(view, 'radio', o, i))}${apart}</div>`
      : html`${highestFirst ? ends(view, maxLabel, minLabel, [max, min]) : ends(view, minLabel, maxLabel, [min, max])}${steps(view, list, 'even')}${apart && html`<div class="options pair">${apart}</div>`}`;
    return group(view, rows, 'radiogroup');
  },
  read(root) {
    const [value] = picked(root);
    return value === undefined ? undefined : value === NOT_APPLICABLE ? null : Number(value);
  },
};

function options(view: View): Option[] {
  const {question, answer} = view;
  const {min = 1, max = 5} = question;
  const list = times(Math.min(max - min + 1, MAX_STEPS), (i): Option => {
    const n = min + i;
    return {value: String(n), label: stepLabel(view, n, min, max), checked: answer === n};
  });
  return question.highestFirst ? list.reverse() : list;
}

/** "Does not apply", on a line of its own: it is no step of the scale. */
function notApplicable(view: View, index: number): unknown {
  const words = view.question.notApplicable;
  if (!words) return '';
  const label = words === true ? view.t('notApplicable') : view.text(words);
  return option(view, 'radio', {value: NOT_APPLICABLE, label, checked: view.answer === null}, index);
}

/** The number, with the words of the ends for those who cannot see where it stands. */
function stepLabel({question, locale, text}: View, n: number, min: number, max: number): unknown {
  const own = question.stepLabels?.[n];
  if (own) return text(own);
  const end = n === min ? question.minLabel : n === max ? question.maxLabel : undefined;
  return html`${formatNumber(n, locale)}${end ? html`<span class="visually-hidden">, ${text(end)}</span>` : ''}`;
}
