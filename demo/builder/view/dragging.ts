import {nearestBox, placeAmong, scrollStep, type Box} from '../model/drop-place.ts';
import type {BuilderApp} from './builder-app.ts';

/** What is dragged, and where it may go. */
export interface Dragged {
  /** The `<li>` that moves. */
  item: HTMLElement;
  /** The lists that take it, its own among them. */
  lists: readonly HTMLElement[];
  /** Puts it before the entry of an index, counted without itself. */
  drop: (list: HTMLElement, index: number) => void;
}

/** Begins to drag with a finger, a pen or a mouse. The keyboard has buttons for it. */
export function startDrag(app: BuilderApp, event: PointerEvent, dragged: Dragged): void {
  if (event.button !== 0 || !event.isPrimary) return;
  new Drag(app, event, dragged).begin();
}

/** One drag, from the grip to where it is let go. Escape, and whatever takes the pointer away, put it back. */
class Drag {
  readonly #app: BuilderApp;
  readonly #dragged: Dragged;
  readonly #grip: HTMLElement;
  readonly #pointer: number;
  readonly #before: unknown;
  readonly #start: number;
  readonly #from: number;
  #y: number;
  #frame = 0;
  #to: {list: HTMLElement; index: number} | undefined;

  constructor(app: BuilderApp, event: PointerEvent, dragged: Dragged) {
    const {item} = dragged;
    this.#app = app;
    this.#dragged = dragged;
    this.#grip = event.currentTarget as HTMLElement;
    this.#pointer = event.pointerId;
    this.#before = app.work.definition;
    this.#y = event.clientY;
    this.#start = event.clientY + scrollY;
    this.#from = [...item.parentElement!.children].indexOf(item);
  }

  begin(): void {
    const grip = this.#grip;
    grip.setPointerCapture(this.#pointer);
    grip.addEventListener('pointermove', this.#move);
    grip.addEventListener('pointerup', this.#letGo);
    grip.addEventListener('pointercancel', this.#putBack);
    grip.addEventListener('lostpointercapture', this.#putBack);
    document.addEventListener('keydown', this.#hearKey, true);
    document.documentElement.classList.add('is-dragging');
    this.#dragged.item.classList.add('is-dragged');
    this.#frame = requestAnimationFrame(this.#scroll);
  }

  #end(): void {
    const grip = this.#grip;
    cancelAnimationFrame(this.#frame);
    grip.removeEventListener('pointermove', this.#move);
    grip.removeEventListener('pointerup', this.#letGo);
    grip.removeEventListener('pointercancel', this.#putBack);
    grip.removeEventListener('lostpointercapture', this.#putBack);
    document.removeEventListener('keydown', this.#hearKey, true);
    if (grip.hasPointerCapture(this.#pointer)) grip.releasePointerCapture(this.#pointer);
    document.documentElement.classList.remove('is-dragging');
    this.#dragged.item.classList.remove('is-dragged');
    this.#dragged.item.style.translate = '';
    this.#makeRoom(undefined);
  }

  #move = ({clientY}: PointerEvent): void => {
    this.#y = clientY;
    this.#follow();
  };

  /** Scrolls as long as it is held near an edge. */
  #scroll = (): void => {
    const step = scrollStep(this.#y, innerHeight);
    if (step && this.#to) {
      scrollBy(0, step);
      this.#follow();
    }
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  /** The item goes along with the pointer, and the others make room where it would come to. */
  #follow(): void {
    const {item, lists} = this.#dragged;
    item.style.translate = `0 ${this.#y + scrollY - this.#start}px`;
    const list = lists[nearestBox(lists.map(boxOf), this.#y)]!;
    this.#to = {list, index: placeAmong(this.#othersIn(list).map(boxOf), this.#y)};
    this.#makeRoom(this.#to);
  }

  #othersIn = (list: HTMLElement): HTMLElement[] =>
    [...list.children].filter((child) => child !== this.#dragged.item) as HTMLElement[];

  #makeRoom(to: {list: HTMLElement; index: number} | undefined): void {
    const {item, lists} = this.#dragged;
    for (const list of lists) {
      const isHome = list === item.parentElement;
      for (const [i, other] of this.#othersIn(list).entries()) {
        const isAfter = to?.list === list && i >= to.index;
        // where it stood there is room already
        const wasAfter = to?.list === list && isHome && i >= this.#from;
        const places = Number(isAfter) - Number(wasAfter);
        other.style.translate = places ? `0 calc(${places} * (${item.offsetHeight}px + 0.5rem))` : '';
        other.classList.toggle('makes-room', places !== 0);
      }
      list.classList.toggle('drop-into', to?.list === list && !isHome && !list.children.length);
    }
  }

  #isMoved = (): boolean =>
    this.#to !== undefined && (this.#to.list !== this.#dragged.item.parentElement || this.#to.index !== this.#from);

  #letGo = (): void => {
    const to = this.#to;
    // somebody took something back meanwhile: the places are not those any more
    const isMoved = this.#isMoved() && this.#app.work.definition === this.#before;
    this.#end();
    if (to && isMoved) this.#dragged.drop(to.list, to.index);
  };

  #putBack = (): void => {
    const isMoved = this.#isMoved();
    this.#end();
    if (isMoved) this.#app.say('Put back.');
  };

  #hearKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#putBack();
  };
}

/** Where it stands by itself, whether or not it makes room just now. */
function boxOf(element: HTMLElement): Box {
  const list = element.parentElement!;
  const top = element.matches('li')
    ? list.getBoundingClientRect().top + element.offsetTop - list.offsetTop
    : element.getBoundingClientRect().top;
  return {top, height: element.offsetHeight};
}
