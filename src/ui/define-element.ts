/** Registers an element unless the name is taken: where two copies of Kith meet, the first one wins. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
