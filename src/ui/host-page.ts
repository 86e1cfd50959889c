/** The element itself or the nearest ancestor that matches, through shadow roots. */
export function closestAcross(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? closestAcross(root.host, selector) : null);
}

/**
 * Whether the page writes light text, and so is dark. Reads every way in which browsers write a computed colour
 * (CSS Color 4 §15): `rgb()` to 255, `color()` to 1, and the kinds that begin with lightness itself.
 */
export function hasLightText(element: Element): boolean {
  const {color} = getComputedStyle(element);
  const [a = 0, b = 0, c = 0] = color.match(/(?<=[ (])[\d.e-]+/g)?.map(Number) ?? [];
  const lightness = /^(ok)?l/.test(color) ? a : 0.2126 * a + 0.7152 * b + 0.0722 * c;
  return lightness / (color.startsWith('rgb') ? 255 : color.startsWith('l') ? 100 : 1) > 0.6;
}
