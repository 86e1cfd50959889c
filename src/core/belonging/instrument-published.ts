import type {Facet, Instrument, Scale} from './instrument.ts';
import {times} from '../times.ts';

/** Facets of consecutive items numbered from 1: `['needs', 2]` takes the next two. */
function buildNumbered(...sizes: readonly [id: string, items: number][]): Facet[] {
  let last = 0;
  return sizes.map(([id, size]) => ({id, items: times(size, () => String(++last))}));
}

function buildScale(min: number, max: number): Scale {
  const steps = times(max - min + 1, (step) => min + step);
  return {min, max, choices: steps.map((value) => ({value, label: String(value)}))};
}

/** One item of the Community Life Survey (England): share of "very" and "fairly strongly". 61 % in 2023/24. */
export const ukNeighbourhood: Instrument = {
  id: 'uk-neighbourhood',
  items: [{id: 'neighbourhood', label: {en: 'How strongly do you feel you belong to your immediate neighbourhood?'}}],
  scale: {
    min: 1,
    max: 4,
    choices: [
      {value: 4, label: {en: 'Very strongly'}},
      {value: 3, label: {en: 'Fairly strongly'}},
      {value: 2, label: {en: 'Not very strongly'}},
      {value: 1, label: {en: 'Not at all strongly'}},
    ],
  },
  facets: [{id: 'neighbourhood', label: {en: 'Belonging to the neighbourhood'}, items: ['neighbourhood']}],
  method: 'mean',
  favourable: 3,
  index: [],
  shows: ['favourable'],
  attribution:
    'Question from the Community Life Survey, Department for Culture, Media and Sport. © Crown copyright, Open Government Licence v3.0.',
};

/**
 * One item of the Canadian Social Survey: share of "very" and "somewhat strong" among all who answered. "No opinion" is
 * therefore a step of its own, 0, and not left out.
 */
export const statcanLocal: Instrument = {
  id: 'statcan-local',
  items: [{id: 'local', label: {en: 'How would you describe your sense of belonging to your local community?'}}],
  scale: {
    min: 0,
    max: 4,
    choices: [
      {value: 4, label: {en: 'Very strong'}},
      {value: 3, label: {en: 'Somewhat strong'}},
      {value: 2, label: {en: 'Somewhat weak'}},
      {value: 1, label: {en: 'Very weak'}},
      {value: 0, label: {en: 'No opinion'}},
    ],
  },
  facets: [{id: 'local', label: {en: 'Belonging to the local community'}, items: ['local']}],
  method: 'mean',
  favourable: 3,
  index: [],
  shows: ['favourable'],
  attribution: 'Question from the Canadian Social Survey, Statistics Canada. Statistics Canada Open Licence.',
};

/**
 * Brief Sense of Community Scale (Peterson, Speer & McMillan 2008), scoring only: the wording belongs to its publisher.
 */
export const bscs: Instrument = {
  id: 'bscs',
  items: [],
  scale: buildScale(1, 5),
  facets: buildNumbered(['needs', 2], ['membership', 2], ['influence', 2], ['connection', 2]),
  method: 'mean',
  favourable: 4,
  index: ['needs', 'membership', 'influence', 'connection'],
  shows: ['mean', 'favourable'],
};

/**
 * Sense of Community Index, version 2 (Chavis, Lee & Acosta 2008), scoring only: sums 0–18, total 0–72. Its opening
 * question on importance isn't scored.
 */
export const sci2: Instrument = {
  id: 'sci-2',
  items: [],
  scale: buildScale(0, 3),
  facets: buildNumbered(['needs', 6], ['membership', 6], ['influence', 6], ['connection', 6]),
  method: 'sum',
  favourable: 13.5,
  index: ['needs', 'membership', 'influence', 'connection'],
  shows: ['mean'],
};

/** The bands of the Belonging Barometer, as the mean of its ten items from which each begins. */
export const barometerBands = [
  {from: 1, value: 'exclusion', label: {en: 'Exclusion', es: 'Exclusión'}},
  {from: 7 / 3, value: 'ambiguity', label: {en: 'Ambiguity', es: 'Ambigüedad'}},
  {from: 11 / 3, value: 'belonging', label: {en: 'Belonging', es: 'Pertenencia'}},
] as const;

/** Belonging Barometer (Argo & Sheikh 2023): bands only; ask its owners for the items. */
export const barometer: Instrument = {
  id: 'belonging-barometer',
  items: [],
  scale: buildScale(1, 5),
  facets: buildNumbered(['belonging', 10]),
  method: 'mean',
  favourable: 11 / 3,
  index: [],
  shows: ['mean', 'favourable'],
  bands: barometerBands,
};
