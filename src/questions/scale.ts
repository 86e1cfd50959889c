import {html} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {ends, group} from './frame.ts';
import {picked, steps, type Option} from './options.ts';
import type {QuestionType, QuestionView} from './question-view.ts';

type View = QuestionView<QuestionOf<'scale'>>;
const NOT_APPLICABLE = 'n/a';

/** `scale`: evenly spaced steps with words at the ends, or a word each; "does not apply" stands apart. */
export const scaleType: QuestionType<QuestionOf<'scale'>> = {
  render(view) {
    const {question} = view;
    const worded = question.stepLabels !== undefined;
    return group(
      view,
      html`
        ${worded ? '' : ends(view, question.minLabel, question.maxLabel)}${steps(view, options(view), worded ? 'worded' : 'even')}
      `,
      'radiogroup',
    );
  },
  read(root) {
    const [value] = picked(root);
    return value === undefined ? undefined : value === NOT_APPLICABLE ? null : Number(value);
  },
};

function options(view: View): Option[] {
  const {question, answer, text, t} = view;
  const {min = 1, max = 5, notApplicable} = question;
  const list = Array.from({length: max - min + 1}, (_, i): Option => {
    const n = min + i;
    return {value: String(n), label: stepLabel(view, n, min, max), checked: answer === n};
  });
  if (notApplicable) {
    const label = notApplicable === true ? t('notApplicable') : text(notApplicable);
    list.push({value: NOT_APPLICABLE, label, checked: answer === null});
  }
  return list;
}

/** The number, with the words of the ends for those who cannot see where it stands. */
function stepLabel({question, locale, text}: View, n: number, min: number, max: number): unknown {
  const own = question.stepLabels?.[n];
  if (own) return text(own);
  const end = n === min ? question.minLabel : n === max ? question.maxLabel : undefined;
  return html`${n.toLocaleString(locale)}${end ? html`<span class="visually-hidden">, ${text(end)}</span>` : ''}`;
}
