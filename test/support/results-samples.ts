import type {Pulse} from '../../src/contract/pulse.ts';
import type {Question} from '../../src/contract/question.ts';
import type {Results} from '../../src/contract/results.ts';
import {planPulse} from '../../src/core/belonging/plan-pulse.ts';
import {planSurvey} from '../../src/core/belonging/plan-survey.ts';
import {buildPetition, buildResults, tallyAnswers} from '../../src/core/belonging/results.ts';

/** A pulse of a wave whose people tell how long they have been there. */
export const pulse: Pulse = {
  id: 'friends',
  wave: '2026-Q3',
  group: 'Library Friends',
  instrument: 'kith-5',
  questions: [
    {
      id: 'since',
      type: 'single-choice',
      label: 'How long have you been with us?',
      choices: [
        {value: 'new', label: 'Less than a year'},
        {value: 'years', label: '1 to 5 years'},
        {value: 'long', label: 'More than 5 years'},
      ],
    },
  ],
  groupBy: 'since',
};
const plan = planPulse(pulse)!;
const ITEMS = ['membership-1', 'influence-1', 'needs-1', 'reward-1', 'connection-1'];
const TYPICAL = [4.1, 3.1, 3.9, 3.6, 4.3];

/** Numbers from 0 to 1 that come out the same each time (a linear congruential generator). */
function draws(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}

function answersOf(people: number, seed: number, lift = 0): Record<string, unknown>[] {
  const draw = draws(seed);
  return Array.from({length: people}, () => ({
    since: ['new', 'years', 'years', 'long'][Math.floor(draw() * 4)],
    ...Object.fromEntries(
      ITEMS.map((item, i) => [
        item,
        Math.min(5, Math.max(1, Math.round(TYPICAL[i]! + lift + (draw() + draw() - 1) * 2.4))),
      ]),
    ),
  }));
}

const wave = (people: number, seed: number, lift = 0) =>
  tallyAnswers(plan, answersOf(people, seed, lift), {release: 'closed', closed: true});

/** Results of a pulse that so many people answered, after three waves of which one was left out. */
export function pulseResults(people: number, more: Partial<Results> = {}): Results {
  const before = Math.max(12, Math.round(people * 0.8));
  const results = buildResults(plan, wave(people, 7), {
    of: pulse.id,
    asOf: '2026-09-30',
    group: pulse.group,
    wave: pulse.wave,
    previous: [
      {wave: '2025-Q4', asOf: '2025-12-31', plan, ledger: wave(before, 3, -0.4)},
      {wave: '2026-Q1'},
      {wave: '2026-Q2', asOf: '2026-06-30', plan, ledger: wave(before, 5, -0.2)},
    ],
  });
  return {...results, ...more};
}

const questions: Question[] = [
  {id: 'day', type: 'single-choice', label: 'Which day suits you?', choices: ['Tuesday', 'Saturday', 'Either']},
  {id: 'help', type: 'multiple-choice', label: 'What would you help with?', choices: ['Shelves', 'Readings', 'Cake']},
  {id: 'order', type: 'ranking', label: 'What comes first?', choices: ['Longer hours', 'More books', 'Step-free door']},
  {id: 'coins', type: 'allocation', label: 'Share out 100 coins', total: 100, choices: ['Heating', 'Books', 'Chairs']},
  {id: 'stars', type: 'rating', label: 'How was the last reading?'},
];

/** Results of a survey with every type of question whose answers add up. */
export function surveyResults(people = 60): Results {
  const draw = draws(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
  const orders = [
    ['Step-free door', 'Longer hours', 'More books'],
    ['Longer hours', 'Step-free door'],
    ['More books', 'Longer hours', 'Step-free door'],
  ];
  const answers = Array.from({length: people}, () => ({
    day: pick(['Tuesday', 'Saturday', 'Saturday', 'Either']),
    help: pick([['Shelves'], ['Readings', 'Cake'], ['Cake'], []]),
    order: pick(orders),
    coins: pick([{Heating: 60, Books: 40}, {Heating: 30, Books: 30, Chairs: 40}, {Books: 100}]),
    stars: pick([3, 4, 5, 5]),
  }));
  const survey = planSurvey(questions);
  const ledger = tallyAnswers(survey, answers, {release: 'closed', closed: true});
  return buildResults(survey, ledger, {of: 'needs', asOf: '2026-09-30', title: 'Needs survey 2026', invited: 400});
}

/** A petition on its way. */
export const petition: Results = buildPetition({
  of: 'bus',
  asOf: '2026-09-30',
  title: 'A bus after seven',
  n: 640,
  goal: 1000,
  thresholds: {item: 5, distribution: 8, headline: 10, comments: 10},
});
