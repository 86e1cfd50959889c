import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Choice, QuestionOf} from '../contract/question.ts';
import {moveTo} from '../core/answers/order.ts';
import {choiceValue} from '../core/survey/question-parts.ts';
import {isOffered} from '../core/survey/offered.ts';
import {formatNumber} from '../i18n/format-number.ts';
import {afterChange, say} from './after-change.ts';
import {group} from './frame.ts';
import type {QuestionType, QuestionView} from './question-view.ts';
import {rankingMessages} from './ranking.messages.ts';
import {buttonStyles} from './buttons.styles.ts';
import {rankingStyles} from './ranking.styles.ts';
import {crossIcon, downIcon, upIcon} from './small-icons.ts';

type Ranking = QuestionOf<'ranking'>;
type View = QuestionView<Ranking>;

/** `ranking`: a list put in order with buttons or by dragging. What was not moved is not ranked. */
const rankingType: QuestionType<Ranking> = {
  live: true,
  render(view) {
    const {question, t} = view;
    const ranked = rankedOf(view);
    const left = offered(view).filter((choice) => !ranked.includes(choiceValue(choice)));
    const all = [...ranked.map((value) => question.choices.find((c) => choiceValue(c) === value)!), ...left];
    return group(
      view,
      html`<ol class="ranking" @pointermove=${drag(view)} @pointerup=${drop} @pointercancel=${drop}>
          ${all.map((choice, i) => renderItem(view, choice, i, ranked))}
        </ol>
        <p class="visually-hidden" role="status"></p>`,
      'group',
      t('rankHint'),
    );
  },
  read: (_, __, before) => before,
  styles: [buttonStyles, rankingStyles],
  messages: rankingMessages,
};
export const types = {ranking: rankingType};

/** The values in their order; what is no choice (any more) is left out. */
function rankedOf({question, answer}: View): string[] {
  const known = new Set<unknown>(question.choices.map(choiceValue));
  return Array.isArray(answer) ? (answer.filter((value) => known.has(value)) as string[]) : [];
}

function offered({question, order, answers}: View): Choice[] {
  const inOrder = order(question)?.map((i) => question.choices[i]!) ?? question.choices;
  return inOrder.filter((choice) => isOffered(choice, answers));
}

function renderItem(view: View, choice: Choice, index: number, ranked: string[]): TemplateResult {
  const value = choiceValue(choice);
  const words = typeof choice === 'string' ? choice : (choice.label ?? choice.value);
  const isRanked = index < ranked.length;
  const label = view.plain(words);
  return html`<li class=${isRanked ? 'ranked' : 'left'} data-value=${value} data-label=${label}>
    <span class="grip" aria-hidden="true" @pointerdown=${grab}>${gripIcon}</span>
    <span class="place" aria-hidden=${isRanked ? nothing : 'true'}
      >${isRanked ? formatNumber(index + 1, view.locale) : '–'}</span
    >
    <span class="thing"
      >${view.text(words)}${isRanked ? nothing : html`<span class="visually-hidden">, ${view.t('notRanked')}</span>`}</span
    >
    <span class="moves"
      >${isRanked ? moves(view, value, label, index, ranked) : rankThis(view, value, label, ranked)}</span
    >
  </li>`;
}

function moves(view: View, value: string, label: string, index: number, ranked: string[]): TemplateResult {
  const button = (key: string, icon: TemplateResult, isOff: boolean, act: (event: Event) => void) =>
    html`<button
      type="button"
      class="square"
      data-move=${key}
      aria-label=${view.t(key, {label})}
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${isOff ? nothing : act}
    >
      ${icon}
    </button>`;
  return html`${button('rankUp', upIcon, index === 0, (e) => move(view, value, index - 1, e))}
  ${button('rankDown', downIcon, index === ranked.length - 1, (e) => move(view, value, index + 1, e))}
  ${button('rankOut', crossIcon, false, (e) => takeOut(view, value, label, e))}`;
}

const isFull = ({max = Infinity}: Ranking, ranked: string[]): boolean => ranked.length >= max;

function rankThis(view: View, value: string, label: string, ranked: string[]): TemplateResult {
  const {question, t} = view;
  const full = isFull(question, ranked);
  const refuse = (e: Event) => say(questionAround(e), t('rankFull', {n: question.max!}));
  return html`<button
    type="button"
    class="quiet"
    data-move="rankThis"
    aria-disabled=${full ? 'true' : nothing}
    @click=${full ? refuse : (e: Event) => move(view, value, ranked.length, e)}
  >
    <span>${t('rankThis')}<span class="visually-hidden">: ${label}</span></span>
  </button>`;
}

const questionAround = (event: Event): Element | null => (event.currentTarget as Element).closest('.question');

/** Moves by a button: focus stays with the thing that moved, and its new place is spoken. */
function move(view: View, value: string, to: number, event: Event): void {
  const key = (event.currentTarget as HTMLElement).dataset['move']!;
  const next = place(view, value, to);
  focusAfter(view, event, value, key === 'rankThis' ? 'rankUp' : key);
  speakPlace(view, questionAround(event), value, next);
}

/** Puts `value` at a place and reports the new order. */
function place(view: View, value: string, to: number): string[] {
  const next = moveTo(rankedOf(view), value, to);
  view.change(next);
  return next;
}

function takeOut(view: View, value: string, label: string, event: Event): void {
  const rest = rankedOf(view).filter((other) => other !== value);
  view.change(rest.length ? rest : undefined);
  focusAfter(view, event, value, 'rankThis');
  say(questionAround(event), view.t('rankRemoved', {label}));
}

function focusAfter({id}: View, event: Event, value: string, key: string): void {
  afterChange(event.currentTarget as Element, (root) =>
    root
      .getElementById(id)
      ?.querySelector<HTMLElement>(`[data-value="${CSS.escape(value)}"] [data-move=${key}]`)
      ?.focus(),
  );
}

function speakPlace(view: View, question: Element | null, value: string, order: string[]): void {
  const choice = view.question.choices.find((c) => choiceValue(c) === value)!;
  const label = view.plain(typeof choice === 'string' ? choice : (choice.label ?? choice.value));
  say(question, view.t('rankMoved', {label, n: order.indexOf(value) + 1, of: view.question.choices.length}));
}

/** Starts to drag: the list, which stays where it is, follows the pointer. */
function grab(event: PointerEvent): void {
  const item = (event.currentTarget as Element).closest<HTMLElement>('li')!;
  const list = item.parentElement!;
  if (event.button || list.dataset['held'] !== undefined) return;
  event.preventDefault();
  list.setPointerCapture(event.pointerId);
  list.dataset['held'] = item.dataset['value']!;
  mark(list);
}

/** While dragging, the thing takes the place that the pointer is over; places after the last ranked one count as the last. */
const drag = (view: View) => (event: PointerEvent) => {
  const list = event.currentTarget as HTMLElement;
  const value = list.dataset['held'];
  if (value === undefined) return;
  const items = [...list.children] as HTMLElement[];
  const over = items.findIndex((item) => event.clientY < item.getBoundingClientRect().bottom);
  const ranked = rankedOf(view);
  const isRanked = ranked.includes(value);
  if (!isRanked && isFull(view.question, ranked)) return;
  const last = ranked.length - (isRanked ? 1 : 0);
  const to = Math.min(over < 0 ? last : over, last);
  const isAway = items[over < 0 ? items.length - 1 : over]?.dataset['value'] !== value;
  if (!isAway || ranked[to] === value) return;
  const next = place(view, value, to);
  afterChange(list, () => mark(list));
  speakPlace(view, list.closest('.question'), value, next);
};

function drop(event: PointerEvent): void {
  const list = event.currentTarget as HTMLElement;
  delete list.dataset['held'];
  mark(list);
}

/** Shows which one is held. */
function mark(list: HTMLElement): void {
  for (const item of list.children) {
    item.toggleAttribute('data-held', (item as HTMLElement).dataset['value'] === list.dataset['held']);
  }
}

const gripIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" fill="currentColor">
  ${svg`<circle cx="7" cy="5" r="1.4"></circle><circle cx="13" cy="5" r="1.4"></circle><circle cx="7" cy="10" r="1.4"></circle><circle cx="13" cy="10" r="1.4"></circle><circle cx="7" cy="15" r="1.4"></circle><circle cx="13" cy="15" r="1.4"></circle>`}
</svg>`;
