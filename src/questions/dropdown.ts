import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {QuestionOf} from '../contract/question.ts';
import {choiceValue} from '../core/survey/question-parts.ts';
import {offered, otherField, wordsOf} from './choices.ts';
import {choiceStyles} from './choices.styles.ts';
import {choiceMessages} from './common.messages.ts';
import {dropdownStyles} from './dropdown.styles.ts';
import {autofill, describedBy, field} from './frame.ts';
import type {QuestionType, QuestionView} from './question-view.ts';

type View = QuestionView<QuestionOf<'single-choice'>>;

/** `single-choice` with the display `dropdown`: the browser's own. */
const dropdownType: QuestionType<QuestionOf<'single-choice'>> = {
  render: renderDropdown,
  read: (root) => root.querySelector('select')!.value || undefined,
  styles: [choiceStyles, dropdownStyles],
  messages: choiceMessages,
};
export const types = {'single-choice:dropdown': dropdownType};

function renderDropdown(view: View): TemplateResult {
  const {question, id, answer, required, error, plain, t} = view;
  const entry = (value: string, label: string) =>
    html`<option value=${value} .defaultSelected=${answer === value}>${label}</option>`;
  const choices = offered(view);
  const select = html`<select
    id=${id}
    name=${question.name ?? question.id}
    autocomplete=${autofill(question.autocomplete)}
    aria-required=${required ? 'true' : nothing}
    aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${describedBy(view)}
  >
    ${entry('', t('choose'))}${choices.map((c) => entry(choiceValue(c), plain(wordsOf(c))))}
  </select>`;
  // drawn anew when a rule brings or takes choices: browsers disagree on what stays selected then
  const list = keyed(choices.map(choiceValue).join('\n'), select);
  return field(view, html`${list}${answer === 'other' ? otherField(view) : nothing}`);
}
