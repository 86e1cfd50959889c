import {html, svg, type TemplateResult} from 'lit';

const icon = (path: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor">${path}</svg>`;

export const plusIcon = icon(svg`<path d="M10 4.5v11M4.5 10h11"></path>`);
export const minusIcon = icon(svg`<path d="M4.5 10h11"></path>`);
export const crossIcon = icon(svg`<path d="m5.5 5.5 9 9M14.5 5.5l-9 9"></path>`);
export const upIcon = icon(svg`<path d="M10 15.5v-11M5.5 9 10 4.5 14.5 9"></path>`);
export const downIcon = icon(svg`<path d="M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5"></path>`);
export const fileIcon = icon(svg`<path d="M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15"></path>`);
