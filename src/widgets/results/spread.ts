import {html, svg, type TemplateResult} from 'lit';
import type {Results} from '../../contract/results.ts';
import {percent, renderEnds} from './bars.ts';
import {choiceOf, toPlain, type Block, type Words} from './block.ts';
import {listScores, subjectOf, type Named} from './score-blocks.ts';
import {toJson} from '../../core/json.ts';

/** How many people chose each step, for scores that were asked on the same steps. */
export function buildSpread(results: Results, words: Words): Block[] {
  const all = listScores(results, words).filter(({statistic}) => statistic.counts?.length);
  const sets = new Map<string, Named[]>();
  for (const one of all) {
    const key = toJson(one.statistic.counts!.map(({value}) => value));
    sets.set(key, [...(sets.get(key) ?? []), one]);
  }
  return [...sets.values()].slice(0, 10).map((named, i) => buildSpreadOf(named, subjectOf(results, words), i, words));
}

function buildSpreadOf(named: readonly Named[], subject: string, i: number, words: Words): Block {
  const {t, number} = words;
  const steps = named[0]!.statistic.counts!.map((count) => choiceOf(count, words));
  const groups = named.map(({name, statistic: {counts = [], n = 0}}) => ({
    name: toPlain(name),
    shares: counts.map(({count}) => (typeof count === 'number' && n ? Math.min(1, count / n) : 0)),
  }));
  return {
    id: `spread-${i}`,
    title: t('results.spread'),
    columns: [subject, ...steps],
    rows: named.map(({name, statistic}) => ({
      head: name,
      cells: statistic.counts!.map(({count}) => ({
        text: typeof count === 'number' ? number(count) : t(`results.${count}`),
      })),
    })),
    chart: renderColumns(groups, [toPlain(steps[0]!), toPlain(steps.at(-1)!)]),
  };
}

const renderColumns = (
  groups: readonly {name: string; shares: number[]}[],
  ends: readonly [string, string],
): TemplateResult =>
  html`<div class="multiples">
    ${groups.map(
      ({name, shares}) =>
        html`<div>
          <span>${name}</span>
          <svg class="plot" width="100%" height="3.5em">
            ${shares.map((share, i) => renderColumn(share / Math.max(...shares, 0.01), i, shares.length))}
            <line class="base" x1="0" x2="100%" y1="100%" y2="100%"></line>
          </svg>
          ${renderEnds(ends)}
        </div>`,
    )}
  </div>`;

const renderColumn = (height: number, i: number, all: number): TemplateResult =>
  svg`<rect class="step" x=${percent((i + 0.1) / all)} y=${percent(1 - height)} width=${percent(0.8 / all)}
    height=${percent(height)}></rect>`;
