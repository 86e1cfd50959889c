import type {Results} from '../../contract/results.ts';

/** `empty`: nobody has answered; `few`: what came may not be shown. */
export function stateOf(results: Results): 'empty' | 'few' | 'shown' {
  const {n, kind, uncounted, thresholds, index, facets = [], questions = []} = results;
  if (kind === 'signup') return 'shown';
  const all = [...facets, ...questions];
  if (n === 0 && !uncounted && all.every((one) => one.n === 0)) return 'empty';
  return n < thresholds.item || [...(index ? [index] : []), ...all].every((one) => one.suppressed ?? !one.n)
    ? 'few'
    : 'shown';
}
