// Every widget on the page, from its markup alone.
import '../../src/define/all.ts';
import {fixture, html} from '@open-wc/testing';
import type {KithElement} from '../../src/ui/kith-element.ts';
import {toMarkup, type Specimen} from './every-widget.ts';
import {until} from './wait.ts';

/** A box of 600 px in the page, whatever the page says, with the widget in it, ready. */
export async function mountSpecimen(specimen: Specimen, attributes = ''): Promise<KithElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.setProperty('width', '600px', 'important');
  box.innerHTML = toMarkup(specimen, '/to').replace(/ |>/, (mark) => ` ${attributes}${mark}`);
  return ready(box, specimen);
}

/** Waits until the first widget of this kind below is ready. */
export async function ready(root: ParentNode, {tag}: Specimen): Promise<KithElement> {
  const find = () => root.querySelector<KithElement>(tag);
  await until(() => find()?.state === 'ready', `${tag} is ready`);
  await find()!.updateComplete;
  return find()!;
}

/** The widget's shadow root and those inside it. */
export function rootsOf(widget: Element): ShadowRoot[] {
  const root = widget.shadowRoot;
  return root ? [root, ...[...root.querySelectorAll('*')].flatMap(rootsOf)] : [];
}

/** All elements inside the widget that match, through shadow roots. */
export const deepAll = <T extends Element = HTMLElement>(widget: Element, selector: string): T[] =>
  rootsOf(widget).flatMap((root) => [...root.querySelectorAll<T>(selector)]);
