import type {QuestionType as TypeName} from '../contract/question.ts';
import {multipleChoiceType, singleChoiceType} from './choices.ts';
import {consentType} from './consent.ts';
import {dateType} from './date.ts';
import {longTextType} from './long-text.ts';
import {numberType} from './number.ts';
import type {QuestionType} from './question-view.ts';
import {ratingType} from './rating.ts';
import {scaleType} from './scale.ts';
import {statementType} from './statement.ts';
import {textType} from './text.ts';
import {yesNoType} from './yes-no.ts';

/** Every question type that can be drawn, by name. */
const TYPES: {[T in TypeName]?: unknown} = {
  text: textType,
  email: textType,
  tel: textType,
  url: textType,
  'long-text': longTextType,
  number: numberType,
  date: dateType,
  'single-choice': singleChoiceType,
  'multiple-choice': multipleChoiceType,
  'yes-no': yesNoType,
  rating: ratingType,
  scale: scaleType,
  consent: consentType,
  statement: statementType,
};

/** How a type is drawn; undefined where this version cannot. */
export const questionType = (name: TypeName): QuestionType | undefined => TYPES[name] as QuestionType | undefined;
