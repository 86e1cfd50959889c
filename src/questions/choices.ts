import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Choice, QuestionOf} from '../contract/question.ts';
import {choiceValue} from '../core/survey/question-parts.ts';
import {holds} from '../core/survey/condition.ts';
import {autofill, describedBy, field, group} from './frame.ts';
import {option, picked, type Option} from './options.ts';
import type {QuestionType, QuestionView} from './question-view.ts';

type ChoiceQuestion = QuestionOf<'single-choice' | 'multiple-choice'>;
type View<Q extends ChoiceQuestion = ChoiceQuestion> = QuestionView<Q>;
export type ChoiceView = View;

/** `single-choice`: radio rows, or a native drop-down. */
export const singleChoiceType: QuestionType<QuestionOf<'single-choice'>> = {
  render: (view) =>
    view.question.display === 'dropdown'
      ? dropdown(view)
      : group(view, rows(view, 'radio', [view.answer]), 'radiogroup'),
  read: (root) => root.querySelector('select')?.value || picked(root)[0],
};

/** `multiple-choice`: checkbox rows; an exclusive choice clears the others and is cleared by them. */
export const multipleChoiceType: QuestionType<QuestionOf<'multiple-choice'>> = {
  render: (view) =>
    group(view, html`${view.question.hint ? '' : pickHint(view)}${rows(view, 'checkbox', [view.answer].flat())}`),
  settle(root, question, input) {
    if (!input.checked) return;
    const alone = isExclusive(question, input.value);
    for (const other of root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      if (other !== input && (alone || isExclusive(question, other.value))) other.checked = false;
    }
  },
  read(root) {
    const values = picked(root);
    return values.length ? values : undefined;
  },
};

/** Whether a choice stands alone ("None of these"). */
const isExclusive = (question: ChoiceQuestion, value: string): boolean =>
  question.choices.some((c) => typeof c !== 'string' && c.none === true && c.value === value);

function shownChoices({question, order, answers}: View): Choice[] {
  const inOrder = order(question)?.map((i) => question.choices[i]!) ?? question.choices;
  return inOrder.filter((c) => typeof c === 'string' || !c.visibleIf || holds(c.visibleIf, answers));
}

/** The choices as rows to pick from; `labelOf` draws what stands in a row. */
export function rows(
  view: View,
  type: 'radio' | 'checkbox',
  answer: unknown[],
  labelOf: (view: View, choice: Choice) => unknown = choiceLabel,
): TemplateResult {
  const {question, text, t} = view;
  const options = shownChoices(view).map((choice): Option => {
    const value = choiceValue(choice);
    const hint = typeof choice === 'string' || !choice.hint ? {} : {hint: text(choice.hint)};
    return {value, label: labelOf(view, choice), checked: answer.includes(value), ...hint};
  });
  if (question.other) {
    const label = question.other === true ? t('other') : text(question.other);
    options.push({value: 'other', label, checked: answer.includes('other')});
  }
  return html`<div class="options ${question.display ?? 'list'}">
    ${options.map((o, i) => option(view, type, o, i))}${answer.includes('other') ? otherField(view) : nothing}
  </div>`;
}

/** The words of a choice. */
export const choiceLabel = ({text}: View, choice: Choice): unknown =>
  text(typeof choice === 'string' ? choice : (choice.label ?? choice.value));

function otherField(view: View): TemplateResult {
  const {id, other, t, error} = view;
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

export function pickHint({question: {min, max}, t}: View<QuestionOf<'multiple-choice'>>): TemplateResult {
  const words =
    min && max
      ? t('pickRange', {min, max})
      : max
        ? t('pickAtMost', {n: max})
        : min
          ? t('pickAtLeast', {n: min})
          : t('pickAny');
  return html`<p class="hint">${words}</p>`;
}

function dropdown(view: View<QuestionOf<'single-choice'>>): TemplateResult {
  const {question, id, answer, required, error, plain, t} = view;
  const entry = (value: string, label: string) =>
    html`<option value=${value} .defaultSelected=${answer === value}>${label}</option>`;
  const choices = shownChoices(view);
  const select = html`<select
    id=${id}
    name=${question.name ?? question.id}
    autocomplete=${autofill(question.autocomplete)}
    aria-required=${required ? 'true' : nothing}
    aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${describedBy(view)}
  >
    ${entry('', t('choose'))}
    ${choices.map((c) => entry(choiceValue(c), plain(typeof c === 'string' ? c : (c.label ?? c.value))))}
    ${question.other ? entry('other', question.other === true ? t('other') : plain(question.other)) : nothing}
  </select>`;
  // drawn anew when a rule brings or takes choices: browsers disagree on what stays selected then
  const list = keyed(choices.map(choiceValue).join('\n'), select);
  return field(view, html`${list}${answer === 'other' ? otherField(view) : nothing}`);
}
