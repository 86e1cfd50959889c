import {html, nothing} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {parseNumber} from '../core/answers/number.ts';
import {formatNumber} from '../i18n/format-number.ts';
import {describedBy, ends, group} from './frame.ts';
import type {QuestionType, QuestionView} from './question-view.ts';

type View = QuestionView<QuestionOf<'slider'>>;

/** `slider`: the browser's own, with its number beside it to read and to type; unanswered until it is touched. */
export const sliderType: QuestionType<QuestionOf<'slider'>> = {
  typed: true,
  live: true,
  render(view) {
    const {question, t} = view;
    return group(
      view,
      html`<div class="slider ${view.answer === undefined ? 'untouched' : ''}">
        <div class="rail">
          ${bar(view)}${range(view)}${ends(view, question.minLabel, question.maxLabel, [question.min ?? 0, question.max ?? 100])}
        </div>
        ${typed(view)}
      </div>`,
      'group',
      t('sliderHint'),
    );
  },
  settle(root, _, input) {
    const [slider, field] = root.querySelectorAll('input');
    if (input === slider) field!.value = slider!.value;
    else slider!.value = String(parseNumber(field!.value) ?? '');
  },
  read: (root) => parseNumber(root.querySelectorAll('input')[1]!.value),
};

function bar({question: {min = 0, max = 100}, answer}: View) {
  const share = typeof answer === 'number' ? Math.min(max, Math.max(min, answer)) - min : 0;
  return html`<progress aria-hidden="true" max=${max - min} value=${share}></progress>`;
}

function range(view: View) {
  const {question, id, answer, error, plain, locale, t} = view;
  const {min = 0, max = 100, step = 1} = question;
  const spoken =
    typeof answer === 'number' ? `${formatNumber(answer, locale)} ${plain(question.unit)}` : t('sliderEmpty');
  const touch = (event: Event) =>
    answer === undefined && view.change(Number((event.currentTarget as HTMLInputElement).value));
  return html`<input
    type="range"
    min=${min}
    max=${max}
    step=${step}
    aria-labelledby="${id}-label"
    aria-valuetext=${spoken.trim()}
    aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${describedBy(view)}
    .defaultValue=${String(answer ?? '')}
    @click=${touch}
  />`;
}

function typed(view: View) {
  const {question, id, answer, error, text, t} = view;
  return html`<div class="with-unit">
    <span class="visually-hidden" id="${id}-typed">${t('sliderTyped')}</span>
    <input
      class="short"
      type="text"
      inputmode=${Number.isInteger(question.step ?? 1) ? 'numeric' : 'decimal'}
      autocomplete="off"
      name=${question.name ?? question.id}
      aria-labelledby="${id}-label ${id}-typed"
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy(view, question.unit ? `${id}-unit` : '')}
      .defaultValue=${String(answer ?? '')}
    />
    ${question.unit ? html`<span id="${id}-unit">${text(question.unit)}</span>` : nothing}
  </div>`;
}
