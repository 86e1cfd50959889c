import {html, nothing, render, type TemplateResult} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {choiceValue} from '../core/survey/question-parts.ts';
import {foldText, searchTexts} from '../core/text/search.ts';
import {offered, otherField, wordsOf} from './choices.ts';
import {autofill, describedBy, field} from './frame.ts';
import type {QuestionView} from './question-view.ts';
import {sayOnPause} from './say-on-pause.ts';
import {placeSheet} from './sheet.ts';

type View = QuestionView<QuestionOf<'single-choice'>>;

/** More matches than this are counted, not drawn. */
const MAX_DRAWN = 100;

/**
 * A drop-down of many choices to type into: WAI-ARIA's combobox with a list, which opens at a press, an arrow or a letter. What
 * matches no choice stays as it was typed, so that the check can say so and nothing is lost.
 */
export function renderCombobox(view: View): TemplateResult {
  const {question, id, answer, required, error} = view;
  const act =
    <E extends Event>(todo: (box: Combobox, event: E) => void) =>
    (event: E) =>
      todo(new Combobox(view, (event.currentTarget as Element).closest('.combobox')!), event);
  return field(
    view,
    html`<div class="combobox" @focusout=${act<FocusEvent>((box, event) => box.leave(event))}>
        <input
          id=${id}
          type="text"
          role="combobox"
          aria-expanded="false"
          aria-controls="${id}-list"
          aria-autocomplete="list"
          autocomplete=${autofill(question.autocomplete ?? 'off')}
          autocapitalize="none"
          spellcheck="false"
          aria-required=${required ? 'true' : nothing}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${describedBy(view)}
          .defaultValue=${labelOf(view, answer)}
          @click=${act((box) => box.open())}
          @input=${act((box, event) => box.type(event))}
          @change=${act((box, event) => box.settle(event))}
          @keydown=${act<KeyboardEvent>((box, event) => box.press(event))}
        />
        <div class="sheet" popover="manual" @mousedown=${stay} @click=${act((box, event) => box.choose(event))}>
          <ul role="listbox" id="${id}-list" tabindex="-1" aria-labelledby="${id}-label"></ul>
          <p class="hint"></p>
        </div>
        <p class="visually-hidden" role="status"></p>
      </div>
      ${answer === 'other' ? otherField(view) : nothing}`,
  );
}

/** A press on the list leaves the focus in the field. */
const stay = (event: Event): void => event.preventDefault();

/** The words of the choice that was picked; what was typed where it is none. */
function labelOf(view: View, answer: View['answer']): string {
  const choice = offered(view).find((c) => choiceValue(c) === answer);
  if (choice) return view.plain(wordsOf(choice));
  const isGone = view.question.choices.some((c) => choiceValue(c) === answer);
  return isGone || typeof answer !== 'string' ? '' : answer;
}

/** One act on the box: everything it has to know stands in its elements and in the view. */
class Combobox {
  readonly view: View;
  readonly root: Element;
  readonly field: HTMLInputElement;
  readonly sheet: HTMLElement;
  readonly list: HTMLElement;

  constructor(view: View, root: Element) {
    this.view = view;
    this.root = root;
    this.field = root.querySelector('input')!;
    this.sheet = root.querySelector<HTMLElement>('.sheet')!;
    this.list = root.querySelector<HTMLElement>('[role=listbox]')!;
  }

  get isOpen(): boolean {
    return this.field.getAttribute('aria-expanded') === 'true';
  }

  get choices(): {value: string; label: string; hint: unknown}[] {
    return offered(this.view).map((choice) => ({
      value: choiceValue(choice),
      label: this.view.plain(wordsOf(choice)),
      hint: typeof choice === 'string' || !choice.hint ? nothing : this.view.text(choice.hint),
    }));
  }

  /** Shows all choices, the picked one in view: who opens wants to see what else there is. */
  open(): void {
    if (this.isOpen) return;
    this.draw('');
    this.mark(this.list.querySelector('[aria-selected=true]'));
  }

  type(event: Event): void {
    event.stopPropagation();
    const {view, field} = this;
    const n = this.draw(field.value);
    this.mark(field.value.trim() ? this.list.firstElementChild : null);
    sayOnPause(this.root, n ? view.t('found', {n}) : view.t('foundNone', {words: field.value.trim()}));
  }

  /** Draws what matches, and shows it. @returns how many match */
  draw(typed: string): number {
    const {view, sheet, list, field} = this;
    const {id, answer, t} = view;
    const all = this.choices;
    const found = searchTexts(
      all.map(({label}) => foldText(label)),
      typed,
    );
    const drawn = found.slice(0, MAX_DRAWN).map((i) => all[i]!);
    render(
      drawn.map(
        ({value, label, hint}, i) =>
          html`<li role="option" id="${id}-o${i}" data-value=${value} aria-selected=${value === answer}>
            ${label}${hint === nothing ? nothing : html`<span class="hint">${hint}</span>`}
          </li>`,
      ),
      list,
    );
    const rest = found.length - drawn.length;
    const note = rest ? t('foundMore', {n: rest}) : found.length ? '' : t('foundNone', {words: typed.trim()});
    sheet.querySelector('.hint:last-child')!.textContent = note;
    field.setAttribute('aria-expanded', 'true');
    placeSheet(sheet, field);
    return found.length;
  }

  /** Makes an option the one that Enter takes, and brings it into view. */
  mark(option: Element | null): void {
    for (const other of this.list.children) other.toggleAttribute('data-active', other === option);
    this.field.setAttribute('aria-activedescendant', option?.id ?? '');
    const {list} = this;
    if (!(option instanceof HTMLElement)) return void (list.scrollTop = 0);
    const {offsetTop, offsetHeight} = option;
    if (offsetTop < list.scrollTop) list.scrollTop = offsetTop;
    const below = offsetTop + offsetHeight - list.clientHeight;
    if (below > list.scrollTop) list.scrollTop = below;
  }

  close(): void {
    if (!this.isOpen) return;
    this.field.setAttribute('aria-expanded', 'false');
    this.field.removeAttribute('aria-activedescendant');
    this.sheet.hidePopover?.();
    sayOnPause(this.root);
    render(nothing, this.list);
  }

  press(event: KeyboardEvent): void {
    const {key, altKey} = event;
    const active = this.list.querySelector('[data-active]');
    const step = {ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10}[key];
    if (step !== undefined) this.move(step, active, altKey);
    else if (key === 'Enter' && this.isOpen) this.take(active);
    else if (key === 'Escape' && (this.isOpen || this.field.value)) this.undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** To another option, around the ends; with Alt the arrows only open and close. */
  move(step: number, active: Element | null, isAlone: boolean): void {
    if (isAlone && this.isOpen && step < 0) return this.close();
    const wasOpen = this.isOpen;
    this.open();
    if (isAlone || (!wasOpen && this.list.querySelector('[data-active]'))) return;
    const options = [...this.list.children];
    const last = options.length - 1;
    const at = active ? options.indexOf(active) : step > 0 ? -1 : last + 1;
    const isLong = Math.abs(step) > 1;
    const to = isLong ? Math.min(last, Math.max(0, at + step)) : (at + step + options.length) % options.length;
    this.mark(options[to] ?? null);
  }

  /** Escape closes the list first, then empties the field. */
  undo(): void {
    if (this.isOpen) return this.close();
    this.field.value = '';
    this.view.change(undefined);
  }

  choose(event: Event): void {
    this.take((event.target as Element).closest('[role=option]'));
  }

  /** Takes an option as the answer. */
  take(option: Element | null): void {
    const value = (option as HTMLElement | null)?.dataset['value'];
    const choice = this.choices.find((c) => c.value === value);
    this.close();
    if (!choice) return;
    this.field.value = choice.label;
    this.view.change(choice.value);
  }

  /** Whoever leaves with words that fit one choice alone has picked it. */
  settle(event: Event): void {
    event.stopPropagation();
    const all = this.choices;
    const typed = this.field.value.trim();
    const folded = all.map(({label}) => foldText(label));
    const found = searchTexts(folded, typed);
    const exact = folded.indexOf(foldText(typed));
    const choice = all[exact >= 0 ? exact : found.length === 1 ? found[0]! : -1];
    if (choice && typed) this.field.value = choice.label;
    const answer = typed ? (choice?.value ?? typed) : undefined;
    if (answer !== this.view.answer) this.view.change(answer);
  }

  leave({relatedTarget}: FocusEvent): void {
    if (!this.root.contains(relatedTarget as Node | null)) this.close();
  }
}
