import {html, render} from 'lit';

/**
 * Registers an element unless the name is taken: where two copies of Kith meet, the first one wins. Where the page's policy
 * lets us draw nothing (Trusted Types without `kith`; the console says so), the fallback content stays instead.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name) && canDraw()) customElements.define(name, element);
}

function canDraw(): boolean {
  try {
    render(html`<i></i>`, document.createElement('i'));
    return true;
  } catch {
    return false;
  }
}
