import type {Results} from '../../contract/results.ts';
import {readStatistic} from '../../core/belonging/reading.ts';
import type {Words} from './block.ts';

/** What the results say, in one sentence: it stands before every figure. */
export function toSentence(results: Results, words: Words): string {
  const {facets = [], index} = results;
  const {t, number, percent} = words;
  const headline = index ?? (facets.length === 1 ? facets[0] : undefined);
  const reading = headline && readStatistic(headline);
  if (!reading) return t('results.counted');
  if (reading.kind === 'share') return t('results.share', {value: percent(reading.value)});
  const {value, min, max} = reading;
  return t('results.mean', {value: number(value, 1), min: number(min), max: number(max)});
}
