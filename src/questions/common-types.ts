/** Types that surveys ask and short forms do without, fetched together. */
import {multipleChoiceType, singleChoiceType} from './choices.ts';
import {choiceMessages, stepMessages} from './common.messages.ts';
import {choiceStyles} from './choices.styles.ts';
import {momentType} from './date.ts';
import {numberType} from './number.ts';
import {ratingType} from './rating.ts';
import {scaleType} from './scale.ts';
import {statementType} from './statement.ts';
import {starStyles, stepStyles} from './steps.styles.ts';
import {yesNoType} from './yes-no.ts';

const choice = {styles: choiceStyles, messages: choiceMessages};
const step = {styles: stepStyles, messages: stepMessages};
const moment = {...momentType, styles: choiceStyles};

export const types = {
  number: {...numberType, styles: choiceStyles},
  date: moment,
  time: moment,
  'date-time': moment,
  'single-choice': {...singleChoiceType, ...choice},
  'multiple-choice': {...multipleChoiceType, ...choice},
  'yes-no': {...yesNoType, ...step},
  rating: {...ratingType, ...step, styles: [stepStyles, starStyles]},
  scale: {...scaleType, ...step},
  statement: {...statementType, styles: choiceStyles},
};
