import {html, nothing, svg, type TemplateResult} from 'lit';
import {FEW, placeOnScale, type Reading} from '../../core/belonging/reading.ts';
import {toPlain, type Phrase} from './block.ts';

/*
 * Charts are for the eye: what they show stands in the table before them, so each is one image with a name. Lengths are
 * per cent of the plot, as attributes: no style is needed and type keeps its size. The style sheet mirrors them right to left.
 */

export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
export const few = ({n}: Reading): string => (n < FEW ? 'few' : '');

/** A bar each, with the range of what it may be; nothing but the base line where there is no number. */
export const renderBars = (
  bars: readonly {name: Phrase; reading: Reading | undefined}[],
  ends?: readonly [string, string],
): TemplateResult =>
  html`${bars.map(
    ({name, reading}) =>
      html`<div class="bar">
        <span>${toPlain(name)}</span>
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

export const renderEnds = ([low, high]: readonly [string, string]): TemplateResult =>
  html`<div class="axis"><span>${low}</span><span>${high}</span></div>`;

function renderBar(reading: Reading): TemplateResult {
  const at = (value: number) => percent(placeOnScale(value, reading));
  const {value, low, high} = reading;
  const body = svg`<rect class="body ${few(reading)}" x="0" y="15%" width=${at(value)} height="70%"></rect>`;
  if (low === undefined || high === undefined) return body;
  return svg`${body}
    <line class="whisker" x1=${at(low)} x2=${at(high)} y1="50%" y2="50%"></line>
    <line class="whisker" x1=${at(low)} x2=${at(low)} y1="25%" y2="75%"></line>
    <line class="whisker" x1=${at(high)} x2=${at(high)} y1="25%" y2="75%"></line>
    <circle class="dot ${few(reading)}" cx=${at(value)} cy="50%" r="0.3em"></circle>`;
}
