import {html, nothing, svg, type TemplateResult} from 'lit';
import {placeOnScale, type Reading} from '../../core/belonging/reading.ts';
import {few, percent} from './bars.ts';
import {toPlain, type Phrase} from './block.ts';

/** A score wave by wave; undefined where there was no number. */
export interface TrendLine {
  name: Phrase;
  readings: readonly (Reading | undefined)[];
}

/** The first score large, all others small below it, each with its waves from left to right. */
export const renderTrends = (
  lines: readonly TrendLine[],
  waves: readonly string[],
  ends: readonly [string, string] = ['', ''],
): TemplateResult => {
  const shown = waves.length > 5 ? [waves[0]!, waves.at(-1)!] : waves;
  const [headline, ...others] = lines.slice(0, 20).map((line, i) => {
    const marks = i ? [shown[0]!, shown.at(-1)!] : shown;
    return renderTrend(line, marks, marks.length === waves.length, ends);
  });
  return html`<div class="trends">
    ${headline}${others.length ? html`<div class="multiples">${others}</div>` : nothing}
  </div>`;
};

/** `isEach`: the marks below are one a wave, else the first and the last. */
const renderTrend = (
  {name, readings}: TrendLine,
  marks: readonly string[],
  isEach: boolean,
  ends: readonly [string, string],
): TemplateResult =>
  html`<div class="trend">
    <span class="caption">${toPlain(name)}</span>
    <div class="scale"><span>${ends[1]}</span><span>${ends[0]}</span></div>
    <svg class="plot" width="100%" height="100%">${renderLine(readings)}</svg>
    <div class="waves ${isEach ? 'each' : ''}">${marks.map((mark) => html`<span>${mark}</span>`)}</div>
  </div>`;

/** Points with ranges; lines only between neighbours, so that a wave that is missing stays a gap. */
function renderLine(readings: TrendLine['readings']): TemplateResult {
  const x = (i: number) => percent((i + 0.5) / readings.length);
  const y = (value: number, reading: Reading) => percent(0.95 - 0.9 * placeOnScale(value, reading));
  const links = readings.map((to, i) => {
    const from = readings[i - 1];
    return from && to
      ? svg`<line class="link" x1=${x(i - 1)} y1=${y(from.value, from)} x2=${x(i)} y2=${y(to.value, to)}></line>`
      : nothing;
  });
  const points = readings.map((reading, i) => {
    if (!reading) return nothing;
    const {value, low = value, high = value} = reading;
    return svg`<line class="whisker" x1=${x(i)} x2=${x(i)} y1=${y(low, reading)} y2=${y(high, reading)}></line>
      <circle class="dot ${few(reading)}" cx=${x(i)} cy=${y(value, reading)} r="0.35em"></circle>`;
  });
  const grid = ['5%', '50%', '95%'].map(
    (at) => svg`<line class=${at === '95%' ? 'base' : 'grid'} x1="0" x2="100%" y1=${at} y2=${at}></line>`,
  );
  return svg`${grid}${links}${points}`;
}
