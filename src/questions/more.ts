/** Types that many forms do without, fetched together when one of them is asked. */
import {facesType} from './faces.ts';
import {multipleImagesType, singleImagesType} from './images.ts';
import {moreMessages} from './more.messages.ts';
import {moreStyles} from './more.styles.ts';
import {partsType} from './parts.ts';
import {sliderType} from './slider.ts';

const dressed = <T extends object>(type: T) => ({...type, styles: moreStyles, messages: moreMessages});

export const types = {
  name: dressed(partsType),
  address: dressed(partsType),
  slider: dressed(sliderType),
  'single-choice:images': dressed(singleImagesType),
  'multiple-choice:images': dressed(multipleImagesType),
  'rating:faces': dressed(facesType),
};
