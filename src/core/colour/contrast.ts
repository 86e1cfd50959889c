import {fromOklch, toLinear, toOklch, type Colour, type Triple} from './convert.ts';

/** What WCAG 2.2 asks of text (1.4.3) and of controls and charts (1.4.11). */
export const TEXT = 4.5;
export const CONTROL = 3;

/** Relative luminance (WCAG 2.2, definition), 0 to 1. */
function luminance(rgb: Triple): number {
  const [r, g, b] = toLinear(rgb);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio (WCAG 2.2, definition): (L1 + 0.05) / (L2 + 0.05) with the lighter first, 1 to 21. */
export function contrastOf(one: Triple, other: Triple): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What is seen of a colour that lets its ground through (Porter and Duff's "over", in sRGB as browsers do). */
export const over = ({rgb, alpha}: Colour, ground: Triple): Triple =>
  rgb.map((v, i) => v * alpha + ground[i]! * (1 - alpha)) as unknown as Triple;

/**
 * The colour of the same hue, lighter or darker by as little as can be, that is good enough; black or white where none is.
 * @param isGood whether a colour will do
 */
export function nearestGood(rgb: Triple, isGood: (rgb: Triple) => boolean): Triple {
  if (isGood(rgb)) return rgb;
  const [l, c, h] = toOklch(rgb);
  for (let step = 1; step <= 100; step++) {
    for (const lightness of [l - step / 100, l + step / 100]) {
      const tried = fromOklch([lightness, c, h]);
      if (lightness >= 0 && lightness <= 1 && isGood(tried)) return tried;
    }
  }
  const ends: Triple[] = [
    [0, 0, 0],
    [1, 1, 1],
  ];
  return ends.find(isGood) ?? rgb;
}
