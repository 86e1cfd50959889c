import {fromLinear, fromOklab, fromOklch, type Colour, type Triple} from './convert.ts';

/**
 * A colour as browsers write a computed one (CSS Color 4 §15): `rgb()`, `color(srgb …)`, `color(srgb-linear …)`, `oklab()` and
 * `oklch()`; also `#rgb` and `#rrggbb`. Others, of wider screens, are undefined: nothing is said about them.
 */
export function parseColour(text: string): Colour | undefined {
  if (/^#([\da-f]{3}){1,2}$/i.test(text)) return fromHex(text.slice(1));
  const [, kind = '', rest = ''] = /^(rgba?|color|oklab|oklch)\((.*)\)$/.exec(text) ?? [];
  const space = kind === 'color' ? /^srgb(-linear)?(?= )/.exec(rest)?.[0] : kind.replace('rgba', 'rgb');
  const numbers = [...rest.replace(/^srgb(-linear)?/, '').matchAll(/none|-?[\d.]+(?:e[-+]?\d+)?/g)].map(([v]) =>
    v === 'none' ? 0 : Number(v),
  );
  const [a, b, c, alpha = 1] = numbers;
  const make = space && MAKERS[space];
  if (!make || a === undefined || b === undefined || c === undefined) return undefined;
  return {rgb: make([a, b, c]), alpha};
}

const clip = (v: number): number => Math.min(1, Math.max(0, v));

const MAKERS: Readonly<Record<string, (v: Triple) => Triple>> = {
  rgb: ([r, g, b]) => [clip(r / 255), clip(g / 255), clip(b / 255)],
  srgb: ([r, g, b]) => [clip(r), clip(g), clip(b)],
  'srgb-linear': fromLinear,
  oklab: fromOklab,
  oklch: fromOklch,
};

function fromHex(digits: string): Colour {
  const step = digits.length / 3;
  const read = (i: number): number => {
    const part = digits.slice(i * step, i * step + step);
    return parseInt(step === 1 ? part + part : part, 16) / 255;
  };
  return {rgb: [read(0), read(1), read(2)], alpha: 1};
}
