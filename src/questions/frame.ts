import {html, nothing, type TemplateResult} from 'lit';
import type {LocalizedText} from '../contract/text.ts';
import {formatNumber} from '../i18n/format-number.ts';
import {alertIcon} from '../ui/icons.ts';
import type {QuestionView} from './question-view.ts';

/** What a frame needs to know; so that the types of developers can be framed too. */
export type Framed = Omit<QuestionView, 'question'> & {
  question: {label?: LocalizedText | undefined; hint?: LocalizedText | undefined};
};

/** A question with one control: label, hint, error, control. */
export const field = (view: Framed, control: TemplateResult): TemplateResult => html`
  <div class="question">
    <label for=${view.id} class="label" id="${view.id}-label">${label(view)}</label>
    ${hint(view)}${error(view)}${control}
  </div>
`;

/**
 * A question with several controls: a group named by its legend.
 * @param help what to do, in the reader's language, where the question has no hint of its own
 */
export const group = (
  view: Framed,
  controls: unknown,
  role: 'group' | 'radiogroup' = 'group',
  help = '',
): TemplateResult => html`
  <fieldset
    class="question"
    role=${role}
    id=${view.id}
    aria-required=${role === 'radiogroup' && view.required ? 'true' : nothing}
    aria-invalid=${role === 'radiogroup' && view.error ? 'true' : nothing}
    aria-describedby=${describedBy(help ? {...view, question: {hint: help}} : view)}
  >
    <legend class="label" id="${view.id}-label">${label(view)}</legend>
    ${hint(view, help)}${error(view)}${controls}
  </fieldset>
`;

const label = ({question, text, required, t}: Framed): unknown =>
  html`${text(question.label)}${required ? html`<span class="mark">${` (${t('requiredMark')})`}</span>` : nothing}`;

const hint = ({question, id, text}: Framed, help = ''): unknown => {
  const words = question.hint ? text(question.hint) : help;
  return words && html`<p class="hint" id="${id}-hint">${words}</p>`;
};

const error = ({id, error}: Framed): unknown =>
  error ? html`<p class="error" id="${id}-error">${alertIcon}<span>${error}</span></p>` : nothing;

/** Ids of hint, error and more for `aria-describedby`. */
export const describedBy = ({id, question, error}: Framed, ...more: string[]): string | typeof nothing =>
  [question.hint && `${id}-hint`, error && `${id}-error`, ...more].filter(Boolean).join(' ') || nothing;

/** An autofill token as its author wrote it: browsers pass over what they do not know. */
export const autofill = (token: string | undefined): 'on' | typeof nothing => (token as 'on' | undefined) ?? nothing;

/**
 * Words at the two ends of a row of steps, and their numbers, for hosts so narrow that the row breaks and its ends no longer
 * stand below their words.
 */
export function ends(
  view: QuestionView,
  low: LocalizedText | undefined,
  high: LocalizedText | undefined,
  steps: readonly number[],
): unknown {
  const end = (words: LocalizedText | undefined, i: number) =>
    html`<span>${words && html`<b>${formatNumber(steps[i]!, view.locale)} – </b>`}${view.text(words)}</span>`;
  return low || high ? html`<div class="ends" aria-hidden="true">${end(low, 0)}${end(high, 1)}</div>` : nothing;
}
