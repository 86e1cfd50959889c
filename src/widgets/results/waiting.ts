import {html} from 'lit';
import type {Results} from '../../contract/results.ts';
import type {Part} from './block.ts';
import {stateOf} from './state.ts';
import {waitingMessages} from './waiting.messages.ts';

const reasonOf = (results: Results): string => `results.${stateOf(results)}`;

/** Why there is nothing to see. */
export const part: Part = {
  sentence: (results, {t}) => t(reasonOf(results)),
  render: (results, {t}) =>
    html`<p class="who">${t(`${reasonOf(results)}Why`, {n: Math.max(5, results.thresholds.item)})}</p>`,
  messages: waitingMessages,
};
