import type {Results} from '../../contract/results.ts';
import {readStatistic} from '../../core/belonging/reading.ts';
import type {Words} from './block.ts';

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

/** What the results say, in one sentence: it stands before every figure. */
export function toSentence(results: Results, words: Words): string {
  const {kind, n, goal, verdict, group, previous, facets = [], index} = results;
  const {t, number, percent} = words;
  if (kind === 'signup') return goal ? t('results.signedOf', {n, goal}) : t('results.signed', {n});
  const state = stateOf(results);
  if (state !== 'shown') return t(`results.${state}`);
  const before = previous?.findLast((one) => one.facets);
  if (verdict && before) {
    const isChange = verdict === 'up' || verdict === 'down';
    return t(`results.${verdict}${isChange && !group ? 'Plain' : ''}`, {group: group ?? '', wave: before.wave});
  }
  const headline = index ?? (facets.length === 1 ? facets[0] : undefined);
  const reading = headline && readStatistic(headline);
  if (!reading) return t('results.counted', {n});
  if (reading.kind === 'share') return t('results.share', {value: percent(reading.value)});
  const {value, min, max} = reading;
  return t('results.mean', {value: number(value, 1), min: number(min), max: number(max)});
}
