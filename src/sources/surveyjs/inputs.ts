import type {Question} from '../../contract/question.ts';
import {asNumber} from '../json-fields.ts';
import type {Place} from '../importing/place.ts';
import {toMarkdown} from '../importing/words.ts';
import {readBase} from './common.ts';
import {know, nameOf, type Scope} from './scope.ts';
import {readText} from './texts.ts';
import {applyValidators} from './validators.ts';

/** Turns one element into a question; rules come later. */
export type Mapper = (place: Place, scope: Scope) => Question;

const INPUT_TYPES: Readonly<Record<string, Question['type']>> = {
  text: 'text',
  email: 'email',
  tel: 'tel',
  url: 'url',
  number: 'number',
  range: 'slider',
  date: 'date',
  time: 'time',
  'datetime-local': 'date-time',
  datetime: 'date-time',
};

/** `text`, of whatever `inputType`. */
export const mapText = (place: Place, scope: Scope, kind = 'text'): Question => {
  const base = readBase(place, scope);
  const input = String(place.peek('inputType') ?? kind);
  const isNumber = scope.scene.numbers.has(nameOf(place).toLowerCase());
  const type = INPUT_TYPES[input] ?? 'text';
  if (place.has('inputType'))
    if (INPUT_TYPES[input]) place.kept('inputType', 'type');
    else place.approximated('inputType', `there is no “${input}” in Kith: it is a text question`);
  if (type === 'text' && isNumber)
    place.at('type').note('approximated', 'it is a number question, because a rule compares it with a number');
  const question = {type: type === 'text' && isNumber ? 'number' : type, ...base} as Question;
  readPlaceholder(place, question, scope);
  readLimits(place, question);
  readAutocomplete(place, question);
  readMask(place, question);
  applyValidators(place, question);
  if (place.has('dataList')) place.dropped('dataList', 'no words are suggested while typing');
  return question;
};

export const mapComment: Mapper = (place, scope) => {
  const question: Question = {type: 'long-text', ...readBase(place, scope)};
  readPlaceholder(place, question, scope);
  const rows = asNumber(place.peek('rows'));
  if (rows !== undefined && rows > 0) {
    question.rows = Math.min(50, Math.round(rows));
    place.kept('rows');
  }
  readMaxLength(place, question);
  applyValidators(place, question);
  return question;
};

function readPlaceholder(place: Place, question: Question, scope: Scope): void {
  for (const key of ['placeholder', 'placeHolder']) {
    const words = readText(place, key, scope, {as: 'placeholder'});
    if (words === undefined) continue;
    if (TEXTS.has(question.type)) Object.assign(question, {placeholder: words});
    else place.at(key).note('dropped', `a question of the type “${question.type}” has no placeholder`);
  }
}
const TEXTS = new Set<Question['type']>(['text', 'long-text', 'email', 'tel', 'url']);

function readMaxLength(place: Place, question: Question): void {
  const max = asNumber(place.peek('maxLength'));
  if (max === undefined) return;
  if (!TEXTS.has(question.type))
    place.dropped('maxLength', `a question of the type “${question.type}” has no greatest length`);
  else {
    place.kept('maxLength');
    // -1 stands for "no limit"
    if (max > 0) Object.assign(question, {maxLength: Math.round(max)});
  }
}

const FORMS: Readonly<Partial<Record<Question['type'], RegExp>>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
};

function readLimits(place: Place, question: Question): void {
  readMaxLength(place, question);
  for (const key of ['min', 'max', 'step'] as const) {
    const value = place.peek(key);
    if (value === undefined || value === '') continue;
    const limit = toLimit(question, key, value);
    if (limit === undefined)
      place.dropped(key, `“${String(value)}” is no limit of a question of the type “${question.type}”`);
    else {
      place.kept(key);
      Object.assign(question, {[key]: limit});
    }
  }
  for (const key of ['minValueExpression', 'maxValueExpression']) place.dropped(key, 'limits are not computed');
  for (const key of ['minErrorText', 'maxErrorText', 'stepErrorText'])
    place.dropped(key, 'Kith says in its own words, in every language, what is wrong');
}

function toLimit({type}: Question, key: 'min' | 'max' | 'step', value: unknown): number | string | undefined {
  if (type === 'number' || type === 'slider') {
    const number = asNumber(value);
    return key === 'step' && !(number! > 0) ? undefined : number;
  }
  const form = FORMS[type];
  const text = typeof value === 'string' ? value.slice(0, type === 'date-time' ? 16 : type === 'date' ? 10 : 5) : '';
  return key !== 'step' && form?.test(text) ? text : undefined;
}

function readAutocomplete(place: Place, question: Question): void {
  for (const key of ['autocomplete', 'autoComplete']) {
    const token = place.peek(key);
    if (typeof token !== 'string' || !token) continue;
    if (TEXTS.has(question.type) || question.type === 'date' || question.type === 'single-choice') {
      Object.assign(question, {autocomplete: token});
      place.kept(key, 'autocomplete');
    } else place.dropped(key, `a question of the type “${question.type}” has no autofill token`);
  }
}

function readMask(place: Place, question: Question): void {
  const type = place.peek('maskType');
  if (type === undefined || type === 'none') return;
  if (question.type === 'text' && (type === 'numeric' || type === 'currency')) {
    Object.assign(question, {type: 'number'});
    place.approximated('maskType', 'it is a number question');
    const settings = place.at('maskSettings');
    for (const key of ['min', 'max'] as const) {
      const limit = asNumber(settings.peek(key));
      if (limit !== undefined) Object.assign(question, {[key]: (settings.kept(key), limit)});
    }
  } else place.dropped('maskType', 'nothing is written for people while they type');
}

export const mapBoolean: Mapper = (place, scope) => {
  const base = readBase(place, scope);
  const yes = readText(place, 'labelTrue', scope, {as: 'yesLabel'});
  const no = readText(place, 'labelFalse', scope, {as: 'noLabel'});
  const question: Question = {
    type: 'yes-no',
    ...base,
    ...(yes !== undefined && {yesLabel: yes}),
    ...(no !== undefined && {noLabel: no}),
  };
  const values = new Map<string, boolean>();
  for (const [key, own] of [
    ['valueTrue', true],
    ['valueFalse', false],
  ] as const) {
    if (!place.has(key)) continue;
    values.set(String(place.peek(key)).toLowerCase(), own);
    place.approximated(key, `the answer is ${own}; rules that name this value are turned into rules about ${own}`);
  }
  if (place.peek('renderAs') === 'checkbox' || place.peek('displayMode') === 'checkbox')
    place.approximated(
      place.has('renderAs') ? 'renderAs' : 'displayMode',
      'it asks for yes or no, rather than offering one box',
    );
  know(scope, nameOf(place), question, values);
  return question;
};

export const mapFile: Mapper = (place, scope) => {
  const question: Question = {type: 'file', ...readBase(place, scope)};
  const accept = place.peek('acceptedTypes');
  if (typeof accept === 'string' && accept) question.accept = (place.kept('acceptedTypes', 'accept'), accept);
  const size = asNumber(place.peek('maxSize'));
  if (size !== undefined) {
    place.kept('maxSize');
    if (size > 0) question.maxSize = Math.round(size);
  }
  if (place.peek('allowMultiple') === true) {
    const max = asNumber(place.peek('maxFiles'));
    question.maxFiles = max !== undefined && max > 0 ? Math.round(max) : 20;
    if (max === undefined) place.approximated('allowMultiple', 'at most 20 files can be chosen');
    else place.kept('allowMultiple', 'maxFiles');
    if (place.has('maxFiles')) place.kept('maxFiles');
  } else if (place.has('allowMultiple')) place.kept('allowMultiple', 'maxFiles');
  applyValidators(place, question);
  return question;
};

export const mapSignature: Mapper = (place, scope) => ({type: 'signature', ...readBase(place, scope)});

/** `html`: words, and its first picture. */
export const mapHtml: Mapper = (place, scope) => {
  const base = readBase(place, scope);
  const html = place.peek('html');
  const text = readText(place, 'html', scope, {as: 'text', rich: true});
  const image = typeof html === 'string' ? toMarkdown(html).image : undefined;
  if (image) place.at('html').note('approximated', 'its first picture stands above its text');
  return {
    type: 'statement',
    id: base.id,
    ...(place.has('title') && {label: base.label}),
    ...(text !== undefined && {text}),
    ...(image && {image: image.src, ...(image.alt && {imageAlt: image.alt})}),
    ...(text === undefined && !image && !place.has('title') && {text: '\u00a0'}),
  };
};

export const mapImage: Mapper = (place, scope) => {
  const base = readBase(place, scope);
  const link = place.peek('imageLink');
  const source =
    typeof link === 'string' ? link : typeof link === 'object' && link !== null ? Object.values(link)[0] : undefined;
  const alt = readText(place, 'altText', scope, {as: 'imageAlt'});
  if (typeof link === 'string') place.kept('imageLink', 'image');
  else if (place.has('imageLink')) place.approximated('imageLink', 'the picture is the same in all languages');
  return {
    type: 'statement',
    id: base.id,
    ...(place.has('title') && {label: base.label}),
    ...(typeof source === 'string' && source && {image: source}),
    ...(alt !== undefined && {imageAlt: alt}),
  };
};

/** `expression`: what is computed cannot be shown, but an answer can be. */
export const mapExpression: Mapper = (place, scope) => {
  const base = readBase(place, scope);
  const source = String(place.peek('expression') ?? '').trim();
  const name = /^\{([^{}]+)\}$/.exec(source)?.[1];
  const found = name === undefined ? undefined : scope.targets.get(name.trim().toLowerCase());
  const id = typeof found === 'object' ? found.question.id : found;
  place.at('type').note('approximated', 'it is a statement: Kith does not compute');
  if (id !== undefined) place.kept('expression', 'text');
  else place.dropped('expression', 'nothing is computed; what it would have shown is not there');
  return {type: 'statement', id: base.id, label: base.label, ...(id !== undefined && {text: `{{${id}}}`})};
};

/** A type that Kith does not know is asked as a text, so that it does not vanish. */
export const mapUnknown: Mapper = (place, scope) => {
  const type = place.peek('type');
  const base = readBase(place, scope);
  place
    .at('type')
    .note('approximated', `there is no “${typeof type === 'string' ? type : 'type'}” in Kith: it is a text question`);
  return {type: 'text', ...base};
};
