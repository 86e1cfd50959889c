import {fixture, html} from '@open-wc/testing';
import '../../src/define/calendar.ts';
import type {KithCalendar} from '../../src/widgets/calendar/kith-calendar.ts';
import {hall} from './hall-events.ts';
import {until} from './wait.ts';

/** A calendar on the page, ready (or broken), with March 2031 of the hall unless told otherwise. */
export async function mountCalendar(
  definition: unknown = hall, // null for none
  attributes: Record<string, string> = {},
  inner: Node[] = [],
): Promise<KithCalendar> {
  const calendar = document.createElement('kith-calendar');
  const all = {lang: 'en-GB', month: '2031-03', view: 'month', 'no-json-ld': '', ...attributes};
  for (const [name, value] of Object.entries(all)) calendar.setAttribute(name, value);
  calendar.append(...inner);
  if (definition !== null) calendar.definition = definition;
  await fixture(html`<div dir=${attributes['dir'] ?? 'ltr'}>${calendar}</div>`);
  await until(() => calendar.state !== 'loading', 'the calendar leaves the state loading');
  await calendar.updateComplete;
  return calendar;
}

/** Presses a key where focus is. */
export async function press(calendar: KithCalendar, key: string, more: KeyboardEventInit = {}): Promise<void> {
  const target = calendar.shadowRoot!.activeElement!;
  target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true, ...more}));
  await calendar.updateComplete;
  await calendar.updateComplete;
}

/** What a screen reader says of the focused element. */
export const spoken = (calendar: KithCalendar): string =>
  calendar.shadowRoot!.activeElement?.getAttribute('aria-label') ??
  calendar.shadowRoot!.activeElement?.textContent.trim() ??
  '';
