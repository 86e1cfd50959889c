import type {Results} from '../../contract/results.ts';
import type {Block, Words} from './block.ts';
import {buildChoices} from './choice-blocks.ts';
import {buildHeatmap, buildTrend} from './group-blocks.ts';
import {buildScores, buildSpread} from './score-blocks.ts';

/** How far a petition has come. */
function buildGoal({kind, n, goal}: Results, {t, number, percent}: Words): Block[] {
  if (kind !== 'signup' || !goal) return [];
  const reached = t('results.reached');
  const reading = {kind: 'mean' as const, value: n, min: 0, max: Math.max(goal, n), n};
  return [
    {
      id: 'goal',
      title: t('results.goal'),
      columns: [t('results.goal'), reached, t('results.share-of')],
      rows: [{head: number(goal), cells: [{text: number(n)}, {text: percent(n / goal)}]}],
      chart: {kind: 'bars', bars: [{name: reached, reading}], ends: [number(0), number(reading.max)]},
    },
  ];
}

/** Everything that is shown, in its order. */
export const buildBlocks = (results: Results, words: Words): Block[] => [
  ...buildGoal(results, words),
  ...buildScores(results, words),
  ...buildTrend(results, words),
  ...buildHeatmap(results, words),
  ...buildChoices(results, words),
  ...buildSpread(results, words),
];

/** The tables as they are shown, one below the other. */
export const toCsvRows = (blocks: readonly Block[], sentence: string, asOf: string): string[][] => [
  [sentence],
  [asOf],
  ...blocks.flatMap(({title, columns, rows}) => [
    [],
    [title],
    columns,
    ...rows.map(({head, cells}) => [head, ...cells.map(({text}) => text)]),
  ]),
];
