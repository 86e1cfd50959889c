import {fixture, html} from '@open-wc/testing';
import type {AxeResults, RunOptions} from 'axe-core';
import 'axe-core/axe.min.js';
import type {KithElement} from '../../src/ui/kith-element.ts';
import {until} from './wait.ts';

declare const axe: {run(context: Element, options?: RunOptions): Promise<AxeResults>};

/** Any widget on the page, ready (or in whatever state it ends). */
export async function mount<T extends KithElement>(
  tag: string,
  properties: Partial<T>,
  attributes: Record<string, string> = {},
  inner: Node[] = [],
): Promise<T> {
  const widget = document.createElement(tag) as T;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.append(...inner);
  Object.assign(widget, properties);
  await fixture(html`<div>${widget}</div>`);
  await until(() => widget.state !== 'loading', 'the widget leaves the state loading');
  await widget.updateComplete;
  return widget;
}

/** What axe finds wrong, one line each. */
export async function axeFindings(widget: KithElement): Promise<string[]> {
  await widget.updateComplete;
  await Promise.all(widget.shadowRoot!.getAnimations().map((animation) => animation.finished));
  const {violations} = await axe.run(widget, {resultTypes: ['violations']});
  return violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

export const PAGES = {
  light: {background: '#ffffff', color: '#1d1d1f'},
  dark: {background: '#14181a', color: '#e8ecea'},
};

/** Puts the page into a tone and a direction. */
export function dressPage(tone: keyof typeof PAGES, dir: 'ltr' | 'rtl'): void {
  Object.assign(document.body.style, PAGES[tone]);
  document.documentElement.dir = dir;
}

export function undressPage(): void {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
}

/** Every text of a widget, its white space in one. */
export const words = (widget: HTMLElement): string =>
  widget.shadowRoot!.querySelector('.kith')!.textContent.replace(/\s+/g, ' ').trim();

/** A definition or document with every free text replaced; `fixed` keys stay. */
export function poison(value: unknown, poisoned: string, fixed: ReadonlySet<string>, key = ''): unknown {
  if (fixed.has(key)) return value;
  if (typeof value === 'string') return poisoned;
  if (Array.isArray(value)) return value.map((one) => poison(one, poisoned, fixed, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, one]) => [k, poison(one, poisoned, fixed, k)]));
}

/** What must not be in a widget, whatever its document says. */
export const HOT =
  'script, iframe, object, embed, base, meta, link, template, [onerror], [onload], [onfocus], [srcdoc]';
