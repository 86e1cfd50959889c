import {html, nothing, type TemplateResult} from 'lit';
import type {Choice, QuestionOf} from '../contract/question.ts';
import type {Answer} from '../contract/submission.ts';
import {choiceValue} from '../core/survey/question-parts.ts';
import {isOffered} from '../core/survey/offered.ts';
import {group} from './frame.ts';
import {option, picked} from './options.ts';
import type {QuestionType, QuestionView} from './question-view.ts';

export type ChoiceQuestion = QuestionOf<'single-choice' | 'multiple-choice'>;
type View<Q extends ChoiceQuestion = ChoiceQuestion> = QuestionView<Q>;
export type ChoiceView = View;

/** `single-choice`: radio rows. */
export const singleChoiceType: QuestionType<QuestionOf<'single-choice'>> = {
  render: (view) => group(view, rows(view, 'radio', [view.answer]), 'radiogroup'),
  read: (root) => picked(root)[0],
};

/** `multiple-choice`: checkbox rows; an exclusive choice clears the others and is cleared by them. */
export const multipleChoiceType: QuestionType<QuestionOf<'multiple-choice'>> = {
  render: (view) => group(view, rows(view, 'checkbox', [view.answer].flat()), 'group', pickHint(view)),
  settle(root, question, input) {
    if (!input.checked) return;
    const alone = isExclusive(question, input.value);
    for (const other of root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      if (other !== input && (alone || isExclusive(question, other.value))) other.checked = false;
    }
  },
  read(root, question, before) {
    const values = picked(root);
    const isAlone = values.some((value) => isExclusive(question, value));
    const all = isAlone ? values : [...values, ...unseen(root, question, before)];
    return all.length ? all : undefined;
  },
};

/** Picks that a rule hides just now: they come back with their choice. */
function unseen(root: ParentNode, question: ChoiceQuestion, before: Answer | undefined): string[] {
  const seen = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(({value}) => value);
  const values = question.choices.map(choiceValue).filter((value) => !seen.includes(value));
  return values.filter((value) => [before].flat().includes(value) && !isExclusive(question, value));
}

/** Whether a choice stands alone ("None of these"). */
const isExclusive = (question: ChoiceQuestion, value: string): boolean =>
  question.choices.some((c) => typeof c !== 'string' && c.none === true && c.value === value);

/** What can be picked here and now, in its order; "other" comes last where no choice of that value stands for it. */
export function offered({question, order, answers, t}: View): Choice[] {
  const {choices, other} = question;
  const inOrder = order(question)?.map((i) => choices[i]!) ?? choices;
  const shown = inOrder.filter((choice) => isOffered(choice, answers));
  if (!other || choices.some((choice) => choiceValue(choice) === 'other')) return shown;
  return [...shown, {value: 'other', label: other === true ? t('other') : other}];
}

/** The choices as rows to pick from; `labelOf` draws what stands in a row. */
export function rows(
  view: View,
  type: 'radio' | 'checkbox',
  answer: unknown[],
  labelOf: (view: View, choice: Choice) => unknown = choiceLabel,
): TemplateResult {
  const row = (choice: Choice, index: number): unknown => {
    const value = choiceValue(choice);
    const checked = answer.includes(value);
    const hint = typeof choice === 'string' || !choice.hint ? {} : {hint: view.text(choice.hint)};
    const drawn = option(view, type, {value, label: labelOf(view, choice), checked, ...hint}, index);
    // always the same shape, so that a row stays the same element when its field comes
    return value === 'other' ? [drawn, checked ? otherField(view) : nothing] : drawn;
  };
  return html`<div class="options ${view.question.display ?? 'list'}">${offered(view).map(row)}</div>`;
}

/** The words of a choice as its author wrote them. */
export const wordsOf = (choice: Choice) => (typeof choice === 'string' ? choice : (choice.label ?? choice.value));

/** The words of a choice. */
export const choiceLabel = ({text}: View, choice: Choice): unknown => text(wordsOf(choice));

/** A field for what "other" stands for, where the definition asks. */
export function otherField(view: View): unknown {
  const {question, id, other, t, error} = view;
  if (!question.other) return nothing;
  return html`<div class="other">
    <label for="${id}-other">${t('otherLabel')}</label>
    <input
      id="${id}-other"
      type="text"
      data-other
      aria-invalid=${error ? 'true' : nothing}
      autocomplete="off"
      aria-describedby=${error ? `${id}-error` : nothing}
      .defaultValue=${String(other ?? '')}
    />
  </div>`;
}

/** How many to pick. */
export function pickHint({question: {min, max}, t}: View<QuestionOf<'multiple-choice'>>): string {
  if (min && max) return t('pickRange', {min, max});
  return max ? t('pickAtMost', {n: max}) : min ? t('pickAtLeast', {n: min}) : t('pickAny');
}
