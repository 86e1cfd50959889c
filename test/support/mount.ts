import {fixture, html} from '@open-wc/testing';
import type {KithSurvey} from '../../src/widgets/survey/kith-survey.ts';
import '../../src/define/survey.ts';

/** A survey on the page, ready (or in whatever state it ends). */
export async function mountSurvey(definition: unknown, attributes: Record<string, string> = {}): Promise<KithSurvey> {
  const survey = document.createElement('kith-survey');
  for (const [name, value] of Object.entries(attributes)) survey.setAttribute(name, value);
  survey.definition = definition;
  await fixture(html`<div>${survey}</div>`);
  await settled(survey);
  return survey;
}

/** Waits until the widget has left the state `loading`. */
export async function settled(widget: KithSurvey): Promise<void> {
  for (let i = 0; i < 200 && widget.state === 'loading'; i++) await new Promise((done) => setTimeout(done, 10));
  await widget.updateComplete;
}

/** The first match inside the widget's shadow root. */
export function inside<T extends HTMLElement = HTMLElement>(widget: HTMLElement, selector: string): T {
  const found = widget.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}
