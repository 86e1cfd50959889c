import {html, nothing} from 'lit';
import type {GroupResults, PreviousResults, Results, Statistic} from '../../contract/results.ts';
import {placeOnScale, readStatistic} from '../../core/belonging/reading.ts';
import {safeUrl} from '../../core/text/safe-url.ts';
import {absent, nameOf, type Block, type Cell, type Part, type Words} from './block.ts';
import {comparisonMessages} from './comparisons.messages.ts';
import {comparisonStyles} from './comparisons.styles.ts';
import {formatReading, listScores, sharedEnds, subjectOf, type Named} from './score-blocks.ts';
import {renderTrends} from './trend-chart.ts';

const find = (part: GroupResults | PreviousResults, {id}: Statistic): Statistic | undefined =>
  id === 'index' && part.index
    ? part.index
    : [...(part.facets ?? []), ...('questions' in part ? (part.questions ?? []) : [])].find((one) => one.id === id);

/** `isPoint`: without its range. */
function toCell(statistic: Statistic | undefined, fallback: Cell, words: Words, isPoint: boolean): Cell {
  if (!statistic) return fallback;
  const reading = readStatistic(statistic);
  if (reading) {
    const {low: _, high: __, ...point} = reading;
    return {
      text: formatReading(isPoint ? point : reading, words),
      level: Math.round(8 * placeOnScale(reading.value, reading)),
    };
  }
  const {favourable, suppressed} = statistic;
  if (!suppressed && typeof favourable === 'string') return {text: words.t(`results.${favourable}`)};
  return absent(suppressed ?? (statistic.n ? 'small' : undefined), words.t);
}

/** Scores by group: a table whose cells hold a value, "too few to show" or "no answers". */
function buildHeatmap(results: Results, words: Words): Block[] {
  const groups = (results.groups ?? []).slice(0, 40);
  const named = listScores(results, words);
  if (!groups.length || !named.length) return [];
  const {t, text, number} = words;
  const dimension = text(results.dimension?.label).text;
  const cellOf = (group: GroupResults, {statistic}: Named): Cell => {
    const own = find(group, statistic);
    return toCell(own, absent(group.n === 0 ? undefined : (group.suppressed ?? 'small'), t), words, true);
  };
  const people = groups.map(({n, suppressed}) =>
    n === undefined ? absent(suppressed ?? 'small', t) : {text: number(n)},
  );
  return [
    {
      id: 'groups',
      title: dimension ? t('results.groupsBy', {name: dimension}) : t('results.groups'),
      columns: [subjectOf(results, words), ...groups.map((group) => nameOf(group, words))],
      rows: [
        // where no group may be shown, one row says so
        ...(groups.some(({n}) => n) ? named : []).map((one) => ({
          head: one.name,
          cells: groups.map((group) => cellOf(group, one)),
        })),
        {head: t('results.people'), cells: people},
      ],
    },
  ];
}

/** Earlier waves and this one; a wave that was left out is a gap. */
function buildTrend(results: Results, words: Words): Block[] {
  const {previous = [], wave = '', n, index, facets} = results;
  const named = listScores(results, words);
  if (!previous.length || !named.length) return [];
  const {t, number} = words;
  const now: PreviousResults = {wave: t('results.now', {wave}), n, ...(index && {index}), ...(facets && {facets})};
  const waves = [...previous.slice(-40), now];
  const isGap = (one: PreviousResults) => !one.facets && !one.index;
  const cellOf = (one: PreviousResults, {statistic}: Named): Cell => {
    const gap: Cell = {text: t('results.gap'), state: 'none'};
    const {level: _, ...cell} = toCell(find(one, statistic), gap, words, false);
    return cell;
  };
  const lines = named.map(({name, statistic}) => ({
    name,
    readings: waves.map((one) => {
      const own = find(one, statistic);
      return own && readStatistic(own);
    }),
  }));
  const ends = sharedEnds(
    lines.flatMap(({readings}) => readings),
    words,
  );
  return [
    {
      id: 'trend',
      title: t('results.trend'),
      wide: true,
      columns: [t('results.wave'), ...named.map(({name}) => name), t('results.people')],
      rows: waves.map((one) => ({
        head: one.wave,
        cells: [
          ...named.map((score) => (isGap(one) ? {text: t('results.gap'), state: 'none' as const} : cellOf(one, score))),
          {text: one.n === undefined ? '–' : number(one.n)},
        ],
      })),
      chart: renderTrends(lines, [...previous.slice(-40).map((one) => one.wave), wave], ends),
    },
  ];
}

/** What has changed since the last wave. */
function toVerdict({verdict, previous, group}: Results, {t}: Words): string | undefined {
  const before = previous?.findLast((one) => one.facets);
  if (!verdict || !before) return undefined;
  const isChange = verdict === 'up' || verdict === 'down';
  return t(`results.${verdict}${isChange && !group ? 'Plain' : ''}`, {group: group ?? '', wave: before.wave});
}

/** Against earlier waves, and between groups. */
export const part: Part = {
  sentence: toVerdict,
  render: ({heard}, {t}) => {
    const href = heard && safeUrl(heard, document.baseURI);
    return href ? html`<p class="block"><a href=${href}>${t('results.heard')}</a></p>` : nothing;
  },
  build: (results, words) => [...buildTrend(results, words), ...buildHeatmap(results, words)],
  styles: [comparisonStyles],
  messages: comparisonMessages,
};
