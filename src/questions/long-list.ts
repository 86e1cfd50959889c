import {html, nothing} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {choiceValue} from '../core/survey/question-parts.ts';
import {foldText, searchTexts} from '../core/text/search.ts';
import {choiceStyles} from './choices.styles.ts';
import {multipleChoiceType, offered, pickHint, rows, singleChoiceType, wordsOf, type ChoiceView} from './choices.ts';
import {renderCombobox} from './combobox.ts';
import {choiceMessages} from './common.messages.ts';
import {dropdownStyles} from './dropdown.styles.ts';
import {group} from './frame.ts';
import {longListMessages} from './long-list.messages.ts';
import {longListStyles} from './long-list.styles.ts';
import type {QuestionType} from './question-view.ts';
import {sayOnPause} from './say-on-pause.ts';

const shared = {
  live: true,
  styles: [choiceStyles, dropdownStyles, longListStyles],
  messages: {...choiceMessages, ...longListMessages},
};

/** `single-choice` of many: rows with a field to search them, or a drop-down to type into. */
const singleLongType: QuestionType<QuestionOf<'single-choice'>> = {
  ...singleChoiceType,
  ...shared,
  render: (view) =>
    view.question.display === 'dropdown' ? renderCombobox(view) : group(view, searchable(view, 'radio'), 'radiogroup'),
  read: (root, question, before) =>
    question.display === 'dropdown' ? before : singleChoiceType.read(root, question, before),
};

/** `multiple-choice` of many: boxes with a field to search them. */
const multipleLongType: QuestionType<QuestionOf<'multiple-choice'>> = {
  ...multipleChoiceType,
  ...shared,
  render: (view) => group(view, searchable(view, 'checkbox'), 'group', pickHint(view)),
};

export const types = {'single-choice:long': singleLongType, 'multiple-choice:long': multipleLongType};

/** The rows in a frame that scrolls, under a field that leaves those that match, and above what is picked. */
function searchable(view: ChoiceView, type: 'radio' | 'checkbox'): unknown {
  const {id, answer, t} = view;
  return html`<div class="long">
    <label class="find-label" for="${id}-find">${t('findChoice')}</label>
    <input
      id="${id}-find"
      type="search"
      autocomplete="off"
      enterkeyhint="search"
      @input=${(e: Event) => search(view, e)}
      @change=${stop}
      @keydown=${toRows}
    />
    <div class="frame">${rows(view, type, [answer].flat())}</div>
    <p class="none" hidden></p>
    ${pickedWords(view)}
    <p class="visually-hidden" role="status"></p>
  </div>`;
}

const stop = (event: Event): void => event.stopPropagation();

/** What is picked, also where it is out of sight. */
function pickedWords(view: ChoiceView): unknown {
  const {answer, locale, plain, t} = view;
  const names = offered(view)
    .filter((choice) => [answer].flat().includes(choiceValue(choice)))
    .map((choice) => plain(wordsOf(choice)));
  if (!names.length) return nothing;
  const list = new Intl.ListFormat(locale).format(names);
  return html`<p class="hint">${t('picked', {n: names.length, names: list})}</p>`;
}

/** Leaves the rows that match. Rows are hidden where they stand, so that no pick is lost. */
function search(view: ChoiceView, event: Event): void {
  stop(event);
  const field = event.currentTarget as HTMLInputElement;
  const frame = field.closest('.long')!;
  const all = [...frame.querySelectorAll<HTMLElement>('.option')];
  const found = new Set(
    searchTexts(
      all.map((row) => foldText(row.textContent)),
      field.value,
    ),
  );
  all.forEach((row, i) => (row.hidden = !found.has(i)));
  const none = frame.querySelector<HTMLElement>('.none')!;
  none.hidden = found.size > 0;
  none.textContent = found.size ? '' : view.t('foundNone', {words: field.value.trim()});
  sayOnPause(frame, found.size ? view.t('found', {n: found.size}) : none.textContent);
}

/** From the search field to the first row that is left; Enter sends nothing from here, Escape shows all again. */
function toRows(event: KeyboardEvent): void {
  const field = event.currentTarget as HTMLInputElement;
  if (event.key === 'Escape' && field.value) {
    event.preventDefault();
    event.stopPropagation();
    field.value = '';
    field.dispatchEvent(new Event('input'));
  }
  if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
  event.preventDefault();
  field.closest('.long')!.querySelector<HTMLElement>('.option:not([hidden]) input')?.focus();
}
