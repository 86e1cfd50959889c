import {html} from 'lit';
import type {Results} from '../../contract/results.ts';
import type {Part} from './block.ts';
import {stateOf} from './state.ts';

/** English words of results that cannot be shown yet. */
export const waitingMessages = {
  'results.empty': 'There is nothing to show yet.',
  'results.emptyWhy': {
    one: 'Figures appear here once {n} person has answered.',
    other: 'Figures appear here once at least {n} people have answered.',
  },
  'results.few': 'Too few people have answered to show anything.',
  'results.fewWhy': {
    one: 'Below {n} person a number could point at somebody.',
    other: 'With fewer than {n} people a number could point at somebody, so we wait.',
  },
};

const reasonOf = (results: Results): string => `results.${stateOf(results)}`;

/** Why there is nothing to see. */
export const part: Part = {
  sentence: (results, {t}) => t(reasonOf(results)),
  render: (results, {t}) =>
    html`<p class="who">${t(`${reasonOf(results)}Why`, {n: Math.max(5, results.thresholds.item)})}</p>`,
  messages: waitingMessages,
};
