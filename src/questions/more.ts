/** Types that many forms do without, fetched together when one of them is asked. */
import {choiceStyles} from './choices.styles.ts';
import {choiceMessages, stepMessages} from './common.messages.ts';
import {facesType} from './faces.ts';
import {multipleImagesType, singleImagesType} from './images.ts';
import {moreMessages} from './more.messages.ts';
import {moreStyles} from './more.styles.ts';
import {partsType} from './parts.ts';
import {sliderType} from './slider.ts';
import {stepStyles} from './steps.styles.ts';

const dressed = <T extends object>(type: T) => ({
  ...type,
  styles: [choiceStyles, stepStyles, moreStyles],
  messages: {...choiceMessages, ...stepMessages, ...moreMessages},
});

export const types = {
  name: dressed(partsType),
  address: dressed(partsType),
  slider: dressed(sliderType),
  'single-choice:images': dressed(singleImagesType),
  'multiple-choice:images': dressed(multipleImagesType),
  'rating:faces': dressed(facesType),
};
