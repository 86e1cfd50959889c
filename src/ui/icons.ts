import {svg, html, type TemplateResult} from 'lit';

const icon = (path: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor">${path}</svg>`;

/** A warning sign: something needs another look. */
export const alertIcon = icon(svg`<path d="M18 10a8 8 0 1 1-16 0 8 8 0 0 1 16 0M10 5.5v5.5M10 14v.5"/>`);
/** A tick: done. */
export const checkIcon = icon(svg`<path d="M18 10a8 8 0 1 1-16 0 8 8 0 0 1 16 0M6.5 10.3l2.4 2.4 4.6-5"/>`);
/** Back, in the reading direction. */
export const backIcon = icon(svg`<path d="m12 4-6 6 6 6"></path>`);
