import type {Question} from '../../contract/question.ts';
import type {Place} from '../importing/place.ts';
import {finish} from './common.ts';
import {
  mapBoolean,
  mapComment,
  mapExpression,
  mapFile,
  mapHtml,
  mapImage,
  mapSignature,
  mapText,
  mapUnknown,
  type Mapper,
} from './inputs.ts';
import {
  mapButtons,
  mapCheckbox,
  mapDropdown,
  mapImagePicker,
  mapRadio,
  mapRanking,
  mapRating,
  mapSlider,
  mapTagbox,
} from './picks.ts';
import type {Scope} from './scope.ts';

/** Types that become one question each; panels and matrices are looked after elsewhere. */
export const MAPPERS: Readonly<Record<string, Mapper>> = {
  text: mapText,
  comment: mapComment,
  boolean: mapBoolean,
  file: mapFile,
  signaturepad: mapSignature,
  html: mapHtml,
  image: mapImage,
  expression: mapExpression,
  radiogroup: mapRadio,
  buttongroup: mapButtons,
  dropdown: mapDropdown,
  checkbox: mapCheckbox,
  tagbox: mapTagbox,
  imagepicker: mapImagePicker,
  ranking: mapRanking,
  rating: mapRating,
  slider: mapSlider,
};

/** Well-known widgets that are no part of SurveyJS itself, by the type that comes nearest. */
const WIDGETS: Readonly<Record<string, string>> = {
  barrating: 'buttongroup',
  emotionsratings: 'buttongroup',
  sortablelist: 'ranking',
  select2: 'dropdown',
  'tagbox-select2': 'tagbox',
  icheck: 'radiogroup',
  bootstrapslider: 'slider',
  nouislider: 'slider',
  datepicker: 'date',
  pickadate: 'date',
  editor: 'comment',
  ckeditor: 'comment',
  microphone: 'file',
};

/** The mapper of a type; one that nobody knows is asked as a text. */
export function mapperOf(place: Place): Mapper {
  const type = String(place.peek('type'));
  if (Object.hasOwn(MAPPERS, type)) return MAPPERS[type]!;
  const near = Object.hasOwn(WIDGETS, type) ? WIDGETS[type]! : undefined;
  if (near === undefined) return mapUnknown;
  return (at, scope) => {
    at.at('type').note('approximated', `it is a widget of its own: it is asked as “${near}”`);
    if (near === 'slider') return mapSlider(at, scope, 'single');
    return near === 'date' ? mapText(at, scope, 'date') : MAPPERS[near]!(at, scope);
  };
}

/** One question with its rules. */
export function mapOne(place: Place, scope: Scope): Question {
  const question = mapperOf(place)(place, scope);
  finish(place, [question], scope, []);
  return question;
}
