import {html, nothing, type TemplateResult} from 'lit';
import type {Choice, QuestionOf} from '../contract/question.ts';
import {costOf, spentOf} from '../core/answers/allocation.ts';
import {parseNumber} from '../core/answers/number.ts';
import {isRecord} from '../core/answers/record.ts';
import {isOffered} from '../core/survey/offered.ts';
import {choiceValue} from '../core/survey/question-parts.ts';
import {formatNumber} from '../i18n/format-number.ts';
import {say} from './after-change.ts';
import {allocationMessages} from './allocation.messages.ts';
import {buttonStyles} from './buttons.styles.ts';
import {allocationStyles} from './allocation.styles.ts';
import {group} from './frame.ts';
import {joinLabels, wordsAt} from './issues-inside.ts';
import type {QuestionType, QuestionView} from './question-view.ts';
import {minusIcon, plusIcon} from './small-icons.ts';
import {times} from '../core/times.ts';

type Allocation = QuestionOf<'allocation'>;
type View = QuestionView<Allocation>;

/** More dots than this are shown as a number alone. */
const MAX_DOTS = 12;

/** `allocation`: a total to give out among choices, as dots or as a budget. What is left is always in view, and spoken. */
const allocationType: QuestionType<Allocation> = {
  live: true,
  render(view) {
    const error = view.error || view.issues[0]?.text || '';
    return group(
      {...view, error},
      html`${renderLeft(view)}
        <ul class="shares">
          ${view.question.choices.map((choice, i) => (isOffered(choice, view.answers) ? renderShare(view, choice, i) : nothing))}
        </ul>
        <p class="visually-hidden" role="status"></p>`,
    );
  },
  read(root) {
    const shares = [...root.querySelectorAll<HTMLElement>('[data-part]')].flatMap((share) => {
      const n = parseNumber(share.querySelector('input')!.value);
      return n === undefined || n === 0 ? [] : [[share.dataset['part']!, n]];
    });
    return shares.length ? (Object.fromEntries(shares) as Record<string, number | string>) : undefined;
  },
  partLabel({plain}, {label, choices}, [value]) {
    const choice = choices.find((c) => choiceValue(c) === value);
    return choice ? joinLabels(plain(label), plain(wordsOf(choice))) : plain(label);
  },
  styles: [buttonStyles, allocationStyles],
  messages: allocationMessages,
};
export const types = {allocation: allocationType};

const wordsOf = (choice: Choice) => (typeof choice === 'string' ? choice : (choice.label ?? choice.value));

/** A number with its unit. */
const amount = ({locale, question, plain}: View, n: number): string =>
  `${formatNumber(n, locale)} ${plain(question.unit)}`.trim();

function leftWords(view: View, answer = view.answer): string {
  const {question, t} = view;
  const left = Math.round((question.total - spentOf(question, answer)) * 1e6) / 1e6;
  return left < 0
    ? t('over', {n: amount(view, -left)})
    : t('leftOf', {n: formatNumber(left, view.locale), total: amount(view, question.total)});
}

function renderLeft(view: View): TemplateResult {
  const {question, answer} = view;
  const spent = spentOf(question, answer);
  return html`<div class="purse ${spent > question.total ? 'over' : ''}">
    <strong>${leftWords(view)}</strong>
    <progress aria-hidden="true" max=${question.total} value=${Math.max(0, question.total - spent)}></progress>
  </div>`;
}

function renderShare(view: View, choice: Choice, index: number): TemplateResult {
  const {question, answer, id, text, plain, t} = view;
  const value = choiceValue(choice);
  const own = `${id}-${index}`;
  const given = isRecord(answer) ? answer[value] : undefined;
  const n = typeof given === 'number' ? given : 0;
  const {step = 1} = question;
  const cost = costOf(question, value);
  const label = plain(wordsOf(choice));
  const canMore = spentOf(question, answer) + step * cost <= question.total + 1e-6;
  const turn = (by: number) => (event: Event) => give(view, value, label, Math.max(0, n + by), event);
  const wrong = wordsAt(view.issues, value);
  return html`<li data-part=${value}>
    <div class="share-label">
      <label for=${own}>${text(wordsOf(choice))}</label>
      ${question.costs ? html`<span class="hint" id="${own}-cost">${t('each', {n: amount(view, cost)})}</span>` : nothing}
      ${dots(view, n)}
    </div>
    <div class="stepper">
      ${stepButton(t('less', {label}), minusIcon, n <= 0, turn(-step))}
      <input
        id=${own}
        type="text"
        inputmode=${Number.isInteger(step) ? 'numeric' : 'decimal'}
        autocomplete="off"
        placeholder="0"
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${question.costs ? `${own}-cost` : nothing}
        .value=${given === undefined ? '' : String(given)}
      />
      ${stepButton(t('more', {label}), plusIcon, !canMore, turn(step))}
    </div>
  </li>`;
}

const stepButton = (label: string, icon: TemplateResult, isOff: boolean, act: (event: Event) => void): TemplateResult =>
  html`<button
    type="button"
    class="square"
    aria-label=${label}
    aria-disabled=${isOff ? 'true' : nothing}
    @click=${isOff ? nothing : act}
  >
    ${icon}
  </button>`;

/** The dots given, where there are few enough to be seen at a glance. */
function dots({question}: View, n: number): unknown {
  if (question.display === 'budget' || question.costs || question.total > MAX_DOTS || n <= 0) return nothing;
  return html`<span class="dots" aria-hidden="true"
    >${times(Math.min(Math.floor(n), MAX_DOTS), () => html`<i></i>`)}</span
  >`;
}

/** One step more or less; the new number and what is left are spoken. */
function give(view: View, value: string, label: string, n: number, event: Event): void {
  const before = isRecord(view.answer) ? view.answer : {};
  const {[value]: _, ...rest} = before;
  const rounded = Math.round(n * 1e6) / 1e6;
  const next = rounded ? {...rest, [value]: rounded} : rest;
  view.change(Object.keys(next).length ? next : undefined, value);
  const words = view.t('given', {label, n: rounded, left: leftWords(view, next)});
  say((event.currentTarget as Element).closest('.question'), words);
}
