import type {Choice, Question} from '../../contract/question.ts';
import type {LocalizedText} from '../../contract/text.ts';
import {asNumber} from '../json-fields.ts';
import {toId} from '../importing/names.ts';
import type {BaseQuestion} from '../importing/base-question.ts';
import type {Place} from '../importing/place.ts';
import type {Scalar} from '../importing/rule.ts';
import {readText, readTextOf, type Scene} from './scene.ts';
import {applyRules} from './validation.ts';

/** One element as a question; a picture, or words that have no place in it, stand in a statement before it. */
export function mapElement(place: Place, scene: Scene): Question[] {
  const id = String(place.peek('id') ?? '');
  const own = scene.ids.get(id) ?? toId(id, scene.taken);
  if (place.has('id')) place.kept('id');
  const type = String(place.peek('type') ?? '');
  const label = readText(place, 'headline', scene, 'label');
  const hint = readText(place, 'subheader', scene, 'hint') ?? readText(place, 'html', scene, 'hint');
  if (place.has('required')) place.kept('required');
  const base: BaseQuestion = {
    id: own,
    ...(own !== id && id && {name: id}),
    label: label ?? (id || 'Question'),
    ...(hint !== undefined && {hint}),
    ...(place.peek('required') === true && {required: true}),
  };
  const map = Object.hasOwn(MAPPERS, type) ? MAPPERS[type]! : mapUnknown;
  if (Object.hasOwn(MAPPERS, type)) place.kept('type');
  const questions = map(place, base, scene);
  const main = questions.find((question) => question.id === own)!;
  scene.targets.set(id, {question: main, values: valuesOf(place, main)});
  applyRules(place, main);
  return [...picture(place, base, scene), ...questions];
}

/** Old rules name choices by their words, new ones by their ids. */
function valuesOf(place: Place, question: Question): ReadonlyMap<string, Scalar> | undefined {
  if (!('choices' in question)) return undefined;
  const values = new Map<string, Scalar>();
  for (const item of place.items('choices')) {
    const id = String(item.peek('id') ?? '');
    const label = item.peek('label');
    const words = typeof label === 'object' && label !== null ? Object.values(label) : [label];
    for (const word of words) if (typeof word === 'string') values.set(word.toLowerCase(), id);
  }
  return values;
}

function picture(place: Place, {id, label}: BaseQuestion, scene: Scene): Question[] {
  place.dropped('videoUrl', 'films are not shown');
  const url = place.peek('imageUrl');
  if (typeof url !== 'string' || !url) return [];
  place.approximated('imageUrl', 'the picture stands in a statement before the question');
  return [{type: 'statement', id: toId(`${id}-picture`, scene.taken), image: url, imageAlt: label}];
}

type Mapper = (place: Place, base: BaseQuestion, scene: Scene) => Question[];

const INPUTS: Readonly<Record<string, Question['type']>> = {
  text: 'text',
  email: 'email',
  url: 'url',
  number: 'number',
  phone: 'tel',
};

const mapText: Mapper = (place, base, scene) => {
  const input = String(place.peek('inputType') ?? 'text');
  const long = place.peek('longAnswer') !== false && input === 'text' && place.has('longAnswer');
  const type = long ? 'long-text' : (INPUTS[input] ?? 'text');
  if (place.has('inputType')) place.kept('inputType', 'type');
  if (place.has('longAnswer')) place.kept('longAnswer', 'type');
  const placeholder = readText(place, 'placeholder', scene, 'placeholder');
  if (type === 'number' && placeholder !== undefined)
    place.at('placeholder').note('dropped', 'numbers have no placeholder', true);
  const limits = place.at('charLimit');
  const isLimited = limits.peek('enabled') === true;
  const [min, max] = ['min', 'max'].map((key) => (isLimited ? asNumber(limits.peek(key)) : undefined));
  if (place.has('charLimit')) place.at('charLimit').note('kept', 'is “minLength” and “maxLength”', true);
  const isText = type !== 'number';
  const question = {
    type,
    ...base,
    ...(isText && placeholder !== undefined && {placeholder}),
    ...(isText && min !== undefined && {minLength: Math.max(0, Math.round(min))}),
    ...(isText && max !== undefined && max > 0 && {maxLength: Math.round(max)}),
  } as Question;
  return [question];
};

/** Choices; the one with the id "other" takes own words, and "none" stands alone. */
function readChoices(place: Place, scene: Scene): {choices: Choice[]; other?: LocalizedText} {
  let other: LocalizedText | undefined;
  const seen = new Set<string>();
  const choices = place.items('choices').flatMap((item, i): Choice[] => {
    const isPlain = typeof item.value === 'string';
    const label = isPlain ? readTextOf(item, scene, 'label') : readText(item, 'label', scene, 'label');
    const id = String(item.peek('id') ?? (typeof label === 'string' ? label : '')) || `choice-${i + 1}`;
    if (item.has('id')) item.kept('id', 'value');
    if (seen.has(id)) {
      item.note('approximated', `“${id}” is there twice, and is offered once`);
      return [];
    }
    seen.add(id);
    if (id === 'other') {
      other = label ?? 'Other';
      return [];
    }
    return [{value: id, ...(label !== undefined && {label}), ...(id === 'none' && {none: true})}];
  });
  if (place.has('otherOptionPlaceholder'))
    place.dropped('otherOptionPlaceholder', 'Kith has its own words beside “other”');
  return {choices, ...(other !== undefined && {other})};
}

function readShuffle(place: Place): {shuffle?: true} {
  const option = place.peek('shuffleOption');
  if (option === undefined) return {};
  if (option === 'all' || option === 'none') place.kept('shuffleOption', 'shuffle');
  else place.approximated('shuffleOption', 'all choices are shuffled; “other” always stays last');
  return option === 'none' ? {} : {shuffle: true};
}

const picking =
  (type: 'single-choice' | 'multiple-choice'): Mapper =>
  (place, base, scene) => {
    const list = readChoices(place, scene);
    if (!list.choices.length) return asText(place, base, 'it has no choices');
    const display = place.peek('displayType') === 'dropdown' ? 'dropdown' : undefined;
    if (place.has('displayType')) place.kept('displayType', 'display');
    return [{type, ...base, ...list, ...readShuffle(place), ...(display && {display})}];
  };

const mapPictures: Mapper = (place, base) => {
  const choices = place.items('choices').map((item, i): Choice => {
    if (item.has('id')) item.kept('id', 'value');
    if (item.has('imageUrl')) item.kept('imageUrl', 'image');
    const image = item.peek('imageUrl');
    item.note('approximated', 'a picture without words has a number');
    return {value: String(item.peek('id') ?? i + 1), label: String(i + 1), ...(typeof image === 'string' && {image})};
  });
  if (!choices.length) return asText(place, base, 'it has no choices');
  if (place.has('allowMulti')) place.kept('allowMulti', 'type');
  return [
    {
      type: place.peek('allowMulti') === true ? 'multiple-choice' : 'single-choice',
      ...base,
      choices,
      display: 'images',
    },
  ];
};

function readEnds(place: Place, scene: Scene) {
  const low = readText(place, 'lowerLabel', scene, 'minLabel');
  const high = readText(place, 'upperLabel', scene, 'maxLabel');
  place.dropped('isColorCodingEnabled', 'layout and looks are Kith’s, and the page’s theme');
  place.dropped('addColorCoding', 'layout and looks are Kith’s, and the page’s theme');
  return {...(low !== undefined && {minLabel: low}), ...(high !== undefined && {maxLabel: high})};
}

const mapNps: Mapper = (place, base, scene) => [{type: 'scale', ...base, ...readEnds(place, scene), min: 0, max: 10}];

const DISPLAYS = {number: 'numbers', smiley: 'faces', star: 'stars'} as const;
const mapRating: Mapper = (place, base, scene) => {
  const scale = place.peek('scale') as keyof typeof DISPLAYS;
  for (const key of ['scale', 'range']) if (place.has(key)) place.kept(key, key === 'scale' ? 'display' : 'max');
  const max = Math.min(10, Math.max(2, Math.round(asNumber(place.peek('range')) ?? 5)));
  return [
    {
      type: 'rating',
      ...base,
      ...readEnds(place, scene),
      max,
      display: Object.hasOwn(DISPLAYS, scale) ? DISPLAYS[scale] : 'numbers',
    },
  ];
};

const mapConsent: Mapper = (place, base, scene) => {
  const label = readText(place, 'label', scene, 'label');
  const head: Question = {
    type: 'statement',
    id: toId(`${base.id}-words`, scene.taken),
    label: base.label,
    ...(base.hint !== undefined && {text: base.hint}),
  };
  if (label === undefined) return [{type: 'consent', ...base}];
  place.at('headline').note('kept', 'is a statement before the consent');
  return [
    head,
    {
      type: 'consent',
      id: base.id,
      ...(base.name !== undefined && {name: base.name}),
      label,
      ...(base.required && {required: true}),
    },
  ];
};

const mapCta: Mapper = (place, base, scene) => {
  const words = readText(place, 'ctaButtonLabel', scene, 'a link') ?? readText(place, 'buttonLabel', scene, 'a link');
  const url = place.peek('buttonUrl');
  const isLink = typeof url === 'string' && /^https?:\/\/[^\s()]+$/.test(url) && place.peek('buttonExternal') !== false;
  const text = isLink ? addLink(base.hint, words, url) : base.hint;
  if (place.has('buttonExternal')) place.kept('buttonExternal', 'a link');
  if (isLink) place.kept('buttonUrl', 'a link');
  else place.dropped('buttonUrl', 'is no address of a link');
  if (place.has('dismissButtonLabel')) place.dropped('dismissButtonLabel', 'people simply go on');
  place.at('type').note('approximated', 'it is a statement: whether it was clicked is not an answer');
  return [{type: 'statement', id: base.id, label: base.label, ...(text !== undefined && {text})}];
};

function addLink(hint: LocalizedText | undefined, words: LocalizedText | undefined, url: string): LocalizedText {
  const label = (typeof words === 'string' ? words : words && Object.values(words)[0])?.replace(/[[\]]/g, '') || url;
  const add = (text: string) => (text ? `${text}\n\n[${label}](${url})` : `[${label}](${url})`);
  return typeof hint === 'object'
    ? Object.fromEntries(Object.entries(hint).map(([tag, text]) => [tag, add(text)]))
    : add(hint ?? '');
}

const mapDate: Mapper = (place, base) => {
  if (place.has('format')) place.approximated('format', 'the date is written as the reader’s browser writes dates');
  return [{type: 'date', ...base}];
};

const mapFile: Mapper = (place, base) => {
  const size = asNumber(place.peek('maxSizeInMB'));
  if (size !== undefined) place.kept('maxSizeInMB', 'maxSize');
  const endings = place
    .items('allowedFileExtensions')
    .map((item) => `.${String(item.note('kept', 'is “accept”').value)}`);
  const isMany = place.peek('allowMultipleFiles') === true;
  if (isMany) place.approximated('allowMultipleFiles', 'at most 20 files can be chosen');
  else if (place.has('allowMultipleFiles')) place.kept('allowMultipleFiles', 'maxFiles');
  return [
    {
      type: 'file',
      ...base,
      ...(endings.length && {accept: endings.join(',')}),
      ...(size !== undefined && size > 0 && {maxSize: Math.round(size * 1e6)}),
      ...(isMany && {maxFiles: 20}),
    },
  ];
};

const mapMatrix: Mapper = (place, base, scene) => {
  const read = (key: 'rows' | 'columns'): Choice[] => {
    const seen = new Set<string>();
    return place.items(key).flatMap((item, i): Choice[] => {
      const isNew = typeof item.value === 'object' && item.value !== null && 'label' in item.value;
      const label = isNew ? readText(item, 'label', scene, 'label') : readTextOf(item, scene, 'label');
      const value = isNew
        ? String(item.peek('id') ?? i + 1)
        : ((typeof label === 'string' ? label : label && Object.values(label)[0]) ?? String(i + 1));
      if (isNew && item.has('id')) item.kept('id', 'value');
      if (seen.has(value)) return [];
      seen.add(value);
      return [{value, ...(label !== undefined && {label})}];
    });
  };
  const [rows, choices] = [read('rows'), read('columns')];
  if (place.has('shuffleOption')) place.dropped('shuffleOption', 'rows keep their order');
  if (!rows.length || !choices.length) return asText(place, base, 'it has no rows or columns');
  return [{type: 'matrix', ...base, rows, choices}];
};

const mapRanking: Mapper = (place, base, scene) => {
  const {choices, other} = readChoices(place, scene);
  if (other !== undefined) place.at('type').note('approximated', 'own words cannot be ranked: “other” is left out');
  return choices.length
    ? [{type: 'ranking', ...base, choices, ...readShuffle(place)}]
    : asText(place, base, 'it has no choices');
};

const FIELDS: Readonly<Record<string, [type: 'text' | 'email' | 'tel', token: string, label: string]>> = {
  firstName: ['text', 'given-name', 'First name'],
  lastName: ['text', 'family-name', 'Last name'],
  email: ['email', 'email', 'Email'],
  phone: ['tel', 'tel', 'Phone'],
  company: ['text', 'organization', 'Company'],
  addressLine1: ['text', 'address-line1', 'Address'],
  addressLine2: ['text', 'address-line2', 'Address, second line'],
  city: ['text', 'address-level2', 'City'],
  state: ['text', 'address-level1', 'State or region'],
  zip: ['text', 'postal-code', 'Postal code'],
  country: ['text', 'country-name', 'Country'],
};

/** Contact and address: a group of the fields that are shown. */
const mapFields: Mapper = (place, base, scene) => {
  const questions = Object.entries(FIELDS).flatMap(([key, [type, token, label]]): Question[] => {
    const field = place.at(key);
    if (typeof field.value !== 'object' || field.value === null) return [];
    for (const name of ['show', 'required']) if (field.has(name)) field.kept(name);
    const words = readText(field, 'placeholder', scene, 'label');
    if (field.peek('show') === false) return [];
    return [
      {
        type,
        id: key,
        label: words ?? label,
        autocomplete: token,
        ...(field.peek('required') === true && {required: true}),
      },
    ];
  });
  if (!questions.length) return asText(place, base, 'it shows no field');
  const {required: _, ...rest} = base;
  if (base.required) place.at('required').note('approximated', 'what must be answered is said by its fields');
  return [{type: 'group', ...rest, questions}];
};

const mapCal: Mapper = (place, base) => {
  const user = place.peek('calUserName');
  const host = typeof place.peek('calHost') === 'string' ? String(place.peek('calHost')) : 'cal.com';
  const url = typeof user === 'string' ? `https://${host}/${user}` : undefined;
  place.at('type').note('approximated', 'a booking is a link, and whether it was made is asked as a text');
  for (const key of ['calUserName', 'calHost']) if (place.has(key)) place.kept(key, 'a link');
  const hint = url !== undefined && base.hint === undefined ? {hint: url} : {};
  return [{type: 'text', ...base, ...hint}];
};

function asText(place: Place, base: BaseQuestion, why: string): Question[] {
  place.at('type').note('approximated', `${why}, so it is a text question`);
  return [{type: 'text', ...base}];
}

const mapUnknown: Mapper = (place, base) => asText(place, base, `there is no “${String(place.peek('type'))}” in Kith`);

const MAPPERS: Readonly<Record<string, Mapper>> = {
  openText: mapText,
  multipleChoiceSingle: picking('single-choice'),
  multipleChoiceMulti: picking('multiple-choice'),
  nps: mapNps,
  rating: mapRating,
  csat: mapRating,
  ces: mapRating,
  consent: mapConsent,
  cta: mapCta,
  pictureSelection: mapPictures,
  date: mapDate,
  fileUpload: mapFile,
  matrix: mapMatrix,
  ranking: mapRanking,
  contactInfo: mapFields,
  address: mapFields,
  cal: mapCal,
};
