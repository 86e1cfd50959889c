/** A colour of the screen: red, green and blue in sRGB from 0 to 1, and how much it covers, from 0 to 1. */
export interface Colour {
  rgb: Triple;
  alpha: number;
}
export type Triple = readonly [number, number, number];

/** Lightness from 0 to 1, chroma from 0 to about 0.4, hue in degrees. */
export type Oklch = Triple;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** From sRGB to light (CSS Color 4 §10.2), and back. */
const toLight = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const fromLight = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

const times = (matrix: readonly Triple[], v: Triple): Triple =>
  matrix.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as unknown as Triple;

// Björn Ottosson, "A perceptual color space for image processing" (2020): sRGB's light to cones, and those to Oklab.
const TO_CONES: readonly Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: readonly Triple[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: readonly Triple[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_CONES: readonly Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

export const fromLinear = (light: Triple): Triple =>
  light.map((v) => clamp(fromLight(Math.max(0, v)))) as unknown as Triple;
export const toLinear = (rgb: Triple): Triple => rgb.map(toLight) as unknown as Triple;

export const fromOklab = (lab: Triple): Triple =>
  fromLinear(times(FROM_CONES, times(FROM_LAB, lab).map((v) => v ** 3) as unknown as Triple));

/** Screens clip what they cannot show, and so do we. */
export const fromOklch = ([l, c, h]: Oklch): Triple => {
  const angle = (h * Math.PI) / 180;
  return fromOklab([l, c * Math.cos(angle), c * Math.sin(angle)]);
};

export function toOklch(rgb: Triple): Oklch {
  const [l, a, b] = times(TO_LAB, times(TO_CONES, toLinear(rgb)).map(Math.cbrt) as unknown as Triple);
  return [l, Math.hypot(a, b), ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360];
}

/** `#12705d`. */
export const toHex = (rgb: Triple): string =>
  `#${rgb
    .map((v) =>
      Math.round(v * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
