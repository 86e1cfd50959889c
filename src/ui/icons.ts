import {html, type TemplateResult} from 'lit';

/** An icon from the `d` of its path, on a grid of 20. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor">
    <path d=${path}></path>
  </svg>`;
const RING = 'M18 10a8 8 0 1 1-16 0 8 8 0 0 1 16 0';

/** A warning sign: something needs another look. */
export const alertIcon = icon(`${RING}M10 5.5v5.5M10 14v.5`);
/** A tick: done. */
export const checkIcon = icon(`${RING}M6.5 10.3l2.4 2.4 4.6-5`);
/** Back, in the reading direction. */
export const backIcon = icon('m12 4-6 6 6 6');
