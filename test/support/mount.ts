import {fixture, html} from '@open-wc/testing';
import type {KithSurvey} from '../../src/widgets/survey/kith-survey.ts';
import type {KithFormElement} from '../../src/questions/kith-form-element.ts';
import '../../src/define/survey.ts';
import {until} from './wait.ts';

// what somebody filled in elsewhere is none of the next test's business
beforeEach(() => {
  for (const key of Object.keys(localStorage)) if (key.startsWith('kith-draft ')) localStorage.removeItem(key);
});

/** A survey on the page, ready (or in whatever state it ends). `inner` is its light DOM: fallback, slots. */
export async function mountSurvey(
  definition: unknown,
  attributes: Record<string, string> = {},
  inner: Node[] = [],
): Promise<KithSurvey> {
  const survey = document.createElement('kith-survey');
  for (const [name, value] of Object.entries(attributes)) survey.setAttribute(name, value);
  survey.append(...inner);
  if (definition !== undefined) survey.definition = definition;
  await fixture(html`<div>${survey}</div>`);
  await settled(survey);
  return survey;
}

/** Waits until the widget has left the state `loading` and is drawn. */
export async function settled(widget: KithFormElement): Promise<void> {
  await until(() => widget.state !== 'loading', 'the widget leaves the state loading');
  await widget.updateComplete;
  // who answers has come into the form first
  widget.dispatchEvent(new FocusEvent('focusin'));
  await import('../../src/questions/answering.ts');
  await new Promise((done) => setTimeout(done));
}

/** The first match inside the widget's shadow root. */
export function inside<T extends HTMLElement = HTMLElement>(widget: HTMLElement, selector: string): T {
  const found = widget.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** All matches inside the widget's shadow root. */
export const allInside = <T extends HTMLElement = HTMLElement>(widget: HTMLElement, selector: string): T[] => [
  ...widget.shadowRoot!.querySelectorAll<T>(selector),
];

/** The element inside the widget that has focus. */
export const focused = (widget: HTMLElement): HTMLElement | null =>
  widget.shadowRoot!.activeElement as HTMLElement | null;

/** Types into a control as a person does who then leaves it. */
export async function type(widget: KithFormElement, selector: string, words: string): Promise<void> {
  const control = inside<HTMLInputElement>(widget, selector);
  control.value = words;
  control.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  control.dispatchEvent(new Event('change', {bubbles: true}));
  await widget.updateComplete;
}

/** Picks the choice `value` of a question. */
export async function pick(widget: KithFormElement, question: string, value: string): Promise<void> {
  inside(widget, `[data-q="${question}"] input[value="${value}"]`).click();
  await widget.updateComplete;
}

/** Presses the button that goes on or sends, and waits for what comes of it. */
export async function press(widget: KithFormElement, selector = '.primary'): Promise<void> {
  const before = widget.shadowRoot!.querySelector('.kith')!.textContent;
  inside(widget, selector).click();
  await until(() => widget.shadowRoot!.querySelector('.kith')!.textContent !== before, `${selector} does something`);
  await until(() => widget.state !== 'sending', 'sending ends');
  await widget.updateComplete;
}
