import {svg, html, type TemplateResult} from 'lit';

const icon = (path: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor">${path}</svg>`;

/** A warning sign: something needs another look. */
export const alertIcon = icon(svg`<circle cx="10" cy="10" r="8"></circle><path d="M10 5.5v5.5M10 14v.5"></path>`);
/** A tick: done. */
export const checkIcon = icon(svg`<circle cx="10" cy="10" r="8"></circle><path d="m6.5 10.3 2.4 2.4 4.6-5"></path>`);
/** Back, in the reading direction. */
export const backIcon = icon(svg`<path d="m12 4-6 6 6 6"></path>`);
