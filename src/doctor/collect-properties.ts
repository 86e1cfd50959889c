import {PROPERTIES} from './known.ts';

/**
 * Names that widgets give values to, and that the page has registered (`@property`, `CSS.registerProperty`) so that the values do not
 * come through: another syntax, or no inheritance. Registered names hold for the whole document, inside shadow roots too.
 */
export function collectProperties(): string[] {
  // rules of the page do not reach into a shadow root, registrations do
  const host = document.createElement('div');
  const inside = document.createElement('i');
  host.hidden = true;
  host.attachShadow({mode: 'open'}).append(inside);
  const all = Object.entries(PROPERTIES).flatMap(([value, names]) =>
    names.map((name) => [`--${name}`, value] as const),
  );
  for (const [name, value] of all) host.style.setProperty(name, value, 'important');
  document.documentElement.append(host);
  const style = getComputedStyle(inside);
  const found = all.filter(([name, value]) => style.getPropertyValue(name).trim() !== value).map(([name]) => name);
  host.remove();
  return found.toSorted();
}
