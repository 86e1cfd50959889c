import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {QuestionView} from './question-view.ts';

/** One row to pick: the whole row is the hit area, chosen shows by shape, tint and tick. */
export interface Option {
  value: string;
  label: unknown;
  hint?: unknown;
  checked: boolean;
}

/** A radio button or checkbox as a row. `index` makes its id. Rows are drawn anew when a rule brings or takes others. */
export function option(
  view: QuestionView,
  type: 'radio' | 'checkbox',
  {value, label, hint, checked}: Option,
  index: number,
): unknown {
  const id = `${view.id}-${index}`;
  const row = html`<div class="option">
    <input
      type=${type}
      id=${id}
      name=${view.id}
      value=${value}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      .defaultChecked=${checked}
    />
    <span class="words">
      <label for=${id}>${label}</label>
      ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    </span>
  </div>`;
  return keyed(value, row);
}

/** A row of numbered or worded steps, one to pick. */
export function steps(view: QuestionView, list: Option[], style: string): TemplateResult {
  return html`<div class="steps ${style}">${list.map((o, i) => option(view, 'radio', o, i))}</div>`;
}

/** Values of the picked rows, in their order on screen. */
export const picked = (root: ParentNode): string[] =>
  [...root.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
