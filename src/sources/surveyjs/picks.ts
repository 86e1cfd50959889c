import type {Question} from '../../contract/question.ts';
import {asNumber} from '../json-fields.ts';
import type {Place} from '../importing/place.ts';
import {readChoices, readItems, type ChoiceList} from './choices.ts';
import type {BaseQuestion} from '../importing/base-question.ts';
import {readBase} from './common.ts';
import {mapUnknown, type Mapper} from './inputs.ts';
import type {Scope} from './scope.ts';
import {readText} from './texts.ts';
import {applyValidators} from './validators.ts';

/** Where no choices are known, the question asks for words. */
function withChoices(
  place: Place,
  scope: Scope,
  build: (base: BaseQuestion, list: ChoiceList) => Question,
  options?: {images: boolean},
): Question {
  const list = readChoices(place, scope, options);
  if (!list) {
    const base = readBase(place, scope);
    place.at('type').note('approximated', 'it has no choices of its own, so it is a text question');
    return {type: 'text', ...base};
  }
  const question = build(readBase(place, scope), list);
  applyValidators(place, question);
  return question;
}

const picking = ({choices, other, shuffle}: ChoiceList) => ({
  choices,
  ...(other !== undefined && {other}),
  ...(shuffle && {shuffle}),
});

export const mapRadio: Mapper = (place, scope) =>
  withChoices(place, scope, (base, list) => ({type: 'single-choice', ...base, ...picking(list)}));

export const mapButtons: Mapper = (place, scope) =>
  withChoices(place, scope, (base, list) => ({type: 'single-choice', ...base, ...picking(list), display: 'buttons'}));

export const mapDropdown: Mapper = (place, scope) =>
  withChoices(place, scope, (base, list) => {
    const token = place.peek('autocomplete');
    if (typeof token === 'string') place.kept('autocomplete');
    for (const key of ['placeholder', 'optionsCaption'])
      place.dropped(key, 'Kith has its own words for “nothing chosen”');
    if (place.peek('allowCustomChoices') === true)
      place.approximated('allowCustomChoices', 'own words can be given as “other”');
    const custom = place.peek('allowCustomChoices') === true && list.other === undefined ? {other: true} : {};
    return {
      type: 'single-choice',
      ...base,
      ...picking(list),
      ...custom,
      display: 'dropdown',
      ...(typeof token === 'string' && {autocomplete: token}),
    };
  });

function mapMultiple(place: Place, scope: Scope, display?: 'dropdown' | 'images'): Question {
  return withChoices(
    place,
    scope,
    (base, list) => ({
      type: 'multiple-choice',
      ...base,
      ...picking(list),
      ...(display && {display}),
      ...readCounts(place, list.choices.length + (list.other === undefined ? 0 : 1)),
    }),
    {images: display === 'images'},
  );
}

/** Least and most picks; 0 stands for "no limit". */
function readCounts(place: Place, all: number): {min?: number; max?: number} {
  const [min, max] = ['minSelectedChoices', 'maxSelectedChoices'].map((key) => {
    const n = asNumber(place.peek(key));
    if (n === undefined) return 0;
    place.kept(key, key.startsWith('min') ? 'min' : 'max');
    return Math.max(0, Math.round(n));
  }) as [number, number];
  return {...(min > 0 && {min: Math.min(min, all)}), ...(max > 0 && {max: Math.max(max, Math.min(min, all))})};
}

export const mapCheckbox: Mapper = (place, scope) => mapMultiple(place, scope);

export const mapTagbox: Mapper = (place, scope) => {
  place.dropped('placeholder', 'Kith has its own words for “nothing chosen”');
  return mapMultiple(place, scope, 'dropdown');
};

export const mapImagePicker: Mapper = (place, scope) => {
  if (place.has('multiSelect')) place.kept('multiSelect', 'type');
  if (place.has('showLabel')) place.approximated('showLabel', 'pictures have their words with them');
  if (place.peek('multiSelect') === true) return mapMultiple(place, scope, 'images');
  return withChoices(
    place,
    scope,
    (base, list) => ({type: 'single-choice', ...base, ...picking(list), display: 'images'}),
    {images: true},
  );
};

export const mapRanking: Mapper = (place, scope) =>
  withChoices(place, scope, (base, {choices, other, shuffle}) => {
    if (other !== undefined) place.at('type').note('approximated', 'own words cannot be ranked: “other” is left out');
    if (place.has('selectToRankEnabled')) place.kept('selectToRankEnabled', 'ranking, which may be partial');
    return {type: 'ranking', ...base, choices, ...(shuffle && {shuffle}), ...readCounts(place, choices.length)};
  });

const DISPLAYS: Readonly<Record<string, 'stars' | 'numbers' | 'faces'>> = {
  stars: 'stars',
  smileys: 'faces',
  labels: 'numbers',
};

export const mapRating: Mapper = (place, scope) => {
  const values = readItems(place, 'rateValues', scope);
  const base = readBase(place, scope);
  const ends = readEnds(place, scope);
  for (const key of ['autoGenerate', 'rateCount', 'rateMin', 'rateMax', 'rateStep'])
    if (place.has(key)) place.kept(key, 'steps');
  const listed = place.peek('autoGenerate') === true ? [] : values;
  if (listed.length) return ratingOf(place, {...base, ...ends}, listed);
  const min = asNumber(place.peek('rateMin')) ?? 1;
  const step = Math.abs(asNumber(place.peek('rateStep')) ?? 1) || 1;
  const count = asNumber(place.peek('rateCount'));
  const max = asNumber(place.peek('rateMax')) ?? (count === undefined ? 5 : min + (count - 1) * step);
  const n = Math.max(2, Math.min(100, Math.floor((max - min) / step) + 1));
  const steps = Array.from({length: n}, (_, i) => ({value: String(Number((min + i * step).toFixed(6)))}));
  return ratingOf(place, {...base, ...ends}, steps);
};

function readEnds(place: Place, scope: Scope) {
  const low =
    readText(place, 'minRateDescription', scope, {as: 'minLabel'}) ??
    readText(place, 'mininumRateDescription', scope, {as: 'minLabel'});
  const high =
    readText(place, 'maxRateDescription', scope, {as: 'maxLabel'}) ??
    readText(place, 'maximumRateDescription', scope, {as: 'maxLabel'});
  return {...(low !== undefined && {minLabel: low}), ...(high !== undefined && {maxLabel: high})};
}

/** Whole steps from 1 on are a rating, other whole steps a scale; what is neither is a row of buttons. */
function ratingOf(place: Place, base: BaseQuestion, steps: ReturnType<typeof readItems>): Question {
  const numbers = steps.map(({value}) => Number(value));
  const isRow = numbers.length > 1 && numbers.every((n, i) => Number.isInteger(n) && n === numbers[0]! + i);
  const hasWords = steps.some(({label}) => label !== undefined);
  const type = ['rateType', 'rateDisplayMode', 'displayMode'].find(
    (key) => typeof DISPLAYS[String(place.peek(key))] === 'string',
  );
  const display = type === undefined ? undefined : DISPLAYS[String(place.peek(type))];
  if (isRow && !hasWords && numbers[0] === 1 && numbers.length <= 10) {
    if (type) place.kept(type, 'display');
    return {type: 'rating', ...base, max: numbers.length, display: display ?? 'numbers'};
  }
  if (type && display !== 'numbers') place.dropped(type, 'these steps are shown as words or numbers');
  if (isRow && numbers.length <= 21) {
    const labels = steps.flatMap(({value, label}) => (label === undefined ? [] : [[value, label] as const]));
    return {
      type: 'scale',
      ...base,
      min: numbers[0]!,
      max: numbers.at(-1)!,
      ...(labels.length && {stepLabels: Object.fromEntries(labels)}),
    };
  }
  place.at('type').note('approximated', 'its steps are no row of whole numbers: it is a choice among buttons');
  const {minLabel: _low, maxLabel: _high, ...rest} = base as BaseQuestion & {minLabel?: unknown; maxLabel?: unknown};
  for (const key of ['minRateDescription', 'maxRateDescription'])
    if (place.has(key)) place.at(key).note('dropped', 'buttons have no words at their ends');
  return {type: 'single-choice', ...rest, choices: steps, display: 'buttons'};
}

export const mapSlider = (place: Place, scope: Scope, kind = 'range'): Question => {
  if ((place.peek('sliderType') ?? kind) !== 'single') {
    const question = mapUnknown(place, scope);
    place.at('type').note('approximated', 'a range between two handles cannot be asked: it is a text question');
    return question;
  }
  if (place.has('sliderType')) place.kept('sliderType', 'type');
  const question: Question = {type: 'slider', ...readBase(place, scope)};
  for (const key of ['min', 'max', 'step'] as const) {
    const own = [key, `range${key[0]!.toUpperCase()}${key.slice(1)}`].find((name) => place.has(name)) ?? key;
    const n = asNumber(place.peek(own));
    if (n === undefined || (key === 'step' && n <= 0)) continue;
    place.kept(own, key);
    question[key] = n;
  }
  applyValidators(place, question);
  return question;
};
