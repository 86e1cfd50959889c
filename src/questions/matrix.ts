/* oxlint-disable lit/no-value-attribute -- what a radio button or checkbox stands for never changes */
import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Choice, QuestionOf} from '../contract/question.ts';
import type {Answer} from '../contract/submission.ts';
import {isRecord} from '../core/answers/record.ts';
import {isOffered} from '../core/survey/offered.ts';
import {choiceValue} from '../core/survey/question-parts.ts';
import {group} from './frame.ts';
import {joinLabels} from './issues-inside.ts';
import {matrixStyles} from './matrix.styles.ts';
import type {QuestionType, QuestionView} from './question-view.ts';

type Matrix = QuestionOf<'matrix'>;
type View = QuestionView<Matrix>;

/** With more columns than this, a table would be too narrow to read: it stays a list of scales. */
const MAX_COLUMNS = 7;

/** `matrix`: a table of rows and choices; on narrow hosts, a list of scales. Every control is named by its row and its choice. */
const matrixType: QuestionType<Matrix> = {
  render(view) {
    const error = view.error || view.issues[0]?.text || '';
    const {question, answers} = view;
    const isThere = (choice: Choice) => isOffered(choice, answers);
    const [rows, choices] = [question.rows.filter(isThere), question.choices.filter(isThere)];
    return group(
      {...view, error},
      html`<table class="matrix ${choices.length > MAX_COLUMNS ? 'many' : ''}">
        <thead>
          <tr>
            <td></td>
            ${choices.map((choice, i) => html`<th scope="col" id="${view.id}-c${i}">${wordsOf(view, choice)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row, i) => keyed(choiceValue(row), renderRow(view, row, choices, i)))}
        </tbody>
      </table>`,
    );
  },
  read(root, {rows, multiple}, before) {
    const old = isRecord(before) ? before : {};
    const entries = rows.flatMap((row): [string, Answer][] => {
      const value = choiceValue(row);
      const place = root.querySelector(`[data-part="${CSS.escape(value)}"]`);
      // a row that a rule hides just now: what was said of it comes back with it
      if (!place) return value in old ? [[value, old[value]!]] : [];
      const picks = [...place.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
      return picks.length ? [[value, multiple ? picks : picks[0]!]] : [];
    });
    return entries.length ? Object.fromEntries(entries) : undefined;
  },
  partLabel({plain}, {label, rows}, [row]) {
    const named = rows.find((choice) => choiceValue(choice) === row);
    return named ? joinLabels(plain(label), plain(labelOf(named))) : plain(label);
  },
  styles: matrixStyles,
};
export const types = {matrix: matrixType};

const labelOf = (choice: Choice) => (typeof choice === 'string' ? choice : (choice.label ?? choice.value));
const wordsOf = ({text}: View, choice: Choice): unknown => text(labelOf(choice));

function renderRow(view: View, row: Choice, choices: readonly Choice[], index: number): TemplateResult {
  const {question, id} = view;
  const value = choiceValue(row);
  const head = `${id}-r${index}`;
  const answer = isRecord(view.answer) ? [view.answer[value] ?? []].flat() : [];
  const isMissing = view.required && view.issues.length > 0 && !answer.length;
  return html`<tr data-part=${value} class=${isMissing ? 'missing' : ''}>
    <th scope="row" id=${head}>${wordsOf(view, row)}</th>
    ${choices.map((choice, i) => {
      const own = `${head}-${i}`;
      return html`<td>
        <div class="option">
          <input
            type=${question.multiple ? 'checkbox' : 'radio'}
            id=${own}
            name=${head}
            value=${choiceValue(choice)}
            aria-labelledby="${head} ${own}-label"
            aria-describedby=${isMissing ? `${id}-error` : nothing}
            .defaultChecked=${answer.includes(choiceValue(choice))}
          />
          <label for=${own} id="${own}-label">${wordsOf(view, choice)}</label>
        </div>
      </td>`;
    })}
  </tr>`;
}
