import {nearestBox, placeAmong, scrollStep} from '../model/drop-place.ts';
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

const MARKS = ['drop-before', 'drop-after', 'drop-into'];

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
    this.#unmark();
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

  /** The item goes along with the pointer, and a line shows where it would come to. */
  #follow(): void {
    const {item, lists} = this.#dragged;
    item.style.translate = `0 ${this.#y + scrollY - this.#start}px`;
    const list = lists[nearestBox(lists.map(boxOf), this.#y)]!;
    const others = [...list.children].filter((child) => child !== item);
    const index = placeAmong(others.map(boxOf), this.#y);
    this.#to = {list, index};
    this.#unmark();
    if (!this.#isMoved()) return;
    if (!others.length) list.classList.add('drop-into');
    else if (index < others.length) others[index]!.classList.add('drop-before');
    else others.at(-1)!.classList.add('drop-after');
  }

  #unmark(): void {
    for (const list of this.#dragged.lists) for (const one of [list, ...list.children]) one.classList.remove(...MARKS);
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

const boxOf = (element: Element): {top: number; height: number} => element.getBoundingClientRect();
