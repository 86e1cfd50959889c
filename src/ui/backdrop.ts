import {over} from '../core/colour/contrast.ts';
import type {Triple} from '../core/colour/convert.ts';
import {parseColour} from '../core/colour/parse.ts';

/**
 * The colour behind an element: all grounds up to the first that lets nothing through, else the browser's own canvas.
 * Pictures are not looked at.
 */
export function backdropOf(element: Element, canvas: Triple): Triple {
  const layers = [];
  for (let node: Element | null = element; node; node = above(node)) {
    const layer = parseColour(getComputedStyle(node).backgroundColor);
    if (layer?.alpha) layers.unshift(layer);
    if (layer?.alpha === 1) break;
  }
  let ground = canvas;
  for (const layer of layers) ground = over(layer, ground);
  return ground;
}

/** The element that is drawn around it, through slots and shadow roots. */
function above(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.parentNode;
  return root instanceof ShadowRoot ? root.host : element.parentElement;
}
