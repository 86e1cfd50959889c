import type {Results, Statistic} from '../../contract/results.ts';
import {readStatistic, type Reading} from '../../core/belonging/reading.ts';
import {absent, nameOf, type Block, type Cell, type Phrase, type Words} from './block.ts';
import {renderBars} from './bars.ts';

/** A statistic with the name it goes by. */
export interface Named {
  name: Phrase;
  statistic: Statistic;
}

/** The headline, then facets, or those questions that have a score. */
export function listScores({index, facets, questions}: Results, words: Words): Named[] {
  const named = [...(facets ?? []), ...(questions ?? [])]
    .filter(({type}) => type === 'score')
    .slice(0, 100)
    .map((statistic) => ({name: nameOf(statistic, words), statistic}));
  return index ? [{name: words.t('results.overall'), statistic: index}, ...named] : named;
}

/** `3.8 (3.4–4.2)`, `61 % (55–66 %)`. */
export function formatReading({kind, value, low, high}: Reading, {number, percent}: Words): string {
  const write = (x: number) => (kind === 'mean' ? number(x, 1) : percent(x));
  return low === undefined || high === undefined ? write(value) : `${write(value)} (${write(low)}–${write(high)})`;
}

export function shareCell(share: Statistic['favourable'], {t, percent}: Words): Cell {
  if (share === undefined) return {text: '–'};
  return {text: typeof share === 'number' ? percent(share) : t(`results.${share}`)};
}

const changeCell = (verdict: Statistic['verdict'] | false, t: Words['t']): Cell => ({
  text: verdict ? t(`results.verdict.${verdict}`) : '–',
});

/** The two ends of a scale that all share; undefined where they differ. */
export function sharedEnds(readings: readonly (Reading | undefined)[], words: Words): [string, string] | undefined {
  const [first, ...rest] = readings.filter((reading) => reading !== undefined);
  if (!first || rest.some(({min, max}) => min !== first.min || max !== first.max)) return undefined;
  const write = first.kind === 'mean' ? words.number : words.percent;
  return [write(first.min), write(first.max)];
}

export const subjectOf = ({kind}: Results, {t}: Words): string =>
  t(kind === 'pulse' ? 'results.facet' : 'results.question');

/** Every score with its range, people and change; bars with whiskers beside it. */
export function buildScores(results: Results, words: Words): Block[] {
  const named = listScores(results, words);
  if (!named.length) return [];
  const {t} = words;
  const readings = named.map(({statistic}) => readStatistic(statistic));
  const ends = sharedEnds(readings, words);
  const has = (key: 'mean' | 'favourable' | 'verdict') => named.some(({statistic}) => statistic[key] !== undefined);
  const hasChange = has('verdict') && Boolean(results.previous?.length);
  const verdictOf = (statistic: Statistic) => statistic.verdict ?? (statistic === results.index && results.verdict);
  const hasMeans = has('mean');
  const columns = [
    subjectOf(results, words),
    ...(hasMeans ? [ends ? t('results.averageOn', {min: ends[0], max: ends[1]}) : t('results.average')] : []),
    ...(has('favourable') ? [t('results.favourable')] : []),
    t('results.people'),
    ...(hasChange ? [t('results.change')] : []),
  ];
  const rows = named.map(({name, statistic}, i) => {
    const reading = readings[i];
    const shares = statistic.suppressed || !statistic.n ? absent(statistic.suppressed, t) : undefined;
    const mean = shares ?? {text: reading?.kind === 'mean' ? formatReading(reading, words) : '–'};
    const share =
      reading?.kind === 'share' ? {text: formatReading(reading, words)} : shareCell(statistic.favourable, words);
    return {
      head: name,
      cells: [
        ...(hasMeans ? [mean] : []),
        ...(has('favourable') ? [hasMeans ? share : (shares ?? share)] : []),
        {text: statistic.n === undefined ? '–' : words.number(statistic.n)},
        ...(hasChange ? [changeCell(verdictOf(statistic), t)] : []),
      ],
    };
  });
  const bars = named.map(({name}, i) => ({name, reading: readings[i]}));
  const title = t(results.kind === 'pulse' ? 'results.scores' : 'results.ratings');
  return [{id: 'scores', title, columns, rows, chart: renderBars(bars, ends)}];
}
