// Elements are made one by one: nothing that people wrote is ever read as HTML.

/**
 * @template {string} T
 * @param {T} tag
 * @param {Record<string, unknown>} [properties] properties; those with `-`, and `role`, are attributes; undefined is left out
 * @param {...(Node | string | false | undefined | null)} children
 * @returns {T extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[T] : HTMLElement}
 */
export function h(tag, properties = {}, ...children) {
  const element = /** @type {ReturnType<typeof h<T>>} */ (document.createElement(tag));
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (name.includes('-') || name === 'role') element.setAttribute(name, String(value));
    else Reflect.set(element, name, value);
  }
  for (const child of children) if (typeof child === 'string' || child instanceof Node) element.append(child);
  return element;
}

/** @param {string} text */
export const heading = (text) => h('h1', {tabIndex: -1}, text);

/** @param {string} text @param {() => void} onclick @param {string} [className] */
export const button = (text, onclick, className = '') => h('button', {type: 'button', className, onclick}, text);

/** A link to another view. @param {string} path without `#` @param {string} text */
export const link = (path, text) => h('a', {href: `#${path}`}, text);

/** The way back, above a heading. @param {string} path @param {string} text */
export const back = (path, text) => h('p', {className: 'back'}, link(path, text));

/** A table that scrolls by itself where it is wider than the page. @param {string} label @param {HTMLElement} table */
export const scroller = (label, table) =>
  h('div', {className: 'scroller', tabIndex: 0, role: 'region', 'aria-label': label}, table);

/** @param {string} name @param {Node | string} value */
export const term = (name, value) => [h('dt', {}, name), h('dd', {}, value)];

/**
 * A field with its label and hint.
 * @param {HTMLElement} control with an id
 * @param {string} label
 * @param {string} [hint]
 */
export function field(control, label, hint) {
  if (hint) control.setAttribute('aria-describedby', `${control.id}-hint`);
  return h(
    'div',
    {className: 'field'},
    h('label', {htmlFor: control.id}, label),
    hint && h('p', {id: `${control.id}-hint`, className: 'muted'}, hint),
    control,
  );
}

/** "1 answer", "2 answers". @param {number} n @param {string} one @param {string} [many] */
export const count = (n, one, many = `${one}s`) => `${n.toLocaleString()} ${n === 1 ? one : many}`;
