import {html, nothing, svg, type TemplateResult} from 'lit';
import {FEW, placeOnScale, type Reading} from '../../core/belonging/reading.ts';
import type {Chart} from './block.ts';

/*
 * Charts are for the eye: what they show stands in the table before them, so each is one image with a name. Lengths are
 * per cent of the plot, as attributes: no style is needed and type keeps its size. The style sheet mirrors them right to left.
 */

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
const few = ({n}: Reading): string => (n < FEW ? 'few' : '');

export function renderChart(chart: Chart, label: string): TemplateResult {
  const drawing =
    chart.kind === 'bars' ? renderBars(chart) : chart.kind === 'columns' ? renderColumns(chart) : renderTrend(chart);
  return html`<div class="chart" part="chart" role="img" aria-label=${label}>${drawing}</div>`;
}

function renderBars({bars, ends}: Chart & {kind: 'bars'}): TemplateResult {
  return html`${bars.map(
    ({name, reading}) =>
      html`<div class="bar">
        <span>${name}</span>
        <svg class="plot" width="100%" height="1.25em">
          <line
            class="base"
            x1=${reading ? percent(placeOnScale(reading.value, reading)) : '0'}
            x2="100%"
            y1="50%"
            y2="50%"
          ></line>
          ${reading ? renderBar(reading) : nothing}
        </svg>
      </div>`,
  )}
  ${ends ? renderEnds(ends) : nothing}`;
}

const renderEnds = ([low, high]: readonly [string, string]): TemplateResult =>
  html`<div class="axis"><span>${low}</span><span>${high}</span></div>`;

function renderBar(reading: Reading): TemplateResult {
  const at = (value: number) => percent(placeOnScale(value, reading));
  const {value, low, high} = reading;
  const whisker =
    low === undefined || high === undefined
      ? nothing
      : svg`<line class="whisker" x1=${at(low)} x2=${at(high)} y1="50%" y2="50%"></line>
          <line class="whisker" x1=${at(low)} x2=${at(low)} y1="25%" y2="75%"></line>
          <line class="whisker" x1=${at(high)} x2=${at(high)} y1="25%" y2="75%"></line>`;
  return svg`<rect class="body ${few(reading)}" x="0" y="15%" width=${at(value)} height="70%"></rect>
    ${whisker}
    ${whisker === nothing ? nothing : svg`<circle class="dot ${few(reading)}" cx=${at(value)} cy="50%" r="0.3em"></circle>`}`;
}

function renderColumns({groups, ends}: Chart & {kind: 'columns'}): TemplateResult {
  return html`<div class="multiples">
    ${groups.map(
      ({name, shares}) =>
        html`<div class="multiple">
          <span>${name}</span>
          <svg class="plot" width="100%" height="3.5em">
            ${shares.map((share, i) => renderColumn(share / Math.max(...shares, 0.01), i, shares.length))}
            <line class="base" x1="0" x2="100%" y1="100%" y2="100%"></line>
          </svg>
          ${renderEnds(ends)}
        </div>`,
    )}
  </div>`;
}

const renderColumn = (height: number, i: number, all: number): TemplateResult =>
  svg`<rect class="step" x=${percent((i + 0.1) / all)} y=${percent(1 - height)} width=${percent(0.8 / all)}
    height=${percent(height)}></rect>`;

/** Points with intervals; lines only between neighbours, so that a wave that is missing stays a gap. */
function renderTrend({points, ends}: Chart & {kind: 'trend'}): TemplateResult {
  const x = (i: number) => percent((i + 0.5) / points.length);
  const y = (value: number, reading: Reading) => percent(0.95 - 0.9 * placeOnScale(value, reading));
  const line = (i: number) => {
    const [from, to] = [points[i - 1]?.reading, points[i]?.reading];
    return from && to
      ? svg`<line class="link" x1=${x(i - 1)} y1=${y(from.value, from)} x2=${x(i)} y2=${y(to.value, to)}></line>`
      : nothing;
  };
  const point = (reading: Reading, i: number) => {
    const {low = reading.value, high = reading.value} = reading;
    return svg`<line class="whisker" x1=${x(i)} x2=${x(i)} y1=${y(low, reading)} y2=${y(high, reading)}></line>
      <circle class="dot ${few(reading)}" cx=${x(i)} cy=${y(reading.value, reading)} r="0.35em"></circle>`;
  };
  const named = (i: number) => points.length <= 8 || i === 0 || i === points.length - 1;
  return html`<div class="trend">
    <div class="scale"><span>${ends[1]}</span><span>${ends[0]}</span></div>
    <svg class="plot" width="100%" height="9em">
      <line class="grid" x1="0" x2="100%" y1="5%" y2="5%"></line>
      <line class="grid" x1="0" x2="100%" y1="50%" y2="50%"></line>
      <line class="base" x1="0" x2="100%" y1="95%" y2="95%"></line>
      ${points.map((_, i) => line(i))} ${points.map(({reading}, i) => (reading ? point(reading, i) : nothing))}
    </svg>
    <div class="waves">${points.map(({name}, i) => html`<span>${named(i) ? name : ''}</span>`)}</div>
  </div>`;
}
