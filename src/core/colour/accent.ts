import {toOklch} from './convert.ts';
import {parseColour} from './parse.ts';

/** Less chroma than this (Oklch) is a page's ground, not a colour it shows itself by. */
const LEAST_CHROMA = 0.04;

/** Whether a page's `theme-color` can be an accent: many name the white or cream of their ground. */
export function isColourful(computed: string): boolean {
  const colour = parseColour(computed);
  return colour !== undefined && toOklch(colour.rgb)[1] >= LEAST_CHROMA;
}
