import {allInside} from './mount.ts';

/** Elements that stick out of the widget, or whose words are cut off. */
export function lost(widget: HTMLElement): string[] {
  const {left, right} = widget.getBoundingClientRect();
  return allInside(widget, '.kith *:not(.visually-hidden, .visually-hidden *, option, svg *)').flatMap((element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const name = `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 30)}`;
    // what scrolls by itself may be wider than its window
    if (element.closest('.scroller')) return [];
    if (!box.width || style.clipPath === 'inset(50%)' || element.matches('input[type=radio], input[type=checkbox]'))
      return [];
    if (box.left < left - 1 || box.right > right + 1) return [`sticks out: ${name}`];
    if (
      style.overflow !== 'visible' &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.localName !== 'progress'
    )
      return [`cut off: ${name}`];
    return element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline' && element.clientWidth
      ? [`too wide: ${name}`]
      : [];
  });
}

/** WCAG 2.2, 1.4.12: what people set to read more easily. */
export const SPACING = new CSSStyleSheet();
SPACING.replaceSync(
  '* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important} p {margin-block-end: 2em !important}',
);

/** Elements (of those that match, and that people can reach) whose smaller side is below so many pixels. */
export const tooSmall = (widget: HTMLElement, selector: string, least: number): string[] =>
  allInside(widget, selector).flatMap((element) => {
    const {width, height} = element.getBoundingClientRect();
    const side = Math.min(width, height);
    const isReached = !element.closest('[aria-hidden=true]');
    return isReached && side && side < least - 0.01 ? [`${element.outerHTML.slice(0, 60)}: ${side}`] : [];
  });
