/** The element itself or the nearest ancestor that matches, through shadow roots. */
export function closestAcross(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? closestAcross(root.host, selector) : null);
}

/** Whether the page writes light text, and so is dark: the luminance of the element's text colour is above one half. */
export function isDarkText(element: Element): boolean {
  const rgb = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(getComputedStyle(element).color);
  if (!rgb) return matchMedia('(prefers-color-scheme: dark)').matches;
  const [r, g, b] = rgb.slice(1).map(Number) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 140;
}
