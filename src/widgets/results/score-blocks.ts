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

export const shareCell = (share: Statistic['favourable'], {t, percent}: Words): Cell => ({
  text: typeof share === 'number' ? percent(share) : share ? t(`results.${share}`) : '–',
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

type Column = [title: string, cell: (statistic: Statistic, reading: Reading | undefined) => Cell];

/** What is said of every score: a mean, else a share, with its range; the share also beside a mean. */
function columnsOf(
  results: Results,
  named: readonly Named[],
  ends: [string, string] | undefined,
  words: Words,
): Column[] {
  const {t, number} = words;
  const has = (key: 'mean' | 'favourable' | 'verdict') => named.some(({statistic}) => statistic[key] !== undefined);
  const favourable = t('results.favourable');
  const average = ends ? t('results.averageOn', {min: ends[0], max: ends[1]}) : t('results.average');
  const columns: (Column | false | undefined)[] = [
    [
      has('mean') ? average : favourable,
      ({suppressed, n, favourable: share}, reading) =>
        suppressed || !n
          ? absent(suppressed, t)
          : reading
            ? {text: formatReading(reading, words)}
            : shareCell(share, words),
    ],
    has('mean') && has('favourable') && [favourable, (statistic) => shareCell(statistic.favourable, words)],
    [t('results.people'), ({n}) => ({text: n === undefined ? '–' : number(n)})],
    has('verdict') &&
      results.previous && [
        t('results.change'),
        (statistic) => {
          const verdict = statistic.verdict ?? (statistic === results.index && results.verdict);
          return {text: verdict ? t(`results.verdict.${verdict}`) : '–'};
        },
      ],
  ];
  return columns.filter((column) => Array.isArray(column));
}

/** Every score with its range, people and change; bars with whiskers beside it. */
export function buildScores(results: Results, words: Words): Block[] {
  const named = listScores(results, words);
  if (!named.length) return [];
  const bars = named.map(({name, statistic}) => ({name, statistic, reading: readStatistic(statistic)}));
  const ends = sharedEnds(
    bars.map(({reading}) => reading),
    words,
  );
  const columns = columnsOf(results, named, ends, words);
  return [
    {
      id: 'scores',
      title: words.t(results.kind === 'pulse' ? 'results.scores' : 'results.ratings'),
      columns: [subjectOf(results, words), ...columns.map(([title]) => title)],
      rows: bars.map(({name, statistic, reading}) => ({
        head: name,
        cells: columns.map(([, cell]) => cell(statistic, reading)),
      })),
      chart: renderBars(bars, ends),
    },
  ];
}
