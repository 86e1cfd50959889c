/** The value of an attribute on the element or the nearest ancestor that has it, through shadow roots. */
export function closestAttribute(element: Element, name: string): string | null {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const value = at.getAttribute(name);
    if (value) return value;
  }
  return null;
}

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** Whether the page writes light text, and so is dark: the luminance of the element's text colour is above one half. */
export function isDarkText(element: Element): boolean {
  const rgb = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(getComputedStyle(element).color);
  if (!rgb) return matchMedia('(prefers-color-scheme: dark)').matches;
  const [r, g, b] = rgb.slice(1).map(Number) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 140;
}
