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

/** One question with its rules. */
export function mapOne(place: Place, scope: Scope): Question {
  const type = place.peek('type');
  const mapper = typeof type === 'string' && Object.hasOwn(MAPPERS, type) ? MAPPERS[type]! : mapUnknown;
  const question = mapper(place, scope);
  finish(place, [question], scope, []);
  return question;
}
