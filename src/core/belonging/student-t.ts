/** Logarithm of the gamma function for x > 0: Stirling's series after shifting x above 10. Source: DLMF 5.11.1. */
function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 10; y++) shift += Math.log(y);
  const series = 1 / (12 * y) - 1 / (360 * y ** 3) + 1 / (1260 * y ** 5) - 1 / (1680 * y ** 7);
  return (y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2 + series - shift;
}

/**
 * Continued fraction of the incomplete beta function, from its last term backwards; good for x < (a + 1)/(a + b + 2).
 * Source: DLMF 8.17.22.
 */
function betaFraction(x: number, a: number, b: number): number {
  let value = 1;
  for (let m = 30 + Math.ceil(Math.sqrt(a + b)); m > 0; m--) {
    const odd = (-(a + m - 1) * (a + b + m - 1) * x) / ((a + 2 * m - 2) * (a + 2 * m - 1));
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    value = 1 + odd / (1 + even / value);
  }
  return value;
}

/** Regularised incomplete beta function I_x(a, b). Source: DLMF 8.17. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = a * Math.log(x) + b * Math.log(1 - x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  return Math.exp(front) / (a * betaFraction(x, a, b));
}

function tail(t: number, freedom: number): number {
  return t === 0 ? 0.5 : incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
}

/** From here on the distance to the normal quantile z is its asymptotic series: as dear for a million people as for a thousand. */
const LARGE = 2000;

/** The first terms of t − z in powers of 1/freedom. Source: Abramowitz and Stegun 26.7.5. */
function distanceToNormal(z: number, freedom: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return first / freedom + second / freedom ** 2 + third / freedom ** 3;
}

function largeQuantile(probability: number, freedom: number): number {
  const near = tQuantile(probability, LARGE);
  let z = near;
  for (let round = 0; round < 6; round++) z = near - distanceToNormal(z, LARGE);
  return z + distanceToNormal(z, freedom);
}

/**
 * Quantile of Student's t distribution for ½ ≤ probability < 1 and any degrees of freedom ≥ 1 (also broken ones, as
 * Welch's interval needs), exact to nine digits. Newton's method climbs from the left, where the distribution function is
 * concave, so it can't overshoot.
 */
export function tQuantile(probability: number, freedom: number): number {
  if (freedom > LARGE) return largeQuantile(probability, freedom);
  const scale = Math.exp(logGamma((freedom + 1) / 2) - logGamma(freedom / 2)) / Math.sqrt(freedom * Math.PI);
  let t = 0;
  for (let round = 0; round < 200; round++) {
    const density = scale * (1 + (t * t) / freedom) ** (-(freedom + 1) / 2);
    const step = (probability - 1 + tail(t, freedom)) / density;
    t += step;
    if (Math.abs(step) < 1e-10 * (1 + t)) break;
  }
  return t;
}
