/** A ring around an element of the page, drawn by the panel: nothing of the page is touched. */
export class Ring {
  #element: Element | undefined;
  readonly #mark: HTMLElement;

  constructor(mark: HTMLElement) {
    this.#mark = mark;
  }

  /** Scrolls to the element, or to what is around it where it has no size, and goes along with it until `hide`. */
  show(element: Element): void {
    const isAlone = this.#element === undefined;
    this.#element = seenAround(element);
    bringIntoView(this.#element);
    this.#mark.hidden = false;
    if (isAlone) this.#follow();
  }

  hide(): void {
    this.#element = undefined;
    this.#mark.hidden = true;
  }

  #follow = (): void => {
    if (!this.#element) return;
    const {left, top, width, height} = this.#element.getBoundingClientRect();
    Object.assign(this.#mark.style, {
      translate: `${left}px ${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    requestAnimationFrame(this.#follow);
  };
}

/** Below the window's edge, in pixels. */
const ROOM = 24;

/** Boxes that scroll are scrolled by the browser. Not so those that cut off: they would be scrolled for good. */
function bringIntoView(element: Element): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  if (isInScroller(element)) return element.scrollIntoView({block: 'center', inline: 'nearest', behavior});
  const {top, height} = element.getBoundingClientRect();
  scrollBy({top: top - Math.max(ROOM, (innerHeight - height) / 2), behavior});
}

function isInScroller(element: Element): boolean {
  const {parentElement} = element;
  if (!parentElement || parentElement === document.body) return false;
  return /auto|scroll/.test(getComputedStyle(parentElement).overflowY) || isInScroller(parentElement);
}

function seenAround(element: Element): Element {
  const {width, height} = element.getBoundingClientRect();
  const root = element.getRootNode();
  const outer = element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  return (width && height) || !outer ? element : seenAround(outer);
}
